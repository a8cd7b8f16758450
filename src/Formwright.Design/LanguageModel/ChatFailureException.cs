namespace Formwright.Design.LanguageModel;

/// <summary>There is no answer of a model, or none that can be used. It stays inside of this namespace.</summary>
/// <param name="reason">Why, to go on after "the language model could not be used: ".</param>
/// <param name="isTransient">True when another try may succeed.</param>
/// <param name="inner">What caused it; null for nothing.</param>
internal sealed class ChatFailureException(string reason, bool isTransient, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>True when another try may succeed.</summary>
    public bool IsTransient => isTransient;

    /// <summary>How long the server wants to be left alone; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the server said, for logs only.</summary>
    public string? Detail { get; init; }
}
