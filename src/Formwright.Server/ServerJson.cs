using System.Text.Json.Serialization;

namespace Formwright.Server;

/// <summary>Answer of <c>/health</c>.</summary>
internal sealed record Health(string Status);

/// <summary>An error of the file endpoints.</summary>
/// <param name="Code">The error's code in snake case.</param>
/// <param name="Error">A sentence.</param>
internal sealed record FileError(string Code, string Error);

/// <summary>JSON of what is no dialect's.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(FileError))]
internal sealed partial class ServerJson : JsonSerializerContext;
