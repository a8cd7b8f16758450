using Formwright.Core;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Worker.Parts;

/// <summary>An uploaded file to a part: see <see cref="PartTasks.Import"/>.</summary>
internal sealed class ImportPartHandler : ITaskHandler
{
    private static readonly ReadLimits Limits = new();

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
            // Nothing exact is kept to export from later.
            output.AddModel("stl");
        }
        else
        {
            report = ShapeInspector.Inspect(document.ToShape());
            if (report.Solids > 0)
            {
                PartBuilder.RequireSolid(report);
            }

            output.AddModel("brep");
            output.AddModel("step");
        }

        context.Report(75);
        // Made now, because the B-rep that later exports begin from has no names and colours.
        output.AddModel("3mf");
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
        var found = Detect(source);
        return found is null || found.Info.Name == format.Info.Name
            ? format
            : throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"The file is called {format.Info.Name} but its content is {found.Info.Name}.",
                "filename",
                $"Upload it again with the extension {found.Info.Extensions[0]}.");
    }

    private static IFormat? Detect(string source)
    {
        using var stream = File.OpenRead(source);
        var head = new byte[FormatCatalogue.HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return FormatCatalogue.Detect(head.AsSpan(0, length), stream.Length);
    }

    private static (BrepDocument? Document, Scene? Scene) Read(IFormat format, string source, string name)
    {
        using var stream = File.OpenRead(source);
        return format switch
        {
            IBrepReader reader => (reader.Read(stream, Limits) with { Name = name }, null),
            IDrawingReader reader => (BrepDocument.Of(DrawingFaces.Build(reader.Read(stream, Limits)), name, Rgba.Default), null),
            IMeshReader reader => (null, reader.ReadBodies(stream, Limits)),
            _ => throw new FormwrightException(ErrorCode.Unsupported, $"The format {format.Info.Name} can be written but not read.", "format"),
        };
    }
}
