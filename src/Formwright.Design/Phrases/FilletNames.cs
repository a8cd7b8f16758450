using Formwright.Design.Language;

namespace Formwright.Design.Phrases;

/// <summary>Makes a fillet of a place that has a radius: "R12 corners", "edges with a radius of 2 mm".</summary>
internal static class FilletNames
{
    public static void Give(List<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var named = nodes.Skip(Math.Max(0, i - 5)).Take(10).Any(n => n.Is(TermCategory.Feature, "fillet") || n.Is(TermCategory.Feature, "cornerFillet") || n.Is(TermCategory.Feature, "chamfer"));
            if (named || !(nodes[i].Is(TermCategory.Place, "corner") || nodes[i].Is(TermCategory.Place, "edge")))
            {
                continue;
            }

            var after = i + 1;
            while (after < nodes.Count && (nodes[after].Is(TermCategory.Preposition) || nodes[after].Is(TermCategory.Determiner) || nodes[after].Is(TermCategory.Copula)))
            {
                after++;
            }

            if ((i > 0 && nodes[i - 1].Measure is { Role: "radius", From: null }) || (after < nodes.Count && nodes[after].Measure is { Role: "radius", From: null }))
            {
                var term = new Term(TermCategory.Feature, nodes[i].Is(TermCategory.Place, "corner") ? "cornerFillet" : "fillet");
                nodes[i] = new Node(nodes[i].Lexeme with { Term = term });
            }
        }
    }
}
