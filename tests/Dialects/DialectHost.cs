using System.Globalization;
using System.Net;
using System.Text;
using Formwright.Core;
using Formwright.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Formwright.Dialects.Tests;

/// <summary>One dialect alone on a real listener, over ports that live in memory.</summary>
internal abstract class DialectHost : IAsyncDisposable
{
    private readonly WebApplication app;

    protected DialectHost(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(Url) };
    }

    public HttpClient Http { get; }

    public string Url => app.Urls.Single();

    public ManualTime Time => Service<ManualTime>();

    public MemoryTaskEngine Engine => Service<MemoryTaskEngine>();

    public MemoryKeyStore Keys => Service<MemoryKeyStore>();

    public MemoryFileStores Files => Service<MemoryFileStores>();

    public ICreditStore Credits => Service<ICreditStore>();

    public IWebhookFormat Webhooks => Service<IWebhookFormat>();

    /// <summary>Lets every submission complete at once.</summary>
    public void Work() => Engine.Work = Service<FakeWorker>().Complete;

    /// <summary>The only key that was made.</summary>
    public async Task<ApiKey> OnlyKeyAsync() => (await Keys.ListAsync(null, null, CancellationToken.None)).Single();

    /// <summary>Puts bytes at an upload URL; the receiving end is not part of a dialect.</summary>
    public Task ReceiveAsync(string uploadUrl, byte[] bytes) => Files.ReceiveUploadAsync(
        Guid.Parse(new Uri(uploadUrl).Segments[^1]),
        long.MaxValue.ToString(CultureInfo.InvariantCulture),
        "good",
        bytes.Length,
        new MemoryStream(bytes),
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Starts a server on a free port of the loopback address.</summary>
    /// <param name="addServices">Adds what the dialect needs besides the ports.</param>
    /// <param name="map">Maps its routes.</param>
    protected static async Task<WebApplication> ListenAsync(Action<IServiceCollection> addServices, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        addServices(builder.Services.AddFakePorts());
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }

    /// <summary>A request with headers, of which those without a value are left out.</summary>
    protected static HttpRequestMessage Request(HttpMethod method, string path, string? body, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return request;
    }

    protected static string? Bearer(string? token) => token is null ? null : $"Bearer {token}";

    protected T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();
}
