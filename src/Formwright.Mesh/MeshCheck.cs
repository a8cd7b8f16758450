using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>What every algorithm of this project asks of the mesh that it is given, checked before any work is done.</summary>
internal static class MeshCheck
{
    /// <summary>The most triangles that are accepted, so that no array of corners or half-edges passes its largest size.</summary>
    public const int MostTriangles = 50_000_000;

    // Products of three lengths must neither overflow nor vanish.
    private const double Smallest = 1e-60, Largest = 1e60;

    /// <summary>Refuses a mesh that contradicts itself, has no triangles, or whose numbers cannot be computed with.</summary>
    /// <returns>The box around the points that triangles use; its diagonal is above 0.</returns>
    /// <exception cref="FormwrightException">The mesh is such (<c>invalid_input</c>).</exception>
    public static Box3 Require(WeldedMesh mesh)
    {
        var box = Bounds(mesh);
        return box.Diagonal switch
        {
            0 => throw Refuse("All triangles of the mesh lie in one point, so it has no size."),
            < Smallest => throw Refuse($"The mesh is {box.Diagonal:g3} units large, which is too small to compute with. Scale it up."),
            _ => box,
        };
    }

    /// <summary>As <see cref="Require"/>, but lets a mesh without extent pass.</summary>
    public static Box3 Bounds(WeldedMesh mesh)
    {
        if (mesh.Points.Length % 3 != 0 || mesh.Triangles.Length % 3 != 0)
        {
            throw Refuse($"The mesh has {mesh.Points.Length} coordinates and {mesh.Triangles.Length} corners; both must be multiples of 3.");
        }

        if (mesh.TriangleCount == 0)
        {
            throw Refuse("The mesh has no triangles.");
        }

        if (mesh.TriangleCount > MostTriangles)
        {
            throw new FormwrightException(ErrorCode.OverLimit, $"The mesh has {mesh.TriangleCount} triangles; at most {MostTriangles} can be processed.");
        }

        Point3 min = new(double.MaxValue, double.MaxValue, double.MaxValue), max = min * -1;
        foreach (var point in mesh.Triangles)
        {
            if ((uint)point >= (uint)mesh.PointCount)
            {
                throw Refuse($"A triangle names point {point}; the mesh has {mesh.PointCount} points.");
            }

            var p = mesh.PointAt(point);
            if (!(Math.Abs(p.X) <= Largest && Math.Abs(p.Y) <= Largest && Math.Abs(p.Z) <= Largest))
            {
                throw Refuse($"Point {point} has a coordinate that is not a number or beyond {Largest:g1}.");
            }

            min = new(Math.Min(min.X, p.X), Math.Min(min.Y, p.Y), Math.Min(min.Z, p.Z));
            max = new(Math.Max(max.X, p.X), Math.Max(max.Y, p.Y), Math.Max(max.Z, p.Z));
        }

        return new Box3(min, max);
    }

    /// <summary>An error about the input.</summary>
    public static FormwrightException Refuse(string message, string? hint = null) => new(ErrorCode.InvalidInput, message, hint: hint);
}
