using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Meshy.Tests;

public sealed class TaskTests : IAsyncLifetime
{
    private MeshyHost host = null!;
    private string key = null!;

    public async ValueTask InitializeAsync()
    {
        host = await MeshyHost.StartAsync();
        key = await host.KeyAsync(tier: "enterprise");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Task_ThatWaits_SaysHowManyAreBeforeIt()
    {
        await host.CreateAsync(await host.KeyAsync("other", tier: "enterprise"));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var task = await host.TaskAsync(key, await host.CreateAsync(key));
        Assert.Equal(("PENDING", 0, 1), ((string?)task["status"], (int?)task["progress"], (int?)task["preceding_tasks"]));
        Assert.Equal((0, 0, 0), ((long?)task["started_at"], (long?)task["finished_at"], (long?)task["expires_at"]));
        Assert.Equal(host.Time.GetUtcNow().ToUnixTimeMilliseconds(), (long?)task["created_at"]);
        Assert.Equal(1, (int?)task["consumed_credits"]);
        Assert.True(task.AsObject().ContainsKey("task_error"));
        Assert.Null(task["task_error"]);
        Assert.All(task["model_urls"]!.AsObject(), model => Assert.Equal("", (string?)model.Value));
    }

    [Fact]
    public async Task Ids_OfLaterTasks_SortLater()
    {
        var first = await host.CreateAsync(key);
        host.Time.Advance(TimeSpan.FromMilliseconds(2));
        Assert.True(string.CompareOrdinal(first.ToString(), (await host.CreateAsync(key)).ToString()) < 0);
    }

    [Fact]
    public async Task Task_ThatSucceeded_HasLinksToItsFiles_ForThreeDays()
    {
        host.Working();
        var id = await host.CreateAsync(key, body: MeshyHost.ConvertBody("fbx", "obj"));
        var task = await host.TaskAsync(key, id);
        Assert.Equal(("SUCCEEDED", 100, 1), ((string?)task["status"], (int?)task["progress"], (int?)task["consumed_credits"]));
        Assert.Equal((long)task["created_at"]! + (3 * 24 * 3600 * 1000L), (long?)task["expires_at"]);
        foreach (var (format, url) in task["model_urls"]!.AsObject())
        {
            Assert.Equal(format is "fbx" or "obj" or "mtl", ((string)url!).StartsWith(host.Url, StringComparison.Ordinal));
        }

        Assert.StartsWith(host.Url, (string?)task["thumbnail_url"], StringComparison.Ordinal);
        Assert.Null(task["alpha_thumbnail_url"]);
        host.Time.Advance(TimeSpan.FromDays(3));
        (await host.GetAsync($"/openapi/v1/convert/{id}", key)).AssertError(404);
    }

    [Fact]
    public async Task AlphaThumbnail_IsThereWhenAskedFor()
    {
        host.Working();
        var body = MeshyHost.ConvertBody();
        body["alpha_thumbnail"] = true;
        Assert.StartsWith(host.Url, (string?)(await host.TaskAsync(key, await host.CreateAsync(key, body: body)))["alpha_thumbnail_url"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ErrorCode.InvalidInput, null, "invalid_input", "invalid_input")]
    [InlineData(ErrorCode.InvalidInput, "format", "invalid_input", "format_conversion_failed")]
    [InlineData(ErrorCode.Unsupported, "format", "invalid_input", "format_conversion_failed")]
    [InlineData(ErrorCode.KernelFailed, null, "invalid_input", "invalid_input")]
    [InlineData(ErrorCode.Timeout, null, "timeout", "timeout")]
    [InlineData(ErrorCode.OverLimit, null, "invalid_input", "invalid_input")]
    [InlineData(ErrorCode.ProviderFailed, null, "service_unavailable", null)]
    [InlineData(ErrorCode.KernelCrashed, null, "server_error", null)]
    [InlineData(ErrorCode.Internal, null, "server_error", null)]
    public async Task Task_ThatFailed_SaysWhy_AndCostsNothing(ErrorCode error, string? field, string type, string? code)
    {
        var id = await host.CreateAsync(key);
        host.Set(id, task => task with { State = TaskState.Failed, Error = new(error, "No.", field, Hint: "Try this.", Detail: "secret"), FinishedAt = host.Time.GetUtcNow() });
        var task = await host.TaskAsync(key, id);
        Assert.Equal(("FAILED", 0), ((string?)task["status"], (int?)task["consumed_credits"]));
        var failure = task["task_error"]!;
        Assert.Equal((type, "No. Try this.", code), ((string?)failure["type"], (string?)failure["message"], (string?)failure["code"]));
        Assert.Equal(code is null ? null : $"{host.Url}/openapi/docs/errors#{code.Replace('_', '-')}", (string?)failure["doc_url"]);
        Assert.Equal(100, await host.LeftAsync());
    }

    [Fact]
    public async Task Credits_ThatDoNotSuffice_AreAsked()
    {
        var poor = await host.KeyAsync("poor", credits: 1);
        await host.CreateAsync(poor);
        Assert.Contains("credits", (await host.PostAsync("/openapi/v1/convert", poor, MeshyHost.ConvertBody())).AssertError(402), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Task_IsSeenWithEveryKeyOfItsAccount_AndWithNoOther()
    {
        var id = await host.CreateAsync(key);
        await host.TaskAsync(await host.KeyAsync(credits: 0), id);
        var stranger = await host.KeyAsync("other");
        (await host.GetAsync($"/openapi/v1/convert/{id}", stranger)).AssertError(404);
        (await host.SendAsync(HttpMethod.Delete, $"/openapi/v1/convert/{id}", stranger, null)).AssertError(404);
        Assert.Equal("[]", (await host.GetAsync("/openapi/v1/convert", stranger)).Body);
    }

    [Theory]
    [InlineData("/openapi/v1/resize/{0}")]
    [InlineData("/openapi/v1/convert/x{0}")]
    [InlineData("/openapi/v1/convert/nothing")]
    public async Task Task_AtAnotherAddress_IsNotFound(string path)
    {
        var id = await host.CreateAsync(key);
        (await host.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, id), key)).AssertError(404);
    }

    [Fact]
    public async Task Deleted_Task_IsGoneWithItsFiles_AndGivesCreditsBackUnlessItRan()
    {
        var waiting = await host.CreateAsync(key);
        var answer = await host.SendAsync(HttpMethod.Delete, $"/openapi/v1/convert/{waiting}", key, null);
        Assert.Equal((HttpStatusCode.OK, "", 100), (answer.Status, answer.Body, await host.LeftAsync()));
        (await host.GetAsync($"/openapi/v1/convert/{waiting}", key)).AssertError(404);

        host.Working();
        var done = await host.CreateAsync(key);
        await host.SendAsync(HttpMethod.Delete, $"/openapi/v1/convert/{done}", key, null);
        Assert.Equal(99, await host.LeftAsync());
        Assert.Empty(await ((IAssetStore)host.Files).ListAsync(ToTask.OwnerOf(MeshyHost.Account), ModelTasks.AssetKey(done, ""), CancellationToken.None));
    }

    [Fact]
    public async Task List_IsNewestFirst_InPagesOfTen_OrOldestFirst()
    {
        var ids = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            ids.Add((await host.CreateAsync(key)).ToString());
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(Enumerable.Reverse(ids).Take(10), await PageAsync(""));
        Assert.Equal(Enumerable.Reverse(ids).Skip(10), await PageAsync("?page_num=2"));
        Assert.Equal(ids.Skip(5).Take(5), await PageAsync("?page_num=2&page_size=5&sort_by=+created_at"));
        Assert.Equal(ids, await PageAsync("?page_size=50&sort_by=%2Bcreated_at"));
        Assert.Equal(Enumerable.Reverse(ids), await PageAsync("?page_size=50&sort_by=-created_at"));
        Assert.Empty(await PageAsync("?page_num=3"));

        async Task<IEnumerable<string>> PageAsync(string query)
        {
            var page = (await host.GetAsync($"/openapi/v1/convert{query}", key)).Json.AsArray();
            Assert.All(page, task => MeshyHost.AssertTask(task!));
            return page.Select(task => (string)task!["id"]!);
        }
    }

    [Theory]
    [InlineData("page_num=0", "page_num")]
    [InlineData("page_num=-1", "page_num")]
    [InlineData("page_size=51", "page_size")]
    [InlineData("page_size=ten", "page_size")]
    [InlineData("sort_by=name", "sort_by")]
    public async Task List_WithABadQuery_IsRefused(string query, string field) =>
        Assert.Contains(field, (await host.GetAsync($"/openapi/v1/convert?{query}", key)).AssertError(400), StringComparison.Ordinal);

    [Fact]
    public async Task Stream_TellsProgressAndThenTheWholeTask()
    {
        var id = await host.CreateAsync(key);
        var events = await host.StreamAsync($"/openapi/v1/convert/{id}/stream", key, data =>
        {
            switch ((string?)data["status"], (int?)data["progress"])
            {
                case ("PENDING", _):
                    host.Set(id, task => task with { State = TaskState.Running, Progress = 5, StartedAt = host.Time.GetUtcNow() });
                    break;
                case ("IN_PROGRESS", 5):
                    host.Set(id, task => task with { Progress = 60 });
                    break;
                case ("IN_PROGRESS", 60):
                    host.Set(id, task => task with { State = TaskState.Failed, Error = new(ErrorCode.InvalidInput, "No."), FinishedAt = host.Time.GetUtcNow() });
                    break;
            }
        });

        Assert.All(events, e => Assert.Equal("message", e.Event));
        Assert.All(events.SkipLast(1), e => MeshyHost.AssertFits("Step", e.Data));
        Assert.Equal([0, 5, 60], events.SkipLast(1).Select(e => (int)e.Data["progress"]!));
        MeshyHost.AssertTask(events[^1].Data);
        Assert.Equal("FAILED", (string?)events[^1].Data["status"]);
    }

    [Fact]
    public async Task Stream_OfATaskThatIsDeleted_EndsWithAnError()
    {
        var id = await host.CreateAsync(key);
        Task? deleted = null;
        var events = await host.StreamAsync($"/openapi/v1/convert/{id}/stream", key, _ => deleted ??= DeleteAsync());
        Assert.Equal(["message", "error"], events.Select(e => e.Event));

        async Task DeleteAsync()
        {
            await host.Engine.DeleteAsync(ToTask.OwnerOf(MeshyHost.Account), id, CancellationToken.None);
            host.Engine.Touch();
        }
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("[]", "body")]
    [InlineData("{", "body")]
    [InlineData("""{"target_formats": ["glb"]}""", "model_url")]
    [InlineData("""{"target_formats": ["glb"], "model_url": ""}""", "model_url")]
    [InlineData("""{"target_formats": ["glb"], "model_url": 5}""", "model_url")]
    [InlineData("""{"target_formats": ["glb"], "model_url": "ftp://example.com/a.glb"}""", "model_url")]
    [InlineData("""{"target_formats": ["glb"], "model_url": "https://example.com/a.3dm"}""", "Invalid model file extension: .3dm")]
    [InlineData("""{"target_formats": ["glb"], "model_url": "https://example.com/"}""", "extension")]
    [InlineData("""{"target_formats": ["glb"], "model_url": "data:application/octet-stream;base64,%%%"}""", "or a data URI:")]
    [InlineData("""{"target_formats": ["glb"], "model_url": "data:application/octet-stream,abc"}""", "data URI")]
    [InlineData("""{"target_formats": ["glb"], "model_url": "data:application/octet-stream;base64,"}""", "without data")]
    [InlineData("""{"target_formats": ["glb"], "input_task_id": "42"}""", "UUID")]
    [InlineData("""{"target_formats": ["glb"], "input_task_id": "018a210d-8ba4-705c-b111-1f1776f7f578"}""", "input task")]
    [InlineData("""{"model_url": "https://example.com/a.glb"}""", "target_formats")]
    [InlineData("""{"model_url": "https://example.com/a.glb", "target_formats": []}""", "target_formats")]
    [InlineData("""{"model_url": "https://example.com/a.glb", "target_formats": ["glb", "dwg"]}""", "dwg")]
    [InlineData("""{"model_url": "https://example.com/a.glb", "target_formats": [null]}""", "target_formats")]
    [InlineData("""{"model_url": "https://example.com/a.glb", "target_formats": "glb"}""", "target_formats")]
    public async Task Convert_WithABadRequest_SaysWhatIsWrong(string body, string says)
    {
        Assert.Contains(says, (await host.SendAsync(HttpMethod.Post, "/openapi/v1/convert", key, body)).AssertError(400), StringComparison.Ordinal);
        Assert.Empty(host.Engine.Accepted);
    }

    [Theory]
    [InlineData("""{}""", "resize mode")]
    [InlineData("""{"auto_size": false}""", "resize mode")]
    [InlineData("""{"resize_height": 1, "resize_longest_side": 2}""", "exclusive")]
    [InlineData("""{"resize_height": 1, "resize_longest_side": 2, "auto_size": true}""", "exclusive")]
    [InlineData("""{"resize_height": 1, "auto_size": true}""", "exclusive")]
    [InlineData("""{"resize_height": 0}""", "resize_height")]
    [InlineData("""{"resize_height": -1}""", "resize_height")]
    [InlineData("""{"resize_longest_side": 1e300}""", "resize_longest_side")]
    [InlineData("""{"resize_height": "tall"}""", "resize_height")]
    [InlineData("""{"resize_height": 1, "origin_at": "top"}""", "origin_at")]
    public async Task Resize_WithABadRequest_SaysWhatIsWrong(string more, string says)
    {
        var body = JsonNode.Parse(more)!.AsObject();
        body["model_url"] = "https://example.com/armchair.glb";
        Assert.Contains(says, (await host.PostAsync("/openapi/v1/resize", key, body)).AssertError(400), StringComparison.Ordinal);
        Assert.Empty(host.Engine.Accepted);
    }

    [Fact]
    public async Task Resize_OfAUrl_KeepsTheFormat_AndOfATask_MakesGlb()
    {
        host.Working();
        await host.CreateAsync(key, "/openapi/v1/resize", new JsonObject { ["model_url"] = "https://example.com/armchair.stl", ["resize_height"] = 1.5 });
        var input = ModelTasks.FromJson<ResizeModelInput>(host.Engine.Accepted.Last().Input);
        Assert.Equal(("armchair.stl", null, 1.5, false), (input.FileName, input.Format, input.Height, input.CenterOrigin));

        var source = await host.CreateAsync(key);
        await host.CreateAsync(key, "/openapi/v1/resize", new JsonObject { ["input_task_id"] = source.ToString(), ["auto_size"] = true, ["origin_at"] = "center" });
        var submission = host.Engine.Accepted.Last();
        input = ModelTasks.FromJson<ResizeModelInput>(submission.Input);
        Assert.Equal(("glb", null, null, true), (input.Format, input.Height, input.LongestSide, input.CenterOrigin));
        Assert.Equal(["armchair"], input.Words);
        // Of an earlier result, the best format is read.
        var asset = await ((IAssetStore)host.Files).FindAsync(ToTask.OwnerOf(MeshyHost.Account), ModelTasks.AssetKey(source, "model.fbx"), CancellationToken.None);
        Assert.Equal(asset!.Blob, submission.Blobs![ModelTasks.Source]);
    }

    [Fact]
    public async Task Remesh_MakesGlbOf30000Polygons_UnlessToldOtherwise()
    {
        host.Working();
        var id = await host.CreateAsync(key, "/openapi/v1/remesh", new JsonObject { ["model_url"] = "https://example.com/armchair.obj" });
        var input = ModelTasks.FromJson<RemeshModelInput>(host.Engine.Accepted.Last().Input);
        Assert.Equal((30_000, null, null, null), (input.Polygons, input.Level, input.Height, input.CenterOrigin));
        var task = await host.TaskAsync(key, id, "/openapi/v1/remesh");
        Assert.Equal(["glb"], task["model_urls"]!.AsObject().Select(model => model.Key));
        Assert.Equal(5, (int?)task["consumed_credits"]);
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("remesh")]
    public async Task Obj_HasLinksToItsTextures_AndIsGivenOnWithThem(string resource)
    {
        host.Working();
        var path = $"/openapi/v1/{resource}";
        var source = await host.CreateAsync(key, path, MeshyHost.ConvertBody("obj"));
        var textures = (await host.TaskAsync(key, source, path))["texture_urls"]!.AsArray();
        Assert.Contains("wood.png", (string?)Assert.Single(textures)!["base_color"], StringComparison.Ordinal);

        await host.CreateAsync(key, body: new JsonObject { ["input_task_id"] = source.ToString(), ["target_formats"] = new JsonArray("glb") });
        var blobs = host.Engine.Accepted.Last().Blobs!;
        Assert.Equal(["source", "source/model.mtl", "source/wood.png"], blobs.Keys.Order());
        Assert.Equal("wood.png", System.Text.Encoding.ASCII.GetString(host.Files.Blob(blobs["source/wood.png"])));

        var plain = await host.CreateAsync(key, path, MeshyHost.ConvertBody("stl"));
        Assert.Null((await host.TaskAsync(key, plain, path))["texture_urls"]);
    }

    [Fact]
    public async Task Remesh_WithALevel_IgnoresTheNumber()
    {
        await host.CreateAsync(key, "/openapi/v1/remesh", new JsonObject { ["model_url"] = "https://example.com/a.obj", ["decimation_mode"] = 4, ["target_polycount"] = 99 });
        Assert.Equal(4, ModelTasks.FromJson<RemeshModelInput>(host.Engine.Accepted.Last().Input).Level);
    }

    [Theory]
    [InlineData("bottom", false)]
    [InlineData("center", true)]
    [InlineData("", null)]
    public async Task Remesh_WithAHeight_MovesTheOriginWhereItIsToldTo(string origin, bool? isCentred)
    {
        await host.CreateAsync(key, "/openapi/v1/remesh", new JsonObject { ["model_url"] = "https://example.com/a.obj", ["resize_height"] = 1.0, ["origin_at"] = origin });
        Assert.Equal(isCentred, ModelTasks.FromJson<RemeshModelInput>(host.Engine.Accepted.Last().Input).CenterOrigin);
    }

    [Fact]
    public async Task Remesh_WithDeprecatedParameters_StillWorks()
    {
        await host.CreateAsync(key, "/openapi/v1/remesh", new JsonObject
        {
            ["model_url"] = "https://example.com/armchair.obj", ["target_formats"] = new JsonArray("fbx"), ["decimation_mode"] = 3, ["auto_size"] = true, ["origin_at"] = "center",
        });
        var input = ModelTasks.FromJson<RemeshModelInput>(host.Engine.Accepted.Last().Input);
        Assert.Equal((3, true), (input.Level, input.CenterOrigin));
        Assert.Equal(["armchair"], input.Words);

        await host.CreateAsync(key, "/openapi/v1/remesh", new JsonObject
        {
            ["model_url"] = "https://example.com/armchair.obj", ["target_formats"] = new JsonArray("stl"), ["convert_format_only"] = true, ["topology"] = "quad",
        });
        Assert.Equal(ModelTasks.Convert, host.Engine.Accepted.Last().Kind);
    }

    [Theory]
    [InlineData("""{"topology": "hexagon"}""", "topology")]
    [InlineData("""{"target_polycount": 99}""", "target_polycount")]
    [InlineData("""{"target_polycount": 300001}""", "target_polycount")]
    [InlineData("""{"decimation_mode": 5}""", "decimation_mode")]
    [InlineData("""{"auto_size": true, "resize_height": 1}""", "exclusive")]
    [InlineData("""{"convert_format_only": true}""", "target_formats")]
    [InlineData("""{"target_formats": ["dwg"]}""", "dwg")]
    [InlineData("""{"origin_at": "top"}""", "origin_at")]
    public async Task Remesh_WithABadRequest_SaysWhatIsWrong(string more, string says)
    {
        var body = JsonNode.Parse(more)!.AsObject();
        body["model_url"] = "https://example.com/armchair.glb";
        Assert.Contains(says, (await host.PostAsync("/openapi/v1/remesh", key, body)).AssertError(400), StringComparison.Ordinal);
        Assert.Empty(host.Engine.Accepted);
    }

    [Fact]
    public async Task Progress_Is100_OnlyOfATaskThatSucceeded()
    {
        var id = await host.CreateAsync(key);
        host.Set(id, task => task with { State = TaskState.Running, Progress = 100 });
        Assert.Equal(99, (int?)(await host.TaskAsync(key, id))["progress"]);
    }

    [Fact]
    public async Task Unwrap_CostsFive_AndGivesTheFormats()
    {
        host.Working();
        var id = await host.CreateAsync(key, "/openapi/v1/uv-unwrap", new JsonObject { ["model_url"] = "https://example.com/fox.glb", ["target_formats"] = new JsonArray("glb", "obj"), ["alpha_thumbnail"] = true });
        var task = await host.TaskAsync(key, id, "/openapi/v1/uv-unwrap");
        Assert.Equal(("uv-unwrap", 5), ((string?)task["type"], (int?)task["consumed_credits"]));
        Assert.Equal(["glb", "mtl", "obj"], task["model_urls"]!.AsObject().Select(model => model.Key).Order());
        Assert.NotNull(task["alpha_thumbnail_url"]);
        Assert.Equal(95, await host.LeftAsync());
        Assert.Contains("dwg", (await host.PostAsync("/openapi/v1/uv-unwrap", key, new JsonObject { ["model_url"] = "https://example.com/a.glb", ["target_formats"] = new JsonArray("dwg") })).AssertError(400), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TaskState.Pending)]
    [InlineData(TaskState.Failed)]
    public async Task InputTask_ThatHasNotSucceeded_IsRefused(TaskState state)
    {
        var source = await host.CreateAsync(key);
        host.Set(source, task => task with { State = state });
        var body = new JsonObject { ["input_task_id"] = source.ToString(), ["target_formats"] = new JsonArray("glb") };
        Assert.Contains("succeeded", (await host.PostAsync("/openapi/v1/convert", key, body)).AssertError(400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InputTask_TakesPriorityOverAUrl_AndIsNobodyElses()
    {
        host.Working();
        var body = MeshyHost.ConvertBody();
        body["input_task_id"] = (await host.CreateAsync(key)).ToString();
        host.Network.Failure = new(ErrorCode.InvalidInput, "fetched");
        await host.CreateAsync(key, body: body.DeepClone().AsObject());
        (await host.PostAsync("/openapi/v1/convert", await host.KeyAsync("other"), body)).AssertError(400);
    }

    [Fact]
    public async Task DataUri_IsTheFileItself_AlsoWithEscapedSlashes()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        var uri = $"data:application/octet-stream;base64,{Convert.ToBase64String(bytes)}";
        foreach (var text in (string[])[uri, uri.Replace("/", "\\/", StringComparison.Ordinal)])
        {
            var answer = await host.SendAsync(HttpMethod.Post, "/openapi/v1/convert", key, $$"""{"model_url": "{{text}}", "target_formats": ["glb"]}""");
            Assert.Equal(HttpStatusCode.Accepted, answer.Status);
            Assert.Equal(bytes, host.Files.Blob(host.Engine.Accepted.Last().Blobs![ModelTasks.Source]));
        }
    }

    [Fact]
    public async Task File_OfMoreThan100Megabytes_IsRefused()
    {
        var text = new string('A', 101_000_000 / 3 * 4);
        var answer = await host.SendAsync(HttpMethod.Post, "/openapi/v1/convert", key, $$"""{"model_url": "data:application/octet-stream;base64,{{text}}", "target_formats": ["glb"]}""");
        Assert.Contains("100 MB", answer.AssertError(400), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "anything")]
    [InlineData(null, "<!DOCTYPE html><html></html>")]
    [InlineData("model/gltf-binary", "  <html><body>not here</body></html>")]
    public async Task WebPage_InsteadOfAModel_IsRefused(string? mediaType, string text)
    {
        host.Network.File = new(System.Text.Encoding.UTF8.GetBytes(text), mediaType, "a.glb");
        Assert.Contains("web page", (await host.PostAsync("/openapi/v1/convert", key, MeshyHost.ConvertBody())).AssertError(400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Url_ThatCannotBeFetched_IsRefusedWithTheReason()
    {
        host.Network.Failure = new(ErrorCode.InvalidInput, "model_url could not be fetched: its host is not known", "model_url");
        Assert.Contains("host is not known", (await host.PostAsync("/openapi/v1/convert", key, MeshyHost.ConvertBody())).AssertError(400), StringComparison.Ordinal);
        Assert.Equal(100, await host.LeftAsync());
    }
}
