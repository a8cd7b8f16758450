using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A hollow cylinder standing on its end: outer and inner diameter and a height.</summary>
internal abstract class Tubular : Solid
{
    public override bool AbsorbsBore => true;

    /// <summary>True when "thickness" is the height, false when it is the wall.</summary>
    protected abstract bool IsFlat { get; }

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, Example);
        var outer = phrase.Diameter("outerDiameter", "outerRadius");
        var inner = phrase.Diameter("innerDiameter", "innerRadius");
        var section = IsFlat ? Section(phrase, ref outer, ref inner) : null;
        var wall = phrase.Length("wall") ?? (IsFlat ? null : phrase.Length("thickness"));
        var height = section ?? phrase.Length(IsFlat ? ["thickness", "height", "length", "depth"] : ["length", "height", "depth", "width"]);
        if (IsFlat && phrase.Length("width") is { } band)
        {
            // Beside a height, and where it is said to be radial, the width is that of the ring's face.
            if (wall is null && (height is not null || phrase.Has(Language.TermCategory.Pattern, "circle")) && (outer is null || inner is null))
            {
                wall = band;
            }
            else
            {
                height ??= band;
            }
        }

        // "radii 20 mm and 15 mm": the larger one is outside.
        if (outer is null && inner is null && phrase.Measures.FindAll(m => m is { Used: false, From: null, Role: "diameter" or "radius" }) is [var one, var other] && one.Role == other.Role && one.Millimetres != other.Millimetres)
        {
            var factor = one.Role == "radius" ? 2 : 1;
            var (a, b) = (factor * phrase.Take(one), factor * phrase.Take(other));
            (outer, inner) = (Math.Max(a, b), Math.Min(a, b));
        }

        if (phrase.Diameter() is { } diameter)
        {
            inner ??= outer is null ? null : diameter;
            outer ??= diameter;
        }

        if (phrase.Sizes(2, 3) is { } list)
        {
            ReadList(list, phrase, findings, ref outer, ref inner, ref wall, ref height);
        }

        if (outer is null && !(inner is not null && wall is not null))
        {
            outer = phrase.Bare();
        }

        if (inner is null && wall is null)
        {
            inner = phrase.Bare();
            (inner, outer) = inner > outer ? (outer, inner) : (inner, outer);
        }

        Complete(phrase, findings, ref outer, ref inner, wall);
        if (wall is { } w && Math.Abs(outer!.Value - inner!.Value - (2 * w)) > 1e-6 * outer.Value)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: outside {Format.Length(outer.Value)} and inside {Format.Length(inner.Value)} leave a wall of {Format.Length((outer.Value - inner.Value) / 2)}, not {Format.Length(w)}.");
        }

        height ??= phrase.Bare();
        if (height is null)
        {
            height = Assumption.Round(outer!.Value * HeightRatio);
            findings.Guess($"Assumed {Format.Length(height.Value)} for the {(IsFlat ? "thickness" : "length")} of the {phrase.Noun}.");
        }

        return new() { ["outerDiameter"] = outer!.Value, ["innerDiameter"] = inner!.Value, ["height"] = height.Value };
    }

    public override Form Describe(Sizes sizes)
    {
        var (outer, inner, h) = (sizes["outerDiameter"] / 2, sizes["innerDiameter"] / 2, sizes["height"]);
        if (inner >= outer)
        {
            throw Refuse.Prompt($"An inner diameter of {Format.Length(2 * inner)} does not fit inside an outer diameter of {Format.Length(2 * outer)}.");
        }

        var wall = outer - inner;
        var (top, bottom) = (new Point3(0, 0, h), new Point3(0, 0, 0));
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        var limit = Math.Min(wall / 2, h);

        // What is broken off outside is nearer the axis than the rim, inside farther away.
        EdgeGroup Rims(string name, double r, Point3? plane)
        {
            var (many, side) = (plane is null ? 2 : 1, r == outer ? -1 : 1);
            return new(name, Math.Min(wall, h / many), Math.Min(wall, h))
            {
                PlaneOrigin = plane, PlaneNormal = plane is null ? null : uz, Curve = "circle", Radius = r,
                ChamferVolume = c => many * Math.PI * c * c * (r + (side * c / 3)),
            };
        }

        return new Form(
            new Box3(new(-outer, -outer, 0), new(outer, outer, h)),
            [
                new("top", top, uz, ux, uy, outer, outer, h) { Round = true, InnerRadius = inner },
                new("bottom", bottom, uz * -1, ux, uy, outer, outer, h) { Round = true, InnerRadius = inner },
                new("round", new(0, -outer, h / 2), uy * -1, ux, uz, outer, h / 2, 2 * outer) { Curved = true },
            ])
        {
            Volume = Math.PI * ((outer * outer) - (inner * inner)) * h,
            Bores = [new Bore(bottom, uz, inner)],
            Edges =
            [
                new("all", Math.Min(wall, h) / 2, Math.Min(wall, h)) { Curve = "circle" },
                new("top", limit, Math.Min(wall, h)) { PlaneOrigin = top, PlaneNormal = uz, Curve = "circle" },
                new("bottom", limit, Math.Min(wall, h)) { PlaneOrigin = bottom, PlaneNormal = uz, Curve = "circle" },
                Rims("outer", outer, null), Rims("outer+top", outer, top), Rims("outer+bottom", outer, bottom),
                Rims("inner", inner, null), Rims("inner+top", inner, top), Rims("inner+bottom", inner, bottom),
            ],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build)
    {
        var h = sizes["height"];
        var body = build.Cylinder(new(0, 0, 0), Point3.UnitZ, sizes["outerDiameter"] / 2, h);
        var room = build.Cylinder(new(0, 0, -h * Layout.Overshoot), Point3.UnitZ, sizes["innerDiameter"] / 2, h * (1 + (2 * Layout.Overshoot)));
        return build.Difference(body, room);
    }

    public override string Title(Sizes sizes) =>
        $"{char.ToUpperInvariant(Kind[0])}{Kind[1..]} {Format.Number(sizes["outerDiameter"])}/{Format.Number(sizes["innerDiameter"])} x {Format.Length(sizes["height"])}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "outerDiameter" or "diameter" or "width" => new("outerDiameter"),
        "outerRadius" or "radius" => new("outerDiameter", 2),
        "innerDiameter" => new("innerDiameter"),
        "innerRadius" => new("innerDiameter", 2),
        "wall" => new("innerDiameter", -2, "outerDiameter"),
        "thickness" => IsFlat ? new SizeReference("height") : new("innerDiameter", -2, "outerDiameter"),
        "height" or "length" or "depth" => new("height"),
        _ => null,
    };

    /// <summary>Height in outer diameters when it is not given.</summary>
    protected abstract double HeightRatio { get; }

    /// <summary>A prompt that says enough.</summary>
    protected abstract string Example { get; }

    // "a square cross-section of 6 x 6 mm and a mean diameter of 54 mm": the height, and the diameters on both sides of the mean one.
    private static double? Section(Phrase phrase, ref double? outer, ref double? inner)
    {
        if (outer is not null || inner is not null || phrase.Diameter("ringDiameter", "majorRadius") is not { } mean)
        {
            return null;
        }

        var list = phrase.Sizes(2, 2);
        var wide = list?[0] ?? phrase.Length("section", "width", "side") ?? phrase.Bare();
        if (wide is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the section of the {phrase.Noun} is.");
        }

        (outer, inner) = (mean + wide, mean - wide);
        return list?[1] ?? (phrase.HasMark("square") ? wide : null);
    }

    // Tubes are written as outside x wall x length, bushings as outside x inside x length; a wall is thin.
    private void ReadList(double[] list, Phrase phrase, Findings findings, ref double? outer, ref double? inner, ref double? wall, ref double? height)
    {
        if (list.Length == 2 && (inner is not null || wall is not null))
        {
            (outer, height) = (outer ?? list[0], height ?? list[1]);
            return;
        }

        if (list[1] > list[0] && (list.Length == 3 || height is not null) && outer is null && inner is null)
        {
            // "12 x 16 x 20": as makers of bushings write it.
            (inner, outer) = (list[0], list[1]);
            height ??= list[2];
            findings.Assume($"Read {Format.Sizes(list)} as inside diameter x outside diameter{(list.Length == 3 ? " x length" : "")} of the {phrase.Noun}.");
            return;
        }

        outer ??= list[0];
        var thin = list[1] <= list[0] / 4 && !IsFlat;
        if (thin)
        {
            wall ??= list[1];
        }
        else
        {
            inner ??= list[1];
        }

        height ??= list.Length == 3 ? list[2] : null;
        findings.Assume($"Read {Format.Sizes(list)} as outside diameter x {(thin ? "wall" : "inside diameter")}{(list.Length == 3 ? " x length" : "")} of the {phrase.Noun}.");
    }

    private static void Complete(Phrase phrase, Findings findings, ref double? outer, ref double? inner, double? wall)
    {
        if (outer is null && inner is null && SteelPipe.In(phrase.Prompt.Text) is var (nominal, outside, usual))
        {
            outer = outside;
            wall ??= usual;
            findings.Assume($"A pipe DN{nominal} has an outside diameter of {Format.Length(outside)}, after EN 10220; its wall is {Format.Length(wall.Value)}.");
        }

        if (wall is { } w)
        {
            if (outer is { } o && inner is null && 2 * w >= o)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': a wall of {Format.Length(w)} leaves no opening in an outside diameter of {Format.Length(o)}.");
            }

            outer ??= inner + (2 * w);
            inner ??= outer - (2 * w);
        }

        if (inner is null && outer is not null && phrase.Screw is { } thread)
        {
            inner = ScrewHole.Of(thread).Clearance();
            findings.Assume($"M{Format.Number(thread)} passes through {Format.Length(inner.Value)}, the medium clearance of ISO 273.");
        }

        if (outer is null && inner is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' gives no diameter of the {phrase.Noun}.");
        }

        if (outer is null)
        {
            outer = inner + (2 * Assumption.Round(inner!.Value / 4));
            findings.Guess($"Assumed an outside diameter of {Format.Length(outer!.Value)} for the {phrase.Noun}.");
        }

        if (inner is null)
        {
            inner = outer - (2 * Assumption.Round(outer.Value / 8));
            findings.Guess($"Assumed an inside diameter of {Format.Length(inner!.Value)} for the {phrase.Noun}.");
        }
    }
}
