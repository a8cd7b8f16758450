using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>The sides of a body that words mean: by their names, by their lengths, as its ends or as the one that is still free.</summary>
internal static class SceneFaces
{
    private static readonly Regex Middle = SceneWords.Pattern("(?:from|out of|in|at) (?:the|its) (?:center|middle)");
    private static readonly Regex Spread = SceneWords.Pattern(@"centered|corners?|(?:in|at) the (?:center|middle)(?: of (?:the )?(?:width|length|depth))?|(?:on|along|around) an? .* circle");

    /// <summary>The side that a direction along an axis has.</summary>
    public static string Name(int axis, bool isHigh) => axis switch { 0 => isHigh ? "right" : "left", 1 => isHigh ? "back" : "front", _ => isHigh ? "top" : "bottom" };

    /// <summary>Axis across a side.</summary>
    public static int Axis(string side) => side is "left" or "right" ? 0 : side is "front" or "back" ? 1 : 2;

    /// <summary>True for the side with the greater coordinate.</summary>
    public static bool IsHigh(string side) => side is "right" or "back" or "top";

    /// <summary>The faces that a body is on, or the edge of the top; null when the words leave that open.</summary>
    public static (List<string> Sides, string? Edge)? Of(SceneThing body, SceneWhere where, SceneThing host, Box3 box)
    {
        var sides = new List<string>();
        string? edge = null;
        var direction = Direction(body, where, host, box);
        var isFace = where.Verb is "projects" || where.IsOutward;
        var isSideways = (isFace && where.Places.Exists(p => Meant(p.Name, host, box, where.IsLevel) is [var s, ..] && Axis(s) < 2)) || direction is { } d && Axis(d) < 2;
        foreach (var (preposition, name) in where.Places)
        {
            if (name.Noun == "body")
            {
                if (preposition is "before" or "behind" or "left" or "right")
                {
                    sides.Add(preposition switch { "before" => "front", "behind" => "back", _ => preposition });
                }
                else if (direction is null && !isFace && (preposition == "on" || (preposition == "at" && where.Rest.Contains("centered", StringComparison.Ordinal)) || (preposition == "from" && where.Verb == "stands")))
                {
                    sides.Add("top");
                }
                else if (preposition is "under" && direction is null)
                {
                    sides.Add("bottom");
                }

                continue;
            }

            if (Meant(name, host, box, where.IsLevel || where.IsRadial) is not { } meant)
            {
                return null;
            }

            if ((preposition is not "from" || (name.Noun is "edge" or "end" && direction is not null)) && !(where.Verb == "hangs" && Axis(meant[0]) < 2) && meant is [var level] && where.Places.Count + (direction is null ? 0 : 1) > 1 && (direction is { } towards ? Axis(level) != Axis(towards) : isSideways && Axis(level) == 2))
            {
                // "At the lower end a shelf projects forward": flush with that end.
                where.Flush.Add(name);
                continue;
            }

            var isSide = meant.TrueForAll(m => Axis(m) < 2) && !host.IsRound;
            var isTip = name.Noun == "end" && host.Free is not null && meant is [var tip] && tip == host.Free && where.Verb is null && !where.IsUpright;
            var isLevel = where.Verb is null && !where.IsUpright && body.Sizes.TryGetValue("thickness", out var thin) && Near(thin, box.Size.Z) && !body.Sizes.ContainsKey("height");
            if (preposition == "under" || (isSide && !isFace && !isTip && !isLevel && name.Noun != "face" && !(preposition == "from" && where.Verb is not ("stands" or "hangs"))))
            {
                // At a side: on the top along its edge when it stands there, under it when it hangs.
                if (meant.Count > 1 || edge is not null || Axis(meant[0]) == 2 || !(preposition == "under" || where.Verb is "stands" or "hangs" || where.IsUpright))
                {
                    return null;
                }

                edge = meant[0];
                if (preposition == "under")
                {
                    sides.Add("bottom");
                }

                continue;
            }

            sides.AddRange(meant);
        }

        if (where.IsRadial && !(host is { IsRound: true, Axis: 2 } && (direction is null || Axis(direction) < 2)))
        {
            return null;
        }

        if (direction is not null)
        {
            sides.Add(direction);
        }
        else if (isFace && sides.Count == 0 && host is { IsRound: true, Axis: 2 } && (where.IsRadial || where.Places.Exists(p => p is ("from" or "at", { Noun: "body" }))))
        {
            // An arm that goes out from a hub.
            sides.Add("right");
        }

        else if (isFace && sides.Count == 0 && where.Verb is "projects" && !host.IsRound && where.Places.TrueForAll(p => p is ("from", { Noun: "body" })) && (where.Places.Count > 0 || Middle.IsMatch(where.Rest)) && Math.Min(box.Size.Y, box.Size.Z) < 0.5 * Math.Min(box.Size.X, Math.Max(box.Size.Y, box.Size.Z)))
        {
            // Out of a plate: from its front, or from its top when it lies.
            sides.Add(box.Size.Y < box.Size.Z ? "front" : "top");
        }

        if (sides.Count == 0 && (where.Verb == "hangs" || edge is not null || (!isFace && Spread.IsMatch(where.Rest))))
        {
            // What a text puts in the middle or in the corners stands on the top; legs are below.
            sides.Add(where.Verb == "hangs" || (edge is null && body.Noun is "leg" or "foot") ? "bottom" : "top");
        }

        sides = [.. sides.Distinct()];
        return sides.Count is 1 or 2 && (sides.Count == 1 || Axis(sides[0]) == Axis(sides[1])) && (edge is null || Axis(sides[0]) == 2) ? (sides, edge) : null;
    }

