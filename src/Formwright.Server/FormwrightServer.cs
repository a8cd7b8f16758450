using System.Net;
using System.Net.Sockets;
using Formwright.Core;
using Formwright.Dialects.Bitbybit;
using Formwright.Dialects.Makistry;
using Formwright.Dialects.Meshy;
using Formwright.Dialects.PartWork;
using Formwright.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Formwright.Server;

/// <summary>The composition root: dialects above, ports below, and nothing of its own but files and health.</summary>
public static class FormwrightServer
{
    // Longer than the task engine's own grace, shorter than what process supervisors grant.
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(15);

    /// <summary>Serves until cancelled or until SIGINT or SIGTERM. Prints its URL, and the first time the development keys, to standard output.</summary>
    /// <param name="options">What the operator decided.</param>
    /// <param name="catalogues">What can be made, known without the kernel that makes it.</param>
    /// <param name="cancel">Ends the server.</param>
    /// <exception cref="FormwrightException">
    /// <c>conflict</c> when the port is taken; <c>invalid_input</c> when an option or the data folder cannot be used.
    /// </exception>
    public static async Task RunAsync(ServerOptions options, Catalogues catalogues, CancellationToken cancel)
    {
        using var folder = DataFolder.OpenForServer(options.DataFolder);
        await RunAsync(options, services => Composition.AddPorts(services, options, catalogues, folder), Console.Out, cancel);
    }

    internal static async Task RunAsync(ServerOptions options, Action<IServiceCollection> addPorts, TextWriter output, CancellationToken cancel)
    {
        using var socket = ListenSocket.Bind(options.Bind, options.Port);
        await using var app = Build(options, socket, addPorts);
        try
        {
            await app.StartAsync(cancel);
            var keys = await DevelopmentKeys.CreateMissingAsync(
                app.Services.GetRequiredService<IKeyStore>(), app.Services.GetRequiredService<ICreditStore>(), cancel);
            await AnnounceAsync(output, options, UrlOf((IPEndPoint)socket.LocalEndPoint!), keys);
            await app.WaitForShutdownAsync(cancel);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    internal static WebApplication Build(ServerOptions options, Socket socket, Action<IServiceCollection> addPorts)
    {
        // The folder of the program and not the current one: a stray appsettings.json must not change a server.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        });
        // Standard output is for what the operator asked for.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);

        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => socket);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Listen((IPEndPoint)socket.LocalEndPoint!);
        });
        builder.Services.AddSingleton<MatcherPolicy, DialectPolicy>();
        addPorts(builder.Services);

        var app = builder.Build();
        if (options.PublicUrl is { } publicUrl)
        {
            UsePublicUrl(app, publicUrl);
        }

        HealthEndpoint.Map(app);
        FileEndpoints.Map(app);
        MakistryDialect.Map(app);
        MeshyDialect.Map(app);
        PartWorkDialect.Map(app);
        BitbybitDialect.Map(Dialect.With(app, Credential.ApiKey));
        return app;
    }

    // Dialects make links from the request's own address; behind a proxy that address is the proxy's.
    private static void UsePublicUrl(WebApplication app, Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.Query.Length + url.Fragment.Length > 0)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, "The public URL must be absolute, http or https, and without query. Give one with --public-url, such as https://cad.example.org.", "publicUrl");
        }

        var (host, path) = (new HostString(url.Authority), new PathString(url.AbsolutePath.TrimEnd('/')));
        app.Use((http, next) =>
        {
            (http.Request.Scheme, http.Request.Host, http.Request.PathBase) = (url.Scheme, host, path);
            return next(http);
        });
    }

    private static string UrlOf(IPEndPoint endpoint)
    {
        var address = endpoint.Address;
        var host = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "localhost"
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]"
            : address.ToString();
        return FormattableString.Invariant($"http://{host}:{endpoint.Port}");
    }

    private static async Task AnnounceAsync(TextWriter output, ServerOptions options, string url, IReadOnlyList<(string Dialect, string Secret)> keys)
    {
        var address = options.PublicUrl?.ToString().TrimEnd('/') ?? url;
        await output.WriteLineAsync($"Formwright {typeof(FormwrightServer).Assembly.GetName().Version?.ToString(3)} is ready: {address}");
        if (options.Designer is { } designer)
        {
            await output.WriteLineAsync($"Parts are designed by the language model {designer.Model}, and by the embedded engine when that fails.");
        }

        if (keys.Count > 0)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync("Development keys, shown this once; only their hashes are stored:");
            foreach (var (dialect, secret) in keys)
            {
                await output.WriteLineAsync($"  {dialect,-10}{secret}");
            }

            await output.WriteLineAsync();
        }

        await output.FlushAsync();
    }
}
