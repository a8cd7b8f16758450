using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>What a glTF node or mesh is named after.</summary>
public enum GltfNameFormat
{
    /// <summary>No names.</summary>
    Empty = 0,

    /// <summary>The part or sub-assembly.</summary>
    Product = 1,

    /// <summary>The instance.</summary>
    Instance = 2,

    /// <summary>The instance; without a name, the product.</summary>
    InstanceOrProduct = 3,

    /// <summary>The product; without a name, the instance.</summary>
    ProductOrInstance = 4,

    /// <summary><c>Product [Instance]</c>.</summary>
    ProductAndInstance = 5,

    /// <summary>Both with the labels of the document.</summary>
    ProductAndInstanceAndOcaf = 6,
}

/// <summary>How the place of a glTF node is written.</summary>
public enum GltfTransformFormat
{
    /// <summary>As translation, rotation and scale where these can express it, else as a matrix.</summary>
    Compact = 0,

    /// <summary>As a matrix of 4 by 4.</summary>
    Mat4 = 1,

    /// <summary>As translation, rotation and scale.</summary>
    Trs = 2,
}

/// <summary>What is taken out of a STEP file besides its shapes.</summary>
/// <param name="Colors">Colours.</param>
/// <param name="Names">Names of parts and instances.</param>
/// <param name="Materials">Materials with their densities.</param>
/// <param name="Layers">Layers.</param>
/// <param name="Properties">Validation properties, such as volumes that the author's system computed.</param>
public sealed record StepReading(bool Colors = true, bool Names = true, bool Materials = true, bool Layers = false, bool Properties = false);

/// <summary>How a document is triangulated.</summary>
/// <param name="Deflection">Largest distance to the surface, 0.0001 to 10: a fraction of the edges' length or millimetres.</param>
/// <param name="Angle">Largest turn between facets in radians, 0.01 to pi.</param>
/// <param name="Relative">True when the deflection is a fraction.</param>
/// <param name="Parallel">Several faces at once.</param>
/// <param name="InternalVertices">Keeps points inside of faces that the part has by itself.</param>
/// <param name="ControlSurfaceDeflection">Checks the distance inside of faces, too.</param>
/// <param name="FaceCountThreshold">A document with more faces is triangulated part by part, which needs less memory; -1: never.</param>
public sealed record GltfMeshing(
    double Deflection = 0.005,
    double Angle = 0.5,
    bool Relative = true,
    bool Parallel = true,
    bool InternalVertices = false,
    bool ControlSurfaceDeflection = false,
    int FaceCountThreshold = -1);

/// <summary>How a GLB file is written.</summary>
/// <param name="MergeFaces">One primitive for the faces of a part that have one colour, instead of one a face.</param>
/// <param name="SplitIndices16">Merged primitives end where indices of 16 bits do.</param>
/// <param name="ParallelWrite">Accepted; the kernel of this version writes with one thread.</param>
/// <param name="EmbedTextures">Textures are part of the file.</param>
/// <param name="ForceUvExport">Texture coordinates are written without a texture, too.</param>
/// <param name="NodeNames">Names of nodes.</param>
/// <param name="MeshNames">Names of meshes.</param>
/// <param name="TransformFormat">How places are written.</param>
/// <param name="AdjustZtoY">The document's Z becomes the file's Y; false keeps the axes.</param>
/// <param name="Scale">Factor of all coordinates, 1e-6 to 1e6; 0.001 turns millimetres into the metres of glTF.</param>
public sealed record GltfWriting(
    bool MergeFaces = true,
    bool SplitIndices16 = true,
    bool ParallelWrite = true,
    bool EmbedTextures = true,
    bool ForceUvExport = false,
    GltfNameFormat NodeNames = GltfNameFormat.Instance,
    GltfNameFormat MeshNames = GltfNameFormat.Instance,
    GltfTransformFormat TransformFormat = GltfTransformFormat.Compact,
    bool AdjustZtoY = true,
    double Scale = 1);

/// <summary>How meshes are compressed (KHR_draco_mesh_compression). Bits are those of each coordinate after rounding; 0 rounds nothing.</summary>
/// <param name="CompressionLevel">0 fast and large, 10 slow and small.</param>
/// <param name="PositionBits">0 to 31; nothing is rounded from 25 on, either, as a float has 24.</param>
/// <param name="NormalBits">Likewise.</param>
/// <param name="TexcoordBits">Likewise.</param>
/// <param name="ColorBits">Likewise, for colours of vertices, which no file of ours has.</param>
/// <param name="GenericBits">Likewise, for other values of vertices, which no file of ours has.</param>
/// <param name="UnifiedQuantization">Positions of all meshes are rounded to one grid, so that parts that touch still do.</param>
public sealed record DracoOptions(
    int CompressionLevel = 7,
    int PositionBits = 14,
    int NormalBits = 10,
    int TexcoordBits = 12,
    int ColorBits = 8,
    int GenericBits = 12,
    bool UnifiedQuantization = false)
{
    internal void Check()
    {
        GltfLimits.Require(CompressionLevel, 0, 10, "dracoCompressionLevel");
        GltfLimits.Require(PositionBits, 0, 31, "dracoQuantizePositionBits");
        GltfLimits.Require(NormalBits, 0, 31, "dracoQuantizeNormalBits");
        GltfLimits.Require(TexcoordBits, 0, 31, "dracoQuantizeTexcoordBits");
        GltfLimits.Require(ColorBits, 0, 31, "dracoQuantizeColorBits");
        GltfLimits.Require(GenericBits, 0, 31, "dracoQuantizeGenericBits");
    }
}

/// <summary>Everything about a conversion from STEP to GLB.</summary>
public sealed record StepToGltfOptions
{
    /// <summary>What is read; null for the default.</summary>
    public StepReading Reading { get; init; } = new();

    /// <summary>Accuracy.</summary>
    public GltfMeshing Meshing { get; init; } = new();

    /// <summary>The file's form.</summary>
    public GltfWriting Writing { get; init; } = new();

    /// <summary>Compression; null for none.</summary>
    public DracoOptions? Draco { get; init; }
}

/// <summary>Limits of options; refusals name the option as callers do.</summary>
internal static class GltfLimits
{
    internal static void Check(GltfMeshing meshing)
    {
        Require(meshing.Deflection, 0.0001, 10, "meshDeflection");
        Require(meshing.Angle, 0.01, Math.PI, "meshAngle");
        Require(meshing.FaceCountThreshold, -1, 500_000, "faceCountThreshold");
    }

    internal static void Check(GltfWriting writing) => Require(writing.Scale, 1e-6, 1e6, "scale");

    internal static void Require(double value, double least, double most, string option)
    {
        // False for what is not a number, too.
        if (!(value >= least && value <= most))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, FormattableString.Invariant($"{option} must be {least:R} to {most:R}, not {value:R}."), option);
        }
    }
}
