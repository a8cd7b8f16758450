using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>What to bake.</summary>
/// <param name="Size">Pixels of a side, 16 to 8192.</param>
/// <param name="Maps">Which pictures.</param>
/// <param name="Rays">Rays per pixel of ambient occlusion, 1 to 1024.</param>
public sealed record BakeOptions(int Size = 1024, BakeMaps Maps = BakeMaps.OfSource, int Rays = 64);

/// <summary>Pictures that a baker can make.</summary>
[Flags]
public enum BakeMaps
{
    /// <summary>Those that the source has.</summary>
    OfSource = 0,

    /// <summary>The source's shape as a normal map, also when it has none.</summary>
    Normals = 1,

    /// <summary>Ambient occlusion by rays.</summary>
    Occlusion = 2,
}

/// <summary>A surface with texture coordinates that nothing else lies on.</summary>
/// <param name="Positions">Per vertex.</param>
/// <param name="Normals">Per vertex, unit length.</param>
/// <param name="Tangents">Per vertex, see <see cref="TangentFrames"/>.</param>
/// <param name="TexCoords">Per vertex, 0 to 1.</param>
/// <param name="Triangles">Three vertices each.</param>
public sealed record BakeTarget(Vector3[] Positions, Vector3[] Normals, Vector4[] Tangents, Vector2[] TexCoords, int[] Triangles);

/// <summary>A material whose pictures were baked.</summary>
/// <param name="Material">The material; its pictures are numbers in <paramref name="Images"/>.</param>
/// <param name="Images">The pictures, PNG.</param>
public sealed record BakedMaterial(Material Material, IReadOnlyList<TextureImage> Images);

/// <summary>
/// Carries what the materials of a surface say over to the texture coordinates of another: base colour with alpha, roughness and metalness,
/// emitted light, ambient occlusion, and normals in the tangent frames of the target. The whole picture is filled, so that
/// nothing bleeds in from between the charts.
/// </summary>
public static class TextureBaker
{
    private const int Rows = 32;

    /// <summary>Bakes.</summary>
    /// <param name="target">What gets the pictures.</param>
    /// <param name="source">What has them now.</param>
    /// <param name="match">Which place of the source a place of the target stands for.</param>
    /// <param name="shape">The triangles of the source, for ambient occlusion.</param>
    /// <param name="options">What to bake.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">An option is out of range (<c>invalid_input</c>).</exception>
    public static BakedMaterial Bake(
        BakeTarget target, SurfaceMaps source, SurfaceMatch match, WeldedMesh shape, BakeOptions options, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (options.Size is < 16 or > 8192)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The picture has {options.Size} pixels a side; it must be 16 to 8192.", "size");
        }

