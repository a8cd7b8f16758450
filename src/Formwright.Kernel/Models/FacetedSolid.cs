using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Models;

/// <summary>Collects triangles that share their corners and makes the solid that they bound.</summary>
internal sealed class FacetedSolid
{
    private readonly List<Point3> points = [];
    private readonly List<int> corners = [];

    /// <summary>Adds a corner and gives its number.</summary>
    internal int Add(Point3 point)
    {
        points.Add(point);
        return points.Count - 1;
    }

    internal Point3 At(int corner) => points[corner];

    /// <summary>Adds the triangles from a tip to every side of a polygon, counter-clockwise seen from outside.</summary>
    internal void AddPyramid(ReadOnlySpan<int> polygon, Point3 tip)
    {
        var top = Add(tip);
        for (var i = 0; i < polygon.Length; i++)
        {
            corners.AddRange([polygon[i], polygon[(i + 1) % polygon.Length], top]);
        }
    }

    /// <summary>Middle of the corners of a polygon.</summary>
    internal Point3 Middle(ReadOnlySpan<int> polygon)
    {
        var sum = default(Point3);
        foreach (var corner in polygon)
        {
            sum += points[corner];
        }

        return sum * (1.0 / polygon.Length);
    }

    /// <summary>The solid. The triangles must close and face outwards.</summary>
    internal Solid ToSolid()
    {
        NativeFacts.Facets([.. points], points.Count, [.. corners], corners.Count / 3, out var result, out var error).Check(error);
        return Shape.Wrap<Solid>(result);
    }
}
