namespace Formwright.Dialects.Meshy;

/// <summary>All resources of the API.</summary>
internal static class ResourceList
{
    private static readonly string[] Products = ["figure", "lamp", "keychain", "fridge-magnet", "vinyl-figure", "brick-figure", "keycap"];

    /// <summary>In the order of the vendor's pages.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        new PlannedResource("/v2/text-to-3d", "text-to-3d", "this server does not make models from text yet"),
        new PlannedResource("/v1/image-to-3d", "image-to-3d", "this server does not make models from images yet"),
        new PlannedResource("/v1/multi-image-to-3d", "multi-image-to-3d", "this server does not make models from images yet"),
        new RemeshResource(),
        new ConvertResource(),
        new ResizeResource(),
        new UnwrapResource(),
        new PlannedResource("/v1/rigging", "rig", "this server does not rig characters yet"),
        new PlannedResource("/v1/animations", "animate", "this server does not animate characters yet"),
        new PlannedResource("/v1/retexture", "retexture", "this server does not make textures yet"),
        new PlannedResource("/v1/text-to-image", "text-to-image", "this server does not make images yet"),
        new PlannedResource("/v1/image-to-image", "image-to-image", "this server does not make images yet"),
        new MultiColorResource(),
        new AnalyzeResource(),
        new RepairResource(),
        .. Products.SelectMany(product => (string[])["prototype", "build"], (product, stage) =>
            new PlannedResource($"/creative-lab/{product}/v1/{stage}", $"creative-lab-{product}-{stage}", "this server does not make creative lab products yet")),
    ];

    /// <summary>The resource of a path.</summary>
    public static Resource? Find(string path) => All.FirstOrDefault(resource => resource.Path == path);
}
