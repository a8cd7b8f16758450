using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>
/// Cuts that are open at an edge: notches in edges, slots in ends, rows of U-notches. Each has a face that it is cut from, an axis along
/// which it runs right through or as far as another cut, and a place along the third axis.
/// </summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneNotches(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private const double Tolerance = 1e-6;
    private const string Edge = "(?:edge|end|side|face|wall|surface)s?";
    private static readonly Regex Wide = SceneWords.Pattern(@"#n (?:in )?(?:wide|width)|(?:with )?(?:a )?width (?:of |is )*#n");
    private static readonly Regex Deep = SceneWords.Pattern(@"#n (?:deep|depth)(?: (?:in total|overall|from the top))?|(?:with |to )?(?:a |its )?depth (?:of |is |: |= )*#n");
    private static readonly Regex Long = SceneWords.Pattern(@"#n (?:long|length)|(?:with )?(?:a )?length (?:of |is )*#n");
    private static readonly Regex Area = SceneWords.Pattern(@"(?:of |is |measures |measuring |size )*#a x #b");
    private static readonly Regex RoundBottom = SceneWords.Pattern("u(?: shaped)?|(?:with )?(?:an? )?(?:fully )?(?:round|rounded|semicircular) (?:bottoms?|bottomed|bases?|roots?)|(?:round|rounded) bottomed|round(?= (?:[a-z]+ )*[$])");
    private static readonly Regex Distance = SceneWords.Pattern($@"(?<c>(?:(?:its|the|with|and|,) )*center (?:is |lies )?)?#n (?:away |in |back )?from (?:the |its )?(?<e>left|right|front|rear|back|top|bottom)(?: hand)?(?: {Edge})?(?: of (?:the )?@k)?");
    private static readonly Regex Several = SceneWords.Pattern($@"(?:(?:1|one|in|at|from|on|of|into|the|middle|center|centered) )*(?:each|both|every)(?: of (?:the|its))?(?: 2)? (?<d>long|short|#n)(?:er)? {Edge}(?: of @k)?");
    private static readonly Regex One = SceneWords.Pattern($@"(?:(?:in|at|from|on|of|into|the|middle|center|centered) )*(?:(?:one|1) (?:of (?:the|its) )?)?(?:(?<d>long|short)(?:er)?) {Edge}(?: of @k)?");
    private static readonly Regex Through = SceneWords.Pattern(@"(?:(?:,|and|it|which|that|is|are|cut|right|straight|completely|all the way|runs?|running|goes|going) )*(?:(?:across|through|over|along) (?:the |its )?(?:full |whole |entire )?(?<x>width|length|thickness|depth|height|diameter|cheeks?)(?: of (?:the |its )?(?:top|@k|body|bar|block|plate|face)(?: face)?)?|(?:from )?(?<x>top to bottom|front to back|left to right|side to side)|(?<x>through)(?! to)|(?<x>across)(?: (?:the )?(?:top|@k|it))?)");
    private static readonly Regex Reaching = SceneWords.Pattern(@"(?:(?:and|,|cut|right|that|which|straight|all the way|it) )*(?:reaching|reaches|through|runs|running|opens?|opening|extends?|extending|leading|leads|goes|going|as far as|up|down|back)(?: (?:back|right|down|through|up))* (?:to|into|as) (?:the )?@k");
    private static readonly Regex Face = SceneWords.Pattern($@"(?:(?:is|are|cut|milled|made|sawn|down|in|into|from|on|at|of|to|open|the|its|middle|center|centered|both|also|vertically|upper) )*(?<f>upper|top|left|right|front|rear|back|bottom|lower|underside)(?: hand)?(?: (?:short|long))?(?: {Edge})*(?: of (?:the )?@k)?");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:and |, )*(?:in|at) (?:the |its )?(?:exact )?(?:middle|center)(?: of (?:the |its )?(?:width|length|height|thickness|depth|@k))?|centered(?: (?:left to right|front to back|on|in|across|along|about)(?: (?:the |its )?(?:@k|width|length|height|depth|thickness))?)?|in a row");
    private static readonly Regex Apart = SceneWords.Pattern(@"(?:(?:,|and|they|are|spaced|with|at|evenly|equally) )*(?:(?:a )?(?:pitch|spacing|distance)(?: between (?:them|the centers|@k))? (?:of |is )*#n|#n (?:apart|pitch|spacing|center to center|between centers)|spaced #n)(?: apart| (?:along|in) (?:the |its )?(?:length|row))*");
    private static readonly Regex InWall = SceneWords.Pattern("(?:in|into|through) the (?<f>front|rear|back|left|right) wall (?:there is |is )?a(?= )");
    private static readonly Regex AlongEdge = SceneWords.Pattern("along (?:the|its) (?<e>(?:(?:upper|lower|top|bottom|left|right|front|rear|back) ){2}edge) (?:(?:there is|is|runs|has|with|,) )+an? (?:recess|rebate|step|rabbet)");
    private static readonly Regex LongEdgeHas = SceneWords.Pattern("(?:(?:along|on) )?(?:one|1) (?:of the )?(?:long (?<t>top|upper|bottom|lower)|(?<t>top|upper|bottom|lower) long) edges? (?:has|there is|is|gets) an? (?:step|rebate|recess|rabbet)");
    private static readonly Regex OtherEdge = SceneWords.Pattern("the other long (?:top |upper )?edge");
    private static readonly Regex OpenTo = SceneWords.Pattern("(?:, )?open (?:to|at) (?:the )?(?:edge|outside|end|top)");
    private static readonly Regex Lie = SceneWords.Pattern("(?:(?:that|which|it|is|runs|running) )*(?<w>vertical|horizontal|vertically|horizontally)");
    private static readonly Regex Idle = SceneWords.Pattern("rectangular|square|open|thumb|finger|straight|(?:with )?square (?:corners|ends)|each");
    private static readonly Regex Open = SceneWords.Pattern($@"(?:in|into|at|from) (?:(?:the|its|middle|center|of) )*(?:left|right|front|rear|upper) (?:end|edge|side)|open (?:to|at) (?:the )?(?:edge|outside|end)|(?:long|short)(?:er)? {Edge}");

    /// <summary>Statements with notches whose walls are faces: "in the front wall a notch".</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements) =>
        [.. Edges(statements).Select(s => s.Contains("notch", StringComparison.Ordinal) || s.Contains("slot", StringComparison.Ordinal) ? InWall.Replace(s, "in the ${f} face there is a") : AlongEdge.Replace(s, "there is a notch along the ${e}"))];

    // "One long top edge has a step", and later "the other long edge": the first one is in front.
    private static IEnumerable<string> Edges(IReadOnlyList<string> statements) =>
        statements.Any(s => LongEdgeHas.IsMatch(s)) && statements.Any(s => s.Contains("mm long", StringComparison.Ordinal))
            ? statements.Select(s => OtherEdge.Replace(LongEdgeHas.Replace(s, "along the front ${t} edge there is a step"), "the rear edge"))
            : statements;

    /// <summary>True for one with a round bottom.</summary>
    public static bool IsRound(SceneThing feature) => RoundBottom.IsMatch(feature.Words);

    /// <summary>True for a cut that is open at an edge.</summary>
    public static bool Handles(SceneThing feature) => Wide.IsMatch(feature.Words) && (feature.Noun == "notch"
        ? Deep.IsMatch(feature.Words) && !Regex.IsMatch(feature.Words, "corner|along the (?:[a-z]+ ){0,2}edge", RegexOptions.CultureInvariant)
        : feature.Noun is "slot" or "cutout" or "recess" or "groove" && !Long.IsMatch(feature.Words) && Deep.IsMatch(feature.Words)
            && (Open.IsMatch(feature.Words) || RoundBottom.IsMatch(feature.Words) || (Through.IsMatch(feature.Words) && Distance.IsMatch(feature.Words))));

    /// <summary>Reads one and adds it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing notch)
    {
        var host = notch.Owner is { IsFeature: false } owner ? owner : things.First(t => !t.IsFeature);
        var (wide, deep) = (notch.Take(Wide), notch.Take(Deep));
        if (host is not { IsWhole: false, Boxes: [var box] } || (host.IsRound && host.Axis != 2) || wide is null || deep is null || notch.Take(Long) is not null)
        {
            return "notch in what";
        }

        var (width, depth) = (SceneThing.Length(wide, "n"), SceneThing.Length(deep, "n"));
        var isRound = notch.TakeAll(RoundBottom).Count > 0;
        var distances = notch.TakeAll(Distance);
        var reaching = notch.Take(Reaching);
        notch.TakeAll(OpenTo);
        var through = notch.TakeAll(Through).ConvertAll(m => m.Groups["x"].Value);
        var lie = notch.TakeAll(Lie).ConvertAll(m => m.Groups["w"].Value.StartsWith('v')).Distinct().ToList();
        var faces = Faces(notch, box, out var fault);
        if (reaching is not null)
        {
            // What reaches another cut begins at the other face that is named.
            if (things[int.Parse(reaching.Groups["k"].Value, CultureInfo.InvariantCulture)] is not { Extent: { } cut } || faces.Count(f => f.Axis != 2) != 1 || notch.Count != 1 || isRound || distances.Count > 0)
            {
                return "reaching what";
            }

            var from = faces.Find(f => f.Axis != 2);
            notch.TakeAll(Middle);
            notch.TakeAll(Idle);
            return Reach(box, cut, from, width, depth);
        }

        if (fault is not null || faces.Exists(f => f.Axis != faces[0].Axis))
        {
            return fault ?? "cut from several faces";
        }

        if (faces.Count == 0)
        {
            faces.Add((2, 1));
        }

        if (host.IsRound)
        {
            // A lying bar stands on its left end.
            faces = faces.ConvertAll(f => f.Axis == 0 ? (2, f.Sign) : f);
        }

        var into = faces[0].Axis;
        if ((host.IsRound && into != 2) || (into != 2 && lie is [var upright] ? upright ? 2 : 1 - into : Run(through, host, box, into, notch.Count)) is not { } along)
        {
            return "which way a notch runs";
        }

        var across = 3 - into - along;
        var places = Places(notch, box, across, width, distances);
        notch.TakeAll(Middle);
        notch.TakeAll(Idle);
        if (places is null || depth >= SceneBodies.Of(box.Size, into) - Tolerance || (isRound && depth < width / 2) || places.Exists(p => p - (width / 2) < SceneBodies.Of(box.Min, across) - Tolerance || p + (width / 2) > SceneBodies.Of(box.Max, across) + Tolerance)
            || things.Any(t => t is { IsFeature: false, IsWhole: false } && t != host && t.Boxes.Exists(b => faces.Exists(f => SceneBodies.Of(f.Sign > 0 ? b.Min : b.Max, into) == SceneBodies.Of(f.Sign > 0 ? box.Max : box.Min, into)))))
        {
            return "place of a notch";
        }

        foreach (var (_, sign) in faces)
        {
            foreach (var place in places)
            {
                notch.Extent = Cut(box, (into, sign), along, across, place, width, depth, isRound);
            }
        }

        return null;
    }

    // The faces that it is cut from.
    private static List<(int Axis, int Sign)> Faces(SceneThing notch, Box3 box, out string? fault)
    {
        fault = null;
        var faces = new List<(int, int)>();
        var longX = box.Size.X >= box.Size.Y;
        if (notch.Take(Several) is { } several)
        {
            var axis = several.Groups["n"].Success ? Math.Abs(SceneThing.Length(several, "n") - box.Size.X) < Tolerance ? 1 : 0 : several.Groups["d"].Value == "long" == longX ? 1 : 0;
            fault = notch.IsCounted && notch.Count != 2 ? "notches in both edges" : null;
            notch.Count = 1;
            return [(axis, -1), (axis, 1)];
        }

        if (notch.Take(One) is { } one)
        {
            faces.Add(one.Groups["d"].Value == "long" == longX ? (1, -1) : (0, 1));
        }

        foreach (var face in notch.TakeAll(Face))
        {
            var side = face.Groups["f"].Value switch { "left" => (0, -1), "right" => (0, 1), "front" => (1, -1), "rear" or "back" => (1, 1), "upper" or "top" => (2, 1), _ => (2, -1) };
            if (!faces.Contains(side))
            {
                faces.Add(side);
            }
        }

        // "From the top in the front edge": cut down at the front is not two faces of a plate that lies.
        if (faces is [_, _] && box.Size.Z < 0.5 * Math.Min(box.Size.X, box.Size.Y))
        {
            faces.RemoveAll(f => f.Item1 == 2);
        }

        return faces;
    }

    // The axis that it runs along: the one that is named, or through the thickness.
    private static int? Run(List<string> through, SceneThing host, Box3 box, int into, int count)
    {
        if (host.IsRound)
        {
            return 1;
        }

        var longest = box.Size.X >= box.Size.Y ? 0 : 1;
        double[] size = [box.Size.X, box.Size.Y, box.Size.Z];
        var thin = Array.FindIndex(size, s => s < 0.5 * size.Where(o => o != s).DefaultIfEmpty(0).Min() && size.Count(o => o == s) == 1);
        foreach (var word in through)
        {
            var axis = word switch
            {
                "width" => host.Sizes.ContainsKey("depth") && !host.Sizes.ContainsKey("length") ? 0 : 1 - longest,
                "length" => longest,
                "height" or "top to bottom" => 2,
                "thickness" => thin >= 0 ? thin : 2,
                "depth" or "front to back" => 1,
                "left to right" or "side to side" => 0,
                "across" => into == 2 ? 1 - longest : -1,
                _ => -1,
            };
            if (axis >= 0 && axis != into)
            {
                return axis;
            }
        }

        return thin >= 0 && thin != into ? thin : count > 1 && into == 2 ? 1 - longest : null;
    }

    private static List<double>? Places(SceneThing notch, Box3 box, int across, double width, List<Match> distances)
    {
        var middle = SceneBodies.Of(box.Center, across);
        if (notch.Count > 1)
        {
            return notch.Take(Apart) is { } apart && distances.Count == 0 && SceneThing.Length(apart, "n") > width - Tolerance
                ? [.. Enumerable.Range(0, notch.Count).Select(i => middle + ((i - ((notch.Count - 1) / 2.0)) * SceneThing.Length(apart, "n")))]
                : null;
        }

        if (distances is not [var distance])
        {
            return distances.Count == 0 ? [middle] : null;
        }

        // The wall beside it is so thick, unless its centre is told.
        var (axis, low) = distance.Groups["e"].Value switch { "left" => (0, true), "right" => (0, false), "front" => (1, true), "rear" or "back" => (1, false), "bottom" => (2, true), _ => (2, false) };
        var n = SceneThing.Length(distance, "n") + (distance.Groups["c"].Success ? 0 : width / 2);
        return axis != across ? null : [low ? SceneBodies.Of(box.Min, axis) + n : SceneBodies.Of(box.Max, axis) - n];
    }

    // From a side face to the near wall of another cut, down from the top.
    private string? Reach(Box3 box, Box3 cut, (int Axis, int Sign) from, double width, double depth)
    {
        var (axis, across) = (from.Axis, 1 - from.Axis);
        var (near, start) = from.Sign < 0 ? (SceneBodies.Of(cut.Min, axis), SceneBodies.Of(box.Min, axis)) : (SceneBodies.Of(cut.Max, axis), SceneBodies.Of(box.Max, axis));
        var (length, over) = (Math.Abs(near - start), Layout.Overshoot);
        if (length <= Tolerance || width > SceneBodies.Of(box.Size, across) || depth >= box.Size.Z)
        {
            return "reaching nothing";
        }

        var middle = SceneBodies.Of(box.Center, across);
        double[] low = new double[3], high = new double[3];
        (low[across], high[across]) = (middle - (width / 2), middle + (width / 2));
        (low[axis], high[axis]) = from.Sign < 0 ? (start - (length * over), near) : (near, start + (length * over));
        (low[2], high[2]) = (box.Max.Z - depth, box.Max.Z + (depth * over));
        writer.CutBox(new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2])));
        return null;
    }

    private Box3 Cut(Box3 box, (int Axis, int Sign) into, int along, int across, double place, double width, double depth, bool isRound)
    {
        double[] low = new double[3], high = new double[3];
        var run = SceneBodies.Of(box.Size, along) * Layout.Overshoot;
        var straight = isRound ? depth - (width / 2) : depth;
        var rim = depth * Layout.Overshoot;
        (low[along], high[along]) = (SceneBodies.Of(box.Min, along) - run, SceneBodies.Of(box.Max, along) + run);
        (low[across], high[across]) = (place - (width / 2), place + (width / 2));
        var face = into.Sign > 0 ? SceneBodies.Of(box.Max, into.Axis) : SceneBodies.Of(box.Min, into.Axis);
        (low[into.Axis], high[into.Axis]) = into.Sign > 0 ? (face - straight, face + rim) : (face - rim, face + straight);
        if (straight > Tolerance)
        {
            writer.CutBox(Of(low, high));
        }

        if (isRound)
        {
            var center = face - (into.Sign * straight);
            (low[into.Axis], high[into.Axis]) = (center - (width / 2), center + (width / 2));
            writer.Cut(new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = width, ["height"] = high[along] - low[along] }), along switch { 0 => "x", 1 => "y", _ => null }, Of(low, high));
        }

        (low[into.Axis], high[into.Axis]) = into.Sign > 0 ? (face - depth, face) : (face, face + depth);
        return Of(low, high);
    }

    private static Box3 Of(double[] low, double[] high) => new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2]));
}
