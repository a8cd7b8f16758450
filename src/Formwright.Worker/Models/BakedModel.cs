using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>Models whose looks are laid out in new pictures.</summary>
internal static class BakedModel
{
    private const int SmallestPicture = 256;
    private const int LargestPicture = 4096;

    // Where each pixel has to be looked for, more would take minutes.
    private const int LargestSearched = 2048;

    // Pixels between charts: the border of each is blended with the next two.
    private const double Gap = 4;

    // Charts do not fill the picture that they lie in.
    private const double RoomForGaps = 1.3;

    /// <summary>The same faces in one piece, with one picture for each map that the model has.</summary>
    /// <returns>The model, and how it was laid out.</returns>
    public static (SceneGraph Graph, UvLayout Layout) Unwrap(SceneGraph graph, IProgress<double> progress, CancellationToken cancel)
    {
        var primitives = Placed(graph);
        var size = Size(graph, LargestPicture);
        var atlas = TextureAtlas.Of(primitives, Spaced(size), new Share(progress, 0, 0.5), cancel);
        var maps = new SurfaceMaps(primitives, graph, new GraphPictures(graph));
        var baked = TextureBaker.Bake(
            atlas.ToTarget(), maps, (place, _, _) => place with { Triangle = atlas.Origins[place.Triangle] }, PrintMesh.Of(graph), new BakeOptions(size), new Share(progress, 0.5, 1), cancel);
        return (ToGraph(graph, atlas.Primitive, baked), atlas.Layout);
    }

    /// <summary>Another surface with the looks of a model: laid out and baked where they differ from place to place, else with its material.</summary>
    /// <param name="graph">Has the looks.</param>
    /// <param name="mesh">All its triangles.</param>
    /// <param name="surface">Lies near them.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static SceneGraph Project(SceneGraph graph, WeldedMesh mesh, MeshPrimitive surface, IProgress<double> progress, CancellationToken cancel)
    {
        var maps = new SurfaceMaps(Placed(graph), graph, new GraphPictures(graph));
        if (!maps.HasBaseColor && !maps.HasMetallicRoughness && !maps.HasNormals && !maps.HasOcclusion && !maps.HasEmission)
        {
            var plain = maps.Materials[0] with { NormalTexture = null, OcclusionTexture = null, EmissiveTexture = null, MetallicRoughnessTexture = null, BaseColorTexture = null };
            return ToGraph(graph, surface, new BakedMaterial(plain, []));
        }

        var size = Size(graph, LargestSearched);
        var atlas = TextureAtlas.Of([surface], Spaced(size), new Share(progress, 0, 0.4), cancel);
        var nearest = new NearestSurface(mesh);
        var baked = TextureBaker.Bake(
            atlas.ToTarget(), maps, (_, at, normal) => nearest.Match(at, normal), mesh, new BakeOptions(size), new Share(progress, 0.4, 1), cancel);
        return ToGraph(graph, atlas.Primitive, baked);
    }

    private static List<MeshPrimitive> Placed(SceneGraph graph) => [.. PlacedMesh.AllOf(graph).SelectMany(mesh => mesh.Primitives)];

    private static UvOptions Spaced(int size) => new(Margin: Gap / size);

    /// <summary>A power of two with about as many pixels as the textures together.</summary>
    private static int Size(SceneGraph graph, int largest)
    {
        var pixels = 0.0;
        foreach (var material in graph.Materials)
        {
            pixels += material.Textures.Select(use => PictureDecoder.SizeOf(graph.Images[use.Image])).Select(size => (double)size.Width * size.Height).DefaultIfEmpty(0).Max();
        }

        var side = Math.Sqrt(pixels * RoomForGaps);
        return side <= SmallestPicture ? SmallestPicture : Math.Min(largest, (int)Math.Pow(2, Math.Round(Math.Log2(side))));
    }

    private static SceneGraph ToGraph(SceneGraph like, MeshPrimitive primitive, BakedMaterial baked) => new()
    {
        Nodes = [new SceneNode(like.Name, NodeTransform.Identity, Mesh: 0)],
        Meshes = [new PolygonMesh(like.Name, [primitive with { Material = 0 }])],
        Materials = [baked.Material],
        Images = baked.Images,
        Unit = like.Unit,
        Up = like.Up,
        Name = like.Name,
    };

    /// <summary>A part of a step.</summary>
    private sealed class Share(IProgress<double> whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + ((to - from) * value));
    }
}
