using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tasks.FaultWorker;

/// <summary>Handlers that do one thing each, mostly wrong.</summary>
internal static partial class FaultHandlers
{
    public static IReadOnlyList<ITaskHandler> All { get; } =
    [
        new Handler("echo", Echo),
        new Handler("hold", HoldAsync),
        new Handler("progress", ProgressAsync),
        new Handler("files", Files),
        new Handler("noise", Noise),
        new Handler("refuse", (_, _) => throw new FormwrightException(ErrorCode.InvalidInput, "The radius is too large.", "radius", "At most 5.")),
        new Handler("bug", (_, _) => throw new InvalidOperationException("a bug")),
        new Handler("infinite", (_, _) => Return(new JsonObject { ["volume"] = double.PositiveInfinity })),
        new Handler("failfast", (_, _) =>
        {
            Environment.FailFast("given up");
            return Return([]);
        }),
        new Handler("null", (_, _) => Return(new JsonObject { ["length"] = StringLength(0) })),
        new Handler("spin", SpinAsync),
        new Handler("pause", PauseAsync),
        new Handler("hog", Hog),
        new Handler("hangatexit", HangAtExit),
    ];

    private static Task<TaskOutcome> Return(JsonObject result, params IReadOnlyList<OutputFile> files) => Task.FromResult(new TaskOutcome(result, files));

    private static Task<TaskOutcome> Echo(TaskContext context, CancellationToken cancel) => Return(new JsonObject
    {
        ["input"] = context.Input.DeepClone(),
        ["parents"] = new JsonArray([.. context.ParentResults.Select(parent => parent?.DeepClone())]),
        ["files"] = new JsonObject(context.Files.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)File.ReadAllText(file.Value)))),
        ["process"] = Environment.ProcessId,
    });

    private static async Task<TaskOutcome> HoldAsync(TaskContext context, CancellationToken cancel)
    {
        await Door.PassAsync(context.Input, cancel);
        return await Return(new JsonObject { ["process"] = Environment.ProcessId });
    }

    private static async Task<TaskOutcome> ProgressAsync(TaskContext context, CancellationToken cancel)
    {
        context.Report(10);
        context.Report(40);
        context.Report(20);
        context.Report(-5);
        await Door.PassAsync(context.Input, cancel);
        context.Report(400);
        return await Return([]);
    }

    private static Task<TaskOutcome> Files(TaskContext context, CancellationToken cancel)
    {
        foreach (var (name, text) in context.Input["write"]?.AsObject() ?? [])
        {
            File.WriteAllText(Path.Combine(context.OutputFolder, name), (string?)text);
        }

        foreach (var (name, target) in context.Input["link"]?.AsObject() ?? [])
        {
            File.CreateSymbolicLink(Path.Combine(context.OutputFolder, name), (string)target!);
        }

        var files = context.Input["outputs"]!.AsObject().Select(output => new OutputFile((string)output.Value!, output.Key, "text/plain", "download.txt"));
        return Return([], [.. files]);
    }

    private static Task<TaskOutcome> Noise(TaskContext context, CancellationToken cancel)
    {
        Console.WriteLine("managed noise");
        var text = "native noise {\"frame\":\"done\"}\n"u8;
        Write(1, text, text.Length);
        return Return(new JsonObject { ["standardInput"] = Console.OpenStandardInput().ReadByte() });
    }

    private static async Task<TaskOutcome> SpinAsync(TaskContext context, CancellationToken cancel)
    {
        await Door.EnterAsync(context.Input);
        for (var round = 0L; ; round++)
        {
            GC.KeepAlive(round);
        }
    }

    private static async Task<TaskOutcome> PauseAsync(TaskContext context, CancellationToken cancel)
    {
        await Door.EnterAsync(context.Input);
        for (; ; )
        {
            _ = Pause();
        }
    }

    private static unsafe Task<TaskOutcome> Hog(TaskContext context, CancellationToken cancel)
    {
        const int chunk = 8 << 20;
        for (var taken = 0L; taken < 2L << 30; taken += chunk)
        {
            NativeMemory.Fill(NativeMemory.Alloc(chunk), chunk, 1);
        }

        return Return([]);
    }

    private static Task<TaskOutcome> HangAtExit(TaskContext context, CancellationToken cancel)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => new ManualResetEvent(false).WaitOne();
        return Return(new JsonObject { ["process"] = Environment.ProcessId });
    }

    [LibraryImport("libc", EntryPoint = "strlen")]
    private static partial nint StringLength(nint text);

    [LibraryImport("libc", EntryPoint = "pause")]
    private static partial int Pause();

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nint count);

    private sealed class Handler(string name, Func<TaskContext, CancellationToken, Task<TaskOutcome>> run) : ITaskHandler
    {
        public string Kind => $"fault.{name}";

        public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel) => run(context, cancel);
    }
}
