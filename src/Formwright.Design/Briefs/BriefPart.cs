using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>The part that a brief describes, as far as it was read.</summary>
internal sealed partial class BriefPart
{
    /// <summary>Its bodies, the one that all stand on first.</summary>
    public List<BriefBody> Bodies { get; } = [];

    /// <summary>What was joined to the first body and done to the part.</summary>
    public List<FeatureSpec> Features { get; } = [];

    /// <summary>The body that a sentence without a noun is about: not one of several pegs in a row.</summary>
    public BriefBody Last => Bodies.FindLast(b => !b.IsRepeated) ?? Bodies[0];

    /// <summary>True when its first body is an open box or cup.</summary>
    public bool IsHollow => Wall is not null;

    /// <summary>Thickness of the side walls of that box or cup.</summary>
    public double? Wall { get; set; }

    /// <summary>True when the brief does something to a section of a turned part that it names.</summary>
    public bool NamesSections { get; init; }

    /// <summary>True when its bodies are the sections of a turned part.</summary>
    public bool IsTurned { get; set; }

    /// <summary>The first body.</summary>
    public BodySpec Base => Bodies[0].Spec;

    /// <summary>A body as features meet it.</summary>
    public BodyContext Context(BriefBody body) => PartState.Make(new PartSpec(Base, Features), new PipelineBuilder()).Hosts(body.Name)[0];

    /// <summary>Makes the first body so much lower.</summary>
    /// <returns>The body.</returns>
    public BriefBody Shorten(double by)
    {
        var spec = Base with { Sizes = new Dictionary<string, double>(Base.Sizes) { ["height"] = Base.Sizes["height"] - by } };
        return Bodies[0] = Bodies[0] with { Spec = spec, Bounds = BodyContext.Of(spec).Form.Bounds };
    }

    /// <summary>Makes a first body that is a tube a full cylinder.</summary>
    /// <returns>Diameter of its bore; null when it is no tube.</returns>
    public double? FillBore()
    {
        if (Base is not { Kind: "tube" })
        {
            return null;
        }

        var bore = Base.Sizes["innerDiameter"];
        Bodies[0] = Bodies[0] with { Spec = new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = Base.Sizes["outerDiameter"], ["height"] = Base.Sizes["height"] }) };
        return bore;
    }

    /// <summary>Goes back to bodies and features that it had before.</summary>
    public void Restore(IReadOnlyList<BriefBody> bodies, IReadOnlyList<FeatureSpec> features)
    {
        Bodies.Clear();
        Bodies.AddRange(bodies);
        Features.Clear();
        Features.AddRange(features);
    }

    /// <summary>A name that nothing has yet.</summary>
    public string NameOf(string noun) =>
        Enumerable.Range(1, Features.Count + 2).Select(n => n == 1 ? noun : $"{noun} {n}").First(n => Features.TrueForAll(f => f.Name != n));

    /// <summary>True when a statement only says sizes of the whole again, as the bodies add up to.</summary>
    public bool IsTotal(string text, IReadOnlyList<Node> nodes)
    {
        if (Bodies.Count == 0 || !BriefWords.Total.IsMatch(text))
        {
            return false;
        }

        var all = PartState.Make(new PartSpec(Base, Features), new PipelineBuilder()).Bounds.Size;
        double[] sizes = [all.X, all.Y, all.Z];
        return nodes.Where(n => n.Measure is not null).Select(n => n.Measure!.Millimetres).Concat(nodes.Where(n => n.List is not null).SelectMany(n => n.List!.Quantities.Select((_, i) => n.List.Millimetres(i))))
            .All(asked => sizes.Any(s => Math.Abs(s - asked) < 1e-6));
    }

    /// <summary>True when a statement says a size of bodies once more that all of them have: "both walls are 150 mm long".</summary>
    public bool IsToldAgain(string text)
    {
        if (Again().Match(text) is not { Success: true } again)
        {
            return false;
        }

        var told = Bodies.FindAll(b => b.Answers(again.Groups["noun"].Value, []));
        var size = BriefWords.Number(again, "n");
        return told.Count > 0 && told.TrueForAll(b => b.Bounds.Size is var s && (Math.Abs(s.X - size) < 1e-6 || Math.Abs(s.Y - size) < 1e-6 || Math.Abs(s.Z - size) < 1e-6));
    }

    [GeneratedRegex(@"^(?:Both|All|All three|All four|The|The two|These) (?<noun>\w+?)s (?:are|measure) (?:each )?(?<n>\d+(?:\.\d+)?) ?mm (?:long|wide|deep|high|tall|thick)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();
}
