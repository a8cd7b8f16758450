using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class FilletTests : ScopedTest
{
    // What a fillet of radius r takes from a straight right-angled edge, per length.
    private static double Taken(double radius) => radius * radius * (1 - (Math.PI / 4));

    [Fact]
    public void FilletEdges_FirstIndex_RoundsOneEdge()
    {
        var shape = Fillets.FilletEdges(Solids.CreateCube(2), 0.5, indexes: [0]);

        Near.Equal(8 - (2 * Taken(0.5)), Solids.GetSolidVolume(shape));
        Assert.Equal(7, Faces.GetFaces(shape).Count);
    }

    [Fact]
    public void FilletEdges_WithRadiusList_GivesEachEdgeItsRadius()
    {
        var cube = Solids.CreateCube(10);
        var along = EdgeSelection.Select(cube, parallelTo: Point3.UnitX);

        var shape = Fillets.FilletEdges(cube, radiusList: [1, 2, 3, 4], indexes: along);

        Near.Equal(1000 - (10 * (Taken(1) + Taken(2) + Taken(3) + Taken(4))), Solids.GetSolidVolume(shape));
    }

    [Fact]
    public void FilletEdgesList_AndOneRadius_TakeTheSameAsIndexes()
    {
        var cube = Solids.CreateCube(10);
        var edge = Edges.GetEdges(cube)[5];
        var expected = 1000 - (10 * Taken(2));

        Near.Equal(expected, Solids.GetSolidVolume(Fillets.FilletEdgesList(cube, [edge], [2])));
        Near.Equal(expected, Solids.GetSolidVolume(Fillets.FilletEdgesListOneRadius(cube, [edge], 2)));
    }

    [Fact]
    public void ChamferEdges_ByIndexesAndDistances_AgreesWithTheRecordedVolume()
    {
        // Edges 0 and 1 meet in a corner, where the kernel closes the two cuts in its own way.
        var shape = Fillets.ChamferEdges(Solids.CreateCube(2), distanceList: [0.2, 0.3, 0.4], indexes: [0, 1, 5]);

        Near.Equal(7.71466666667, Solids.GetSolidVolume(shape));
        Assert.Equal(9, Faces.GetFaces(shape).Count);
    }

    [Fact]
    public void ChamferEdgesList_OnOneEdge_TakesATriangle()
    {
        var cube = Solids.CreateCube(10);

        Near.Equal(1000 - (10 * 2), Solids.GetSolidVolume(Fillets.ChamferEdgesList(cube, [Edges.GetEdges(cube)[3]], [2])));
    }

    [Fact]
    public void FilletEdges_AllOfCylinder_SkipsTheSeam()
    {
        var shape = Fillets.FilletEdges(Solids.CreateCylinder(10, 20, direction: Point3.UnitZ), 2);

        // By Pappus: the cut section lies at 8 + the distance of its centroid from the fillet's axis.
        var centroid = ((8 / 2.0) - (Math.PI * ((4 / 3.0 / Math.PI * 8) / 4))) / Taken(2);
        var removed = 2 * (2 * Math.PI) * ((8 * Taken(2)) + (centroid * Taken(2)));
        Near.Equal((Math.PI * 100 * 20) - removed, Solids.GetSolidVolume(shape));
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(5.1)]
    [InlineData(6.0)]
    [InlineData(20.0)]
    public void FilletEdges_TooLargeForCube_FailsSayingSo(double radius)
    {
        var failure = Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(Solids.CreateCube(10), radius));

        Assert.Equal(ErrorCode.KernelFailed, failure.Error.Code);
        Assert.Contains("too large", failure.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5.1)]
    [InlineData(20.0)]
    public void ChamferEdges_TooLargeForCube_FailsSayingSo(double distance)
    {
        var failure = Assert.Throws<FormwrightException>(() => Fillets.ChamferEdges(Solids.CreateCube(10), distance));

        Assert.Equal(ErrorCode.KernelFailed, failure.Error.Code);
        Assert.Contains("too large", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FilletEdges_MuchTooLarge_IsRefusedBeforeTheKernelTriesAndNamesTheEdge()
    {
        var cylinder = Solids.CreateCylinder(5, 20, direction: Point3.UnitZ);

        var failure = Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(cylinder, 7));

        Assert.Contains("has room for 5; it must stay below 5", failure.Error.Message, StringComparison.Ordinal);
        Assert.Equal("params.radius", failure.Error.Field);
        Assert.Contains("Edge ", failure.Error.Detail, StringComparison.Ordinal);
    }

    /// <summary>Every edge of the box is too close to another; the nearest are 1 apart, and two fillets share that.</summary>
    [Theory]
    [InlineData(0.6)]
    [InlineData(5.0)]
    public void FilletEdges_TooLargeForManyEdges_TellsTheLimitOfAll(double radius)
    {
        var failure = Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(Solids.CreateBoxFromCorner(1, 2, 3), radius));

        Assert.EndsWith("it must stay below 0.5.", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FilletEdges_LargeOnOneEdgeOnly_Fits() =>
        Near.Equal(1000 - (10 * Taken(6)), Solids.GetSolidVolume(Fillets.FilletEdges(Solids.CreateCube(10), 6, indexes: [0])));

    [Theory]
    [InlineData(12)]
    [InlineData(-1)]
    public void FilletEdges_UnknownIndex_IsInvalidInput(int index)
    {
        var failure = Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(Solids.CreateCube(), indexes: [index]));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    [Fact]
    public void FilletEdges_WithTooFewRadii_IsInvalidInputOfThatField()
    {
        var failure = Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(Solids.CreateCube(), radiusList: [0.1], indexes: [0, 1]));

        Assert.Equal((ErrorCode.InvalidInput, "radiusList"), (failure.Error.Code, failure.Error.Field));
    }

    [Fact]
    public void FilletEdges_OfSphere_IsInvalidInput()
    {
        var failure = Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(Solids.CreateSphere()));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Contains("no edge between two faces", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FilletEdges_OfSeam_IsInvalidInput()
    {
        var cylinder = Solids.CreateCylinder(5, 20, direction: Point3.UnitZ);
        var seam = Enumerable.Range(0, 3).Except(EdgeSelection.Select(cylinder)).Single();

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(cylinder, 1, indexes: [seam])).Error.Code);
    }
}
