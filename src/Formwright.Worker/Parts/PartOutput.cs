using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Worker.Parts;

/// <summary>Puts files of a part into a task's output folder and says which assets they become.</summary>
/// <param name="context">The task.</param>
/// <param name="partId">The part.</param>
/// <param name="partName">Its display name, from which download names are made.</param>
/// <param name="exporter">Writes the part.</param>
internal sealed class PartOutput(TaskContext context, Guid partId, string partName, PartExporter exporter)
{
    private const int LongestName = 60;

    private readonly List<OutputFile> files = [];

    public IReadOnlyList<OutputFile> Files => files;

    /// <summary>Adds the part as <c>model.{format}</c>.</summary>
    public void AddModel(string formatName)
    {
        var format = FormatCatalogue.Find(formatName)
            ?? throw new FormwrightException(ErrorCode.Unsupported, $"The format '{formatName}' is not known here.", "format");
        var file = $"model.{format.Info.Name}";
        exporter.Write(format, Path.Combine(context.OutputFolder, file));
        files.Add(new OutputFile(file, PartTasks.AssetKey(partId, file), format.Info.MediaType, $"{FileNameOf(partName)}.{format.Info.Name}"));
    }

    /// <summary>Adds the picture.</summary>
    public void AddThumbnail()
    {
        exporter.WriteThumbnail(Path.Combine(context.OutputFolder, PartFiles.Thumbnail));
        files.Add(new OutputFile(PartFiles.Thumbnail, PartTasks.AssetKey(partId, PartFiles.Thumbnail), "image/png", $"{FileNameOf(partName)}.png"));
    }

    private static string FileNameOf(string name)
    {
        var safe = string.Concat(name.Take(LongestName).Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '_')).Trim('_', '.');
        return safe.Length == 0 ? "part" : safe;
    }
}
