using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Formwright.Acceptance.Tests;

/// <summary>A web server on the loopback that files come from and webhooks go to.</summary>
internal sealed class MeshyReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly X509Certificate2? certificate;

    private MeshyReceiver(WebApplication app, X509Certificate2? certificate) => (this.app, this.certificate) = (app, certificate);

    /// <summary>Base address.</summary>
    public string Url => app.Urls.Single();

    /// <summary>Bodies that were posted to it.</summary>
    public ConcurrentQueue<string> Posted { get; } = new();

    /// <summary>Starts one.</summary>
    /// <param name="handler">Answers every request.</param>
    /// <param name="isTls">True for https with a certificate that nobody has signed.</param>
    public static async Task<MeshyReceiver> StartAsync(RequestDelegate handler, bool isTls = false)
    {
        var certificate = isTls ? SelfSigned() : null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var app = builder.Build();
        var receiver = new MeshyReceiver(app, certificate);
        app.Run(async http =>
        {
            if (HttpMethods.IsPost(http.Request.Method))
            {
                using var reader = new StreamReader(http.Request.Body);
                receiver.Posted.Enqueue(await reader.ReadToEndAsync());
            }

            await handler(http);
        });
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate?.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
