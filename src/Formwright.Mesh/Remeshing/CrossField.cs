using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Where quads of one size would lie on a surface: at each point a cross of directions and a point of a square lattice, both smoothed over
/// the surface from coarse to fine (Jakob, Tarini, Panozzo and Sorkine-Hornung, "Instant Field-Aligned Meshes", 2015). Crosses run along
/// sharp edges and borders, and the lattice has its points on them.
/// </summary>
internal sealed class CrossField
{
    // The directions are found as a whole on the finest level of no more points than this, and smoothed on the finer ones.
    private const int MostGlobal = 6000;
    private const int DirectionRounds = 6;

    // The lattice is found as a whole where neighbours lie less than half a square apart, unless there are too many of them.
    private const double PointsPerSquare = 4;
    private const int MostPhases = 60_000;
    private const int OriginRounds = 8;
    private const int FewestPoints = 12;

    private readonly FieldLevel _fine;

    /// <summary>Finds both fields.</summary>
    /// <param name="mesh">Triangles much smaller than the quads.</param>
    /// <param name="features">The lines that stay.</param>
    /// <param name="size">Side of a quad in the mean.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public CrossField(EditableMesh mesh, FeatureNet features, double size, IProgress<double>? progress, CancellationToken cancel)
    {
        (_fine, Points) = FieldLevel.Of(mesh, features);
        List<FieldLevel> levels = [_fine];
        while (levels[^1].Count > FewestPoints && levels[^1].Neighbours.Length > 0)
        {
            cancel.ThrowIfCancellationRequested();
            levels.Add(levels[^1].Coarser());
        }

        progress?.Report(0.2);
        var middle = Math.Max(0, levels.FindIndex(level => level.Count <= MostGlobal));
        FieldDirections.Solve(levels[middle], cancel);
        for (var i = middle; i >= 0; i--)
        {
            if (i < middle)
            {
                levels[i].TakeDirections(levels[i + 1]);
            }

            for (var round = 0; round < DirectionRounds; round++)
            {
                cancel.ThrowIfCancellationRequested();
                SmoothDirections(levels[i]);
            }
        }

        progress?.Report(0.5);
        FieldScale.Set(mesh, _fine, Numbers(mesh.PointCount), size, cancel);
        for (var i = 0; i + 1 < levels.Count; i++)
        {
            levels[i].GiveSizes(levels[i + 1]);
        }

        var squares = _fine.Areas.Zip(_fine.Sizes, (area, side) => area / (side * side)).Sum();
        var whole = levels.FindLastIndex(level => level.Count >= PointsPerSquare * squares && level.Count <= MostPhases);
        if (whole >= 0)
        {
            FieldOrigins.Solve(levels[whole], cancel);
        }

        progress?.Report(0.8);
        for (var i = whole >= 0 ? whole : levels.Count - 1; i >= 0; i--)
        {
            if (i + 1 < levels.Count && i != whole)
            {
                levels[i].TakeOrigins(levels[i + 1]);
            }

            for (var round = 0; round < OriginRounds; round++)
            {
                cancel.ThrowIfCancellationRequested();
                SmoothOrigins(levels[i]);
            }
        }

        progress?.Report(1);
    }

    /// <summary>The numbers that the points of the field have in the mesh.</summary>
    public int[] Points { get; }

    /// <summary>The number of each point of the mesh in the field.</summary>
    public int[] Numbers(int points)
    {
        var numbers = new int[points];
        for (var i = 0; i < Points.Length; i++)
        {
            numbers[Points[i]] = i;
        }

        return numbers;
    }

    /// <summary>The point of the lattice nearest to a point of the field.</summary>
    public Point3 Origin(int i) => _fine.Origins[i];

    /// <summary>How many steps of the lattice lie between the lattice points of two points of the field, along its two directions.</summary>
    public (int Along, int Across) Steps(int i, int j)
    {
        var (qi, qj) = _fine.Match(i, j);
        var (a, b, _, _) = Meet(_fine, i, j, qi, qj, _fine.Origins[i]);
        return (Math.Abs(a.U - b.U), Math.Abs(a.V - b.V));
    }

