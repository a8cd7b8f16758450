using System.Collections.Frozen;
using System.Text;

namespace Formwright.Dialects.PartWork;

/// <summary>
/// The title of a conversation, from its first prompt: without the request around the thing ("Please create a …"), in title case,
/// and cut between words.
/// </summary>
internal static class ConversationName
{
    /// <summary>Longest title.</summary>
    public const int MaxLength = 60;

    private static readonly FrozenSet<string> Request = Set(
        "please", "create", "make", "design", "generate", "build", "draw", "model", "produce", "give", "need", "want", "would", "like",
        "could", "can", "you", "i", "i'd", "me", "us", "we", "a", "an", "the", "to");

    private static readonly FrozenSet<string> Small = Set(
        "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "per", "the", "to", "with", "x", "mm", "cm", "m", "ft", "deg");

    /// <summary>The title of a conversation that begins with <paramref name="prompt"/>.</summary>
    public static string FromPrompt(string prompt)
    {
        var words = prompt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var request = words.TakeWhile(word => Request.Contains(word.TrimEnd(',', ':'))).Count();
        // A prompt of nothing but such words still needs a title.
        return Cut((request < words.Length ? words.Skip(request) : words).Select(Capitalized));
    }

    /// <summary>The title of a conversation that begins with an imported file.</summary>
    public static string FromPart(string name) => Cut(name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(IEnumerable<string> words)
    {
        var title = new StringBuilder();
        foreach (var word in words)
        {
            if (title.Length + word.Length + (title.Length == 0 ? 0 : 1) > MaxLength)
            {
                break;
            }

            title.Append(title.Length == 0 ? "" : " ").Append(word);
        }

        if (title.Length == 0)
        {
            var first = words.First();
            // Never half of a surrogate pair.
            return first[..(char.IsHighSurrogate(first[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        }

        var trimmed = title.ToString().TrimEnd('.', ',', ';', ':', ' ');
        return trimmed.Length == 0 ? title.ToString() : trimmed;
    }

    private static string Capitalized(string word, int index) =>
        index > 0 && Small.Contains(word) ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
