namespace Formwright.Acceptance.Tests;

/// <summary>The programs of the vendor's documentation, as they are but for base URL and key.</summary>
public sealed class SeedProgramTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task PythonProgram_RunUnchanged_PrintsItsLinks()
    {
        var output = await RunAsync("python3", "seed.py");

        Assert.Contains("Job started: job_", output, StringComparison.Ordinal);
        Assert.Contains($"Model URL: {server.Url}/files/", output, StringComparison.Ordinal);
        await AssertDownloadsAsync(output, "STEP download: ", "ISO-10303-21"u8.ToArray());
        await AssertDownloadsAsync(output, "STL download: ", []);
    }

    [Fact]
    public async Task JavaScriptProgram_RunUnchanged_PrintsItsLink()
    {
        var output = await RunAsync("node", "seed.js");

        Assert.Contains("Job started: job_", output, StringComparison.Ordinal);
        await AssertDownloadsAsync(output, "Model URL: ", "glTF"u8.ToArray());
    }

    private async Task<string> RunAsync(string interpreter, string program)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "partwork", program));
        var adapted = source
            .Replace("https://api.partwork.ai/v1", $"{server.Url}/v1", StringComparison.Ordinal)
            .Replace("pk_live_your_api_key", await server.CreateKeyAsync(), StringComparison.Ordinal);
        Assert.NotEqual(source, adapted);
        var file = Path.Combine(server.Data, program);
        await File.WriteAllTextAsync(file, adapted);

        var (code, output, errors) = await Programs.RunAsync(interpreter, file);

        Assert.True(code == 0, $"{program} ended with {code}: {errors}\n{output}");
        return output;
    }

    private async Task AssertDownloadsAsync(string output, string label, byte[] start)
    {
        var line = output.Split('\n').Single(line => line.StartsWith(label, StringComparison.Ordinal));
        var bytes = await server.Http.GetByteArrayAsync(line[label.Length..].Trim());

        Assert.True(bytes.Length > 1000);
        Assert.Equal(start, bytes[..start.Length]);
    }
}
