using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>The built program and other programs, run as a user runs them.</summary>
internal static class Programs
{
    /// <summary>The source tree.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>The command-line program.</summary>
    public static string Formwright { get; } = Path.Combine(Root, "artifacts", "bin", "Formwright.Cli", Configuration, "formwright");

    /// <summary>Folder that the test tools are installed in.</summary>
    public static string Tools { get; } = Path.Combine(Root, "artifacts", "tools");

#if DEBUG
    private const string Configuration = "debug";
#else
    private const string Configuration = "release";
#endif

    /// <summary>Runs a program to its end; both outputs are returned whole.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return (process.ExitCode, await output, await errors);
    }

    /// <summary>What Khronos' validator finds in a GLB file: <c>numErrors</c>, <c>numWarnings</c> and more.</summary>
    public static async Task<JsonNode> ValidateGlbAsync(string file)
    {
        var (_, output, errors) = await RunAsync("bash", "-c", $"cd {Tools} && node {Path.Combine(Root, "tests", "tools", "validate-gltf.mjs")} {file}");
        return output.Length > 0 ? JsonNode.Parse(output)!["issues"]! : throw new InvalidOperationException(errors);
    }

    /// <summary>Sends a signal to processes; those that have gone are no error.</summary>
    public static Task SignalAsync(string signal, IEnumerable<int> processes) =>
        RunAsync("bash", "-c", $"kill -{signal} {string.Join(' ', processes)}");

    /// <summary>Starts a program with both outputs redirected.</summary>
    public static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Formwright.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests must run from inside the source tree.");
    }
}
