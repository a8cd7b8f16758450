using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Turned chess figure of the Staunton kind: a moulded foot, a waist that narrows upwards, a collar, and the head of the figure.</summary>
internal sealed class ChessPiece : Family
{
    private const int Rook = 1;
    private const int Bishop = 2;
    private const int Queen = 3;
    private const int King = 4;
    private const int Knight = 5;

    private static readonly string[] Figures = ["pawn", "rook", "bishop", "queen", "king", "knight"];

    public override string Nouns =>
        "chess piece|chess pawn|pawn|rook|chess rook|bishop|chess bishop|chess king|chess queen|chess knight|castle chess piece|board game pawn|game pawn|game piece|board game piece|meeple|queen chess piece|king chess piece|knight chess piece|rook chess piece|bishop chess piece|pawn chess piece|chess figure|horse chess piece";

    public override string Example => "a chess pawn 50 mm high";

    public override IReadOnlyList<string> Bare => ["height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("figure", 0, 0, 5).Standard(),
        Parameter.Length("height", 50).From("length"),
        Parameter.Length("base", v => (v.Count("figure") is Queen or King or Bishop ? 0.4 : 0.46) * v["height"]).Named("base|base diameter|foot").From("diameter", "bottomDiameter", "width", "outerDiameter").Standard(),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings) =>
        given["figure"] = Math.Max(0, Array.FindIndex(Figures, f => phrase.Noun.Contains(f, StringComparison.OrdinalIgnoreCase)));

    protected override string Label(Values v) => $"{char.ToUpperInvariant(Figures[v.Count("figure")][0])}{Figures[v.Count("figure")][1..]} {Format.Length(v["height"])}";

    // A slit in a head, or a knight's, leaves nothing round to measure by.
    protected override double ExtentTolerance => 1e-3;

    protected override Piece Shape(Values v)
    {
        var (h, r, figure) = (v["height"], v["base"] / 2, v.Count("figure"));
        Require(r < 0.45 * h && r > 0.1 * h, "the base must be between a fifth and nine tenths of the height wide.");
        return figure switch
        {
            Rook => Tower(h, r),
            Bishop => Mitre(h, r),
            Queen => Coronet(h, r),
            King => Cross(h, r),
            Knight => Horse(h, r),
            _ => Piece.Revolve(Turned(r, 0.58 * h, 0.3 * r, 0.56 * r, 0.62 * h).To(0.24 * r, 0.64 * h).Through(Ball(h), h - Ball(h), 0, h)),
        };
    }

    private static double Ball(double h) => 0.17 * h;

    // The foot with its mouldings, a hollow waist up to the neck, and a collar on it.
    private static Outline Turned(double r, double neckHeight, double neck, double collar, double top)
    {
        var foot = 0.09 * neckHeight;
        var waist = Outline.From(0, 0).To(r, 0).To(r, foot).To(0.93 * r, 1.7 * foot).To(0.8 * r, 2.1 * foot).To(0.8 * r, 2.5 * foot).To(0.68 * r, 2.9 * foot);
        var (fromX, fromZ) = (0.68 * r, 2.9 * foot);
        var end = neckHeight - (0.02 * neckHeight);
        return waist.Through((0.35 * fromX) + (0.65 * neck), (0.6 * fromZ) + (0.4 * end), neck, end).To(collar, neckHeight).To(collar, (neckHeight + (2 * top)) / 3);
    }

    private static Piece Tower(double h, double r)
    {
        var (top, wall) = (0.7 * r, 0.45 * r);
        var body = Turned(r, 0.68 * h, 0.44 * r, 0.62 * r, 0.74 * h).To(0.52 * r, 0.74 * h).To(top, 0.79 * h).To(top, h).To(wall, h).To(wall, 0.9 * h).To(0, 0.9 * h);
        var slit = Piece.Box(new(-0.12 * r, -r, 0.92 * h), new(0.12 * r, r, h + 1));
        return Piece.Revolve(body).Cut(slit, slit.Turned(Point3.UnitZ, 60), slit.Turned(Point3.UnitZ, 120)).Known(bores: []);
    }

