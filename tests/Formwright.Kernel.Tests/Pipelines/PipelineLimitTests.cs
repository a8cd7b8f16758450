namespace Formwright.Kernel.Tests;

public sealed class PipelineLimitTests
{
    [Fact]
    public void Steps_AtMostFifty()
    {
        Assert.Equal("0", Steps.Last(Repeated(50)));
        Assert.Equal("steps has 51 steps; at most 50 are allowed.", Steps.Refusal(Repeated(51)).Message);
    }

    [Fact]
    public void Items_AtMostAHundred()
    {
        Assert.StartsWith("[0,", Steps.Last(Map(100)), StringComparison.Ordinal);
        Assert.Equal("steps[0].items has 101 items; a map takes at most 100.", Steps.Refusal(Map(101)).Message);
    }

    [Fact]
    public void Items_OfReference_AreCountedWhenItRuns()
    {
        var error = Steps.Failure($$$"""
            [{"operation": "sample.math.span", "params": {"count": 100000}}, {"type": "map", "items": "$ref:0", "steps": [{{{Steps.Echo("0")}}}]}]
            """);
        Assert.Equal("Step 1 (map): items has 100000 items; a map takes at most 100.", error.Message);
        Assert.Equal("steps[1].items", error.Field);
    }

    [Fact]
    public void Operations_AtMostFiveHundred()
    {
        Assert.Equal("0", Steps.Last($"[{string.Join(',', Enumerable.Repeat(MapStep(99), 5))}, {Steps.Echo("0")}, {Steps.Echo("0")}, {Steps.Echo("0")}, {Steps.Echo("0")}, {Steps.Echo("0")}]"));
        Assert.Equal(
            "steps run 501 operations; at most 500 are allowed.",
            Steps.Refusal($"[{string.Join(',', Enumerable.Repeat(MapStep(100), 5))}, {Steps.Echo("0")}]").Message);
    }

    [Fact]
    public void Operations_OfUnknownNumber_AreCountedWhenTheyRun()
    {
        var map = $$$"""{"type": "map", "items": "$ref:0", "steps": [{{{string.Join(',', Enumerable.Repeat(Steps.Echo("0"), 6))}}}]}""";
        Assert.Equal(
            "Step 1, steps[1] (sample.echo.any, item 83): this is operation 501 of the pipeline; at most 500 may run.",
            Steps.Failure($$$"""[{"operation": "sample.math.span", "params": {"count": 100}}, {{{map}}}]""").Message);
    }

    [Fact]
    public void Nesting_AtMostThreeDeep()
    {
        Assert.Equal("[[[0]]]", Steps.Last($"[{Nested(3)}]"));
        Assert.Equal("steps[0].steps[0].steps[0].steps[0] is nested deeper than 3 maps and choices.", Steps.Refusal($"[{Nested(4)}]").Message);
    }

    [Fact]
    public void Files_AtMostFive() =>
        Assert.Equal("inputFiles has 6 files; at most 5 are allowed.", Steps.Refusal($"[{Steps.Echo("0")}]", files: 6).Message);

    [Theory]
    [MemberData(nameof(LargeValues))]
    public void Parameter_TooLarge_IsRefused(string value, string message) =>
        Assert.Equal($"Step 0 (sample.echo.any): params.value{message}", Steps.Refusal($"[{Steps.Echo(value)}]").Message);

    [Fact]
    public void Parameter_JustInside_IsAccepted()
    {
        Assert.Equal(Deep(9), Steps.Last($"[{Steps.Echo(Deep(9))}]"));
        Assert.Equal(20001, Steps.Last($"[{Steps.Echo($"[{string.Join(',', Enumerable.Repeat("0", 10_000))}]")}]").Length);
    }

    public static TheoryData<string, string> LargeValues() => new()
    {
        { Deep(10), $"{string.Concat(Enumerable.Repeat("[0]", 9))} is nested deeper than 10 levels." },
        { $"[{string.Join(',', Enumerable.Repeat("0", 10_001))}]", " has 10001 items; at most 10000 are allowed." },
        { $"{{{string.Join(',', Enumerable.Range(0, 501).Select(i => $"\"{i}\":0"))}}}", " has 501 members; at most 500 are allowed." },
        { $"\"{new string('x', 1_000_001)}\"", " has 1000001 characters; at most 1000000 are allowed." },
    };

    private static string Repeated(int count) => $"[{string.Join(',', Enumerable.Repeat(Steps.Echo("0"), count))}]";

    private static string Map(int items) => $"[{MapStep(items)}]";

    private static string MapStep(int items) =>
        $$$"""{"type": "map", "items": [{{{string.Join(',', Enumerable.Repeat("0", items))}}}], "steps": [{{{Steps.Echo("0")}}}]}""";

    private static string Nested(int depth) =>
        depth == 0 ? Steps.Echo("0") : $$$"""{"type": "map", "items": [0], "steps": [{{{Nested(depth - 1)}}}]}""";

    private static string Deep(int depth) => new string('[', depth) + new string(']', depth);
}
