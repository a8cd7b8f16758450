namespace Formwright.Tasks.Tests;

public class TaskEngineOptionsTests
{
    private static readonly TaskPolicy Policy = TestServer.Options.DefaultPolicy;

    public static TheoryData<TaskEngineOptions> Impossible =>
    [
        TestServer.Options with { ScratchRoot = " " },
        TestServer.Options with { Workers = 0 },
        TestServer.Options with { MaxTasksPerWorker = 0 },
        TestServer.Options with { MaxPending = 0 },
        TestServer.Options with { MaxAttempts = 0 },
        TestServer.Options with { LeaseRenewal = TestServer.Options.Lease },
        TestServer.Options with { StopGrace = TimeSpan.Zero },
        TestServer.Options with { ShutdownGrace = TimeSpan.FromSeconds(-1) },
        TestServer.Options with { SweepInterval = TimeSpan.Zero },
        TestServer.Options with { DefaultPolicy = Policy with { Deadline = TimeSpan.Zero } },
        TestServer.Options with { Policies = new Dictionary<string, TaskPolicy> { ["part.import"] = Policy with { MemoryLimit = 0 } } },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Options_ThatCouldNotWork_AreRejected(TaskEngineOptions options) => Assert.ThrowsAny<ArgumentException>(options.Validate);

    [Fact]
    public void Options_OfAKindWithoutPolicy_AreTheDefault()
    {
        var strict = Policy with { MemoryLimit = 1 };
        var options = TestServer.Options with { Policies = new Dictionary<string, TaskPolicy> { ["part.import"] = strict } };

        Assert.Equal((strict, Policy), (options.PolicyOf("part.import"), options.PolicyOf("part.export")));
    }
}
