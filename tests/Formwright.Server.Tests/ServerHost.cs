using System.Net;
using System.Net.Sockets;
using Formwright.Core;
using Formwright.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Server.Tests;

/// <summary>The server over ports that live in memory.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2025, 1, 15, 10, 30, 10, TimeSpan.Zero);

    private readonly Socket socket;
    private readonly WebApplication app;

    private ServerHost(Socket socket, WebApplication app)
    {
        this.socket = socket;
        this.app = app;
        Url = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}");
        Http = new HttpClient { BaseAddress = new Uri(Url) };
    }

    public string Url { get; }

    public HttpClient Http { get; }

    public ManualTime Time => app.Services.GetRequiredService<ManualTime>();

    public MemoryFileStores Files => app.Services.GetRequiredService<MemoryFileStores>();

    public IKeyStore Keys => app.Services.GetRequiredService<IKeyStore>();

    public FakeWorker Worker => app.Services.GetRequiredService<FakeWorker>();

    public MemoryTaskEngine Engine => app.Services.GetRequiredService<MemoryTaskEngine>();

    public static void AddFakes(IServiceCollection services) => services
        .AddSingleton(new ManualTime(Start))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ManualTime>())
        .AddSingleton<MemoryQuotaMeter>()
        .AddSingleton<IQuotaMeter>(provider => provider.GetRequiredService<MemoryQuotaMeter>())
        .AddSingleton<MemoryTaskEngine>()
        .AddSingleton<ITaskEngine>(provider => provider.GetRequiredService<MemoryTaskEngine>())
        .AddSingleton<MemoryPartStore>()
        .AddSingleton<IPartStore>(provider => provider.GetRequiredService<MemoryPartStore>())
        .AddSingleton<MemoryFileStores>()
        .AddSingleton<IAssetStore>(provider => provider.GetRequiredService<MemoryFileStores>())
        .AddSingleton<IUploadStore>(provider => provider.GetRequiredService<MemoryFileStores>())
        .AddSingleton<ISignedLinks>(provider => provider.GetRequiredService<MemoryFileStores>())
        .AddSingleton<IBlobStore, MemoryBlobStore>()
        .AddSingleton<IKeyStore, MemoryKeyStore>()
        .AddSingleton<IAccountTokens, FakeAccountTokens>()
        .AddSingleton<FakeWorker>();

    public static async Task<ServerHost> StartAsync(Uri? publicUrl = null, Action<IServiceCollection>? more = null)
    {
        var socket = ListenSocket.Bind("127.0.0.1", 0);
        var app = FormwrightServer.Build(new ServerOptions(PublicUrl: publicUrl), socket, services =>
        {
            AddFakes(services);
            more?.Invoke(services);
        });
        var host = new ServerHost(socket, app);
        host.Engine.Work = host.Worker.Complete;
        await app.StartAsync();
        return host;
    }

    public async Task<HttpResponseMessage> SendAsync(string method, string url, byte[]? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), url);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        socket.Dispose();
    }
}
