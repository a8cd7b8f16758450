using Formwright.Core;

namespace Formwright.Formats;

/// <summary>All formats of this assembly.</summary>
public static class FormatCatalogue
{
    /// <summary>How many first bytes of a file <see cref="Detect"/> wants to see.</summary>
    public const int HeadLength = 1024;

    private static readonly Dictionary<string, IFormat> ByName = [];
    private static readonly Dictionary<string, IFormat> ByExtension = [];

    static FormatCatalogue()
    {
        var formats = typeof(FormatCatalogue).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFormat)))
            .Select(type => (IFormat)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(format => format.Info.Name, StringComparer.Ordinal);
        foreach (var format in formats)
        {
            ByName.Add(format.Info.Name, format);
            foreach (var extension in format.Info.Extensions)
            {
                ByExtension.Add(extension, format);
            }
        }

        All = [.. ByName.Values];
    }

    /// <summary>Every format, by name.</summary>
    public static IReadOnlyList<IFormat> All { get; }

    /// <summary>The format of that name, in any case; null when there is none.</summary>
    public static IFormat? Find(string name) => ByName.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>The format of a file name or extension (<c>part.STL</c>, <c>.stl</c>); null when none has it.</summary>
    public static IFormat? FindByExtension(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName).ToLowerInvariant());

    /// <summary>The format whose signature a file begins with; null when no format recognises it.</summary>
    /// <param name="head">The first bytes, up to <see cref="HeadLength"/>; more are not looked at.</param>
    /// <param name="length">Length of the whole file, which some formats need; null when unknown.</param>
    public static IFormat? Detect(ReadOnlySpan<byte> head, long? length = null)
    {
        head = head[..Math.Min(head.Length, HeadLength)];
        foreach (var format in All)
        {
            if (format.Recognises(head, length))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The format of that name with a capability, such as <c>Require&lt;IMeshWriter&gt;("stl")</c>.</summary>
    /// <exception cref="FormwrightException"><c>unsupported</c>: no such format, or it cannot do this; the message names those that can.</exception>
    public static T Require<T>(string name)
        where T : class, IFormat =>
        Find(name) as T ?? throw new FormwrightException(
            ErrorCode.Unsupported, $"The format '{name}' is not offered for this; use one of: {string.Join(", ", All.OfType<T>().Select(format => format.Info.Name))}.");
}
