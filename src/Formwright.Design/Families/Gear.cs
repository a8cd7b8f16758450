using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// A spur gear with standard full-depth teeth: addendum one module, dedendum 1.25 modules, no backlash. Flanks are involutes
/// approximated by chords; tips lie exactly on the tip circle.
/// </summary>
internal sealed class Gear : Solid
{
    private const int FewestTeeth = 5;
    private const int MostTeeth = 400;
    private const int ChordsPerFlank = 6;
    private const double DefaultPressureAngle = 20;

    public override string Kind => "gear";

    public override bool IsLength(string name) => name is not ("teeth" or "pressureAngle");

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        const string Example = "a gear with 20 teeth, module 2, 10 mm wide";
        RequireSize(phrase, Example);
        var teeth = phrase.Number("teeth");
        var module = phrase.Plain("module");
        var tip = phrase.Diameter("outerDiameter", "outerRadius");
        if (tip is null && (phrase.Diameter() ?? phrase.Bare()) is { } diameter)
        {
            tip = diameter;
            findings.Assume($"Read {Format.Length(diameter)} as the outside (tip) diameter of the {phrase.Noun}.");
        }

        if (teeth is null && tip is not null && module is not null)
        {
            var count = (tip.Value / module.Value) - 2;
            teeth = (int)Math.Round(Math.Min(count, MostTeeth + 1));
            if (Math.Abs(count - teeth.Value) > 1e-6)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': an outside diameter of {Format.Length(tip.Value)} with module {Format.Number(module.Value)} gives {Format.Number(count)} teeth, which is no whole number.");
            }
        }

        if (teeth is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how many teeth the {phrase.Noun} has. Say for example '{Example}'.");
        }

        if (module is not null && tip is not null && Math.Abs((module.Value * (teeth.Value + 2)) - tip.Value) > 1e-6 * tip.Value)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: {teeth} teeth of module {Format.Number(module.Value)} have an outside diameter of {Format.Length(module.Value * (teeth.Value + 2))}, not {Format.Length(tip.Value)}.");
        }

        module ??= tip / (teeth + 2);
        if (module is null)
        {
            module = 1;
            findings.Assume("Assumed module 1.");
        }

        var thickness = phrase.Length("thickness", "width", "height", "length", "depth");
        if (thickness is null)
        {
            thickness = Assumption.Round(8 * module.Value);
            findings.Assume($"Assumed the {phrase.Noun} to be {Format.Length(thickness.Value)} wide.");
        }

        return new()
        {
            ["teeth"] = teeth.Value,
            ["module"] = module.Value,
            ["thickness"] = thickness.Value,
            ["pressureAngle"] = phrase.Plain("pressureAngle") ?? DefaultPressureAngle,
        };
    }

    public override Form Describe(Sizes sizes)
    {
        var outline = Outline(sizes);
        var h = sizes["thickness"];
        var root = RootRadius(sizes);
        return new Form(
            new Box3(
                new(outline.Min(p => p.X), outline.Min(p => p.Y), 0),
                new(outline.Max(p => p.X), outline.Max(p => p.Y), h)),
            [
                new("top", new(0, 0, h), Point3.UnitZ, Point3.UnitX, Point3.UnitY, root, root, h) { Round = true },
                new("bottom", new(0, 0, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, root, root, h) { Round = true },
            ])
        {
            Volume = Area(outline) * h,
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build) => build.Prism(Outline(sizes), new(0, 0, sizes["thickness"]));

    public override string Title(Sizes sizes) =>
        $"Gear {sizes.Count("teeth", FewestTeeth, MostTeeth)} Teeth, Module {Format.Number(sizes["module"])}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "teeth" => new("teeth"),
        "module" => new("module"),
        "thickness" or "width" or "height" or "length" => new("thickness"),
        "pressureAngle" => new("pressureAngle"),
        _ => null,
    };

    private static double RootRadius(Sizes sizes)
    {
        var root = sizes["module"] * ((sizes.Count("teeth", FewestTeeth, MostTeeth) / 2.0) - 1.25);
        return root > 0 ? root : throw Refuse.Prompt("A gear with so few teeth has no root circle.");
    }

    private static List<Point3> Outline(Sizes sizes)
    {
        var teeth = sizes.Count("teeth", FewestTeeth, MostTeeth);
        var module = sizes["module"];
        var degrees = sizes["pressureAngle"];
        if (degrees is < 10 or > 35)
        {
            throw Refuse.Prompt($"A pressure angle of {Format.Number(degrees)} degrees is not possible: between 10 and 35 are.");
        }

        var alpha = degrees * Math.PI / 180;
        var pitch = module * teeth / 2;
        var (basis, tip, root) = (pitch * Math.Cos(alpha), pitch + module, RootRadius(sizes));
        Limits.CheckSize(2 * tip, "The outside diameter of the gear");

        // Half the angle that a tooth covers at a radius: its half thickness at the pitch circle, turned by the involute.
        double HalfAngle(double radius) => (Math.PI / (2 * teeth)) + Involute(alpha) - Involute(Math.Acos(Math.Min(1, basis / radius)));
        if (HalfAngle(tip) <= 0)
        {
            throw Refuse.Prompt($"{teeth} teeth with a pressure angle of {Format.Number(degrees)} degrees come to a point below the tip circle. Use more teeth or a smaller angle.");
        }

        var start = Math.Max(basis, root);
        List<(double Radius, double Half)> flank = root < basis ? [(root, HalfAngle(basis))] : [];
        for (var i = 0; i <= ChordsPerFlank; i++)
        {
            var radius = start + ((tip - start) * i / ChordsPerFlank);
            flank.Add((radius, HalfAngle(radius)));
        }

        var outline = new List<Point3>(teeth * ((2 * flank.Count) + 2));
        for (var tooth = 0; tooth < teeth; tooth++)
        {
            var middle = 2 * Math.PI * tooth / teeth;
            foreach (var (radius, half) in flank)
            {
                outline.Add(Polar(radius, middle - half));
            }

            outline.Add(Polar(tip, middle));
            foreach (var (radius, half) in Enumerable.Reverse(flank))
            {
                outline.Add(Polar(radius, middle + half));
            }

            outline.Add(Polar(root, middle + (Math.PI / teeth)));
        }

        return outline;
    }

    private static double Involute(double angle) => Math.Tan(angle) - angle;

    private static Point3 Polar(double radius, double angle) => new(radius * Math.Cos(angle), radius * Math.Sin(angle), 0);

    private static double Area(List<Point3> outline)
    {
        var twice = 0.0;
        for (var i = 0; i < outline.Count; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return twice / 2;
    }
}
