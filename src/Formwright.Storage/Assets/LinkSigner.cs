using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Formwright.Core;

namespace Formwright.Storage;

/// <summary>
/// Signs links with HMAC-SHA256 over purpose, id and end. The name in a file's link is for the reader only: what is served
/// comes from the record the id names. The secret is 32 random bytes in a file of mode 600; removing it ends every link.
/// </summary>
internal sealed class LinkSigner(DataFolder folder, TimeProvider time)
{
    private const int SecretLength = 32;

    private readonly Lazy<byte[]> secret = new(() => LoadSecret(folder));

    /// <summary>The query of a link and the moment it dies, which is a whole second.</summary>
    public (string Query, DateTimeOffset ExpiresAt) Sign(LinkPurpose purpose, Guid id, TimeSpan lifetime)
    {
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds((time.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        var expires = expiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return ($"?expires={expires}&signature={Convert.ToHexStringLower(Mac(purpose, id, expires))}", expiresAt);
    }

    /// <summary>Checks a link before anything is looked up.</summary>
    /// <exception cref="FormwrightException"><c>forbidden</c>, in the same words whatever is wrong.</exception>
    public void Require(LinkPurpose purpose, Guid id, string? expires, string? signature)
    {
        // An absent or malformed part still costs one MAC and one comparison, like a wrong one.
        var given = new byte[HMACSHA256.HashSizeInBytes];
        var formed = LowercaseHex.Is(signature, 2 * HMACSHA256.HashSizeInBytes)
            && Convert.FromHexString(signature, given, out _, out _) == OperationStatus.Done;
        var genuine = CryptographicOperations.FixedTimeEquals(Mac(purpose, id, expires ?? ""), given);
        var alive = long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && end > time.GetUtcNow().ToUnixTimeSeconds();
        if (!(formed && genuine && alive))
        {
            throw new FormwrightException(ErrorCode.Forbidden, "This link is not valid, or its time is over. Ask the API for a new one.");
        }
    }

    private static byte[] LoadSecret(DataFolder folder)
    {
        if (!File.Exists(folder.SigningSecretFile))
        {
            CreateSecret(folder);
        }

        var bytes = File.ReadAllBytes(folder.SigningSecretFile);
        return bytes.Length == SecretLength
            ? bytes
            : throw new FormwrightException(
                ErrorCode.Internal, $"The signing secret {folder.SigningSecretFile} is damaged. Remove it: a new one is made, and links handed out end.");
    }

    private static void CreateSecret(DataFolder folder)
    {
        var draft = Path.Combine(folder.Staging, "signing.secret");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(SecretLength));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, folder.SigningSecretFile);
    }

    private byte[] Mac(LinkPurpose purpose, Guid id, string expires) =>
        HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes($"{purpose}\n{id:N}\n{expires}"));
}

/// <summary>What a signed link allows.</summary>
internal enum LinkPurpose
{
    /// <summary>Reading an asset.</summary>
    GetFile,

    /// <summary>Putting an upload's bytes.</summary>
    PutUpload,
}
