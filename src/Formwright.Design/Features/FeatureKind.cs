using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design.Features;

/// <summary>When a feature is built; earlier stages first, so that rounding a block's edges never rounds the rims of its holes.</summary>
internal enum Stage
{
    /// <summary>Edges of the body.</summary>
    Edges,

    /// <summary>Walls.</summary>
    Walls,

    /// <summary>Holes, pockets and slots, and solids joined or cut away: in the order they were asked for.</summary>
    Cuts,
}

/// <summary>What features are made on: the body, or a solid that was joined to it.</summary>
/// <param name="Solid">Its kind.</param>
/// <param name="Sizes">Its sizes.</param>
/// <param name="Form">Its faces and edges, where it stands in the part.</param>
internal sealed record BodyContext(Solid Solid, Sizes Sizes, Form Form)
{
    /// <summary>Where it stands in the part.</summary>
    public Pose Pose { get; init; } = Pose.Identity;

    /// <summary>Radius and height of the last round boss in the middle of its first face; null for none.</summary>
    public (double Radius, double Height)? Boss { get; init; }

    /// <summary>Radius of the hole along its axis that was asked for so far; null for none.</summary>
    public double? BoreRadius { get; init; }

    public static BodyContext Of(BodySpec body)
    {
        var solid = Solid.Of(body.Kind);
        var sizes = Sizes.Of(body);
        return new BodyContext(solid, sizes, solid.Describe(sizes));
    }

    public string Title => Solid.Title(Sizes);

    /// <summary>The same, mounted.</summary>
    public BodyContext At(Pose pose) => this with { Form = pose.Apply(Form), Pose = Pose.Within(pose) };
}

/// <summary>What a feature does to the shape, known before the kernel builds it.</summary>
/// <param name="Removed">Volume it takes away; null when there is no closed form.</param>
internal sealed record Effect(double? Removed)
{
    /// <summary>Cylindrical holes it leaves.</summary>
    public IReadOnlyList<Bore> Bores { get; init; } = [];

    /// <summary>What it covers of its face, as circles around points of the face, to see which features meet.</summary>
    public IReadOnlyList<(Spot Spot, double Radius)> Prints { get; init; } = [];
}

/// <summary>
/// A kind of feature: how words become its sizes and places, and which operations build it. A new kind is a class of its own in
/// this folder, its words in the language files, and a test.
/// </summary>
internal abstract class FeatureKind
{
    private static readonly IReadOnlyList<FeatureKind> Kinds = Registry.All<FeatureKind>();

    /// <summary>Its id in stored designs.</summary>
    public abstract string Kind { get; }

    /// <summary>Ids of the language file that name it.</summary>
    public virtual IReadOnlyList<string> Nouns => [Kind];

    /// <summary>When it is built.</summary>
    public abstract Stage Stage { get; }

    /// <summary>Roles of sizes it understands; others beside it are the body's.</summary>
    public abstract IReadOnlySet<string> Roles { get; }

    public static IEnumerable<string> AllNouns => Kinds.SelectMany(k => k.Nouns);

    /// <summary>The kind that a noun names; null for an unknown noun.</summary>
    public static FeatureKind? Named(string noun) => Kinds.FirstOrDefault(k => k.Nouns.Contains(noun));

    /// <summary>The kind of a stored feature.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown kind.</exception>
    public static FeatureKind Of(string kind) =>
        Kinds.FirstOrDefault(k => k.Kind == kind) ?? throw Refuse.Design($"there is no feature of kind '{kind}'.");

    /// <summary>Names of the sizes without which a feature is not complete.</summary>
    public abstract IReadOnlyList<string> Needed(FeatureSpec feature);

    /// <summary>Refuses a stored feature whose sizes are missing or out of range, before anything else looks at them.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> naming the size.</exception>
    public void Verify(FeatureSpec feature)
    {
        var sizes = new Sizes(feature.Sizes ?? throw Refuse.Design($"a {Kind} has no sizes."), Kind);
        foreach (var name in Needed(feature).Concat(feature.Sizes.Keys))
        {
            _ = sizes[name];
        }
    }

    /// <summary>Reads what a phrase asks for.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it cannot be on this body.</exception>
    public abstract IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings);

    /// <summary>Checks that it is possible on this body and says what it does to the shape.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> with the sizes that do not fit.</exception>
    public abstract Effect Check(FeatureSpec feature, BodyContext body);

    /// <summary>Adds the operations that build it on the shape of a step and returns the step of the result.</summary>
    public abstract int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build);

    /// <summary>When a stored feature is built; the stage of its kind unless it says otherwise.</summary>
    public virtual Stage StageOf(FeatureSpec feature) => Stage;

    /// <summary>Carries a feature of the last stage out on everything it is on.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> with the sizes that do not fit.</exception>
    public virtual void Apply(FeatureSpec feature, PartState part)
    {
        foreach (var host in part.Hosts(feature.On))
        {
            part.Record(feature, Check(feature, host));
            part.Shape = Build(feature, host, part.Shape, part.Builder);
        }
    }

    /// <summary>One line for the explanation.</summary>
    public abstract string Describe(FeatureSpec feature);

    /// <summary>The size that a role names in an edit, and its factor; null for none.</summary>
    public abstract SizeReference? SizeOf(string role);
}
