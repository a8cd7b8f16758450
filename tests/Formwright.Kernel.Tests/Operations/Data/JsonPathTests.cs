using System.Text.Json.Nodes;

namespace Formwright.Kernel.Tests;

public sealed class JsonPathTests
{
    private const string Store =
        """
        {"store": {"book": [
            {"category": "reference", "author": "Rees", "price": 8.95},
            {"category": "fiction", "author": "Waugh", "price": 12.99},
            {"category": "fiction", "author": "Melville", "isbn": "0-553", "price": 8.99}],
          "bicycle": {"color": "red", "price": 19.95, "a.b": null}}}
        """;

    // Expected values: JSONPath-Plus 10.4.0, which fails where @ is null and the condition asks for a member of it.
    [Theory]
    [InlineData("$..author", """["Rees","Waugh","Melville"]""")]
    [InlineData("$.store.book[*].author", """["Rees","Waugh","Melville"]""")]
    [InlineData("store.book[0].author", """["Rees"]""")]
    [InlineData("$..price", "[8.95,12.99,8.99,19.95]")]
    [InlineData("$..book[2].author", """["Melville"]""")]
    [InlineData("$..book[(@.length-1)].isbn", """["0-553"]""")]
    [InlineData("$..book[-1:].isbn", """["0-553"]""")]
    [InlineData("$..book[0,1].price", "[8.95,12.99]")]
    [InlineData("$..book[:2].price", "[8.95,12.99]")]
    [InlineData("$..book[0:3:2].price", "[8.95,8.99]")]
    [InlineData("$..book[?(@.isbn)].author", """["Melville"]""")]
    [InlineData("$..book[?(@.price<9)].author", """["Rees","Melville"]""")]
    [InlineData("$..book[?(@.price > 8.95 && @.category === 'fiction')].author", """["Waugh","Melville"]""")]
    [InlineData("$..book[?(!@.isbn || @.price * 2 < 1)].price", "[8.95,12.99]")]
    [InlineData("$..book[?(@property !== 0)].author", """["Waugh","Melville"]""")]
    [InlineData("$..book[?(@.author.match(/^m/i))].author", """["Melville"]""")]
    [InlineData("$.store.book[?(@parent.bicycle.color === \"red\")].author", """["Rees","Waugh","Melville"]""")]
    [InlineData("$..book[?(@.price === @root.store.book[1].price)].author", """["Waugh"]""")]
    [InlineData("$..*[?(@property === 'color')]", """["red"]""")]
    [InlineData("$.store.bicycle['a.b']", "[null]")]
    [InlineData("$.store.bicycle[color,price]", """["red",19.95]""")]
    [InlineData("$.store.book.length", "[3]")]
    [InlineData("$.store.*~", """["book","bicycle"]""")]
    [InlineData("$..[?(@.price>19)]^.book[0].author", """["Rees"]""")]
    [InlineData("$.store.bicycle.*@number()", "[19.95]")]
    [InlineData("$.store.book[0].*@string()", """["reference","Rees"]""")]
    [InlineData("$.none", "[]")]
    [InlineData("$.store.bicycle.color", """["red"]""")]
    public void Query_OfAPath_SelectsTheValues(string query, string result) => Assert.Equal(result, Call("json.query", Store, query));

    [Theory]
    [InlineData("$..author", """["$['store']['book'][0]['author']","$['store']['book'][1]['author']","$['store']['book'][2]['author']"]""")]
    [InlineData("$", """["$"]""")]
    [InlineData("$.store.bicycle.price^", """["$['store']['bicycle']"]""")]
    public void Paths_OfAPath_LeadToTheValues(string query, string result) =>
        Assert.Equal(JsonNode.Parse(result)!.ToJsonString(), Call("json.paths", Store, query));

    [Theory]
    [InlineData("42", "[42]")]
    [InlineData("\"abc\"", """["abc"]""")]
    [InlineData("0", "null")]
    [InlineData("null", "null")]
    public void Query_OfTheRoot_IsTheValue(string json, string result) => Assert.Equal(result, Call("json.query", json, "$"));

    [Theory]
    [InlineData("json.setValue", """{"json": {"a": 1}, "path": "$", "value": 2, "prop": "a"}""", """{"a":2}""")]
    [InlineData("json.setValue", """{"json": {"b": {"c": 2}}, "path": "$.b", "value": [3], "prop": "d"}""", """{"b":{"c":2,"d":[3]}}""")]
    [InlineData("json.setValue", """{"json": {"a": [1, 2]}, "path": "$.a", "value": 9, "prop": "3"}""", """{"a":[1,2,null,9]}""")]
    [InlineData("json.setValue", """{"json": {"a": 1}, "path": "$.none", "value": 2, "prop": "a"}""", """{"a":1}""")]
    [InlineData(
        "json.setValuesOnPaths",
        """{"json": {"s": {"a": 1}}, "paths": ["$.s", "$.s.b"], "values": [{}, "x"], "props": ["b", "c"]}""",
        """{"s":{"a":1,"b":{"c":"x"}}}""")]
    public void Property_Set_IsInTheNewValue(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("json.query", """{"json": 1, "query": "$["}""", "params.query")]
    [InlineData("json.query", """{"json": 1, "query": "$[?(@.a = 1)]"}""", "params.query")]
    [InlineData("json.query", """{"json": 1, "query": "$[?(process.exit())]"}""", "params.query")]
    [InlineData("json.query", """{"json": 1, "query": "$[?(@.constructor())]"}""", "params.query")]
    [InlineData("json.query", """{"json": 1, "query": "$@other()"}""", "params.query")]
    [InlineData("json.setValue", """{"json": 1, "value": 1}""", "params.json")]
    [InlineData("json.setValue", """{"json": {"a": 1}, "path": "$.a", "value": 1}""", "params.path")]
    [InlineData("json.setValue", """{"json": {"a": []}, "path": "$.a", "prop": "100000", "value": 1}""", "params.path")]
    [InlineData("json.setValuesOnPaths", """{"json": {}, "paths": ["$"], "values": [], "props": []}""", "params.paths")]
    public void Path_ThatCannotBeFollowed_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);

    [Theory]
    [InlineData(400)]
    [InlineData(100)]
    public void Path_OfDeepParentheses_IsRefused(int depth) =>
        OperationCall.Refusal("json.query", new JsonObject { ["json"] = 1, ["query"] = $"$[?({new string('(', depth)}1{new string(')', depth)})]" }.ToJsonString());

    [Fact]
    public void Path_ThatMultiplies_IsRefused()
    {
        var wide = string.Join(",", Enumerable.Repeat("[1,2,3,4,5,6,7,8,9,10]", 10));
        OperationCall.Refusal("json.query", $$"""{"json": [{{wide}}], "query": "$..^..^..^..^..^..^"}""");
    }

    private static string Call(string path, string json, string query) => OperationCall.Json(
        path, new JsonObject { ["json"] = JsonNode.Parse(json), ["query"] = query }.ToJsonString());
}
