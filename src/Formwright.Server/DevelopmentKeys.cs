using Formwright.Core;

namespace Formwright.Server;

/// <summary>The keys that a first start prints, so that there is something to begin with.</summary>
internal static class DevelopmentKeys
{
    /// <summary>Their account, which is also the default of account tokens made on the command line.</summary>
    public const string Account = "local";

    private const string Name = "development";

    // As good as endless: who runs the server need not buy from it.
    private const int Credits = 1_000_000;

    /// <summary>Makes one key for each dialect that never had one, and returns the dialects and their keys.</summary>
    public static async Task<IReadOnlyList<(string Dialect, string Secret)>> CreateMissingAsync(IKeyStore keys, ICreditStore credits, CancellationToken cancel)
    {
        var known = await keys.ListAsync(Account, dialect: null, cancel);
        var made = new List<(string, string)>();
        foreach (var format in KeyFormats.All.Where(format => !known.Any(key => key.Dialect == format.Dialect && key.Name == Name)))
        {
            var (_, secret) = await keys.CreateAsync(format, Account, Name, scopes: null, format.DevelopmentTier, expiresAt: null, cancel);
            if (format.FreeCredits > 0)
            {
                await credits.GrantAsync(format.CreditSubject(Account), Credits, Name, cancel);
            }

            made.Add((format.Dialect, secret));
        }

        return made;
    }
}
