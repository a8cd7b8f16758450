using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class BrepGraphTests : ScopedTest
{
    [Fact]
    public void Analyze_OfTwoBoxes_CountsEveryNode()
    {
        var one = BrepGraphs.Analyze(Solids.CreateCube(2));
        var two = BrepGraphs.Analyze(Compounds.MakeCompound([Solids.CreateCube(2), Solids.CreateCube(2, new Point3(5, 0, 0))]));

        Assert.Equal((1, 1, 6, 6, 12, 24, 8), (one.Solids, one.Shells, one.Faces, one.Wires, one.Edges, one.Coedges, one.Vertices));
        Assert.Equal((6, 12, 24), (one.Surfaces, one.Curves3d, one.Curves2d));
        Assert.Equal(1 + 1 + 6 + 6 + 12 + 8, one.Nodes);
        Assert.Equal((2, 12, 16, 1), (two.Solids, two.Faces, two.Vertices, two.Compounds));
        Assert.True(two.Ok);
    }

    [Fact]
    public void FaceAdjacency_OfBox_GivesFourNeighboursToEverySide() =>
        Assert.All(BrepGraphs.FaceAdjacency(Solids.CreateCube(2)).Faces, face =>
        {
            Assert.Equal(4, face.Adjacent.Count);
            Assert.DoesNotContain(face.Index, face.Adjacent);
            Assert.Equal(4, face.Edges.Count);
            Assert.Equal((1, face.Index), (face.NbWires, face.OuterWire));
        });

    [Fact]
    public void EdgeFaceMap_OfBoxFaceAndCylinder_TellsInnerBorderAndSeam()
    {
        Assert.All(BrepGraphs.EdgeFaceMap(Solids.CreateCube(2)).Edges, edge =>
        {
            Assert.Equal((2, false, true, false), (edge.NbFaces, edge.Boundary, edge.Manifold, edge.Degenerated));
            Assert.NotEqual(edge.StartVertex, edge.EndVertex);
        });
        Assert.All(BrepGraphs.EdgeFaceMap(Square()).Edges, edge => Assert.Equal((1, true, false), (edge.NbFaces, edge.Boundary, edge.Manifold)));
        var seam = Assert.Single(BrepGraphs.EdgeFaceMap(Cylinder()).Edges, edge => edge.NbFaces == 1);
        Assert.Equal((false, true), (seam.Boundary, seam.Manifold));
    }

    [Fact]
    public void VertexEdgeMap_OfBox_HasThreeEdgesAtEveryCorner() =>
        Assert.All(BrepGraphs.VertexEdgeMap(Solids.CreateCube(10)).Vertices, vertex =>
        {
            Assert.Equal(3, vertex.Edges.Count);
            Near.Equal(new Point3(5, 5, 5), new Point3(Math.Abs(vertex.Point.X), Math.Abs(vertex.Point.Y), Math.Abs(vertex.Point.Z)));
        });

    [Fact]
    public void FaceInfo_OfCylinder_HasOneCylinderOfAFullTurnAndTwoPlanes()
    {
        var faces = BrepGraphs.FaceInfo(Cylinder()).Faces;

        Assert.Equal(["Cylinder", "Plane", "Plane"], faces.Select(face => face.SurfaceType).Order(StringComparer.Ordinal));
        var side = faces.Single(face => face.SurfaceType == "Cylinder");
        Near.Equal(2 * Math.PI, side.UvBounds[1] - side.UvBounds[0]);
        Near.Equal(5, side.UvBounds[3] - side.UvBounds[2]);
        Assert.Equal(3, faces.Select(face => face.Uid).Distinct().Count());
    }

    [Fact]
    public void EdgeInfo_OfSphere_HasASeamArcAndTwoPoles()
    {
        var edges = BrepGraphs.EdgeInfo(Solids.CreateSphere(3)).Edges;

        var arc = Assert.Single(edges, edge => edge.HasCurve);
        Assert.Equal("Circle", arc.CurveType);
        Near.Equal(Math.PI, arc.Range![1] - arc.Range[0]);
        Assert.Equal(2, edges.Count(edge => edge is { Degenerated: true, CurveType: "None", Range: null }));
    }

    [Fact]
    public void Containment_OfTwoBoxes_LeadsToTheirOwnSolid()
    {
        var holders = BrepGraphs.Containment(Compounds.MakeCompound([Solids.CreateCube(2), Solids.CreateCube(2, new Point3(5, 0, 0))]));

        Assert.Equal([[0], [1]], holders.SolidsOfShell);
        Assert.Equal(Enumerable.Range(0, 12).Select(face => face / 6), holders.SolidsOfFace.Select(Assert.Single));
        Assert.Equal(holders.SolidsOfFace, holders.ShellsOfFace);
    }

    [Fact]
    public void WireInfo_OfDrilledPlate_TellsHolesFromRims()
    {
        var wires = BrepGraphs.WireInfo(Parts.DrilledPlate()).Wires;

        // Six sides and four bores; top and bottom have four holes each.
        Assert.Equal(10, wires.Count(wire => wire.Outer));
        Assert.Equal(8, wires.Count(wire => !wire.Outer));
        Assert.All(wires, wire => Assert.True(wire.Closed));
        Assert.Equal(4, wires.Count(wire => wire is { NbCoEdges: 4, NbDistinctEdges: 3 }));
        var open = Assert.Single(BrepGraphs.WireInfo(Wires.CreatePolylineWire([default, Point3.UnitX])).Wires);
        Assert.Equal((false, false, -1), (open.Closed, open.Outer, open.Face));
    }

    [Fact]
    public void Assembly_OfCompound_IsEmpty()
    {
        var tree = BrepGraphs.Assembly(Compounds.MakeCompound([Solids.CreateCube(2)]));

        Assert.True(tree.Ok);
        Assert.Empty(tree.Products);
        Assert.Empty(tree.Occurrences);
        Assert.Empty(tree.RootProducts);
    }

    [Fact]
    public void Validate_OfSoundPartAndFacesRoundOneEdge_FindsTheEdge()
    {
        var sound = BrepGraphs.Validate(Parts.DrilledPlate());
        var edge = Edges.Line(default, Point3.UnitY);
        var book = Booleans.Union(
            [Sweeps.Extrude(edge, Point3.UnitX), Sweeps.Extrude(edge, Point3.UnitZ), Sweeps.Extrude(edge, new Point3(-1, 0, -1))], keepEdges: true);
        var shared = BrepGraphs.Validate(book);

        Assert.Equal((true, 0, 0), (sound.Valid, sound.Errors, sound.Warnings));
        var issue = Assert.Single(shared.Issues);
        Assert.Equal(("warning", "edge"), (issue.Severity, issue.Node.Kind));
        Assert.Contains("3 times", issue.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Dump_OfBox_AgreesWithTheSingleReports()
    {
        var box = Solids.CreateCube(2);

        var dump = BrepGraphs.Dump(box);

        Assert.Equal((1, 1, 6, 12, 8), (dump.Solids.Count, dump.Shells.Count, dump.Faces.Count, dump.Edges.Count, dump.Vertices.Count));
        Assert.Equal(BrepGraphs.FaceInfo(box).Faces.Select(face => face.Uid), dump.Faces.Select(face => face.Uid));
        Assert.Equal(BrepGraphs.EdgeInfo(box).Edges.Select(edge => edge.Uid), dump.Edges.Select(edge => edge.Uid));
        Assert.Equal((6, true), (dump.Shells[0].NbFaces, dump.Shells[0].Closed));
        Assert.Equal([0], dump.Shells[0].Solids);
        Assert.All(dump.Vertices, vertex => Assert.All(vertex.Edges, edge =>
            Assert.Contains(vertex.Index, new[] { dump.Edges[edge].StartVertex, dump.Edges[edge].EndVertex })));
        int[] uids = [dump.Solids[0].Uid, dump.Shells[0].Uid, .. dump.Faces.Select(f => f.Uid), .. dump.Edges.Select(e => e.Uid), .. dump.Vertices.Select(v => v.Uid)];
        Assert.Equal(uids.Length, uids.Distinct().Count());
    }

    [Theory]
    [InlineData(BrepGraphKind.Solid, 0)]
    [InlineData(BrepGraphKind.Shell, 0)]
    [InlineData(BrepGraphKind.Face, 3)]
    [InlineData(BrepGraphKind.Wire, 5)]
    [InlineData(BrepGraphKind.Edge, 7)]
    [InlineData(BrepGraphKind.Vertex, 2)]
    public void Reconstruct_AndNodeOfShape_AreInverse(BrepGraphKind kind, int index)
    {
        var box = Solids.CreateCube(2);

        var node = BrepGraphs.NodeOfShape(box, BrepGraphs.Reconstruct(box, kind, index));

        Assert.Equal((true, kind.ToString().ToLowerInvariant(), index), (node.Valid, node.Kind, node.Index));
    }

    [Fact]
    public void Reconstruct_OutOfRange_SaysHowManyThereAre()
    {
        var failure = Assert.Throws<FormwrightException>(() => BrepGraphs.Reconstruct(Solids.CreateCube(2), BrepGraphKind.Face, 6));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Contains("below 6", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NodeOfShape_OfForeignFace_IsNotValid() =>
        Assert.Equal(new BrepGraphLookup(false), BrepGraphs.NodeOfShape(Solids.CreateCube(2), Square()));

    private static Solid Cylinder() => Solids.CreateCylinder(2, 5, direction: Point3.UnitY);

    private static Face Square() => Faces.CreateFaceFromWire(Wires.CreateSquareWire(2, default, Point3.UnitY), planar: true);
}
