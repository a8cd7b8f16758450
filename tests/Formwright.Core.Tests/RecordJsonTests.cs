using System.Text.Json;

namespace Formwright.Core.Tests;

public sealed class RecordJsonTests
{
    [Fact]
    public void PartResult_WrittenAndRead_IsTheSame()
    {
        var report = new ShapeReport(
            true, true, 8000, 2400, new Box3(new(-10, -10, 0), new(10, 10, 20)), new(0, 0, 10), 1, 6, 12, 8,
            new Dictionary<string, int> { ["plane"] = 6 }, [new CylinderReport(2.5, default, Point3.UnitZ, 10)]);
        var result = new PartResult(Ids.New(TimeProvider.System), "Cube 20 mm", report, null, ["a note"]);

        var read = PartTasks.FromJson<PartResult>(PartTasks.ToJson(result));

        Assert.Equal(result.PartId, read.PartId);
        Assert.Equal(report.Bounds, read.Report!.Bounds);
        Assert.Equal(report.Surfaces, read.Report.Surfaces);
        Assert.Equal(report.Holes, read.Report.Holes);
        Assert.Equal(["a note"], read.Notes);
    }

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("[1,2,3,4]")]
    [InlineData("[1,2,\"3\"]")]
    [InlineData("{}")]
    public void Point_ThatIsNotThreeNumbers_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Point3>(json));
}
