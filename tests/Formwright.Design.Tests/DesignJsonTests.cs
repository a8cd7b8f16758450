using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Design.Tests;

public class DesignJsonTests
{
    [Theory]
    [InlineData("plate 120x80x10 mm with a 2 x 4 grid of 6 mm holes, spacing 25 mm")]
    [InlineData("plate 100x60x8 mm with 8 mm corner radius and four M4 counterbored holes 10 mm from the edges")]
    [InlineData("disc 80 mm across and 6 mm thick with 5 holes of 6 mm on a 60 mm bolt circle")]
    [InlineData("open box 90x60x35, wall 2.5")]
    public void ToJson_AndBack_GivesTheSamePart(string prompt)
    {
        var made = Prompts.Read(prompt);

        var copy = PartDesign.FromJson(JsonNode.Parse(made.Design.ToJson().ToJsonString())!.AsObject());

        Assert.Equal(made.Design.ToJson().ToJsonString(), copy.ToJson().ToJsonString());
        Assert.Equal(made.Explanation.Split('\n')[0], Prompts.Read("add a 1 mm hole 1 mm to the left", copy).Explanation.Split('\n')[0]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"body\":null,\"features\":[]}")]
    [InlineData("{\"body\":{\"kind\":\"box\"},\"features\":[]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":\"x\"}},\"features\":[]}")]
    [InlineData("{\"body\":5}")]
    public void FromJson_NoDesign_IsRefused(string json) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => PartDesign.FromJson(JsonNode.Parse(json)!.AsObject())).Error.Code);

    [Theory]
    [InlineData("{\"body\":{\"kind\":\"teapot\",\"sizes\":{}},\"features\":[]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{}},\"features\":[]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":-1,\"width\":1,\"height\":1}},\"features\":[]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":9,\"width\":9,\"height\":9}},\"features\":[{\"kind\":\"wish\",\"sizes\":{}}]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":9,\"width\":9,\"height\":9}},\"features\":[{\"kind\":\"hole\",\"sizes\":{}}]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":9,\"width\":9,\"height\":9}},\"features\":[{\"kind\":\"hole\",\"sizes\":{\"diameter\":1},\"face\":\"top\"}]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":9,\"width\":9,\"height\":9}},\"features\":[{\"kind\":\"fillet\",\"sizes\":{\"radius\":1}}]}")]
    [InlineData("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":9,\"width\":9,\"height\":9}},\"features\":[{\"kind\":\"pocket\",\"sizes\":{\"depth\":1},\"face\":\"top\",\"pattern\":{\"kind\":\"One\"}}]}")]
    public void Interpret_ForeignDesign_IsRefused(string json) =>
        Prompts.Refused("make it 10 mm taller and add a 1 mm hole", PartDesign.FromJson(JsonNode.Parse(json)!.AsObject()));
}
