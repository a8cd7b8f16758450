using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Meshy;

/// <summary>What the test key gets: one task that has succeeded, whatever was asked for, with files that are there for everybody.</summary>
internal static class SampleTask
{
    /// <summary>Path of its files below <c>/openapi</c>.</summary>
    public const string FilesPath = "/sample";

    private const string Folder = "sample/";
    private const int Points = 2330;
    private const int Faces = 3536;

    // The instants of the vendor's examples.
    private static readonly DateTimeOffset Created = DateTimeOffset.FromUnixTimeMilliseconds(1_699_999_999_000);
    private static readonly DateTimeOffset Started = Created + TimeSpan.FromSeconds(1);
    private static readonly DateTimeOffset Finished = Started + TimeSpan.FromSeconds(1);

    /// <summary>Its id, that of the vendor's examples.</summary>
    public static Guid Id { get; } = Guid.Parse("018a210d-8ba4-705c-b111-1f1776f7f578");

    /// <summary>The sample model, a mug, in some formats and with both pictures.</summary>
    public static ModelResult Model(params IEnumerable<string> formats) => new(
        formats.ToDictionary(format => format, format => $"model.{format}"), [], "preview.png", "preview-alpha.png", Points, Faces);

    /// <summary>The sample model in every format, and what belongs to them.</summary>
    public static ModelResult AnyModel() => Model([.. ModelFormats.All, "mtl"]);

    /// <summary>The sample of a resource; null when it has none.</summary>
    public static TaskView? Of(Resource resource, string origin)
    {
        if (resource.Sample is not { } result)
        {
            return null;
        }

        var task = new TaskRecord(
            Id, "", "", TaskState.Succeeded, 100, [], null, null, null, [], new Dictionary<string, string>(), 0, 1, null, Created, Started, Finished, Finished + ToTask.Lifetime);
        return new(
            task,
            new Remembered(MeshyDialect.Keys.Dialect, "", resource.Path, origin, [], new JsonObject()),
            0,
            result,
            file => $"{origin}/openapi{FilesPath}/{file}");
    }

    /// <summary>Sends one of its files.</summary>
    public static Task SendFileAsync(HttpContext http)
    {
        var name = (string)http.Request.RouteValues["name"]!;
        IResult result = typeof(SampleTask).Assembly.GetManifestResourceStream(Folder + name) is { } file
            ? Results.Stream(file, MediaType(name), name)
            : Errors.NotFound;
        return result.ExecuteAsync(http);
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".glb" => "model/gltf-binary",
        ".obj" or ".mtl" => "text/plain",
        ".stl" => "model/stl",
        ".3mf" => "model/3mf",
        ".usdz" => "model/vnd.usdz+zip",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };
}
