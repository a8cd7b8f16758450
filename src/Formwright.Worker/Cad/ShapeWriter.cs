using System.IO.Compression;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Worker.Cad;

/// <summary>
/// Writes bodies as files of a result. Its axes are kept, so that what is up along Y is up in glTF, unless they are to be turned;
/// one triangulation serves every format of the same precision.
/// </summary>
internal sealed class ShapeWriter
{
    internal const double UsualPrecision = 0.01;
    private const double MetresPerMillimetre = 0.001;

    private readonly CadOutput output;
    private readonly CadOutputs options;
    private readonly string name;
    private readonly BrepDocument bodies;
    private readonly AssemblyDocument? document;
    private readonly Dictionary<double, Scene> scenes = [];

    /// <param name="output">Receives the files.</param>
    /// <param name="bodies">The bodies, alive while files are written; at least 1.</param>
    /// <param name="options">Precision and axes.</param>
    /// <param name="name">Name of the whole, where there are several bodies.</param>
    /// <param name="document">The document whose bodies they are, which STEP and glTF keep with its structure; null for plain bodies.</param>
    internal ShapeWriter(CadOutput output, IReadOnlyList<BrepBody> bodies, CadOutputs options, string name, AssemblyDocument? document = null)
    {
        (this.output, this.options, this.name) = (output, options, name);
        this.bodies = new BrepDocument(options.AdjustYtoZ ? [.. bodies.Select(body => body with { Shape = ShapeAxes.YToZ(body.Shape) })] : bodies, name);
        this.document = options.AdjustYtoZ ? document?.YToZ() : document;
    }

    private double Precision => options.MeshPrecision ?? UsualPrecision;

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
                output.AddNamedData(CadParts.DecomposedMesh, path => File.WriteAllBytes(path, Decompose().ToJson()));
                break;
            case "gltf":
                output.Add(CadParts.Glb, "glb", "model/gltf-binary", WriteGlb);
                break;
            case "stl":
                output.Add(CadParts.Stl, "stl", "model/stl", path => WriteMesh("stl", UpAxis.Z, Precision, path));
                break;
            case "3mf":
                output.Add(CadParts.ThreeMf, "3mf", "model/3mf", path => WriteMesh("3mf", UpAxis.Z, Precision, path));
                break;
            default:
                throw new FormwrightException(
                    ErrorCode.InvalidInput, $"The format '{format}' is not known; use step, stpz, decomposed-mesh, gltf, stl, 3mf, json or csv.", "outputs.formats");
        }
    }

    private DecomposedMesh Decompose() => document is null
        ? MeshDecomposer.Decompose(bodies.ToShape(), Precision)
        : DocumentDecomposer.Decompose(document, Precision);

    private void WriteStep(string path)
    {
        if (document is null)
        {
            StepExchange.Write(bodies, path);
        }
        else
        {
            document.WriteStep(path, name);
        }
    }

    // As for bodies: in metres, and the axes kept.
    private void WriteGlb(string path)
    {
        var precision = options.GltfMeshPrecision ?? Precision;
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
        if (!scenes.TryGetValue(precision, out var scene))
        {
            scene = new Scene([.. bodies.Bodies.Select(body => new SceneBody(body.Name, Tessellator.Tessellate(body.Shape, new TessellationOptions(precision)), body.Color))]);
            scenes.Add(precision, scene);
        }

        using var stream = File.Create(path);
        FormatCatalogue.Require<IMeshWriter>(format).Write(scene with { Up = up, Name = bodies.Bodies.Count > 1 ? bodies.Name : "" }, stream);
    }
}
