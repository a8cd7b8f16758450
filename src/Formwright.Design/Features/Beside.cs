using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Letters that stand next to something on the same face: "engraved next to the hole", "above it", "to the left of the pocket".</summary>
internal static partial class Beside
{
    /// <summary>True when words place the letters by something that was made before; a side that they name is one of that, not a face.</summary>
    public static bool IsMeant(Phrase phrase)
    {
        if (phrase.Kind != InscriptionReader.Feature || Word(phrase) is not { Success: true } word)
        {
            return false;
        }

        var from = phrase.Start + word.Index;
        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Face) && t.Start >= from && t.End <= from + word.Length);
        return true;
    }

    /// <summary>The letters beside their neighbour, with half their height between; as they are when a place was given or nothing fits, which is told.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="letters">The letters in the middle of their face.</param>
    /// <param name="neighbour">What they stand beside; null when the words name nothing that was made.</param>
    /// <param name="body">The body.</param>
    /// <param name="findings">Takes the place that was chosen.</param>
    public static FeatureSpec Place(Phrase phrase, FeatureSpec letters, FeatureSpec? neighbour, BodyContext body, Findings findings)
    {
        var word = Word(phrase);
        var frame = body.Form.Frame(letters.Face ?? "");
        if (neighbour?.Face != letters.Face || neighbour?.Pattern is not { } around || frame is not { Curved: false } || frame.Name == "round" || Layout.Spots(around, frame, "features") is not [var spot])
        {
            findings.NotHonoured(word.Value, "it stands in the middle of the face");
            return letters;
        }

        var height = letters.Sizes["height"];
        var size = Lettering.Of(letters.Text!, height);
        var (u, v) = Reach(neighbour);
        var (du, dv) = (u + ((size.Width + height) / 2), v + ((size.Height + height) / 2));
        (string Name, double U, double V)[] sides = [("right", du, 0), ("left", -du, 0), ("above", 0, dv), ("below", 0, -dv)];
        var asked = word.Groups["side"].Value.ToLowerInvariant() switch { "left" => "left", "right" => "right", "above" or "over" => "above", "below" or "under" or "underneath" or "beneath" => "below", _ => null };
        bool Fits((string Name, double U, double V) s) => new[] { -1, 1 }.All(a => new[] { -1, 1 }.All(b => frame.Room(spot.U + s.U + (a * size.Width / 2), spot.V + s.V + (b * size.Height / 2)) > 0));
        if (sides.Where(s => asked is null || s.Name == asked).Cast<(string Name, double U, double V)?>().FirstOrDefault(s => Fits(s!.Value)) is not { } side)
        {
            findings.NotHonoured(word.Value, "the letters do not fit there");
            return letters;
        }

        findings.Assume($"The text stands {Format.Length(height / 2)} {(side.Name is "left" or "right" ? $"to the {side.Name} of" : side.Name)} the {neighbour.Kind}.");
        return letters with { Pattern = new PatternSpec(PatternKind.One, OffsetU: spot.U + side.U, OffsetV: spot.V + side.V) };
    }

    // Half the extents of what is on the face.
    private static (double U, double V) Reach(FeatureSpec feature)
    {
        double Size(params string[] names) => names.Max(n => feature.Sizes.GetValueOrDefault(n, feature.Body?.Sizes.GetValueOrDefault(n) ?? 0)) / 2;
        var across = Size("diameter", "headDiameter", "acrossFlats");
        return across > 0 ? (across, across) : (Size("length"), Size("width"));
    }

    private static Match Word(Phrase phrase)
    {
        var text = phrase.Prompt.Text;
        return Words().Match(text[phrase.Start..Math.Min(text.Length, phrase.End + "the counterbored hole".Length)]);
    }

    [GeneratedRegex(@"\b(?:next to|beside|close to|near(?: to)?|alongside|adjacent to|(?:to the |on the |just )?(?<side>left|right) of|(?:just |directly |right )?(?<side>above|below|under|underneath|beneath|over))\s+(?:it|(?:the|that|this|each)\s+(?:\w+\s+){0,2}?(?:hole|bore|slot|pocket|recess|cut-?out|opening|window|boss|post|pin))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
