using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

public sealed class BinderTests
{
    [Fact]
    public void Defaults_NothingGiven_AreTheDeclaredOnes() =>
        Assert.Equal("""7|3|True|a "b"|AllWithAll|1,2,3|||""", Sample.Invoke("sample.echo.all", """{"number": 7}"""));

    [Fact]
    public void Values_AllGiven_ReachTheMethod() => Assert.Equal(
        "-1.5|-5|False|x|KeepSide|0,0,4|0.5|l|1,2;;3",
        Sample.Invoke(
            "sample.echo.all",
            """
            {"number": -1.5, "count": -5.0, "flag": false, "text": "x", "mode": "KEEPSIDE", "point": [0, 0, 4e0], "ratio": 0.5,
             "label": "l", "grid": [[1, 2], [], [3]], "unknown": {"is": "ignored"}}
            """));

    [Fact]
    public void Null_Explicit_CountsAsMissing() => Assert.Equal(
        """7|3|True|a "b"|AllWithAll|1,2,3|||""",
        Sample.Invoke("sample.echo.all", """{"number": 7, "count": null, "text": null, "point": null, "grid": null}"""));

    [Fact]
    public void Required_Missing_IsReportedWithWhatItNeeds()
    {
        var error = Sample.Failure("sample.echo.all", "{}");
        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Equal("params.number", error.Field);
        Assert.Equal("params.number is missing; it needs a number.", error.Message);
    }

    [Theory]
    [InlineData("""{"number": "7"}""", "params.number needs a number, got \"7\".")]
    [InlineData("""{"number": true}""", "params.number needs a number, got true.")]
    [InlineData("""{"number": [1]}""", "params.number needs a number, got [1].")]
    [InlineData("""{"number": {}}""", "params.number needs a number, got an object.")]
    [InlineData("""{"number": 1e999}""", "params.number needs a finite number, got 1e999.")]
    [InlineData("""{"number": 0, "count": 2.5}""", "params.count needs an integer from -5 to 5, got 2.5.")]
    [InlineData("""{"number": 0, "count": 6}""", "params.count needs an integer from -5 to 5, got 6.")]
    [InlineData("""{"number": 0, "count": 1e300}""", "params.count needs an integer from -5 to 5, got 1e300.")]
    [InlineData("""{"number": 0, "flag": 1}""", "params.flag needs true or false, got 1.")]
    [InlineData("""{"number": 0, "flag": "true"}""", "params.flag needs true or false, got \"true\".")]
    [InlineData("""{"number": 0, "text": 5}""", "params.text needs a string, got 5.")]
    [InlineData("""{"number": 0, "mode": "none"}""", "params.mode needs one of keepSide, allWithAll, got \"none\".")]
    [InlineData("""{"number": 0, "mode": 0}""", "params.mode needs one of keepSide, allWithAll, got 0.")]
    [InlineData("""{"number": 0, "point": [1, 2]}""", "params.point needs a point with coordinates of at least 0, got [1, 2].")]
    [InlineData("""{"number": 0, "point": [1, 2, 3, 4, 5]}""", "params.point needs a point with coordinates of at least 0, got a list of 5.")]
    [InlineData("""{"number": 0, "point": [1, -2, 3]}""", "params.point[1] needs a number of at least 0, got -2.")]
    [InlineData("""{"number": 0, "point": [1, null, 3]}""", "params.point[1] needs a number of at least 0, got null.")]
    [InlineData("""{"number": 0, "grid": 5}""", "params.grid needs a list of lists of numbers of at least 0, got 5.")]
    [InlineData("""{"number": 0, "grid": [[1], [2, -3]]}""", "params.grid[1][1] needs a number of at least 0, got -3.")]
    [InlineData("""{"number": 0, "grid": [[1], 5]}""", "params.grid[1] needs a list of numbers of at least 0, got 5.")]
    [InlineData("""{"number": 0, "label": []}""", "params.label needs a string, got an empty list.")]
    public void Value_ThatDoesNotFit_IsReportedWithItsPath(string arguments, string message) =>
        Assert.Equal(message, Sample.Failure("sample.echo.all", arguments).Message);

    [Theory]
    [InlineData("""{"width": 0}""", "params.width needs a number above 0, got 0.")]
    [InlineData("""{"axis": [0, 0, 0]}""", "params.axis needs a direction, which has a length above 0, got [0, 0, 0].")]
    [InlineData("""{"axis": [1e-300, 0, 0]}""", "params.axis needs a direction, which has a length above 0, got [1e-300, 0, 0].")]
    [InlineData("""{"center": "origin"}""", "params.center needs a point [x, y, z], got \"origin\".")]
    [InlineData("""{"axis": [1]}""", "params.axis needs a direction [x, y, z], got [1].")]
    public void Constraint_Broken_IsReported(string arguments, string message) =>
        Assert.Equal(message, Sample.Failure("sample.shapes.box", arguments).Message);

