using System.Text.RegularExpressions;
using Formwright.Design.Planning;

namespace Formwright.Design.Text;

/// <summary>Finds text that says the same one or two words over and over: it describes nothing, and patterns that look for lists of words would take seconds on it.</summary>
internal static partial class Repetition
{
    private const int Run = 32;
    private const int Quoted = 6;

    /// <summary>Lets all other text pass.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> with the first words of 32 in a row among which there are no more than two different ones.</exception>
    public static void Check(string text)
    {
        var words = Words().Matches(text);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < words.Count; i++)
        {
            counts[words[i].Value] = counts.GetValueOrDefault(words[i].Value) + 1;
            if (i >= Run && --counts[words[i - Run].Value] == 0)
            {
                counts.Remove(words[i - Run].Value);
            }

            if (i >= Run - 1 && counts.Count <= 2)
            {
                var quote = string.Join(' ', words.Skip(i - Run + 1).Take(Quoted).Select(w => w.Value));
                throw Refuse.Prompt($"'{quote} ...' says the same words over and over.", "Describe the part once, in sentences.");
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
