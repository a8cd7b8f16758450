using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations.Exchange;

public sealed class AssemblyTests : ScopedTest
{
    private static readonly RgbaColor Red = new(1, 0, 0);
    private static readonly RgbaColor Green = new(0, 1, 0, 0.5);

    [Fact]
    public void Build_SubAssemblyAndInstances_KeepsStructureNamesColoursAndPlaces()
    {
        var document = Table();

        var hierarchy = AssemblyHierarchies.GetAssemblyHierarchy(document);

        Assert.Equal(["table", "legs", "left", "right", "top"], hierarchy.Nodes.Select(node => node.Name));
        Assert.Equal([0, 1, 2, 2, 1], hierarchy.Nodes.Select(node => node.Depth));
        Assert.Equal(["assembly", "instance-assembly", "instance-part", "instance-part", "instance-part"], hierarchy.Nodes.Select(node => node.NodeType));
        Assert.Equal(5, hierarchy.TotalNodes);
        Assert.Equal(Green, hierarchy.Nodes[3].ColorRgba);
        Assert.Equal(Red, hierarchy.Nodes[2].ColorRgba);
        Assert.Equal(new Point3(50, 0, 0), AssemblyQueries.GetLabelTransform(document, hierarchy.Nodes[3].Label).Translation);
        var parts = AssemblyQueries.GetDocumentParts(document);
        Assert.Equal([("leg", "part", 2), ("plate", "part", 1), ("table", "assembly", 0), ("legs", "sub-assembly", 1)], parts.Select(part => (part.Name, part.Type, part.InstanceCount)));
    }

    [Fact]
    public void Shapes_OfLabels_ArePlaced()
    {
        var document = Table();
        var nodes = AssemblyHierarchies.GetAssemblyHierarchy(document).Nodes;

        Near.Equal(1000 + 1000 + 6000, Solids.GetSolidVolume(AssemblyQueries.GetShapeFromLabel(document, nodes[0].Label)));
        var right = Bounds.BoundingBoxOfShape(AssemblyQueries.GetShapeFromLabel(document, nodes[3].Label));
        Near.Equal(new Point3(50, 0, 0), right.Center);
        Near.Equal(new Point3(10, 10, 10), right.Size);
    }

    [Fact]
    public void Info_OfLabels_TellsWhatTheyAre()
    {
        var document = Table();
        var nodes = AssemblyHierarchies.GetAssemblyHierarchy(document).Nodes;

        var table = AssemblyQueries.GetLabelInfo(document, nodes[0].Label);
        var left = AssemblyQueries.GetLabelInfo(document, nodes[2].Label);

        Assert.Equal(("assembly", true, 2), (table.Type, table.IsFree, table.Children.Count));
        Assert.Equal(("instance", nodes[2].DefinitionId, "solid"), (left.Type, left.RefersTo, left.ShapeType));
        Assert.Equal(new LabelColor(false, 0, 0, 0, 1), AssemblyQueries.GetLabelColor(document, left.Label));
        Assert.Equal(new LabelColor(true, 1, 0, 0, 1), AssemblyQueries.GetLabelColor(document, left.RefersTo!));
    }

    [Fact]
    public void Instance_ScaledAndTurned_HasTheVolumeOfItsScale()
    {
        var document = Build([Part("leg")], [new("i", "instance", "big", PartId: "leg", Translation: new Point3(0, 100, 0), Rotation: new Point3(0, 0, 90), Scale: 2)]);
        var node = AssemblyHierarchies.GetAssemblyHierarchy(document).Nodes[1];

        var place = AssemblyQueries.GetLabelTransform(document, node.Label);

        Near.Equal(2, place.Scale);
        Near.Equal(new Point3(0, 100, 0), place.Translation);
        Near.Equal([0, 0, Math.Sqrt(0.5), Math.Sqrt(0.5)], place.Quaternion);
        Near.Equal(8000, Solids.GetSolidVolume(AssemblyQueries.GetShapeFromLabel(document, node.Label)));
        Near.Equal(8000, document.ToBodies().Bodies.Sum(body => Solids.GetSolidVolume(body.Shape)));
        Assert.Equal([("leg", 1)], AssemblyQueries.GetDocumentParts(document).Where(part => part.Type == "part").Select(part => (part.Name, part.InstanceCount)));
        Assert.Equal(node.DefinitionId, AssemblyQueries.GetDocumentParts(document)[0].Label);
    }

