namespace Formwright.Kernel.Tests;

public sealed class JsonTests
{
    [Theory]
    [InlineData("json.createEmpty", "{}", "{}")]
    [InlineData("json.parse", "{}", "[0,0,0]")]
    [InlineData("json.parse", """{"text": "{\"a\": 1, \"b\": [true, null], \"a\": 2.50}"}""", """{"a":2.5,"b":[true,null]}""")]
    [InlineData("json.parse", """{"text": "null"}""", "null")]
    [InlineData("json.previewJson", """{"json": {"a": 1}}""", """{"a":1}""")]
    [InlineData("json.previewAndSaveJson", """{"json": [1]}""", "[1]")]
    [InlineData("json.getValueOnProp", """{"json": {"a": [1]}, "property": "a"}""", "[1]")]
    [InlineData("json.getValueOnProp", """{"json": {"a": 1}}""", "null")]
    [InlineData("json.getValueOnProp", """{"json": [5, 6], "property": "1"}""", "6")]
    [InlineData("json.getValueOnProp", """{"json": [5, 6], "property": "length"}""", "null")]
    [InlineData("json.getJsonFromArrayByFirstPropMatch", """{"jsonArray": [{"a": 1}, {"a": 2, "b": 1}, {"a": 2}], "property": "a", "match": 2}""", """{"a":2,"b":1}""")]
    [InlineData("json.getJsonFromArrayByFirstPropMatch", """{"jsonArray": [{"a": "2"}], "property": "a", "match": 2}""", "null")]
    [InlineData("json.setValueOnProp", """{"json": {"a": 1, "b": 2}, "property": "a", "value": [3]}""", """{"a":[3],"b":2}""")]
    [InlineData("json.setValueOnProp", """{"json": [7], "value": 1}""", """{"0":7,"propName":1}""")]
    public void Json_Handled_IsTheNewValue(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("""{"a":1,"b":[true,null,"x\n\"\u0001é\ud83d\ude00"]}""", """{"a":1,"b":[true,null,"x\n\"\u0001é😀"]}""")]
    [InlineData("[1.0, 1e21, 1e-7, -0]", "[1,1e+21,1e-7,0]")]
    [InlineData("{}", "{}")]
    public void Stringify_OfAValue_IsItsShortestJson(string json, string text) =>
        Assert.Equal(text, (string?)OperationCall.Node("json.stringify", $$"""{"json": {{json}}}"""));

    [Fact]
    public void Parse_OfBrokenText_NamesThePlace() =>
        Assert.Contains("line 2, column 3", OperationCall.Refusal("json.parse", """{"text": "[1,\n2 x]"}""").Message, StringComparison.Ordinal);
}
