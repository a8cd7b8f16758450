using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A part cut by a plane: a slice off one side, one half of it, or an end at an angle.</summary>
internal sealed class Trim : FeatureKind
{
    private const string Angle = "angle";
    private static readonly string[] Sides = ["top", "bottom", "left", "right", "front", "back"];

    public override string Kind => "trim";

    public override IReadOnlyList<string> Nouns => [Kind, "halved", "split"];

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "depth", "height", "size", "thickness", "inset", "offset", "spacing", "width", "length" };

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => feature.Sizes.ContainsKey(Angle) ? [Angle] : ["depth"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var size = body.Form.Bounds.Size;
        if (phrase.Kind == "halved")
        {
            var (side, extent) = HalfOf(phrase, body);
            findings.Assume($"Of the two halves the one without the {side} is kept.");
            return [Cut(side, extent / 2)];
        }

        var named = phrase.First(TermCategory.Face);
        if (phrase.BareAngle() is { } angle)
        {
            return [AtAngle(phrase, body, angle)];
        }

        var face = named is not null && Sides.Contains(named) ? named : phrase.Has(TermCategory.Place, "end") && size.X >= size.Z && body.Form.Frame("left") is not null ? "right" : "top";
        if (phrase.Noun.Contains("down", StringComparison.OrdinalIgnoreCase) && RestOf(phrase, body, findings) is { } step)
        {
            return [step];
        }

        var whole = face switch { "left" or "right" => size.X, "front" or "back" => size.Y, _ => size.Z };
        var from = phrase.Measures.Find(m => m is { Used: false, Role: "inset", IsLength: true });
        var opposite = from?.From is { } far && far == Opposite(face);
        var height = from is null ? phrase.Length("height") : null;
        var depth = from is not null ? (opposite ? whole - phrase.Take(from) : phrase.Take(from))
            : height is not null ? whole - height
            : phrase.Length("depth", "thickness", "size", "width", "length") ?? phrase.Bare();
        return [Cut(face, depth ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how much is cut off. Say for example 'the top 10 mm cut off'."))];

        FeatureSpec Cut(string side, double deep) => new(Kind, new Dictionary<string, double> { ["depth"] = deep }, side, body.Form.Frames[0].Name);
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (axis, whole) = AxisOf(feature, body);
        if (feature.Sizes.TryGetValue(Angle, out var angle))
        {
            return angle is >= 5 and <= 85
                ? new Effect(null)
                : throw Refuse.Prompt($"An end can be cut at 5 to 85 degrees, not at {Format.Number(angle)}.");
        }

        var depth = feature.Sizes["depth"];
        var size = body.Form.Bounds.Size;
        return depth < whole
            ? new Effect(body.Solid is Solids.Cuboid ? size.X * size.Y * size.Z / whole * depth : null)
            : throw Refuse.Prompt($"{Format.Length(depth)} cut off the {feature.Style} leave nothing of a {body.Title}, which measures {Format.Length(whole)} along {"XYZ"[axis]}.");
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (axis, whole) = AxisOf(feature, body);
        var (box, normal) = (body.Form.Bounds, Normal(feature.Style!));
        var center = box.Center;
        var outside = center + (normal * (whole / 2));
        var reach = (box.Size.X + box.Size.Y + box.Size.Z) * 2;
        if (!feature.Sizes.TryGetValue(Angle, out var angle))
        {
            var depth = feature.Sizes["depth"];
            var middle = outside + (normal * ((reach / 2) - depth));
            return build.Difference(shape, build.Box(middle, reach, reach, reach));
        }

        // The plane leaves the outermost line of the end where it is and slopes down to the other side.
        var slope = axis == 2 ? Point3.UnitX : axis == 0 ? Across(body) : Point3.UnitX;
        var run = normal.Cross(slope);
        var half = (Math.Abs(slope.X) * box.Size.X / 2) + (Math.Abs(slope.Y) * box.Size.Y / 2) + (Math.Abs(slope.Z) * box.Size.Z / 2);
        var fall = Math.Tan(angle * Math.PI / 180);
        var edge = outside - (slope * half) - (run * (reach / 2));
        return build.Difference(shape, build.Prism(
            [
                edge,
                edge + (slope * reach) - (normal * (fall * reach)),
                edge + (slope * reach) + (normal * reach),
                edge + (normal * reach),
            ],
            run * reach));
    }

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        part.MayShrink();
        if (feature.Sizes.TryGetValue("depth", out var depth))
        {
            part.Confine(Kept(feature, part.Body.Form.Bounds, depth));
        }
    }

    public override string Describe(FeatureSpec feature) => feature.Sizes.TryGetValue(Angle, out var angle)
        ? $"Cut at {Format.Number(angle)} degrees at the {feature.Style}"
        : $"{Format.Length(feature.Sizes["depth"])} cut off the {feature.Style}";

    public override SizeReference? SizeOf(string role) => role == "depth" ? new("depth") : null;

    /// <summary>The two halves of a part that is split, each as a feature that takes the other one away.</summary>
    public static (FeatureSpec First, FeatureSpec Second) Halves(Phrase phrase, BodyContext body)
    {
        var (side, extent) = HalfOf(phrase, body);
        FeatureSpec Without(string face) => new("trim", new Dictionary<string, double> { ["depth"] = extent / 2 }, face, body.Form.Frames[0].Name);
        return (Without(side), Without(Opposite(side)));
    }

    private static Box3 Kept(FeatureSpec feature, Box3 box, double depth)
    {
        var n = Normal(feature.Style!) * depth;
        return new(
            box.Min + new Point3(Math.Max(0, -n.X), Math.Max(0, -n.Y), Math.Max(0, -n.Z)),
            box.Max - new Point3(Math.Max(0, n.X), Math.Max(0, n.Y), Math.Max(0, n.Z)));
    }

    // "lengthwise" is a cut along the axis of what is round, and along the longest direction of what is not.
    private static (string Side, double Extent) HalfOf(Phrase phrase, BodyContext body)
    {
        var size = body.Form.Bounds.Size;
        var round = body.Form.Frame("left") is null;
        if (phrase.Has(TermCategory.Place, "lengthwise") || phrase.HasMark("vertical") || phrase.Has(TermCategory.Place, "fullLength"))
        {
            return !round && size.Y > size.X ? ("right", size.X) : ("back", size.Y);
        }

        var level = phrase.HasMark("horizontal") || phrase.HasMark("lying") || (round && (phrase.HasMark("cross") || phrase.Has(TermCategory.Place, "crosswise") || phrase.Has(TermCategory.Place, "fullWidth")));
        return level ? ("top", size.Z)
            : round ? ("back", size.Y)
            : size.Z > size.X && size.Z > size.Y ? ("top", size.Z)
            : size.X >= size.Y ? ("right", size.X)
            : ("back", size.Y);
    }

    private FeatureSpec AtAngle(Phrase phrase, BodyContext body, double angle)
    {
        var size = body.Form.Bounds.Size;
        var named = phrase.First(TermCategory.Face);
        var side = named is "left" or "right" or "front" or "back" or "top" or "bottom" ? named
            : body.Form.Frame("left") is null || (size.Z > size.X && size.Z > size.Y) ? "top"
            : size.X >= size.Y ? "right" : "back";
        return new FeatureSpec(Kind, new Dictionary<string, double> { [Angle] = angle }, side, body.Form.Frames[0].Name);
    }

    // "the right half milled down to 6 mm", "the last 40 mm milled down to 6 mm": a step that leaves so much.
    private static FeatureSpec? RestOf(Phrase phrase, BodyContext body, Findings findings)
    {
        if (body.Solid is not Solids.Cuboid)
        {
            return null;
        }

        var size = body.Form.Bounds.Size;
        var lengths = phrase.Measures.Where(m => m is { Used: false, From: null, IsLength: true }).ToList();
        if (lengths.Find(m => m.Start > phrase.Head.Start) is not { } left)
        {
            return null;
        }

        var side = phrase.Terms.Find(t => t.Is(TermCategory.Face) && t.Term!.Id is "left" or "right" or "front" or "back")?.Term!.Id ?? (size.X >= size.Y ? "right" : "back");
        var along = side is "left" or "right" ? size.X : size.Y;
        var rest = phrase.Take(left);
        var width = lengths.Find(m => m != left) is { } given ? phrase.Take(given) : along / 2;
        if (rest >= size.Z)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} is not thicker than {Format.Length(rest)}.");
        }

        findings.Assume($"Milled {Format.Length(width)} at the {side} down to {Format.Length(rest)}.");
        return new FeatureSpec("step", new Dictionary<string, double> { ["width"] = width, ["depth"] = size.Z - rest }, side, "top");
    }

    private static string Opposite(string face) => face switch
    {
        "top" => "bottom",
        "bottom" => "top",
        "left" => "right",
        "right" => "left",
        "front" => "back",
        _ => "front",
    };

    private static Point3 Normal(string face) => face switch
    {
        "top" => Point3.UnitZ,
        "bottom" => Point3.UnitZ * -1,
        "left" => Point3.UnitX * -1,
        "right" => Point3.UnitX,
        "front" => Point3.UnitY * -1,
        _ => Point3.UnitY,
    };

    // A mitre slopes across the wider of the two other directions.
    private static Point3 Across(BodyContext body) => body.Form.Bounds.Size.Y >= body.Form.Bounds.Size.Z ? Point3.UnitY : Point3.UnitZ;

    private static (int Axis, double Whole) AxisOf(FeatureSpec feature, BodyContext body)
    {
        var size = body.Form.Bounds.Size;
        return feature.Style switch
        {
            "left" or "right" => (0, size.X),
            "front" or "back" => (1, size.Y),
            "top" or "bottom" => (2, size.Z),
            _ => throw Refuse.Design($"there is no side '{feature.Style}' to cut off."),
        };
    }
}
