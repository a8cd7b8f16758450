using System.Buffers.Binary;
using System.Text.Json;
using Formwright.Core;
using Formwright.Formats.Gltf;
using Formwright.Mesh.Tests;

namespace Formwright.Formats.Tests;

public class GlbTests
{
    [Fact]
    public void Write_BoxInMillimetres_IsInMetresWithYUpAndLinearColour()
    {
        var (json, binary) = Parse(FormatSamples.Written(new Glb(), SampleBodies.SceneOf(SampleBodies.Box(10, 20, 30), "Box", new Rgba(1, 0.5, 0))));

        Assert.Equal("Formwright", json.GetProperty("asset").GetProperty("generator").GetString());
        Assert.Equal("Box", json.GetProperty("nodes")[0].GetProperty("name").GetString());
        var primitive = json.GetProperty("meshes")[0].GetProperty("primitives")[0];
        var positions = json.GetProperty("accessors")[primitive.GetProperty("attributes").GetProperty("POSITION").GetInt32()];
        Assert.Equal(24, positions.GetProperty("count").GetInt32());
        Assert.Equal([0, 0, -0.02f], Numbers(positions.GetProperty("min")));
        Assert.Equal([0.01f, 0.03f, 0], Numbers(positions.GetProperty("max")));

        // 0.5 in sRGB is 0.21404 in linear light (IEC 61966-2-1).
        var color = Numbers(json.GetProperty("materials")[0].GetProperty("pbrMetallicRoughness").GetProperty("baseColorFactor"));
        Assert.Equal(1, color[0]);
        Assert.Equal(0.21404f, color[1], 1e-5f);
        Assert.Equal(0, color[2]);

        // Every triangle winds as its normals say.
        var view = json.GetProperty("bufferViews");
        var indices = binary.AsSpan(view[0].GetProperty("byteOffset").GetInt32(), view[0].GetProperty("byteLength").GetInt32()).ToArray();
        for (var i = 0; i < indices.Length; i += 6)
        {
            var (a, b, c) = (Index(i), Index(i + 2), Index(i + 4));
            var turn = (Vector(1, b) - Vector(1, a)).Cross(Vector(1, c) - Vector(1, a)).Normalized();
            Assert.True((turn - Vector(2, a)).Length < 1e-5);
        }

        int Index(int at) => BinaryPrimitives.ReadUInt16LittleEndian(indices.AsSpan(at));

        Point3 Vector(int number, int index)
        {
            var at = binary.AsSpan(view[number].GetProperty("byteOffset").GetInt32() + (12 * index));
            return new Point3(BinaryPrimitives.ReadSingleLittleEndian(at), BinaryPrimitives.ReadSingleLittleEndian(at[4..]), BinaryPrimitives.ReadSingleLittleEndian(at[8..]));
        }
    }

    [Fact]
    public void Write_SameColourTwice_SharesOneMaterial()
    {
        var box = SampleBodies.Box(1, 1, 1);
        var scene = new Scene([new SceneBody("a", box), new SceneBody("b", box, Rgba.Default), new SceneBody("c", box, new Rgba(0, 0, 0))]);

        var (json, _) = Parse(FormatSamples.Written(new Glb(), scene));

        Assert.Equal([0, 0, 1], json.GetProperty("meshes").EnumerateArray().Select(mesh => mesh.GetProperty("primitives")[0].GetProperty("material").GetInt32()));
    }

    private static float[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetSingle())];

    private static (JsonElement Json, byte[] Binary) Parse(byte[] file)
    {
        Assert.Equal(file.Length, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8)));
        var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        Assert.Equal(0, length % 4);
        return (JsonDocument.Parse(file.AsMemory(20, length)).RootElement, file[(28 + length)..]);
    }
}
