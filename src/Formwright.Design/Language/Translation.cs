using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Language;

/// <summary>JSON of the translations: phrases of a language and the English ones that stand for them.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TranslationJson : JsonSerializerContext;

/// <summary>
/// Puts a text of another language into English, phrase by phrase: part families, turns of phrase and scenes are read in English only. The phrases are data,
/// <c>Language/de.english.json</c> and so on; words that stand there only in the dictionary are the first English word of the same meaning, others stay. Accents that
/// are left out and umlauts that are written out make no difference.
/// </summary>
internal sealed partial class Translation
{
    private const int LongestPhrase = 7;
    private const int ShortestStem = 4;

    // Decomposition into letters and accents is not there without the data of cultures.
    private const string Accented = "äáàâãöóòôõüúùûéèêëíìîïñç";
    private const string Bare = "aaaaaooooouuuueeeeiiiinc";
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal) { ["long"] = "length", ["wide"] = "width", ["high"] = "height", ["deep"] = "depth", ["thick"] = "thickness" };
    private static readonly ConcurrentDictionary<string, Translation> Known = new();
    private readonly Lexicon lexicon;
    private readonly Dictionary<string, string> phrases = new(StringComparer.Ordinal);

    private Translation(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        using var stream = typeof(Translation).Assembly.GetManifestResourceStream($"{lexicon.Name}.english.json")
            ?? throw new InvalidOperationException($"There is no translation of the language {lexicon.Name}.");
        var entries = JsonSerializer.Deserialize(stream, TranslationJson.Default.DictionaryStringString)!;
        foreach (var (phrase, english) in entries)
        {
            phrases.TryAdd(phrase, english);
        }

        foreach (var (phrase, english) in entries)
        {
            phrases.TryAdd(Plain(phrase), english);
        }
    }

    /// <summary>A text in English.</summary>
    public static string Of(string text, Lexicon lexicon) => Known.GetOrAdd(lexicon.Name, _ => new Translation(lexicon)).Translate(text);

    private string Translate(string text)
    {
        var tokens = Tokens().Matches(DecimalComma().Replace(text, ".")).ToList();
        var english = new StringBuilder();
        for (var i = 0; i < tokens.Count;)
        {
            english.Append(tokens[i].Groups["space"].Value);
            var (words, count) = char.IsLetter(tokens[i].Groups["token"].Value[0]) && !tokens[i].Value.Any(char.IsDigit) ? At(tokens, i) : (tokens[i].Groups["token"].Value, 1);
            english.Append(words);
            i += count;
        }

        return Gaps().Replace(Ahead().Replace(english.ToString(), m => Nouns[m.Value.ToLowerInvariant()]), m => m.Groups["end"].Value.Length > 0 ? m.Groups["end"].Value : " ");
    }

    // The longest phrase that begins at a word.
    private (string English, int Count) At(List<Match> tokens, int at)
    {
        var words = tokens.Skip(at).Take(LongestPhrase).TakeWhile(t => char.IsLetter(t.Groups["token"].Value[0]) && !t.Value.Any(char.IsDigit)).Select(t => t.Groups["token"].Value).ToList();
        for (var n = words.Count; n > 0; n--)
        {
            if (Find(string.Join(' ', words.Take(n))) is { } english)
            {
                return (english, n);
            }
        }

        return (Word(words[0]), 1);
    }

    // As it is written, "Länge" and not "lange", else without its accents.
    private string? Find(string words) => phrases.GetValueOrDefault(words.ToLowerInvariant()) ?? phrases.GetValueOrDefault(Plain(words));

    private string Word(string word)
    {
        if (word.IndexOfAny(['\'', '’', '-']) is > 0 and var joint)
        {
            return $"{One(word[..joint])} {Word(word[(joint + 1)..])}".Trim();
        }

        return One(word);
    }

    private string One(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Find(word) is { } english)
        {
            return english;
        }

        if (lexicon.Number(lower) is { } number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        if (lexicon.Unit(lower) is { } unit)
        {
            return unit.Symbol;
        }

        if (lexicon.Longest([lower]) is { Term: var term } match && Lexicon.English.Phrase(term.Category, term.Id) is { } phrase)
        {
            return match.Plural && term.Category is TermCategory.Solid or TermCategory.Feature ? phrase + "s" : phrase;
        }

        return Stem(Plain(word)) ?? word;
    }

    // "quadratischen" is "quadratisch" with an ending, "Deckplatte" a kind of "Platte".
    private string? Stem(string word)
    {
        for (var cut = 1; cut <= 2 && word.Length - cut >= ShortestStem; cut++)
        {
            if (phrases.TryGetValue(word[..^cut], out var english) || phrases.TryGetValue(word[..^cut] + "o", out english))
            {
                return english;
            }
        }

        if (lexicon.Name == "de")
        {
            for (var from = 2; word.Length - from >= ShortestStem; from++)
            {
                if (phrases.TryGetValue(word[from..], out var english))
                {
                    // What stands in front of a solid is what it is for; in front of a hole it says which kind it is.
                    return phrases.TryGetValue(word[..from] + "-", out var kind) ? $"{kind} {english}".Trim()
                        : Lexicon.English.Longest(english.Split(' ')) is { Term.Category: TermCategory.Solid } ? english : null;
                }
            }
        }

        return null;
    }

    private string Plain(string words)
    {
        var letters = new StringBuilder();
        foreach (var letter in words.ToLowerInvariant())
        {
            _ = Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? letters.Append(Bare[at]) : letter switch { 'ß' => letters.Append("ss"), '’' => letters.Append('\''), _ => letters.Append(letter) };
        }

        return lexicon.Name == "de" ? WrittenOut().Replace(letters.ToString(), "$1") : letters.ToString();
    }

    [GeneratedRegex(@"(?<space>\s*)(?<token>[\p{L}.,/]*\d[\p{L}\d.,/]*(?<![.,])|\p{L}+(?:[-'’]\p{L}+)*|\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"(?<=\d),(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\s+(?<end>[,.;:!?]|$)|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    // "largo 120": in front of its number a size is a noun.
    [GeneratedRegex(@"(?<=(?:^|[,;:(]|\b(?:and|with))\s*)(?:long|wide|high|deep|thick)(?=\s+\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex("([aou])e", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenOut();
}
