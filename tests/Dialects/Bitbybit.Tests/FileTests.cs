using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Formwright.Dialects.Bitbybit.Tests;

public sealed class FileTests : IAsyncLifetime
{
    private const string Announcement = """{"filename": "part.step", "contentType": "application/step", "bytes": 5}""";

    private BitbybitHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = await BitbybitHost.StartAsync();
        key = await host.KeyAsync("files");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task File_GoesFromPendingToConfirmed()
    {
        var upload = (await host.PostAsync("files/upload", key, Announcement)).Data("Upload", HttpStatusCode.Created);
        Assert.Equal((3600, 1_073_741_824), ((int)upload["expiresIn"]!, (long)upload["maxBytes"]!));
        Assert.StartsWith($"{host.Url}/uploads/", (string)upload["uploadUrl"]!, StringComparison.Ordinal);
        var id = (string)upload["fileId"]!;
        var pending = (await host.GetAsync($"files/{id}", key)).Data("FileDetail");
        Assert.Equal(("pending", null, null), ((string?)pending["status"], (long?)pending["bytes"], (string?)pending["downloadUrl"]));
        (await host.PostAsync($"files/{id}/confirm", key, null)).Error(HttpStatusCode.BadRequest, "FILE_NOT_UPLOADED");

        await host.ReceiveAsync((string)upload["uploadUrl"]!, "hello"u8.ToArray());
        var confirmed = (await host.PostAsync($"files/{id}/confirm", key, null)).Data("Confirmed");

        Assert.Equal(5, (long)confirmed["bytes"]!);
        (await host.PostAsync($"files/file_{id}/confirm", key, null)).Data("Confirmed");
        var detail = (await host.GetAsync($"files/{id}", key)).Data("FileDetail");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("hello"u8)), (string?)detail["sha256"]);
        Assert.StartsWith($"{host.Url}/files/", (string)detail["downloadUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_OfAnotherLength_Is400()
    {
        var upload = (await host.PostAsync("files/upload", key, Announcement)).Data("Upload", HttpStatusCode.Created);
        await host.ReceiveAsync((string)upload["uploadUrl"]!, "hell"u8.ToArray());

        (await host.PostAsync($"files/{upload["fileId"]}/confirm", key, null)).Error(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task File_NeverConfirmed_Expires()
    {
        var upload = (await host.PostAsync("files/upload", key, Announcement)).Data("Upload", HttpStatusCode.Created);

        host.Time.Advance(TimeSpan.FromSeconds(3601));

        Assert.Equal("expired", (string?)(await host.GetAsync($"files/{upload["fileId"]}", key)).Data("FileDetail")["status"]);
        (await host.PostAsync($"files/{upload["fileId"]}/confirm", key, null)).Error(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_OfAKnownChecksum_IsTheKnownFile(bool isBase64)
    {
        var id = await host.FileAsync(key, content: "hello");
        var hash = SHA256.HashData("hello"u8);
        var body = new JsonObject
        {
            ["filename"] = "again.step",
            ["contentType"] = "application/step",
            ["bytes"] = 5,
            ["sha256"] = isBase64 ? Convert.ToBase64String(hash) : Convert.ToHexString(hash),
        }.ToJsonString();

        var known = (await host.PostAsync("files/upload", key, body)).Data("Upload", HttpStatusCode.Created);
        var foreign = (await host.PostAsync("files/upload", await host.KeyAsync(), body)).Data("Upload", HttpStatusCode.Created);

        Assert.Equal(id, (string?)known["fileId"]);
        Assert.NotEqual(id, (string?)foreign["fileId"]);
        await host.ReceiveAsync((string)known["uploadUrl"]!, "hello"u8.ToArray());
        Assert.Equal(id, (string?)(await host.PostAsync($"files/{id}/confirm", key, null)).Data("Confirmed")["fileId"]);
    }

    [Fact]
    public async Task Upload_WithWrongInput_NamesAllOfIt()
    {
        Assert.Equal(["filename", "contentType", "bytes"], (await host.PostAsync("files/upload", key, "{}")).Paths());
        Assert.Equal(
            ["sha256", "filename", "contentType", "bytes"],
            (await host.PostAsync("files/upload", key, $$"""{"filename": "{{new string('a', 256)}}", "contentType": "", "bytes": 1073741825, "sha256": "abc"}""")).Paths());
        Assert.Equal(["filename", "contentType"], (await host.PostAsync("files/upload", key, """{"filename": " ", "contentType": "a\nb", "bytes": 1}""")).Paths());
        Assert.Equal(["filename", "contentType", "bytes"], (await host.PostAsync("files/upload", key, """{"filename": 1, "contentType": true, "bytes": "5"}""")).Paths());
    }

    [Fact]
    public async Task List_IsPagedNewestFirstAndFiltered()
    {
        var first = await host.FileAsync(key, content: "one");
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await host.FileAsync(key, content: "two");
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.PostAsync("files/upload", key, Announcement);
        await host.FileAsync(await host.KeyAsync());

        var all = (await host.GetAsync("files", key)).Data("FileList");
        var page = (await host.GetAsync("files?page=2&limit=1&status=confirmed", key)).Data("FileList");

        Assert.Equal((1, 20, 3), ((int)all["page"]!, (int)all["limit"]!, (int)all["total"]!));
        Assert.Equal(second, (string?)all["files"]![1]!["fileId"]);
        Assert.Equal((2, 1, 2, first), ((int)page["page"]!, (int)page["limit"]!, (int)page["total"]!, (string?)page["files"]![0]!["fileId"]));
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=1001", "page")]
    [InlineData("limit=51", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("status=gone", "status")]
    public async Task List_WithWrongQuery_Is400(string query, string path) => Assert.Equal([path], (await host.GetAsync($"files?{query}", key)).Paths());

    [Fact]
    public async Task Delete_IsForGood()
    {
        var id = await host.FileAsync(key);

        (await host.DeleteAsync($"files/{id}", key)).Data("Deleted");

        (await host.GetAsync($"files/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.DeleteAsync($"files/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("file_abc123")]
    [InlineData("0198c6f0-0000-7000-8000-000000000000")]
    public async Task UnknownFile_Is404(string id)
    {
        Assert.Equal("File not found", (string?)(await host.GetAsync($"files/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND")["message"]);
        (await host.PostAsync($"files/{id}/confirm", key, null)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task File_OfAnotherKeyOfTheAccount_Is404()
    {
        var id = await host.FileAsync(await host.KeyAsync());

        (await host.GetAsync($"files/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.DeleteAsync($"files/{id}", key)).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task Confirm_WithoutBodyAndContentType_IsRead()
    {
        var upload = (await host.PostAsync("files/upload", key, Announcement)).Data("Upload", HttpStatusCode.Created);
        await host.ReceiveAsync((string)upload["uploadUrl"]!, Encoding.UTF8.GetBytes("hello"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/files/{upload["fileId"]}/confirm");
        request.Headers.Add("X-API-KEY", key);

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
