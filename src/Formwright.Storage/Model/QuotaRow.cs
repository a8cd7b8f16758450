using Formwright.Core;

namespace Formwright.Storage;

/// <summary>What was used of a quota in one window.</summary>
internal sealed class QuotaRow
{
    public required string Subject { get; init; }

    public required string Counter { get; init; }

    public required QuotaPeriod Period { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public int Used { get; set; }
}
