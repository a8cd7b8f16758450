using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// The shadow on the ground under the part: what lies low shades the ground darkly and sharply, what lies high faintly and
/// softly. It is gathered on a grid that looks up from the ground, and blurred there.
/// </summary>
internal sealed class GroundShadow
{
    private const int Size = 128;

    /// <summary>The light falls from the left, so the shadow of a point is moved by these shares of its height (view x, view depth).</summary>
    private const double SlantX = 0.20;
    private const double SlantZ = -0.08;

    private const float SoftShade = 0.42f;
    private const float ContactShade = 0.36f;
    private const float Darkest = 0.62f;

    private readonly float[] _soft = new float[Size * Size];
    private readonly float[] _contact = new float[Size * Size];
    private readonly Camera _camera;
    private readonly Point3 _back;
    private readonly double _ground;
    private readonly double _left;
    private readonly double _near;
    private readonly double _cellsPerUnit;

    /// <summary>Gathers the shadow of all bodies.</summary>
    /// <param name="scene">The bodies.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="ground">Height of the ground along the camera's up direction, in view units.</param>
    public GroundShadow(Scene scene, Camera camera, double ground)
    {
        _camera = camera;
        _ground = ground;

        // On the ground, one axis runs to the right (view x) and the other towards the viewer.
        _back = Point3.UnitX.Cross(camera.UpInView);
        var feet = scene.Bodies.Select(body => Feet(body.Mesh)).ToList();
        double left = double.MaxValue, right = double.MinValue, near = double.MaxValue, far = double.MinValue;
        foreach (var foot in feet.SelectMany(f => f))
        {
            (left, right) = (Math.Min(left, foot.X), Math.Max(right, foot.X));
            (near, far) = (Math.Min(near, foot.Y), Math.Max(far, foot.Y));
        }

        if (left > right)
        {
            // Lines alone cast no shadow; with no cells per unit, every ray misses the grid.
            return;
        }

        var extent = Math.Max(right - left, far - near) + 0.7;
        _cellsPerUnit = Size / extent;
        _left = ((left + right) / 2) - (extent / 2);
        _near = ((near + far) / 2) - (extent / 2);
        var lowest = new float[Size * Size];
        Array.Fill(lowest, float.PositiveInfinity);
        for (var body = 0; body < feet.Count; body++)
        {
            Gather(feet[body], scene.Bodies[body].Mesh.Triangles, lowest);
        }

        for (var i = 0; i < lowest.Length; i++)
        {
            if (float.IsFinite(lowest[i]))
            {
                _soft[i] = MathF.Exp(lowest[i] * -1.6f);
                _contact[i] = MathF.Exp(lowest[i] * -30);
            }
        }

        Blur(_soft, Math.Max(2, (int)(0.075 * _cellsPerUnit)));
        Blur(_contact, Math.Max(1, (int)(0.022 * _cellsPerUnit)));
    }

    /// <summary>
    /// How dark the ground is, 0 to 1, where it is seen along a row of the picture; 0 where the row looks past it. The camera
    /// does not roll, so a row of the picture runs along a row of the grid.
    /// </summary>
    /// <param name="y">The row, in samples.</param>
    /// <param name="step">Samples per pixel.</param>
    /// <param name="shade">Receives the shade of each pixel.</param>
    public void Row(float y, int step, Span<float> shade)
    {
        shade.Clear();
        var ray = _camera.Ray(0, y);
        var falling = ray.Dot(_camera.UpInView);
        var distance = (_ground - _camera.Eye.Dot(_camera.UpInView)) / falling;
        var row = ((_camera.Eye.Dot(_back) + (ray.Dot(_back) * distance) - _near) * _cellsPerUnit) - 0.5;
        if (falling >= -1e-6 || !(row >= 0 && row < Size - 1))
        {
            return;
        }

        Span<float> line = stackalloc float[Size];
        var (start, share) = ((int)row * Size, (float)(row - (int)row));
        for (var i = 0; i < Size; i++)
        {
            var soft = (_soft[start + i] * (1 - share)) + (_soft[start + i + Size] * share);
            var contact = (_contact[start + i] * (1 - share)) + (_contact[start + i + Size] * share);
            line[i] = Math.Min(Darkest, (SoftShade * soft) + (ContactShade * contact));
        }

        var column = (float)(((_camera.Eye.X + (_camera.Ray(step * 0.5, y).X * distance) - _left) * _cellsPerUnit) - 0.5);
        var perPixel = (float)(step * distance * _cellsPerUnit / _camera.Focal);
        for (var x = 0; x < shade.Length; x++)
        {
            var at = column + (x * perPixel);
            if (at >= 0 && at < Size - 1)
            {
                var i = (int)at;
                shade[x] = line[i] + ((line[i + 1] - line[i]) * (at - i));
            }
        }
    }

