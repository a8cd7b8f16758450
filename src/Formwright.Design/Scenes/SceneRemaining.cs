using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>The one section of a turned part whose length nobody says: what the others leave of the total length.</summary>
internal static class SceneRemaining
{
    private static readonly Regex Long = SceneWords.Pattern("#n (?:in )?(?:long|length|thick|thickness|wide|width|high|height|tall|deep)|(?:length|thickness|width|height) (?:of |is |: |= )*#n|diameter (?:of )?[0-9.]+mm x #n|[0-9.]+mm diameter x #n|^[^0-9]*[0-9.]+mm x #n(?! x)");
    private static readonly Regex Round = SceneWords.Pattern("diameter|od");
    private static readonly Regex Lengths = SceneWords.Pattern("#n");

    /// <summary>Gives that section its length.</summary>
    /// <param name="things">The things, with the words that are said of them.</param>
    /// <param name="total">The total length; null when it is not said.</param>
    public static void Give(IReadOnlyList<SceneThing> things, double? total)
    {
        var bodies = things.Where(t => !t.IsFeature && Lengths.IsMatch(t.Words)).ToList();
        if (bodies is [var part, _, _, ..] && total is null && !Round.IsMatch(part.Words) && Lengths.Count(part.Words) == 1 && Long.Match(part.Words) is { Success: true } whole)
        {
            // "A shaft, 120 mm long": the part as a whole.
            total = SceneThing.Length(whole, "n");
            bodies.RemoveAt(0);
        }

        if (total is not { } all || bodies.Count < 2 || !bodies.TrueForAll(b => b.Count == 1 && (Round.IsMatch(b.Words) || SceneWords.Has("round", b.Noun))) || bodies.FindAll(b => !Long.IsMatch(b.Words)) is not [var open] || Lengths.Count(open.Words) != 1)
        {
            return;
        }

        var rest = all - bodies.Where(b => b != open).Sum(b => SceneThing.Length(Long.Match(b.Words), "n"));
        if (rest > 0)
        {
            open.Words += string.Create(CultureInfo.InvariantCulture, $" , {rest}mm long");
        }
    }
}
