namespace Formwright.Mesh;

/// <summary>
/// Moves the points of a flat chart so that each triangle is as nearly as can be the one in space, turned: as rigid as possible, with best
/// rotations and best points found in turn (Liu, Zhang, Xu, Gotsman and Gortler 2008).
/// </summary>
internal static class UvRelaxation
{
    private const int Rounds = 8;
    private const int MostSteps = 200;

    // Cotangents beyond these belong to needles, and negative ones would let triangles turn over.
    private const double LeastWeight = 0.02, MostWeight = 50;

    /// <summary>Relaxes.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="triangles">The triangles of the chart.</param>
    /// <param name="corners">Three numbers of the chart's points per triangle.</param>
    /// <param name="x">Coordinates of the chart's points.</param>
    /// <param name="y">Likewise.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>True when every triangle still turns counter-clockwise.</returns>
    public static bool Relax(WeldedMesh mesh, List<int> triangles, int[] corners, double[] x, double[] y, CancellationToken cancel)
    {
        // Per side of a triangle, from a corner to the next: the way in the triangle's own plane and half the cotangent across.
        var sides = new (double X, double Y, double Weight)[corners.Length];
        List<(int, int, double)> entries = new(4 * corners.Length);
        for (var i = 0; i < triangles.Count; i++)
        {
            Lay(mesh, triangles[i], sides.AsSpan(3 * i, 3));
            for (var h = 3 * i; h < (3 * i) + 3; h++)
            {
                var (a, b, weight) = (corners[h], corners[EdgeUses.Next(h)], sides[h].Weight);
                entries.AddRange([(a, a, weight), (b, b, weight), (a, b, -weight), (b, a, -weight)]);
            }
        }

        // Nothing else holds the chart in its place.
        entries.Add((0, 0, 1));
        var system = new SparseSystem(x.Length, entries);
        var (rightX, rightY) = (new double[x.Length], new double[x.Length]);
        var (heldX, heldY) = (x[0], y[0]);
        for (var round = 0; round < Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            Array.Clear(rightX);
            Array.Clear(rightY);
            (rightX[0], rightY[0]) = (heldX, heldY);
            for (var h = 0; h < corners.Length; h += 3)
            {
                AddTurned(h);
            }

            system.Solve(rightX, x, 1e-5, MostSteps, cancel);
            system.Solve(rightY, y, 1e-5, MostSteps, cancel);
        }

        for (var h = 0; h < corners.Length; h += 3)
        {
            var (a, b, c) = (corners[h], corners[h + 1], corners[h + 2]);
            if (!(((x[b] - x[a]) * (y[c] - y[a])) - ((y[b] - y[a]) * (x[c] - x[a])) > 0))
            {
                return false;
            }
        }

        return true;

        void AddTurned(int first)
        {
            // The rotation nearest to the map, by the signs of what is along and what is across.
            double along = 0, across = 0;
            for (var h = first; h < first + 3; h++)
            {
                var (a, b, side) = (corners[h], corners[EdgeUses.Next(h)], sides[h]);
                var (u, v) = (x[b] - x[a], y[b] - y[a]);
                along += side.Weight * ((u * side.X) + (v * side.Y));
                across += side.Weight * ((v * side.X) - (u * side.Y));
            }

            var length = Math.Sqrt((along * along) + (across * across));
            var (cosine, sine) = length > 0 ? (along / length, across / length) : (1, 0);
            for (var h = first; h < first + 3; h++)
            {
                var (a, b, side) = (corners[h], corners[EdgeUses.Next(h)], sides[h]);
                var (u, v) = (side.Weight * ((cosine * side.X) - (sine * side.Y)), side.Weight * ((sine * side.X) + (cosine * side.Y)));
                rightX[b] += u;
                rightX[a] -= u;
                rightY[b] += v;
                rightY[a] -= v;
            }
        }
    }

    private static void Lay(WeldedMesh mesh, int triangle, Span<(double X, double Y, double Weight)> sides)
    {
        var a = mesh.PointAt(mesh.Triangles[3 * triangle]);
        var (ab, ac) = (mesh.PointAt(mesh.Triangles[(3 * triangle) + 1]) - a, mesh.PointAt(mesh.Triangles[(3 * triangle) + 2]) - a);
        var base0 = ab.Length;
        var area = ab.Cross(ac).Length;
        var (x, y) = base0 > 0 ? (ac.Dot(ab) / base0, area / base0) : (0, ac.Length);
        var bc = ac - ab;
        sides[0] = (base0, 0, Weight(ac.Dot(bc)));
        sides[1] = (x - base0, y, Weight(ab.Dot(ac)));
        sides[2] = (-x, -y, Weight(-ab.Dot(bc)));

        double Weight(double dot) => area > 0 ? Math.Clamp(dot / area / 2, LeastWeight, MostWeight) : LeastWeight;
    }
}
