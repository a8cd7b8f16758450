using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Meshy;

/// <summary>The endpoints of one resource.</summary>
internal sealed class TaskEndpoints(Resource resource)
{
    public async Task<IResult> CreateAsync(Call call)
    {
        var draft = resource.Read(await call.ReadAsync());
        if (call.Key is not { } key)
        {
            return Accepted(SampleTask.Id);
        }

        var files = await InputFiles.StoreAsync(call, draft.Files);
        var submission = ToTask.Submission(resource, draft, files, key, call.Origin);
        var task = await call.Port<ITaskEngine>().SubmitAsync(submission, call.Cancel);
        if (task.State is TaskState.Failed or TaskState.Canceled or TaskState.Expired)
        {
            // The same work was asked for before, but did not come to an end.
            task = await call.Port<ITaskEngine>().SubmitAsync(submission with { IdempotencyKey = null }, call.Cancel);
        }

        return Accepted(task.Id);
    }

    public async Task<IResult> GetAsync(Call call) => await FindAsync(call) is { } view ? Json.Answer(FromTask.ToTask(resource, view)) : Errors.NotFound;

    public async Task<IResult> ListAsync(Call call)
    {
        var query = call.Http.Request.Query;
        var page = ToTask.Page(call.Owner, resource, query["page_num"], query["page_size"], query["sort_by"]);
        var answer = new JsonArray();
        if (call.Key is null)
        {
            if (SampleTask.Of(resource, call.Origin) is { } sample && page.Offset == 0)
            {
                answer.Add(FromTask.ToTask(resource, sample));
            }

            return Json.Answer(answer);
        }

        foreach (var task in await call.Port<ITaskEngine>().ListAsync(page, call.Cancel))
        {
            if (await ViewAsync(call, task) is { } view)
            {
                answer.Add(FromTask.ToTask(resource, view));
            }
        }

        return Json.Answer(answer);
    }

    public async Task<IResult> DeleteAsync(Call call)
    {
        if (await FindAsync(call) is not { Task: var task })
        {
            return Errors.NotFound;
        }

        if (call.Key is not null)
        {
            await call.Port<ITaskEngine>().DeleteAsync(call.Owner, task.Id, call.Cancel);
            await call.Port<IAssetStore>().RemoveAsync(call.Owner, ModelTasks.AssetKey(task.Id, ""), call.Cancel);
        }

        return Results.Ok();
    }

    public async Task<IResult> StreamAsync(Call call)
    {
        var first = await FindAsync(call);
        return new TaskStream(first is null ? null : WatchAsync(call, first), resource);
    }

    private static IResult Accepted(Guid id) =>
        Results.Json(new(id.ToString()), Json.Wire.CreatedAnswer, statusCode: StatusCodes.Status202Accepted);

    private async IAsyncEnumerable<TaskView> WatchAsync(Call call, TaskView first)
    {
        if (first.Task.State.IsTerminal())
        {
            yield return first;
            yield break;
        }

        await foreach (var task in call.Port<ITaskEngine>().WatchAsync(call.Owner, first.Task.Id, call.Cancel))
        {
            if (await ViewAsync(call, task) is { } view)
            {
                yield return view;
            }
        }
    }

    private async Task<TaskView?> FindAsync(Call call)
    {
        if (call.TaskId is not { } id)
        {
            return null;
        }

        return call.Key is null
            ? SampleTask.Of(resource, call.Origin)
            : await call.Port<ITaskEngine>().FindAsync(call.Owner, id, call.Cancel) is { } task ? await ViewAsync(call, task) : null;
    }

    private async Task<TaskView?> ViewAsync(Call call, TaskRecord task) =>
        FromTask.Remembered(task) is { } remembered && remembered.Resource == resource.Path
            ? await new TaskReader(call.Port<ITaskEngine>(), call.Port<IAssetStore>(), call.Port<TimeProvider>()).ViewAsync(task, remembered, call.Origin, call.Cancel)
            : null;
}
