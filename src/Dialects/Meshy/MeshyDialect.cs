using Formwright.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Meshy;

/// <summary>
/// The Meshy API below <c>/openapi</c>: work on mesh models as tasks that are polled, streamed or told to webhooks. Needs
/// <see cref="IKeyStore"/>, <see cref="IQuotaMeter"/>, <see cref="ICreditStore"/>, <see cref="ITaskEngine"/>, <see cref="IAssetStore"/>,
/// <see cref="IBlobStore"/>, <see cref="IOutgoingHttp"/>, <see cref="IWebhookSubscriptions"/> and <see cref="TimeProvider"/> among the
/// services. Sources: see the README of this folder.
/// </summary>
public static class MeshyDialect
{
    /// <summary>How many active webhooks an account may have.</summary>
    public const int MaxWebhooks = 5;

    /// <summary>How its keys look.</summary>
    public static KeyFormat Keys { get; } = new(
        Dialect: "meshy",
        Prefix: "msy_",
        Length: 36,
        Scopes: ["*"],
        Tiers: Tier.Names,
        DevelopmentTier: "enterprise",
        FreeCredits: 200);

    /// <summary>Adds what its webhooks need.</summary>
    public static IServiceCollection AddMeshy(this IServiceCollection services) => services.AddSingleton<IWebhookFormat, AccountWebhooks>();

    /// <summary>Adds its routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/openapi");
        foreach (var resource in ResourceList.All)
        {
            var tasks = new TaskEndpoints(resource);
            MapAll(api, resource.Path, ("GET", tasks.ListAsync), ("POST", tasks.CreateAsync));
            MapAll(api, $"{resource.Path}/{{id}}", ("GET", tasks.GetAsync), ("DELETE", tasks.DeleteAsync));
            MapAll(api, $"{resource.Path}/{{id}}/stream", ("GET", tasks.StreamAsync));
        }

        api.MapMethods("/v1/balance", ["GET"], Gate.ForKey(Balance.GetAsync, limited: false));
        api.Map("/v1/balance", Gate.ForKey(_ => Errors.WrongMethod("GET"), limited: false));
        api.MapMethods(Page.ErrorsPath, ["GET"], Page.SendErrorsAsync);
        api.MapMethods($"{SampleTask.FilesPath}/{{name}}", ["GET"], SampleTask.SendFileAsync);
        api.Map("/{**path}", Gate.ForKey(call => Errors.NoPath(call.Http.Request.Path)));
    }

    private static void MapAll(IEndpointRouteBuilder api, string path, params (string Method, Func<Call, Task<IResult>> Handler)[] methods)
    {
        foreach (var (method, handler) in methods)
        {
            api.MapMethods(path, [method], Gate.ForKey(handler));
        }

        var allowed = string.Join(", ", methods.Select(m => m.Method));
        api.Map(path, Gate.ForKey(_ => Errors.WrongMethod(allowed)));
    }
}
