using System.Globalization;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

public sealed class ArithmeticTests
{
    public static TheoryData<EasingCurve> Curves => [.. Enum.GetValues<EasingCurve>()];

    [Theory]
    [InlineData("math.number", """{"number": -2.5}""", "-2.5")]
    [InlineData("math.pi", "{}", "3.141592653589793")]
    [InlineData("math.divide", """{"first": 7, "second": 2}""", "3.5")]
    [InlineData("math.divide", """{"first": 1, "second": 0}""", "null")]
    [InlineData("math.power", """{"first": 2, "second": -3}""", "0.125")]
    [InlineData("math.power", """{"first": -1, "second": 0.5}""", "null")]
    [InlineData("math.modulus", """{"number": -7, "modulus": 3}""", "-1")]
    [InlineData("math.modulus", """{"number": 5}""", "1")]
    [InlineData("math.negate", """{"number": 3}""", "-3")]
    [InlineData("math.ln", """{"number": 7.38905609893065}""", "2")]
    [InlineData("math.ln", """{"number": 0}""", "null")]
    [InlineData("math.sqrt", """{"number": -1}""", "null")]
    [InlineData("math.exp", """{"number": 1}""", "2.718281828459045")]
    [InlineData("math.floor", """{"number": -2.5}""", "-3")]
    [InlineData("math.tan", """{"number": 0.7853981633974483}""", "1")]
    [InlineData("math.asin", """{"number": 0.5}""", "0.5235987755982989")]
    [InlineData("math.acos", """{"number": -1}""", "3.141592653589793")]
    [InlineData("math.acos", """{"number": 1.1}""", "null")]
    [InlineData("math.remap", """{"number": 5, "fromLow": 0, "fromHigh": 10, "toLow": 100, "toHigh": 0}""", "50")]
    [InlineData("math.remap", """{"number": 20, "fromLow": 0, "fromHigh": 10, "toLow": 0, "toHigh": 1}""", "2")]
    [InlineData("math.remap", """{"fromLow": 1, "fromHigh": 1}""", "null")]
    [InlineData("math.clamp", """{"number": 5, "min": 3, "max": 1}""", "3")]
    [InlineData("math.inverseLerp", """{"start": 2, "end": 2, "value": 7}""", "0")]
    [InlineData("math.smoothstep", """{"number": 0.25}""", "0.15625")]
    [InlineData("math.smoothstep", """{"number": 7}""", "1")]
    [InlineData("math.fract", """{"number": -2.25}""", "0.75")]
    [InlineData("math.wrap", """{"number": -0.25, "min": 0, "max": 1}""", "0.75")]
    [InlineData("math.wrap", """{"number": -30, "min": 10, "max": 30}""", "10")]
    [InlineData("math.pingPong", """{"t": -1.75, "length": 1}""", "0.25")]
    [InlineData("math.moveTowards", """{"current": 9.5, "target": 10, "maxDelta": 3}""", "10")]
    [InlineData("math.moveTowards", """{"current": 0, "target": 10, "maxDelta": -1}""", "-1")]
    [InlineData("math.sign", """{"number": 0}""", "0")]
    [InlineData("math.twoNrOperation", """{"first": 7, "second": 4, "operation": "modulus"}""", "3")]
    [InlineData("math.twoNrOperation", """{"first": 7, "second": 4, "operation": "subtract"}""", "3")]
    [InlineData("math.twoNrOperation", """{"first": 7, "second": 4, "operation": "multiply"}""", "28")]
    [InlineData("math.oneNrOperation", """{"number": -7}""", "7")]
    [InlineData("math.oneNrOperation", """{"number": 180, "operation": "degToRad"}""", "3.141592653589793")]
    [InlineData("math.oneNrOperation", """{"number": 3.141592653589793, "operation": "radToDeg"}""", "180")]
    [InlineData("math.oneNrOperation", """{"number": -2, "operation": "tenPow"}""", "0.01")]
    public void Number_WorkedOut_IsThatOfItsDefinition(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Theory]
    [InlineData(2.5, 3)]
    [InlineData(-2.5, -2)]
    [InlineData(-0.5, 0)]
    [InlineData(0.49999999999999994, 0)]
    [InlineData(4503599627370497.5, 4503599627370498)]
    [InlineData(9007199254740991, 9007199254740991)]
    public void Round_OfAHalf_GoesUp(double number, double rounded) => Assert.Equal(rounded, Rounding.Round(number));

