namespace Formwright.Conformance.Tests;

/// <summary>Where the tests find what they read.</summary>
internal static class Folders
{
    /// <summary>The repository, found upwards from the test program.</summary>
    internal static string Repository { get; } = FindRepository();

    /// <summary>The folder of this project, which holds the lists of exclusions and own tests.</summary>
    internal static string Project => Path.Combine(Repository, "tests", "Conformance");

    /// <summary>The folder of oracles and specifications: FORMWRIGHT_SHARED, or <c>shared</c> beside the repository.</summary>
    internal static string Shared { get; } =
        Environment.GetEnvironmentVariable("FORMWRIGHT_SHARED") ?? Path.Combine(Path.GetDirectoryName(Repository)!, "shared");

    internal static string Catalogue => Path.Combine(Shared, "specs", "bitbybit-operations.json");

    internal static string Runs(string name) => Path.Combine(Shared, "oracles", "operations", $"{name}.jsonl");

    internal static string SkipMessage => $"There are no recorded runs in {Shared}: set FORMWRIGHT_SHARED to the folder that holds oracles/ and specs/.";

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Formwright.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run inside of the repository.");
        }

        return folder.FullName;
    }
}
