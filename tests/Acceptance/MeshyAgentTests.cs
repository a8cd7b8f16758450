using System.Globalization;
using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>The MCP server that the vendor publishes, pointed at this server and used as an agent uses it.</summary>
public sealed class MeshyAgentTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const double Edge = 30;

    [Fact]
    public async Task VendorsMcpServer_WorksWithThisServer()
    {
        var packages = Programs.Tools;
        Assert.SkipUnless(Directory.Exists(Path.Combine(packages, "node_modules", "@meshy-ai")), "The vendor's MCP server is missing: copy tests/tools/package*.json to artifacts/tools and run npm ci there.");
        await using var files = await MeshyReceiver.StartAsync(http => http.Response.Body.WriteAsync(MeshyTests.Cube).AsTask());
        var folder = Directory.CreateDirectory(Path.Combine(server.Data, "agent")).FullName;
        var client = await MeshyClient.OfAsync(server);

        var (code, output, errors) = await Programs.RunAsync(
            "env",
            $"MESHY_API_HOST={server.Url}",
            $"MESHY_API_KEY={client.Key}",
            "node",
            Path.Combine(AppContext.BaseDirectory, "meshy", "mcp.mjs"),
            packages,
            $"{files.Url}/cube.stl",
            folder);

        Assert.True(code == 0, errors);
        var answers = JsonNode.Parse(output.TrimEnd().Split('\n')[^1])!;
        Assert.Equal(24, answers["tools"]!.AsArray().Count);
        foreach (var work in (string[])["convert", "resize", "remesh", "analyze", "repair"])
        {
            Assert.True(answers[work]!["ended"] is { } ended && !(bool)ended["failed"]! && (string?)ended["data"]!["status"] == "SUCCEEDED", $"{work}: {answers[work]!.ToJsonString()}");
        }

        foreach (var asked in (string[])["balance", "download", "printReady", "list", "listAll", "models", "cancel"])
        {
            Assert.False((bool)answers[asked]!["failed"]!, $"{asked}: {answers[asked]!["text"]}");
        }

        Assert.Equal(84 + (12 * 50), new FileInfo(Path.Combine(folder, "cube.stl")).Length);
        Assert.Equal(Edge, HeightOf(await File.ReadAllLinesAsync(Path.Combine(folder, "cube.obj"), TestContext.Current.CancellationToken)), 1e-4);
        Assert.Contains(answers["list"]!["data"]!["tasks"]!.AsArray(), task => (string?)task!["id"] == (string?)answers["convert"]!["id"]);
        Assert.True((bool)answers["unknown"]!["failed"]!);
        Assert.True((bool)answers["planned"]!["failed"]!);
    }

    private static double HeightOf(string[] obj)
    {
        var heights = obj.Where(line => line.StartsWith("v ", StringComparison.Ordinal)).Select(line => double.Parse(line.Split(' ')[3], CultureInfo.InvariantCulture)).ToList();
        return heights.Max() - heights.Min();
    }
}
