using Formwright.Core;
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
/// <param name="findings">Takes assumptions.</param>
internal sealed class EdgeWords(Phrase phrase, BodyContext body, string noun, Findings findings)
{
    private static readonly string[] Sides = ["front", "back", "left", "right"];
    private static readonly string[] Levels = ["top", "bottom"];

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

    // "the two front corners", "the front left corner", "the front vertical edges", "one corner"
    private List<string>? Corners()
    {
        var corner = phrase.Kind == "cornerFillet" || phrase.Terms.Exists(t => t.Is(TermCategory.Place, "corner"));
        var vertical = phrase.HasMark("vertical") || phrase.Has(TermCategory.Face, "vertical");
        if (corner && body.Form.EdgeGroup("vertical") is null && body.Form.EdgeGroup("outer") is not null && body.Form.EdgeGroup("inner") is not null)
        {
            // The bend of a bracket.
            var outside = phrase.HasMark("outer") || phrase.Terms.Exists(t => t.Is(TermCategory.Role, "outerDiameter") || t.Is(TermCategory.Place, "edge"));
            var bend = phrase.Terms.Find(t => t.Is(TermCategory.Place, "corner")) is { Plural: false } && phrase.Count is null or 1;
            return outside ? ["outer"] : phrase.HasMark("inner") || bend ? ["inner"] : null;
        }

        if (!(corner || vertical) || !HasPairs)
        {
            return null;
        }

        var sides = Named("front", "back", "left", "right").Select(t => t.Term!.Id).Distinct().ToList();
        var levels = Named("top", "bottom").Select(t => t.Term!.Id).Distinct().ToList();
        var (across, ahead) = Standing() is { } axis && !vertical
            ? (axis == 1 ? new[] { "left", "right" } : ["front", "back"], new[] { "bottom", "top" })
            : (["left", "right"], ["front", "back"]);
        if (ahead[1] == "back" && sides.Count == 0 && levels.Count > 0 && corner && !vertical)
        {
            // Of a plate that is seen from above the upper corners are the back ones.
            levels = [.. levels.Select(l => l == "top" ? "back" : "front")];
        }

        var alongX = ahead.Where(s => sides.Contains(s) || levels.Contains(s)).ToList();
        var alongY = across.Where(sides.Contains).ToList();
        var named = alongX.Count + alongY.Count > 0;
        if (ahead[1] == "back" && corner && CornerNames.Of(phrase) is { Count: < 4 } corners && (alongX.Count > 0) == sides.Exists(ahead.Contains))
        {
            return [.. corners.Select(c => CuboidEdges.Between(c.V < 0 ? "front" : "back", c.U < 0 ? "left" : "right"))];
        }

        List<string> all = [.. (alongX.Count > 0 ? alongX : [.. ahead]).SelectMany(a => (alongY.Count > 0 ? alongY : [.. across]).Select(b => CuboidEdges.Between(a, b)))];
        if (Wanted(all.Count) is not { } count)
        {
            return named ? all : ahead[1] == "top" ? [across[0] == "left" ? "crosswise" : "lengthwise"] : null;
        }

        // Of four, opposite ones are the first and the last.
        var some = count == 2 && all.Count == 4 && phrase.HasMark("other") ? [all[0], all[3]] : all.Take(count).ToList();
        Assume(some);
        return some;
    }

    // The axis along which an upright plate is thin: its corners are seen from there.
    private int? Standing()
    {
        var size = body.Form.Bounds.Size;
        return size.Y * 3 <= size.X && size.Y * 3 <= size.Z ? 1 : size.X * 3 <= size.Y && size.X * 3 <= size.Z ? 0 : null;
    }

    // How many of so many edges are meant, when not all of them.
    private int? Wanted(int all)
    {
        var noun = phrase.Terms.Find(t => t.Is(TermCategory.Place) && t.Term!.Id is "corner" or "edge") ?? phrase.Terms.Find(t => t.Is(TermCategory.Face) && phrase.QuoteOf(t).EndsWith("edge", StringComparison.OrdinalIgnoreCase));
        var one = noun is { Plural: false } && !phrase.HasMark("all") && !phrase.QuoteOf(noun).Contains("each", StringComparison.OrdinalIgnoreCase) && !phrase.QuoteOf(noun).Contains("every", StringComparison.OrdinalIgnoreCase)
            && phrase.Kind != "cornerFillet" && !phrase.QuoteOf(noun).Contains("all", StringComparison.OrdinalIgnoreCase);
        var count = phrase.Count is > 0 and var said ? said : phrase.HasMark("both") ? 2 : one && phrase.Count is not null ? 1 : all;
        return count < all ? count : null;
    }

    private void Assume(IReadOnlyList<string> some) => findings.Assume($"Took the {string.Join(" and the ", some.Select(Name))} of those that '{phrase.Quote}' may mean.");

