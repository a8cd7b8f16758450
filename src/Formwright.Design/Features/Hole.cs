using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>
/// A drilled hole: through or blind with a flat or pointed end, plain, counterbored or countersunk, its rims broken or rounded.
/// </summary>
internal sealed class Hole : Cut
{
    public const string Counterbore = "counterbore";
    public const string Countersink = "countersink";

    /// <summary>A cone from the head's diameter at the face down to the diameter at the far end.</summary>
    public const string Tapered = "tapered";

    /// <summary>Sizes of the broken and rounded rims: at the face, and where a through hole leaves.</summary>
    public const string RimChamfer = "rimChamfer";
    public const string ExitChamfer = "exitChamfer";
    public const string RimFillet = "rimFillet";
    public const string ExitFillet = "exitFillet";

    /// <summary>Outer diameter and pitch of a thread that is modelled.</summary>
    public const string ThreadDiameter = "threadDiameter";
    public const string ThreadPitch = "threadPitch";
    private const double DefaultSinkAngle = 90;
    private const int MostTurns = 40;

    // Distance of the centroid of what a fillet removes from the corner, in radii.
    private const double FilletCentroid = (10 - (3 * Math.PI)) / (12 - (3 * Math.PI));

    public override string Kind => "hole";

    public override IReadOnlyList<string> Nouns => [Kind, Counterbore, Countersink];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        ["diameter", "radius", "depth", "innerDiameter", "innerRadius", "headDiameter", "headDepth", "chamfer", "size", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => feature.Style switch
    {
        Counterbore => ["diameter", "headDiameter", "headDepth"],
        Countersink or Tapered => ["diameter", "headDiameter"],
        null => ["diameter"],
        _ => throw Refuse.Design($"there is no hole of style '{feature.Style}'."),
    };

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings) =>
        CutProfile.IsNamed(phrase) ? Of("pocket").Read(phrase, body, findings) : new HoleReader(phrase, body, findings).Read();

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" or "width" or "size" or "innerDiameter" => new("diameter"),
        "radius" => new("diameter", 2),
        "depth" or "height" => new("depth"),
        "headDiameter" => new("headDiameter"),
        "headDepth" => new("headDepth"),
        _ => null,
    };

    protected override string Label(FeatureSpec feature)
    {
        var style = feature.Style switch
        {
            Counterbore => "counterbored ",
            Countersink => "countersunk ",
            Tapered => "tapered ",
            _ => "",
        };
        var thread = feature.Sizes.TryGetValue(ThreadDiameter, out var outer) ? $" with a modelled thread of {Format.Length(outer)}, pitch {Format.Length(feature.Sizes[ThreadPitch])}" : "";
        var leaning = Inclination.Of(feature) is { Angle: var angle } ? $" inclined by {Format.Number(angle)} degrees" : "";
        return $"{Format.Length(feature.Sizes["diameter"])} {style}hole{thread}{leaning}";
    }

    protected override void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
        var diameter = sizes["diameter"];
        var material = sizes.Optional("depth") ?? frame.Thickness;
        if (Inclination.Of(feature) is { } inclination && sizes.Optional("depth") is { } run && (run * Math.Cos(inclination.Angle * Math.PI / 180) <= inclination.Before(diameter / 2) || run + inclination.Before(diameter / 2) >= inclination.Through(frame.Thickness)))
        {
            throw Refuse.Prompt($"A {Label(feature)} {Format.Length(run)} deep does not end inside the material, which is {Format.Length(frame.Thickness)} thick.");
        }

        if (sizes.Optional("tipAngle") is not null && material + TipDepth(feature) >= frame.Thickness)
        {
            throw Refuse.Prompt($"The point of a {Label(feature)} {Format.Length(material)} deep would come out of the far side: the {body.Title} is only {Format.Length(frame.Thickness)} thick there.");
        }

        if (sizes.Optional(ThreadPitch) is { } pitch && (material / pitch > MostTurns || sizes[ThreadDiameter] <= diameter))
        {
            throw Refuse.Prompt($"A thread of {Format.Length(sizes[ThreadDiameter])} and pitch {Format.Length(pitch)} cannot be modelled in a {Format.Length(diameter)} hole {Format.Length(material)} deep: it must be wider than the hole and have at most {MostTurns} turns.");
        }

        var rims = (sizes.Optional(RimChamfer) ?? 0) + (sizes.Optional(ExitChamfer) ?? 0) + (sizes.Optional(RimFillet) ?? 0) + (sizes.Optional(ExitFillet) ?? 0);
        if (rims >= material)
        {
            throw Refuse.Prompt($"The rims of a {Label(feature)} cannot be broken by {Format.Length(rims)} altogether: the hole is only {Format.Length(material)} deep.");
        }

        if (feature.Style is null or Tapered)
        {
            return;
        }

        var head = sizes["headDiameter"];
        if (head <= diameter)
        {
            throw Refuse.Prompt($"The head of a {Label(feature)} must be wider than the hole; {Format.Length(head)} is not.");
        }

        var depth = HeadDepth(feature);
        if (depth >= material)
        {
            throw Refuse.Prompt($"The head of a {Label(feature)} would be {Format.Length(depth)} deep, but there are only {Format.Length(material)} of material.");
        }
    }

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot)
    {
        // A leaning hole has its end to clear too.
        var end = Inclination.Of(feature) is { } leaning ? leaning.Over(spot, feature.Sizes.TryGetValue("depth", out var depth) ? depth : leaning.Through(frame.Thickness)) : spot;
        return Math.Min(frame.Room(spot.U, spot.V), frame.Room(end.U, end.V)) > WidestRadius(feature) * (1 + 1e-9);
    }

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => WidestRadius(feature);

    protected override double SmallestReach(FeatureSpec feature) => WidestRadius(feature);

    protected override double? Volume(FeatureSpec feature, Frame frame)
    {
        if (feature.Sizes.ContainsKey(ThreadPitch))
        {
            return null;
        }

        var r = feature.Sizes["diameter"] / 2;
        var depth = feature.Sizes.TryGetValue("depth", out var d) ? d : Inclination.Of(feature)?.Through(frame.Thickness) ?? frame.Thickness;
        var volume = (Math.PI * r * r * depth) + (Math.PI * r * r * TipDepth(feature) / 3);
        foreach (var c in Given(feature, RimChamfer, ExitChamfer))
        {
            volume += Math.PI * c * c * (r + (c / 3));
        }

        foreach (var f in Given(feature, RimFillet, ExitFillet))
        {
            volume += (1 - (Math.PI / 4)) * f * f * 2 * Math.PI * (r + (FilletCentroid * f));
        }

        if (feature.Style is null)
        {
            return volume;
        }

        if (feature.Style == Tapered)
        {
            var wide = feature.Sizes["headDiameter"] / 2;
            return Math.PI * depth / 3 * ((wide * wide) + (wide * r) + (r * r));
        }

        var (head, sunk) = (feature.Sizes["headDiameter"] / 2, HeadDepth(feature));
        return volume + (feature.Style == Counterbore
            ? Math.PI * ((head * head) - (r * r)) * sunk
            : (Math.PI * sunk / 3 * ((head * head) + (head * r) + (r * r))) - (Math.PI * r * r * sunk));
    }

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot)
    {
        var origin = frame.At(spot.U, spot.V);
        if (feature.Style == Tapered || feature.Sizes.ContainsKey(ThreadPitch))
        {
            yield break;
        }

        yield return new Bore(origin, Inclination.Of(feature)?.Axis(frame) * -1 ?? frame.Normal, feature.Sizes["diameter"] / 2);
        if (feature.Style == Counterbore)
        {
            yield return new Bore(origin, frame.Normal, feature.Sizes["headDiameter"] / 2);
        }
    }

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var (depth, above, below) = Reach(feature, frame);
        var (start, inward) = (frame.At(spot.U, spot.V, above), frame.Normal * -1);
        var r = feature.Sizes["diameter"] / 2;
        if (Inclination.Of(feature) is { } inclination)
        {
            var (axis, early, blind) = (inclination.Axis(frame), inclination.Before(r) + above, feature.Sizes.ContainsKey("depth"));
            yield return build.Cylinder(frame.At(spot.U, spot.V) - (axis * early), axis, r, early + (blind ? depth : inclination.Through(depth) + early));
            yield break;
        }

        if (feature.Style == Tapered)
        {
            // The cone is carried on beyond both faces at its own slope.
            var (wide, slope) = (feature.Sizes["headDiameter"] / 2, ((feature.Sizes["headDiameter"] / 2) - r) / depth);
            yield return build.Cone(start, inward, wide + (slope * above), r - (slope * below), above + depth + below);
            yield break;
        }

        if (feature.Sizes.TryGetValue(ThreadPitch, out var pitch))
        {
            var thread = ScrewThread.Internal(feature.Sizes[ThreadDiameter] / 2, r, pitch, above + depth + below);
            yield return build.Mount(thread.Build(build), new Pose(start, frame.U, inward));
        }
        else
        {
            yield return build.Cylinder(start, inward, r, above + depth + below);
        }

        if (TipDepth(feature) is > 0 and var tip)
        {
            yield return build.Cone(frame.At(spot.U, spot.V, -depth), inward, r, 0, tip);
        }

        if (feature.Sizes.TryGetValue(RimChamfer, out var rim))
        {
            yield return build.Cone(start, inward, r + rim + above, r, above + rim);
        }

        if (feature.Sizes.TryGetValue(ExitChamfer, out var exit))
        {
            yield return build.Cone(frame.At(spot.U, spot.V, -frame.Thickness - below), frame.Normal, r + exit + below, r, below + exit);
        }

        if (feature.Style is null)
        {
            yield break;
        }

        var (head, sunk) = (feature.Sizes["headDiameter"] / 2, HeadDepth(feature));
        if (feature.Style == Counterbore)
        {
            yield return build.Cylinder(start, inward, head, above + sunk);
        }
        else
        {
            // The cone is carried on above the face at its own slope.
            yield return build.Cone(start, inward, head + ((head - r) / sunk * above), r, above + sunk);
        }
    }

    protected override int Finish(FeatureSpec feature, Frame frame, IReadOnlyList<Spot> spots, int shape, PipelineBuilder build)
    {
        foreach (var (name, z) in new[] { (RimFillet, 0.0), (ExitFillet, -frame.Thickness) })
        {
            if (feature.Sizes.TryGetValue(name, out var radius))
            {
                var rims = new EdgeGroup(name, radius, radius)
                {
                    PlaneOrigin = frame.At(0, 0, z), PlaneNormal = frame.Normal, Curve = "circle", Radius = feature.Sizes["diameter"] / 2,
                };
                shape = build.Fillet(shape, rims, radius);
            }
        }

        return shape;
    }

    private static IEnumerable<double> Given(FeatureSpec feature, params string[] names) =>
        names.Where(feature.Sizes.ContainsKey).Select(n => feature.Sizes[n]);

    private static double WidestRadius(FeatureSpec feature) =>
        (Inclination.Of(feature)?.Mouth(feature.Sizes["diameter"] / 2) ?? new[] { "diameter", "headDiameter", ThreadDiameter }.Max(name => feature.Sizes.GetValueOrDefault(name)) / 2)
        + Given(feature, RimChamfer, ExitChamfer, RimFillet, ExitFillet).DefaultIfEmpty(0).Max();

    // Depth of the point that a drill leaves below the full diameter.
    private static double TipDepth(FeatureSpec feature) =>
        feature.Sizes.TryGetValue("tipAngle", out var angle) && feature.Sizes.ContainsKey("depth") ? feature.Sizes["diameter"] / 2 / Math.Tan(angle / 2 * Math.PI / 180) : 0;

    private static double HeadDepth(FeatureSpec feature)
    {
        var sizes = new Sizes(feature.Sizes, "hole");
        if (feature.Style == Counterbore)
        {
            return sizes["headDepth"];
        }

        var angle = sizes.Optional("headAngle") ?? DefaultSinkAngle;
        return (sizes["headDiameter"] - sizes["diameter"]) / 2 / Math.Tan(angle / 2 * Math.PI / 180);
    }
}
