using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>The edges that words name: "all", "the top front edge", "the long edges", "the outer edges of both ends".</summary>
/// <param name="phrase">The words.</param>
/// <param name="body">What has the edges.</param>
/// <param name="noun">What is done to them, for messages.</param>
internal sealed class EdgeWords(Phrase phrase, BodyContext body, string noun)
{
    private static readonly string[] Sides = ["front", "back", "left", "right"];

    /// <summary>A group in words.</summary>
    public static string Name(string group) => group switch
    {
        "all" => "edges",
        "lengthwise" => "edges along its length",
        "crosswise" => "edges along its width",
        _ => group.Replace('+', ' ') + (group.Contains('+', StringComparison.Ordinal) ? " edge" : " edges"),
    };

    /// <summary>The group of a name.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the body has no such edges.</exception>
    public static EdgeGroup Find(string name, BodyContext body, string noun)
    {
        if (body.Form.Edges.Count == 0)
        {
            throw Refuse.Prompt($"A {body.Title} has no edges for a {noun}.");
        }

        return body.Form.EdgeGroup(name)
            ?? throw Refuse.Prompt($"A {body.Title} has no {Name(name)} for a {noun}; it has: {string.Join(", ", body.Form.Edges.Where(e => !e.Name.Contains('+', StringComparison.Ordinal)).Select(e => Name(e.Name)))}.");
    }

    /// <summary>The groups; all edges when no words name any.</summary>
    /// <param name="ofNoun">What the noun itself names; null for nothing.</param>
    public IReadOnlyList<EdgeGroup> Groups(IReadOnlyList<string>? ofNoun)
    {
        var names = (Corners() ?? ofNoun ?? Pairs() ?? Rims() ?? Plain()).Distinct().ToList();
        if (names.Count == 0)
        {
            names.Add("all");
        }

        // Vertical edges first: rims built later then run around the rounded corners.
        return [.. names.OrderByDescending(n => n == "vertical").Select(n => Find(n, body, noun))];
    }

    private bool HasPairs => body.Form.Edges.Any(e => e.Name == "top+front");

    private List<Lexeme> Named(params ReadOnlySpan<string> ids)
    {
        var found = new List<Lexeme>();
        foreach (var term in phrase.Terms)
        {
            if (term.Is(TermCategory.Face) && ids.Contains(term.Term!.Id))
            {
                found.Add(term);
            }
        }

        return found;
    }

    // "the two front corners", "the front left corner", "the front vertical edges"
    private List<string>? Corners()
    {
        var corner = phrase.Kind == "cornerFillet" || phrase.Terms.Exists(t => t.Is(TermCategory.Place, "corner"));
        var vertical = phrase.HasMark("vertical") || phrase.Has(TermCategory.Face, "vertical");
        var sides = Named("front", "back", "left", "right").Select(t => t.Term!.Id).Distinct().ToList();
        if (!(corner || vertical) || sides.Count == 0 || !HasPairs)
        {
            return null;
        }

        var alongX = sides.Where(s => s is "front" or "back").ToList();
        var alongY = sides.Where(s => s is "left" or "right").ToList();
        return [.. (alongX.Count > 0 ? alongX : ["front", "back"]).SelectMany(a => (alongY.Count > 0 ? alongY : ["left", "right"]).Select(b => CuboidEdges.Between(a, b)))];
    }

    // "the top front edge", "the top long edges", "the upper edges on the left and right"
    private List<string>? Pairs()
    {
        var levels = Named("top", "bottom");
        if (!HasPairs || levels.Count != 1)
        {
            return null;
        }

        var level = levels[0];
        var sides = Named("front", "back", "left", "right").Select(t => t.Term!.Id).Distinct().ToList();
        if (sides.Count > 0)
        {
            return [.. sides.Select(s => CuboidEdges.Between(level.Term!.Id, s))];
        }

        if (Named("long", "short") is [var term, ..])
        {
            var size = body.Form.Bounds.Size;
            string[] pair = term.Is(TermCategory.Face, "long") == size.X >= size.Y ? ["front", "back"] : ["left", "right"];
            return [.. (term.Plural || phrase.HasMark("both") || phrase.HasMark("all") ? pair : pair.Take(1)).Select(s => CuboidEdges.Between(level.Term!.Id, s))];
        }

        return null;
    }

    // "the outer edges of both ends" of a tube
    private List<string>? Rims()
    {
        if (body.Form.EdgeGroup("outer+top") is null)
        {
            return null;
        }

        var edge = phrase.Terms.Find(t => t.Is(TermCategory.Place, "edge"));
        var words = edge is null ? "" : phrase.QuoteOf(edge);
        var outer = phrase.HasMark("outer") || words.StartsWith("out", StringComparison.OrdinalIgnoreCase) || phrase.Terms.Exists(t => t.Is(TermCategory.Role, "outerDiameter"));
        var inner = phrase.HasMark("inner") || phrase.Has(TermCategory.Place, "bore");
        if (outer == inner)
        {
            return null;
        }

        var which = outer ? "outer" : "inner";
        var levels = Plain().Where(n => n is "top" or "bottom").Distinct().ToList();
        return levels.Count == 1 ? [$"{which}+{levels[0]}"] : [which];
    }

    private List<string> Plain()
    {
        var names = new List<string>();
        foreach (var term in phrase.Terms)
        {
            var name = term.Term switch
            {
                { Category: TermCategory.Face, Id: "top" or "bottom" } t => t.Id,
                { Category: TermCategory.Face, Id: "vertical" } or { Category: TermCategory.Mark, Id: "vertical" } => "vertical",
                { Category: TermCategory.Face } t when Sides.Contains(t.Id) && body.Form.EdgeGroup(t.Id) is not null => t.Id,
                { Category: TermCategory.Mark, Id: "inner" } => "inner",
                { Category: TermCategory.Mark, Id: "horizontal" } => "horizontal",
                { Category: TermCategory.Place, Id: "corner" } when !phrase.HasMark("inner") => "vertical",
                { Category: TermCategory.Face, Id: "long" } => Directed(true),
                { Category: TermCategory.Face, Id: "short" } => Directed(false),
                { Category: TermCategory.Place, Id: "lengthwise" } => "lengthwise",
                { Category: TermCategory.Place, Id: "crosswise" } => "crosswise",
                { Category: TermCategory.Place, Id: "end" or "bothEnds" } when body.Form.EdgeGroup("vertical") is not null && body.Form.Frame("round") is null => "vertical",
                { Category: TermCategory.Place, Id: "bothEnds" } => "ends",
                { Category: TermCategory.Place, Id: "end" } => term.Plural || phrase.HasMark("both") || phrase.HasMark("all") || phrase.QuoteOf(term).Contains(' ', StringComparison.Ordinal) ? "ends" : "top",
                _ => null,
            };
            if (name is "ends" or "horizontal")
            {
                names.AddRange(["top", "bottom"]);
            }
            else if (name is not null)
            {
                names.Add(name);
            }
            else if (term.Is(TermCategory.Face))
            {
                throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} has no edges named '{phrase.QuoteOf(term)}'; say all, top, bottom or vertical edges.");
            }
        }

        return names;
    }

    // Edges along the longest of the three sizes, or along the shorter one of the face.
    private string Directed(bool longest)
    {
        var size = body.Form.Bounds.Size;
        if (!longest)
        {
            return size.X >= size.Y ? "crosswise" : "lengthwise";
        }

        return size.Z > size.X && size.Z > size.Y ? "vertical" : size.X >= size.Y ? "lengthwise" : "crosswise";
    }
}
