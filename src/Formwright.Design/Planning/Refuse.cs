using Formwright.Core;

namespace Formwright.Design.Planning;

/// <summary>The refusals of the designer: always <c>invalid_input</c>, always about the prompt, always with the words at fault.</summary>
internal static class Refuse
{
    /// <summary>The prompt cannot be honoured as it stands.</summary>
    public static FormwrightException Prompt(string message, string? hint = null) =>
        new(ErrorCode.InvalidInput, message, "prompt", hint);

    /// <summary>A stored design is not one this engine wrote.</summary>
    public static FormwrightException Design(string message) =>
        new(ErrorCode.InvalidInput, "The stored design cannot be used: " + message, "design");
}
