using Formwright.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Formwright.Dialects.PartWork;

/// <summary>
/// The PartWork AI API, version 1: text to CAD, import, export, conversations. Needs <see cref="IKeyStore"/>, <see cref="IQuotaMeter"/>,
/// <see cref="ITaskEngine"/>, <see cref="IPartStore"/>, <see cref="IAssetStore"/>, <see cref="IUploadStore"/>, <see cref="IAccountTokens"/>
/// and <see cref="TimeProvider"/> among the services. Source: the vendor's developer page; see the README of this folder.
/// </summary>
public static class PartWorkDialect
{
    /// <summary>How its keys look.</summary>
    public static KeyFormat Keys { get; } = new(
        Dialect: "partwork",
        Prefix: "pk_live_",
        Length: 32,
        Scopes: Permissions.All,
        Tiers: ["free", "standard", "pro"],
        DevelopmentTier: "pro");

    /// <summary>
    /// Adds its routes below <c>/v1</c>. A path there that nobody else takes is answered here, as is a wrong method on one of these paths.
    /// </summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/v1");

        MapKey(api, "POST", "/generate", Generation.StartAsync, Permissions.Generate);
        MapKey(api, "GET", "/job/{job_id}", Generation.PollAsync);

        MapKey(api, "POST", "/export", Files.ExportAsync, Permissions.Export);
        MapKey(api, "POST", "/download", Files.DownloadAsync, Permissions.Export, Permissions.Generate, Permissions.ReadParts);

        // The sources show the import calls without their paths: one canonical path each, and every other plausible one.
        MapKey(api, "POST", "/import/upload-url", Imports.UploadUrlAsync, Permissions.Import);
        MapKey(api, "POST", "/import/presign", Imports.UploadUrlAsync, Permissions.Import);
        MapKey(api, "POST", "/import/url", Imports.UploadUrlAsync, Permissions.Import);
        MapKey(api, "POST", "/upload-url", Imports.UploadUrlAsync, Permissions.Import);
        MapKey(api, "POST", "/upload", Imports.UploadUrlAsync, Permissions.Import);
        MapKey(api, "POST", "/import/process", Imports.ProcessAsync, Permissions.Import);
        MapKey(api, "POST", "/import/{upload_id}/process", Imports.ProcessNamedAsync, Permissions.Import);
        MapKey(api, "POST", "/process", Imports.ProcessAsync, Permissions.Import);
        MapKey(api, "POST", "/import", Imports.EitherAsync, Permissions.Import);

        MapKey(api, "GET", "/conversations", Conversations.ListAsync, Permissions.ReadParts);
        MapKey(api, "GET", "/conversations/{conversation_id}", Conversations.GetAsync, Permissions.ReadParts);

        MapAccount(api, "/developer/keys", ("GET", DeveloperKeys.ListAsync), ("POST", DeveloperKeys.CreateAsync));
        MapAccount(api, "/developer/keys/{key_id}", ("DELETE", DeveloperKeys.DeleteAsync));

        api.Map("/{**path}", Gate.ForKey(_ => Task.FromResult<IResult>(Errors.UnknownPath)));
    }

    private static void MapKey(IEndpointRouteBuilder api, string method, string path, Func<KeyCall, Task<IResult>> handler, params string[] anyOf)
    {
        api.MapMethods(path, [method], Gate.ForKey(handler, anyOf));
        api.Map(path, Gate.ForKey(call => WrongMethodAsync(call, method)));
    }

    private static void MapAccount(IEndpointRouteBuilder api, string path, params (string Method, Func<Call, Task<IResult>> Handler)[] methods)
    {
        foreach (var (method, handler) in methods)
        {
            api.MapMethods(path, [method], Gate.ForAccount(handler));
        }

        var allowed = string.Join(", ", methods.Select(m => m.Method));
        api.Map(path, Gate.ForAccount(call => WrongMethodAsync(call, allowed)));
    }

    private static Task<IResult> WrongMethodAsync(Call call, string allowed)
    {
        call.Http.Response.Headers.Allow = allowed;
        return Task.FromResult<IResult>(Errors.WrongMethod(call.Http.Request.Method, allowed));
    }
}
