using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>One corner of a face in files that number positions, texture coordinates, normals and colours apart; -1 for none.</summary>
internal readonly record struct FaceCorner(int Position, int TexCoord = -1, int Normal = -1, int Color = -1, int TexCoord1 = -1);

/// <summary>Where the numbers of <see cref="FaceCorner"/> point to.</summary>
internal sealed record CornerSources(
    IReadOnlyList<Vector3> Positions,
    IReadOnlyList<Vector2> TexCoords,
    IReadOnlyList<Vector3> Normals,
    IReadOnlyList<Vector4> Colors,
    IReadOnlyList<Vector2>? TexCoords1 = null,
    IReadOnlyList<JointIndices>? Joints = null,
    IReadOnlyList<Vector4>? Weights = null);

/// <summary>Collects faces of one material and gives every combination of attributes one vertex. An attribute that a corner lacks is left out altogether.</summary>
internal sealed class PrimitiveBuilder(int? material)
{
    private readonly Dictionary<FaceCorner, int> _numbers = [];
    private readonly List<FaceCorner> _vertices = [];
    private readonly List<int> _corners = [];
    private readonly List<int> _sizes = [];
    private bool _onlyTriangles = true;

    public int CornerCount => _corners.Count;

    public void AddFace(ReadOnlySpan<FaceCorner> face)
    {
        foreach (var corner in face)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, corner, out var known);
            if (!known)
            {
                number = _vertices.Count;
                _vertices.Add(corner);
            }

            _corners.Add(number);
        }

        _sizes.Add(face.Length);
        _onlyTriangles &= face.Length == 3;
    }

    public MeshPrimitive Build(CornerSources sources, bool weldIds = false)
    {
        return new MeshPrimitive
        {
            Positions = [.. _vertices.Select(vertex => sources.Positions[vertex.Position])],
            TexCoords = Attribute(vertex => vertex.TexCoord, sources.TexCoords),
            TexCoords1 = Attribute(vertex => vertex.TexCoord1, sources.TexCoords1),
            Normals = Attribute(vertex => vertex.Normal, sources.Normals),
            Colors = Attribute(vertex => vertex.Color, sources.Colors),
            Joints = Attribute(vertex => vertex.Position, sources.Joints),
            Weights = Attribute(vertex => vertex.Position, sources.Weights),
            Corners = [.. _corners],
            FaceSizes = _onlyTriangles ? null : [.. _sizes],
            WeldIds = weldIds ? [.. _vertices.Select(vertex => vertex.Position)] : null,
            Material = material,
        };

        T[]? Attribute<T>(Func<FaceCorner, int> number, IReadOnlyList<T>? values)
        {
            if (values is null || values.Count == 0)
            {
                return null;
            }

            var result = new T[_vertices.Count];
            for (var i = 0; i < result.Length; i++)
            {
                var n = number(_vertices[i]);
                if (n < 0)
                {
                    return null;
                }

                result[i] = values[n];
            }

            return result;
        }
    }
}
