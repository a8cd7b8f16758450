using System.Globalization;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.PartWork;

/// <summary>An error as this API states it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Its body.</param>
/// <param name="RetryAt">When the same request may succeed; only for 429.</param>
internal sealed record Refusal(int Status, ErrorAnswer Body, DateTimeOffset? RetryAt = null) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAt is { } retryAt)
        {
            RateLimits.TellRetry(httpContext, retryAt);
        }

        return Results.Json(Body, Json.Wire.ErrorAnswer, statusCode: Status).ExecuteAsync(httpContext);
    }
}

/// <summary>Our errors in the words of this API. Its closed list of codes is in the README of this folder.</summary>
internal static class Errors
{
    /// <summary>Field name that makes a wrong input an <c>invalid_prompt</c>.</summary>
    public const string PromptField = "prompt";

    /// <summary>Field name that makes a missing thing a <c>job_not_found</c>.</summary>
    public const string JobField = "job_id";

    /// <summary>No key, a malformed one, an unknown one or a revoked one: the answer does not tell which.</summary>
    public static Refusal InvalidKey { get; } = new(401, new("Invalid API key", "invalid_api_key", null));

    /// <summary>No account token, or not a valid one.</summary>
    public static Refusal InvalidToken { get; } = new(401, new("Invalid account token", "invalid_api_key", null));

    /// <summary>Nothing is at this path.</summary>
    public static Refusal UnknownPath { get; } = new(404, new("This path does not exist", "not_found", null));

    /// <summary>The refusal that states <paramref name="error"/>.</summary>
    /// <param name="error">What failed.</param>
    /// <param name="now">The time, from which follows when a monthly quota is full again.</param>
    public static Refusal From(Error error, DateTimeOffset now) => error.Code switch
    {
        ErrorCode.InvalidInput or ErrorCode.Unsupported or ErrorCode.Conflict => error.Field == PromptField
            ? new(400, new(Sentence(error), "invalid_prompt", null))
            : new(400, new(Sentence(error), "invalid_request", new(error.Field ?? "body", error.Message))),
        ErrorCode.NotFound => new(404, new(Sentence(error), error.Field == JobField ? "job_not_found" : "not_found", null)),
        ErrorCode.Unauthorized => InvalidKey,
        ErrorCode.Forbidden => new(403, new(Sentence(error), "permission_denied", null)),
        ErrorCode.OverLimit => GenerationLimit(now),
        ErrorCode.QueueFull => new(429, new(Sentence(error), "rate_limit_exceeded", null), now.AddSeconds(5)),
        ErrorCode.Timeout or ErrorCode.Canceled or ErrorCode.KernelFailed or ErrorCode.KernelCrashed or ErrorCode.ProviderFailed
            or ErrorCode.Internal => new(500, new(Sentence(error), "internal_error", null)),
    };

    /// <summary>What an error says to the user, without what is for logs only.</summary>
    public static string Sentence(Error error) =>
        string.IsNullOrEmpty(error.Hint) ? error.Message : $"{error.Message} {error.Hint}";

    /// <summary>The key lacks every permission that would do.</summary>
    public static Refusal Denied(IReadOnlyList<string> anyOf) =>
        new(403, new($"API key lacks the required permission: {string.Join(" or ", anyOf)}", "permission_denied", null));

    /// <summary>Too many requests in a minute or a day.</summary>
    public static Refusal RateLimit(int limit, QuotaPeriod period, DateTimeOffset resetsAt) => new(
        429,
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Rate limit of {limit} requests per {(period == QuotaPeriod.Day ? "day" : "minute")} exceeded; it resets at {WholeSeconds.Format(resetsAt)}"),
            "rate_limit_exceeded",
            null),
        resetsAt);

    /// <summary>The path exists, but not with this method.</summary>
    public static Refusal WrongMethod(string method, string allowed) =>
        new(405, new($"Method {method} is not allowed here; use {allowed}", "method_not_allowed", null));

    /// <summary>The account has as many keys as it may.</summary>
    public static Refusal KeyLimit(int limit) => new(
        400,
        new(
            string.Create(CultureInfo.InvariantCulture, $"The account already has {limit} active keys; delete one first"),
            "key_limit_reached",
            null));

    private static Refusal GenerationLimit(DateTimeOffset now)
    {
        var resetsAt = RateLimits.NextMonth(now);
        return new(
            429,
            new($"Monthly generation quota reached; it resets at {WholeSeconds.Format(resetsAt)}", "generation_limit_exceeded", null),
            resetsAt);
    }
}