    /// <summary>For every vertex where its shadow falls (x, y) and how high it is (z).</summary>
    private Point3[] Feet(SurfaceMesh mesh)
    {
        var feet = new Point3[mesh.VertexCount];
        for (var i = 0; i < feet.Length; i++)
        {
            var v = _camera.ToView(mesh.Positions[3 * i], mesh.Positions[(3 * i) + 1], mesh.Positions[(3 * i) + 2]);
            var height = v.Dot(_camera.UpInView) - _ground;
            feet[i] = new Point3(v.X + (SlantX * height), v.Dot(_back) + (SlantZ * height), height);
        }

        return feet;
    }

    // Heights of what lies lowest above each cell.
    private void Gather(Point3[] feet, int[] triangles, float[] lowest)
    {
        for (var t = 0; t + 2 < triangles.Length; t += 3)
        {
            var (a, b, c) = (ToGrid(feet[triangles[t]]), ToGrid(feet[triangles[t + 1]]), ToGrid(feet[triangles[t + 2]]));
            Mark((int)a.X, (int)a.Y, a.Z, lowest);
            var determinant = ((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y));
            if (Math.Abs(determinant) < 0.25)
            {
                continue;
            }

            var firstRow = double.ConvertToIntegerNative<int>(Math.Ceiling(Math.Min(a.Y, Math.Min(b.Y, c.Y)) - 0.5));
            var lastRow = double.ConvertToIntegerNative<int>(Math.Floor(Math.Max(a.Y, Math.Max(b.Y, c.Y)) - 0.5));
            var firstColumn = double.ConvertToIntegerNative<int>(Math.Ceiling(Math.Min(a.X, Math.Min(b.X, c.X)) - 0.5));
            var lastColumn = double.ConvertToIntegerNative<int>(Math.Floor(Math.Max(a.X, Math.Max(b.X, c.X)) - 0.5));
            for (var row = firstRow; row <= lastRow; row++)
            {
                for (var column = firstColumn; column <= lastColumn; column++)
                {
                    var (x, y) = (column + 0.5 - a.X, row + 0.5 - a.Y);
                    var u = ((x * (c.Y - a.Y)) - (y * (c.X - a.X))) / determinant;
                    var v = ((y * (b.X - a.X)) - (x * (b.Y - a.Y))) / determinant;
                    if (u >= 0 && v >= 0 && u + v <= 1)
                    {
                        Mark(column, row, a.Z + (u * (b.Z - a.Z)) + (v * (c.Z - a.Z)), lowest);
                    }
                }
            }
        }
    }

    private Point3 ToGrid(Point3 foot) => new((foot.X - _left) * _cellsPerUnit, (foot.Y - _near) * _cellsPerUnit, foot.Z);

    private static void Mark(int column, int row, double height, float[] lowest)
    {
        ref var cell = ref lowest[(row * Size) + column];
        cell = Math.Min(cell, (float)height);
    }

    /// <summary>Three box blurs, which together are close to a Gaussian one.</summary>
    private static void Blur(float[] grid, int radius)
    {
        var (from, to) = (grid, new float[grid.Length]);
        for (var pass = 0; pass < 3; pass++)
        {
            for (var row = 0; row < grid.Length; row += Size)
            {
                BlurRow(from.AsSpan(row, Size), to.AsSpan(row, Size), radius);
            }

            BlurColumns(to, from, radius);
        }
    }

    private static void BlurRow(ReadOnlySpan<float> from, Span<float> to, int radius)
    {
        var share = 1f / ((2 * radius) + 1);
        var sum = 0f;
        for (var i = 0; i < Size + radius; i++)
        {
            sum += i < Size ? from[i] : 0;
            sum -= i > 2 * radius ? from[i - (2 * radius) - 1] : 0;
            if (i >= radius)
            {
                to[i - radius] = sum * share;
            }
        }
    }

    /// <summary>The same downwards, whole rows at a time.</summary>
    private static void BlurColumns(float[] from, float[] to, int radius)
    {
        var share = 1f / ((2 * radius) + 1);
        Span<float> sum = stackalloc float[Size];
        sum.Clear();
        for (var row = 0; row < Size + radius; row++)
        {
            for (var i = 0; i < Size; i += Vector<float>.Count)
            {
                var value = new Vector<float>(sum[i..]);
                value += row < Size ? new Vector<float>(from, (row * Size) + i) : Vector<float>.Zero;
                value -= row > 2 * radius ? new Vector<float>(from, ((row - (2 * radius) - 1) * Size) + i) : Vector<float>.Zero;
                value.CopyTo(sum[i..]);
                if (row >= radius)
                {
                    (value * share).CopyTo(to, ((row - radius) * Size) + i);
                }
            }
        }
    }
}
