using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <content>
/// Cuts that are open at edges, read from facts: grooves, channels, notches, open slots, steps along an edge, cut-off corners. Each is a box
/// that along every axis reaches right through, or so deep from a side, or so far about a place.
/// </content>
internal sealed partial class SceneCuts
{
    private static readonly HashSet<string> OpenMarks = ["open", "reach", "centered", "symmetric", "row", "first", "through", "round bottom", "round closed end", "square ends", "level", "concentric", "evenly", "semicircular"];

    private static bool IsOpen(SceneThing feature, SceneFacts facts) =>
        (feature.Noun is "groove" or "channel" or "trough" or "notch" && !(feature.Noun == "channel" && facts.Sizes.ContainsKey("diameter") && facts.Marks.Contains("through") && !feature.Names.Contains("semicircular"))) || (feature.Noun is "slot" or "cutout" or "recess" or "pocket" or "opening" && !facts.Sizes.ContainsKey("y") && !(facts.Sizes.ContainsKey("diameter") && facts.Phrases.TrueForAll(p => p.Preposition != "open" || p.Of.Has("top"))) && (facts.Marks.Contains("open") || facts.Marks.Contains("reach") || facts.Marks.Contains("round bottom")
            || (facts.Product is null && (facts.Sizes.ContainsKey("width") || facts.Nominal is not null) && facts.Sizes.ContainsKey("depth") && !facts.Sizes.ContainsKey("length") && !facts.Sizes.ContainsKey("diameter") && !facts.Sizes.ContainsKey("height") && feature.Noun == "slot")))
        || (feature.Names.Contains("semicircular") && feature.Noun is "opening" or "cutout" or "recess" or "slot" or "window" && facts.Phrases.Exists(p => p.Of.Has("edge") && p.Of.Sides.Count == 1));

    private void ReadOpen(SceneThing feature, SceneFacts facts, SceneThing host, HashSet<ScenePhrase> spent)
    {
        if (host.IsRound || host.Hollow is not null || host.Tube is not null || host.Form is not null || facts.Marks.FirstOrDefault(m => !OpenMarks.Contains(m)) is not null || facts.Head is not null || feature.Names.Overlaps(["v", "t", "dovetail", "triangular", "ring"]))
        {
            Fault = "an open cut in what";
            return;
        }

        foreach (var phrase in facts.Phrases.Where(p => p.Of.Words.Count > 0 && p.Of.Words.All(w => w is "each" or "2" or "4") && p.Of.Things.TrueForAll(t => t == host)))
        {
            spent.Add(phrase);
        }

        var words = new HashSet<ScenePhrase>(spent);
        for (var member = 0; member < host.Boxes.Count && Fault is null; member++)
        {
            spent.Clear();
            spent.UnionWith(words);
            Open(feature, facts, host, host.Boxes[member], spent);
        }

        feature.Words = Fault is null ? "" : feature.Words;
    }

