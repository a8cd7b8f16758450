using System.Runtime.CompilerServices;

namespace Formwright.SourceGen.Tests;

/// <summary>Compares generated text with a committed file. With UPDATE_SNAPSHOTS=1 the file is written instead.</summary>
internal static class Snapshot
{
    internal static void AssertMatches(string name, string text)
    {
        var file = Path.Combine(Folder(), "Snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }

    /// <summary>The root of the repository.</summary>
    internal static string Repository() => Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
