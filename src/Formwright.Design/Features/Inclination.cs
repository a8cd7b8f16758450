using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A hole whose axis leans: by how many degrees from the perpendicular of its face, and to which side its far end goes.</summary>
/// <param name="Angle">Degrees between its axis and the perpendicular.</param>
/// <param name="Heading">Direction of its far end in the face, in degrees from U towards V.</param>
internal readonly partial record struct Inclination(double Angle, double Heading)
{
    private const string AngleSize = "inclination";
    private const string HeadingSize = "heading";
    private const double Steepest = 85;

    /// <summary>That of a stored hole; null for one that is perpendicular.</summary>
    public static Inclination? Of(FeatureSpec feature) =>
        feature.Sizes.TryGetValue(AngleSize, out var angle) ? new(angle, feature.Sizes.GetValueOrDefault(HeadingSize)) : null;

    /// <summary>Reads "at 30 degrees", "inclined 20 degrees from the vertical", "at 60 degrees to the surface" of a plain hole in a straight face into its sizes.</summary>
    public static void Read(Phrase phrase, Frame frame, IReadOnlyList<(string Face, PatternSpec Pattern)> places, Dictionary<string, double> sizes, Findings findings)
    {
        var measure = phrase.Measures.Find(m => m is { Used: false, Role: null or "angle", From: null } && m.Quantity.Unit.Kind == UnitKind.Angle);
        if (measure is null || frame.Round || frame.Curved || frame.Above != 0 || frame.Below != 0 || places.Any(p => p.Face != frame.Name || p.Pattern.Kind is PatternKind.Circle or PatternKind.Around))
        {
            return;
        }

        var text = phrase.Prompt.Text;
        var around = text[Math.Max(0, measure.Start - "inclined at an angle of ".Length)..Math.Min(text.Length, measure.End + " measured from the perpendicular".Length)];
        if (!Leans().IsMatch(around) || measure.Quantity.Base is not (> 0 and < 90) || Towards().IsMatch(text))
        {
            return;
        }

        var given = measure.Quantity.Base;
        var angle = FromFace().IsMatch(around) ? 90 - given : given;
        if (angle > Steepest)
        {
            throw Refuse.Prompt($"'{phrase.QuoteOf(measure)}': a hole can lean up to {Format.Number(Steepest)} degrees from the perpendicular.");
        }

        measure.Used = true;
        var alongU = frame.HalfU >= frame.HalfV;
        sizes.Add(AngleSize, angle);
        if (!alongU)
        {
            sizes.Add(HeadingSize, 90);
        }

        var (axis, to) = alongU ? (frame.V, frame.U) : (frame.U, frame.V);
        findings.Assume($"The {phrase.Noun} {(phrase.Plural ? "lean" : "leans")} {Format.Number(angle)} degrees from the perpendicular of the {frame.Name} face, turned about the {Name(axis)} axis, with the far end towards {Sign(to)}{Name(to)}; the place is that of the axis in the face.");
        if (sizes.TryGetValue("depth", out var depth))
        {
            findings.Assume($"The {Format.Length(depth)} are measured along the axis of the hole.");
        }
    }

    /// <summary>Where the axis goes, into the material.</summary>
    public Point3 Axis(Frame frame) => (frame.Normal * -Math.Cos(Radians)) + (Sideways(frame) * Math.Sin(Radians));

    /// <summary>Length of the axis in material of a thickness.</summary>
    public double Through(double thickness) => thickness / Math.Cos(Radians);

    /// <summary>By how much a tool must begin before the axis meets the face, so that its whole end is outside.</summary>
    public double Before(double radius) => radius * Math.Tan(Radians);

    /// <summary>Half the longer extent of its mouth.</summary>
    public double Mouth(double radius) => radius / Math.Cos(Radians);

    /// <summary>The point of the face over its far end.</summary>
    public Spot Over(Spot spot, double length)
    {
        var run = length * Math.Sin(Radians);
        return new(spot.U + (run * Math.Cos(Heading * Math.PI / 180)), spot.V + (run * Math.Sin(Heading * Math.PI / 180)));
    }

    private double Radians => Angle * Math.PI / 180;

    private Point3 Sideways(Frame frame) => (frame.U * Math.Cos(Heading * Math.PI / 180)) + (frame.V * Math.Sin(Heading * Math.PI / 180));

    private static string Name(Point3 axis) => Math.Abs(axis.X) > 0.5 ? "X" : Math.Abs(axis.Y) > 0.5 ? "Y" : "Z";

    private static string Sign(Point3 axis) => axis.X + axis.Y + axis.Z < 0 ? "-" : "+";

    [GeneratedRegex(@"\b(?:at|inclined|angled|tilted|slanted|leaning|angle)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leans();

    [GeneratedRegex(@"(?:to|from|with|against) (?:the )?(?:top |front |side )?(?:surface|face|horizontal|plane)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromFace();

    // To which side is not read yet, so that such a hole is told as not understood rather than made the other way.
    [GeneratedRegex(@"\b(?:towards?|leaning (?:to|left|right|forward|back)|about the [xyz]|around the [xyz])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Towards();
}