    private void Open(SceneThing feature, SceneFacts facts, SceneThing host, Box3 box, HashSet<ScenePhrase> spent, int? runs = null)
    {
        var said = facts.Sizes;
        var isHalf = feature.Names.Overlaps(["semicircular", "half"]);
        double? width = said.TryGetValue("width", out var w) ? w : said.TryGetValue("diameter", out var d) ? d : said.TryGetValue("radius", out var r) ? 2 * r : facts.Product is [var p0, ..] ? p0 : facts.Nominal;
        double? depth = said.TryGetValue("depth", out var deep) ? deep : isHalf ? width / 2 : facts.Product is [_, var p1] ? p1 : null;
        double? length = said.TryGetValue("length", out var l) ? l : null;
        var sides = new List<string>();
        var isEdge = false;
        foreach (var phrase in facts.Phrases.Where(p => !spent.Contains(p) && p.About is "" or "reach" && p.Of.Sides.Count > 0 && !(p.Of.Has("corner") && p.Of.IsEvery) && (p.Preposition is not ("through" or "across" or "parallel") || p.Of.Has("face")) && (p.Preposition != "along" || p.Of.Has("edge"))))
        {
            sides.AddRange(phrase.Of.Sides.Where(s => !sides.Contains(s)));
            isEdge |= phrase.Of.Has("edge", "corner") && phrase.Of.Sides.Count == 2;
            spent.Add(phrase);
        }

        if (sides.Count == 0 && facts.Phrases.Find(p => !spent.Contains(p) && p.About.Length == 0 && p.Preposition is "in" or "into" or "at" or "from" or "on" && p.Of.Sides.Count == 0 && !p.Of.IsEvery && p.Of.Has("end") && !p.Of.Has("other", "opposite", "far")) is { } oneEnd)
        {
            // One end is as good as the other; what a later cut calls free is this one.
            var longest = box.Size.Z > Math.Max(box.Size.X, box.Size.Y) + 1e-6 ? 2 : box.Size.X >= box.Size.Y ? 0 : 1;
            host.Free ??= longest == 2 ? "top" : longest == 0 ? "right" : "back";
            sides.Add(host.Free);
            spent.Add(oneEnd);
            runs ??= longest == 2 && Math.Abs(box.Size.X - box.Size.Y) < 1e-6 ? 0 : null;
        }

        if (sides.Count == 0 && Math.Abs(box.Size.X - box.Size.Y) > 1e-6 && facts.Phrases.Find(p => !spent.Contains(p) && p.About.Length == 0 && p.Preposition is "in" or "into" or "from" or "on" && !p.Of.IsEvery && p.Of.Has("long", "short") && p.Of.Has("edge", "side")) is { } oneSide)
        {
            // One long side is as good as the other, too.
            sides.Add(oneSide.Of.Has("long") == box.Size.X > box.Size.Y ? oneSide.Of.Has("other", "opposite") ? "back" : "front" : oneSide.Of.Has("other", "opposite") ? "left" : "right");
            spent.Add(oneSide);
        }

        // The direction that it runs in.
        int? flat = facts.Directions.Exists(d => d is { Word: "horizontal", About: "" }) && sides is [var wall] && ScenePlaces.AxisOf(wall) is < 2 and var ahead ? 1 - ahead : null;
        int? run = facts.Directions.Select(x => DirectionOf(x.Word, box)).FirstOrDefault(a => a >= 0, -1) is >= 0 and var told ? told : flat ?? runs;
        foreach (var phrase in facts.Phrases.Where(p => !spent.Contains(p) && p.About.Length == 0 && p.Preposition is "along" or "across" or "through" or "over" or "above" or "parallel" or "in" or "on" && !p.Of.IsCenter && !(p.Of.IsEvery && p.Of.Has("side", "edge", "end", "face", "wall")) && p.Of.Things.TrueForAll(t => t == host)))
        {
            if (AxisOf(phrase.Of, host, box) is { } a)
            {
                // Across the length is along the width; the length of what lies level is its own.
                var way = flat is { } own && phrase.Of.Has("length") ? own : phrase.Preposition == "across" && a < 2 && phrase.Of.Has("length", "long") ? 1 - a : a;
                run ??= way;
                Fault ??= run == way ? null : "two directions";
                spent.Add(phrase);
            }
        }

        double[] size = [box.Size.X, box.Size.Y, box.Size.Z];
        var thin = Array.FindIndex(size, s => s < 0.5 * size.Where(o => o != s).DefaultIfEmpty(0).Min() && size.Count(o => o == s) == 1);
        var reach = facts.Phrases.Find(p => p.Of.IsEvery && p.Of.Has("end", "edge", "side") && p.Preposition is "in" or "at" or "from" or "on" or "along" or "into" && !spent.Contains(p));
        if (reach is not null && sides.Count == 0 && !feature.IsCounted && reach.Of.Has("long", "short", "end"))
        {
            // The same in both of two sides.
            spent.Add(reach);
            var pair = reach.Of.Has("long") == size[0] >= size[1] - 1e-6 && !reach.Of.Has("end") || (reach.Of.Has("end") && size[0] < size[1] - 1e-6) ? (string[])["front", "back"] : ["left", "right"];
            // A place in the height means that it runs level.
            var isLevel = facts.Phrases.Exists(p => p.Of.IsCenter && p.Of.Has("height")) || facts.Distances.Exists(d => d.Relation is "above" or "below");
            foreach (var side in pair)
            {
                facts.Phrases.Add(new ScenePhrase(reach.Preposition == "along" ? "on" : reach.Preposition, new SceneReference { Words = { side, "side" } }, ""));
                Open(feature, facts, host, box, [.. spent], reach.Preposition == "along" || isLevel ? 1 - ScenePlaces.AxisOf(side) : run);
                facts.Phrases.RemoveAt(facts.Phrases.Count - 1);
            }

            return;
        }

        if (feature.Names.Contains("round") && feature.Noun is "pocket" or "recess" || facts.Sizes.ContainsKey("y"))
        {
            Fault = "no open cut";
            return;
        }

        if (Fault is not null || width is not { } across0 || (isEdge ? depth : depth ?? length) is not { } into0)
        {
            Fault ??= "sizes of an open cut";
            return;
        }

        if (isEdge && sides.Count == 2 && ScenePlaces.AxisOf(sides[0]) != ScenePlaces.AxisOf(sides[1]))
        {
            Corner(box, host, sides, across0, into0, length);
            return;
        }

        var lateral = sides.Where(s => s is not ("top" or "bottom")).ToList();
        var upper = sides.Find(s => s is "top" or "bottom");
        if (lateral.Count > 1 || reach is not null)
        {
            Fault = "open at several sides";
            return;
        }

        double[] low = [.. (double[])[box.Min.X, box.Min.Y, box.Min.Z]], high = [.. (double[])[box.Max.X, box.Max.Y, box.Max.Z]];
        bool[] openLow = new bool[3], openHigh = new bool[3];
        void From(string side, double n)
        {
            var a = ScenePlaces.AxisOf(side);
            if (n >= size[a] - 1e-6)
            {
                Fault = "an open cut through its body";
            }

            (low[a], high[a], openLow[a], openHigh[a]) = ScenePlaces.IsLow(side) ? (low[a], low[a] + n, true, false) : (high[a] - n, high[a], false, true);
        }

        int into, along;
        if (lateral is [var end])
        {
            into = ScenePlaces.AxisOf(end);
            if (length is { } reaches && depth is { } sunk)
            {
                // Sunk from above and open to the side.
                From(end, reaches);
                From(upper ?? "top", sunk);
                along = 2;
            }
            else
            {
                From(end, into0);
                along = run is { } to && to != into ? to : thin >= 0 && thin != into ? thin : 2;
                (openLow[along], openHigh[along]) = (true, true);
            }
        }
        else
        {
            into = 2;
            From(upper ?? "top", into0);
            along = run ?? (thin is 0 or 1 ? thin : 2);
            if (along == 2)
            {
                Fault = "which way an open cut runs";
                return;
            }

            if (length is { } part && part < size[along] - 1e-6)
            {
                Fault = "a groove with ends";
                return;
            }

            (openLow[along], openHigh[along]) = (true, true);
        }

        var across = 3 - into - along;
        if (across0 >= size[across])
        {
            Fault = "wider than its body";
            return;
        }

        var places = new ScenePlaces(things, feature, facts, host, box, into) { Half = (across0 / 2, across0 / 2), IsRectangular = true, Runs = along, Center = CenterOf(facts, feature, spent) };
        places.Spent.UnionWith(spent);
        places.Given.UnionWith(spent);
        var points = places.Find();
        Fault ??= places.Fault ?? (facts.Phrases.Find(p => !places.Spent.Contains(p)) is { } open ? $"phrase {open.Preposition} {string.Join(' ', open.Of.Words)}" : null);
        var isRound = facts.Marks.Contains("round bottom") || facts.Marks.Contains("round closed end");
        var at = points.ConvertAll(p => across == (into == 0 ? 1 : 0) ? p.U : p.V);
        if (Fault is not null || at.Exists(c => c - (across0 / 2) < low[across] - 1e-6 || c + (across0 / 2) > high[across] + 1e-6) || (isRound && into0 < across0 / 2))
        {
            Fault ??= "an open cut off its body";
            return;
        }

        foreach (var center in at)
        {
            double[] from = [.. low], to = [.. high];
            (from[across], to[across]) = (center - (across0 / 2), center + (across0 / 2));
            feature.Extent = new(new(from[0], from[1], from[2]), new(to[0], to[1], to[2]));
            var (u, v) = along switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };
            if (isHalf)
            {
                var level = openHigh[into] ? high[into] : low[into];
                writer.DrillThrough(box, along, (u, v), u == across ? (center, level) : (level, center), across0, false);
                continue;
            }

            if (isRound)
            {
                // A round end as deep as half the width.
                var level = openHigh[into] ? from[into] + (across0 / 2) : to[into] - (across0 / 2);
                writer.DrillThrough(box, along, (u, v), u == across ? (center, level) : (level, center), across0, false);
                (from[into], to[into]) = openHigh[into] ? (level, to[into]) : (from[into], level);
            }

            Take(host, from, to, openLow, openHigh);
        }

