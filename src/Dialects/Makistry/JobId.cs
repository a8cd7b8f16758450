using System.Security.Cryptography;
using System.Text;
using Formwright.Core;

namespace Formwright.Dialects.Makistry;

/// <summary>
/// Ids of jobs: a prefix and 48 random bits, too few for a task's id, so the task has an id that follows from the job's. A second
/// job of the same bits is refused by the engine, and another id is drawn.
/// </summary>
internal static class JobId
{
    private const string Prefix = "pub_";
    private const int Digits = 12;

    /// <summary>A new one.</summary>
    public static string New() => Prefix + Ids.RandomHex(Digits);

    /// <summary>The task's id; null when the text is no job's id. A UUID of version 8 (RFC 9562) made from a hash.</summary>
    public static Guid? ToTask(string jobId)
    {
        if (jobId.Length != Prefix.Length + Digits || !jobId.StartsWith(Prefix, StringComparison.Ordinal) || !jobId.Skip(Prefix.Length).All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{MakistryDialect.Keys.Dialect}/{jobId}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
