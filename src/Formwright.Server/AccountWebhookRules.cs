using System.Net;
using System.Net.Sockets;
using Formwright.Core;
using Formwright.Dialects.Meshy;
using Formwright.Tasks;

namespace Formwright.Server;

/// <summary>Which APIs have webhooks that belong to an account, and what they allow.</summary>
public static class AccountWebhookRules
{
    private static readonly Dictionary<string, int> MostByDialect = new() { [MeshyDialect.Keys.Dialect] = MeshyDialect.MaxWebhooks };

    /// <summary>Names of the dialects.</summary>
    public static IReadOnlyCollection<string> Dialects => MostByDialect.Keys;

    /// <summary>How many active webhooks an account of the dialect may have.</summary>
    public static int Most(string dialect) => MostByDialect[dialect];

    /// <summary>
    /// Refuses a URL that a webhook cannot have. A name that cannot be resolved now is taken: every delivery checks the address that it goes to.
    /// </summary>
    /// <param name="url">The URL.</param>
    /// <param name="allowedHosts">Hosts that may be reached by http and at a private address, as <c>serve --allow-host</c> names them.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> that says why.</exception>
    public static async Task<string> CheckAsync(string url, IReadOnlyList<string> allowedHosts, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https") || parsed.UserInfo.Length > 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"'{url}' is no absolute https URL without user name.", "url");
        }

        var host = parsed.IdnHost.Trim('[', ']');
        if (!allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            if (parsed.Scheme != Uri.UriSchemeHttps)
            {
                throw Refusal($"A webhook must use https; '{url}' does not.", host);
            }

            if (await AddressesAsync(host, cancel) is [_, ..] addresses && !addresses.Any(PublicAddress.Is))
            {
                throw Refusal($"'{url}' leads to an address that is not public, so nothing would be sent there.", host);
            }
        }

        return parsed.AbsoluteUri;
    }

    private static async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancel)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancel);
        }
        catch (SocketException)
        {
            return [];
        }
    }

    private static FormwrightException Refusal(string message, string host) =>
        new(ErrorCode.InvalidInput, message, "url", $"For a host of your own network, name it with --allow-host {host} here and at `serve`.");
}
