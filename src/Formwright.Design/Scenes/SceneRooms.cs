using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Places bodies in the room of a hollow one: dividers from wall to wall, bosses and posts on its floor.</summary>
internal static class SceneRooms
{
    private static readonly Regex FullHeight = SceneWords.Pattern(@"(?:(?:is|are) )?(?:just )?as (?:high|tall) as (?:the |its )?(?:walls?|sidings?|box|@k)(?: (?:is|are))?|(?:over |of |with )?(?:the )?full (?:inside |inner )?height(?: of (?:the )?@k)?|(?:(?:up|reaching|reaches|rising|rises|going|goes) )*(?:to|with) (?:the )?(?:rim|top(?: edge)?)(?: of (?:the )?@k)?|flush with (?:the )?(?:rim|top(?: edge)?)(?: of (?:the )?@k)?|(?:the |of |with )*same height as (?:the )?(?:walls?|sidings?|@k)|from (?:the )?(?:floor|bottom) to (?:the )?(?:rim|top)|(?:over |runs |running )?(?:the )?(?:full|whole) depth(?: of (?:the )?(?:cavity|@k))?");
    private static readonly Regex BelowRim = SceneWords.Pattern(@"(?:(?:rises?|rising|from the floor|reaching|reaches|going|goes|up|ends|ending|and|it|its top|which|that|is) )*(?:to )?#n below (?:the )?(?:rim|top(?: edge)?|upper edge)(?: of (?:the )?@k)?");
    private static readonly Regex Inside = SceneWords.Pattern(@"(?:(?:stands?|standing|rises?|rising|sits?|is|are|placed|which|that) )*(?:(?:inside|within|in|into) (?:of )?(?:the |it)?(?:@k|box|cavity|inside|interior)?|(?:up )?(?:from|on|to) (?:the )?(?:inside |inner )?(?:floor|bottom)(?: of (?:the )?@k)?|in the (?:middle|center) of (?:the )?(?:floor|bottom)(?: of (?:the )?@k)?)");
    private static readonly Regex Corners = SceneWords.Pattern(@"(?:1 |one )?(?:in|near|at) (?:(?:the|its|each|every|all|of|4|inner|inside|interior) )*corners?(?! of an? )(?: of (?:the )?@k)?");
    private static readonly Regex Inset = SceneWords.Pattern(@"(?:(?:with |and )?(?:its|their|the|whose) (?:centers?|axis|axes) (?:is|are|lies?)? ?)?(?:each )?#n (?:away |in |inwards? )?from (?:(?:both|each|the|all|its|2|every|adjacent|nearest|4) )*(?:(?<o>outer|outside)|inner|inside|adjacent)? ?(?:walls?|faces?|sides?|edges?|sidings?)(?: of (?:the )?@k)?");
    private static readonly Regex Direction = SceneWords.Pattern(@"(?:(?:runs?|running|extends|goes|going|is|lies|set|placed) )*(?:parallel to (?:the |its )?(?:2 )?(?:(?<p>short|long|#n)(?:er)? (?:sides?|walls?|ends?|edges?|faces?|sidings?)|(?<q>width|length|depth))|(?<x>across)(?: (?:the |its )?(?:(?<w>width|length|depth)|@k|box|inside|middle))?|(?:along|over|through) (?:the |its )?(?:full |whole |entire )?(?<l>length|width|depth)|(?:from )?(?<d>front to (?:the )?(?:back|rear)|left to (?:the )?right)|(?<l>lengthwise)|(?<c>crosswise)|(?:in|at) the (?:middle|center) of (?:the |its )?(?<m>length|width))(?: of (?:the )?@k)?");
    private static readonly Regex Crosses = SceneWords.Pattern("(?:which |that )?(?:crosses|divides|splits|spans) (?:it|@k|the (?:box|tray|inside|interior))");
    private static readonly Regex SplitAlong = SceneWords.Pattern("(?<=(?:compartments|halves|chambers|parts|sections|cells) )(?:along|over|in the direction of) (?:the |its )?(?<s>length|width|depth)");
    private static readonly Regex Near = SceneWords.Pattern(@"(?:with |its |the |center |axis |face )*#n (?:away )?from (?:the |its |one )?(?:(?:inner|inside|outer) )?(?:face of the )?(?:(?:inner|inside) )?(?<e>left|right|front|rear|back)(?: (?:inner |inside )?(?:wall|side|end|face|edge|siding))?");
    private static readonly Regex Equal = SceneWords.Pattern(@"(?:(?:that|which|and|it|they) )*(?:divid(?:es?|ing)|separat(?:es?|ing)|split(?:s|ting)?) (?:it|@k|the (?:inside|interior|box|room|space|cavity))? ?(?:in|into) (?:\d+ )?(?:equal(?:ly)? )?(?:sized |large |big )?(?:compartments|halves|chambers|parts|sections|cells)|(?:\d+ )?(?:equal(?:ly)? )(?:sized |large )?(?:compartments|halves|chambers|cells)|(?:evenly|equally) (?:spaced|distributed)|in (?:the |its )?(?:middle|center)(?: of (?:its |the )?(?:length|width|@k|box))?|centered");
    private static readonly Regex Feet = SceneWords.Pattern(@"(?:it|@k) (?:stands|rests|sits) on|(?:under|underneath|below|beneath)(?! the (?:rim|top|upper))|on (?:the|its) underside");
    private static readonly Regex WallsAndFloor = SceneWords.Pattern(@"#n (?:thick )?(?:side )?walls? and (?:a )?(?:#m )?(?:thick )?(?:floor|bottom)|walls? and (?:the )?(?:floor|bottom) (?:are |is |of |thickness |both |all )*#n|(?:side )?walls? (?:thickness )?(?:is |are |of |: )*#n(?: thick)? (?:,|and)(?: and)? (?:the |an? |its )?(?:bottom|floor|base) (?:thickness )?(?:is |of |: )*#m");
    private static readonly Regex Outside = SceneWords.Pattern("outside|outer|under|below(?! the (?:rim|top|upper))|underside|beneath|on (?:the )?top|on (?:the )?rim|lid|above|front|projects|sticks");

