using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>The words by which a brief is divided into statements about bodies and about what is done to them.</summary>
/// <param name="Bodies">Nouns of bodies, and of the pieces that a part is described by.</param>
/// <param name="NoBodies">Nouns before sizes that are no bodies.</param>
/// <param name="Features">Nouns of what is done to a body.</param>
/// <param name="Attributes">Labels of sizes.</param>
/// <param name="Labels">Labels that only arrange a brief.</param>
/// <param name="Rises">Verbs whose size is how far a body stands out of its host.</param>
/// <param name="Totals">Words of sizes of the whole.</param>
/// <param name="Stops">Words that no noun phrase runs across.</param>
/// <param name="Rewrites">Turns of phrase, as patterns, and the plainer ones that replace them; what says nothing new is dropped.</param>
internal sealed record BriefLanguage(
    IReadOnlyList<string> Bodies,
    IReadOnlyList<string> NoBodies,
    IReadOnlyList<string> Features,
    IReadOnlyList<string> Attributes,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> Rises,
    IReadOnlyList<string> Totals,
    IReadOnlyList<string> Stops,
    IReadOnlyList<Rewrite> Rewrites);

/// <summary>A turn of phrase.</summary>
/// <param name="Find">The pattern.</param>
/// <param name="By">What replaces it.</param>
internal sealed record Rewrite(string Find, string By);

/// <summary>JSON of the words.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BriefLanguage))]
internal sealed partial class BriefJson : JsonSerializerContext;

/// <summary>The words as patterns. English only: in other languages a brief is read as one description.</summary>
internal static class BriefWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Counts = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private static readonly BriefLanguage Words = Load();
    private static readonly IReadOnlyList<(Regex Find, string By)> Rewrites = [.. Words.Rewrites.Select(r => (new Regex(r.Find, Options), r.By))];

    /// <summary>A noun phrase of a body: its article or number, its adjectives, its noun.</summary>
    public static Regex Mention { get; } = MentionOf(Any(Words.Bodies));

    /// <summary>A noun phrase of a body whose noun nobody listed, told by the sizes behind it: "two cheeks, each 10 mm thick".</summary>
    public static Regex Sized { get; } = new(
        $@"(?:\b(?<article>the|an|a|one|another|its|each|both|every|{Counts}|\d+(?!\s*(?:mm|cm|m|inch|inches|in|x|×)\b))\s+|^\s*)(?<adjectives>(?:(?!(?:{Any(Words.Stops)})\b)[a-z][\w-]*\s+){{0,3}}?)(?<noun>(?!(?:{Any(Words.Features)}|{Any(Words.Stops)}|{Any(Words.Attributes)}|{Any(Words.NoBodies)})e?s?\b)[a-z]{{2,}}?(?<!s))(?<plural>e?s)?(?=(?:,|:| is| are| measures?| of| each)+ (?:each )?(?:an? )?\d+(?:\.\d+)? ?mm (?:(?:thick|wide|high|tall|deep|long)\b|[x×] ?\d))", Options);

    /// <summary>A noun of what is done to a body.</summary>
    public static Regex Feature { get; } = new($@"\b(?:{Any(Words.Features)})(?:e?s)?\b", Options);

    /// <summary>A verb that leads to how far a body stands out.</summary>
    public static Regex Rise { get; } = new($@"\b(?:{Any(Words.Rises)})\b", Options);

    /// <summary>A size of the whole.</summary>
    public static Regex Total { get; } = new($@"\b(?:{Any(Words.Totals)})\b", Options);

    /// <summary>A text in plainer words.</summary>
    public static string Plain(string text)
    {
        foreach (var (find, by) in Rewrites)
        {
            text = find.Replace(text, by);
        }

        return text;
    }

    /// <summary>Noun phrases of bodies whose nouns nobody listed; null when all are.</summary>
    public static Regex? Unlisted(IEnumerable<string> nouns) =>
        nouns.Where(n => !Words.Bodies.Contains(n)).Distinct().ToList() is { Count: > 0 } unlisted ? MentionOf(Any(unlisted)) : null;

    private static Regex MentionOf(string nouns) => new(
        $@"(?:\b(?<article>the|an|a|one|another|its|each|both|every|{Counts}|\d+(?!\s*(?:mm|cm|m|inch|inches|in|x|×)\b))\s+|^\s*|(?<=\b(?:in|on|of|from|through|(?<joint>with|and))\s)|(?<=[,:]\s))(?<adjectives>(?:(?:(?!(?:{Any(Words.Stops)})\b)[\w.""'/°ø-]+|(?:side|end)(?=\s(?:{Any(Words.Bodies)})s?\b))\s+){{0,8}}?)(?<noun>{nouns})(?<plural>e?s)?\b(?!-)(?!(?<!s) (?:{Any(Words.Bodies)})e?s?\b)", Options);

    /// <summary>The number that a group of a match took.</summary>
    public static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>True when a label names a size.</summary>
    public static bool IsAttribute(string label) => Words.Attributes.Contains(label.Trim().ToLowerInvariant());

    /// <summary>True when a label says nothing about the shape.</summary>
    public static bool IsArrangement(string label) => Words.Labels.Contains(label.Trim().ToLowerInvariant());

    private static string Any(IReadOnlyList<string> words) => string.Join('|', words.OrderByDescending(w => w.Length).Select(Regex.Escape));

    private static BriefLanguage Load()
    {
        using var stream = typeof(BriefWords).Assembly.GetManifestResourceStream("en.brief.json")!;
        return JsonSerializer.Deserialize(stream, BriefJson.Default.BriefLanguage)!;
    }
}
