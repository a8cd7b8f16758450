using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Everything that the materials of some primitives say about a place: what a baker reads.</summary>
public sealed class SurfaceMaps
{
    private readonly PrimitivePaint _paint;
    private readonly Piece[] _pieces;

    /// <summary>Prepares to read.</summary>
    /// <param name="primitives">The pieces; triangles are counted through all of them, as <see cref="FaceTriangles"/> cuts them.</param>
    /// <param name="graph">Has their materials.</param>
    /// <param name="pictures">Has their textures.</param>
    /// <exception cref="FormwrightException">As of <see cref="GraphPictures.Of"/>.</exception>
    public SurfaceMaps(IReadOnlyList<MeshPrimitive> primitives, SceneGraph graph, GraphPictures pictures)
    {
        _paint = PrimitivePaint.Of(primitives, graph, pictures);
        List<Piece> pieces = [];
        var first = 0;
        foreach (var primitive in primitives)
        {
            var material = primitive.Material is { } number ? graph.Materials[number] : Material.Of(Rgba.Default);
            var piece = new Piece(
                first,
                FaceTriangles.Of(primitive),
                primitive,
                material,
                Map(material.MetallicRoughnessTexture, false),
                Map(material.NormalTexture, false),
                Map(material.OcclusionTexture, false),
                Map(material.EmissiveTexture, true));
            pieces.Add(piece with { Tangents = piece.Normal is null ? null : Tangents(piece) });
            first += primitive.TriangleCount;

            TextureSampler? Map(TextureUse? use, bool isColor) =>
                use is not null && (use.TexCoord == 1 ? primitive.TexCoords1 : primitive.TexCoords) is not null && pictures.Of(use.Image) is { } picture
                    ? new TextureSampler(picture, use, isColor)
                    : null;
        }

        _pieces = [.. pieces];
        Materials = [.. _pieces.Select(piece => piece.Material).Distinct()];
    }

    /// <summary>The materials, each once.</summary>
    public IReadOnlyList<Material> Materials { get; }

    /// <summary>True when the base colour differs from place to place.</summary>
    public bool HasBaseColor => !_paint.IsPlain;

    /// <summary>True when roughness or metalness differ from place to place.</summary>
    public bool HasMetallicRoughness => Array.Exists(_pieces, piece => piece.MetallicRoughness is not null)
        || Materials.Select(material => (material.Metallic, material.Roughness)).Distinct().Count() > 1;

    /// <summary>True when there is a normal map.</summary>
    public bool HasNormals => Array.Exists(_pieces, piece => piece.Normal is not null);

    /// <summary>True when there is a map of ambient occlusion.</summary>
    public bool HasOcclusion => Array.Exists(_pieces, piece => piece.Occlusion is not null);

    /// <summary>True when the emitted light differs from place to place.</summary>
    public bool HasEmission => Array.Exists(_pieces, piece => piece.Emissive is not null) || Materials.Select(material => material.Emissive).Distinct().Count() > 1;

    /// <summary>Linear RGB and alpha.</summary>
    /// <param name="triangle">Number of the triangle, counted through all primitives.</param>
    /// <param name="weights">Weights of its corners, 1 in sum.</param>
    public Vector4 BaseColor(int triangle, Vector3 weights) => _paint.At(triangle, weights);

    /// <summary>Roughness and metalness, 0 to 1.</summary>
    /// <inheritdoc cref="BaseColor"/>
    public (float Roughness, float Metallic) MetallicRoughness(int triangle, Vector3 weights)
    {
        var piece = Of(triangle);
        var map = piece.MetallicRoughness is { } sampler ? sampler.At(At(piece, sampler, triangle, weights)) : Vector4.One;
        return (piece.Material.Roughness * map.Y, piece.Material.Metallic * map.Z);
    }

