using System.CommandLine;
using Formwright.Cli;
using Formwright.Core;

var root = new RootCommand("Formwright: words, pictures, code or parameters in; exact B-rep and production meshes out.")
{
    ServeCommand.Create(),
    WorkerCommand.Create(),
    MakeCommand.Create(),
    KeysCommand.Create(),
    DocsCommand.Create(),
};

try
{
    // Faults are reported here in one line, not by the library with a stack trace; Ctrl-C ends a command gracefully.
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
    return await root.Parse(args).InvokeAsync(invocation);
}
catch (FormwrightException failure)
{
    await Console.Error.WriteLineAsync($"formwright: {failure.Error.Message}{(failure.Error.Hint is { } hint ? $" {hint}" : "")}");
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
