using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary><c>/tasks</c> and <c>/tasks/{id}</c>.</summary>
internal static class Tasks
{
    // Only tasks that run, of which there are few, are found by more than one query.
    private const int MostMerged = 1000;

    public static async Task<IResult> ListAsync(Call call)
    {
        var query = new Query(call.Http.Request.Query);
        var page = Reading.Page(query);
        var status = query.Word("status", FromTask.StatusWords);
        var kind = query.Word("kind", FromTask.KindWords);
        query.Check();

        var (tasks, total) = await ListAsync(call, FromTask.Queries(call.Owner, status, kind), page);
        var details = new List<TaskDetail>(tasks.Count);
        foreach (var task in tasks)
        {
            details.Add(FromTask.ToDetail(task, await ChildrenAsync(call, task), call.Now, withChildren: false));
        }

        return Call.Answer(new(details, page.Page, page.Limit, total), Json.Wire.SuccessTaskPage);
    }

    public static async Task<IResult> GetAsync(Call call)
    {
        var task = await FindAsync(call);
        return Call.Answer(FromTask.ToDetail(task, await ChildrenAsync(call, task), call.Now, withChildren: true), Json.Wire.SuccessTaskDetail);
    }

    public static async Task<IResult> CancelAsync(Call call)
    {
        var task = await FindAsync(call);
        var engine = call.Port<ITaskEngine>();
        var before = FromTask.StatusOf(task, call.Now);
        if (task.State.IsTerminal())
        {
            return Errors.NotCancellable(before);
        }

        // First the compound, so that it does not end by the end of its tasks.
        var after = await engine.CancelAsync(call.Owner, task.Id, call.Cancel) ?? throw WireId.NoTask();
        if (after.State is TaskState.Succeeded or TaskState.Failed or TaskState.Expired)
        {
            return Errors.NotCancellable(FromTask.StatusOf(after, call.Now));
        }

        foreach (var child in (await ChildrenAsync(call, task)).Where(child => !child.State.IsTerminal()))
        {
            await engine.CancelAsync(call.Owner, child.Id, call.Cancel);
        }

        return Call.Answer(new(true, before), Json.Wire.SuccessCancelAnswer);
    }

    public static async Task<IResult> RetryAsync(Call call)
    {
        var task = await FindAsync(call);
        var status = FromTask.StatusOf(task, call.Now);
        if (status is not (FromTask.Failed or FromTask.Cancelled))
        {
            return Errors.NotRetryable(status);
        }

        if (!FromTask.IsCompound(task))
        {
            return await Submission.OneAsync(call, ToTask.Again(task));
        }

        var time = call.Port<TimeProvider>();
        var items = (await ChildrenAsync(call, task)).Select(ToTask.Again).ToArray();
        var label = CadTasks.FromJson<CompoundInput>(task.Input).Label;
        var tasks = await call.Port<ITaskEngine>().SubmitAllAsync(ToTask.Compound(items, label, () => Ids.New(time)), call.Cancel);
        return Call.Answer(FromTask.ToCreated(tasks[^1]), Json.Wire.SuccessTaskCreated, StatusCodes.Status202Accepted);
    }

    /// <summary>The task that the path names.</summary>
    /// <exception cref="FormwrightException"><c>not_found</c>.</exception>
    public static async Task<TaskRecord> FindAsync(Call call) =>
        await call.Port<ITaskEngine>().FindAsync(call.Owner, WireId.Task(call.Path("id")), call.Cancel) is { } task && FromTask.IsShown(task)
            ? task
            : throw WireId.NoTask();

    /// <summary>The tasks of a compound in their order; none of any other task.</summary>
    public static async Task<IReadOnlyList<TaskRecord>> ChildrenAsync(Call call, TaskRecord task)
    {
        if (!FromTask.IsCompound(task))
        {
            return [];
        }

        var group = await call.Port<ITaskEngine>().ListAsync(new(call.Owner, Group: task.Id, Limit: MostMerged), call.Cancel);
        var byId = group.ToDictionary(child => child.Id);
        return [.. task.Parents.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    private static async Task<(IReadOnlyList<TaskRecord> Page, int Total)> ListAsync(Call call, IReadOnlyList<TaskQuery> queries, PageRequest page)
    {
        var engine = call.Port<ITaskEngine>();
        if (queries is [var single])
        {
            var tasks = await engine.ListAsync(single with { Offset = page.Offset, Limit = page.Limit }, call.Cancel);
            return (tasks, await engine.CountAsync(single, call.Cancel));
        }

        var all = new List<TaskRecord>();
        foreach (var query in queries)
        {
            all.AddRange(await engine.ListAsync(query with { Limit = MostMerged }, call.Cancel));
        }

        return ([.. all.OrderByDescending(task => task.CreatedAt).ThenByDescending(task => task.Id).Skip(page.Offset).Take(page.Limit)], all.Count);
    }
}
