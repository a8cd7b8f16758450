using Formwright.Core;

namespace Formwright.Dialects.Bitbybit;

/// <summary>The files that a task reads.</summary>
internal static class InputFiles
{
    /// <summary>The confirmed files of these ids.</summary>
    /// <param name="call">Whose.</param>
    /// <param name="ids">The ids as they were sent.</param>
    /// <param name="at">What the paths of faults begin with.</param>
    /// <exception cref="FormwrightException"><c>not_found</c> for an unknown one; <c>invalid_input</c> for one that is not confirmed.</exception>
    public static async Task<IReadOnlyList<StoredFile>> FindAsync(Call call, IReadOnlyList<string> ids, string at)
    {
        var files = new List<StoredFile>(ids.Count);
        for (var i = 0; i < ids.Count; i++)
        {
            files.Add(await FindAsync(call, ids[i], FormattableString.Invariant($"{at}inputFiles[{i}].fileId")));
        }

        return files;
    }

    /// <summary>The confirmed STEP file of an id.</summary>
    /// <exception cref="FormwrightException">As above; also <c>invalid_input</c> for a file of another type.</exception>
    public static async Task<StoredFile> FindStepAsync(Call call, string id)
    {
        const string path = "stepFileId";
        var file = await FindAsync(call, id, path);
        ToTask.RequireStep(file, path);
        return file;
    }

    private static async Task<StoredFile> FindAsync(Call call, string id, string path)
    {
        var file = await call.Port<IFileStore>().FindAsync(call.Owner, WireId.File(id), call.Cancel) ?? throw WireId.NoFile();
        ToTask.RequireConfirmed(file, path, call.Now);
        return file;
    }
}
