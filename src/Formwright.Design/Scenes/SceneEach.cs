using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>What is at each of several places is as many: "a hole in each of the four corners", "in each of the four side faces".</summary>
internal static class SceneEach
{
    private static readonly string[] SideFaces = ["front", "back", "left", "right"];
    private const string Feature = "(?:hole|bore|slot|notch|pocket|recess|countersink|groove)";
    private static readonly Regex OnFeet = SceneWords.Pattern(@"(?<=^an? .*mm )(?:(?:that|which|and) )?(?<v>stands|rests|sits) on(?= [2-8] )");
    private static readonly Regex Sides = SceneWords.Pattern("each of (?:the|its) 4 (?:(?:side|lateral|outer|vertical) )?(?:faces|sides|walls)");
    private static readonly Regex Places = SceneWords.Pattern("each of (?:(?:the|its|these) )?(?<n>[2-8]) (?<p>corner|end|edge)s");
    private static readonly Regex EachPlace = SceneWords.Pattern($"(?:1|one|an?) (?<f>(?:(?!with |and |in |at |from |on )[^ ]+ ){{0,5}}{Feature})(?<w>(?: (?!(?:hole|bore|slot|notch|pocket|recess)s?(?: |$))[^ ]+)*? (?:is |lies |sits |there )?(?:,? ?(?:in|at|near|from|on) ))each of (?:(?:the|its|these) )?(?<n>[2-8]) (?<p>corner|end)s");
    private static readonly Regex Before = SceneWords.Pattern($"(?<w>(?:in|at|near|on) )each of (?:(?:the|its|these) )?(?<n>[2-8]) (?<p>corner|end)s (?:there )?(?:is|has) (?:1|one|an?) (?<f>(?:(?!with |and |in |at |from |on )[^ ]+ ){{0,5}}{Feature})");
    private static readonly Regex HasOne = SceneWords.Pattern($"each of (?:(?:the|its|these) )?(?<n>[2-8]) (?<p>corner|end)s (?:has|gets|carries|contains) (?:1|one|an?) (?<f>(?:(?!with |and |in |at |from |on )[^ ]+ ){{0,5}}{Feature})");
    private static readonly Regex InEachEnd = SceneWords.Pattern(@"(?:,? ?(?:in|at|near|on) each end(?: of (?:each|every|both) (?:bars?|arms?|legs?))? ?,? ?)(?:each )?#n (?:(?:away |in )?from (?:the|its|that|each) ends?|in)(?= |$)|#n (?:away )?from (?:the|that|its) end ,? ?(?:in|at|near) each end");

    // Numbers that are written out after an article stay words until here.
    private static readonly (string Word, string Digit)[] Numbers = [("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("eight", "8")];

    /// <summary>The statements with as many things as there are places.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements) => [.. statements.SelectMany(s => OnFeet.Replace(Digits(s), " ; it ${v} on ").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).SelectMany(Of)];

    /// <summary>A statement with its numbers in digits.</summary>
    public static string Digits(string statement) => string.Join(' ', statement.Split(' ').Select(w => Array.Find(Numbers, n => n.Word == w).Digit ?? w));

    /// <summary>A statement with its distance from each end in one phrase: "near each end, 6 mm in".</summary>
    public static string Ends(string statement) => InEachEnd.Replace(statement, m => $" {m.Groups["n"].Value}mm from each end");

    private static IEnumerable<string> Of(string statement)
    {
        if (Sides.IsMatch(statement))
        {
            return SideFaces.Select(side => Sides.Replace(statement, $"the {side} face").Replace("in the center of the", "in the center in the", StringComparison.Ordinal));
        }

        if (!Places.IsMatch(statement) && !InEachEnd.IsMatch(statement))
        {
            return [statement];
        }

        var text = EachPlace.Replace(statement, "${n} ${f}s${w}each ${p}");
        text = Before.Replace(text, "there are ${n} ${f}s ${w}each ${p}");
        text = HasOne.Replace(text, "there are ${n} ${f}s in each ${p}");
        text = Places.Replace(text, "each ${p}");
        return [Ends(text).Replace("holes is", "holes are", StringComparison.Ordinal)];
    }
}
