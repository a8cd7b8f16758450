using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

/// <summary>Runs steps written as JSON over the sample operations.</summary>
internal static class Steps
{
    internal static PipelineRun Run(string steps, params IReadOnlyList<string> files)
    {
        var run = Prepare(steps, files);
        run.Execute(null, TestContext.Current.CancellationToken);
        return run;
    }

    internal static PipelineRun Prepare(string steps, params IReadOnlyList<string> files) =>
        new PipelineExecutor(Sample.Catalogue).Prepare(JsonNode.Parse(steps)!.AsArray(), new PipelineFiles(files));

    /// <summary>The last result as JSON.</summary>
    internal static string Last(string steps, params IReadOnlyList<string> files) => Json(Run(steps, files).Last);

    internal static string Json(object? result) => ResultJson.ToNode(result)?.ToJsonString() ?? "null";

    /// <summary>The error of a pipeline that is refused or fails.</summary>
    internal static Error Failure(string steps, params IReadOnlyList<string> files) => Sample.Failure(() => Run(steps, files));

    /// <summary>The error of a pipeline that is refused before it runs.</summary>
    internal static Error Refusal(string steps, int files = 0) =>
        Sample.Failure(() => new PipelineCatalogue(Sample.Catalogue).Check(JsonNode.Parse(steps)!.AsArray(), files));

    /// <summary>A step that passes a value through, written as JSON.</summary>
    internal static string Echo(string value) => $$$"""{"operation": "sample.echo.any", "params": {"value": {{{value}}} }}""";
}
