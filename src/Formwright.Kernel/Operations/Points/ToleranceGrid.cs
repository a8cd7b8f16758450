namespace Formwright.Kernel.Operations;

/// <summary>Finds items near a place without looking at all: cells as wide as a tolerance, of which only neighbours are near.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="tolerance">Items farther apart in any coordinate are not near; for 0 and below nothing is.</param>
internal sealed class ToleranceGrid<T>(double tolerance)
{
    private readonly Dictionary<(double X, double Y, double Z), List<T>> cells = [];

    internal void Add(double x, double y, double z, T item)
    {
        var key = (Cell(x), Cell(y), Cell(z));
        if (!cells.TryGetValue(key, out var items))
        {
            cells[key] = items = [];
        }

        items.Add(item);
    }

    /// <summary>All items that may be within the tolerance, cell after cell and in each as they were added.</summary>
    internal IEnumerable<T> Near(double x, double y, double z)
    {
        if (tolerance <= 0)
        {
            yield break;
        }

        foreach (var key in Around(Cell(x), Cell(y), Cell(z)))
        {
            foreach (var item in cells.GetValueOrDefault(key) ?? [])
            {
                yield return item;
            }
        }
    }

    /// <summary>Distinct: where numbers are so large that a cell more is no other number, cells are their own neighbours.</summary>
    private static IEnumerable<(double X, double Y, double Z)> Around(double x, double y, double z) =>
        from cx in Around(x)
        from cy in Around(y)
        from cz in Around(z)
        select (cx, cy, cz);

    private static IEnumerable<double> Around(double cell) => new[] { cell - 1, cell, cell + 1 }.Distinct();

    private double Cell(double coordinate) => Math.Floor((coordinate / tolerance) + 0.5);
}
