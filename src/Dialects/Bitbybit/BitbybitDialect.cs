using Formwright.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Formwright.Dialects.Bitbybit;

/// <summary>
/// The Bitbybit CAD Cloud API, version 1: operations and pipelines of the catalogue, parametric models, conversion of STEP files,
/// unfolding of sheet metal, files, tasks. Needs <see cref="IKeyStore"/>, <see cref="IQuotaMeter"/>, <see cref="ITaskEngine"/>,
/// <see cref="IAssetStore"/>, <see cref="IUploadStore"/>, <see cref="IFileStore"/>, <see cref="IPipelineCatalogue"/>,
/// <see cref="IModelCatalogue"/> and <see cref="TimeProvider"/> among the services. Source: the vendor's documentation; see the README
/// of this folder.
/// </summary>
public static class BitbybitDialect
{
    /// <summary>How its keys look.</summary>
    public static KeyFormat Keys { get; } = new(
        Dialect: "bitbybit",
        Prefix: "bbk_",
        Length: 40,
        Scopes: Scopes.All,
        Tiers: ["professional", "business"],
        DevelopmentTier: "business",
        Digits: KeyFormat.Base62);

    /// <summary>
    /// Adds its routes below <c>/api/v1</c>. A path there that nobody else takes is answered here, as is a wrong method on one of these paths.
    /// </summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");

        Map(api, "/cad/execute", [Scopes.Cad], ("POST", Cad.ExecuteAsync));
        Map(api, "/cad/pipeline", [Scopes.Cad], ("POST", Cad.PipelineAsync));
        Map(api, "/cad/compound", [Scopes.Cad], ("POST", Cad.CompoundAsync));
        Map(api, "/operations", [], ("GET", Cad.OperationsAsync));

        Map(api, "/models", [Scopes.Models], ("GET", Models.ListAsync));
        Map(api, "/models/definitions", [Scopes.Models], ("POST", Models.DefinitionsAsync));
        Map(api, "/models/{name}/params", [Scopes.Models], ("GET", Models.ParamsAsync));
        Map(api, "/models/{name}", [Scopes.Models], ("POST", Models.RunAsync));
        Map(api, "/models/{name}/batch", [Scopes.Models], ("POST", Models.BatchAsync));

        Map(api, "/convert/step-to-gltf", [Scopes.Convert], ("POST", Conversions.SimpleAsync));
        Map(api, "/convert/step-to-gltf-advanced", [Scopes.Convert], ("POST", Conversions.AdvancedAsync));
        Map(api, "/convert/step-to-gltf-with-draco", [Scopes.Convert], ("POST", Conversions.SimpleWithDracoAsync));
        Map(api, "/convert/step-to-gltf-advanced-with-draco", [Scopes.Convert], ("POST", Conversions.AdvancedWithDracoAsync));

        Map(api, "/cad/pro/unfold/face-to-flat", [Scopes.Cad], ("POST", Unfolding.FaceToFlatAsync));
        Map(api, "/cad/pro/unfold/face-report", [Scopes.Cad], ("POST", Unfolding.FaceReportAsync));
        Map(api, "/cad/pro/unfold/solid-to-flat", [Scopes.Cad], ("POST", Unfolding.SolidToFlatAsync));
        Map(api, "/cad/pro/unfold/solid-report", [Scopes.Cad], ("POST", Unfolding.SolidReportAsync));
        Map(api, "/cad/pro/unfold/solid", [Scopes.Cad], ("POST", Unfolding.SolidAsync));

        Map(api, "/files", Scopes.ForFiles, ("GET", Files.ListAsync));
        Map(api, "/files/upload", Scopes.ForFiles, ("POST", Files.UploadAsync));
        Map(api, "/files/{id}", Scopes.ForFiles, ("GET", Files.GetAsync), ("DELETE", Files.DeleteAsync));
        Map(api, "/files/{id}/confirm", Scopes.ForFiles, ("POST", Files.ConfirmAsync));

        Map(api, "/tasks", Scopes.ForTasks, ("GET", Tasks.ListAsync));
        Map(api, "/tasks/{id}", Scopes.ForTasks, ("GET", Tasks.GetAsync), ("DELETE", Tasks.CancelAsync));
        Map(api, "/tasks/{id}/retry", Scopes.ForTasks, ("POST", Tasks.RetryAsync));
        Map(api, "/tasks/{id}/result", Scopes.ForTasks, ("GET", TaskResults.PrimaryAsync));
        Map(api, "/tasks/{id}/result/{format}", Scopes.ForTasks, ("GET", TaskResults.OneAsync));
        Map(api, "/tasks/{id}/results", Scopes.ForTasks, ("GET", TaskResults.AllAsync));

        api.Map("/{**path}", Gate.For(_ => Task.FromResult<IResult>(Errors.UnknownPath)));
    }

    private static void Map(IEndpointRouteBuilder api, string path, string[] anyOf, params (string Method, Func<Call, Task<IResult>> Handler)[] methods)
    {
        foreach (var (method, handler) in methods)
        {
            api.MapMethods(path, [method], Gate.For(handler, anyOf));
        }

        var allowed = string.Join(", ", methods.Select(m => m.Method));
        api.Map(path, Gate.For(call =>
        {
            call.Http.Response.Headers.Allow = allowed;
            return Task.FromResult<IResult>(Errors.WrongMethod(call.Http.Request.Method, allowed));
        }));
    }
}
