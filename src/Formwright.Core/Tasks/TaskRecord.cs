using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>One piece of work, from acceptance to expiry.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Owner">Account it belongs to; others are told it does not exist.</param>
/// <param name="Kind">What to do, such as <c>part.generate</c>; names the handler.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Progress">0 to 100, never falling while it runs.</param>
/// <param name="Input">Everything the handler needs; the same input gives the same bytes.</param>
/// <param name="Result">What the handler returned; null until it succeeded.</param>
/// <param name="Error">Why it failed; null unless it did.</param>
/// <param name="Group">What it belongs to, such as a conversation; null for none.</param>
/// <param name="Parents">Tasks that must be finished before this one runs.</param>
/// <param name="Blobs">Input files by name: the hash of a stored blob.</param>
/// <param name="Priority">Higher runs first; 0 is normal.</param>
/// <param name="Attempts">How often a worker has started it.</param>
/// <param name="Charge">What it costs, given back when it fails; null when free.</param>
/// <param name="CreatedAt">When it was accepted.</param>
/// <param name="StartedAt">When a worker first took it.</param>
/// <param name="FinishedAt">When it reached a terminal state.</param>
/// <param name="ExpiresAt">When its record and results go; null for never.</param>
/// <param name="Client">What the dialect remembers of the request; handlers never see it; null for nothing.</param>
public sealed record TaskRecord(
    Guid Id,
    string Owner,
    string Kind,
    TaskState State,
    int Progress,
    JsonObject Input,
    JsonObject? Result,
    Error? Error,
    Guid? Group,
    IReadOnlyList<Guid> Parents,
    IReadOnlyDictionary<string, string> Blobs,
    int Priority,
    int Attempts,
    TaskCharge? Charge,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? ExpiresAt,
    JsonObject? Client = null);

/// <summary>A request for work.</summary>
/// <param name="Owner">Account that pays and may read it.</param>
/// <param name="Kind">Names the handler.</param>
/// <param name="Input">The handler's input.</param>
/// <param name="Group">What it belongs to; null for none.</param>
/// <param name="AfterGroup">True to run after the newest tasks (at most 8) of the same group, which become its parents, newest first.</param>
/// <param name="Parents">Further parents; null for none.</param>
/// <param name="Blobs">Input files by name and blob hash; null for none.</param>
/// <param name="Priority">Higher runs first.</param>
/// <param name="IdempotencyKey">A second submission by the same owner with this key within <paramref name="IdempotencyWindow"/> returns the first task.</param>
/// <param name="Charge">A quota to take from in the same transaction; null when free.</param>
/// <param name="Lifetime">How long the record lives; null for ever.</param>
/// <param name="Id">An id chosen by the caller; null for a new one.</param>
/// <param name="Client">What the dialect wants to remember of the request, such as data to echo; handlers never see it.</param>
/// <param name="IdempotencyWindow">How long its idempotency key is remembered; null for 24 h.</param>
/// <param name="MaxOpen">Refused with <c>queue_full</c> while its owner has this many unfinished tasks, at least 1; null for no such limit.</param>
/// <param name="AnnounceStart">True to tell sinks also when it starts, not only when it ends.</param>
public sealed record TaskSubmission(
    string Owner,
    string Kind,
    JsonObject Input,
    Guid? Group = null,
    bool AfterGroup = false,
    IReadOnlyList<Guid>? Parents = null,
    IReadOnlyDictionary<string, string>? Blobs = null,
    int Priority = 0,
    string? IdempotencyKey = null,
    TaskCharge? Charge = null,
    TimeSpan? Lifetime = null,
    Guid? Id = null,
    JsonObject? Client = null,
    TimeSpan? IdempotencyWindow = null,
    int? MaxOpen = null,
    bool AnnounceStart = false);

/// <summary>An amount taken from a counted quota when a task is accepted and given back when it fails.</summary>
/// <param name="Subject">Whose quota: a key's id.</param>
/// <param name="Counter">Which quota, such as <c>generations</c>.</param>
/// <param name="Period">Its window.</param>
/// <param name="Limit">What the window allows in all; not looked at for <see cref="QuotaPeriod.Ever"/>, where it is what was granted.</param>
/// <param name="Amount">What this task takes, at least 1.</param>
public sealed record TaskCharge(string Subject, string Counter, QuotaPeriod Period, int Limit, int Amount = 1)
{
    /// <summary>A charge on a balance of credits, which only grants fill up again; see <see cref="ICreditStore"/>.</summary>
    /// <param name="subject">Whose balance.</param>
    /// <param name="amount">Credits, at least 1.</param>
    public static TaskCharge OfCredits(string subject, int amount) => new(subject, CreditBalance.Counter, QuotaPeriod.Ever, 0, amount);
}
