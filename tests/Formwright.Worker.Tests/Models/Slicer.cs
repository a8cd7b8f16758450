using System.Diagnostics;
using System.Globalization;

namespace Formwright.Worker.Tests.Models;

/// <summary>PrusaSlicer as a separate program.</summary>
internal static class Slicer
{
    private const string Program = "prusa-slicer";

    internal static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>Slices a 3MF project by its own settings.</summary>
    /// <returns>Every straight move that extrudes, with the tool that does.</returns>
    internal static async Task<List<Extrusion>> SliceAsync(byte[] project, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-slice-").FullName;
        try
        {
            var (input, output) = (Path.Combine(folder, "model.3mf"), Path.Combine(folder, "model.gcode"));
            await File.WriteAllBytesAsync(input, project, cancel);
            using var process = Process.Start(new ProcessStartInfo(Program, ["--export-gcode", "--bed-shape", "0x0,256x0,256x256,0x256", "--layer-height", "0.3", "--skirts", "0", "--fill-density", "0", "--output", output, input])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (standard, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
            await process.WaitForExitAsync(cancel);
            Assert.True(process.ExitCode == 0 && File.Exists(output), $"{await standard}\n{await error}");
            return Read(await File.ReadAllLinesAsync(output, cancel));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Extrusion> Read(string[] lines)
    {
        List<Extrusion> moves = [];
        var (tool, x, y, extruded) = ("T0", 0.0, 0.0, 0.0);
        foreach (var words in lines.Select(line => line.Split(';')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0))
        {
            if (words[0] is ['T', >= '0' and <= '9'])
            {
                tool = words[0];
            }
            else if (words[0] == "G92")
            {
                extruded = 0;
            }
            else if (words[0] is "G0" or "G1")
            {
                var (toX, toY, to) = (Value(words, 'X') ?? x, Value(words, 'Y') ?? y, Value(words, 'E') ?? extruded);
                var length = Math.Sqrt(((toX - x) * (toX - x)) + ((toY - y) * (toY - y)));
                if (to > extruded && length > 0)
                {
                    moves.Add(new Extrusion(tool, (x + toX) / 2, length));
                }

                (x, y, extruded) = (toX, toY, to);
            }
        }

        return moves;

        static double? Value(string[] words, char letter) =>
            words.Skip(1).FirstOrDefault(word => word[0] == letter) is { } word ? double.Parse(word.AsSpan(1), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A move.</summary>
    /// <param name="Tool">The word that chose the filament.</param>
    /// <param name="X">Its middle, in millimetres.</param>
    /// <param name="Length">In millimetres.</param>
    internal sealed record Extrusion(string Tool, double X, double Length);
}
