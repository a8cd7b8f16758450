using Formwright.Core;
using Formwright.Design.Standards;

namespace Formwright.Design.Scenes;

/// <content>Sizes, depths and centres of cuts that are read from facts.</content>
internal sealed partial class SceneCuts
{
    // Diameter, or length and width; "turned" is there when the length lies along the second direction of the face.
    private Dictionary<string, double>? SizesOf(SceneThing feature, SceneFacts facts, int axis, Box3 box, HashSet<ScenePhrase> spent)
    {
        var (said, sizes) = (facts.Sizes, new Dictionary<string, double>());
        var isLong = feature.Noun == "slot" || feature.Names.Contains("square") || feature.Names.Contains("rectangular") || facts.Marks.Contains("round ends") || facts.Product is not null || said.ContainsKey("side");
        if (feature.Names.Overlaps(["hexagonal", "triangular", "semicircular", "half", "v", "t", "oval", "elliptical", "dovetail"]) || said.Keys.Any(k => k is "flats" or "thickness"))
        {
            return null;
        }

        if (said.TryGetValue("y", out var y) && said.TryGetValue("width", out var x) && axis == 2)
        {
            (sizes["length"], sizes["width"]) = (x, y);
            return sizes;
        }

        if (facts.Product is [var a, var b, ..] product)
        {
            (sizes["length"], sizes["width"]) = (a, b);
            if (product.Count > 2 && !said.TryAdd("depth", product[2]))
            {
                return null;
            }
        }
        else if (said.TryGetValue("side", out var side))
        {
            (sizes["length"], sizes["width"]) = (side, side);
        }
        else if (isLong || (said.ContainsKey("width") && (said.ContainsKey("length") || said.ContainsKey("height"))))
        {
            var width = said.TryGetValue("width", out var w) ? w : facts.Nominal;
            double? length = said.TryGetValue("length", out var l) ? l : said.TryGetValue("centers", out var c) ? c + width : said.TryGetValue("height", out var h) && axis != 2 ? h : null;
            if (width is null || length is null)
            {
                // A slot 92 mm wide and 12 mm deep from front to back is told by what it is open to.
                return null;
            }

            (sizes["length"], sizes["width"]) = (length.Value, width.Value);
            if (!said.ContainsKey("length") && !said.ContainsKey("centers"))
            {
                (sizes["length"], sizes["width"]) = (width.Value, length.Value);
            }
        }
        else
        {
            double? diameter = said.TryGetValue("diameter", out var d) ? d : said.TryGetValue("radius", out var r) ? 2 * r : facts.Nominal ?? (facts.Screw is { } screw && facts.Marks.Overlaps(["tapped", "threaded"]) ? ScrewHole.Named(screw)?.DrillFor(null) : null);
            if (diameter is null || said.ContainsKey("width") || said.ContainsKey("length"))
            {
                return null;
            }

            sizes["diameter"] = diameter.Value;
            return sizes;
        }

        if (said.TryGetValue("cornerRadius", out var corner))
        {
            sizes["cornerRadius"] = corner;
        }

        // The long side: as said, or across the face it lies in.
        var (u, v) = axis switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };
        var run = facts.Phrases.Find(p => p.About == "run" || (p.Preposition is "along" or "parallel" or "across" && !spent.Contains(p) && p.About.Length == 0));
        if (run is not null)
        {
            spent.Add(run);
            if (RunAxis(run.Of, box, u, v) is not { } way)
            {
                Fault = "which way a slot lies";
                return null;
            }

            sizes["run"] = way;
            if (way == v == sizes["length"] >= sizes["width"])
            {
                sizes["turned"] = 1;
            }
        }
        else if (facts.Directions.Find(d => d.About == "run" || d.Word is "lengthwise" or "crosswise").Word is { } word)
        {
            var longest = SceneBodies.Of(box.Size, u) >= SceneBodies.Of(box.Size, v) - 1e-6 ? u : v;
            if (word == "vertical" || word == "lengthwise" && longest == v || word == "crosswise" && longest == u)
            {
                sizes["turned"] = 1;
            }
        }

        if (sizes.TryGetValue("length", out var shorter) && shorter < sizes["width"] && feature.Noun == "slot" && !facts.Marks.Contains("square ends"))
        {
            (sizes["length"], sizes["width"]) = (sizes["width"], sizes["length"]);
        }

        return sizes;
    }

    private static int? RunAxis(SceneReference of, Box3 box, int u, int v)
    {
        double Extent(int a) => SceneBodies.Of(box.Size, a);
        var longest = Extent(u) >= Extent(v) - 1e-6 ? u : v;
        if (of.Size is { } n)
        {
            return Math.Abs(Extent(u) - n) < 1e-6 ? u : Math.Abs(Extent(v) - n) < 1e-6 ? v : null;
        }

        return of.Has("long", "length") ? longest : of.Has("short", "width") ? u + v - longest : of.Has("vertical", "height") ? v : of.Has("horizontal") ? u
            : of.Has("x") ? 0 : of.Has("y") ? 1 : of.Sides is [var side] ? ScenePlaces.AxisOf(side) is var s && s == u ? v : u : of.Things.Count > 0 ? longest : null;
    }

    // How deep: as told, to what it meets, or through.
    private void Depth(SceneFacts facts, Dictionary<string, double> sizes, SceneThing host, int axis, string face, SceneThing? within)
    {
        var extent = SceneBodies.Of(host.Boxes[0].Size, axis);
        if (facts.Sizes.TryGetValue("leaving", out var leaving))
        {
            sizes["depth"] = extent - leaving;
        }
        else if (facts.Sizes.TryGetValue("depth", out var depth))
        {
            sizes["depth"] = depth;
        }
        else if (within is { CutAxis: >= 0, Spot: { } spot } && within.CutAxis != axis)
        {
            // Down to the axis of the bore that it meets.
            var level = axis == (within.CutAxis == 0 ? 1 : 0) ? spot.U : spot.V;
            sizes["depth"] = ScenePlaces.IsLow(face) ? level - SceneBodies.Of(host.Boxes[0].Min, axis) : SceneBodies.Of(host.Boxes[0].Max, axis) - level;
        }

        if (sizes.TryGetValue("depth", out var told) && (told <= 0 || (facts.Marks.Contains("through") && within is null && told < extent - 1e-6)))
        {
            Fault = "through and a depth";
        }
        else if (sizes.TryGetValue("depth", out told) && told > extent - 1e-6 && facts.Marks.Contains("through"))
        {
            sizes.Remove("depth");
        }
    }

    // What it is concentric with, opposite to or in line with.
    private SceneThing? CenterOf(SceneFacts facts, SceneThing feature, HashSet<ScenePhrase> spent)
    {
        if (facts.Phrases.Find(p => p.Preposition is "around" or "about" or "with" or "on" or "to" or "opposite" or "below" or "above" && p.Of is { Things: [_], Sides.Count: 0 } && !(p.Of.Has("side") && p.Of.IsEvery) && !spent.Contains(p)) is not { } phrase)
        {
            return feature.Around?.Spot is null ? null : feature.Around;
        }

        spent.Add(phrase);
        if (phrase.Of.Things[0] is { IsFeature: true, Spot: null } or { IsFeature: false, Boxes.Count: not 1 })
        {
            Fault = "around what";
        }

        return phrase.Of.Things[0];
    }
}