    [Fact]
    public void List_TooShort_IsReported() => Assert.Equal(
        "params.points needs a list of points, at least 2, got [[0, 0, 0]].",
        Sample.Failure("sample.shapes.wire", """{"points": [[0, 0, 0]]}""").Message);

    [Fact]
    public void Violations_Several_AreAllReportedAndTheFirstIsTheField()
    {
        var error = Sample.Failure("sample.shapes.box", """{"width": -1, "center": [1, "b", 1e999]}""");
        Assert.Equal("params.width", error.Field);
        Assert.Equal(
            "params.width needs a number above 0, got -1. params.center[1] needs a number, got \"b\". params.center[2] needs a finite number, got 1e999.",
            error.Message);
    }

    [Fact]
    public void Violations_Thousands_AreReportedUpToALimit()
    {
        var points = new JsonArray([.. Enumerable.Range(0, 10_000).Select(i => (JsonNode)new JsonArray(i, i))]);
        var message = Sample.Failure("sample.shapes.wire", new JsonObject { ["points"] = points }.ToJsonString()).Message;
        Assert.Contains("params.points[19] ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("params.points[20] ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Long_IsQuotedInPart() =>
        Assert.InRange(Sample.Failure("sample.echo.all", $$"""{"number": "{{new string('x', 100_000)}}"}""").Message.Length, 1, 200);

    [Fact]
    public void Shape_OfAnotherKind_IsReported() => Assert.Equal(
        "params.face needs a face, got a wire.",
        Sample.Failure(() => Sample.Invoke("sample.shapes.area", ("face", Some.Wire()))).Message);

    [Fact]
    public void Shape_AsText_IsReported() => Assert.Equal(
        "params.face needs a face, as a reference like $ref:0 to an earlier step, got \"top\".",
        Sample.Failure("sample.shapes.area", """{"face": "top"}""").Message);

    [Fact]
    public void Shapes_OneNotAShape_IsReportedWithItsIndex() => Assert.Equal(
        "params.shapes[1] needs a shape, as a reference like $ref:0 to an earlier step, got 3.",
        Sample.Failure(() => Sample.Invoke("sample.shapes.count", ("shapes", new object?[] { Some.Edge(), 3.0 }))).Message);

    [Fact]
    public void LiveValues_InPlaceOfJson_AreRead()
    {
        Assert.Equal(1.0, Sample.Invoke("sample.shapes.area", ("face", Some.Face())));
        Assert.Equal(2, Sample.Invoke("sample.shapes.count", ("shapes", new List<Solid> { Some.Solid(), Some.Solid() })));
        Assert.Equal(
            "7|-2|False|t|KeepSide|1,2,3|||1,2",
            Sample.Invoke(
                "sample.echo.all",
                ("number", 7),
                ("count", -2.0),
                ("flag", false),
                ("text", "t"),
                ("mode", "keepSide"),
                ("point", new object?[] { 1.0, JsonValue.Create(2), 3 }),
                ("grid", new[] { new[] { 1.0, 2.0 } })));
    }

    [Fact]
    public void Point_Live_IsAPointAndAListOfNumbers()
    {
        Assert.IsType<Solid>(Sample.Invoke("sample.shapes.box", ("center", new Point3(1, 2, 3))));
        Assert.EndsWith("|1,2,3", (string?)Sample.Invoke("sample.echo.all", ("number", 0.0), ("grid", new[] { new Point3(1, 2, 3) })), StringComparison.Ordinal);
    }

    [Fact]
    public void Number_LiveAndNotFinite_IsReported() => Assert.Equal(
        "params.a needs a finite number, got NaN.",
        Sample.Failure(() => Sample.Invoke("sample.math.add", ("a", double.NaN))).Message);

    [Fact]
    public void JsonNodes_MadeInMemory_AreReadLikeParsedOnes()
    {
        Assert.Equal(103.0, Sample.Invoke("sample.math.add", ("a", JsonValue.Create(3))));
        Assert.Equal(103.5, Sample.Invoke("sample.math.add", ("a", JsonValue.Create(3.5m))));
        Assert.Equal(103.0, Sample.Invoke("sample.math.add", ("a", JsonValue.Create(3L))));
        Assert.Equal(103.5, Sample.Invoke("sample.math.add", ("a", JsonValue.Create(3.5f))));
        Assert.Equal(
            "params.a needs a finite number, got Infinity.",
            Sample.Failure(() => Sample.Invoke("sample.math.add", ("a", JsonValue.Create(double.PositiveInfinity)))).Message);
    }

    [Fact]
    public void Json_LiveValue_IsWrittenAsJson()
    {
        Assert.Equal("[1,2,3]", ((JsonNode)Sample.Invoke("sample.echo.json", ("value", new Point3(1, 2, 3)))!).ToJsonString());
        Assert.Null(Sample.Invoke("sample.echo.json", "{}"));
        Assert.Equal(
            "params.value needs a JSON value, got [a solid].",
            Sample.Failure(() => Sample.Invoke("sample.echo.json", ("value", new[] { Some.Solid() }))).Message);
    }

    [Fact]
    public void Any_Value_IsPassedThrough()
    {
        var solid = Some.Solid();
        Assert.Same(solid, Sample.Invoke("sample.echo.any", ("value", solid)));
        Assert.Null(Sample.Invoke("sample.echo.any", "{}"));
        Assert.Equal([solid, null, 1.0], Assert.IsType<object?[]>(Sample.Invoke("sample.echo.list", ("items", new object?[] { solid, null, 1.0 }))));
    }

    [Fact]
    public void Object_ForARecord_IsReadWithDefaultsAndNothingUnknown() => Assert.Equal(
        """[{"corners":[[0,0,0],[1,0,0]],"scale":1},{"corners":[[0,0,0],[1,0,0]],"hole":{"radius":2},"scale":3}]""",
        ResultJson.ToNode(Sample.Invoke(
            "sample.echo.outlines",
            """
            {"outlines": [{"corners": [[0, 0, 0], [1, 0, 0]]},
                          {"corners": [[0, 0, 0], [1, 0, 0]], "hole": {"radius": 2}, "scale": 3, "colour": "red"}]}
            """))!.ToJsonString());

    [Fact]
    public void Object_ThatIsAnEarlierResult_IsReadAsARecord()
    {
        var outlines = Sample.Invoke("sample.echo.outlines", """{"outlines": [{"corners": [[0, 0, 0], [1, 2, 3]], "hole": {"radius": 2}}]}""");
        Assert.Equal(
            ResultJson.ToNode(outlines)!.ToJsonString(),
            ResultJson.ToNode(Sample.Invoke("sample.echo.outlines", ("outlines", outlines)))!.ToJsonString());
    }

    [Theory]
    [InlineData("5", "params.outlines[0] needs an object with corners, hole, scale, got 5.")]
    [InlineData("[]", "params.outlines[0] needs an object with corners, hole, scale, got an empty list.")]
    [InlineData("{}", "params.outlines[0].corners is missing; it needs a list of points, at least 2.")]
    [InlineData("""{"corners": [[0, 0, 0], [0, "1", 0]]}""", "params.outlines[0].corners[1][1] needs a number, got \"1\".")]
    [InlineData(
        """{"corners": [[0, 0, 0], [1, 0, 0]], "scale": 0, "hole": {}}""",
        "params.outlines[0].hole.radius is missing; it needs a number. params.outlines[0].scale needs a number above 0, got 0.")]
    public void Object_ThatDoesNotFit_IsReportedWithThePathOfItsMember(string outline, string message) =>
        Assert.Equal(message, Sample.Failure("sample.echo.outlines", $$"""{"outlines": [{{outline}}]}""").Message);

    [Fact]
    public void Schema_OfARecord_HasItsMembers() => Assert.Equal(
        """
        {"type":"object","properties":{"corners":{"type":"array","items":{"type":"array","items":{"type":"number"},"minItems":3,"maxItems":3},"minItems":2,"description":"Its corners."},"hole":{"type":"object","properties":{"radius":{"type":"number","description":"Its radius."}},"required":["radius"],"description":"What is cut out."},"scale":{"type":"number","exclusiveMinimum":0,"description":"A factor above 0.","default":1}},"required":["corners"]}
        """,
        Sample.Operation("sample.echo.outlines").Parameters[0].Type.Schema()["items"]!.ToJsonString());

    [Fact]
    public void Schema_OfAMemberThatMayBeLeftOut_IsNotRequired()
    {
        var items = Sample.Operation("sample.echo.outlines").Result.Type!.Schema()["items"]!;
        Assert.Equal("""["corners","scale"]""", items["required"]!.ToJsonString());
    }
}
