using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary>What a tier allows an account. Source: the vendor's page on rate limits.</summary>
/// <param name="RequestsPerSecond">Requests in any second.</param>
/// <param name="QueueTasks">Tasks that have not ended.</param>
/// <param name="Priority">Higher goes first.</param>
internal sealed record Tier(int RequestsPerSecond, int QueueTasks, int Priority)
{
    /// <summary>Names of the tiers, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pro", "studio", "enterprise"];

    /// <summary>Who tries with the key that everybody knows.</summary>
    public static Tier Test { get; } = new(20, 0, 0);

    /// <summary>The tier of a key.</summary>
    public static Tier Of(ApiKey key) => key.Tier switch
    {
        "enterprise" => new(100, 50, 2),
        "studio" => new(20, 20, 1),
        _ => new(20, 10, 0),
    };
}
