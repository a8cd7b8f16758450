using System.Numerics;
using System.Runtime.InteropServices;

namespace Formwright.Core;

/// <summary>What must hold of every scene graph before anything is computed from it.</summary>
public static class SceneGraphCheck
{
    /// <summary>
    /// Returns the graph when its parts agree: numbers name parts that exist, parents come first, attributes have one entry per
    /// vertex, faces have three corners or more, and every number is finite.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: names the first part that contradicts another.</exception>
    public static SceneGraph Checked(this SceneGraph graph)
    {
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            CheckNode(graph, i);
        }

        for (var i = 0; i < graph.Meshes.Count; i++)
        {
            var what = Named("Mesh", i, graph.Meshes[i].Name);
            Require(graph.Meshes[i].Primitives.Count > 0, what, "has no faces");
            foreach (var primitive in graph.Meshes[i].Primitives)
            {
                CheckPrimitive(primitive, what);
                Require(primitive.Material is null || IsIn(primitive.Material, graph.Materials.Count), what, "names a material that does not exist");
            }
        }

        for (var i = 0; i < graph.Materials.Count; i++)
        {
            CheckMaterial(graph.Materials[i], Named("Material", i, graph.Materials[i].Name), graph.Images.Count);
        }

        for (var i = 0; i < graph.Skins.Count; i++)
        {
            var (skin, what) = (graph.Skins[i], Named("Skin", i, graph.Skins[i].Name));
            Require(skin.Joints.Count is > 0 and <= ushort.MaxValue + 1, what, $"has {skin.Joints.Count} joints; it needs 1 to 65536");
            Require(skin.InverseBind.Count == skin.Joints.Count, what, "needs one inverse bind matrix per joint");
            Require(skin.Joints.All(joint => IsIn(joint, graph.Nodes.Count)), what, "names a joint that does not exist");
            Require(skin.InverseBind.All(IsFinite), what, "has a number that is not finite");
        }

        for (var i = 0; i < graph.Clips.Count; i++)
        {
            CheckClip(graph.Clips[i], Named("Animation", i, graph.Clips[i].Name), graph.Nodes.Count);
        }

