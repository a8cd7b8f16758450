using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Parts whose name is no body that scenes know, and whose sizes are those of a block: "card stand, 90 x 30 x 20 mm".</summary>
internal static class SceneTitles
{
    private static readonly Regex Sized = new(@"^(?:an? |the |my )?(?<t>(?:[a-z]+ ){1,3}), (?=\d+(?:\.\d+)?mm x \d+(?:\.\d+)?mm x \d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The statements with such a part as a block.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements) =>
        statements.Count > 0 && Sized.Match(statements[0]) is { Success: true } title && !SceneMentions.Names(title.Groups["t"].Value.Trim()) && !title.Groups["t"].Value.Split(' ').Any(w => SceneWords.Has("meaning", w))
            ? [Sized.Replace(statements[0], "a block , "), .. statements.Skip(1)]
            : statements;
}
