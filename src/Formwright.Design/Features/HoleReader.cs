using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Reads holes: their diameter from a number or a thread, heads, depth, end, rims and places.</summary>
/// <param name="phrase">The words.</param>
/// <param name="body">What they are in.</param>
/// <param name="findings">Takes the assumptions.</param>
internal sealed class HoleReader(Phrase phrase, BodyContext body, Findings findings)
{
    private const double DrillPoint = 118;
    private const string Modelled = "modelled";

    // No thread is finer than this share of its diameter is long; what is larger behind a thread size is a depth.
    private const double LargestPitch = 0.3;

    public IReadOnlyList<FeatureSpec> Read()
    {
        Spans.Settle(phrase, body);
        Placement.NameLists(phrase);
        CountOnCircle();
        RadiusOfCircle();
        if (Several() is { } several)
        {
            return several;
        }

        var style = phrase.HasMark(Hole.Tapered) ? Hole.Tapered
            : phrase.HasMark(Hole.Counterbore) || phrase.Kind == Hole.Counterbore ? Hole.Counterbore
            : phrase.HasMark(Hole.Countersink) || phrase.Kind == Hole.Countersink ? Hole.Countersink
            : null;
        var screw = phrase.Screw is { } thread ? ScrewHole.Of(thread) : null;
        if (screw is not null && Placement.IsForSetScrew(phrase))
        {
            phrase.AddMark("tapped");
        }

        var sizes = new Dictionary<string, double>();
        var head = style is null ? (null, null) : Head(style);
        var diameter = Diameter(screw);
        sizes.Add("diameter", diameter);
        if (style == Hole.Tapered)
        {
            sizes.Add("headDiameter", head.Diameter ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the {phrase.Noun} is at both ends. Say for example 'a conical hole, 20 mm at the top and 10 mm at the bottom'."));
        }
        else if (style is not null)
        {
            AddHead(sizes, style, head, screw);
        }

        if (screw is not null && phrase.HasMark(Modelled))
        {
            AddThread(sizes, screw);
        }

        var places = new Placement(phrase, body, findings).Read(diameter);
        var frame = body.Form.Frame(places[0].Face)!;
        if ((Depth(frame) ?? ToAxis(places, frame)) is { } depth)
        {
            sizes.Add("depth", depth);
            if (phrase.HasMark("drillPoint"))
            {
                var angle = phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle);
                angle?.Used = true;
                sizes.Add("tipAngle", angle?.Quantity.Value is { } given and >= 60 and <= 160 ? given : DrillPoint);
                findings.Assume($"The {Format.Length(depth)} are the depth of the full diameter; the point of {Format.Number(sizes["tipAngle"])} degrees lies below.");
            }
        }

        AddRims(sizes);
        if (style is null && screw is null && !sizes.Keys.Any(k => k is not ("diameter" or "depth")))
        {
            Inclination.Read(phrase, frame, places, sizes, findings);
        }

        if (phrase.HasMark("exceptCenter") || phrase.HasMark("exceptCorners") || phrase.HasMark("exceptOne"))
        {
            return [.. Remaining(places).Select(p => new FeatureSpec("hole", sizes, style, p.Face, p.Pattern))];
        }

        return [.. places.Select(p => new FeatureSpec("hole", sizes, style, p.Face, p.Pattern))];
    }

    // "three radial holes at 120 degrees": what does not leave on the far side, where no hole of the others is, ends at the axis.
    private static double? ToAxis(IReadOnlyList<(string Face, PatternSpec Pattern)> places, Frame frame) =>
        places[0] is { Face: "round", Pattern: { Kind: PatternKind.Around, Count: > 1 and var count } } && count % 2 == 1 ? frame.Thickness / 2 : null;

    // "a 3x3 grid of holes without the middle one": the others, each by its own place.
    private IEnumerable<(string Face, PatternSpec Pattern)> Remaining(IReadOnlyList<(string Face, PatternSpec Pattern)> places)
    {
        foreach (var (face, pattern) in places)
        {
            var spots = Layout.Spots(pattern, body.Form.Frame(face)!, "holes");
            var (u, v) = (spots.Average(s => s.U), spots.Average(s => s.V));
            double Distance(Spot s) => Math.Sqrt(((s.U - u) * (s.U - u)) + ((s.V - v) * (s.V - v)));
            var farthest = spots.Max(Distance);
            var nearest = spots.Min(Distance);
            var left = phrase.HasMark("exceptOne") ? spots.Skip(1) : phrase.HasMark("exceptCenter") ? spots.Where(s => Distance(s) > nearest + 1e-6) : spots.Where(s => Distance(s) < farthest - 1e-6);
            foreach (var spot in left)
            {
                yield return (face, new PatternSpec(PatternKind.One, OffsetU: spot.U, OffsetV: spot.V));
            }
        }
    }

