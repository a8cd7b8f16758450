namespace Formwright.Mesh;

/// <summary>
/// A symmetric, positive definite system of linear equations with few entries per row, solved by conjugate gradients with its diagonal as
/// preconditioner (Hestenes and Stiefel 1952).
/// </summary>
internal sealed class SparseSystem
{
    private readonly int[] _first;
    private readonly int[] _columns;
    private readonly double[] _values;
    private readonly double[] _diagonal;
    private readonly double[] _given;
    private readonly int[] _places;

    /// <summary>Builds the matrix.</summary>
    /// <param name="size">Rows and columns.</param>
    /// <param name="entries">Entries, both halves; those of one place are added up. Every row has some on the diagonal.</param>
    public SparseSystem(int size, List<(int Row, int Column, double Value)> entries)
    {
        var start = new int[size + 1];
        foreach (var (row, _, _) in entries)
        {
            start[row + 1]++;
        }

        for (var i = 0; i < size; i++)
        {
            start[i + 1] += start[i];
        }

        var (columns, values, next) = (new int[entries.Count], new double[entries.Count], (int[])start.Clone());
        foreach (var (row, column, value) in entries)
        {
            (columns[next[row]], values[next[row]]) = (column, value);
            next[row]++;
        }

        _first = new int[size + 1];
        _diagonal = new double[size];
        _places = new int[size];
        var count = 0;
        for (var row = 0; row < size; row++)
        {
            var length = start[row + 1] - start[row];
            columns.AsSpan(start[row], length).Sort(values.AsSpan(start[row], length));
            for (var k = start[row]; k < start[row + 1]; k++)
            {
                if (count > _first[row] && columns[count - 1] == columns[k])
                {
                    values[count - 1] += values[k];
                }
                else
                {
                    (columns[count], values[count]) = (columns[k], values[k]);
                    count++;
                }
            }

            _first[row + 1] = count;
            _places[row] = Array.BinarySearch(columns, _first[row], count - _first[row], row);
            _diagonal[row] = values[_places[row]];
        }

        _given = (double[])_diagonal.Clone();
        (_columns, _values) = (columns[..count], values[..count]);
    }

    /// <summary>Puts other numbers on the diagonal: what the entries gave and something added.</summary>
    /// <param name="added">One number per row, 0 up.</param>
    public void AddToDiagonal(double[] added)
    {
        for (var row = 0; row < _diagonal.Length; row++)
        {
            _diagonal[row] = _given[row] + added[row];
            _values[_places[row]] = _diagonal[row];
        }
    }

    /// <summary>Solves for one right side.</summary>
    /// <param name="right">The right side.</param>
    /// <param name="x">Where to begin; receives the solution.</param>
    /// <param name="tolerance">The residual at which it ends, as a share of the right side's length.</param>
    /// <param name="most">The most steps.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Solve(double[] right, double[] x, double tolerance, int most, CancellationToken cancel)
    {
        var (residual, direction, product, scaled) = (new double[x.Length], new double[x.Length], new double[x.Length], new double[x.Length]);
        Multiply(x, product);
        for (var i = 0; i < x.Length; i++)
        {
            residual[i] = right[i] - product[i];
            direction[i] = scaled[i] = residual[i] / _diagonal[i];
        }

        var goal = tolerance * tolerance * Math.Max(Dot(right, right), double.Epsilon);
        var (energy, square) = (Dot(residual, scaled), Dot(residual, residual));
        for (var step = 0; step < most && square > goal; step++)
        {
            cancel.ThrowIfCancellationRequested();
            Multiply(direction, product);
            var curvature = Dot(direction, product);
            if (!(curvature > 0))
            {
                return;
            }

            var length = energy / curvature;
            var before = energy;
            (energy, square) = (0, 0);
            for (var i = 0; i < x.Length; i++)
            {
                x[i] += length * direction[i];
                residual[i] -= length * product[i];
                scaled[i] = residual[i] / _diagonal[i];
                energy += residual[i] * scaled[i];
                square += residual[i] * residual[i];
            }

            var turn = energy / before;
            for (var i = 0; i < x.Length; i++)
            {
                direction[i] = scaled[i] + (turn * direction[i]);
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private void Multiply(double[] x, double[] product)
    {
        for (var row = 0; row < product.Length; row++)
        {
            double sum = 0;
            for (var k = _first[row]; k < _first[row + 1]; k++)
            {
                sum += _values[k] * x[_columns[k]];
            }

            product[row] = sum;
        }
    }
}
