using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>How a body stands: upright across another, in its corners, or with a height that counts from below.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex Overall = SceneWords.Pattern(@"(?:overall|total) height (?:of |is )*#n|#n (?:in )?(?:overall|total) height|#n (?:high|tall) overall");
    private static readonly Regex InCorners = SceneWords.Pattern(@"(?:in|at|near|on) (?:each|every|all|the) (?:of the )?(?:4 )?(?:(?:inner|inside|outer) )?corners?");
    private static readonly Regex CubeOf = SceneWords.Pattern(@"#n(?= \$)|\$ (?:is |of |with )*#n(?: outside)?");
    private static readonly Regex Across = SceneWords.Pattern(@"(?:(?:stands?|runs?|goes|sits|is|standing) )?across (?:the )?(?:middle|center)(?: of (?:the |its )?(?:length|@k|it))?(?: of (?:the )?@k)?");
    private static readonly Regex Attitude = SceneWords.Pattern(@"(?:(?:and|is|are|stands?|placed|standing) )*(?:perpendicular(?:ly)?|at (?:a )?right angles?)(?: (?:to|on) (?:the )?(?:@k|it|each other))?");
    private static readonly Regex FromBelow = SceneWords.Pattern(@"(?:, |\( )?(?:measured )?(?:from|above) (?:the )?(?:bottom|underside|lower face)(?: of (?:the )?(?:@k|base|part))?(?: \))?");

    private static readonly Regex OnTop = SceneWords.Pattern(@"(?:(?:standing|stands?|upright|rise|rises|rising|are|is|placed) )*(?:on|from) (?:the )?(?:top (?:of )?(?:the )?)?@k(?= |$)|upright|(?:on|from) (?:the |its )?top(?: face| surface)?");
    private static readonly Regex Level = SceneWords.Pattern("lies|lie|lying|horizontal(?:ly)?");
    private static readonly Regex OnEdge = SceneWords.Pattern(@"(?:standing|stands?|placed|set|is|are|it|which|that|,) *(?:upright|vertical(?:ly)?|on edge|on its (?:long |short )?edge)|vertical \$|upright \$|on edge");

    // Fins and prongs in a row on the top of a box.
    private bool Fins(SceneThing body, SceneThing first)
    {
        var named = OnTop.Match(body.Words);
        var host = named.Success ? Host(named, body.Owner ?? first) : body.Owner ?? first;
        if (body.Count < 2 || host.IsRound || host.Hollow is not null || host.Boxes is not [var box] || body.Words.Contains("under", StringComparison.Ordinal) || body.Words.Contains("below", StringComparison.Ordinal) || body.Words.Contains("front", StringComparison.Ordinal)
            || SceneFins.Place(body, box, out var fault) is not { } fins)
        {
            return false;
        }

        body.TakeAll(OnTop);
        (body.Boxes, Fault) = (fins, Fault ?? fault);
        return true;
    }

    // True for a plate of three sizes in a list that stands on its edge.
    private static bool IsUpright(SceneThing body) => body.List is [var a, var b, var c] && c < 0.5 * Math.Min(a, b) && OnEdge.IsMatch(body.Words);

    // How far a wall reaches along the edge that it stands on.
    private static double Wide(SceneThing body) => body.Sizes.TryGetValue("length", out var length) ? length : body.Sizes.GetValueOrDefault("width");

    private static bool Stands(SceneThing body) => Stands(body.Words);

    private static bool Stands(string words) => words.Split(' ').Any(w => w is "stands" or "stand" or "sits" or "sit" or "rises" or "rise" or "standing");
}
