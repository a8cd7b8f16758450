using System.Globalization;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit;

/// <summary>
/// From JSON to the requests of <c>Wire/</c>. Every method reads as far as it can and notes what is wrong; <see cref="Fields.Check"/>
/// then refuses, so what is returned is only used when all of it was right.
/// </summary>
internal static class Reading
{
    /// <summary>Input files of a task.</summary>
    public const int MostFiles = 5;

    /// <summary>Items of a compound.</summary>
    public const int MostItems = 100;

    /// <summary>Items of a batch, and models whose definitions are asked for at once.</summary>
    public const int MostBatchItems = 50;

    /// <summary>Largest file, 1 GiB.</summary>
    public const long MostBytes = 1L << 30;

    private const int MostFormats = 10;
    private const int LongestName = 255;
    private const int LongestChecksum = 128;
    private const int MostPages = 1000;
    private const int LargestPage = 50;
    private const int UsualPage = 20;
    private const double FinestMesh = 0.0001;
    private const double CoarsestMesh = 10;

    private static readonly string[] ShapeFormats = ["step", "stpz", "decomposed-mesh", "gltf"];
    private static readonly string[] PipelineFormats = [.. ShapeFormats, "json", "csv", "stl", "3mf"];
    private static readonly string[] ShapeOutputs = ["formats", "meshPrecision", "gltfMeshPrecision", "adjustYtoZ"];
    private static readonly string[] PipelineOutputs = [.. ShapeOutputs, "includePipelineInMetadata"];
    private static readonly string[] InputFileMembers = ["fileId", "role"];

    /// <summary>One operation with its files.</summary>
    public static OperationRequest Operation(Fields fields)
    {
        var formats = fields.Words("outputFormats", PipelineFormats, MostFormats, isRequired: false);
        RefuseBothSteps(fields, "outputFormats", formats);
        return new(
            fields.Text("operation", isRequired: true) ?? "",
            fields.Node("params"),
            InputFiles(fields),
            formats is null ? null : new CadOutputs(formats));
    }

    /// <summary>The operations of a compound.</summary>
    public static IReadOnlyList<OperationRequest> Compound(Fields fields)
    {
        if (fields.Flag("parallel") == false)
        {
            fields.Add("parallel", "must be true; send steps that need each other to /cad/pipeline");
        }

        return [.. fields.Objects("items", 1, MostItems).Select(Operation)];
    }

    /// <summary>A pipeline; the steps are for the catalogue to check.</summary>
    public static PipelineRequest Pipeline(Fields fields) => new(
        fields.Array("steps", 1, int.MaxValue)?.DeepClone().AsArray() ?? [],
        InputFiles(fields),
        Outputs(fields, PipelineFormats, PipelineOutputs, isRequired: false));

    /// <summary>Parameters and outputs of a model.</summary>
    public static ModelRequest Model(Fields fields) => new(
        fields.ObjectNode("params"),
        Outputs(fields, ShapeFormats, ShapeOutputs, isRequired: true) ?? new CadOutputs([]));

    /// <summary>Parameters of several models of a kind, and their outputs.</summary>
    public static BatchRequest Batch(Fields fields) => new(
        [.. fields.Objects("items", 1, MostBatchItems).Select(item => item.ObjectNode("params"))],
        Outputs(fields, ShapeFormats, ShapeOutputs, isRequired: true) ?? new CadOutputs([]));

    /// <summary>Names of models.</summary>
    public static IReadOnlyList<string> Names(Fields fields, IReadOnlyList<string> known) => fields.Words("names", known, MostBatchItems) ?? [];

    /// <summary>Conversion of a STEP file. Options are taken from <c>options</c> and, as the simple call has them, from the body itself.</summary>
    public static ConvertRequest Convert(Fields fields, bool isAdvanced, bool isDraco)
    {
        var file = fields.Text("stepFileId", isRequired: true) ?? "";
        var options = isAdvanced ? ConvertOptions.Advanced : ConvertOptions.Simple;
        var read = ConvertOptions.Read(fields, options);
        if (fields.Object("options") is { } nested)
        {
            nested.AllowOnly([.. options.Keys]);
            foreach (var (name, value) in ConvertOptions.Read(nested, options))
            {
                read[name] = value?.DeepClone();
            }
        }

        return new(file, read, isDraco ? Draco(fields) : null);
    }