    // Which way it points. In a part that lies flat "down" is towards its front, as it is drawn.
    private static string? Direction(SceneThing body, SceneWhere where, SceneThing host, Box3 box)
    {
        var isUnder = where.Verb is "projects" or "hangs" && where.Places is [("under", { Noun: "body" })];
        var direction = where.Direction ?? (isUnder || (where.Verb == "hangs" && where.Places.TrueForAll(p => p.Name.Noun == "body")) ? "bottom" : null);
        var isDrawn = direction is "top" or "bottom" && !host.IsRound && box.Size.Z < 0.5 * Math.Min(box.Size.X, box.Size.Y) && !host.Sizes.ContainsKey("height") && !body.Sizes.ContainsKey("height")
            && where.Places.TrueForAll(p => p.Name.Noun == "body") && (where.IsInPlane || (body.Sizes.TryGetValue("thickness", out var thin) && Near(thin, box.Size.Z)));
        where.IsInPlane |= isDrawn;
        return isDrawn ? direction == "top" ? "back" : "front" : where.IsInPlane ? null : direction;
    }

    /// <summary>The sides that a name means; null when that is not certain.</summary>
    public static List<string>? Meant(ScenePlaceName name, SceneThing host, Box3 box, bool isLevel = false)
    {
        var named = name.Sides.Where(s => s is "left" or "right" or "front" or "back" or "top" or "bottom").Distinct().ToList();
        if (name.Noun is "corner" or "middle" || name.Of is not null)
        {
            return null;
        }

        if (host.IsTurned || IsLengthwise(name, host, box))
        {
            named = named.ConvertAll(s => s switch { "front" => "right", "back" => "left", "left" => "front", "right" => "back", _ => s });
        }

        if (named.Count > 0)
        {
            if (host.IsRound && host.Axis == 2 && named.Exists(n => Axis(n) < 2))
            {
                // A round body that stands has its left end below; a disc has a front and a back, anything else a side all around.
                var isDisc = !isLevel && box.Size.Z < 0.5 * box.Size.X;
                return name.Noun == "end" ? !isDisc && named.TrueForAll(n => Axis(n) == 0) ? named.ConvertAll(n => n == "left" ? "bottom" : "top") : null
                    : isDisc && named.TrueForAll(n => Axis(n) == 1) ? named.ConvertAll(n => n == "front" ? "top" : "bottom")
                    : isDisc == named.TrueForAll(n => Axis(n) == 0) ? named : null;
            }

            if (!host.IsRound && host.Noun is "board" or "panel" or "back" or "backboard" or "shield" or "sign" && box.Size.Z < 0.5 * Math.Min(box.Size.X, box.Size.Y) && name.Noun is "face" or "side" && named.TrueForAll(n => Axis(n) == 1))
            {
                // The front of a board that lies is its upper face.
                return named.ConvertAll(n => n == "front" ? "top" : "bottom");
            }

            return named;
        }

        if (host.IsRound && host.Axis == 2 && !name.Many && (name.Noun is "outside" or "edge" || (name.Noun == "side" && name.Sides.Count == 0)))
        {
            // The side of a disc is a face of it.
            return name.Noun == "side" && !isLevel && box.Size.Z < 0.5 * box.Size.X ? ["top"] : ["right"];
        }

        var far = name.Sides.Any(s => s is "other" or "opposite" or "far");
        if (name.Sides.Any(s => s is "long" or "longer" or "short" or "shorter" or "narrow") || name.Length is not null)
        {
            if (host.IsRound || Near(box.Size.X, box.Size.Y))
            {
                return null;
            }

            var isLong = name.Length is { } n ? Near(n, Math.Max(box.Size.X, box.Size.Y)) : name.Sides.Any(s => s is "long" or "longer");
            if (name.Length is { } m && !Near(m, box.Size.X) && !Near(m, box.Size.Y))
            {
                return null;
            }

            var across = box.Size.X >= box.Size.Y == isLong ? 1 : 0;
            return name.Many ? [Name(across, false), Name(across, true)] : [Name(across, isLong != far)];
        }

        if (name.Noun is not ("end" or "side" or "face"))
        {
            return null;
        }

        if (!name.Many && host.Free is { } free && name.Noun is "end" or "face")
        {
            return far ? null : [free];
        }

        var axis = host.IsRound ? host.Axis : name.Noun == "end" || name.Sides.Contains("end") ? SceneBodies.Of(box.Size, 2) > Math.Max(box.Size.X, box.Size.Y) ? 2 : box.Size.X >= box.Size.Y ? 0 : 1 : name.Many && name.Noun == "side" ? 0 : -1;
        return axis < 0 ? null : name.Many ? [Name(axis, false), Name(axis, true)] : host.IsRound && axis == 2 && !far ? null : [Name(axis, far)];
    }

    /// <summary>True when the front and the rear end of a body that lies along X are its short sides.</summary>
    public static bool IsLengthwise(ScenePlaceName name, SceneThing host, Box3 box) =>
        name.Noun == "end" && !host.IsRound && !host.IsTurned && name.Sides.Any(s => s is "front" or "back") && box.Size.X > 1.2 * box.Size.Y && box.Size.Z < box.Size.Y;

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;
}
