using System.CommandLine;
using System.CommandLine.Invocation;
using Formwright.Cli;
using Formwright.Core;

var root = new RootCommand("Formwright: words, pictures, code or parameters in; exact B-rep and production meshes out.")
{
    ServeCommand.Create(),
    WorkerCommand.Create(),
    MakeCommand.Create(),
    KeysCommand.Create(),
    WebhooksCommand.Create(),
    DocsCommand.Create(),
};

try
{
    // Faults are reported here in one line, not by the library with a stack trace; Ctrl-C ends a command gracefully.
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
    var command = root.Parse(args);
    if (command.Action is ParseErrorAction mistake)
    {
        // What is wrong stays the last thing on the screen; --help is there for the rest.
        mistake.ShowHelp = false;
    }

    return await command.InvokeAsync(invocation);
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
