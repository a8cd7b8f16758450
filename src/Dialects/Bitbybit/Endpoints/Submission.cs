using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary>Hands tasks to the engine and answers with 202.</summary>
internal static class Submission
{
    /// <summary>One task.</summary>
    public static async Task<IResult> OneAsync(Call call, TaskSubmission submission)
    {
        var task = await call.Port<ITaskEngine>().SubmitAsync(submission, call.Cancel);
        return Call.Answer(FromTask.ToCreated(task), Json.Wire.SuccessTaskCreated, StatusCodes.Status202Accepted);
    }

    /// <summary>Several tasks that are followed as one.</summary>
    public static async Task<IResult> TogetherAsync(Call call, IReadOnlyList<TaskSubmission> items, string label)
    {
        var time = call.Port<TimeProvider>();
        var tasks = await call.Port<ITaskEngine>().SubmitAllAsync(ToTask.Compound(items, label, () => Ids.New(time)), call.Cancel);
        return Call.Answer(FromTask.ToCreated(tasks[^1], [.. tasks.SkipLast(1)], call.Now), Json.Wire.SuccessCompoundCreated, StatusCodes.Status202Accepted);
    }
}
