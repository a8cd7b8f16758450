using System.Net;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit.Tests;

public sealed class AccessTests : IAsyncLifetime
{
    private const string Id = "0198c6f0-0000-7000-8000-000000000000";

    private BitbybitHost host = null!;

    public async ValueTask InitializeAsync() => host = await BitbybitHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public static TheoryData<string, string, string> Routes => new()
    {
        { "POST", "cad/execute", "cad" },
        { "POST", "cad/pipeline", "cad" },
        { "POST", "cad/compound", "cad" },
        { "POST", "cad/pro/unfold/face-to-flat", "cad" },
        { "POST", "cad/pro/unfold/face-report", "cad" },
        { "POST", "cad/pro/unfold/solid-to-flat", "cad" },
        { "POST", "cad/pro/unfold/solid-report", "cad" },
        { "POST", "cad/pro/unfold/solid", "cad" },
        { "GET", "models", "models" },
        { "POST", "models/definitions", "models" },
        { "GET", "models/dragon-cup/params", "models" },
        { "POST", "models/dragon-cup", "models" },
        { "POST", "models/phone-nest", "models" },
        { "POST", "models/dragon-cup/batch", "models" },
        { "POST", "convert/step-to-gltf", "convert" },
        { "POST", "convert/step-to-gltf-advanced", "convert" },
        { "POST", "convert/step-to-gltf-with-draco", "convert" },
        { "POST", "convert/step-to-gltf-advanced-with-draco", "convert" },
        { "GET", "files", "files convert cad" },
        { "POST", "files/upload", "files convert cad" },
        { "GET", $"files/{Id}", "files convert cad" },
        { "DELETE", $"files/{Id}", "files convert cad" },
        { "POST", $"files/{Id}/confirm", "files convert cad" },
        { "GET", "tasks", "tasks models cad convert" },
        { "GET", $"tasks/{Id}", "tasks models cad convert" },
        { "DELETE", $"tasks/{Id}", "tasks models cad convert" },
        { "GET", $"tasks/{Id}/result", "tasks models cad convert" },
        { "GET", $"tasks/{Id}/result/glb", "tasks models cad convert" },
        { "GET", $"tasks/{Id}/results", "tasks models cad convert" },
        { "POST", $"tasks/{Id}/retry", "tasks models cad convert" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_WithoutKey_Is401(string method, string path, string scopes)
    {
        Assert.NotEmpty(scopes);
        (await host.SendAsync(new(method), path, null, null)).Error(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_NeedsOneOfItsScopes(string method, string path, string scopes)
    {
        foreach (var scope in (string[])["models", "tasks", "cad", "convert", "files", "*"])
        {
            var answer = await host.SendAsync(new(method), path, await host.KeyAsync(scope), "{}");
            if (scope == "*" || scopes.Split(' ').Contains(scope))
            {
                Assert.NotEqual(HttpStatusCode.Forbidden, answer.Status);
            }
            else
            {
                answer.Error(HttpStatusCode.Forbidden, "INSUFFICIENT_SCOPE");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_WithAnotherMethod_Is405(string method, string path, string scopes)
    {
        var answer = await host.SendAsync(HttpMethod.Patch, path, await host.KeyAsync(), null);

        var message = (string)answer.Error(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED")["message"]!;
        Assert.True(message.Contains(method, StringComparison.Ordinal), $"{message} {scopes}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("bbk_")]
    [InlineData("YOUR_API_KEY")]
    [InlineData("bbk_0000000000000000000000000000000000000000")]
    public async Task Key_ThatIsWrong_Is401(string key) => (await host.GetAsync("models", key)).Error(HttpStatusCode.Unauthorized, "UNAUTHORIZED");

    [Fact]
    public async Task Key_IsPrefixAndFortyLettersOrDigits() => Assert.Matches("^bbk_[0-9A-Za-z]{40}$", await host.KeyAsync());

    [Fact]
    public async Task UnknownPath_Is404WithAKeyAnd401Without()
    {
        (await host.GetAsync("nothing/here", await host.KeyAsync())).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.GetAsync("nothing/here", null)).Error(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
    }

    [Fact]
    public async Task Requests_AboveSixHundredAMinute_Are429UntilTheNextMinute()
    {
        var key = await host.KeyAsync();
        for (var i = 0; i < 600; i++)
        {
            (await host.GetAsync("models", key)).Data("Models");
        }

        var refused = await host.GetAsync("models", key);
        refused.Error(HttpStatusCode.TooManyRequests, "RATE_LIMITED");
        // The clock stands at 10.25 seconds of the minute.
        Assert.Equal("50", refused.Headers.GetValues("Retry-After").Single());
        (await host.GetAsync("models", await host.KeyAsync())).Data("Models");

        host.Time.Advance(TimeSpan.FromSeconds(50));
        (await host.GetAsync("models", key)).Data("Models");
    }

    [Fact]
    public async Task Fault_IsA500ThatTellsNothing()
    {
        host.Engine.Refusal = new InvalidOperationException("the database is at /secret/place");

        var answer = await host.PostAsync("cad/execute", await host.KeyAsync(), """{"operation": "occt.shapes.solid.createSphere"}""");

        Assert.Equal("Something went wrong", (string?)answer.Error(HttpStatusCode.InternalServerError, "INTERNAL_ERROR")["message"]);
    }

    [Theory]
    [InlineData(ErrorCode.QueueFull, HttpStatusCode.TooManyRequests, "RATE_LIMITED")]
    [InlineData(ErrorCode.OverLimit, HttpStatusCode.PaymentRequired, "COMPUTE_LIMIT_EXCEEDED")]
    [InlineData(ErrorCode.Conflict, HttpStatusCode.Conflict, "CONFLICT")]
    [InlineData(ErrorCode.NotFound, HttpStatusCode.NotFound, "NOT_FOUND")]
    [InlineData(ErrorCode.Timeout, HttpStatusCode.InternalServerError, "INTERNAL_ERROR")]
    public async Task Engine_Refusing_IsTheErrorOfItsCode(ErrorCode refusal, HttpStatusCode status, string code)
    {
        host.Engine.Refusal = new FormwrightException(refusal, "It does not work.");

        (await host.PostAsync("cad/execute", await host.KeyAsync(), """{"operation": "occt.shapes.solid.createSphere"}""")).Error(status, code);
    }
}
