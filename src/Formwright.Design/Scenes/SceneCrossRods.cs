using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>A level rod that goes across an upright one, so far below its top: a T-handle, a stand for jewellery.</summary>
internal static class SceneCrossRods
{
    private static readonly Regex Across = SceneWords.Pattern(@"(?:(?:which|that|and|it) )*(?:(?:goes|runs|passes|sits|lies|is) )?(?:crosses|crossing|across|crosswise through|horizontally through) (?:it|@k)(?: (?:(?:at|a|right|angles?|90deg|horizontally|centrally|perpendicularly|squarely) ?)+)?");
    private static readonly Regex Below = SceneWords.Pattern(@"(?:(?:the|its|,|with|and) )*(?:(?:axis|center ?line)(?: of (?:the )?(?:\$|@j))? (?:is|lies|being|lying) )?#n below (?:the |its )?(?:top|upper end|tip)(?: end)?(?: of (?:the )?@k)?");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:(?:and|,) )*(?:centered (?:on|in|about|with) (?:it|@k|the axis of @k)|(?:its|the) (?:middle|center) (?:is|lies|being) (?:on|in|at) (?:the axis of )?(?:it|@k)|symmetric(?:ally|al)?(?: (?:to|about) (?:it|@k))?|centered)");
    private static readonly Regex Level = SceneWords.Pattern("horizontal(?:ly)?");

    /// <summary>Places such a rod; false when it is none.</summary>
    public static bool Place(IReadOnlyList<SceneThing> things, SceneThing body, SceneThing fallback)
    {
        if (Across.Match(body.Words) is not { Success: true } across || Below.Match(body.Words) is not { Success: true } || !body.Sizes.TryGetValue("diameter", out var diameter) || !body.Sizes.TryGetValue("length", out var length) || body.Sizes.Count != 2 || body.Count != 1)
        {
            return false;
        }

        var host = across.Groups["k"] is { Success: true } k ? things[int.Parse(k.Value, CultureInfo.InvariantCulture)] : fallback;
        if (host is not { IsFeature: false, Boxes: [var post] } || post.Size.Z <= Math.Max(post.Size.X, post.Size.Y) || diameter >= Math.Max(post.Size.X, post.Size.Y) || SceneThing.Length(Below.Match(body.Words), "n") >= post.Size.Z)
        {
            return false;
        }

        var level = post.Max.Z - SceneThing.Length(body.Take(Below)!, "n");
        body.Take(Across);
        body.TakeAll(Middle);
        body.TakeAll(Level);
        body.Axis = 0;
        body.Boxes = [new(new(post.Center.X - (length / 2), post.Center.Y - (diameter / 2), level - (diameter / 2)), new(post.Center.X + (length / 2), post.Center.Y + (diameter / 2), level + (diameter / 2)))];
        return true;
    }
}