    [Theory]
    [InlineData(1.325, 2, 1.33)]
    [InlineData(-1.325, 2, -1.32)]
    [InlineData(1234.5, -2, 1200)]
    public void RoundToDecimals_OfAHalf_GoesUp(double number, double places, double rounded) =>
        Near.Equal(rounded, Rounding.RoundToDecimals(number, places), 1e-15);

    // Exact values: 1.005 is 1.00499999999999989..., 1.45 is 1.4499999999999999..., 8.345 is 8.3450000000000006...
    [Theory]
    [InlineData(1.005, 2, "1.00")]
    [InlineData(1.45, 1, "1.4")]
    [InlineData(8.345, 2, "8.35")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "-3")]
    [InlineData(0.5, 0, "1")]
    [InlineData(3.14159, 2, "3.14")]
    [InlineData(5, 3, "5.000")]
    [InlineData(-0.0001, 2, "-0.00")]
    [InlineData(0.000001, 7, "0.0000010")]
    [InlineData(123.456, 0, "123")]
    [InlineData(0.1, 20, "0.10000000000000000555")]
    [InlineData(1e20, 1, "100000000000000000000.0")]
    [InlineData(1e21, 2, "1e+21")]
    [InlineData(5e-324, 2, "0.00")]
    public void ToFixed_OfANumber_IsItsNearestDecimal(double number, int places, string text) => Assert.Equal(text, Rounding.ToFixed(number, places));

    [Theory]
    [InlineData("math.toFixed", """{"number": 1, "decimalPlaces": 101}""", "params.decimalPlaces")]
    [InlineData("math.roundAndRemoveTrailingZeros", """{"decimalPlaces": -1}""", "params.decimalPlaces")]
    [InlineData("math.randomNumbers", """{"count": 100001}""", "params.count")]
    [InlineData("math.randomNumbers", """{"count": 1e300}""", "params.count")]
    public void Count_BeyondItsLimit_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);

    [Theory]
    [InlineData("1+1", 2)]
    [InlineData("(3+2)*4", 20)]
    [InlineData("10/4", 2.5)]
    [InlineData("2-3-4", -5)]
    [InlineData("2*3+4*5", 26)]
    [InlineData("100/10/5", 2)]
    [InlineData("-2*-3", 6)]
    [InlineData("2--3", 5)]
    [InlineData("-(1+2)*2", -6)]
    [InlineData(" ( .5 + 1. ) * 2 ", 3)]
    public void EvalArithmetic_OfAnExpression_IsItsValue(string expression, double value) =>
        Assert.Equal(value, Arithmetic.EvalArithmetic(expression));

    [Theory]
    [InlineData("", "a number at position 0, where it ends")]
    [InlineData("1+", "a number at position 2, where it ends")]
    [InlineData("1 2", "an operator or the end at position 2, got \"2\"")]
    [InlineData("(1", "a closing parenthesis at position 2, where it ends")]
    [InlineData("1)", "an operator or the end at position 1, got \")\"")]
    [InlineData("1.2.3", "a number at position 0, got \"1\"")]
    [InlineData("a+1", "a number at position 0, got \"a\"")]
    [InlineData("1e5", "an operator or the end at position 1, got \"e\"")]
    [InlineData("2**3", "a number at position 2, got \"*\"")]
    public void EvalArithmetic_OfAnotherText_SaysWhereTheFaultIs(string expression, string fault) => Assert.Equal(
        $"params.expression needs {fault}.",
        Assert.Throws<Core.FormwrightException>(() => Arithmetic.EvalArithmetic(expression)).Message);

    [Fact]
    public void EvalArithmetic_OfDeepParentheses_IsRefused()
    {
        static string Nested(int depth) => $"{new string('(', depth)}7{new string(')', depth)}";
        Assert.Equal(7, Arithmetic.EvalArithmetic(Nested(256)));
        Assert.Throws<Core.FormwrightException>(() => Arithmetic.EvalArithmetic(Nested(1_000_000)));
        Assert.Equal(7, Arithmetic.EvalArithmetic(new string('-', 1_000_000) + "7"));
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void Ease_AtItsEnds_IsThere(EasingCurve curve)
    {
        Near.Equal(10, Interpolation.EaseBetween(0, 10, 30, curve), 1e-12);
        Near.Equal(30, Interpolation.EaseBetween(1, 10, 30, curve), 1e-12);
    }

    /// <summary>Closed forms at 1/4 and, for curves with two halves, at 3/4.</summary>
    [Theory]
    [InlineData(EasingCurve.EaseInQuad, 0.25, 1.0 / 16)]
    [InlineData(EasingCurve.EaseOutQuad, 0.25, 7.0 / 16)]
    [InlineData(EasingCurve.EaseInOutQuad, 0.75, 7.0 / 8)]
    [InlineData(EasingCurve.EaseOutCubic, 0.5, 7.0 / 8)]
    [InlineData(EasingCurve.EaseInOutCubic, 0.25, 1.0 / 16)]
    [InlineData(EasingCurve.EaseOutQuart, 0.5, 15.0 / 16)]
    [InlineData(EasingCurve.EaseInQuint, 0.5, 1.0 / 32)]
    [InlineData(EasingCurve.EaseInOutQuint, 0.75, 1 - (1.0 / 64))]
    [InlineData(EasingCurve.EaseInSine, 2.0 / 3, 0.5)]
    [InlineData(EasingCurve.EaseInOutSine, 1.0 / 3, 0.25)]
    [InlineData(EasingCurve.EaseInExpo, 0.5, 1.0 / 32)]
    [InlineData(EasingCurve.EaseInOutExpo, 0.25, 1.0 / 64)]
    [InlineData(EasingCurve.EaseInOutExpo, 0.75, 63.0 / 64)]
    [InlineData(EasingCurve.EaseInCirc, 0.6, 0.2)]
    [InlineData(EasingCurve.EaseInOutCirc, 0.3, 0.1)]
    [InlineData(EasingCurve.EaseInOutCirc, 0.7, 0.9)]
    [InlineData(EasingCurve.EaseInBack, 0.5, ((1.70158 + 1) / 8) - (1.70158 / 4))]
    [InlineData(EasingCurve.EaseOutBack, 0.5, 1 - ((1.70158 + 1) / 8) + (1.70158 / 4))]
    [InlineData(EasingCurve.EaseInOutBack, 0.25, (((1.70158 * 1.525) + 1) / 16) - (1.70158 * 1.525 / 8))]
    [InlineData(EasingCurve.EaseInElastic, 0.7, 0.125)]
    [InlineData(EasingCurve.EaseOutElastic, 0.3, 0.875)]
    [InlineData(EasingCurve.EaseOutBounce, 4 / 11.0, 1)]
    [InlineData(EasingCurve.EaseOutBounce, 6 / 11.0, 0.75)]
    [InlineData(EasingCurve.EaseInBounce, 2 / 11.0, 0.0625)]
    [InlineData(EasingCurve.EaseInOutBounce, 0.5, 0.5)]
    public void Ease_OnTheWay_IsItsClosedForm(EasingCurve curve, double x, double value) =>
        Near.Equal(value, Interpolation.EaseBetween(x, 0, 1, curve), 1e-12);

    [Fact]
    public void EaseInOutElastic_OnTheWay_SwingsMoreSlowly()
    {
        // -2^(20x - 10) sin((20x - 11.125) 2pi / 4.5) / 2 at x = 0.4.
        Near.Equal(-Math.Pow(2, -2) * Math.Sin(-3.125 * 2 * Math.PI / 4.5) / 2, Interpolation.EaseBetween(0.4, 0, 1, EasingCurve.EaseInOutElastic), 1e-12);
    }

    [Fact]
    public void Random_Drawn_IsInItsRangeAndRepeats()
    {
        static string Draw()
        {
            RandomSource.Restart();
            Assert.InRange(Chance.RandomNumber(5, 6), 5, 6);
            Assert.InRange(Chance.Random(), 0, 1);
            return string.Join(' ', Chance.RandomNumbers(-1, 1, 20.5).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        }

        var numbers = Draw().Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(21, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.InRange(number, -1, 1));
        Assert.Equal(Draw(), Draw());
        Assert.Empty(Chance.RandomNumbers(count: -1));
    }
}
