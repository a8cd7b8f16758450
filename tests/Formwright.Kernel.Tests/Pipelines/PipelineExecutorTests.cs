using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

public sealed class PipelineExecutorTests
{
    private readonly PipelineExecutor executor = new(Sample.Catalogue);

    [Fact]
    public void Run_Chain_ReturnsTheResultOfEveryStep()
    {
        var results = Run(
            ("sample.math.add", """{"a": 2}"""),
            ("sample.math.add", """{"a": "$ref:0", "b": 1}"""),
            ("sample.math.vector", """{"x": "$ref:1"}"""),
            ("sample.shapes.box", """{"center": "$ref:2", "width": "$ref:0"}"""));
        Assert.Equal([102.0, 103.0, new Point3(103, 0, 0)], results.Take(3));
        Assert.IsType<Solid>(results[3]);
    }

    [Fact]
    public void References_InsideListsAndObjects_AreReplaced()
    {
        var results = Run(
            ("sample.shapes.box", "{}"),
            ("sample.shapes.wire", """{"points": [[0, 0, 0], [1, 0, 0]]}"""),
            ("sample.shapes.count", """{"shapes": ["$ref:0", "$ref:1", "$ref:0"]}"""),
            ("sample.echo.any", """{"value": {"deep": [1, {"solid": "$ref:0"}], "plain": [2]}}"""));
        Assert.Equal(3, results[2]);
        Assert.Equal(
            """{"deep":[1,{"solid":{"type":"solid"}}],"plain":[2]}""",
            ResultJson.ToNode(results[3])!.ToJsonString());
    }

