namespace Formwright.Core;

/// <summary>Why something failed, in a form that crosses processes and is stored with the task.</summary>
/// <param name="Code">The kind of failure.</param>
/// <param name="Message">For the user: what failed, why, and how to fix it.</param>
/// <param name="Field">Path of the offending input, such as <c>steps[2].params.radius</c>; null when no single field is at fault.</param>
/// <param name="Hint">A second sentence that helps; null when the message says all.</param>
/// <param name="Detail">For logs only; never sent to a client.</param>
/// <param name="Retryable">True when the same request may succeed later.</param>
/// <param name="Violations">Everything that is wrong with the input, one by one; null when the message is about a single thing.</param>
public sealed record Error(
    ErrorCode Code,
    string Message,
    string? Field = null,
    string? Hint = null,
    string? Detail = null,
    bool Retryable = false,
    IReadOnlyList<Violation>? Violations = null);

/// <summary>One thing that is wrong with an input.</summary>
/// <param name="Path">Where, such as <c>steps[2].params.radius</c>.</param>
/// <param name="Message">What is wrong and how to fix it, without where.</param>
public sealed record Violation(string Path, string Message);
