using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Entry_OfADeclaration_SaysWhatTheDeclarationSays()
    {
        var box = Sample.Operation("sample.shapes.box");
        Assert.Equal("Makes a `solid` that remembers nothing, whatever `width` is.", box.Summary);
        Assert.Equal(("sample.shapes", "box"), (box.Family, box.Name));
        Assert.Equal(["width", "center", "axis"], box.Parameters.Select(p => p.Name));
        Assert.Equal(["number above 0", "point", "direction"], box.Parameters.Select(p => p.Type.Name));
        Assert.Equal(["1", "[0,0,0]", "[0,1,0]"], box.Parameters.Select(p => p.Default?.ToJsonString()));
        Assert.Equal("Size along X, above 0.", box.Parameters[0].Description);
        Assert.Equal(("solid", "A new solid."), (box.Result.Type?.Name, box.Result.Description));
        Assert.Equal([new OperationError(ErrorCode.KernelFailed, "when the width is 13.")], box.Errors);
    }

    [Fact]
    public void Schema_OfEveryKindOfParameter_IsExact()
    {
        var schema = Sample.Operation("sample.echo.all").Schema();
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal("""["number"]""", schema["required"]!.ToJsonString());
        var expected = JsonNode.Parse(
            """
            {
              "number": {"type": "number", "description": "A number."},
              "count": {"type": "integer", "minimum": -5, "maximum": 5, "description": "An integer.", "default": 3},
              "flag": {"type": "boolean", "description": "A boolean.", "default": true},
              "text": {"type": "string", "description": "A string.", "default": "a \"b\""},
              "mode": {"type": "string", "enum": ["keepSide", "allWithAll"], "description": "A word.", "default": "allWithAll"},
              "point": {"type": "array", "items": {"type": "number", "minimum": 0}, "minItems": 3, "maxItems": 3,
                        "description": "A point.", "default": [1, 2, 3]},
              "ratio": {"type": "number", "description": "A number that may be missing."},
              "label": {"type": "string", "description": "A string that may be missing."},
              "grid": {"type": "array", "items": {"type": "array", "items": {"type": "number", "minimum": 0}}, "description": "Rows of numbers."}
            }
            """);
        Assert.Equal(expected!.ToJsonString(), schema["properties"]!.ToJsonString());
    }

    [Fact]
    public void Schema_OfShapes_IsAReference()
    {
        Assert.Equal(
            """{"type":"string","title":"face","pattern":"^\\$ref:(0|[1-9][0-9]*)$"}""",
            DataTypes.Shape<Face>("face").Schema().ToJsonString(Plain));
        Assert.Equal("""{"type":"number","exclusiveMinimum":0}""", DataTypes.Number(NumberBounds.Positive).Schema().ToJsonString());
    }

    [Fact]
    public void Find_OtherLetterCase_FindsNothing() => Assert.Null(Sample.Catalogue.Find("Sample.shapes.box"));

    [Theory]
    [InlineData("sample.shapes.bx", "sample.shapes.box")]
    [InlineData("SAMPLE.SHAPES.BOX", "sample.shapes.box")]
    [InlineData("sample.shape.counts", "sample.shapes.count")]
    [InlineData("sample.mth.ad", "sample.math.add")]
    public void FindNearest_SlipOfThePen_FindsWhatWasMeant(string path, string expected) =>
        Assert.Equal(expected, Sample.Catalogue.FindNearest(path, 3)[0]);

    [Fact]
    public void FindNearest_NothingAlike_IsEmpty()
    {
        Assert.Empty(Sample.Catalogue.FindNearest("", 3));
        Assert.Empty(Sample.Catalogue.FindNearest("quite.another.thing", 3));
        Assert.Empty(Sample.Catalogue.FindNearest(new string('x', 1_000_000), 3));
    }

    [Fact]
    public void Catalogue_PathTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new OperationCatalogue([.. GeneratedOperations.All, GeneratedOperations.All[0]]));

    [Fact]
    public void EveryDefault_OfTheKernel_IsAllowedByItsParameter()
    {
        foreach (var operation in OperationCatalogue.Kernel.All.Concat(Sample.Catalogue.All))
        {
            var binder = new ArgumentBinder(new OperationArguments(operation.Parameters.ToDictionary(p => p.Name, p => (object?)p.Default)));
            foreach (var parameter in operation.Parameters.Where(p => p.Default is not null))
            {
                parameter.Bind(binder);
            }

            binder.Complete();
        }
    }

    [Fact]
    public void EveryOperation_OfTheKernel_IsDescribed() => Assert.All(OperationCatalogue.Kernel.All, operation =>
    {
        Assert.NotEmpty(operation.Summary);
        Assert.All(operation.Parameters, parameter => Assert.NotEmpty(parameter.Description));
        Assert.Equal(operation.Parameters.Count, operation.Schema()["properties"]!.AsObject().Count);
    });

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
