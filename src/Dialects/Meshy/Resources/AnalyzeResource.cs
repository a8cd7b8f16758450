using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/print/analyze</c>: whether a model can be printed. Free; the same model is analysed once.</summary>
internal sealed class AnalyzeResource()
    : Resource<AnalyzeRequest, AnalyzeAnswer>("/v1/print/analyze", "print-analyze", Json.Wire.AnalyzeRequest, Json.Wire.AnalyzeAnswer)
{
    public override ModelResult Sample => SampleTask.Model() with { Facts = ModelTasks.ToJson(new PrintMetrics(true, true, 1.316167354292668, 0, 0, 0)) };

    protected override Draft ToDraft(AnalyzeRequest request) => new(
        ModelTasks.Analyze,
        Credits: 0,
        [InputFile.Model(request.InputTaskId, request.ModelUrl, unknown: ErrorCode.NotFound) with { Foreign = ErrorCode.Forbidden }],
        files => ModelTasks.ToJson(new AnalyzeModelInput(files[0].FileName)),
        IsRepeatable: true);

    protected override AnalyzeAnswer ToAnswer(TaskView task) => new(
        task.Result?.Facts is { } facts ? ToPrintability(ModelTasks.FromJson<PrintMetrics>(facts), task.Task.FinishedAt ?? task.Task.CreatedAt) : null);

    private static PrintabilityAnswer ToPrintability(PrintMetrics metrics, DateTimeOffset at)
    {
        var errors = !metrics.IsKnown ? 0 : Count(!metrics.IsWatertight, metrics.Volume <= 0, metrics.NonManifoldEdges > 0);
        var warnings = !metrics.IsKnown ? 0 : Count(metrics.DegenerateFaces > 0, metrics.Holes > 0);
        return new(
            "v1",
            !metrics.IsKnown ? "unknown" : errors > 0 ? "error" : warnings > 0 ? "warning" : "healthy",
            errors + warnings,
            errors,
            warnings,
            new(metrics.IsWatertight, metrics.Volume, metrics.NonManifoldEdges, metrics.DegenerateFaces, metrics.Holes),
            at.ToUnixTimeMilliseconds());
    }

    private static int Count(params ReadOnlySpan<bool> faults)
    {
        var count = 0;
        foreach (var fault in faults)
        {
            count += fault ? 1 : 0;
        }

        return count;
    }
}
