namespace Formwright.Architecture.Tests;

public sealed class DependencyTests
{
    // The whole graph. An edge that is not here needs a decision record before it needs a line here.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Formwright.Core"] = [],
        ["Formwright.SourceGen"] = [],
        ["Formwright.Kernel"] = ["Formwright.Core", "Formwright.SourceGen"],
        ["Formwright.Mesh"] = ["Formwright.Core"],
        ["Formwright.Formats"] = ["Formwright.Core", "Formwright.Kernel", "Formwright.Mesh"],
        ["Formwright.Design"] = ["Formwright.Core"],
        ["Formwright.Tasks"] = ["Formwright.Core"],
        ["Formwright.Storage"] = ["Formwright.Core"],
        ["Formwright.Worker"] =
            ["Formwright.Core", "Formwright.Kernel", "Formwright.Mesh", "Formwright.Formats", "Formwright.Design", "Formwright.Tasks"],
        ["Formwright.Dialects.Edge"] = ["Formwright.Core"],
        ["Formwright.Dialects.PartWork"] = ["Formwright.Core", "Formwright.Dialects.Edge"],
        ["Formwright.Dialects.Bitbybit"] = ["Formwright.Core", "Formwright.Dialects.Edge"],
        ["Formwright.Dialects.Makistry"] = ["Formwright.Core", "Formwright.Dialects.Edge"],
        ["Formwright.Dialects.Meshy"] = ["Formwright.Core", "Formwright.Dialects.Edge"],
        ["Formwright.Server"] =
        [
            "Formwright.Core", "Formwright.Tasks", "Formwright.Storage",
            "Formwright.Dialects.PartWork", "Formwright.Dialects.Bitbybit", "Formwright.Dialects.Makistry", "Formwright.Dialects.Meshy",
        ],
        ["Formwright.Cli"] = ["Formwright.Core", "Formwright.Server", "Formwright.Worker", "Formwright.Storage", "Formwright.Kernel"],
    };

    [Fact]
    public void Projects_ReferenceEachOther_OnlyAsPlanned()
    {
        var unplanned = Repository.Projects()
            .SelectMany(project => project.Value.Select(reference => (From: project.Key, To: reference)))
            .Where(edge => !Allowed.TryGetValue(edge.From, out var to) || !to.Contains(edge.To))
            .Select(edge => $"{edge.From} -> {edge.To}");

        Assert.Empty(unplanned);
    }

    [Fact]
    public void Projects_AreAllInThePlan_AndThePlanNamesNoOther() =>
        Assert.Equal(Allowed.Keys.Order(), Repository.Projects().Keys.Order());

    [Fact]
    public void Solution_ListsEveryProject()
    {
        var solution = Repository.Read("Formwright.slnx");
        var missing = Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj")).Concat(Repository.Files("bench", ".csproj"))
            .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
