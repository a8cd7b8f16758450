using Formwright.Core;
using Formwright.Formats;
using Formwright.Kernel;

namespace Formwright.Worker.Parts;

/// <summary>An uploaded file to a part: see <see cref="PartTasks.Import"/>.</summary>
internal sealed class ImportPartHandler : ITaskHandler
{
    public string Kind => PartTasks.Import;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = PartTasks.FromJson<ImportPartInput>(context.Input);
        var source = context.Files["source"];
        using var scope = KernelScope.Begin();

        var format = Identify(source, input.Format);
        context.Report(5);
        var (document, scene) = Read(format, source, input.Name);
        context.Report(50);
        cancel.ThrowIfCancellationRequested();

        var output = new PartOutput(context, input.PartId, input.Name, document is null ? new PartExporter(scene!) : new PartExporter(document));
        ShapeReport? report = null;
        if (document is null)
        {
            // Nothing exact is kept to export from later, so the mesh formats are made now.
            output.AddModel("stl");
            output.AddModel("3mf");
        }
        else
        {
            report = ShapeInspector.Inspect(document.AsShape());
            output.AddModel("brep");
            output.AddModel("step");
        }

        context.Report(75);
        output.AddModel("glb");
        output.AddThumbnail();

        var result = new PartResult(input.PartId, input.Name, report, null, []);
        return Task.FromResult(new TaskOutcome(
            PartTasks.ToJson(result), output.Files, new PartDraft(input.PartId, input.ConversationId, input.Name, null, report)));
    }

    private static IFormat Identify(string source, string name)
    {
        var format = FormatCatalogue.Find(name)
            ?? throw new FormwrightException(ErrorCode.Unsupported, $"Files of the format '{name}' cannot be imported.", "format");
        var found = FormatCatalogue.DetectFile(source);
        return found is null || found.Info.Name == format.Info.Name
            ? format
            : throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"The file is called {format.Info.Name} but its content is {found.Info.Name}.",
                "filename",
                $"Upload it again with the extension {found.Info.Extensions[0]}.");
    }

    private static (BrepDocument? Document, Scene? Scene) Read(IFormat format, string source, string name)
    {
        switch (format)
        {
            case IBrepReader reader:
                return (reader.Read(source), null);
            case IDrawingReader reader:
                using (var stream = File.OpenRead(source))
                {
                    var faces = DrawingFaces.Build(reader.Read(stream, ReadLimits.Default));
                    return (new BrepDocument([new BrepBody(faces, name, Rgba.Default)]), null);
                }

            case IMeshReader reader:
                using (var stream = File.OpenRead(source))
                {
                    return (null, reader.Read(stream, ReadLimits.Default));
                }

            default:
                throw new FormwrightException(ErrorCode.Unsupported, $"The format {format.Info.Name} can be written but not read.", "format");
        }
    }
}
