using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Formwright.Dialects.Makistry;

/// <summary>JSON of this dialect: snake case, nulls written, times in milliseconds of UTC.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(UtcTime)])]
[JsonSerializable(typeof(TextRequest))]
[JsonSerializable(typeof(KeyRequest))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(AcceptedAnswer))]
[JsonSerializable(typeof(JobAnswer))]
[JsonSerializable(typeof(JobPage))]
[JsonSerializable(typeof(SecretAnswer))]
[JsonSerializable(typeof(KeyAnswer))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(RememberedJob))]
internal sealed partial class JsonContext : JsonSerializerContext;

/// <summary>The context to use.</summary>
internal static class Json
{
    /// <summary>Leaves <c>&amp;</c> in links as it is: the bodies are never put into a page, and links are copied by people.</summary>
    public static JsonContext Wire { get; } =
        new(new JsonSerializerOptions(JsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Times as <c>2026-01-15T10:30:00.000Z</c>.</summary>
internal sealed class UtcTime : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
