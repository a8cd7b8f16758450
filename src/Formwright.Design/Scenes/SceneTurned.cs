using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;
using Formwright.Design.Standards;

namespace Formwright.Design.Scenes;

/// <summary>Reads what is cut into round bodies from their outside: grooves, flats, keyways and cross holes, each at its place along the axis.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is built.</param>
internal sealed partial class SceneTurned(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly string[] Bores = ["internal", "inner", "inside"];
    private int member;
    private static readonly string[] Distances = ["a", "b", "c", "n"];

    /// <summary>True for a feature that is made from the outside of a round body.</summary>
    public static bool Handles(SceneThing feature) =>
        feature.Noun is "groove" or "channel" or "flat" or "keyway" or "keyseat" || (feature.Noun is "hole" or "bore" && IsCross(feature));

    /// <summary>Reads one.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="host">The body it is in.</param>
    /// <param name="isNamed">True when the words name that body.</param>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing feature, SceneThing host, bool isNamed)
    {
        // "10 mm from the end of the second journal" is on that journal.
        foreach (var place in (Regex[])[FromEnd, AtEnd, Middle, Below, Above])
        {
            if (place.Match(feature.Words) is { Success: true } match && match.Groups["k"].Success && Of(match, host) is { IsRound: true, IsWhole: false } named)
            {
                host = named;
                (feature.Owner, isNamed) = (named, true);
            }
        }

        var round = things.Where(t => t is { IsFeature: false, IsWhole: false, IsRound: true, Boxes.Count: 1 }).ToList();
        if (!isNamed && !host.IsWhole && round.Count > 1)
        {
            // A groove is around what is thickest; what is so far from the end is in the last body.
            if (feature.Noun is "groove" or "channel")
            {
                host = round.MaxBy(t => t.Boxes[0].Size.X)!;
            }
            else if (FromEnd.Match(feature.Words) is { Success: true } end && end.Groups["e"].Value is "" or "free" && SceneStack.FreeEnd(things, round[^1]) is not null)
            {
                host = round[^1];
            }
            else if (things.Count(t => t is { IsFeature: false, IsWhole: false }) > 1)
            {
                return "in which body";
            }
        }

        feature.Owner ??= host;
        var words = feature.Words;
        string? fault = null;
        for (member = 0; member < host.Boxes.Count && fault is null; member++)
        {
            feature.Words = words;
            fault = ReadOne(feature, host);
        }

        member = 0;
        return fault;
    }

    private string? ReadOne(SceneThing feature, SceneThing host)
    {
        if (host.Axis != 2 || host.Boxes.Count == 0 || host.Form is "sphere" or "hemisphere")
        {
            return "turned in what";
        }

        var fault = feature.Noun switch
        {
            "flat" => Flat(feature, host),
            "keyway" or "keyseat" => Keyway(feature, host),
            "hole" or "bore" => Cross(feature, host),
            _ => Groove(feature, host),
        };
        feature.TakeAll(Kinds);
        return fault;
    }

    private static bool IsCross(SceneThing feature) => Regex.IsMatch(feature.Words, @"(?<![^ ])(?:cross|radial|radially|transverse|transversely|crosswise|sideways|diametral|diametrally)(?![^ ])|perpendicular to (?:the|its) axis|at right angles to (?:the|its) axis|across (?:the|its) (?:axis|diameter|@)");

    // Heights of a feature of some extent along the axis; null when nothing says where.
    private List<double>? Heights(SceneThing feature, SceneThing host, double extent, bool byEdge)
    {
        var box = Box(host);
        var count = feature.Count;
        if (feature.Take(EachEnd) is { } each)
        {
            var d = SceneThing.Length(each, "n") + (byEdge ? extent / 2 : 0);
            if (!feature.IsCounted && each.Groups["all"].Success)
            {
                // "A groove 10 mm from each end": two of them.
                count = 2;
            }

            return count == 2 ? [box.Min.Z + d, box.Max.Z - d] : null;
        }

        if (feature.Take(AboutMiddle) is { } about)
        {
            var d = SceneThing.Length(about, "n");
            return count == 2 && about.Groups["p"].Success ? [box.Center.Z - d, box.Center.Z + d]
                : count == 3 && !about.Groups["p"].Success ? [box.Center.Z - d, box.Center.Z, box.Center.Z + d] : null;
        }

        if (feature.Take(Several) is { } several && Low(several.Groups["e"].Value, host) is { } fromLow)
        {
            double[] told = [.. Distances.Where(g => several.Groups[g].Success).Select(g => SceneThing.Length(several, g) + (byEdge ? extent / 2 : 0))];
            return told.Length == count ? [.. told.Select(d => fromLow ? box.Min.Z + d : box.Max.Z - d)] : null;
        }

        var places = new List<double>();
        var inward = 1;
        foreach (var from in feature.TakeAll(FromEnd))
        {
            var of = Of(from, host);
            if (Low(from.Groups["e"].Value, of) is not { } low)
            {
                return null;
            }

            var d = SceneThing.Length(from, "n") + (byEdge || from.Groups["s"].Success ? extent / 2 : 0);
            places.Add(low ? of.Boxes[0].Min.Z + d : of.Boxes[0].Max.Z - d);
            inward = low ? 1 : -1;
        }

        foreach (var below in feature.TakeAll(Below))
        {
            places.Add(Of(below, host).Boxes[0].Max.Z - SceneThing.Length(below, "n"));
            inward = -1;
        }

        foreach (var above in feature.TakeAll(Above))
        {
            places.Add(Of(above, host).Boxes[0].Min.Z + SceneThing.Length(above, "n"));
        }

        if (feature.Take(FromBody) is { } near)
        {
            var other = Of(near, host);
            var d = SceneThing.Length(near, "n") + (byEdge || near.Groups["s"].Success ? extent / 2 : 0);
            if (other == host || other.IsFeature)
            {
                return null;
            }

            inward = Math.Abs(other.Boxes[0].Max.Z - box.Min.Z) < 1e-6 ? 1 : Math.Abs(other.Boxes[0].Min.Z - box.Max.Z) < 1e-6 ? -1 : 0;
            places.Add(inward > 0 ? box.Min.Z + d : box.Max.Z - d);
            if (inward == 0)
            {
                return null;
            }
        }

        if (places.Count == 0 && count == 1 && feature.Says(AtShoulder))
        {
            var (low, high) = (IsShoulder(host, box.Min.Z), IsShoulder(host, box.Max.Z));
            return low == high ? null : [low ? box.Min.Z + (extent / 2) : box.Max.Z - (extent / 2)];
        }

        var middle = feature.TakeAll(Middle).Count > 0;
        if (places.Count == 0 && middle)
        {
            var spacing = count > 1 ? feature.Take(Apart) : null;
            var step = spacing is null ? 0 : SceneThing.Length(spacing, "n");
            return count == 1 || step > 0 ? [.. Enumerable.Range(0, count).Select(i => box.Center.Z + ((i - ((count - 1) / 2.0)) * step))] : null;
        }

        if (places.Count == 1 && count > 1 && feature.Take(Apart) is { } apart)
        {
            return [.. Enumerable.Range(0, count).Select(i => places[0] + (inward * i * SceneThing.Length(apart, "n")))];
        }

        return places.Count == count ? places : null;
    }

    private Box3 Box(SceneThing body) => body.Boxes[member < body.Boxes.Count ? member : 0];

    // True where a thicker body follows.
    private bool IsShoulder(SceneThing host, double z) =>
        things.Any(t => t is { IsFeature: false, IsWhole: false } && t != host && t.Boxes.Exists(b => b.Size.X > Box(host).Size.X + 1e-6 && (Math.Abs(b.Min.Z - z) < 1e-6 || Math.Abs(b.Max.Z - z) < 1e-6)));

    private SceneThing Of(Match match, SceneThing host) =>
        match.Groups["k"] is { Success: true } k && things[int.Parse(k.Value, CultureInfo.InvariantCulture)] is { IsFeature: false, Boxes.Count: 1 } body ? body : host;

    // True for the lower end; null when the words do not tell one.
    private bool? Low(string end, SceneThing host) => end switch
    {
        "left" or "bottom" or "lower" => true,
        "right" or "top" or "upper" => false,
        "front" or "rear" or "head" or "large" or "small" or "opposite" => null,
        _ => SceneStack.FreeEnd(things, host, member) is { } free ? free == "bottom" : host.IsWhole || things.Count(t => !t.IsFeature && !t.IsWhole) == 1 ? false : null,
    };

    private string? Groove(SceneThing feature, SceneThing host)
    {
        var (box, vee) = (Box(host), feature.Says(Vee));
        var r = box.Size.X / 2;
        var angle = vee ? feature.Take(Angle) : null;
        var (wide, deep) = (feature.Take(Wide), feature.Take(Deep));
        double? width = wide is null ? null : SceneThing.Length(wide, "n");
        double? depth = deep is null ? null : SceneThing.Length(deep, "n");
        if (angle is not null)
        {
            var slope = Math.Tan(double.Parse(angle.Groups["g"].Value, CultureInfo.InvariantCulture) * Math.PI / 360);
            (width, depth) = (width ?? (2 * depth * slope), depth ?? (width / 2 / slope));
            if (width is { } w && depth is { } d && Math.Abs(w - (2 * d * slope)) > 0.02 * w)
            {
                return "angle of a groove";
            }
        }

        if (width is not { } across || host.Form is not null || feature.Words.Contains("keyway", StringComparison.Ordinal))
        {
            return "width of a groove";
        }

        if (feature.Take(OnFace) is { } onFace && feature.Take(Mean) is { } mean)
        {
            return FaceGroove(feature, host, onFace.Groups["e"].Value is "bottom" or "lower" or "left", SceneThing.Length(mean, "n"), across, depth);
        }

        if (Heights(feature, host, across, !feature.Words.Contains("center", StringComparison.Ordinal)) is not { } heights)
        {
            return "place of a groove";
        }

        var bore = feature.Says(Inside) || feature.Names.Overlaps(Bores) ? BoreOf(host) : 0;
        if (depth is null && feature.Take(Root) is { } root)
        {
            depth = bore > 0 ? (SceneThing.Length(root, "n") - bore) / 2 : r - (SceneThing.Length(root, "n") / 2);
        }

        feature.TakeAll(Around);
        if (bore > 0)
        {
            // In the bore: outwards from it.
            if (vee || depth is not > 0 || (bore / 2) + depth.Value >= r || heights.Exists(z => z - (across / 2) < box.Min.Z - 1e-6 || z + (across / 2) > box.Max.Z + 1e-6))
            {
                return "groove in a bore";
            }

            heights.ForEach(z => writer.Cut(SceneSolids.Turned([(0, z - (across / 2)), ((bore / 2) + depth.Value, z - (across / 2)), ((bore / 2) + depth.Value, z + (across / 2)), (0, z + (across / 2))]), new(box.Center.X, box.Center.Y, z - (across / 2))));
            return null;
        }

        if (depth is not { } into || into <= 0 || into >= r || heights.Exists(z => z - (across / 2) < box.Min.Z - 1e-6 || z + (across / 2) > box.Max.Z + 1e-6))
        {
            return "groove off its body";
        }

        foreach (var z in heights)
        {
            var rim = Layout.Overshoot * into;
            var half = across / 2;
            writer.Cut(SceneSolids.Turned(vee
                ? [(r - into, z), (r + rim, z - (half * (1 + Layout.Overshoot))), (r + rim, z + (half * (1 + Layout.Overshoot)))]
                : [(r - into, z - half), (r + rim, z - half), (r + rim, z + half), (r - into, z + half)]),
                new(box.Center.X, box.Center.Y, vee ? z - (half * (1 + Layout.Overshoot)) : z - half));
        }

        return null;
    }

    // A ring in the end of a round body.
    private string? FaceGroove(SceneThing feature, SceneThing host, bool isLow, double mean, double width, double? depth)
    {
        var box = Box(host);
        feature.TakeAll(Around);
        if (depth is not { } into || into <= 0 || into >= box.Size.Z || mean - width <= BoreOf(host) || mean + width >= box.Size.X)
        {
            return "groove off its face";
        }

        var rim = Layout.Overshoot * into;
        var (low, high) = isLow ? (box.Min.Z - rim, box.Min.Z + into) : (box.Max.Z - into, box.Max.Z + rim);
        var (near, far) = ((mean - width) / 2, (mean + width) / 2);
        writer.Cut(SceneSolids.Turned([(near, low), (far, low), (far, high), (near, high)]), new(box.Center.X, box.Center.Y, low));
        return null;
    }

    private string? Flat(SceneThing feature, SceneThing host)
    {
        var box = Box(host);
        var r = box.Size.X / 2;
        double? depth = feature.Take(Deep) is { } deep ? SceneThing.Length(deep, "n") : null;
        if (feature.Take(Across) is { } across)
        {
            depth ??= feature.Count == 2 ? r - (SceneThing.Length(across, "n") / 2) : null;
        }
        else if (feature.Take(Leaving) is { } leaving)
        {
            depth ??= feature.Count == 1 ? (2 * r) - SceneThing.Length(leaving, "n") : null;
        }

        var full = feature.Says(Full);
        var along = full ? null : feature.Take(Long);
        var length = along is null ? box.Size.Z : SceneThing.Length(along, "n");
        var atEnd = full ? null : feature.Take(AtEnd);
        feature.TakeAll(Around);
        if (depth is not { } into || into <= 0 || into >= r || feature.Count > 2 || length > box.Size.Z + 1e-6 || host.Form is not null)
        {
            return "sizes of a flat";
        }

        var (low, high) = (box.Min.Z, box.Max.Z);
        if (length < box.Size.Z - 1e-6)
        {
            if (atEnd is not null || !feature.Words.Contains("from", StringComparison.Ordinal))
            {
                if (Low(atEnd?.Groups["e"].Value ?? "", host) is not { } isLow)
                {
                    return "at which end";
                }

                (low, high) = isLow ? (low, low + length) : (high - length, high);
            }
            else if (Heights(new SceneThing("flat", true) { Words = feature.Words }, host, length, true) is [var z])
            {
                Heights(feature, host, length, true);
                (low, high) = (z - (length / 2), z + (length / 2));
            }
            else
            {
                return "place of a flat";
            }
        }

        var rim = Layout.Overshoot * r;
        for (var i = 0; i < feature.Count; i++)
        {
            var (near, far) = i == 0 ? (r - into, r + rim) : (-r - rim, into - r);
            writer.CutBox(new(new(box.Center.X + near, box.Center.Y - r - rim, Past(host, low, -rim)), new(box.Center.X + far, box.Center.Y + r + rim, Past(host, high, rim))));
        }

        return null;
    }

    private string? Keyway(SceneThing feature, SceneThing host)
    {
        var box = Box(host);
        var r = box.Size.X / 2;
        feature.Says(RoundEnds);
        var (wide, deep) = (feature.Take(Wide), feature.Take(Deep));
        var full = feature.Says(Full);
        if (InBore.Match(feature.Words) is { Success: true } inside && (!inside.Groups["k"].Success || things[int.Parse(inside.Groups["k"].Value, CultureInfo.InvariantCulture)].IsFeature) || things.Any(t => t.IsFeature && feature.Words.Contains($"@{Index(t)}", StringComparison.Ordinal)) || (host.Bore > 0 && !feature.Words.Contains("outside", StringComparison.Ordinal)))
        {
            return InsideKeyway(feature, host, wide, deep);
        }

        var along = full ? null : feature.Take(Long);
        if (wide is null || deep is null || (along is null && !full) || feature.Count != 1 || host.Form is not null || feature.Words.Contains("bore", StringComparison.Ordinal))
        {
            return "sizes of a keyway";
        }

        var (width, depth, length) = (SceneThing.Length(wide, "n"), SceneThing.Length(deep, "n"), along is null ? box.Size.Z : SceneThing.Length(along, "n"));
        double z;
        if (length > box.Size.Z - 1e-6)
        {
            z = box.Center.Z;
        }
        else if (Heights(feature, host, length, true) is [var at])
        {
            z = at;
        }
        else if (feature.Take(AtEnd) is { } end && Low(end.Groups["e"].Value, host) is { } low)
        {
            z = low ? box.Min.Z + (length / 2) : box.Max.Z - (length / 2);
        }
        else
        {
            return "place of a keyway";
        }

        feature.TakeAll(Around);
        writer.Add(new FeatureSpec("keyway", new Dictionary<string, double> { ["width"] = width, ["depth"] = depth, ["length"] = Math.Min(length, box.Size.Z) }, null, "round", new PatternSpec(PatternKind.One, OffsetV: z - box.Center.Z)) { On = SceneWriter.KeyOf(host, member) });
        return null;
    }

    // From the axis to the bottom of the keyway, through everything on the axis.
    private string? InsideKeyway(SceneThing feature, SceneThing host, Match? wide, Match? deep)
    {
        var center = Box(host).Center;
        var bore = BoreOf(host);
        double? depth = deep is null ? null : SceneThing.Length(deep, "n");
        if (feature.Take(Opposite) is { } opposite)
        {
            depth ??= SceneThing.Length(opposite, "n") - bore;
        }
        else if (feature.Take(OffAxis) is { } off)
        {
            depth ??= SceneThing.Length(off, "n") - (bore / 2);
        }

        feature.TakeAll(InBore);
        feature.TakeAll(Through);
        feature.TakeAll(Around);
        if (wide is null || bore <= 0 || depth is not > 0 || SceneThing.Length(wide, "n") >= bore)
        {
            return "keyway of a bore";
        }

        var (w, reach) = (SceneThing.Length(wide, "n"), (bore / 2) + depth.Value);
        var met = things.Where(t => t is { IsFeature: false, IsWhole: false }).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, 0, 1, (center.X, center.Y))).ToList();
        if (met.Exists(b => reach >= b.Size.X / 2))
        {
            return "keyway deeper than its body";
        }

        var (low, high) = (met.Min(b => b.Min.Z), met.Max(b => b.Max.Z));
        var rim = Layout.Overshoot * (high - low);
        writer.CutBox(new(new(center.X - (w / 2), center.Y, low - rim), new(center.X + (w / 2), center.Y + reach, high + rim)));
        return null;
    }

    // The diameter of what is hollow about the axis; 0 for nothing.
    private double BoreOf(SceneThing host)
    {
        var center = Box(host).Center;
        return host.Bore > 0 ? host.Bore : things.Where(t => t.IsFeature && t.Spot is { } s && Math.Abs(s.U - center.X) < 1e-6 && Math.Abs(s.V - center.Y) < 1e-6).Select(t => t.Sizes.GetValueOrDefault("diameter")).FirstOrDefault(d => d > 0);
    }

    private int Index(SceneThing thing)
    {
        for (var i = 0; i < things.Count; i++)
        {
            if (things[i] == thing)
            {
                return i;
            }
        }

        return -1;
    }

    private string? Cross(SceneThing feature, SceneThing host)
    {
        var box = Box(host);

        // "perpendicular to the axis" does not end there.
        feature.TakeAll(Crossing);
        var into = feature.Take(Into);
        double? depth = feature.Take(Deep) is { } deep ? SceneThing.Length(deep, "n") : null;
        var heights = Heights(feature, host, 0, false);
        if (heights is null && feature.Count == 1 && !feature.Words.Contains("from ", StringComparison.Ordinal) && !feature.Words.Contains("above ", StringComparison.Ordinal) && !feature.Words.Contains("below ", StringComparison.Ordinal))
        {
            // "A cross hole through the head": through its middle.
            heights = [box.Center.Z];
        }

        if (heights is null)
        {
            return "place of a cross hole";
        }

        feature.TakeAll(Through);
        feature.TakeAll(Around);
        feature.TakeAll(SameSide);
        var screw = feature.Take(Tapped) is { } tapped ? ScrewHole.Named("M" + tapped.Groups["m"].Value)?.DrillFor(null) : null;
        var (drill, plain) = (feature.Take(Drill), feature.Take(Diameter));
        if ((drill is not null ? SceneThing.Length(drill, "n") : plain is not null ? SceneThing.Length(plain, "n") : screw) is not { } d)
        {
            return "diameter of a cross hole";
        }

        var r = box.Size.X / 2;
        if (heights.Exists(z => z - (d / 2) < box.Min.Z || z + (d / 2) > box.Max.Z) || d >= 2 * r || (depth is { } deepest && deepest >= 2 * r))
        {
            return "cross hole off its body";
        }

        foreach (var z in heights)
        {
            var start = depth is { } blind ? box.Center.X + r - blind : into is not null ? box.Center.X : box.Min.X - (Layout.Overshoot * r);
            writer.Bore(new(start, box.Center.Y, z), box.Max.X + (Layout.Overshoot * r) - start, d);
        }

        return null;
    }

    // A cutter reaches over an end where nothing else stands.
    private double Past(SceneThing host, double z, double rim) =>
        (Math.Abs(z - Box(host).Min.Z) < 1e-6 || Math.Abs(z - Box(host).Max.Z) < 1e-6) && SceneStack.IsFree(things, host, z, member) ? z + rim : z;
}
