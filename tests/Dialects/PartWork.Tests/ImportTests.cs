using System.Net;
using Formwright.Core;

namespace Formwright.Dialects.PartWork.Tests;

public sealed class ImportTests : IAsyncLifetime
{
    private PartWorkHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = await PartWorkHost.StartAsync();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("/v1/import/upload-url")]
    [InlineData("/v1/import/presign")]
    [InlineData("/v1/import/url")]
    [InlineData("/v1/upload-url")]
    [InlineData("/v1/upload")]
    [InlineData("/v1/import")]
    public async Task UploadUrl_AtEveryPath_AnswersTheSame(string path)
    {
        var answer = await host.PostAsync(path, key, """{"filename": "bracket.step", "content_type": "application/step", "file_size": 1000}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches(
            $$"""^\{"upload_url":"{{host.Url}}/uploads/[0-9a-f]{32}\?expires=[0-9]+&signature=good","upload_id":"upload_[0-9a-z]{25}","expires_at":"2025-01-15T11:30:10Z"\}$""",
            answer.Body);
    }

    [Theory]
    [InlineData("/v1/import/process")]
    [InlineData("/v1/process")]
    [InlineData("/v1/import")]
    public async Task Process_AtEveryPath_SubmitsTheUpload(string path)
    {
        var id = await UploadAsync("Motor Mount.STP");

        var answer = await host.PostAsync(path, key, $$"""{"upload_id": "{{id}}"}""");

        AssertStarted(answer, "step", "Motor Mount");
    }

    [Fact]
    public async Task Process_NamedInThePath_NeedsNoBody()
    {
        var id = await UploadAsync("Motor Mount.step");

        AssertStarted(await host.PostAsync($"/v1/import/{id}/process", key, null), "step", "Motor Mount");
    }

    [Theory]
    [InlineData("a.step", "step")]
    [InlineData("a.stp", "step")]
    [InlineData("a.iges", "iges")]
    [InlineData("a.igs", "iges")]
    [InlineData("a.dxf", "dxf")]
    [InlineData("a.brep", "brep")]
    [InlineData("a.BRP", "brep")]
    [InlineData("a.obj", "obj")]
    public async Task Process_TakesTheFormatFromTheExtension(string fileName, string format)
    {
        var id = await UploadAsync(fileName);

        AssertStarted(await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{id}}", "name": " Lid "}"""), format, "Lid");
    }

    [Fact]
    public async Task Process_IntoAConversation_AddsThePartThere()
    {
        host.Working();
        var conversation = (await host.PostAsync("/v1/generate", key, """{"prompt": "A plate"}""")).Json["conversation_id"];
        var id = await UploadAsync("bolt.step");

        await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{id}}", "conversation_id": "{{conversation}}"}""");

        var details = await host.GetAsync($"/v1/conversations/{conversation}", key);
        Assert.Equal(["Part", "bolt"], details.Json["parts"]!.AsArray().Select(part => (string)part!["name"]!));
    }

    [Fact]
    public async Task Process_WithoutAConversation_StartsOneNamedAfterTheFile()
    {
        var id = await UploadAsync("motor mount v2.step");

        await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{id}}", "name": "Lid"}""");

        var list = await host.GetAsync("/v1/conversations", key);
        Assert.Equal("motor mount v2", (string?)list.Json["conversations"]![0]!["name"]);
    }

    [Fact]
    public async Task Process_BeforeTheBytesCame_IsInvalidRequest()
    {
        var upload = (await host.PostAsync("/v1/import/upload-url", key, """{"filename": "a.step"}""")).Json;

        (await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{upload["upload_id"]}}"}"""))
            .AssertError(HttpStatusCode.BadRequest, "invalid_request", "upload_id");
    }

    [Fact]
    public async Task Process_OfAnExpiredOrForeignUpload_IsNotFound()
    {
        var id = await UploadAsync("a.step");

        (await host.PostAsync("/v1/import/process", await host.KeyAsync(), $$"""{"upload_id": "{{id}}"}""")).AssertError(HttpStatusCode.NotFound, "not_found");
        host.Time.Advance(TimeSpan.FromHours(1));
        (await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{id}}"}""")).AssertError(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Process_IntoAnUnknownConversation_IsNotFound()
    {
        var id = await UploadAsync("a.step");

        (await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{id}}", "conversation_id": "conv_abc"}"""))
            .AssertError(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Job_OfAFailedImport_SaysWhy()
    {
        var id = await UploadAsync("a.step");
        var job = (await host.PostAsync("/v1/import/process", key, $$"""{"upload_id": "{{id}}"}""")).Json["job_id"];
        host.Engine.Set(host.Engine.Accepted.Single().Id!.Value, task => task with
        {
            State = TaskState.Failed,
            Error = new(ErrorCode.KernelFailed, "The STEP file has no shape"),
        });

        Assert.Equal("Could not import the file: The STEP file has no shape", (string?)(await host.GetAsync($"/v1/job/{job}", key)).Json["error"]);
    }

    [Theory]
    [InlineData("/v1/import/upload-url", """{}""", 400, "filename")]
    [InlineData("/v1/import/upload-url", """{"filename": ""}""", 400, "filename")]
    [InlineData("/v1/import/upload-url", """{"filename": 7}""", 400, "filename")]
    [InlineData("/v1/import/upload-url", """{"filename": "model.stl"}""", 400, "filename")]
    [InlineData("/v1/import/upload-url", """{"filename": "model"}""", 400, "filename")]
    [InlineData("/v1/import/upload-url", """{"filename": "uploads/"}""", 400, "filename")]
    [InlineData("/v1/import/upload-url", """{"filename": "a\u0000.step"}""", 400, "filename")]
    [InlineData("/v1/import/upload-url", """{"filename": "a.step", "file_size": 0}""", 400, "file_size")]
    [InlineData("/v1/import/upload-url", """{"filename": "a.step", "file_size": -1}""", 400, "file_size")]
    [InlineData("/v1/import/upload-url", """{"filename": "a.step", "file_size": 104857601}""", 400, "file_size")]
    [InlineData("/v1/import/upload-url", """{"filename": "a.step", "file_size": 1.5}""", 400, "file_size")]
    [InlineData("/v1/import/upload-url", """{"filename": "a.step", "file_size": 1e300}""", 400, "file_size")]
    [InlineData("/v1/import/upload-url", """{"filename": "a.step", "file_size": "large"}""", 400, "file_size")]
    [InlineData("/v1/import/process", """{}""", 400, "upload_id")]
    [InlineData("/v1/import/process", """{"upload_id": {}}""", 400, "upload_id")]
    [InlineData("/v1/import/process", """{"upload_id": "upload_xyz789"}""", 404, null)]
    [InlineData("/v1/import", """{"upload_id": "upload_xyz789"}""", 404, null)]
    [InlineData("/v1/import/upload_xyz789/process", """{}""", 404, null)]
    public async Task Import_BadInput_IsRefused(string path, string body, int status, string? field) =>
        (await host.PostAsync(path, key, body)).AssertError((HttpStatusCode)status, status == 400 ? "invalid_request" : "not_found", field);

    [Fact]
    public async Task Import_LongFileName_IsRefused() =>
        (await host.PostAsync("/v1/import/upload-url", key, $$"""{"filename": "{{new string('n', 251)}}.step"}"""))
            .AssertError(HttpStatusCode.BadRequest, "invalid_request", "filename");

    [Fact]
    public async Task Import_LargeJson_IsRefused() =>
        (await host.PostAsync("/v1/import", key, $$"""{"filename": "{{new string('n', 300_000)}}"}"""))
            .AssertError(HttpStatusCode.BadRequest, "invalid_request", "body");

    private async Task<string> UploadAsync(string fileName)
    {
        var upload = (await host.PostAsync("/v1/import/upload-url", key, $$"""{"file_name": "{{fileName}}"}""")).Json;
        await host.ReceiveAsync((string)upload["upload_url"]!, "ISO-10303-21;"u8.ToArray());
        return (string)upload["upload_id"]!;
    }

    private void AssertStarted(Answer answer, string format, string name)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches("""^\{"job_id":"job_[0-9a-z]{25}","status":"pending"\}$""", answer.Body);
        var task = Assert.Single(host.Engine.Accepted);
        var input = PartTasks.FromJson<ImportPartInput>(task.Input);
        Assert.Equal((PartTasks.Import, format, name), (task.Kind, input.Format, input.Name));
        Assert.Equal("ISO-10303-21;"u8.ToArray(), host.Files.Blob(task.Blobs!["source"]));
        Assert.Null(task.Charge);
    }
}
