using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.PartWork;

/// <summary><c>POST /generate</c> and <c>GET /job/{job_id}</c>.</summary>
internal static class Generation
{
    public static async Task<IResult> StartAsync(KeyCall call)
    {
        var request = await call.ReadAsync(Json.Wire.GenerateRequest, longField: Errors.PromptField);
        var prompt = ToTask.Prompt(request.Prompt);
        var repeat = ToTask.IdempotencyKey(call.Key, call.Http.Request.Headers["Idempotency-Key"]);
        var time = call.Port<TimeProvider>();

        var job = await ConversationStart.SubmitAsync(call, request.ConversationId, ConversationName.FromPrompt(prompt), conversation =>
            ToTask.Generate(call.Key, Ids.New(time), new(Ids.New(time), conversation, prompt), repeat));
        return Results.Json(
            new(Ids.ToText(job.Id, IdPrefix.Job), "pending", Ids.ToText(job.Group!.Value, IdPrefix.Conversation)),
            Json.Wire.GenerateAnswer);
    }

    public static async Task<IResult> PollAsync(KeyCall call)
    {
        var id = ToTask.Id(call.Path(Errors.JobField), IdPrefix.Job, Errors.JobField);
        var task = await call.Port<ITaskEngine>().FindAsync(call.Owner, id, call.Cancel);
        if (task is null || !FromTask.IsJob(task))
        {
            throw ToTask.NotFound(Errors.JobField);
        }

        var files = FromTask.Made(task) is { } made ? await Files.OfPartAsync(call, made.PartId) : [];
        return Results.Json(FromTask.ToJob(task, files, asset => Files.Link(call, asset).Url), Json.Wire.JobAnswer);
    }
}
