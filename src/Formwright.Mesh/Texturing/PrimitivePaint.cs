using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>The base colour at each place of some primitives: material, texture and vertex colours multiplied, as glTF 2.0 has it (3.9.2).</summary>
public sealed class PrimitivePaint
{
    private readonly Piece[] _pieces;

    private readonly bool _isExact;

    private PrimitivePaint(Piece[] pieces, bool isExact) => (_pieces, _isExact) = (pieces, isExact);

    /// <summary>True when all of it has one colour.</summary>
    public bool IsPlain => Array.TrueForAll(_pieces, piece => piece.Texture is null && piece.Colors is null && piece.Factor == _pieces[0].Factor);

    /// <summary>True when some of it has a texture.</summary>
    public bool HasTexture => Array.Exists(_pieces, piece => piece.Texture is not null);

    /// <summary>Prepares the colours.</summary>
    /// <param name="primitives">The pieces; triangles are counted through all of them, as <see cref="FaceTriangles"/> cuts them.</param>
    /// <param name="graph">Has their materials.</param>
    /// <param name="pictures">Has their textures. A piece without texture coordinates is drawn without its texture.</param>
    /// <param name="isExact">True to give only colours that the pictures have, false to blend neighbouring pixels.</param>
    /// <param name="isSolid">True to take what can be seen through as a whole, such as glass, for solid; only textures have holes then.</param>
    /// <exception cref="FormwrightException">As of <see cref="GraphPictures.Of"/>.</exception>
    public static PrimitivePaint Of(IEnumerable<MeshPrimitive> primitives, SceneGraph graph, GraphPictures pictures, bool isExact = false, bool isSolid = false)
    {
        List<Piece> pieces = [];
        var first = 0;
        foreach (var primitive in primitives)
        {
            var material = primitive.Material is { } number ? graph.Materials[number] : Material.Of(Rgba.Default);
            TextureSampler? texture = null;
            var coordinates = material.BaseColorTexture?.TexCoord == 1 ? primitive.TexCoords1 : primitive.TexCoords;
            if (material.BaseColorTexture is { } use && coordinates is not null && pictures.Of(use.Image) is { } picture)
            {
                texture = new TextureSampler(picture, use, isColor: true);
            }

            // A mask has its hole at the cutoff, all else is as solid as it says.
            var (scale, least) = material.Alpha switch
            {
                AlphaMode.Opaque => (0f, 1f),
                AlphaMode.Mask => (0.5f / Math.Max(material.AlphaCutoff, 1e-3f), 0f),
                AlphaMode.Blend => (1f, 0f),
            };

            var factor = isSolid && material.Alpha == AlphaMode.Blend ? material.BaseColor with { W = 1 } : material.BaseColor;
            pieces.Add(new Piece(first, FaceTriangles.Of(primitive), factor, texture, coordinates, primitive.Colors, scale, least));
            first += primitive.TriangleCount;
        }

        return new PrimitivePaint([.. pieces], isExact);
    }

    /// <summary>The colour of a place.</summary>
    /// <param name="triangle">Number of the triangle, counted through all primitives.</param>
    /// <param name="weights">Weights of its corners, 1 in sum.</param>
    /// <returns>Linear RGB, and alpha that is below one half in holes.</returns>
    public Vector4 At(int triangle, Vector3 weights)
    {
        var number = _pieces.Length - 1;
        while (_pieces[number].First > triangle)
        {
            number--;
        }

        var piece = _pieces[number];
        var corner = 3 * (triangle - piece.First);
        var (a, b, c) = (piece.Corners[corner], piece.Corners[corner + 1], piece.Corners[corner + 2]);
        var color = piece.Factor;
        if (piece.Texture is not null)
        {
            var at = (piece.Coordinates![a] * weights.X) + (piece.Coordinates[b] * weights.Y) + (piece.Coordinates[c] * weights.Z);
            color *= _isExact ? piece.Texture.Nearest(at) : piece.Texture.At(at);
        }

        if (piece.Colors is not null)
        {
            color *= (piece.Colors[a] * weights.X) + (piece.Colors[b] * weights.Y) + (piece.Colors[c] * weights.Z);
        }

        return color with { W = Math.Clamp((color.W * piece.AlphaScale) + piece.LeastAlpha, 0, 1) };
    }

    private sealed record Piece(
        int First, int[] Corners, Vector4 Factor, TextureSampler? Texture, Vector2[]? Coordinates, Vector4[]? Colors, float AlphaScale, float LeastAlpha);
}
