using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Kernel.Operations;

/// <summary>STEP files as binary glTF, with parts, instances, names and colours. See <see cref="StepToGltf"/>.</summary>
public static class GltfFiles
{
    /// <summary>A STEP file as a GLB file.</summary>
    /// <param name="stepData">The STEP file, which may be compressed by gzip.</param>
    /// <param name="meshPrecision">Largest distance between a triangle and its surface.</param>
    /// <param name="meshAngle">Largest turn between facets in radians.</param>
    /// <param name="meshRelative">True: the precision is a fraction of the edges' length; false: in millimetres.</param>
    /// <param name="internalVerticesMode">Keeps points inside of faces that a part has by itself.</param>
    /// <param name="controlSurfaceDeflection">Checks the distance inside of faces, too.</param>
    /// <returns>The GLB file.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unreadable file; <c>kernel_failed</c> without faces.</exception>
    [Operation("occt.io.convertStepToGltf")]
    public static ReadOnlyMemory<byte> ConvertStepToGltf(
        ReadOnlyMemory<byte> stepData,
        [Range(0.0001, 10)] double meshPrecision = 0.005,
        [Range(0.01, Math.PI)] double meshAngle = 0.5,
        bool meshRelative = true,
        bool internalVerticesMode = false,
        bool controlSurfaceDeflection = false) =>
        Convert(stepData, new StepToGltfOptions
        {
            Meshing = new GltfMeshing(meshPrecision, meshAngle, meshRelative, InternalVertices: internalVerticesMode, ControlSurfaceDeflection: controlSurfaceDeflection),
        });

    /// <summary>As <c>convertStepToGltf</c>, with compressed meshes (KHR_draco_mesh_compression).</summary>
    /// <param name="stepData">The STEP file, which may be compressed by gzip.</param>
    /// <param name="controlSurfaceDeflection">Checks the distance inside of faces, too.</param>
    /// <param name="internalVerticesMode">Keeps points inside of faces that a part has by itself.</param>
    /// <param name="meshRelative">True: the precision is a fraction of the edges' length; false: in millimetres.</param>
    /// <param name="meshAngle">Largest turn between facets in radians.</param>
    /// <param name="meshPrecision">Largest distance between a triangle and its surface.</param>
    /// <param name="useDraco">False: not compressed after all.</param>
    /// <param name="dracoCompressionLevel">0 fast and large, 10 slow and small.</param>
    /// <param name="dracoQuantizePositionBits">Bits of each coordinate after rounding; 0 rounds nothing, as for the others.</param>
    /// <param name="dracoQuantizeNormalBits">Bits of normals.</param>
    /// <param name="dracoQuantizeTexcoordBits">Bits of texture coordinates.</param>
    /// <param name="dracoQuantizeColorBits">Bits of vertex colours, which no file of ours has.</param>
    /// <param name="dracoQuantizeGenericBits">Bits of other values, which no file of ours has.</param>
    /// <param name="dracoUnifiedQuantization">Rounds all meshes to one grid, so that parts that touch still do.</param>
    /// <returns>The GLB file.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unreadable file; <c>kernel_failed</c> without faces.</exception>
    [Operation("occt.io.convertStepToGltfWithDraco")]
    public static ReadOnlyMemory<byte> ConvertStepToGltfWithDraco(
        ReadOnlyMemory<byte> stepData,
        bool controlSurfaceDeflection = false,
        bool internalVerticesMode = false,
        bool meshRelative = true,
        [Range(0.01, Math.PI)] double meshAngle = 0.5,
        [Range(0.0001, 10)] double meshPrecision = 0.005,
        bool useDraco = true,
        [Range(0, 10)] int dracoCompressionLevel = 7,
        [Range(0, 31)] int dracoQuantizePositionBits = 14,
        [Range(0, 31)] int dracoQuantizeNormalBits = 10,
        [Range(0, 31)] int dracoQuantizeTexcoordBits = 12,
        [Range(0, 31)] int dracoQuantizeColorBits = 8,
        [Range(0, 31)] int dracoQuantizeGenericBits = 12,
        bool dracoUnifiedQuantization = false) =>
        Convert(stepData, new StepToGltfOptions
        {
            Meshing = new GltfMeshing(meshPrecision, meshAngle, meshRelative, InternalVertices: internalVerticesMode, ControlSurfaceDeflection: controlSurfaceDeflection),
            Draco = !useDraco ? null : new DracoOptions(
                dracoCompressionLevel,
                dracoQuantizePositionBits,
                dracoQuantizeNormalBits,
                dracoQuantizeTexcoordBits,
                dracoQuantizeColorBits,
                dracoQuantizeGenericBits,
                dracoUnifiedQuantization),
        });

