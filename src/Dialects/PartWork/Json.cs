using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Formwright.Dialects.PartWork;

/// <summary>JSON of this dialect: snake case, nulls written, times in whole seconds of UTC.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(WholeSeconds)])]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(ExportRequest))]
[JsonSerializable(typeof(DownloadRequest))]
[JsonSerializable(typeof(ImportRequest))]
[JsonSerializable(typeof(KeyRequest))]
[JsonSerializable(typeof(GenerateAnswer))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(JobAnswer))]
[JsonSerializable(typeof(ExportAnswer))]
[JsonSerializable(typeof(DownloadAnswer))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(ConversationPage))]
[JsonSerializable(typeof(ConversationDetail))]
[JsonSerializable(typeof(Cursor))]
[JsonSerializable(typeof(KeyAnswer))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class JsonContext : JsonSerializerContext;

/// <summary>The context to use.</summary>
internal static class Json
{
    /// <summary>
    /// Leaves <c>&amp;</c> in links as it is: the bodies are never put into a page, and links are copied by people.
    /// </summary>
    public static JsonContext Wire { get; } =
        new(new JsonSerializerOptions(JsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Times as <c>2025-01-15T10:30:00Z</c>.</summary>
internal sealed class WholeSeconds : JsonConverter<DateTimeOffset>
{
    /// <summary>The time in text, cut to whole seconds.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));
}
