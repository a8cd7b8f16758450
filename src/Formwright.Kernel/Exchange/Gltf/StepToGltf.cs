using Formwright.Core;
using Formwright.Kernel.Exchange.Gltf;

namespace Formwright.Kernel.Exchange;

/// <summary>STEP files to binary glTF, with parts, instances, names and colours. Source: OCCT STEPCAFControl, RWGltf; Khronos glTF 2.0.</summary>
public static class StepToGltf
{
    private const double ReadingShare = 0.5;
    private const double WritingShare = 0.9;

    /// <summary>Converts one file. Reading excludes other STEP and IGES calls within the process.</summary>
    /// <param name="stepPath">A STEP file, or one compressed by gzip (<c>.stpz</c>).</param>
    /// <param name="glbPath">File to create or replace; temporary files lie beside it.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="progress">Told the part done, 0 to 1, from any thread.</param>
    /// <param name="cancel">Ends the work at the next step of the kernel.</param>
    /// <exception cref="FormwrightException"><c>not_found</c>; <c>invalid_input</c> for an unreadable file or an option out of range; <c>kernel_failed</c> without faces.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Convert(string stepPath, string glbPath, StepToGltfOptions? options = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        options ??= new StepToGltfOptions();
        options.Draco?.Check();
        TemporaryFile.RequireFile(stepPath);
        using var unpacked = PackedStep.Unpack(stepPath, cancel);
        using var document = AssemblyDocument.ReadStep(unpacked?.Path ?? stepPath, options.Reading, Share.Of(progress, 0, ReadingShare), cancel);
        document.WriteGlb(glbPath, options.Meshing, options.Writing, Share.Of(progress, ReadingShare, WritingShare), cancel);
        if (options.Draco is { } draco)
        {
            DracoCompression.Compress(glbPath, draco, cancel);
        }

        progress?.Report(1);
    }

    /// <summary>Maps the progress of one step to its part of the whole.</summary>
    private sealed class Share(IProgress<double> whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + ((to - from) * value));

        internal static Share? Of(IProgress<double>? whole, double from, double to) => whole is null ? null : new Share(whole, from, to);
    }
}
