using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// The light of the studio: sky and ground, a large key light from the upper left, a weak fill from the right, a soft
/// highlight and a faint rim. All of it hangs on the camera, so brightness is a function of the view-space normal alone and is
/// looked up from a table.
/// </summary>
internal sealed class StudioLight
{
    private const int Size = 1 << SampleBuffer.NormalBits;

    private readonly Light[] _table = new Light[Size * Size];

    /// <summary>Computes the table.</summary>
    /// <param name="up">The direction away from the ground, in view coordinates.</param>
    public StudioLight(Point3 up)
    {
        var key = new Point3(-0.55, 0.60, 0.62).Normalized();
        var fill = new Point3(0.85, 0.10, 0.50).Normalized();
        var highlight = (key + Point3.UnitZ).Normalized();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                double nx = (x - SampleBuffer.NormalOffset + 0.5) / SampleBuffer.NormalScale, ny = (y - SampleBuffer.NormalOffset + 0.5) / SampleBuffer.NormalScale;
                var normal = new Point3(nx, ny, Math.Sqrt(Math.Max(0, 1 - (nx * nx) - (ny * ny)))).Normalized();
                _table[(y << SampleBuffer.NormalBits) | x] = At(normal);
            }
        }

        Light At(Point3 normal)
        {
            var sky = 0.5 + (0.5 * normal.Dot(up));
            var diffuse = 0.20 + (0.40 * sky)
                + (0.80 * Math.Pow(Math.Max(0, (normal.Dot(key) + 0.25) / 1.25), 1.7))
                + (0.12 * Math.Max(0, normal.Dot(fill)));
            var shine = Math.Max(0, normal.Dot(highlight));
            var rim = Math.Pow(1 - normal.Z, 3) * Math.Max(0, sky);
            var gloss = (0.10 * Math.Pow(shine, 40)) + (0.05 * Math.Pow(shine, 9)) + (0.10 * rim);
            return new Light((float)diffuse, (float)gloss);
        }
    }

    /// <summary>The light on a packed surface value.</summary>
    public ref readonly Light On(uint surface) => ref _table[surface & ((Size * Size) - 1)];

    /// <summary>Light that takes the colour of the surface, and light that does not.</summary>
    internal readonly record struct Light(float Diffuse, float Gloss);
}
