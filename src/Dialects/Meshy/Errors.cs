using System.Globalization;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Meshy;

/// <summary>An error as this API states it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">The whole of its body.</param>
/// <param name="Header">One header that belongs to it.</param>
internal sealed record Refusal(int Status, string Message, (string Name, string Value)? Header = null) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Header is var (name, value))
        {
            httpContext.Response.Headers[name] = value;
        }

        return Results.Json(new(Message), Json.Wire.ErrorAnswer, statusCode: Status).ExecuteAsync(httpContext);
    }
}

/// <summary>Our errors in the words of this API: a <c>message</c> of a refused request, a <c>task_error</c> of a failed task.</summary>
internal static class Errors
{
    private const string InvalidInput = "invalid_input";
    private const string ServerError = "server_error";

    /// <summary>No key, a malformed one, an unknown one or a revoked one: the answer does not tell which.</summary>
    public static Refusal InvalidKey { get; } = new(401, "Invalid API key. Send it as Authorization: Bearer msy_...");

    /// <summary>A script in a web page asked; its page could read the key.</summary>
    public static Refusal CrossOrigin { get; } = new(
        403, "Cross-origin requests from browsers are not permitted. Send the request from your own server.");

    /// <summary>Nothing of this account is there.</summary>
    public static Refusal NotFound { get; } = new(404, "Task not found");

    /// <summary>There is no such path.</summary>
    public static Refusal NoPath(string path) => new(404, $"There is no {path} in this API");

    /// <summary>The path exists, but not with this method.</summary>
    public static Refusal WrongMethod(string allowed) => new(405, $"Use {allowed}", ("Allow", allowed));

    /// <summary>Too many requests in a second.</summary>
    public static Refusal RateLimit(TimeSpan wait) => new(429, "RateLimitExceeded", RetryAfter(wait));

    /// <summary>The refusal that states an error.</summary>
    public static Refusal From(Error error) => error.Code switch
    {
        ErrorCode.OverLimit when error.Field == CreditBalance.Counter => new(402, $"Insufficient credits. {Sentence(error)}"),
        ErrorCode.InvalidInput => new(400, Sentence(error)),
        ErrorCode.Unsupported => new(400, $"Unsupported: {Sentence(error)}"),
        ErrorCode.NotFound => new(404, Sentence(error)),
        ErrorCode.Conflict => new(409, Sentence(error)),
        ErrorCode.Unauthorized => InvalidKey,
        ErrorCode.Forbidden => new(403, Sentence(error)),
        ErrorCode.QueueFull => new(429, "NoMoreConcurrentTasks", RetryAfter(TimeSpan.FromSeconds(5))),
        ErrorCode.OverLimit => RateLimit(TimeSpan.FromSeconds(1)),
        ErrorCode.Timeout or ErrorCode.Canceled or ErrorCode.KernelFailed or ErrorCode.KernelCrashed or ErrorCode.ProviderFailed
            or ErrorCode.Internal => new(500, Sentence(error)),
    };

    /// <summary>Why a task failed.</summary>
    /// <param name="error">The error.</param>
    /// <param name="origin">Where the client reached this server; the pages on error codes are there.</param>
    public static TaskErrorAnswer OfTask(Error error, string origin)
    {
        var (type, code) = error.Code switch
        {
            // In a task, what is over a limit is its input; waiting would not change that.
            ErrorCode.InvalidInput or ErrorCode.Unsupported or ErrorCode.NotFound or ErrorCode.Conflict or ErrorCode.OverLimit => (InvalidInput, CodeOf(error)),
            ErrorCode.Timeout => ("timeout", "timeout"),
            ErrorCode.KernelFailed => (InvalidInput, InvalidInput),
            ErrorCode.QueueFull or ErrorCode.ProviderFailed => ("service_unavailable", null),
            ErrorCode.KernelCrashed or ErrorCode.Internal or ErrorCode.Canceled or ErrorCode.Unauthorized or ErrorCode.Forbidden => (ServerError, null),
        };
        return new(type, Sentence(error), code, code is null ? null : Page.OfErrorCode(origin, code));
    }

    /// <summary>What an error says to the user, without what is for logs only.</summary>
    public static string Sentence(Error error) => string.IsNullOrEmpty(error.Hint) ? error.Message : $"{error.Message} {error.Hint}";

    // The field at fault tells which of the API's codes it is.
    private static string CodeOf(Error error) => error.Field switch
    {
        "format" or "target_formats" => "format_conversion_failed",
        _ => InvalidInput,
    };

    private static (string Name, string Value) RetryAfter(TimeSpan wait) =>
        ("Retry-After", Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture));
}
