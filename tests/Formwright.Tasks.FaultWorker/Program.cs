using Formwright.Tasks;
using Formwright.Tasks.FaultWorker;

switch (args)
{
    case ["die"]:
        await Console.Error.WriteLineAsync("a library is missing");
        return 3;
    case ["mute"]:
        await Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    case ["server", var gate]:
        await DoomedServer.RunAsync(gate);
        return 0;
    default:
        return await WorkerLoop.RunAsync(FaultHandlers.All);
}
