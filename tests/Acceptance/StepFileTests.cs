using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Formwright.Acceptance.Tests;

/// <summary>STEP files as a reader sees them that has nothing in common with the kernel that wrote them: <c>step/check_step.py</c>.</summary>
public sealed partial class StepFileTests : IDisposable
{
    private const string Plate = "a plate 80 x 50 x 6 mm with 5 mm holes in the corners, 8 mm from the edges";

    private readonly string folder = Directory.CreateTempSubdirectory("formwright-step-").FullName;

    private string File => Path.Combine(folder, "part.step");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Genus is the number of holes that go through, of all solids together.
    [Theory]
    [InlineData(Plate, 1, 10, 4)]
    [InlineData("a 2 inch cube with rounded edges", 1, 26, 0)]
    [InlineData("a torus with 40 mm outer diameter and 8 mm tube diameter", 1, 1, 1)]
    [InlineData("a sphere of 25 mm diameter", 1, 1, 0)]
    [InlineData("a tube 30 mm outer diameter, 24 mm inner diameter, 60 mm long", 1, 4, 1)]
    [InlineData("a cone with 20 mm base diameter and 30 mm height", 1, 2, 0)]
    [InlineData("two cubes of 20 mm", 2, 12, 0)]
    [InlineData("M8 x 40 hex bolt", 1, null, 0)]
    [InlineData("Create a 50mm diameter gear with 20 teeth", 1, null, 0)]
    public async Task Step_OfAPart_IsSoundByItsOwnRules(string prompt, int solids, int? faces, int genus)
    {
        await MakeAsync(prompt);

        var report = await CheckAsync();

        Assert.Empty(report["faults"]!.AsArray());
        Assert.Empty(report["unknown"]!.AsObject());
        Assert.Equal((solids, genus, "mm"), (report["solids"]!.GetValue<int>(), report["genus"]!.GetValue<int>(), report["unit"]!.GetValue<string>()));
        Assert.Equal(faces ?? report["faces"]!.GetValue<int>(), report["faces"]!.GetValue<int>());
        // Several are components of one product more.
        Assert.Equal(solids > 1 ? solids + 1 : 1, report["products"]!.AsArray().Count(product => product!.GetValue<string>().Length > 0));
        Assert.Equal(solids, report["colours"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("moved", "mm beside the curve")]
    [InlineData("flipped", "not once in each direction")]
    [InlineData("opened", "is open between")]
    [InlineData("lost", "which is not there")]
    [InlineData("cut", "cannot be read")]
    public async Task Check_OfADamagedFile_FindsTheFault(string damage, string fault)
    {
        await MakeAsync(Plate);
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        var damaged = damage switch
        {
            "moved" => VertexPoint().Replace(text, "$1-40.5,", 1),
            "flipped" => OrientedEdge().Replace(text, m => m.Groups[1].Value + (m.Groups[2].Value == "T" ? "F" : "T"), 1),
            "opened" => EdgeLoop().Replace(text, "$1", 1),
            "lost" => Plane().Replace(text, "", 1),
            _ => text[..(text.Length / 2)],
        };
        Assert.NotEqual(text, damaged);
        await System.IO.File.WriteAllTextAsync(File, damaged, TestContext.Current.CancellationToken);

        var faults = (await CheckAsync())["faults"]!.AsArray();

        Assert.Contains(faults, found => found!.GetValue<string>().Contains(fault, StringComparison.Ordinal));
    }

    private async Task MakeAsync(string prompt)
    {
        var (code, _, errors) = await Programs.RunAsync(Programs.Formwright, "make", prompt, "-o", File);
        Assert.True(code == 0, errors);
    }

    private async Task<JsonObject> CheckAsync()
    {
        var (_, output, errors) = await Programs.RunAsync("python3", Path.Combine(AppContext.BaseDirectory, "step", "check_step.py"), File);
        return output.Length > 0 ? JsonNode.Parse(output)!.AsObject() : throw new InvalidOperationException(errors);
    }

    // The first point of a vertex of the plate's left side.
    [GeneratedRegex(@"(VERTEX_POINT\('',#\d+\);\s*#\d+ = CARTESIAN_POINT\('',\()-40\.,")]
    private static partial Regex VertexPoint();

    [GeneratedRegex(@"(ORIENTED_EDGE\('',\*,\*,#\d+,\.)([TF])")]
    private static partial Regex OrientedEdge();

    [GeneratedRegex(@"(EDGE_LOOP\('',\(#\d+),#\d+")]
    private static partial Regex EdgeLoop();

    [GeneratedRegex(@"#\d+ = PLANE\([^;]*;")]
    private static partial Regex Plane();
}
