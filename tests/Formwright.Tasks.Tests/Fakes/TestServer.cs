using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Formwright.Tasks.Tests;

/// <summary>An engine with real worker processes on a store in memory.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Owner = "ann";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;
    private bool _stopped;

    private TestServer(TestServer? before, TaskEngineOptions options, ITaskEventSink? sink, TimeProvider time)
    {
        _ownsFolder = before is null;
        Folder = before?.Folder ?? Directory.CreateTempSubdirectory("fw").FullName;
        Memory = before?.Memory ?? new InMemoryTaskStore(time);
        Gate = before?.Gate ?? new Gate(Folder);
        Store = new StoreConnection(Memory);
        Blobs = new FolderBlobStore(Path.Combine(Folder, "blobs"));
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time)
            .AddSingleton<ITaskStore>(Store)
            .AddSingleton<IBlobStore>(Blobs)
            .AddTaskEngine(options with { ScratchRoot = Scratch });
        if (sink is not null)
        {
            services.AddSingleton(sink);
        }

        _services = services.BuildServiceProvider();
        Engine = _services.GetRequiredService<ITaskEngine>();
    }

    /// <summary>The worker that misbehaves, with patience fit for a busy machine.</summary>
    public static TaskEngineOptions Options { get; } = new()
    {
        Command = Worker(),
        ScratchRoot = "set by the server",
        Workers = 1,
        StopGrace = TimeSpan.FromMilliseconds(400),
        ShutdownGrace = TimeSpan.FromMilliseconds(400),
    };

    public string Folder { get; }

    public string Scratch => Path.Combine(Folder, "scratch");

    public InMemoryTaskStore Memory { get; }

    public StoreConnection Store { get; }

    public FolderBlobStore Blobs { get; }

    public Gate Gate { get; }

    public ITaskEngine Engine { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static WorkerCommand Worker(params string[] arguments) =>
        new(Path.Combine(AppContext.BaseDirectory, "Formwright.Tasks.FaultWorker"), arguments);

    /// <summary>Starts a server; with <paramref name="before"/> on what that one left.</summary>
    public static async Task<TestServer> StartAsync(
        TaskEngineOptions? options = null, ITaskEventSink? sink = null, TestServer? before = null, TimeProvider? time = null)
    {
        var server = new TestServer(before, options ?? Options, sink, time ?? TimeProvider.System);
        foreach (var service in server._services.GetServices<IHostedService>())
        {
            await service.StartAsync(Cancel);
        }

        return server;
    }

    public Task<TaskRecord> SubmitAsync(string fault, JsonObject? input = null) =>
        SubmitAsync(new TaskSubmission(Owner, $"fault.{fault}", input ?? []));

    public Task<TaskRecord> SubmitAsync(TaskSubmission submission) => Engine.SubmitAsync(submission, Cancel);

    /// <summary>The task when it has ended.</summary>
    public async Task<TaskRecord> EndAsync(TaskRecord task)
    {
        var ended = await Engine.WaitAsync(Owner, task.Id, Patience, Cancel);
        Assert.True(ended!.State.IsTerminal(), $"{task.Kind} is still {ended.State}");
        return ended;
    }

    public async Task<TaskRecord> RunAsync(string fault, JsonObject? input = null) => await EndAsync(await SubmitAsync(fault, input));

    public async Task StopAsync()
    {
        if (!_stopped)
        {
            _stopped = true;
            foreach (var service in _services.GetServices<IHostedService>().Reverse())
            {
                await service.StopAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>Ends as by <c>kill -9</c>: the store hears nothing more, and the workers die with the server.</summary>
    public async Task DieAsync()
    {
        _stopped = true;
        Store.Cut = true;
        await _services.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            Gate.Dispose();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
