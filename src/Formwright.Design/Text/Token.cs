namespace Formwright.Design.Text;

/// <summary>What a run of characters is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, lower case.</summary>
    Word,

    /// <summary>An unsigned decimal number.</summary>
    Number,

    /// <summary>One punctuation character, in its normal form; a line break is <c>\n</c>.</summary>
    Symbol,
}

/// <summary>A run of characters of the prompt.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its normal form.</param>
/// <param name="Value">Its value if it is a number.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Glued">True when nothing stands between the previous token and it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, double Value, int Start, int End, bool Glued)
{
    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    public bool IsInteger => Kind == TokenKind.Number && Value == Math.Floor(Value);
}
