using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Worker.Models;

/// <summary>The model that a task works on.</summary>
/// <param name="Format">What it was read as.</param>
/// <param name="Graph">The model.</param>
internal sealed record ModelSource(IFormat Format, SceneGraph Graph)
{
    private static readonly ReadLimits Limits = new(MaxBytes: 100_000_000);

    /// <summary>Reads the blob <see cref="ModelTasks.Source"/>. Its content tells its format, and its name where the content does not. What it names is read, too, where the task has it.</summary>
    /// <param name="context">The task.</param>
    /// <param name="fileName">The client's name of the file.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> or <c>unsupported</c>, as of <see cref="IMeshReader.Read"/>.</exception>
    public static ModelSource Read(TaskContext context, string fileName)
    {
        using var stream = File.OpenRead(context.Files[ModelTasks.Source]);
        var head = new byte[FormatCatalogue.HeadLength];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var format = FormatCatalogue.Detect(head.AsSpan(0, count), stream.Length) ?? FormatCatalogue.FindByExtension(fileName);
        if (format is not IMeshReader reader)
        {
            var known = string.Join(", ", FormatCatalogue.All.OfType<IMeshReader>().Select(known => known.Info.Name));
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                format is null
                    ? $"The file '{fileName}' is no model: neither its content nor its name is that of a format that is read ({known})."
                    : $"The file '{fileName}' is {format.Info.Title}, which holds no mesh; send one of {known}.");
        }

        var graph = reader.Read(stream, Limits, name => context.Files.TryGetValue(ModelTasks.Companion(name), out var path) ? File.ReadAllBytes(path) : null);
        var isFramed = reader.Info.Name != "obj" || head.AsSpan(0, count).IndexOf("frame:"u8) >= 0;
        // Metres and Y up are what the programs for such models write into OBJ, which says neither unless in a comment of ours.
        return new(format, isFramed ? graph : graph with { Unit = LengthUnit.Metre, Up = UpAxis.Y });
    }
}
