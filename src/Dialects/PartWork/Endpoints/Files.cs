using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.PartWork;

/// <summary><c>POST /export</c> and <c>POST /download</c>, and the files of parts.</summary>
internal static class Files
{
    // Longer than any export takes, shorter than clients wait.
    private static readonly TimeSpan ExportPatience = TimeSpan.FromSeconds(60);

    public static async Task<IResult> ExportAsync(KeyCall call)
    {
        var request = await call.ReadAsync(Json.Wire.ExportRequest);
        var partId = ToTask.Id(request.PartId, IdPrefix.Part, "part_id");
        var (format, file) = ToTask.ExportFormat(request.Format);
        var part = await call.Port<IPartStore>().FindPartAsync(call.Owner, partId, call.Cancel) ?? throw ToTask.NotFound("part_id");

        var link = Link(call, await MakeAsync(call, part, format, file));
        return Results.Json(new(link.Url, link.ExpiresAt), Json.Wire.ExportAnswer);
    }

    public static async Task<IResult> DownloadAsync(KeyCall call)
    {
        var request = await call.ReadAsync(Json.Wire.DownloadRequest);
        var (id, partFile) = ToTask.StorageKey(request.S3Key);
        var asset = partFile is null
            ? await call.Port<IAssetStore>().FindAsync(call.Owner, id, call.Cancel)
            : await FindOrMakeAsync(call, id, partFile);

        return asset is null
            ? throw ToTask.NotFound("s3_key")
            : Results.Json(new(Link(call, asset).Url, (int)FromTask.LinkLifetime.TotalSeconds), Json.Wire.DownloadAnswer);
    }

    /// <summary>The files of a part.</summary>
    public static Task<IReadOnlyList<Asset>> OfPartAsync(Call call, Guid partId) =>
        call.Port<IAssetStore>().ListAsync(call.Owner, PartTasks.AssetKey(partId, ""), call.Cancel);

    /// <summary>An absolute link to a file.</summary>
    public static AssetLink Link(Call call, Asset asset)
    {
        var link = call.Port<IAssetStore>().CreateLink(asset, FromTask.LinkLifetime);
        return link with { Url = call.Absolute(link.Url) };
    }

    private static async Task<Asset?> FindOrMakeAsync(Call call, Guid partId, string file)
    {
        // The thumbnail cannot be made again, and nothing else of a part is public.
        var format = ToTask.FormatOfFile(file);
        if (format is null && file != PartFiles.Thumbnail)
        {
            return null;
        }

        var part = await call.Port<IPartStore>().FindPartAsync(call.Owner, partId, call.Cancel);
        var files = part is null ? [] : await OfPartAsync(call, partId);
        var exact = files.Any(asset => asset.Key == PartTasks.AssetKey(partId, PartFiles.Brep));
        return part is null || format is null || (file == PartFiles.Step && !exact)
            ? files.FirstOrDefault(asset => asset.Key == PartTasks.AssetKey(partId, file))
            : await MakeAsync(call, part, format, file);
    }

    /// <summary>The part's file in a format, made now if it does not exist yet.</summary>
    private static async Task<Asset> MakeAsync(Call call, Part part, string format, string file)
    {
        var files = await OfPartAsync(call, part.Id);
        var key = PartTasks.AssetKey(part.Id, file);
        // Made on demand, a file expires; one that would not outlive its link is made again.
        var linkEnd = call.Port<TimeProvider>().GetUtcNow() + FromTask.LinkLifetime;
        if (files.FirstOrDefault(asset => asset.Key == key && (asset.ExpiresAt is null || asset.ExpiresAt >= linkEnd)) is { } made)
        {
            return made;
        }

        var engine = call.Port<ITaskEngine>();
        var task = await engine.SubmitAsync(ToTask.Export(part, format, files), call.Cancel);
        if (task.State is TaskState.Failed or TaskState.Canceled)
        {
            // An earlier request's task, found by its idempotency key: this request deserves an attempt of its own.
            task = await engine.RetryAsync(call.Owner, task.Id, call.Cancel) ?? task;
        }

        task = await engine.WaitAsync(call.Owner, task.Id, ExportPatience, call.Cancel) ?? task;
        if (task.State == TaskState.Succeeded)
        {
            return await call.Port<IAssetStore>().FindAsync(call.Owner, key, call.Cancel)
                ?? throw new FormwrightException(new Error(ErrorCode.Internal, "The exported file was not stored; ask for it again", Detail: $"task {task.Id}, {key}"));
        }

        throw new FormwrightException(task.Error ?? (task.State == TaskState.Canceled
            ? new(ErrorCode.Canceled, "The export was canceled; ask for it again")
            : new(ErrorCode.Timeout, "The export takes longer than 60 seconds; ask for it again in a moment", Retryable: true)));
    }
}
