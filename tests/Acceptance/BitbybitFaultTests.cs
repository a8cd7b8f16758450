using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>What goes wrong on the way of files and in the workers.</summary>
public sealed class BitbybitFaultTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OfAGigabyteAnnouncedAsAKilobyte_IsRefusedBeforeItIsSent()
    {
        var client = await BitbybitClient.OfAsync(server);
        var upload = await AnnounceAsync(client, 1024);
        using var connection = await PutAsync(upload, length: 1L << 30, body: []);

        using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(Cancel));

        Assert.Equal("FILE_NOT_UPLOADED", await ConfirmAsync(client, upload));
    }

    [Fact]
    public async Task Upload_LongerThanAnnounced_IsRefused()
    {
        var client = await BitbybitClient.OfAsync(server);
        var upload = await AnnounceAsync(client, 1024);
        using var content = new StreamContent(new MemoryStream(new byte[4096]));
        using var request = new HttpRequestMessage(HttpMethod.Put, (string)upload["uploadUrl"]!) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var put = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, put.StatusCode);
        Assert.Equal("FILE_NOT_UPLOADED", await ConfirmAsync(client, upload));
    }

    [Fact]
    public async Task Upload_BrokenOffInTheMiddle_KeepsNothingAndMayBeSentAgain()
    {
        var client = await BitbybitClient.OfAsync(server);
        var upload = await AnnounceAsync(client, 1000);
        using (var connection = await PutAsync(upload, length: 1000, body: new byte[400]))
        {
            connection.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        Assert.Equal("FILE_NOT_UPLOADED", await ConfirmAsync(client, upload));

        using var content = new ByteArrayContent(new byte[1000]);
        using var put = await server.Http.PutAsync((string)upload["uploadUrl"]!, content, Cancel);
        Assert.Equal(1000, (long)(await client.PostAsync($"files/{upload["fileId"]}/confirm", "Confirmed", null))["bytes"]!);
    }

    [Fact]
    public async Task Worker_ThatDiesWithATask_FailsItAndTheServerAnswersTheNextCall()
    {
        var client = await BitbybitClient.OfAsync(server);
        var created = await client.PostAsync("cad/pipeline", "TaskCreated", LongWork(0));

        // Whoever takes the task dies of it.
        JsonNode? task = null;
        await Eventually.TrueAsync(async () =>
        {
            task = await client.GetAsync($"tasks/{created["taskId"]}", "TaskDetail");
            if ((string)task["status"]! == "processing")
            {
                await Programs.SignalAsync("KILL", server.Workers());
            }

            return (string)task["status"]! is not ("queued" or "processing");
        });

        Assert.Equal("failed", (string?)task!["status"]);
        Assert.True(((string)task["error"]!).Length > 20, task.ToJsonString());
        await client.CompletedAsync("cad/execute", """{"operation": "occt.shapes.solid.createBox"}""");
    }

    [Fact]
    public async Task Task_CancelledWhileItWaits_IsCancelled()
    {
        var client = await BitbybitClient.OfAsync(server);
        var ids = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add((string)(await client.PostAsync("cad/pipeline", "TaskCreated", LongWork(i)))["taskId"]!);
        }

        var answer = await client.SendAsync(HttpMethod.Delete, $"tasks/{ids[^1]}", "Cancelled");

        Assert.Equal("queued", (string?)answer["previousStatus"]);
        Assert.Equal("cancelled", (string?)(await client.EndedAsync(ids[^1]))["status"]);
        Assert.Equal("TASK_NOT_CANCELLABLE", (string?)(await client.RefusedAsync(HttpMethod.Delete, $"tasks/{ids[^1]}")).Error["code"]);
    }

    [Fact]
    public async Task Task_CancelledWhileItRuns_StopsAndTheServerAnswersTheNextCall()
    {
        var client = await BitbybitClient.OfAsync(server);
        var id = (string)(await client.PostAsync("cad/pipeline", "TaskCreated", LongWork(9)))["taskId"]!;
        await Eventually.TrueAsync(async () => (string)(await client.GetAsync($"tasks/{id}", "TaskDetail"))["status"]! == "processing");

        var answer = await client.SendAsync(HttpMethod.Delete, $"tasks/{id}", "Cancelled");

        Assert.Equal("processing", (string?)answer["previousStatus"]);
        Assert.Equal("cancelled", (string?)(await client.EndedAsync(id))["status"]);
        await client.CompletedAsync("cad/execute", """{"operation": "occt.shapes.solid.createBox"}""");
    }

    // Ninety rounded plates with a hole each, seconds of work.
    private static string LongWork(int i) => $$"""
        {"steps": [
           {"operation": "occt.shapes.solid.createBox", "params": {"width": {{100 + i}}, "length": 100, "height": 4} },
           {"type": "map", "items": [{{string.Join(',', Enumerable.Range(0, 90).Select(n => $"[{(n % 10 * 8) - 36},-5,{(n / 10 * 8) - 36}]"))}}], "steps": [
             {"operation": "occt.shapes.solid.createCylinder", "params": {"radius": 2, "height": 10, "center": "$item"} },
             {"operation": "occt.booleans.difference", "params": {"shape": "$ref:0", "shapes": ["$prev"]} },
             {"operation": "occt.fillets.filletEdges", "params": {"shape": "$prev", "radius": 0.5} }]}]}
        """;

    private static Task<JsonNode> AnnounceAsync(BitbybitClient client, long bytes) => client.PostAsync(
        "files/upload", "Upload", new JsonObject { ["filename"] = "a.step", ["contentType"] = "application/step", ["bytes"] = bytes }.ToJsonString());

    private static async Task<string?> ConfirmAsync(BitbybitClient client, JsonNode upload) =>
        (string?)(await client.RefusedAsync(HttpMethod.Post, $"files/{upload["fileId"]}/confirm")).Error["code"];

    private static async Task<TcpClient> PutAsync(JsonNode upload, long length, byte[] body)
    {
        var url = new Uri((string)upload["uploadUrl"]!);
        var connection = new TcpClient();
        await connection.ConnectAsync(url.Host, url.Port, Cancel);
        var head = $"PUT {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Length: {length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n";
        await connection.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body], Cancel);
        return connection;
    }
}
