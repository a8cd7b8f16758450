using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>A turn of phrase and the plain words that stand for it.</summary>
/// <param name="Find">
/// A pattern over the words: <c>#</c> is a length or a bare number, <c>@</c> sizes joined by x, <c>{percent} {angle} {volume} {screw} {point}</c>
/// quantities of other kinds, <c>{n}</c> a number that is left out, other names in braces are shorthands of the file.
/// </param>
/// <param name="As">
/// What replaces it: dictionary entries as <c>Role.height</c> (<c>+</c> behind a plural), <c>#1</c> for the first number, <c>#$</c> for the last one, <c>#1!</c> for it
/// as a count, <c>#1x#2</c> for a list, <c>#1a</c> for the first one of a list and <c>#1b</c> for the second, <c>{name}</c> for the words of a group, and punctuation.
/// </param>
/// <param name="When">Entries of which one must stand in the prompt; null for any prompt.</param>
/// <param name="Unless">Entries of which none may stand in the prompt.</param>
/// <param name="First">True when no length may stand before it.</param>
internal sealed record Saying(string Find, string As, IReadOnlyList<string>? When = null, IReadOnlyList<string>? Unless = null, bool First = false);

/// <summary>The turns of phrase of a language.</summary>
/// <param name="Shorthands">Parts of patterns by name.</param>
/// <param name="Sayings">In the order they are looked for.</param>
internal sealed record SayingsFile(IReadOnlyDictionary<string, string> Shorthands, IReadOnlyList<Saying> Sayings);

/// <summary>JSON of the turns of phrase.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SayingsFile))]
internal sealed partial class SayingsJson : JsonSerializerContext;

/// <summary>
/// Puts turns of phrase into plain words: "its apex 100 mm above the base" is a height. What they are is data,
/// <c>Language/en.sayings.json</c>; in other languages none of them occur.
/// </summary>
internal sealed partial class Sayings
{
    private const char Length = '#';
    private const char List = '@';
    private const char Done = '\u0001';

    // A number or a list that fills half a page is in no turn of phrase, and patterns would take seconds.
    private const int LongestNumber = 300;

    private static readonly IReadOnlyList<(Saying Saying, Regex Find)> All = Load();
    private readonly List<Lexeme> lexemes;
    private readonly char[] shadow;

    // The prompt with every number overwritten by a sign of its kind, so that patterns need not read numbers.
    private Sayings(List<Lexeme> lexemes, string text)
    {
        this.lexemes = lexemes;
        shadow = text.ToLowerInvariant() is var lower && lower.Length == text.Length ? lower.ToCharArray() : text.ToCharArray();
        foreach (var lexeme in lexemes.Where(l => l.Quantities.Count > 0 && l.End > l.Start))
        {
            if (SignOf(lexeme) is { } sign)
            {
                Array.Fill(shadow, sign, lexeme.Start, lexeme.End - lexeme.Start);
            }
        }
    }

    /// <summary>Rewrites all of them.</summary>
    public static void Apply(List<Lexeme> lexemes, string text)
    {
        if (lexemes.Exists(l => l.End - l.Start > LongestNumber))
        {
            return;
        }

        var sayings = new Sayings(lexemes, text);
        foreach (var (saying, find) in All)
        {
            sayings.Rewrite(saying, find);
        }
    }

    private static char? SignOf(Lexeme lexeme) => lexeme.Kind switch
    {
        LexemeKind.List => List,
        LexemeKind.Screw => '¤',
        LexemeKind.Point => '⌖',
        LexemeKind.Quantity when lexeme.Quantity is { Spelled: true, Value: 1, Unit.Kind: UnitKind.None } => null,
        LexemeKind.Quantity when lexeme.Quantity.Value == 0 => '0',
        LexemeKind.Quantity => lexeme.Quantity.Unit.Kind switch
        {
            UnitKind.None or UnitKind.Length => Length,
            UnitKind.Percent => '%',
            UnitKind.Angle => '∠',
            UnitKind.Area or UnitKind.Volume => '§',
            _ => null,
        },
        _ => null,
    };

    private void Rewrite(Saying saying, Regex find)
    {
        if ((saying.When is { } when && !when.Any(Stands)) || (saying.Unless is { } unless && unless.Any(Stands)))
        {
            return;
        }

        var text = new string(shadow);
        foreach (var match in find.Matches(text).Reverse<Match>())
        {
            var first = lexemes.FindIndex(l => l.Start >= match.Index && l.End > match.Index);
            var last = lexemes.FindLastIndex(l => l.End <= match.Index + match.Length && l.Start >= match.Index);
            if (first < 0 || last < first || (saying.First && lexemes.Take(first).Any(IsSize)))
            {
                continue;
            }

            var replaced = lexemes.GetRange(first, last - first + 1);
            if (Written(saying.As, match, replaced) is not { } written)
            {
                continue;
            }

            lexemes.RemoveRange(first, replaced.Count);
            lexemes.InsertRange(first, written);
            for (var i = match.Index; i < match.Index + match.Length; i++)
            {
                shadow[i] = shadow[i] is Length or List ? shadow[i] : Done;
            }
        }
    }

