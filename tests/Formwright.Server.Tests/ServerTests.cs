using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Formwright.Server.Tests;

public sealed class ServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_OfAStartedServer_IsOk()
    {
        await using var host = await ServerHost.StartAsync();

        using var response = await host.SendAsync("GET", "/health");

        Assert.Equal(
            (HttpStatusCode.OK, """{"ok":true,"data":{"status":"ok","timestamp":"2025-01-15T10:30:10.250Z"}}"""),
            (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task Health_BeforeEverythingStarted_Is503()
    {
        var early = new EarlyVisitor();
        await using var host = await ServerHost.StartAsync(more: services => services.AddHostedService(provider =>
        {
            early.Services = provider;
            return early;
        }));

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"ok":true,"data":{"status":"degraded","timestamp":"2025-01-15T10:30:10.250Z"}}"""),
            early.Seen);
    }

    [Fact]
    public async Task Health_WhileNoWorkerCanBeStarted_Is503()
    {
        await using var host = await ServerHost.StartAsync();
        host.Engine.CanWork = false;

        using var response = await host.SendAsync("GET", "/health");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"ok":true,"data":{"status":"degraded","timestamp":"2025-01-15T10:30:10.250Z"}}"""),
            (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task FirstStart_PrintsUrlAndOneKeyPerDialect_LaterOnesOnlyTheUrl()
    {
        var keys = new MemoryKeyStore(TimeProvider.System);
        var first = await RunUntilAnnouncedAsync(keys);
        var second = await RunUntilAnnouncedAsync(keys);

        Assert.Matches(
            """
            ^Formwright [0-9.]+ is ready: http://127\.0\.0\.1:[0-9]+

            Development keys, shown this once; only their hashes are stored:
              partwork  pk_live_[0-9a-f]{32}
              genx3d    sk-[0-9a-f]{32}
              makistry  mk_pub_[0-9a-f]{32}
              bitbybit  bbk_[0-9A-Za-z]{40}
              meshy     msy_[0-9a-f]{36}


            """.TrimStart(),
            first);
        Assert.Matches("^Formwright [0-9.]+ is ready: http://127\\.0\\.0\\.1:[0-9]+\n$", second);
        Assert.All(await keys.ListAsync(null, null, Cancel), key => Assert.Equal(("local", "development"), (key.Account, key.Name)));
    }

    [Fact]
    public async Task TakenPort_IsOneClearLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await Assert.ThrowsAsync<FormwrightException>(() => FormwrightServer.RunAsync(new ServerOptions(port), new Catalogues(new FakePipelineCatalogue(), new FakeModelCatalogue()), Cancel));

        Assert.Equal(ErrorCode.Conflict, refusal.Error.Code);
        Assert.Equal($"Port {port} of 127.0.0.1 is taken by another program. Stop that one, or choose another port with --port.", refusal.Message);
    }

    [Theory]
    [InlineData("nowhere", 0)]
    [InlineData("", 0)]
    [InlineData("192.0.2.1", 0)]
    [InlineData("127.0.0.1", -1)]
    [InlineData("127.0.0.1", 65536)]
    public void UnusableAddress_IsInvalidInput(string bind, int port) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => ListenSocket.Bind(bind, port)).Error.Code);

    [Theory]
    [InlineData("relative/path")]
    [InlineData("ftp://example.org")]
    [InlineData("https://example.org/?a=b")]
    public async Task UnusablePublicUrl_IsInvalidInput(string url)
    {
        var refusal = await Assert.ThrowsAsync<FormwrightException>(() => ServerHost.StartAsync(new Uri(url, UriKind.RelativeOrAbsolute)));

        Assert.Equal("publicUrl", refusal.Error.Field);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://cad.example.org")]
    [InlineData("https://example.org:8443/cad/")]
    public async Task Links_HaveThePublicUrlOrTheRequestsOwn(string? url)
    {
        await using var host = await ServerHost.StartAsync(url is null ? null : new Uri(url));
        var (_, secret) = await host.Keys.CreateAsync(KeyFormats.Find("partwork"), null, "test", null, null, null, Cancel);

        using var response = await host.SendAsync("POST", "/v1/import/upload-url", """{"filename": "a.step"}"""u8.ToArray(), ("X-API-Key", secret));

        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.StartsWith($"{(url ?? host.Url).TrimEnd('/')}/uploads/", (string)body["upload_url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartWork_FromPromptToDownloadedFile_WorksThroughTheServer()
    {
        await using var host = await ServerHost.StartAsync();
        var (_, secret) = await host.Keys.CreateAsync(KeyFormats.Find("partwork"), null, "test", null, null, null, Cancel);

        var job = await PostAsync(host, secret, "/v1/generate", """{"prompt": "A cube"}""");
        using var poll = await host.SendAsync("GET", $"/v1/job/{job["job_id"]}", null, ("X-API-Key", secret));
        var result = JsonNode.Parse(await poll.Content.ReadAsStringAsync(Cancel))!["result"]!;
        var download = await PostAsync(host, secret, "/v1/download", $$"""{"s3_key": "{{result["step_key"]}}"}""");
        using var file = await host.SendAsync("GET", (string)download["download_url"]!);

        Assert.Equal("application/step", file.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("The bytes of model.step", await file.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartWorkSample_EveryRequest_Succeeds()
    {
        await using var host = await ServerHost.StartAsync();
        var (_, secret) = await host.Keys.CreateAsync(KeyFormats.Find("partwork"), null, "test", null, null, null, Cancel);
        var file = new HttpFile(host.Http, new Dictionary<string, string> { ["host"] = host.Url, ["key"] = secret, ["token"] = "token-of-alice" });

        var results = await file.RunAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "partwork.http"), Cancel));

        Assert.Equal(13, results.Count);
        Assert.All(results, result => Assert.True(result.Status is 200 or 201 or 204, $"{result.Request}: {result.Status}"));
    }

    [Fact]
    public async Task BitbybitSample_EveryRequest_Succeeds()
    {
        await using var host = await ServerHost.StartAsync();
        var (_, secret) = await host.Keys.CreateAsync(KeyFormats.Find("bitbybit"), null, "test", null, null, null, Cancel);
        var file = new HttpFile(host.Http, new Dictionary<string, string> { ["host"] = host.Url, ["key"] = secret });

        var results = await file.RunAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "bitbybit.http"), Cancel));

        Assert.Equal(21, results.Count);
        Assert.All(results, result => Assert.True(result.Status is 200 or 201 or 202, $"{result.Request}: {result.Status}"));
    }

    private static async Task<JsonNode> PostAsync(ServerHost host, string key, string path, string body)
    {
        using var response = await host.SendAsync("POST", path, Encoding.UTF8.GetBytes(body), ("X-API-Key", key));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }

    private static async Task<string> RunUntilAnnouncedAsync(IKeyStore keys)
    {
        using var stop = new CancellationTokenSource();
        // The flush comes last in the announcement.
        using var output = new WriterThatStops(stop);
        await FormwrightServer.RunAsync(
            new ServerOptions(0),
            services =>
            {
                services.AddFakePorts();
                services.AddSingleton(keys);
            },
            output,
            stop.Token);
        return output.ToString();
    }

    private sealed class WriterThatStops(CancellationTokenSource stop) : StringWriter
    {
        public override string NewLine => "\n";

        public override Task FlushAsync() => stop.CancelAsync();
    }

    /// <summary>Asks for the health when the listener is up, but the host has not said yet that it has started.</summary>
    private sealed class EarlyVisitor : IHostedLifecycleService
    {
        public IServiceProvider? Services { get; set; }

        public (HttpStatusCode, string) Seen { get; private set; }

        public async Task StartedAsync(CancellationToken cancellationToken)
        {
            var addresses = Services!.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features
                .Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!;
            using var http = new HttpClient();
            using var response = await http.GetAsync(new Uri($"{addresses.Addresses.Single()}/health"), cancellationToken);
            Seen = (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
