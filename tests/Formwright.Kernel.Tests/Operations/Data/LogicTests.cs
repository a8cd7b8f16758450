using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

public sealed class LogicTests
{
    [Theory]
    [InlineData("logic.boolean", """{"boolean": true}""", "true")]
    [InlineData("logic.not", "{}", "true")]
    [InlineData("logic.notList", """{"booleans": [true, false, 0, "", "0", null]}""", "[false,true,true,true,false,true]")]
    [InlineData("logic.valueGate", """{"value": [1], "boolean": true}""", "[1]")]
    [InlineData("logic.valueGate", """{"value": [1]}""", "null")]
    [InlineData("logic.firstDefinedValueGate", """{"value2": 2}""", "2")]
    [InlineData("logic.firstDefinedValueGate", """{"value1": 0, "value2": 2}""", "0")]
    [InlineData("logic.randomBooleans", """{"length": 3, "trueThreshold": 1}""", "[true,true,true]")]
    [InlineData("logic.randomBooleans", """{"length": 3, "trueThreshold": 0}""", "[false,false,false]")]
    [InlineData("logic.thresholdBooleanList", """{"numbers": [0.1, 0.2, 0.3], "threshold": 0.2, "inverse": true}""", "[false,true,true]")]
    [InlineData("logic.thresholdGapsBooleanList", """{"numbers": [1, 2, 3], "gapThresholds": [[2, 2.5]]}""", "[false,true,false]")]
    [InlineData("logic.thresholdGapsBooleanList", """{"numbers": [2], "gapThresholds": [[1, 2], [2, 3]], "inverse": true}""", "[false,false]")]
    [InlineData("logic.twoThresholdRandomGradient", """{"numbers": [0, 3], "thresholdTotalTrue": 1, "thresholdTotalFalse": 2}""", "[true,false]")]
    public void Booleans_OfValues_AreThoseOfTheirDefinition(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("1", "\"1\"", "==", true)]
    [InlineData("1", "\"1\"", "===", false)]
    [InlineData("1", "\"1\"", "!==", true)]
    [InlineData("true", "1", "==", true)]
    [InlineData("true", "\"true\"", "==", false)]
    [InlineData("[5]", "5", "==", true)]
    [InlineData("[1]", "[1]", "==", false)]
    [InlineData("null", "0", "==", false)]
    [InlineData("null", "0", ">=", true)]
    [InlineData("\"\"", "0", "==", true)]
    [InlineData("\"10\"", "\"9\"", "<", true)]
    [InlineData("\"10\"", "9", "<", false)]
    [InlineData("\"a\"", "1", "<", false)]
    [InlineData("\"a\"", "1", ">=", false)]
    [InlineData("5", "5", "<=", true)]
    [InlineData("5", "5", ">", false)]
    [InlineData("5", "4", "!=", true)]
    [InlineData("5", "5", "whatever", false)]
    public void Compare_TwoValues_ConvertsThemLikeAScript(string first, string second, string comparison, bool result) =>
        Assert.Equal(
            result ? "true" : "false",
            OperationCall.Json("logic.compare", $$"""{"first": {{first}}, "second": {{second}}, "operator": "{{comparison}}"}"""));

    [Fact]
    public void Gradient_BetweenTheThresholds_FallsFromStepToStep()
    {
        RandomSource.Restart();
        int CountTrue(double number) => Logic.TwoThresholdRandomGradient([.. Enumerable.Repeat(number, 10_000)], 0, 10).Count(b => b);

        // In the middle of step k of ten the probability of true is 1 - k / 10; within five standard errors.
        Assert.InRange(CountTrue(1.5), 8000 - 200, 8000 + 200);
        Assert.InRange(CountTrue(6.5), 3000 - 230, 3000 + 230);
    }

    [Theory]
    [InlineData("logic.randomBooleans", """{"length": 100001}""", "params.length")]
    [InlineData("logic.thresholdGapsBooleanList", """{"numbers": [1], "gapThresholds": [[1]]}""", "params.gapThresholds[0]")]
    public void Booleans_ThatCannotBeMade_AreRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);
}
