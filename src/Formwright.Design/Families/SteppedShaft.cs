using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A shaft or pin of cylinders end to end, the first one at the bottom.</summary>
internal sealed partial class SteppedShaft : Solid
{
    private const int MostSteps = 20;

    public override string Kind => "steppedShaft";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        const string Example = "a stepped pin: 12 mm diameter 20 mm long, then 8 mm diameter 15 mm long";
        var sizes = new Dictionary<string, double>();
        double? diameter = null;
        double? length = null;
        var step = 0;
        var shared = SharedLength(phrase);
        if (shared is { } each && phrase.Sizes(2, MostSteps) is { } diameters)
        {
            foreach (var listed in diameters)
            {
                step++;
                sizes.Add(Name("diameter", step), listed);
                sizes.Add(Name("length", step), each);
            }
        }

        // "30 x 20, 25 x 60, 20 x 30"
        while (phrase.Sizes(2, 2) is [var across, var along])
        {
            step++;
            sizes.Add(Name("diameter", step), across);
            sizes.Add(Name("length", step), along);
        }

        foreach (var measure in phrase.Measures.Where(m => !m.Used && m.IsLength).OrderBy(m => m.Start).ToList())
        {
            switch (measure.Role)
            {
                case "diameter" or "outerDiameter" or "radius":
                    diameter = phrase.Take(measure) * (measure.Role == "radius" ? 2 : 1);
                    break;
                case "length" or "height" or "thickness" or "depth":
                    length = phrase.Take(measure);
                    break;
                case null when diameter is null:
                    diameter = phrase.Take(measure);
                    break;
                case null:
                    length = phrase.Take(measure);
                    break;
                default:
                    break;
            }

            if (diameter is { } d && (length ?? shared) is { } l)
            {
                step++;
                sizes.Add(Name("diameter", step), d);
                sizes.Add(Name("length", step), l);
                (diameter, length) = (null, null);
            }
        }

        if (step < 2 || diameter is not null || length is not null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' needs a diameter and a length for each of at least two steps. Say for example '{Example}'.");
        }

        return sizes;
    }

    // "steps of 60, 45 and 30 mm diameter, each 12 mm wide": the only length is that of all.
    private static double? SharedLength(Phrase phrase)
    {
        var lengths = phrase.Measures.Where(m => !m.Used && m.IsLength && m.Role is null or "length" or "height" or "thickness" or "depth" or "width").ToList();
        if (lengths is not [var only] || !EachWord().IsMatch(phrase.Prompt.Text))
        {
            return null;
        }

        return phrase.Take(only);
    }

    public override Form Describe(Sizes sizes)
    {
        var steps = Steps(sizes);
        var r = steps.Max(s => s.Radius);
        var h = steps.Sum(s => s.Length);
        var (top, bottom) = (new Point3(0, 0, h), new Point3(0, 0, 0));
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        EdgeGroup Rim(string name, Point3 at, (double Radius, double Length) step) =>
            new(name, Math.Min(step.Radius, step.Length), Math.Min(2 * step.Radius, step.Length))
            {
                PlaneOrigin = at, PlaneNormal = uz, Curve = "circle", Convexity = "convex", ChamferVolume = c => Math.PI * c * c * (step.Radius - (c / 3)),
            };
        Frame Side(string name, int i)
        {
            var (radius, length) = steps[i];
            return new(name, new(0, -radius, steps.Take(i).Sum(s => s.Length) + (length / 2)), uy * -1, ux, uz, radius, length / 2, 2 * radius) { Curved = true };
        }

        return new Form(
            new Box3(new(-r, -r, 0), new(r, r, h)),
            [
                new("top", top, uz, ux, uy, steps[^1].Radius, steps[^1].Radius, h) { Round = true, Curved = steps[^1].Radius > steps.Min(s => s.Radius) },
                new("bottom", bottom, uz * -1, ux, uy, steps[0].Radius, steps[0].Radius, h) { Round = true, Curved = steps[0].Radius > steps.Min(s => s.Radius) },
                Side("round", steps.FindIndex(s => s.Radius == r)),
                .. steps.Select((_, i) => Side(Section(i + 1), i)),
            ])
        {
            Volume = steps.Sum(s => Math.PI * s.Radius * s.Radius * s.Length),
            Edges = [Rim("top", top, steps[^1]), Rim("bottom", bottom, steps[0])],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build)
    {
        var parts = new List<int>();
        var z = 0.0;
        foreach (var (radius, length) in Steps(sizes))
        {
            parts.Add(build.Cylinder(new(0, 0, z), Point3.UnitZ, radius, length));
            z += length;
        }

        return build.Union(parts.ToArray());
    }

    public override string Title(Sizes sizes)
    {
        var steps = Steps(sizes);
        return $"Stepped Shaft {Format.Number(2 * steps.Max(s => s.Radius))} x {Format.Length(steps.Sum(s => s.Length))}";
    }

    public override SizeReference? SizeOf(string role) => null;

    /// <summary>Name of the round side of a section, counted from the bottom.</summary>
    public static string Section(int number) => "section " + number.ToString(CultureInfo.InvariantCulture);

    private static string Name(string size, int step) => size + step.ToString(CultureInfo.InvariantCulture);

    private static List<(double Radius, double Length)> Steps(Sizes sizes)
    {
        var steps = new List<(double, double)>();
        for (var i = 1; i <= MostSteps && sizes.Has(Name("diameter", i)); i++)
        {
            steps.Add((sizes[Name("diameter", i)] / 2, sizes[Name("length", i)]));
        }

        return steps.Count > 0 && !sizes.Has(Name("diameter", MostSteps + 1))
            ? steps
            : throw Refuse.Prompt($"A stepped shaft has between 2 and {MostSteps} steps.");
    }

    [GeneratedRegex(@"\beach\b|\bevery\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EachWord();
}
