namespace Formwright.Mesh.Tests;

public class SparseSystemTests
{
    [Fact]
    public void Chain_WithBothEndsHeld_IsALine()
    {
        // Second differences of x are 0; ends are held at 0 and 1 by unit springs, so that x has (i + 1) / (n + 1) of the way.
        const int Count = 50;
        List<(int, int, double)> entries = [(0, 0, 1), (Count - 1, Count - 1, 1)];
        for (var i = 0; i + 1 < Count; i++)
        {
            entries.AddRange([(i, i, 1), (i + 1, i + 1, 1), (i, i + 1, -1), (i + 1, i, -1)]);
        }

        var x = new double[Count];
        var right = new double[Count];
        right[^1] = 1;
        new SparseSystem(Count, entries).Solve(right, x, 1e-12, 1000, TestContext.Current.CancellationToken);

        Assert.All(x, (value, i) => Assert.Equal((i + 1.0) / (Count + 1), value, 1e-9));
    }

    [Fact]
    public void AddToDiagonal_ReplacesWhatWasAddedBefore()
    {
        var system = new SparseSystem(2, [(0, 0, 1), (1, 1, 2), (0, 1, 0), (1, 0, 0)]);
        double[] x = [0, 0];

        system.AddToDiagonal([5, 5]);
        system.AddToDiagonal([1, 2]);
        system.Solve([4, 4], x, 1e-12, 10, TestContext.Current.CancellationToken);

        Assert.Equal([2, 1], x, (a, b) => Math.Abs(a - b) < 1e-12);
    }
}
