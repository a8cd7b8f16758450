using Formwright.Core;

namespace Formwright.Design.Planning;

/// <summary>Where a solid is mounted: the point and axes that its own origin and axes come to lie on. Right-handed.</summary>
/// <param name="Origin">Where its origin goes.</param>
/// <param name="X">Unit direction of its X axis.</param>
/// <param name="Z">Unit direction of its Z axis, square to X.</param>
internal sealed record Pose(Point3 Origin, Point3 X, Point3 Z)
{
    /// <summary>Nothing moves.</summary>
    public static readonly Pose Identity = new(default, Point3.UnitX, Point3.UnitZ);

    public Point3 Y => Z.Cross(X);

    /// <summary>Only moved by a vector.</summary>
    public static Pose Moved(Point3 by) => Identity with { Origin = by };

    /// <summary>On a face at a spot, its Z axis along the outward normal; <paramref name="inwards"/> turns it into the material.</summary>
    public static Pose On(Frame frame, Spot spot, bool inwards = false) =>
        new(frame.At(spot.U, spot.V), frame.U, inwards ? frame.Normal * -1 : frame.Normal);

    public Point3 Point(Point3 local) => Origin + Vector(local);

    public Point3 Vector(Point3 local) => (X * local.X) + (Y * local.Y) + (Z * local.Z);

    /// <summary>This pose inside another one.</summary>
    public Pose Within(Pose outer) => new(outer.Point(Origin), outer.Vector(X), outer.Vector(Z));

    /// <summary>A shape's description after it was mounted.</summary>
    public Form Apply(Form form)
    {
        if (this == Identity)
        {
            return form;
        }

        var corners = new List<Point3>(8);
        foreach (var x in (double[])[form.Bounds.Min.X, form.Bounds.Max.X])
        {
            foreach (var y in (double[])[form.Bounds.Min.Y, form.Bounds.Max.Y])
            {
                corners.Add(Point(new(x, y, form.Bounds.Min.Z)));
                corners.Add(Point(new(x, y, form.Bounds.Max.Z)));
            }
        }

        return form with
        {
            Bounds = new Box3(
                new(corners.Min(p => p.X), corners.Min(p => p.Y), corners.Min(p => p.Z)),
                new(corners.Max(p => p.X), corners.Max(p => p.Y), corners.Max(p => p.Z))),
            BoundsAreExact = form.BoundsAreExact && IsSquare,
            Frames = [.. form.Frames.Select(f => f with { Origin = Point(f.Origin), Normal = Vector(f.Normal), U = Vector(f.U), V = Vector(f.V) })],
            Bores = [.. form.Bores.Select(b => b with { Origin = Point(b.Origin), Direction = Vector(b.Direction) })],
            Edges = [.. form.Edges.Select(e => e with
            {
                ParallelTo = e.ParallelTo is { } p ? Vector(p) : null,
                PlaneOrigin = e.PlaneOrigin is { } o ? Point(o) : null,
                PlaneNormal = e.PlaneNormal is { } n ? Vector(n) : null,
            })],
        };
    }

    // Turned by quarter turns only: then a box stays a box.
    private bool IsSquare => new[] { X, Z }.All(a => Math.Max(Math.Abs(a.X), Math.Max(Math.Abs(a.Y), Math.Abs(a.Z))) > 1 - 1e-9);
}
