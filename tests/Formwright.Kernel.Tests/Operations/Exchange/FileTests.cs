using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations.Exchange;

public sealed class FileTests : ScopedTest
{
    [Theory]
    [InlineData(false, false, 2, 3, 4, 1)]
    [InlineData(true, false, 2, 4, 3, 1)]
    [InlineData(true, true, 2, 4, 3, -1)]
    public void Step_OfABox_IsTurnedAsAsked(bool adjust, bool rightHanded, double x, double y, double z, int up)
    {
        // From 0 to 3 along Y.
        var box = Solids.CreateBox(width: 2, length: 4, height: 3, center: new Point3(0, 1.5, 0));

        var text = StepFiles.SaveShapeSTEPAndReturn(box, adjustYtoZ: adjust, fromRightHanded: rightHanded);
        var read = Bounds.BoundingBoxOfShape(StepFiles.LoadSTEPorIGES(Encoding.UTF8.GetBytes(text), adjustZtoY: false)!);

        Near.Equal(new Point3(x, y, z), read.Size);
        Near.Equal(adjust ? new Point3(0, 0, up * 1.5) : new Point3(0, 1.5, 0), read.Center);
    }

    [Fact]
    public void LoadStep_AsBase64OrBytes_IsTheSame()
    {
        var bytes = Encoding.UTF8.GetBytes(StepFiles.SaveShapeSTEP(Solids.CreateCube(2)));
        JsonNode[] forms = [Encoding.UTF8.GetString(bytes), Convert.ToBase64String(bytes), new JsonArray([.. bytes.Select(b => (JsonNode)(int)b)])];

        foreach (var form in forms)
        {
            var shape = OperationCatalogue.Kernel.Find("occt.io.loadSTEPorIGES")!.Invoke(OperationArguments.FromJson(new JsonObject { ["filetext"] = form.DeepClone() }));
            Near.Equal(8, Solids.GetSolidVolume((Shape)shape!));
        }

        Assert.Null(StepFiles.LoadSTEPorIGES(bytes, "cube.obj"));
        Assert.Throws<FormwrightException>(() => StepFiles.LoadSTEPorIGES(bytes.AsMemory(0, bytes.Length / 2)));
        Assert.Throws<FormwrightException>(() => StepFiles.LoadSTEPorIGES(bytes, "cube.iges"));
    }

