namespace Formwright.Core;

/// <summary>The one exception of this system. Only the task engine and the edges (dialects, command line) catch it.</summary>
public sealed class FormwrightException : Exception
{
    /// <summary>Wraps an error, with the exception that caused it when there is one.</summary>
    public FormwrightException(Error error, Exception? inner = null)
        : base(error.Message, inner) => Error = error;

    /// <summary>Wraps an error given by its parts.</summary>
    public FormwrightException(ErrorCode code, string message, string? field = null, string? hint = null)
        : this(new Error(code, message, field, hint))
    {
    }

    /// <summary>What failed and why.</summary>
    public Error Error { get; }
}
