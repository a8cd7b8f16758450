using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Shapes of vector paths.</summary>
public sealed class PathTests : ScopedTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ShapeFromPath_OfRing_IsAFaceWithAHole(bool joinSegments)
    {
        var face = Paths.ShapeFromPath([Square(0, 10), Square(2, 4)], makeFaces: true, joinSegments: joinSegments);

        Near.Equal(100 - 16, Faces.GetFaceArea(Assert.IsType<Face>(face)));
        Near.Equal(new Box3(new Point3(0, -10, 0), new Point3(10, 0, 0)), Bounds.Of(face!));
    }

    [Fact]
    public void ShapeFromPath_OfIslandInAHole_FillsItAgain()
    {
        var shape = Paths.ShapeFromPath([Square(0, 10), Square(1, 8), Square(2, 3)], makeFaces: true, joinSegments: false);

        Near.Equal([100 - 64, 9], [.. Faces.GetFaces(shape!).Select(Faces.GetFaceArea)]);
    }

    [Theory]
    [InlineData(true, -1)]
    [InlineData(false, 1)]
    public void ShapeFromPath_OfHalfAnEllipse_GoesTheWayItSays(bool flipY, double side)
    {
        var arc = new PathSegment(PathSegmentType.Arc, [-2, 0], Center: [0, 0], Rx: 2, Ry: 1, DeltaAngle: Math.PI);

        var wire = Assert.IsType<Wire>(Paths.ShapeFromPath([new PathSubpath([2, 0], [arc], Closed: true)], scale: 10, flipY: flipY, joinSegments: false));

        var face = Faces.CreateFaceFromWire(wire, planar: true);
        Near.Equal(Math.PI * 20 * 10 / 2, Faces.GetFaceArea(face), 1e-5);
        Assert.Equal(side, Math.Sign(Faces.GetFaceCenterOfMass(face).Y));
    }

    [Fact]
    public void ShapeFromPath_OfUprightEllipseBackwards_EndsWhereItShould()
    {
        // Twice as high as wide, turned by a quarter: it is wide again; from its right end clockwise over the bottom to the left end.
        var arc = new PathSegment(PathSegmentType.Arc, [-2, 0], Center: [0, 0], Rx: 1, Ry: 2, XAxisRotation: Math.PI / 2, StartAngle: -Math.PI / 2, DeltaAngle: -Math.PI);
        var line = new PathSegment(PathSegmentType.Line, [-3, 0]);

        var wire = Assert.IsType<Wire>(Paths.ShapeFromPath([new PathSubpath([2, 0], [arc, line])], flipY: false, joinSegments: false, origin: new Point3(0, 0, 7)));

        Near.Equal(new Point3(-3, 0, 7), WirePoints.EndPointOnWire(wire));
        Near.Equal(new Point3(2, 0, 7), WirePoints.StartPointOnWire(wire));
        Near.Equal(-1, Bounds.Of(wire).Min.Y);
    }

    [Fact]
    public void ShapeFromPath_OfCurves_JoinsThemToOneEdge()
    {
        var quadratic = new PathSegment(PathSegmentType.Quadratic, [2, 0], C: [1, 1]);
        var cubic = new PathSegment(PathSegmentType.Cubic, [5, 0], C1: [3, 0], C2: [4, 0]);

        var wire = Assert.IsType<Wire>(Paths.ShapeFromPath([new PathSubpath([0, 0], [quadratic, cubic])], flipY: false));

        Assert.Single(Edges.GetEdges(wire));
        Near.Equal(3 + Math.Sqrt(2) + Math.Log(1 + Math.Sqrt(2)), Wires.GetWireLength(wire), 1e-3);
    }

    [Fact]
    public void ShapeFromPath_OfNothing_IsNothing() =>
        Assert.Null(Paths.ShapeFromPath([new PathSubpath([1, 1], [new PathSegment(PathSegmentType.Line, [1, 1])], Closed: true)]));

    [Fact]
    public void ShapeFromPath_WithoutControlPoint_NamesIt() =>
        Assert.Equal(
            "params.subpaths[0].segments[0].c",
            Assert.Throws<FormwrightException>(() => Paths.ShapeFromPath([new PathSubpath([1, 1], [new PathSegment(PathSegmentType.Quadratic, [2, 2])])])).Error.Field);

    private static PathSubpath Square(double corner, double size) => new(
        [corner, corner],
        [Line(corner + size, corner), Line(corner + size, corner + size), Line(corner, corner + size)],
        Closed: true);

    private static PathSegment Line(double x, double y) => new(PathSegmentType.Line, [x, y]);
}
