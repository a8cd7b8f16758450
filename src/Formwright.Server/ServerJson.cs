using System.Text.Json.Serialization;

namespace Formwright.Server;

/// <summary>Answer of <c>/health</c>.</summary>
internal sealed record HealthAnswer(bool Ok, Health Data);

/// <summary>How the server is.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> while it starts or stops.</param>
/// <param name="Timestamp">The time, ISO 8601 in UTC.</param>
internal sealed record Health(string Status, string Timestamp);

/// <summary>An error of the file endpoints.</summary>
/// <param name="Code">The error's code in snake case.</param>
/// <param name="Error">A sentence.</param>
/// <param name="Details">What of the request was refused; null for anything else.</param>
internal sealed record FileError(string Code, string Error, FileErrorDetails? Details);

/// <summary>What of a request was refused.</summary>
/// <param name="Field">The part of it, such as <c>body</c>.</param>
/// <param name="Issue">Why.</param>
internal sealed record FileErrorDetails(string Field, string Issue);

/// <summary>JSON of what is no dialect's.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(FileError))]
internal sealed partial class ServerJson : JsonSerializerContext;
