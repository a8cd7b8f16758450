using System.Globalization;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary>An error as this API states it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Details">All faults of the input; null for none.</param>
/// <param name="RetryAfter">When the same request may succeed; only for 429.</param>
internal sealed record Refusal(int Status, string Code, string Message, IReadOnlyList<Violation>? Details = null, TimeSpan? RetryAfter = null) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var details = Details?.Select(violation => new Fault(violation.Path, violation.Message)).ToArray();
        var body = new FailureAnswer(false, new Failure(Code, Message, details, Gate.RequestIdOf(httpContext)));
        return Results.Json(body, Json.Wire.FailureAnswer, statusCode: Status).ExecuteAsync(httpContext);
    }
}

/// <summary>Our errors in the words of this API. Its closed list of codes is in the README of this folder.</summary>
internal static class Errors
{
    /// <summary>Field of an error about the length of the whole body, which no member of a body can be mistaken for.</summary>
    public const string BodyField = "bodyLength";

    private const string Validation = "VALIDATION_ERROR";

    /// <summary>No key, a malformed one, an unknown one or a revoked one: the answer does not tell which.</summary>
    public static Refusal InvalidKey { get; } = new(401, "UNAUTHORIZED", "Missing or invalid API key; send one in the x-api-key header");

    /// <summary>Nothing is at this path.</summary>
    public static Refusal UnknownPath { get; } = new(404, "NOT_FOUND", "This path does not exist");

    /// <summary>Nothing was put at the upload URL.</summary>
    public static Refusal NotUploaded { get; } =
        new(400, "FILE_NOT_UPLOADED", "Nothing has been put at uploadUrl yet; PUT the bytes there, then confirm");

    /// <summary>The refusal that states <paramref name="error"/>.</summary>
    public static Refusal From(Error error) => error.Code switch
    {
        ErrorCode.InvalidInput when error.Field == BodyField => new(413, "PAYLOAD_TOO_LARGE", Sentence(error)),
        ErrorCode.InvalidInput => new(400, Validation, Sentence(error), DetailsOf(error)),
        ErrorCode.Unsupported => new(400, "UNSUPPORTED", Sentence(error), DetailsOf(error)),
        ErrorCode.NotFound => new(404, "NOT_FOUND", Sentence(error)),
        ErrorCode.Conflict => new(409, "CONFLICT", Sentence(error)),
        ErrorCode.Unauthorized => InvalidKey,
        ErrorCode.Forbidden => new(403, "INSUFFICIENT_SCOPE", Sentence(error)),
        ErrorCode.OverLimit => new(402, "COMPUTE_LIMIT_EXCEEDED", Sentence(error)),
        ErrorCode.QueueFull => new(429, "RATE_LIMITED", Sentence(error), RetryAfter: TimeSpan.FromSeconds(5)),
        ErrorCode.Timeout or ErrorCode.Canceled or ErrorCode.KernelFailed or ErrorCode.KernelCrashed or ErrorCode.ProviderFailed
            or ErrorCode.Internal => new(500, "INTERNAL_ERROR", Sentence(error)),
    };

    /// <summary>What an error says to the user, without what is for logs only.</summary>
    public static string Sentence(Error error) => string.IsNullOrEmpty(error.Hint) ? error.Message : $"{error.Message} {error.Hint}";

    /// <summary>The key lacks every scope that would do.</summary>
    public static Refusal Denied(IReadOnlyList<string> anyOf) =>
        new(403, "INSUFFICIENT_SCOPE", $"API key lacks the required scope: {string.Join(" or ", anyOf)}");

    /// <summary>Too many requests in a minute.</summary>
    public static Refusal RateLimit(int limit, TimeSpan wait) =>
        new(429, "RATE_LIMITED", FormattableString.Invariant($"More than {limit} requests in a minute; wait {Math.Ceiling(wait.TotalSeconds)} seconds"), RetryAfter: wait);

    /// <summary>The path exists, but not with this method.</summary>
    public static Refusal WrongMethod(string method, string allowed) =>
        new(405, "METHOD_NOT_ALLOWED", $"Method {method} is not allowed here; use {allowed}");

    /// <summary>The task has no result, or not yet.</summary>
    public static Refusal NotCompleted(string status) => new(409, "TASK_NOT_COMPLETED", $"The task is {status}; only a completed one has a result");

    /// <summary>The task has ended.</summary>
    public static Refusal NotCancellable(string status) => new(409, "TASK_NOT_CANCELLABLE", $"The task is {status} already and stays so");

    /// <summary>The task did not fail.</summary>
    public static Refusal NotRetryable(string status) =>
        new(409, "TASK_NOT_RETRYABLE", $"The task is {status}; only one that failed or was cancelled can be tried again");

    private static IReadOnlyList<Violation>? DetailsOf(Error error) => error switch
    {
        { Violations: { } all } => all,
        { Field: { } field } => [new Violation(field, error.Message)],
        _ => null,
    };
}
