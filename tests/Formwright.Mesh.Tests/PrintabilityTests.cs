using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class PrintabilityTests
{
    [Fact]
    public void Box_Whole_HasNoIssueButItsMeasures()
    {
        var report = Printability.Analyse(Meshes.Soup(Meshes.Box(20, 30, 40)));

        Assert.True(report.IsWatertight);
        Assert.Empty(report.Issues);
        Assert.Equal(24000, report.Volume, 1e-6);
        Assert.Equal(2 * ((20 * 30) + (30 * 40) + (40 * 20)), report.Area, 1e-6);
        Assert.Equal((8, 12, 1), (report.Points, report.Triangles, report.Components));
        Assert.Equal(new Point3(20, 30, 40), report.Bounds.Size);
    }

    [Fact]
    public void Plate_Thin_IsFoundByRays()
    {
        var report = Printability.Analyse(Meshes.Box(50, 50, 0.5));

        Assert.Contains(report.Issues, issue => issue.Kind == PrintabilityIssueKind.ThinWalls);
        Assert.Equal(0.5, report.Thickness!.Thinnest, 1e-6);
        Assert.Equal(0.5, report.Thickness.Median, 1e-6);
        Assert.Equal(5000 / 5100.0, report.Thickness.ThinShare, 0.01);
    }

    [Fact]
    public void FloatingPlate_OverhangIsItsUnderside()
    {
        var report = Printability.Analyse(Meshes.Together(Meshes.Box(10, 10, 1, new Point3(0, 0, 5)), Meshes.Box(2, 2, 3, new Point3(4, 4, 0))));

        Assert.True(report.IsWatertight);
        Assert.Equal(100, report.OverhangArea, 1e-6);
    }

    [Fact]
    public void Sphere_Overhang_IsACap()
    {
        // Below 45° the normal points down more steeply than allowed: a cap of height r(1 - 1/√2).
        var report = Printability.Analyse(Meshes.Sphere(10, 6));

        Assert.Equal(Math.Tau * 100 * (1 - Math.Sqrt(0.5)), report.OverhangArea, 0.02 * Math.Tau * 100);
        Assert.Equal((1 - Math.Sqrt(0.5)) / 2, report.OverhangShare, 0.01);
    }

    [Fact]
    public void Box_WithoutOneSide_HasOneHole()
    {
        var report = Printability.Analyse(Meshes.Without(Meshes.Box(2, 2, 2), 0, 1));

        Assert.False(report.IsWatertight);
        Assert.Equal((1, 4), (report.Holes, report.BoundaryEdges));
        Assert.Contains(new PrintabilityIssue(PrintabilityIssueKind.Holes, IssueSeverity.Error, 1), report.Issues);
        Assert.Null(report.Thickness);
    }

    [Fact]
    public void Cavity_IsAnInnerShell_AndTheWallIsMeasured()
    {
        var hollow = Meshes.Together(Meshes.Box(20, 20, 20), Meshes.Reversed(Meshes.Box(16, 16, 16, new Point3(2, 2, 2))));

        var report = Printability.Analyse(hollow);

        Assert.Equal((1, 0, 0), (report.InnerShells, report.InsideOut, report.SelfIntersections));
        Assert.Equal(8000 - 4096, report.Volume, 1e-6);
        Assert.Equal(2, report.Thickness!.Median, 1e-9);
    }

    [Fact]
    public void InsideOutSphere_IsReported()
    {
        var report = Printability.Analyse(Meshes.Bad("inside-out"));

        Assert.Equal(1, report.InsideOut);
        Assert.Equal(PrintabilityIssueKind.InsideOut, report.Issues[0].Kind);
    }

    [Fact]
    public void CrossingBoxes_HaveSelfIntersections_TouchingOnesNone()
    {
        Assert.True(Printability.Analyse(Meshes.Bad("self-intersecting")).SelfIntersections > 0);
        Assert.Equal(0, Printability.Analyse(Meshes.Together(Meshes.Box(1, 1, 1), Meshes.Box(1, 1, 1, new Point3(1, 1, 0.5)))).SelfIntersections);
    }

    [Fact]
    public void DuplicatedBox_HasTwelveDuplicates()
    {
        var report = Printability.Analyse(Meshes.Bad("duplicated"));

        Assert.Equal((12, 18), (report.DuplicateFaces, report.NonManifoldEdges));
    }

    [Fact]
    public void FlatTriangles_AreCounted() => Assert.Equal(2, Printability.Analyse(Meshes.Bad("flat-triangles")).DegenerateFaces);

    [Fact]
    public void TenThousandShells_AreCountedInTime()
    {
        var report = Printability.Analyse(Meshes.Shells(10_000));

        Assert.Equal((10_000, 0), (report.Components, report.InnerShells));
        Assert.Equal(10_000, report.Volume, 1e-3);
    }

    [Theory]
    [MemberData(nameof(Meshes.BadKinds), MemberType = typeof(Meshes))]
    public void BadMesh_GivesAFiniteReport(string kind)
    {
        var report = Printability.Analyse(Meshes.Bad(kind));

        Assert.True(double.IsFinite(report.Volume) && double.IsFinite(report.Area) && double.IsFinite(report.OverhangArea));
    }

    [Fact]
    public void PointMesh_HasNoVolume() =>
        Assert.Contains(Printability.Analyse(new WeldedMesh([1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2])).Issues, issue => issue.Kind == PrintabilityIssueKind.NoVolume);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void Coordinate_ThatCannotBeComputedWith_IsRefused(double x)
    {
        var mesh = new WeldedMesh([x, 0, 0, 1, 0, 0, 0, 1, 0], [0, 1, 2]);

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Printability.Analyse(mesh)).Error.Code);
    }

    [Fact]
    public void Index_BeyondThePoints_IsRefused() =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Printability.Analyse(new WeldedMesh([0, 0, 0], [0, 1, 2]))).Error.Code);

    [Fact]
    public void Cancellation_InTheMiddle_EndsIt()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Printability.Analyse(Meshes.Sphere(10, 6), null, Meshes.CancelAt(0.3, source), source.Token));
    }
}
