using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;

namespace Formwright.Worker.Cad;

/// <summary>Options of a conversion by their wire names.</summary>
internal static class ConvertOptions
{
    /// <summary>What the kernel is told; what is missing takes its default.</summary>
    internal static StepToGltfOptions Of(ConvertInput input, bool isAdvanced)
    {
        var options = new Reader(input.Options);
        return new StepToGltfOptions
        {
            Reading = isAdvanced ? Reading(options) : new StepReading(),
            Meshing = Meshing(options, isAdvanced ? "meshDeflection" : "meshPrecision"),
            Writing = isAdvanced ? Writing(options) : new GltfWriting(),
            Draco = input.Draco is { } draco ? Draco(new Reader(draco)) : null,
        };
    }

    private static StepReading Reading(Reader options)
    {
        var known = new StepReading();
        return new StepReading(
            options.Flag("readColors", known.Colors),
            options.Flag("readNames", known.Names),
            options.Flag("readMaterials", known.Materials),
            options.Flag("readLayers", known.Layers),
            options.Flag("readProps", known.Properties));
    }

    private static GltfMeshing Meshing(Reader options, string deflection)
    {
        var known = new GltfMeshing();
        return new GltfMeshing(
            options.Number(deflection, known.Deflection),
            options.Number("meshAngle", known.Angle),
            options.Flag("meshRelative", known.Relative),
            options.Flag("meshParallel", known.Parallel),
            options.Flag("internalVerticesMode", known.InternalVertices),
            options.Flag("controlSurfaceDeflection", known.ControlSurfaceDeflection),
            options.WholeNumber("faceCountThreshold", known.FaceCountThreshold));
    }

    private static GltfWriting Writing(Reader options)
    {
        var known = new GltfWriting();
        return new GltfWriting(
            options.Flag("mergeFaces", known.MergeFaces),
            options.Flag("splitIndices16", known.SplitIndices16),
            options.Flag("parallelWrite", known.ParallelWrite),
            options.Flag("embedTextures", known.EmbedTextures),
            options.Flag("forceUVExport", known.ForceUvExport),
            options.Word("nodeNameFormat", known.NodeNames),
            options.Word("meshNameFormat", known.MeshNames),
            options.Word("transformFormat", known.TransformFormat),
            options.Flag("adjustZtoY", known.AdjustZtoY),
            options.Number("scale", known.Scale));
    }

    private static DracoOptions? Draco(Reader options)
    {
        var known = new DracoOptions();
        return !options.Flag("useDraco", true) ? null : new DracoOptions(
            options.WholeNumber("dracoCompressionLevel", known.CompressionLevel),
            options.WholeNumber("dracoQuantizePositionBits", known.PositionBits),
            options.WholeNumber("dracoQuantizeNormalBits", known.NormalBits),
            options.WholeNumber("dracoQuantizeTexcoordBits", known.TexcoordBits),
            options.WholeNumber("dracoQuantizeColorBits", known.ColorBits),
            options.WholeNumber("dracoQuantizeGenericBits", known.GenericBits),
            options.Flag("dracoUnifiedQuantization", known.UnifiedQuantization));
    }

    /// <summary>Reads members that may be missing.</summary>
    private readonly struct Reader(JsonObject options)
    {
        internal bool Flag(string name, bool missing) => Read<bool>(name) ?? missing;

        internal double Number(string name, double missing) => Read<double>(name) ?? missing;

        // 7.0 is a whole number, too.
        internal int WholeNumber(string name, int missing) => Read<double>(name) is not { } number
            ? missing
            : number == Math.Truncate(number) && Math.Abs(number) < int.MaxValue ? (int)number : throw Refusal(name, "a whole number");

        internal T Word<T>(string name, T missing)
            where T : struct, Enum
        {
            if (options[name] is not { } node)
            {
                return missing;
            }

            var word = node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";
            return Enum.GetValues<T>().Cast<T?>().FirstOrDefault(member => JsonNamingPolicy.CamelCase.ConvertName($"{member}") == word)
                ?? throw Refusal(name, $"one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}");
        }

        private T? Read<T>(string name)
            where T : struct
        {
            try
            {
                return options[name] is { } node ? node.Deserialize<T>() : null;
            }
            catch (JsonException)
            {
                throw Refusal(name, typeof(T) == typeof(bool) ? "true or false" : "a number");
            }
        }

        private static FormwrightException Refusal(string name, string requirement) =>
            new(ErrorCode.InvalidInput, $"{name} needs {requirement}.", name);
    }
}
