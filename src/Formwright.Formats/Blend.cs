using System.ComponentModel;
using System.Diagnostics;
using Formwright.Core;
using Formwright.Formats.Gltf;

namespace Formwright.Formats;

/// <summary>The document of Blender, writing, by Blender itself: it imports the model as GLB and saves it. Where it is not installed, the format is refused.</summary>
public sealed class Blend : IMeshWriter
{
    private const string Program = "blender";

    private const int NoNumpy = 4;

    // numpy of Debian 12 has no np.bool, which the importer of its Blender still names.
    private const string Script =
        """
        import sys, bpy
        try:
            import numpy
        except ImportError:
            sys.exit(4)
        if not hasattr(numpy, 'bool'):
            numpy.bool = bool
        source, target = sys.argv[sys.argv.index('--') + 1:]
        bpy.ops.wm.read_factory_settings(use_empty=True)
        bpy.ops.import_scene.gltf(filepath=source)
        bpy.ops.file.pack_all()
        bpy.ops.wm.save_as_mainfile(filepath=target, compress=False)
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("blend", "Blender", [".blend"], "application/x-blender", LengthUnit.Metre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) => head.StartsWith("BLENDER"u8);

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-blend-").FullName;
        try
        {
            var (source, script, target) = (Path.Combine(folder, "model.glb"), Path.Combine(folder, "convert.py"), Path.Combine(folder, "model.blend"));
            using (var glb = File.Create(source))
            {
                new Glb().Write(graph, glb);
            }

            File.WriteAllText(script, Script);
            Run(folder, "--background", "--factory-startup", "--python-exit-code", "3", "--python", script, "--", source, target);
            using var made = File.OpenRead(target);
            made.CopyTo(stream);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOME"] = folder;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new FormwrightException(
                new Error(ErrorCode.Unsupported, "Files of Blender are written by Blender, which is not installed on this server.", Hint: "Install the program 'blender', or choose fbx or glb, which Blender opens.", Detail: e.Message), e);
        }

        using (process)
        {
            // Both pipes are emptied, so that neither stops the program.
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw new FormwrightException(ErrorCode.Timeout, $"Blender did not finish within {Limit.TotalSeconds} seconds.", hint: "Use a coarser model.");
            }

            if (process.ExitCode == NoNumpy)
            {
                throw new FormwrightException(
                    ErrorCode.Unsupported, "Files of Blender are written by Blender, whose importer needs numpy, which is not installed on this server.", hint: "Install the Debian package 'python3-numpy', or choose fbx or glb, which Blender opens.");
            }

            if (process.ExitCode != 0)
            {
                throw new FormwrightException(new Error(
                    ErrorCode.ProviderFailed, $"Blender could not convert the model (exit code {process.ExitCode}).", Detail: $"{errors.GetAwaiter().GetResult()}\n{output.GetAwaiter().GetResult()}"));
            }
        }
    }
}
