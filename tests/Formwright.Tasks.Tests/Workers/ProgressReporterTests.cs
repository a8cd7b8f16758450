namespace Formwright.Tasks.Tests;

public class ProgressReporterTests
{
    private readonly ManualTime _time = new();
    private readonly List<int> _sent = [];

    [Fact]
    public void Values_InQuickSuccession_AreThinnedOutButTheLastIsSent()
    {
        using var reporter = new ProgressReporter(_sent.Add, _time);
        reporter.Report(1);
        reporter.Report(2);
        reporter.Report(3);
        Assert.Equal([1], _sent);

        _time.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal([1, 3], _sent);
    }

    [Fact]
    public void Values_ThatFallOrLeaveTheRange_AreCorrected()
    {
        using var reporter = new ProgressReporter(_sent.Add, _time);
        foreach (var percent in new[] { -20, 0, 40, 10, 40, 999 })
        {
            reporter.Report(percent);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([40, 100], _sent);
    }

    [Fact]
    public void Values_AfterTheEnd_AreNotSent()
    {
        var reporter = new ProgressReporter(_sent.Add, _time);
        reporter.Report(10);
        reporter.Report(20);
        reporter.Dispose();

        reporter.Report(30);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([10], _sent);
    }
}
