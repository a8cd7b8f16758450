using Formwright.Core;
using Formwright.Dialects.Meshy;

namespace Formwright.Server;

/// <summary>Which APIs have webhooks that belong to an account, and what they allow.</summary>
public static class AccountWebhookRules
{
    private static readonly Dictionary<string, int> MostByDialect = new() { [MeshyDialect.Keys.Dialect] = MeshyDialect.MaxWebhooks };

    /// <summary>Names of the dialects.</summary>
    public static IReadOnlyCollection<string> Dialects => MostByDialect.Keys;

    /// <summary>How many active webhooks an account of the dialect may have.</summary>
    public static int Most(string dialect) => MostByDialect[dialect];

    /// <summary>Refuses a URL that a webhook cannot have.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="allowedHosts">Hosts that may be reached by http, as <c>serve --allow-host</c> names them.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> that says why.</exception>
    public static string Check(string url, IReadOnlyList<string> allowedHosts)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https") || parsed.UserInfo.Length > 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"'{url}' is no absolute https URL without user name.", "url");
        }

        return parsed.Scheme == Uri.UriSchemeHttps || allowedHosts.Contains(parsed.IdnHost, StringComparer.OrdinalIgnoreCase)
            ? parsed.AbsoluteUri
            : throw new FormwrightException(
                ErrorCode.InvalidInput, $"A webhook must use https; '{url}' does not.", "url", $"For a host of your own network, name it with --allow-host {parsed.IdnHost} here and at `serve`.");
    }
}
