using System.Numerics;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Formats.Tests;

/// <summary>What the converter writes, judged by Khronos' validator.</summary>
public sealed class StepToGltfTests
{
    [Theory]
    [InlineData(true, false, GltfTransformFormat.Compact)]
    [InlineData(false, false, GltfTransformFormat.Mat4)]
    [InlineData(true, true, GltfTransformFormat.Trs)]
    [InlineData(false, true, GltfTransformFormat.Compact)]
    public async Task Convert_Bodies_GivesAFileWithoutErrors(bool mergeFaces, bool draco, GltfTransformFormat format)
    {
        using var scope = KernelScope.Begin();
        var folder = Directory.CreateTempSubdirectory("formwright-test-").FullName;
        var (step, glb) = (Path.Combine(folder, "model.step"), Path.Combine(folder, "model.glb"));
        StepExchange.Write(
            new BrepDocument([
                new BrepBody(Solids.CreateCylinder(radius: 3, height: 20, direction: Point3.UnitZ), "pin", new Rgba(1, 0, 0, 1)),
                new BrepBody(Solids.CreateSphere(radius: 4, center: new Point3(20, 0, 0)), "ball", new Rgba(0, 0, 1, 0.5))]),
            step);

        StepToGltf.Convert(
            step,
            glb,
            new StepToGltfOptions
            {
                Writing = new GltfWriting(MergeFaces: mergeFaces, ForceUvExport: true, TransformFormat: format),
                Draco = draco ? new DracoOptions(UnifiedQuantization: mergeFaces) : null,
            },
            cancel: TestContext.Current.CancellationToken);

        var report = JsonNode.Parse(await ForeignTools.ValidateGltfAsync(glb))!;
        Assert.True((int)report["issues"]!["numErrors"]! == 0, report["issues"]!.ToJsonString());
        Assert.True((int)report["info"]!["totalTriangleCount"]! > 0);
    }

    /// <summary>Ours is only the file around what libdraco compressed; the solids and their names and colours come back.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(10)]
    public void Read_Draco_GivesTheBodies(int level)
    {
        using var scope = KernelScope.Begin();
        var folder = Directory.CreateTempSubdirectory("formwright-test-").FullName;
        var (step, glb) = (Path.Combine(folder, "model.step"), Path.Combine(folder, "model.glb"));
        StepExchange.Write(new BrepDocument([new BrepBody(Solids.CreateCylinder(radius: 3, height: 20, direction: Point3.UnitZ), "pin", new Rgba(1, 0, 0, 1))]), step);
        StepToGltf.Convert(
            step,
            glb,
            new StepToGltfOptions
            {
                Meshing = new GltfMeshing(0.01, 0.1, Relative: false),
                Writing = new GltfWriting(ForceUvExport: true),
                Draco = new DracoOptions(CompressionLevel: level, PositionBits: 20),
            },
            cancel: TestContext.Current.CancellationToken);

        using var file = File.OpenRead(glb);
        var graph = FormatCatalogue.Require<IMeshReader>("glb").Read(file, new ReadLimits());

        var primitive = Assert.Single(Assert.Single(graph.Meshes).Primitives);
        Assert.Equal((primitive.Positions.Length, primitive.Positions.Length), (primitive.Normals!.Length, primitive.TexCoords!.Length));
        Assert.Equal(new Vector4(1, 0, 0, 1), graph.Materials[primitive.Material!.Value].BaseColor);
        Assert.All(primitive.Normals, normal => Assert.Equal(1, normal.Length(), 0.01));
        var volume = 0.0;
        for (var i = 0; i < primitive.Corners.Length; i += 3)
        {
            var (a, b, c) = (primitive.Positions[primitive.Corners[i]], primitive.Positions[primitive.Corners[i + 1]], primitive.Positions[primitive.Corners[i + 2]]);
            volume += Vector3.Dot(a, Vector3.Cross(b, c)) / 6;
        }

        Assert.Equal(Math.PI * 9 * 20, volume, 0.01 * Math.PI * 9 * 20);
    }
}
