using System.Numerics;

namespace Formwright.Mesh;

/// <summary>
/// Few colours that stand for many, as k-means in OKLab finds them from two starts: colours as far apart as possible (Gonzalez 1985), which
/// keeps small accents, and halving the widest group (Wan et al. 1990), which follows the bulk. The better one is taken. The same
/// samples always give the same palette.
/// </summary>
internal static class ColorPalette
{
    private const int Rounds = 30;

    // Places with less than this between them look the same.
    private const float SameColor = 0.02f;

    /// <summary>The palette, the colour of most samples first.</summary>
    /// <param name="samples">In OKLab, at least one.</param>
    /// <param name="most">The most colours, above 0.</param>
    public static Vector3[] Of(Vector3[] samples, int most)
    {
        var apart = Settle(samples, Apart(samples, most));
        var halved = Settle(samples, Halved(samples, most));
        return apart.Error <= halved.Error ? apart.Palette : halved.Palette;
    }

    /// <summary>Number of the colour that is nearest.</summary>
    public static int Nearest(Vector3[] palette, Vector3 lab)
    {
        var best = 0;
        for (var i = 1; i < palette.Length; i++)
        {
            best = Vector3.DistanceSquared(palette[i], lab) < Vector3.DistanceSquared(palette[best], lab) ? i : best;
        }

        return best;
    }

    private static Vector3[] Apart(Vector3[] samples, int most)
    {
        var mean = Mean(samples);
        List<Vector3> centers = [samples.MinBy(s => Vector3.DistanceSquared(s, mean))];
        var nearest = Array.ConvertAll(samples, s => Vector3.DistanceSquared(s, centers[0]));
        while (centers.Count < most)
        {
            var farthest = 0;
            for (var i = 1; i < samples.Length; i++)
            {
                farthest = nearest[i] > nearest[farthest] ? i : farthest;
            }

            if (nearest[farthest] < SameColor * SameColor)
            {
                break;
            }

            centers.Add(samples[farthest]);
            for (var i = 0; i < samples.Length; i++)
            {
                nearest[i] = Math.Min(nearest[i], Vector3.DistanceSquared(samples[i], centers[^1]));
            }
        }

        return [.. centers];
    }

    private static Vector3[] Halved(Vector3[] samples, int most)
    {
        List<Vector3[]> groups = [samples];
        while (groups.Count < most)
        {
            var (widest, axis) = groups.Select((group, i) => (Group: i, Spread: Spread(group))).MaxBy(pair => pair.Spread.Sum) is var found ? (found.Group, found.Spread.Axis) : default;
            var group = groups[widest];
            var middle = Mean(group)[axis];
            var (low, high) = (Array.FindAll(group, s => s[axis] <= middle), Array.FindAll(group, s => s[axis] > middle));
            if (low.Length == 0 || high.Length == 0 || Vector3.Distance(Mean(low), Mean(high)) < SameColor)
            {
                break;
            }

            groups[widest] = low;
            groups.Add(high);
        }

        return [.. groups.Select(Mean)];

        static (float Sum, int Axis) Spread(Vector3[] group)
        {
            var mean = Mean(group);
            var squares = Vector3.Zero;
            foreach (var sample in group)
            {
                squares += (sample - mean) * (sample - mean);
            }

            var axis = squares.X >= squares.Y && squares.X >= squares.Z ? 0 : squares.Y >= squares.Z ? 1 : 2;
            return (squares[axis], axis);
        }
    }

    private static (Vector3[] Palette, double Error) Settle(Vector3[] samples, Vector3[] palette)
    {
        var counts = new int[palette.Length];
        double error = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var sums = new Vector3[palette.Length];
            Array.Clear(counts);
            error = 0;
            foreach (var sample in samples)
            {
                var nearest = Nearest(palette, sample);
                error += Vector3.DistanceSquared(palette[nearest], sample);
                sums[nearest] += sample;
                counts[nearest]++;
            }

            var moved = 0f;
            for (var i = 0; i < palette.Length; i++)
            {
                var center = counts[i] > 0 ? sums[i] / counts[i] : palette[i];
                moved = Math.Max(moved, Vector3.DistanceSquared(center, palette[i]));
                palette[i] = center;
            }

            if (moved < 1e-10f)
            {
                break;
            }
        }

        Array.Sort(Array.ConvertAll(counts, count => -count), palette);
        List<Vector3> distinct = [];
        foreach (var color in palette.Take(counts.Count(count => count > 0)))
        {
            if (distinct.TrueForAll(other => Vector3.Distance(other, color) >= SameColor))
            {
                distinct.Add(color);
            }
        }

        return ([.. distinct], error);
    }

    private static Vector3 Mean(Vector3[] samples)
    {
        var sum = Vector3.Zero;
        foreach (var sample in samples)
        {
            sum += sample;
        }

        return sum / samples.Length;
    }
}
