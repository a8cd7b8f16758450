using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Meshy;

/// <summary>JSON of this dialect: snake case; what is null is written unless its member says otherwise.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(CreatedAnswer))]
[JsonSerializable(typeof(BalanceAnswer))]
[JsonSerializable(typeof(TaskHead))]
[JsonSerializable(typeof(TaskStep))]
[JsonSerializable(typeof(StreamError))]
[JsonSerializable(typeof(Remembered))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(ConvertRequest))]
[JsonSerializable(typeof(ConvertAnswer))]
[JsonSerializable(typeof(ResizeRequest))]
[JsonSerializable(typeof(ResizeAnswer))]
[JsonSerializable(typeof(RemeshRequest))]
[JsonSerializable(typeof(RemeshAnswer))]
[JsonSerializable(typeof(AnalyzeRequest))]
[JsonSerializable(typeof(AnalyzeAnswer))]
[JsonSerializable(typeof(RepairRequest))]
[JsonSerializable(typeof(RepairAnswer))]
[JsonSerializable(typeof(MultiColorRequest))]
[JsonSerializable(typeof(MultiColorAnswer))]
[JsonSerializable(typeof(UnwrapRequest))]
[JsonSerializable(typeof(UnwrapAnswer))]
internal sealed partial class JsonContext : JsonSerializerContext;

/// <summary>The context to use.</summary>
internal static class Json
{
    /// <summary>Leaves <c>&amp;</c> in links as it is: the bodies are never put into a page, and links are copied by people.</summary>
    public static JsonContext Wire { get; } =
        new(new JsonSerializerOptions(JsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>An answer that is made of parts.</summary>
    public static IResult Answer(JsonNode node) => Results.Text(node.ToJsonString(Wire.Options), "application/json");
}
