using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>The main job over HTTP, its files opened by programs that are not ours.</summary>
public sealed class MainJobTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Prompt = "Create a 2 inch cube with rounded edges";

    [Fact]
    public async Task Cube_Generated_HasEveryLinkAndKeyOfTheResult()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());

        var result = await client.GenerateAsync(Prompt);

        Assert.StartsWith("part_", result["part_id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("/model.step", result["step_key"]!.GetValue<string>(), StringComparison.Ordinal);
        var glb = await server.Http.GetByteArrayAsync(result["model_url"]!.GetValue<string>());
        var png = await server.Http.GetByteArrayAsync(result["thumbnail_url"]!.GetValue<string>());
        Assert.Equal("glTF"u8.ToArray(), glb[..4]);
        Assert.Equal((512, 512), (BigEndian(png, 16), BigEndian(png, 20)));
    }

    [Fact]
    public async Task Cube_ExportedAsStl_IsClosedForAdmesh()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        var part = (await client.GenerateAsync(Prompt))["part_id"]!.GetValue<string>();
        var file = Path.Combine(server.Data, "cube.stl");
        await File.WriteAllBytesAsync(file, await client.ExportAsync(part, "stl"));

        var (code, output, _) = await Programs.RunAsync("admesh", file);

        Assert.Equal(0, code);
        Assert.Matches(@"Facets with 3 disconnected edges\s*:\s*0", output);
        Assert.Matches(@"Total disconnected facets\s*:\s*0\s+0", output);
        Assert.Matches(@"Number of parts\s*:\s*1\s", output);
        Assert.Matches(@"Degenerate facets\s*:\s*0\s", output);
        Assert.Matches(@"Edges fixed\s*:\s*0\s", output);
        Assert.Matches(@"Facets reversed\s*:\s*0\s", output);
        Assert.Matches(@"Min X = -25\.4\d*, Max X =\s+25\.4", output);
    }

    [Fact]
    public async Task Cube_ExportedAsGlb_IsValidForTheKhronosValidator()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        var part = (await client.GenerateAsync(Prompt))["part_id"]!.GetValue<string>();
        var file = Path.Combine(server.Data, "cube.glb");
        await File.WriteAllBytesAsync(file, await client.ExportAsync(part, "glb"));

        var issues = await Programs.ValidateGlbAsync(file);

        Assert.True(issues["numErrors"]!.GetValue<int>() == 0 && issues["numWarnings"]!.GetValue<int>() == 0, issues.ToJsonString());
    }

    [Fact]
    public async Task Export_InEveryFormat_BeginsAsTheFormatDoes()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        var part = (await client.GenerateAsync("a plate 60 x 40 x 5 mm with a 10 mm hole in the middle"))["part_id"]!.GetValue<string>();

        Assert.Equal("ISO-10303-21;"u8.ToArray(), (await client.ExportAsync(part, "step"))[..13]);
        Assert.Equal("glTF"u8.ToArray(), (await client.ExportAsync(part, "glb"))[..4]);
        Assert.Equal("PK"u8.ToArray(), (await client.ExportAsync(part, "3mf"))[..2]);
        var stl = await client.ExportAsync(part, "stl");
        Assert.Equal(84 + (50 * BitConverter.ToInt32(stl, 80)), stl.Length);
    }

    [Fact]
    public async Task Conversation_Continued_EditsThePartBefore()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        var first = await client.SubmitAsync("a plate 100 x 60 x 10 mm");
        var conversation = first["conversation_id"]!.GetValue<string>();

        // Submitted at once: the second waits for the first.
        var second = await client.SubmitAsync("make it 5 mm thicker", conversation);
        var job = await client.FinishAsync(second["job_id"]!.GetValue<string>());

        var glb = await server.Http.GetByteArrayAsync(job["result"]!["model_url"]!.GetValue<string>());
        Assert.Equal((0.1, 0.015, 0.06), BoundsOf(glb));
        var (_, details) = await client.GetAsync($"/conversations/{conversation}");
        Assert.Equal(2, details["parts"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("something nice for my mother")]
    [InlineData("a cube of -5 mm")]
    [InlineData("a cube of 0 mm")]
    [InlineData("a cube of 1e300 mm")]
    [InlineData("a plate 1000x1000x5 mm with 10,000 holes of 2 mm")]
    public async Task Prompt_ThatMakesNoPart_FailsWithAReason(string prompt)
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());

        var job = await client.FinishAsync((await client.SubmitAsync(prompt))["job_id"]!.GetValue<string>());

        Assert.Equal("failed", job["status"]!.GetValue<string>());
        Assert.True(job["error"]!.GetValue<string>().Length > 20);
    }

    [Fact]
    public async Task Import_OfAnExportedStep_HasTheSameBounds()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        var part = (await client.GenerateAsync("a cylinder with 10 mm radius and 30 mm height"))["part_id"]!.GetValue<string>();

        var imported = await ImportAsync(client, "cylinder.step", await client.ExportAsync(part, "step"));

        var (x, y, z) = BoundsOf(await server.Http.GetByteArrayAsync(imported["result"]!["model_url"]!.GetValue<string>()));
        Assert.Equal(0.02, x, 4);
        Assert.Equal(0.03, y, 4);
        Assert.Equal(0.02, z, 4);
    }

    [Fact]
    public async Task Import_OfDamagedOrMislabelledFiles_FailsAndTheServerLives()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        var part = (await client.GenerateAsync("a cube of 10 mm"))["part_id"]!.GetValue<string>();
        var step = await client.ExportAsync(part, "step");
        var glb = await client.ExportAsync(part, "glb");

        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("truncated.step", step[..(step.Length / 2)]),
            ("garbage.iges", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))]),
            ("garbage.brep", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 13))]),
            ("mislabelled.step", glb),
            ("mislabelled.obj", step),
            ("empty.dxf", "0\nEOF\n"u8.ToArray()),
            ("zeros.obj", new byte[1_000_000]),
            ("bomb.step", ZipBomb()),
            ("bomb.dxf", ZipBomb()),
        })
        {
            var job = await ImportAsync(client, name, bytes);

            Assert.True(job["status"]!.GetValue<string>() == "failed", $"{name}: {job.ToJsonString()}");
            Assert.True(job["error"]!.GetValue<string>().Length > 20, name);
        }

        Assert.True((await server.Http.GetAsync("/health")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task ServerProcess_AfterWork_HasNotLoadedTheKernel()
    {
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        await client.GenerateAsync(Prompt);

        var maps = await File.ReadAllTextAsync($"/proc/{server.ProcessId}/maps");

        Assert.DoesNotContain("libformwright", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("libTK", maps, StringComparison.Ordinal);
    }

    private async Task<JsonObject> ImportAsync(PartWorkClient client, string name, byte[] bytes)
    {
        var (_, upload) = await client.PostAsync("/import/upload-url", new JsonObject { ["filename"] = name });
        using var content = new ByteArrayContent(bytes);
        using var put = await server.Http.PutAsync(upload["upload_url"]!.GetValue<string>(), content);
        Assert.True(put.IsSuccessStatusCode, name);
        var (_, job) = await client.PostAsync("/import/process", new JsonObject { ["upload_id"] = upload["upload_id"]!.DeepClone() });
        return await client.FinishAsync(job["job_id"]!.GetValue<string>());
    }

    // Extents of all POSITION accessors, rounded to a micrometre.
    private static (double X, double Y, double Z) BoundsOf(byte[] glb)
    {
        var json = JsonNode.Parse(glb.AsSpan(20, BitConverter.ToInt32(glb, 12)))!;
        var accessors = json["meshes"]!.AsArray().SelectMany(mesh => mesh!["primitives"]!.AsArray())
            .Select(primitive => json["accessors"]![primitive!["attributes"]!["POSITION"]!.GetValue<int>()]!).ToList();
        double Extent(int axis) => Math.Round(
            accessors.Max(a => a["max"]![axis]!.GetValue<double>()) - accessors.Min(a => a["min"]![axis]!.GetValue<double>()), 6);
        return (Extent(0), Extent(1), Extent(2));
    }

    // 64 MB in 64 kB.
    private static byte[] ZipBomb()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("part.step").Open())
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                entry.Write(block);
            }
        }

        return file.ToArray();
    }

    private static int BigEndian(byte[] bytes, int offset) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset));
}