        return graph;
    }

    private static void CheckNode(SceneGraph graph, int number)
    {
        var node = graph.Nodes[number];
        var what = Named("Node", number, node.Name);
        Require(node.Parent is null || IsIn(node.Parent, number), what, "does not come after its parent, as if it were its own ancestor");
        Require(node.Mesh is null || IsIn(node.Mesh, graph.Meshes.Count), what, "names a mesh that does not exist");
        Require(node.Skin is null || IsIn(node.Skin, graph.Skins.Count), what, "names a skin that does not exist");
        Require(IsFinite(node.Local.ToMatrix()), what, "has a number that is not finite");
        if (node is { Mesh: { } mesh, Skin: { } skin })
        {
            foreach (var primitive in graph.Meshes[mesh].Primitives)
            {
                var count = graph.Skins[skin].Joints.Count;
                Require(
                    Array.TrueForAll(primitive.Joints ?? [], joints => Math.Max(Math.Max(joints.A, joints.B), Math.Max(joints.C, joints.D)) < count),
                    what,
                    "bends its mesh by a joint that its skin does not have");
            }
        }
    }

    private static void CheckPrimitive(MeshPrimitive primitive, string what)
    {
        var vertices = primitive.Positions.Length;
        Require(primitive.Corners.Length > 0, what, "has no faces");
        Require(Largest(primitive.Corners) < (uint)vertices, what, $"has a face that names a vertex outside 0 to {vertices - 1}");
        if (primitive.FaceSizes is null)
        {
            Require(primitive.Corners.Length % 3 == 0, what, "has a face without three corners");
        }
        else
        {
            long sum = 0;
            foreach (var size in primitive.FaceSizes)
            {
                Require(size >= 3, what, "has a face of fewer than three corners");
                sum += size;
            }

            Require(sum == primitive.Corners.Length, what, "has another number of corners than its faces say");
        }

        Require((primitive.Joints is null) == (primitive.Weights is null), what, "has joints without weights or weights without joints");
        Require(primitive.Joints is null || primitive.Joints.Length == vertices, what, "needs joints for every vertex");
        Require(primitive.WeldIds is null || primitive.WeldIds.Length == vertices, what, "needs a weld id for every vertex");
        CheckAttribute(primitive.Positions, "position");
        CheckAttribute(primitive.Normals, "normal");
        CheckAttribute(primitive.Tangents, "tangent");
        CheckAttribute(primitive.TexCoords, "texture coordinate");
        CheckAttribute(primitive.TexCoords1, "second texture coordinate");
        CheckAttribute(primitive.Colors, "colour");
        CheckAttribute(primitive.Weights, "weight");

        void CheckAttribute<T>(T[]? values, string name)
            where T : unmanaged
        {
            if (values is not null)
            {
                Require(values.Length == vertices, what, $"has {values.Length} entries of the attribute '{name}' for {vertices} vertices");
                Require(AreFinite(MemoryMarshal.Cast<T, float>(values)), what, $"has a {name} that is not a finite 32-bit number");
            }
        }
    }

    private static void CheckMaterial(Material material, string what, int images)
    {
        Require(material.Textures.All(use => IsIn(use.Image, images)), what, "names a picture that does not exist");
        Require(material.Textures.All(use => use.TexCoord is 0 or 1), what, "uses texture coordinates beyond the second set");
        var (color, light) = (material.BaseColor, material.Emissive);
        var numbers = new[] { color.X, color.Y, color.Z, color.W, light.X, light.Y, light.Z, material.Metallic, material.Roughness, material.AlphaCutoff }
            .Concat(material.Textures.Select(use => use.Strength))
            .Concat(material.Textures.Select(use => use.Placement).OfType<TexturePlacement>()
                .SelectMany(place => new[] { place.Offset.X, place.Offset.Y, place.Rotation, place.Scale.X, place.Scale.Y }));
        Require(numbers.All(float.IsFinite), what, "has a number that is not finite");
    }

    private static void CheckClip(AnimationClip clip, string what, int nodes)
    {
        Require(clip.Channels.Count > 0, what, "has no channels");
        foreach (var channel in clip.Channels)
        {
            Require(IsIn(channel.Node, nodes), what, "moves a node that does not exist");
            Require(channel.Times.Length > 0, what, "has a channel without keys");
            Require(
                channel.Values.LongLength == (long)channel.Times.Length * channel.Width * channel.ValuesPerKey, what, "has a channel with another number of values than keys");
            Require(AreFinite(channel.Times) && AreFinite(channel.Values), what, "has a number that is not finite");
            Require(IsRising(channel.Times), what, "has a channel whose times do not rise");
        }
    }

    private static string Named(string kind, int number, string name) => name.Length > 0 ? $"{kind} {number} ('{name}')" : $"{kind} {number}";

    private static void Require(bool holds, string what, string fault)
    {
        if (!holds)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"{what} of the model {fault}.");
        }
    }

    private static bool IsIn(int? number, int count) => number is { } n && (uint)n < (uint)count;

    /// <summary>As an unsigned number, so that a negative one is the largest.</summary>
    private static uint Largest(int[] values)
    {
        var largest = 0u;
        foreach (var value in values)
        {
            largest = Math.Max(largest, (uint)value);
        }

        return largest;
    }

    private static bool IsRising(float[] times)
    {
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] <= times[i - 1])
            {
                return false;
            }
        }

        return times[0] >= 0;
    }

    private static bool IsFinite(Matrix4x4 matrix) => AreFinite(MemoryMarshal.CreateReadOnlySpan(ref matrix.M11, 16));

    private static bool AreFinite(ReadOnlySpan<float> values)
    {
        // A difference with itself is 0 unless the number is infinite or NaN, which spread through the sum.
        var sums = Vector<float>.Zero;
        foreach (var four in MemoryMarshal.Cast<float, Vector<float>>(values))
        {
            sums += four - four;
        }

        var sum = Vector.Sum(sums);
        foreach (var value in values[(values.Length / Vector<float>.Count * Vector<float>.Count)..])
        {
            sum += value - value;
        }

        return sum == 0;
    }
}
