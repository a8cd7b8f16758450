using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Features;

/// <summary>Where a solid is that words combine with the body as a whole: about the body's centre, or about one of its upright edges.</summary>
internal static class Concentric
{
    private static readonly string[] Balls = ["sphere", "torus", "ellipsoid"];

    /// <summary>The place in space; null when the solid is cut into a face.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="feature">The solid, not placed yet.</param>
    /// <param name="body">The body.</param>
    /// <param name="findings">Takes assumptions.</param>
    public static FeatureSpec? Place(Phrase phrase, FeatureSpec feature, BodyContext body, Findings findings)
    {
        var box = body.Form.Bounds;
        if (AtEdge(phrase) && body.Form.Frame("left") is not null)
        {
            // Its axis is the edge.
            var sides = phrase.Terms.Where(t => t.Is(TermCategory.Face)).Select(t => t.Term!.Id).ToList();
            var (right, back) = (sides.Contains("right"), sides.Contains("back"));
            findings.Assume($"Took the {(back ? "back" : "front")} {(right ? "right" : "left")} edge for the {phrase.Noun}.");
            return At(Through(feature, box.Size.Z), new(right ? box.Max.X : box.Min.X, back ? box.Max.Y : box.Min.Y, box.Center.Z));
        }

        if (phrase.Points.Count > 0 || phrase.Terms.Exists(t => t.Is(TermCategory.Face)) || phrase.Measures.Exists(m => m is { Used: false, From: not null }))
        {
            return null;
        }

        var size = FormOf(feature).Bounds.Size;
        var centred = phrase.Has(TermCategory.Place, "center") || phrase.Prompt.Lexemes.Any(l => l.Is(TermCategory.Place, "center") && l.Start > phrase.Head.Start);
        var meant = Balls.Contains(feature.Body!.Kind) || (phrase.HasMark(BooleanWords.Combined) && (centred || size.Z >= box.Size.Z));
        return meant ? At(feature, box.Center) : null;
    }

    /// <summary>The solid about the body's centre.</summary>
    public static FeatureSpec AtCenter(FeatureSpec feature, BodyContext body) => At(feature, body.Form.Bounds.Center);

    private static bool AtEdge(Phrase phrase) =>
        phrase.Terms.Exists(t => t.Is(TermCategory.Place, "edge")) && (phrase.HasMark("vertical") || phrase.Has(TermCategory.Face, "vertical"));

    private static Form FormOf(FeatureSpec feature) => Orientation.Lay(BodyContext.Of(feature.Body!).Form, feature.Along, feature.Tilt).Form;

    private static FeatureSpec Through(FeatureSpec feature, double height) => feature.Body!.Sizes.TryGetValue("height", out var own) && own < height
        ? feature with { Body = feature.Body with { Sizes = feature.Body.Sizes.ToDictionary(s => s.Key, s => s.Key == "height" ? height : s.Value) } }
        : feature;

    private static FeatureSpec At(FeatureSpec feature, Point3 center)
    {
        var own = FormOf(feature).Bounds.Center;
        return feature with
        {
            Face = Coordinates.Face,
            Lift = center.Z - own.Z,
            Pattern = new PatternSpec(PatternKind.One, OffsetU: center.X - own.X, OffsetV: center.Y - own.Y),
        };
    }
}
