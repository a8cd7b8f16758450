using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Cuts into the walls of an open box from its rim: notches, cutouts and half circles for a finger.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneRimCuts(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private const string Faces = "(?:faces?|sides?|walls?|sidings?)";
    private static readonly Regex Area = SceneWords.Pattern(@"(?:of |is |measuring |measures )*#a x #b(?: deep)?");
    private static readonly Regex Wide = SceneWords.Pattern("#n (?:in )?(?:wide|width|long|broad)|(?:with )?(?:a )?width (?:of |is )*#n");
    private static readonly Regex Deep = SceneWords.Pattern("#n (?:deep|in depth|high|down)(?: (?:down )?from the (?:top|rim|upper edge))?|(?:with |to )?(?:a |its )?depth (?:of |is )*#n");
    private static readonly Regex HalfCircle = SceneWords.Pattern(@"(?:(?:in the form of|as|is|with|,|the|shape|of|shaped like) )*(?:an? )?(?:half circle|semicircle|half round)(?: of)?|semicircular|half round");
    private static readonly Regex Diameter = SceneWords.Pattern("(?:of |a |with )*(?:#n (?:in )?diameter|diameter (?:of )?#n)|#n(?= [$])");
    private static readonly Regex Radius = SceneWords.Pattern("(?:of |a |with )*(?:#n radius|radius (?:of )?#n)");
    private static readonly Regex RoundBottom = SceneWords.Pattern("(?:with )?(?:an? )?(?:fully )?(?:round|rounded|semicircular) (?:bottoms?|bottomed|bases?|lower ends?)|u shaped");
    private static readonly Regex Rim = SceneWords.Pattern($@"(?:(?:cut|down|open|starting|centered|which|is|are|that) )*(?:from|at|in|to|into|on) (?:(?:the|its|each|both) )?(?:top|rim|upper edge|top edge|upper rim|edge)(?: edge)?(?: of (?:(?:the|each|both) )*(?:(?:front|rear|back|left|right|short|long)(?:er)? )?(?:{Faces}|@k))?");
    private static readonly Regex Both = SceneWords.Pattern($"(?:(?:in|into|of|through|on|at|from) )?(?:the )?(?:(?:both|each|2|of|the|every) )+(?<d>short|long)(?:er)? {Faces}(?: of @k)?(?: (?:has|have|gets))?");
    private static readonly Regex All = SceneWords.Pattern($"(?:in|into|of|through|on|at|from) (?:(?:each|every|all|the|4|of) )+{Faces}(?: of @k)?|(?:each|every|all) (?:4 )?{Faces} (?:has|have|gets)");
    private static readonly Regex One = SceneWords.Pattern($"(?:(?:in|into|of|through|on|at|from) )?(?:the |one |1 |a )?(?<d>front|rear|back|left|right|short|long)(?:er)?(?: and (?:the )?(?<e>rear|back|right))? {Faces}(?: of @k)?(?: (?:has|have|gets|carries))?");
    private static readonly Regex Middle = SceneWords.Pattern($@"(?:,|and)?(?: ?)(?:(?:in|at) (?:the |its )?(?:middle|center)(?: of (?:the |its )?(?:length|width|rim|top edge))?|centered(?: (?:in|on|across|along) (?:the |its )?(?:length|width|wall|siding|face|middle))?|middle|center)");
    private static readonly Regex Idle = SceneWords.Pattern("rectangular|thumb|finger|open|vertical|square|round|each|straight|of");

    /// <summary>True for a cut that begins at the rim of an open box.</summary>
    public static bool Handles(SceneThing feature) =>
        feature.Noun is "notch" or "cutout" or "recess" or "slot" or "opening" && (feature.Noun == "notch" || Rim.IsMatch(feature.Words)) && (One.IsMatch(feature.Words) || Both.IsMatch(feature.Words) || All.IsMatch(feature.Words));

    /// <summary>Reads one and cuts it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing cut)
    {
        var host = cut.Owner is { IsFeature: false } owner ? owner : things.First(t => !t.IsFeature);
        if (host is not { IsRound: false, Hollow: { } hollow, Boxes: [var box] } || cut.Count > 4)
        {
            return "cut from the rim of what";
        }

        cut.TakeAll(Rim);
        if (Sides(cut, box) is not { } sides || (cut.IsCounted && cut.Count != sides.Count))
        {
            return "in which wall";
        }

        var isHalf = cut.TakeAll(HalfCircle).Count > 0;
        var isRound = cut.TakeAll(RoundBottom).Count > 0;
        double? width = null, depth = null;
        if (isHalf)
        {
            width = cut.Take(Radius) is { } radius ? 2 * SceneThing.Length(radius, "n") : (cut.Take(Diameter) ?? cut.Take(Wide)) is { } across ? SceneThing.Length(across, "n") : null;
            depth = width / 2;
        }
        else if (cut.Take(Area) is { } area)
        {
            (width, depth) = (SceneThing.Length(area, "a"), SceneThing.Length(area, "b"));
        }
        else if ((cut.Take(Wide), cut.Take(Deep)) is ({ } wide, { } deep))
        {
            (width, depth) = (SceneThing.Length(wide, "n"), SceneThing.Length(deep, "n"));
        }

        cut.TakeAll(Middle);
        cut.TakeAll(Idle);
        if (width is not { } w || depth is not { } d || d > box.Size.Z - hollow.Floor + 1e-6 || (isRound && d < w / 2) || cut.Unknown() is { } unknown && unknown.Length > 0)
        {
            return "sizes of a cut from the rim";
        }

        foreach (var (axis, isHigh) in sides)
        {
            if (w >= SceneBodies.Of(box.Size, 1 - axis))
            {
                return "wider than its wall";
            }

            Cut(box, hollow.Wall, axis, isHigh, w, d, isHalf || isRound);
        }

        return null;
    }

    private void Cut(Box3 box, double wall, int axis, bool isHigh, double width, double depth, bool isRound)
    {
        var over = wall * Layout.Overshoot;
        var (low, high) = isHigh ? (SceneBodies.Of(box.Max, axis) - wall - over, SceneBodies.Of(box.Max, axis) + over) : (SceneBodies.Of(box.Min, axis) - over, SceneBodies.Of(box.Min, axis) + wall + over);
        var foot = box.Max.Z - depth + (isRound ? width / 2 : 0);
        Box3 Slab(double from, double to, double bottom, double top) => axis == 0
            ? new(new(low, box.Center.Y + from, bottom), new(high, box.Center.Y + to, top))
            : new(new(box.Center.X + from, low, bottom), new(box.Center.X + to, high, top));
        if (isRound)
        {
            writer.Cut(new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = width, ["height"] = high - low }), axis == 0 ? "x" : "y", Slab(-width / 2, width / 2, foot - (width / 2), foot + (width / 2)));
        }

        if (foot < box.Max.Z - 1e-6)
        {
            writer.CutBox(Slab(-width / 2, width / 2, foot, box.Max.Z + (depth * Layout.Overshoot)));
        }
    }

    private static List<(int Axis, bool IsHigh)>? Sides(SceneThing cut, Box3 box)
    {
        var isSquare = Math.Abs(box.Size.X - box.Size.Y) < 1e-6;
        (int, bool)[] Pair(string which) => (which == "short") == box.Size.X > box.Size.Y ? [(0, false), (0, true)] : [(1, false), (1, true)];
        if (cut.Take(Both) is { } both)
        {
            return isSquare ? null : [.. Pair(both.Groups["d"].Value)];
        }

        if (cut.Take(All) is not null)
        {
            return [(0, false), (0, true), (1, false), (1, true)];
        }

        if (cut.Take(One) is not { } one)
        {
            return null;
        }

        (int, bool)? Of(string name) => name switch
        {
            "left" => (0, false), "right" => (0, true), "front" => (1, false), "back" or "rear" => (1, true),
            _ => isSquare ? null : Pair(name)[1],
        };
        List<(int, bool)?> sides = one.Groups["e"].Success ? [Of(one.Groups["d"].Value), Of(one.Groups["e"].Value)] : [Of(one.Groups["d"].Value)];
        return sides.Contains(null) ? null : [.. sides.Select(s => s!.Value)];
    }
}
