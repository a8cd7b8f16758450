namespace Formwright.Acceptance.Tests;

/// <summary>What the README says to paste.</summary>
public sealed class ReadmeTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task CurlSession_Pasted_LeavesBothFiles()
    {
        var session = Blocks().Single(block => block.Contains("call generate", StringComparison.Ordinal));
        var folder = Directory.CreateDirectory(Path.Combine(server.Data, "readme")).FullName;
        var script = session
            .Replace("./formwright keys create", $"{Programs.Formwright} keys create --data {server.Data}", StringComparison.Ordinal)
            .Replace("http://127.0.0.1:8080", server.Url, StringComparison.Ordinal);

        var (code, output, errors) = await Programs.RunAsync("bash", "-c", $"set -e; cd {folder}; {script}");

        Assert.True(code == 0, output + errors);
        Assert.StartsWith("ISO-10303-21", await File.ReadAllTextAsync(Path.Combine(folder, "cube.step")), StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(folder, "cube.stl")).Length > 1000);
    }

    [Fact]
    public void FirstLines_AreTheTwoCommands()
    {
        var commands = Blocks().First().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("./formwright up", commands[0], StringComparison.Ordinal);
        Assert.StartsWith("./formwright test", commands[1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Blocks() =>
        File.ReadAllText(Path.Combine(Programs.Root, "README.md")).Split("```bash\n").Skip(1).Select(rest => rest.Split("```")[0]);
}
