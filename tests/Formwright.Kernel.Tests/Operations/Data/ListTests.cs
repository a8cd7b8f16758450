namespace Formwright.Kernel.Tests;

public sealed class ListTests
{
    [Theory]
    [InlineData("lists.getItem", """{"list": [5, 6, 7], "index": 2}""", "7")]
    [InlineData("lists.getFirstItem", """{"list": [[1], 2]}""", "[1]")]
    [InlineData("lists.getLastItem", """{"list": [1, null]}""", "null")]
    [InlineData("lists.getSubList", """{"list": [0, 1, 2, 3, 4], "indexStart": -3, "indexEnd": -1}""", "[2,3]")]
    [InlineData("lists.getSubList", """{"list": [0, 1, 2]}""", "[0]")]
    [InlineData("lists.getNthItem", """{"list": [0, 1, 2, 3, 4], "nth": 2, "offset": 1}""", "[1,3]")]
    [InlineData("lists.getNthItem", """{"list": [0, 1, 2], "nth": -1}""", "[0,1,2]")]
    [InlineData("lists.getNthItem", """{"list": [0, 1, 2], "nth": 0}""", "[]")]
    [InlineData("lists.removeNthItem", """{"list": [0, 1, 2, 3, 4]}""", "[1,3]")]
    [InlineData("lists.removeNthItem", """{"list": [0, 1], "nth": 0}""", "[0,1]")]
    [InlineData("lists.getByPattern", """{"list": [0, 1, 2, 3, 4], "pattern": [true, false]}""", "[0,2,4]")]
    [InlineData("lists.randomGetThreshold", """{"list": [0, 1, 2], "threshold": 1}""", "[0,1,2]")]
    [InlineData("lists.randomGetThreshold", """{"list": [0, 1, 2], "threshold": 0}""", "[]")]
    [InlineData("lists.randomRemoveThreshold", """{"list": [0, 1, 2], "threshold": 1}""", "[]")]
    [InlineData("lists.randomRemoveThreshold", """{"list": [0, 1, 2], "threshold": -1}""", "[0,1,2]")]
    [InlineData("lists.listLength", """{"list": [0, [1, 2]]}""", "2")]
    [InlineData("lists.getLongestListLength", """{"lists": [[1], [1, 2], []]}""", "2")]
    [InlineData("lists.getLongestListLength", "{}", "null")]
    [InlineData("lists.getListDepth", """{"list": [0, [3, [2], 4]]}""", "3")]
    [InlineData("lists.includes", """{"list": [1, "2", null], "item": "2"}""", "true")]
    [InlineData("lists.includes", """{"list": [1, "2"], "item": 2}""", "false")]
    [InlineData("lists.includes", """{"list": [{"a": 1}], "item": {"a": 1}}""", "false")]
    [InlineData("lists.findIndex", """{"list": [10, 20, 30, 20], "item": 20}""", "1")]
    [InlineData("lists.findIndex", """{"list": [10], "item": "10"}""", "-1")]
    public void Part_OfAList_IsWhatItsPositionsSay(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("lists.addItem", """{"list": [0], "item": 1}""", "[0,1]")]
    [InlineData("lists.prependItem", """{"list": [0], "item": 1}""", "[1,0]")]
    [InlineData("lists.addItemFirstLast", """{"list": [0], "item": 1}""", "[0,1]")]
    [InlineData("lists.addItemFirstLast", """{"list": [0], "item": 1, "position": "first"}""", "[1,0]")]
    [InlineData("lists.addItemAtIndex", """{"list": [0, 1, 2], "index": 1, "item": 3}""", "[0,3,1,2]")]
    [InlineData("lists.addItemAtIndex", """{"list": [0, 1, 2], "index": 6, "item": 3}""", "[0,1,2]")]
    [InlineData("lists.addItemAtIndexes", """{"list": [0, 1], "item": 9}""", "[9,0,1]")]
    [InlineData("lists.addItemAtIndexes", """{"list": [0, 1, 2, 4, 5, 6], "indexes": [0, 3, 44, -1], "item": 22}""", "[22,0,1,2,22,4,5,6]")]
    [InlineData("lists.addItemsAtIndexes", """{"list": [0, 1, 2], "indexes": [1, 2], "items": [3, 4]}""", "[0,3,1,4,2]")]
    [InlineData("lists.removeFirstItem", """{"list": [0, 1]}""", "[1]")]
    [InlineData("lists.removeLastItem", """{"list": [0, 1]}""", "[0]")]
    [InlineData("lists.removeItemAtIndex", """{"list": [0, 1, 2], "index": 1}""", "[0,2]")]
    [InlineData("lists.removeItemAtIndex", """{"list": [0, 1, 2], "index": 3}""", "[0,1,2]")]
    [InlineData("lists.removeItemAtIndexFromEnd", """{"list": [0, 1, 2], "index": 0}""", "[0,1]")]
    [InlineData("lists.removeItemsAtIndexes", """{"list": [0, 1, 2, 3, 4], "indexes": [3, 1, 9, -1]}""", "[0,2,4]")]
    [InlineData("lists.removeAllItems", """{"list": [0, 1]}""", "[]")]
    [InlineData("lists.removeDuplicateNumbers", """{"list": [2, 1, 2, 1.0]}""", "[2,1]")]
    [InlineData("lists.removeDuplicateNumbersTolerance", """{"list": [1, 1.001, 2, 1.9995, 3], "tolerance": 0.01}""", "[1,2,3]")]
    [InlineData("lists.removeDuplicateNumbersTolerance", """{"list": [1, 2], "tolerance": 0}""", "[]")]
    [InlineData("lists.removeDuplicates", """{"list": ["a", 1, "a", "1", 1, {}, {}]}""", """["a",1,"1",{},{}]""")]
    public void List_Edited_HoldsTheItemsThatAreLeft(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Theory]
    [InlineData("lists.createEmptyList", "{}", "[]")]
    [InlineData("lists.repeat", """{"item": [1], "times": 2}""", "[[1],[1]]")]
    [InlineData("lists.repeat", """{"item": 1, "times": -1}""", "[]")]
    [InlineData("lists.repeatInPattern", """{"list": [0, 1], "lengthLimit": 5}""", "[0,1,0,1,0]")]
    [InlineData("lists.concatenate", """{"lists": [[0, [1]], 2, [3]]}""", "[0,[1],2,3]")]
    [InlineData("lists.interleave", """{"lists": [[0, 1, 2], [3], []]}""", "[0,3,1,2]")]
    [InlineData("lists.flipLists", """{"list": [[0, 1, 2], [3, 4, 5]]}""", "[[0,3],[1,4],[2,5]]")]
    [InlineData("lists.mergeElementsOfLists", """{"lists": [[0, 1], [2]]}""", "[[0,2],[1]]")]
    [InlineData("lists.mergeElementsOfLists", """{"lists": [[[0], [1]], [[2], [3]]], "level": 1}""", "[[[0,2],[1,3]]]")]
    [InlineData("lists.mergeElementsOfLists", """{"lists": [[0], [1]], "level": 3}""", "[[],[[[0,1]]]]")]
    [InlineData("lists.groupNth", """{"list": [0, 1, 2, 3, 4]}""", "[[0,1],[2,3]]")]
    [InlineData("lists.groupNth", """{"list": [0, 1, 2, 3, 4], "keepRemainder": true}""", "[[0,1],[2,3],[4]]")]
    [InlineData("lists.groupNth", """{"list": [0, 1], "nrElements": 0, "keepRemainder": true}""", "[[0,1]]")]
    [InlineData("lists.groupNth", """{"list": [0, 1], "nrElements": 0}""", "[]")]
    [InlineData("lists.reverse", """{"list": [0, 1, 2]}""", "[2,1,0]")]
    [InlineData("lists.sortNumber", """{"list": [10, 9, -1], "orderAsc": true}""", "[-1,9,10]")]
    [InlineData("lists.sortNumber", """{"list": [10, 9, -1], "orderAsc": false}""", "[10,9,-1]")]
    [InlineData("lists.sortTexts", """{"list": ["b", "B", 10, "9"]}""", """[10,"9","B","b"]""")]
    [InlineData("lists.sortTexts", """{"list": ["a", "c", "b"], "orderAsc": false}""", """["c","b","a"]""")]
    [InlineData("lists.sortByPropValue", """{"list": [{"p": 2}, {"p": 1}], "property": "p"}""", """[{"p":1},{"p":2}]""")]
    [InlineData("lists.sortByPropValue", """{"list": [{"p": "2"}, {"p": 10}], "property": "p", "orderAsc": false}""", """[{"p":10},{"p":"2"}]""")]
    public void List_Arranged_HoldsItsItemsInTheNewOrder(string path, string arguments, string result) =>
        Assert.Equal(result, OperationCall.Json(path, arguments));