    private static void SmoothDirections(FieldLevel level)
    {
        for (var i = 0; i < level.Count; i++)
        {
            if (level.IsDirected(i))
            {
                continue;
            }

            var (sum, weights) = (level.Directions[i], 0.0);
            for (var k = level.First[i]; k < level.First[i + 1]; k++)
            {
                var (j, weight) = (level.Neighbours[k], level.Weights[k]);
                var (mine, other) = FieldLevel.Match(sum, level.Normals[i], level.Directions[j], level.Normals[j]);
                sum = (mine * weights) + (other * weight);
                sum -= level.Normals[i] * level.Normals[i].Dot(sum);
                weights += weight;
                sum = sum.Length > 1e-9 ? sum.Normalized() : level.Directions[i];
            }

            level.SetDirection(i, sum);
        }
    }

    private static void SmoothOrigins(FieldLevel level)
    {
        for (var i = 0; i < level.Count; i++)
        {
            if (level.Holds[i] == FieldHold.Corner)
            {
                continue;
            }

            var (sum, weights) = (level.Origins[i], 0.0);
            for (var k = level.First[i]; k < level.First[i + 1]; k++)
            {
                var (j, weight) = (level.Neighbours[k], level.Weights[k]);
                var (_, _, mine, other) = Meet(level, i, j, level.Directions[i], level.Directions[j], sum);
                sum = ((mine * weights) + (other * weight)) * (1 / (weights + weight));
                weights += weight;
                sum -= level.Normals[i] * level.Normals[i].Dot(sum - level.Places[i]);
            }

            level.SetOrigin(i, sum);
            var q = level.Directions[i];
            var t = level.Normals[i].Cross(q);
            var d = level.Places[i] - level.Origins[i];
            var size = level.Sizes[i];
            level.SetOrigin(i, level.Origins[i] + (q * (size * Math.Round(q.Dot(d) / size))) + (t * (size * Math.Round(t.Dot(d) / size))));
        }
    }

    /// <summary>
    /// The points of the lattices of two points of the field that are nearest to each other, among the four of each around a place between
    /// them, and the steps that lead there from their origins.
    /// </summary>
    private static ((int U, int V) StepsI, (int U, int V) StepsJ, Point3 I, Point3 J) Meet(FieldLevel level, int i, int j, Point3 qi, Point3 qj, Point3 origin)
    {
        var (ti, tj) = (level.Normals[i].Cross(qi), level.Normals[j].Cross(qj));
        var middle = Between(level.Places[i], level.Normals[i], level.Places[j], level.Normals[j]);
        var (si, sj) = (level.Sizes[i], level.Sizes[j]);
        var (ui, vi) = Floor(origin, qi, ti, si, middle);
        var (uj, vj) = Floor(level.Origins[j], qj, tj, sj, middle);
        var (ai, aj) = (origin + (qi * (ui * si)) + (ti * (vi * si)), level.Origins[j] + (qj * (uj * sj)) + (tj * (vj * sj)));
        var best = double.PositiveInfinity;
        (int, int) stepsI = default, stepsJ = default;
        Point3 bestI = default, bestJ = default;
        for (var m = 0; m < 4; m++)
        {
            var atI = ai + (qi * ((m & 1) * si)) + (ti * ((m >> 1) * si));
            for (var n = 0; n < 4; n++)
            {
                var atJ = aj + (qj * ((n & 1) * sj)) + (tj * ((n >> 1) * sj));
                var apart = (atI - atJ).Dot(atI - atJ);
                if (apart < best)
                {
                    (best, bestI, bestJ) = (apart, atI, atJ);
                    (stepsI, stepsJ) = ((ui + (m & 1), vi + (m >> 1)), (uj + (n & 1), vj + (n >> 1)));
                }
            }
        }

        return (stepsI, stepsJ, bestI, bestJ);
    }

    private static (int U, int V) Floor(Point3 origin, Point3 q, Point3 t, double size, Point3 place)
    {
        var d = place - origin;
        return ((int)Math.Floor(q.Dot(d) / size), (int)Math.Floor(t.Dot(d) / size));
    }

    /// <summary>The place in both tangent planes that is nearest to both points.</summary>
    private static Point3 Between(Point3 p, Point3 n, Point3 q, Point3 m)
    {
        var (np, nq, mp, mq, nm) = (n.Dot(p), n.Dot(q), m.Dot(p), m.Dot(q), n.Dot(m));
        var scale = 1 / (1 - (nm * nm) + 1e-4);
        var forN = 2 * (nq - np - (nm * (mp - mq))) * scale;
        var forM = 2 * (mp - mq - (nm * (nq - np))) * scale;
        return ((p + q) * 0.5) - (((n * forN) + (m * forM)) * 0.25);
    }
}
