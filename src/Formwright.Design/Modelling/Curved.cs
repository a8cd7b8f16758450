using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

/// <summary>An ellipsoid about a point, its axes along those of the frame.</summary>
/// <param name="Axes">Half its extents.</param>
/// <param name="Center">Its centre.</param>
internal sealed record EllipsoidPiece(Point3 Axes, Point3 Center) : Piece
{
    public override Box3 Bounds => new(Center - Axes, Center + Axes);

    public override double? Volume => 4 * Math.PI / 3 * Axes.X * Axes.Y * Axes.Z;

    public override int Build(PipelineBuilder build) => build.Stretch(build.Sphere(Center, 1), Axes, Center);
}

/// <summary>An ellipse about the Z axis, swept upwards from a height.</summary>
/// <param name="X">Half its extent along X.</param>
/// <param name="Y">Half its extent along Y.</param>
/// <param name="Height">How far it goes up.</param>
/// <param name="Z">Where it begins.</param>
internal sealed record EllipticCylinder(double X, double Y, double Height, double Z = 0) : Piece
{
    public override Box3 Bounds => new(new(-X, -Y, Z), new(X, Y, Z + Height));

    public override double? Volume => Math.PI * X * Y * Height;

    public override int Build(PipelineBuilder build)
    {
        // The major axis of an ellipse whose normal is Z lies along X.
        var upright = build.Extrude(build.Ellipse(Math.Max(X, Y), Math.Min(X, Y), Z), new(0, 0, Height));
        return Y > X ? build.Rotate(upright, Point3.UnitZ, 90) : upright;
    }
}

/// <summary>A flat outline at a height joined to a point above or below it.</summary>
/// <param name="Base">The outline, in X and Y.</param>
/// <param name="Z">Its height.</param>
/// <param name="Apex">The point.</param>
internal sealed record ConeOver(Outline Base, double Z, Point3 Apex) : Piece
{
    public override Box3 Bounds => new(
        new(Math.Min(Base.Min.X, Apex.X), Math.Min(Base.Min.Y, Apex.Y), Math.Min(Z, Apex.Z)),
        new(Math.Max(Base.Max.X, Apex.X), Math.Max(Base.Max.Y, Apex.Y), Math.Max(Z, Apex.Z)));

    public override double? Volume => Base.Area * Math.Abs(Apex.Z - Z) / 3;

    public override int Build(PipelineBuilder build) => build.LoftToPoint(build.Wire(Base, new(0, 0, Z), Point3.UnitX, Point3.UnitY), Apex);
}

/// <summary>An outline of radius and height with holes, turned about Z from the X axis by an angle.</summary>
/// <param name="Outline">The outline, right of the axis.</param>
/// <param name="Holes">Outlines inside it.</param>
/// <param name="Degrees">The angle, above 0 up to 360.</param>
internal sealed record RevolvedSector(Outline Outline, IReadOnlyList<Outline> Holes, double Degrees) : Piece
{
    public override Box3 Bounds
    {
        get
        {
            var (low, high) = (Math.Max(0, Outline.Min.X), Outline.Max.X);
            var angles = new List<double> { 0, Degrees };
            angles.AddRange(new[] { 90.0, 180, 270, 360 }.Where(a => a < Degrees));
            var points = angles.SelectMany(a => new[] { low, high }.Select(r => Outline.Polar(r, a * Math.PI / 180))).ToList();
            return new(new(points.Min(p => p.X), points.Min(p => p.Y), Outline.Min.Y), new(points.Max(p => p.X), points.Max(p => p.Y), Outline.Max.Y));
        }
    }

    /// <summary>By Pappus.</summary>
    public override double? Volume => (Outline.Moment - Holes.Sum(h => h.Moment)) * Degrees * Math.PI / 180;

    public override int Build(PipelineBuilder build) =>
        build.Revolve(build.Face(Outline, new(0, 0, 0), Point3.UnitX, Point3.UnitZ, Holes), Point3.UnitZ, Degrees);
}
