using System.Numerics;

namespace Formwright.Mesh;

/// <summary>
/// How much of the surrounding light reaches each place, estimated from the depths around it on the screen (McGuire et al.,
/// "Scalable Ambient Obscurance", 2012), on a grid of one cell per 4 × 4 samples, and darker close above the ground.
/// </summary>
internal sealed class AmbientOcclusion
{
    private const int Cell = 4;
    private const int Taps = 6;

    /// <summary>Reach in units of half the scene's diagonal.</summary>
    private const double Reach = 0.30;

    private const float Strength = 2.6f;

    /// <summary>The distance of cells without a surface: behind the eye and so far from everything.</summary>
    private const float Nothing = -1e9f;

    /// <summary>Cells farther apart than this share of the distance do not blend.</summary>
    private const float Apart = 0.01f;

    private static readonly (float X, float Y)[][] Spirals = BuildSpirals();

    // Cells around the grid, so that neighbours and whole vectors can be read everywhere: without a surface while cells look
    // around, copies of the border once their light is asked for.
    private const int Border = 2;

    // A pixel's place among the middles of cells, which are two pixels apart, and a little off as samples have middles too.
    private const float EvenShare = 0.625f;
    private const float OddShare = 0.125f;

    private static readonly int Lanes = Vector<float>.Count;

    private readonly int _width;
    private readonly int _height;
    private readonly int _stride;
    private readonly Camera _camera;
    private readonly float[] _distance;
    private readonly float[] _light;

