using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Formwright.Dialects.PartWork.Tests;

public sealed class ConversationTests : IAsyncLifetime
{
    private PartWorkHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = (await PartWorkHost.StartAsync()).Working();
        key = await host.KeyAsync("pro");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task List_Empty_HasNoCursor() =>
        Assert.Equal("""{"conversations":[],"next_cursor":null}""", (await host.GetAsync("/v1/conversations", key)).Body);

    [Fact]
    public async Task List_OfOne_HasExactlyTheFieldsOfTheApi()
    {
        var conversation = (await host.PostAsync("/v1/generate", key, """{"prompt": "Create a mounting bracket with 4 holes"}""")).Json["conversation_id"];
        host.Time.Advance(TimeSpan.FromMinutes(3));
        await host.PostAsync("/v1/generate", key, $$"""{"prompt": "thicker", "conversation_id": "{{conversation}}"}""");

        var answer = await host.GetAsync("/v1/conversations", key);

        Assert.Equal(
            $$"""{"conversations":[{"id":"{{conversation}}","name":"Mounting Bracket with 4 Holes","created_at":"2025-01-15T10:30:10Z","updated_at":"2025-01-15T10:33:10Z"}],"next_cursor":null}""",
            answer.Body);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task List_PagedByCursor_ShowsEachOnceMostRecentlyUpdatedFirst(int limit)
    {
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            made.Insert(0, (string)(await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Json["conversation_id"]!);
            host.Time.Advance(TimeSpan.FromTicks(7));
        }

        var (seen, cursor, pages) = (new List<string>(), "", 0);
        do
        {
            var page = (await host.GetAsync($"/v1/conversations?limit={limit}&cursor={cursor}", key)).Json;
            seen.AddRange(page["conversations"]!.AsArray().Select(item => (string)item!["id"]!));
            cursor = (string?)page["next_cursor"];
            pages++;
        }
        while (cursor is not null);

        Assert.Equal(made, seen);
        Assert.Equal((5 + limit - 1) / limit, pages);
    }

    [Fact]
    public async Task List_Cursor_IsBase64OfJsonThatBeginsWithLast()
    {
        await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""");
        await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""");

        var cursor = (string)(await host.GetAsync("/v1/conversations?limit=1", key)).Json["next_cursor"]!;

        Assert.StartsWith("eyJsYXN0", cursor, StringComparison.Ordinal);
        Assert.Equal("last", JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(cursor)))!.AsObject().First().Key);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("limit=1e1", "limit")]
    [InlineData("limit=5&limit=6", "limit")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("cursor=eyJsYXN0Ijo3fQ==", "cursor")]
    [InlineData("cursor=eyJsYXN0IjoiY29udl84aDNqIn0=", "cursor")]
    [InlineData("cursor=bnVsbA==", "cursor")]
    public async Task List_BadQuery_IsInvalidRequest(string query, string field) =>
        (await host.GetAsync($"/v1/conversations?{query}", key)).AssertError(HttpStatusCode.BadRequest, "invalid_request", field);

    [Fact]
    public async Task List_ShowsOnlyOwnConversations()
    {
        await host.PostAsync("/v1/generate", await host.KeyAsync(), """{"prompt": "A cube"}""");

        Assert.Empty((await host.GetAsync("/v1/conversations", key)).Json["conversations"]!.AsArray());
    }

    [Fact]
    public async Task Details_HaveThePartsWithLinks()
    {
        var job = (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Json;
        var part = (await host.GetAsync($"/v1/job/{job["job_id"]}", key)).Json["result"]!["part_id"];

        var answer = await host.GetAsync($"/v1/conversations/{job["conversation_id"]}", key);

        Assert.Matches(
            $$"""^\{"id":"{{job["conversation_id"]}}","name":"Cube","parts":\[\{"id":"{{part}}","name":"Part","model_url":"{{host.Url}}/files/[^"]+","thumbnail_url":"{{host.Url}}/files/[^"]+"\}\],"created_at":"2025-01-15T10:30:10Z"\}$""",
            answer.Body);
    }

    [Fact]
    public async Task Details_OfAnUnknownOrForeignConversation_AreNotFound()
    {
        var foreign = (await host.PostAsync("/v1/generate", await host.KeyAsync(), """{"prompt": "A cube"}""")).Json["conversation_id"];

        foreach (var id in new[] { (string)foreign!, "conv_abc123", "conv_0000000000000000000000000", "nonsense" })
        {
            (await host.GetAsync($"/v1/conversations/{id}", key)).AssertError(HttpStatusCode.NotFound, "not_found");
        }
    }
}
