using System.Globalization;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>The outlines that pockets and cut-outs may have besides circle and rectangle, by the style of a stored feature.</summary>
internal static class CutProfile
{
    public const string Polygon = "polygon";
    public const string Star = "star";
    public const string Flat = "d";
    public const string Keyhole = "keyhole";
    public const string Half = "half";
    public const string Cross = "cross";
    public const string Ellipse = "elliptical";
    public const string Angle = "l";
    public const string Tee = "t";

    private const string Arm = "arm";

    // Points of an ellipse by which it is told whether it fits its face.
    private const int EllipsePoints = 64;

    // Share of the outer radius at which a star's inner corners lie: that of the five-pointed star of straight lines.
    private const double StarRatio = 0.382;

    private static readonly string[] Marks = ["square", "rectangular", Star, Flat, Keyhole, Half, Cross + "Shaped", Ellipse, Angle + "Outline", Tee + "Outline"];

    /// <summary>True when words say that a hole is not round.</summary>
    public static bool IsNamed(Phrase phrase) => phrase.Terms.Exists(t => t.Is(TermCategory.Polygon)) || Marks.Any(phrase.HasMark);

    /// <summary>The style that the words name; null for a circle or a rectangle.</summary>
    public static string? StyleOf(Phrase phrase) =>
        phrase.HasMark(Star) ? Star
        : phrase.HasMark(Flat) ? Flat
        : phrase.HasMark(Keyhole) || phrase.Kind == Keyhole ? Keyhole
        : phrase.HasMark(Half) ? Half
        : phrase.HasMark(Cross + "Shaped") ? Cross
        : phrase.HasMark(Ellipse) ? Ellipse
        : phrase.HasMark(Angle + "Outline") ? Angle
        : phrase.HasMark(Tee + "Outline") ? Tee
        : phrase.Terms.Exists(t => t.Is(TermCategory.Polygon)) ? Polygon
        : null;

    /// <summary>Names of the sizes of a style.</summary>
    public static IReadOnlyList<string> Needed(string? style, IReadOnlyDictionary<string, double> sizes) => style switch
    {
        null => sizes.ContainsKey("diameter") ? ["diameter"] : ["length", "width"],
        Polygon => ["sides", "acrossFlats"],
        Star => ["points", "diameter"],
        Flat => ["diameter", "flat"],
        Keyhole => ["diameter", "width", "length"],
        Half => ["diameter"],
        Cross or Ellipse => ["length", "width"],
        Angle or Tee => ["length", "width", Arm],
        _ => throw Refuse.Design($"there is no outline '{style}'."),
    };

    /// <summary>Reads the sizes of a style.</summary>
    public static Dictionary<string, double> Read(string style, Phrase phrase, Findings findings) => style switch
    {
        Polygon => ReadPolygon(phrase),
        Star => ReadStar(phrase, findings),
        Flat => ReadFlat(phrase, findings),
        Keyhole => ReadKeyhole(phrase, findings),
        Half => new() { ["diameter"] = phrase.Diameter() ?? phrase.Length("width", "size") ?? phrase.Bare() ?? throw Missing(phrase, "a half-round notch of 16 mm diameter") },
        Ellipse => ReadEllipse(phrase),
        Angle or Tee => ReadArms(style, phrase, findings),
        _ => ReadCross(phrase),
    };

    /// <summary>The outline about the origin.</summary>
    public static Outline Of(string? style, Sizes sizes) => style switch
    {
        null when sizes.Has("diameter") => Outline.Circle(sizes["diameter"] / 2),
        null => Outline.Rectangle(sizes["length"], sizes["width"], CornerRadius(sizes)),
        Polygon => Regular(sizes.Count("sides", 3, 60), sizes["acrossFlats"]),
        Star => StarOutline(sizes.Count("points", 3, 60), sizes["diameter"] / 2),
        Flat => FlatOutline(sizes["diameter"] / 2, sizes["flat"]),
        Keyhole => KeyholeOutline(sizes["diameter"] / 2, sizes["width"] / 2, sizes["length"]),
        Half => Outline.From(-sizes["diameter"] / 2, 0).Arc(sizes["diameter"] / 2, 0, Math.PI),
        Cross => CrossOutline(sizes["length"] / 2, sizes["width"] / 2),
        Ellipse => Outline.Polygon(Enumerable.Range(0, EllipsePoints).Select(i => 2 * Math.PI * i / EllipsePoints).Select(a => (sizes["length"] / 2 * Math.Cos(a), sizes["width"] / 2 * Math.Sin(a)))),
        Angle => AngleOutline(sizes["length"] / 2, sizes["width"] / 2, sizes[Arm]),
        Tee => TeeOutline(sizes["length"] / 2, sizes["width"] / 2, sizes[Arm]),
        _ => throw Refuse.Design($"there is no outline '{style}'."),
    };

