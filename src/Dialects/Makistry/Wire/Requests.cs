using System.Text.Json;

namespace Formwright.Dialects.Makistry;

/// <summary>Body of <c>POST /text-to-cad</c>.</summary>
internal sealed record TextRequest(
    string? Prompt = null, string? DesignMode = null, string? OutputFormat = null, string? CallbackUrl = null, JsonElement Metadata = default);

/// <summary>Body of <c>POST /keys</c>.</summary>
internal sealed record KeyRequest(string? Name = null);
