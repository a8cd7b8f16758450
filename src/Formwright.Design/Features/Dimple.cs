using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A hollow of a ball in a face: half of it, or a cap when it is less deep than that.</summary>
internal sealed class Dimple : Cut
{
    /// <summary>The mark of what is shaped like a ball.</summary>
    public const string Mark = "spherical";

    public override string Kind => "dimple";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["diameter", "radius", "depth", "width", "size", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["diameter", "depth"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var ball = phrase.Diameter();
        var depth = phrase.Length("depth");
        var across = ball is null ? phrase.Length("width", "size") ?? phrase.Bare() : null;
        if (ball is null && across is { } mouth && depth is { } deep && deep < mouth / 2)
        {
            // The ball whose cap is so wide and so deep.
            ball = ((mouth * mouth / 4) + (deep * deep)) / deep;
        }

        ball ??= across ?? (2 * depth) ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no radius of the {phrase.Noun}. Say for example 'a spherical dimple of 10 mm radius in the top'.");
        if (depth is null)
        {
            findings.Assume($"Half the ball of {Format.Length(ball.Value)} is sunk in.");
        }

        var sizes = new Dictionary<string, double> { ["diameter"] = ball.Value, ["depth"] = depth ?? (ball.Value / 2) };
        return [.. new Placement(phrase, body, findings).Read(ball.Value).Select(p => new FeatureSpec(Kind, sizes, null, p.Face, p.Pattern))];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" => new("diameter"),
        "radius" => new("diameter", 2),
        "depth" => new("depth"),
        _ => null,
    };

    protected override string Label(FeatureSpec feature) => $"{Format.Length(feature.Sizes["diameter"])} dimple";

    protected override void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
        if (sizes["depth"] > sizes["diameter"] / 2 * (1 + 1e-9))
        {
            throw Refuse.Prompt($"A {Label(feature)} can be up to half its ball deep, {Format.Length(sizes["diameter"] / 2)}.");
        }
    }

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot) => frame.Room(spot.U, spot.V) > FootprintRadius(feature, frame) * (1 + 1e-9);

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => Mouth(feature);

    private static double Mouth(FeatureSpec feature)
    {
        var (r, depth) = (feature.Sizes["diameter"] / 2, feature.Sizes["depth"]);
        return Math.Sqrt(Math.Max(0, depth * ((2 * r) - depth)));
    }

    protected override double SmallestReach(FeatureSpec feature) => Mouth(feature);

    // A cap of a ball.
    protected override double? Volume(FeatureSpec feature, Frame frame)
    {
        var (r, depth) = (feature.Sizes["diameter"] / 2, feature.Sizes["depth"]);
        return Math.PI * depth * depth * ((3 * r) - depth) / 3;
    }

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) => [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var r = feature.Sizes["diameter"] / 2;
        yield return build.Sphere(frame.At(spot.U, spot.V, r - feature.Sizes["depth"]), r);
    }
}
