namespace Formwright.Kernel.Tests;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData("1", "eq", "1.0", true)]
    [InlineData("1", "eq", "\"1\"", false)]
    [InlineData("""{"a": [1, {"b": null}]}""", "eq", """{"a": [1, {"b": null}]}""", true)]
    [InlineData("""{"a": [1, 2]}""", "eq", """{"a": [2, 1]}""", false)]
    [InlineData("null", "eq", "null", true)]
    [InlineData("true", "neq", "false", true)]
    [InlineData("2", "gt", "1", true)]
    [InlineData("1", "gt", "1", false)]
    [InlineData("1", "gte", "1", true)]
    [InlineData("0.5", "lt", "1", true)]
    [InlineData("1", "lte", "1", true)]
    [InlineData("\"a\"", "lt", "\"b\"", true)]
    [InlineData("\"a\"", "gte", "\"b\"", false)]
    public void Operator_Always_DecidesTheBranch(string value, string comparison, string other, bool holds) =>
        Assert.Equal(holds ? "\"then\"" : "\"else\"", Steps.Last(Choice($"\"value\": {value}, \"operator\": \"{comparison}\", \"compareTo\": {other}")));

    [Theory]
    [InlineData("0", true)]
    [InlineData("\"\"", true)]
    [InlineData("null", false)]
    public void Exists_Always_AsksForAValue(string value, bool holds) =>
        Assert.Equal(holds ? "\"then\"" : "\"else\"", Steps.Last(Choice($"\"value\": {value}, \"operator\": \"exists\"")));

    [Fact]
    public void Value_OfReference_IsThatResult() => Assert.Equal(
        "\"then\"",
        Steps.Last($$$"""[{{{Steps.Echo("3")}}}, {"type": "choice", "value": "$prev", "operator": "gt", "compareTo": "$ref:0", "then": [{{{Steps.Echo("1")}}}], "else": [{{{Steps.Echo("\"then\"")}}}]}]"""));

    [Fact]
    public void Shape_IsEqualToItselfOnly() => Assert.Equal(
        "[\"then\",\"else\"]",
        Steps.Last($$$"""
            [{"operation": "sample.shapes.box", "params": {}}, {"operation": "sample.shapes.box", "params": {}},
             {"type": "map", "items": ["$ref:0", "$ref:1"], "steps": [
                {"type": "choice", "value": "$item", "operator": "eq", "compareTo": "$ref:0", "then": [{{{Steps.Echo("\"then\"")}}}], "else": [{{{Steps.Echo("\"else\"")}}}]}]}]
            """));

    [Fact]
    public void Result_OfChoice_TakesOneIndexAndIsItsLastStep()
    {
        var run = Steps.Run($$$"""
            [{"type": "choice", "value": 1, "operator": "exists", "then": [{{{Steps.Echo("1")}}}, {{{Steps.Echo("""["$local:0", 2]""")}}}]},
             {{{Steps.Echo("\"$ref:0\"")}}}]
            """);
        Assert.Equal("[1,2]", Steps.Json(run.Last));
        Assert.Equal(2, run.Results.Count);
    }

    [Fact]
    public void Choice_WithoutElse_IsNull() => Assert.Null(
        Steps.Run($$$"""[{"type": "choice", "value": 1, "operator": "eq", "compareTo": 2, "then": [{{{Steps.Echo("1")}}}]}]""").Last);

    [Fact]
    public void Choice_InsideAMap_SeesTheItem() => Assert.Equal(
        "[1,\"small\"]",
        Steps.Last($$$"""
            [{"type": "map", "items": [1, 0], "steps": [
                {"type": "choice", "value": "$item", "operator": "gte", "compareTo": 1, "then": [{{{Steps.Echo("\"$item\"")}}}], "else": [{{{Steps.Echo("\"small\"")}}}]}]}]
            """));

    [Fact]
    public void Order_OfOtherKinds_Fails()
    {
        var error = Steps.Failure(Choice(""" "value": [1], "operator": "lt", "compareTo": 2 """));
        Assert.Equal("Step 0 (choice): value needs two numbers or two strings to compare by order, got [1] and 2.", error.Message);
        Assert.Equal("steps[0].value", error.Field);
    }

    [Fact]
    public void Step_OfBranch_FailingNamesItsPlace() => Assert.Equal(
        "Step 0, else[0] (sample.shapes.box): params.width is unlucky.",
        Steps.Failure($$$"""
            [{"type": "choice", "value": 1, "operator": "eq", "compareTo": 2, "then": [{{{Steps.Echo("1")}}}],
              "else": [{"operation": "sample.shapes.box", "params": {"width": 13}}]}]
            """).Message);

    private static string Choice(string members) =>
        $$$"""[{"type": "choice", {{{members}}}, "then": [{{{Steps.Echo("\"then\"")}}}], "else": [{{{Steps.Echo("\"else\"")}}}]}]""";
}
