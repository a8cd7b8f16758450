namespace Formwright.Worker.Models;

/// <summary>Progress of one step, 0 to 1, as whole percents of the task.</summary>
/// <param name="report">Hears of each new percent.</param>
/// <param name="from">Percent at the step's begin.</param>
/// <param name="to">Percent at its end.</param>
internal sealed class StepProgress(Action<int> report, int from, int to) : IProgress<double>
{
    private readonly Lock gate = new();
    private int reported;

    public void Report(double value)
    {
        lock (gate)
        {
            if (from + (int)((to - from) * Math.Clamp(value, 0, 1)) is var percent && percent > Math.Max(from, reported))
            {
                reported = percent;
                report(percent);
            }
        }
    }
}
