using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>What a lexeme is.</summary>
internal enum LexemeKind
{
    /// <summary>A word no dictionary entry covers.</summary>
    Unknown,

    /// <summary>A word or phrase of the dictionary.</summary>
    Term,

    /// <summary>A number with or without a unit.</summary>
    Quantity,

    /// <summary>Two or more numbers joined by <c>x</c> or <c>by</c>.</summary>
    List,

    /// <summary>A multiplier such as <c>4x</c>.</summary>
    Count,

    /// <summary>A metric thread size such as <c>M5</c>.</summary>
    Screw,

    /// <summary>The designation of a standard part such as <c>608-2RS</c>.</summary>
    Designation,

    /// <summary>Coordinates such as <c>(20, 15)</c> or <c>x = 20, y = 15</c>; its text names the axes.</summary>
    Point,

    /// <summary>Punctuation.</summary>
    Punctuation,
}

/// <summary>A meaningful piece of the prompt: a dictionary phrase, a quantity, a list of sizes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal sealed record Lexeme(LexemeKind Kind, int Start, int End)
{
    /// <summary>The dictionary entry, for a term.</summary>
    public Term? Term { get; init; }

    /// <summary>True when the term was found by its plural.</summary>
    public bool Plural { get; init; }

    /// <summary>The corners, for an outline that is drawn with numbers.</summary>
    public Drawing? Drawing { get; init; }

    /// <summary>The quantities: one, or those of a list. A count or screw has its number here.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>The character, for punctuation; the word, for an unknown word.</summary>
    public string Text { get; init; } = "";

    public Quantity Quantity => Quantities[0];

    public bool Is(TermCategory category) => Term?.Category == category;

    public bool Is(TermCategory category, string id) => Term is { } term && term.Category == category && term.Id == id;

    public bool IsPunctuation(char c) => Kind == LexemeKind.Punctuation && Text[0] == c;

    /// <summary>True where a sentence, a line or a bullet ends.</summary>
    public bool EndsSentence => Kind == LexemeKind.Punctuation && Text[0] is '.' or ';' or '\n' or '!' or '?';
}
