using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Formwright.Core;

/// <summary>A key as the server knows it; the secret itself is never stored.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Account">Whose it is; owner of what it makes.</param>
/// <param name="Dialect">Which dialect accepts it.</param>
/// <param name="Name">Display name, at most 50 characters.</param>
/// <param name="Preview">Prefix, three dots and the last four characters.</param>
/// <param name="Scopes">What it may do; <c>*</c> means everything.</param>
/// <param name="Tier">Which limits apply.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it stops working; null for never.</param>
/// <param name="RevokedAt">When it was revoked; null if it was not.</param>
public sealed record ApiKey(
    Guid Id,
    string Account,
    string Dialect,
    string Name,
    string Preview,
    IReadOnlyList<string> Scopes,
    string Tier,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt)
{
    /// <summary>True when the key carries <paramref name="scope"/> or everything.</summary>
    public bool Allows(string scope) => Scopes.Contains("*") || Scopes.Contains(scope);
}

/// <summary>How keys of one dialect look and what they may carry. Each dialect gives one.</summary>
/// <param name="Dialect">Name on the command line, lower case.</param>
/// <param name="Prefix">First characters of a key.</param>
/// <param name="Length">Number of random characters after the prefix.</param>
/// <param name="Scopes">The scopes that exist; a new key gets all of them by default.</param>
/// <param name="Tiers">The tiers that exist, the default first.</param>
/// <param name="DevelopmentTier">The tier of the key that the first start prints.</param>
/// <param name="Digits">The characters that the random part is made of, at least 16 different ones.</param>
/// <param name="FreeCredits">Credits that an account is given with its first key; 0 for a dialect without credits.</param>
/// <param name="SigningPrefix">First characters of the secret that signs what is sent to the key's owner; null for none.</param>
public sealed record KeyFormat(
    string Dialect,
    string Prefix,
    int Length,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> Tiers,
    string DevelopmentTier,
    string Digits = KeyFormat.Base16,
    int FreeCredits = 0,
    string? SigningPrefix = null)
{
    /// <summary>Lowercase hexadecimal digits.</summary>
    public const string Base16 = "0123456789abcdef";

    /// <summary>Digits and letters of both cases.</summary>
    public const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Whose balance an account of this dialect draws on.</summary>
    public string CreditSubject(string account) => $"{Dialect}:{account}";

    /// <summary>A new secret from the system's secure source.</summary>
    public string NewSecret() => Prefix + RandomNumberGenerator.GetString(Digits, Length);

    /// <summary>True when the text has the form of a secret.</summary>
    public bool IsWellFormed([NotNullWhen(true)] string? secret) =>
        secret?.Length == Prefix.Length + Length
        && secret.StartsWith(Prefix, StringComparison.Ordinal)
        && !secret.AsSpan(Prefix.Length).ContainsAnyExcept(Digits);
}

/// <summary>Keys: made once, shown once, kept as hashes.</summary>
public interface IKeyStore
{
    /// <summary>Makes a key and returns it with its only copy of the secret.</summary>
    /// <param name="format">The dialect's form.</param>
    /// <param name="account">Whose; null for an account of its own.</param>
    /// <param name="name">Display name, 1 to 50 characters.</param>
    /// <param name="scopes">Subset of the format's scopes, or <c>*</c>; null for all.</param>
    /// <param name="tier">One of the format's tiers; null for the first.</param>
    /// <param name="expiresAt">When it stops working; null for never.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown scope or tier or a bad name.</exception>
    Task<(ApiKey Key, string Secret)> CreateAsync(KeyFormat format, string? account, string name, IReadOnlyList<string>? scopes, string? tier, DateTimeOffset? expiresAt, CancellationToken cancel);

    /// <summary>The live key with this secret; null when malformed, unknown, revoked, expired or of another dialect.</summary>
    Task<ApiKey?> AuthenticateAsync(KeyFormat format, string? secret, CancellationToken cancel);

    /// <summary>Keys of an account, or of all when null, newest first, revoked ones included.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(string? account, string? dialect, CancellationToken cancel);

    /// <summary>Revokes a key for good; false when there is no such live key.</summary>
    Task<bool> RevokeAsync(string? account, Guid id, CancellationToken cancel);

    /// <summary>The secret that signs what is sent to the key's owner; null when there is no such key or its dialect has none.</summary>
    Task<string?> SigningSecretAsync(Guid id, CancellationToken cancel);

    /// <summary>Gives a live key a new signing secret, which counts at once; null when the account has no such key.</summary>
    Task<(string Secret, DateTimeOffset RotatedAt)?> RotateSigningSecretAsync(KeyFormat format, string account, Guid id, CancellationToken cancel);
}
