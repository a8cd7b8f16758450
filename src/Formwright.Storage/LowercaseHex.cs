using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Formwright.Storage;

/// <summary>The form of hashes, signatures and the random part of keys.</summary>
internal static class LowercaseHex
{
    /// <summary>Length of a SHA-256 hash as text.</summary>
    public const int Sha256Length = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>True for exactly <paramref name="length"/> lowercase hexadecimal digits.</summary>
    public static bool Is([NotNullWhen(true)] string? text, int length) => text is not null && Is(text.AsSpan(), length);

    /// <inheritdoc cref="Is(string?, int)"/>
    public static bool Is(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExcept(Digits);
}