    [Fact]
    public void Stl_OfABox_HasTwelveTrianglesInBothForms()
    {
        var box = Solids.CreateBox(2, 4, 3);

        var binary = (ReadOnlyMemory<byte>)StlFiles.SaveShapeStl(box);
        var text = (string)StlFiles.SaveShapeStlAndReturn(box, binary: false, adjustYtoZ: true);

        Assert.Equal(84 + (12 * 50), binary.Length);
        Assert.Equal(12, BinaryPrimitives.ReadInt32LittleEndian(binary.Span[80..]));
        var corners = text.Split('\n').Where(line => line.Contains("vertex", StringComparison.Ordinal)).Select(line => line.Split(' ')).ToArray();
        Assert.Equal(36, corners.Length);
        var size = Bounds.BoundingBoxOfShape(box).Size;
        Near.Equal(size.Y / 2, corners.Max(words => double.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.StartsWith("\"", ResultJson.ToNode(binary)!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gltf_OfAStepFile_IsMadeByEveryConversion()
    {
        ReadOnlyMemory<byte> step = Encoding.UTF8.GetBytes(StepFiles.SaveShapeSTEP(Solids.CreateCube(2)));

        Assert.Equal(1, Primitives(GltfFiles.ConvertStepToGltf(step)));
        Assert.Equal(6, Primitives(GltfFiles.ConvertStepToGltfAdvanced(step, mergeFaces: false)));
        Assert.True(IsPacked(GltfFiles.ConvertStepToGltfWithDraco(step)));
        Assert.False(IsPacked(GltfFiles.ConvertStepToGltfWithDraco(step, useDraco: false)));
        Assert.True(IsPacked(GltfFiles.ConvertStepToGltfAdvancedWithDraco(step, scale: 0.001)));
        Assert.Throws<FormwrightException>(() => GltfFiles.ConvertStepToGltf("hello"u8.ToArray()));
    }

    [Fact]
    public void DxfPaths_OfArcsCirclesAndCurves_AreBulgesCirclesAndLines()
    {
        var round = DxfPaths.ShapeToDxfPaths(Wires.CreateCircleWire(3, new Point3(1, 0, 2), Point3.UnitY));
        var slot = DxfPaths.ShapeToDxfPaths(Slot());

        Assert.Equal(3, Assert.Single(round[0].Segments).Radius!.Value, 9);
        Assert.Equal([1, 2], round[0].Segments[0].Center!);
        var line = Assert.Single(slot[0].Segments);
        Assert.True(line.Closed);
        Assert.Equal(4, line.Points!.Count);
        Near.Equal([0, 0, 1, 1], line.Bulges!.Select(Math.Abs).Order().ToArray());
        var curve = DxfPaths.ShapeToDxfPaths(Wires.CreateEllipseWire(direction: Point3.UnitY, radiusMinor: 1, radiusMajor: 2))[0].Segments[0];
        Assert.All(curve.Points!, point => Near.Equal(1, (point[0] * point[0]) + (point[1] * point[1] / 4)));
    }

    [Theory]
    [InlineData(DxfVersion.AC1009, "POLYLINE")]
    [InlineData(DxfVersion.AC1015, "LWPOLYLINE")]
    public void Dxf_OfPaths_HasEntitiesLayersAndColours(DxfVersion version, string polyline)
    {
        var paths = DxfPaths.ShapeToDxfPaths(Slot());
        IReadOnlyList<DxfPathsPart> parts =
        [
            DxfPaths.DxfPathsWithLayer(paths, "Cut", JsonValue.Create("#ff0000")),
            DxfPaths.DxfPathsWithLayer(
                [new DxfPath([new DxfSegment(Start: [0, 0], End: [1, 2]), new DxfSegment(Center: [0, 0], Radius: 2, StartAngle: 0, EndAngle: 90), new DxfSegment(ControlPoints: [[0, 0], [1, 2], [2, 0], [3, 1]])])],
                "Mark"),
        ];

        var file = DxfPaths.DxfCreate(parts, acadVersion: version);
        var lines = file.Split('\n').Select(line => line.Trim()).ToArray();

        Assert.Equal("EOF", lines[^2]);
        Assert.Contains(version.ToString(), lines);
        Assert.Contains(polyline, lines);
        Assert.Contains("LINE", lines);
        Assert.Contains("ARC", lines);
        Assert.Equal(version == DxfVersion.AC1015, lines.Contains("SPLINE"));
        Assert.Equal(1, lines[Array.IndexOf(lines, "62", Array.IndexOf(lines, "ENTITIES")) + 1] is "1" ? 1 : 0);
        var trueColor = DxfPaths.DxfCreate(parts, DxfColorFormat.Truecolor, version).Split('\n').Select(line => line.Trim()).ToArray();
        Assert.Equal("16711680", trueColor[Array.IndexOf(trueColor, "420") + 1]);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("0")]
    [InlineData("#12345")]
    public void Dxf_UnknownColour_IsRefused(string color) =>
        Assert.Equal("params.color", Assert.Throws<FormwrightException>(() => DxfPaths.DxfPathsWithLayer([], color: color)).Error.Field);

    [Fact]
    public void Dxf_SegmentOfNoKind_IsRefused()
    {
        var part = DxfPaths.DxfPathsWithLayer([new DxfPath([new DxfSegment()])]);

        Assert.Equal("params.pathsParts[0].paths[0].segments[0]", Assert.Throws<FormwrightException>(() => DxfPaths.DxfCreate([part])).Error.Field);
        Assert.Throws<FormwrightException>(() => DxfPaths.DxfPathsWithLayer([], "a<b"));
    }

    [Fact]
    public void ShellDebugInfo_OfACube_CountsItsFaces()
    {
        var facts = SolidInspection.ShellDebugInfo(ShapeFacts.SewFaces(Faces.GetFaces(Solids.CreateCube(2))));

        Assert.Equal((true, 6, 12), (facts.Valid, facts.NbFaces, facts.NbEdges));
        Near.Equal(24, facts.Area);
        Assert.All(facts.Faces, face => Near.Equal(4, face.Area));
    }

    /// <summary>A closed wire of two lines and two half circles of radius 1.</summary>
    private static Wire Slot() => Wires.GetWires(SvgDrawings.LoadSVG(
        """<svg><path d="M0 0 H4 A1 1 0 0 1 4 2 H0 A1 1 0 0 1 0 0 Z"/></svg>""", joinSegments: false, direction: Point3.UnitY))[0];

    private static JsonObject Json(ReadOnlyMemory<byte> glb) => JsonNode.Parse(glb.Span.Slice(20, BitConverter.ToInt32(glb.Span[12..])))!.AsObject();

    private static int Primitives(ReadOnlyMemory<byte> glb) => Json(glb)["meshes"]!.AsArray().Sum(mesh => mesh!["primitives"]!.AsArray().Count);

    private static bool IsPacked(ReadOnlyMemory<byte> glb) => Json(glb)["extensionsRequired"]?.AsArray().Count > 0;
}