    /// <summary>Unfolding of sheet metal.</summary>
    public static UnfoldRequest Unfold(Fields fields) => new(
        fields.Text("stepFileId", isRequired: true) ?? "",
        (int)(fields.WholeNumber("faceIndex", 0, int.MaxValue) ?? 0),
        fields.Number("kFactor", 0, 1) ?? 0.5,
        fields.Number("thicknessOverride", 0, 1e6) ?? 0,
        Outputs(fields, ShapeFormats, ShapeOutputs, isRequired: false));

    /// <summary>A file that is going to be put.</summary>
    public static UploadRequest Upload(Fields fields)
    {
        var checksum = fields.Text("sha256", LongestChecksum);
        if (checksum is not null && HexOf(checksum) is null)
        {
            fields.Add("sha256", "must be a SHA-256 checksum, 64 hexadecimal digits or Base64");
        }

        return new(
            Line(fields, "filename"),
            Line(fields, "contentType"),
            fields.WholeNumber("bytes", 1, MostBytes, isRequired: true) ?? 0,
            checksum is null ? null : HexOf(checksum));
    }

    /// <summary>A page, from a query.</summary>
    public static PageRequest Page(Query query) => new(
        query.WholeNumber("page", 1, 1, MostPages),
        query.WholeNumber("limit", UsualPage, 1, LargestPage));

    private static string Line(Fields fields, string name)
    {
        var line = fields.Text(name, LongestName, isRequired: true);
        if (line is not null && (string.IsNullOrWhiteSpace(line) || line.Any(char.IsControl)))
        {
            fields.Add(name, "must not be blank nor hold control characters");
        }

        return line ?? "";
    }

    private static IReadOnlyList<string> InputFiles(Fields fields) =>
        [.. fields.Objects("inputFiles", 0, MostFiles, isRequired: false).Select(file =>
        {
            file.AllowOnly(InputFileMembers);
            file.Text("role", isRequired: true);
            return file.Text("fileId", isRequired: true) ?? "";
        })];

    private static CadOutputs? Outputs(Fields fields, string[] formats, string[] members, bool isRequired)
    {
        if (fields.Object("outputs", isRequired) is not { } outputs)
        {
            return null;
        }

        outputs.AllowOnly(members);
        var words = outputs.Words("formats", formats);
        RefuseBothSteps(outputs, "formats", words);
        return new(
            words is null ? [] : [.. words.Distinct()],
            outputs.Number("meshPrecision", FinestMesh, CoarsestMesh),
            outputs.Number("gltfMeshPrecision", FinestMesh, CoarsestMesh),
            outputs.Flag("adjustYtoZ") ?? false,
            outputs.Flag("includePipelineInMetadata") ?? true);
    }

    private static void RefuseBothSteps(Fields fields, string name, IReadOnlyList<string>? formats)
    {
        if (formats?.Contains("step") == true && formats.Contains("stpz"))
        {
            fields.Add(name, "must not hold both step and stpz, which are the same file");
        }
    }

    private static JsonObject Draco(Fields fields)
    {
        if (fields.Object("draco") is not { } draco)
        {
            return [];
        }

        draco.AllowOnly([.. ConvertOptions.Draco.Keys]);
        return ConvertOptions.Read(draco, ConvertOptions.Draco);
    }

    /// <summary>The checksum as lowercase hexadecimal digits; null when it is none.</summary>
    private static string? HexOf(string checksum)
    {
        if (checksum.Length == 64)
        {
            return checksum.All(char.IsAsciiHexDigit) ? checksum.ToLower(CultureInfo.InvariantCulture) : null;
        }

        var bytes = new byte[LongestChecksum];
        return System.Convert.TryFromBase64String(checksum, bytes, out var count) && count == 32 ? System.Convert.ToHexStringLower(bytes.AsSpan(0, count)) : null;
    }
}