    // "5 x 112": as many holes as the first number says, on a circle of the second, when the holes have a size of their own.
    private void CountOnCircle()
    {
        if (phrase.Lists.Find(l => l is { Used: false, Role: "countOnCircle" }) is { } pattern)
        {
            pattern.Used = true;
            phrase.Count = (int)pattern.Quantities[0].Value;
            phrase.Measures.Add(new Measure(pattern.Quantities[1], phrase.Prompt.BareUnit) { Role = "boltCircle" });
            return;
        }

        var list = phrase.Lists.Find(l => l is { Used: false, Role: null, Quantities: [{ CanCount: true }, _] });
        if (list is null || phrase.Count is not null || phrase.Has(TermCategory.Pattern, "grid") || phrase.Has(TermCategory.Pattern, "row"))
        {
            return;
        }

        var sized = phrase.Screw is not null || phrase.Measures.Exists(m => m is { Used: false, From: null, Role: null or "diameter" or "radius", IsLength: true });
        var count = list.Quantities[0].Value;
        if (count is < 2 or > 60 || (sized && list.Quantities[1].Value < 2 * count))
        {
            return;
        }

        list.Used = true;
        phrase.Count = (int)count;
        phrase.Measures.Add(new Measure(list.Quantities[1], phrase.Prompt.BareUnit) { Role = sized ? "boltCircle" : "diameter" });
        if (sized)
        {
            findings.Assume($"Read '{phrase.QuoteOf(list)}' as {Format.Number(count)} holes on a circle of {Format.Length(list.Millimetres(1))}.");
        }
    }

    // "6 holes of 4 mm at a radius of 20 mm": beside another size the radius is that of their circle.
    private void RadiusOfCircle()
    {
        var several = phrase.Plural || phrase.Count > 1;
        var radius = phrase.Measures.Find(m => m is { Used: false, Role: "radius", From: null });
        if (several && radius is not null && (phrase.Screw is not null || phrase.Measures.Exists(m => m is { Used: false, Role: null or "diameter", From: null, IsLength: true, Quantity.Spelled: false })))
        {
            radius.Role = "boltCircleRadius";
        }
    }

    // "three holes: 5 mm, 8 mm and 10 mm in a row": each has its own diameter and its place in the row.
    private IReadOnlyList<FeatureSpec>? Several()
    {
        var own = phrase.Measures.Where(m => m is { Used: false, From: null, IsLength: true, Role: null or "diameter", Quantity.Spelled: false }).OrderBy(m => m.Start).ToList();
        if (phrase.Count is not { } count || count < 2 || own.Count != count || own.Select(m => m.Millimetres).Distinct().Count() < 2 || phrase.Screw is not null || !own.Zip(own.Skip(1)).All(p => IsListed(p.First, p.Second)))
        {
            return null;
        }

        var diameters = own.Select(m => phrase.Take(m)).ToList();
        var places = new Placement(phrase, body, findings).Read(diameters.Max());
        var frame = body.Form.Frame(places[0].Face)!;
        var spots = places.SelectMany(p => Layout.Spots(p.Pattern, body.Form.Frame(p.Face)!, "holes").Select(s => (p.Face, Spot: s))).ToList();
        var depth = Depth(frame);
        findings.Assume($"The holes of {string.Join(", ", diameters.Select(Format.Length))} stand in this order from the left.");
        return [.. spots.Zip(diameters, (place, diameter) => new FeatureSpec(
            "hole",
            depth is { } d ? new Dictionary<string, double> { ["diameter"] = diameter, ["depth"] = d } : new() { ["diameter"] = diameter },
            null,
            place.Face,
            new PatternSpec(PatternKind.One, OffsetU: place.Spot.U, OffsetV: place.Spot.V)))];
    }

    // Only a comma or "and" stands between the members of a list.
    private bool IsListed(Measure one, Measure next)
    {
        var between = phrase.Prompt.Text[Math.Min(one.End, next.Start)..next.Start];
        return between.Trim(' ', ',', ';', '&', 'Ø', 'ø') is "" or "and";
    }

