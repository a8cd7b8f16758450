using System.CommandLine;
using Formwright.Kernel;

namespace Formwright.Cli;

/// <summary><c>formwright docs</c>: writes the generated reference, for <c>./formwright gen-check</c>.</summary>
internal static class DocsCommand
{
    public static Command Create()
    {
        var output = new Option<DirectoryInfo>("--output") { Description = "Folder to write into.", Required = true };
        var command = new Command("docs", "Write the generated reference.") { output };
        command.SetAction(parsed => OperationReference.Write(OperationCatalogue.Kernel, Path.Combine(parsed.GetValue(output)!.FullName, "operations")));
        return command;
    }
}
