using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Formwright.Tasks.FaultWorker;

/// <summary>A server that keeps a worker in an endless loop until somebody kills it.</summary>
internal static class DoomedServer
{
    public static async Task RunAsync(string gate)
    {
        var input = new JsonObject { ["gate"] = gate };
        await Door.EnterAsync(input);
        var options = new TaskEngineOptions { Command = new WorkerCommand(Environment.ProcessPath!, []), ScratchRoot = "none" };
        var worker = await WorkerProcess.StartAsync(options, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        var task = new RunFrame(Guid.Empty, "fault.spin", input, [], new Dictionary<string, string>(), "none");
        await worker.RunAsync(task, options.DefaultPolicy, _ => { }, CancellationToken.None);
    }
}
