using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>The walls of a body that is open at the top, which are faces when something is cut into them.</summary>
internal static class SceneHollows
{
    private static readonly Regex ToTheWalls = SceneWords.Pattern(@"from (?:side )?wall to (?:side )?wall|(?<v>as (?:high|tall) as|up to|flush with|height of|level with) (?:the )?(?:(?:outer|side|box|outside) )*walls?");
    private static readonly Regex NamedWall = SceneWords.Pattern(@"(?:(?:the|its|one|1) )?(?<f>front|rear|back|left|right)(?: hand)? (?:side )?walls?");
    private static readonly Regex OneWall = SceneWords.Pattern(@"(?:(?:one|1) of )?(?:the|its|one|1|a) (?<f>short|long|shorter|longer|\d+(?:\.\d+)?mm) (?:(?:side|end|wide|long) )*(?:walls?|sides)");
    private static readonly Regex BothWalls = SceneWords.Pattern(@"(?:(?:each|both|every) )(?:of (?:the|its) (?:2 )?)?(?<f>short|long|\d+(?:\.\d+)?mm)(?:er)? (?:(?:side|end) )*(?:walls?|sides?|faces?)");
    private static readonly Regex Face = SceneWords.Pattern(@"(?:(?:in|on|into|through|of) )?(?:the )?(?<both>both )?(?:(?<f>short|long)(?:er)?|#n) faces?(?: of @k)?");

    /// <summary>A statement with the walls of a hollow body as its faces.</summary>
    public static string Faces(string statement)
    {
        statement = ToTheWalls.Replace(statement, m => m.Value.Contains("from", StringComparison.Ordinal) ? "" : m.Groups["v"].Value + " the sidings");
        var text = NamedWall.Replace(statement, m => $"the {m.Groups["f"].Value} face");
        text = BothWalls.Replace(text, m => $"the both {m.Groups["f"].Value} faces");
        return OneWall.Replace(text, m => $"the {m.Groups["f"].Value} face");
    }

    /// <summary>The outer faces that words mean by their size; null for none.</summary>
    public static IReadOnlyList<string>? FacesOf(SceneThing feature, Box3 box, out string? fault)
    {
        fault = null;
        if (feature.Take(Face) is not { } match)
        {
            return null;
        }

        var short0 = box.Size.Y <= box.Size.X;
        if (Math.Abs(box.Size.X - box.Size.Y) < 1e-6)
        {
            fault = "sides of a square";
        }

        var acrossX = match.Groups["f"].Value is "short" ? short0 : match.Groups["f"].Value is "long" ? !short0 : Math.Abs(SceneThing.Length(match, "n") - box.Size.Y) < 1e-6;
        if (match.Groups["n"].Success && !acrossX && Math.Abs(SceneThing.Length(match, "n") - box.Size.X) > 1e-6)
        {
            fault = "no such side";
        }

        return match.Groups["both"].Success ? acrossX ? ["left", "right"] : ["front", "back"] : [acrossX ? "right" : "front"];
    }
}
