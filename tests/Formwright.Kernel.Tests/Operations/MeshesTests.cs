using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class MeshesTests : ScopedTest
{
    [Fact]
    public void ShapeToMesh_OfBox_HasSixRectanglesTwelveLinesAndEightPoints()
    {
        var mesh = Meshes.ShapeToMesh(Solids.CreateBox(2, 3, 4, default)).AsObject();

        Assert.Equal(["faceList", "edgeList", "pointsList"], mesh.Select(member => member.Key));
        var faces = mesh["faceList"]!.AsArray();
        Assert.Equal(6, faces.Count);
        Assert.All(faces, face =>
        {
            Assert.Equal(2, (int)face!["numberOfTriangles"]!);
            Assert.Equal(4, face["vertexCoordVec"]!.AsArray().Count);
            Assert.Equal(12, face["vertexCoord"]!.AsArray().Count);
            Assert.Equal(12, face["normalCoord"]!.AsArray().Count);
            Assert.Equal(8, face["uvs"]!.AsArray().Count);
            Assert.Equal(6, face["triIndexes"]!.AsArray().Count);
            // The middle of a side of a centred box lies along its outward normal.
            var (middle, normal) = (Point(face["centerPoint"]!), Point(face["centerNormal"]!));
            Near.Equal(normal, middle.Normalized());
            Assert.False(face.AsObject().ContainsKey("area"));
        });
        var edges = mesh["edgeList"]!.AsArray();
        Assert.Equal(Enumerable.Range(0, 12), edges.Select(edge => (int)edge!["edgeIndex"]!));
        Assert.All(edges, edge =>
        {
            var line = edge!["vertexCoord"]!.AsArray();
            Assert.Equal(2, line.Count);
            Near.Equal(Point(edge["middlePoint"]!), (Point(line[0]!) + Point(line[1]!)) * 0.5);
        });
        Assert.Equal(8, mesh["pointsList"]!.AsArray().Select(p => Point(p!)).Distinct().Count());
    }

    [Fact]
    public void ShapeToMesh_WithMetadata_TellsMeasuresTypesAndNeighbours()
    {
        var mesh = MeshDecomposer.Decompose(Solids.CreateCylinder(2, 5, direction: Point3.UnitZ), computeMetadata: true);

        var side = Assert.Single(mesh.FaceList, face => face.SurfaceType == "Cylinder");
        Near.Equal(2 * Math.PI * 2 * 5, side.Area!.Value);
        Assert.Equal(2, side.AdjacentFaces!.Count);
        var caps = mesh.FaceList.Where(face => face.SurfaceType == "Plane").ToArray();
        Assert.Equal(2, caps.Length);
        Assert.All(caps, cap =>
        {
            Near.Equal(Math.PI * 4, cap.Area!.Value);
            Near.Equal(cap.CenterPoint, cap.CenterOfMass!.Value);
            Assert.Equal([side.FaceIndex], cap.AdjacentFaces);
        });
        Assert.Equal(3, mesh.FaceList.Select(face => face.FaceUid).Distinct().Count());
        var rims = mesh.EdgeList.Where(edge => edge.CurveType == "Circle").ToArray();
        Assert.Equal(2, rims.Length);
        Assert.All(rims, rim =>
        {
            Near.Equal(4 * Math.PI, rim.Length!.Value);
            Assert.Equal(2, rim.IncidentFaces!.Count);
            Assert.False(rim.Degenerated);
        });
        var seam = Assert.Single(mesh.EdgeList, edge => edge.CurveType == "Line");
        Assert.Equal([side.FaceIndex], seam.IncidentFaces);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public void ShapeFacesToPolygonPoints_OfSphere_LieOnItAndEncloseItsVolume(double precision)
    {
        var triangles = Meshes.ShapeFacesToPolygonPoints(Solids.CreateSphere(5), precision);

        Assert.All(triangles, t => Assert.All(t, p => Near.Equal(5, p.Length)));
        var volume = Volume(triangles);
        Assert.InRange(volume, (4 * Math.PI * 125 / 3) - (precision * 4 * Math.PI * 25), 4 * Math.PI * 125 / 3);
        Near.Equal(-volume, Volume(Meshes.ShapeFacesToPolygonPoints(Solids.CreateSphere(5), precision, reversedPoints: true)));
    }

    [Fact]
    public void ShapeFacesToPolygonPoints_AdjustedYToZ_ExchangesThemAndStaysOutward()
    {
        var triangles = Meshes.ShapeFacesToPolygonPoints(Solids.CreateBoxFromCorner(1, 2, 3), adjustYtoZ: true);

        Near.Equal(6, Volume(triangles));
        // The box is 3 high along Y and 2 long along Z.
        Near.Equal(new Point3(1, 2, 3), new Point3(
            triangles.Max(t => t.Max(p => p.X)),
            triangles.Max(t => t.Max(p => p.Y)),
            triangles.Max(t => t.Max(p => p.Z))) - new Point3(
            triangles.Min(t => t.Min(p => p.X)),
            triangles.Min(t => t.Min(p => p.Y)),
            triangles.Min(t => t.Min(p => p.Z))), 1e-9);
    }

    [Fact]
    public void ShapeToMesh_OfWire_HasOnlyItsLinesAndPoints()
    {
        var mesh = MeshDecomposer.Decompose(Wires.CreateCircleWire(3, direction: Point3.UnitY));

        Assert.Empty(mesh.FaceList);
        var circle = Assert.Single(mesh.EdgeList);
        Assert.All(circle.VertexCoord, p => Near.Equal(3, p.Length));
        Near.Equal(circle.VertexCoord[0], circle.VertexCoord[^1]);
        Assert.Single(mesh.PointsList);
    }

    [Fact]
    public void ShapeToMesh_OfReversedEdge_RunsFromItsStart()
    {
        var box = Solids.CreateCube(1);
        var lines = MeshDecomposer.Decompose(box).EdgeList;

        Assert.Equal(
            Edges.GetEdges(box).Select(edge => MeshDecomposer.Decompose(edge).EdgeList[0].VertexCoord[0]),
            lines.Select(line => line.VertexCoord[0]));
    }

    [Fact]
    public void ShapesToMeshes_OfTwoShapes_GivesOneEach() =>
        Assert.Equal([6, 1], Meshes.ShapesToMeshes([Solids.CreateCube(1), Solids.CreateSphere()]).Select(mesh => mesh["faceList"]!.AsArray().Count));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e-9)]
    [InlineData(double.NaN)]
    public void ShapeToMesh_PrecisionOutOfRange_IsInvalidInput(double precision)
    {
        var failure = Assert.Throws<FormwrightException>(() => Meshes.ShapeToMesh(Solids.CreateCube(10), precision));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Contains("precision", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeleteShape_DeleteShapes_CleanAllCache_LeaveShapesUsable()
    {
        var cube = Solids.CreateCube(2);

        Meshes.DeleteShape(cube);
        Meshes.DeleteShapes([cube]);
        Meshes.CleanAllCache();

        Near.Equal(8, Solids.GetSolidVolume(cube));
    }

    private static Point3 Point(JsonNode node) => new((double)node[0]!, (double)node[1]!, (double)node[2]!);

    // Signed tetrahedra from the origin; positive when the triangles face outward.
    private static double Volume(IReadOnlyList<IReadOnlyList<Point3>> triangles) => triangles.Sum(t => t[0].Dot(t[1].Cross(t[2])) / 6);
}
