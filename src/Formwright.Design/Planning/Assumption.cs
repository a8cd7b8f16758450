namespace Formwright.Design.Planning;

/// <summary>Sizes that a prompt leaves open.</summary>
internal static class Assumption
{
    /// <summary>The nearest value of the series 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not above, so that assumed sizes look chosen.</summary>
    public static double Round(double value)
    {
        ReadOnlySpan<double> series = [8, 6, 5, 4, 3, 2.5, 2, 1.5, 1];
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        foreach (var step in series)
        {
            if (value >= step * power * (1 - 1e-9))
            {
                return Math.Round(step * power, 6);
            }
        }

        return Math.Round(power, 6);
    }
}
