namespace Formwright.Tasks;

/// <summary>Where users may send this server.</summary>
public sealed record OutgoingOptions
{
    /// <summary>
    /// Hosts, by name or address as URLs write them, that may be private and need no https; for receivers and file servers in the
    /// operator's own network. Default: none.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];
}
