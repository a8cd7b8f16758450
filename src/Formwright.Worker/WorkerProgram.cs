using Formwright.Core;
using Formwright.Tasks;
using Formwright.Worker.Parts;

namespace Formwright.Worker;

/// <summary>The process that loads native code and runs one task at a time.</summary>
public static class WorkerProgram
{
    /// <summary>Every kind of task this build can run.</summary>
    public static IReadOnlyList<ITaskHandler> Handlers() => [new GeneratePartHandler(), new ImportPartHandler(), new ExportPartHandler()];

    /// <summary>Serves tasks over standard input and output until told to stop; returns the exit code.</summary>
    public static Task<int> RunAsync() => WorkerLoop.RunAsync(Handlers());
}