    // Null when a number of the pattern is no word of its own.
    private List<Lexeme>? Written(string plain, Match match, List<Lexeme> replaced)
    {
        var numbers = match.Groups["q"].Captures.Where(c => c.Index < match.Index + match.Length).Select(c => replaced.Find(l => l.Start == c.Index && l.End == c.Index + c.Length)).ToList();
        var asked = plain.Where((c, i) => i > 0 && plain[i - 1] == Length && char.IsAsciiDigit(c)).Select(c => c - '0').DefaultIfEmpty(0).Max();
        if (numbers.Contains(null) || asked > numbers.Count)
        {
            return null;
        }

        var written = new List<Lexeme>();
        var at = match.Index;
        foreach (var item in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (item[0] == Length && item.Length == 3 && item[2] is >= 'a' and <= 'c')
            {
                var list = numbers[item[1] - '1']!;
                if (item[2] - 'a' >= list.Quantities.Count)
                {
                    return null;
                }

                var one = list.Quantities[item[2] - 'a'];
                written.Add(new Lexeme(LexemeKind.Quantity, one.Start, one.End) { Quantities = [one] });
                at = one.End;
            }
            else if (item[0] == Length)
            {
                var counted = item[^1] == '!';
                var parts = item.TrimEnd('!').Split('x').Select(p => (p[^1] == '$' ? numbers[^1] : numbers[p[^1] - '1'])!).ToList();
                var number = parts.Count == 1 ? parts[0] with { Kind = counted ? LexemeKind.Count : parts[0].Kind }
                    : new Lexeme(LexemeKind.List, parts.Min(p => p.Start), parts.Max(p => p.End)) { Quantities = [.. parts.SelectMany(p => p.Quantities)] };
                written.Add(number);
                at = number.End;
            }
            else if (item[0] == '{')
            {
                var group = match.Groups[item[1..^1]];
                var kept = replaced.FindAll(l => group.Success && l.Start >= group.Index && l.End <= group.Index + group.Length);
                written.AddRange(kept);
                at = kept.Count > 0 ? kept[^1].End : at;
            }
            else if (item.Length == 1)
            {
                written.Add(new Lexeme(LexemeKind.Punctuation, at, at) { Text = item });
            }
            else
            {
                // Alone it stands for all that was said, else it has no words of its own.
                var (start, end) = item == plain ? (replaced[0].Start, replaced[^1].End) : (Math.Min(at, shadow.Length - 1), Math.Min(at, shadow.Length - 1));
                written.Add(new Lexeme(LexemeKind.Term, start, end) { Term = TermOf(item.TrimEnd('+')), Plural = item[^1] == '+' });
            }
        }

        return written;
    }

    private bool Stands(string entry) => TermOf(entry) is var term && lexemes.Exists(l => term.Id == "*" ? l.Is(term.Category) : l.Term == term);

    private static bool IsSize(Lexeme lexeme) => lexeme.Kind == LexemeKind.List || lexeme is { Kind: LexemeKind.Quantity, Quantity.Unit.Kind: UnitKind.Length or UnitKind.None };

    private static Term TermOf(string entry) => entry.Split('.', 2) is var parts ? new Term(Enum.Parse<TermCategory>(parts[0]), parts[1]) : null!;

    private static List<(Saying, Regex)> Load()
    {
        using var stream = typeof(Sayings).Assembly.GetManifestResourceStream("en.sayings.json")!;
        var file = JsonSerializer.Deserialize(stream, SayingsJson.Default.SayingsFile)!;
        return [.. file.Sayings.Select(s => (s, new Regex(Pattern(s.Find, file.Shorthands), RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)))];
    }

    private static string Pattern(string find, IReadOnlyDictionary<string, string> shorthands)
    {
        for (var again = true; again;)
        {
            var next = Shorthand().Replace(find, m => shorthands.TryGetValue(m.Groups["name"].Value, out var part) ? $"({part})" : m.Value);
            (again, find) = (next != find, next);
        }

        var pattern = new StringBuilder(find)
            .Replace("{percent}", "(?<q>%+)").Replace("{angle}", "(?<q>∠+)").Replace("{volume}", "(?<q>§+)").Replace("{screw}", "(?<q>¤+)").Replace("{point}", "(?<q>⌖+)")
            .Replace("#", "(?<q>#+)").Replace("{n}", "#+").Replace("@", "(?<q>@+)").Replace(" ?", @"\s*").Replace(" ", @"\s+");
        return $@"(?<![\w])({pattern})(?![\w])";
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Shorthand();
}
