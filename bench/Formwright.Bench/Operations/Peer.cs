using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Formwright.Bench.Operations;

/// <summary>The programs of npm that ours are measured beside, in a folder that this installs them into.</summary>
internal sealed class Peer
{
    private Peer(string folder) => Folder = folder;

    /// <summary>Where they are installed.</summary>
    public string Folder { get; }

    /// <summary>Installs what is missing or has another version.</summary>
    public static async Task<Peer> InstallAsync()
    {
        var sources = Sources();
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "bench", "peers"));
        Directory.CreateDirectory(folder);
        var wanted = await File.ReadAllTextAsync(Path.Combine(sources, "package.json"));
        var installed = Path.Combine(folder, "package.json");
        var isInstalled = File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted && Directory.Exists(Path.Combine(folder, "node_modules"));
        foreach (var file in Directory.EnumerateFiles(sources))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (!isInstalled)
        {
            await RunAsync("npm", folder, ["install", "--no-audit", "--no-fund", "--silent"]);
        }

        return new Peer(folder);
    }

    /// <summary>Runs one of the scripts in Node and returns what it printed.</summary>
    public Task<string> NodeAsync(string script, params string[] arguments) => RunAsync("node", Folder, [script, .. arguments]);

    /// <summary>What the last line of a script's output says.</summary>
    public async Task<JsonNode> JsonAsync(string script, params string[] arguments) =>
        JsonNode.Parse((await NodeAsync(script, arguments)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;

    /// <summary>Runs a program and returns what it printed; it is shown with the errors when it fails.</summary>
    /// <exception cref="InvalidOperationException">It failed, or it did not end within the limit and was stopped.</exception>
    public static async Task<string> RunAsync(string program, string folder, IEnumerable<string> arguments, TimeSpan? limit = null)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(limit ?? Timeout.InfiniteTimeSpan);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} did not end within {limit!.Value.TotalMinutes:0} minutes");
        }

        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}{await output}");
    }

    private static string Sources([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Peers");
}
