using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.PartWork;

/// <summary>The two calls of an import; the upload between them goes straight to the store.</summary>
internal static class Imports
{
    public static async Task<IResult> UploadUrlAsync(KeyCall call) =>
        await UploadUrlAsync(call, await call.ReadAsync(Json.Wire.ImportRequest));

    public static async Task<IResult> ProcessAsync(KeyCall call) =>
        await ProcessAsync(call, await call.ReadAsync(Json.Wire.ImportRequest));

    /// <summary>Processes the upload that the path names; a body is not needed.</summary>
    public static async Task<IResult> ProcessNamedAsync(KeyCall call)
    {
        var request = await call.ReadAsync(Json.Wire.ImportRequest, optional: true);
        return await ProcessAsync(call, request with { UploadId = call.Path("upload_id") });
    }

    /// <summary>Either call, told apart by the upload id.</summary>
    public static async Task<IResult> EitherAsync(KeyCall call)
    {
        var request = await call.ReadAsync(Json.Wire.ImportRequest);
        return request.UploadId is null ? await UploadUrlAsync(call, request) : await ProcessAsync(call, request);
    }

    private static async Task<IResult> UploadUrlAsync(KeyCall call, ImportRequest request)
    {
        var fileName = ToTask.FileName(request.File ?? request.FileName ?? request.Name);
        _ = ToTask.ImportFormat(fileName);
        ToTask.FileSize(request.FileSize);

        var (upload, link) = await call.Port<IUploadStore>()
            .CreateAsync(call.Owner, fileName, ToTask.MaxUpload, sha256: null, FromTask.LinkLifetime, call.Cancel);
        return Results.Json(
            new(call.Absolute(link.Url), Ids.ToText(upload.Id, IdPrefix.Upload), link.ExpiresAt),
            Json.Wire.UploadAnswer);
    }

    private static async Task<IResult> ProcessAsync(KeyCall call, ImportRequest request)
    {
        var uploadId = ToTask.Id(request.UploadId, IdPrefix.Upload, "upload_id");
        var upload = await call.Port<IUploadStore>().FindAsync(call.Owner, uploadId, call.Cancel) ?? throw ToTask.NotFound("upload_id");
        _ = ToTask.Uploaded(upload);
        var format = ToTask.ImportFormat(upload.FileName);
        var name = ToTask.PartName(request.Name, upload.FileName);
        var time = call.Port<TimeProvider>();

        var title = ConversationName.FromPart(ToTask.PartName(null, upload.FileName));
        var job = await ConversationStart.SubmitAsync(call, request.ConversationId, title, conversation =>
            ToTask.Import(upload, Ids.New(time), new(Ids.New(time), conversation, name, format)));
        return Results.Json(new(Ids.ToText(job.Id, IdPrefix.Job), "pending"), Json.Wire.ImportAnswer);
    }
}
