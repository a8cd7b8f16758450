using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Tests;

/// <summary>glTF files made by hand, byte for byte as the specification tells.</summary>
public class GltfReadingTests
{
    private static readonly Vector3[] Triangle = [new(0, 0, 0), new(1, 0, 0), new(0, 1, 0)];

    [Fact]
    public void SparseAccessor_OverABufferView_ReplacesOnlyItsPlaces()
    {
        var file = new HandMade();
        var positions = file.View(Triangle);
        var places = file.View(9, 0, 2, 0);
        var values = file.View(Floats(9, 9, 9), Floats(0, 5, 0));

        // Both parts begin behind something else in their views.
        var read = file.Read($$$$"""
            "accessors": [{"bufferView": {{{{positions}}}}, "componentType": 5126, "count": 3, "type": "VEC3", "sparse": {"count": 1,
              "indices": {"bufferView": {{{{places}}}}, "byteOffset": 2, "componentType": 5123}, "values": {"bufferView": {{{{values}}}}, "byteOffset": 12}}}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}]
            """);

        Assert.Equal([new(0, 0, 0), new(1, 0, 0), new(0, 5, 0)], read.Meshes[0].Primitives[0].Positions);
    }

    [Fact]
    public void SparseAccessor_WithoutABufferView_IsZeroElsewhere()
    {
        var file = new HandMade();
        var places = file.View(1, 3);
        var values = file.View(Floats(2, 0, 0), Floats(0, 0, 4));

        var read = file.Read($$$$"""
            "accessors": [{"componentType": 5126, "count": 4, "type": "VEC3", "sparse": {"count": 2,
              "indices": {"bufferView": {{{{places}}}}, "componentType": 5121}, "values": {"bufferView": {{{{values}}}}}}}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "mode": 6}]}]
            """);

        var primitive = read.Meshes[0].Primitives[0];
        Assert.Equal([new(0, 0, 0), new(2, 0, 0), new(0, 0, 0), new(0, 0, 4)], primitive.Corners.Distinct().Order().Select(corner => primitive.Positions[corner]));
    }

    [Fact]
    public void SparseAccessor_OfIndices_TurnsTheTriangle()
    {
        var file = new HandMade();
        var positions = file.View(Triangle);
        var corners = file.View(0, 0, 1, 0, 2, 0);
        var places = file.View(1, 0, 0, 0, 2, 0, 0, 0);
        var values = file.View(2, 0, 1, 0);

        var read = file.Read($$$$"""
            "accessors": [{"bufferView": {{{{positions}}}}, "componentType": 5126, "count": 3, "type": "VEC3"},
              {"bufferView": {{{{corners}}}}, "componentType": 5123, "count": 3, "type": "SCALAR", "sparse": {"count": 2,
              "indices": {"bufferView": {{{{places}}}}, "componentType": 5125}, "values": {"bufferView": {{{{values}}}}}}}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}]
            """);

        var primitive = read.Meshes[0].Primitives[0];
        Assert.Equal([Triangle[0], Triangle[2], Triangle[1]], primitive.Corners.Select(corner => primitive.Positions[corner]));
    }

    [Fact]
    public void SparseAccessor_OfNormalisedColours_IsScaled()
    {
        var file = new HandMade();
        var (positions, colors) = (file.View(Triangle), file.View(Enumerable.Repeat((byte)255, 12).ToArray()));
        var (places, values) = (file.View(2), file.View(0, 51, 102, 255));

        var read = file.Read($$$$"""
            "accessors": [{"bufferView": {{{{positions}}}}, "componentType": 5126, "count": 3, "type": "VEC3"},
              {"bufferView": {{{{colors}}}}, "componentType": 5121, "normalized": true, "count": 3, "type": "VEC4", "sparse": {"count": 1,
              "indices": {"bufferView": {{{{places}}}}, "componentType": 5121}, "values": {"bufferView": {{{{values}}}}}}}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0, "COLOR_0": 1}}]}]
            """);

        Assert.Equal([Vector4.One, Vector4.One, new(0, 0.2f, 0.4f, 1)], read.Meshes[0].Primitives[0].Colors!);
    }

    [Fact]
    public void UnlitMaterial_IsUnlitAndKeepsItsColour()
    {
        var file = new HandMade();
        var positions = file.View(Triangle);

        var read = file.Read($$$$"""
            "extensionsUsed": ["KHR_materials_unlit"], "extensionsRequired": ["KHR_materials_unlit"],
            "accessors": [{"bufferView": {{{{positions}}}}, "componentType": 5126, "count": 3, "type": "VEC3"}],
            "materials": [{"name": "lit"}, {"name": "flat", "pbrMetallicRoughness": {"baseColorFactor": [0.25, 0.5, 0.75, 1]}, "extensions": {"KHR_materials_unlit": {}}}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "material": 1}]}]
            """);

        Assert.Equal([false, true], read.Materials.Select(material => material.Unlit));
        Assert.Equal(new Vector4(0.25f, 0.5f, 0.75f, 1), read.Materials[read.Meshes[0].Primitives[0].Material!.Value].BaseColor);
        Assert.Equal([false, true], SampleModels.RoundTrip("glb", read with { Meshes = [.. read.Meshes, read.Meshes[0] with { Primitives = [read.Meshes[0].Primitives[0] with { Material = 0 }] }] })
            .Materials.OrderByDescending(material => material.Name).Select(material => material.Unlit));
    }

