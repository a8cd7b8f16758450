namespace Formwright.Mesh;

/// <summary>Maps the progress of one step, 0 to 1, to its share of the whole.</summary>
internal sealed class PartialProgress(IProgress<double> whole, double from, double to) : IProgress<double>
{
    /// <summary>The share of a step; null when nobody listens.</summary>
    public static PartialProgress? Of(IProgress<double>? whole, double from, double to) => whole is null ? null : new(whole, from, to);

    /// <inheritdoc/>
    public void Report(double value) => whole.Report(from + ((to - from) * Math.Clamp(value, 0, 1)));
}
