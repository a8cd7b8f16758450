using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>An L bracket: a horizontal leg along X, a vertical leg up Z at its low end, both across the whole width along Y.</summary>
internal sealed partial class Bracket : Solid
{
    private const double DefaultLeg = 60;

    // Shares of the shorter leg.
    private const double WidthShare = 2.0 / 3;
    private const double ThicknessShare = 1.0 / 12;

    public override string Kind => "bracket";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        var (horizontal, vertical) = (phrase.Length("horizontalLeg"), phrase.Length("verticalLeg"));
        var (width, thickness) = (phrase.Length("width"), phrase.Length("thickness", "wall"));
        var (length, height, depth) = (phrase.Length("length"), phrase.Length("height"), phrase.Length("depth"));
        if (phrase.Sizes(2, 4) is { } list)
        {
            (horizontal, vertical) = (horizontal ?? list[0], vertical ?? list[1]);
            // "50 x 50 x 5": what is thin, or stands beside a width, is the thickness.
            const double ThinShare = 0.2;
            var isThin = list.Length == 3 && thickness is null && (width is not null || list[2] <= ThinShare * Math.Min(list[0], list[1]));
            thickness ??= list.Length > 3 ? list[3] : isThin ? list[2] : null;
            width ??= list.Length > 2 && !isThin ? list[2] : null;
            if (list.Length > 2 && !isThin)
            {
                findings.Assume($"Read {Format.Sizes(list)} as horizontal leg x vertical leg x width{(list.Length > 3 ? " x thickness" : "")} of the {phrase.Noun}.");
            }
        }

        // "legs 80 and 60 mm": the word stands before both.
        if (horizontal is null && vertical is null && height is null && length is null && phrase.Has(Language.TermCategory.Place, "leg")
            && phrase.Measures.Count(m => m is { Used: false, Role: null or "size", From: null, IsLength: true }) > 1)
        {
            (horizontal, vertical) = (phrase.Bare(), phrase.Bare());
        }

        // "legs 60 and 40 long": the word stands behind both.
        if (horizontal is null && vertical is null && height is null && length is not null && phrase.Has(Language.TermCategory.Place, "leg") && phrase.Bare() is { } other)
        {
            (horizontal, vertical) = (other, length);
        }

        // "60 x 40 x 5, 100 mm long": beside both legs the length is that of the profile.
        width ??= horizontal is not null && vertical is not null && height is null && depth is null ? length : null;
        horizontal ??= length ?? depth;
        vertical ??= height;
        width ??= horizontal == depth ? null : depth;
        var assumed = new List<string>();
        if (horizontal is null && vertical is null)
        {
            horizontal = phrase.Bare() ?? Assume(DefaultLeg, "legs of {0}");
        }

        horizontal ??= vertical;
        vertical ??= horizontal;
        var reach = Math.Min(horizontal!.Value, vertical!.Value);
        width ??= phrase.Bare() ?? Assume(reach * WidthShare, "{0} wide");
        thickness ??= phrase.Bare() ?? Assume(reach * ThicknessShare, "{0} thick");
        if (assumed.Count > 0)
        {
            findings.Assume($"Assumed the {phrase.Noun} to be L-shaped, {string.Join(", ", assumed)}.");
        }

        // "legs of 40 mm measured inside": the thickness comes on top of each.
        if (InsideLegs().IsMatch(phrase.Prompt.Text))
        {
            (horizontal, vertical) = (horizontal + thickness, vertical + thickness);
            findings.Assume($"Read the legs of the {phrase.Noun} as measured inside.");
        }

        return new()
        {
            ["horizontalLeg"] = horizontal.Value,
            ["verticalLeg"] = vertical.Value,
            ["width"] = width.Value,
            ["thickness"] = thickness.Value,
        };