        (feature.Points, feature.CutAxis, feature.Spot) = (points, into, points.Count == 1 ? points[0] : null);
        if ((lateral.Count == 1 || (upper is not "bottom" && into0 > across0)) && openLow[along])
        {
            host.SlotAxis = across;
        }
    }

    // A step along an edge, or a corner cut off.
    private void Corner(Box3 box, SceneThing host, List<string> sides, double width, double depth, double? length)
    {
        // What is deep is deep from the upper face; a cut-off corner is as wide as it is said first.
        var upper = sides.Find(s => s is "top" or "bottom");
        var other = sides.Find(s => s != upper && (upper is not null || ScenePlaces.AxisOf(s) == 0));
        var second = upper ?? sides.Find(s => s != other);
        double[] low = [box.Min.X, box.Min.Y, box.Min.Z], high = [box.Max.X, box.Max.Y, box.Max.Z];
        bool[] openLow = [true, true, true], openHigh = [true, true, true];
        foreach (var (side, n) in new[] { (other!, width), (second!, depth) })
        {
            var a = ScenePlaces.AxisOf(side);
            if (n >= high[a] - low[a] || length is not null)
            {
                Fault = "a step of what size";
                return;
            }

            (low[a], high[a], openLow[a], openHigh[a]) = ScenePlaces.IsLow(side) ? (low[a], low[a] + n, true, false) : (high[a] - n, high[a], false, true);
        }

        Take(host, low, high, openLow, openHigh);
    }

    // Cuts a box away; over an open side it goes on where no other body is.
    private void Take(SceneThing host, double[] low, double[] high, bool[] openLow, bool[] openHigh)
    {
        for (var a = 0; a < 3; a++)
        {
            var over = Layout.Overshoot * (high[a] - low[a]);
            bool IsFree(double from, double to)
            {
                double[] min = [.. low], max = [.. high];
                (min[a], max[a]) = (from, to);
                return !things.Any(t => t is { IsFeature: false, IsWhole: false } && t != host && t.Boxes.Exists(b => Enumerable.Range(0, 3).All(o => SceneBodies.Of(b.Min, o) < max[o] - 1e-6 && SceneBodies.Of(b.Max, o) > min[o] + 1e-6)));
            }

            var (start, stop) = (low[a], high[a]);
            low[a] -= openLow[a] && IsFree(start - over, start) ? over : 0;
            high[a] += openHigh[a] && IsFree(stop, stop + over) ? over : 0;
        }

        writer.CutBox(new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2])));
    }
}
