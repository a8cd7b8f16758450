using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Formwright.Core;

/// <summary>JSON of the records that are stored or cross a process.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Error))]
[JsonSerializable(typeof(TaskRecord))]
[JsonSerializable(typeof(TaskCharge))]
[JsonSerializable(typeof(ShapeReport))]
[JsonSerializable(typeof(Pipeline))]
[JsonSerializable(typeof(GeneratePartInput))]
[JsonSerializable(typeof(ImportPartInput))]
[JsonSerializable(typeof(ExportPartInput))]
[JsonSerializable(typeof(PartResult))]
[JsonSerializable(typeof(StepsInput))]
[JsonSerializable(typeof(ModelInput))]
[JsonSerializable(typeof(ConvertInput))]
[JsonSerializable(typeof(UnfoldInput))]
[JsonSerializable(typeof(CompoundInput))]
[JsonSerializable(typeof(CadResult))]
[JsonSerializable(typeof(ConvertModelInput))]
[JsonSerializable(typeof(ResizeModelInput))]
[JsonSerializable(typeof(RemeshModelInput))]
[JsonSerializable(typeof(AnalyzeModelInput))]
[JsonSerializable(typeof(PrintMetrics))]
[JsonSerializable(typeof(RepairModelInput))]
[JsonSerializable(typeof(RepairFacts))]
[JsonSerializable(typeof(PaintModelInput))]
[JsonSerializable(typeof(PaintFacts))]
[JsonSerializable(typeof(UnwrapModelInput))]
[JsonSerializable(typeof(UnwrapFacts))]
[JsonSerializable(typeof(ModelResult))]
[JsonSerializable(typeof(PartDraft))]
[JsonSerializable(typeof(OutputFile))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(IReadOnlyList<Guid>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
public sealed partial class CoreJson : JsonSerializerContext;
