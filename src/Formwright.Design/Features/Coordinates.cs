using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Places by coordinates: "at (20, 15)" on a face, "at (10, 0, 5)" in space.</summary>
internal static class Coordinates
{
    /// <summary>Face of a solid that stands at coordinates instead of on a face.</summary>
    public const string Face = "datum";

    private const double Wide = 1e6;

    /// <summary>The level plane at a height above the bottom of the part.</summary>
    public static Frame Frame(double height) =>
        new(Face, new(0, 0, height), Point3.UnitZ, Point3.UnitX, Point3.UnitY, Wide, Wide, 0) { Curved = true };

    /// <summary>A solid at a point of space. A solid is held at its centre where the words say so, else by the middle of its base.</summary>
    public static FeatureSpec Datum(Phrase phrase, Lexeme point, FeatureSpec feature)
    {
        var at = point.Quantities.Select(q => Value(q, phrase)).ToList();
        var form = Orientation.Lay(BodyContext.Of(feature.Body!).Form, feature.Along, feature.Tilt).Form;
        var centred = phrase.Has(TermCategory.Place, "center") || feature.Body!.Kind is "sphere" or "torus" or "ellipsoid";
        return feature with
        {
            Face = Face,
            Lift = at[2] - (centred ? form.Bounds.Center.Z : 0),
            Pattern = new PatternSpec(PatternKind.One, OffsetU: at[0], OffsetV: at[1]),
        };
    }

    /// <summary>The arrangements on a face, one for each point.</summary>
    public static IReadOnlyList<PatternSpec> On(Phrase phrase, Frame frame, Findings findings)
    {
        var points = phrase.Points.Select(p => (U: Along(p, frame.U, 0, phrase), V: Along(p, frame.V, 1, phrase))).ToList();
        var corner = FromCorner(points, frame, phrase);
        if (!frame.Round)
        {
            findings.Assume($"Read the coordinates '{phrase.QuoteOf(phrase.Points[0])}' as measured from the {(corner ? "front left corner" : "centre")} of the {frame.Name} face.");
        }

        return [.. points.Select(p => new PatternSpec(
            PatternKind.One, OffsetU: p.U ?? (corner ? frame.HalfU : 0), OffsetV: p.V ?? (corner ? frame.HalfV : 0), AnchorU: corner ? -1 : 0, AnchorV: corner ? -1 : 0))];
    }

    private static double Value(Quantity quantity, Phrase phrase)
    {
        var value = quantity.Unit.Kind == UnitKind.None ? quantity.Value * phrase.Prompt.BareUnit.Factor : quantity.Base;
        return Math.Abs(value) <= Limits.LargestSize ? value : throw Refuse.Prompt($"'{phrase.Prompt.Quote(quantity.Start, quantity.End)}' is out of range.");
    }

    // The coordinate along a direction of the face: by the name of its axis, or by its place in the tuple.
    private static double? Along(Lexeme point, Point3 direction, int index, Phrase phrase)
    {
        var axis = Math.Abs(direction.X) > 0.9 ? 'x' : Math.Abs(direction.Y) > 0.9 ? 'y' : 'z';
        var at = point.Text.IndexOf(axis, StringComparison.Ordinal);
        var named = point.Text is not "xy" || axis != 'z';
        return named && at >= 0 ? Value(point.Quantities[at], phrase)
            : point.Text is "xy" ? Value(point.Quantities[index], phrase)
            : null;
    }

    private static bool FromCorner(List<(double? U, double? V)> points, Frame frame, Phrase phrase)
    {
        if (frame.Round || points.Exists(p => p.U < 0 || p.V < 0))
        {
            return false;
        }

        if (points.Exists(p => p.U > frame.HalfU || p.V > frame.HalfV))
        {
            return true;
        }

        var words = phrase.Prompt.Text.ToLowerInvariant();
        bool Says(string word) => words.Contains(word, StringComparison.Ordinal);
        if (Says("corner") && (Says("origin") || Says("from the")))
        {
            return true;
        }

        // A point in the middle is the centre; without a word about it a drawing is dimensioned from its corner.
        return !(points.Exists(p => p is { U: 0 or null, V: 0 or null }) || Says("from the cent") || Says("relative to the cent") || Says("centered at the origin") || Says("centred at the origin") || Says("centered on the origin") || Says("centred on the origin"));
    }
}
