using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>What lies behind one place of a face: the first face that a ray into the material meets.</summary>
/// <param name="Point">The place.</param>
/// <param name="Opposite">Number of the face met, -1 for none.</param>
/// <param name="Depth">How far away it is.</param>
internal readonly record struct SheetProbe(Point3 Point, int Opposite, double Depth);

/// <summary>Probes that are spread evenly over every face of a solid.</summary>
internal static class SheetProbes
{
    internal const int PerFace = 16;

    private const double ChordPerDiagonal = 0.002;
    private const double FacetDegrees = 20;
    private const double LeastPerDiagonal = 1e-7;

    // Of the plastic number: spreads pairs of numbers evenly. Source: Roberts, The Unreasonable Effectiveness of Quasirandom Sequences.
    private const double SpreadA = 0.7548776662466927;
    private const double SpreadB = 0.5698402909980532;

    internal static SheetProbe[][] Of(SheetSolid solid)
    {
        var diagonal = Bounds.Of(solid.Solid).Diagonal;
        var (mesh, parameters, _) = Tessellator.TessellateByFace(solid.Solid, new TessellationOptions(diagonal * ChordPerDiagonal, FacetDegrees));
        var triangles = Enumerable.Range(0, mesh.TriangleFaces.Length).ToLookup(triangle => mesh.TriangleFaces[triangle]);
        var rays = new List<Axis>();
        var counts = new int[solid.Faces.Count];
        for (var face = 0; face < counts.Length; face++)
        {
            var places = PlacesOn(mesh, parameters, [.. triangles[face]]);
            var points = FaceParameters.PointsAt(solid.Faces[face], places);
            var normals = FaceParameters.NormalsAt(solid.Faces[face], places);
            rays.AddRange(points.Zip(normals, (point, normal) => new Axis(point, normal * -1)));
            counts[face] = places.Length;
        }

        var hits = new NativeHit[rays.Count];
        NativeSheet.FirstHits(solid.Solid.Handle, rays.ToArray(), hits.Length, diagonal * LeastPerDiagonal, hits, out var error).Check(error);
        return Split(rays, hits, counts);
    }

    private static SheetProbe[][] Split(List<Axis> rays, NativeHit[] hits, int[] counts)
    {
        var next = 0;
        return Array.ConvertAll(counts, count => Enumerable.Range(0, count).Select(_ => next++).ToArray())
            .Select(own => Array.ConvertAll(own, i => new SheetProbe(rays[i].Origin, hits[i].Face, hits[i].Distance)))
            .ToArray();
    }

    private static Uv[] PlacesOn(SurfaceMesh mesh, double[] parameters, int[] triangles)
    {
        var areas = Array.ConvertAll(triangles, triangle => AreaOf(mesh, triangle));
        var total = areas.Sum();
        var places = new Uv[triangles.Length == 0 ? 0 : PerFace];
        var (index, passed) = (0, 0.0);
        for (var i = 0; i < places.Length; i++)
        {
            for (; index < triangles.Length - 1 && passed + areas[index] < total * (i + 0.5) / PerFace; index++)
            {
                passed += areas[index];
            }

            places[i] = Inside(parameters, mesh.Triangles.AsSpan(3 * triangles[index], 3), ((i + 1) * SpreadA) % 1, ((i + 1) * SpreadB) % 1);
        }

        return places;
    }

    private static Uv Inside(double[] parameters, ReadOnlySpan<int> corners, double a, double b)
    {
        if (a + b > 1)
        {
            (a, b) = (1 - a, 1 - b);
        }

        var (u, v) = (0.0, 0.0);
        ReadOnlySpan<double> weights = [1 - a - b, a, b];
        for (var i = 0; i < 3; i++)
        {
            u += weights[i] * parameters[2 * corners[i]];
            v += weights[i] * parameters[(2 * corners[i]) + 1];
        }

        return new Uv(u, v);
    }

    private static double AreaOf(SurfaceMesh mesh, int triangle)
    {
        var (a, b, c) = (Corner(0), Corner(1), Corner(2));
        return (b - a).Cross(c - a).Length / 2;

        Point3 Corner(int i)
        {
            var vertex = 3 * mesh.Triangles[(3 * triangle) + i];
            return new Point3(mesh.Positions[vertex], mesh.Positions[vertex + 1], mesh.Positions[vertex + 2]);
        }
    }
}
