namespace Formwright.Mesh;

/// <summary>Packs the boxes of charts into a square, in rows from the highest to the lowest.</summary>
internal static class UvPacking
{
    /// <summary>Places every chart.</summary>
    /// <param name="charts">The charts; their origins are set.</param>
    /// <param name="margin">Free space around each, as a share of the square's side.</param>
    /// <returns>The side of the square, in units of the charts.</returns>
    public static double Pack(List<UvChart> charts, double margin)
    {
        var order = charts.OrderByDescending(chart => chart.Height).ToList();
        var area = charts.Sum(chart => chart.Width * chart.Height);
        var widest = charts.Max(chart => chart.Width);
        var (bestSide, bestWidth) = (double.PositiveInfinity, 0.0);
        for (var step = 0; step <= 40; step++)
        {
            // The margin takes part of the side, so that thousands of charts need a smaller scale and not more room.
            var width = Math.Max(widest, Math.Sqrt(area)) * (1 + (0.05 * step));
            var side = Rows(order, width, margin);
            if (side < bestSide)
            {
                (bestSide, bestWidth) = (side, width);
            }
        }

        return Rows(order, bestWidth, margin);
    }

    private static double Rows(List<UvChart> order, double width, double margin)
    {
        // No more margin than a tenth of what all charts together leave, or the margins alone would fill the square.
        var gap = Math.Min(margin, 0.2 / Math.Sqrt(order.Count)) * width;
        double x = gap, y = gap, row = 0, right = 0;
        foreach (var chart in order)
        {
            if (x > gap && x + chart.Width + gap > width + (2 * gap))
            {
                (x, y, row) = (gap, y + row + gap, 0);
            }

            chart.Origin = (x, y);
            x += chart.Width + gap;
            right = Math.Max(right, x);
            row = Math.Max(row, chart.Height);
        }

        return Math.Max(Math.Max(right, y + row + gap), double.Epsilon);
    }
}