    /// <summary>True for a statement about something hollow that is open at the top: it says so, or its walls go with a floor.</summary>
    public static bool IsOpen(string statement) => statement.Contains("open", StringComparison.Ordinal) || WallsAndFloor.IsMatch(statement);

    /// <summary>True for what stands outside, under the floor.</summary>
    public static bool IsOutside(SceneThing body) => Feet.IsMatch(body.Words);

    /// <summary>Places a body.</summary>
    /// <returns>Why it has no place; null when it has one.</returns>
    public static string? Place(IReadOnlyList<SceneThing> things, SceneThing body, SceneThing host)
    {
        var (outer, wall, floor) = (host.Boxes[0], host.Hollow!.Value.Wall, host.Hollow.Value.Floor);
        var room = new Box3(new(outer.Min.X + wall, outer.Min.Y + wall, outer.Min.Z + floor), new(outer.Max.X - wall, outer.Max.Y - wall, outer.Max.Z));
        if (body.Take(BelowRim) is { } below)
        {
            body.Sizes[body.List is null ? "height" : "length"] = room.Size.Z - SceneThing.Length(below, "n");
        }
        else if (body.Says(FullHeight))
        {
            body.Sizes[body.List is null ? "height" : "length"] = room.Size.Z;
        }

        if (body.Noun is "divider" or "partition" or "wall" or "web" or "rib" && !body.Sizes.ContainsKey("diameter"))
        {
            return host.IsRound ? "a wall in a round room" : Divide(body, room);
        }

        body.TakeAll(Inside);
        var corners = body.Says(Corners);
        var inset = body.Take(Inset);
        if (Outside.IsMatch(body.Words) || !SceneShape.Of(body, null, out var size))
        {
            return "not inside";
        }

        List<(double U, double V)> points;
        if (corners || (inset is not null && body.Count == 4))
        {
            var within = inset is { } o && o.Groups["o"].Success ? outer : room;
            var isCenter = inset is not null && (body.IsRound || inset.Value.Contains("center", StringComparison.Ordinal) || inset.Value.Contains("ax", StringComparison.Ordinal));
            var n = inset is null ? 0 : SceneThing.Length(inset, "n");
            var (du, dv) = isCenter ? (n, n) : (n + (size.X / 2), n + (size.Y / 2));
            if (host.IsRound || (body.IsCounted && body.Count != 4))
            {
                return "corners of a room";
            }

            points = [(within.Min.X + du, within.Min.Y + dv), (within.Max.X - du, within.Min.Y + dv), (within.Max.X - du, within.Max.Y - dv), (within.Min.X + du, within.Max.Y - dv)];
        }
        else if (inset is not null)
        {
            return "inset in a room";
        }
        else
        {
            var places = new ScenePoints(things, body, host, room, 2) { Footprint = (size.X, size.Y) };
            points = places.Find();
            if (places.Fault is { } fault)
            {
                return fault;
            }
        }

        if (points.Exists(p => Math.Abs(p.U - room.Center.X) + (size.X / 2) > (room.Size.X / 2) + wall + 1e-6 || Math.Abs(p.V - room.Center.Y) + (size.Y / 2) > (room.Size.Y / 2) + wall + 1e-6) || size.Z > room.Size.Z + 1e-6)
        {
            return "larger than the room";
        }

        body.Count = points.Count;
        body.Boxes = [.. points.Select(p => new Box3(new(p.U - (size.X / 2), p.V - (size.Y / 2), room.Min.Z), new(p.U + (size.X / 2), p.V + (size.Y / 2), room.Min.Z + size.Z)))];
        return null;
    }

