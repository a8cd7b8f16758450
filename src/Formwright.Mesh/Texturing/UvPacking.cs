namespace Formwright.Mesh;

/// <summary>
/// Packs charts into a square: each at the lowest place where its outline fits onto those that lie there already (Lévy et al. 2002), in the
/// best of four turns; very many charts only by their boxes, in rows from the highest to the lowest.
/// </summary>
internal static class UvPacking
{
    private const int MostOutlines = 2000;

    // Columns of the square in which outlines are compared.
    private const int Columns = 640;

    /// <summary>Places every chart.</summary>
    /// <param name="charts">The charts; their origins and turns are set.</param>
    /// <param name="margin">Free space around each, as a share of the square's side.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The side of the square, in units of the charts.</returns>
    public static double Pack(List<UvChart> charts, double margin, CancellationToken cancel)
    {
        var area = charts.Sum(chart => chart.Long * chart.Short);
        var widest = charts.Max(chart => chart.Long);
        var order = charts.OrderByDescending(chart => chart.Short).ToList();

        // The margin takes part of the side, so that thousands of charts need a smaller scale and not more room.
        var (rowSide, rowWidth) = Best(Enumerable.Range(0, 41).Select(step => Math.Max(widest, Math.Sqrt(area)) * (1 + (0.05 * step))), width => Rows(order, width, margin));
        if (charts.Count <= MostOutlines && area > 0)
        {
            order = [.. charts.OrderByDescending(chart => chart.Long)];
            var widths = Enumerable.Range(0, 8).Select(step => Math.Max(1.02 * widest, Math.Sqrt(area) * (0.75 + (0.05 * step)))).Distinct();
            var (side, width) = Best(widths, width => Outlines(order, width, margin, cancel));
            if (side < rowSide)
            {
                return Outlines(order, width, margin, cancel);
            }
        }

        foreach (var chart in charts)
        {
            chart.Quarters = 0;
        }

        return Rows([.. charts.OrderByDescending(chart => chart.Short)], rowWidth, margin);
    }

    private static (double Side, double Width) Best(IEnumerable<double> widths, Func<double, double> pack)
    {
        var best = (Side: double.PositiveInfinity, Width: 0.0);
        foreach (var width in widths)
        {
            var side = pack(width);
            best = side < best.Side ? (side, width) : best;
        }

        return best;
    }

    private static double Rows(List<UvChart> order, double width, double margin)
    {
        // No more margin than a tenth of what all charts together leave, or the margins alone would fill the square.
        var gap = Gap(order.Count, width, margin);
        double x = gap, y = gap, row = 0, right = 0;
        foreach (var chart in order)
        {
            if (x > gap && x + chart.Long + gap > width + (2 * gap))
            {
                (x, y, row) = (gap, y + row + gap, 0);
            }

            chart.Origin = (x, y);
            x += chart.Long + gap;
            right = Math.Max(right, x);
            row = Math.Max(row, chart.Short);
        }

        return Math.Max(Math.Max(right, y + row + gap), double.Epsilon);
    }

    private static double Gap(int charts, double width, double margin) => Math.Min(margin, 0.2 / Math.Sqrt(charts)) * width;

    private static double Outlines(List<UvChart> order, double width, double margin, CancellationToken cancel)
    {
        var gap = Gap(order.Count, width, margin);
        var cell = width / Columns;
        var horizon = new double[Columns];
        Array.Fill(horizon, gap);
        double top = gap, right = 0;
        foreach (var chart in order)
        {
            cancel.ThrowIfCancellationRequested();
            var best = (Top: double.PositiveInfinity, Waste: 0.0, Quarters: -1, Column: 0, Y: 0.0);
            Outline? chosen = null;
            for (var quarters = 0; quarters < 4; quarters++)
            {
                chart.Quarters = quarters;
                var outline = new Outline(chart, cell, gap);
                for (var column = 0; column + outline.Bottom.Length <= Columns; column++)
                {
                    var y = outline.Rest(horizon, column);
                    var end = y + chart.Height;
                    if (end > best.Top * (1 + 1e-9))
                    {
                        continue;
                    }

                    var waste = outline.Waste(horizon, column, y);
                    if (end < best.Top * (1 - 1e-9) || waste < best.Waste)
                    {
                        best = (end, waste, quarters, column, y);
                        chosen = outline;
                    }
                }
            }

            if (chosen is null)
            {
                return double.PositiveInfinity;
            }

            chart.Quarters = best.Quarters;
            chart.Origin = ((best.Column * cell) + gap, best.Y);
            chosen.Raise(horizon, best.Column, best.Y, gap);
            top = Math.Max(top, best.Top + gap);
            right = Math.Max(right, chart.Origin.X + chart.Width + gap);
        }

        return Math.Max(top, right);
    }

    /// <summary>The lower and upper border of a chart by columns, with a margin at both sides.</summary>
    private sealed class Outline
    {
        public Outline(UvChart chart, double cell, double gap)
        {
            var count = (int)Math.Ceiling((chart.Width + (2 * gap)) / cell) + 1;
            (Bottom, Top) = (new double[count], new double[count]);
            Array.Fill(Bottom, double.PositiveInfinity);
            Array.Fill(Top, double.NegativeInfinity);
            for (var i = 0; i < chart.Triangles.Count; i++)
            {
                var (a, b, c) = chart.Corners(i);
                Cover(a, b);
                Cover(b, c);
                Cover(c, a);
            }

            void Cover((double X, double Y) from, (double X, double Y) to)
            {
                (from, to) = from.X <= to.X ? (from, to) : (to, from);
                var rise = to.X > from.X ? (to.Y - from.Y) / (to.X - from.X) : 0;

                // A side blocks the columns up to a margin beside it.
                var (first, last) = ((int)Math.Floor(from.X / cell), (int)Math.Floor((to.X + (2 * gap)) / cell));
                for (var column = Math.Max(0, first); column <= Math.Min(last, Bottom.Length - 1); column++)
                {
                    var (left, right) = (Math.Clamp((column * cell) - (2 * gap), from.X, to.X), Math.Clamp((column + 1) * cell, from.X, to.X));
                    var (one, two) = rise == 0 ? (from.Y, to.Y) : (from.Y + (rise * (left - from.X)), from.Y + (rise * (right - from.X)));
                    Bottom[column] = Math.Min(Bottom[column], Math.Min(one, two));
                    Top[column] = Math.Max(Top[column], Math.Max(one, two));
                }
            }
        }

        public double[] Bottom { get; }

        public double[] Top { get; }

        public double Rest(double[] horizon, int column)
        {
            double y = 0;
            for (var i = 0; i < Bottom.Length; i++)
            {
                y = Math.Max(y, horizon[column + i] - Bottom[i]);
            }

            return y;
        }

        public double Waste(double[] horizon, int column, double y)
        {
            double waste = 0;
            for (var i = 0; i < Bottom.Length; i++)
            {
                waste += double.IsInfinity(Bottom[i]) ? 0 : y + Bottom[i] - horizon[column + i];
            }

            return waste;
        }

        public void Raise(double[] horizon, int column, double y, double gap)
        {
            for (var i = 0; i < Top.Length; i++)
            {
                horizon[column + i] = Math.Max(horizon[column + i], y + Top[i] + gap);
            }
        }
    }
}