    // "8 mm hole, counterbored to 14 mm, 5 mm deep": what follows the word is the head's.
    private (double? Diameter, double? Depth) Head(string style)
    {
        var word = phrase.Terms.Find(t => t.Is(TermCategory.Mark, style));
        var from = phrase.Kind == style ? phrase.Screw is not null || phrase.Measures.Exists(m => m.Role == "headDiameter") ? phrase.Head.Start : int.MaxValue
            : word is not null && word.Start > phrase.Head.Start ? word.Start
            : int.MaxValue;
        NameHead(phrase, style, from);
        return (phrase.Length("headDiameter"), phrase.Length("headDepth"));
    }

    /// <summary>Says which of the sizes behind a position are those of a head.</summary>
    public static void NameHead(Phrase phrase, string style, int from = -1)
    {
        // "counterbore 10 x 5.5", "Ø50 x 3": the second one is the depth.
        if (style == Hole.Counterbore && phrase.Lists.Find(l => l is { Used: false, Role: null, Quantities.Count: 2 } && l.Start > from) is { } list)
        {
            phrase.Lists.Remove(list);
            phrase.Measures.AddRange([new Measure(list.Quantities[0], phrase.Prompt.BareUnit) { Role = "headDiameter" }, new Measure(list.Quantities[1], phrase.Prompt.BareUnit) { Role = "headDepth" }]);
        }

        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, From: null } && m.Start > from && m.IsLength).OrderBy(m => m.Start).ToList())
        {
            var sized = phrase.Measures.Exists(m => m.Role == "headDiameter" && m.Start < measure.Start);
            measure.Role = measure.Role switch
            {
                null when sized && style == Hole.Counterbore => "headDepth",
                null or "diameter" or "size" => "headDiameter",
                "depth" => "headDepth",
                var role => role,
            };
        }
    }

    private void AddHead(Dictionary<string, double> sizes, string style, (double? Diameter, double? Depth) head, ScrewHole? screw)
    {
        var diameter = sizes["diameter"];
        var known = screw is { IsPipe: false } ? screw : null;
        var wide = head.Diameter ?? (diameter + (2 * phrase.Length("chamfer"))) ?? (style == Hole.Counterbore ? known?.SeatDiameter : known?.SinkDiameter);
        if (wide is null)
        {
            // A countersink goes no deeper than half of the material.
            wide = style == Hole.Counterbore ? Assumption.Round(diameter * 1.8) : Math.Min(2 * diameter, diameter + body.Form.Frames[0].Thickness);
            findings.Assume($"Assumed a head of {Format.Length(wide.Value)} for the {style}.");
        }

        sizes.Add("headDiameter", wide.Value);
        var angle = phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle);
        if (style == Hole.Counterbore)
        {
            var deep = head.Depth ?? known?.SeatDepth;
            if (deep is null)
            {
                deep = Assumption.Round(diameter);
                findings.Assume($"Assumed a counterbore {Format.Length(deep.Value)} deep.");
            }

            sizes.Add("headDepth", deep.Value);
        }
        else if (angle is not null)
        {
            angle.Used = true;
            sizes.Add("headAngle", angle.Quantity.Value is >= 30 and <= 150
                ? angle.Quantity.Value
                : throw Refuse.Prompt($"'{phrase.QuoteOf(angle)}': a countersink has an angle between 30 and 150 degrees."));
        }
        else if (known is not null && known.SinkAngle != 90)
        {
            sizes.Add("headAngle", known.SinkAngle);
            findings.Assume($"The countersink for {known.Name} has {Format.Number(known.SinkAngle)} degrees.");
        }
    }

    private double Diameter(ScrewHole? screw)
    {
        if ((phrase.Diameter() ?? phrase.Diameter("innerDiameter", "innerRadius") ?? phrase.Length("size")) is { } given)
        {
            return given;
        }

        if (phrase.Designations.Select(d => RollingBearing.Find(d.Text)).FirstOrDefault(b => b is not null) is { } bearing)
        {
            findings.Assume($"A {bearing.Code} bearing has an outside diameter of {Format.Length(bearing.Outer)}.");
            return bearing.Outer;
        }

        // "6.8 mm holes (tapped M8)", "M5 holes of 5.5 mm": what is given beats the table.
        if (screw is not null && phrase.Measures.Find(m => m is { Used: false, Role: null, From: null, IsLength: true } && IsHoleFor(screw, m.Millimetres)) is { } drilled)
        {
            return phrase.Take(drilled);
        }

        if (screw is not null)
        {
            return screw.IsPipe || phrase.HasMark("tapped") || phrase.Noun.Contains("gewinde", StringComparison.OrdinalIgnoreCase) || phrase.HasMark(Modelled) ? Tapped(screw) : Cleared(screw);
        }

        if (phrase.Bare() is { } bare)
        {
            return bare;
        }

        var size = body.Form.Bounds.Size;
        var assumed = Assumption.Round(new[] { size.X, size.Y, size.Z }.Order().ElementAt(1) / 8);
        findings.Assume($"Assumed a diameter of {Format.Length(assumed)} for the {phrase.Noun}.");
        return assumed;
    }

    // The number stands before what says how deep the hole is, if anything does.
    private static bool IsHoleFor(ScrewHole screw, double size) =>
        Math.Abs(size - screw.TapDrill) <= 0.06 * screw.TapDrill || (size >= screw.Close - 1e-9 && size <= screw.Free + 1e-9);

    private double Tapped(ScrewHole screw)
    {
        var drill = screw.DrillFor(FinePitch(screw));
        findings.Assume($"{screw.Name} is drilled {Format.Length(drill)} for tapping{(phrase.HasMark(Modelled) ? "" : "; the thread itself is not modelled")}.");
        return drill;
    }

    private double? FinePitch(ScrewHole screw) => phrase.ScrewSizes.FirstOrDefault(s => s < LargestPitch * screw.Thread) is > 0 and var p ? p : null;

    private void AddThread(Dictionary<string, double> sizes, ScrewHole screw)
    {
        if (screw.IsPipe)
        {
            findings.NotHonoured(phrase.Quote, "taper pipe threads are not modelled");
            return;
        }

        sizes.Add(Hole.ThreadDiameter, screw.Thread);
        sizes.Add(Hole.ThreadPitch, FinePitch(screw) ?? Fastener.Of(screw.Thread).Pitch);
    }

    private double Cleared(ScrewHole screw)
    {
        var fit = phrase.HasMark("closeFit") ? Fit.Close : phrase.HasMark("freeFit") ? Fit.Free : Fit.Medium;
        var hole = screw.Clearance(fit);
        findings.Assume($"{screw.Name} holes are {Format.Length(hole)} wide, the {fit.ToString().ToLowerInvariant()} clearance of {screw.Source}.");
        return hole;
    }

    private double? Depth(Frame frame)
    {
        var depth = phrase.Length("depth");
        if (depth is null && phrase.Screw is { } thread && phrase.ScrewSizes.FirstOrDefault(s => s >= LargestPitch * thread) is > 0 and var behind)
        {
            depth = behind;
        }

        if (depth is null && (phrase.HasMark("oneWall") || phrase.HasMark("toBore")))
        {
            findings.Assume(phrase.HasMark("toBore") ? $"The {phrase.Noun} ends at the axis, where it meets the other one." : $"The {phrase.Noun} ends in the middle, so it goes through one wall only.");
            return frame.Thickness / 2;
        }

        var through = phrase.HasMark("through");
        if (depth is { } d)
        {
            if (Math.Abs(d - frame.Thickness) <= 1e-9 * frame.Thickness)
            {
                return null;
            }

            if (through)
            {
                throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: a through hole has the depth of the material, {Format.Length(frame.Thickness)}, not {Format.Length(d)}.");
            }

            return d;
        }

        if (!phrase.HasMark("blind"))
        {
            return null;
        }

        var half = Assumption.Round(frame.Thickness / 2);
        findings.Assume($"Assumed a depth of {Format.Length(half)} for the blind {phrase.Noun}.");
        return half;
    }

    // What a chamfer or fillet beside the hole said about its edges.
    private void AddRims(Dictionary<string, double> sizes)
    {
        var through = !sizes.ContainsKey("depth");
        foreach (var (role, rim, exit) in new[] { ("rimChamfer", Hole.RimChamfer, Hole.ExitChamfer), ("rimFillet", Hole.RimFillet, Hole.ExitFillet) })
        {
            if (phrase.Length(role) is { } size)
            {
                sizes.Add(rim, size);
                if (through && !phrase.HasMark("oneRim"))
                {
                    sizes.Add(exit, size);
                }
            }
        }
    }
}
