using System.IO.Compression;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Exchange.Gltf;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Documents of parts and their instances: described by plain objects, built, changed and written as files. A document is the result
/// of a step and changes in place, so that all steps that refer to it see the change.
/// </summary>
public static class AssemblyManager
{
    private const string Glb = ".glb";
    private const string Step = ".step";

    /// <summary>Describes a part.</summary>
    /// <param name="id">What nodes call it; any text.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="name">Its name.</param>
    /// <param name="colorRgba">Its colour, channels from 0 to 1; none when left out.</param>
    /// <returns>The description.</returns>
    [Operation("occt.assembly.manager.createPart")]
    public static AssemblyPart CreatePart(string id, Shape shape, string name, RgbaColor? colorRgba = null) => new(id, shape, name, colorRgba);

    /// <summary>Describes an assembly, which holds other nodes.</summary>
    /// <param name="id">What other nodes call it; any text.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parentId">Id of the assembly that holds it; none for the top.</param>
    /// <param name="matrix">Its place as 16 numbers, column after column, or a list of such matrices; as it is when left out.</param>
    /// <param name="colorRgba">Colour of what has none in it, channels from 0 to 1.</param>
    /// <returns>The description.</returns>
    [Operation("occt.assembly.manager.createAssemblyNode")]
    public static AssemblyNode CreateAssemblyNode(string id, string name, string? parentId = null, JsonNode? matrix = null, RgbaColor? colorRgba = null) =>
        new(id, AssemblyBuilder.Assembly, name, parentId, ColorRgba: colorRgba, Matrix: matrix);

    /// <summary>Describes an instance of a part.</summary>
    /// <param name="id">What other nodes call it; any text.</param>
    /// <param name="partId">Id of the part, or of what is copied from another document.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parentId">Id of the assembly that holds it; none for the top.</param>
    /// <param name="colorRgba">Its colour, channels from 0 to 1; that of the part when left out.</param>
    /// <param name="matrix">Its place as 16 numbers, column after column, or a list of such matrices, in place of the next three.</param>
    /// <param name="translation">Where it is moved to; 0, 0, 0 when left out.</param>
    /// <param name="rotation">Degrees about X, Y and Z; the turn about Z comes first, that about X last.</param>
    /// <param name="scale">Factor, not 0; 1 when left out.</param>
    /// <returns>The description.</returns>
    [Operation("occt.assembly.manager.createInstanceNode")]
    public static AssemblyNode CreateInstanceNode(
        string id,
        string partId,
        string name,
        string? parentId = null,
        RgbaColor? colorRgba = null,
        JsonNode? matrix = null,
        Point3? translation = null,
        Point3? rotation = null,
        double? scale = null) =>
        new(id, AssemblyBuilder.Instance, name, parentId, partId, translation, rotation, scale, colorRgba, matrix);

    /// <summary>Describes a change of a part of an existing document.</summary>
    /// <param name="label">Its label, such as <c>0:1:1:2</c>.</param>
    /// <param name="shape">Its new shape; as before when left out, as for the others.</param>
    /// <param name="name">Its new name.</param>
    /// <param name="colorRgba">Its new colour, channels from 0 to 1.</param>
    /// <returns>The description.</returns>
    [Operation("occt.assembly.manager.createPartUpdate")]
    public static AssemblyPartUpdate CreatePartUpdate(string label, Shape? shape = null, string? name = null, RgbaColor? colorRgba = null) =>
        new(label, shape, name, colorRgba);

    /// <summary>Describes a part or assembly that is copied out of another document, with all it consists of.</summary>
    /// <param name="id">What nodes call it; any text.</param>
    /// <param name="sourceLabel">Its label there; the whole document when left out.</param>
    /// <param name="name">Its new name; as there when left out, as for the colour.</param>
    /// <param name="colorRgba">Its new colour, channels from 0 to 1.</param>
    /// <param name="sourceDocumentIndex">Which of the source documents, from 0.</param>
    /// <returns>The description.</returns>
    [Operation("occt.assembly.manager.createImportedPart")]
    public static AssemblyImport CreateImportedPart(
        string id, string? sourceLabel = null, string? name = null, RgbaColor? colorRgba = null, [NonNegative] int sourceDocumentIndex = 0) =>
        new(id, sourceDocumentIndex, sourceLabel, name, colorRgba);

    /// <summary>Puts descriptions together.</summary>
    /// <param name="removals">Labels of an existing document that go first.</param>
    /// <param name="partUpdates">Changes of its parts, which come second.</param>
    /// <param name="loadedParts">What is copied out of other documents.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="nodes">The nodes, in any order.</param>
    /// <param name="clearDocument">True empties an existing document before all else, false never does; when left out it is emptied unless
    /// something is removed or updated.</param>
    /// <returns>The structure.</returns>
    [Operation("occt.assembly.manager.combineStructure")]
    public static AssemblyStructure CombineStructure(
        IReadOnlyList<string>? removals = null,
        IReadOnlyList<AssemblyPartUpdate>? partUpdates = null,
        IReadOnlyList<AssemblyImport>? loadedParts = null,
        IReadOnlyList<AssemblyPart>? parts = null,
        IReadOnlyList<AssemblyNode>? nodes = null,
        bool? clearDocument = null) =>
        new(parts ?? [], nodes ?? [], removals, partUpdates, clearDocument, loadedParts);