        if (options.Rays is < 1 or > 1024)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"There are {options.Rays} rays per pixel; it must be 1 to 1024.", "rays");
        }

        var sky = options.Maps.HasFlag(BakeMaps.Occlusion) ? new OpenSky(shape, options.Rays) : null;
        var sheets = new Sheets(options.Size, source, options.Maps);
        var covered = new byte[options.Size * options.Size];
        var bands = (options.Size + Rows - 1) / Rows;
        var done = 0;
        Parallel.For(0, bands, new ParallelOptions { CancellationToken = cancel }, band =>
        {
            var (first, end) = (band * Rows, Math.Min(options.Size, (band + 1) * Rows));
            BakeBand(new TexelBand(options.Size, first, end), target, source, match, sheets, sky, covered, cancel);
            progress?.Report(0.9 * Interlocked.Increment(ref done) / bands);
        });
        sheets.Fill(covered);
        progress?.Report(0.95);
        var baked = sheets.ToMaterial(source);
        progress?.Report(1);
        return baked;
    }

    private static void BakeBand(
        TexelBand band, BakeTarget target, SurfaceMaps source, SurfaceMatch match, Sheets sheets, OpenSky? sky, byte[] covered, CancellationToken cancel)
    {
        const byte Beside = 1, Inside = 2;
        for (var t = 0; t < target.Triangles.Length; t += 3)
        {
            if ((t & 1023) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var triangle = t / 3;
            var (a, b, c) = (target.Triangles[t], target.Triangles[t + 1], target.Triangles[t + 2]);
            band.Draw(target.TexCoords[a], target.TexCoords[b], target.TexCoords[c], (texel, w, inside) =>
            {
                if (covered[texel] >= (inside ? Inside : Beside))
                {
                    return;
                }

                covered[texel] = inside ? Inside : Beside;
                var at = (target.Positions[a] * w.X) + (target.Positions[b] * w.Y) + (target.Positions[c] * w.Z);
                var normal = TangentFrames.Unit((target.Normals[a] * w.X) + (target.Normals[b] * w.Y) + (target.Normals[c] * w.Z)) ?? target.Normals[a];
                var tangent = (target.Tangents[a] * w.X) + (target.Tangents[b] * w.Y) + (target.Tangents[c] * w.Z);
                var place = match(new SurfacePlace(triangle, w), at, normal);
                sheets.Set(texel, source, place, normal, tangent.AsVector3(), target.Tangents[a].W);
                if (sky is not null)
                {
                    sheets.SetOcclusion(texel, sky.At(at, normal));
                }
            });
        }
    }

    /// <summary>The pictures on their way.</summary>
    private sealed class Sheets(int size, SurfaceMaps source, BakeMaps maps)
    {
        private readonly uint[]? _color = source.HasBaseColor ? new uint[size * size] : null;
        private readonly uint[]? _rough = source.HasMetallicRoughness ? new uint[size * size] : null;
        private readonly uint[]? _light = source.HasEmission ? new uint[size * size] : null;
        private readonly uint[]? _normal = source.HasNormals || maps.HasFlag(BakeMaps.Normals) ? new uint[size * size] : null;
        private readonly uint[]? _open = source.HasOcclusion || maps.HasFlag(BakeMaps.Occlusion) ? new uint[size * size] : null;
        private readonly float _brightest = Math.Max(1e-6f, source.Materials.Max(material => Math.Max(material.Emissive.X, Math.Max(material.Emissive.Y, material.Emissive.Z))));

        public void Set(int texel, SurfaceMaps from, SurfacePlace place, Vector3 normal, Vector3 tangent, float side)
        {
            var (triangle, weights) = (place.Triangle, place.Weights);
            if (_color is not null)
            {
                var color = from.BaseColor(triangle, weights);
                _color[texel] = Development.PackPaint(color) | ((uint)MathF.Round(255 * color.W) << 24);
            }

            if (_rough is not null)
            {
                var (roughness, metallic) = from.MetallicRoughness(triangle, weights);
                _rough[texel] = Pack(1, roughness, metallic);
            }

            if (_light is not null)
            {
                _light[texel] = Development.PackPaint(new Vector4(from.Emission(triangle, weights) / _brightest, 0)) | 0xFF000000;
            }

            if (_open is not null && !maps.HasFlag(BakeMaps.Occlusion))
            {
                SetOcclusion(texel, from.Occlusion(triangle, weights));
            }

            if (_normal is not null)
            {
                var shown = from.Normal(triangle, weights);
                tangent = TangentFrames.Unit(tangent - (normal * Vector3.Dot(normal, tangent))) ?? Vector3.UnitX;
                var local = new Vector3(Vector3.Dot(shown, tangent), side * Vector3.Dot(shown, Vector3.Cross(normal, tangent)), Vector3.Dot(shown, normal));
                _normal[texel] = Pack((local.X + 1) / 2, (local.Y + 1) / 2, (local.Z + 1) / 2);
            }
        }

        public void SetOcclusion(int texel, float open) => _open![texel] = Pack(open, open, open);

        /// <summary>Gives texels that no triangle covers the value of the nearest that one does.</summary>
        public void Fill(byte[] covered)
        {
            var from = new int[covered.Length];
            Queue<int> queue = new();
            for (var i = 0; i < from.Length; i++)
            {
                from[i] = covered[i] > 0 ? i : -1;
                if (covered[i] > 0)
                {
                    queue.Enqueue(i);
                }
            }

            while (queue.TryDequeue(out var texel))
            {
                var x = texel % size;
                foreach (var next in (ReadOnlySpan<int>)[x > 0 ? texel - 1 : -1, x < size - 1 ? texel + 1 : -1, texel - size, texel + size])
                {
                    if (next >= 0 && next < from.Length && from[next] < 0)
                    {
                        from[next] = from[texel];
                        queue.Enqueue(next);
                    }
                }
            }

            foreach (var sheet in new[] { _color, _rough, _light, _normal, _open }.OfType<uint[]>())
            {
                for (var i = 0; i < from.Length; i++)
                {
                    sheet[i] = sheet[Math.Max(0, from[i])];
                }
            }
        }

        public BakedMaterial ToMaterial(SurfaceMaps from)
        {
            List<TextureImage> images = [];
            var first = from.Materials[0];
            var hasHoles = from.Materials.Any(material => material.Alpha != AlphaMode.Opaque);
            var material = new Material
            {
                Name = first.Name.Length > 0 ? first.Name : "baked",
                BaseColor = _color is null ? first.BaseColor : Vector4.One,
                BaseColorTexture = Add(_color, "base_color"),
                Metallic = _rough is null ? first.Metallic : 1,
                Roughness = _rough is null ? first.Roughness : 1,
                MetallicRoughnessTexture = Add(_rough, "metallic_roughness"),
                NormalTexture = Add(_normal, "normal"),
                OcclusionTexture = Add(_open, "occlusion"),
                Emissive = _light is null ? first.Emissive : new Vector3(_brightest),
                EmissiveTexture = Add(_light, "emissive"),

                // Masks of different cutoffs are baked so that each is a hole below one half.
                Alpha = !hasHoles ? AlphaMode.Opaque : from.Materials.Any(material => material.Alpha == AlphaMode.Blend) ? AlphaMode.Blend : AlphaMode.Mask,
                DoubleSided = from.Materials.Any(material => material.DoubleSided),
                Unlit = from.Materials.All(material => material.Unlit),
            };
            return new BakedMaterial(material, images);

            TextureUse? Add(uint[]? sheet, string name)
            {
                if (sheet is null)
                {
                    return null;
                }

                images.Add(new Picture(size, size, MemoryMarshal.AsBytes<uint>(sheet).ToArray()).ToPng(name));
                return new TextureUse(images.Count - 1);
            }
        }

        private static uint Pack(float r, float g, float b) => Byte(r) | (Byte(g) << 8) | (Byte(b) << 16) | 0xFF000000;

        private static uint Byte(float value) => (uint)MathF.Round(255 * Math.Clamp(value, 0, 1));
    }
}
