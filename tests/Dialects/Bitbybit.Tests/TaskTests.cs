using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit.Tests;

public sealed class TaskTests : IAsyncLifetime
{
    private BitbybitHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = await BitbybitHost.StartAsync();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public static TheoryData<TaskState, string> States => new()
    {
        { TaskState.Pending, "queued" },
        { TaskState.Running, "processing" },
        { TaskState.Failed, "failed" },
        { TaskState.Canceled, "cancelled" },
        { TaskState.Expired, "expired" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task Task_HasTheStatusOfItsState(TaskState state, string status)
    {
        var id = await host.BoxAsync(key);
        Set(id, state);

        var detail = (await host.GetAsync($"tasks/task_{id}", key)).Data("TaskDetail");

        Assert.Equal((status, "cad", "occt.shapes.solid.createBox"), ((string?)detail["status"], (string?)detail["kind"], (string?)detail["label"]));
        Assert.Equal(state == TaskState.Failed ? "Step 0 (x): the radius is too large. Use 2." : null, (string?)detail["error"]);
        Assert.Null(detail["resultParts"]);
        Assert.Equal("2025-01-15T10:30:10.250Z", (string?)detail["createdAt"]);
        Assert.Equal("2025-01-16T10:30:10.250Z", (string?)detail["expiresAt"]);
        Assert.Equal([id], await IdsAsync($"status={status}"));
        Assert.Empty(await IdsAsync("status=waiting"));
    }

    [Fact]
    public async Task Task_Completed_HasPartsAndLinks()
    {
        var id = await host.Working().BoxAsync(key);

        var detail = (await host.GetAsync($"tasks/{id}", key)).Data("TaskDetail");
        Assert.Equal(("completed", 100), ((string?)detail["status"], (int)detail["progress"]!));
        Assert.Equal("model/gltf-binary", (string?)detail["resultParts"]!["glb"]!["mime"]);
        Assert.NotNull(detail["metadata"]);

        var primary = (await host.GetAsync($"tasks/{id}/result", key)).Data("Download");
        Assert.Equal("result.glb", (string?)primary["filename"]);
        Assert.StartsWith($"{host.Url}/files/", (string)primary["downloadUrl"]!, StringComparison.Ordinal);
        Assert.Equal("result.glb", (string?)(await host.GetAsync($"tasks/{id}/result/gltf", key)).Data("Download")["filename"]);
        Assert.Equal("result.step", (string?)(await host.GetAsync($"tasks/{id}/result/step", key)).Data("Download")["filename"]);
        (await host.GetAsync($"tasks/{id}/result/stl", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        var downloads = (await host.GetAsync($"tasks/{id}/results", key)).Data("Downloads")["downloads"]!.AsArray();
        Assert.Equal(["glb", "step", "metadata"], downloads.Select(file => (string)file!["format"]!));
    }

    [Fact]
    public async Task Result_AfterADay_Is404AndTheTaskExpired()
    {
        var id = await host.Working().BoxAsync(key);
        host.Engine.Set(Guid.Parse(id), task => task with { ExpiresAt = host.Time.GetUtcNow() + TimeSpan.FromHours(24) });

        host.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        (await host.GetAsync($"tasks/{id}/result", key)).Data("Download");
        host.Engine.Set(Guid.Parse(id), task => task with { State = TaskState.Expired, Result = null, ExpiresAt = null });

        Assert.Equal("expired", (string?)(await host.GetAsync($"tasks/{id}", key)).Data("TaskDetail")["status"]);
        (await host.GetAsync($"tasks/{id}/result", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.GetAsync($"tasks/{id}/results", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.GetAsync($"tasks/{id}/result/glb", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task Result_BeforeCompletionOrAfterFailure_Is409()
    {
        var id = await host.BoxAsync(key);
        foreach (var state in (TaskState[])[TaskState.Pending, TaskState.Running, TaskState.Failed, TaskState.Canceled])
        {
            Set(id, state);
            foreach (var path in (string[])["result", "result/glb", "results"])
            {
                (await host.GetAsync($"tasks/{id}/{path}", key)).Error(HttpStatusCode.Conflict, "TASK_NOT_COMPLETED");
            }
        }
    }

    [Theory]
    [InlineData(TaskState.Pending, "queued")]
    [InlineData(TaskState.Running, "processing")]
    public async Task Cancel_OfAnOpenTask_SaysWhatItWas(TaskState state, string status)
    {
        var id = await host.BoxAsync(key);
        Set(id, state);

        var answer = (await host.DeleteAsync($"tasks/{id}", key)).Data("Cancelled");

        Assert.Equal(status, (string?)answer["previousStatus"]);
        Assert.Equal("cancelled", (string?)(await host.GetAsync($"tasks/{id}", key)).Data("TaskDetail")["status"]);
        (await host.DeleteAsync($"tasks/{id}", key)).Error(HttpStatusCode.Conflict, "TASK_NOT_CANCELLABLE");
    }

    [Fact]
    public async Task Retry_OfAFailedOrCancelledTask_IsANewTaskWithTheSameInput()
    {
        var id = await host.BoxAsync(key);
        (await host.PostAsync($"tasks/{id}/retry", key, null)).Error(HttpStatusCode.Conflict, "TASK_NOT_RETRYABLE");
        Set(id, TaskState.Failed);

        var again = (await host.PostAsync($"tasks/{id}/retry", key, null)).Data("TaskCreated", HttpStatusCode.Accepted);

        Assert.NotEqual(id, (string?)again["taskId"]);
        Assert.Equal("failed", (string?)(await host.GetAsync($"tasks/{id}", key)).Data("TaskDetail")["status"]);
        Assert.True(JsonNode.DeepEquals(host.Task(id).Input, host.Task((string)again["taskId"]!).Input));
    }

    [Fact]
    public async Task List_IsPagedNewestFirstAndFiltered()
    {
        var first = await host.BoxAsync(key);
        host.Time.Advance(TimeSpan.FromMilliseconds(1));
        var second = await host.BoxAsync(key);
        host.Time.Advance(TimeSpan.FromMilliseconds(1));
        var compound = (string)(await CompoundAsync())["taskId"]!;
        await host.BoxAsync(await host.KeyAsync());

        var page = (await host.GetAsync("tasks?page=2&limit=3", key)).Data("TaskList");

        Assert.Equal((2, 3, 5), ((int)page["page"]!, (int)page["limit"]!, (int)page["total"]!));
        Assert.Equal([second, first], page["tasks"]!.AsArray().Select(task => (string)task!["taskId"]!));
        Assert.Equal([compound], await IdsAsync("kind=compound"));
        Assert.Equal([compound], await IdsAsync("kind=compound&status=processing"));
        Assert.Equal(4, (await IdsAsync("kind=cad&status=queued")).Count);
        Assert.Empty(await IdsAsync("kind=model"));
    }

    [Fact]
    public async Task List_ByProcessing_HasRunningTasksAndOpenCompounds()
    {
        var running = await host.BoxAsync(key);
        Set(running, TaskState.Running);
        host.Time.Advance(TimeSpan.FromMilliseconds(1));
        var compound = (string)(await CompoundAsync())["taskId"]!;

        Assert.Equal([compound, running], await IdsAsync("status=processing"));
        Assert.Equal([running], await IdsAsync("status=processing&page=2&limit=1"));
    }

    [Theory]
    [InlineData("page=-1&limit=0&status=done&kind=tenant", "page limit status kind")]
    [InlineData("page=1.5", "page")]
    public async Task List_WithWrongQuery_NamesAllOfIt(string query, string paths) =>
        Assert.Equal(paths.Split(' '), (await host.GetAsync($"tasks?{query}", key)).Paths());

    [Theory]
    [InlineData("nothing")]
    [InlineData("task_94c7a732")]
    [InlineData("0198c6f0-0000-7000-8000-000000000000")]
    public async Task UnknownTask_Is404(string id)
    {
        Assert.Equal("Task not found", (string?)(await host.GetAsync($"tasks/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND")["message"]);
        (await host.DeleteAsync($"tasks/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.PostAsync($"tasks/{id}/retry", key, null)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.GetAsync($"tasks/{id}/result", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task Task_OfAnotherKeyOfTheAccount_Is404()
    {
        var id = await host.BoxAsync(await host.KeyAsync());

        (await host.GetAsync($"tasks/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.DeleteAsync($"tasks/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task Compound_Open_ShowsItsTasksAndHowManyEnded()
    {
        var created = await CompoundAsync();
        var children = created["subTasks"]!.AsArray().Select(task => (string)task!["taskId"]!).ToArray();
        Set(children[0], TaskState.Failed);

        var detail = (await host.GetAsync($"tasks/{created["taskId"]}", key)).Data("CompoundDetail");

        Assert.Equal(("processing", 50), ((string?)detail["status"], (int)detail["progress"]!));
        Assert.Equal((string?)detail["createdAt"], (string?)detail["startedAt"]);
        Assert.Equal(["failed", "queued"], detail["subTasks"]!.AsArray().Select(task => (string)task!["status"]!));
        (await host.GetAsync($"tasks/{created["taskId"]}/result", key)).Error(HttpStatusCode.Conflict, "TASK_NOT_COMPLETED");
    }

    [Fact]
    public async Task Compound_Completed_HasAManifest()
    {
        host.Working();
        var created = await CompoundAsync();
        var children = created["subTasks"]!.AsArray().Select(task => (string)task!["taskId"]!).ToArray();
        Set(children[1], TaskState.Failed);

        var entries = (await host.GetAsync($"tasks/{created["taskId"]}/result", key)).Data("Manifest")["manifest"]!.AsArray();
        var detail = (await host.GetAsync($"tasks/{created["taskId"]}", key)).Data("CompoundDetail");
        var downloads = (await host.GetAsync($"tasks/{created["taskId"]}/results", key)).Data("Downloads")["downloads"]!.AsArray();

        Assert.Equal(("completed", 100, 0), ((string?)detail["status"], (int)detail["progress"]!, detail["resultParts"]!.AsObject().Count));
        (await host.GetAsync("tasks?kind=compound", key)).Data("TaskList");
        Assert.Equal(children, entries.Select(entry => (string)entry!["taskId"]!));
        Assert.Equal(["glb", "step", "metadata"], entries[0]!["downloadUrls"]!.AsObject().Select(link => link.Key));
        Assert.Null(entries[1]!["downloadUrls"]);
        Assert.Equal((12, null), ((int)detail["subTasks"]![0]!["computeMs"]!, (int?)detail["subTasks"]![1]!["computeMs"]));
        Assert.Equal("0-result.glb", (string?)downloads[0]!["filename"]);
    }

    [Fact]
    public async Task Compound_Cancelled_CancelsItsOpenTasks()
    {
        var created = await CompoundAsync();
        var children = created["subTasks"]!.AsArray().Select(task => (string)task!["taskId"]!).ToArray();
        Set(children[0], TaskState.Failed);

        Assert.Equal("processing", (string?)(await host.DeleteAsync($"tasks/{created["taskId"]}", key)).Data("Cancelled")["previousStatus"]);

        Assert.Equal((TaskState.Failed, TaskState.Canceled), (host.Task(children[0]).State, host.Task(children[1]).State));
        Assert.Equal("cancelled", (string?)(await host.GetAsync($"tasks/{created["taskId"]}", key)).Data("CompoundDetail")["status"]);
    }

    [Fact]
    public async Task Compound_Cancelled_ShowsNoTaskAsProcessingWhoseWorkerHasNotStoppedYet()
    {
        var created = await CompoundAsync();
        await host.DeleteAsync($"tasks/{created["taskId"]}", key);
        Set((string)created["subTasks"]![1]!["taskId"]!, TaskState.Running);

        var tasks = (await host.GetAsync($"tasks/{created["taskId"]}", key)).Data("CompoundDetail")["subTasks"]!.AsArray();

        Assert.All(tasks, task => Assert.NotEqual("processing", (string?)task!["status"]));
    }

    [Fact]
    public async Task Compound_Retried_RunsAllItsItemsAgain()
    {
        var created = await CompoundAsync();
        await host.DeleteAsync($"tasks/{created["taskId"]}", key);

        var again = (await host.PostAsync($"tasks/{created["taskId"]}/retry", key, null)).Data("TaskCreated", HttpStatusCode.Accepted);

        var detail = (await host.GetAsync($"tasks/{again["taskId"]}", key)).Data("CompoundDetail");
        Assert.Equal(["queued", "queued"], detail["subTasks"]!.AsArray().Select(task => (string)task!["status"]!));
    }

    private void Set(string id, TaskState state) => host.Engine.Set(Guid.Parse(id), task => task with
    {
        State = state,
        Error = state == TaskState.Failed ? new(ErrorCode.KernelFailed, "Step 0 (x): the radius is too large.", Hint: "Use 2.") : null,
        Result = null,
    });

    private async Task<IReadOnlyList<string>> IdsAsync(string query) =>
        [.. (await host.GetAsync($"tasks?{query}", key)).Data("TaskList")["tasks"]!.AsArray().Select(task => (string)task!["taskId"]!)];

    private async Task<JsonNode> CompoundAsync() => (await host.PostAsync("cad/compound", key, """
        {"items": [{"operation": "occt.shapes.solid.createBox"}, {"operation": "occt.shapes.solid.createSphere"}]}
        """)).Data("CompoundCreated", HttpStatusCode.Accepted);
}
