using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A place of a surface.</summary>
/// <param name="Triangle">Number of the triangle.</param>
/// <param name="Weights">Weights of its corners, 1 in sum.</param>
public readonly record struct SurfacePlace(int Triangle, Vector3 Weights);

/// <summary>The place of one surface that stands for a place of another.</summary>
/// <param name="place">On the surface that is baked.</param>
/// <param name="at">Where it is.</param>
/// <param name="normal">Its normal, unit length.</param>
public delegate SurfacePlace SurfaceMatch(SurfacePlace place, Vector3 at, Vector3 normal);

/// <summary>
/// Matches by distance: the nearest place of a surface that faces the same way, so that a thin wall does not take the colour of its
/// back; the nearest of all where none does.
/// </summary>
public sealed class NearestSurface
{
    // Faces the same way: less than about 75 degrees between the normals.
    private const double SameWay = 0.25;

    private readonly TriangleBvh _bvh;
    private readonly double _reach;

    /// <summary>Prepares to match.</summary>
    /// <param name="surface">At least one triangle, coordinates finite.</param>
    public NearestSurface(WeldedMesh surface)
    {
        _bvh = new TriangleBvh(surface);
        _reach = MeshCheck.Bounds(surface).Diagonal * 0.05;
    }

    /// <summary>The place that stands for a point.</summary>
    /// <param name="at">The point.</param>
    /// <param name="normal">The way to face, unit length.</param>
    public SurfacePlace Match(Vector3 at, Vector3 normal)
    {
        var (point, way) = (new Point3(at.X, at.Y, at.Z), new Point3(normal.X, normal.Y, normal.Z));
        var (triangle, nearest, distance) = _bvh.Nearest(point);
        if (!Faces(triangle, way))
        {
            // Straight ahead and straight behind, not much farther than the place that was refused.
            var within = (2 * distance) + _reach;
            var (ahead, behind) = (_bvh.Cast(point, way), _bvh.Cast(point, way * -1));
            var best = (Triangle: -1, Distance: within);
            foreach (var (hit, along, sign) in ((int, double, int)[])[(ahead.Triangle, ahead.Distance, 1), (behind.Triangle, behind.Distance, -1)])
            {
                if (hit >= 0 && along < best.Distance && Faces(hit, way))
                {
                    best = (hit, along);
                    nearest = point + (way * (sign * along));
                    triangle = hit;
                }
            }
        }

        var (a, b, c) = _bvh.CornersOf(triangle);
        var (wa, wb, wc) = TriangleGeometry.Weights(nearest, a, b, c);
        return new SurfacePlace(triangle, double.IsFinite(wa + wb + wc) ? new Vector3((float)wa, (float)wb, (float)wc) : new Vector3(1f / 3));
    }

    private bool Faces(int triangle, Point3 way)
    {
        var normal = _bvh.NormalOf(triangle);
        return normal.Dot(way) >= SameWay * normal.Length;
    }
}
