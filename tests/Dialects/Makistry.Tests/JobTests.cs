using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Makistry.Tests;

public sealed class JobTests : IAsyncLifetime
{
    private MakistryHost host = null!;
    private string key = null!;

    public async ValueTask InitializeAsync()
    {
        host = await MakistryHost.StartAsync();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Submission_IsAcceptedAsAQueuedJob()
    {
        var answer = await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = " A 40 mm cube " });
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal(["job_id", "status"], answer.Json.AsObject().Select(member => member.Key));
        Assert.Matches("^pub_[0-9a-f]{12}$", (string?)answer.Json["job_id"]);
        Assert.Equal("queued", (string?)answer.Json["status"]);
        Assert.Equal($"/v1/jobs/{answer.Json["job_id"]}", answer.Headers.Location?.ToString());

        var input = PartTasks.FromJson<GeneratePartInput>((await host.TaskAsync(answer.Json)).Input);
        Assert.Equal(("A 40 mm cube", null), (input.Prompt, input.ConversationId));
        Assert.Equal(["step"], input.Formats);
    }

    [Theory]
    [InlineData("STEP", "step")]
    [InlineData("stl", "stl")]
    [InlineData("Glb", "glb")]
    [InlineData("3mf", "3mf")]
    public async Task OutputFormat_InAnyCase_IsTheOneThatIsMade(string asked, string made)
    {
        host.Working();
        var job = (await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a cube", ["output_format"] = asked })).Json;
        Assert.Equal([made], PartTasks.FromJson<GeneratePartInput>((await host.TaskAsync(job)).Input).Formats);
        Assert.Equal(made.ToUpperInvariant(), (string?)(await PollAsync(job))["output_format"]);
    }

    [Fact]
    public async Task FinishedJob_HasALinkThatIsNewAtEachPoll_AndEchoesItsRequest()
    {
        host.Working();
        var job = (await host.PostAsync("/v1/text-to-cad", key, new JsonObject
        {
            ["prompt"] = "a cube",
            ["design_mode"] = "pro",
            ["metadata"] = new JsonObject { ["ref"] = "A-17", ["deep"] = new JsonArray(1, null) },
        })).Json;
        var first = await PollAsync(job);
        host.Time.Advance(TimeSpan.FromSeconds(5));
        var second = await PollAsync(job);

        Assert.Equal(("success", "text", "pro", "a cube"), ((string?)first["status"], (string?)first["source"], (string?)first["design_mode"], (string?)first["prompt"]));
        Assert.StartsWith(host.Url, (string?)first["download_url"], StringComparison.Ordinal);
        Assert.NotEqual((string?)first["download_url"], (string?)second["download_url"]);
        Assert.Equal("""{"ref":"A-17","deep":[1,null]}""", first["metadata"]!.ToJsonString());
        Assert.Equal(0, (int?)first["tokens_used"]);
        Assert.NotNull(first["latency_ms"]);
        Assert.Null(first["error_code"]);
    }

    [Fact]
    public async Task RunningJob_HasNoResultYet()
    {
        var job = await host.SubmitAsync(key);
        host.Engine.Set((await host.TaskAsync(job)).Id, task => task with { State = TaskState.Running, StartedAt = host.Time.GetUtcNow() });
        var polled = await PollAsync(job);
        Assert.Equal("processing", (string?)polled["status"]);
        Assert.All(["download_url", "brainstorm", "tokens_used", "latency_ms", "error_code", "error_message", "completed_at"], name =>
        {
            Assert.True(polled.AsObject().ContainsKey(name));
            Assert.Null(polled[name]);
        });
    }

    [Theory]
    [InlineData(ErrorCode.InvalidInput, "generation_failed")]
    [InlineData(ErrorCode.KernelFailed, "generation_failed")]
    [InlineData(ErrorCode.Timeout, "timeout")]
    [InlineData(ErrorCode.KernelCrashed, "internal_error")]
    public async Task FailedJob_SaysWhy(ErrorCode error, string code)
    {
        var job = await host.SubmitAsync(key);
        host.Engine.Set((await host.TaskAsync(job)).Id, task => task with { State = TaskState.Failed, Error = new(error, "No.", Hint: "Try this.") });
        var polled = await PollAsync(job);
        Assert.Equal(("failed", code, "No. Try this."), ((string?)polled["status"], (string?)polled["error_code"], (string?)polled["error_message"]));
    }

    [Fact]
    public async Task Summary_OfTheDesign_IsTheBrainstorm()
    {
        host.Working();
        var job = await host.SubmitAsync(key);
        var summary = new PartSummary("Cube 40", ["hole"], ["cube"], "A cube.", "PETG", ["Round it"]);
        host.Engine.Set((await host.TaskAsync(job)).Id, task =>
            task with { Result = PartTasks.ToJson(PartTasks.FromJson<PartResult>(task.Result!) with { Summary = summary, Tokens = 12 }) });
        var polled = await PollAsync(job);
        Assert.Equal(
            """{"project_name":"Cube 40","key_features":["hole"],"design_components":["cube"],"optimal_geometry":"A cube.","material_recommendations":"PETG","suggestions":["Round it"]}""",
            polled["brainstorm"]!.ToJsonString());
        Assert.Equal(12, (int?)polled["tokens_used"]);
    }

    [Fact]
    public async Task Job_OfAnotherKeyOfTheSameAccount_IsNotFoundWithoutABody()
    {
        var job = await host.SubmitAsync(key);
        var answer = await host.GetAsync($"/v1/jobs/{job["job_id"]}", await host.KeyAsync(credits: 0));
        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("pub_000000000000")]
    [InlineData("pub_00000000000")]
    [InlineData("job_000000000000")]
    [InlineData("PUB_00000000000G")]
    public async Task Job_ThatIsUnknown_IsNotFoundWithoutABody(string id)
    {
        var answer = await host.GetAsync($"/v1/jobs/{id}", key);
        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Job_ThatExpired_IsGone()
    {
        var job = await host.SubmitAsync(key);
        host.Engine.Set((await host.TaskAsync(job)).Id, task => task with { State = TaskState.Expired });
        (await host.GetAsync($"/v1/jobs/{job["job_id"]}", key)).AssertError(410, "output_expired");
    }

    [Fact]
    public async Task List_ShowsJobsNewestFirstInPages()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((string)(await host.SubmitAsync(key))["job_id"]!);
            host.Time.Advance(TimeSpan.FromSeconds(5));
        }

        var all = (await host.GetAsync("/v1/jobs", key)).Json;
        Assert.Equal(3, all["jobs"]!.AsArray().Count);
        Assert.Null(all["next_cursor"]);
        var page = (await host.GetAsync("/v1/jobs?limit=2", key)).Json;
        Assert.Equal((string?)page["jobs"]![1]!["job_id"], (string?)page["next_cursor"]);
        Assert.Equal(ids.Order(), all["jobs"]!.AsArray().Select(job => (string)job!["job_id"]!).Order());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=x")]
    [InlineData("cursor=x")]
    public async Task List_WithABadQuery_IsRefused(string query) => (await host.GetAsync($"/v1/jobs?{query}", key)).AssertError(422, "invalid_input");

    [Fact]
    public async Task IdempotencyKey_GivesTheFirstJobAgain_AndChargesOnce()
    {
        var first = await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a cube" }, ("Idempotency-Key", "k1"));
        host.Time.Advance(TimeSpan.FromDays(29));
        var second = await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a sphere" }, ("Idempotency-Key", "k1"));
        Assert.Equal(HttpStatusCode.Accepted, second.Status);
        Assert.Equal((string?)first.Json["job_id"], (string?)second.Json["job_id"]);
        Assert.Equal(99, (await host.Credits.BalanceAsync(MakistryDialect.Keys.CreditSubject(MakistryHost.Account), CancellationToken.None)).Left);
    }

    [Theory]
    [InlineData("standard", 1)]
    [InlineData("pro", 2)]
    [InlineData("assembly", 4)]
    public async Task Mode_CostsCredits_ThatAFailureGivesBack(string mode, int cost)
    {
        var job = (await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a cube", ["design_mode"] = mode })).Json;
        Assert.Equal(100 - cost, await LeftAsync());
        host.Engine.Set((await host.TaskAsync(job)).Id, task => task with { State = TaskState.Failed, Error = new(ErrorCode.KernelFailed, "no") });
        Assert.Equal(100, await LeftAsync());
    }

    [Fact]
    public async Task TooFewCredits_AreRefused()
    {
        var poor = await host.KeyAsync("poor", credits: 3);
        (await host.PostAsync("/v1/text-to-cad", poor, new JsonObject { ["prompt"] = "a cube", ["design_mode"] = "assembly" })).AssertError(402, "payment_required");
    }

    [Theory]
    [InlineData("""{}""", "prompt")]
    [InlineData("""{"prompt": ""}""", "prompt")]
    [InlineData("""{"prompt": "   "}""", "prompt")]
    [InlineData("""{"prompt": 5}""", "prompt")]
    [InlineData("""{"prompt": "a", "design_mode": "fast"}""", "design_mode")]
    [InlineData("""{"prompt": "a", "output_format": "DXF"}""", "output_format")]
    [InlineData("""{"prompt": "a", "callback_url": "http://hooks.example/a"}""", "callback_url")]
    [InlineData("""{"prompt": "a", "callback_url": ""}""", "callback_url")]
    [InlineData("""{"prompt": "a", "metadata": []}""", "metadata")]
    [InlineData("""{"prompt": "a", "metadata": "x"}""", "metadata")]
    [InlineData("""["prompt"]""", "body")]
    [InlineData("""{"prompt": """, "body")]
    [InlineData("", "body")]
    public async Task BadRequest_NamesTheField(string body, string field)
    {
        var answer = await host.SendAsync(HttpMethod.Post, "/v1/text-to-cad", key, body);
        Assert.Contains(field, answer.AssertError(422, "invalid_input"), StringComparison.Ordinal);
        Assert.Empty(host.Engine.Accepted);
    }

    [Fact]
    public async Task Prompt_OfMoreThan5000Characters_IsRefused()
    {
        Assert.Contains("5000", (await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = new string('x', 5001) })).AssertError(422, "invalid_input"), StringComparison.Ordinal);
        // Characters, not UTF-16 units.
        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = string.Concat(Enumerable.Repeat("😀", 5000)) })).Status);
    }

    [Fact]
    public async Task Metadata_OfMoreThan16KiB_IsRefused() =>
        (await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a", ["metadata"] = new JsonObject { ["x"] = new string('x', 17_000) } }))
            .AssertError(422, "invalid_input");

    [Fact]
    public async Task Image_IsRefusedClearly() =>
        Assert.Contains("images", (await host.PostAsync("/v1/image-to-cad", key, null)).AssertError(422, "unsupported"), StringComparison.Ordinal);

    private async Task<JsonNode> PollAsync(JsonNode job)
    {
        var answer = await host.GetAsync($"/v1/jobs/{job["job_id"]}", key);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json;
    }

    private async Task<int> LeftAsync() => (await host.Credits.BalanceAsync(MakistryDialect.Keys.CreditSubject(MakistryHost.Account), CancellationToken.None)).Left;
}
