using System.Text.Json.Nodes;

namespace Formwright.Kernel.Tests;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("a1b22", "[0-9]+", "g", """["1","22"]""")]
    [InlineData("a1b22", "[0-9]+", "", """["1"]""")]
    [InlineData("ab", "(x)?(b)", "", """["b",null,"b"]""")]
    [InlineData("ab", "x", "g", "null")]
    [InlineData("aA", "a", "gi", """["a","A"]""")]
    [InlineData("a\nb\n", "b$", "", "null")]
    [InlineData("a\nb\n", "^b$", "m", """["b"]""")]
    [InlineData("\r", ".", "", "null")]
    [InlineData("\r", ".", "s", """["\r"]""")]
    [InlineData("é_1", "\\w", "g", """["_","1"]""")]
    [InlineData("٣3", "\\d", "g", """["3"]""")]
    [InlineData("x [y]", "[^\\w\\s]", "g", """["[","]"]""")]
    [InlineData("x", "[]", "", "null")]
    [InlineData("x", "[^]", "", """["x"]""")]
    [InlineData("abab", "(?<p>ab)\\k<p>", "", """["abab","ab"]""")]
    [InlineData("b", "(a)?\\1b", "", """["b",null]""")]
    [InlineData("ba", "a", "y", "null")]
    [InlineData("a-b", "[a\\-]", "g", """["a","-"]""")]
    [InlineData("cat concat", "\\bcat", "g", """["cat"]""")]
    public void RegexMatch_OfAPattern_IsThatOfAScript(string text, string pattern, string flags, string result) => Assert.Equal(
        JsonNode.Parse(result)?.ToJsonString() ?? "null",
        OperationCall.Json("text.regexMatch", new JsonObject { ["text"] = text, ["pattern"] = pattern, ["flags"] = flags }.ToJsonString()));

    [Theory]
    [InlineData("text.regexTest", """{"text": "HELLO", "pattern": "hello", "flags": "i"}""", "true")]
    [InlineData("text.regexTest", """{"text": "a", "pattern": "b"}""", "false")]
    [InlineData("text.regexSearch", """{"text": "hello123", "pattern": "[0-9]+", "flags": ""}""", "5")]
    [InlineData("text.regexSearch", """{"text": "hello"}""", "-1")]
    [InlineData("text.regexSplit", """{"text": "a1b2c3", "flags": ""}""", """["a","b","c",""]""")]
    [InlineData("text.regexSplit", """{"text": "abc", "pattern": ""}""", """["a","b","c"]""")]
    [InlineData("text.regexSplit", """{"text": "a-b", "pattern": "(-)"}""", """["a","-","b"]""")]
    [InlineData("text.regexSplit", """{"text": "", "pattern": "x"}""", """[""]""")]
    [InlineData("text.regexReplace", """{"text": "John Smith", "pattern": "(\\w+) (\\w+)", "replaceWith": "$2, $1 $3 $$ $&"}""", "\"Smith, John $3 $ John Smith\"")]
    [InlineData("text.regexReplace", """{"text": "a1b2", "pattern": "[0-9]", "flags": "", "replaceWith": "X"}""", "\"aXb2\"")]
    [InlineData("text.regexReplace", """{"text": "2026-11", "pattern": "(?<y>\\d+)-(?<m>\\d+)", "replaceWith": "$<m>/$<y>"}""", "\"11/2026\"")]
    public void Pattern_OnAText_DoesWhatAScriptDoes(string path, string arguments, string result) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(result), OperationCall.Node(path, arguments)), OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("""{"pattern": "("}""", "params.pattern")]
    [InlineData("""{"pattern": "a", "flags": "gg"}""", "params.flags")]
    [InlineData("""{"pattern": "a", "flags": "x"}""", "params.flags")]
    [InlineData("""{"text": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "pattern": "^(a+)+$", "flags": ""}""", "params.pattern")]
    public void Pattern_ThatCannotBeRun_IsRefused(string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal("text.regexTest", arguments).Field);
}
