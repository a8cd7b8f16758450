using System.Net;
using System.Text.Json.Nodes;

namespace Formwright.Dialects.Meshy.Tests;

public sealed class AccessTests : IAsyncLifetime
{
    private MeshyHost host = null!;

    public static TheoryData<string> Paths => [.. ResourceList.All.Select(resource => $"/openapi{resource.Path}")];

    public async ValueTask InitializeAsync() => host = await MeshyHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("msy_0123")]
    [InlineData("msy_000000000000000000000000000000000000")]
    public async Task Request_WithoutAValidKey_IsRefused(string? key)
    {
        (await host.GetAsync("/openapi/v1/balance", key)).AssertError(401);
        (await host.GetAsync("/openapi/v2/text-to-3d", key)).AssertError(401);
        (await host.PostAsync("/openapi/v1/convert", key, MeshyHost.ConvertBody())).AssertError(401);
        (await host.GetAsync($"/openapi/v1/convert/{SampleTask.Id}/stream", key)).AssertError(401);
    }

    [Fact]
    public async Task Answer_NamesTheVersionOfTheServer() =>
        Assert.Matches("^[0-9.]+$", Assert.Single((await host.GetAsync("/openapi/v1/balance", await host.KeyAsync())).Headers.GetValues("x-api-version")));

    [Fact]
    public async Task Request_FromAScriptInAPage_IsRefused()
    {
        var key = await host.KeyAsync();
        (await host.GetAsync("/openapi/v1/balance", key, ("Origin", "https://shop.example"))).AssertError(403);
        (await host.SendAsync(HttpMethod.Options, "/openapi/v1/convert", null, null, ("Origin", "https://shop.example"), ("Access-Control-Request-Method", "POST"))).AssertError(403);
        Assert.False((await host.GetAsync("/openapi/v1/balance", key, ("Origin", "https://shop.example"))).Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/openapi/v1/balance", key, ("Origin", host.Url))).Status);
    }

    [Theory]
    [InlineData("pro", 20)]
    [InlineData("studio", 20)]
    [InlineData("enterprise", 100)]
    public async Task Second_AllowsTheRequestsOfTheTier_ToAllKeysOfAnAccountTogether(string tier, int requests)
    {
        string[] keys = [await host.KeyAsync(tier: tier), await host.KeyAsync(tier: tier)];
        for (var i = 0; i < requests; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/openapi/v1/convert", keys[i % 2])).Status);
        }

        var refused = await host.GetAsync("/openapi/v1/convert", keys[0]);
        Assert.Equal("RateLimitExceeded", refused.AssertError(429));
        Assert.Equal(1, refused.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/openapi/v1/balance", keys[1])).Status);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/openapi/v1/convert", keys[1])).Status);
    }

    [Theory]
    [InlineData("pro", 10, 0)]
    [InlineData("studio", 20, 1)]
    [InlineData("enterprise", 50, 2)]
    public async Task Queue_TakesTheTasksOfTheTier_WithItsPriority(string tier, int tasks, int priority)
    {
        var key = await host.KeyAsync(tier: tier);
        for (var i = 0; i < tasks; i++)
        {
            await host.CreateAsync(key);
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("NoMoreConcurrentTasks", (await host.PostAsync("/openapi/v1/convert", key, MeshyHost.ConvertBody())).AssertError(429));
        Assert.All(host.Engine.Accepted, submission => Assert.Equal(priority, submission.Priority));
        Assert.Equal(100 - tasks, await host.LeftAsync());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Resource_ListsNothingAtFirst_AndKnowsNoTask(string path)
    {
        var key = await host.KeyAsync(tier: "enterprise");
        Assert.Equal("[]", (await host.GetAsync($"{path}?page_size=50", key)).Body);
        Assert.Equal("Task not found", (await host.GetAsync($"{path}/{SampleTask.Id}", key)).AssertError(404));
        (await host.SendAsync(HttpMethod.Delete, $"{path}/{SampleTask.Id}", key, null)).AssertError(404);
        var (name, data) = Assert.Single(await host.StreamAsync($"{path}/{SampleTask.Id}/stream", key));
        Assert.Equal("error", name);
        MeshyHost.AssertFits("StreamError", data);
        (await host.SendAsync(HttpMethod.Put, path, key, "{}")).AssertError(405);
    }

    [Fact]
    public void Resources_AreThoseOfTheVendorsOwnProgram() => Assert.Equal(29, ResourceList.All.Select(resource => resource.Path).Distinct().Count());

    [Fact]
    public async Task Resource_ThatIsNotServed_SaysSo()
    {
        var refused = await host.PostAsync("/openapi/v2/text-to-3d", await host.KeyAsync(), new JsonObject { ["mode"] = "preview", ["prompt"] = "a mask" });
        Assert.StartsWith("Unsupported: ", refused.AssertError(400), StringComparison.Ordinal);
        Assert.Empty(host.Engine.Accepted);
        Assert.Equal(100, await host.LeftAsync());
    }

    [Fact]
    public async Task Path_ThatIsUnknown_IsNotFound() =>
        Assert.Contains("/openapi/v9/x", (await host.GetAsync("/openapi/v9/x", await host.KeyAsync())).AssertError(404), StringComparison.Ordinal);

    [Fact]
    public async Task Balance_IsWhatIsLeft()
    {
        var key = await host.KeyAsync(credits: 7);
        await host.CreateAsync(key);
        var answer = await host.GetAsync("/openapi/v1/balance", key);
        MeshyHost.AssertFits("Balance", answer.Json);
        Assert.Equal(6, (int?)answer.Json["balance"]);
    }

    [Fact]
    public async Task TestKey_GetsTheSameSample_WhateverItAsksFor_AndNothingRuns()
    {
        var first = await host.CreateAsync(Gate.TestKey, body: MeshyHost.ConvertBody("stl"));
        Assert.Equal(first, await host.CreateAsync(Gate.TestKey, "/openapi/v1/resize", new JsonObject { ["input_task_id"] = SampleTask.Id.ToString(), ["resize_height"] = 2 }));
        var task = await host.TaskAsync(Gate.TestKey, first);
        Assert.Equal("SUCCEEDED", (string?)task["status"]);
        MeshyHost.AssertTask((await host.GetAsync("/openapi/v1/resize", Gate.TestKey)).Json[0]!);
        Assert.Single(await host.StreamAsync($"/openapi/v1/convert/{first}/stream", Gate.TestKey));
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Delete, $"/openapi/v1/convert/{first}", Gate.TestKey, null)).Status);
        Assert.Equal("[]", (await host.GetAsync("/openapi/v2/text-to-3d", Gate.TestKey)).Body);
        Assert.Empty(host.Engine.Accepted);
    }

    [Fact]
    public async Task TestKey_WithABadRequest_IsRefusedAsAnyOther() =>
        (await host.PostAsync("/openapi/v1/convert", Gate.TestKey, new JsonObject())).AssertError(400);

    [Fact]
    public async Task Sample_HasFilesThatAreThere_InEveryFormatOfTheResource()
    {
        using var http = new HttpClient();
        foreach (var (path, formats) in new[]
        {
            ("/openapi/v1/convert", (string[])["glb", "fbx", "obj", "usdz", "blend", "stl", "3mf", "mtl"]), ("/openapi/v1/remesh", ["glb", "fbx", "obj", "usdz", "blend", "stl", "3mf", "mtl"]),
            ("/openapi/v1/resize", ["glb"]), ("/openapi/v1/print/repair", ["stl"]), ("/openapi/v1/print/multi-color", ["3mf"]),
        })
        {
            var task = await host.TaskAsync(Gate.TestKey, SampleTask.Id, path);
            var models = task["model_urls"]?.AsObject().Where(model => (string)model.Value! != "").ToDictionary(model => model.Key, model => (string)model.Value!) ?? [];
            Assert.Equal(formats.Order(), models.Keys.Order());
            foreach (var url in models.Values.Append((string?)task["thumbnail_url"]).OfType<string>())
            {
                Assert.True((await http.GetByteArrayAsync(url, TestContext.Current.CancellationToken)).Length > 100, url);
            }
        }

        Assert.NotNull((await host.TaskAsync(Gate.TestKey, SampleTask.Id))["thumbnail_url"]);
    }

    [Fact]
    public async Task ErrorPage_IsThereForEveryCode_WithoutAKey()
    {
        var page = (await host.GetAsync("/openapi/docs/errors", null)).Body;
        foreach (var code in (string[])["invalid-input", "timeout", "format-conversion-failed", "model-missing-uv", "model-insufficient-uv"])
        {
            Assert.Contains($"id=\"{code}\"", page, StringComparison.Ordinal);
        }
    }
}
