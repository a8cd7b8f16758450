namespace Formwright.Kernel.Exchange;

/// <summary>The time that file headers tell.</summary>
internal static class HeaderTime
{
    // A file is a function of its part: unless someone asks for a time, all have this one.
    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static DateTimeOffset Or(DateTimeOffset? given) => (given ?? Fixed).ToUniversalTime();
}
