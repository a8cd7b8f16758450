using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>What is said about a hollow body that is open at the top: its walls as faces, what stands in it, and what divides it.</summary>
internal static class SceneHollows
{
    private static readonly Regex ToTheWalls = SceneWords.Pattern(@"from (?:side )?wall to (?:side )?wall|(?<v>as (?:high|tall) as|up to|flush with|height of|level with) (?:the )?(?:(?:outer|side|box|outside) )*walls?");
    private static readonly Regex NamedWall = SceneWords.Pattern(@"(?:(?:the|its|one|1) )?(?<f>front|rear|back|left|right)(?: hand)? (?:side )?walls?");
    private static readonly Regex OneWall = SceneWords.Pattern(@"(?:(?:one|1) of )?(?:the|its|one|1|a) (?<f>short|long|shorter|longer|\d+(?:\.\d+)?mm) (?:(?:side|end|wide|long) )*(?:walls?|sides)");
    private static readonly Regex BothWalls = SceneWords.Pattern(@"(?:(?:each|both|every) )(?:of (?:the|its) )?(?<f>short|long|\d+(?:\.\d+)?mm)(?:er)? (?:(?:side|end) )*(?:walls?|sides?|faces?)");
    private static readonly Regex Face = SceneWords.Pattern(@"(?:(?:in|on|into|through|of) )?(?:the )?(?<both>both )?(?:(?<f>short|long)(?:er)?|#n) faces?(?: of @k)?");
    private static readonly Regex Inside = SceneWords.Pattern(@"(?:(?:and|is|are|it|rises?|stands?|standing|rising|going up|up) )*(?:(?:inside|within|on|from|in|of|to) (?:the |its )?(?:(?:inner|inside) )?(?:floor|bottom|inside|cavity|interior|tray|box)(?: of (?:the )?@k)?|(?:inside|within|in) (?:the )?@k|inside)");
    private static readonly Regex FullHeight = SceneWords.Pattern(@"(?:(?:and|is|are|with|have|has|the|of|,) )*(?:(?:as (?:tall|high) as|up to|flush with|reach(?:es|ing)?(?: up)? to|level with|run|runs|rise to) (?:the |its )?(?:outer |full depth of the )?(?:sidings?|walls?|rim|top|@k|cavity|box)(?: of @k)?|(?:the )?(?:full|same|whole|entire) (?:inner |inside )?(?:height|depth)(?: (?:as|of) (?:the )?(?:outer |inner )?(?:sidings?|walls?|@k|cavity|box))?)");
    private static readonly Regex Lengthwise = SceneWords.Pattern(@"(?:(?:runs?|running|run|are|is) )*(?:(?:along|in|parallel to) (?:the |its )?(?:full |whole )?(?:length|(?:long|longer) (?:sides?|walls?|edges?|direction|faces?))|lengthwise(?! in))");
    private static readonly Regex Crosswise = SceneWords.Pattern(@"(?:(?:runs?|running|run|are|is) )*(?:(?:across|along|over) (?:the |its )?(?:full |whole )?(?:#n )?width|(?:parallel to|along|in) (?:the |its )?(?:short|shorter) (?:sides?|walls?|edges?|direction|faces?)|crosswise)");
    private static readonly Regex Equal = SceneWords.Pattern(@"(?:(?:,|which|that|they|and|it|to|separate|separates|separating|split|splits|divide|divides|dividing|dividing it|the|inside|box|space|interior|@k|lengthwise) )*(?:in|into) (?<c>\d+) (?:equal(?:ly)?(?: (?:sized|wide|large|big|long))?|same size) (?:compartments|sections|parts|chambers|cells|spaces)|(?:all )?(?:the )?compartments (?:have|are of) (?:the same|equal) (?:length|width|size)|equal compartments");
    private static readonly Regex Middle = SceneWords.Pattern("(?:in|through|down|at) (?:the |its )?(?:middle|center)(?: of (?:the )?(?:@k|floor|box|width|length))?|centered");

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

    /// <summary>The floor on which bodies stand inside.</summary>
    public static Box3 Floor(SceneThing host)
    {
        var (box, hollow) = (host.Boxes[0], host.Hollow!.Value);
        return new(new(box.Min.X + hollow.Wall, box.Min.Y + hollow.Wall, box.Min.Z), new(box.Max.X - hollow.Wall, box.Max.Y - hollow.Wall, box.Min.Z + hollow.Floor));
    }

    /// <summary>Takes the words that say it is inside, and its height where that is the room's.</summary>
    public static bool Enter(SceneThing body, SceneThing host)
    {
        var inside = body.TakeAll(Inside).Count > 0;
        if (body.Says(FullHeight))
        {
            body.Sizes["height"] = host.Boxes[0].Size.Z - host.Hollow!.Value.Floor;
            inside = true;
        }

        return inside;
    }

    /// <summary>True for a wall that divides the room.</summary>
    public static bool Divides(SceneThing body) => body.Noun is "divider" or "partition";

    /// <summary>Places dividers.</summary>
    /// <returns>Why they have no place; null when they have.</returns>
    public static string? Divide(SceneThing body, SceneThing host)
    {
        if (host.IsRound)
        {
            return "divided round box";
        }

        var floor = Floor(host);
        Enter(body, host);
        var along = body.Take(Lengthwise);
        var across = along is null ? body.Take(Crosswise) : null;
        var equal = body.TakeAll(Equal).ConvertAll(m => m.Groups["c"].Value);
        body.TakeAll(Middle);
        if (body.Sizes.Remove("width", out var width) && !body.Sizes.ContainsKey("thickness"))
        {
            body.Sizes["thickness"] = width;
        }

        var longX = floor.Size.X >= floor.Size.Y;
        if (along is null && across is null && equal.Count == 0)
        {
            return "which way dividers run";
        }

        // Compartments in a row lie along the length.
        var runsX = along is not null == longX;
        var (room, high) = (host.Boxes[0].Size.Z - host.Hollow!.Value.Floor, body.Sizes.GetValueOrDefault("height"));
        if (!body.Sizes.TryGetValue("thickness", out var thick) || high <= 0 || high > room + 1e-6 || body.List is not null
            || body.Sizes.Any(s => s.Key is not ("thickness" or "height")) || (body.Count > 1 && equal.Count == 0)
            || equal.Exists(c => c.Length > 0 && int.Parse(c, CultureInfo.InvariantCulture) != body.Count + 1))
        {
            return "sizes of dividers";
        }

        var axis = runsX ? 1 : 0;
        var (low, extent) = (SceneBodies.Of(floor.Min, axis), SceneBodies.Of(floor.Size, axis));
        var gap = (extent - (body.Count * thick)) / (body.Count + 1);
        body.Boxes = [.. Enumerable.Range(0, body.Count).Select(i => low + gap + (i * (gap + thick))).Select(at => axis == 0
            ? new Box3(new(at, floor.Min.Y, floor.Max.Z), new(at + thick, floor.Max.Y, floor.Max.Z + high))
            : new Box3(new(floor.Min.X, at, floor.Max.Z), new(floor.Max.X, at + thick, floor.Max.Z + high)))];
        return null;
    }
}
