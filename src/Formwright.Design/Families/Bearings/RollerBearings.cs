using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Cylindrical, or nearly cylindrical, rollers between two rings, a little flattened by them so that all is one solid. Source: ISO 15.</summary>
internal sealed class RollerBearing : Bearing
{
    public override string Nouns => "roller bearing|cylindrical roller bearing|spherical roller bearing|barrel roller bearing|radial roller bearing";

    public override IReadOnlyList<string> Designations => [@"(NUP|NU|NJ|NF|N) ?\d{3,4}(?![\d.])", @"2(22|23|13)\d\d(?=[ -]+([\p{L}-]+[ -]+){0,3}bearings?\b)"];

    public override string Example => "NU205 roller bearing";

    protected override string Usual => "NU205";

    public override IReadOnlyList<Parameter> Parameters { get; } = Sizes;

    protected override string? Source(Values v) => "ISO 15";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        var (bore, outer, w) = Checked(v);
        var (wall, middle) = (outer - bore, (bore + outer) / 2);
        var roller = 0.21 * wall;
        var rollers = Enumerable.Range(0, Fitting(middle, roller)).Select(i => 2 * Math.PI * i / Fitting(middle, roller)).Select(a => Outline.Polar(middle, a));
        return Piece.Fuse([Ring(bore, middle - (0.2 * wall), w), Ring(middle + (0.2 * wall), outer, w), .. rollers.Select(p => Piece.Cylinder(roller, 0.64 * w, 0.18 * w, p.X, p.Y))]);
    }
}

/// <summary>Conical rollers between an inner ring, the cone, and an outer one, the cup, that stand a little apart. Source: ISO 355, boundary dimensions.</summary>
internal sealed class TaperedBearing : Bearing
{
    public override string Nouns => "tapered roller bearing|taper roller bearing|tapered bearing|taper bearing|conical roller bearing";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Kegelrollenlager", ["fr"] = "roulement conique", ["es"] = "rodamiento cónico" };

    public override IReadOnlyList<string> Designations => [@"3(02|03|13|20|22|23|30)\d\d(?=[ -]+([\p{L}-]+[ -]+){0,3}bearings?\b)"];

    public override string Example => "30205 tapered roller bearing";

    protected override string Usual => "30205";

    public override bool IsKin(Family other) => other is Bearing;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Sizes,
        Parameter.Length("coneWidth", v => 0.92 * v["width"]).Named("cone width|inner ring width").Standard(),
        Parameter.Length("cupWidth", v => 0.8 * v["width"]).Named("cup width|outer ring width").Standard(),
    ];

    protected override string? Source(Values v) => "ISO 355";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    // The cup stands at the bottom, the back of the cone at the top; both raceways lean outwards on the way up.
    protected override Piece Shape(Values v)
    {
        const double Lean = 14 * Math.PI / 180;
        var (bore, outer, w) = Checked(v);
        var (cone, cup, wall, middle) = (v["coneWidth"], v["cupWidth"], outer - bore, (bore + outer) / 2);
        Require(cone <= w && cup <= w, "its rings are wider than the bearing.");
        var tan = Math.Min(Math.Tan(Lean), 0.36 * wall / w);
        double Race(double side, double z) => middle + (side * 0.19 * wall) + (tan * (z - (w / 2)));
        var (low, rib) = (w - cone, w - (0.14 * w));
        var inner = Piece.Revolve(Outline.From(bore, low).To(Race(-1, low), low).To(Race(-1, rib), rib).To(Race(-0.1, rib), rib).To(Race(-0.1, rib), w).To(bore, w));
        var ring = Piece.Revolve(Outline.From(outer, 0).To(outer, cup).To(Race(1, cup), cup).To(Race(1, 0), 0)).Known(bores: []);
        var length = 0.62 * w;
        var axis = new Point3(tan, 0, 1).Normalized();
        var roller = Piece.Cone(new Point3(middle, 0, w / 2) - (axis * (length / 2)), axis, 0.185 * wall, 0.205 * wall, length);
        return Piece.Fuse([inner, ring, .. roller.Around(Fitting(middle, 0.205 * wall))]).Known(new(new(-outer, -outer, 0), new(outer, outer, w)), bores: [new(new(0, 0, low), Point3.UnitZ, bore)]);
    }
}

/// <summary>Balls between two washers, for loads along the shaft. Source: ISO 104, series 11 and 12.</summary>
internal sealed class ThrustBearing : Bearing
{
    public override string Nouns => "thrust bearing|thrust ball bearing|axial bearing|axial ball bearing|axial thrust bearing|lazy susan bearing";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Axiallager|Axialkugellager", ["fr"] = "butée à billes", ["es"] = "rodamiento axial" };

    public override IReadOnlyList<string> Designations => [@"51[1-4]\d\d(?=[ -]+([\p{L}-]+[ -]+){0,3}bearings?\b)", @"511\d\d|512\d\d"];

    public override string Example => "51105 thrust ball bearing";

    protected override string Usual => "51105";

    public override bool IsKin(Family other) => other is Bearing;

    public override IReadOnlyList<Parameter> Parameters { get; } = Sizes;

    protected override string? Source(Values v) => "ISO 104";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    // The housing washer below has the wider bore, the shaft washer above the smaller outside.
    protected override Piece Shape(Values v)
    {
        var (bore, outer, h) = Checked(v);
        var (play, middle) = (0.05 * (outer - bore), (bore + outer) / 2);
        var ball = Math.Min(0.3 * h, 0.3 * (outer - bore));
        var washer = (h / 2) - (0.85 * ball);
        var balls = Enumerable.Range(0, Fitting(middle, ball)).Select(i => Outline.Polar(middle, 2 * Math.PI * i / Fitting(middle, ball)));
        return Piece.Fuse([Ring(bore + play, outer, washer), Ring(bore, outer - play, washer).Moved(0, 0, h - washer), .. balls.Select(p => Piece.Sphere(ball, new(p.X, p.Y, h / 2)))]);
    }
}

/// <summary>Thin needles in a drawn cup; they run on the shaft. Source: ISO 3245, the HK series.</summary>
internal sealed class NeedleBearing : Bearing
{
    public override string Nouns => "needle bearing|needle roller bearing|drawn cup needle bearing";

    public override IReadOnlyList<string> Designations => [@"HK ?\d{4}"];

    public override string Example => "HK1010 needle bearing";

    protected override string Usual => "HK1010";

    public override bool IsKin(Family other) => other is Bearing;

    public override IReadOnlyList<Parameter> Parameters { get; } = Sizes;

    protected override string? Source(Values v) => "ISO 3245";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        var (bore, outer, w) = Checked(v);
        var wall = outer - bore;
        var (needle, cup, lip, rim) = (0.36 * wall, outer - (0.34 * wall), bore + (0.15 * wall), 0.1 * w);
        var shell = Piece.Revolve(Outline.From(lip, 0).To(outer, 0).To(outer, w).To(lip, w).To(lip, w - rim).To(cup, w - rim).To(cup, rim).To(lip, rim)).Known(bores: []);
        var count = Fitting(bore + needle, needle);
        var needles = Enumerable.Range(0, count).Select(i => Outline.Polar(bore + needle, 2 * Math.PI * i / count));
        return Piece.Fuse([shell, .. needles.Select(p => Piece.Cylinder(needle, w - (2 * rim), rim, p.X, p.Y))]).Known(new(new(-outer, -outer, 0), new(outer, outer, w)), bores: []);
    }
}
