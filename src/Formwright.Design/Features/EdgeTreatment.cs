using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Rounding or breaking groups of the body's edges.</summary>
internal abstract class EdgeTreatment : FeatureKind
{
    /// <summary>Share of the smallest thickness that an unsaid size takes.</summary>
    private const double DefaultShare = 0.1;

    public override Stage Stage => Stage.Edges;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "radius", "diameter", "depth", "size", "side", "thickness" };

    /// <summary>Name of its size in stored designs.</summary>
    protected abstract string SizeName { get; }

    /// <summary>What is done, for messages.</summary>
    protected abstract string Noun { get; }

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => [SizeName];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var groups = Groups(phrase, body);
        var size = SizeFrom(phrase);
        var angle = phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle);
        if (angle is { Quantity.Value: 45 })
        {
            angle.Used = true;
        }

        if (size is null)
        {
            size = Assumption.Round(groups.Min(g => g.Reference) * DefaultShare);
            findings.Assume($"Assumed a {Noun} of {Format.Length(size.Value)}.");
        }

        return [new FeatureSpec(Kind, new Dictionary<string, double> { [SizeName] = size.Value }, Edges: [.. groups.Select(g => g.Name)])];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var size = new Sizes(feature.Sizes, Noun)[SizeName];
        double? removed = 0;
        foreach (var name in feature.Edges ?? throw Refuse.Design($"a {Noun} has no edges."))
        {
            var group = Find(name, body);

            // Rims on both sides share the height between them.
            var limit = feature.Edges.Count > 1 && name is "top" or "bottom" ? Math.Min(group.Limit, body.Form.Bounds.Size.Z / feature.Edges.Count) : group.Limit;
            if (size >= limit)
            {
                throw Refuse.Prompt($"A {Noun} of {Format.Length(size)} does not fit the {Words(name)} of a {body.Title}: it must stay below {Format.Length(limit)}.");
            }

            removed += Volume(group)?.Invoke(size);
        }

        // Where two groups meet in corners their volumes do not add up.
        return new Effect(feature.Edges.Count == 1 || feature.Edges.All(e => e is "top" or "bottom") ? removed : null);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var size = new Sizes(feature.Sizes, Noun)[SizeName];
        foreach (var name in feature.Edges!)
        {
            shape = Apply(shape, Find(name, body), size, build);
        }

        return shape;
    }

    public override string Describe(FeatureSpec feature) =>
        $"{char.ToUpperInvariant(Noun[0])}{Noun[1..]} {Format.Length(feature.Sizes[SizeName])} on the {string.Join(" and the ", feature.Edges!.Select(Words))}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "radius" or "size" or "depth" or "width" => new(SizeName),
        "diameter" => new(SizeName, 0.5),
        _ => null,
    };

    /// <summary>The volume it removes from a group, by its size; null when there is no closed form.</summary>
    protected abstract Func<double, double>? Volume(EdgeGroup group);

    /// <summary>Adds the operation.</summary>
    protected abstract int Apply(int shape, EdgeGroup group, double size, PipelineBuilder build);

    /// <summary>The size that the phrase gives; null for none.</summary>
    protected virtual double? SizeFrom(Phrase phrase) =>
        phrase.Length("radius", "size", "depth", "side", "thickness") ?? (phrase.Length("diameter") / 2) ?? phrase.Bare();

    /// <summary>The groups when the noun itself names them; null when the words around it do.</summary>
    protected virtual IReadOnlyList<string>? GroupsOfNoun(Phrase phrase) => null;

    private static string Words(string group) => group switch
    {
        "all" => "edges",
        "lengthwise" => "edges along its length",
        "crosswise" => "edges along its width",
        _ => group + " edges",
    };

    private EdgeGroup Find(string name, BodyContext body)
    {
        if (body.Form.Edges.Count == 0)
        {
            throw Refuse.Prompt($"A {body.Title} has no edges for a {Noun}.");
        }

        return body.Form.EdgeGroup(name)
            ?? throw Refuse.Prompt($"A {body.Title} has no {Words(name)} for a {Noun}; it has: {string.Join(", ", body.Form.Edges.Select(e => Words(e.Name)))}.");
    }

    private List<EdgeGroup> Groups(Phrase phrase, BodyContext body)
    {
        if (GroupsOfNoun(phrase) is { } named)
        {
            return [.. named.Select(n => Find(n, body))];
        }

        var names = new List<string>();
        foreach (var term in phrase.Terms)
        {
            var name = term.Term switch
            {
                { Category: TermCategory.Face, Id: "top" or "bottom" } t => t.Id,
                { Category: TermCategory.Face, Id: "vertical" } or { Category: TermCategory.Mark, Id: "vertical" } => "vertical",
                { Category: TermCategory.Mark, Id: "inner" } => "inner",
                { Category: TermCategory.Mark, Id: "horizontal" } => "horizontal",
                { Category: TermCategory.Place, Id: "corner" } when !phrase.HasMark("inner") => "vertical",
                { Category: TermCategory.Face, Id: "long" } or { Category: TermCategory.Place, Id: "lengthwise" } => "lengthwise",
                { Category: TermCategory.Face, Id: "short" } or { Category: TermCategory.Place, Id: "crosswise" } => "crosswise",
                { Category: TermCategory.Place, Id: "end" or "bothEnds" } when body.Form.EdgeGroup("vertical") is not null => "vertical",
                { Category: TermCategory.Place, Id: "bothEnds" } => "ends",
                { Category: TermCategory.Place, Id: "end" } => term.Plural || phrase.HasMark("both") ? "ends" : "top",
                _ => null,
            };
            if (name is "ends" or "horizontal")
            {
                names.AddRange(["top", "bottom"]);
            }
            else if (name is not null)
            {
                names.Add(name);
            }
            else if (term.Is(TermCategory.Face))
            {
                throw Refuse.Prompt($"'{phrase.Quote}': edges can be named as all, top, bottom or vertical, not as '{phrase.QuoteOf(term)}'.");
            }
        }

        if (names.Count == 0)
        {
            names.Add("all");
        }

        // Vertical edges first: rims built later then run around the rounded corners.
        return [.. names.Distinct().OrderByDescending(n => n == "vertical").Select(n => Find(n, body))];
    }
}
