using Formwright.Core;

namespace Formwright.Dialects.Bitbybit;

/// <summary>Ids on the wire: plain UUIDs; with the prefixes that the vendor's pictures and samples show they are understood, too.</summary>
internal static class WireId
{
    private const string TaskPrefix = "task_";
    private const string FilePrefix = "file_";

    /// <summary>The id as it is sent.</summary>
    public static string Of(Guid id) => id.ToString("D");

    /// <summary>Reads the id of a task; one that is malformed names nothing.</summary>
    /// <exception cref="FormwrightException"><c>not_found</c>.</exception>
    public static Guid Task(string text) => Parse(text, TaskPrefix) ?? throw NoTask();

    /// <summary>Reads the id of a file; one that is malformed names nothing.</summary>
    /// <exception cref="FormwrightException"><c>not_found</c>.</exception>
    public static Guid File(string text) => Parse(text, FilePrefix) ?? throw NoFile();

    public static FormwrightException NoTask() => new(ErrorCode.NotFound, "Task not found");

    public static FormwrightException NoFile() => new(ErrorCode.NotFound, "File not found");

    private static Guid? Parse(string text, string prefix) =>
        Guid.TryParseExact(text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text, "D", out var id) ? id : null;
}
