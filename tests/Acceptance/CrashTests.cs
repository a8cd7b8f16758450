using System.Diagnostics;

namespace Formwright.Acceptance.Tests;

/// <summary>What a power cut leaves behind.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Server_KilledWithWorkAccepted_FinishesAllOfItAfterRestart()
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        var jobs = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            jobs.Add((await client.SubmitAsync($"a {20 + i} mm cube with rounded edges"))["job_id"]!.GetValue<string>());
        }

        await server.KillAsync();
        await server.StartAsync();

        var parts = new HashSet<string>();
        foreach (var id in jobs)
        {
            var job = await client.FinishAsync(id);
            Assert.Equal("completed", job["status"]!.GetValue<string>());
            Assert.True(parts.Add(job["result"]!["part_id"]!.GetValue<string>()));
        }

        // The last attempt removes its folder after its result is known.
        await Eventually.TrueAsync(() => Task.FromResult(!AttemptsIn(server).Any()));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(server.Data, "staging"), "*", SearchOption.AllDirectories),
            file => !file.StartsWith(TaskFolder(server), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workers_OfAKilledServer_EndByThemselves()
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        var workers = server.Workers();
        Assert.Equal(2, workers.Count);

        await server.KillAsync();

        await Eventually.TrueAsync(() => Task.FromResult(workers.TrueForAll(id => !IsAlive(id))));
    }

    [Fact]
    public async Task Worker_KilledInTheMiddleOfATask_HasItsTaskDoneByAnother()
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        // After a first part there is a worker that is ready and idle.
        await client.GenerateAsync("a cube of 10 mm");
        await Eventually.TrueAsync(() => Task.FromResult(!AttemptsIn(server).Any()));
        var workers = server.Workers();
        // Stopped, so that the task cannot be finished before it is seen to have begun.
        await Programs.SignalAsync("STOP", workers);
        var job = (await client.SubmitAsync("a 2 inch cube with rounded edges"))["job_id"]!.GetValue<string>();
        await Eventually.TrueAsync(() => Task.FromResult(AttemptsIn(server).Any()));

        await Programs.SignalAsync("KILL", workers);

        Assert.Equal("completed", (await client.FinishAsync(job))["status"]!.GetValue<string>());
        Assert.DoesNotContain(server.Workers(), workers.Contains);
    }

    [Fact]
    public async Task Worker_KilledWhileIdle_IsReplaced()
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        var client = new PartWorkClient(server, await server.CreateKeyAsync());
        await client.GenerateAsync("a cube of 10 mm");

        foreach (var id in server.Workers())
        {
            using var worker = Process.GetProcessById(id);
            worker.Kill();
        }

        Assert.NotNull(await client.GenerateAsync("a cube of 12 mm"));
    }

    private static string TaskFolder(RunningServer server) => Path.Combine(server.Data, "staging", "tasks");

    // Beside them are the temporary folders of the workers, which live as long as these.
    private static IEnumerable<string> AttemptsIn(RunningServer server) =>
        Directory.EnumerateDirectories(TaskFolder(server), "attempt-*");

    // A child that nobody has waited for yet still has its folder, in state Z.
    private static bool IsAlive(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
