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

    public static async Task<ServerHost> StartAsync(Uri? publicUrl = null, Action<IServiceCollection>? more = null)
    {
        var socket = ListenSocket.Bind("127.0.0.1", 0);
        var app = FormwrightServer.Build(new ServerOptions(PublicUrl: publicUrl), socket, services =>
        {
            services.AddFakePorts();
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
