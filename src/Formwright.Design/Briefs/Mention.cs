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
    public int End { get; init; }

    /// <summary>True behind "the", "its", "each", "both" and "every".</summary>
    public bool IsDefinite { get; private init; }

    /// <summary>True for "each", "both", "every" and plurals.</summary>
    public bool IsEach { get; private init; }

    /// <summary>The noun phrases of a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="bodies">The bodies that were described before.</param>
    public static IReadOnlyList<Mention> Find(string text, IReadOnlyList<BriefBody> bodies)
    {
        var mentions = new List<Mention>();
        var named = BriefWords.Mention.Matches(text).ToList();
        IEnumerable<Match> unlisted = bodies.Count == 0 ? [] : BriefWords.Sized.Matches(text).Where(u => !named.Exists(n => n.Index < u.Index + u.Length && u.Index < n.Index + n.Length));
        if (BriefWords.Unlisted(bodies.Select(b => b.Noun)) is { } own)
        {
            named.AddRange(own.Matches(text).Where(u => !named.Exists(n => n.Index < u.Index + u.Length && u.Index < n.Index + n.Length)));
        }

        foreach (var match in named.Concat(unlisted.ToList()).OrderBy(m => m.Index))
        {
            var article = match.Groups["article"].Value.ToLowerInvariant();
            var noun = match.Groups["noun"].Value.ToLowerInvariant();
            var adjectives = match.Groups["adjectives"].Value.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(a => a.All(char.IsLetter)).ToList();
            var plural = match.Groups["plural"].Success;
            var start = match.Index;
            if (article.Length == 0 && Listed().Match(text[..start]) is { Success: true } listed && listed.Index >= (mentions is [.., var last] ? last.End : 0))
            {
                article = listed.Groups["article"].Value.ToLowerInvariant();
                start = (article.Length > 0 ? listed : listed.Groups["first"]).Index;
            }
            else if (match.Groups["joint"].Success)
            {
                // "with two 40 mm discs", but not "with wall thickness".
                if (!match.Groups["adjectives"].Value.Any(char.IsDigit))
                {
                    continue;
                }

                // "a 15 mm wide and 10 mm thick bar" begins at its article.
                if (Joined().Match(text[..start]) is { Success: true } led && led.Index >= (mentions is [.., var before] ? before.End : 0))
                {
                    (start, article) = (led.Index, led.Groups["article"].Value.ToLowerInvariant());
                }
            }

            var count = CountOf(article);
            var definite = article is "" or "the" or "its" or "each" or "both" or "every";
            var known = !definite ? null
                : Lowest().IsMatch(noun) && bodies is [{ Noun: not "base" } first, ..] && first.Answers(noun, []) && !bodies.Any(b => b.Noun == noun) ? first
                : KnownAs(noun, adjectives, bodies);

            // "The left plate is 5 mm thick": another one than the plate before it, which nothing was said to be.
            if (known is { Adjectives.Count: 0 } && adjectives.Count > 0 && IsSized().IsMatch(text[(match.Index + match.Length)..]) && !adjectives.Exists(a => known.Noun.Contains(a, StringComparison.Ordinal)))
            {
                known = null;
            }

            mentions.Add(new Mention(start, match.Groups["noun"].Index, noun, adjectives, count, known)
            {
                End = match.Index + match.Length,
                IsDefinite = definite && article.Length > 0,
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

    // "The plate" is the one without further words, not the vertical plate on it.
    private static BriefBody? KnownAs(string noun, List<string> adjectives, IReadOnlyList<BriefBody> bodies) =>
        (adjectives.Count == 0 ? bodies.LastOrDefault(b => b.Adjectives.Count == 0 && !b.IsRepeated && string.Equals(b.Noun, noun, StringComparison.OrdinalIgnoreCase)) : null)
        ?? bodies.LastOrDefault(b => b.Noun == noun && b.Answers(noun, adjectives))
        ?? bodies.LastOrDefault(b => b.Answers(noun, adjectives));

    /// <summary>The number that a word in front of a noun means; 1 for an article.</summary>
    public static int CountOf(string word) =>
        Array.IndexOf(Spelled, word.ToLowerInvariant()) is var spelled and > 0 ? spelled : int.TryParse(word, out var number) ? number : 1;

    /// <summary>A statement whose nouns of bodies are blank, so that they lend no size a meaning; positions stay.</summary>
    public static string WithoutNouns(string text, IReadOnlyList<Mention> mentions)
    {
        var letters = text.ToCharArray();
        foreach (var mention in mentions)
        {
            var start = mention.NounStart;
            while (Adjective().Match(text[mention.Start..start]) is { Success: true } adjective)
            {
                start = mention.Start + adjective.Index;
            }

            // Sizes on both sides of the noun keep apart.
            Array.Fill(letters, ' ', start, mention.End - start);
            letters[mention.NounStart] = ',';
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

    // What stands on nothing, however it was called before.
    [GeneratedRegex(@"^(?:base|bottom) \w+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lowest();

    [GeneratedRegex(@"^(?: is| are| measures?|,|:| of)+ \d+(?:\.\d+)? ?mm (?:thick|wide|high|tall|deep|long|x)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsSized();

    [GeneratedRegex(@"^\s*(?:is|are|being|forms)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex(@"\b(?<article>the|an|a|one|another|its|each|both|every|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[\w./-]+\s+){0,3}?\d[\w./-]*\s+(?:[\w./-]+\s+){0,2}and\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    // "with 40 mm diameter, 3 mm thick discs", "a 50 mm tall, 6 mm thick wall"
    [GeneratedRegex(@"\b(?:(?:with|and)\s+|(?<article>the|an|a|one|another|its|each|both|every|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+(?!\s*(?:mm|cm|x|×)))\s+(?:[a-z-]+\s+){0,2}?)(?<first>(?:\d[\w.]*\s*(?:mm\s+)?(?:\w+\s+)?\w+,\s*)+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    // A word that is no part of a size.
    [GeneratedRegex(@"(?<![\w.])(?!(?:mm|cm|m|in|inch|inches|thick|wide|long|tall|high|deep|diameter|diam|dia|radius|OD|ID|across|flats|x)\b)[a-z-]+\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();

    [GeneratedRegex(@"^'s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();
}
