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
}
