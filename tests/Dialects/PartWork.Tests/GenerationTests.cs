using System.Net;
using Formwright.Core;
using Formwright.Tests.Fakes;

namespace Formwright.Dialects.PartWork.Tests;

public sealed class GenerationTests : IAsyncLifetime
{
    private PartWorkHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = await PartWorkHost.StartAsync();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Generate_NewConversation_AnswersJobAndConversation()
    {
        var answer = await host.PostAsync("/v1/generate", key, """{"prompt": "Create a 2 inch cube with rounded edges", "conversation_id": null, "style": 7}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches("""^\{"job_id":"job_[0-9a-z]{25}","status":"pending","conversation_id":"conv_[0-9a-z]{25}"\}$""", answer.Body);
        answer.AssertRateHeaders();
    }

    [Fact]
    public async Task Generate_Accepted_SubmitsOneChargedTaskOfTheConversation()
    {
        await host.PostAsync("/v1/generate", key, """{"prompt": "  A 40 mm cube\n"}""");

        var task = Assert.Single(host.Engine.Accepted);
        var input = PartTasks.FromJson<GeneratePartInput>(task.Input);
        Assert.Equal("A 40 mm cube", input.Prompt);
        Assert.Equal(input.ConversationId, task.Group);
        Assert.True(task.AfterGroup);
        Assert.Equal((QuotaPeriod.Month, 100, 1), (task.Charge!.Period, task.Charge.Limit, task.Charge.Amount));
        Assert.Equal(TimeSpan.FromDays(30), task.Lifetime);
    }

    [Fact]
    public async Task Generate_KnownConversation_ContinuesIt()
    {
        var first = (await host.PostAsync("/v1/generate", key, """{"prompt": "A 40 mm cube"}""")).Json;
        var second = (await host.PostAsync("/v1/generate", key, $$"""{"prompt": "make it 10 mm taller", "conversation_id": "{{first["conversation_id"]}}"}""")).Json;

        Assert.Equal((string?)first["conversation_id"], (string?)second["conversation_id"]);
        Assert.NotEqual((string?)first["job_id"], (string?)second["job_id"]);
    }

    [Theory]
    [InlineData("conv_0000000000000000000000000")]
    [InlineData("conv_abc")]
    [InlineData("job_0000000000000000000000000")]
    [InlineData("../conv")]
    public async Task Generate_UnknownConversation_IsNotFound(string id) =>
        (await host.PostAsync("/v1/generate", key, $$"""{"prompt": "A cube", "conversation_id": "{{id}}"}"""))
            .AssertError(HttpStatusCode.NotFound, "not_found");

    [Fact]
    public async Task Generate_ConversationOfAnotherAccount_IsNotFound()
    {
        var foreign = (await host.PostAsync("/v1/generate", await host.KeyAsync(), """{"prompt": "A cube"}""")).Json;

        (await host.PostAsync("/v1/generate", key, $$"""{"prompt": "A cube", "conversation_id": "{{foreign["conversation_id"]}}"}"""))
            .AssertError(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"prompt": null}""")]
    [InlineData("""{"prompt": ""}""")]
    [InlineData("""{"prompt": " \t\n "}""")]
    [InlineData("""{"prompt": 42}""")]
    [InlineData("""{"prompt": ["A cube"]}""")]
    [InlineData("""{"prompt": {"text": "A cube"}}""")]
    [InlineData("""{"prompt": "A cube\u0000"}""")]
    [InlineData("""{"prompt": "A \u001b[31mred\u001b[0m cube"}""")]
    [InlineData("""{"prompt": "A \ud800 cube"}""")]
    public async Task Generate_BadPrompt_IsInvalidPrompt(string body) =>
        (await host.PostAsync("/v1/generate", key, body)).AssertError(HttpStatusCode.BadRequest, "invalid_prompt");

