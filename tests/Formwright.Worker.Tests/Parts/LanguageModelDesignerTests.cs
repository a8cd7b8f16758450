using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design;
using Formwright.Design.LanguageModel;
using Formwright.Kernel;
using Formwright.Tests.Fakes;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>The whole loop: a chat server that speaks the protocol, the kernel, and the embedded engine behind both.</summary>
public partial class LanguageModelDesignerTests
{
    private const string Prompt = "a plate 100 x 60 x 10 mm with a 12 mm hole in the middle";
    private const double PlateVolume = (100 * 60 * 10) - (Math.PI * 36 * 10);

    // Words that the embedded engine knows nothing of.
    private const string Strange = "a quonset of 40 mm";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Design_RightAnswer_IsTheModelsPart()
    {
        var (part, server) = await DesignAsync(Prompt, Reply.Call(Plate()));

        Assert.Equal("a-model", part.Interpretation.Design.Designer);
        Assert.Equal(PlateVolume, part.Report.Volume, PlateVolume * 1e-9);
        Assert.Equal(["Assumed the hole goes through."], part.Interpretation.Notes);
        Assert.Equal(("Drilled plate", 120), (part.Interpretation.Name, part.Tokens));
        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData("```json\n", "\n```")]
    [InlineData("<think>A plate {hm}.</think> Here it is: ", "")]
    public async Task Design_AnswerAsText_IsFoundInIt(string before, string after)
    {
        var (part, _) = await DesignAsync(Prompt, Reply.Text(before, Plate(), after));

        Assert.Equal("a-model", part.Interpretation.Design.Designer);
    }

