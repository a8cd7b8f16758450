using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Text;

namespace Formwright.Design.Planning;

/// <summary>
/// A part while it is worked out, feature by feature. Edges and walls are made on a solid by itself, before it is joined to others,
/// so that rounding a block never rounds what stands on it; all else follows in the order it was asked for.
/// </summary>
internal sealed class PartState
{
    private readonly Dictionary<string, Element> elements = [];
    private readonly List<(FeatureSpec Feature, Effect Effect)> effects = [];
    private readonly List<FeatureSpec> features = [];
    private readonly List<Bore> bores = [];
    private readonly HashSet<string> treated = [];

    private PartState(PartSpec part, PipelineBuilder build)
    {
        Builder = build;
        Body = BodyContext.Of(part.Body);
        elements.Add("", new Element([Hollowed(Body, part.Features)], null, null, 0));
        Bounds = Body.Form.Bounds;
        Solids = Body.Form.Solids;
        bores.AddRange(Body.Form.Bores);
        Shape = Finished(Body, null, part.Features);
    }

    /// <summary>The body.</summary>
    public BodyContext Body { get; }

    /// <summary>The features so far.</summary>
    public IReadOnlyList<FeatureSpec> Features => features;

    /// <summary>Takes the operations.</summary>
    public PipelineBuilder Builder { get; }

    /// <summary>The step that holds the part.</summary>
    public int Shape { get; set; }

    /// <summary>Number of solids it should have.</summary>
    public int Solids { get; }

    /// <summary>Box around everything that was joined.</summary>
    public Box3 Bounds { get; private set; }

    /// <summary>True when the box is that of the part, false when it only encloses it.</summary>
    public bool BoundsAreExact { get; private set; } = true;

    /// <summary>Cylindrical holes, each once.</summary>
    public IReadOnlyList<Bore> Bores
    {
        get
        {
            var distinct = new List<Bore>();
            foreach (var bore in bores)
            {
                if (!distinct.Exists(b => b.IsSame(bore)))
                {
                    distinct.Add(bore);
                }
            }

            return distinct;
        }
    }

    /// <summary>Volume in cubic millimetres; null when it has no closed form.</summary>
    public double? Volume => PartVolume.Of(Body, effects);

    /// <summary>Works out a whole part.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it cannot be built.</exception>
    public static PartState Make(PartSpec part, PipelineBuilder build)
    {
        foreach (var feature in part.Features)
        {
            FeatureKind.Of(feature.Kind).Verify(feature);
        }

        CheckCount(part.Features);
        var state = new PartState(part, build);
        foreach (var feature in part.Features)
        {
            state.Apply(feature, part.Features);
        }

        return state;
    }

    /// <summary>The solids of a name; the body for null. There are several when the feature was a pattern.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when nothing has the name.</exception>
    public IReadOnlyList<BodyContext> Hosts(string? name) =>
        elements.TryGetValue(name ?? "", out var element) ? element.Contexts : throw Refuse.Design($"there is no '{name}' that a feature could be on.");

    /// <summary>Notes what a feature does.</summary>
    public void Record(FeatureSpec feature, Effect effect)
    {
        effects.Add((feature, effect));
        bores.AddRange(effect.Bores);
    }

    /// <summary>Makes what a feature left a thing that later features can be on.</summary>
    /// <param name="feature">The feature; nothing happens when it has no name.</param>
    /// <param name="contexts">Its members.</param>
    /// <param name="height">How far it stands out of the face it is on; 0 when it does not.</param>
    public void Register(FeatureSpec feature, IReadOnlyList<BodyContext> contexts, double height = 0)
    {
        if (feature.Name is { } name)
        {
            elements[name] = new Element(contexts, feature.On, feature.Face, height);
        }

        Raise(feature.On ?? "", feature.Face ?? "", height);
    }

    /// <summary>Takes a joined solid into the bounds.</summary>
    public void Enclose(Form form)
    {
        BoundsAreExact &= form.BoundsAreExact;
        Bounds = Plan.Union(Bounds, form.Bounds);
    }

    /// <summary>Says that nothing is left outside a box.</summary>
    public void Confine(Box3 box)
    {
        Bounds = new Box3(
            new(Math.Max(Bounds.Min.X, box.Min.X), Math.Max(Bounds.Min.Y, box.Min.Y), Math.Max(Bounds.Min.Z, box.Min.Z)),
            new(Math.Min(Bounds.Max.X, box.Max.X), Math.Min(Bounds.Max.Y, box.Max.Y), Math.Min(Bounds.Max.Z, box.Max.Z)));
        MayShrink();
    }