    [Theory]
    [InlineData(5_000, HttpStatusCode.OK)]
    [InlineData(5_001, HttpStatusCode.BadRequest)]
    [InlineData(1_000_000, HttpStatusCode.BadRequest)]
    public async Task Generate_PromptOfLength_IsLimitedTo5000(int length, HttpStatusCode status)
    {
        var answer = await host.PostAsync("/v1/generate", key, $$"""{"prompt": "{{new string('x', length)}}"}""");

        Assert.Equal(status, answer.Status);
        if (status != HttpStatusCode.OK)
        {
            answer.AssertError(status, "invalid_prompt");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("prompt=A+cube")]
    [InlineData("""{"prompt": "A cube" """)]
    [InlineData("""{"prompt": "A cube"} trailing""")]
    [InlineData("""["A cube"]""")]
    [InlineData("null")]
    public async Task Generate_NotAJsonObject_IsInvalidRequest(string? body) =>
        (await host.PostAsync("/v1/generate", key, body)).AssertError(HttpStatusCode.BadRequest, "invalid_request", "body");

    [Fact]
    public async Task Generate_ConversationIdOfWrongType_NamesTheField() =>
        (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube", "conversation_id": 7}"""))
            .AssertError(HttpStatusCode.BadRequest, "invalid_request", "conversation_id");

    [Fact]
    public async Task Generate_SameIdempotencyKey_IsTheSameJobAndConversation()
    {
        var first = await host.SendAsync(HttpMethod.Post, "/v1/generate", key, """{"prompt": "A cube"}""", ("Idempotency-Key", "order 7"));
        var second = await host.SendAsync(HttpMethod.Post, "/v1/generate", key, """{"prompt": "A cube"}""", ("Idempotency-Key", "order 7"));
        var list = await host.GetAsync("/v1/conversations", key);

        Assert.Equal(first.Body, second.Body);
        Assert.Single(list.Json["conversations"]!.AsArray());
    }

    [Fact]
    public async Task Generate_SameIdempotencyKeyOfAnotherKey_IsAnotherJob()
    {
        var (one, two) = (await host.KeyAsync(account: "shared"), await host.KeyAsync(account: "shared"));
        var first = await host.SendAsync(HttpMethod.Post, "/v1/generate", one, """{"prompt": "A cube"}""", ("Idempotency-Key", "order 7"));
        var second = await host.SendAsync(HttpMethod.Post, "/v1/generate", two, """{"prompt": "A cube"}""", ("Idempotency-Key", "order 7"));

        Assert.NotEqual((string?)first.Json["job_id"], (string?)second.Json["job_id"]);
    }

    [Fact]
    public async Task Generate_LongIdempotencyKey_IsInvalidRequest() =>
        (await host.SendAsync(HttpMethod.Post, "/v1/generate", key, """{"prompt": "A cube"}""", ("Idempotency-Key", new string('k', 256))))
            .AssertError(HttpStatusCode.BadRequest, "invalid_request", "Idempotency-Key");