    /// <summary>
    /// Builds a document. Instances without a parent go into the first assembly at the top; when there is none, one is made about them.
    /// Nodes may also call parts and assemblies of an existing document by their labels.
    /// </summary>
    /// <remarks>
    /// Files know no scale, so a scaled instance is written with a part of its own; queries tell the original part and the scale.
    /// </remarks>
    /// <param name="structure">What it consists of.</param>
    /// <param name="existingDocument">The document to change; a new one when left out.</param>
    /// <param name="sourceDocuments">The documents that parts are copied out of.</param>
    /// <returns>The document: the existing one, if given.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an id or label that is unknown or given twice, assemblies that hold
    /// each other, a colour beyond 0 to 1, or a place that is no turn, move and uniform scale; <c>kernel_failed</c> for what the kernel
    /// cannot place.</exception>
    [Operation("occt.assembly.manager.buildAssemblyDocument")]
    public static AssemblyDocument BuildAssemblyDocument(
        AssemblyStructure structure, AssemblyDocument? existingDocument = null, IReadOnlyList<AssemblyDocument>? sourceDocuments = null) =>
        new AssemblyBuilder(structure, existingDocument, sourceDocuments ?? []).Build();

    /// <summary>Does nothing: a document lives until its task ends.</summary>
    /// <param name="document">A document.</param>
    [Operation("occt.assembly.manager.deleteDocument")]
    public static void DeleteDocument(AssemblyDocument document) => ArgumentNullException.ThrowIfNull(document);

    /// <summary>Reads a STEP file with its structure, lengths turned into millimetres and axes kept. Source: OCCT STEPCAFControl.</summary>
    /// <param name="stepData">The file, which may be compressed by gzip.</param>
    /// <returns>The document.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is no readable STEP file.</exception>
    [Operation("occt.assembly.manager.loadStepToDoc")]
    public static AssemblyDocument LoadStepToDoc(ReadOnlyMemory<byte> stepData) => StepFiles.ReadDocument(stepData, new StepReading());

    /// <summary>Gives a part, assembly or instance a colour.</summary>
    /// <param name="document">The document, which changes.</param>
    /// <param name="label">The label, such as <c>0:1:1:2</c>.</param>
    /// <param name="r">Red.</param>
    /// <param name="g">Green.</param>
    /// <param name="b">Blue.</param>
    /// <param name="a">Opacity.</param>
    /// <returns>True.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown label.</exception>
    [Operation("occt.assembly.manager.setDocLabelColor")]
    public static bool SetDocLabelColor(
        AssemblyDocument document,
        string label,
        [Range(0, 1)] double r = 0.5,
        [Range(0, 1)] double g = 0.5,
        [Range(0, 1)] double b = 0.5,
        [Range(0, 1)] double a = 1)
    {
        document.SetColor(label, new Rgba(r, g, b, a));
        return true;
    }

    /// <summary>Gives a part, assembly or instance a name.</summary>
    /// <param name="document">The document, which changes.</param>
    /// <param name="label">The label, such as <c>0:1:1:2</c>.</param>
    /// <param name="name">The name.</param>
    /// <returns>True.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown label.</exception>
    [Operation("occt.assembly.manager.setDocLabelName")]
    public static bool SetDocLabelName(AssemblyDocument document, string label, string name = "Renamed")
    {
        document.SetName(label, name);
        return true;
    }

    /// <summary>The document as a STEP file, with structure, names and colours, in millimetres and with its axes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fileName">What the header calls the file.</param>
    /// <param name="author">Who made it.</param>
    /// <param name="organization">For whom.</param>
    /// <param name="compress">True: compressed by gzip.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <returns>The file.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> for an empty document.</exception>
    [Operation("occt.assembly.manager.exportDocumentToStep")]
    public static ReadOnlyMemory<byte> ExportDocumentToStep(
        AssemblyDocument document,
        string fileName = "assembly.step",
        string author = "",
        string organization = "",
        bool compress = false,
        bool tryDownload = false)
    {
        var bytes = TemporaryFile.Make(Step, path => document.WriteStep(path, fileName, author, organization));
        if (!compress)
        {
            return bytes;
        }

        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }

    /// <summary>The document as a GLB file: one node per instance, one mesh per part, Z turned into glTF's Y, lengths as they are.</summary>
    /// <param name="document">The document.</param>
    /// <param name="meshDeflection">Largest distance between a triangle and its surface, 0.0001 to 10.</param>
    /// <param name="meshAngle">Largest turn between facets in radians, 0.01 to pi.</param>
    /// <param name="internalVerticesMode">Keeps points inside of faces that a part has by itself.</param>
    /// <param name="controlSurfaceDeflection">Checks the distance inside of faces, too.</param>
    /// <param name="mergeFaces">One primitive for the faces of a part that have one colour, instead of one a face.</param>
    /// <param name="forceUVExport">Writes texture coordinates.</param>
    /// <param name="fileName">Without effect.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <returns>The file.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> for a document without faces.</exception>
    [Operation("occt.assembly.manager.exportDocumentToGltf")]
    public static ReadOnlyMemory<byte> ExportDocumentToGltf(
        AssemblyDocument document,
        [Range(0.0001, 10)] double meshDeflection = 0.1,
        [Range(0.01, Math.PI)] double meshAngle = 0.5,
        bool internalVerticesMode = false,
        bool controlSurfaceDeflection = false,
        bool mergeFaces = false,
        bool forceUVExport = false,
        string fileName = "assembly.glb",
        bool tryDownload = false) =>
        TemporaryFile.Make(Glb, path => document.WriteGlb(
            path,
            new GltfMeshing(meshDeflection, meshAngle, Relative: false, InternalVertices: internalVerticesMode, ControlSurfaceDeflection: controlSurfaceDeflection),
            new GltfWriting(MergeFaces: mergeFaces, ForceUvExport: forceUVExport, MeshNames: GltfNameFormat.Product)));

    /// <summary>As <c>exportDocumentToGltf</c>, with compressed meshes (KHR_draco_mesh_compression).</summary>
    /// <param name="document">The document.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <param name="fileName">Without effect.</param>
    /// <param name="forceUVExport">Writes texture coordinates.</param>
    /// <param name="mergeFaces">One primitive for the faces of a part that have one colour, instead of one a face.</param>
    /// <param name="controlSurfaceDeflection">Checks the distance inside of faces, too.</param>
    /// <param name="internalVerticesMode">Keeps points inside of faces that a part has by itself.</param>
    /// <param name="meshAngle">Largest turn between facets in radians, 0.01 to pi.</param>
    /// <param name="meshDeflection">Largest distance between a triangle and its surface, 0.0001 to 10.</param>
    /// <param name="useDraco">False: not compressed after all.</param>
    /// <param name="dracoCompressionLevel">0 fast and large, 10 slow and small.</param>
    /// <param name="dracoQuantizePositionBits">Bits of each coordinate after rounding; 0 rounds nothing, as for the others.</param>
    /// <param name="dracoQuantizeNormalBits">Bits of normals.</param>
    /// <param name="dracoQuantizeTexcoordBits">Bits of texture coordinates.</param>
    /// <param name="dracoQuantizeColorBits">Bits of vertex colours, which no file of ours has.</param>
    /// <param name="dracoQuantizeGenericBits">Bits of other values, which no file of ours has.</param>
    /// <param name="dracoUnifiedQuantization">Rounds all meshes to one grid, so that parts that touch still do.</param>
    /// <returns>The file.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> for a document without faces.</exception>
    [Operation("occt.assembly.manager.exportDocumentToGltfWithDraco")]
    public static ReadOnlyMemory<byte> ExportDocumentToGltfWithDraco(
        AssemblyDocument document,
        bool tryDownload = false,
        string fileName = "assembly.glb",
        bool forceUVExport = false,
        bool mergeFaces = false,
        bool controlSurfaceDeflection = false,
        bool internalVerticesMode = false,
        [Range(0.01, Math.PI)] double meshAngle = 0.5,
        [Range(0.0001, 10)] double meshDeflection = 0.1,
        bool useDraco = true,
        [Range(0, 10)] int dracoCompressionLevel = 7,
        [Range(0, 31)] int dracoQuantizePositionBits = 14,
        [Range(0, 31)] int dracoQuantizeNormalBits = 10,
        [Range(0, 31)] int dracoQuantizeTexcoordBits = 12,
        [Range(0, 31)] int dracoQuantizeColorBits = 8,
        [Range(0, 31)] int dracoQuantizeGenericBits = 12,
        bool dracoUnifiedQuantization = false)
    {
        var glb = ExportDocumentToGltf(document, meshDeflection, meshAngle, internalVerticesMode, controlSurfaceDeflection, mergeFaces, forceUVExport);
        return !useDraco ? glb : TemporaryFile.Make(Glb, path =>
        {
            File.WriteAllBytes(path, glb.Span);
            DracoCompression.Compress(
                path,
                new DracoOptions(
                    dracoCompressionLevel,
                    dracoQuantizePositionBits,
                    dracoQuantizeNormalBits,
                    dracoQuantizeTexcoordBits,
                    dracoQuantizeColorBits,
                    dracoQuantizeGenericBits,
                    dracoUnifiedQuantization),
                CancellationToken.None);
        });
    }
}
