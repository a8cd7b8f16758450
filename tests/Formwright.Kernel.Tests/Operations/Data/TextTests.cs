using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("text.create", """{"text": "a"}""", "a")]
    [InlineData("text.replaceAll", """{"text": "a-c-", "search": "-", "replaceWith": "b"}""", "abcb")]
    [InlineData("text.replaceAll", """{"text": "abc", "search": "", "replaceWith": "-"}""", "a-b-c")]
    [InlineData("text.join", """{"list": [1, null, "a", [2, 3]], "separator": ";"}""", "1;;a;2,3")]
    [InlineData("text.concat", "{}", "hello world")]
    [InlineData("text.toString", """{"item": 1e21}""", "1e+21")]
    [InlineData("text.toString", """{"item": 123456789012345680000}""", "123456789012345680000")]
    [InlineData("text.toString", """{"item": 0.000001}""", "0.000001")]
    [InlineData("text.toString", """{"item": 1.5e-7}""", "1.5e-7")]
    [InlineData("text.toString", """{"item": -12.50}""", "-12.5")]
    [InlineData("text.toString", """{"item": {"a": 1}}""", "[object Object]")]
    [InlineData("text.toString", """{"item": [1, [null, true]]}""", "1,,true")]
    [InlineData("text.format", """{"text": "{1} {0} {2} {01} {a}", "values": [10, "b"]}""", "b 10 {2} {01} {a}")]
    [InlineData("text.substring", """{"text": "hello world", "start": 6}""", "world")]
    [InlineData("text.substring", """{"text": "hello", "start": 4, "end": -1}""", "hell")]
    [InlineData("text.substring", "{}", "hello")]
    [InlineData("text.slice", """{"text": "hello world", "start": -5}""", "world")]
    [InlineData("text.slice", """{"text": "hello", "start": 3, "end": 1}""", "")]
    [InlineData("text.slice", "{}", "hello")]
    [InlineData("text.charAt", """{"text": "abc", "index": 2}""", "c")]
    [InlineData("text.charAt", """{"text": "abc", "index": -1}""", "")]
    [InlineData("text.trim", """{"text": "\ufeff\t a \u00a0"}""", "a")]
    [InlineData("text.trim", """{"text": "\u0085"}""", "\u0085")]
    [InlineData("text.trimStart", """{"text": " a "}""", "a ")]
    [InlineData("text.trimEnd", """{"text": " a "}""", " a")]
    [InlineData("text.padStart", """{"text": "5", "length": 4, "padString": "ab"}""", "aba5")]
    [InlineData("text.padEnd", """{"text": "5", "length": 4, "padString": "ab"}""", "5aba")]
    [InlineData("text.padEnd", """{"text": "long", "length": 2}""", "long")]
    [InlineData("text.toUpperCase", """{"text": "maße é"}""", "MASSE É")]
    [InlineData("text.toLowerCase", """{"text": "ÄB"}""", "äb")]
    [InlineData("text.toUpperCaseFirst", """{"text": "ab"}""", "Ab")]
    [InlineData("text.toLowerCaseFirst", """{"text": "AB"}""", "aB")]
    [InlineData("text.repeat", """{"text": "ab", "count": 2}""", "abab")]
    [InlineData("text.repeat", """{"text": "ab", "count": 0}""", "")]
    [InlineData("text.reverse", """{"text": "ab\ud83d\ude00"}""", "\ud83d\ude00ba")]
    public void Text_Changed_IsTheNewText(string path, string arguments, string result) =>
        Assert.Equal(result, (string?)OperationCall.Node(path, arguments));

    [Theory]
    [InlineData("text.split", """{"text": "a,b,,", "separator": ","}""", """["a","b","",""]""")]
    [InlineData("text.split", """{"text": "ab", "separator": ""}""", """["a","b"]""")]
    [InlineData("text.toStringEach", """{"list": [0.5, true, "a"]}""", """["0.5","true","a"]""")]
    [InlineData("text.includes", """{"text": "abc", "search": "bc"}""", "true")]
    [InlineData("text.startsWith", """{"text": "abc", "search": "bc"}""", "false")]
    [InlineData("text.endsWith", """{"text": "abc", "search": "bc"}""", "true")]
    [InlineData("text.indexOf", """{"text": "abab", "search": "b"}""", "1")]
    [InlineData("text.lastIndexOf", """{"text": "abab", "search": "b"}""", "3")]
    [InlineData("text.lastIndexOf", """{"text": "abab", "search": ""}""", "4")]
    [InlineData("text.length", """{"text": "a\ud83d\ude00"}""", "3")]
    [InlineData("text.isEmpty", """{"text": " \n"}""", "true")]
    public void Question_AboutAText_HasItsAnswer(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("text.repeat", """{"text": "ab", "count": 6000000}""", "params.count")]
    [InlineData("text.repeat", """{"text": "ab", "count": -1}""", "params.count")]
    [InlineData("text.padEnd", """{"text": "ab", "length": 20000000}""", "params.length")]
    [InlineData("text.toStringEach", """{"list": [1, null]}""", "params.list[1]")]
    [InlineData("text.vectorText", """{"text": 123}""", "params.text")]
    [InlineData("text.vectorChar", """{"font": {"height": 1}}""", "params.font")]
    [InlineData("text.vectorChar", """{"font": {"height": 1, "63": [1, 2]}}""", "params.font.63")]
    public void Text_ThatCannotBeMade_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);

    [Fact]
    public void VectorChar_OfALetter_HasTheStrokesOfItsGlyph()
    {
        // The glyph of I is 8 wide: one stroke from (4, 21) to (4, 0).
        var letter = StrokeTexts.VectorChar("I", xOffset: 1, yOffset: 2, height: 42);
        Near.Equal(16, letter.Width, 1e-12);
        var stroke = Assert.Single(letter.Paths);
        Near.Equal(new Point3(9, 0, 44), stroke[0], 1e-12);
        Near.Equal(new Point3(9, 0, 2), stroke[1], 1e-12);
    }

    [Fact]
    public void VectorChar_OfAFontGiven_UsesIt() => Assert.Equal(
        """{"width":4.5,"height":10,"paths":[[[0,0,0],[4.5,0,0]],[[0,0,7],[1,0,7]]]}""",
        OperationCall.Json("text.vectorChar", """{"char": "Z", "height": 10, "font": {"height": 100, "63": [45, 0, 0, 45, 0, null, 0, 70, 10, 70]}}"""));

    [Fact]
    public void VectorText_OfTwoLines_IsAlignedAtTheRight()
    {
        var lines = StrokeTexts.VectorText("I\nII", height: 21, lineSpacing: 2, letterSpacing: 0, align: HorizontalAlignment.Right);
        Assert.Equal([8.0, 16.0], lines.Select(line => line.Width));
        Near.Equal(new Point3(12, 0, 21), lines[0].Chars[0].Paths[0][0], 1e-12);
        Near.Equal(new Point3(4, 0, 21 - 42), lines[1].Chars[0].Paths[0][0], 1e-12);
        Near.Equal(new Point3(12, 0, 21 - 42), lines[1].Chars[1].Paths[0][0], 1e-12);
    }

    [Fact]
    public void VectorText_Centred_HasTheOriginInTheMiddleOfItsBounds()
    {
        var points = StrokeTexts.VectorText("Ab c", centerOnOrigin: true)
            .SelectMany(line => line.Chars).SelectMany(letter => letter.Paths).SelectMany(path => path).ToArray();
        Near.Equal(0, points.Min(p => p.X) + points.Max(p => p.X), 1e-12);
        Near.Equal(0, points.Min(p => p.Z) + points.Max(p => p.Z), 1e-12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void VectorText_WithoutLetters_IsEmpty(string text) => Assert.Empty(StrokeTexts.VectorText(text, centerOnOrigin: true));
}