    // "the top front edge", "the top long edges", "the upper edges on the left and right", "one top edge"
    private List<string>? Pairs()
    {
        var levels = Named("top", "bottom");
        if (!HasPairs || levels.Count > 1)
        {
            return null;
        }

        var size = body.Form.Bounds.Size;
        var sides = Named("front", "back", "left", "right").Select(t => t.Term!.Id).Distinct().ToList();
        if (levels.Count == 0)
        {
            return sides.Count == 0 ? Some(size) : null;
        }

        var level = levels[0].Term!.Id;
        if (sides.Count > 0)
        {
            return [.. sides.Select(s => CuboidEdges.Between(level, s))];
        }

        if ((Named("long", "short") is [var term, ..] ? term.Is(TermCategory.Face, "long") : ByLength(size)) is { } isLong)
        {
            string[] pair = isLong == size.X >= size.Y ? ["front", "back"] : ["left", "right"];
            var plural = Named("long", "short").Exists(t => t.Plural) || phrase.HasMark("both") || phrase.HasMark("all");
            var count = phrase.Count ?? (plural ? 2 : 1);
            return [.. pair.Take(count).Select(s => CuboidEdges.Between(level, s))];
        }

        if (Wanted(4) is not { } few)
        {
            return null;
        }

        List<string> some = [.. Sides.Take(few).Select(s => CuboidEdges.Between(level, s))];
        Assume(some);
        return some;
    }

    // "one 40 mm long edge": true for the longer of the two directions, null when no length is said.
    private bool? ByLength(Core.Point3 size)
    {
        if (phrase.Length(EdgeSubjects.EdgeLength) is not { } length)
        {
            return null;
        }

        bool Is(double side) => Math.Abs(side - length) <= 1e-6 * side;
        return Is(Math.Max(size.X, size.Y)) ? true
            : Is(Math.Min(size.X, size.Y)) ? false
            : throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} has no edge {Format.Length(length)} long there.");
    }

    // "one long edge", "two of the long edges": a few of those along a direction, the upper ones first.
    private List<string>? Some(Core.Point3 size)
    {
        if (Named("long", "short") is not [var term, ..] || Wanted(4) is not { } count || (phrase.HasMark("both") && phrase.Count is null))
        {
            return null;
        }

        string[] pair = term.Is(TermCategory.Face, "long") == size.X >= size.Y ? ["front", "back"] : ["left", "right"];
        List<string> some = [.. Levels.SelectMany(l => pair.Select(s => CuboidEdges.Between(l, s))).Take(count)];
        Assume(some);
        return some;
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
        var inner = phrase.HasMark("inner") || words.StartsWith("in", StringComparison.OrdinalIgnoreCase) || phrase.Has(TermCategory.Place, "bore");
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
                { Category: TermCategory.Face, Id: "left" or "right" } t when body.Form.Frame("round") is not null => t.Id == "left" ? "bottom" : "top",
                { Category: TermCategory.Mark, Id: "inner" } => "inner",
                { Category: TermCategory.Mark, Id: "horizontal" } => "horizontal",
                { Category: TermCategory.Place, Id: "corner" } when !phrase.HasMark("inner") => "vertical",
                { Category: TermCategory.Face, Id: "long" } => Directed(true),
                { Category: TermCategory.Face, Id: "short" } => Directed(false),
                { Category: TermCategory.Place, Id: "lengthwise" } => "lengthwise",
                { Category: TermCategory.Place, Id: "crosswise" } => "crosswise",
                { Category: TermCategory.Place, Id: "end" or "bothEnds" } when noun == "chamfer" && body.Solid.Kind == "prism" => "ends",
                { Category: TermCategory.Place, Id: "end" or "bothEnds" } when noun == "chamfer" && body.Solid.Kind == "bar" => EndsOf(body.Form.Bounds.Size),
                { Category: TermCategory.Place, Id: "end" or "bothEnds" } when body.Form.EdgeGroup("vertical") is not null && body.Form.Frame("round") is null => "vertical",
                { Category: TermCategory.Place, Id: "bothEnds" } => "ends",
                { Category: TermCategory.Place, Id: "end" } => term.Plural || phrase.HasMark("both") || phrase.HasMark("all") || phrase.QuoteOf(term).Contains(' ', StringComparison.Ordinal) ? "ends" : phrase.HasMark("other") ? "bottom" : "top",
                _ => null,
            };
            if (name is "sides" or "faces")
            {
                // The rims of the two end faces of a bar.
                names.AddRange(name == "sides" ? ["left", "right"] : ["front", "back"]);
            }
            else if (name is "ends" or "horizontal")
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

    // The faces at the two ends of a bar.
    private static string EndsOf(Point3 size) => size.Z > Math.Max(size.X, size.Y) ? "ends" : size.X >= size.Y ? "sides" : "faces";
}
