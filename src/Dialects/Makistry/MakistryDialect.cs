using Formwright.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Makistry;

/// <summary>
/// The Makistry Generation API, version 1: text to CAD as jobs, with webhooks. Needs <see cref="IKeyStore"/>, <see cref="IQuotaMeter"/>,
/// <see cref="ICreditStore"/>, <see cref="ITaskEngine"/>, <see cref="IAssetStore"/>, <see cref="IOutgoingHttp"/>,
/// <see cref="IAccountTokens"/> and <see cref="TimeProvider"/> among the services. Sources: see the README of this folder.
/// </summary>
public static class MakistryDialect
{
    /// <summary>How its keys look. There are neither scopes nor tiers: every key may do everything, at one rate.</summary>
    public static KeyFormat Keys { get; } = new(
        Dialect: "makistry",
        Prefix: "mk_pub_",
        Length: 32,
        Scopes: ["*"],
        Tiers: ["standard"],
        DevelopmentTier: "standard",
        FreeCredits: 20,
        SigningPrefix: "whsec_");

    /// <summary>Adds what its webhooks need.</summary>
    public static IServiceCollection AddMakistry(this IServiceCollection services) => services.AddSingleton<IWebhookFormat, JobWebhooks>();

    /// <summary>Adds its routes below <c>/v1</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/v1");

        MapKey(api, "POST", "/text-to-cad", Jobs.FromTextAsync, limited: true);
        MapKey(api, "POST", "/image-to-cad", Jobs.FromImageAsync, limited: true);
        MapKey(api, "GET", "/jobs", Jobs.ListAsync);
        MapKey(api, "GET", "/jobs/{job_id}", Jobs.GetAsync);
        MapKey(api, "POST", "/keys/{api_key_id}/rotate-secret", ApiKeys.RotateSecretAsync);

        MapAccount(api, "/keys", ("GET", ApiKeys.ListAsync), ("POST", ApiKeys.CreateAsync));
        MapAccount(api, "/keys/{api_key_id}", ("DELETE", ApiKeys.DeleteAsync));
    }

    private static void MapKey(IEndpointRouteBuilder api, string method, string path, Func<KeyCall, Task<IResult>> handler, bool limited = false)
    {
        api.MapMethods(path, [method], Gate.ForKey(handler, limited));
        api.Map(path, Gate.ForKey(_ => Task.FromResult<IResult>(Errors.WrongMethod(method)), limited: false));
    }

    private static void MapAccount(IEndpointRouteBuilder api, string path, params (string Method, Func<Call, Task<IResult>> Handler)[] methods)
    {
        foreach (var (method, handler) in methods)
        {
            api.MapMethods(path, [method], Gate.ForAccount(handler));
        }

        var allowed = string.Join(", ", methods.Select(m => m.Method));
        api.Map(path, Gate.ForAccount(_ => Task.FromResult<IResult>(Errors.WrongMethod(allowed))));
    }
}
