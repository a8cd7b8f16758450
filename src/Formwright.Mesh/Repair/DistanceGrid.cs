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

    public DistanceGrid(WeldedMesh mesh, Box3 box, double cell, IProgress<double>? progress, CancellationToken cancel)
    {
        _cell = cell;
        (Width, Height, Depth) = (Count(box.Size.X), Count(box.Size.Y), Count(box.Size.Z));
        _origin = box.Center - (new Point3(Width - 1, Height - 1, Depth - 1) * (cell / 2));
        _values = new float[Width * Height * Depth];
        Array.Fill(_values, float.NaN);
        Measure(mesh, progress, cancel);
        Spread();
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

    /// <summary>Exact distances within two cells of the triangles.</summary>
    private void Measure(WeldedMesh mesh, IProgress<double>? progress, CancellationToken cancel)
    {
        var bvh = new TriangleBvh(mesh);
        var near = new bool[_values.Length];
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var (a, b, c) = bvh.CornersOf(t);
            Mark(near, a, b, c, 0);
        }

        var winding = new WindingField(mesh);
        for (var i = 0; i < near.Length; i++)
        {
            if (i % (Width * Height) == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report((double)i / near.Length);
            }

            if (near[i])
            {
                var place = Place(i);
                var distance = (float)bvh.Nearest(place).Distance;
                _values[i] = NotZero(winding.At(place) > 0.5 ? -distance : distance);
            }
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

    /// <summary>Corners far from triangles have the sign of the last one met along X that is near, which nothing separates them from.</summary>
    private void Spread()
    {
        var far = (float)(3 * _cell);
        for (var row = 0; row < _values.Length; row += Width)
        {
            var value = far;
            for (var i = row; i < row + Width; i++)
            {
                if (float.IsNaN(_values[i]))
                {
                    _values[i] = value;
                }
                else
                {
                    value = _values[i] < 0 ? -far : far;
                }
            }
        }
    }
}
