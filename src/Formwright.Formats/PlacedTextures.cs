using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>Brings what materials do to texture coordinates into the coordinates themselves, for formats that say it differently or not at all.</summary>
internal static class PlacedTextures
{
    /// <summary>The same look without placements. Of pictures that share coordinates but not their placement, the base colour counts and the others lie relative to it.</summary>
    public static SceneGraph Of(SceneGraph graph)
    {
        if (graph.Materials.All(material => material.Textures.All(use => use.Placement is null)))
        {
            return graph;
        }

        var placements = graph.Materials.Select(material => (TexturePlacement?[])[PlacementOf(material, 0), PlacementOf(material, 1)]).ToArray();
        return graph with
        {
            Materials = [.. graph.Materials.Select((material, i) => material with
            {
                BaseColorTexture = Relative(material.BaseColorTexture, placements[i]),
                MetallicRoughnessTexture = Relative(material.MetallicRoughnessTexture, placements[i]),
                NormalTexture = Relative(material.NormalTexture, placements[i]),
                OcclusionTexture = Relative(material.OcclusionTexture, placements[i]),
                EmissiveTexture = Relative(material.EmissiveTexture, placements[i]),
            })],
            Meshes = [.. graph.Meshes.Select(mesh => mesh with
            {
                Primitives = [.. mesh.Primitives.Select(primitive => primitive.Material is not { } material ? primitive : primitive with
                {
                    TexCoords = Placed(primitive.TexCoords, placements[material][0]),
                    TexCoords1 = Placed(primitive.TexCoords1, placements[material][1]),
                })],
            })],
        };
    }

    private static TexturePlacement? PlacementOf(Material material, int texCoord) => material.Textures.FirstOrDefault(use => use.TexCoord == texCoord)?.Placement;

    private static Vector2[]? Placed(Vector2[]? coordinates, TexturePlacement? placement)
    {
        var matrix = TextureSampler.MatrixOf(placement);
        return coordinates is null || placement is null ? coordinates : Array.ConvertAll(coordinates, coordinate => Vector2.Transform(coordinate, matrix));
    }

    private static TextureUse? Relative(TextureUse? use, TexturePlacement?[] placements)
    {
        if (use is null || use.Placement == placements[use.TexCoord])
        {
            return use is null ? null : use with { Placement = null };
        }

        if (!Matrix3x2.Invert(TextureSampler.MatrixOf(placements[use.TexCoord]), out var back))
        {
            return use;
        }

        // Turned and scaled unevenly, two placements may differ by a shear, which no format has; then the nearest without it.
        var matrix = back * TextureSampler.MatrixOf(use.Placement);
        var (u, v) = (new Vector2(matrix.M11, matrix.M12), new Vector2(matrix.M21, matrix.M22));
        return use with { Placement = new TexturePlacement(matrix.Translation, -MathF.Atan2(u.Y, u.X), new Vector2(u.Length(), matrix.GetDeterminant() < 0 ? -v.Length() : v.Length())) };
    }
}
