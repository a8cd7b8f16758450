using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Design.LanguageModel;
using Formwright.Tests.Fakes;

namespace Formwright.Design.Tests.LanguageModel;

public class ChatClientTests
{
    private const string Secret = "sk-secret-4711";

    private static readonly ChatTool Tool = new("build_part", "Builds.", new JsonObject { ["type"] = "object", ["title"] = "the schema" });

    private readonly HastyTime time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_StreamOfText_IsPutTogether()
    {
        await using var server = await ChatServer.StartAsync(Reply.Text("{\"na", "me\":", " 1}"));

        var answer = await AskAsync(server);

        Assert.Equal(("{\"name\": 1}", null, false, null, 120), (answer.Text, answer.Call, answer.IsCut, answer.Refusal, answer.Tokens));
        var (body, authorization) = Assert.Single(server.Asked);
        Assert.Equal($"Bearer {Secret}", authorization);
        Assert.Equal(("a-model", true), (body["model"]!.GetValue<string>(), body["stream"]!.GetValue<bool>()));
        Assert.Equal("build_part", body["tools"]![0]!["function"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ask_FunctionInPieces_IsPutTogether()
    {
        await using var server = await ChatServer.StartAsync(Reply.Call("""{"name": "Cube", "steps": []}"""));

        Assert.Equal(new ChatCall("call_7", "build_part", """{"name": "Cube", "steps": []}"""), (await AskAsync(server)).Call);
    }

    [Fact]
    public async Task Ask_FunctionWhoseArgumentsAreAnObject_IsRead()
    {
        var message = new JsonObject
        {
            ["content"] = "",
            ["tool_calls"] = new JsonArray(new JsonObject { ["function"] = new JsonObject { ["name"] = "build_part", ["arguments"] = new JsonObject { ["a"] = 1 } } }),
        };
        await using var server = await ChatServer.StartAsync(Reply.Whole(message, "tool_calls"));

        var answer = await AskAsync(server);

        Assert.Equal((new ChatCall("call_0", "build_part", """{"a":1}"""), 55), (answer.Call, answer.Tokens));
    }

    [Fact]
    public async Task Ask_ServerThatCannotStream_IsRead()
    {
        var parts = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "one " }, new JsonObject { ["type"] = "text", ["text"] = "two" });
        await using var server = await ChatServer.StartAsync(Reply.Whole(new() { ["content"] = parts }));

        Assert.Equal("one two", (await AskAsync(server)).Text);
    }

    [Fact]
    public async Task Ask_Refusal_IsToldApart()
    {
        await using var server = await ChatServer.StartAsync(
            Reply.Stream(Reply.Delta(new() { ["refusal"] = "I can" }), Reply.Delta(new() { ["refusal"] = "not." }), Reply.Finish("stop")),
            Reply.Stream(Reply.Delta(new() { ["content"] = "half" }), Reply.Finish("content_filter")),
            Reply.Stream(Reply.Delta(new() { ["content"] = "half" }), Reply.Finish("length")));
        using var client = Client(server);

        Assert.Equal("I cannot.", (await AskAsync(client)).Refusal);
        Assert.NotNull((await AskAsync(client)).Refusal);
        Assert.True((await AskAsync(client)).IsCut);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Ask_BusyServer_IsAskedAgainWhenItSays(int status)
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(status, retryAfter: "7"), Reply.Text("done"));

        Assert.Equal("done", (await AskAsync(server)).Text);
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.Single(time.Waited));
    }

    [Fact]
    public async Task Ask_BusyServerThatWantsTooLong_IsGivenUpAtOnce()
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(429, retryAfter: "3600"));

        Assert.Contains("asks to wait 3600 s", (await FailAsync(server)).Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Ask_FailingServer_IsAskedThreeTimes()
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(500));

        var error = await FailAsync(server);

        Assert.Equal(("its server answered 500", true), (error.Message, error.Retryable));
        Assert.Equal(3, server.Asked.Count);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], time.Waited);
    }

    [Fact]
    public async Task Ask_ConnectionThatBreaks_IsTriedAgain()
    {
        await using var server = await ChatServer.StartAsync(Reply.Cut("half"), Reply.Raw("data: {\"choices\":[]}\n\n"), Reply.Text("whole"));

        Assert.Equal("whole", (await AskAsync(server)).Text);
        Assert.Equal(3, server.Asked.Count);
    }

    [Theory]
    [InlineData("data: {\"choices\": [{\n\n", "no JSON")]
    [InlineData("data: {\"error\": {\"message\": \"out of memory\"}}\n\n", "broke off with an error")]
    [InlineData("data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n", "in the middle")]
    public async Task Ask_StreamThatIsNone_FailsWithTheReason(string stream, string reason)
    {
        await using var server = await ChatServer.StartAsync(Reply.Raw(stream));

        Assert.Contains(reason, (await FailAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ServerWithoutFunctions_IsGivenTheSchemaAsText()
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(400), Reply.Text("{}"));
        using var client = Client(server);

        await AskAsync(client);
        await AskAsync(client);

        Assert.Null(server.Request(1)["tools"]);
        Assert.Contains("the schema", server.Message(1, 0), StringComparison.Ordinal);
        Assert.Equal("json_object", server.Request(1)["response_format"]!["type"]!.GetValue<string>());

        // What it understood is asked first from then on.
        Assert.Equal((3, null), (server.Asked.Count, server.Request(2)["tools"]));
    }

    [Fact]
    public async Task Ask_ServerWithoutFunctions_ReadsCallsAsText()
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(400, "tools"), Reply.Text("{}"));
        using var client = Client(server);

        await client.AskAsync(
            [new("system", "s"), new("user", "u"), new("assistant", "", new("call_1", "build_part", "{\"old\":1}")), new("tool", "wrong", AnswersCall: "call_1")],
            Tool,
            time.GetUtcNow() + TimeSpan.FromMinutes(1),
            Cancel);

        Assert.Equal(["system", "user", "assistant", "user"], server.Request(1)["messages"]!.AsArray().Select(m => m!["role"]!.GetValue<string>()));
        Assert.Equal(("{\"old\":1}", "wrong"), (server.Message(1, 2), server.Message(1, 3)));
        Assert.Null(server.Request(1)["messages"]![2]!["tool_calls"]);
    }

    [Fact]
    public async Task Ask_ParameterThatIsRefused_IsLeftOutOrRenamed()
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(400, "max_tokens"), Reply.Status(400, "temperature"), Reply.Text("ok"));

        Assert.Equal("ok", (await AskAsync(server)).Text);
        var last = server.Request(2);
        Assert.Equal((8000, null, null), (last["max_completion_tokens"]!.GetValue<int>(), last["max_tokens"], last["temperature"]));
        Assert.NotNull(last["tools"]);
    }

    [Fact]
    public async Task Ask_ServerThatRefusesEverything_IsGivenUp()
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(400));

        Assert.Equal("its server answered 400", (await FailAsync(server)).Message);
        Assert.Equal(4, server.Asked.Count);
    }

    [Theory]
    [InlineData(401, "key")]
    [InlineData(403, "key")]
    [InlineData(404, "model")]
    [InlineData(302, "302")]
    public async Task Ask_ServerThatWillNot_IsNotAskedAgain(int status, string reason)
    {
        await using var server = await ChatServer.StartAsync(Reply.Status(status));

        var error = await FailAsync(server);

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Ask_SilentServer_EndsAtTheDeadline()
    {
        await using var server = await ChatServer.StartAsync(Reply.Silence);
        using var client = new ChatClient(Options(server, TimeSpan.FromSeconds(0.3)), TimeProvider.System);

        var failure = await Assert.ThrowsAsync<FormwrightException>(() => client.AskAsync(Question, Tool, TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(0.3), Cancel));

        Assert.Equal((ErrorCode.ProviderFailed, "it did not answer within 0.3 s"), (failure.Error.Code, failure.Error.Message));
    }

    [Fact]
    public async Task Ask_AnswerWithoutEnd_IsCutOff()
    {
        await using var server = await ChatServer.StartAsync(Reply.Endless);

        Assert.Equal("its answer is far too long", (await FailAsync(server)).Message);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Ask_LineWithoutEnd_IsCutOff()
    {
        await using var server = await ChatServer.StartAsync(async (http, closing) =>
        {
            http.Response.ContentType = "text/event-stream";
            var piece = new string('x', 1 << 16);
            while (!closing.IsCancellationRequested)
            {
                await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, piece, closing);
            }
        });

        Assert.Equal("its answer is far too long", (await FailAsync(server)).Message);
    }

    [Fact]
    public async Task Ask_NobodyThere_SaysSo()
    {
        Uri url;
        await using (var server = await ChatServer.StartAsync(Reply.Silence))
        {
            url = server.Url;
        }

        using var client = new ChatClient(new LanguageModelOptions { BaseUrl = url, Model = "a-model" }, time);
        var failure = await Assert.ThrowsAsync<FormwrightException>(() => AskAsync(client));

        Assert.Equal("its server cannot be reached", failure.Error.Message);
    }

    [Fact]
    public async Task Ask_Cancelled_Stops()
    {
        await using var server = await ChatServer.StartAsync(Reply.Silence);
        using var client = Client(server);
        using var stop = new CancellationTokenSource();
        var asking = client.AskAsync(Question, Tool, time.GetUtcNow() + TimeSpan.FromMinutes(1), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static IReadOnlyList<ChatMessage> Question { get; } = [new("system", "rules"), new("user", "a cube")];

    private static LanguageModelOptions Options(ChatServer server, TimeSpan deadline) => new() { BaseUrl = server.Url, Model = "a-model", Key = Secret, Deadline = deadline };

    private ChatClient Client(ChatServer server) => new(Options(server, TimeSpan.FromSeconds(90)), time);

    private Task<ChatAnswer> AskAsync(ChatClient client) => client.AskAsync(Question, Tool, time.GetUtcNow() + TimeSpan.FromMinutes(1), Cancel);

    private async Task<ChatAnswer> AskAsync(ChatServer server)
    {
        using var client = Client(server);
        return await AskAsync(client);
    }

    private async Task<Error> FailAsync(ChatServer server)
    {
        using var client = Client(server);
        var error = (await Assert.ThrowsAsync<FormwrightException>(() => AskAsync(client))).Error;
        Assert.Equal(ErrorCode.ProviderFailed, error.Code);
        return error;
    }
}
