using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats.PlyFiles;

/// <summary>The vertices of a PLY file, whatever the order of their properties.</summary>
internal sealed class PlyVertices
{
    private static readonly string[][] Names =
    [
        ["x"], ["y"], ["z"], ["nx"], ["ny"], ["nz"], ["s", "u", "texture_u"], ["t", "v", "texture_v"], ["red", "r", "diffuse_red"], ["green", "g", "diffuse_green"], ["blue", "b", "diffuse_blue"], ["alpha", "a"],
    ];

    private readonly float[]?[] _columns = new float[]?[12];

    public PlyVertices(PlyElement element, PlySource source, ReadLimits limits)
    {
        limits.CheckVertices(element.Count);
        source.RequireBytes(element);
        var targets = new float[]?[element.Properties.Count];
        var scales = new float[element.Properties.Count];
        for (var p = 0; p < targets.Length; p++)
        {
            var property = element.Properties[p];
            var column = Array.FindIndex(Names, names => names.Contains(property.Name));
            if (column >= 0 && property.CountType is null && _columns[column] is null)
            {
                targets[p] = _columns[column] = new float[element.Count];
                scales[p] = column < 8 ? 1 : property.Type switch { PlyType.UInt8 => 1 / 255f, PlyType.UInt16 => 1 / 65535f, _ => 1 };
            }
        }

        for (var v = 0; v < element.Count; v++)
        {
            for (var p = 0; p < targets.Length; p++)
            {
                if (targets[p] is { } target)
                {
                    target[v] = (float)source.Value(element.Properties[p].Type) * scales[p];
                }
                else
                {
                    source.Skip(element.Properties[p]);
                }
            }
        }

        if (_columns[0] is null || _columns[1] is null || _columns[2] is null)
        {
            throw PlySource.Error("its vertices lack one of x, y and z");
        }
    }

    public MeshPrimitive Primitive()
    {
        var count = _columns[0]!.Length;
        return new MeshPrimitive
        {
            Positions = Make(0, 3, v => new Vector3(At(0, v), At(1, v), At(2, v)))!,
            Normals = Make(3, 3, v => new Vector3(At(3, v), At(4, v), At(5, v))),
            TexCoords = Make(6, 2, v => new Vector2(At(6, v), 1 - At(7, v))),
            Colors = Make(8, 3, v => new Vector4(Material.ToLinear(At(8, v)), Material.ToLinear(At(9, v)), Material.ToLinear(At(10, v)), _columns[11] is null ? 1 : At(11, v))),
            Corners = [],
        };

        float At(int column, int vertex) => _columns[column]![vertex];

        T[]? Make<T>(int first, int width, Func<int, T> value)
        {
            if (_columns.AsSpan(first, width).Contains(null))
            {
                return null;
            }

            var made = new T[count];
            for (var v = 0; v < count; v++)
            {
                made[v] = value(v);
            }

            return made;
        }
    }
}