    [Fact]
    public async Task Generate_Refused_LeavesNoConversation()
    {
        host.Engine.Refusal = new FormwrightException(ErrorCode.QueueFull, "Too many jobs wait already");
        var answer = await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""");
        var list = await host.GetAsync("/v1/conversations", key);

        answer.AssertError(HttpStatusCode.TooManyRequests, "rate_limit_exceeded");
        Assert.Equal("5", answer.Header("Retry-After"));
        Assert.Empty(list.Json["conversations"]!.AsArray());
    }

    [Fact]
    public async Task Job_Pending_ShowsProgress()
    {
        var job = (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Json["job_id"];
        host.Engine.Set(host.Engine.Accepted.Single().Id!.Value, task => task with { State = TaskState.Running, Progress = 45 });

        var answer = await host.GetAsync($"/v1/job/{job}", key);

        Assert.Equal($$"""{"job_id":"{{job}}","status":"pending","progress":45}""", answer.Body);
    }

    [Fact]
    public async Task Job_Completed_HasAbsoluteLinksAndKeys()
    {
        host.Working();
        var job = (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Json["job_id"];

        var answer = await host.GetAsync($"/v1/job/{job}", key);

        var result = answer.Json["result"]!;
        var bare = ((string)result["part_id"]!)["part_".Length..];
        Assert.Equal(["job_id", "status", "result"], answer.Json.AsObject().Select(member => member.Key));
        Assert.Equal("completed", (string?)answer.Json["status"]);
        Assert.Equal(["model_url", "thumbnail_url", "part_id", "step_key", "stl_key", "glb_key"], result.AsObject().Select(member => member.Key));
        Assert.Matches($"^{host.Url}/files/[0-9a-f]{{32}}/model\\.glb\\?expires=[0-9]+&signature=good$", (string)result["model_url"]!);
        Assert.Matches($"^{host.Url}/files/[0-9a-f]{{32}}/thumbnail\\.png\\?", (string)result["thumbnail_url"]!);
        Assert.Equal($"parts/{bare}/model.step", (string?)result["step_key"]);
        Assert.Equal($"parts/{bare}/model.stl", (string?)result["stl_key"]);
        Assert.Equal($"parts/{bare}/model.glb", (string?)result["glb_key"]);
    }

    [Fact]
    public async Task Job_Polled_SignsLinksAnew()
    {
        host.Working();
        var job = (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Json["job_id"];
        var first = (await host.GetAsync($"/v1/job/{job}", key)).Json["result"]!["model_url"];
        host.Time.Advance(TimeSpan.FromMinutes(50));
        var second = (await host.GetAsync($"/v1/job/{job}", key)).Json["result"]!["model_url"];

        Assert.Contains($"expires={(FakePorts.Start + TimeSpan.FromHours(1)).ToUnixTimeSeconds()}&", (string)first!, StringComparison.Ordinal);
        Assert.Contains($"expires={(FakePorts.Start + TimeSpan.FromMinutes(110)).ToUnixTimeSeconds()}&", (string)second!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_Failed_SaysWhyAndGivesTheGenerationBack()
    {
        var job = (await host.PostAsync("/v1/generate", key, """{"prompt": "Something nice"}""")).Json["job_id"];
        host.Engine.Set(host.Engine.Accepted.Single().Id!.Value, task => task with
        {
            State = TaskState.Failed,
            Error = new(ErrorCode.InvalidInput, "No shape was recognised.", Hint: "Name one, such as a cube.", Detail: "secret path"),
        });

        var answer = await host.GetAsync($"/v1/job/{job}", key);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            $$"""{"job_id":"{{job}}","status":"failed","error":"Could not generate model from prompt: No shape was recognised. Name one, such as a cube."}""",
            answer.Body);
    }

    [Theory]
    [InlineData("job_0000000000000000000000000")]
    [InlineData("job_abc123xyz")]
    [InlineData("zzz")]
    [InlineData("job_%2e%2e%2f%2e%2e")]
    public async Task Job_UnknownId_IsJobNotFound(string id) =>
        (await host.GetAsync($"/v1/job/{id}", key)).AssertError(HttpStatusCode.NotFound, "job_not_found");

    [Fact]
    public async Task Job_OfAnotherAccount_IsJobNotFound()
    {
        var job = (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Json["job_id"];

        (await host.GetAsync($"/v1/job/{job}", await host.KeyAsync())).AssertError(HttpStatusCode.NotFound, "job_not_found");
    }

    [Fact]
    public async Task Job_OfSameAccountWithAnotherPermission_IsReadable()
    {
        var maker = await host.KeyAsync(account: "shared");
        var job = (await host.PostAsync("/v1/generate", maker, """{"prompt": "A cube"}""")).Json["job_id"];

        var answer = await host.GetAsync($"/v1/job/{job}", await host.KeyAsync("free", "shared", "import"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Job_After30Days_IsJobNotFound()
    {
        var job = (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Json["job_id"];
        host.Time.Advance(TimeSpan.FromDays(30));

        (await host.GetAsync($"/v1/job/{job}", key)).AssertError(HttpStatusCode.NotFound, "job_not_found");
    }

    [Fact]
    public async Task Job_ThatIsAnExport_IsJobNotFound()
    {
        host.Working();
        var part = (await host.GenerateAsync(key))["result"]!["part_id"];
        await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "stl"}""");
        var export = (await host.TasksAsync((await host.OnlyKeyAsync()).Account)).Single(task => task.Kind == PartTasks.Export);

        (await host.GetAsync($"/v1/job/{Ids.ToText(export.Id, "job_")}", key)).AssertError(HttpStatusCode.NotFound, "job_not_found");
    }
}