    [Fact]
    public void Matrices_OfNodes_PlaceLikeTranslationAndRotation()
    {
        var turn = ResultJson.ToNode(TransformMatrices.ComposeTransform(new Point3(0, 0, 7), new Point3(90, 0, 0)))!;
        var document = Build(
            [Part("leg", new Point3(10, 20, 30))],
            [new("r", "assembly", "root", Matrix: turn), new("i", "instance", "i", "r", "leg", new Point3(0, 5, 0))]);

        // (0, 5, 0) turned about X is (0, 0, 5), then 7 up.
        var box = Bounds.BoundingBoxOfShape(document.ToBodies().Bodies[0].Shape);
        Near.Equal(new Point3(0, 0, 12), box.Center);
        Near.Equal(new Point3(10, 30, 20), box.Size);
    }

    [Fact]
    public void Step_RoundTrip_KeepsTheStructure()
    {
        var document = Table();

        var step = AssemblyManager.ExportDocumentToStep(document, author: "Ada", organization: "Works");
        var read = AssemblyManager.LoadStepToDoc(AssemblyManager.ExportDocumentToStep(document, compress: true));

        var text = Encoding.UTF8.GetString(step.Span);
        Assert.Contains("('Ada'),('Works')", text, StringComparison.Ordinal);
        Assert.Equal(
            AssemblyHierarchies.GetAssemblyHierarchy(document).Nodes.Select(node => (node.Name, node.Depth, node.NodeType)),
            AssemblyHierarchies.GetAssemblyHierarchy(read).Nodes.Select(node => (node.Name, node.Depth, node.NodeType)));
        Assert.Equal(["leg", "plate"], AssemblyQueries.GetDocumentParts(read).Where(part => part.Type == "part").Select(part => part.Name).Distinct().Order());
        Assert.Equal([("leg", Hex(Red)), ("leg", Hex(Green)), ("plate", "")], read.ToBodies().Bodies.Select(body => (body.Name, Hex(AssemblyQueries.ToChannels(body.Color)))));
        var structure = AssemblyHierarchies.ParseStepToJson(step);
        Assert.Equal(["table", "legs", "left", "right", "top"], structure.Nodes.Select(node => node.Name));
        Assert.Equal(structure.Nodes[1].Id, structure.Nodes[2].ParentId);
        Near.Equal(50, structure.Nodes[3].Transform![12]);
    }

    [Fact]
    public void Gltf_OfDocument_HasANodePerInstanceAndAMeshPerPart()
    {
        var json = GlbJson(AssemblyManager.ExportDocumentToGltf(Table(), mergeFaces: true));

        var names = json["nodes"]!.AsArray().Select(node => (string?)node!["name"]).ToArray();
        Assert.Superset(new HashSet<string?> { "table", "legs", "left", "right", "top" }, names.ToHashSet());
        var colors = json["materials"]!.AsArray().Select(material => material!["pbrMetallicRoughness"]!["baseColorFactor"]!.ToJsonString());
        Assert.Equal(["[0.0,1.0,0.0,0.5]", "[1.0,0.0,0.0,1.0]"], colors.Order().ToArray());
        var packed = GlbJson(AssemblyManager.ExportDocumentToGltfWithDraco(Table()));
        Assert.Equal("KHR_draco_mesh_compression", (string?)packed["extensionsRequired"]![0]);
        Assert.Null(GlbJson(AssemblyManager.ExportDocumentToGltfWithDraco(Table(), useDraco: false))["extensionsRequired"]);
    }

    [Fact]
    public void ExistingDocument_Changed_LosesGainsAndUpdates()
    {
        var document = Table();
        var nodes = AssemblyHierarchies.GetAssemblyHierarchy(document).Nodes;
        var leg = nodes[2].DefinitionId!;

        var changed = AssemblyManager.BuildAssemblyDocument(
            AssemblyManager.CombineStructure(
                removals: [nodes[4].Label],
                partUpdates: [AssemblyManager.CreatePartUpdate(leg, Solids.CreateCube(1), "peg", Green)],
                parts: [Part("ball")],
                nodes: [AssemblyManager.CreateInstanceNode("b", "ball", "ball"), AssemblyManager.CreateInstanceNode("l", leg, "third", nodes[0].Label)]),
            document);

        Assert.Same(document, changed);
        Assert.Equal(["table", "legs", "left", "right", "ball", "third"], AssemblyHierarchies.GetAssemblyHierarchy(changed).Nodes.Select(node => node.Name));
        Assert.Equal(["peg", "table", "legs", "ball"], AssemblyQueries.GetDocumentParts(changed).Select(part => part.Name));
        Near.Equal(1000 + 3, document.ToBodies().Bodies.Sum(body => Solids.GetSolidVolume(body.Shape)));
        Assert.Empty(AssemblyHierarchies.GetAssemblyHierarchy(AssemblyManager.BuildAssemblyDocument(AssemblyManager.CombineStructure(clearDocument: true), document)).Nodes);
    }

