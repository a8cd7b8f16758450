using System.Text;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Exchange.Gltf;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Exchange;

/// <summary>Several bodies are one product with a component for each.</summary>
public sealed partial class StepAssemblyTests : ScopedTest
{
    private static readonly Rgba Red = new(1, 0, 0);
    private static readonly Rgba Blue = new(0, 0, 1);

    [Fact]
    public void Write_SeveralBodies_IsOneProductWithAComponentForEach()
    {
        var text = Write(new BrepDocument([new(Solids.CreateCube(10), "jaw", Red), new(Solids.CreateSphere(3, new Point3(20, 0, 0)), "knob", Blue)], "clamp"));

        Assert.Equal(["clamp", "jaw", "knob"], Products(text));
        Assert.Equal(["1 jaw", "2 knob"], Components(text));
    }

    [Fact]
    public void Write_SeveralBodiesWithoutAName_CallsThemAssembly() =>
        Assert.Equal(["Assembly", "a", "b"], Products(Write(new BrepDocument([new(Solids.CreateCube(), "a", null), new(Solids.CreateSphere(), "b", null)]))));

    [Fact]
    public void Write_OneBody_IsTheProductItself()
    {
        var text = Write(new BrepDocument([new(Solids.CreateCube(), "cube", null)], "whole"));

        Assert.Equal(["cube"], Products(text));
        Assert.Empty(Components(text));
    }

    [Fact]
    public void Write_BodiesOfOneGeometry_AreComponentsOfOnePartWhereNameAndColourAgree()
    {
        var bolt = Solids.CreateCylinder(radius: 2, height: 8, direction: Point3.UnitZ);
        var moved = Transforms.Align(bolt, default, Point3.UnitZ, new Point3(30, 0, 0), Point3.UnitZ);
        var turned = Transforms.Align(bolt, default, Point3.UnitZ, new Point3(0, 0, 50), Point3.UnitX);
        var document = new BrepDocument([new(bolt, "bolt", Red), new(moved, "bolt", Red), new(turned, "bolt", Blue), new(bolt, "pin", Red)], "set");

        var text = Write(document);
        var read = Read(text);

        Assert.Equal(["set", "bolt", "bolt", "pin"], Products(text));
        Assert.Equal(["1 bolt", "2 bolt", "3 bolt", "4 pin"], Components(text));
        Assert.Equal(document.Bodies.Select(body => (body.Name, body.Color!.Value.R)), read.Bodies.Select(body => (body.Name, Math.Round(body.Color!.Value.R, 4))));
        foreach (var (before, after) in document.Bodies.Zip(read.Bodies))
        {
            Near.Equal(Bounds.Of(before.Shape), Bounds.Of(after.Shape), 1e-6);
        }
    }

    [Fact]
    public void Write_OfWhatWasRead_KeepsTheParts()
    {
        var text = Write(new BrepDocument([new(Solids.CreateCube(10), "jaw", Red), new(Solids.CreateSphere(3, new Point3(20, 0, 0)), "knob", Blue)], "clamp"));

        var again = Write(Read(text) with { Name = "clamp" });

        Assert.Equal(Products(text), Products(again));
        Assert.Equal(Components(text), Components(again));
    }

    [Fact]
    public void Write_Again_GivesTheSameBytes()
    {
        var cube = Solids.CreateCube(2);
        var document = new BrepDocument(
        [
            new(cube, "", null),
            new(Transforms.Translate(cube, new Point3(5, 0, 0)), "", null),
            .. Enumerable.Range(0, 12).Select(i => new BrepBody(Solids.CreateCube(1, new Point3(0, 0, 5 * i)), $"cube {i}", new Rgba(i / 20.0, 0.5, 0, 1))),
            new(Compounds.MakeCompound([Solids.CreateSphere(1, new Point3(0, 9, 0)), Solids.CreateSphere(1, new Point3(0, 19, 0))]), "pair", Red),
        ]);

        Assert.Equal(Write(document), Write(document));
        var compound = BrepDocument.Of(document.ToShape());
        Assert.Equal(Write(compound), Write(compound));
    }

    [Fact]
    public void Write_ADocumentOfInstancesAgain_GivesTheSameBytes()
    {
        using var document = AssemblyManager.BuildAssemblyDocument(new AssemblyStructure(
            [AssemblyManager.CreatePart("leg", Solids.CreateCube(2), "Leg")],
            [
                AssemblyManager.CreateAssemblyNode("table", "Table"),
                AssemblyManager.CreateInstanceNode("one", "leg", "One", "table", translation: new Point3(0, 0, 0)),
                AssemblyManager.CreateInstanceNode("two", "leg", "Two", "table", translation: new Point3(9, 0, 0)),
            ]));

        Assert.Equal(Write(document), Write(document));

        static string Write(AssemblyDocument document) => Temporary(path => document.WriteStep(path));
    }

    [Fact]
    public void Convert_ToGltf_KeepsTheTreeAndTheColours()
    {
        var folder = Directory.CreateTempSubdirectory("formwright-test-").FullName;
        var (step, glb) = (Path.Combine(folder, "model.step"), Path.Combine(folder, "model.glb"));
        StepExchange.Write(new BrepDocument([new(Solids.CreateCube(10), "jaw", Red), new(Solids.CreateSphere(3, new Point3(20, 0, 0)), "knob", Blue)], "clamp"), step);

        StepToGltf.Convert(step, glb, cancel: TestContext.Current.CancellationToken);

        var json = GlbFile.Read(glb).Json;
        Assert.Equal(["clamp", "jaw", "knob"], json["nodes"]!.AsArray().Select(node => (string?)node!["name"]).Order());
        Assert.Single(json["scenes"]![0]!["nodes"]!.AsArray());
        Assert.Equal(2, json["meshes"]!.AsArray().Count);
        Assert.Equal(2, json["materials"]!.AsArray().Count);
        Directory.Delete(folder, recursive: true);
    }

    private static string Write(BrepDocument document) => Temporary(path => StepExchange.Write(document, path));

    private static string Temporary(Action<string> write)
    {
        var path = Path.GetTempFileName();
        write(path);
        var text = File.ReadAllText(path);
        File.Delete(path);
        return text;
    }

    private static BrepDocument Read(string text) => StepExchange.Read(new MemoryStream(Encoding.ASCII.GetBytes(text)));

    private static IEnumerable<string> Products(string text) => Product().Matches(text).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Components(string text) => Usage().Matches(text).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");

    [GeneratedRegex(@"= PRODUCT\('([^']*)'")]
    private static partial Regex Product();

    [GeneratedRegex(@"= NEXT_ASSEMBLY_USAGE_OCCURRENCE\('(\d+)',\s*'([^']*)'")]
    private static partial Regex Usage();
}
