using System.Text.RegularExpressions;

namespace Formwright.Architecture.Tests;

public sealed partial class SourceTests
{
    private static readonly string[] CompositionRoots = ["src/Dialects/", "src/Formwright.Server/", "src/Formwright.Cli/"];

    // Facts of the repository, not of taste: these lines grow only with a reason.
    private const int LongestFile = 500;

    [Fact]
    public void VendorNames_OccurOnlyInDialectsAndCompositionRoots()
    {
        var hits = Repository.Files("src", ".cs", ".json", ".sql", ".csproj").Concat(Repository.Files("native", ".cpp", ".h", ".txt"))
            .Where(file => !CompositionRoots.Any(root => file.StartsWith(root, StringComparison.Ordinal)))
            .Where(file => VendorName().IsMatch(Repository.Read(file)));

        Assert.Empty(hits);
    }

    [Fact]
    public void Files_HaveNoUnfinishedMarks()
    {
        var hits = Sources().Where(file => UnfinishedMark().IsMatch(Repository.Read(file)));

        Assert.Empty(hits);
    }

    [Fact]
    public void Files_StayShort()
    {
        var hits = Sources().Where(file => Repository.Read(file).AsSpan().Count('\n') > LongestFile);

        Assert.Empty(hits);
    }

    [Fact]
    public void Folders_AreNamedAfterWhatTheyHold()
    {
        var hits = Repository.Files("src", ".cs").Where(file => VagueFolder().IsMatch(file));

        Assert.Empty(hits);
    }

    private static IEnumerable<string> Sources() =>
        Repository.Files("src", ".cs").Concat(Repository.Files("native", ".cpp", ".h"))
            .Concat(Repository.Files("bench", ".cs"))
            .Concat(Repository.Files("tests", ".cs").Where(file => !file.StartsWith("tests/Architecture/", StringComparison.Ordinal)));

    [GeneratedRegex("partwork|genx3d|makistry|bitbybit|meshy", RegexOptions.IgnoreCase)]
    private static partial Regex VendorName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException|NotSupportedException\(\)")]
    private static partial Regex UnfinishedMark();

    [GeneratedRegex("/(Common|Utils?|Utilities|Helpers?|Managers?|Misc)(/|\\.cs$)", RegexOptions.IgnoreCase)]
    private static partial Regex VagueFolder();
}
