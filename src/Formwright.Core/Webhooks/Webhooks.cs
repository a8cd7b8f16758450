namespace Formwright.Core;

/// <summary>Somebody who wants to hear of a task.</summary>
/// <param name="Subscription">What the dialect knows the receiver by: a key's id, or that of an account's webhook.</param>
/// <param name="Url">Where to send it: absolute, http or https.</param>
public sealed record WebhookTarget(Guid Subscription, string Url);

/// <summary>One message to one receiver, from the change that caused it to its arrival.</summary>
/// <param name="Id">UUID of version 7, the same for every attempt.</param>
/// <param name="Dialect">Who composes it.</param>
/// <param name="TaskId">The task it is about.</param>
/// <param name="Owner">The task's owner.</param>
/// <param name="State">The state that the task had reached.</param>
/// <param name="Subscription">See <see cref="WebhookTarget"/>.</param>
/// <param name="Url">See <see cref="WebhookTarget"/>.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="DueAt">When it is sent next; null once it arrived or was given up.</param>
/// <param name="ArrivedAt">When the receiver took it; null until then.</param>
/// <param name="Failure">Why the last attempt failed; null when none did.</param>
/// <param name="CreatedAt">When the task reached its state.</param>
public sealed record WebhookDelivery(
    Guid Id,
    string Dialect,
    Guid TaskId,
    string Owner,
    TaskState State,
    Guid Subscription,
    string Url,
    int Attempts,
    DateTimeOffset? DueAt,
    DateTimeOffset? ArrivedAt,
    string? Failure,
    DateTimeOffset CreatedAt);

/// <summary>What is sent.</summary>
/// <param name="Body">JSON.</param>
/// <param name="Headers">Headers besides the content type.</param>
public sealed record WebhookMessage(byte[] Body, IReadOnlyList<KeyValuePair<string, string>> Headers);

/// <summary>How one dialect tells its clients of tasks. A dialect with webhooks registers one.</summary>
public interface IWebhookFormat
{
    /// <summary>Name of the dialect.</summary>
    string Dialect { get; }

    /// <summary>How long to wait after each failed attempt; when all are used up, the delivery is given up.</summary>
    IReadOnlyList<TimeSpan> RetryWaits { get; }

    /// <summary>How long a receiver may take to answer.</summary>
    TimeSpan Timeout { get; }

    /// <summary>True when an answer with this status means that the receiver took the message; any 2xx by default.</summary>
    bool Takes(int status) => status is >= 200 and < 300;

    /// <summary>True when receivers hear of a running task again whenever it has come further; false by default.</summary>
    bool TellsProgress => false;

    /// <summary>Who wants to hear that a task has reached its state; empty when nobody does, or the task is of another dialect.</summary>
    Task<IReadOnlyList<WebhookTarget>> TargetsAsync(TaskRecord task, CancellationToken cancel);

    /// <summary>Writes the message anew for each attempt, so that its links are fresh; null when nobody wants it any more.</summary>
    Task<WebhookMessage?> ComposeAsync(WebhookDelivery delivery, TaskRecord task, CancellationToken cancel);

    /// <summary>Hears how an attempt ended: what is due again failed, and what is neither due nor arrived was given up.</summary>
    Task OnAttemptAsync(WebhookDelivery delivery, CancellationToken cancel);
}

/// <summary>The durable side of webhooks.</summary>
public interface IWebhookStore
{
    /// <summary>Stores deliveries; one whose task, state and subscription are stored already is left out.</summary>
    Task AddAsync(IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancel);

    /// <summary>Deliveries that are due, the longest waiting first; they are put off by <paramref name="lease"/> so that nobody else takes them.</summary>
    Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancel);

    /// <summary>
    /// Makes what told of a task that it runs due again, under the same ids. One that has not arrived yet tells the newest when it does, and
    /// one that was given up stays so.
    /// </summary>
    /// <returns>How many.</returns>
    Task<int> RepeatAsync(Guid taskId, string dialect, CancellationToken cancel);

    /// <summary>When the next one is due; null when none is.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel);

    /// <summary>Stores how an attempt ended.</summary>
    Task UpdateAsync(WebhookDelivery delivery, CancellationToken cancel);

    /// <summary>The deliveries of an owner's task, oldest first.</summary>
    Task<IReadOnlyList<WebhookDelivery>> ListAsync(string owner, Guid taskId, CancellationToken cancel);
}