        double Assume(double value, string words)
        {
            var round = Assumption.Round(value);
            assumed.Add(string.Format(CultureInfo.InvariantCulture, words, Format.Length(round)));
            return round;
        }
    }

    public override Form Describe(Sizes sizes)
    {
        var (a, b, w, t) = (sizes["horizontalLeg"], sizes["verticalLeg"], sizes["width"], sizes["thickness"]);
        if (t >= Math.Min(a, b))
        {
            throw Refuse.Prompt($"Legs of {Format.Length(a)} and {Format.Length(b)} must be longer than their thickness of {Format.Length(t)}.");
        }

        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        var least = Math.Min(t, w);
        return new Form(
            new Box3(new(-a / 2, -w / 2, 0), new(a / 2, w / 2, b)),
            [
                // Only the part of each leg that the other one does not cover.
                new("horizontal", new(t / 2, 0, t), uz, ux, uy, (a - t) / 2, w / 2, t),
                new("vertical", new((-a / 2) + t, 0, (b + t) / 2), ux, uy, uz, w / 2, (b - t) / 2, t),
                new("top", new(t / 2, 0, t), uz, ux, uy, (a - t) / 2, w / 2, t),
                new("bottom", new(t / 2, 0, 0), uz * -1, ux, uy, (a - t) / 2, w / 2, t),
                new("back", new(-a / 2, 0, (b + t) / 2), ux * -1, uy, uz, w / 2, (b - t) / 2, t),
            ])
        {
            Volume = ((a * t) + ((b - t) * t)) * w,
            Edges =
            [
                new("all", least / 2, least) { Curve = "line" },
                new("inner", Math.Min(a, b) - t, t * 10)
                {
                    ParallelTo = uy, Curve = "line", Convexity = "concave",
                    FilletVolume = r => -(1 - (Math.PI / 4)) * r * r * w,
                    ChamferVolume = c => -c * c / 2 * w,
                },
                // Beyond that the round would reach the inner corner.
                new("outer", Math.Min(3.4 * t, Math.Min(a, b)), t) { PlaneOrigin = new(-a / 2, 0, 0), PlaneNormal = new(1, 0, 1), ParallelTo = uy, Curve = "line", Convexity = "convex" },
                new("crosswise", t / 2, t) { ParallelTo = uy, Curve = "line", Convexity = "convex" },
            ],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build)
    {
        var (a, b, w, t) = (sizes["horizontalLeg"], sizes["verticalLeg"], sizes["width"], sizes["thickness"]);
        var (low, high, y) = (-a / 2, a / 2, -w / 2);
        return build.Prism(
            [new(low, y, 0), new(high, y, 0), new(high, y, t), new(low + t, y, t), new(low + t, y, b), new(low, y, b)],
            new(0, w, 0));
    }

    public override string Title(Sizes sizes) =>
        $"L Bracket {Format.Sizes(sizes["horizontalLeg"], sizes["verticalLeg"], sizes["width"])}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "horizontalLeg" or "length" or "depth" => new("horizontalLeg"),
        "verticalLeg" or "height" => new("verticalLeg"),
        "width" => new("width"),
        "thickness" or "wall" => new("thickness"),
        _ => null,
    };

    // Shared out between the legs; the horizontal one takes the odd hole.
    public override IReadOnlyList<(string Face, PatternSpec Pattern)> DefaultHoles(Form form, int count, double diameter)
    {
        var (horizontal, vertical) = (form.Frame("horizontal")!, form.Frame("vertical")!);
        var lower = (count + 1) / 2;
        List<(string Face, PatternSpec Pattern)> places = [(horizontal.Name, Spread(horizontal, lower, diameter))];
        if (count > lower)
        {
            places.Add((vertical.Name, Spread(vertical, count - lower, diameter)));
        }

        return places;
    }

    [GeneratedRegex(@"\b(?:inside|inner|internal) (?:leg |arm |side |flange )?(?:lengths?|legs?|sizes?|dimensions?|measures?|measurements?|heights?)\b|\b(?:legs?|arms?|lengths?|dimensions|sizes)\b[^.;]*\b(?:measured (?:from |on |at )?(?:the )?inside|(?:on|from) the inside|inside(?=\s*[,;.)]|\s*$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InsideLegs();

    private static PatternSpec Spread(Frame frame, int count, double diameter) =>
        count == 2 ? new PatternSpec(PatternKind.Row, 2, AlongV: frame.HalfV > frame.HalfU) : Layout.Default(frame, count, diameter);
}
