using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Sizes of a T-slot by its parts: "neck 8 wide, head 14 wide and 3 deep below, total depth 6".</summary>
internal static class SectionSizes
{
    private const string NeckWidth = "neckWidth";
    private const string NeckDepth = "neckDepth";
    private const string HeadWidth = "headWidth";
    private const string HeadDepth = "headHeight";
    private const string Total = "totalDepth";
    private static readonly string[] Necks = ["neck", "throat", "stem", "opening", "upper part", "mouth"];
    private static readonly string[] Heads = ["head", "foot", "lower part", "undercut", "base"];

    /// <summary>The roles that are given.</summary>
    public static IReadOnlyList<string> Roles { get; } = [NeckWidth, NeckDepth, HeadWidth, HeadDepth, Total];

    /// <summary>Names the sizes of the parts.</summary>
    public static void Name(List<Lexeme> lexemes, string text)
    {
        if (!lexemes.Exists(l => l.Is(TermCategory.Feature, "tSlot") || l.Is(TermCategory.Mark, "tSlot")))
        {
            return;
        }

        string Word(Lexeme lexeme) => text[lexeme.Start..lexeme.End].ToLowerInvariant();
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (Part(Word(lexemes[i])) is null)
            {
                continue;
            }

            // The clause of a part: up to the comma, or the "and" before the next part.
            var from = i;
            while (from > 0 && !Divides(lexemes[from - 1]))
            {
                from--;
            }

            var to = i + 1;
            while (to < lexemes.Count && !(lexemes[to].Kind == LexemeKind.Punctuation && !lexemes[to].IsPunctuation('(')) && !(lexemes[to].Is(TermCategory.Conjunction, "and") && lexemes.Skip(to + 1).TakeWhile(l => l.Kind != LexemeKind.Punctuation).Any(l => Part(Word(l)) is not null)))
            {
                to++;
            }

            var isNeck = Necks.Contains(Word(lexemes[i]));
            for (var k = from; k < to; k++)
            {
                if (lexemes[k].Is(TermCategory.Role) && Role(lexemes[k].Term!.Id, isNeck) is { } role)
                {
                    lexemes[k] = lexemes[k] with { Term = new Term(TermCategory.Role, role) };
                }
            }

            lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Filler, "word"), Kind = LexemeKind.Term };
        }

        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (Word(lexemes[i]) is "total" or "overall" && lexemes[i + 1].Is(TermCategory.Role, "depth"))
            {
                lexemes[i + 1] = lexemes[i + 1] with { Term = new Term(TermCategory.Role, Total) };
            }
        }

        bool Divides(Lexeme lexeme) => lexeme.Kind == LexemeKind.Punctuation || lexeme.Is(TermCategory.Conjunction) || lexeme.Is(TermCategory.Preposition, "with") || lexeme.Is(TermCategory.Feature) || Part(Word(lexeme)) is not null;
    }

    /// <summary>Takes the sizes of a T-slot; null when its parts are not named.</summary>
    public static Dictionary<string, double>? ReadTee(Phrase phrase)
    {
        var (width, head) = (phrase.Length(NeckWidth), phrase.Length(HeadWidth));
        if (head is null)
        {
            return null;
        }

        // What is said of the slot itself is its neck's.
        var (depth, deep) = (phrase.Length(NeckDepth) ?? (width is null ? phrase.Length("depth", "height") : null), phrase.Length(HeadDepth));
        width ??= phrase.Length("width", "size") ?? phrase.Bare() ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the neck of the {phrase.Noun} is.");
        var total = phrase.Length(Total) ?? phrase.Length("depth");
        depth ??= total - deep;
        deep ??= total - depth;
        return depth is > 0 && deep is > 0
            ? new() { ["width"] = width.Value, ["depth"] = depth.Value, ["headWidth"] = head.Value, ["headDepth"] = deep.Value }
            : throw Refuse.Prompt($"'{phrase.Quote}' does not say how deep the neck and the head of the {phrase.Noun} are.");
    }

    private static string? Part(string word) => Necks.Contains(word) || Heads.Contains(word) ? word : null;

    private static string? Role(string role, bool isNeck) => role switch
    {
        "width" or "diameter" => isNeck ? NeckWidth : HeadWidth,
        "depth" or "height" or "thickness" => isNeck ? NeckDepth : HeadDepth,
        _ => null,
    };
}