    private static Piece Mitre(double h, double r)
    {
        var (knob, neck, belly) = (0.035 * h, 0.25 * r, 0.46 * r);
        var tip = h - (1.7 * knob);
        var piece = Piece.Revolve(Turned(r, 0.6 * h, neck, 0.55 * r, 0.66 * h).To(neck, 0.66 * h).Through(belly, 0.76 * h, 0.5 * knob, tip).Through(knob, h - (0.9 * knob), 0, h));
        var slit = Piece.Box(new(0, -r, -0.02 * h), new(r, r, 0.02 * h)).Turned(Point3.UnitY, -35).Moved(0.12 * r, 0, 0.8 * h);
        return piece.Cut(slit).Known(piece.Bounds, bores: []);
    }

    // A cup that opens upwards, notched all around, with a small ball inside its rim.
    private static Piece Coronet(double h, double r)
    {
        const int Points = 8;
        var (neck, cup, ball) = (0.27 * r, 0.58 * r, 0.035 * h);
        var rim = h - ball;
        var head = Piece.Revolve(Turned(r, 0.66 * h, neck, 0.58 * r, 0.71 * h).To(neck, 0.71 * h).Through(0.33 * r, 0.82 * h, cup, rim).To(0.8 * cup, rim).To(0.25 * cup, rim - (0.04 * h)).To(0, rim - (0.04 * h)));
        var notches = Enumerable.Range(0, Points).Select(i => 2 * Math.PI * (i + 0.5) / Points).Select(a => Outline.Polar(cup, a)).Select(p => Piece.Sphere(0.24 * cup, new(p.X, p.Y, rim + (0.08 * cup))));
        return Piece.Fuse(head.Cut([.. notches]), Piece.Cylinder(0.45 * ball, 0.05 * h, rim - (0.045 * h)), Piece.Sphere(ball, new(0, 0, rim)))
            .Known(new(new(-r, -r, 0), new(r, r, h)), bores: []);
    }

    private static Piece Cross(double h, double r)
    {
        var (neck, cup, crown) = (0.27 * r, 0.56 * r, 0.88 * h);
        var body = Piece.Revolve(Turned(r, 0.62 * h, neck, 0.58 * r, 0.67 * h).To(neck, 0.67 * h).Through(0.32 * r, 0.76 * h, cup, 0.84 * h).Through(0.4 * cup, 0.865 * h, 0, crown));
        var (bar, arm) = (0.014 * h, 0.045 * h);
        return Piece.Fuse(body, Piece.Block(2 * bar, 2 * bar, 0.15 * h, 0.85 * h), Piece.Block(2 * arm, 2 * bar, 2 * bar, 0.93 * h)).Known(new(new(-r, -r, 0), new(r, r, h)), bores: []);
    }

    // The head of a horse in profile, on the turned foot of the other figures.
    private static Piece Horse(double h, double r)
    {
        var (low, thick) = (0.24 * h, 0.5 * r);
        var foot = Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, 0.06 * h).To(0.93 * r, 0.11 * h).To(0.8 * r, 0.14 * h).To(0.8 * r, 0.17 * h).To(0.66 * r, low).To(0, low));
        double X(double share) => share * r;
        double Z(double share) => low + (share * (h - low));
        var head = Outline.From(X(-0.6), Z(-0.05))
            .To(X(0.6), Z(-0.05))
            .Through(X(0.42), Z(0.2), X(0.1), Z(0.42))
            .To(X(0.55), Z(0.36)).To(X(0.85), Z(0.4)).Through(X(0.92), Z(0.5), X(0.78), Z(0.6))
            .To(X(0.3), Z(0.83)).To(X(0.18), Z(1)).To(X(0), Z(0.86))
            .Through(X(-0.72), Z(0.5), X(-0.6), Z(-0.05));
        return Piece.Fuse(foot, Piece.Profile(head, thick)).Known(new(new(-r, -r, 0), new(r, r, h)), bores: []);
    }
}