    [Fact]
    public async Task Design_AnswerThatFailsInTheKernel_IsMendedOnTheSecondRound()
    {
        var (part, server) = await DesignAsync(Prompt + " and 2 mm rounded top edges", Reply.Call(Rounded(50)), Reply.Call(Rounded(2)));

        Assert.Equal("a-model", part.Interpretation.Design.Designer);
        Assert.Equal(10, part.Report.Bounds.Size.Z, 1e-6);
        Assert.Equal(240, part.Tokens);

        // The model hears what failed, as the answer to its call.
        Assert.Equal(["system", "user", "assistant", "tool"], server.Request(1)["messages"]!.AsArray().Select(m => m!["role"]!.GetValue<string>()));
        Assert.Contains("occt.fillets.filletEdges", server.Message(1, ^1), StringComparison.Ordinal);
        Assert.Equal("call_7", server.Request(1)["messages"]![3]!["tool_call_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Design_AnswerThatContradictsTheText_IsSentBack()
    {
        var (part, server) = await DesignAsync(Prompt, Reply.Call(Plate(thickness: 20)), Reply.Call(Plate()));

        Assert.Equal(10, part.Report.Bounds.Size.Z, 1e-6);
        Assert.Contains("10 mm) is not found", server.Message(1, ^1), StringComparison.Ordinal);
        Assert.Contains("100 x 60 x 20 mm", server.Message(1, ^1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_AnswerThatStaysWrong_IsReplacedByTheEmbeddedEngine()
    {
        var (part, server) = await DesignAsync(Prompt, Reply.Call(Plate(thickness: 20)));

        Assert.Equal("embedded", part.Interpretation.Design.Designer);
        Assert.Equal(PlateVolume, part.Report.Volume, PlateVolume * 1e-9);
        Assert.Equal(4, server.Asked.Count);
        var note = part.Interpretation.Notes[0];
        Assert.StartsWith("Designed by the embedded engine, because the language model 'a-model' could not be used: after 4 answers", note, StringComparison.Ordinal);
        Assert.Contains("10 mm) is not found", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_WrongAnswerAndNothingBetter_IsKeptAndSaysWhatIsMissing()
    {
        var (part, _) = await DesignAsync(Strange, Reply.Call(Plate()));

        Assert.Equal("a-model", part.Interpretation.Design.Designer);
        Assert.Contains("'40 mm' (40 mm) is not found in the solid.", part.Interpretation.Notes);
    }

    [Theory]
    [InlineData("{\"name\": \"Plate\", \"steps\": [")]
    [InlineData("{\"name\": \"Plate\"}")]
    [InlineData("{\"steps\": 3}")]
    [InlineData("{\"steps\": [3]}")]
    [InlineData("{\"steps\": [], \"steps\": []}")]
    [InlineData("[]")]
    [InlineData("{\"steps\": [{\"operation\": \"occt.shapes.solid.createBox\"}]}")]
    [InlineData("{\"steps\": [{\"operation\": \"occt.shapes.solid.createBox\", \"params\": {\"width\": -5}}]}")]
    [InlineData("{\"steps\": [{\"operation\": \"occt.shapes.solid.createBox\", \"params\": {\"width\": 1e999}}]}")]
    [InlineData("{\"steps\": [{\"operation\": \"occt.shapes.solid.createBox\", \"params\": {\"nonsense\": 1}}]}")]
    [InlineData("{\"steps\": [{\"operation\": \"occt.booleans.union\", \"params\": {\"shapes\": [\"$ref:7\"]}}]}")]
    [InlineData("{\"steps\": [{\"operation\": \"occt.io.loadSTEPorIGES\", \"params\": {\"fileName\": \"/etc/passwd\"}}]}")]
    [InlineData("{\"steps\": [{\"operation\": \"design.edges.select\", \"params\": {\"shape\": \"$ref:0\"}}]}")]
    public async Task Design_AnswerThatIsNoPipeline_IsSentBackWithTheFault(string answer)
    {
        var (part, server) = await DesignAsync(Prompt, Reply.Call(answer), Reply.Call(Plate()));

        Assert.Equal("a-model", part.Interpretation.Design.Designer);
        Assert.Equal(2, server.Asked.Count);
        Assert.Contains("build_part again", server.Message(1, ^1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_OtherFunctionOrNoAnswer_IsSentBack()
    {
        var (part, server) = await DesignAsync(Prompt, Reply.Call("{}", "run_shell"), Reply.Text("What material do you want?"), Reply.Call(Plate()));

        Assert.Equal("a-model", part.Interpretation.Design.Designer);
        Assert.Contains("run_shell", server.Message(1, ^1), StringComparison.Ordinal);
        Assert.Contains("no JSON object", server.Message(2, ^1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_OpenSurface_IsNoPart()
    {
        const string Face = """{"steps": [{"operation": "occt.shapes.face.createPolygonFace", "params": {"points": [[0,0,0],[100,0,0],[100,60,0]]}}]}""";
        var (_, server) = await DesignAsync(Prompt, Reply.Call(Face), Reply.Call(Plate()));

        Assert.Contains("no solid", server.Message(1, ^1), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Failures() => new()
    {
        { "refusal", "it refused the request" },
        { "silence", "it did not answer within 0.5 s" },
        { "cut", "its server broke off in the middle of an answer" },
        { "busy", "its server is busy and asks to wait 900 s" },
        { "endless", "its answer is far too long" },
        { "denied", "its server does not accept the key" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Design_ModelThatFails_LeavesItToTheEmbeddedEngine(string failure, string reason)
    {
        var (part, _) = await DesignAsync(Prompt, Failing(failure));

        Assert.Equal("embedded", part.Interpretation.Design.Designer);
        Assert.Equal($"Designed by the embedded engine, because the language model 'a-model' could not be used: {reason}.", part.Interpretation.Notes[0]);
    }

    [Fact]
    public async Task Design_BothFail_SaysWhyOfBoth()
    {
        var failure = await Assert.ThrowsAsync<FormwrightException>(() => DesignAsync(Strange, Failing("denied")));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Contains("quonset", failure.Error.Message, StringComparison.Ordinal);
        Assert.EndsWith("The language model 'a-model' could not be used either: its server does not accept the key.", failure.Error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_TokensUsedUp_LeavesItToTheEmbeddedEngine()
    {
        await using var server = await ChatServer.StartAsync(Reply.Call(Plate(thickness: 20)));
        using var model = Model(server, budget: 20_000);
        using var scope = KernelScope.Begin();

        // Every answer counts 120 tokens, but the instructions alone count thousands when they are sent.
        var part = await new LanguageModelDesigner(model, new EmbeddedDesigner()).DesignAsync(new(Prompt), _ => { }, Cancel);

        Assert.Equal("embedded", part.Interpretation.Design.Designer);
        Assert.InRange(server.Asked.Count, 1, 4);
    }

    [Fact]
    public async Task Design_AfterAnAttemptThatDidNotEnd_IsLeftToTheEmbeddedEngine()
    {
        await using var server = await ChatServer.StartAsync(Reply.Call(Plate()));
        using var model = Model(server);
        using var scope = KernelScope.Begin();

        var part = await new LanguageModelDesigner(model, new EmbeddedDesigner()).DesignAsync(new(Prompt, Attempt: 2), _ => { }, Cancel);

        Assert.Equal("embedded", part.Interpretation.Design.Designer);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Design_Edit_GivesTheModelThePipelineOfThePart()
    {
        var previous = DesignEngine.Interpret(Prompt).Design;
        var (part, server) = await DesignAsync("make it 15 mm thick", previous, Reply.Call(Plate(thickness: 15)));

        Assert.Equal(15, part.Report.Bounds.Size.Z, 1e-6);
        Assert.Contains("occt.shapes.solid.createBox", server.Message(0, ^1), StringComparison.Ordinal);
        Assert.EndsWith("Request: make it 15 mm thick", server.Message(0, ^1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_EditOfAWrittenPart_NeedsTheModel()
    {
        var (first, _) = await DesignAsync(Prompt, Reply.Call(Plate()));
        var stored = PartDesign.FromJson(first.Interpretation.Design.ToJson());

        var (second, server) = await DesignAsync("make it 15 mm thick", stored, Reply.Call(Plate(thickness: 15)));
        var refused = Assert.Throws<FormwrightException>(() => DesignEngine.Interpret("make it 15 mm thick", stored));

        Assert.Equal(15, second.Report.Bounds.Size.Z, 1e-6);
        Assert.Contains("Drilled plate", server.Message(0, ^1), StringComparison.Ordinal);
        Assert.Contains("'a-model'", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal("Cube 20 mm", DesignEngine.Interpret("a 20 mm cube", stored).Name);
    }

    [Fact]
    public async Task Design_SeveralParts_KeepTheirNamesAndColours()
    {
        const string Two = """
            {"name": "Box and lid", "steps": [
              {"operation": "occt.shapes.solid.createBox", "params": {"width": 40, "height": 40, "length": 20, "center": [0, 0, 10]}},
              {"operation": "occt.shapes.solid.createBox", "params": {"width": 40, "height": 40, "length": 2, "center": [0, 0, 21]}},
              {"operation": "occt.shapes.compound.makeCompound", "params": {"shapes": ["$ref:0", "$ref:1"]}}],
             "components": [{"name": "Base", "color": "blue"}, {"name": "Lid\u0007"}]}
            """;
        var (part, _) = await DesignAsync("a 40 x 40 x 20 mm block and a 40 x 40 x 2 mm lid on it", Reply.Call(Two));

        Assert.Equal(["Base", "Lid"], part.Document.Bodies.Select(body => body.Name));
        Assert.NotEqual(part.Document.Bodies[0].Color, part.Document.Bodies[1].Color);
        Assert.Equal(2, part.Report.Solids);
    }

    [Fact]
    public async Task Design_WrongNumberOfSolids_IsSentBack()
    {
        const string Two = """
            {"name": "Two", "steps": [
              {"operation": "occt.shapes.solid.createBox", "params": {"width": 40, "height": 40, "length": 40, "center": [0, 0, 20]}},
              {"operation": "occt.transforms.translate", "params": {"shape": "$ref:0", "translation": [100, 0, 0]}},
              {"operation": "occt.booleans.union", "params": {"shapes": ["$ref:0", "$ref:1"]}}]}
            """;
        var (_, server) = await DesignAsync("a 40 mm cube", Reply.Call(Two), Reply.Call(Plate()));

        Assert.Contains("2 solids instead of one", server.Message(1, ^1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instructions_Examples_AreSoundPartsOfTheEmbeddedEngine()
    {
        var (_, server) = await DesignAsync(Prompt, Reply.Call(Plate()));
        var examples = ExamplePattern().Matches(server.Message(0, 0));

        Assert.InRange(examples.Count, 4, 20);
        foreach (var example in examples.Select(match => match.Groups[2].Value))
        {
            var (part, _) = await DesignAsync(Strange, Reply.Call(example));
            Assert.True(part.Report is { Valid: true, Closed: true, Volume: > 0 });
        }
    }

    [Fact]
    public async Task Tool_Schema_OffersOperationsOfTheCatalogue()
    {
        var (_, server) = await DesignAsync(Prompt, Reply.Call(Plate()));
        var steps = server.Request(0)["tools"]![0]!["function"]!["parameters"]!["properties"]!["steps"]!["items"]!["anyOf"]!.AsArray();

        var paths = steps.Select(step => step!["properties"]!["operation"]!["const"]!.GetValue<string>()).ToList();
        Assert.All(paths, path => Assert.NotNull(OperationCatalogue.Kernel.Find(path)));
        Assert.DoesNotContain(paths, path => path.StartsWith("occt.io", StringComparison.Ordinal));
        var box = steps[paths.IndexOf("occt.shapes.solid.createBox")]!["properties"]!["params"]!;
        Assert.Equal(["width", "length", "height", "center", "originOnCenter"], box["properties"]!.AsObject().Select(p => p.Key));

        // What a model with a small context can still take in.
        Assert.InRange(server.Request(0).ToJsonString().Length, 10_000, 60_000);
    }

    private static string Plate(double thickness = 10) => FormattableString.Invariant($$$"""
        {"name": "Drilled plate", "steps": [
          {"operation": "occt.shapes.solid.createBox", "params": {"width": 100, "height": 60, "length": {{{thickness}}}, "center": [0, 0, {{{thickness / 2}}}]}},
          {"operation": "occt.shapes.solid.createCylinder", "params": {"radius": 6, "height": {{{thickness + 2}}}, "center": [0, 0, -1], "direction": [0, 0, 1]}},
          {"operation": "occt.booleans.difference", "params": {"shape": "$ref:0", "shapes": ["$ref:1"]}}],
         "features": ["12 mm through hole"], "notes": ["Assumed the hole goes through."]}
        """);

    private static string Rounded(double radius)
    {
        var plate = JsonNode.Parse(Plate())!.AsObject();
        var steps = plate["steps"]!.AsArray();
        steps.Add(JsonNode.Parse("""{"operation": "design.edges.select", "params": {"shape": "$ref:2", "planeOrigin": [0, 0, 10], "planeNormal": [0, 0, 1], "curve": "line"}}"""));
        steps.Add(JsonNode.Parse(FormattableString.Invariant($$$"""{"operation": "occt.fillets.filletEdges", "params": {"shape": "$ref:2", "radius": {{{radius}}}, "indexes": "$ref:3"}}""")));
        return plate.ToJsonString();
    }

    private static ChatReply Failing(string failure) => failure switch
    {
        "refusal" => Reply.Stream(Reply.Delta(new() { ["refusal"] = "I do not make weapons." }), Reply.Finish("stop")),
        "silence" => Reply.Silence,
        "cut" => Reply.Cut("{\"steps\""),
        "busy" => Reply.Status(429, retryAfter: "900"),
        "endless" => Reply.Endless,
        _ => Reply.Status(401),
    };

    private static ModelDesigner Model(ChatServer server, int budget = 120_000) => new(
        new LanguageModelOptions { BaseUrl = server.Url, Model = "a-model", TokenBudget = budget },
        new PipelineCatalogue(OperationCatalogue.Kernel),
        new HastyTime());

    private static Task<(BuiltPart Part, ChatServer Server)> DesignAsync(string prompt, params ChatReply[] script) => DesignAsync(prompt, null, script);

    // Only the silent server needs a clock that runs, and a deadline that is soon over.
    private static async Task<(BuiltPart Part, ChatServer Server)> DesignAsync(string prompt, PartDesign? previous, params ChatReply[] script)
    {
        await using var server = await ChatServer.StartAsync(script);
        var silent = script[0] == Reply.Silence;
        using var model = silent
            ? new ModelDesigner(
                new LanguageModelOptions { BaseUrl = server.Url, Model = "a-model", Deadline = TimeSpan.FromSeconds(0.5) },
                new PipelineCatalogue(OperationCatalogue.Kernel),
                TimeProvider.System)
            : Model(server);
        using var scope = KernelScope.Begin();
        return (await new LanguageModelDesigner(model, new EmbeddedDesigner()).DesignAsync(new(prompt, previous), _ => { }, Cancel), server);
    }

    [GeneratedRegex("Request: (.*)\nArguments of build_part: (.*)")]
    private static partial Regex ExamplePattern();
}
