using System.CommandLine;
using Formwright.Worker;

namespace Formwright.Cli;

/// <summary><c>formwright worker</c>: the child process that the server starts; not for people.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var command = new Command("worker", "Run tasks for a server over standard input and output.") { Hidden = true };
        var designer = new DesignerOptions();
        designer.AddTo(command);
        command.SetAction(parsed => WorkerProgram.RunAsync(designer.Read(parsed)));
        return command;
    }
}
