using System.Numerics;
using System.Security.Cryptography;

namespace Formwright.Core;

/// <summary>
/// Identifiers: UUIDs of version 7, so that ids made later sort later, and their lossless text form for dialects that
/// show ids as a prefix and lowercase letters and digits.
/// </summary>
public static class Ids
{
    /// <summary>Length of the text form without its prefix: 36^25 exceeds 2^128.</summary>
    public const int TextLength = 25;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>A new id whose first 48 bits are the milliseconds of <paramref name="time"/>.</summary>
    public static Guid New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>The id as <paramref name="prefix"/> and 25 characters of base 36; sorts as the id does.</summary>
    public static string ToText(Guid id, string prefix)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var value = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        Span<char> text = stackalloc char[TextLength];
        for (var i = TextLength - 1; i >= 0; i--)
        {
            value = BigInteger.DivRem(value, 36, out var digit);
            text[i] = Digits[(int)digit];
        }

        return string.Concat(prefix, text);
    }

    /// <summary>Reads what <see cref="ToText"/> wrote; false for any other text.</summary>
    public static bool TryParse(string? text, string prefix, out Guid id)
    {
        id = default;
        if (text is null || text.Length != prefix.Length + TextLength || !text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var value = BigInteger.Zero;
        foreach (var c in text.AsSpan(prefix.Length))
        {
            var digit = Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value * 36) + digit;
        }

        if (value.GetByteCount(isUnsigned: true) > 16)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        var count = value.GetByteCount(isUnsigned: true);
        value.TryWriteBytes(bytes[(16 - count)..], out _, isUnsigned: true, isBigEndian: true);
        id = new Guid(bytes, bigEndian: true);
        return true;
    }

    /// <summary>Random lowercase hexadecimal text of <paramref name="length"/> characters from the system's secure source.</summary>
    public static string RandomHex(int length) => RandomNumberGenerator.GetHexString(length, lowercase: true);
}
