using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class ShapeFactsTests : ScopedTest
{
    [Fact]
    public void Vertices_FromAndToPoints_StayWhereTheyAre()
    {
        Point3[] points = [new(1, 2, 3), new(4, 5, 6)];

        Assert.Equal(points, Vertices.VerticesToPoints(Vertices.VerticesFromPoints(points)));
        Assert.Equal(points, Vertices.GetVerticesAsPoints(Vertices.VerticesCompoundFromPoints(points)));
        Assert.Equal(points[0], Vertices.VertexToPoint(Vertices.VertexFromXyz(1, 2, 3)));
        Assert.Equal(points[1], Vertices.VertexToPoint(shapes: [Vertices.VertexFromPoint(points[1])]));
        Assert.Equal(48, Vertices.GetVertices(Solids.CreateCube(1)).Count);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Vertices.VertexToPoint()).Error.Code);
    }

    [Fact]
    public void ProjectPoints_OntoBall_MeetsItWhereTheLineDoes()
    {
        var ball = Solids.CreateSphere(5);
        Point3[] points = [new(3, -10, 0), new(9, -10, 0)];

        Assert.Equal([-4, 4], Vertices.ProjectPoints(points, ball, new Point3(0, 20, 0)).Select(p => Math.Round(p.Y, 9)));
        Near.Equal(new Point3(3, 4, 0), Assert.Single(Vertices.ProjectPoints(points, ball, new Point3(0, 20, 0), PointProjectionType.Furthest)));
        Near.Equal(new Point3(3, -4, 0), Assert.Single(Vertices.ProjectPoints(points, ball, new Point3(0, 8, 0))));
    }

    [Fact]
    public void Flags_OfFreshShapes_AreTold()
    {
        var cube = Solids.CreateCube(1);
        var edge = Edges.Line(default, Point3.UnitX);

        Assert.Equal("solid", ShapeFacts.GetShapeType(cube));
        Assert.Equal("reversed", ShapeFacts.GetOrientation(EdgeEdits.ReversedEdge(edge)));
        Assert.False(ShapeFacts.IsClosed(edge));
        Assert.True(ShapeFacts.IsClosed(Wires.CreateSquareWire(1, default, Point3.UnitY)));
        Assert.True(ShapeFacts.IsFree(cube));
        Assert.False(ShapeFacts.IsInfinite(cube) || ShapeFacts.IsLocked(cube) || ShapeFacts.IsNull(cube) || ShapeFacts.IsConvex(cube));
        Assert.IsType<bool>(ShapeFacts.IsChecked(cube));
        Assert.IsType<bool>(ShapeFacts.IsModified(cube));
    }

    [Fact]
    public void Relations_OfShapes_TellPlaceAndOrientation()
    {
        var edge = Edges.Line(default, Point3.UnitX);
        var reversed = EdgeEdits.ReversedEdge(edge);

        Assert.True(ShapeFacts.IsEqual(edge, edge));
        Assert.True(ShapeFacts.IsNotEqual(edge, reversed));
        Assert.True(ShapeFacts.IsSame(edge, reversed));
        Assert.True(ShapeFacts.IsPartner(edge, reversed));
        Assert.False(ShapeFacts.IsPartner(edge, Edges.Line(default, Point3.UnitX)));
    }

    [Fact]
    public void UnifySameDomain_OfTwoBoxesSideBySide_MergesTheirSides()
    {
        var pair = Booleans.Union([Solids.CreateBoxFromCorner(1, 1, 1), Solids.CreateBoxFromCorner(1, 1, 1, new Point3(1, 0, 0))], keepEdges: true);

        Assert.Equal(10, Faces.GetFaces(pair).Count);
        Assert.Equal(6, Faces.GetFaces(ShapeFacts.UnifySameDomain(pair)).Count);
        Assert.Equal(12, Edges.GetEdges(ShapeFacts.RemoveInternalEdges(pair)).Count);
        Assert.Equal(10, Faces.GetFaces(ShapeFacts.PurgeInternalEdges(pair)).Count);
    }

    [Fact]
    public void SewFaces_OfCube_GivesAClosedShellOfItsArea()
    {
        var faces = Faces.GetFaces(Solids.CreateCube(2));

        var shell = ShapeFacts.SewFaces(faces);

        Assert.IsType<Shell>(shell);
        Assert.True(ShapeFacts.IsClosed(shell));
        Near.Equal(24, ShapeFacts.GetShellSurfaceArea(shell));
        Assert.Equal(12, Edges.GetEdges(shell).Count);
        Assert.IsType<Shell>(ShapeFacts.SewFaces([faces[0]]));
    }

    [Fact]
    public void GetShapesOfCompound_GivesWhatWasPutIn() => Assert.Equal(
        [ShapeKind.Solid, ShapeKind.Vertex],
        ShapeFacts.GetShapesOfCompound(Compounds.MakeCompound([Solids.CreateCube(1), Vertices.VertexFromPoint()])).Select(shape => shape.Kind));

    [Fact]
    public void Repairs_KeepWhatIsSound()
    {
        var wire = Wires.CreatePolylineWire([default, Point3.UnitX, new(1.0001, 0, 0), new(1.0001, 2, 0)]);

        Near.Equal(8, Solids.GetSolidVolume((Solid)ShapeFacts.BasicShapeRepair(Solids.CreateCube(2))));
        Near.Equal(3.0001, Wires.GetWireLength(ShapeFacts.FixEdgeOrientationsAlongWire(wire)));
    }
}
