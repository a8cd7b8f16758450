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

    private readonly int _width;
    private readonly int _height;
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
        _camera = camera;
        _distance = new float[_width * _height];
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var near = samples.Near[SampleAt(x, y)];
                _distance[(y * _width) + x] = near > 0 ? 1 / near : Nothing;
            }
        }

        var open = new float[_distance.Length];
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var i = (y * _width) + x;
                open[i] = _distance[i] > Nothing ? Openness(x, y, samples.Surface[SampleAt(x, y)], (float)ground) : 1;
            }
        }

        _light = Smooth(open);

        int SampleAt(int x, int y) => (((y * Cell) + (Cell / 2)) * samples.Width) + (x * Cell) + (Cell / 2);
    }

    /// <summary>The share of light at a sample position with the given reciprocal distance; 1 is all of it.</summary>
    public float At(float x, float y, float near)
    {
        var (cellX, cellY) = ((x / Cell) - 0.625f, (y / Cell) - 0.625f);
        var (left, top) = (Math.Clamp((int)cellX, 0, _width - 2), Math.Clamp((int)cellY, 0, _height - 2));
        var (fx, fy) = (Math.Clamp(cellX - left, 0, 1), Math.Clamp(cellY - top, 0, 1));
        var i = (top * _width) + left;
        float sum = 1e-6f, weights = 1e-6f;
        var distance = 1 / near;
        Add(i, (1 - fx) * (1 - fy), distance, ref sum, ref weights);
        Add(i + 1, fx * (1 - fy), distance, ref sum, ref weights);
        Add(i + _width, (1 - fx) * fy, distance, ref sum, ref weights);
        Add(i + _width + 1, fx * fy, distance, ref sum, ref weights);
        return sum / weights;
    }

    private void Add(int cell, float share, float distance, ref float sum, ref float weights)
    {
        if (Math.Abs(_distance[cell] - distance) < Apart * distance)
        {
            sum += share * _light[cell];
            weights += share;
        }
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
        var distance = _distance[(y * _width) + x];
        var (placeX, placeY) = ((left + (x * perCell)) * distance, (top - (y * perCell)) * distance);
        var radius = (float)Reach / (perCell * distance);
        var hidden = 0f;
        foreach (var (dx, dy) in Spirals[((y & 3) << 2) | (x & 3)])
        {
            // Shifted so that truncation rounds.
            var (column, row) = ((int)(x + (dx * radius) + 0.5f), (int)(y + (dy * radius) + 0.5f));
            if ((uint)column >= (uint)_width || (uint)row >= (uint)_height)
            {
                continue;
            }

            var there = _distance[(row * _width) + column];
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
            for (var x = 0; x < _width; x++)
            {
                var i = (y * _width) + x;
                if (_distance[i] <= Nothing)
                {
                    smooth[i] = 1;
                    continue;
                }

                float sum = 0, count = 0;
                for (var row = Math.Max(0, y - 2); row <= Math.Min(_height - 1, y + 1); row++)
                {
                    for (var column = Math.Max(0, x - 2); column <= Math.Min(_width - 1, x + 1); column++)
                    {
                        var j = (row * _width) + column;
                        if (Math.Abs(_distance[j] - _distance[i]) < Apart * _distance[i])
                        {
                            sum += raw[j];
                            count++;
                        }
                    }
                }

                smooth[i] = sum / count;
            }
        }

        return smooth;
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
