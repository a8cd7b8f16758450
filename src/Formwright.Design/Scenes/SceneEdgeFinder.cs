using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Solids;

namespace Formwright.Design.Scenes;

/// <summary>
/// Finds the edges that words mean, each by the two faces that it lies between: by sides, by direction, by ends and corners, with how many
/// there must be; the rims of round bodies; and the edge where two bodies meet.
/// </summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is built.</param>
internal sealed class SceneEdgeFinder(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private const double Tolerance = 1e-6;
    private static readonly string[] Sides = ["front", "back", "left", "right", "top", "bottom"];
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["rear"] = "back", ["upper"] = "top", ["lower"] = "bottom", ["underside"] = "bottom", ["outside"] = "outer", ["external"] = "outer", ["exterior"] = "outer", ["inside"] = "inner", ["internal"] = "inner", ["upright"] = "vertical",
        ["longer"] = "long", ["shorter"] = "short", ["both"] = "all", ["every"] = "all", ["each"] = "all", ["edges"] = "edge", ["corners"] = "corner", ["rims"] = "rim", ["ends"] = "end", ["sides"] = "side", ["faces"] = "face",
        ["chamfers"] = "chamfer", ["chamfered"] = "chamfer", ["bevel"] = "chamfer", ["beveled"] = "chamfer", ["bevelled"] = "chamfer", ["bevels"] = "chamfer", ["broken"] = "chamfer", ["break"] = "chamfer",
        ["fillets"] = "fillet", ["filleted"] = "fillet", ["rounded"] = "fillet", ["rounding"] = "fillet", ["roundings"] = "fillet", ["round"] = "fillet", ["radii"] = "radius", ["four"] = "4", ["two"] = "2", ["eight"] = "8", ["meets"] = "meet", ["joins"] = "meet", ["join"] = "meet",
    };

    private static readonly HashSet<string> Known =
    [
        "vertical", "horizontal", "long", "short", "all", "2", "4", "8", "12", "edge", "corner", "rim", "end", "side", "face", "outer", "inner", "free", "chamfer", "fillet", "radius", "front", "back", "left", "right", "top", "bottom", "meet", "where", "between",
        "transition", "joint", "lengthwise",
    ];

    private static readonly HashSet<string> Idle =
    [
        "$", "|", ",", ";", ":", "(", ")", "around", "along", "get", "gets", "applied", "running", "surface", "sharp", "big", "large", "exposed", "by", "of", "receive", "receives", "should", "circular", "itself", "slightly", "lightly", "off", "about", "having", "whose", "only",
        "two", "45deg", "at", "over", "length", "perimeter",
    ];

    private static readonly Regex OneEdge = SceneWords.Pattern("(?:one|1|a single)(?: (?:of|the|its|upper|lower|top|bottom|long|short|vertical|horizontal|longer|shorter|outer|rear|front))* (?:edges?|corners?)");

    private readonly HashSet<string> words = [];
    private readonly List<double> lengths = [];
    private readonly List<HashSet<string>> pairs = [];
    private bool isOne;
    private readonly List<SceneThing> named = [];

    /// <summary>Reads one and adds it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing edge)
    {
        if (Take(edge) is { } unknown)
        {
            return $"what is '{unknown}'";
        }

        if (edge.Noun is "chamfer" or "fillet")
        {
            words.Add(edge.Noun);
        }

        var isChamfer = words.Contains("chamfer");
        if (lengths.Count != 1 || isChamfer == (words.Contains("fillet") || words.Contains("radius")))
        {
            return "size of edges";
        }

        if (words.Overlaps(["where", "between", "transition", "joint", "meet"]))
        {
            return Joint(isChamfer);
        }

        if (named.Count > 1 || !words.Overlaps(["edge", "corner", "rim", "end", "top", "bottom"]))
        {
            return "edges of what";
        }

        var host = named.Count == 1 ? named[0] : edge.Owner ?? things.FirstOrDefault(t => t is { IsFeature: false, IsWhole: false });
        if (host is not { IsFeature: false, IsWhole: false, Hollow: null, Form: null, Boxes.Count: > 0 } || (named.Count == 0 && edge.Owner is null && things.Count(t => t is { IsFeature: false, IsWhole: false }) > 1 && host.IsRound))
        {
            return "edges of what";
        }

        var spec = new FeatureSpec(isChamfer ? "chamfer" : "fillet", new Dictionary<string, double> { [isChamfer ? "distance" : "radius"] = lengths[0] });
        for (var member = 0; member < host.Boxes.Count; member++)
        {
            var names = host.IsRound ? Rims(host, member) : Edges(host, host.Boxes[member], isChamfer);
            if (names is null)
            {
                return "which edges";
            }

            writer.Add(spec with { Edges = names, On = SceneWriter.KeyOf(host, member) });
        }

        edge.Words = "";
        return null;
    }

    // The words, canonical; the first one that is unknown comes back.
    private string? Take(SceneThing edge)
    {
        var raw = edge.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < raw.Length; i++)
        {
            var word = Synonyms.GetValueOrDefault(raw[i], raw[i]);
            if (word is ['@', .. var number] && int.TryParse(number, out var index))
            {
                if (!named.Contains(things[index]))
                {
                    named.Add(things[index]);
                }
            }
            else if (word.EndsWith("mm", StringComparison.Ordinal) && double.TryParse(word[..^2], CultureInfo.InvariantCulture, out var length))
            {
                lengths.Add(length);
            }
            else if (double.TryParse(word, CultureInfo.InvariantCulture, out length) && i + 2 < raw.Length && raw[i + 1] == "x" && raw[i + 2] == "45deg")
            {
                lengths.Add(length);
            }
            else if (word == "x" && i + 1 < raw.Length && raw[i + 1] == "45deg")
            {
                i++;
            }
            else if (word == "no" || word == "not" || word == "none")
            {
                return word;
            }
            else if (Known.Contains(word))
            {
                words.Add(word);
                if (i + 1 < raw.Length && Sides.Contains(word) && Sides.Contains(Synonyms.GetValueOrDefault(raw[i + 1], raw[i + 1])))
                {
                    pairs.Add([word, Synonyms.GetValueOrDefault(raw[i + 1], raw[i + 1])]);
                }
            }
            else if (!Idle.Contains(word) && !SceneWords.Has("free", word))
            {
                return word;
            }
        }

        isOne = OneEdge.IsMatch(edge.Words);

        // "The edges are rounded with a radius": one kind.
        if (words.Contains("chamfer") && words.Contains("fillet") && lengths.Count == 1 && raw.Contains("round"))
        {
            words.Remove("fillet");
        }

        return null;
    }

    // The edges of a box: those on one side of every axis that is named, along the direction that is named.
    private string[]? Edges(SceneThing host, Box3 box, bool isChamfer)
    {
        double[] size = [box.Size.X, box.Size.Y, box.Size.Z];
        var long0 = size[0] >= size[1] ? 0 : 1;
        var thin = Array.FindIndex(size, s => s < 0.5 * size.Where(o => o != s).DefaultIfEmpty(0).Min() && size.Count(o => o == s) == 1);
        var sides = Sides.Where(words.Contains).ToList();
        if (words.Contains("inner") || words.Contains("free") || (words.Contains("rim") && sides.Count == 0))
        {
            return null;
        }

        if (words.Contains("end") && sides.Count == 0)
        {
            sides = long0 == 0 ? ["left", "right"] : ["front", "back"];
            if (!words.Overlaps(["all", "2"]))
            {
                return null;
            }
        }

        // Along which axes; corners are along the thickness.
        HashSet<int> along = words.Contains("vertical") ? [2] : words.Contains("horizontal") ? [0, 1] : words.Contains("long") || words.Contains("lengthwise") ? [long0] : words.Contains("short") ? [1 - long0]
            : words.Contains("corner") && !words.Contains("edge") ? [thin < 0 ? 2 : thin] : [0, 1, 2];
        var some = CuboidEdges.Members("all")
            .Where(e => along.Contains(3 - ScenePlaces.AxisOf(e.A) - ScenePlaces.AxisOf(e.B)))
            .Where(e => sides.GroupBy(ScenePlaces.AxisOf).All(g => g.Contains(e.A) || g.Contains(e.B)))
            .Where(e => pairs.Count < 2 || pairs.Exists(p => p.SetEquals([e.A, e.B])))
            .ToList();
        if (sides.Count == 0 && along.Count == 3 && !words.Contains("all"))
        {
            return null;
        }

        if (isOne && some.Count > 1)
        {
            // "Along one long top edge": one is as good as the other.
            some = [some[0]];
        }

        // "The four edges" are four.
        var told = words.Contains("4") ? 4 : words.Contains("8") ? 8 : words.Contains("12") ? 12 : words.Contains("2") ? 2 : 0;
        if (some.Count == 0 || (told > 0 && told != some.Count))
        {
            return null;
        }

        if (along.Count == 1 && !isChamfer)
        {
            // Half as wide as the body is a round end, which is no fillet of edges.
            var axis = along.First();
            if (2 * lengths[0] > Enumerable.Range(0, 3).Where(a => a != axis).Min(a => size[a]) - Tolerance)
            {
                return null;
            }

            host.CornerRadius = some.Count == 4 ? (axis, lengths[0]) : host.CornerRadius;
        }

        string[] groups = ["all", "vertical", "lengthwise", "crosswise", .. Sides];
        HashSet<string> names = [.. some.Select(e => CuboidEdges.Between(e.A, e.B))];
        return Array.Find(groups, g => names.SetEquals(CuboidEdges.Members(g).Select(m => CuboidEdges.Between(m.A, m.B)))) is { } group ? [group] : [.. names];
    }

    // The rims of a round body that stand out.
    private string[]? Rims(SceneThing host, int member)
    {
        var box = host.Boxes[member];
        if (host.Axis != 2 || words.Overlaps(["inner", "vertical", "long", "short", "front", "back", "corner"]))
        {
            return null;
        }

        bool Stands(bool top) => !things.Any(t => t is { IsFeature: false, IsWhole: false } && t != host && t.Boxes.Exists(b =>
            Math.Abs((top ? b.Min.Z : b.Max.Z) - (top ? box.Max.Z : box.Min.Z)) < Tolerance && (Math.Max(b.Size.X, b.Size.Y) / 2) + lengths[0] > (box.Size.X / 2) - Tolerance
            && Math.Abs(b.Center.X - box.Center.X) < box.Size.X && Math.Abs(b.Center.Y - box.Center.Y) < box.Size.Y));
        var top = words.Contains("top") || words.Contains("right");
        var bottom = words.Contains("bottom") || words.Contains("left");
        if (!top && !bottom)
        {
            var free = SceneStack.FreeEnd(things, host, member);
            (top, bottom) = words.Overlaps(["all", "2"]) && !words.Contains("free") ? (true, true) : (free == "top", free == "bottom");
        }

        return (!top && !bottom) || (top && !Stands(true)) || (bottom && !Stands(false)) ? null : [.. top ? (string[])["top"] : [], .. bottom ? (string[])["bottom"] : []];
    }

    // Where a body meets what it stands on.
    private string? Joint(bool isChamfer)
    {
        if (named is not [{ IsFeature: false } a, { IsFeature: false } b] || words.Overlaps(Sides) || words.Contains("inner"))
        {
            return "where what meets";
        }

        var upper = a.Below == b ? a : b.Below == a ? b : null;
        if (upper is not { Form: null, Boxes.Count: > 0, Axis: 2 or -1, IsFeature: false })
        {
            return "what does not meet";
        }

        for (var member = 0; member < upper.Boxes.Count; member++)
        {
            writer.Add(new FeatureSpec(isChamfer ? "chamfer" : "fillet", new Dictionary<string, double> { [isChamfer ? "distance" : "radius"] = lengths[0] }, EdgeTreatment.Joint, Edges: [EdgeTreatment.Joint]) { On = SceneWriter.KeyOf(upper, member) });
        }

        return null;
    }
}
