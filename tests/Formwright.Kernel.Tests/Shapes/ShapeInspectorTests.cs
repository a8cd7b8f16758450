using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Shapes;

public sealed class ShapeInspectorTests : ScopedTest
{
    [Fact]
    public void Inspect_FilletedCube_TellsItsFacesAndTightBounds()
    {
        var report = ShapeInspector.Inspect(Parts.FilletedCube(50.8, 5));

        // 24 sides of flat faces, 24 arcs of corners, and a pole in each of the 8 corner patches.
        Assert.Equal((1, 26, 56, 24), (report.Solids, report.Faces, report.Edges, report.Vertices));
        Assert.Equal(new SortedDictionary<string, int> { ["plane"] = 6, ["cylinder"] = 12, ["sphere"] = 8 }, report.Surfaces);
        Near.Equal(new Box3(new Point3(-25.4, -25.4, -25.4), new Point3(25.4, 25.4, 25.4)), report.Bounds);
        // Fillets are outer cylinders.
        Assert.Empty(report.Holes);
    }

    [Fact]
    public void Inspect_DrilledPlate_FindsItsFourHoles()
    {
        var holes = ShapeInspector.Inspect(Parts.DrilledPlate()).Holes;

        Assert.Equal(4, holes.Count);
        Assert.All(holes, hole =>
        {
            Near.Equal(3, hole.Radius);
            Near.Equal(8, hole.Depth);
            Near.Equal(Point3.UnitZ, hole.Direction);
        });
        Assert.Equal(
            [new Point3(-40, -20, 0), new Point3(-40, 20, 0), new Point3(40, -20, 0), new Point3(40, 20, 0)],
            holes.Select(hole => new Point3(Math.Round(hole.Origin.X, 6), Math.Round(hole.Origin.Y, 6), Math.Round(hole.Origin.Z, 6))));
    }

    [Fact]
    public void Inspect_Tube_HasOneHole() => Near.Equal(8, Assert.Single(ShapeInspector.Inspect(Parts.Tube(10, 8, 30)).Holes).Radius);

    [Fact]
    public void Inspect_BoreCutByAnother_IsStillOneHole()
    {
        var holes = ShapeInspector.Inspect(Parts.Make("cross bore").Shape).Holes;

        Assert.Equal(2, holes.Count);
        Assert.All(holes, hole => Near.Equal(20, hole.Depth));
    }

    [Fact]
    public void Inspect_ConcaveFillet_IsNoHole()
    {
        // An L-shaped bar whose inner corner is rounded: a quarter of an inner cylinder.
        var bar = Booleans.Difference(Solids.CreateCube(10), [Solids.CreateBoxFromCorner(20, 20, 20, new Point3(0, 0, -10))]);
        var inner = EdgeSelection.Select(bar, convexity: EdgeConvexity.Concave);

        var report = ShapeInspector.Inspect(Fillets.FilletEdges(bar, 1, indexes: inner));

        Assert.Equal(1, report.Surfaces["cylinder"]);
        Assert.Empty(report.Holes);
    }

    [Fact]
    public void Inspect_HalfRoundNotch_IsAHole()
    {
        var notched = Booleans.Difference(Solids.CreateCube(10), [Solids.CreateCylinder(2, 20, new Point3(5, 0, -10), Point3.UnitZ)]);

        Near.Equal(2, Assert.Single(ShapeInspector.Inspect(notched).Holes).Radius);
    }

    [Fact]
    public void Inspect_TurnedTorus_HasTightBounds()
    {
        var turned = Transforms.Rotate(Solids.CreateTorus(20, 4, direction: Point3.UnitZ), Point3.UnitX, 30);

        var size = ShapeInspector.Inspect(turned).Bounds.Size;

        Near.Equal(48, size.X, 1e-5);
        Near.Equal(2 * ((20 * Math.Cos(Math.PI / 6)) + 4), size.Y, 1e-5);
        Near.Equal(2 * ((20 * Math.Sin(Math.PI / 6)) + 4), size.Z, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void Inspect_AnySurfaceAtAnyAngle_HasTheBoundsOfAFineMesh(string name)
    {
        const double Chord = 0.01;
        var turned = Transforms.Rotate(Transforms.Rotate(Surface(name), new Point3(1, 2, 3), 40), Point3.UnitY, -65);

        var box = ShapeInspector.Inspect(turned).Bounds;

        var points = Tessellator.Tessellate(turned, new TessellationOptions(Chord)).Positions.Chunk(3).ToList();
        Near.Equal(new Point3(points.Max(p => p[0]), points.Max(p => p[1]), points.Max(p => p[2])), box.Max, Chord);
        Near.Equal(new Point3(points.Min(p => p[0]), points.Min(p => p[1]), points.Min(p => p[2])), box.Min, Chord);
    }

    public static TheoryData<string> Surfaces => [.. Parts.Names, "quarter torus", "capped torus", "ball segment", "vase", "turned ring", "cut ring", "tilted ring", "flat ring"];

    private static Shape Surface(string name) => name switch
    {
        "quarter torus" => Solids.CreateTorus(20, 4, direction: Point3.UnitZ, angle: 90),
        "capped torus" => Booleans.Difference(Solids.CreateTorus(20, 4, direction: Point3.UnitZ), [Solids.CreateCube(10, new Point3(21, 2, 6))]),
        "ball segment" => Booleans.Intersection([Solids.CreateSphere(7), Solids.CreateCube(10, new Point3(4, 4, 0))]),
        "vase" => Sweeps.Revolve(Faces.CreateFaceFromWire(SplineWires.CreateBSpline([new(2, 0, 0), new(9, 0, 4), new(3, 0, 8), new(1, 0, 3)], true)), 250, Point3.UnitZ),
        "turned ring" => Ring(),
        "tilted ring" => Sweeps.Revolve(Faces.CreateCircleFace(1, new Point3(5, 0, 0), new Point3(1, -1, 0)), 360, Point3.UnitY),
        "flat ring" => Sweeps.Revolve(Faces.CreateCircleFace(1, new Point3(5, 0, 0), Point3.UnitY), 360, Point3.UnitY),
        "cut ring" => Booleans.Difference(Ring(), [Solids.CreateCube(3, new Point3(6, 0, 0))]),
        _ => Parts.Make(name).Shape,
    };

    private static Shape Ring() => Sweeps.Revolve(Faces.CreateCircleFace(1, new Point3(5, 0, 0), Point3.UnitY), 360, Point3.UnitZ);

    [Fact]
    public void Inspect_OpenShell_IsNotClosed() =>
        Assert.False(ShapeInspector.Inspect(Sweeps.Extrude(Wires.CreateSquareWire(2, direction: Point3.UnitZ), Point3.UnitZ)).Closed);

    [Fact]
    public void CreatePolygonFace_CrossingItself_IsRefused() =>
        Assert.Contains("crosses itself", Assert.Throws<FormwrightException>(() => Faces.CreatePolygonFace([default, new(2, 2, 0), new(2, 0, 0), new(0, 2, 0)])).Error.Message, StringComparison.Ordinal);
}
