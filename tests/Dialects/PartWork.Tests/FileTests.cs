using System.Net;
using Formwright.Core;

namespace Formwright.Dialects.PartWork.Tests;

public sealed class FileTests : IAsyncLifetime
{
    private PartWorkHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = (await PartWorkHost.StartAsync()).Working();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("step", "model.step", 0)]
    [InlineData("glb", "model.glb", 0)]
    [InlineData("stl", "model.stl", 1)]
    [InlineData("3mf", "model.3mf", 1)]
    [InlineData("STL", "model.stl", 1)]
    public async Task Export_OfAPart_LinksTheFileAndMakesItOnlyWhenMissing(string format, string file, int made)
    {
        var part = (await host.GenerateAsync(key))["result"]!["part_id"];

        var answer = await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "{{format}}"}""");
        await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "{{format}}"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches(
            $$"""^\{"download_url":"{{host.Url}}/files/[0-9a-f]{32}/{{file}}\?expires=[0-9]+&signature=good","expires_at":"2025-01-15T11:30:10Z"\}$""",
            answer.Body);
        Assert.Equal(made, host.Engine.Accepted.Count(task => task.Kind == PartTasks.Export));
    }

    [Fact]
    public async Task Export_Submitted_HasTheExactGeometryAndGoesFirst()
    {
        var part = (await host.GenerateAsync(key))["result"]!["part_id"];
        await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "stl"}""");

        var task = host.Engine.Accepted.Last();
        Assert.Equal(["brep"], task.Blobs!.Keys);
        Assert.True(task.Priority > 0);
        Assert.Null(task.Charge);
        Assert.Equal("stl", PartTasks.FromJson<ExportPartInput>(task.Input).Format);
    }

    [Fact]
    public async Task Export_ThatFails_IsTriedAnewByTheNextRequest()
    {
        var part = (await host.GenerateAsync(key))["result"]!["part_id"];
        var body = $$"""{"part_id": "{{part}}", "format": "stl"}""";
        host.Engine.Work = task => task with { State = TaskState.Failed, Error = new(ErrorCode.KernelCrashed, "The geometry kernel crashed twice on this part") };
        var failed = await host.PostAsync("/v1/export", key, body);
        host.Working();
        var again = await host.PostAsync("/v1/export", key, body);

        failed.AssertError(HttpStatusCode.InternalServerError, "internal_error");
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(46, 1)]
    [InlineData(47.5, 2)]
    [InlineData(100, 2)]
    public async Task Export_AskedForAgain_MakesTheFileAnewBeforeItGoes(double hours, int made)
    {
        var part = (await host.GenerateAsync(key))["result"]!["part_id"];
        var body = $$"""{"part_id": "{{part}}", "format": "stl"}""";
        await host.PostAsync("/v1/export", key, body);
        host.Time.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/v1/export", key, body)).Status);
        Assert.Equal(made, host.Engine.Accepted.Count(task => task.Kind == PartTasks.Export));
    }

    [Fact]
    public async Task Export_ThatTakesTooLong_SaysSo()
    {
        var part = (await host.GenerateAsync(key))["result"]!["part_id"];
        host.Engine.Work = null;

        var answer = await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "stl"}""");

        answer.AssertError(HttpStatusCode.InternalServerError, "internal_error");
        Assert.Contains("60 seconds", (string)answer.Json["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAMesh_HasNoStepButTheRest()
    {
        var part = await ImportMeshAsync();

        (await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "step"}"""))
            .AssertError(HttpStatusCode.BadRequest, "invalid_request", "format");
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "stl"}""")).Status);
        Assert.DoesNotContain(host.Engine.Accepted, task => task.Kind == PartTasks.Export);
    }

    [Theory]
    [InlineData("""{"part_id": "part_0000000000000000000000000", "format": "stl"}""", 404, "not_found", null)]
    [InlineData("""{"part_id": "part_xyz789", "format": "stl"}""", 404, "not_found", null)]
    [InlineData("""{"format": "stl"}""", 400, "invalid_request", "part_id")]
    [InlineData("""{"part_id": "", "format": "stl"}""", 400, "invalid_request", "part_id")]
    [InlineData("""{"part_id": 7, "format": "stl"}""", 400, "invalid_request", "part_id")]
    [InlineData("""{"part_id": "part_0000000000000000000000000"}""", 400, "invalid_request", "format")]
    [InlineData("""{"part_id": "part_0000000000000000000000000", "format": "dwg"}""", 400, "invalid_request", "format")]
    [InlineData("""{"part_id": "part_0000000000000000000000000", "format": ["stl"]}""", 400, "invalid_request", "format")]
    [InlineData("""not json""", 400, "invalid_request", "body")]
    public async Task Export_BadInput_IsRefused(string body, int status, string code, string? field) =>
        (await host.PostAsync("/v1/export", key, body)).AssertError((HttpStatusCode)status, code, field);

    [Fact]
    public async Task Export_OfAnotherAccountsPart_IsNotFound()
    {
        var part = (await host.GenerateAsync(await host.KeyAsync()))["result"]!["part_id"];

        (await host.PostAsync("/v1/export", key, $$"""{"part_id": "{{part}}", "format": "step"}""")).AssertError(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("model.step", 0)]
    [InlineData("model.glb", 0)]
    [InlineData("thumbnail.png", 0)]
    [InlineData("model.stl", 1)]
    [InlineData("model.3mf", 1)]
    public async Task Download_OfAPartsFile_LinksIt(string file, int made)
    {
        var result = (await host.GenerateAsync(key))["result"]!;
        var stepKey = (string)result["step_key"]!;

        var answer = await host.PostAsync("/v1/download", key, $$"""{"s3_key": "{{stepKey.Replace("model.step", file, StringComparison.Ordinal)}}"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches(
            $$"""^\{"download_url":"{{host.Url}}/files/[0-9a-f]{32}/{{file}}\?expires=[0-9]+&signature=good","expires_in":3600\}$""",
            answer.Body);
        Assert.Equal(made, host.Engine.Accepted.Count(task => task.Kind == PartTasks.Export));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Download_ByAFileUrlOrItsAbsolutePath_LinksTheFile(bool isWhole)
    {
        var url = (string)(await host.GenerateAsync(key))["result"]!["model_url"]!;

        var answer = await host.PostAsync("/v1/download", key, $$"""{"s3_key": "{{(isWhole ? url : new Uri(url).AbsolutePath)}}"}""");

        Assert.Equal(url, (string?)answer.Json["download_url"]);
    }

    [Fact]
    public async Task Download_ByThePathOfAFileUrl_LinksTheFile()
    {
        var result = (await host.GenerateAsync(key))["result"]!;
        var path = new Uri((string)result["model_url"]!).AbsolutePath.TrimStart('/');

        var own = await host.PostAsync("/v1/download", key, $$"""{"s3_key": "{{path}}"}""");
        var foreign = await host.PostAsync("/v1/download", await host.KeyAsync(), $$"""{"s3_key": "{{path}}"}""");

        Assert.Equal((string?)result["model_url"], (string?)own.Json["download_url"]);
        foreign.AssertError(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("""{}""", 400)]
    [InlineData("""{"s3_key": ""}""", 400)]
    [InlineData("""{"s3_key": 7}""", 400)]
    [InlineData("""{"s3_key": "/etc/passwd"}""", 400)]
    [InlineData("""{"s3_key": "parts/../../etc/passwd"}""", 400)]
    [InlineData("""{"s3_key": "parts//model.step"}""", 400)]
    [InlineData("""{"s3_key": "parts\\..\\model.step"}""", 400)]
    [InlineData("""{"s3_key": "parts/\u0000/model.step"}""", 400)]
    [InlineData("""{"s3_key": "parts/abc123/model.step"}""", 404)]
    [InlineData("""{"s3_key": "parts/0000000000000000000000000/model.step"}""", 404)]
    [InlineData("""{"s3_key": "parts/0000000000000000000000000/model.dwg"}""", 404)]
    [InlineData("""{"s3_key": "files/00000000000000000000000000000000/model.step"}""", 404)]
    [InlineData("""{"s3_key": "somewhere/else"}""", 404)]
    public async Task Download_BadKey_IsRefused(string body, int status) =>
        (await host.PostAsync("/v1/download", key, body))
            .AssertError((HttpStatusCode)status, status == 400 ? "invalid_request" : "not_found", status == 400 ? "s3_key" : null);

    [Fact]
    public async Task Download_OfWhatIsNotPublicOrNotThere_IsNotFound()
    {
        var stepKey = (string)(await host.GenerateAsync(key))["result"]!["step_key"]!;
        var mesh = ((string)await ImportMeshAsync())["part_".Length..];

        (await host.PostAsync("/v1/download", key, $$"""{"s3_key": "{{stepKey.Replace("step", "brep", StringComparison.Ordinal)}}"}"""))
            .AssertError(HttpStatusCode.NotFound, "not_found");
        (await host.PostAsync("/v1/download", key, $$"""{"s3_key": "parts/{{mesh}}/model.step"}""")).AssertError(HttpStatusCode.NotFound, "not_found");
        (await host.PostAsync("/v1/download", await host.KeyAsync(), $$"""{"s3_key": "{{stepKey}}"}""")).AssertError(HttpStatusCode.NotFound, "not_found");
    }

    private async Task<string> ImportMeshAsync()
    {
        var upload = (await host.PostAsync("/v1/import/upload-url", key, """{"filename": "scan.obj"}""")).Json;
        await host.ReceiveAsync((string)upload["upload_url"]!, "o scan"u8.ToArray());
        var job = (await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{upload["upload_id"]}}"}""")).Json;
        var result = (await host.GetAsync($"/v1/job/{job["job_id"]}", key)).Json["result"]!;
        Assert.Equal(["model_url", "thumbnail_url", "part_id", "stl_key", "glb_key"], result.AsObject().Select(member => member.Key));
        return (string)result["part_id"]!;
    }
}
