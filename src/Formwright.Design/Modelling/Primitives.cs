using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

/// <summary>A round solid along an axis of the frame, as wide as its larger end.</summary>
internal static class Axial
{
    /// <summary>Extents of a disc about a point, moved along the normal.</summary>
    public static Box3 Bounds(Point3 start, Point3 direction, double radius, double height)
    {
        var end = start + (direction * height);
        double Across(double component) => radius * Math.Sqrt(Math.Max(0, 1 - (component * component)));
        var reach = new Point3(Across(direction.X), Across(direction.Y), Across(direction.Z));
        return new Box3(
            new(Math.Min(start.X, end.X) - reach.X, Math.Min(start.Y, end.Y) - reach.Y, Math.Min(start.Z, end.Z) - reach.Z),
            new(Math.Max(start.X, end.X) + reach.X, Math.Max(start.Y, end.Y) + reach.Y, Math.Max(start.Z, end.Z) + reach.Z));
    }
}

internal sealed record CylinderPiece(Point3 Start, Point3 Direction, double Radius, double Height) : Piece
{
    public override Box3 Bounds => Axial.Bounds(Start, Direction, Radius, Height);

    public override double? Volume => Math.PI * Radius * Radius * Height;

    public override int Build(PipelineBuilder build) => build.Cylinder(Start, Direction, Radius, Height);
}

internal sealed record ConePiece(Point3 Start, Point3 Direction, double From, double To, double Height) : Piece
{
    public override Box3 Bounds => Axial.Bounds(Start, Direction, Math.Max(From, To), Height);

    public override double? Volume => Math.PI * Height / 3 * ((From * From) + (From * To) + (To * To));

    public override int Build(PipelineBuilder build) => build.Cone(Start, Direction, From, To, Height);
}

internal sealed record SpherePiece(Point3 Center, double Radius) : Piece
{
    public override Box3 Bounds => new(Center - (new Point3(1, 1, 1) * Radius), Center + (new Point3(1, 1, 1) * Radius));

    public override double? Volume => 4 * Math.PI / 3 * Radius * Radius * Radius;

    public override int Build(PipelineBuilder build) => build.Sphere(Center, Radius);
}

internal sealed record BoxPiece(Box3 Extents) : Piece
{
    public override Box3 Bounds => Extents;

    public override double? Volume => Extents.Size.X * Extents.Size.Y * Extents.Size.Z;

    public override int Build(PipelineBuilder build) => build.Box(Extents.Center, Extents.Size.X, Extents.Size.Y, Extents.Size.Z);
}

/// <summary>A box all of whose edges are rounded alike.</summary>
internal sealed record RoundedBoxPiece(Box3 Extents, double Radius) : Piece
{
    public override Box3 Bounds => Extents;

    public override double? Volume
    {
        get
        {
            var (x, y, z) = (Extents.Size.X - (2 * Radius), Extents.Size.Y - (2 * Radius), Extents.Size.Z - (2 * Radius));
            return (x * y * z) + (2 * Radius * ((x * y) + (y * z) + (z * x))) + (Math.PI * Radius * Radius * (x + y + z)) + (4 * Math.PI / 3 * Radius * Radius * Radius);
        }
    }

    public override int Build(PipelineBuilder build) =>
        build.Fillet(build.Box(Extents.Center, Extents.Size.X, Extents.Size.Y, Extents.Size.Z), new EdgeGroup("all", Radius * 1.01, Radius), Radius);
}

/// <summary>An outline swept along a vector.</summary>
internal sealed record Extrusion(Outline Outline, Point3 Origin, Point3 U, Point3 V, Point3 Sweep, IReadOnlyList<Outline> Holes) : Piece
{
    public override Box3 Bounds
    {
        get
        {
            var ((x0, y0), (x1, y1)) = (Outline.Min, Outline.Max);
            var (a, b) = (Origin + (U * x0) + (V * y0), Origin + (U * x1) + (V * y1) + Sweep);
            return new Box3(
                new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Min(a.Z, b.Z)),
                new(Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Math.Max(a.Z, b.Z)));
        }
    }

    public override double? Volume => (Outline.Area - Holes.Sum(h => h.Area)) * Math.Abs(U.Cross(V).Dot(Sweep));

    /// <summary>Round holes of the outline.</summary>
    public override IReadOnlyList<Bore> Bores =>
    [
        .. Holes.Where(h => h.Corners is [{ Bulge: 1 }, { Bulge: 1 }]).Select(h => new Bore(
            Origin + (U * ((h.Min.X + h.Max.X) / 2)) + (V * ((h.Min.Y + h.Max.Y) / 2)), Sweep.Normalized(), (h.Max.X - h.Min.X) / 2)),
    ];

    public override int Build(PipelineBuilder build) => build.Extrude(build.Face(Outline, Origin, U, V, Holes), Sweep);
}

/// <summary>An outline of radius and height turned about the Z axis.</summary>
internal sealed record Revolution(Outline Outline, double Degrees) : Piece
{
    public override Box3 Bounds
    {
        get
        {
            var r = Outline.Max.X;
            return new(new(-r, -r, Outline.Min.Y), new(r, r, Outline.Max.Y));
        }
    }

    public override double? Volume => 2 * Math.PI * Outline.Moment * Degrees / 360;

    /// <summary>Walls that face the axis: upright lines that run down when the outline runs to the left.</summary>
    public override IReadOnlyList<Bore> Bores
    {
        get
        {
            var left = Math.Sign(Outline.Segments().Sum(s => s.Area));
            return
            [
                .. Outline.Segments()
                    .Where(s => !s.IsArc && s.From.X > 1e-9 && Math.Abs(s.From.X - s.To.X) < 1e-9 && (s.To.Y - s.From.Y) * left < 0)
                    .Select(s => new Bore(new(0, 0, s.From.Y), Point3.UnitZ, s.From.X)),
            ];
        }
    }

    public override int Build(PipelineBuilder build) =>
        build.Revolve(build.Face(Outline, new(0, 0, 0), Point3.UnitX, Point3.UnitZ, []), Point3.UnitZ, Degrees);
}
