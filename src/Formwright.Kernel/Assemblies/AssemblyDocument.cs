using Formwright.Kernel.Native;

namespace Formwright.Kernel;

/// <summary>
/// A document of parts, sub-assemblies and their instances, with names, colours and places, owned by native memory. Unlike a shape it
/// can be changed. Made inside a <see cref="KernelScope"/> it lives until the scope ends; otherwise until it is disposed. Use it from
/// one thread at a time. Source: OCCT XCAF.
/// </summary>
public sealed class AssemblyDocument : IDisposable
{
    private AssemblyDocument(AssemblyHandle handle)
    {
        Handle = handle;
        KernelScope.Adopt(handle);
    }

    internal AssemblyHandle Handle { get; }

    /// <summary>Frees the document. Shapes taken out of it stay valid.</summary>
    public void Dispose() => Handle.Dispose();

    /// <summary>Reads a STEP file with its structure, lengths turned into millimetres.</summary>
    internal static unsafe AssemblyDocument ReadStep(string path, StepReading? reading = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        reading ??= new StepReading();
        cancel.ThrowIfCancellationRequested();
        var flags = new NativeStepReading
        {
            Colors = Flag(reading.Colors),
            Names = Flag(reading.Names),
            Materials = Flag(reading.Materials),
            Layers = Flag(reading.Layers),
            Properties = Flag(reading.Properties),
        };
        using var reporter = new NativeProgress(progress, cancel);
        var status = NativeAssemblies.ReadStep(path, flags, NativeProgress.Function, reporter.Context, out var handle, out var error);
        reporter.Check(status, error);
        return new AssemblyDocument(handle);
    }

    /// <summary>Writes a GLB file; temporary files lie beside it.</summary>
    internal unsafe void WriteGlb(string path, GltfMeshing meshing, GltfWriting writing, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        GltfLimits.Check(meshing);
        GltfLimits.Check(writing);
        cancel.ThrowIfCancellationRequested();
        var mesh = new NativeMeshing
        {
            Deflection = meshing.Deflection,
            Angle = double.RadiansToDegrees(meshing.Angle),
            Relative = Flag(meshing.Relative),
            Parallel = Flag(meshing.Parallel),
            InternalVertices = Flag(meshing.InternalVertices),
            ControlSurface = Flag(meshing.ControlSurfaceDeflection),
            PartByPart = Flag(meshing.FaceCountThreshold >= 0 && FaceCount() > meshing.FaceCountThreshold),
        };
        var form = new NativeGltfWriting
        {
            Scale = writing.Scale,
            MergeFaces = Flag(writing.MergeFaces),
            SplitIndices = Flag(writing.SplitIndices16),
            TextureCoords = Flag(writing.ForceUvExport),
            EmbedTextures = Flag(writing.EmbedTextures),
            ZUp = Flag(writing.AdjustZtoY),
            NodeNames = writing.NodeNames,
            MeshNames = writing.MeshNames,
            TransformFormat = writing.TransformFormat,
        };
        using var reporter = new NativeProgress(progress, cancel);
        var status = NativeAssemblies.WriteGlb(Handle, path, mesh, form, NativeProgress.Function, reporter.Context, out var error);
        reporter.Check(status, error);
    }

    private static int Flag(bool value) => value ? 1 : 0;

    private int FaceCount()
    {
        NativeAssemblies.FaceCount(Handle, out var count, out var error).Check(error);
        return count;
    }
}
