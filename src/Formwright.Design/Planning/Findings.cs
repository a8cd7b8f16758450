using System.Text.RegularExpressions;

namespace Formwright.Design.Planning;

/// <summary>What the user should know about how a prompt was read: assumptions, and wishes not honoured.</summary>
internal sealed partial class Findings
{
    /// <summary>How a note about words begins that changed nothing.</summary>
    private const string NotHonouredPrefix = "Could not honour: ";

    private readonly List<string> notes = [];

    /// <summary>Sentences in the order they were found, each once.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Records a choice that the prompt left open.</summary>
    public void Assume(string sentence) => Add(sentence);

    /// <summary>Records a main size of a body that the prompt left open.</summary>
    public void Guess(string sentence)
    {
        Guessed ??= sentence;
        Add(sentence);
    }

    /// <summary>The first main size that was guessed; null when none was.</summary>
    public string? Guessed { get; private set; }

    /// <summary>Records words that changed nothing.</summary>
    public void NotHonoured(string quote, string reason = "") =>
        Add($"{NotHonouredPrefix}'{quote}'{(reason.Length > 0 ? $" ({reason})" : "")}.");

    /// <summary>True for a note that a size changed nothing.</summary>
    public static bool IsLostSize(string note) => note.StartsWith(NotHonouredPrefix, StringComparison.Ordinal) && note.Any(char.IsDigit);

    /// <summary>How many sizes and how many pieces of the text changed nothing by what notes say.</summary>
    public static (int Sizes, int Words) Lost(IEnumerable<string> notes)
    {
        var lost = notes.Where(n => n.StartsWith(NotHonouredPrefix, StringComparison.Ordinal)).ToList();
        return (lost.Sum(n => Size().Count(n)), lost.Count);
    }

    /// <summary>How much notes say to be open: ten for each piece of the text that changed nothing, one for each size or place that was assumed.</summary>
    public static int Open(IEnumerable<string> notes) => notes.Sum(n => n.StartsWith(NotHonouredPrefix, StringComparison.Ordinal) ? 10 : Assumed().IsMatch(n) ? 1 : 0);

    /// <summary>Forgets all notes after the first ones: those of a reading that was given up.</summary>
    public void Keep(int count) => notes.RemoveRange(count, notes.Count - count);

    private void Add(string sentence)
    {
        if (!notes.Contains(sentence))
        {
            notes.Add(sentence);
        }
    }

    [GeneratedRegex("^(?:Assumed|Nothing was said)|names no solid|is not a part this server knows", RegexOptions.CultureInvariant)]
    private static partial Regex Assumed();

    [GeneratedRegex(@"(?<![\p{L}\d.])\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
