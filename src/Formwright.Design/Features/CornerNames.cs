using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Features;

/// <summary>The corners that words name, seen from above: a side names both of its corners, two sides next to each other the one between them.</summary>
internal static class CornerNames
{
    /// <summary>The four corners, around from the front left one.</summary>
    public static IReadOnlyList<(int U, int V)> All { get; } = [(-1, -1), (1, -1), (1, 1), (-1, 1)];

    /// <summary>The corners that are named: "the front left and the back right corner", "the left corners".</summary>
    /// <param name="phrase">The words.</param>
    /// <returns>In the order of <see cref="All"/>; null when no sides are named.</returns>
    public static IReadOnlyList<(int U, int V)>? Of(Phrase phrase)
    {
        var named = new HashSet<(int U, int V)>();
        var sides = phrase.Terms.Where(t => t.Is(TermCategory.Face) && Sign(t.Term!.Id) != default).OrderBy(t => t.Start).ToList();
        for (var i = 0; i < sides.Count; i++)
        {
            var (u, v) = Sign(sides[i].Term!.Id);
            if (i + 1 < sides.Count && sides[i + 1].Start - sides[i].End <= 1 && Sign(sides[i + 1].Term!.Id) is var (nextU, nextV) && (u == 0) != (nextU == 0))
            {
                (u, v, i) = (u + nextU, v + nextV, i + 1);
            }

            named.UnionWith(All.Where(c => (u == 0 || c.U == u) && (v == 0 || c.V == v)));
        }

        return named.Count == 0 ? null : [.. All.Where(named.Contains)];
    }

    private static (int U, int V) Sign(string side) => side switch
    {
        "left" => (-1, 0),
        "right" => (1, 0),
        "front" => (0, -1),
        "back" => (0, 1),
        _ => default,
    };
}
