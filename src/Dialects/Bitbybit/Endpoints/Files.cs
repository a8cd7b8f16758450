using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary><c>/files</c> and below.</summary>
internal static class Files
{
    /// <summary>How long an upload URL lives.</summary>
    private static readonly TimeSpan UploadLifetime = TimeSpan.FromHours(1);

    public static async Task<IResult> UploadAsync(Call call)
    {
        var fields = await call.ReadAsync();
        var request = Reading.Upload(fields);
        fields.Check();
        var (file, link) = await call.Port<IFileStore>()
            .CreateAsync(call.Owner, request.Name, request.ContentType, request.Bytes, request.Sha256, UploadLifetime, call.Cancel);
        return Call.Answer(
            new(WireId.Of(file.Id), call.Absolute(link), (int)UploadLifetime.TotalSeconds, Reading.MostBytes),
            Json.Wire.SuccessUploadAnswer,
            StatusCodes.Status201Created);
    }

    public static async Task<IResult> ConfirmAsync(Call call)
    {
        var file = await FindAsync(call);
        switch (file.StateAt(call.Now))
        {
            case FileState.Expired:
                throw new FormwrightException(ErrorCode.InvalidInput, "The file was not confirmed in time. Announce it again and put its bytes again.");
            case FileState.Pending when await call.Port<IUploadStore>().FindAsync(call.Owner, file.UploadId, call.Cancel) is not { Blob: not null }:
                return Errors.NotUploaded;
        }

        file = await call.Port<IFileStore>().ConfirmAsync(call.Owner, file.Id, call.Cancel) ?? throw WireId.NoFile();
        return Call.Answer(new(WireId.Of(file.Id), FromTask.StatusOf(file, call.Now), file.Bytes, file.MediaType), Json.Wire.SuccessConfirmAnswer);
    }

    public static async Task<IResult> ListAsync(Call call)
    {
        var query = new Query(call.Http.Request.Query);
        var page = Reading.Page(query);
        var states = Enum.GetValues<FileState>();
        var word = query.Word("status", [.. states.Select(FromTask.StatusOf)]);
        query.Check();
        FileState? state = word is null ? null : states.First(s => FromTask.StatusOf(s) == word);
        var (files, total) = await call.Port<IFileStore>().ListAsync(call.Owner, state, page.Offset, page.Limit, call.Cancel);
        return Call.Answer(
            new([.. files.Select(file => FromTask.ToDetail(file, call.Now, url: null))], page.Page, page.Limit, total), Json.Wire.SuccessFilePage);
    }

    public static async Task<IResult> GetAsync(Call call)
    {
        var file = await FindAsync(call);
        var assets = call.Port<IAssetStore>();
        var asset = file.ConfirmedAt is null ? null : await assets.FindAsync(call.Owner, file.Id, call.Cancel);
        var url = asset is null ? null : call.Absolute(assets.CreateLink(asset, FromTask.LinkLifetime));
        return Call.Answer(FromTask.ToDetail(file, call.Now, url), Json.Wire.SuccessFileDetail);
    }

    public static async Task<IResult> DeleteAsync(Call call) =>
        await call.Port<IFileStore>().DeleteAsync(call.Owner, WireId.File(call.Path("id")), call.Cancel)
            ? Call.Answer(new(), Json.Wire.SuccessDeleteAnswer)
            : throw WireId.NoFile();

    private static async Task<StoredFile> FindAsync(Call call) =>
        await call.Port<IFileStore>().FindAsync(call.Owner, WireId.File(call.Path("id")), call.Cancel) ?? throw WireId.NoFile();
}
