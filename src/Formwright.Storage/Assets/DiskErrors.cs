using Formwright.Core;

namespace Formwright.Storage;

/// <summary>What a failing disk means for the user.</summary>
internal static class DiskErrors
{
    // On Linux the runtime passes the error number on as HResult.
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;

    /// <summary>No space is left in the data folder.</summary>
    public static Error Full(string detail) => new(
        ErrorCode.Internal,
        "The server's disk is full, so nothing was stored. Try again after its operator has freed some space.",
        Detail: detail,
        Retryable: true);

    /// <summary>The error behind a failure to write a file.</summary>
    public static FormwrightException Explain(IOException exception) => new(
        exception.HResult is NoSpaceLeft or QuotaExceeded
            ? Full(exception.Message)
            : new Error(
                ErrorCode.Internal,
                "The server could not write a file to its disk, so nothing was stored. Try again later.",
                Detail: exception.Message,
                Retryable: true),
        exception);
}