    private static string? Divide(SceneThing body, Box3 room)
    {
        var longest = room.Size.X >= room.Size.Y ? 0 : 1;
        var split = body.Take(SplitAlong);
        var directions = body.TakeAll(Direction);
        if ((split is null && directions.Count == 0) || !body.Sizes.Remove("thickness", out var thick))
        {
            return "direction of a divider";
        }

        int? Normal(Match direction) => direction.Groups["p"] is { Success: true } p
            ? p.Value is "short" ? longest : p.Value is "long" ? 1 - longest : null
            : direction.Groups["q"] is { Success: true } q ? q.Value == "length" ? 1 - longest : longest
            : direction.Groups["w"] is { Success: true } w ? w.Value == "length" ? 1 - longest : longest
            : direction.Groups["x"].Success || direction.Groups["c"].Success ? longest
            : direction.Groups["m"] is { Success: true } m ? m.Value == "length" ? longest : 1 - longest
            : direction.Groups["l"] is { Success: true } l ? l.Value is "width" or "depth" ? longest : 1 - longest
            : direction.Groups["d"].Value.StartsWith("front", StringComparison.Ordinal) ? 0 : 1;
        if ((split is null ? Normal(directions[0]) : split.Groups["s"].Value == "length" ? longest : 1 - longest) is not { } axis || directions.Exists(d => Normal(d) != axis))
        {
            return "direction of a divider";
        }

        double Low(int a) => SceneBodies.Of(room.Min, a);
        double High(int a) => SceneBodies.Of(room.Max, a);
        var height = body.Sizes.Remove("height", out var said) ? said : room.Size.Z;
        var across = High(1 - axis) - Low(1 - axis);
        var whole = High(axis) - Low(axis);
        body.Sizes.Remove("length", out var length);
        if (body.Sizes.Count > 0 || body.List is not null || height > room.Size.Z + 1e-6 || (length > 0 && Math.Abs(length - across) > 1e-6))
        {
            return "sizes of a divider";
        }

        var near = body.TakeAll(Near);
        body.TakeAll(Equal);
        body.TakeAll(Crosses);
        body.TakeAll(Inside);
        var gap = (whole - (body.Count * thick)) / (body.Count + 1);
        var starts = Enumerable.Range(0, body.Count).Select(i => Low(axis) + gap + (i * (gap + thick))).ToList();
        if (near.Count > 0)
        {
            if (near.Count != body.Count)
            {
                return "places of dividers";
            }

            starts = [];
            foreach (var at in near)
            {
                var e = at.Groups["e"].Value;
                if ((e is "left" or "right") != (axis == 0))
                {
                    return "a divider across its wall";
                }

                var d = SceneThing.Length(at, "n");
                starts.Add(e is "left" or "front" ? Low(axis) + d : High(axis) - d - thick);
            }
        }

        Box3 At(double start) => axis == 0
            ? new(new(start, room.Min.Y, room.Min.Z), new(start + thick, room.Max.Y, room.Min.Z + height))
            : new(new(room.Min.X, start, room.Min.Z), new(room.Max.X, start + thick, room.Min.Z + height));
        body.Boxes = [.. starts.Select(At)];
        return gap > 0 ? null : "no room for dividers";
    }
}
