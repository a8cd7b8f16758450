using System.Runtime.InteropServices;
using System.Text;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>fw_status.</summary>
internal enum NativeStatus
{
    Ok = 0,
    InvalidArgument = 1,
    Refused = 2,
    InvalidResult = 3,
    Unreadable = 4,
    Io = 5,
    BufferTooSmall = 6,
    OutOfMemory = 7,
    Internal = 8,
    Cancelled = 9,
}

/// <summary>fw_error.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeError
{
    private const int MessageSize = 500;

    internal NativeStatus Code;
    internal int SubshapeKind;
    internal int SubshapeIndex;
    private fixed byte _message[MessageSize];

    internal readonly string Message
    {
        get
        {
            fixed (byte* start = _message)
            {
                return Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(start));
            }
        }
    }
}

/// <summary>Turns the status of a native call into our exception.</summary>
internal static class NativeStatusExtensions
{
    /// <param name="status">What the call returned.</param>
    /// <param name="error">What it says.</param>
    /// <param name="field">The parameter that decides whether it can be done, such as <c>params.radius</c>; null for none.</param>
    internal static void Check(this NativeStatus status, in NativeError error, string? field = null)
    {
        if (status != NativeStatus.Ok)
        {
            throw new FormwrightException(ToError(status, error) with { Field = field });
        }
    }

    private static Error ToError(NativeStatus status, in NativeError error)
    {
        var code = status switch
        {
            NativeStatus.InvalidArgument or NativeStatus.Unreadable => ErrorCode.InvalidInput,
            NativeStatus.Refused or NativeStatus.InvalidResult or NativeStatus.OutOfMemory => ErrorCode.KernelFailed,
            _ => ErrorCode.Internal,
        };
        var part = error.SubshapeIndex < 0 ? "" : $", {(ShapeKind)error.SubshapeKind} {error.SubshapeIndex}";
        return new Error(code, Sentence(error.Message), Detail: $"native status {status}{part}");
    }

    private static string Sentence(string text) =>
        text.Length == 0 ? "The geometry kernel failed." : $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}{(text[^1] == '.' ? "" : ".")}";
}
