using System.Diagnostics;

namespace Formwright.Dialects.PartWork.Tests;

/// <summary>The two programs of the vendor's documentation, as they are but for base URL and key.</summary>
public sealed class SeedProgramTests : IAsyncLifetime
{
    private PartWorkHost host = null!;

    public async ValueTask InitializeAsync() => host = (await PartWorkHost.StartAsync()).Working();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task PythonProgram_RunsToItsEnd()
    {
        var output = await RunAsync("python3", "seed.py");

        Assert.Equal(
            ["Job started: job_", $"Model URL: {host.Url}/files/", $"STEP download: {host.Url}/files/", $"STL download: {host.Url}/files/"],
            output.Zip([17, 18 + host.Url.Length, 22 + host.Url.Length, 21 + host.Url.Length], (line, length) => line[..length]));
    }

    [Fact]
    public async Task JavaScriptProgram_RunsToItsEnd()
    {
        var output = await RunAsync("node", "seed.js");

        Assert.Equal(2, output.Length);
        Assert.StartsWith("Job started: job_", output[0], StringComparison.Ordinal);
        Assert.StartsWith($"Model URL: {host.Url}/files/", output[1], StringComparison.Ordinal);
    }

    private async Task<string[]> RunAsync(string interpreter, string program)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "partwork", program));
        var adapted = source
            .Replace("https://api.partwork.ai", host.Url, StringComparison.Ordinal)
            .Replace("pk_live_your_api_key", await host.KeyAsync(), StringComparison.Ordinal);
        using var process = Process.Start(new ProcessStartInfo(interpreter, "-")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(adapted);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
