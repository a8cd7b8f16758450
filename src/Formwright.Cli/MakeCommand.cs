using System.CommandLine;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Worker;
using Formwright.Worker.Parts;

namespace Formwright.Cli;

/// <summary><c>formwright make</c>: the main job without a server.</summary>
internal static class MakeCommand
{
    public static Command Create()
    {
        var prompt = new Argument<string>("prompt") { Description = "What to make, in words." };
        var outputs = new Option<FileInfo[]>("--output", "-o") { Description = "File to write; its extension chooses the format. May repeat.", AllowMultipleArgumentsPerToken = false };
        var explain = new Option<bool>("--explain") { Description = "Print what was understood." };

        var command = new Command("make", "Make a part from words.") { prompt, outputs, explain };
        var designer = new DesignerOptions();
        designer.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(
            WorkerProgram.Designer(designer.Read(parsed)), parsed.GetValue(prompt)!, parsed.GetValue(outputs) ?? [], parsed.GetValue(explain), cancel));
        return command;
    }

    private static async Task<int> RunAsync(IPartDesigner designer, string prompt, FileInfo[] outputs, bool explain, CancellationToken cancel)
    {
        if (outputs.Length == 0 && !explain)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "Nothing would be written: name a file with -o, such as -o part.step, or ask with --explain.");
        }

        var targets = outputs.Select(file => (File: file, Writer: WriterFor(file))).ToList();
        using var progress = new ProgressLine();
        using var scope = KernelScope.Begin();
        var part = await designer.DesignAsync(new(prompt), progress.Show, cancel);
        var exporter = new PartExporter(part.Document);
        foreach (var (file, writer) in targets)
        {
            Write(file, path => writer(exporter, path));
        }

        progress.Show(100);
        progress.Dispose();
        if (explain)
        {
            Console.WriteLine(part.Interpretation.Explanation);
        }

        foreach (var note in part.Interpretation.Notes)
        {
            Console.Error.WriteLine($"Note: {note}");
        }

        return 0;
    }

    private static Action<PartExporter, string> WriterFor(FileInfo file)
    {
        if (file.Extension.Equals(".png", StringComparison.OrdinalIgnoreCase))
        {
            return (exporter, path) => exporter.WriteThumbnail(path);
        }

        var format = FormatCatalogue.FindByExtension(file.Extension);
        return format is IMeshWriter or IBrepWriter
            ? (exporter, path) => exporter.Write(format, path)
            : throw new FormwrightException(
                ErrorCode.Unsupported,
                $"'{file.Name}' cannot be written: its extension names no format that can.",
                hint: $"Use one of {string.Join(", ", FormatCatalogue.All.Where(f => f is IMeshWriter or IBrepWriter).Select(f => f.Info.Extensions[0]))} or .png.");
    }

    // The file appears whole or not at all.
    private static void Write(FileInfo file, Action<string> write)
    {
        var partial = $"{file.FullName}.partial";
        try
        {
            write(partial);
            File.Move(partial, file.FullName, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FormwrightException(
                new Error(ErrorCode.InvalidInput, $"'{file.FullName}' cannot be written: {fault.Message}", Hint: "Choose a folder that exists and may be written to."), fault);
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }
}