    [Fact]
    public void Shuffle_OfNumbers_KeepsThemAll()
    {
        RandomSource.Restart();
        var shuffled = OperationCall.Node("lists.shuffle", """{"list": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]}""")!.AsArray().Select(n => (int)n!).ToArray();
        Assert.NotEqual(Enumerable.Range(0, 10), shuffled);
        Assert.Equal(Enumerable.Range(0, 10), shuffled.Order());
    }

    [Theory]
    [InlineData("lists.getItem", """{"list": [0], "index": 1}""", "params.index")]
    [InlineData("lists.getFirstItem", """{"list": []}""", "params.list")]
    [InlineData("lists.getByPattern", """{"list": [0]}""", "params.pattern")]
    [InlineData("lists.flipLists", """{"list": [[0, 1], [2]]}""", "params.list[1]")]
    [InlineData("lists.flipLists", """{"list": []}""", "params.list")]
    [InlineData("lists.interleave", """{"lists": []}""", "params.lists")]
    [InlineData("lists.addItemsAtIndexes", """{"list": [0], "items": [1], "indexes": [0, 0]}""", "params.indexes")]
    [InlineData("lists.addItemsAtIndexes", """{"list": [0], "items": [1, 2], "indexes": [1, 0]}""", "params.indexes")]
    [InlineData("lists.sortByPropValue", """{"list": [{"p": 1}, {}], "property": "p"}""", "params.list[1]")]
    [InlineData("lists.repeat", """{"item": 0, "times": 100001}""", "params.times")]
    [InlineData("lists.repeatInPattern", """{"list": [0], "lengthLimit": 100001}""", "params.lengthLimit")]
    [InlineData("lists.mergeElementsOfLists", """{"lists": [[0]], "level": 100001}""", "params.level")]
    public void List_ThatCannotBeMade_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);
}