    /// <summary>Says that material at the outside may be gone.</summary>
    public void MayShrink() => BoundsAreExact = false;

    /// <summary>A solid by itself, with the edges and walls that features give it; not yet moved to where it belongs.</summary>
    public int Finished(BodyContext local, string? name, IReadOnlyList<FeatureSpec> all)
    {
        var shape = local.Solid.Build(local.Sizes, Builder);
        foreach (var feature in InOrder(all.Where(f => f.On == name && FeatureKind.Of(f.Kind).StageOf(f) != Stage.Cuts)))
        {
            var kind = FeatureKind.Of(feature.Kind);
            kind.Check(feature, local);
            shape = kind.Build(feature, local, shape, Builder);
        }

        return shape;
    }

    // Inside an open box things stand on its floor, and a hole in a side goes through one wall.
    private static BodyContext Hollowed(BodyContext body, IReadOnlyList<FeatureSpec> features)
    {
        if (features.FirstOrDefault(f => f is { Kind: "shell", Style: "open", On: null }) is not { } shell || !shell.Sizes.TryGetValue("wall", out var wall))
        {
            return features.FirstOrDefault(f => f is { Kind: "shell", On: null }) is { } walls ? Shell.Walled(walls, body) : body;
        }

        return body with
        {
            Form = body.Form with
            {
                Frames = [.. body.Form.Frames.Select(f => f.Name == "top"
                    ? f with { Origin = f.Origin - (f.Normal * (f.Thickness - Shell.FloorOf(shell))), HalfU = f.HalfU - wall, HalfV = f.HalfV - wall, Thickness = Shell.FloorOf(shell) }
                    : f.Curved ? f : f with { Thickness = wall })],
            },
        };
    }

    private void Apply(FeatureSpec feature, IReadOnlyList<FeatureSpec> all)
    {
        var kind = FeatureKind.Of(feature.Kind);
        features.Add(feature);
        CheckEdges(feature);
        if (kind.StageOf(feature) == Stage.Cuts)
        {
            if (kind is PlacedSolid placed)
            {
                placed.Apply(feature, this, all);
            }
            else
            {
                kind.Apply(feature, this);
            }
        }
        else
        {
            foreach (var host in Hosts(feature.On))
            {
                Record(feature, kind.Check(feature, host));
                if (feature.Edges is not null && host.Solid is Solids.Prism)
                {
                    // Its upright edges reach furthest out.
                    MayShrink();
                }
            }
        }
    }

    // A drill that starts below has to go through what was put on top.
    private void Raise(string on, string face, double height)
    {
        while (height > 0 && elements.TryGetValue(on, out var host))
        {
            var total = height;
            elements[on] = host with
            {
                Contexts = [.. host.Contexts.Select(c => c with
                {
                    Form = c.Form with { Frames = [.. c.Form.Frames.Select(f => f.Name == face ? f with { Above = Math.Max(f.Above, total) } : IsOpposite(c, f, face) ? f with { Below = Math.Max(f.Below, total) } : f)] },
                })],
            };
            (on, face, height) = host.Height > 0 && face == host.Contexts[0].Form.Frames[0].Name ? (host.On ?? "", host.Face ?? "", height + host.Height) : ("", "", 0);
        }
    }

    private static bool IsOpposite(BodyContext context, Frame frame, string face) => context.Form.Frame(face) is { } other && frame.Normal.Dot(other.Normal) < -1 + 1e-9;

    // Rounded upright edges come first, so that rims built later run around them.
    private static IEnumerable<FeatureSpec> InOrder(IEnumerable<FeatureSpec> features) => features
        .OrderBy(f => FeatureKind.Of(f.Kind).StageOf(f))
        .ThenByDescending(f => f.Edges?.Contains("vertical") == true || f.Edges?.Contains("inner") == true);

    private void CheckEdges(FeatureSpec feature)
    {
        foreach (var group in feature.Edges ?? [])
        {
            if (!treated.Add($"{feature.On}/{group}"))
            {
                throw Refuse.Prompt($"The same edges ({group}) cannot be treated twice. Ask for one fillet or chamfer on them.");
            }
        }
    }

    private static void CheckCount(IReadOnlyList<FeatureSpec> features)
    {
        var total = features.Sum(f => f.Pattern is { } p ? (long)p.Count * p.Rows : 0);
        if (total > Limits.MostFeatures)
        {
            throw Refuse.Prompt($"{Format.Number(total)} holes are too many: a part has at most {Limits.MostFeatures}.");
        }
    }

    private sealed record Element(IReadOnlyList<BodyContext> Contexts, string? On, string? Face, double Height);
}