    [Fact]
    public void Reference_ToAList_IsTheWholeList()
    {
        var results = Run(("sample.math.span", """{"count": 3}"""), ("sample.echo.all", """{"number": 1, "grid": ["$ref:0", [7]]}"""));
        Assert.EndsWith("|0,1,2;7", (string?)results[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_ToNothing_CountsAsMissing() =>
        Assert.Equal(101.0, Run(("sample.report.nothing", "{}"), ("sample.math.add", """{"a": 1, "b": "$ref:0"}"""))[1]);

    [Fact]
    public void Text_ThatOnlyHoldsAReference_IsText() =>
        Assert.Equal("see $ref:0", Run(("sample.echo.any", """{"value": "see $ref:0"}"""))[0]?.ToString());

    [Fact]
    public void Json_WithoutReferences_IsPassedAsItIs() =>
        Assert.Equal("""{"a":[1]}""", Assert.IsType<JsonObject>(Run(("sample.echo.any", """{"value": {"a": [1]}}"""))[0]).ToJsonString());

    [Fact]
    public void Step_WithBadArguments_FailsWithItsIndexAndPath()
    {
        var error = Failure(("sample.math.add", """{"a": 1}"""), ("sample.shapes.box", """{"width": -1}"""));
        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Equal("Step 1 (sample.shapes.box): params.width needs a number above 0, got -1.", error.Message);
        Assert.Equal("steps[1].params.width", error.Field);
    }

    [Fact]
    public void Step_WhoseOperationFails_KeepsCodeAndHint()
    {
        var error = Failure(("sample.shapes.box", """{"width": 13}"""));
        Assert.Equal(
            new Error(ErrorCode.KernelFailed, "Step 0 (sample.shapes.box): params.width is unlucky.", "steps[0].params.width", "Take 12."),
            error);
    }

    [Theory]
    [InlineData("occt.booleans.difference", """{"shape": "$ref:0", "shapes": ["$ref:0"]}""", "steps[2].params.shape")]
    [InlineData("occt.fillets.filletEdges", """{"shape": "$ref:0", "radius": 3}""", "steps[2].params.radius")]
    [InlineData("occt.operations.makeThickSolidSimple", """{"shape": "$ref:0", "offset": 1}""", "steps[2].params.offset")]
    public void Step_ThatTheKernelRefuses_NamesIndexOperationParameterAndReason(string operation, string parameters, string field)
    {
        using var scope = KernelScope.Begin();
        var kernel = new PipelineExecutor(OperationCatalogue.Kernel);
        var pipeline = Pipeline(
            ("occt.shapes.solid.createBox", "{}"), ("occt.shapes.solid.createBox", """{"center": [9, 9, 9]}"""), (operation, parameters));

        var error = Sample.Failure(() => kernel.Run(pipeline));

        Assert.Equal(field, error.Field);
        // Some vendors' answers have no room for a path but the message.
        var place = $"Step 2 ({operation}): {field["steps[2].".Length..]}: ";
        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length > place.Length + 10, error.Message);
    }

    [Fact]
    public void Step_GivenAShapeOfAnotherKind_SaysWhich() => Assert.Equal(
        "Step 1 (sample.shapes.area): params.face needs a face, got a solid.",
        Failure(("sample.shapes.box", "{}"), ("sample.shapes.area", """{"face": "$ref:0"}""")).Message);

    [Fact]
    public void Operation_Unknown_IsReportedWithTheNearest()
    {
        var error = Failure(("sample.math.add", """{"a": 1}"""), ("sample.shapes.boxx", "{}"));
        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Equal("Step 1 (sample.shapes.boxx): there is no such operation.", error.Message);
        Assert.Equal("steps[1].operation", error.Field);
        Assert.Equal("Did you mean sample.shapes.box?", error.Hint);
    }

    [Theory]
    [InlineData("$ref:1", "params.value.list[0] refers to step 1, which does not run before this one.")]
    [InlineData("$ref:2", "params.value.list[0] refers to step 2, which does not run before this one.")]
    [InlineData("$ref:-1", "params.value.list[0] needs $ref: with the number of an earlier step, such as $ref:0, got \"$ref:-1\".")]
    [InlineData("$ref:", "params.value.list[0] needs $ref: with the number of an earlier step, such as $ref:0, got \"$ref:\".")]
    [InlineData("$ref:99999999999", "params.value.list[0] needs $ref: with the number of an earlier step, such as $ref:0, got \"$ref:99999999999\".")]
    public void Reference_ToNoEarlierStep_IsReported(string reference, string message)
    {
        var error = Failure(("sample.math.add", """{"a": 1}"""), ("sample.echo.any", $$"""{"value": { "list": ["{{reference}}"] } }"""));
        Assert.Equal($"Step 1 (sample.echo.any): {message}", error.Message);
        Assert.Equal("steps[1].params.value.list[0]", error.Field);
    }

    [Fact]
    public void Check_FaultInALaterStep_RunsNothing()
    {
        var reported = 0;
        Assert.Throws<FormwrightException>(() => executor.Run(
            Pipeline(("sample.math.add", """{"a": 1}"""), ("sample.nothing.here", "{}")), _ => reported++, TestContext.Current.CancellationToken));
        Assert.Equal(0, reported);
    }

    [Fact]
    public void Check_SeveralFaults_ReportsAll() => Assert.Equal(
        "Step 0 (sample.echo.any): params.value refers to step 5, which does not run before this one. "
        + "Step 1 (sample.math.ad): there is no such operation.",
        Failure(("sample.echo.any", """{"value": "$ref:5"}"""), ("sample.math.ad", "{}")).Message);

    [Fact]
    public void Pipeline_WithoutSteps_IsReported() => Assert.Equal("steps", Failure().Field);

    [Theory]
    [InlineData("""{"steps": null}""", "steps")]
    [InlineData("""{"steps": [null]}""", "steps[0].operation")]
    [InlineData("""{"steps": [{"params": {}}]}""", "steps[0].operation")]
    [InlineData("""{"steps": [{"operation": "sample.math.add"}]}""", "steps[0].params")]
    public void Pipeline_ReadFromJsonWithGaps_IsReported(string json, string field)
    {
        var pipeline = JsonSerializer.Deserialize(json, CoreJson.Default.Pipeline)!;
        Assert.Equal(field, Sample.Failure(() => executor.Run(pipeline)).Field);
    }

    [Fact]
    public void Operation_UnknownAndVeryLong_IsNamedInPart() =>
        Assert.InRange(Failure((new string('x', 1_000_000), "{}")).Message.Length, 1, 200);

    [Theory]
    [InlineData("""{"a": 1, "a": 2}""", "params")]
    [InlineData("""{"a": [{"b": {"c": 1, "c": 2}}]}""", "params.a[0].b")]
    public void Member_GivenTwice_IsReported(string parameters, string path)
    {
        var pipeline = JsonSerializer.Deserialize(
            $$"""{"steps": [{"operation": "sample.math.add", "params": {{parameters}} }]}""", CoreJson.Default.Pipeline)!;
        var error = Sample.Failure(() => executor.Run(pipeline));
        Assert.Equal($"Step 0 (sample.math.add): {path} has a member twice.", error.Message);
        Assert.Equal($"steps[0].{path}", error.Field);
    }

    [Fact]
    public void Progress_AfterEveryStep_RisesTo100()
    {
        var progress = new List<int>();
        executor.Run(
            Pipeline(("sample.report.nothing", "{}"), ("sample.report.nothing", "{}"), ("sample.report.nothing", "{}")),
            progress.Add,
            TestContext.Current.CancellationToken);
        Assert.Equal([33, 66, 100], progress);
    }

    [Fact]
    public void Cancel_BetweenSteps_StopsBeforeTheNext()
    {
        using var source = new CancellationTokenSource();
        var steps = 0;
        Assert.Throws<OperationCanceledException>(() => executor.Run(
            Pipeline(("sample.report.nothing", "{}"), ("sample.report.nothing", "{}")),
            _ =>
            {
                steps++;
                source.Cancel();
            },
            source.Token));
        Assert.Equal(1, steps);
    }

    private static Pipeline Pipeline(params (string Operation, string Params)[] steps) =>
        new([.. steps.Select(s => new PipelineStep(s.Operation, JsonNode.Parse(s.Params)!.AsObject()))]);

    private IReadOnlyList<object?> Run(params (string Operation, string Params)[] steps) => executor.Run(Pipeline(steps));

    private Error Failure(params (string Operation, string Params)[] steps) => Sample.Failure(() => Run(steps));
}
