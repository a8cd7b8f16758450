using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

public sealed class ResultTests
{
    [Fact]
    public void Record_Returned_BecomesADictionaryOfItsMembers()
    {
        var members = Assert.IsType<IReadOnlyDictionary<string, object?>>(Sample.Invoke("sample.report.full", """{"area": 0.5}"""), exactMatch: false);
        Assert.Equal(["area", "bounds", "inner", "holes", "faces", "isSmall"], members.Keys);
        Assert.Equal(
            """
            {"area":0.5,"bounds":{"min":[0,0,0],"max":[1,2,3]},"inner":null,"holes":[{"radius":2,"rim":{"type":"edge"}},{"radius":3,"rim":null}],"faces":{"plane":6},"isSmall":true}
            """,
            ResultJson.ToNode(members)!.ToJsonString());
    }

    [Fact]
    public void Void_Returned_IsNull() => Assert.Null(Sample.Invoke("sample.report.nothing", "{}"));

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(3, "3")]
    [InlineData(true, "true")]
    [InlineData("a", "\"a\"")]
    public void Node_OfAScalar_IsItsJson(object value, string json) => Assert.Equal(json, ResultJson.ToNode(value)!.ToJsonString());

    [Fact]
    public void Node_OfANumberWithoutJson_IsNull() => Assert.Null(ResultJson.ToNode(double.NaN));

    [Fact]
    public void Node_OfNestedLists_KeepsTheirOrder() => Assert.Equal(
        "[[1,2],[[0,0,1]],null,{\"type\":\"vertex\"}]",
        ResultJson.ToNode(new object?[] { new[] { 1.0, 2.0 }, new[] { Point3.UnitZ }, null, Some.Vertex() })!.ToJsonString());

    [Fact]
    public void Node_OfAShape_IsWhatTheCallerSays() =>
        Assert.Equal("[\"here\"]", ResultJson.ToNode(new[] { Some.Solid() }, shape => shape.Kind == ShapeKind.Solid ? "here" : null)!.ToJsonString());

    [Fact]
    public void Node_OfJson_IsACopy()
    {
        var parent = new JsonArray(1);
        var node = ResultJson.ToNode(parent[0]);
        Assert.Null(node!.Parent);
        Assert.Equal(1, (int)node);
    }

    [Fact]
    public void Node_OfAStranger_IsRefused() => Assert.Throws<ArgumentException>(() => ResultJson.ToNode(TimeSpan.Zero));
}
