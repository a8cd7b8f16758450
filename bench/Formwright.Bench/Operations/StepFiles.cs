using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Bench.Operations;

/// <summary>STEP files of several kinds of parts, 0.1 to 5 MB.</summary>
internal static class StepFiles
{
    private static readonly ModelCatalogue Models = new();

    /// <summary>Writes all of them.</summary>
    /// <returns>What each is, and its path.</returns>
    public static IReadOnlyList<(string What, string Path)> Write(string folder) =>
    [
        Write(folder, "plate of 400 holes", PerforatedPlate),
        Write(folder, "assembly of 60 flanged hubs", Assembly),
        Write(folder, "threads: 6 rods in helical springs", Threads),
        Write(folder, "sheet metal: bent sheet with slots", () => new(Models.Build("phone-nest", new JsonObject { ["applyOrnaments"] = true }).Parts)),
        Write(folder, "faceted cup", () => new(Models.Build("dragon-cup", new JsonObject { ["nrSkinCellsHorizontal"] = 24, ["nrSkinCellsVertical"] = 8 }).Parts)),
        Write(folder, "120 rounded boxes", RoundedBoxes),
    ];

    private static (string What, string Path) Write(string folder, string what, Func<BrepDocument> make)
    {
        using var scope = KernelScope.Begin();
        var path = Path.Combine(folder, $"{Directory.EnumerateFiles(folder, "*.step").Count()}.step");
        StepExchange.Write(make(), path);
        return ($"{what}, {new FileInfo(path).Length / 1e6:0.0} MB", path);
    }

    private static BrepDocument PerforatedPlate()
    {
        var holes = Grid(20, 20, 10).Select(at => (Shape)Solids.CreateCylinder(3, 10, at with { Y = -5 }, Point3.UnitY)).ToList();
        return BrepDocument.Of(Booleans.Difference(Solids.CreateBox(210, 210, 4), holes), "plate");
    }

    private static BrepDocument Assembly() => new([.. Grid(10, 6, 80).Select((at, i) => new BrepBody(Transforms.Translate(Hub(20 + (i * 0.1)), at), $"hub {i}", null))]);

    private static Shape Hub(double radius)
    {
        var flange = Solids.CreateCylinder(radius, 5, default, Point3.UnitY);
        var neck = Solids.CreateCylinder(radius / 2, 25, default, Point3.UnitY);
        var holes = Enumerable.Range(0, 6).Select(i =>
        {
            var (sin, cos) = Math.SinCos(i * Math.PI / 3);
            return (Shape)Solids.CreateCylinder(2, 10, new Point3(radius * 0.78 * cos, -1, radius * 0.78 * sin), Point3.UnitY);
        });
        return Booleans.Difference(Booleans.Union([flange, neck]), [.. holes, Solids.CreateCylinder(radius / 3, 30, new Point3(0, -1, 0), Point3.UnitY)]);
    }

    private static BrepDocument Threads() => new([.. Grid(6, 1, 40).SelectMany((at, i) => (BrepBody[])
    [
        new(Solids.CreateCylinder(8, 60, at, Point3.UnitY), $"rod {i}", null),
        new(Sweeps(at, 9.5 + (i * 0.2)), $"spring {i}", null),
    ])]);

    private static Shape Sweeps(Point3 at, double radius) =>
        Pipes.PipeWireCylindrical(SpiralWires.CreateHelixWire(radius, 4, 60, at, Point3.UnitY), 1, trihedronEnum: PipeTrihedron.IsFrenet);

    private static BrepDocument RoundedBoxes() => new([.. Grid(12, 10, 30).Select((at, i) =>
        new BrepBody(Fillets.FilletEdges(Solids.CreateBox(20, 16, 12 + (i * 0.05), at), 2), $"box {i}", null))]);

    private static IEnumerable<Point3> Grid(int columns, int rows, double step) =>
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        select new Point3((column - ((columns - 1) / 2.0)) * step, 0, (row - ((rows - 1) / 2.0)) * step);
}
