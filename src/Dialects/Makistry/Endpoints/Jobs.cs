using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Makistry;

/// <summary><c>/text-to-cad</c>, <c>/image-to-cad</c> and <c>/jobs</c>.</summary>
internal static class Jobs
{
    // Two jobs of the same 48 bits are rare; three in a row are not chance.
    private const int IdTries = 3;

    public static async Task<IResult> FromTextAsync(KeyCall call)
    {
        var request = await call.ReadAsync(Json.Wire.TextRequest);
        var repeat = ToTask.IdempotencyKey(call.Http.Request.Headers["Idempotency-Key"]);
        var outgoing = call.Port<IOutgoingHttp>();
        for (var attempt = 1; ; attempt++)
        {
            var job = ToTask.FromText(request, call.Key, JobId.New(), call.Origin, url => outgoing.Check(url, "callback_url", requireHttps: true));
            try
            {
                var task = await call.Port<ITaskEngine>().SubmitAsync(
                    ToTask.Generate(job, call.Key, call.Owner, Ids.New(call.Port<TimeProvider>()), repeat), call.Cancel);
                return Accepted(call, task);
            }
            catch (FormwrightException e) when (e.Error is { Code: ErrorCode.Conflict, Field: "id" } && attempt < IdTries)
            {
            }
        }
    }

    public static Task<IResult> FromImageAsync(KeyCall call) => throw new FormwrightException(
        ErrorCode.Unsupported, "This server does not read images yet.", "image", "Describe the part in words with POST /v1/text-to-cad.");

    public static async Task<IResult> GetAsync(KeyCall call)
    {
        var id = JobId.ToTask(call.Path("job_id"));
        var task = id is null ? null : await call.Port<ITaskEngine>().FindAsync(call.Owner, id.Value, call.Cancel);
        if (task is null || RememberedJob.Of(task) is not { } job)
        {
            return Errors.NotFound;
        }

        return task.State == TaskState.Expired || task.ExpiresAt <= call.Port<TimeProvider>().GetUtcNow()
            ? Errors.Expired
            : Results.Json(await AnswerAsync(call, task, job), Json.Wire.JobAnswer);
    }

    public static async Task<IResult> ListAsync(KeyCall call)
    {
        var limit = ToTask.Limit(call.Http.Request.Query["limit"]);
        var before = ToTask.Cursor(call.Http.Request.Query["cursor"]);
        // One more than is shown tells whether there is a next page.
        var tasks = await call.Port<ITaskEngine>().ListAsync(
            new(call.Owner, [TaskState.Pending, TaskState.Running, TaskState.Succeeded, TaskState.Failed], Before: before, Limit: limit + 1), call.Cancel);
        var page = new List<JobAnswer>();
        foreach (var task in tasks.Take(limit))
        {
            if (RememberedJob.Of(task) is { } job)
            {
                page.Add(await AnswerAsync(call, task, job));
            }
        }

        return Results.Json(new(page, tasks.Count > limit ? page[^1].JobId : null), Json.Wire.JobPage);
    }

    private static IResult Accepted(KeyCall call, TaskRecord task)
    {
        // Of a repeat, this is the first request's job.
        var id = RememberedJob.Of(task)!.JobId;
        call.Http.Response.Headers.Location = $"/v1/jobs/{id}";
        return Results.Json(new(id, FromTask.Status(task.State)), Json.Wire.AcceptedAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<JobAnswer> AnswerAsync(KeyCall call, TaskRecord task, RememberedJob job)
    {
        var assets = call.Port<IAssetStore>();
        var output = FromTask.OutputKey(task, job) is { } key ? await assets.FindAsync(call.Owner, key, call.Cancel) : null;
        return FromTask.ToJob(task, job, output is null ? null : RequestOrigin.Absolute(call.Origin, assets.CreateLink(output, FromTask.LinkLifetime).Url));
    }
}
