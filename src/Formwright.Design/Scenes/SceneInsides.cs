using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>The insides of cones and of the tubes that continue them: funnels and nozzles, told outside first and then inside.</summary>
internal static class SceneInsides
{
    private const string Run = "(?:(?:goes|runs|tapers|narrows|widens|measures|is|has|leads|decreases) )+(?:conically )?";
    private const string Top = "(?: (?:in |inside )?(?:diameter )?(?:at|across) (?:the |its )?(?:top|mouth|upper end|wide end|large end|rim))?";
    private const string Low = "(?: (?:in |inside )?(?:diameter )?at (?:the |its )?(?:bottom|lower end|narrow end|small end|tip|outlet|spout)(?: of (?:the )?cone)?)?";
    private static readonly Regex Cavity = SceneWords.Pattern($@"(?:(?:inside|internally) ,? ?(?:the )?(?<n>cone|funnel|it)|(?:the )?(?:inside|interior|inner surface) of (?:the )?(?<n>cone|funnel|it)|inside ,? ?the (?<n>[a-z]+)(?= tapers)) {Run}from #a{Top}(?: down)? to #b{Low}");
    private static readonly Regex AtLevels = SceneWords.Pattern($@"(?:inside ,? ?(?:it|the cone|the funnel)|the inside) (?:is|measures|has) #a{Top} ?(?:,|and) #b{Low}(?: ?(?:,|and)+ #c (?:(?:in )?diameter )?(?:through|in|along) (?:the )?(?<s>[a-z]+))?");
    private static readonly Regex Bored = SceneWords.Pattern(@"(?:,? ?and )?(?:the )?(?<n>spout|tube|pipe|outlet|stem|neck) (?:(?:has|is|with) )+(?:an? )?(?:#a (?:diameter )?bore|bored(?: out)?(?: to| with)? #a)(?: (?:in )?diameter)?");
    private static readonly Regex Mouth = SceneWords.Pattern(@"(?:(?:an?|the|funnel|with|has|of) )*(?:an? )?#a mouth(?= (?:that )?(?:tapering|tapers|narrowing|narrows))");
    private static readonly Regex Walls = SceneWords.Pattern(@"(?:(?:the|its|all|both) )*walls? (?:(?:is|are|has|thickness|a|of|everywhere) )*#n(?: (?:thick|thickness))?(?:(?: ,)? (?:measured|everywhere|throughout|all over|horizontally))*|(?:the )?(?:uniform )?wall thickness (?:(?:is|of|:) )*#n(?:(?: ,)? (?:measured|everywhere|throughout|all over|horizontally))*");
    private static readonly Regex Cone = SceneWords.Pattern("cone|conical|tapers|tapering|narrows|narrowing");
    private static readonly Regex Spout = SceneWords.Pattern("spout|tube|outlet");
    private static readonly Regex Continued = SceneWords.Pattern(@"continu(?:es|ing)(?: (?:for|over))?(?: (?:another|a further|the next))? #n(?: more)?");
    private static readonly Regex Whose = SceneWords.Pattern("^(?:an? |the )?(?:[a-z/]+ ){1,3}whose(?= [a-z]+ (?:is|measures|has|tapers))");
    private static readonly Regex Within = SceneWords.Pattern("(?:has )?#a to #b within");
    private static readonly Regex Lined = SceneWords.Pattern("#n lined(?: horizontally)?");

    /// <summary>Puts what is said of an inside to the body it is of.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (!statements.Any(s => Cone.IsMatch(s)))
        {
            return statements;
        }

        var spout = statements.Select(s => Spout.Match(s)).FirstOrDefault(m => m.Success)?.Value;
        var plain = new List<string>();
        foreach (var statement in statements)
        {
            var text = Mouth.Replace(Whose.Replace(statement, "the"), m => $"a cone of {m.Groups["a"].Value}mm at the top");
            text = Continued.Replace(text, m => $"{m.Groups["n"].Value}mm long follows");
            text = Cavity.Replace(text, m => $"the cone has {m.Groups["a"].Value}mm to {m.Groups["b"].Value}mm within ;");
            text = AtLevels.Replace(text, m => $"the cone has {m.Groups["a"].Value}mm to {m.Groups["b"].Value}mm within ;" + (m.Groups["c"].Success ? $" the {m.Groups["s"].Value} has {m.Groups["c"].Value}mm inside diameter" : ""));
            text = Bored.Replace(text, m => $"; the {m.Groups["n"].Value} has {m.Groups["a"].Value}mm inside diameter");
            text = spout is not null ? Walls.Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"the cone has {m.Groups["n"].Value}mm lined ; the {spout} has {m.Groups["n"].Value}mm lined")) : text;
            plain.AddRange(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return plain;
    }

    /// <summary>Takes the diameters of the room in a body: along a cone, or by the thickness of a wall.</summary>
    public static void TakeSizes(SceneThing body)
    {
        if (body.Take(Within) is { } within)
        {
            body.Cavity = (SceneThing.Length(within, "a"), SceneThing.Length(within, "b"));
        }
    }

    /// <summary>Takes the thickness of a wall, when the outer sizes are known.</summary>
    public static void Line(SceneThing body)
    {
        if (body.Take(Lined) is not { } lined)
        {
            return;
        }

        var wall = 2 * SceneThing.Length(lined, "n");
        if (body.Sizes.TryGetValue("diameter", out var diameter) && !body.Sizes.ContainsKey("topDiameter"))
        {
            body.Sizes["innerDiameter"] = diameter - wall;
        }
        else if (body.Sizes.TryGetValue("topDiameter", out var top) && body.Sizes.TryGetValue("bottomDiameter", out var bottom))
        {
            body.Cavity = body.IsSloping ? (bottom - wall, top - wall) : (top - wall, bottom - wall);
        }
    }

    /// <summary>Cuts the room of a cone.</summary>
    /// <returns>Why it cannot be cut; null when it is, or there is none.</returns>
    public static string? Cut(SceneThing body, SceneWriter writer)
    {
        if (body.Cavity is not { } room)
        {
            return null;
        }

        if (body is not { Form: "frustum", Boxes: [var box] } || Math.Min(room.A, room.B) <= 0)
        {
            return "inside of what";
        }

        // The wider end inside is where it is wider outside.
        var (low, high) = (SceneStack.End(body, false), SceneStack.End(body, true));
        var (a, b) = low < high == room.A < room.B ? (room.A, room.B) : (room.B, room.A);
        if (a >= low || b >= high)
        {
            return "an inside wider than its outside";
        }

        var (over, slope) = (box.Size.Z * Planning.Layout.Overshoot, (b - a) / 2 / box.Size.Z);
        var (r0, r1, z) = (a / 2, b / 2, box.Size.Z);
        writer.Cut(SceneSolids.Turned([(0, 0), (r0, 0), (r1, z), (r1 + (Math.Max(slope, 0) * over), z + over), (0, z + over)]), new(box.Center.X, box.Center.Y, box.Min.Z));
        return null;
    }
}
