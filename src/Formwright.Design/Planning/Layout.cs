using Formwright.Design.Text;

namespace Formwright.Design.Planning;

/// <summary>A point of a face, in the face's own coordinates.</summary>
internal readonly record struct Spot(double U, double V);

/// <summary>Turns a pattern into the points of a face.</summary>
internal static class Layout
{
    /// <summary>How far a cutting tool reaches over a face, relative to the thickness it cuts, so that no two faces coincide.</summary>
    public const double Overshoot = 0.05;

    /// <summary>Where the members stand.</summary>
    /// <param name="pattern">The arrangement.</param>
    /// <param name="frame">The face.</param>
    /// <param name="what">Name of the members, for messages.</param>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when there are too many or the face is too small for them.</exception>
    public static IReadOnlyList<Spot> Spots(PatternSpec pattern, Frame frame, string what)
    {
        if (pattern.Count < 1 || pattern.Rows < 1 || (long)pattern.Count * pattern.Rows > Limits.MostFeatures)
        {
            throw Refuse.Prompt($"{Format.Number((double)pattern.Count * pattern.Rows)} {what} are not possible: a part has between 1 and {Limits.MostFeatures}.");
        }

        List<Spot> spots = pattern.Kind switch
        {
            PatternKind.One or PatternKind.Around => [new(pattern.AnchorU == 0 ? frame.Middle.U : 0, pattern.AnchorV == 0 ? frame.Middle.V : 0)],
            PatternKind.Corners => Corners(pattern, frame, what),
            PatternKind.Row => Row(pattern, frame, what),
            PatternKind.Grid => Grid(pattern, frame, what),
            PatternKind.Circle => Circle(pattern, what),
        };
        var (du, dv) = (Shift(pattern.AnchorU, pattern.OffsetU, frame.HalfU), Shift(pattern.AnchorV, pattern.OffsetV, frame.HalfV));
        return [.. spots.Select(s => new Spot(s.U + du, s.V + dv))];
    }

    /// <summary>The arrangement of holes whose places the prompt leaves open.</summary>
    public static PatternSpec Default(Frame frame, int count, double diameter)
    {
        if (count == 1)
        {
            return new PatternSpec(PatternKind.One);
        }

        if (frame.Round)
        {
            var circle = frame.InnerRadius > 0 ? frame.HalfU + frame.InnerRadius : frame.HalfU * 4 / 3;
            return new PatternSpec(PatternKind.Circle, count, Diameter: circle);
        }

        if (count == 4)
        {
            var inset = DefaultInset(frame, diameter);
            return new PatternSpec(PatternKind.Corners, 4, InsetU: inset, InsetV: inset);
        }

        return new PatternSpec(PatternKind.Row, count, AlongV: frame.HalfV > frame.HalfU);
    }

    /// <summary>Distance of corner holes from the edges when it is not given: a sixth of the shorter side, but room for the hole.</summary>
    public static double DefaultInset(Frame frame, double diameter)
    {
        if (frame.Border > 0)
        {
            return frame.Border / 2;
        }

        var shorter = 2 * Math.Min(frame.HalfU, frame.HalfV);
        return Math.Min(Math.Max(Assumption.Round(shorter / 6), diameter), shorter / 4);
    }

    private static double Shift(int anchor, double offset, double half) => anchor switch
    {
        < 0 => offset - half,
        > 0 => half - offset,
        _ => offset,
    };

    private static List<Spot> Corners(PatternSpec pattern, Frame frame, string what)
    {
        if (frame.Round)
        {
            throw Refuse.Prompt($"A round face has no corners for the {what}. Say for example 'on a {Format.Number(frame.HalfU * 4 / 3)} mm bolt circle'.");
        }

        var (u, v) = (frame.HalfU - Inset(pattern.InsetU), frame.HalfV - Inset(pattern.InsetV));
        if (u <= 0 || v <= 0)
        {
            throw Refuse.Prompt($"The {what} cannot stand {Format.Length(Math.Max(Inset(pattern.InsetU), Inset(pattern.InsetV)))} from the edges: the face measures only {Format.Sizes(2 * frame.HalfU, 2 * frame.HalfV)}.");
        }

        return [new(-u, -v), new(u, -v), new(u, v), new(-u, v)];
    }

    private static double Inset(double? value) => value ?? throw Refuse.Design("a pattern in the corners has no inset.");

    private static List<Spot> Row(PatternSpec pattern, Frame frame, string what)
    {
        var along = Line(pattern.Count, pattern.SpacingU, pattern.InsetU, pattern.AlongV ? frame.HalfV : frame.HalfU, what);
        return [.. along.Select(t => pattern.AlongV ? new Spot(0, t) : new Spot(t, 0))];
    }

    private static List<Spot> Grid(PatternSpec pattern, Frame frame, string what)
    {
        var columns = Line(pattern.Count, pattern.SpacingU, pattern.InsetU, frame.HalfU, what);
        var rows = Line(pattern.Rows, pattern.SpacingV, pattern.InsetV, frame.HalfV, what);
        return [.. rows.SelectMany(v => columns.Select(u => new Spot(u, v)))];
    }

    private static List<Spot> Circle(PatternSpec pattern, string what)
    {
        var radius = (pattern.Diameter ?? throw Refuse.Design("a bolt circle has no diameter.")) / 2;
        Limits.CheckSize(radius, $"The bolt circle of the {what}");
        var angles = pattern.Angles ?? [.. Enumerable.Range(0, pattern.Count).Select(i => pattern.StartAngle + (360.0 * i / pattern.Count))];
        return [.. angles.Select(a => a * Math.PI / 180).Select(a => new Spot(radius * Math.Cos(a), radius * Math.Sin(a)))];
    }

    // Places along a line about 0: by spacing, between insets from both ends, or with equal gaps between each other and the ends.
    private static double[] Line(int count, double? spacing, double? inset, double half, string what)
    {
        var places = new double[count];
        var step = spacing ?? (inset is { } i && count > 1 ? 2 * (half - i) / (count - 1) : 2 * half / (count + 1));
        if (step <= 0)
        {
            throw Refuse.Prompt($"The {what} cannot stand {Format.Length(inset ?? 0)} from the ends of a face {Format.Length(2 * half)} long.");
        }

        for (var n = 0; n < count; n++)
        {
            places[n] = (n - ((count - 1) / 2.0)) * step;
        }

        return places;
    }
}
