using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Splines and spirals against the curves they stand for.</summary>
public sealed class SplineWireTests : ScopedTest
{
    private static readonly Point3[] Square = [new(1, 0, 0), new(0, 0, 1), new(-1, 0, 0), new(0, 0, -1)];

    [Fact]
    public void CreateBezier_WithThreePoles_IsAParabola()
    {
        // y = x (2 - x) / 2 over 0 to 2, whose arc length is known.
        var wire = SplineWires.CreateBezier([default, new(1, 1, 0), new(2, 0, 0)]);

        Near.Equal(Math.Sqrt(2) + Math.Log(1 + Math.Sqrt(2)), Wires.GetWireLength(wire), 1e-4);
        Near.Equal(0.5, Bounds.Of(wire).Max.Y, 1e-5);
    }

    [Fact]
    public void CreateBezierWeights_OfQuarterCircle_IsExact()
    {
        var wire = SplineWires.CreateBezierWeights([new(2, 0, 0), new(2, 2, 0), new(0, 2, 0)], [1, Math.Sqrt(0.5), 1]);

        Near.Equal(Math.PI, Wires.GetWireLength(wire), 1e-5);
    }

    [Fact]
    public void CreateBezierWeights_WithTooFewWeights_IsRefused() =>
        Assert.Equal("params.weights", Assert.Throws<FormwrightException>(() => SplineWires.CreateBezierWeights(Square, [1, 1, 1, 1], closed: true)).Error.Field);

    [Fact]
    public void CreateBezier_OfDegreeOne_IsThePolygonOfItsPoles()
    {
        var wire = SplineWires.CreateBezier(Square, closed: true, degree: 1);

        Near.Equal(4 * Math.Sqrt(2), Wires.GetWireLength(wire));
    }

    [Fact]
    public void CreateBezier_Periodic_IsClosedAndInsideItsPoles()
    {
        var wire = SplineWires.CreateBezier(Square, periodic: true);
        var face = Faces.CreateFaceFromWire(wire, planar: true);

        Assert.InRange(Faces.GetFaceArea(face), 0.5, 2);
        Near.Equal(default, Faces.GetFaceCenterOfMass(face), 1e-3);
    }

    [Fact]
    public void CreateBezier_WithManyPoles_KeepsToDegree25() =>
        Near.Equal(40, Wires.GetWireLength(SplineWires.CreateBezier([.. Enumerable.Range(0, 41).Select(i => new Point3(i, 0, 0))])));

    [Fact]
    public void CreateBezier_WithDegreeAboveItsPoles_IsRefused() =>
        Assert.Equal("params.degree", Assert.Throws<FormwrightException>(() => SplineWires.CreateBezier(Square, degree: 4)).Error.Field);

    [Theory]
    [InlineData(SplineParametrization.Uniform)]
    [InlineData(SplineParametrization.ChordLength)]
    [InlineData(SplineParametrization.Centripetal)]
    public void InterpolatePoints_OfCircle_ComesNearIt(SplineParametrization parametrization)
    {
        var points = Enumerable.Range(0, 24).Select(i => new Point3(3 * Math.Cos(Math.Tau * i / 24), 0, 3 * Math.Sin(Math.Tau * i / 24))).ToArray();

        var closed = SplineWires.InterpolatePoints(points, periodic: true, parametrization: parametrization);

        Near.Equal(6 * Math.PI, Wires.GetWireLength(closed), 1e-4);
        Near.Equal(9 * Math.PI, Faces.GetFaceArea(Faces.CreateFaceFromWire(closed, planar: true)), 1e-4);
    }

    [Fact]
    public void InterpolatePoints_WithTangents_LeavesAndArrivesAlongThem()
    {
        var wire = SplineWires.InterpolatePoints([default, new(2, 0, 0)], startTangent: Point3.UnitY, endTangent: new(0, -1, 0));
        var box = Bounds.Of(wire);

        // A cubic that rises from the first point and falls to the second one, symmetric between them.
        Assert.True(box.Max.Y > 0.2);
        Near.Equal(0, box.Min.Y, 1e-5);
        Near.Equal(Bounds.Of(SplineWires.InterpolatePoints([default, new(2, 0, 0)], tangents: [Point3.UnitY, new(0, -1, 0)])), box, 1e-5);
    }

    [Theory]
    [InlineData(SplineParametrization.Uniform)]
    [InlineData(SplineParametrization.ChordLength)]
    [InlineData(SplineParametrization.Centripetal)]
    public void InterpolatePoints_OfHelixWithTangents_DoesNotSwing(SplineParametrization parametrization)
    {
        static Point3 On(double turn) => new(5 * Math.Cos(Math.Tau * turn), 2 * turn, 5 * Math.Sin(Math.Tau * turn));
        static Point3 Along(double turn) => new(-5 * Math.Tau * Math.Sin(Math.Tau * turn), 2, 5 * Math.Tau * Math.Cos(Math.Tau * turn));

        var wire = SplineWires.InterpolatePoints([.. Enumerable.Range(0, 13).Select(i => On(i / 16.0))], parametrization: parametrization, startTangent: Along(0), endTangent: Along(0.75));

        Near.Equal(0.75 * Math.Sqrt(Math.Pow(10 * Math.PI, 2) + 4), Wires.GetWireLength(wire), 1e-3);
    }

