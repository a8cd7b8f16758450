using Formwright.Core;
using Formwright.Dialects.Bitbybit;
using Formwright.Dialects.Makistry;
using Formwright.Dialects.Meshy;
using Formwright.Dialects.PartWork;

namespace Formwright.Server;

/// <summary>
/// How keys of every dialect look. A dialect that is not served yet has its line here already, so that its keys can be made; the
/// line moves into the dialect's project with its routes. Sources: the vendors' pages on authentication and limits.
/// </summary>
public static class KeyFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<KeyFormat> All { get; } =
    [
        PartWorkDialect.Keys,
        new(
            Dialect: "genx3d",
            Prefix: "sk-",
            Length: 32,
            Scopes: ["models:read", "models:write", "models:delete", "chat:send", "files:upload", "files:download", "keys:manage"],
            Tiers: ["free", "pro", "enterprise"],
            DevelopmentTier: "enterprise"),
        MakistryDialect.Keys,
        BitbybitDialect.Keys,
        MeshyDialect.Keys,
    ];

    /// <summary>The format of a dialect's keys.</summary>
    /// <param name="dialect">The dialect's name, lower case.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown name.</exception>
    public static KeyFormat Find(string dialect) => All.FirstOrDefault(format => format.Dialect == dialect)
        ?? throw new FormwrightException(
            ErrorCode.InvalidInput,
            $"There is no dialect '{dialect}'; use {string.Join(", ", All.Select(format => format.Dialect))}.",
            "dialect");
}
