using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Broken edges: at 45 degrees, with two distances, or with a distance and an angle.</summary>
internal sealed class Chamfer : EdgeTreatment
{
    /// <summary>Name of the second distance, which a chamfer at 45 degrees does not have.</summary>
    public const string Second = "distance2";

    public override string Kind => "chamfer";

    protected override string SizeName => "distance";

    protected override string Noun => "chamfer";

    // A right triangle; its centroid lies a third of a leg off the edge.
    protected override (double Area, double Centroid) Fill => (0.5, 1.0 / 3);

    protected override double? Volume(FeatureSpec feature, EdgeGroup group, BodyContext body)
    {
        if (!feature.Sizes.TryGetValue(Second, out var second))
        {
            return group.ChamferVolume?.Invoke(feature.Sizes["distance"]);
        }

        var first = feature.Sizes["distance"];
        if (Rims(group, body) is { Count: > 0 } rims)
        {
            return rims.Sum(f => (Math.PI * f.HalfU * f.HalfU * second) - (Math.PI * second / 3 * ((f.HalfU * f.HalfU) + (f.HalfU * (f.HalfU - first)) + Math.Pow(f.HalfU - first, 2))));
        }

        var members = CuboidEdges.Members(group.Name);
        if (members.Any(m => body.Form.Frame(m.A) is null || body.Form.Frame(m.B) is null))
        {
            throw Refuse.Prompt($"A {body.Title} has no {EdgeWords.Name(group.Name)} between flat faces for a chamfer of {Format.Length(first)} and {Format.Length(second)}.");
        }

        return members.Count == 1 || group.Name is "vertical" or "lengthwise" or "crosswise" ? members.Sum(m => first * second / 2 * Length(m, body)) : null;
    }

    protected override int Apply(int shape, EdgeGroup group, FeatureSpec feature, BodyContext body, PipelineBuilder build)
    {
        var first = feature.Sizes["distance"];
        if (!feature.Sizes.TryGetValue(Second, out var second))
        {
            return build.Chamfer(shape, group, first);
        }

        // The catalogue's uneven chamfers want a face for each edge; cutting the same wedge away needs none.
        if (Rims(group, body) is { Count: > 0 } rims)
        {
            return build.Difference(shape, rims.Select(f => Ring(f, first, second, build)).ToArray());
        }

        var members = CuboidEdges.Members(group.Name);
        return members.Count > 0 && body.Form.EdgeGroup("top+front") is not null
            ? build.Difference(shape, members.Select(m => Wedge(m, first, second, body, build)).ToArray())
            : throw Refuse.Prompt($"The {EdgeWords.Name(group.Name)} of a {body.Title} can only be chamfered evenly.");
    }

    protected override (double? Size, double? Second) SizesFrom(Phrase phrase)
    {
        var angle = phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle);
        angle?.Used = true;
        if (angle is { Quantity.Value: < 5 or > 85 })
        {
            throw Refuse.Prompt($"'{phrase.QuoteOf(angle)}': a chamfer has an angle between 5 and 85 degrees.");
        }

        if (phrase.Length(EdgeSubjects.Down) is { } down)
        {
            return (phrase.Length(EdgeSubjects.In) ?? phrase.Bare() ?? down, down);
        }

        if (phrase.Length(EdgeSubjects.In) is { } reach)
        {
            return (reach, phrase.Bare() ?? reach);
        }

        if (phrase.Sizes(2, 2) is { } two)
        {
            // "1 x 45": nobody breaks an edge by 1 mm and 45 mm.
            return (two[1] is 30 or 60 && two[0] <= two[1] / 4) || (two[1] == 45 && two[0] < 30)
                ? two[1] == 45 ? (two[0], null) : (two[0] * Math.Tan(two[1] * Math.PI / 180), two[0])
                : (two[0], two[1]);
        }

        var (size, _) = base.SizesFrom(phrase);
        return angle is { Quantity.Value: not 45 and var degrees } && size is { } length
            ? (length * Math.Tan(degrees * Math.PI / 180), length)
            : (size, null);
    }

    private static List<Frame> Rims(EdgeGroup group, BodyContext body) =>
        [.. body.Form.Frames.Where(f => f is { Round: true, Curved: false } && (group.Name == f.Name || group.Name is "all" or "outer" || group.Name == $"outer+{f.Name}"))];

    // From the face inwards the cone reaches the outside at the second distance.
    private static int Ring(Frame frame, double first, double second, PipelineBuilder build)
    {
        var above = second * Layout.Overshoot;
        var (start, inward) = (frame.At(0, 0, above), frame.Normal * -1);
        var slope = first / second;
        var narrow = frame.HalfU - first - (slope * above);
        var cone = build.Cone(start, inward, narrow, frame.HalfU + (slope * above), second + (2 * above));
        return build.Difference(build.Cylinder(frame.At(0, 0, above / 2), inward, frame.HalfU * (1 + Layout.Overshoot), second + (above / 2)), cone);
    }

    private static double Length((string A, string B) edge, BodyContext body)
    {
        var run = body.Form.Frame(edge.A)!.Normal.Cross(body.Form.Frame(edge.B)!.Normal);
        var size = body.Form.Bounds.Size;
        return (Math.Abs(run.X) * size.X) + (Math.Abs(run.Y) * size.Y) + (Math.Abs(run.Z) * size.Z);
    }

    // A triangle over the edge: the first distance lies in the first face, the second one in the other.
    private static int Wedge((string A, string B) edge, double first, double second, BodyContext body, PipelineBuilder build)
    {
        var (a, b) = (body.Form.Frame(edge.A)!, body.Form.Frame(edge.B)!);
        var corner = a.Origin + (b.Normal * (b.Origin - a.Origin).Dot(b.Normal));
        var run = a.Normal.Cross(b.Normal);
        var reach = Length(edge, body) * (1 + (2 * Layout.Overshoot));
        var start = corner - (run * (reach / 2));
        const double K = 0.2;
        return build.Prism(
            [
                start - (b.Normal * (first * (1 + K))) + (a.Normal * (second * K)),
                start - (a.Normal * (second * (1 + K))) + (b.Normal * (first * K)),
                start + (a.Normal * (second * K)) + (b.Normal * (first * K)),
            ],
            run * reach);
    }
}
