using Formwright.Core;
using Formwright.Design.Features;

namespace Formwright.Design.Planning;

/// <summary>A design worked out: the operations that build it and what must be found in the finished shape.</summary>
/// <param name="Pipeline">The operations; the last step holds everything.</param>
/// <param name="Parts">The parts in the order of the design.</param>
/// <param name="Components">What the result consists of, each with the step that holds it.</param>
internal sealed record Plan(Pipeline Pipeline, IReadOnlyList<PartState> Parts, IReadOnlyList<Component> Components)
{
    /// <summary>The body of the first part.</summary>
    public BodyContext Body => Parts[0].Body;

    /// <summary>Cylindrical holes of all parts.</summary>
    public required IReadOnlyList<Bore> Bores { get; init; }

    /// <summary>Volume of everything; null when it has no closed form.</summary>
    public required double? Volume { get; init; }

    /// <summary>Number of solids that should result.</summary>
    public required int Solids { get; init; }

    /// <summary>Box around everything.</summary>
    public required Box3 Bounds { get; init; }

    /// <summary>Works out a design.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it cannot be built.</exception>
    public static Plan Make(PartDesign design)
    {
        var build = new PipelineBuilder();
        var parts = design.Parts.Select(p => PartState.Make(p, build)).ToList();
        var offsets = Mates.Offsets(design.Parts, parts);
        var components = new List<Component>();
        var forms = new List<Form>();
        var bores = new List<Bore>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, pose) = (parts[i], Pose.Moved(offsets[i]));
            var whole = new Form(part.Bounds, []) { Volume = part.Volume, Solids = part.Solids, Bores = part.Bores };
            forms.Add(pose.Apply(whole));
            components.Add(new Component(design.Parts[i].Name ?? part.Body.Title, build.Mount(part.Shape, pose), Palette.Find(design.Parts[i].Color)) { Solids = part.Body.Form.SolidNames });
        }

        if (components.Count > 1)
        {
            build.Compound([.. components.Select(c => c.Step)]);
        }

        return new Plan(build.Pipeline, parts, components)
        {
            Bores = Distinct(forms.SelectMany(f => f.Bores)),
            Volume = forms.Aggregate((double?)0, (sum, form) => sum + form.Volume),
            Solids = forms.Sum(f => f.Solids),
            Bounds = forms.Select(f => f.Bounds).Aggregate(Union),
        };
    }

    // Holes of parts that stand on each other may be one cylinder.
    private static List<Bore> Distinct(IEnumerable<Bore> bores)
    {
        var distinct = new List<Bore>();
        foreach (var bore in bores.Where(b => !distinct.Exists(d => d.IsSame(b))))
        {
            distinct.Add(bore);
        }

        return distinct;
    }

    /// <summary>The box around two boxes.</summary>
    public static Box3 Union(Box3 a, Box3 b) => new(
        new(Math.Min(a.Min.X, b.Min.X), Math.Min(a.Min.Y, b.Min.Y), Math.Min(a.Min.Z, b.Min.Z)),
        new(Math.Max(a.Max.X, b.Max.X), Math.Max(a.Max.Y, b.Max.Y), Math.Max(a.Max.Z, b.Max.Z)));
}