    [Fact]
    public void InterpolatePoints_WithRepeatedPoint_NamesBoth() =>
        Assert.Contains("points 1 and 2", Assert.Throws<FormwrightException>(() => SplineWires.InterpolatePoints([default, Point3.UnitX, Point3.UnitX])).Error.Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void InterpolatePointsSymmetric_OfSquare_IsAsSymmetricAsItsPoints()
    {
        var wire = SplineWires.InterpolatePointsSymmetric(Square);
        var quarter = Transforms.RotateAroundCenter(wire, 90, default, Point3.UnitY);

        // Each side is the cubic from (1, 0) along (0, 1) to (0, 1) along (-1, 0), both tangents of length 1.
        Near.Equal(4 * CubicLength(), Wires.GetWireLength(wire));
        Near.Equal(Bounds.Of(wire), Bounds.Of(quarter), 1e-5);
    }

    [Fact]
    public void CreateBSpline_ThroughLine_IsStraight() =>
        Near.Equal(5, Wires.GetWireLength(SplineWires.CreateBSpline([default, new(1, 0, 0), new(2, 0, 0), new(5, 0, 0)])));

    [Fact]
    public void CreateHelixWire_OfWholeTurns_HasTheLengthOfItsUnrolledLine()
    {
        var helix = SpiralWires.CreateHelixWire(2, 3, 12, new Point3(1, 2, 3), Point3.UnitZ);
        var turns = SpiralWires.CreateHelixWireByTurns(2, 3, 4, new Point3(1, 2, 3), Point3.UnitZ, tolerance: 0);

        Near.Equal(4 * Math.Sqrt(Math.Pow(4 * Math.PI, 2) + 9), Wires.GetWireLength(helix), 1e-7);
        Near.Equal(4 * Math.Sqrt(Math.Pow(4 * Math.PI, 2) + 9), Wires.GetWireLength(turns), 1e-7);
        Near.Equal(new Box3(new Point3(-1, 0, 3), new Point3(3, 4, 15)), Bounds.Of(turns), 1e-4);
    }

    [Fact]
    public void CreateTaperedHelixWire_Always_LiesOnItsCone()
    {
        var wire = SpiralWires.CreateTaperedHelixWire(2, 0.5, 1, 6, direction: Point3.UnitY, tolerance: 0);

        // The rate of length by angle is sqrt(radius^2 + k^2), k^2 the squares of the slopes of radius and height.
        var (k, slope) = (Math.Sqrt(Math.Pow(1.5 / (12 * Math.PI), 2) + Math.Pow(1 / (2 * Math.PI), 2)), 1.5 / (12 * Math.PI));
        Near.Equal((Swept(2, k) - Swept(0.5, k)) / slope, Wires.GetWireLength(wire), 1e-6);
        Near.Equal(6, Bounds.Of(wire).Size.Y, 1e-5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CreateFlatSpiralWire_EitherWay_IsArchimedean(bool clockwise)
    {
        var wire = SpiralWires.CreateFlatSpiralWire(0, 5, 2.5, direction: Point3.UnitY, clockwise: clockwise, tolerance: 0);

        var slope = 1 / Math.PI;
        Near.Equal(Swept(5, slope) / slope, Wires.GetWireLength(wire), 1e-6);
        Near.Equal(0, Bounds.Of(wire).Size.Y);
    }

    [Fact]
    public void CreateFlatSpiralWire_ThatCoversItself_IsRefused() =>
        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => SpiralWires.CreateFlatSpiralWire(1, 1, 3, direction: Point3.UnitY)).Error.Code);

    [Fact]
    public void CreateHelixWire_WithMillionsOfTurns_IsRefused() =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => SpiralWires.CreateHelixWire(pitch: 1e-6, direction: Point3.UnitY)).Error.Code);

    /// <summary>Integral of sqrt(r^2 + k^2) from 0 to r.</summary>
    private static double Swept(double r, double k) => 0.5 * ((r * Math.Sqrt((r * r) + (k * k))) + (k * k * Math.Asinh(r / k)));

    /// <summary>Length of that cubic, as a polygon with short sides.</summary>
    private static double CubicLength()
    {
        static Point3 At(double t) => new(Hermite(t), 0, Hermite(1 - t));
        static double Hermite(double t) => (2 * t * t * t) - (3 * t * t) + 1 - ((t * t * t) - (t * t));
        const int Steps = 20000;
        return Enumerable.Range(0, Steps).Sum(i => (At((i + 1.0) / Steps) - At((double)i / Steps)).Length);
    }
}
