using System.Diagnostics;

namespace Formwright.Acceptance.Tests;

/// <summary>Waits for what another process will do; there is no event to wait on across the process boundary.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    // A key of the highest tier may ask five times a second.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(210);

    /// <summary>Asks again and again until the answer is true.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(Interval))
        {
            if (await condition())
            {
                return;
            }
        }

        throw new TimeoutException("It did not come true in three minutes.");
    }
}
