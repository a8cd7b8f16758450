using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>The sizes that are said of a body.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex Lists = SceneWords.Pattern(@"(?<!(?:rectangle|pattern|grid|spacing|pitch) (?:of )?)(?:is |measures |of |with |size |sizes |dimensions |: )*#a x #b(?: x #c)?(?! (?:rectangle|rectangular|pattern|grid|raster|spacing|square pattern))(?: \( (?:l|length) x (?:w|width) x (?:h|height) \))?");
    private static readonly Regex Wall = SceneWords.Pattern(@"(?:with )?#n (?:thick )?sidings?(?: thickness)?(?<f> and (?:a |the )?(?:floor|bottom)(?! (?:of|is|thickness)))?|(?:(?:with|a|the|has|have) )*sidings? (?:thickness )?(?<f>and (?:the )?(?:floor|bottom) (?:thickness )?)?(?:are |is |of |: )*#n(?: thick)?");
    private static readonly Regex Floor = SceneWords.Pattern(@"(?:a |the )?(?:floor|bottom|base) (?:thickness )?(?:are |is |of |: )*#n(?: thick)?|#n (?:thick )?(?:floor|bottom)");
    private static readonly Regex Lidded = SceneWords.Pattern("closed|sealed|lid|roof|top|ceiling|cover");
    private static readonly Regex Closed = SceneWords.Pattern(@"(?:(?:,|and|with|has|closed|is|by|at|the|bottom|an?|its) )*(?:#n (?:thick )?(?:floor|bottom)|(?:floor|bottom) (?:of |is )#n(?: thick)?)");
    private static readonly Regex OpenTop = SceneWords.Pattern(@"(?:the )?top is open|(?:it )?(?:is )?(?:and )?open (?:at|on) (?:the )?top|open top|open from above");
    private static readonly Regex OpenNoun = SceneWords.Pattern(@"open(?= (?:[a-z]+ )*\$)");
    private static readonly Regex InnerDiameter = SceneWords.Pattern(@"#n (?:inner|inside|internal) diameter|#n (?:in )?(?:inside|id)|(?:inner|inside|internal) diameter (?:of |is |: |= )*#n|id (?:of |: |= )?#n|#n (?:inner|inside|internal)|(?:inner|inside|internal) (?:is |of |: )*#n(?! (?:wide|long|high|deep|x))");
    // What measures a circle that bodies stand on.
    private const string OffCircle = "(?<!circle (?:of |with |an? |the |radius |diameter )*)";
    private static readonly Regex Diameter = SceneWords.Pattern(OffCircle + @"(?:in |with )?(?:a |an |the )?(?:outer |outside |external |overall )?(?:diameter|od) (?:of |is |: |= |outside )*#n|" + OffCircle + @"#n (?:in )?(?:outer |outside |external )?(?:diameter|od|across)(?: outside)?|#n (?:round|od)");
    private static readonly Regex OutsideOnly = SceneWords.Pattern("#n (?:outside|external|outer)(?! diameter)|(?:outside|external|outer) (?:is |of |: )*#n(?! (?:wide|long|high|deep|x))");
    private static readonly Regex Radius = SceneWords.Pattern(OffCircle + @"(?:(?<!to (?:a )?)(?:a )?radius (?:of |is )?#n|#n radius)");
    private static readonly Regex InnerRadius = SceneWords.Pattern("(?:with |an? |the )*(?:inner|inside|internal) radius (?:of |is |: |= )*#n|#n (?:inner|inside|internal) radius");
    private static readonly Regex OuterRadius = SceneWords.Pattern("(?:with |an? |the )*(?:outer|outside|external) radius (?:of |is |: |= )*#n|#n (?:outer|outside|external) radius");
    private static readonly Regex Square = SceneWords.Pattern(@"#n square|(?:is )?a square of #n|(?:with )?(?:a )?(?:side|edge)s?(?: length)? (?:of |is |: )*#n|#n (?:edge|side)(?: lengths?)?|with #n (?:edges|sides)");
    private static readonly string[] RoundRoles = ["diameter", "length"];
    private static readonly string[] RingRoles = ["diameter", "innerDiameter", "length"];
    private static readonly Regex Through = SceneWords.Pattern(@"(?:with )?(?:a )?(?:through )?bore (?:of |is |: )*#n");
    private static readonly (string Role, Regex Pattern)[] Named = [.. new (string, string)[]
    {
        ("length", "long|length|lengthwise"), ("width", "wide|width"), ("depth", "deep|depth"), ("height", "high|height|tall"), ("thickness", "thick|thickness"),
    }.Select(r => (r.Item1, SceneWords.Pattern($@"#n (?:in )?(?:{r.Item2})|(?:with )?(?:a |an |the |its )?(?:overall |total |full )?(?:{r.Item2}) (?:above (?:the )?@k )?(?:of |is |: |= )*#n")))];

    private static void TakeSizes(SceneThing body)
    {
        SceneInsides.TakeSizes(body);
        void Set(string role, Match? match)
        {
            if (match is not null)
            {
                body.Sizes[role] = SceneThing.Length(match, "n");
            }
        }

        var isVessel = false;
        if (body.Take(Wall) is { } wall)
        {
            Set("wall", wall);
            if (wall.Groups["f"].Success)
            {
                Set("floor", wall);
            }

            isVessel = (wall.Groups["f"].Success || body.Names.Contains("open") || body.Noun is "tray" or "tub" or "trough" or "cup" or "pot" or "bin" or "vase") && !body.Words.Contains("closed", StringComparison.Ordinal);        }

        if (body.Sizes.ContainsKey("wall") && body.Take(Floor) is { } bottom)
        {
            // A box of which only walls and a floor are told has no lid.
            Set("floor", bottom);
            isVessel |= body.Noun is "box" or "case" or "container" or "cylinder" && !Lidded.IsMatch(body.Words);
        }

        if (body.Sizes.TryGetValue("wall", out var thickness) && (body.Take(OpenTop) is not null | body.Take(OpenNoun) is not null || isVessel))
        {
            body.Hollow = (thickness, body.Sizes.GetValueOrDefault("floor", thickness));
            body.Sizes.Remove("wall");
            body.Sizes.Remove("floor");
        }

        if (body.Take(RoundList) is { } round)
        {
            Set("diameter", round);
            body.Sizes["length"] = SceneThing.Length(round, "m");
        }

        if (body.Noun is "tube" or "pipe" or "section" or "profile" && body.Take(InnerList) is { } inner)
        {
            body.Tube = (SceneThing.Length(inner, "a"), SceneThing.Length(inner, "b"));
            body.Says(OutsideWord);
        }

        if (body.Take(Lists) is { } list)
        {
            body.List = list.Groups["c"].Success
                ? [SceneThing.Length(list, "a"), SceneThing.Length(list, "b"), SceneThing.Length(list, "c")]
                : [SceneThing.Length(list, "a"), SceneThing.Length(list, "b")];
        }

        Set("innerDiameter", body.Take(InnerDiameter));
        SceneSolids.TakeSizes(body);
        Set("diameter", body.Take(Diameter));
        foreach (var (pattern, role) in new[] { (InnerRadius, "innerDiameter"), (OuterRadius, "diameter") })
        {
            if (body.Take(pattern) is { } half)
            {
                body.Sizes[role] = 2 * SceneThing.Length(half, "n");
            }
        }

        if (body.Take(Radius) is { } radius)
        {
            body.Sizes["diameter"] = 2 * SceneThing.Length(radius, "n");
        }

        if (!body.Sizes.ContainsKey("diameter") && (SceneWords.Has("round", body.Noun) || body.Noun is "spout" or "neck" or "nozzle" || body.Sizes.ContainsKey("innerDiameter")))
        {
            Set("diameter", body.Take(OutsideOnly));
        }

        if (body.Noun is "ball" or "sphere" && !body.Sizes.ContainsKey("diameter"))
        {
            Set("diameter", body.Take(CubeOf));
        }

        if (body.Sizes.TryGetValue("diameter", out var outer) && body.Sizes.TryGetValue("innerDiameter", out var within) && within < outer && !body.Sizes.ContainsKey("wall") && body.Take(Closed) is { } closed)
        {
            // A tube with a floor.
            body.Hollow = ((outer - within) / 2, SceneThing.Length(closed, "n"));
            body.Sizes.Remove("innerDiameter");
        }

        Set("bore", body.Take(Through));
        foreach (var (role, pattern) in Named)
        {
            Set(role, body.Take(pattern));
        }

        if (body.Names.Contains("round") && body.List is null && !body.Sizes.ContainsKey("diameter") && !body.Sizes.ContainsKey("width") && body.Noun is "arm" or "bar" or "rod" or "peg" or "post" or "leg" or "rail" or "handle" && (body.Sizes.Count > 1 || OffFace.IsMatch(body.Words) || SceneAttached.Is(body) || Projects.IsMatch(body.Words)) && body.Sizes.Remove("thickness", out var across))
        {
            // "A round arm, 18 mm thick".
            body.Sizes["diameter"] = across;
        }

        if (body.Noun is "rod" or "pin" or "shaft" or "axle" or "spindle" or "stud" && body.List is null && !body.Sizes.ContainsKey("diameter") && body.Sizes.Count == 2 && body.Sizes.ContainsKey("length") && body.Sizes.Remove("thickness", out var stout))
        {
            // "A rod 10 mm thick".
            body.Sizes["diameter"] = stout;
        }

        SceneInsides.Line(body);
        SceneBores.Take(body);
        if (body.Noun is "tube" or "pipe" or "sleeve" or "ring" or "bushing" or "bush" && body is { Hollow: null, List: null } && body.Sizes.TryGetValue("wall", out var around)
            && (body.Sizes.TryGetValue("diameter", out var outside) ? body.Sizes.TryAdd("innerDiameter", outside - (2 * around)) : body.Sizes.TryGetValue("innerDiameter", out var hole) && body.Sizes.TryAdd("diameter", hole + (2 * around))))
        {
            // The wall tells the other diameter.
            body.Sizes.Remove("wall");
        }

        if (body is { Noun: "tube" or "pipe", List: [var wide, var deep, ..], Tube: null } && body.Sizes.Remove("wall", out var thick))
        {
            body.Tube = (wide - (2 * thick), deep - (2 * thick));
        }

        if (body.List is null && body.Sizes.Count == 2 && (body.Names.Contains("square") || body.Words.Contains("square", StringComparison.Ordinal)) && (body.Sizes.TryGetValue("width", out var cross) || body.Sizes.TryGetValue("thickness", out cross)) && body.Sizes.Keys.Any(k => k is "height" or "length" or "thickness" && body.Sizes[k] != cross))
        {
            // "A square post 30 mm wide".
            body.Sizes.Remove(body.Sizes.ContainsKey("width") ? "width" : "thickness");
            body.List = [cross, cross];
        }

        if (body.Names.Any(n => SceneWords.Has("round", n)) && body.Sizes.Count == 0 && body.Tube is null && !body.Words.Contains("square", StringComparison.Ordinal) && !body.Words.Contains("rectangular", StringComparison.Ordinal))
        {
            // "A pin 8 x 30 mm", "a bushing 20 x 12 x 15 mm".
            var roles = body.List?.Length == 2 ? RoundRoles : body is { List: [var wider, var room, _], Noun: "ring" or "washer" or "bushing" or "bush" or "sleeve" or "collar" } && room < wider ? RingRoles : [];
            for (var i = 0; i < roles.Length; i++)
            {
                body.Sizes[roles[i]] = body.List![i];
            }

            body.List = roles.Length > 0 ? null : body.List;
        }

        if (body.List is null && !body.Sizes.ContainsKey("diameter") && (body.Take(Square) ?? (body.Names.Contains("cube") ? body.Take(CubeOf) : null)) is { } square)
        {
            var side = SceneThing.Length(square, "n");
            body.List = body.Noun is "cube" || body.Names.Contains("cube") ? [side, side, side] : [side, side];
        }
    }
}
