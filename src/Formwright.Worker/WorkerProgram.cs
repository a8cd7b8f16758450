using Formwright.Core;
using Formwright.Design.LanguageModel;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Tasks;
using Formwright.Worker.Cad;
using Formwright.Worker.Models;
using Formwright.Worker.Parts;

namespace Formwright.Worker;

/// <summary>The process that loads native code and runs one task at a time.</summary>
public static class WorkerProgram
{
    /// <summary>Every kind of task this build can run.</summary>
    /// <param name="designer">Designs parts; null for the embedded engine.</param>
    public static IReadOnlyList<ITaskHandler> Handlers(IPartDesigner? designer = null) =>
    [
        new GeneratePartHandler(designer ?? new EmbeddedDesigner()),
        new ImportPartHandler(),
        new ExportPartHandler(),
        new StepsHandler(CadTasks.Execute),
        new StepsHandler(CadTasks.Pipeline),
        new ConvertHandler(CadTasks.ConvertSimple),
        new ConvertHandler(CadTasks.ConvertAdvanced),
        new UnfoldHandler(),
        new ModelHandler(),
        new CompoundHandler(),
        new ConvertModelHandler(),
        new ResizeModelHandler(),
        new RemeshModelHandler(),
        new AnalyzeModelHandler(),
        new RepairModelHandler(),
        new PaintModelHandler(),
        new UnwrapModelHandler(),
    ];

    /// <summary>The designer of a configuration.</summary>
    /// <param name="options">A language model, with the embedded engine to fall back to; null for that alone.</param>
    public static IPartDesigner Designer(LanguageModelOptions? options) => options is null
        ? new EmbeddedDesigner()
        : new LanguageModelDesigner(
            new ModelDesigner(options, new PipelineCatalogue(OperationCatalogue.Kernel), TimeProvider.System), new EmbeddedDesigner());

    /// <summary>Serves tasks over standard input and output until told to stop; returns the exit code.</summary>
    /// <param name="options">The language model that designs; null for none.</param>
    public static Task<int> RunAsync(LanguageModelOptions? options = null) => WorkerLoop.RunAsync(Handlers(Designer(options)), WarmUp);

    // Loads the kernel and compiles the usual path, so that the first task is not slower than the next.
    private static void WarmUp()
    {
        using var scope = KernelScope.Begin();
        var part = PartBuilder.Build("a 10 mm cube with rounded edges", null, _ => { }, CancellationToken.None);
        var exporter = new PartExporter(BrepDocument.Of(part.Shape, part.Interpretation.Name, Rgba.Default));
        var folder = Directory.CreateTempSubdirectory("formwright-worker-");
        try
        {
            foreach (var format in new[] { "step", "brep", "stl", "3mf", "glb" })
            {
                exporter.Write(FormatCatalogue.Find(format)!, Path.Combine(folder.FullName, "part"));
            }

            exporter.WriteThumbnail(Path.Combine(folder.FullName, "part"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
