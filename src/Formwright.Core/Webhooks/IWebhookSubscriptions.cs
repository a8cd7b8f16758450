namespace Formwright.Core;

/// <summary>An account's wish to hear of all its tasks.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Dialect">Whose tasks, by name of the dialect.</param>
/// <param name="Account">Whose.</param>
/// <param name="Url">Where to send it: absolute, http or https.</param>
/// <param name="Failures">Attempts that have failed since the last one that arrived.</param>
/// <param name="FailingSince">When the first of these was; null when there is none.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="DisabledAt">When too many failures ended it; null while it is active.</param>
public sealed record WebhookSubscription(
    Guid Id, string Dialect, string Account, string Url, int Failures, DateTimeOffset? FailingSince, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt)
{
    /// <summary>What an attempt makes of it; see <see cref="IWebhookSubscriptions.RecordAsync"/>.</summary>
    public WebhookSubscription After(bool arrived, DateTimeOffset now, int mostFailures, TimeSpan patience)
    {
        if (arrived)
        {
            return this with { Failures = 0, FailingSince = null };
        }

        var (failures, since) = (Failures + 1, FailingSince ?? now);
        return this with { Failures = failures, FailingSince = since, DisabledAt = failures >= mostFailures && now - since >= patience ? now : null };
    }
}

/// <summary>Webhooks of accounts, for dialects whose webhooks belong to an account and not to a request.</summary>
public interface IWebhookSubscriptions
{
    /// <summary>Adds one.</summary>
    /// <param name="dialect">Name of the dialect.</param>
    /// <param name="account">Whose, 1 to 100 characters.</param>
    /// <param name="url">A checked URL.</param>
    /// <param name="most">How many active ones an account of the dialect may have, at least 1.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormwrightException"><c>over_limit</c> when it has that many; <c>conflict</c> when it has this URL already.</exception>
    Task<WebhookSubscription> AddAsync(string dialect, string account, string url, int most, CancellationToken cancel);

    /// <summary>Those of an account, or of all when null, oldest first, disabled ones included.</summary>
    Task<IReadOnlyList<WebhookSubscription>> ListAsync(string dialect, string? account, CancellationToken cancel);

    /// <summary>Removes one; false when unknown.</summary>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancel);

    /// <summary>
    /// Remembers how an attempt ended. A failure disables it when it is at least the last of <paramref name="mostFailures"/> in a row and the
    /// first of them was <paramref name="patience"/> ago or longer.
    /// </summary>
    /// <returns>The subscription as it then is; null when unknown or disabled before.</returns>
    Task<WebhookSubscription?> RecordAsync(Guid id, bool arrived, int mostFailures, TimeSpan patience, CancellationToken cancel);
}
