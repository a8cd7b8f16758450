using Formwright.Kernel;

namespace Formwright.Conformance.Tests;

public sealed class RecordedRunTests
{
    /// <summary>At most this part of the runs may be excluded.</summary>
    private const double MostExclusions = 0.03;

    private static readonly IReadOnlyDictionary<string, string> Exclusions = Lists.Read("exclusions");

    public static IEnumerable<TheoryDataRow<string>> Runs()
    {
        var filter = Environment.GetEnvironmentVariable("CONFORMANCE");
        return RecordedRun.All.Count == 0
            ? [new TheoryDataRow<string>("none") { Skip = Folders.SkipMessage }]
            : RecordedRun.All.Values.Where(run => IsWanted(run, filter)).Select(run => new TheoryDataRow<string>(run.Id));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Runs))]
    public void Run_Replayed_GivesTheRecordedResults(string id)
    {
        var run = RecordedRun.All[id];
        CatalogueTests.SkipOrFailMissing(run.Steps.Select(step => step.Operation).Where(path => OperationCatalogue.Kernel.Find(path) is null));
        if (!Exclusions.TryGetValue(id, out var reason))
        {
            Replay.Check(run);
            return;
        }

        Assert.Throws<MismatchException>(() => Replay.Check(run));
        Assert.Skip($"excluded: {reason}");
    }

    [Fact]
    public void Exclusions_AreFewAndNameRuns()
    {
        Assert.SkipWhen(RecordedRun.All.Count == 0, Folders.SkipMessage);
        Assert.DoesNotContain(Exclusions.Keys, id => !RecordedRun.All.ContainsKey(id));
        Assert.InRange(Exclusions.Count, 0, MostExclusions * RecordedRun.All.Count);
        Assert.DoesNotContain(Exclusions, exclusion => exclusion.Value.Length < 10);
    }

    /// <summary>A filter is a list of ids or beginnings of operation paths.</summary>
    private static bool IsWanted(RecordedRun run, string? filter) =>
        string.IsNullOrEmpty(filter) || filter.Split(',').Any(part =>
            run.Id.Split('#')[0] == part || run.Id == part || run.Steps.Any(step => step.Operation.StartsWith(part, StringComparison.Ordinal)));
}
