namespace Formwright.Mesh;

/// <summary>
/// Makes a closed, manifold surface of any triangles: the zero level of a signed distance on a grid, cut by marching tetrahedra
/// (Doi and Koide 1991), which leave no ambiguity and so no gap. Inside is where the generalised winding number is above one
/// half; triangles that enclose nothing become a plate of the thickness of a few cells.
/// </summary>
internal static class VolumeClosing
{
    // Each cube as six tetrahedra around the diagonal from corner 0 to corner 7 (Kuhn), the same in all cubes, so that faces match.
    private static readonly int[][] Tetrahedra = [[0, 1, 3, 7], [0, 3, 2, 7], [0, 2, 6, 7], [0, 6, 4, 7], [0, 4, 5, 7], [0, 5, 1, 7]];

    // A piece of fewer cells is noise.
    private const double SpeckCells = 8;

    /// <summary>Builds the surface.</summary>
    /// <param name="mesh">Any triangles with extent.</param>
    /// <param name="resolution">Cells along the longest side, 8 to 320.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static WeldedMesh Close(WeldedMesh mesh, int resolution, IProgress<double>? progress, CancellationToken cancel)
    {
        var box = MeshCheck.Require(mesh);
        var cell = Math.Max(box.Size.X, Math.Max(box.Size.Y, box.Size.Z)) / resolution;
        var grid = new DistanceGrid(mesh, box, cell, progress, cancel);
        return WithoutSpecks(Contour(grid, cancel), SpeckCells * cell * cell * cell);
    }

    /// <summary>Bubbles on the cracks of a broken surface are smaller than what a grid can show; something always stays.</summary>
    private static WeldedMesh WithoutSpecks(WeldedMesh mesh, double smallest)
    {
        var pieces = MeshComponents.Of(mesh);
        var volumes = pieces.Volumes(mesh);
        return Array.Exists(volumes, volume => volume >= smallest)
            ? Welding.Keep(mesh.Points, [.. mesh.Triangles.Where((_, corner) => Math.Abs(volumes[pieces.OfTriangle[corner / 3]]) >= smallest)])
            : mesh;
    }

    private static WeldedMesh Contour(DistanceGrid grid, CancellationToken cancel)
    {
        List<double> points = [];
        List<int> triangles = [];
        Dictionary<(int, int), int> onEdge = [];
        Span<int> corner = stackalloc int[8];
        for (var z = 0; z + 1 < grid.Depth; z++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var y = 0; y + 1 < grid.Height; y++)
            {
                for (var x = 0; x + 1 < grid.Width; x++)
                {
                    var inside = 0;
                    for (var i = 0; i < 8; i++)
                    {
                        corner[i] = grid.Index(x + (i & 1), y + ((i >> 1) & 1), z + (i >> 2));
                        inside += grid[corner[i]] < 0 ? 1 : 0;
                    }

                    if (inside is 0 or 8)
                    {
                        continue;
                    }

                    foreach (var t in Tetrahedra)
                    {
                        Cut(corner[t[0]], corner[t[1]], corner[t[2]], corner[t[3]]);
                    }
                }
            }
        }

        return new WeldedMesh([.. points], [.. triangles]);

        void Cut(int a, int b, int c, int d)
        {
            // All six tetrahedra turn the same way. Permuting evenly keeps that, so only the signs matter.
            var code = (grid[a] < 0 ? 1 : 0) | (grid[b] < 0 ? 2 : 0) | (grid[c] < 0 ? 4 : 0) | (grid[d] < 0 ? 8 : 0);
            switch (code)
            {
                case 1: One(a, b, c, d); break;
                case 2: One(b, a, d, c); break;
                case 4: One(c, a, b, d); break;
                case 8: One(d, a, c, b); break;
                case 14: One(a, b, d, c); break;
                case 13: One(b, a, c, d); break;
                case 11: One(c, a, d, b); break;
                case 7: One(d, a, b, c); break;
                case 3: Two(a, b, c, d); break;
                case 5: Two(a, c, d, b); break;
                case 9: Two(a, d, b, c); break;
                case 6: Two(b, c, a, d); break;
                case 10: Two(b, d, c, a); break;
                case 12: Two(c, d, a, b); break;
            }
        }

        void One(int apex, int p, int q, int r) => triangles.AddRange([On(apex, p), On(apex, q), On(apex, r)]);

        void Two(int a, int b, int c, int d)
        {
            var (ac, ad, bc, bd) = (On(a, c), On(a, d), On(b, c), On(b, d));
            triangles.AddRange([ac, bd, bc, ac, ad, bd]);
        }

        int On(int a, int b)
        {
            (a, b) = a < b ? (a, b) : (b, a);
            if (!onEdge.TryGetValue((a, b), out var point))
            {
                onEdge.Add((a, b), point = points.Count / 3);

                // Kept off the corners, so that no triangle loses its area.
                var share = Math.Clamp(grid[a] / (double)(grid[a] - grid[b]), 0.02, 0.98);
                var p = (grid.Place(a) * (1 - share)) + (grid.Place(b) * share);
                points.AddRange([p.X, p.Y, p.Z]);
            }

            return point;
        }
    }
}
