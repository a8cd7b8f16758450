namespace Formwright.Storage;

/// <summary>Credits that were given; what was spent stands in the quota windows.</summary>
internal sealed class CreditGrantRow
{
    public required Guid Id { get; init; }

    public required string Subject { get; init; }

    public required int Amount { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
