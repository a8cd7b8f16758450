using System.Text.Json.Nodes;

namespace Formwright.Dialects.Bitbybit;

/// <summary>
/// The options of conversions by name, each with the way to read it. The names are also those of <see cref="Core.ConvertInput"/>; what is
/// missing takes its default in the worker.
/// </summary>
internal static class ConvertOptions
{
    private static readonly Func<Fields, string, JsonNode?> Flag = (fields, name) => fields.Flag(name);
    private static readonly Func<Fields, string, JsonNode?> Deflection = Number(0.0001, 10);
    private static readonly Func<Fields, string, JsonNode?> Angle = Number(0.01, Math.PI);
    private static readonly Func<Fields, string, JsonNode?> Bits = WholeNumber(0, 31);

    private static readonly Func<Fields, string, JsonNode?> NameFormat = Word(
        "empty", "product", "instance", "instanceOrProduct", "productOrInstance", "productAndInstance", "productAndInstanceAndOcaf");

    /// <summary>Of the conversion to one mesh.</summary>
    public static IReadOnlyDictionary<string, Func<Fields, string, JsonNode?>> Simple { get; } = new Dictionary<string, Func<Fields, string, JsonNode?>>
    {
        ["meshPrecision"] = Deflection,
        ["meshAngle"] = Angle,
        ["meshRelative"] = Flag,
        ["internalVerticesMode"] = Flag,
        ["controlSurfaceDeflection"] = Flag,
    };

    /// <summary>Of the conversion of a document.</summary>
    public static IReadOnlyDictionary<string, Func<Fields, string, JsonNode?>> Advanced { get; } = new Dictionary<string, Func<Fields, string, JsonNode?>>
    {
        ["readColors"] = Flag,
        ["readNames"] = Flag,
        ["readMaterials"] = Flag,
        ["readLayers"] = Flag,
        ["readProps"] = Flag,
        ["meshDeflection"] = Deflection,
        ["meshAngle"] = Angle,
        ["meshParallel"] = Flag,
        ["meshRelative"] = Flag,
        ["internalVerticesMode"] = Flag,
        ["controlSurfaceDeflection"] = Flag,
        ["faceCountThreshold"] = WholeNumber(-1, 500_000),
        ["scale"] = Number(1e-6, 1000),
        ["mergeFaces"] = Flag,
        ["splitIndices16"] = Flag,
        ["parallelWrite"] = Flag,
        ["embedTextures"] = Flag,
        ["forceUVExport"] = Flag,
        ["nodeNameFormat"] = NameFormat,
        ["meshNameFormat"] = NameFormat,
        ["transformFormat"] = Word("compact", "mat4", "trs"),
        ["adjustZtoY"] = Flag,
    };

    /// <summary>Of the compression.</summary>
    public static IReadOnlyDictionary<string, Func<Fields, string, JsonNode?>> Draco { get; } = new Dictionary<string, Func<Fields, string, JsonNode?>>
    {
        ["useDraco"] = Flag,
        ["dracoCompressionLevel"] = WholeNumber(0, 10),
        ["dracoQuantizePositionBits"] = Bits,
        ["dracoQuantizeNormalBits"] = Bits,
        ["dracoQuantizeTexcoordBits"] = Bits,
        ["dracoQuantizeColorBits"] = Bits,
        ["dracoQuantizeGenericBits"] = Bits,
        ["dracoUnifiedQuantization"] = Flag,
    };

    /// <summary>The options that are given; faults are noted.</summary>
    public static JsonObject Read(Fields fields, IReadOnlyDictionary<string, Func<Fields, string, JsonNode?>> options)
    {
        var read = new JsonObject();
        foreach (var (name, reader) in options)
        {
            if (reader(fields, name) is { } value)
            {
                read[name] = value;
            }
        }

        return read;
    }

    private static Func<Fields, string, JsonNode?> Number(double least, double most) => (fields, name) => fields.Number(name, least, most);

    private static Func<Fields, string, JsonNode?> WholeNumber(int least, int most) => (fields, name) => fields.WholeNumber(name, least, most);

    private static Func<Fields, string, JsonNode?> Word(params string[] words) => (fields, name) => fields.Word(name, words);
}
