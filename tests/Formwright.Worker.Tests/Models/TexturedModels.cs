using System.Numerics;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Mesh;

namespace Formwright.Worker.Tests.Models;

/// <summary>Models with pictures, as GLB.</summary>
internal static class TexturedModels
{
    /// <summary>A cube of quads whose texture, laid over X from side to side, is red in its first half and blue in the second.</summary>
    /// <param name="side">Length of a side in metres.</param>
    internal static byte[] HalfRedHalfBlue(float side)
    {
        List<Vector3> positions = [];
        foreach (var quad in (int[][])[[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]])
        {
            positions.AddRange(quad.Select(i => side * new Vector3(i & 1, (i >> 1) & 1, i >> 2)));
        }

        byte[] pixels = [.. Enumerable.Range(0, 64).SelectMany(x => x < 32 ? new byte[] { 255, 0, 0, 255 } : [0, 0, 255, 255])];
        return Glb(new SceneGraph
        {
            Nodes = [new SceneNode("box", NodeTransform.Identity, Mesh: 0)],
            Meshes =
            [
                new PolygonMesh("box",
                [
                    new MeshPrimitive
                    {
                        Positions = [.. positions],
                        Corners = [.. Enumerable.Range(0, 24)],
                        FaceSizes = [4, 4, 4, 4, 4, 4],
                        TexCoords = [.. positions.Select(p => new Vector2(p.X / side, 0.5f))],
                        Material = 0,
                    },
                ]),
            ],
            Materials = [new Material { Name = "halves", BaseColorTexture = new TextureUse(0, WrapU: TextureWrap.Clamp, WrapV: TextureWrap.Clamp) }],
            Images = [new Picture(64, 1, pixels).ToPng("halves")],
            Name = "box",
        });
    }

    /// <summary>The same file with its texture coordinates under a name of nobody.</summary>
    internal static byte[] WithoutCoordinates(byte[] glb)
    {
        var changed = (byte[])glb.Clone();
        "_EXCOORD_0"u8.CopyTo(changed.AsSpan(changed.AsSpan().IndexOf("TEXCOORD_0"u8)));
        return changed;
    }

    internal static byte[] Glb(SceneGraph graph)
    {
        using var stream = new MemoryStream();
        FormatCatalogue.Require<IMeshWriter>("glb").Write(graph, stream);
        return stream.ToArray();
    }
}
