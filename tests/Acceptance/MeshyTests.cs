using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Formwright.Acceptance.Tests;

/// <summary>The Meshy API on a running server, as programs of its documentation use it.</summary>
public sealed class MeshyTests(RunningServer server) : IClassFixture<RunningServer>
{
    internal static readonly byte[] Cube = Encoding.ASCII.GetBytes(CubeAsStl());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JavaScriptProgram_ConvertsAModelFromAUrl()
    {
        await using var files = await MeshyReceiver.StartAsync(http => http.Response.Body.WriteAsync(Cube).AsTask());
        var output = await RunAsync("node", "seed.mjs", ("https://example.com", files.Url));

        Assert.Contains("Status: SUCCEEDED", output, StringComparison.Ordinal);
        Assert.Contains("Missing: ''", output, StringComparison.Ordinal);
        Assert.Equal(84 + (12 * 50), (await DownloadAsync(output, "STL: ")).Length);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await DownloadAsync(output, "Picture: "))[..4]);
    }

    [Fact]
    public async Task PythonProgram_ResizesAModel_ListsAndDeletesIt()
    {
        var file = Path.Combine(server.Data, "cube.stl");
        await File.WriteAllBytesAsync(file, Cube, Cancel);
        var before = (int)(await (await MeshyClient.OfAsync(server)).GetAsync("balance"))["balance"]!;

        var output = await RunAsync("python3", "seed.py", ("MODEL_FILE", file));

        Assert.Contains("Streamed: SUCCEEDED", output, StringComparison.Ordinal);
        Assert.Contains("Listed: True", output, StringComparison.Ordinal);
        Assert.Contains("Deleted: 404", output, StringComparison.Ordinal);
        Assert.Matches(@"Balance: \d+", output);
        Assert.True((int)(await (await MeshyClient.OfAsync(server)).GetAsync("balance"))["balance"]! < before);
    }

    [Fact]
    public async Task Task_OfATask_ReadsWhatThatOneMade()
    {
        var client = await MeshyClient.OfAsync(server);
        var source = await client.SucceededAsync("convert", new JsonObject { ["model_url"] = MeshyClient.DataUri(Cube), ["target_formats"] = new JsonArray("stl") });
        var resized = await client.SucceededAsync("resize", new JsonObject { ["input_task_id"] = (string)source["id"]!, ["resize_longest_side"] = 2.5 });
        Assert.Equal(["glb"], resized["model_urls"]!.AsObject().Select(model => model.Key));
        var glb = Path.Combine(server.Data, "resized.glb");
        await File.WriteAllBytesAsync(glb, await server.Http.GetByteArrayAsync((string?)resized["model_urls"]!["glb"], Cancel), Cancel);
        Assert.Equal(0, (int)(await Programs.ValidateGlbAsync(glb))["numErrors"]!);
    }

    [Fact]
    public async Task BrokenModel_FailsWithAReason_AndCostsNothing()
    {
        var client = await MeshyClient.OfAsync(server);
        var task = await client.RunAsync("convert", new JsonObject { ["model_url"] = MeshyClient.DataUri(Cube[..200]), ["target_formats"] = new JsonArray("glb") });
        Assert.Equal(("FAILED", 0, "invalid_input"), ((string?)task["status"], (int?)task["consumed_credits"], (string?)task["task_error"]!["type"]));
        var page = await server.Http.GetStringAsync(((string)task["task_error"]!["doc_url"]!).Split('#')[0], Cancel);
        Assert.Contains("id=\"invalid-input\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModelUrl_ThatMisbehaves_IsRefusedWithTheReason()
    {
        var client = await MeshyClient.OfAsync(server);
        await using var files = await MeshyReceiver.StartAsync(MisbehaveAsync);
        foreach (var (name, says) in new[]
        {
            ("private.glb", "not allowed"), ("loop.glb", "redirects"), ("endless.glb", "larger than"), ("announced.glb", "larger than"), ("short.glb", "broke off"),
            ("page.glb", "web page"), ("missing.glb", "404"), ("empty.glb", "empty"),
        })
        {
            var (status, message) = await client.RefusedAsync("convert", new JsonObject { ["model_url"] = $"{files.Url}/{name}", ["target_formats"] = new JsonArray("stl") });
            Assert.True(status == 400 && message.Contains(says, StringComparison.Ordinal), $"{name}: {status} {message}");
        }

        (_, var inner) = await client.RefusedAsync("convert", new JsonObject { ["model_url"] = "http://10.0.0.1/a.glb", ["target_formats"] = new JsonArray("stl") });
        Assert.Contains("not allowed", inner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_IsToldOfStartAndEnd_AlsoWhenItRedirects_AndOthersDoNotHoldItUp()
    {
        await using var receiver = await MeshyReceiver.StartAsync(http =>
        {
            http.Response.Redirect("http://127.0.0.1:1/elsewhere");
            return Task.CompletedTask;
        });
        await using var hanging = await MeshyReceiver.StartAsync(http => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted));
        await using var failing = await MeshyReceiver.StartAsync(http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await using var untrusted = await MeshyReceiver.StartAsync(_ => Task.CompletedTask, isTls: true);
        var account = "hooked";
        var ids = new List<string>();
        foreach (var url in (string[])[hanging.Url, failing.Url, untrusted.Url, receiver.Url])
        {
            ids.Add(await CommandAsync("create", $"{url}/hook", "--account", account, "--allow-host", "127.0.0.1"));
        }

        var client = new MeshyClient(server, await server.CreateKeyAsync("pro", "meshy", "--account", account));
        var task = await client.SucceededAsync("convert", new JsonObject { ["model_url"] = MeshyClient.DataUri(Cube), ["target_formats"] = new JsonArray("stl") });

        await Eventually.TrueAsync(() => Task.FromResult(receiver.Posted.Any(body => body.Contains("SUCCEEDED", StringComparison.Ordinal))));
        Assert.All(receiver.Posted, body => Assert.Equal((string?)task["id"], (string?)JsonNode.Parse(body)!["id"]));
        var told = JsonNode.Parse(receiver.Posted.Single(body => body.Contains("SUCCEEDED", StringComparison.Ordinal)))!;
        Assert.Equal(84 + (12 * 50), (await server.Http.GetByteArrayAsync((string?)told["model_urls"]!["stl"], Cancel)).Length);
        await Eventually.TrueAsync(async () =>
        {
            var lines = (await CommandAsync("list", "--account", account)).Split('\n');
            return FailuresOf(failing.Url) > 0 && FailuresOf(untrusted.Url) > 0 && FailuresOf(receiver.Url) == 0;

            int FailuresOf(string url) => int.Parse(lines.Single(line => line.Contains(url, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], System.Globalization.CultureInfo.InvariantCulture);
        });
        Assert.Empty(untrusted.Posted);
        foreach (var id in ids)
        {
            await CommandAsync("remove", id);
        }

        Assert.Equal("", await CommandAsync("list", "--account", account));
    }

    [Fact]
    public async Task Webhook_IsToldOfProgress()
    {
        await using var receiver = await MeshyReceiver.StartAsync(_ => Task.CompletedTask);
        var id = await CommandAsync("create", $"{receiver.Url}/hook", "--account", "patient", "--allow-host", "127.0.0.1");
        var client = new MeshyClient(server, await server.CreateKeyAsync("pro", "meshy", "--account", "patient"));
        await client.SucceededAsync("remesh", new JsonObject
        {
            ["model_url"] = MeshyClient.DataUri(Stl(DentedBall(60, 120))), ["topology"] = "quad", ["target_polycount"] = 10_000, ["target_formats"] = new JsonArray("obj"),
        });

        await Eventually.TrueAsync(() => Task.FromResult(receiver.Posted.Any(body => body.Contains("SUCCEEDED", StringComparison.Ordinal))));
        var told = receiver.Posted.Select(body => JsonNode.Parse(body)!).Select(task => (Status: (string)task["status"]!, Progress: (int)task["progress"]!)).ToList();
        Assert.Contains(told, task => task is { Status: "IN_PROGRESS", Progress: > 0 and < 100 });
        Assert.Equal(told.Select(task => task.Progress).Order(), told.Select(task => task.Progress));
        Assert.Equal(("SUCCEEDED", 100), told[^1]);
        await CommandAsync("remove", id);
    }

    [Fact]
    public async Task Webhooks_AreFiveAtMost_AndHttps()
    {
        for (var i = 0; i < 5; i++)
        {
            await CommandAsync("create", $"https://hooks.example/{i}", "--account", "many");
        }

        Assert.Contains("may have 5", await RefusedCommandAsync("create", "https://hooks.example/6", "--account", "many"), StringComparison.Ordinal);
        Assert.Contains("https", await RefusedCommandAsync("create", "http://hooks.example/7", "--account", "other"), StringComparison.Ordinal);
    }

    private static Task MisbehaveAsync(HttpContext http)
    {
        var response = http.Response;
        switch (http.Request.Path.Value)
        {
            case "/private.glb":
                response.Redirect("http://10.0.0.1/model.glb");
                return Task.CompletedTask;
            case "/loop.glb":
                response.Redirect("/loop.glb");
                return Task.CompletedTask;
            case "/endless.glb":
                return EndlessAsync(response, http.RequestAborted);
            case "/announced.glb":
                response.ContentLength = 101_000_000;
                return EndlessAsync(response, http.RequestAborted);
            case "/short.glb":
                response.ContentLength = 10_000;
                return ShortAsync(http);
            case "/page.glb":
                response.ContentType = "text/html";
                return response.WriteAsync("<html><body>Sign in to download</body></html>");
            case "/empty.glb":
                return Task.CompletedTask;
            default:
                response.StatusCode = 404;
                return Task.CompletedTask;
        }
    }

    private static async Task EndlessAsync(HttpResponse response, CancellationToken gone)
    {
        var piece = new byte[1 << 20];
        // Twice what is allowed would do; nobody may come to the end.
        for (var i = 0; i < 200 && !gone.IsCancellationRequested; i++)
        {
            await response.Body.WriteAsync(piece, gone);
        }
    }

    private static async Task ShortAsync(HttpContext http)
    {
        await http.Response.Body.WriteAsync(new byte[1000]);
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    /// <summary>A ball with waves, which takes quads some seconds.</summary>
    private static IEnumerable<Vector3> DentedBall(int rings, int segments)
    {
        for (var ring = 0; ring < rings; ring++)
        {
            for (var segment = 0; segment < segments; segment++)
            {
                var (a, b, c, d) = (At(ring, segment), At(ring + 1, segment), At(ring + 1, segment + 1), At(ring, segment + 1));
                foreach (var corner in (Vector3[])[a, b, c, a, c, d])
                {
                    yield return corner;
                }
            }
        }

        Vector3 At(int ring, int segment)
        {
            var (polar, around) = (MathF.PI * ring / rings, 2 * MathF.PI * (segment % segments) / segments);
            var radius = 50 + (3 * MathF.Sin(5 * around) * MathF.Sin(polar));
            return radius * new Vector3(MathF.Sin(polar) * MathF.Cos(around), MathF.Sin(polar) * MathF.Sin(around), MathF.Cos(polar));
        }
    }

    private static byte[] Stl(IEnumerable<Vector3> corners)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var triangles = corners.Chunk(3).ToList();
        writer.Write(new byte[80]);
        writer.Write(triangles.Count);
        foreach (var triangle in triangles)
        {
            writer.Write(new byte[12]);
            foreach (var corner in triangle)
            {
                writer.Write(corner.X);
                writer.Write(corner.Y);
                writer.Write(corner.Z);
            }

            writer.Write((short)0);
        }

        writer.Flush();
        return file.ToArray();
    }

    private static string CubeAsStl()
    {
        var text = new StringBuilder("solid cube\n");
        foreach (var quad in (int[][])[[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]])
        {
            foreach (var triangle in (int[][])[[quad[0], quad[1], quad[2]], [quad[0], quad[2], quad[3]]])
            {
                text.Append("facet normal 0 0 0\nouter loop\n");
                foreach (var corner in triangle)
                {
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"vertex {20 * (corner & 1)} {20 * ((corner >> 1) & 1)} {20 * (corner >> 2)}\n");
                }

                text.Append("endloop\nendfacet\n");
            }
        }

        return text.Append("endsolid cube\n").ToString();
    }

    private async Task<string> RunAsync(string interpreter, string program, (string From, string To) change)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "meshy", program), Cancel);
        var adapted = source
            .Replace("https://api.meshy.ai", server.Url, StringComparison.Ordinal)
            .Replace("msy_YOUR_API_KEY", (await MeshyClient.OfAsync(server)).Key, StringComparison.Ordinal)
            .Replace(change.From, change.To, StringComparison.Ordinal);
        var file = Path.Combine(server.Data, program);
        await File.WriteAllTextAsync(file, adapted, Cancel);
        var (code, output, errors) = await Programs.RunAsync(interpreter, file);
        Assert.True(code == 0, $"{program} ended with {code}: {errors}\n{output}");
        return output;
    }

    private async Task<byte[]> DownloadAsync(string output, string label) => await server.Http.GetByteArrayAsync(
        output.Split('\n').Single(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim(), Cancel);

    private async Task<string> CommandAsync(string verb, params string[] arguments)
    {
        var (code, output, errors) = await Programs.RunAsync(Programs.Formwright, ["webhooks", verb, .. arguments, "--data", server.Data]);
        return code == 0 ? output.Trim() : throw new InvalidOperationException(errors);
    }

    private async Task<string> RefusedCommandAsync(string verb, params string[] arguments)
    {
        var (code, _, errors) = await Programs.RunAsync(Programs.Formwright, ["webhooks", verb, .. arguments, "--data", server.Data]);
        Assert.Equal(1, code);
        return errors;
    }
}
