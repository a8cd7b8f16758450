using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Server.Tests;

public sealed class FileEndpointTests : IAsyncLifetime
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];
    private ServerHost host = null!;
    private Asset asset = null!;
    private string link = "";

    public async ValueTask InitializeAsync()
    {
        host = await ServerHost.StartAsync();
        asset = host.Files.Add("me", "parts/x/model.step", "application/step", "Lid \"größe\" 2.step", Bytes);
        link = host.Files.CreateLink(asset, TimeSpan.FromHours(1)).Url;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task File_ByItsLink_ComesWithItsTypeNameAndTag()
    {
        using var response = await host.SendAsync("GET", link);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Bytes, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/step", response.Content.Headers.ContentType!.ToString());
        Assert.Equal($"\"{asset.Blob}\"", response.Headers.ETag!.ToString());
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("bytes", Header(response, "Accept-Ranges"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal(
            "attachment; filename=\"Lid \\\"gr__e\\\" 2.step\"; filename*=UTF-8''Lid%20%22gr%C3%B6%C3%9Fe%22%202.step",
            response.Content.Headers.GetValues("Content-Disposition").Single());
    }

    [Fact]
    public async Task File_ByHead_ComesWithoutItsBytes()
    {
        using var response = await host.SendAsync("HEAD", link);

        Assert.Equal((HttpStatusCode.OK, 1000), (response.StatusCode, response.Content.Headers.ContentLength));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bytes=0-99", 0, 100)]
    [InlineData("bytes=990-", 990, 10)]
    [InlineData("bytes=-5", 995, 5)]
    [InlineData("bytes=999-5000", 999, 1)]
    public async Task File_ByRange_ComesInPart(string range, int from, int length)
    {
        using var response = await host.SendAsync("GET", link, null, ("Range", range));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(Bytes[from..(from + length)], await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"bytes {from}-{from + length - 1}/1000", response.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task File_ByRangeBeyondItsEnd_Is416()
    {
        using var response = await host.SendAsync("GET", link, null, ("Range", "bytes=1000-"));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.Equal("bytes */1000", response.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task File_ThatTheClientHas_Is304()
    {
        using var same = await host.SendAsync("GET", link, null, ("If-None-Match", $"\"{asset.Blob}\""));
        using var other = await host.SendAsync("GET", link, null, ("If-None-Match", "\"other\""));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task File_OfARangeOfAnotherVersion_ComesWhole()
    {
        using var response = await host.SendAsync("GET", link, null, ("Range", "bytes=0-9"), ("If-Range", "\"other\""));

        Assert.Equal((HttpStatusCode.OK, 1000), (response.StatusCode, response.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task File_WithAChangedOrExpiredLink_IsForbidden()
    {
        using var changed = await host.SendAsync("GET", link.Replace("good", "bad", StringComparison.Ordinal));
        using var unsigned = await host.SendAsync("GET", link.Split('?')[0]);
        host.Time.Advance(TimeSpan.FromHours(1));
        using var expired = await host.SendAsync("GET", link);

        await AssertErrorAsync(changed, HttpStatusCode.Forbidden, "forbidden");
        await AssertErrorAsync(unsigned, HttpStatusCode.Forbidden, "forbidden");
        await AssertErrorAsync(expired, HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("/files/nonsense/model.step?expires=99999999999&signature=good")]
    [InlineData("/files/00000000000000000000000000000000/model.step?expires=99999999999&signature=good")]
    public async Task File_ThatIsNotThere_IsNotFound(string url)
    {
        using var response = await host.SendAsync("GET", url);

        await AssertErrorAsync(response, HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Upload_ByItsLink_IsKept()
    {
        var (id, url) = await UploadAsync(2000);

        using var response = await host.SendAsync("PUT", url, Bytes);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var upload = await ((IUploadStore)host.Files).FindAsync("me", id, TestContext.Current.CancellationToken);
        Assert.Equal((asset.Blob, 1000), (upload!.Blob, upload.Size));
    }

    [Fact]
    public async Task Upload_AboveTheServersDefaultBodyLimit_IsKept()
    {
        var (_, url) = await UploadAsync(100 << 20);

        using var response = await host.SendAsync("PUT", url, new byte[32 << 20]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Upload_ThatIsTooLargeEmptyOrNotAllowed_IsRefused()
    {
        var (_, url) = await UploadAsync(999);

        using var large = await host.SendAsync("PUT", url, Bytes);
        using var empty = await host.SendAsync("PUT", url, []);
        using var changed = await host.SendAsync("PUT", url.Replace("good", "bad", StringComparison.Ordinal), Bytes);
        using var unknown = await host.SendAsync("PUT", "/uploads/00000000000000000000000000000000?expires=99999999999&signature=good", Bytes);

        await AssertErrorAsync(large, HttpStatusCode.RequestEntityTooLarge, "invalid_input");
        await AssertErrorAsync(empty, HttpStatusCode.BadRequest, "invalid_input");
        await AssertErrorAsync(changed, HttpStatusCode.Forbidden, "forbidden");
        await AssertErrorAsync(unknown, HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("/files/x/model.glb", "GET, HEAD")]
    [InlineData("/uploads/x", "PUT")]
    public async Task Link_FromAnotherOrigin_IsAllowed(string path, string methods)
    {
        using var response = await host.SendAsync("OPTIONS", path, null, ("Origin", "https://studio.example"), ("Access-Control-Request-Method", "PUT"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(("*", methods), (Header(response, "Access-Control-Allow-Origin"), Header(response, "Access-Control-Allow-Methods")));
    }

    private async Task<(Guid Id, string Url)> UploadAsync(long maxBytes)
    {
        var (upload, at) = await host.Files.CreateAsync("me", "a.step", maxBytes, null, TimeSpan.FromHours(1), CancellationToken.None);
        return (upload.Id, at.Url);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        Assert.Equal((status, code), (response.StatusCode, (string?)body["code"]));
        Assert.Equal(["code", "error", "details"], body.Select(member => member.Key));
        Assert.Equal(code == "invalid_input", body["details"] is JsonObject { Count: 2 });
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
    }
}