    /// <summary>Examines what was drawn.</summary>
    /// <param name="samples">The drawn triangles.</param>
    /// <param name="camera">The camera they were drawn by.</param>
    /// <param name="ground">Height of the ground along the camera's up direction, in view units.</param>
    public AmbientOcclusion(SampleBuffer samples, Camera camera, double ground)
    {
        _width = samples.Width / Cell;
        _height = samples.Height / Cell;
        _stride = _width + (2 * Border) + (2 * Lanes);
        _camera = camera;
        _distance = new float[_stride * (_height + (2 * Border) + 1)];
        Array.Fill(_distance, Nothing);
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var near = samples.Near[SampleAt(x, y)];
                if (near > 0)
                {
                    _distance[At(x, y)] = 1 / near;
                }
            }
        }

        var open = new float[_distance.Length];
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                if (_distance[At(x, y)] > Nothing)
                {
                    open[At(x, y)] = Openness(x, y, samples.Surface[SampleAt(x, y)], (float)ground);
                }
            }
        }

        _light = Smooth(open);
        RepeatBorder(_distance);
        RepeatBorder(_light);

        int SampleAt(int x, int y) => (((y * Cell) + (Cell / 2)) * samples.Width) + (x * Cell) + (Cell / 2);
    }

    /// <summary>
    /// The share of light, 1 being all of it, along a row of pixels of 2 × 2 samples. Every second pixel lies alike between the
    /// middles of cells, so pixels with even and with odd numbers have lists of their own.
    /// </summary>
    /// <param name="row">Number of the row of pixels.</param>
    /// <param name="start">First pair of pixels.</param>
    /// <param name="end">The pair after the last one; the lists have room for a vector more.</param>
    /// <param name="even">Distances of the surfaces in pixels 0, 2, 4 ...; becomes their light.</param>
    /// <param name="odd">Distances of the surfaces in pixels 1, 3, 5 ...; becomes their light.</param>
    public void Light(int row, int start, int end, float[] even, float[] odd)
    {
        var (top, share) = Between(row);
        var above = At(-1, top);
        for (var pair = start; pair < end; pair += Lanes)
        {
            Blend(above + pair, EvenShare, share, even, pair);
            Blend(above + pair + 1, OddShare, share, odd, pair);
        }
    }

    private static (int First, float Share) Between(int pixel) => (pixel & 1) == 0 ? ((pixel >> 1) - 1, EvenShare) : (pixel >> 1, OddShare);

    private int At(int x, int y) => ((y + Border) * _stride) + x + Border;

    private void Blend(int cell, float right, float below, float[] values, int at)
    {
        var distance = new Vector<float>(values, at);
        var (sum, weights) = (new Vector<float>(1e-6f), new Vector<float>(1e-6f));
        Add(cell, (1 - right) * (1 - below), distance, ref sum, ref weights);
        Add(cell + 1, right * (1 - below), distance, ref sum, ref weights);
        Add(cell + _stride, (1 - right) * below, distance, ref sum, ref weights);
        Add(cell + _stride + 1, right * below, distance, ref sum, ref weights);
        (sum / weights).CopyTo(values, at);
    }

    private void Add(int cell, float share, Vector<float> distance, ref Vector<float> sum, ref Vector<float> weights)
    {
        var beside = Vector.LessThan(Vector.Abs(new Vector<float>(_distance, cell) - distance), distance * Apart);
        var weight = Vector.ConditionalSelect(beside, new Vector<float>(share), Vector<float>.Zero);
        sum += weight * new Vector<float>(_light, cell);
        weights += weight;
    }

    private float Openness(int x, int y, uint surface, float ground)
    {
        const float ReachSquared = (float)(Reach * Reach);
        const float Offset = 0.012f;
        const uint Mask = (1 << SampleBuffer.NormalBits) - 1;
        var normalX = ((surface & Mask) + 0.5f - SampleBuffer.NormalOffset) / SampleBuffer.NormalScale;
        var normalY = (((surface >> SampleBuffer.NormalBits) & Mask) + 0.5f - SampleBuffer.NormalOffset) / SampleBuffer.NormalScale;
        var normalZ = MathF.Sqrt(Math.Max(0, 1 - (normalX * normalX) - (normalY * normalY)));

        // Rays per cell, so that a place follows from its cell and its distance alone.
        var perCell = (float)(Cell / _camera.Focal);
        var (left, top) = ((0.625f * perCell) - (float)(_camera.Center.X / _camera.Focal), (float)(_camera.Center.Y / _camera.Focal) - (0.625f * perCell));
        var cells = _distance;
        var distance = cells[At(x, y)];
        var (placeX, placeY) = ((left + (x * perCell)) * distance, (top - (y * perCell)) * distance);
        var radius = (float)Reach / (perCell * distance);
        var hidden = 0f;
        foreach (var (dx, dy) in Spirals[((y & 3) << 2) | (x & 3)])
        {
            // Shifted so that truncation rounds.
            var column = float.ConvertToIntegerNative<int>(x + (dx * radius) + 0.5f);
            var row = float.ConvertToIntegerNative<int>(y + (dy * radius) + 0.5f);
            if ((uint)column >= (uint)_width || (uint)row >= (uint)_height)
            {
                continue;
            }

            var there = cells[At(column, row)];
            var (vx, vy, vz) = (((left + (column * perCell)) * there) - placeX, ((top - (row * perCell)) * there) - placeY, distance - there);
            var squared = (vx * vx) + (vy * vy) + (vz * vz);
            var above = (vx * normalX) + (vy * normalY) + (vz * normalZ) - Offset;
            if (squared < ReachSquared && above > 0)
            {
                var fade = 1 - (squared / ReachSquared);
                hidden += fade * above / MathF.Sqrt(squared + 1e-4f);
            }
        }

        var (upY, upZ) = ((float)_camera.UpInView.Y, (float)_camera.UpInView.Z);
        var height = ((placeY + (float)_camera.Eye.Y) * upY) + (((float)_camera.Eye.Z - distance) * upZ) - ground;
        var down = 0.5f - (0.5f * ((normalY * upY) + (normalZ * upZ)));
        var grounded = 1 - (0.45f * down * MathF.Exp(-height * 5));
        return grounded * Math.Max(0.25f, 1 - (Strength * hidden / Taps));
    }

    /// <summary>Averages over the 4 × 4 cells whose spirals complete each other, not across steps in depth.</summary>
    private float[] Smooth(float[] raw)
    {
        var smooth = new float[raw.Length];
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x += Lanes)
            {
                var at = At(x, y);
                var here = new Vector<float>(_distance, at);
                if (Vector.EqualsAll(here, new Vector<float>(Nothing)))
                {
                    continue;
                }

                var (sum, count) = (Vector<float>.Zero, Vector<float>.Zero);
                for (var j = at - (2 * _stride); j <= at + _stride; j += _stride)
                {
                    for (var i = j - 2; i <= j + 1; i++)
                    {
                        var beside = Vector.LessThan(Vector.Abs(new Vector<float>(_distance, i) - here), Vector.Abs(here) * Apart);
                        sum += Vector.ConditionalSelect(beside, new Vector<float>(raw, i), Vector<float>.Zero);
                        count += Vector.ConditionalSelect(beside, Vector<float>.One, Vector<float>.Zero);
                    }
                }

                (sum / count).CopyTo(smooth, at);
            }
        }

        return smooth;
    }

    private void RepeatBorder(float[] cells)
    {
        for (var y = 0; y < _height; y++)
        {
            cells[At(-1, y)] = cells[At(0, y)];
            cells[At(_width, y)] = cells[At(_width - 1, y)];
        }

        cells.AsSpan(At(-Border, 0), _stride).CopyTo(cells.AsSpan(At(-Border, -1)));
        cells.AsSpan(At(-Border, _height - 1), _stride).CopyTo(cells.AsSpan(At(-Border, _height)));
    }

    /// <summary>Sixteen turned copies of one spiral, so that neighbouring cells look in different directions.</summary>
    private static (float X, float Y)[][] BuildSpirals() =>
        [.. Enumerable.Range(0, 16).Select(turn => Enumerable.Range(0, Taps).Select(tap =>
        {
            var angle = (tap * 2.399963) + (((turn * 7) % 16) * Math.PI / 8);
            var radius = (tap + 0.5) / Taps;
            return ((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)));
        }).ToArray())];
}
