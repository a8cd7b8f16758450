using System.Runtime.InteropServices;
using System.Text;
using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary>Brings the files of a request into the store.</summary>
internal static class InputFiles
{
    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(60);

    /// <summary>The stored files, in order.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> or <c>not_found</c> that says which file and why.</exception>
    public static async Task<IReadOnlyList<StoredInput>> StoreAsync(Call call, IReadOnlyList<InputFile> files)
    {
        var stored = new List<StoredInput>(files.Count);
        foreach (var file in files)
        {
            stored.Add(file switch
            {
                { TaskId: { } task } => await OfTaskAsync(call, file, task),
                { Url: { } url } => await FetchAsync(call, file, url),
                _ => new(file.Name, await KeepAsync(call, file.Data!.Value), "model", false, []),
            });
        }

        return stored;
    }

    private static async Task<StoredInput> OfTaskAsync(Call call, InputFile file, Guid taskId)
    {
        var task = await call.Port<ITaskEngine>().FindAsync(call.Owner, taskId, call.Cancel);
        if (task is null || FromTask.Remembered(task) is not { } remembered)
        {
            throw task is null && file.Foreign != file.Unknown && await call.Port<ITaskEngine>().ExistsAsync(taskId, call.Cancel)
                ? new FormwrightException(file.Foreign, $"Invalid input task: task {taskId} belongs to another account", file.Field)
                : new FormwrightException(file.Unknown, $"Invalid input task: there is no task {taskId}", file.Field);
        }

        if (FromTask.Result(task) is not { } result)
        {
            throw ToTask.Invalid(
                $"Invalid input task: {file.Field} must refer to a task that has succeeded; this one is {FromTask.Status(task.State)}", file.Field);
        }

        var format = file.Formats.FirstOrDefault(result.Models.ContainsKey)
            ?? throw ToTask.Invalid(
                $"Invalid input task: it has no model in a format that can be used here ({string.Join(", ", file.Formats)})", file.Field);
        var asset = await AssetAsync(result.Models[format]);
        return new(file.Name, asset.Blob, asset.DownloadName, true, remembered.Words, format == "obj" ? await CompanionsAsync() : null);

        async Task<Asset> AssetAsync(string name) =>
            await call.Port<IAssetStore>().FindAsync(call.Owner, ModelTasks.AssetKey(taskId, name), call.Cancel)
            ?? throw new FormwrightException(file.Unknown, "Invalid input task: its model is no longer stored", file.Field);

        // Materials and textures are files of their own, which name each other as they are named for download.
        async Task<Dictionary<string, string>> CompanionsAsync()
        {
            var companions = new Dictionary<string, string>();
            foreach (var name in result.Textures.SelectMany(set => set.Values).Append(result.Models.GetValueOrDefault("mtl")).OfType<string>().Distinct())
            {
                var companion = await AssetAsync(name);
                companions[companion.DownloadName] = companion.Blob;
            }

            return companions;
        }
    }

    private static async Task<StoredInput> FetchAsync(Call call, InputFile file, string url)
    {
        var outgoing = call.Port<IOutgoingHttp>();
        var checkedUrl = outgoing.Check(url, file.Field, requireHttps: false);
        var fetched = await outgoing.GetAsync(checkedUrl, file.Field, InputFile.MaxBytes, FetchTime, call.Cancel);
        if (fetched.Body.Length == 0)
        {
            throw ToTask.Invalid($"{file.Field} is empty", file.Field);
        }

        if (IsWebPage(fetched))
        {
            throw ToTask.Invalid($"{file.Field} leads to a web page and not to a file; use the address of the file itself", file.Field);
        }

        // The path that was checked names the file; after a redirect it may be anything.
        var name = Uri.UnescapeDataString(checkedUrl.Segments[^1]);
        return new(file.Name, await KeepAsync(call, fetched.Body), name, false, [Path.GetFileNameWithoutExtension(name)]);
    }

    private static async Task<string> KeepAsync(Call call, ReadOnlyMemory<byte> bytes)
    {
        using var source = MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return (await call.Port<IBlobStore>().WriteAsync(source, InputFile.MaxBytes, null, call.Cancel)).Hash;
    }

    private static bool IsWebPage(FetchedFile file)
    {
        var start = file.Body.AsSpan(0, Math.Min(file.Body.Length, 64)).TrimStart(" \t\r\n\uFEFF"u8);
        return file.MediaType == "text/html" || Begins(start, "<!doctype html"u8) || Begins(start, "<html"u8);
    }

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
