namespace Formwright.Kernel;

/// <summary>
/// The numbers that operations draw by chance. Every pipeline run begins the same sequence anew on its thread, so that the same
/// pipeline gives the same result. Source: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014),
/// which unlike the one of the runtime never changes.
/// </summary>
internal static class RandomSource
{
    [ThreadStatic]
    private static ulong state;

    /// <summary>Begins the sequence of the calling thread anew.</summary>
    internal static void Restart() => state = 0;

    /// <summary>The next number, 0 or more and below 1, with 53 random bits.</summary>
    internal static double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next integer, 0 or more and below a limit.</summary>
    /// <param name="limit">1 or more.</param>
    internal static int Next(int limit) => (int)(Next() * limit);

    private static ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
