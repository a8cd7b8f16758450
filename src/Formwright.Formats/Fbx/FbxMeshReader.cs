using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>Makes primitives of the geometry of an FBX file: one per material.</summary>
internal sealed class FbxMeshReader(FbxNode geometry, ReadLimits limits, string model)
{
    private const int MostCorners = 1000;

    public IReadOnlyList<MeshPrimitive> Primitives(int?[] materials, JointIndices[]? joints, Vector4[]? weights)
    {
        var positions = Vectors(geometry.Find("Vertices")!.Doubles());
        var corners = geometry.Find("PolygonVertexIndex")?.Ints() ?? [];
        limits.CheckVertices(positions.Length);
        limits.CheckTriangles(corners.Length / 3);
        var normals = Layer.Of(geometry, "LayerElementNormal", "Normals", "NormalsIndex", 3);
        var colors = Layer.Of(geometry, "LayerElementColor", "Colors", "ColorIndex", 4);
        var coordinates = geometry.All("LayerElementUV").Select(layer => Layer.Of(layer, "UV", "UVIndex", 2)).ToList();
        var materialLayer = geometry.Find("LayerElementMaterial");
        var perFace = materialLayer?.Find("MappingInformationType")?.Text(0) == "ByPolygon" ? materialLayer.Find("Materials")?.Ints() : null;
        var allSame = materialLayer?.Find("Materials")?.Ints().FirstOrDefault() ?? 0;
        var builders = new Dictionary<int, PrimitiveBuilder>();
        List<FaceCorner> face = [];
        var number = 0;
        for (var i = 0; i < corners.Length; i++)
        {
            var point = corners[i] < 0 ? ~corners[i] : corners[i];
            if (point >= positions.Length)
            {
                throw Error($"a face names the point {point} of {positions.Length}");
            }

            face.Add(new FaceCorner(point, Coordinate(0, i, point, number), Index(normals, i, point, number), Index(colors, i, point, number), Coordinate(1, i, point, number)));
            if (corners[i] >= 0)
            {
                continue;
            }

            if (face.Count > MostCorners)
            {
                throw Error($"a face has {face.Count} corners; at most {MostCorners} are read");
            }

            // Edges and points are passed over.
            if (face.Count >= 3)
            {
                var slot = perFace is null ? allSame : number < perFace.Length ? perFace[number] : 0;
                slot = (uint)slot < (uint)materials.Length ? slot : -1;
                if (!builders.TryGetValue(slot, out var builder))
                {
                    builders.Add(slot, builder = new PrimitiveBuilder(slot >= 0 ? materials[slot] : materials.FirstOrDefault()));
                }

                builder.AddFace([.. face]);
            }

            number++;
            face.Clear();
        }

        var sources = new CornerSources(
            positions,
            [.. (coordinates.ElementAtOrDefault(0)?.Values ?? []).Chunk(2).Select(uv => new Vector2((float)uv[0], 1 - (float)uv[1]))],
            Vectors(normals?.Values ?? []),
            [.. (colors?.Values ?? []).Chunk(4).Select(c => new Vector4((float)c[0], (float)c[1], (float)c[2], (float)c[3]))],
            [.. (coordinates.ElementAtOrDefault(1)?.Values ?? []).Chunk(2).Select(uv => new Vector2((float)uv[0], 1 - (float)uv[1]))],
            joints,
            weights);
        return [.. builders.Values.Select(builder => builder.Build(sources, weldIds: true))];

        int Coordinate(int set, int corner, int point, int polygon) => set < coordinates.Count ? Index(coordinates[set], corner, point, polygon) : -1;
    }

    private int Index(Layer? layer, int corner, int point, int polygon)
    {
        if (layer is null)
        {
            return -1;
        }

        var index = layer.Mapping switch
        {
            "ByPolygonVertex" => corner,
            "ByVertice" or "ByVertex" => point,
            "ByPolygon" => polygon,
            _ => 0,
        };
        index = layer.Indices is { } indices ? index < indices.Length ? indices[index] : -1 : index;
        return index < layer.Count ? Math.Max(index, -1) : throw Error($"a face names entry {index} of a list of {layer.Count}");
    }

    private FormwrightException Error(string fault) => new(ErrorCode.InvalidInput, $"The FBX file is damaged: in the mesh '{Words.Shown(model)}' {fault}.");

    private static Vector3[] Vectors(double[] numbers)
    {
        var vectors = new Vector3[numbers.Length / 3];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = new Vector3((float)numbers[3 * i], (float)numbers[(3 * i) + 1], (float)numbers[(3 * i) + 2]);
        }

        return vectors;
    }

    /// <summary>One kind of attribute with how it is numbered.</summary>
    private sealed record Layer(double[] Values, int[]? Indices, string Mapping, int Width)
    {
        public int Count => Values.Length / Width;

        public static Layer? Of(FbxNode geometry, string kind, string values, string indices, int width) =>
            geometry.Find(kind) is { } layer && Of(layer, values, indices, width) is { Count: > 0 } made ? made : null;

        public static Layer Of(FbxNode layer, string values, string indices, int width)
        {
            var all = layer.Find(values)?.Doubles() ?? [];
            return new Layer(
                all.Length % width == 0 ? all : all[..(all.Length / width * width)],
                layer.Find("ReferenceInformationType")?.Text(0) is "IndexToDirect" or "Index" && layer.Find(indices) is { } list ? list.Ints() : null,
                layer.Find("MappingInformationType")?.Text(0) ?? "",
                width);
        }
    }
}
