using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Ambient occlusion by rays: how much of the half space above a place is open.</summary>
internal sealed class OpenSky
{
    private const double GoldenAngle = 2.399963229728653;

    private readonly TriangleBvh _bvh;
    private readonly double _reach;
    private readonly double _lift;
    private readonly Vector3[] _directions;

    /// <summary>Prepares to look.</summary>
    /// <param name="surface">What stands in the way; at least one triangle.</param>
    /// <param name="rays">Rays per place.</param>
    public OpenSky(WeldedMesh surface, int rays)
    {
        _bvh = new TriangleBvh(surface);

        // What is farther than a quarter of the model darkens nothing.
        var size = MeshCheck.Bounds(surface).Diagonal;
        (_reach, _lift) = (0.25 * size, 1e-4 * size);

        // A spiral with the density of the cosine, so that all rays count the same.
        _directions = [.. Enumerable.Range(0, rays).Select(i => (Radius: Math.Sqrt((i + 0.5) / rays), Angle: i * GoldenAngle))
            .Select(ray => new Vector3((float)(ray.Radius * Math.Cos(ray.Angle)), (float)(ray.Radius * Math.Sin(ray.Angle)), (float)Math.Sqrt(1 - (ray.Radius * ray.Radius))))];
    }

    /// <summary>The open share, 0 to 1.</summary>
    /// <param name="at">The place.</param>
    /// <param name="normal">Its normal, unit length.</param>
    public float At(Vector3 at, Vector3 normal)
    {
        var x = TangentFrames.Unit(Vector3.Cross(MathF.Abs(normal.X) < 0.7f ? Vector3.UnitX : Vector3.UnitY, normal)) ?? Vector3.UnitX;
        var y = Vector3.Cross(normal, x);
        var origin = new Point3(at.X, at.Y, at.Z) + (new Point3(normal.X, normal.Y, normal.Z) * _lift);
        var open = 0;
        foreach (var direction in _directions)
        {
            var d = (x * direction.X) + (y * direction.Y) + (normal * direction.Z);
            open += _bvh.Cast(origin, new Point3(d.X, d.Y, d.Z)).Distance > _reach ? 1 : 0;
        }

        return (float)open / _directions.Length;
    }
}
