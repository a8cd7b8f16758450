using Formwright.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Formwright.Tasks.Tests;

public class HousekeepingTests
{
    private static readonly TaskEngineOptions Options = TestServer.Options with
    {
        RecoveryInterval = TimeSpan.FromSeconds(15),
        SweepInterval = TimeSpan.FromMinutes(5),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Task_WithALapsedLease_GoesBackIntoTheQueueAndWakesALoop()
    {
        var time = new ManualTime();
        var store = new InMemoryTaskStore(time);
        var signals = new TaskSignals(Options);
        var (task, _) = await store.AddAsync(new TaskSubmission("ann", "fault.echo", []), 10, Cancel);
        await store.ClaimAsync("a dead server", TimeSpan.FromSeconds(10), Cancel);
        using var housekeeping = new Housekeeping(store, signals, Options, time, NullLogger<Housekeeping>.Instance);
        await housekeeping.StartAsync(Cancel);
        await time.ArmedAsync(2);

        time.Advance(TimeSpan.FromSeconds(15));

        await signals.WorkAsync(Cancel);
        Assert.Equal(TaskState.Pending, (await store.FindAsync(task.Id, Cancel))!.State);
        await housekeeping.StopAsync(Cancel);
    }

    [Fact]
    public async Task Task_PastItsExpiry_IsSwept()
    {
        var time = new ManualTime();
        var store = new InMemoryTaskStore(time);
        var connection = new StoreConnection(store);
        var signals = new TaskSignals(Options);
        var (task, _) = await store.AddAsync(new TaskSubmission("ann", "fault.echo", [], Lifetime: TimeSpan.FromMinutes(1)), 10, Cancel);
        connection.FailNext(nameof(ITaskStore.SweepAsync), times: 1);
        using var housekeeping = new Housekeeping(connection, signals, Options, time, NullLogger<Housekeeping>.Instance);
        await housekeeping.StartAsync(Cancel);
        await time.ArmedAsync(2);

        for (var round = 0; round < 2; round++)
        {
            time.Advance(Options.SweepInterval);
            await connection.CalledAsync(nameof(ITaskStore.SweepAsync));
        }

        await housekeeping.StopAsync(Cancel);
        Assert.Null(await store.FindAsync(task.Id, Cancel));
        Assert.Equal(1, store.Sweeps);
    }
}
