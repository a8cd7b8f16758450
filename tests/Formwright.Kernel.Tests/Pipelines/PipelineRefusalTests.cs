using System.Text.Json;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

public sealed class PipelineRefusalTests
{
    [Theory]
    [InlineData("$prev", "refers to the step before, but this is the first of its list.")]
    [InlineData("$local:0", "refers to step 0 of this list, which does not run before this one.")]
    [InlineData("$item", "refers to an item, but no map is around this step.")]
    [InlineData("$index", "refers to an item, but no map is around this step.")]
    [InlineData("$mapResult", "refers to the result of a map, but this step does not reduce one.")]
    [InlineData("$item.x", "needs $item alone, which stands for the whole value, got \"$item.x\".")]
    [InlineData("$prev[0]", "needs $prev alone, which stands for the whole value, got \"$prev[0]\".")]
    [InlineData("$local:x", "needs $local: with the number of an earlier step of the same list, such as $local:0, got \"$local:x\".")]
    [InlineData("$file:0", "refers to input file 0, but there are 0 files.")]
    public void Reference_ToNothing_IsRefused(string reference, string fault) =>
        Assert.Equal($"Step 0 (sample.echo.any): params.value {fault}", Steps.Refusal($"[{Steps.Echo($"\"{reference}\"")}]").Message);

    [Theory]
    [InlineData("$items")]
    [InlineData("$previous")]
    [InlineData("$5")]
    [InlineData("costs $ref:0")]
    public void Text_ThatOnlyLooksAlike_IsText(string text) =>
        Assert.Equal($"\"{text}\"", Steps.Last($"[{Steps.Echo($"\"{text}\"")}]"));

    [Fact]
    public void Reference_IntoAMap_IsRefusedBeyondWhatItCanGive()
    {
        var map = $$$"""{"type": "map", "items": [1, 2], "steps": [{{{Steps.Echo("1")}}}]}""";
        Assert.Equal("1", Steps.Last($"[{map}, {Steps.Echo("\"$ref:1\"")}]"));
        Assert.Equal(
            "Step 1 (sample.echo.any): params.value refers to step 3, which does not run before this one.",
            Steps.Refusal($"[{map}, {Steps.Echo("\"$ref:3\"")}]").Message);
    }

    [Fact]
    public void Faults_OfEveryStep_AreReportedAtOnce()
    {
        var error = Steps.Refusal("""
            [{"operation": "sample.math.ad", "params": {}},
             {"operation": "sample.echo.all", "params": {"count": 9, "flag": "yes", "colour": 1}},
             {"type": "map", "items": "all", "steps": []},
             {"type": "choice", "operator": "like", "then": [{"operation": "sample.shapes.box", "params": {"width": -1}}]}]
            """);
        Assert.Equal(
            string.Join(
                ' ',
                "Step 0 (sample.math.ad): there is no such operation.",
                "Step 1 (sample.echo.all): params.number is missing; it needs a number.",
                "Step 1 (sample.echo.all): params.count needs an integer from -5 to 5, got 9.",
                "Step 1 (sample.echo.all): params.flag needs true or false, got \"yes\".",
                "Step 1 (sample.echo.all): params.colour is not known; the parameters are number, count, flag, text, mode, point, ratio, label, grid.",
                "steps[2].items needs a list or a reference to one, got \"all\".",
                "steps[2].steps needs a list of steps, at least one, got an empty list.",
                "steps[3].value is missing.",
                "steps[3].operator needs one of eq, neq, gt, gte, lt, lte, exists, got \"like\".",
                "steps[3].compareTo is missing.",
                "Step 3, then[0] (sample.shapes.box): params.width needs a number above 0, got -1."),
            error.Message);
        Assert.Equal("steps[0].operation", error.Field);
        Assert.Equal("Did you mean sample.math.add?", error.Hint);
        Assert.Equal(11, error.Violations!.Count);
        Assert.Equal(new Violation("steps[0].operation", "sample.math.ad: there is no such operation. Did you mean sample.math.add?"), error.Violations[0]);
        Assert.Equal(new Violation("steps[1].params.number", "is missing; it needs a number."), error.Violations[1]);
    }

    [Fact]
    public void Step_WithoutParamsOfAnUnknownOperation_HasTwoFaults() =>
        Assert.Equal(
            ["steps[0].params", "steps[0].operation", "steps[1].operation", "steps[1].params"],
            Steps.Refusal("""[{"operation": "sample.math.ad"}, {}]""").Violations!.Select(violation => violation.Path));

    [Fact]
    public void Parameters_ThatAreReferences_AreNotReadBefore() =>
        new PipelineCatalogue(Sample.Catalogue).Check(
            JsonSerializer.SerializeToNode<object[]>([
                new { operation = "sample.math.span", @params = new { count = 2 } },
                new { operation = "sample.shapes.wire", @params = new { points = "$ref:0" } },
            ])!.AsArray(),
            files: 0);

    [Theory]
    [InlineData("[7]", "steps[0] needs an object, got 7.")]
    [InlineData("""[{"type": "loop"}]""", "steps[0].type needs one of operation, map, choice, got \"loop\".")]
    [InlineData("""[{"operation": 1, "params": {}}]""", "steps[0].operation needs a string, got 1.")]
    [InlineData("""[{"operation": "sample.report.nothing", "params": {}, "outputs": true}]""", "steps[0].outputs is not known; a step of this kind has type, output, operation, params.")]
    [InlineData("""[{"operation": "sample.report.nothing", "params": {}, "output": 1}]""", "steps[0].output needs true or false, got 1.")]
    [InlineData("""[{"operation": "sample.report.nothing", "params": [1]}]""", "Step 0 (sample.report.nothing): params needs an object or a reference to one, got [1].")]
    [InlineData("""[{"operation": "sample.report.nothing", "params": {"a": 1}}]""", "Step 0 (sample.report.nothing): params.a is not known; this operation takes no parameters.")]
    [InlineData("""[{"operation": "nothing", "params": {}}]""", "Step 0 (nothing): the path of an operation has 2 to 5 segments, such as occt.shapes.solid.createBox.")]
    [InlineData("""[{"operation": "a", "operation": "b"}]""", "steps[0] has a member twice.")]
    public void Step_OfWrongShape_IsRefused(string steps, string message) => Assert.Equal(message, Steps.Refusal(steps).Message);

    [Fact]
    public void Operation_OfTheTable_IsUnsupported()
    {
        var error = Steps.Refusal("""[{"operation": "manifold.manifold.shapes.cube", "params": {}}]""");
        Assert.Equal(ErrorCode.Unsupported, error.Code);
        Assert.Equal("Step 0 (manifold.manifold.shapes.cube): the operations of manifold are not supported by this server.", error.Message);
        Assert.Equal(ErrorCode.InvalidInput, Steps.Refusal("""[{"operation": "manifold.primitives.cube", "params": {}}]""").Code);
        Assert.Equal(183, UnsupportedOperations.Paths.Count);
    }

    [Fact]
    public void Operation_OfNoTable_IsReportedWithThoseOfItsName() => Assert.Equal(
        "Did you mean sample.shapes.box?",
        Steps.Refusal("""[{"operation": "sample.box", "params": {}}]""").Hint);

    [Fact]
    public void Output_OfSteps_IsKept()
    {
        var run = Steps.Run("""
            [{"operation": "sample.math.add", "params": {"a": 1}, "output": true},
             {"type": "map", "items": [1, 2], "steps": [{"operation": "sample.math.add", "params": {"a": "$item"}}], "output": true},
             {"operation": "sample.math.vector", "params": {"x": 1}}]
            """);
        Assert.Equal("[101,[101,102]]", Steps.Json(run.Outputs));
        Assert.Equal("[1,0,0]", Steps.Json(run.Last));
    }

    [Fact]
    public void Failure_OfStep_KeepsTheOutputsBefore()
    {
        var run = Steps.Prepare("""
            [{"operation": "sample.math.add", "params": {"a": 1}, "output": true}, {"operation": "sample.shapes.box", "params": {"width": 13}}]
            """);
        Assert.Throws<FormwrightException>(() => run.Execute(null, CancellationToken.None));
        Assert.Equal("[101]", Steps.Json(run.Outputs));
    }
}
