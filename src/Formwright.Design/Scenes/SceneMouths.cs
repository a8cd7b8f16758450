using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Chamfered mouths of upright holes: "both ends of the bore have a 1 mm chamfer".</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneMouths(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly Regex Hole = SceneWords.Pattern("@k");
    private static readonly Regex Size = SceneWords.Pattern(@"to #d(?: diameter)?|#n(?: x 45deg| at 45deg)?|(?<v>\d+(?:\.\d+)?) x 45deg");
    private static readonly Regex Chamfer = SceneWords.Pattern("chamfer(?:ed|s)?|bevel(?:led|ed)?");
    private static readonly Regex Upper = SceneWords.Pattern("top|upper");
    private static readonly Regex Lower = SceneWords.Pattern("bottom|lower");
    private static readonly Regex Both = SceneWords.Pattern("both|each|ends|edges|mouths|either");
    private static readonly Regex Said = SceneWords.Pattern("(?:ends?|edges?|mouths?|rims?|sides?|both|each|either|top|upper|bottom|lower|at|on|of|each|x|45deg|by)");

    /// <summary>True for a chamfer that is told of a hole.</summary>
    public bool Handles(SceneThing edge) => Chamfer.IsMatch($"{edge.Words} {edge.Noun}") && HoleOf(edge) is not null;

    /// <summary>Reads one and cuts it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing edge)
    {
        var hole = HoleOf(edge)!;
        if (hole is not { CutAxis: 2 or -1, Points.Count: > 0 } || !hole.Sizes.TryGetValue("diameter", out var diameter) || edge.Take(Size) is not { } size || edge.TakeAll(Size).Count > 0)
        {
            return "the mouth of what";
        }

        var (top, bottom) = (Upper.IsMatch(edge.Words), Lower.IsMatch(edge.Words));
        (top, bottom) = !top && !bottom && Both.IsMatch(edge.Words) ? (true, true) : (top, bottom);
        var wide = size.Groups["d"].Success ? (SceneThing.Length(size, "d") - diameter) / 2 : size.Groups["v"].Success ? double.Parse(size.Groups["v"].Value, CultureInfo.InvariantCulture) : SceneThing.Length(size, "n");
        foreach (var (u, v) in hole.Points)
        {
            var met = things.Where(t => t is { IsFeature: false, IsWhole: false }).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, 0, 1, (u, v))).ToList();
            if (met.Count == 0 || wide <= 0 || (!top && !bottom))
            {
                return "which mouth";
            }

            foreach (var (isHigh, z) in new[] { (true, met.Max(b => b.Max.Z)), (false, met.Min(b => b.Min.Z)) }.Where(e => e.Item1 ? top : bottom))
            {
                Cut(new(u, v, z), diameter / 2, wide, isHigh ? 1 : -1);
            }
        }

        edge.TakeAll(Hole);
        edge.TakeAll(Chamfer);
        edge.TakeAll(Said);
        return null;
    }

    private SceneThing? HoleOf(SceneThing edge) =>
        Hole.Match(edge.Words) is { Success: true } of && things[int.Parse(of.Groups["k"].Value, CultureInfo.InvariantCulture)] is { IsFeature: true, Noun: "hole" or "bore" } hole ? hole : null;

    // A cone that is as wide as the hole below, and reaches a little out of the body.
    private void Cut(Point3 mouth, double radius, double wide, int sign)
    {
        var over = wide * Layout.Overshoot;
        (double, double)[] outline = sign > 0
            ? [(0, -wide), (radius, -wide), (radius + wide + over, over), (0, over)]
            : [(0, -over), (radius + wide + over, -over), (radius, wide), (0, wide)];
        var low = outline.Min(c => c.Item2);
        writer.Cut(SceneSolids.Turned([.. outline.Select(c => (c.Item1, c.Item2 - low))]), new(mouth.X, mouth.Y, mouth.Z + low));
    }
}