    /// <summary>Emitted light, linear RGB.</summary>
    /// <inheritdoc cref="BaseColor"/>
    public Vector3 Emission(int triangle, Vector3 weights)
    {
        var piece = Of(triangle);
        return piece.Emissive is { } sampler ? piece.Material.Emissive * sampler.At(At(piece, sampler, triangle, weights)).AsVector3() : piece.Material.Emissive;
    }

    /// <summary>Ambient occlusion: 1 for open, 0 for closed in.</summary>
    /// <inheritdoc cref="BaseColor"/>
    public float Occlusion(int triangle, Vector3 weights)
    {
        var piece = Of(triangle);
        return piece.Occlusion is { } sampler ? 1 + (piece.Material.OcclusionTexture!.Strength * (sampler.At(At(piece, sampler, triangle, weights)).X - 1)) : 1;
    }

    /// <summary>The shading normal with the normal map, unit length.</summary>
    /// <inheritdoc cref="BaseColor"/>
    public Vector3 Normal(int triangle, Vector3 weights)
    {
        var piece = Of(triangle);
        var (a, b, c) = Corners(piece, triangle);
        var p = piece.Primitive.Positions;
        var smooth = piece.Primitive.Normals is { } normals
            ? TangentFrames.Unit((normals[a] * weights.X) + (normals[b] * weights.Y) + (normals[c] * weights.Z))
            : null;
        var normal = smooth ?? TangentFrames.Unit(Vector3.Cross(p[b] - p[a], p[c] - p[a])) ?? Vector3.UnitZ;
        if (piece.Normal is not { } sampler || piece.Tangents is not { } tangents)
        {
            return normal;
        }

        var map = (sampler.At(At(piece, sampler, triangle, weights)).AsVector3() * 2) - Vector3.One;
        var strength = piece.Material.NormalTexture!.Strength;
        var tangent = ((tangents[a] * weights.X) + (tangents[b] * weights.Y) + (tangents[c] * weights.Z)).AsVector3();
        tangent = TangentFrames.Unit(tangent - (normal * Vector3.Dot(normal, tangent))) ?? Vector3.Zero;
        var bitangent = Vector3.Cross(normal, tangent) * tangents[a].W;
        return TangentFrames.Unit((tangent * map.X * strength) + (bitangent * map.Y * strength) + (normal * map.Z)) ?? normal;
    }

    private static Vector4[]? Tangents(Piece piece)
    {
        var primitive = piece.Primitive;
        var coordinates = piece.Normal!.TexCoord == 1 ? primitive.TexCoords1 : primitive.TexCoords;
        return primitive.Tangents ?? (primitive.Normals is null || coordinates is null ? null : TangentFrames.Of(primitive.Positions, primitive.Normals, coordinates, piece.Corners));
    }

    private static Vector2 At(Piece piece, TextureSampler sampler, int triangle, Vector3 weights)
    {
        var coordinates = (sampler.TexCoord == 1 ? piece.Primitive.TexCoords1 : piece.Primitive.TexCoords)!;
        var (a, b, c) = Corners(piece, triangle);
        return (coordinates[a] * weights.X) + (coordinates[b] * weights.Y) + (coordinates[c] * weights.Z);
    }

    private static (int A, int B, int C) Corners(Piece piece, int triangle)
    {
        var corner = 3 * (triangle - piece.First);
        return (piece.Corners[corner], piece.Corners[corner + 1], piece.Corners[corner + 2]);
    }

    private Piece Of(int triangle)
    {
        var number = _pieces.Length - 1;
        while (_pieces[number].First > triangle)
        {
            number--;
        }

        return _pieces[number];
    }

    private sealed record Piece(
        int First,
        int[] Corners,
        MeshPrimitive Primitive,
        Material Material,
        TextureSampler? MetallicRoughness,
        TextureSampler? Normal,
        TextureSampler? Occlusion,
        TextureSampler? Emissive)
    {
        public Vector4[]? Tangents { get; init; }
    }
}
