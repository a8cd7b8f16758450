using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>A noun phrase that names a body.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="NounStart">Index of its noun.</param>
/// <param name="Noun">The noun in the singular.</param>
/// <param name="Adjectives">The words in front of it.</param>
/// <param name="Count">How many it names.</param>
/// <param name="Known">The body that it points back at; null when it names a new one.</param>
internal sealed partial record Mention(int Start, int NounStart, string Noun, IReadOnlyList<string> Adjectives, int Count, BriefBody? Known)
{
    private static readonly string[] Spelled = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Another noun that the statement gives it: "the flange is a disc"; null for none.</summary>
    public string? Alias { get; private init; }

    /// <summary>Index after its last character.</summary>
    public int End { get; private init; }

    /// <summary>True for "each", "both", "every" and plurals.</summary>
    public bool IsEach { get; private init; }

    /// <summary>The noun phrases of a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="bodies">The bodies that were described before.</param>
    public static IReadOnlyList<Mention> Find(string text, IReadOnlyList<BriefBody> bodies)
    {
        var mentions = new List<Mention>();
        foreach (Match match in BriefWords.Mention.Matches(text))
        {
            var article = match.Groups["article"].Value.ToLowerInvariant();
            var noun = match.Groups["noun"].Value.ToLowerInvariant();
            var adjectives = match.Groups["adjectives"].Value.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(a => a.All(char.IsLetter)).ToList();
            var plural = match.Groups["plural"].Success;
            var count = Array.IndexOf(Spelled, article) is var spelled and > 0 ? spelled : int.TryParse(article, out var number) ? number : 1;
            var definite = article is "" or "the" or "its" or "each" or "both" or "every";
            mentions.Add(new Mention(match.Index, match.Groups["noun"].Index, noun, adjectives, count, definite ? bodies.LastOrDefault(b => b.Answers(noun, adjectives)) : null)
            {
                End = match.Index + match.Length,
                IsEach = article is "each" or "both" or "every" || (plural && definite),
            });
        }

        for (var i = mentions.Count - 1; i > 0; i--)
        {
            if (mentions[i - 1].Known is null && Copula().IsMatch(text[mentions[i - 1].End..mentions[i].Start]))
            {
                mentions[i - 1] = mentions[i] with { Start = mentions[i - 1].Start, Noun = mentions[i - 1].Noun, Adjectives = mentions[i - 1].Adjectives, Alias = mentions[i].Noun, Known = null };
                mentions.RemoveAt(i);
            }
        }

        return mentions;
    }

    /// <summary>A statement whose nouns of bodies are blank, so that they lend no size a meaning; positions stay.</summary>
    public static string WithoutNouns(string text, IReadOnlyList<Mention> mentions)
    {
        var letters = text.ToCharArray();
        foreach (var mention in mentions)
        {
            var start = mention.NounStart;
            while (start > mention.Start && (char.IsLetter(text[start - 1]) || text[start - 1] == ' '))
            {
                start--;
            }

            Array.Fill(letters, ' ', start, mention.End - start);
        }

        return new string(letters);
    }

    /// <summary>A statement without the words that only say on which body something is: readers are given that body.</summary>
    public static string WithoutReferences(string text, IReadOnlyList<BriefBody> bodies)
    {
        foreach (var mention in Find(text, bodies).Where(m => m.Known is not null).Reverse())
        {
            var before = text[..mention.Start];
            var led = Led().Match(before);
            var through = led.Success && led.Groups["word"].Value.Equals("through", StringComparison.OrdinalIgnoreCase);
            text = before[..(led.Success && !through ? led.Index : before.Length)] + (through ? "" : " ") + Genitive().Replace(text[mention.End..], "");
        }

        return text;
    }

    [GeneratedRegex(@"\b(?<word>in|on|of|through|into|to|from|at|across|within)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Led();

    [GeneratedRegex(@"^\s*(?:is|are|being|forms)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex(@"^'s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();
}
