using Formwright.Core;
using Formwright.Design;
using Formwright.Kernel;

namespace Formwright.Worker.Parts;

/// <summary>Text to part: see <see cref="PartTasks.Generate"/>.</summary>
/// <param name="designer">Designs it.</param>
internal sealed class GeneratePartHandler(IPartDesigner designer) : ITaskHandler
{
    private static readonly string[] Formats = ["brep", "step", "glb"];

    // The B-rep that later exports begin from has no names and colours.
    private static readonly string[] AssemblyFormats = [.. Formats, "3mf"];

    public string Kind => PartTasks.Generate;

    public async Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = PartTasks.FromJson<GeneratePartInput>(context.Input);
        using var scope = KernelScope.Begin();
        var part = await designer.DesignAsync(new(input.Prompt, PreviousDesign(context), context.Attempt), context.Report, cancel);
        var name = part.Interpretation.Name;

        var output = new PartOutput(context, input.PartId, name, new PartExporter(part.Document));
        foreach (var format in input.Formats ?? (part.Document.Bodies.Count > 1 ? AssemblyFormats : Formats))
        {
            output.AddModel(format);
        }

        context.Report(90);
        output.AddThumbnail();

        var design = part.Interpretation.Design.ToJson();
        var result = new PartResult(
            input.PartId,
            name,
            part.Report,
            design,
            part.Interpretation.Notes,
            Summary.Of(part.Interpretation, part.Report),
            part.Tokens,
            part.Interpretation.Design.Designer);
        return new TaskOutcome(
            PartTasks.ToJson(result),
            output.Files,
            input.ConversationId is { } conversation ? new PartDraft(input.PartId, conversation, name, design.DeepClone().AsObject(), part.Report) : null);
    }

    // Parents come newest first; those that failed have no result, and imported parts have no design.
    private static PartDesign? PreviousDesign(TaskContext context)
    {
        var design = context.ParentResults
            .Where(result => result is not null)
            .Select(result => PartTasks.FromJson<PartResult>(result!).Design)
            .FirstOrDefault(design => design is not null);
        return design is null ? null : PartDesign.FromJson(design);
    }
}
