using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Formwright.Core;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>The supervisor's side of one worker: runs one task at a time in it, and ends it when it must be ended.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan MemoryPolling = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LastFrames = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Stream _toWorker;
    private readonly TimeSpan _stopGrace;
    private readonly DirectoryInfo _temporary;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ErrorOutput _errors;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Run? _run;
    private int _exitCode;

    private WorkerProcess(Process process, DirectoryInfo temporary, TimeSpan stopGrace, TimeProvider time, ILogger logger)
    {
        _process = process;
        _temporary = temporary;
        _toWorker = process.StandardInput.BaseStream;
        _stopGrace = stopGrace;
        _time = time;
        _logger = logger;
        ProcessId = process.Id;
        _errors = new ErrorOutput(process.StandardError, ProcessId, logger);
        Ended = WatchAsync();
    }

    /// <summary>Its process id.</summary>
    public int ProcessId { get; }

    /// <summary>True from the moment it is gone, before <see cref="Ended"/> completes.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Completes, never failing, when the process is gone and its last frames are read.</summary>
    public Task Ended { get; }

    /// <summary>How many tasks it has begun.</summary>
    public int TasksBegun { get; private set; }

    /// <summary>Starts a worker and waits until it is ready.</summary>
    /// <param name="options">Its command line and times.</param>
    /// <param name="time">For the times.</param>
    /// <param name="logger">Takes what it prints.</param>
    /// <param name="cancel">Kills it again.</param>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    /// <exception cref="InvalidOperationException">It ended at once, or was not ready in time.</exception>
    public static async Task<WorkerProcess> StartAsync(TaskEngineOptions options, TimeProvider time, ILogger logger, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(options.Command.FileName, options.Command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var temporary = ScratchFolders.CreateForWorker(options.ScratchRoot, Ids.New(time));
        start.Environment["TMPDIR"] = temporary.FullName;
        var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch
        {
            temporary.Delete();
            throw;
        }

        var worker = new WorkerProcess(process, temporary, options.StopGrace, time, logger);
        try
        {
            await Task.WhenAny(worker._ready.Task, worker.Ended, Task.Delay(options.StartTimeout, time, cancel));
            cancel.ThrowIfCancellationRequested();
            if (!worker._ready.Task.IsCompleted)
            {
                var reason = worker.Ended.IsCompleted ? $"it {worker.ExitText()}" : $"it was not ready after {options.StartTimeout.TotalSeconds:0.#} s";
                throw new InvalidOperationException($"The worker '{options.Command.FileName}' cannot be used: {reason}. {worker._errors.Tail()}");
            }

            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a task. Afterwards the worker is either idle or dead; see <see cref="Ended"/>.</summary>
    /// <param name="task">The task; the worker must be idle.</param>
    /// <param name="policy">Its limits.</param>
    /// <param name="progress">Told its progress.</param>
    /// <param name="cancel">Asks it to stop, and kills the worker when it does not within the grace.</param>
    public async Task<WorkerEnd> RunAsync(RunFrame task, TaskPolicy policy, Action<int> progress, CancellationToken cancel)
    {
        TasksBegun++;
        var run = new Run(task.TaskId, progress);
        _run = run;
        var canceled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancel.Register(canceled.SetResult);
        using var watch = new CancellationTokenSource();
        try
        {
            var overdue = Task.Delay(policy.Deadline, _time, watch.Token);
            var tooLarge = ExceedsMemoryAsync(policy.MemoryLimit, watch.Token);
            await SendAsync(task);
            await Task.WhenAny(run.Answer.Task, Ended, tooLarge, overdue, canceled.Task);
            if (run.Answer.Task.IsCompleted)
            {
                return await run.Answer.Task;
            }

            if (Ended.IsCompleted)
            {
                return new WorkerEnd.Crashed(CrashError());
            }

            if (tooLarge.IsCompleted)
            {
                await KillAsync();
                return new WorkerEnd.Failed(MemoryError(policy.MemoryLimit));
            }

            WorkerEnd end = canceled.Task.IsCompleted ? new WorkerEnd.Stopped() : new WorkerEnd.Failed(TimeoutError(policy.Deadline));
            await StopTaskAsync(run, tooLarge);
            return end;
        }
        finally
        {
            _run = null;
            await watch.CancelAsync();
        }
    }

    /// <summary>Asks an idle worker to leave, and kills it when it has not left after the grace.</summary>
    public async Task ExitAsync()
    {
        await SendAsync(new ExitFrame());
        await Task.WhenAny(Ended, Task.Delay(_stopGrace, _time));
        if (!Ended.IsCompleted)
        {
            _logger.LogWarning("Worker {ProcessId} did not leave within {Grace} and is killed", ProcessId, _stopGrace);
        }

        await DisposeAsync();
    }

    /// <summary>Kills the process if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task KillAsync()
    {
        if (!Ended.IsCompleted)
        {
            Kill();
            await Ended;
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is Win32Exception or AggregateException or InvalidOperationException)
        {
            _logger.LogWarning(e, "Worker {ProcessId} could not be killed cleanly", ProcessId);
        }
    }

    private async Task StopTaskAsync(Run run, Task tooLarge)
    {
        await SendAsync(new CancelFrame(run.TaskId));
        await Task.WhenAny(run.Answer.Task, Ended, tooLarge, Task.Delay(_stopGrace, _time));
        if (!run.Answer.Task.IsCompleted)
        {
            await KillAsync();
        }
    }

    private async Task SendAsync(Frame frame)
    {
        var line = FrameBuffer.ToLine(frame);
        try
        {
            using var patience = new CancellationTokenSource(_stopGrace, _time);
            await _toWorker.WriteAsync(line, patience.Token);
        }
        catch (IOException)
        {
            // It died; Ended tells.
        }
        catch (OperationCanceledException)
        {
            _logger.LogWarning("Worker {ProcessId} does not read what it is sent and is killed", ProcessId);
            Kill();
        }
    }

    private async Task ExceedsMemoryAsync(long limit, CancellationToken watch)
    {
        using var timer = new PeriodicTimer(MemoryPolling, _time);
        while (ResidentMemory.Of(ProcessId) <= limit)
        {
            await timer.WaitForNextTickAsync(watch);
        }
    }

    private async Task WatchAsync()
    {
        var output = Task.WhenAll(ReadFramesAsync(), _errors.ReadAsync());
        await _process.WaitForExitAsync();
        _exitCode = _process.ExitCode;

        // A process it started may hold the pipes open, so their end is not waited for.
        await Task.WhenAny(output, Task.Delay(LastFrames, _time));
        DeleteTemporaryFiles();
    }

    // A worker that was killed had no time to do it.
    private void DeleteTemporaryFiles()
    {
        try
        {
            _temporary.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning("Temporary files of worker {ProcessId} remain until the next start: {Reason}", ProcessId, e.Message);
        }
    }

    private async Task ReadFramesAsync()
    {
        try
        {
            var buffer = new FrameBuffer();
            var stream = _process.StandardOutput.BaseStream;
            int count;
            while ((count = await stream.ReadAsync(buffer.Free())) > 0)
            {
                buffer.Filled(count);
                while (buffer.TryTake(out var frame))
                {
                    Accept(frame);
                }
            }
        }
        catch (JsonException e)
        {
            _logger.LogError(e, "Worker {ProcessId} sent nonsense and is killed", ProcessId);
            Kill();
        }
    }

    private void Accept(Frame frame)
    {
        switch (frame)
        {
            case ReadyFrame:
                _ready.TrySetResult();
                break;
            case ProgressFrame progress when _run is { } run && run.TaskId == progress.TaskId:
                run.Progress(progress.Percent);
                break;
            case DoneFrame done when _run is { } run && run.TaskId == done.TaskId:
                run.Answer.TrySetResult(new WorkerEnd.Succeeded(done.Outcome));
                break;
            case FailedFrame failed when _run is { } run && run.TaskId == failed.TaskId:
                run.Answer.TrySetResult(new WorkerEnd.Failed(failed.Error));
                break;
        }
    }

    private string ExitText() => _exitCode > 128 ? $"was ended by signal {_exitCode - 128}" : $"ended with exit code {_exitCode}";

    private Error CrashError() => new(
        ErrorCode.KernelCrashed,
        "The process that ran the geometry kernel died while it worked on this task.",
        Hint: "The same request is likely to fail again. Try a simpler one, or other sizes.",
        Detail: $"Worker {ProcessId} {ExitText()}.\n{_errors.Tail()}");

    private static Error TimeoutError(TimeSpan deadline) => new(
        ErrorCode.Timeout,
        $"The task was stopped because it took longer than {deadline.TotalSeconds:0.###} s.",
        Hint: "Try a simpler request, or split it.");

    private static Error MemoryError(long limit) => new(
        ErrorCode.KernelFailed,
        $"The task was stopped because it needed more than {limit >> 20} MB of memory.",
        Hint: "Try a simpler request: fewer features, or a coarser tolerance.");

    private sealed record Run(Guid TaskId, Action<int> Progress)
    {
        public TaskCompletionSource<WorkerEnd> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