    private static double CornerRadius(Sizes sizes)
    {
        var radius = sizes.Optional("cornerRadius") ?? 0;
        return 2 * radius <= Math.Min(sizes["length"], sizes["width"]) * (1 + 1e-9)
            ? radius
            : throw Refuse.Prompt($"Corners of {Format.Length(radius)} radius do not fit a pocket of {Format.Sizes(sizes["length"], sizes["width"])}.");
    }

    private static Core.FormwrightException Missing(Phrase phrase, string example) =>
        Refuse.Prompt($"'{phrase.Quote}' does not say how large the {phrase.Noun} is. Say for example '{example}'.");

    private static Dictionary<string, double> ReadPolygon(Phrase phrase)
    {
        var sides = int.Parse(phrase.First(TermCategory.Polygon)!, CultureInfo.InvariantCulture);
        var corners = phrase.Length("acrossCorners");
        var side = corners is null ? phrase.Length("side") : null;
        var flats = corners * Math.Cos(Math.PI / sides) ?? side / Math.Tan(Math.PI / sides);
        if (sides == 3 && flats is null && (phrase.Length("size", "width", "length") ?? phrase.Bare()) is { } edge)
        {
            // A triangle is measured along its sides.
            flats = edge / Math.Tan(Math.PI / sides);
        }

        flats ??= phrase.Length("acrossFlats", "size", "width", "length", "diameter") ?? phrase.Bare();
        return new() { ["sides"] = sides, ["acrossFlats"] = flats ?? throw Missing(phrase, "a hexagonal cut-out 30 mm across flats") };
    }

    private static Dictionary<string, double> ReadStar(Phrase phrase, Findings findings)
    {
        var points = phrase.Number("sides") ?? phrase.Number("points") ?? 5;
        var across = phrase.Diameter() ?? phrase.Length("width", "size", "length", "acrossCorners") ?? phrase.Bare() ?? throw Missing(phrase, "a star cut-out 30 mm across");
        findings.Assume($"The star has {points} points on a circle of {Format.Length(across)}.");
        return new() { ["points"] = points, ["diameter"] = across };
    }

    private static Dictionary<string, double> ReadFlat(Phrase phrase, Findings findings)
    {
        var diameter = phrase.Diameter() ?? phrase.Length("size") ?? phrase.Bare() ?? throw Missing(phrase, "a D-shaped hole of 8 mm diameter, 7 mm across the flat");
        var center = phrase.Measures.Find(m => m is { Used: false, From: "center", IsLength: true });
        var cut = phrase.Length("flatDepth", "depthOfFlat");
        var across = center is null && cut is null ? phrase.Length("acrossFlats", "flat") ?? phrase.Bare() : null;
        var flat = (center is not null ? phrase.Take(center) : (double?)null) ?? ((diameter / 2) - cut) ?? (across - (diameter / 2));
        if (flat is null)
        {
            flat = diameter * 0.4;
            findings.Assume($"Assumed the flat of the {phrase.Noun} {Format.Length(flat.Value)} from its centre.");
        }

        return flat > 0 && flat < diameter / 2
            ? new() { ["diameter"] = diameter, ["flat"] = flat.Value }
            : throw Refuse.Prompt($"'{phrase.Quote}': a flat {Format.Length(flat.Value)} from the centre does not cut a circle of {Format.Length(diameter)}.");
    }

    private static Dictionary<string, double> ReadKeyhole(Phrase phrase, Findings findings)
    {
        if (!phrase.HasSize)
        {
            findings.Assume("Nothing was said about its size, so the keyhole hangs on a 4 mm screw.");
            return new() { ["diameter"] = 9, ["width"] = 4.5, ["length"] = 18 };
        }

        var head = phrase.Diameter("headDiameter", "headRadius") ?? phrase.Diameter();
        var width = phrase.Length("width");
        var length = phrase.Length("length", "height", "size");
        head ??= phrase.Bare() ?? throw Missing(phrase, "a keyhole slot, 10 mm head diameter, 5 mm slot width, 20 mm long");
        width ??= phrase.Bare() ?? Assumption.Round(head.Value / 2);
        length ??= phrase.Bare() ?? 2 * head.Value;
        if (width >= head || length <= head)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': a keyhole of {Format.Length(length.Value)} needs a head of {Format.Length(head.Value)} wider than its slot of {Format.Length(width.Value)}, and a length above the head's diameter.");
        }