    [Fact]
    public void ImportedPart_OfAnotherDocument_IsPlacedTwice()
    {
        var source = Table();

        var document = AssemblyManager.BuildAssemblyDocument(
            AssemblyManager.CombineStructure(
                loadedParts: [AssemblyManager.CreateImportedPart("t", name: "desk")],
                nodes: [new("a", "instance", "first", PartId: "t"), new("b", "instance", "second", PartId: "t", Translation: new Point3(500, 0, 0), Scale: 2)]),
            sourceDocuments: [source]);

        var bodies = document.ToBodies().Bodies;
        Near.Equal(8000 + (8 * 8000), bodies.Sum(body => Solids.GetSolidVolume(body.Shape)));
        Near.Equal(600, bodies.Max(body => Bounds.BoundingBoxOfShape(body.Shape).Center.X));
        Assert.Equal(("sub-assembly", 2), AssemblyQueries.GetDocumentParts(document).Where(part => part.Name == "desk").Select(part => (part.Type, part.InstanceCount)).Single());
        Assert.Equal(2, bodies.Count(body => body.Color is { R: < 0.01, G: > 0.99, A: 0.5 }));
    }

    [Fact]
    public void SetLabelNameAndColor_ChangeTheDocument()
    {
        var document = Build([Part("leg")], []);
        var label = AssemblyQueries.GetDocumentParts(document)[0].Label;

        Assert.True(AssemblyManager.SetDocLabelName(document, label, "Bein Ø5"));
        Assert.True(AssemblyManager.SetDocLabelColor(document, label, 0.25, 0.5, 0.75, 0.5));
        AssemblyManager.DeleteDocument(document);

        var part = Assert.Single(AssemblyQueries.GetDocumentParts(document));
        Assert.Equal("Bein Ø5", part.Name);
        Near.Equal([0.25, 0.5, 0.75, 0.5], [part.Color!.R, part.Color.G, part.Color.B, part.Color.A], 1e-4);
    }

    [Fact]
    public void Mesh_OfDocument_GroupsFacesByColour()
    {
        var mesh = DocumentMeshes.DocToMesh(Table());

        Assert.Equal(18, mesh["faceList"]!.AsArray().Count);
        Assert.Equal(Enumerable.Range(0, 18), mesh["faceList"]!.AsArray().Select(face => (int)face!["faceIndex"]!));
        Assert.Equal([6, 6], mesh["colorGroups"]!.AsObject().Select(group => group.Value!.AsArray().Count));
        Assert.NotNull(mesh["colorGroups"]!["#ff0000ff"]);
        Assert.Equal(18, Assert.Single(DocumentMeshes.DocToMeshes(Table()))["faceList"]!.AsArray().Count);
    }

    [Fact]
    public void Json_OfADocument_ListsItsParts() =>
        Assert.Equal("leg", (string?)ResultJson.ToNode(Build([Part("leg")], []))!["parts"]![0]!["name"]);

    [Theory]
    [InlineData("""[{"id":"a","type":"assembly","name":"a","parentId":"b"},{"id":"b","type":"assembly","name":"b","parentId":"a"}]""", "structure.nodes[0].parentId", "each other")]
    [InlineData("""[{"id":"a","type":"assembly","name":"a","parentId":"a"}]""", "structure.nodes[0].parentId", "each other")]
    [InlineData("""[{"id":"a","type":"instance","name":"a","partId":"x"}]""", "structure.nodes[0].partId", "no part")]
    [InlineData("""[{"id":"a","type":"instance","name":"a","partId":"leg","parentId":"x"}]""", "structure.nodes[0].parentId", "no assembly")]
    [InlineData("""[{"id":"leg","type":"assembly","name":"a"}]""", "structure.nodes[0].id", "twice")]
    [InlineData("""[{"id":"a","type":"group","name":"a"}]""", "structure.nodes[0].type", "unknown type")]
    [InlineData("""[{"id":"a","type":"instance","name":"a","partId":"leg","colorRgba":{"r":255,"g":0,"b":0}}]""", "structure.nodes[0].colorRgba.r", "0 to 1")]
    [InlineData("""[{"id":"a","type":"instance","name":"a","partId":"leg","translation":[1e30,0,0]}]""", "structure.nodes[0]", "origin")]
    [InlineData("""[{"id":"a","type":"instance","name":"a","partId":"leg","scale":0}]""", "structure.nodes[0]", "scale")]
    [InlineData("""[{"id":"a","type":"instance","name":"a","partId":"leg","matrix":[1,0,0,0,0,2,0,0,0,0,1,0,0,0,0,1]}]""", "structure.nodes[0]", "uniformly")]
    public void Build_OfAWrongStructure_NamesWhatIsWrong(string nodes, string field, string message)
    {
        var failure = Assert.Throws<FormwrightException>(() => OperationCatalogue.Kernel.Find("occt.assembly.manager.buildAssemblyDocument")!.Invoke(new OperationArguments(
            new Dictionary<string, object?>
            {
                ["structure"] = new Dictionary<string, object?>
                {
                    ["parts"] = new object?[] { new Dictionary<string, object?> { ["id"] = "leg", ["name"] = "leg", ["shape"] = Solids.CreateCube() } },
                    ["nodes"] = JsonNode.Parse(nodes),
                },
            })));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Equal($"params.{field}", failure.Error.Field);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0:1:1:99")]
    [InlineData("0:1")]
    [InlineData("leg")]
    [InlineData("")]
    public void Label_Unknown_IsRefused(string label)
    {
        var document = Build([Part("leg")], []);

        foreach (var act in (Action[])[
            () => AssemblyQueries.GetLabelInfo(document, label),
            () => AssemblyQueries.GetLabelColor(document, label),
            () => AssemblyQueries.GetLabelTransform(document, label),
            () => AssemblyQueries.GetShapeFromLabel(document, label),
            () => AssemblyManager.SetDocLabelName(document, label),
            () => AssemblyManager.SetDocLabelColor(document, label)])
        {
            Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(act).Error.Code);
        }
    }

