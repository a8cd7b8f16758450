namespace Formwright.Core;

/// <summary>
/// Proof of who somebody is, for the few calls that manage an account instead of using a key. This server has no sign-in of its
/// own: its operator issues tokens.
/// </summary>
public interface IAccountTokens
{
    /// <summary>A signed token that speaks for <paramref name="account"/>.</summary>
    /// <param name="account">The account, 1 to 100 characters.</param>
    /// <param name="lifetime">How long it is valid, above 0.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an account or a lifetime outside these limits.</exception>
    string Issue(string account, TimeSpan lifetime);

    /// <summary>The account a token speaks for; null when it is malformed, expired, or was not signed by this server.</summary>
    Task<string?> VerifyAsync(string token);
}