        findings.Assume($"The keyhole is {Format.Length(length.Value)} long overall, head {Format.Length(head.Value)}, slot {Format.Length(width.Value)}, the slot upwards.");
        return new() { ["diameter"] = head.Value, ["width"] = width.Value, ["length"] = length.Value };
    }

    private static Dictionary<string, double> ReadCross(Phrase phrase)
    {
        var list = phrase.Sizes(2, 2);
        var length = list?.Max() ?? phrase.Length("length", "size", "side") ?? phrase.Bare() ?? throw Missing(phrase, "a cross-shaped cut-out 30 mm long, 8 mm wide");
        var width = list?.Min() ?? phrase.Length("width", "thickness") ?? phrase.Bare() ?? length / 3;
        return width < length
            ? new() { ["length"] = length, ["width"] = width }
            : throw Refuse.Prompt($"'{phrase.Quote}': the bars of a cross must be longer than {Format.Length(width)}, their width.");
    }

    // Two extents in their order, and the smallest number for the width of the arms.
    private static Dictionary<string, double> ReadArms(string style, Phrase phrase, Findings findings)
    {
        var list = phrase.Sizes(2, 2);
        var measures = phrase.Measures.Where(m => m is { Used: false, From: null, IsLength: true, Role: null or "length" or "width" or "height" or "thickness" or "wall" or "size" or "side" }).OrderBy(m => m.Start).Take(list is null ? 3 : 1).ToList();
        var isBare = list is null ? measures is [{ Role: "width" or "length" }, { Role: "height" }] or [{ Role: "height" }, { Role: "width" or "length" }] : measures.Count == 0;
        List<double> given = [.. list ?? [], .. measures.OrderBy(m => list is null && isBare && m.Role == "height").Select(phrase.Take)];
        if (given.Count < 2)
        {
            throw Missing(phrase, style == Tee ? "a T-shaped cut-out 40 mm wide and 30 mm high, arms 8 mm wide" : "an L-shaped cut-out 40 x 30 mm, arms 8 mm wide");
        }

        // Of arms whose width is not told each is a third of the shorter extent.
        var arm = isBare ? given.Min() / 3 : given.Min();
        given.Remove(arm);
        var (length, width) = (given[0], given[^1]);
        if (arm >= Math.Min(length, width))
        {
            throw Refuse.Prompt($"'{phrase.Quote}': the arms of the {phrase.Noun} must be longer than {Format.Length(arm)}, their width.");
        }

        findings.Assume(style == Tee
            ? $"The T is {Format.Length(length)} wide and {Format.Length(width)} high, its bars {Format.Length(arm)} wide, its head at the top."
            : $"The L is {Format.Length(length)} wide and {Format.Length(width)} high, its arms {Format.Length(arm)} wide, its corner at the lower left.");
        return new() { ["length"] = length, ["width"] = width, [Arm] = arm };
    }

    private static Dictionary<string, double> ReadEllipse(Phrase phrase)
    {
        var list = phrase.Sizes(2, 2);
        var length = list?[0] ?? phrase.Length("length", "ringDiameter") ?? (2 * phrase.Length("majorRadius"));
        var width = list?[1] ?? phrase.Length("width", "height", "section") ?? (2 * phrase.Length("minorRadius"));
        length ??= phrase.Bare();
        width ??= phrase.Bare();
        return length is { } along && width is { } across
            ? new() { ["length"] = along, ["width"] = across }
            : throw Missing(phrase, "an elliptical hole 40 x 20 mm");
    }

    // A flat at the bottom: for a triangle the base.
    private static Outline Regular(int sides, double acrossFlats) =>
        Outline.Regular(sides, acrossFlats / 2 / Math.Cos(Math.PI / sides), (-Math.PI / 2) - (Math.PI / sides));

    private static Outline StarOutline(int points, double radius) =>
        Outline.Polygon(Enumerable.Range(0, 2 * points).Select(i => Outline.Polar(i % 2 == 0 ? radius : radius * StarRatio, (Math.PI / 2) + (Math.PI * i / points))));

    private static Outline FlatOutline(double r, double flat)
    {
        var half = Math.Sqrt((r * r) - (flat * flat));
        var angle = Math.Acos(flat / r);
        return Outline.From(-half, -flat).To(half, -flat).Arc(-half, -flat, (2 * Math.PI) - (2 * angle));
    }

    // The head's centre at the origin, the slot upwards.
    private static Outline KeyholeOutline(double r, double w, double length)
    {
        var meet = Math.Sqrt((r * r) - (w * w));
        var end = length - r - w;
        var turn = (2 * Math.PI) - (2 * Math.Asin(w / r));
        return end > meet
            ? Outline.From(w, meet).To(w, end).Arc(-w, end, Math.PI).To(-w, meet).Arc(w, meet, turn)
            : throw Refuse.Prompt($"A keyhole of {Format.Length(length)} is too short for its head of {Format.Length(2 * r)} and its slot of {Format.Length(2 * w)}.");
    }

    private static Outline CrossOutline(double a, double b) =>
        Outline.Polygon([(-a, -b), (-b, -b), (-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a), (-b, a), (-b, b), (-a, b)]);

    private static Outline AngleOutline(double a, double b, double arm) =>
        Outline.Polygon([(-a, -b), (a, -b), (a, -b + arm), (-a + arm, -b + arm), (-a + arm, b), (-a, b)]);

    private static Outline TeeOutline(double a, double b, double arm) =>
        Outline.Polygon([(-arm / 2, -b), (arm / 2, -b), (arm / 2, b - arm), (a, b - arm), (a, b), (-a, b), (-a, b - arm), (-arm / 2, b - arm)]);
}
