using System.Security.Claims;
using System.Security.Cryptography;
using Formwright.Core;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Formwright.Server;

/// <summary>
/// Account tokens as JSON Web Tokens (RFC 7519), HS256 with a secret in the data folder. Whoever reads the secret can speak for
/// every account, so the file is its owner's alone.
/// </summary>
public sealed class AccountTokens : IAccountTokens
{
    private const string Issuer = "formwright";
    private const string SecretFile = "accounts.secret";
    private const int SecretLength = 64;
    private const int MaxAccount = 100;

    private readonly SymmetricSecurityKey key;
    private readonly TimeProvider time;
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 4096 };

    private AccountTokens(string secret, TimeProvider time)
    {
        key = new SymmetricSecurityKey(Convert.FromHexString(secret));
        this.time = time;
    }

    /// <summary>Opens the secret of a data folder, or makes one.</summary>
    /// <param name="dataFolder">The folder; made when absent.</param>
    /// <param name="time">The clock that tokens expire by.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when the folder cannot be written; <c>internal</c> when the secret is damaged.
    /// </exception>
    public static AccountTokens Open(string dataFolder, TimeProvider time)
    {
        var file = Path.Combine(Path.GetFullPath(dataFolder), SecretFile);
        try
        {
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                CreateSecret(file);
            }

            var secret = File.ReadAllText(file);
            return secret.Length == SecretLength && secret.All(char.IsAsciiHexDigit)
                ? new AccountTokens(secret, time)
                : throw new FormwrightException(
                    ErrorCode.Internal, $"{file} is damaged. Restore it, or delete it, which ends all account tokens.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormwrightException(
                new(ErrorCode.InvalidInput, $"{file} cannot be read or written. Correct its permissions, or choose another folder with --data.", Detail: e.Message),
                e);
        }
    }

    /// <inheritdoc />
    public string Issue(string account, TimeSpan lifetime)
    {
        if (string.IsNullOrWhiteSpace(account) || account.Length > MaxAccount || account.Any(char.IsControl))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"An account has 1 to {MaxAccount} characters and no control characters.", "account");
        }

        if (lifetime <= TimeSpan.Zero || lifetime > TimeSpan.FromDays(3650))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "A token is valid for more than 0 and at most 3650 days.", "lifetime");
        }

        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            Subject = new ClaimsIdentity([new Claim(JwtRegisteredClaimNames.Sub, account)]),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <inheritdoc />
    public async Task<string?> VerifyAsync(string token)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (from, to, _, _) => time.GetUtcNow().UtcDateTime is var now && from <= now && now < to,
        });
        return result.IsValid && result.SecurityToken is JsonWebToken { Subject: { Length: > 0 } account } ? account : null;
    }

    // Written aside and moved, so that another process never reads half a secret; the first of two makers wins.
    private static void CreateSecret(string file)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(RandomNumberGenerator.GetHexString(SecretLength, lowercase: true));
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
