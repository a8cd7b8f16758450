using Formwright.Core;

namespace Formwright.Design.Planning;

/// <summary>Which edges a treatment takes.</summary>
/// <param name="Name">Name of the group, such as <c>top</c>.</param>
/// <param name="Limit">A radius or chamfer must stay below this.</param>
/// <param name="Reference">The size from which a default is taken.</param>
internal sealed record EdgeGroup(string Name, double Limit, double Reference)
{
    /// <summary>Only edges parallel to this; null for any.</summary>
    public Point3? ParallelTo { get; init; }

    /// <summary>Only edges in the plane through this point; null for any.</summary>
    public Point3? PlaneOrigin { get; init; }

    /// <summary>Normal of that plane.</summary>
    public Point3? PlaneNormal { get; init; }

    /// <summary>Curve type: <c>any line circle other</c>.</summary>
    public string Curve { get; init; } = "any";

    /// <summary>Only circular edges of this radius; null for any.</summary>
    public double? Radius { get; init; }

    /// <summary>Angle between the faces: <c>any convex concave smooth</c>.</summary>
    public string Convexity { get; init; } = "any";

    /// <summary>Volume that a fillet of a radius removes; null when there is no closed form. Negative where material is added.</summary>
    public Func<double, double>? FilletVolume { get; init; }

    /// <summary>Volume that a chamfer removes; null when there is no closed form.</summary>
    public Func<double, double>? ChamferVolume { get; init; }
}

/// <summary>A cylinder by its axis and radius.</summary>
/// <param name="Origin">A point of the axis.</param>
/// <param name="Direction">Unit direction of the axis.</param>
/// <param name="Radius">Radius.</param>
internal readonly record struct Bore(Point3 Origin, Point3 Direction, double Radius)
{
    /// <summary>The same, turned about the Z axis by degrees.</summary>
    public Bore Turned(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        Point3 Turn(Point3 p) => new((p.X * cos) - (p.Y * sin), (p.X * sin) + (p.Y * cos), p.Z);
        return new(Turn(Origin), Turn(Direction), Radius);
    }

    /// <summary>True when both describe the same infinite cylinder.</summary>
    public bool IsSame(Bore other, double tolerance = 1e-6)
    {
        var offset = other.Origin - Origin;
        return Math.Abs(Radius - other.Radius) <= tolerance
            && Direction.Cross(other.Direction).Length <= 1e-9
            && (offset - (Direction * offset.Dot(Direction))).Length <= tolerance;
    }
}

/// <summary>What is known of a body before the kernel builds it: where its faces and edges are, how large it is.</summary>
/// <param name="Bounds">Its extents.</param>
/// <param name="Frames">Faces that features can start from, the default one first.</param>
internal sealed record Form(Box3 Bounds, IReadOnlyList<Frame> Frames)
{
    /// <summary>Volume in cubic millimetres; null when there is no closed form.</summary>
    public double? Volume { get; init; }

    /// <summary>Groups of edges by name.</summary>
    public IReadOnlyList<EdgeGroup> Edges { get; init; } = [];

    /// <summary>Holes the body has by itself.</summary>
    public IReadOnlyList<Bore> Bores { get; init; } = [];

    /// <summary>Number of solids it consists of: more than 1 for a family that comes in several pieces.</summary>
    public int Solids { get; init; } = 1;

    /// <summary>What these solids are called, in their order; empty when they have no names of their own.</summary>
    public IReadOnlyList<string> SolidNames { get; init; } = [];

    /// <summary>False when <see cref="Bounds"/> only encloses the shape, as after a turn by an odd angle.</summary>
    public bool BoundsAreExact { get; init; } = true;

    /// <summary>Tolerance of the extents relative to their size, for bodies whose outline is approximated.</summary>
    public double ExtentTolerance { get; init; } = 1e-4;

    public Frame? Frame(string name) => Frames.FirstOrDefault(f => f.Name == name);

    public EdgeGroup? EdgeGroup(string name) => Edges.FirstOrDefault(e => e.Name == name);
}
