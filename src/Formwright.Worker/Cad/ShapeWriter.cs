using System.IO.Compression;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Worker.Cad;

/// <summary>
/// Writes one shape as files of a result. Its axes are kept, so that what is up along Y is up in glTF, unless they are to be turned;
/// one triangulation serves every format of the same precision.
/// </summary>
internal sealed class ShapeWriter
{
    private const double MetresPerMillimetre = 0.001;

    private readonly CadOutput output;
    private readonly CadOutputs options;
    private readonly string name;
    private readonly Shape shape;
    private readonly AssemblyDocument? document;
    private readonly Dictionary<double, SurfaceMesh> meshes = [];

    /// <param name="output">Receives the files.</param>
    /// <param name="shape">The shape, alive while files are written.</param>
    /// <param name="options">Precision and axes.</param>
    /// <param name="name">Name of the part inside of the files.</param>
    /// <param name="document">The document whose shape it is, which STEP and glTF keep with its structure; null for a plain shape.</param>
    internal ShapeWriter(CadOutput output, Shape shape, CadOutputs options, string name, AssemblyDocument? document = null)
    {
        (this.output, this.options, this.name) = (output, options, name);
        this.shape = options.AdjustYtoZ ? ShapeAxes.YToZ(shape) : shape;
        this.document = options.AdjustYtoZ ? document?.YToZ() : document;
    }

    /// <summary>Adds the file of a format.</summary>
    /// <param name="format">One of <c>step stpz decomposed-mesh gltf stl 3mf</c>.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the format is none of these or cannot hold the shape.</exception>
    internal void Add(string format)
    {
        switch (format)
        {
            case "step":
                output.Add(CadParts.Step, "step", "application/step", WriteStep);
                break;
            case "stpz":
                output.Add(CadParts.CompressedStep, "stpz", "application/gzip", WriteCompressedStep);
                break;
            case "decomposed-mesh":
                output.AddData(CadParts.DecomposedMesh, path => File.WriteAllBytes(path, Decompose().ToJson()));
                break;
            case "gltf":
                output.Add(CadParts.Glb, "glb", "model/gltf-binary", WriteGlb);
                break;
            case "stl":
                output.Add(CadParts.Stl, "stl", "model/stl", path => WriteMesh("stl", UpAxis.Z, options.MeshPrecision, path));
                break;
            case "3mf":
                output.Add(CadParts.ThreeMf, "3mf", "model/3mf", path => WriteMesh("3mf", UpAxis.Z, options.MeshPrecision, path));
                break;
            default:
                throw new FormwrightException(
                    ErrorCode.InvalidInput, $"The format '{format}' is not known; use step, stpz, decomposed-mesh, gltf, stl, 3mf, json or csv.", "outputs.formats");
        }
    }

    private DecomposedMesh Decompose() => document is null
        ? MeshDecomposer.Decompose(shape, options.MeshPrecision)
        : DocumentDecomposer.Decompose(document, options.MeshPrecision);

    private void WriteStep(string path)
    {
        if (document is null)
        {
            StepExchange.Write(BrepDocument.Of(shape, name), path);
        }
        else
        {
            document.WriteStep(path, name);
        }
    }

    // As for a shape: in metres, and its axes kept.
    private void WriteGlb(string path)
    {
        var precision = options.GltfMeshPrecision ?? options.MeshPrecision;
        if (document is null)
        {
            WriteMesh("glb", UpAxis.Y, precision, path);
        }
        else
        {
            document.WriteGlb(
                path,
                new GltfMeshing(precision, Relative: false),
                new GltfWriting(NodeNames: GltfNameFormat.InstanceOrProduct, MeshNames: GltfNameFormat.Product, AdjustZtoY: false, Scale: MetresPerMillimetre));
        }
    }

    private void WriteCompressedStep(string path)
    {
        var plain = $"{path}.step";
        WriteStep(plain);
        using (var source = File.OpenRead(plain))
        using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Optimal))
        {
            source.CopyTo(gzip);
        }

        File.Delete(plain);
    }

    // The axis that the format has up is named as that of the scene, so that nothing is turned.
    private void WriteMesh(string format, UpAxis up, double precision, string path)
    {
        if (!meshes.TryGetValue(precision, out var mesh))
        {
            mesh = Tessellator.Tessellate(shape, new TessellationOptions(precision));
            meshes.Add(precision, mesh);
        }

        using var stream = File.Create(path);
        FormatCatalogue.Require<IMeshWriter>(format).Write(new Scene([new SceneBody(name, mesh)], LengthUnit.Millimetre, up), stream);
    }
}
