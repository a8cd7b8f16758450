using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Walls of an open box that are lower than the others: "the front wall is only 60 mm high".</summary>
internal static class SceneLowWalls
{
    private static readonly Regex Low = SceneWords.Pattern("(?:only )?(?:the|its) (?<s>front|rear|back|left|right)(?: hand)? (?:wall|side|face|panel) (?:is|has a height of|being) (?:(?:only|just|lower|lowered|cut down|reduced|shortened|:|,|at|to|a|height|of) )*#n(?: (?:high|tall))?(?: (?:only|instead|overall|from the (?:bottom|underside)))?");

    /// <summary>Takes such walls out of statements.</summary>
    public static List<(string Side, double Height)> Take(IReadOnlyList<string> statements, out IReadOnlyList<string> rest)
    {
        var isOpen = statements.Any(s => s.Contains("open at the top", StringComparison.Ordinal));
        var walls = isOpen ? statements.Select(s => Low.Match(s)).Where(m => m.Success && m.Length == m.Result("$_").Length).ToList() : [];
        rest = walls.Count == 0 ? statements : [.. statements.Where(s => !walls.Exists(w => w.Value == s))];
        return walls.ConvertAll(w => (w.Groups["s"].Value == "rear" ? "back" : w.Groups["s"].Value, SceneThing.Length(w, "n")));
    }

    /// <summary>Cuts them down, between the walls beside them.</summary>
    /// <returns>Why they cannot be cut; null when they are.</returns>
    public static string? Cut(IReadOnlyList<(string Side, double Height)> walls, SceneThing vessel, SceneWriter writer)
    {
        foreach (var (side, height) in walls)
        {
            if (vessel is not { IsRound: false, Hollow: { } hollow, Boxes: [var box] } || height <= hollow.Floor || height >= box.Size.Z)
            {
                return "a low wall of what";
            }

            var (axis, isHigh, over) = (SceneFaces.Axis(side), SceneFaces.IsHigh(side), hollow.Wall * Planning.Layout.Overshoot);
            double[] low = [box.Min.X + hollow.Wall, box.Min.Y + hollow.Wall, box.Min.Z + height], high = [box.Max.X - hollow.Wall, box.Max.Y - hollow.Wall, box.Max.Z + (height * Planning.Layout.Overshoot)];
            var (from, to) = (SceneBodies.Of(box.Min, axis), SceneBodies.Of(box.Max, axis));
            (low[axis], high[axis]) = isHigh ? (to - hollow.Wall - over, to + over) : (from - over, from + hollow.Wall + over);
            writer.CutBox(new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2])));
        }

        return null;
    }
}
