using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class UnevenEdgeTests : ScopedTest
{
    private static readonly double Tan60 = Math.Sqrt(3);

    // A cube of 10, four parallel edges and for each a face beside it.
    private static (Solid Cube, Edge[] Edges, Face[] Faces) Cube()
    {
        var cube = Solids.CreateCube(10);
        var all = Edges.GetEdges(cube);
        Edge[] edges = [.. EdgeSelection.Select(cube, parallelTo: Point3.UnitY).Select(i => all[i])];
        var faces = Faces.GetFaces(cube);
        Face[] beside = [.. edges.Select(edge => faces.First(face => Edges.GetEdges(face).Any(other => Fillets.IndexesOf(cube, [other])[0] == Fillets.IndexesOf(cube, [edge])[0])))];
        return (cube, edges, beside);
    }

    [Fact]
    public void TwoDistances_TakeATriangleFromEachEdge()
    {
        var (cube, edges, faces) = Cube();

        Near.Equal(1000 - (10 * 2 * 3 / 2.0), Solids.GetSolidVolume(UnevenChamfers.ChamferEdgeTwoDistances(cube, edges[0], faces[0], 2, 3)));
        Near.Equal(1000 - (10 * 2 * (1 * 2 / 2.0)), Solids.GetSolidVolume(UnevenChamfers.ChamferEdgesTwoDistances(cube, edges[..2], faces[..2], 1, 2)));
        Near.Equal(
            1000 - (10 * ((1 * 2 / 2.0) + (3 * 4 / 2.0))),
            Solids.GetSolidVolume(UnevenChamfers.ChamferEdgesTwoDistancesLists(cube, edges[..2], faces[..2], [1, 3], [2, 4])));
    }

    [Fact]
    public void TwoDistances_MeasureTheFirstOnTheGivenFace()
    {
        var (cube, edges, faces) = Cube();

        var areas = Faces.GetFaces(UnevenChamfers.ChamferEdgeTwoDistances(cube, edges[0], faces[0], 2, 3)).Select(face => Measure.Of(face, Measure.Area));

        Assert.Contains(areas, area => Math.Abs(area.Mass - 80) < 1e-6);
    }

    [Fact]
    public void DistanceAndAngle_TakeATriangleFromEachEdge()
    {
        var (cube, edges, faces) = Cube();

        Near.Equal(1000 - (10 * 2 * 2 * Tan60 / 2), Solids.GetSolidVolume(UnevenChamfers.ChamferEdgeDistAngle(cube, edges[0], faces[0], 2, 60)));
        Near.Equal(1000 - (2 * 10 * Tan60 / 2), Solids.GetSolidVolume(UnevenChamfers.ChamferEdgesDistAngle(cube, edges[..2], faces[..2], 1, 60)));
        Near.Equal(
            1000 - (10 * ((Tan60 / 2) + (4 / 2.0))),
            Solids.GetSolidVolume(UnevenChamfers.ChamferEdgesDistsAngles(cube, edges[..2], faces[..2], [1, 2], [60, 45])));
    }

    [Fact]
    public void UnevenChamfers_WithFaceElsewhereOrTooLarge_AreRefused()
    {
        var (cube, edges, faces) = Cube();
        var elsewhere = Faces.GetFaces(cube).First(face => Edges.GetEdges(face).All(other => Fillets.IndexesOf(cube, [other])[0] != Fillets.IndexesOf(cube, [edges[0]])[0]));

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => UnevenChamfers.ChamferEdgeTwoDistances(cube, edges[0], elsewhere, 1, 1)).Error.Code);
        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => UnevenChamfers.ChamferEdgeTwoDistances(cube, edges[0], faces[0], 11, 12)).Error.Code);
        Assert.Equal("params.faces", Assert.Throws<FormwrightException>(() => UnevenChamfers.ChamferEdgesTwoDistances(cube, edges[..2], faces[..1])).Error.Field);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => UnevenChamfers.ChamferEdgeDistAngle(cube, edges[0], faces[0], 1, 90)).Error.Code);
    }

    [Fact]
    public void VariableRadius_ThatIsConstant_TakesTheSameAsAFillet()
    {
        var (cube, edges, _) = Cube();
        var taken = 10 * 4 * (1 - (Math.PI / 4));

        Near.Equal(1000 - taken, Solids.GetSolidVolume(VariableFillets.FilletEdgeVariableRadius(cube, edges[0], [2, 2], [0, 1])), 1e-5);
        Near.Equal(1000 - (2 * taken), Solids.GetSolidVolume(VariableFillets.FilletEdgesSameVariableRadius(cube, edges[..2], [2, 2, 2], [0, 0.5, 1])), 1e-5);
        Near.Equal(
            1000 - (2 * taken), Solids.GetSolidVolume(VariableFillets.FilletEdgesVariableRadius(cube, edges[..2], [[2, 2], [2]], [[0, 1], [0.5]])), 1e-5);
    }

    [Fact]
    public void VariableRadius_ThatGrows_TakesMoreThanTheLeastAndLessThanTheGreatest()
    {
        var (cube, edges, _) = Cube();

        var volume = Solids.GetSolidVolume(VariableFillets.FilletEdgeVariableRadius(cube, edges[0], [1, 3], [0, 1]));

        Assert.InRange(volume, 1000 - (10 * 9 * (1 - (Math.PI / 4))), 1000 - (10 * 1 * (1 - (Math.PI / 4))));
    }

    [Fact]
    public void VariableRadius_WithListsThatDoNotFit_IsInvalidInput()
    {
        var (cube, edges, _) = Cube();

        Assert.Equal("params.paramsU", Assert.Throws<FormwrightException>(() => VariableFillets.FilletEdgeVariableRadius(cube, edges[0], [1, 1], [0])).Error.Field);
        Assert.Equal("params.radiusLists", Assert.Throws<FormwrightException>(() => VariableFillets.FilletEdgesVariableRadius(cube, edges, [[1]], [[0]])).Error.Field);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => VariableFillets.FilletEdgeVariableRadius(cube, edges[0], [1, 1], [1, 0])).Error.Code);
        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => VariableFillets.FilletEdgeVariableRadius(cube, edges[0], [12, 12], [0, 1])).Error.Code);
    }
}
