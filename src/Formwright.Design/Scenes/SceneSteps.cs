using System.Text.RegularExpressions;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Steps: a piece that is cut away along an edge of a block, or out of a corner.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneSteps(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private const double Tolerance = 1e-6;
    private static readonly Regex Milled = SceneWords.Pattern("(?:is|are) (?:milled|cut|machined|removed|cut away|milled away|cut out)|(?:mill|cut|machine|remove|cut away)");
    private static readonly Regex Piece = SceneWords.Pattern("(?:the )?(?:(?:upper|lower|top|bottom|left|right|front|rear|back) )+(?:part|portion|section|corner|half)(?= is (?:cut away|removed|milled away))|the (?:removed|cut away) (?:piece|part|portion|section)|an? (?:piece|step|rebate|rabbet|portion)");
    private static readonly Regex Label = SceneWords.Pattern("is (?:cut away|removed|milled away) : (?:the )?(?:removed |cut away )?(?:piece|part|portion|section)");
    private static readonly Regex Sides = SceneWords.Pattern("(?<s>upper|lower|top|bottom|left|right|front|rear|back)(?: (?:corner|edge|end|side|part|of|the|face|edges))*");
    private static readonly Regex List = SceneWords.Pattern("(?:of |is |: )*#a x #b x #c");
    private static readonly Regex Sized = SceneWords.Pattern(@"#n (?:in )?(?<d>long|wide|high|tall|deep|length|width|height|depth)(?: from the top)?");
    private static readonly Regex Full = SceneWords.Pattern(@"(?:,|over|along|across|through|with|for) (?:the |its )?(?:full|whole|entire|complete) (?<d>length|width|depth|height)");
    private static readonly Regex Along = SceneWords.Pattern("along (?:the|its)");
    private static readonly Regex Remains = SceneWords.Pattern("(?:, )?so that (?:an? |the )?(?:step|l|l shape|ledge) (?:remains|is left|is formed)|(?:is )?(?:cut|milled|machined|removed)(?: away| off| out)?|along (?:one|1) of the upper edges|(?:remove|cut away|mill)");

    /// <summary>A statement with the piece that is cut away as a notch.</summary>
    public static string Plain(string statement) =>
        Label.Match(statement) is { Success: true } label && Piece.Match(statement) is { Success: true } whole ? $"a {Of(whole.Value)}notch {statement[(label.Index + label.Length)..].Trim()}"
        : Milled.IsMatch(statement) && !statement.Split(' ').Any(w => SceneWords.Noun("features", w) is not null) && Piece.Match(statement) is { Success: true } piece
            ? statement.Remove(piece.Index, piece.Length).Insert(piece.Index, (piece.Value.StartsWith("the removed", StringComparison.Ordinal) ? "the notch" : $"a {Of(piece.Value)}notch"))
            : statement;

    /// <summary>Reads one and adds it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing notch)
    {
        var host = notch.Owner ?? things.First(t => !t.IsFeature);
        if (host.IsFeature || host.IsRound || host.Boxes is not [var box] || notch.Count != 1)
        {
            return "notch in what";
        }

        var extents = new double?[3];
        int Axis(string word) => word is "long" or "length" ? (box.Size.X >= box.Size.Y ? 0 : 1) : word is "wide" or "width" ? (host.Sizes.ContainsKey("depth") && !host.Sizes.ContainsKey("length") ? 0 : box.Size.X >= box.Size.Y ? 1 : 0) : 2;
        if (notch.Take(List) is { } list)
        {
            (extents[0], extents[1], extents[2]) = (SceneThing.Length(list, "a"), SceneThing.Length(list, "b"), SceneThing.Length(list, "c"));
        }

        foreach (var size in notch.TakeAll(Sized))
        {
            extents[Axis(size.Groups["d"].Value)] = SceneThing.Length(size, "n");
        }

        foreach (var full in notch.TakeAll(Full))
        {
            var axis = full.Groups["d"].Value == "depth" ? 1 : Axis(full.Groups["d"].Value);
            axis = extents[axis] is null ? axis : Array.FindIndex(extents, e => e is null);
            if (axis < 0)
            {
                return "notch over the whole of what";
            }

            extents[axis] = SceneBodies.Of(box.Size, axis);
        }

        if (extents.Count(e => e is null) == 1 && notch.Take(Along) is not null)
        {
            // Along an edge it runs from end to end.
            var axis = Array.FindIndex(extents, e => e is null);
            extents[axis] = SceneBodies.Of(box.Size, axis);
        }

        var signs = new int[3];
        foreach (var side in notch.TakeAll(Sides))
        {
            var (axis, sign) = side.Groups["s"].Value switch { "left" => (0, -1), "right" => (0, 1), "front" => (1, -1), "rear" or "back" => (1, 1), "upper" or "top" => (2, 1), _ => (2, -1) };
            if (signs[axis] == -sign)
            {
                return "notch on two sides";
            }

            signs[axis] = sign;
        }

        notch.TakeAll(Remains);
        var (low, high) = (new double[3], new double[3]);
        var open = 0;
        for (var axis = 0; axis < 3; axis++)
        {
            var size = SceneBodies.Of(box.Size, axis);
            if (extents[axis] is not { } extent || extent > size + Tolerance)
            {
                return "sizes of a notch";
            }

            var (from, to) = (SceneBodies.Of(box.Min, axis), SceneBodies.Of(box.Max, axis));
            var margin = size * Layout.Overshoot;
            var whole = Math.Abs(extent - size) < Tolerance;
            open += whole ? 0 : 1;
            (low[axis], high[axis]) = whole ? (from - margin, to + margin) : signs[axis] < 0 ? (from - margin, from + extent) : (to - extent, to + margin);
        }

        if (open < 2 || things.Any(t => t != host && !t.IsFeature))
        {
            return "notch";
        }

        writer.Cut(new BodySpec("box", new Dictionary<string, double> { ["length"] = high[0] - low[0], ["width"] = high[1] - low[1], ["height"] = high[2] - low[2] }), null, new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2])));
        return null;
    }

    private static string Of(string piece) => string.Concat(piece.Split(' ').Where(w => w is "upper" or "lower" or "top" or "bottom" or "left" or "right" or "front" or "rear" or "back").Select(w => w + " "));
}
