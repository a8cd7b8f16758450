using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Signed distances to triangles on the corners of a grid of cubes: exact near them, of the right sign elsewhere.</summary>
internal sealed class DistanceGrid
{
    private const int Margin = 3;

    // A plate that encloses nothing becomes this many cells thick on each side.
    private const double HalfPlate = 1.2;

    private readonly float[] _values;
    private readonly Point3 _origin;
    private readonly double _cell;
    private readonly sbyte[] _sides;
    private readonly WindingField _winding;
    private readonly Dictionary<(int, int, int), double> _coarse = [];

    public DistanceGrid(WeldedMesh mesh, Box3 box, double cell, IProgress<double>? progress, CancellationToken cancel)
    {
        _cell = cell;
        (Width, Height, Depth) = (Count(box.Size.X), Count(box.Size.Y), Count(box.Size.Z));
        _origin = box.Center - (new Point3(Width - 1, Height - 1, Depth - 1) * (cell / 2));
        _values = new float[Width * Height * Depth];
        _sides = LineWinding.Sides(mesh, (Width, Height, Depth), _origin, cell, cancel);
        _winding = new WindingField(mesh);
        Measure(mesh, progress, cancel);
        if (!Array.Exists(_values, value => value < 0))
        {
            for (var i = 0; i < _values.Length; i++)
            {
                _values[i] = NotZero(Math.Abs(_values[i]) - (float)(HalfPlate * cell));
            }
        }

        int Count(double size) => (int)Math.Ceiling(size / cell) + (2 * Margin) + 1;
    }

    public int Width { get; }

    public int Height { get; }

    public int Depth { get; }

    /// <summary>The distance at a corner, below 0 inside, never 0.</summary>
    public float this[int index] => _values[index];

    public int Index(int x, int y, int z) => (((z * Height) + y) * Width) + x;

    public Point3 Place(int index) =>
        _origin + (new Point3(index % Width, index / Width % Height, index / Width / Height) * _cell);

    private static float NotZero(float value) => value == 0 ? 1e-30f : value;

    /// <summary>Exact distances within two cells of the triangles, three cells elsewhere.</summary>
    private void Measure(WeldedMesh mesh, IProgress<double>? progress, CancellationToken cancel)
    {
        var bvh = new TriangleBvh(mesh);
        var near = new bool[_values.Length];
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            cancel.ThrowIfCancellationRequested();
            var (a, b, c) = bvh.CornersOf(t);
            Mark(near, a, b, c, 0);
        }

        var far = 3 * _cell;
        for (var z = 0; z < Depth; z++)
        {
            progress?.Report((double)z / Depth);
            for (var y = 0; y < Height; y++)
            {
                cancel.ThrowIfCancellationRequested();

                // From one corner to the next the distance grows by no more than a cell.
                var within = double.PositiveInfinity;
                for (var x = 0; x < Width; x++)
                {
                    var i = Index(x, y, z);
                    if (near[i])
                    {
                        var distance = bvh.Nearest(Place(i), within).Distance;
                        _values[i] = NotZero((float)(IsInside(i) ? -distance : distance));
                        within = (distance + _cell) * (1 + 1e-9);
                        continue;
                    }

                    within = double.PositiveInfinity;
                    var outside = _sides[i] != 0 ? -_sides[i] : IsOnBorder(x, y, z) ? 1 : Math.Clamp(2 - (4 * Smooth(x, y, z)), -1, 1);
                    _values[i] = NotZero((float)(far * outside));
                }
            }
        }
    }

    private bool IsOnBorder(int x, int y, int z) => x == 0 || y == 0 || z == 0 || x == Width - 1 || y == Height - 1 || z == Depth - 1;

    private bool IsInside(int index) => _sides[index] == 0 ? _winding.At(Place(index)) > 0.5 : _sides[index] > 0;

    /// <summary>The winding number far from triangles, where it changes slowly: between the eight nearest of every fourth corner.</summary>
    private double Smooth(int x, int y, int z)
    {
        const int Every = 4;
        var (u, v, w) = ((double)(x % Every) / Every, (double)(y % Every) / Every, (double)(z % Every) / Every);
        double sum = 0;
        for (var i = 0; i < 8; i++)
        {
            var weight = ((i & 1) == 0 ? 1 - u : u) * ((i & 2) == 0 ? 1 - v : v) * ((i & 4) == 0 ? 1 - w : w);
            sum += weight > 0 ? weight * Coarse((x / Every) + (i & 1), (y / Every) + ((i >> 1) & 1), (z / Every) + (i >> 2)) : 0;
        }

        return sum;

        double Coarse(int i, int j, int k)
        {
            if (!_coarse.TryGetValue((i, j, k), out var value))
            {
                _coarse.Add((i, j, k), value = _winding.At(_origin + (new Point3(i, j, k) * (Every * _cell))));
            }

            return value;
        }
    }

    /// <summary>Marks the corners around a triangle; large triangles are halved so that not their whole box is marked.</summary>
    private void Mark(bool[] near, Point3 a, Point3 b, Point3 c, int depth)
    {
        var (ab, bc, ca) = ((b - a).Length, (c - b).Length, (a - c).Length);
        var longest = Math.Max(ab, Math.Max(bc, ca));
        if (longest > 4 * _cell && depth < 40)
        {
            if (longest == ab)
            {
                Halve(a, b, c);
            }
            else if (longest == bc)
            {
                Halve(b, c, a);
            }
            else
            {
                Halve(c, a, b);
            }

            return;
        }

        var (x0, x1) = Range(a.X, b.X, c.X, _origin.X, Width);
        var (y0, y1) = Range(a.Y, b.Y, c.Y, _origin.Y, Height);
        var (z0, z1) = Range(a.Z, b.Z, c.Z, _origin.Z, Depth);
        for (var z = z0; z <= z1; z++)
        {
            for (var y = y0; y <= y1; y++)
            {
                near.AsSpan(Index(x0, y, z), x1 - x0 + 1).Fill(true);
            }
        }

        void Halve(Point3 from, Point3 to, Point3 apex)
        {
            var middle = (from + to) * 0.5;
            Mark(near, from, middle, apex, depth + 1);
            Mark(near, middle, to, apex, depth + 1);
        }

        (int, int) Range(double p, double q, double r, double origin, int count) => (
            Math.Clamp((int)Math.Floor((Math.Min(p, Math.Min(q, r)) - origin) / _cell) - 2, 0, count - 1),
            Math.Clamp((int)Math.Ceiling((Math.Max(p, Math.Max(q, r)) - origin) / _cell) + 2, 0, count - 1));
    }
}
