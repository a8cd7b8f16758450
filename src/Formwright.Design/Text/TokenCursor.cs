namespace Formwright.Design.Text;

/// <summary>A place in the tokens of a prompt.</summary>
/// <param name="text">The prompt.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class TokenCursor(string text, List<Token> tokens)
{
    private const int LongestPhrase = 6;

    public string Text { get; } = text;

    public List<Token> Tokens { get; } = tokens;

    /// <summary>Index of the next token.</summary>
    public int At { get; set; }

    /// <summary>Goes on behind a position of the text.</summary>
    public void SkipTo(int position)
    {
        while (At < Tokens.Count && Tokens[At].Start < position)
        {
            At++;
        }
    }

    /// <summary>The next words, as many as a phrase of the dictionary may have.</summary>
    /// <param name="first">Stands in for the first word; null for the word itself.</param>
    public List<string> Words(string? first = null)
    {
        var words = new List<string>(LongestPhrase);
        for (var i = At; i < Tokens.Count && words.Count < LongestPhrase && (Tokens[i].Kind == TokenKind.Word || (i > At && Tokens[i].Kind == TokenKind.Number)); i++)
        {
            words.Add(i == At && first is not null ? first : Tokens[i].Text);
        }

        return words;
    }
}
