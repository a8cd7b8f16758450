using Formwright.Core;

namespace Formwright.Formats;

/// <summary>File names for what has names that may be anything.</summary>
internal static class FileNames
{
    private const int LongestName = 60;

    /// <summary>One name per picture, with extension: letters, digits, point, hyphen and underscore; no two alike even where case does not count.</summary>
    public static string[] Of(IReadOnlyList<TextureImage> images)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new string[images.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var stem = Safe(images[i].Name, "texture");
            var name = stem + images[i].Extension;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = FormattableString.Invariant($"{stem}_{n}{images[i].Extension}");
            }

            names[i] = name;
        }

        return names;
    }

    /// <summary>A name of letters, digits, point, hyphen and underscore that does not begin with a point.</summary>
    public static string Safe(string name, string missing)
    {
        var safe = string.Concat(name.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).TrimStart('.');
        return safe.Length > 0 ? safe : missing;
    }
}