    /// <summary>A STEP file as a GLB file, with every option of reading, meshing and writing.</summary>
    /// <param name="stepData">The STEP file, which may be compressed by gzip.</param>
    /// <param name="readColors">Reads colours.</param>
    /// <param name="readNames">Reads names of parts and instances.</param>
    /// <param name="readMaterials">Reads materials.</param>
    /// <param name="readLayers">Reads layers.</param>
    /// <param name="readProps">Reads validation properties.</param>
    /// <param name="meshDeflection">Largest distance between a triangle and its surface.</param>
    /// <param name="meshAngle">Largest turn between facets in radians.</param>
    /// <param name="meshParallel">Several faces at once.</param>
    /// <param name="faceCountThreshold">A file with more faces is meshed part by part, which needs less memory; -1: never.</param>
    /// <param name="meshRelative">True: the deflection is a fraction of the edges' length; false: in millimetres.</param>
    /// <param name="internalVerticesMode">Keeps points inside of faces that a part has by itself.</param>
    /// <param name="controlSurfaceDeflection">Checks the distance inside of faces, too.</param>
    /// <param name="mergeFaces">One primitive for the faces of a part that have one colour, instead of one a face.</param>
    /// <param name="splitIndices16">Merged primitives end where indices of 16 bits do.</param>
    /// <param name="parallelWrite">Without effect: the kernel of this version writes with one thread.</param>
    /// <param name="embedTextures">Textures are part of the file.</param>
    /// <param name="forceUVExport">Writes texture coordinates.</param>
    /// <param name="nodeNameFormat">What nodes are named after.</param>
    /// <param name="meshNameFormat">What meshes are named after.</param>
    /// <param name="transformFormat">How places are written.</param>
    /// <param name="adjustZtoY">Z of the STEP file becomes Y; false keeps the axes.</param>
    /// <param name="scale">Factor of all coordinates.</param>
    /// <returns>The GLB file.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unreadable file; <c>kernel_failed</c> without faces.</exception>
    [Operation("occt.io.convertStepToGltfAdvanced")]
    public static ReadOnlyMemory<byte> ConvertStepToGltfAdvanced(
        ReadOnlyMemory<byte> stepData,
        bool readColors = true,
        bool readNames = true,
        bool readMaterials = true,
        bool readLayers = false,
        bool readProps = false,
        [Range(0.0001, 10)] double meshDeflection = 0.005,
        [Range(0.01, Math.PI)] double meshAngle = 0.5,
        bool meshParallel = true,
        [Range(-1, 500_000)] int faceCountThreshold = -1,
        bool meshRelative = true,
        bool internalVerticesMode = false,
        bool controlSurfaceDeflection = false,
        bool mergeFaces = true,
        bool splitIndices16 = true,
        bool parallelWrite = true,
        bool embedTextures = true,
        bool forceUVExport = false,
        GltfNameFormat nodeNameFormat = GltfNameFormat.Instance,
        GltfNameFormat meshNameFormat = GltfNameFormat.Instance,
        GltfTransformFormat transformFormat = GltfTransformFormat.Compact,
        bool adjustZtoY = true,
        [Range(1e-6, 1e6)] double scale = 1) =>
        Convert(stepData, new StepToGltfOptions
        {
            Reading = new StepReading(readColors, readNames, readMaterials, readLayers, readProps),
            Meshing = new GltfMeshing(meshDeflection, meshAngle, meshRelative, meshParallel, internalVerticesMode, controlSurfaceDeflection, faceCountThreshold),
            Writing = new GltfWriting(
                mergeFaces, splitIndices16, parallelWrite, embedTextures, forceUVExport, nodeNameFormat, meshNameFormat, transformFormat, adjustZtoY, scale),
        });

