using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Tests.Models;

public sealed class ModelCatalogueTests
{
    private static readonly ModelCatalogue Catalogue = new();

    /// <summary>Model, parameter, default, and the numbers just inside and just outside of its limits.</summary>
    public static TheoryData<string, string, double, double, double, double, double> Limits => new()
    {
        { "dragon-cup", "height", 8, 1e-6, 50, 0, 50.001 },
        { "dragon-cup", "radiusBottom", 4, 1e-6, 30, 0, 30.001 },
        { "dragon-cup", "radiusTopOffset", 2, 0, 20, -0.001, 20.001 },
        { "dragon-cup", "radiusMidOffset", 2, 0, 20, -0.001, 20.001 },
        { "dragon-cup", "rotationTopAngle", 20, -360, 360, -360.1, 360.1 },
        { "dragon-cup", "rotationMidAngle", 20, -360, 360, -360.1, 360.1 },
        { "dragon-cup", "nrSkinCellsVertical", 5, 1, 30, 0, 31 },
        { "dragon-cup", "nrSkinCellsHorizontal", 10, 1, 50, 0, 51 },
        { "dragon-cup", "nrSkinCellDivisionsTop", 1, 1, 10, 0, 11 },
        { "dragon-cup", "nrSkinCellDivisionsBottom", 3, 1, 10, 0, 11 },
        { "dragon-cup", "skinCellOuterHeight", 0.4, 1e-6, 5, 0, 5.001 },
        { "dragon-cup", "skinCellInnerHeight", 0.3, 1e-6, 5, -0.3, 5.001 },
        { "dragon-cup", "skinCellBottomHeight", 0.4, 1e-6, 5, 0, 5.001 },
        { "dragon-cup", "skinCellTopHeight", 0.4, 1e-6, 5, 0, 5.001 },
        { "dragon-cup", "thickness", 0.6, 1e-6, 5, 0, 5.001 },
        { "dragon-cup", "bottomThickness", 1, 1e-6, 5, 0, 5.001 },
        { "dragon-cup", "precision", 0.01, 0.0001, 10, 0.00009, 10.001 },
        { "dragon-cup", "rotation", 0, -360, 360, -361, 361 },
        { "dragon-cup", "scale", 1, 1e-6, 1000, 0, 1001 },
        { "phone-nest", "heightBottom", 5, 1e-6, 50, 0, 50.001 },
        { "phone-nest", "heightTop", 16, 1e-6, 50, 0, 50.001 },
        { "phone-nest", "widthBack", 25, 1e-6, 50, 0, 50.001 },
        { "phone-nest", "widthFront", 10, 1e-6, 50, 0, 50.001 },
        { "phone-nest", "length", 16, 1e-6, 50, 0, 50.001 },
        { "phone-nest", "backOffset", 6, 0, 30, -0.001, 30.001 },
        { "phone-nest", "thickness", 0.4, 1e-6, 5, 0, 5.001 },
        { "phone-nest", "filletRadius", 2, 0, 15, -0.001, 15.001 },
        { "phone-nest", "phoneHeight", 16.8, 1e-6, 35, 0, 35.001 },
        { "phone-nest", "phoneWidth", 7.8, 1e-6, 35, 0, 35.001 },
        { "phone-nest", "phoneThickness", 0.7, 1e-6, 3, 0, 3.001 },
        { "phone-nest", "precision", 0.01, 0.0001, 10, 0.00009, 10.001 },
        { "phone-nest", "rotation", 0, -360, 360, -361, 361 },
        { "phone-nest", "scale", 1, 1e-6, 1000, 0, 1001 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Parameter_AtItsLimits_IsTakenAndBeyondThemRefused(
        string model, string name, double missing, double least, double most, double below, double above)
    {
        var parameter = Catalogue.All.Single(m => m.Name == model).Params.Single(p => p.Name == name);

        Assert.Equal(missing, parameter.Default.Deserialize());
        Catalogue.Check(model, new JsonObject { [name] = least });
        Catalogue.Check(model, new JsonObject { [name] = most });
        Assert.All((double[])[below, above], bad => Assert.Equal($"params.{name}", Refusal(model, new JsonObject { [name] = bad }).Field));
    }

    [Fact]
    public void Models_AreTwo_WithEveryParameterOfTheirLimitsAndThreeMore()
    {
        Assert.Equal(["dragon-cup", "phone-nest"], Catalogue.All.Select(model => model.Name));
        Assert.Equal(["Dragon Cup", "Phone Nest"], Catalogue.All.Select(model => model.DisplayName));
        string[] flags = ["applyOrnaments"];
        foreach (var model in Catalogue.All)
        {
            var numbers = Limits.Where(row => row.Data.Item1 == model.Name).Select(row => row.Data.Item2);
            var expected = numbers.Concat(["origin", "direction"]).Concat(model.Name == "phone-nest" ? flags : []);
            Assert.Equal(expected.Order(StringComparer.Ordinal), model.Params.Select(p => p.Name).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("nrSkinCellsVertical", "integer")]
    [InlineData("height", "number")]
    [InlineData("direction", "array")]
    public void Definition_OfAParameter_NamesItsType(string name, string type) =>
        Assert.Equal(type, Catalogue.All[0].Params.Single(p => p.Name == name).Type);

    [Fact]
    public void Check_WithSeveralFaults_TellsAllOfThem()
    {
        var error = Refusal("phone-nest", JsonNode.Parse("""{"length": "long", "applyOrnaments": 1, "colour": "red", "origin": [0, 2000, 0], "direction": [0, 0, 0]}""")!.AsObject());

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.All(
            (string[])["params.length", "params.applyOrnaments", "params.colour", "params.origin[1]", "params.direction"],
            path => Assert.Contains(path, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_OfAFractionWhereAWholeNumberBelongs_IsRefused() =>
        Assert.Equal("params.nrSkinCellsVertical", Refusal("dragon-cup", new JsonObject { ["nrSkinCellsVertical"] = 2.5 }).Field);

    [Fact]
    public void Check_OfAnUnknownModel_NamesTheModels()
    {
        var error = Refusal("tea-pot", []);

        Assert.Equal(ErrorCode.NotFound, error.Code);
        Assert.Contains("dragon-cup, phone-nest", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_FillsInTheDefaults()
    {
        var resolved = Catalogue.Resolve("dragon-cup", new JsonObject { ["height"] = 10 });

        Assert.Equal(10, resolved["height"]!.GetValue<int>());
        Assert.Equal(0.6, resolved["thickness"]!.GetValue<double>());
        Assert.Equal("[0,1,0]", resolved["direction"]!.ToJsonString());
    }

    private static Error Refusal(string model, JsonObject parameters) =>
        Assert.Throws<FormwrightException>(() => Catalogue.Check(model, parameters)).Error;
}

internal static class NumberNodes
{
    internal static double Deserialize(this JsonNode node) => double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
}
