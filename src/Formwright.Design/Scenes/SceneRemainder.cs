using System.Text.RegularExpressions;
using Formwright.Design.Language;

namespace Formwright.Design.Scenes;

/// <summary>What a scene is when it is read as far as it goes.</summary>
/// <param name="Design">The part.</param>
/// <param name="Unread">Words that changed nothing.</param>
/// <param name="Sizes">How many sizes are among them.</param>
internal sealed record SceneReading(PartDesign Design, IReadOnlyList<string> Unread, int Sizes);

/// <summary>Collects what is left out of a scene.</summary>
/// <param name="things">The things of the scene.</param>
internal sealed partial class SceneRemainder(IReadOnlyList<SceneThing> things)
{
    // A part of which more is missing is another one.
    private const double LargestShare = 0.25;

    private readonly List<string> words = [];

    /// <summary>The words, a clause each.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>How many sizes are among them.</summary>
    public int Sizes => words.Sum(w => Number().Count(w));

    /// <summary>True when little of a text is left out.</summary>
    public bool IsLittle(IReadOnlyList<string> statements) => Sizes <= LargestShare * statements.Sum(s => Number().Count(s));

    /// <summary>Leaves out all that was said of a feature.</summary>
    public void Leave(SceneThing feature, string said)
    {
        feature.Words = "";
        Add(feature, feature.IsCounted && feature.Count > 1 ? $"{said.TrimEnd(' ', ',', ';', '|')} ({feature.Count} of them)" : said);
    }

    /// <summary>Leaves out what nobody understood of a thing. A word that no dictionary has says nothing of a shape.</summary>
    public void LeaveRest(SceneThing thing)
    {
        foreach (var clause in thing.Words.Split('|', ';').Where(c => Unknown(c).Any(w => char.IsAsciiDigit(w[0]) || SceneWords.Has("meaning", w) || Lexicon.English.Longest([w]) is { Term.Category: not TermCategory.Filler })))
        {
            Add(thing, clause);
        }
    }

    private static IEnumerable<string> Unknown(string clause) =>
        clause.Split(' ').Select(w => w.Trim('|')).Where(w => w.Length > 0 && w is not ("," or ";" or ":" or "-" or "(" or ")" or "=" or "$") && !SceneWords.Has("free", w));

    // In words again: "@2" is a thing, "$" the one that is spoken of, "12mm" a length.
    private void Add(SceneThing thing, string clause)
    {
        var plain = Mark().Replace(clause, m => m.Value == "$" ? thing.Noun : m.Groups["k"].Success ? $"the {things[int.Parse(m.Groups["k"].Value, System.Globalization.CultureInfo.InvariantCulture)].Noun}" : m.Groups["n"].Value + " mm");
        plain = Spaces().Replace(plain, " ").Trim(' ', ',', ';', '|');
        if (plain.Length > 0)
        {
            words.Add(plain);
        }
    }

    [GeneratedRegex(@"(?<![^ ])(?:@(?<k>\d+)|\$|(?<n>\d+(?:\.\d+)?)mm)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?: *\|)+ *| {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
