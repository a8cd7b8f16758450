namespace Formwright.Core;

/// <summary>What came from a user's URL.</summary>
/// <param name="Body">Its bytes, whole.</param>
/// <param name="MediaType">What the sender calls it; null when it says nothing.</param>
/// <param name="FileName">Last segment of the final address's path; empty when it ends in a slash.</param>
public sealed record FetchedFile(byte[] Body, string? MediaType, string FileName);

/// <summary>
/// The only way to an address that a user has named. http and https only; addresses that are private, loopback, link-local or
/// otherwise special are refused unless the operator allows the host; the connection goes to the address that was checked.
/// </summary>
public interface IOutgoingHttp
{
    /// <summary>Refuses a URL that could never be used.</summary>
    /// <param name="url">What the user gave.</param>
    /// <param name="field">The field it came in.</param>
    /// <param name="requireHttps">True to refuse http, except to a host that the operator allows.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> that says why.</exception>
    Uri Check(string? url, string field, bool requireHttps);

    /// <summary>Fetches a file. Redirects are followed, each checked like the first, at most five.</summary>
    /// <param name="url">A checked URL.</param>
    /// <param name="field">The field it came in, for errors.</param>
    /// <param name="maxBytes">Largest body; counted while reading, whatever the sender declares.</param>
    /// <param name="timeout">For everything together.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it cannot be had, is too large, or takes too long.</exception>
    Task<FetchedFile> GetAsync(Uri url, string field, long maxBytes, TimeSpan timeout, CancellationToken cancel);

    /// <summary>Posts JSON; redirects are not followed.</summary>
    /// <param name="url">A checked URL.</param>
    /// <param name="message">What to send.</param>
    /// <param name="timeout">Until the status has come.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <returns>The status.</returns>
    /// <exception cref="FormwrightException"><c>provider_failed</c> when there was no answer, with the reason.</exception>
    Task<int> PostAsync(Uri url, WebhookMessage message, TimeSpan timeout, CancellationToken cancel);
}
