using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Rounding or breaking groups of the body's edges, or the edge where something joined meets what it stands on.</summary>
internal abstract class EdgeTreatment : FeatureKind
{
    /// <summary>Style of the edge where a joined solid meets its face.</summary>
    public const string Joint = "joint";

    /// <summary>Share of the smallest thickness that an unsaid size takes.</summary>
    private const double DefaultShare = 0.1;

    public override Stage Stage => Stage.Edges;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "radius", "diameter", "depth", "size", "side", "thickness", "cornerRadius", "height", "width", EdgeSubjects.EdgeLength, EdgeSubjects.Down, EdgeSubjects.In };

    /// <summary>Name of its size in stored designs.</summary>
    protected abstract string SizeName { get; }

    /// <summary>What is done, for messages.</summary>
    protected abstract string Noun { get; }

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => [SizeName];

    public override Stage StageOf(FeatureSpec feature) => feature.Style == Joint ? Stage.Cuts : Stage;

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var groups = new EdgeWords(phrase, body, Noun, findings).Groups(GroupsOfNoun(phrase));
        var (size, second) = SizesFrom(phrase);
        if (size is null)
        {
            size = Assumption.Round(groups.Min(g => g.Reference) * DefaultShare);
            findings.Assume($"Assumed a {Noun} of {Format.Length(size.Value)}.");
        }

        var sizes = new Dictionary<string, double> { [SizeName] = size.Value };
        if (second is { } other && other != size)
        {
            sizes.Add(Chamfer.Second, other);
        }

        return [new FeatureSpec(Kind, sizes, Edges: [.. groups.Select(g => g.Name)])];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var size = new Sizes(feature.Sizes, Noun)[SizeName];
        if (feature.Style == Joint)
        {
            return JointEffect(size, body);
        }

        double? removed = 0;
        foreach (var name in feature.Edges ?? throw Refuse.Design($"a {Noun} has no edges."))
        {
            var group = EdgeWords.Find(name, body, Noun);

            // Rims on both sides share the height between them.
            var limit = feature.Edges.Count > 1 && name is "top" or "bottom" ? Math.Min(group.Limit, body.Form.Bounds.Size.Z / feature.Edges.Count) : group.Limit;
            var largest = Math.Max(size, feature.Sizes.GetValueOrDefault(Chamfer.Second));
            if (largest >= limit && !(largest <= limit * (1 + 1e-9) && MayReachLimit(feature, body)))
            {
                throw Refuse.Prompt($"A {Noun} of {Format.Length(largest)} does not fit the {EdgeWords.Name(name)} of a {body.Title}: it must stay below {Format.Length(limit)}.");
            }

            removed += Volume(feature, group, body);
        }

        // Where two groups meet in corners their volumes do not add up.
        return new Effect(feature.Edges.Count == 1 || feature.Edges.All(e => e is "top" or "bottom") ? removed : null);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        if (feature.Style == Joint)
        {
            return Apply(shape, JointOf(body), feature, body, build);
        }

        foreach (var name in feature.Edges!)
        {
            shape = Apply(shape, EdgeWords.Find(name, body, Noun), feature, body, build);
        }

        return shape;
    }

    public override void Apply(FeatureSpec feature, PartState part)
    {
        // Members of a pattern share the plane of their joints, so one selection finds all of them.
        var hosts = part.Hosts(feature.On);
        foreach (var host in hosts)
        {
            part.Record(feature, Check(feature, host));
        }

        part.Shape = Build(feature, hosts[0], part.Shape, part.Builder);
    }

    public override string Describe(FeatureSpec feature) =>
        $"{char.ToUpperInvariant(Noun[0])}{Noun[1..]} {Format.Length(feature.Sizes[SizeName])}"
        + (feature.Sizes.TryGetValue(Chamfer.Second, out var second) ? $" x {Format.Length(second)}" : "")
        + (feature.Style == Joint ? $" where the {feature.On} meets the part" : $" on the {string.Join(" and the ", feature.Edges!.Select(EdgeWords.Name))}");

    public override SizeReference? SizeOf(string role) => role switch
    {
        "radius" or "size" or "depth" or "width" => new(SizeName),
        "diameter" => new(SizeName, 0.5),
        _ => null,
    };

    /// <summary>True when its edges may be taken so far that the face between them vanishes.</summary>
    protected virtual bool MayReachLimit(FeatureSpec feature, BodyContext body) => false;

    /// <summary>The volume it removes from a group; null when there is no closed form.</summary>
    protected abstract double? Volume(FeatureSpec feature, EdgeGroup group, BodyContext body);

    /// <summary>Area between the two faces of a concave edge and what is filled in, and the distance of its centroid from the edge, for a size of 1.</summary>
    protected abstract (double Area, double Centroid) Fill { get; }

    /// <summary>Adds the operation.</summary>
    protected abstract int Apply(int shape, EdgeGroup group, FeatureSpec feature, BodyContext body, PipelineBuilder build);

    /// <summary>The size that the phrase gives, and a second one for chamfers that have it; null for none.</summary>
    protected virtual (double? Size, double? Second) SizesFrom(Phrase phrase) =>
        (phrase.Length("radius", "size", "cornerRadius", "depth", "side", "thickness", "width", "height") ?? (phrase.Length("diameter") / 2) ?? phrase.Bare(), null);

    /// <summary>The groups when the noun itself names them; null when the words around it do.</summary>
    protected virtual IReadOnlyList<string>? GroupsOfNoun(Phrase phrase) => null;

    private static EdgeGroup JointOf(BodyContext solid)
    {
        var foot = solid.Form.Frame("bottom") ?? throw Refuse.Prompt($"A {solid.Title} does not meet the part along an edge that can be named.");
        return new EdgeGroup(Joint, double.MaxValue, foot.HalfU)
        {
            PlaneOrigin = foot.Origin, PlaneNormal = foot.Normal, Convexity = "concave", Curve = foot.Round ? "circle" : "any", Radius = foot.Round ? foot.HalfU : null,
        };
    }

    private Effect JointEffect(double size, BodyContext solid)
    {
        var foot = solid.Form.Frame("bottom");
        var height = foot?.Thickness ?? 0;
        if (foot is not null && size >= height)
        {
            throw Refuse.Prompt($"A {Noun} of {Format.Length(size)} does not fit at the foot of a {solid.Title}.");
        }

        return new Effect(foot is { Round: true } ? -Fill.Area * size * size * 2 * Math.PI * (foot.HalfU + (Fill.Centroid * size)) : null);
    }
}