    /// <summary>As <c>convertStepToGltfAdvanced</c>, with compressed meshes (KHR_draco_mesh_compression).</summary>
    /// <param name="stepData">The STEP file, which may be compressed by gzip.</param>
    /// <param name="scale">Factor of all coordinates.</param>
    /// <param name="adjustZtoY">Z of the STEP file becomes Y; false keeps the axes.</param>
    /// <param name="transformFormat">How places are written.</param>
    /// <param name="meshNameFormat">What meshes are named after.</param>
    /// <param name="nodeNameFormat">What nodes are named after.</param>
    /// <param name="forceUVExport">Writes texture coordinates.</param>
    /// <param name="embedTextures">Textures are part of the file.</param>
    /// <param name="parallelWrite">Without effect: the kernel of this version writes with one thread.</param>
    /// <param name="splitIndices16">Merged primitives end where indices of 16 bits do.</param>
    /// <param name="mergeFaces">One primitive for the faces of a part that have one colour, instead of one a face.</param>
    /// <param name="controlSurfaceDeflection">Checks the distance inside of faces, too.</param>
    /// <param name="internalVerticesMode">Keeps points inside of faces that a part has by itself.</param>
    /// <param name="meshRelative">True: the deflection is a fraction of the edges' length; false: in millimetres.</param>
    /// <param name="faceCountThreshold">A file with more faces is meshed part by part, which needs less memory; -1: never.</param>
    /// <param name="meshParallel">Several faces at once.</param>
    /// <param name="meshAngle">Largest turn between facets in radians.</param>
    /// <param name="meshDeflection">Largest distance between a triangle and its surface.</param>
    /// <param name="readProps">Reads validation properties.</param>
    /// <param name="readLayers">Reads layers.</param>
    /// <param name="readMaterials">Reads materials.</param>
    /// <param name="readNames">Reads names of parts and instances.</param>
    /// <param name="readColors">Reads colours.</param>
    /// <param name="useDraco">False: not compressed after all.</param>
    /// <param name="dracoCompressionLevel">0 fast and large, 10 slow and small.</param>
    /// <param name="dracoQuantizePositionBits">Bits of each coordinate after rounding; 0 rounds nothing, as for the others.</param>
    /// <param name="dracoQuantizeNormalBits">Bits of normals.</param>
    /// <param name="dracoQuantizeTexcoordBits">Bits of texture coordinates.</param>
    /// <param name="dracoQuantizeColorBits">Bits of vertex colours, which no file of ours has.</param>
    /// <param name="dracoQuantizeGenericBits">Bits of other values, which no file of ours has.</param>
    /// <param name="dracoUnifiedQuantization">Rounds all meshes to one grid, so that parts that touch still do.</param>
    /// <returns>The GLB file.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unreadable file; <c>kernel_failed</c> without faces.</exception>
    [Operation("occt.io.convertStepToGltfAdvancedWithDraco")]
    public static ReadOnlyMemory<byte> ConvertStepToGltfAdvancedWithDraco(
        ReadOnlyMemory<byte> stepData,
        [Range(1e-6, 1e6)] double scale = 1,
        bool adjustZtoY = true,
        GltfTransformFormat transformFormat = GltfTransformFormat.Compact,
        GltfNameFormat meshNameFormat = GltfNameFormat.Instance,
        GltfNameFormat nodeNameFormat = GltfNameFormat.Instance,
        bool forceUVExport = false,
        bool embedTextures = true,
        bool parallelWrite = true,
        bool splitIndices16 = true,
        bool mergeFaces = true,
        bool controlSurfaceDeflection = false,
        bool internalVerticesMode = false,
        bool meshRelative = true,
        [Range(-1, 500_000)] int faceCountThreshold = -1,
        bool meshParallel = true,
        [Range(0.01, Math.PI)] double meshAngle = 0.5,
        [Range(0.0001, 10)] double meshDeflection = 0.005,
        bool readProps = false,
        bool readLayers = false,
        bool readMaterials = true,
        bool readNames = true,
        bool readColors = true,
        bool useDraco = true,
        [Range(0, 10)] int dracoCompressionLevel = 7,
        [Range(0, 31)] int dracoQuantizePositionBits = 14,
        [Range(0, 31)] int dracoQuantizeNormalBits = 10,
        [Range(0, 31)] int dracoQuantizeTexcoordBits = 12,
        [Range(0, 31)] int dracoQuantizeColorBits = 8,
        [Range(0, 31)] int dracoQuantizeGenericBits = 12,
        bool dracoUnifiedQuantization = false) =>
        Convert(stepData, new StepToGltfOptions
        {
            Reading = new StepReading(readColors, readNames, readMaterials, readLayers, readProps),
            Meshing = new GltfMeshing(meshDeflection, meshAngle, meshRelative, meshParallel, internalVerticesMode, controlSurfaceDeflection, faceCountThreshold),
            Writing = new GltfWriting(
                mergeFaces, splitIndices16, parallelWrite, embedTextures, forceUVExport, nodeNameFormat, meshNameFormat, transformFormat, adjustZtoY, scale),
            Draco = !useDraco ? null : new DracoOptions(
                dracoCompressionLevel,
                dracoQuantizePositionBits,
                dracoQuantizeNormalBits,
                dracoQuantizeTexcoordBits,
                dracoQuantizeColorBits,
                dracoQuantizeGenericBits,
                dracoUnifiedQuantization),
        });

    private static ReadOnlyMemory<byte> Convert(ReadOnlyMemory<byte> stepData, StepToGltfOptions options) =>
        StepFiles.Read(stepData, ".step", step => TemporaryFile.Make(".glb", glb => StepToGltf.Convert(step, glb, options)));
}
