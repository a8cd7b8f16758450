using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Formwright.Server.Tests;

public sealed class DialectPolicyTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<MatcherPolicy, DialectPolicy>();
        app = builder.Build();
        var (first, second) = (Dialect.With(app, Credential.ApiKey), Dialect.With(app, Credential.Bearer));
        Map(first, "first", "/api/models", "/api/tasks", "/api/{**path}");
        Map(second, "second", "/api/models", "/api/chat", "/api/{**path}");
        await app.StartAsync();
        http.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/models", "x-api-key", "first")]
    [InlineData("/api/models", "Authorization", "second")]
    [InlineData("/api/models", null, "first")]
    [InlineData("/api/tasks", "Authorization", "first")]
    [InlineData("/api/chat", "x-api-key", "second")]
    [InlineData("/api/chat", null, "second")]
    [InlineData("/api/nothing", "x-api-key", "first")]
    [InlineData("/api/nothing", "Authorization", "second")]
    public async Task Path_OfTwoDialects_IsAnsweredByTheOneOfTheCredential(string path, string? header, string dialect)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, "Bearer secret");
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(dialect, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static void Map(IEndpointRouteBuilder routes, string answer, params string[] paths)
    {
        foreach (var path in paths)
        {
            routes.Map(path, http => http.Response.WriteAsync(answer));
        }
    }
}
