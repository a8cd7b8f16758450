using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Formwright.Dialects.Bitbybit;

/// <summary>JSON of this dialect: camel case, nulls written unless a member says otherwise, times in milliseconds of UTC.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(Milliseconds)])]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(FailureAnswer))]
[JsonSerializable(typeof(Success<TaskCreated>))]
[JsonSerializable(typeof(Success<CompoundCreated>))]
[JsonSerializable(typeof(Success<TaskDetail>))]
[JsonSerializable(typeof(Success<TaskPage>))]
[JsonSerializable(typeof(Success<CancelAnswer>))]
[JsonSerializable(typeof(Success<Download>))]
[JsonSerializable(typeof(Success<DownloadList>))]
[JsonSerializable(typeof(Success<Manifest>))]
[JsonSerializable(typeof(Success<UploadAnswer>))]
[JsonSerializable(typeof(Success<ConfirmAnswer>))]
[JsonSerializable(typeof(Success<FileDetail>))]
[JsonSerializable(typeof(Success<FilePage>))]
[JsonSerializable(typeof(Success<DeleteAnswer>))]
[JsonSerializable(typeof(Success<ModelNames>))]
[JsonSerializable(typeof(Success<ModelInfo>))]
[JsonSerializable(typeof(Success<ModelInfos>))]
[JsonSerializable(typeof(Success<OperationList>))]
internal sealed partial class JsonContext : JsonSerializerContext;

/// <summary>The context to use.</summary>
internal static class Json
{
    /// <summary>Leaves <c>&amp;</c> in links as it is: the bodies are never put into a page, and links are copied by people.</summary>
    public static JsonContext Wire { get; } =
        new(new JsonSerializerOptions(JsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Times as <c>2025-01-15T10:30:00.000Z</c>.</summary>
internal sealed class Milliseconds : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
