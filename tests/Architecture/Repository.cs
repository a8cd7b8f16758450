using System.Xml.Linq;

namespace Formwright.Architecture.Tests;

/// <summary>The source tree these tests read.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Every project below src/, by name, with the names of the projects it references.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Projects() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => (IReadOnlyList<string>)[.. XDocument.Load(file).Descendants("ProjectReference")
                    .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))]);

    /// <summary>Source files with an ending, below the given folders, relative to the root.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "artifacts"));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Formwright.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests must run from inside the source tree.");
    }
}
