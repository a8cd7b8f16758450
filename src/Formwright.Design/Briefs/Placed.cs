using System.Globalization;
using Formwright.Core;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Bodies that stand at coordinates of the part: X and Y from its middle, Z from the bottom of the first body.</summary>
internal static class Placed
{
    /// <summary>A box by its extents.</summary>
    public static BodySpec Box(double x, double y, double z) => new("box", new Dictionary<string, double> { ["length"] = x, ["width"] = y, ["height"] = z });

    /// <summary>A cylinder.</summary>
    public static BodySpec Cylinder(double diameter, double height) => new("cylinder", new Dictionary<string, double> { ["diameter"] = diameter, ["height"] = height });

    /// <summary>An upright prism on a polygon.</summary>
    public static BodySpec Polygon(double height, params ReadOnlySpan<(double X, double Y)> corners)
    {
        var sizes = new Dictionary<string, double>();
        for (var i = 0; i < corners.Length; i++)
        {
            sizes[string.Create(CultureInfo.InvariantCulture, $"x{i + 1}")] = corners[i].X;
            sizes[string.Create(CultureInfo.InvariantCulture, $"y{i + 1}")] = corners[i].Y;
        }

        sizes["height"] = height;
        return new BodySpec("outline", sizes);
    }

    /// <summary>Begins a part with a body.</summary>
    public static BriefBody First(BriefPart part, string noun, BodySpec spec, params IReadOnlyList<string> adjectives)
    {
        var body = new BriefBody(noun, adjectives, spec, BodyContext.Of(spec).Form.Bounds);
        part.Bodies.Add(body);
        return body;
    }

    /// <summary>Joins a body to a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="noun">Its noun.</param>
    /// <param name="spec">What it is.</param>
    /// <param name="foot">The middle of the side that it stands on.</param>
    /// <param name="along"><c>x</c> or <c>y</c> when its axis lies along that; null when it stands upright.</param>
    /// <param name="adjectives">The words that tell it from others.</param>
    public static BriefBody Join(BriefPart part, string noun, BodySpec spec, Point3 foot, string? along = null, params IReadOnlyList<string> adjectives)
    {
        var size = Orientation.Lay(BodyContext.Of(spec).Form, along, 0).Form.Bounds.Size;
        var name = part.NameOf(noun);
        part.Features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: foot.X, OffsetV: foot.Y))
        {
            Body = spec,
            Along = along,
            Lift = foot.Z,
            Name = name,
        });
        var low = foot - new Point3(size.X / 2, size.Y / 2, 0);
        var body = new BriefBody(noun, adjectives, spec, new Box3(low, low + size)) { Name = name };
        part.Bodies.Add(body);
        return body;
    }
}
