using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Leaves out what a feature is for, "a recess for the candle, 40 mm in diameter", where it stands between the feature and its sizes: they
/// are those of the feature.
/// </summary>
internal static class Purposes
{
    private const int Nearest = 3;

    /// <summary>Drops the purposes of the features of a prompt.</summary>
    public static void Drop(List<Lexeme> lexemes)
    {
        for (var i = 1; i + 2 < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Preposition, "for") || !lexemes[i + 1].Is(TermCategory.Determiner) || !lexemes[i - 1].Is(TermCategory.Feature))
            {
                continue;
            }

            var end = i + 2;
            while (end < lexemes.Count && lexemes[end].Kind == LexemeKind.Unknown)
            {
                end++;
            }

            if (end > i + 2 && IsFollowedBySize(lexemes, end))
            {
                lexemes.RemoveRange(i, end - i);
            }
        }
    }

    // A comma or a colon, or a place and then a colon, and then a size.
    private static bool IsFollowedBySize(List<Lexeme> lexemes, int end)
    {
        var mark = lexemes.FindIndex(end, l => l.IsPunctuation(',') || l.IsPunctuation(':') || l.EndsSentence || Rewording.IsSize(l));
        return mark >= 0 && (lexemes[mark].IsPunctuation(',') || lexemes[mark].IsPunctuation(':'))
            && lexemes.Skip(mark + 1).Take(Nearest).TakeWhile(l => !l.EndsSentence && !Rewording.IsHead(l)).Any(Rewording.IsSize);
    }
}
