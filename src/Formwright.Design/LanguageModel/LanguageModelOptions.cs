using Formwright.Core;

namespace Formwright.Design.LanguageModel;

/// <summary>Which language model designs, and how far it may go. A class and no record, so that nothing prints the key by accident.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>Longest <see cref="Deadline"/>.</summary>
    public static readonly TimeSpan LongestDeadline = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Base of an OpenAI-compatible API, to which <c>/chat/completions</c> is added, such as <c>http://127.0.0.1:11434/v1</c>. It is the
    /// operator's own choice and may be private.
    /// </summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Name of the model, as its server knows it.</summary>
    public required string Model { get; init; }

    /// <summary>Sent as bearer token; null for a server that needs none.</summary>
    public string? Key { get; init; }

    /// <summary>For all answers to one prompt together, waiting included; above 0. Default: 90 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Answers to one prompt, at least 1. Default: 4.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>Tokens, read and written, for one prompt. Default: 120 000.</summary>
    public int TokenBudget { get; init; } = 120_000;

    /// <summary>Tokens that one answer may have. Default: 8000.</summary>
    public int AnswerTokens { get; init; } = 8_000;

    /// <summary>Reads what an operator gave.</summary>
    /// <param name="url">Base URL: absolute, http or https, without user name, query and fragment.</param>
    /// <param name="model">Name of the model.</param>
    /// <param name="key">Its key; null or blank for none.</param>
    /// <param name="deadline">For one prompt, above 0 and at most <see cref="LongestDeadline"/>.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> that says what is missing or wrong.</exception>
    public static LanguageModelOptions From(string? url, string? model, string? key, TimeSpan deadline)
    {
        if (string.IsNullOrWhiteSpace(model) || string.IsNullOrWhiteSpace(url))
        {
            throw Invalid("A language model needs both its URL and its name.", "Give --designer-url and --designer-model.");
        }

        if (!Uri.TryCreate(url.TrimEnd('/'), UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            throw Invalid("The designer's URL is not an absolute http or https URL.", "Give one such as http://127.0.0.1:11434/v1.");
        }

        if (parsed.UserInfo.Length + parsed.Query.Length + parsed.Fragment.Length > 0)
        {
            throw Invalid("The designer's URL must have no user name, query or fragment.", "Give a key in FORMWRIGHT_DESIGNER_KEY or with --designer-key-file.");
        }

        if (key?.Trim().Any(c => c is <= ' ' or > '~') == true)
        {
            throw Invalid("The designer's key has characters that a header cannot carry.", "Put the key alone, on one line, into the file or variable.");
        }

        return deadline > TimeSpan.Zero && deadline <= LongestDeadline
            ? new() { BaseUrl = parsed, Model = model.Trim(), Key = string.IsNullOrWhiteSpace(key) ? null : key.Trim(), Deadline = deadline }
            : throw Invalid($"The designer's deadline must be above 0 and at most {LongestDeadline.TotalSeconds:0} s.", "Give --designer-deadline in seconds.");
    }

    private static FormwrightException Invalid(string message, string hint) => new(ErrorCode.InvalidInput, message, "designer", hint);
}
