namespace Formwright.Kernel.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData("csv.parseToArray", """{"csv": "a,b\n1,2\n\n3,4"}""", """[["a","b"],["1","2"],["3","4"]]""")]
    [InlineData("csv.parseToArray", """{"csv": "n\n\"Smith, J\",\"say \"\"hi\"\"\""}""", """[["n"],["Smith, J","say \u0022hi\u0022"]]""")]
    [InlineData("csv.parseToArray", """{"csv": "a;b|1;2", "rowSeparator": "|", "columnSeparator": ";"}""", """[["a","b"],["1","2"]]""")]
    [InlineData("csv.parseToArray", """{"csv": "a\tb\\nc\td", "rowSeparator": "\\n", "columnSeparator": "\\t"}""", """[["a","b"],["c","d"]]""")]
    [InlineData("csv.parseToArray", """{"csv": "a,b\r\nc,", "rowSeparator": "", "columnSeparator": ""}""", """[["a","b"],["c",""]]""")]
    [InlineData("csv.parseToJson", "{}", """[{"name":"John","age":"30"},{"name":"Jane","age":"25"}]""")]
    [InlineData("csv.parseToJson", """{"csv": "#\na,b\n1", "headerRow": 1, "dataStartRow": 2}""", """[{"a":"1","b":""}]""")]
    [InlineData("csv.parseToJson", """{"csv": "a,b\n-0,1.5e3\nx,2 m", "numberColumns": ["a", "b"]}""", """[{"a":0,"b":1500},{"a":null,"b":2}]""")]
    [InlineData("csv.parseToJson", """{"csv": ""}""", "[]")]
    [InlineData("csv.parseToJsonWithHeaders", """{"csv": "J,30", "headers": ["n", "a", "c"], "numberColumns": ["a"]}""", """[{"n":"J","a":30,"c":""}]""")]
    [InlineData("csv.parseToJsonWithHeaders", """{"csv": "x,y\nJ,3", "dataStartRow": 1}""", """[{"name":"J","age":"3"}]""")]
    [InlineData("csv.queryColumn", """{"column": "age", "asNumber": true}""", "[30,25]")]
    [InlineData("csv.queryColumn", """{"column": "city"}""", """["",""]""")]
    [InlineData("csv.queryRowsByValue", "{}", """[{"name":"John","age":"30"}]""")]
    [InlineData("csv.queryRowsByValue", """{"value": "30.0", "numberColumns": ["age"]}""", """[{"name":"John","age":30}]""")]
    [InlineData("csv.getHeaders", """{"csv": "#\na,b", "headerRow": 1}""", """["a","b"]""")]
    [InlineData("csv.getRowCount", "{}", "2")]
    [InlineData("csv.getRowCount", """{"hasHeaders": false}""", "3")]
    [InlineData("csv.getRowCount", """{"dataStartRow": 5}""", "0")]
    [InlineData("csv.getColumnCount", """{"csv": "a,b,c\n1"}""", "3")]
    [InlineData("csv.getColumnCount", """{"csv": ""}""", "0")]
    public void Table_Read_HasTheCellsOfTheText(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("csv.arrayToCsv", "{}", "name,age\nJohn,30")]
    [InlineData("csv.arrayToCsv", """{"array": [["a,b", "say \"hi\""], [1.50, true, null, "x\ny"]]}""", "\"a,b\",\"say \"\"hi\"\"\"\n1.5,true,,\"x\ny\"")]
    [InlineData("csv.arrayToCsv", """{"array": [[1, 2], [3]], "rowSeparator": "\\r\\n", "columnSeparator": ";"}""", "1;2\r\n3")]
    [InlineData("csv.jsonToCsv", """{"json": [{"a": 1, "b": 2}, {"b": true}], "headers": ["b", "a"]}""", "b,a\n2,1\ntrue,")]
    [InlineData("csv.jsonToCsv", """{"json": [{"name": "J"}], "includeHeaders": false}""", "J,")]
    [InlineData("csv.jsonToCsv", """{"json": []}""", "name,age")]
    [InlineData("csv.jsonToCsvAuto", """{"json": [{"x": 1, "y": 2}, {"y": 3, "z": 4}]}""", "x,y\n1,2\n,3")]
    [InlineData("csv.jsonToCsvAuto", """{"json": []}""", "")]
    public void Table_Written_IsItsText(string path, string arguments, string result) =>
        Assert.Equal(result, (string?)OperationCall.Node(path, arguments));

    [Theory]
    [InlineData("csv.getHeaders", """{"headerRow": 5}""", "params.headerRow")]
    [InlineData("csv.parseToJson", """{"headerRow": 5}""", "params.headerRow")]
    [InlineData("csv.parseToJson", """{"dataStartRow": -1}""", "params.dataStartRow")]
    [InlineData("csv.jsonToCsvAuto", """{"json": [1]}""", "params.json[0]")]
    public void Table_ThatDoesNotExist_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);
}