    [Fact]
    public void TextureTransform_PlacesThePictureAndMayNameOtherCoordinates()
    {
        var file = new HandMade();
        var (positions, first) = (file.View(Triangle), file.View(Floats(0, 0), Floats(1, 0), Floats(0, 1)));
        var second = file.View(Floats(0.5f, 0), Floats(0.5f, 1), Floats(0, 0.5f));
        var picture = file.View(SampleModels.Png);

        var read = file.Read($$$$$"""
            "extensionsUsed": ["KHR_texture_transform"],
            "accessors": [{"bufferView": {{{{{positions}}}}}, "componentType": 5126, "count": 3, "type": "VEC3"},
              {"bufferView": {{{{{first}}}}}, "componentType": 5126, "count": 3, "type": "VEC2"}, {"bufferView": {{{{{second}}}}}, "componentType": 5126, "count": 3, "type": "VEC2"}],
            "images": [{"bufferView": {{{{{picture}}}}}, "mimeType": "image/png"}], "textures": [{"source": 0}],
            "materials": [{"pbrMetallicRoughness": {
                "baseColorTexture": {"index": 0, "extensions": {"KHR_texture_transform": {"offset": [0.25, 0.5], "rotation": 1.5707963, "scale": [2, 4]}}},
                "metallicRoughnessTexture": {"index": 0, "texCoord": 1}},
              "emissiveTexture": {"index": 0, "extensions": {"KHR_texture_transform": {"scale": [3, 3], "texCoord": 1}}}}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0, "TEXCOORD_0": 1, "TEXCOORD_1": 2}, "material": 0}]}]
            """);

        var material = Assert.Single(read.Materials);
        Assert.Equal(new TextureUse(0, Placement: new TexturePlacement(new Vector2(0.25f, 0.5f), 1.5707963f, new Vector2(2, 4))), material.BaseColorTexture);
        Assert.Equal(new TextureUse(0, TexCoord: 1), material.MetallicRoughnessTexture);
        Assert.Equal(new TextureUse(0, TexCoord: 1, Placement: new TexturePlacement(Vector2.Zero, 0, new Vector2(3, 3))), material.EmissiveTexture);
        Assert.Equal(SampleModels.Png, read.Images[0].Content);

        // A quarter turn of the coordinates about their origin: (u, v) becomes (4 v, -2 u), moved by the offset.
        var baked = SampleModels.RoundTrip("obj", read).Meshes[0].Primitives[0];
        for (var corner = 0; corner < 3; corner++)
        {
            var (at, uv) = (baked.Positions[baked.Corners[corner]], baked.TexCoords![baked.Corners[corner]]);
            Assert.True((uv - new Vector2((4 * (at.Y > 0.5f ? 1 : 0)) + 0.25f, (-2 * (at.X > 0.5f ? 1 : 0)) + 0.5f)).Length() < 1e-5f, $"{at} has {uv}");
        }
    }

    private static byte[] Floats(params ReadOnlySpan<float> values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), values[i]);
        }

        return bytes;
    }

    /// <summary>A file of one node and one buffer, which grows view by view.</summary>
    private sealed class HandMade
    {
        private readonly List<byte> _buffer = [];
        private readonly List<(int Start, int Length)> _views = [];

        public int View(params ReadOnlySpan<byte> bytes)
        {
            while (_buffer.Count % 4 != 0)
            {
                _buffer.Add(0);
            }

            _views.Add((_buffer.Count, bytes.Length));
            _buffer.AddRange(bytes);
            return _views.Count - 1;
        }

        public int View(params byte[][] parts) => View((ReadOnlySpan<byte>)parts.SelectMany(part => part).ToArray());

        public int View(Vector3[] points) => View([.. points.Select(point => Floats(point.X, point.Y, point.Z))]);

        public SceneGraph Read(string members)
        {
            var views = string.Join(",", _views.Select(view => $$$$"""{"buffer": 0, "byteOffset": {{{{view.Start}}}}, "byteLength": {{{{view.Length}}}}}"""));
            return SampleModels.Read("gltf", Encoding.UTF8.GetBytes($$$$"""
                {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
                 "buffers": [{"byteLength": {{{{_buffer.Count}}}}, "uri": "data:application/octet-stream;base64,{{{{Convert.ToBase64String([.. _buffer])}}}}"}],
                 "bufferViews": [{{{{views}}}}], {{{{members}}}}}
                """));
        }
    }
}
