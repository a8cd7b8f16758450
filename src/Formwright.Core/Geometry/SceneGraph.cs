using System.Numerics;

namespace Formwright.Core;

/// <summary>
/// A production model: what mesh formats read and write. A hierarchy of nodes that place meshes, with materials, textures, skins and
/// animation; parts refer to each other by their place in the lists. Matrices are those of <see cref="System.Numerics"/>, which
/// multiply row vectors from the right: a point of a node lies at <c>p · local · parent</c>.
/// </summary>
/// <remarks>
/// Immutable by convention: whoever changes a model makes new records and shares the arrays that stay. <see cref="SceneGraphCheck"/>
/// holds for every graph that a reader returns.
/// </remarks>
public sealed record SceneGraph
{
    /// <summary>Every node after its parent; roots have none.</summary>
    public required IReadOnlyList<SceneNode> Nodes { get; init; }

    /// <summary>Meshes, each placed by any number of nodes.</summary>
    public required IReadOnlyList<PolygonMesh> Meshes { get; init; }

    /// <summary>Materials of the primitives.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>Pictures of the materials.</summary>
    public IReadOnlyList<TextureImage> Images { get; init; } = [];

    /// <summary>Skins of the nodes.</summary>
    public IReadOnlyList<Skin> Skins { get; init; } = [];

    /// <summary>Animations.</summary>
    public IReadOnlyList<AnimationClip> Clips { get; init; } = [];

    /// <summary>What one unit of length is.</summary>
    public LengthUnit Unit { get; init; } = LengthUnit.Metre;

    /// <summary>Which axis points up.</summary>
    public UpAxis Up { get; init; } = UpAxis.Y;

    /// <summary>Name of the whole; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Triangles of all meshes after cutting polygons, each mesh counted as often as it is placed.</summary>
    public long TriangleCount => Nodes.Sum(node => node.Mesh is { } mesh ? Meshes[mesh].Primitives.Sum(primitive => (long)primitive.TriangleCount) : 0);

    /// <summary>From each node's own frame to that of the whole, at rest.</summary>
    public Matrix4x4[] WorldTransforms()
    {
        var world = new Matrix4x4[Nodes.Count];
        for (var i = 0; i < world.Length; i++)
        {
            var local = Nodes[i].Local.ToMatrix();
            world[i] = Nodes[i].Parent is { } parent ? local * world[parent] : local;
        }

        return world;
    }
}

/// <summary>A place in the hierarchy.</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Local">Its place in its parent.</param>
/// <param name="Parent">Number of its parent, below its own; null for a root.</param>
/// <param name="Mesh">Number of the mesh it places; null for none.</param>
/// <param name="Skin">Number of the skin that bends the mesh, which is then placed by the joints and not by this node; null for none.</param>
public sealed record SceneNode(string Name, NodeTransform Local, int? Parent = null, int? Mesh = null, int? Skin = null);

/// <summary>Scale, then rotation, then translation; or any affine matrix in their stead.</summary>
/// <param name="Translation">In units of the graph.</param>
/// <param name="Rotation">Unit quaternion.</param>
/// <param name="Scale">Factor along each axis.</param>
/// <param name="Shear">The whole transformation when it is no product of the three, which then only approximate it; null otherwise.</param>
public readonly record struct NodeTransform(Vector3 Translation, Quaternion Rotation, Vector3 Scale, Matrix4x4? Shear = null)
{
    // Deviation of the recomposed matrix, relative to its largest element, from which a matrix counts as sheared.
    private const float Tolerance = 1e-5f;

    /// <summary>No change.</summary>
    public static readonly NodeTransform Identity = new(Vector3.Zero, Quaternion.Identity, Vector3.One);

    /// <summary>The transformation of an affine matrix (last column 0, 0, 0, 1).</summary>
    public static NodeTransform Of(Matrix4x4 matrix)
    {
        if (!Matrix4x4.Decompose(matrix, out var scale, out var rotation, out var translation))
        {
            return new NodeTransform(matrix.Translation, Quaternion.Identity, Vector3.One, matrix);
        }

        var made = new NodeTransform(translation, rotation, scale);
        var (wanted, recomposed) = (matrix with { Translation = default }, made.ToMatrix() with { Translation = default });
        float off = 0, largest = 0;
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                off = Math.Max(off, Math.Abs(wanted[row, column] - recomposed[row, column]));
                largest = Math.Max(largest, Math.Abs(wanted[row, column]));
            }
        }

        return off <= Tolerance * largest ? made : made with { Shear = matrix };
    }

    /// <summary>As a matrix.</summary>
    public Matrix4x4 ToMatrix() => Shear
        ?? (Matrix4x4.CreateScale(Scale) * Matrix4x4.CreateFromQuaternion(Rotation)) with { Translation = Translation };
}

/// <summary>A surface in pieces of one material each.</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Primitives">At least one piece.</param>
public sealed record PolygonMesh(string Name, IReadOnlyList<MeshPrimitive> Primitives);

/// <summary>
/// Polygons of one material over vertices of their own. A vertex is one combination of attributes: where two faces disagree about a
/// normal or a texture coordinate, one point has two vertices.
/// </summary>
public sealed record MeshPrimitive
{
    /// <summary>Place per vertex.</summary>
    public required Vector3[] Positions { get; init; }

    /// <summary>Vertex of each corner, face after face, counter-clockwise seen from outside.</summary>
    public required int[] Corners { get; init; }

    /// <summary>Number of corners per face, 3 or more; null when all faces are triangles.</summary>
    public int[]? FaceSizes { get; init; }

    /// <summary>Unit normal per vertex; null when unknown.</summary>
    public Vector3[]? Normals { get; init; }

    /// <summary>Unit tangent per vertex, W is 1 or -1: bitangent = W · (normal × tangent); null when unknown.</summary>
    public Vector4[]? Tangents { get; init; }

    /// <summary>First texture coordinates per vertex, origin at the upper left corner of the picture, V downwards; null for none.</summary>
    public Vector2[]? TexCoords { get; init; }

    /// <summary>Second texture coordinates; null for none.</summary>
    public Vector2[]? TexCoords1 { get; init; }

    /// <summary>Linear RGBA per vertex, 0 to 1, multiplied with the base colour; null for white.</summary>
    public Vector4[]? Colors { get; init; }

    /// <summary>Four joints per vertex, as places in the list of the skin; null without a skin. Given together with <see cref="Weights"/>.</summary>
    public JointIndices[]? Joints { get; init; }

    /// <summary>Share of each joint, 0 or more, 1 in sum.</summary>
    public Vector4[]? Weights { get; init; }

    /// <summary>
    /// Per vertex the number of the point it stands for, shared by all primitives of the mesh; null when vertices at exactly one
    /// position are one point.
    /// </summary>
    public int[]? WeldIds { get; init; }

    /// <summary>Number of the material; null for the default.</summary>
    public int? Material { get; init; }

    /// <summary>Number of faces.</summary>
    public int FaceCount => FaceSizes?.Length ?? Corners.Length / 3;

    /// <summary>Number of triangles after cutting the faces.</summary>
    public int TriangleCount => FaceSizes is null ? Corners.Length / 3 : Corners.Length - (2 * FaceSizes.Length);
}

/// <summary>Four joints, as places in the list of a skin; those without weight are 0.</summary>
public readonly record struct JointIndices(ushort A, ushort B, ushort C, ushort D)
{
    /// <summary>One of the four, 0 to 3.</summary>
    public ushort this[int index] => index switch { 0 => A, 1 => B, 2 => C, _ => D };
}
