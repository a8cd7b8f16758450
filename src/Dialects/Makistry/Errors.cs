using System.Globalization;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Makistry;

/// <summary>An error as this API states it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Its body; null for none.</param>
/// <param name="Header">One header that belongs to it.</param>
internal sealed record Refusal(int Status, ErrorAnswer? Body, (string Name, string Value)? Header = null) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Header is var (name, value))
        {
            httpContext.Response.Headers[name] = value;
        }

        if (Body is not null)
        {
            return Results.Json(Body, Json.Wire.ErrorAnswer, statusCode: Status).ExecuteAsync(httpContext);
        }

        httpContext.Response.StatusCode = Status;
        return Task.CompletedTask;
    }
}

/// <summary>Our errors in the words of this API: <c>message</c> of a refused request, <c>error_message</c> of a failed job.</summary>
internal static class Errors
{
    /// <summary>No key, a malformed one, an unknown one or a revoked one: the answer does not tell which.</summary>
    public static Refusal InvalidKey { get; } = new(401, new("invalid_api_key", "API key is missing, malformed or revoked"));

    /// <summary>No account token, or not a valid one.</summary>
    public static Refusal InvalidToken { get; } = new(401, new("invalid_api_key", "Account token is missing or not valid"));

    /// <summary>Nothing of this key is there: the API says so without a body.</summary>
    public static Refusal NotFound { get; } = new(404, null);

    /// <summary>The job's time is over.</summary>
    public static Refusal Expired { get; } = new(410, new("output_expired", "The output of this job was removed 30 days after it was submitted"));

    /// <summary>The path exists, but not with this method.</summary>
    public static Refusal WrongMethod(string allowed) => new(405, new("method_not_allowed", $"use {allowed}"), ("Allow", allowed));

    /// <summary>Too many requests.</summary>
    public static Refusal RateLimit(string message, TimeSpan wait) => new(
        429, new("quota_exceeded", message), ("Retry-After", Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture)));

    /// <summary>The refusal that states an error.</summary>
    public static Refusal From(Error error) => error.Code switch
    {
        ErrorCode.OverLimit when error.Field == CreditBalance.Counter => new(402, new("payment_required", Sentence(error))),
        ErrorCode.InvalidInput or ErrorCode.Conflict => new(422, new("invalid_input", Sentence(error))),
        ErrorCode.Unsupported => new(422, new("unsupported", Sentence(error))),
        ErrorCode.NotFound => NotFound,
        ErrorCode.Unauthorized or ErrorCode.Forbidden => InvalidKey,
        ErrorCode.OverLimit or ErrorCode.QueueFull => new(429, new("quota_exceeded", Sentence(error)), ("Retry-After", "5")),
        ErrorCode.Timeout or ErrorCode.Canceled or ErrorCode.KernelFailed or ErrorCode.KernelCrashed or ErrorCode.ProviderFailed
            or ErrorCode.Internal => new(500, new("internal_error", Sentence(error))),
    };

    /// <summary>The code of a job that failed.</summary>
    public static string JobCode(Error error) => error.Code switch
    {
        ErrorCode.InvalidInput or ErrorCode.Unsupported or ErrorCode.KernelFailed => "generation_failed",
        ErrorCode.Timeout => "timeout",
        ErrorCode.NotFound or ErrorCode.Conflict or ErrorCode.Unauthorized or ErrorCode.Forbidden or ErrorCode.OverLimit or ErrorCode.QueueFull
            or ErrorCode.Canceled or ErrorCode.KernelCrashed or ErrorCode.ProviderFailed or ErrorCode.Internal => "internal_error",
    };

    /// <summary>What an error says to the user, without what is for logs only.</summary>
    public static string Sentence(Error error) => string.IsNullOrEmpty(error.Hint) ? error.Message : $"{error.Message} {error.Hint}";
}
