using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Tokens that are the account's name behind a word.</summary>
internal sealed class FakeAccountTokens : IAccountTokens
{
    public string Issue(string account, TimeSpan lifetime) => $"token-of-{account}";

    public Task<string?> VerifyAsync(string token) =>
        Task.FromResult(token.StartsWith("token-of-", StringComparison.Ordinal) ? token["token-of-".Length..] : null);
}
