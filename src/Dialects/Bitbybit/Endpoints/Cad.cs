using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary><c>/cad/execute</c>, <c>/cad/pipeline</c>, <c>/cad/compound</c> and <c>/operations</c>.</summary>
internal static class Cad
{
    // What the vendor's catalogue has besides and this server does not run.
    private static readonly string[] Unsupported = ["jscad", "manifold"];

    public static async Task<IResult> ExecuteAsync(Call call)
    {
        var fields = await call.ReadAsync();
        var request = Reading.Operation(fields);
        fields.Check(request.Operation.Length == 0 ? null : ToTask.Fault(call.Port<IPipelineCatalogue>(), request, ""));
        var files = await InputFiles.FindAsync(call, request.FileIds, "");
        return await Submission.OneAsync(call, ToTask.Execute(call.Owner, request, files));
    }

    public static async Task<IResult> PipelineAsync(Call call)
    {
        var fields = await call.ReadAsync(Call.MaxPipeline);
        var request = Reading.Pipeline(fields);
        fields.Check(request.Steps.Count == 0 ? null : ToTask.Fault(call.Port<IPipelineCatalogue>(), request.Steps, request.FileIds.Count));
        var files = await InputFiles.FindAsync(call, request.FileIds, "");
        return await Submission.OneAsync(call, ToTask.Pipeline(call.Owner, request, files));
    }

    public static async Task<IResult> CompoundAsync(Call call)
    {
        var fields = await call.ReadAsync();
        var items = Reading.Compound(fields);
        var catalogue = call.Port<IPipelineCatalogue>();
        fields.Check(ToTask.Together([.. items
            .Select((item, i) => item.Operation.Length == 0 ? null : ToTask.Fault(catalogue, item, PathOf(i)))
            .OfType<Error>()]));

        var tasks = new List<TaskSubmission>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var files = await InputFiles.FindAsync(call, items[i].FileIds, $"{PathOf(i)}.");
            tasks.Add(ToTask.Execute(call.Owner, items[i], files));
        }

        return await Submission.TogetherAsync(call, tasks, "CAD compound");
    }

    public static Task<IResult> OperationsAsync(Call call) => Task.FromResult(
        Call.Answer(new(call.Port<IPipelineCatalogue>().Describe(), Unsupported), Json.Wire.SuccessOperationList));

    private static string PathOf(int item) => FormattableString.Invariant($"items[{item}]");
}
