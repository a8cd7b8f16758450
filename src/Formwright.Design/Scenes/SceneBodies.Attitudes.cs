using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>How a body stands: upright across another, in its corners, or with a height that counts from below.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex Overall = SceneWords.Pattern(@"(?:overall|total) height (?:of |is )*#n|#n (?:in )?(?:overall|total) height|#n (?:high|tall) overall");
    private static readonly Regex InCorners = SceneWords.Pattern(@"(?:in|at|near|on) (?:each|every|all|the) (?:of the )?(?:4 )?(?:(?:inner|inside|outer) )?corners?");
    private static readonly Regex CubeOf = SceneWords.Pattern(@"#n(?= \$)|\$ (?:of |with )*#n");
    private static readonly Regex Across = SceneWords.Pattern(@"(?:(?:stands?|runs?|goes|sits|is|standing) )?across (?:the )?(?:middle|center)(?: of (?:the |its )?(?:length|@k|it))?(?: of (?:the )?@k)?");
    private static readonly Regex Attitude = SceneWords.Pattern(@"(?:(?:and|is|are|stands?|placed|standing) )*(?:perpendicular(?:ly)?|at (?:a )?right angles?)(?: (?:to|on) (?:the )?(?:@k|it|each other))?");
    private static readonly Regex FromBelow = SceneWords.Pattern(@"(?:, |\( )?(?:measured )?(?:from|above) (?:the )?(?:bottom|underside|lower face)(?: of (?:the )?(?:@k|base|part))?(?: \))?");

    private static readonly Regex OnEdge = SceneWords.Pattern(@"(?:standing|stands?|placed|set|is|are|it|which|that|,) *(?:upright|vertical(?:ly)?|on edge|on its (?:long |short )?edge)|vertical \$|upright \$|on edge");

    // True for a plate of three sizes in a list that stands on its edge.
    private static bool IsUpright(SceneThing body) => body.List is [var a, var b, var c] && c < 0.5 * Math.Min(a, b) && OnEdge.IsMatch(body.Words);

    // How far a wall reaches along the edge that it stands on.
    private static double Wide(SceneThing body) => body.Sizes.TryGetValue("length", out var length) ? length : body.Sizes.GetValueOrDefault("width");
}
