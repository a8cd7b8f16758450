using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Where a figure goes that is drawn about the origin with +Y as its normal: turned about +Y, then +Y turned to a direction as the
/// kernel's frames say, then moved.
/// </summary>
/// <param name="Rotation">Degrees about +Y.</param>
/// <param name="Center">Where the origin goes.</param>
/// <param name="Direction">Where +Y points then; not zero.</param>
internal readonly record struct Placement(double Rotation, Point3 Center, Point3 Direction)
{
    /// <summary>The closed chain of straight edges through points, placed.</summary>
    internal Wire Polygon(IReadOnlyList<Point3> points)
    {
        using var drawn = Wires.CreatePolygonWire(points);
        return Apply(drawn);
    }

    /// <summary>The open chain of straight edges through points, placed.</summary>
    internal Wire Polyline(IReadOnlyList<Point3> points)
    {
        using var drawn = Wires.CreatePolylineWire(points);
        return Apply(drawn);
    }

    /// <summary>The figure, placed.</summary>
    internal T Apply<T>(T drawn)
        where T : Shape
    {
        if (Rotation == 0)
        {
            return (T)Transforms.AlignAndTranslate(drawn, Center, Direction);
        }

        using var turned = Transforms.Rotate(drawn, Point3.UnitY, Rotation);
        return (T)Transforms.AlignAndTranslate(turned, Center, Direction);
    }
}
