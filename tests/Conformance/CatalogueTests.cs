using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Formwright.Kernel;

namespace Formwright.Conformance.Tests;

public sealed partial class CatalogueTests
{
    /// <summary>The switch: true when an operation that the published catalogue has and ours has not is a failure, not a skip.</summary>
    private static bool MissingOperationsFail => true;

    /// <summary>Namespaces that are answered with <c>unsupported</c> as a whole.</summary>
    private static readonly string[] Unsupported = ["manifold.", "jscad."];

    private static readonly IReadOnlyDictionary<string, string> OwnTests = Lists.Read("own-tests");

    [Fact]
    public void Operations_OfThePublishedCatalogue_AreThere() =>
        SkipOrFailMissing(Published().Where(path => OperationCatalogue.Kernel.Find(path) is null));

    [Fact]
    public void Operations_WithoutARecordedRun_HaveAnOwnTest()
    {
        var untested = Published()
            .Where(path => OperationCatalogue.Kernel.Find(path) is not null)
            .Where(path => !RecordedRun.Operations.Contains(path) && !OwnTests.ContainsKey(path));
        Assert.Empty(untested);
    }

    [Fact]
    public void OwnTests_NameOperationsAndExistingTests()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Folders.Repository, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(TestsIn)
            .ToHashSet();
        Assert.DoesNotContain(OwnTests, entry => OperationCatalogue.Kernel.Find(entry.Key) is null);
        Assert.DoesNotContain(OwnTests, entry => !tests.Contains(entry.Value));
    }

    internal static void SkipOrFailMissing(IEnumerable<string> paths)
    {
        var missing = paths.Distinct().Order(StringComparer.Ordinal).ToArray();
        var message = $"{missing.Length} missing: {string.Join(", ", missing)}";
        Assert.False(MissingOperationsFail && missing.Length > 0, message);
        Assert.SkipWhen(missing.Length > 0, message);
    }

    private static IEnumerable<string> Published()
    {
        Assert.SkipUnless(File.Exists(Folders.Catalogue), Folders.SkipMessage);
        return JsonNode.Parse(File.ReadAllText(Folders.Catalogue))!["operations"]!.AsObject()
            .Select(operation => operation.Key)
            .Where(path => !Array.Exists(Unsupported, prefix => path.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> TestsIn(string file)
    {
        var source = File.ReadAllText(file);
        var classes = TestClass().Matches(source);
        return TestMethod().Matches(source).Select(method =>
            $"{classes.LastOrDefault(c => c.Index < method.Index)?.Groups[1].Value}.{method.Groups[1].Value}");
    }

    [GeneratedRegex(@"^public (?:sealed |partial )*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^    public (?:async )?(?:void|Task) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex TestMethod();
}
