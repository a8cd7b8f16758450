using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class SolidTests : ScopedTest
{
    public static TheoryData<string> PartNames => [.. Parts.Names];

    [Theory]
    [MemberData(nameof(PartNames))]
    public void Part_Always_IsValidClosedAndOfItsVolume(string part)
    {
        var (shape, volume) = Parts.Make(part);

        var report = ShapeInspector.Inspect(shape);

        Assert.True(report.Valid);
        Assert.True(report.Closed);
        Near.Equal(volume, report.Volume);
    }

    [Fact]
    public void CreateBox_WithCenter_PutsWidthOnXHeightOnYLengthOnZ() =>
        Near.Equal(
            new Box3(new Point3(-0.5, -0.5, 1), new Point3(2.5, 4.5, 5)),
            Bounds.Of(Solids.CreateBox(width: 3, length: 4, height: 5, center: new Point3(1, 2, 3))));

    [Fact]
    public void CreateBox_WithoutOriginOnCenter_StandsOnItsCenter() =>
        Near.Equal(
            new Box3(new Point3(-1.5, 2, -2), new Point3(1.5, 7, 2)),
            Bounds.Of(Solids.CreateBox(3, 4, 5, new Point3(0, 2, 0), originOnCenter: false)));

    [Fact]
    public void CreateBoxFromCorner_Always_StartsAtTheCorner() =>
        Near.Equal(
            new Box3(new Point3(-1, -1, -1), new Point3(2, 1, 1)),
            Bounds.Of(Solids.CreateBoxFromCorner(width: 3, height: 2, length: 2, corner: new Point3(-1, -1, -1))));

    [Fact]
    public void CreateCylinder_ByDefault_StartsAtCenterAndIsCentredWhenAsked()
    {
        Near.Equal(new Box3(new Point3(-2, 0, -2), new Point3(2, 10, 2)), Bounds.Of(Solids.CreateCylinder(2, 10, direction: Point3.UnitY)));
        Near.Equal(
            new Box3(new Point3(-5, -2, -2), new Point3(5, 2, 2)),
            Bounds.Of(Solids.CreateCylinder(2, 10, direction: Point3.UnitX * 7, originOnCenter: true)));
    }

    [Fact]
    public void CreateCone_Half_LiesOnTheSideOfTheKernelsFrame()
    {
        var cone = Solids.CreateCone(3, 1, 3, angle: 180, direction: Point3.UnitY);

        Near.Equal(Math.PI * 3 * (9 + 3 + 1) / 6, Solids.GetSolidVolume(cone));
        Near.Equal(new Box3(new Point3(0, 0, -3), new Point3(3, 3, 3)), Bounds.Of(cone));
    }

    [Fact]
    public void CreateCone_WithEqualRadii_IsACylinder() =>
        Near.Equal(Math.PI * 4 * 5, Solids.GetSolidVolume(Solids.CreateCone(2, 2, 5, direction: Point3.UnitY)));

    [Fact]
    public void CreateNGonSolid_Triangle_HasItsCornerOnXAndGoesAgainstItsDirection() =>
        Near.Equal(
            new Box3(new Point3(-0.5, -1, -Math.Sqrt(3) / 2), new Point3(1, 0, Math.Sqrt(3) / 2)),
            Bounds.Of(Solids.CreateNGonSolid(1, 3, Point3.UnitY)));

    [Fact]
    public void CreateCylinder_BeyondATurn_IsWhole() =>
        Near.Equal(Math.PI * 4 * 5, Solids.GetSolidVolume(Solids.CreateCylinder(2, 5, direction: Point3.UnitY, angle: 450)));

    [Fact]
    public void CreateNGonSolid_WithBothLengths_ExtendsBothWays()
    {
        var prism = Solids.CreateNGonSolid(1, 4, Point3.UnitZ, extrusionLengthFront: 2, extrusionLengthBack: 3);
        var bounds = Bounds.Of(prism);

        Assert.Equal((ShapeKind.Compound, 1), (prism.Kind, Solids.GetSolids(prism).Count));
        Near.Equal(-2, bounds.Min.Z);
        Near.Equal(3, bounds.Max.Z);
    }

    [Fact]
    public void GetSolidSurfaceArea_OfTorus_IsFourPiSquaredRr() =>
        Near.Equal(4 * Math.PI * Math.PI * 20 * 4, Solids.GetSolidSurfaceArea(Solids.CreateTorus(20, 4, direction: Point3.UnitY)));

    [Fact]
    public void GetSolidCenterOfMass_OfCone_IsAQuarterUp() =>
        Near.Equal(new Point3(1, 2, 6), Solids.GetSolidCenterOfMass(Solids.CreateCone(5, 0, 12, center: new Point3(1, 2, 3), direction: Point3.UnitZ)));

    [Fact]
    public void GetSolids_OfCompound_GivesEach() =>
        Assert.Equal(2, Solids.GetSolids(Parts.Make("two solids").Shape).Count);

    public static TheoryData<string, Action> BadNumbers => new()
    {
        { "negative box", () => Solids.CreateBox(-5) },
        { "NaN box", () => Solids.CreateBox(double.NaN) },
        { "infinite box", () => Solids.CreateBoxFromCorner(1, 1, double.PositiveInfinity) },
        { "box at NaN", () => Solids.CreateBoxFromCorner(corner: new Point3(double.NaN, 0, 0)) },
        { "radius of 1e300", () => Solids.CreateSphere(1e300) },
        { "box at 1e12", () => Solids.CreateBoxFromCorner(corner: new Point3(0, -1e12, 0)) },
        { "zero radius", () => Solids.CreateSphere(0) },
        { "negative radius", () => Solids.CreateCylinder(-1, direction: Point3.UnitY) },
        { "zero direction", () => Solids.CreateCylinder(direction: default) },
        { "cone without radii", () => Solids.CreateCone(0, 0, direction: Point3.UnitY) },
        { "cone beyond a turn", () => Solids.CreateCone(angle: 361, direction: Point3.UnitY) },
        { "torus through itself", () => Solids.CreateTorus(1, 2, direction: Point3.UnitY) },
        { "prism without length", () => Solids.CreateNGonSolid(direction: Point3.UnitY, extrusionLengthFront: 0) },
        { "same points", () => Edges.Line(Point3.UnitX, Point3.UnitX) },
        { "points on a line", () => Edges.ArcThroughThreePoints(default, Point3.UnitX, Point3.UnitX * 2) },
        { "ellipse with swapped radii", () => Edges.CreateEllipseEdge(direction: Point3.UnitY, radiusMinor: 3, radiusMajor: 2) },
        { "polygon of two", () => Wires.CreatePolygonWire([default, Point3.UnitX]) },
        { "doubled point", () => Wires.CreatePolylineWire([default, Point3.UnitX, Point3.UnitX]) },
        { "face of open wire", () => Faces.CreateFaceFromWire(Wires.CreatePolylineWire([default, Point3.UnitX, Point3.UnitY])) },
        { "scale by zero", () => Transforms.Scale(Solids.CreateCube(), 0) },
        { "rotate by NaN", () => Transforms.Rotate(Solids.CreateCube(), Point3.UnitZ, double.NaN) },
        { "revolve by zero", () => Sweeps.Revolve(Faces.CreateCircleFace(direction: Point3.UnitY), 0, Point3.UnitX) },
        { "extrude nowhere", () => Sweeps.Extrude(Faces.CreateCircleFace(direction: Point3.UnitY), default) },
        { "intersection of one", () => Booleans.Intersection([Solids.CreateCube()]) },
        { "union of nothing", () => Booleans.Union([]) },
        { "compound of nothing", () => Compounds.MakeCompound([]) },
    };

    [Theory]
    [MemberData(nameof(BadNumbers))]
    public void Operation_WithBadNumber_IsRefusedByTheNativeSideToo(string what, Action operation)
    {
        var failure = Assert.Throws<FormwrightException>(operation);

        Assert.True(failure.Error.Code == ErrorCode.InvalidInput, what);
        Assert.EndsWith(".", failure.Error.Message, StringComparison.Ordinal);
    }
}
