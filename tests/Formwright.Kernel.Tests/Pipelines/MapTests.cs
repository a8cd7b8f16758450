using Formwright.Core;

namespace Formwright.Kernel.Tests;

public sealed class MapTests
{
    private const string Double = """{"operation": "sample.math.add", "params": {"a": "$item", "b": "$item"}}""";

    [Fact]
    public void Map_DoublingThenAdding_GivesEachItemsLastResult() => Assert.Equal(
        "[102,110,120]",
        Steps.Last($$$"""
            [{"type": "map", "items": [1, 5, 10], "steps": [{{{Double}}}, {"operation": "sample.math.add", "params": {"a": "$prev"}}]}]
            """));

    [Theory]
    [InlineData(1, 4, 5)]
    [InlineData(2, 5, 11)]
    [InlineData(3, 1, 4)]
    [InlineData(2, 0, 1)]
    public void Results_OfMap_StandAfterThoseOfItsSteps(int steps, int items, int index)
    {
        var list = string.Join(',', Enumerable.Repeat(Double, steps));
        var run = Steps.Run($$$"""[{{{Steps.Echo($"[{string.Join(',', Enumerable.Range(0, items))}]")}}}, {"type": "map", "items": "$ref:0", "steps": [{{{list}}}]}]""");
        Assert.Equal(index + 1, run.Results.Count);
        Assert.Equal(items, Assert.IsType<object?[]>(run.Results[index]).Length);
    }

    [Fact]
    public void References_AfterAMap_CountItsInnerResults() => Assert.Equal(
        "[[10,11],[10,11],10,11]",
        Steps.Last($$$"""
            [{{{Steps.Echo("0")}}},
             {"type": "map", "items": [4, 5], "steps": [{"operation": "sample.math.add", "params": {"a": "$item", "b": 6}}]},
             {{{Steps.Echo("""["$ref:3", "$prev", "$ref:1", "$ref:2"]""")}}}]
            """));

    [Fact]
    public void Index_AndLocal_BelongToTheItem() => Assert.Equal(
        """[["a",0,["a",0]],["b",1,["b",1]]]""",
        Steps.Last($$$"""
            [{"type": "map", "items": ["a", "b"], "steps": [
                {{{Steps.Echo("""["$item", "$index"]""")}}}, {{{Steps.Echo("1")}}}, {{{Steps.Echo("""["$item", "$index", "$local:0"]""")}}}]}]
            """));

    [Fact]
    public void Reduce_Given_ReplacesTheList()
    {
        var run = Steps.Run($$$"""
            [{"type": "map", "items": [1, 2, 3], "steps": [{{{Double}}}], "reduce": [
                {{{Steps.Echo("\"$mapResult\"")}}}, {{{Steps.Echo("""{"sum of": "$prev", "all": "$mapResult"}""")}}}]},
             {{{Steps.Echo("\"$ref:3\"")}}}]
            """);
        Assert.Equal("""{"sum of":[2,4,6],"all":[2,4,6]}""", Steps.Json(run.Last));
        Assert.Equal(5, run.Results.Count);
    }

    [Fact]
    public void Map_InsideAMap_KeepsItsResultsToItself()
    {
        var run = Steps.Run($$$"""
            [{"type": "map", "items": [[1, 2], [3]], "steps": [
                {"type": "map", "items": "$item", "steps": [{{{Double}}}, {{{Steps.Echo("""["$index", "$prev"]""")}}}]}]}]
            """);
        Assert.Equal("[[[0,2],[1,4]],[[0,6]]]", Steps.Json(run.Last));
        Assert.Equal(3, run.Results.Count);
    }

    [Fact]
    public void Map_OverNothing_IsAnEmptyList() => Assert.Equal("[]", Steps.Last($$$"""[{"type": "map", "items": [], "steps": [{{{Double}}}]}]"""));

    [Fact]
    public void Map_OfShapes_PassesThemOn() => Assert.Equal(
        "2",
        Steps.Last("""
            [{"type": "map", "items": [1, 2], "steps": [{"operation": "sample.shapes.box", "params": {"width": "$item"}}]},
             {"operation": "sample.shapes.count", "params": {"shapes": "$ref:2"}}]
            """));

    [Fact]
    public void Step_OfMap_FailingNamesItsItem()
    {
        var error = Steps.Failure($$$"""
            [{{{Steps.Echo("0")}}}, {"type": "map", "items": [12, 13], "steps": [{"operation": "sample.shapes.box", "params": {"width": "$item"}}]}]
            """);
        Assert.Equal("Step 1, steps[0] (sample.shapes.box, item 1): params.width is unlucky.", error.Message);
        Assert.Equal("steps[1].steps[0].params.width", error.Field);
        Assert.Equal("Take 12.", error.Hint);
    }

    [Fact]
    public void Items_ThatAreNoList_AreRefusedWhenKnown()
    {
        var error = Steps.Failure($$$"""[{{{Steps.Echo("7")}}}, {"type": "map", "items": "$ref:0", "steps": [{{{Double}}}]}]""");
        Assert.Equal(new Error(ErrorCode.InvalidInput, "Step 1 (map): items needs a list, got 7.", "steps[1].items"), error);
        Assert.Equal("steps[0].items needs a list or a reference to one, got 7.", Steps.Refusal($$$"""[{"type": "map", "items": 7, "steps": [{{{Double}}}]}]""").Message);
    }

    [Fact]
    public void Reference_BeyondTheResultsOfAMap_FailsWhenItRuns() => Assert.Equal(
        "Step 2 (sample.echo.any): $ref:7 refers to a result that is not there: 3 came before this step.",
        Steps.Failure($$$"""
            [{{{Steps.Echo("[1]")}}}, {"type": "map", "items": "$ref:0", "steps": [{{{Double}}}]}, {{{Steps.Echo("\"$ref:7\"")}}}]
            """).Message);

    [Fact]
    public void Progress_OfMap_RisesWithItsItems()
    {
        var progress = new List<int>();
        Steps.Prepare($$$"""[{"type": "map", "items": [1, 2, 3], "steps": [{{{Double}}}]}, {{{Steps.Echo("0")}}}]""")
            .Execute(progress.Add, TestContext.Current.CancellationToken);
        Assert.Equal([12, 25, 37, 50, 100], progress);
    }

    [Fact]
    public void Cancel_InsideAMap_StopsBeforeTheNextItem()
    {
        using var source = new CancellationTokenSource();
        var run = Steps.Prepare($$$"""[{"type": "map", "items": [1, 2, 3], "steps": [{{{Double}}}]}]""");
        Assert.Throws<OperationCanceledException>(() => run.Execute(_ => source.Cancel(), source.Token));
        Assert.Single(run.Results);
    }
}
