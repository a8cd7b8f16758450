using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// The lattice that has fewest rows ending on the surface: the two coordinates of each point in it as angles, a row being a full turn, so
/// that complex numbers of length 1 stand for them (Ray et al. 2006; Knöppel et al. 2015). These are smoothed in turn with being brought back to
/// length 1, over ever shorter ways, while lines keep theirs.
/// </summary>
internal static class FieldOrigins
{
    private const int Rounds = 10;

    // Steps of one solution: as many as do any good, but of large levels only so many that the rows walked through stay bounded.
    private const int MostSteps = 200, FewestSteps = 100;
    private const int MostWork = 4_000_000;

    // How strongly numbers are held to the last ones of length 1: little at first, so that the first round is one over the whole surface.
    private const double FirstHold = 1e-4, LastHold = 0.3;
    private const double LineWeight = 100;

    /// <summary>Sets the origins of a level.</summary>
    public static void Solve(FieldLevel level, CancellationToken cancel)
    {
        // Per point the numbers of the coordinate along its direction and of the one across.
        var found = new double[4 * level.Count];
        var random = new Random(7);
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = random.NextDouble() - 0.5;
        }

        var (lines, held, right) = (new double[found.Length], new double[found.Length], new double[found.Length]);
        for (var i = 0; i < level.Count; i++)
        {
            Hold(level, i, lines);
        }

        var system = new SparseSystem(found.Length, Edges(level));
        var steps = Math.Clamp(MostWork / level.Count, FewestSteps, MostSteps);
        for (var round = 0; round < Rounds; round++)
        {
            Unit(found);
            var hold = FirstHold * Math.Pow(LastHold / FirstHold, (double)round / (Rounds - 1));
            for (var i = 0; i < found.Length; i++)
            {
                // A line holds a number as a whole, its imaginary part at 0.
                var line = lines[i & ~1];
                held[i] = hold + line;
                right[i] = (hold * found[i]) + ((i & 1) == 0 ? line : 0);
            }

            system.AddToDiagonal(held);
            system.Solve(right, found, 1e-2, steps, cancel);
        }

        for (var i = 0; i < level.Count; i++)
        {
            var (q, n) = (level.Directions[i], level.Normals[i]);
            var along = level.Sizes[i] * Math.Atan2(found[(4 * i) + 1], found[4 * i]) / (2 * Math.PI);
            var across = level.Sizes[i] * Math.Atan2(found[(4 * i) + 3], found[(4 * i) + 2]) / (2 * Math.PI);
            level.SetOrigin(i, level.Places[i] - (q * along) - (n.Cross(q) * across));
        }
    }

    private static void Hold(FieldLevel level, int i, double[] lines)
    {
        if (level.Holds[i] != FieldHold.Free)
        {
            lines[(4 * i) + 2] = LineWeight;
            lines[4 * i] = level.Holds[i] == FieldHold.Corner ? LineWeight : 0;
        }
    }

    private static void Unit(double[] numbers)
    {
        for (var i = 0; i < numbers.Length; i += 2)
        {
            var length = Math.Sqrt((numbers[i] * numbers[i]) + (numbers[i + 1] * numbers[i + 1]));
            (numbers[i], numbers[i + 1]) = length > 0 ? (numbers[i] / length, numbers[i + 1] / length) : (1, 0);
        }
    }

    private static List<(int, int, double)> Edges(FieldLevel level)
    {
        List<(int, int, double)> entries = new(12 * level.Neighbours.Length);
        for (var i = 0; i < level.Count; i++)
        {
            var (qi, ti) = (level.Directions[i], level.Normals[i].Cross(level.Directions[i]));
            for (var k = level.First[i]; k < level.First[i + 1]; k++)
            {
                var (j, weight) = (level.Neighbours[k], level.Weights[k]);
                if (j <= i)
                {
                    continue;
                }

                // How often the other cross has to be turned by a right angle to lie as this one does.
                var quarters = level.Quarters(i, j);
                var (qj, tj) = (level.Directions[j], level.Normals[j].Cross(level.Directions[j]));
                (qj, tj) = quarters switch { 0 => (qj, tj), 1 => (tj, qj * -1), 2 => (qj * -1, tj * -1), _ => (tj * -1, qj) };
                var way = level.Places[j] - level.Places[i];
                var (u, v) = ((4 * j) + (quarters % 2 == 0 ? 0 : 2), (4 * j) + (quarters % 2 == 0 ? 2 : 0));
                Add(4 * i, u, quarters is 0 or 1, Phase(way, qi, qj, level.Sizes[i], level.Sizes[j]), weight);
                Add((4 * i) + 2, v, quarters is 0 or 3, Phase(way, ti, tj, level.Sizes[i], level.Sizes[j]), weight);
            }
        }

        for (var i = 0; i < 4 * level.Count; i++)
        {
            entries.Add((i, i, 0));
        }

        return entries;

        static double Phase(Point3 way, Point3 one, Point3 two, double sizeOne, double sizeTwo) => Math.PI * ((way.Dot(one) / sizeOne) + (way.Dot(two) / sizeTwo));

        // The square of a · e^(i phase) - b, or of the conjugate of b where its coordinate runs the other way.
        void Add(int a, int b, bool same, double phase, double weight)
        {
            var (sine, cosine) = Math.SinCos(phase);
            var sign = same ? 1 : -1;
            for (var part = 0; part < 2; part++)
            {
                entries.Add((a + part, a + part, weight));
                entries.Add((b + part, b + part, weight));
            }

            Both(a, b, -weight * cosine);
            Both(a + 1, b + 1, -weight * sign * cosine);
            Both(a, b + 1, -weight * sign * sine);
            Both(a + 1, b, weight * sine);
        }

        void Both(int row, int column, double value)
        {
            entries.Add((row, column, value));
            entries.Add((column, row, value));
        }
    }
}
