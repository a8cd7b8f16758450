using System.Globalization;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Native;

namespace Formwright.Kernel;

/// <summary>
/// A document of parts, sub-assemblies and their instances, with names, colours and places, owned by native memory. Unlike a shape it
/// can be changed. Made inside a <see cref="KernelScope"/> it lives until the scope ends; otherwise until it is disposed. Use it from
/// one thread at a time. Source: OCCT XCAF.
/// </summary>
public sealed partial class AssemblyDocument : IDisposable
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

    /// <summary>
    /// Writes a STEP file with the structure, in millimetres. Scaled instances are parts of their own there. Not quite the same bytes
    /// each time: the kernel numbers instances throughout its life.
    /// </summary>
    /// <param name="path">File to create or replace.</param>
    /// <param name="fileName">What the header calls the file.</param>
    /// <param name="author">Who made it.</param>
    /// <param name="organization">For whom.</param>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> for an empty document.</exception>
    public void WriteStep(string path, string fileName = "model", string author = "", string organization = "")
    {
        var time = HeaderTime.Or(null).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        NativeAssemblies.WriteStep(Handle, path, (int)StepSchema.Ap214, fileName, author, organization, time, out var error).Check(error);
    }

    /// <summary>All parts, each instance placed, with names and colours.</summary>
    public BrepDocument ToBodies() => ToBodies(null);

    /// <summary>The same of one definition only.</summary>
    internal BrepDocument ToBodies(string? label)
    {
        NativeAssemblies.Bodies(Handle, label, out var bodies, out var error).Check(error);
        using var native = bodies;
        return BrepDocument.FromNative(native);
    }

    /// <summary>The same document turned so that what was up along Y is up along Z: (x, y, z) becomes (x, -z, y).</summary>
    public AssemblyDocument YToZ()
    {
        ReadOnlySpan<double> quarterTurn = [1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0];
        NativeLabels.Moved(Handle, quarterTurn, out var moved, out var error).Check(error);
        return new AssemblyDocument(moved);
    }

    /// <summary>What JSON says of it: <c>{"type": "document", "parts": [...]}</c>, a part being label, name, type and number of instances.</summary>
    internal JsonNode ToNode() => new JsonObject
    {
        ["type"] = "document",
        ["parts"] = new JsonArray([.. Definitions().Select(entry => Label(entry)).Select(label => new JsonObject
        {
            ["label"] = label.Entry,
            ["name"] = label.Name,
            ["type"] = label.DefinitionType,
            ["instanceCount"] = label.Users,
        })]),
    };

    /// <summary>Writes a GLB file; temporary files lie beside it.</summary>
    public unsafe void WriteGlb(string path, GltfMeshing meshing, GltfWriting writing, IProgress<double>? progress = null, CancellationToken cancel = default)
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
