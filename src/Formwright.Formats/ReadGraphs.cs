using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>What readers do with a graph before they hand it out.</summary>
internal static class ReadGraphs
{
    /// <summary>The graph when it agrees with itself, has a face, and is within the limits with every mesh counted as often as it is placed.</summary>
    public static SceneGraph Within(this SceneGraph graph, ReadLimits limits, string title)
    {
        graph.Checked();
        limits.CheckEntities((long)graph.Nodes.Count + graph.Meshes.Count + graph.Materials.Count);
        limits.CheckTriangles(graph.TriangleCount);
        limits.CheckVertices(graph.Nodes.Sum(node => node.Mesh is { } mesh ? graph.Meshes[mesh].Primitives.Sum(primitive => (long)primitive.Positions.Length) : 0));
        return graph.TriangleCount > 0
            ? graph
            : throw new FormwrightException(ErrorCode.InvalidInput, $"The {title} file holds no faces; export the model as polygons and try again.");
    }

    /// <summary>The primitive without vertices that no face uses.</summary>
    public static MeshPrimitive Compacted(this MeshPrimitive primitive)
    {
        var numbers = new int[primitive.Positions.Length];
        List<int> kept = [];
        var corners = new int[primitive.Corners.Length];
        for (var i = 0; i < corners.Length; i++)
        {
            if ((uint)primitive.Corners[i] >= (uint)numbers.Length)
            {
                // Left to the check, which names the fault.
                return primitive;
            }

            ref var number = ref numbers[primitive.Corners[i]];
            if (number == 0)
            {
                kept.Add(primitive.Corners[i]);
                number = kept.Count;
            }

            corners[i] = number - 1;
        }

        if (kept.Count == numbers.Length)
        {
            return primitive;
        }

        return primitive with
        {
            Corners = corners,
            Positions = Kept(primitive.Positions)!,
            Normals = Kept(primitive.Normals),
            Tangents = Kept(primitive.Tangents),
            TexCoords = Kept(primitive.TexCoords),
            TexCoords1 = Kept(primitive.TexCoords1),
            Colors = Kept(primitive.Colors),
            Joints = Kept(primitive.Joints),
            Weights = Kept(primitive.Weights),
            WeldIds = Kept(primitive.WeldIds),
        };

        T[]? Kept<T>(T[]? values) => values is null || values.Length != numbers.Length ? values : [.. kept.Select(vertex => values[vertex])];
    }

    /// <summary>The channel without keys that lie before others; null when none is left.</summary>
    public static AnimationChannel? WithRisingTimes(this AnimationChannel channel)
    {
        var last = -1f;
        List<int> kept = [];
        for (var key = 0; key < channel.Times.Length; key++)
        {
            if (channel.Times[key] >= 0 && channel.Times[key] > last)
            {
                kept.Add(key);
                last = channel.Times[key];
            }
        }

        var perKey = channel.Width * channel.ValuesPerKey;
        return kept.Count == channel.Times.Length ? channel
            : kept.Count == 0 ? null
            : channel with { Times = [.. kept.Select(key => channel.Times[key])], Values = [.. kept.SelectMany(key => channel.Values.Skip(key * perKey).Take(perKey))] };
    }

    /// <summary>A unit quaternion; no rotation when it has no direction.</summary>
    public static Quaternion Unit(Quaternion rotation) =>
        rotation.Length() is > 0 and < float.PositiveInfinity ? Quaternion.Normalize(rotation) : Quaternion.Identity;
}
