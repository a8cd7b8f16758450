using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Channels;
using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>
/// The worker's side: takes one task after another from the supervisor behind standard input and answers on what was standard output.
/// Linux only.
/// </summary>
/// <remarks>
/// A dedicated thread reads at all times. When the supervisor is gone, even by <c>kill -9</c>, its pipe closes and the process ends at once, whatever
/// its other threads do. A worker therefore never outlives its server.
/// </remarks>
public sealed class WorkerLoop
{
    private readonly Dictionary<string, ITaskHandler> _handlers;
    private readonly FileStream _input;
    private readonly FileStream _output;
    private readonly Lock _writing = new();
    private readonly Channel<Run> _runs = Channel.CreateUnbounded<Run>();
    private Run? _current;

    private WorkerLoop(IReadOnlyList<ITaskHandler> handlers, FileStream input, FileStream output)
    {
        _handlers = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);
        _input = input;
        _output = output;
    }

    /// <summary>
    /// Runs tasks until the supervisor says exit. The caller should do nothing before it that prints, and return from its main method afterwards.
    /// </summary>
    /// <param name="handlers">One for each kind of task, their kinds distinct.</param>
    /// <param name="warmUp">Loads what the first task would else wait for; null for nothing. The worker counts as started when it returns.</param>
    /// <returns>The process's exit code, 0.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it was started from a terminal instead of by a server.</exception>
    /// <exception cref="IOException">Standard input or output is closed.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<ITaskHandler> handlers, Action? warmUp = null)
    {
        if (!Console.IsInputRedirected || !Console.IsOutputRedirected)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "A worker is started by a server, which talks to it; it does nothing in a terminal.");
        }

        var (input, output) = StandardStreams.Claim();
        Console.SetOut(Console.Error);
        PreferAsVictim();

        // A terminal's Ctrl-C and a service manager's stop reach the whole group. The server alone decides, so that it can drain.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignore);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ignore);

        await new WorkerLoop(handlers, input, output).ServeAsync(warmUp);
        return 0;
    }

    private static void Ignore(PosixSignalContext signal) => signal.Cancel = true;

    /// <summary>Tells Linux to sacrifice workers before the server when memory runs out.</summary>
    private static void PreferAsVictim()
    {
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "500");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"oom_score_adj cannot be set: {e.Message}");
        }
    }

    private async Task ServeAsync(Action? warmUp)
    {
        new Thread(ReadFrames) { IsBackground = true, Name = "supervisor" }.Start();
        warmUp?.Invoke();
        Send(new ReadyFrame());
        await foreach (var run in _runs.Reader.ReadAllAsync())
        {
            // Answered only after the run is no longer current: the next one may follow the answer at once.
            var answer = await RunHandlerAsync(run);
            Interlocked.CompareExchange(ref _current, null, run);
            Send(answer);
        }
    }

    private void ReadFrames()
    {
        var status = 0;
        try
        {
            var buffer = new FrameBuffer();
            int count;
            while ((count = _input.Read(buffer.Free().Span)) > 0)
            {
                buffer.Filled(count);
                while (buffer.TryTake(out var frame))
                {
                    Accept(frame);
                }
            }
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            Console.Error.WriteLine($"The supervisor cannot be understood: {e.Message}");
            status = 1;
        }

        StandardStreams.ExitNow(status);
    }

    private void Accept(Frame frame)
    {
        switch (frame)
        {
            case RunFrame task:
                var run = new Run(task, new CancellationTokenSource());
                _current = run;
                _runs.Writer.TryWrite(run);
                break;
            case CancelFrame cancel when _current is { } current && current.Task.TaskId == cancel.TaskId:
                // On another thread: what handlers registered must not hold up the reader.
                _ = current.Cancel.CancelAsync();
                break;
            case ExitFrame:
                _runs.Writer.TryComplete();
                break;
        }
    }

    private async Task<Frame> RunHandlerAsync(Run run)
    {
        var task = run.Task;
        using var progress = new ProgressReporter(percent => Send(new ProgressFrame(task.TaskId, percent)), TimeProvider.System);
        try
        {
            if (!_handlers.TryGetValue(task.Kind, out var handler))
            {
                throw new FormwrightException(ErrorCode.Unsupported, $"No worker of this server knows the task kind '{task.Kind}'.");
            }

            var context = new TaskContext(task.TaskId, task.Input, task.ParentResults, task.Files, task.OutputFolder, progress.Report) { Attempt = task.Attempt };
            return new DoneFrame(task.TaskId, await handler.RunAsync(context, run.Cancel.Token));
        }
        catch (FormwrightException e)
        {
            return new FailedFrame(task.TaskId, e.Error);
        }
        catch (OperationCanceledException) when (run.Cancel.IsCancellationRequested)
        {
            return new FailedFrame(task.TaskId, new Error(ErrorCode.Canceled, "The task was cancelled."));
        }
        catch (Exception e)
        {
            return new FailedFrame(task.TaskId, Fault(task.Kind, e));
        }
    }

    private static Error Fault(string kind, Exception e) =>
        new(ErrorCode.Internal, $"The task '{kind}' failed by a fault of this server.", Detail: e.ToString());

    private void Send(Frame frame)
    {
        var line = ToLine(frame);
        try
        {
            lock (_writing)
            {
                _output.Write(line);
            }
        }
        catch (IOException)
        {
            StandardStreams.ExitNow(1); // The supervisor is gone; there is nobody to tell.
        }
    }

    /// <summary>The frame as a line; a result that JSON cannot carry, such as one with an infinite number, is a failure of the task.</summary>
    private static byte[] ToLine(Frame frame)
    {
        try
        {
            return FrameBuffer.ToLine(frame);
        }
        catch (Exception e) when (frame is DoneFrame done && e is ArgumentException or JsonException or InvalidOperationException)
        {
            return FrameBuffer.ToLine(new FailedFrame(done.TaskId, Fault("result", e)));
        }
    }

    private sealed record Run(RunFrame Task, CancellationTokenSource Cancel);
}