    [Fact]
    public void Step_Damaged_IsInvalidInput()
    {
        var step = AssemblyManager.ExportDocumentToStep(Table());

        foreach (var broken in (ReadOnlyMemory<byte>[])[step[..(step.Length / 2)], Encoding.UTF8.GetBytes("hello"), default, new byte[] { 0x1F, 0x8B, 1, 2, 3 }])
        {
            Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => AssemblyManager.LoadStepToDoc(broken)).Error.Code);
            Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => AssemblyHierarchies.ParseStepToJson(broken)).Error.Code);
        }
    }

    [Fact]
    public void EmptyDocument_CannotBeWritten()
    {
        var empty = Build([], []);

        Assert.Throws<FormwrightException>(() => AssemblyManager.ExportDocumentToStep(empty));
        Assert.Throws<FormwrightException>(() => AssemblyManager.ExportDocumentToGltf(empty));
    }

    [Fact]
    public void Colour_OfAnAssembly_GoesToPartsWithoutOne()
    {
        var document = Build([Part("leg"), new("plate", Solids.CreateCube(5), "plate", Red)], [
            new("r", "assembly", "root", ColorRgba: Green), new("i", "instance", "i", "r", "leg"), new("j", "instance", "j", "r", "plate")]);

        var read = AssemblyManager.LoadStepToDoc(AssemblyManager.ExportDocumentToStep(document));

        Assert.Equal([Hex(Green), Hex(Red)], read.ToBodies().Bodies.Select(body => Hex(AssemblyQueries.ToChannels(body.Color))));
        Assert.Equal([Hex(Green), Hex(Red)], document.ToBodies().Bodies.Select(body => Hex(AssemblyQueries.ToChannels(body.Color))));
    }

    private static string Hex(RgbaColor? color) => color is null ? "" : FormattableString.Invariant($"{color.R:F2} {color.G:F2} {color.B:F2} {color.A:F2}");

    /// <summary>Two legs of 10 x 10 x 10 in a sub-assembly, the right one green, and a plate of 60 x 10 x 10.</summary>
    private static AssemblyDocument Table() => Build(
        [new("leg", Solids.CreateCube(10), "leg", Red), new("plate", Solids.CreateBox(60, 10, 10), "plate")],
        [
            AssemblyManager.CreateAssemblyNode("t", "table"),
            AssemblyManager.CreateAssemblyNode("l", "legs", "t"),
            AssemblyManager.CreateInstanceNode("a", "leg", "left", "l"),
            AssemblyManager.CreateInstanceNode("b", "leg", "right", "l", Green, translation: new Point3(50, 0, 0)),
            AssemblyManager.CreateInstanceNode("p", "plate", "top", "t", translation: new Point3(0, 10, 0)),
        ]);

    private static AssemblyPart Part(string id, Point3? size = null) =>
        AssemblyManager.CreatePart(id, size is { } s ? Solids.CreateBox(width: s.X, length: s.Z, height: s.Y) : Solids.CreateCube(10), id);

    private static AssemblyDocument Build(IReadOnlyList<AssemblyPart> parts, IReadOnlyList<AssemblyNode> nodes) =>
        AssemblyManager.BuildAssemblyDocument(new AssemblyStructure(parts, nodes));

    private static JsonObject GlbJson(ReadOnlyMemory<byte> glb) =>
        JsonNode.Parse(glb.Span.Slice(20, BitConverter.ToInt32(glb.Span[12..])))!.AsObject();
}
