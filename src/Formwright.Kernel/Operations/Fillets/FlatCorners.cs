using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>One corner of a flat shape.</summary>
/// <param name="Point">Where it is.</param>
/// <param name="Turn">How far the border turns there, radians; 0 where it runs on smoothly.</param>
/// <param name="IsConvex">True when the material fills less than half of the space about it; null for an open wire.</param>
internal sealed record FlatCorner(Point3 Point, double Turn, bool? IsConvex);

/// <summary>
/// The corners of a flat wire, or of the wires of a flat face, the outer one first. Corner k of a wire is where its edge k ends; the last one
/// of a closed wire is its start.
/// </summary>
internal sealed class FlatCorners
{
    /// <summary>Borders that turn by less, in radians, run on smoothly.</summary>
    private const double Smooth = 1e-4;

    private readonly Shape shape;
    private readonly IReadOnlyList<Wire> wires;
    private readonly int[] firsts;

    /// <param name="shape">A wire or a face.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another shape.</exception>
    internal FlatCorners(Shape shape)
    {
        this.shape = shape;
        wires = shape switch
        {
            Wire wire => [wire],
            Face face => WiresOf(face),
            _ => throw Limits.Refusal("shape", $"The shape is a {shape.Kind} and must be a flat wire or a flat face."),
        };
        var corners = wires.Select(wire => Of(wire, shape as Face)).ToArray();
        firsts = new int[corners.Length];
        for (var i = 1; i < firsts.Length; i++)
        {
            firsts[i] = firsts[i - 1] + corners[i - 1].Length;
        }

        All = [.. corners.SelectMany(list => list)];
    }

    /// <summary>All corners, wire after wire.</summary>
    internal IReadOnlyList<FlatCorner> All { get; }

    /// <summary>The numbers of those at which the border turns.</summary>
    internal int[] Sharp => [.. Enumerable.Range(0, All.Count).Where(i => All[i].Turn > Smooth)];

    /// <summary>The shape with corners cut.</summary>
    /// <param name="corners">Their numbers, each once.</param>
    /// <param name="sizes">A radius or a distance per corner.</param>
    /// <param name="angle">Null: rounded; else degrees between the edge before the corner and the cut.</param>
    internal Shape Cut(IReadOnlyList<int> corners, IReadOnlyList<double> sizes, double? angle = null)
    {
        if (corners.Any(corner => corner >= All.Count))
        {
            throw Limits.Refusal("indexes", $"An index is {corners.Max()} and must be below {All.Count}, the number of corners.");
        }

        var made = wires.Select((wire, i) =>
        {
            int[] own = [.. Enumerable.Range(0, corners.Count).Where(k => WireOf(corners[k]) == i)];
            return own.Length == 0
                ? wire
                : CutWire(wire, Array.ConvertAll(own, k => corners[k] - firsts[i]), Array.ConvertAll(own, k => sizes[k]), angle);
        }).ToArray();
        return shape is Face face ? FaceOf(face, made) : made[0];
    }

    private static Wire CutWire(Wire wire, int[] corners, double[] sizes, double? angle)
    {
        double[] angles = angle is { } given ? [.. Enumerable.Repeat(given, corners.Length)] : [];
        NativeCorners.Cut(wire.Handle, corners, sizes, angles.Length == 0 ? default : angles, corners.Length, out var result, out var error).Check(error);
        return Shape.Wrap<Wire>(result);
    }

    private static IReadOnlyList<Wire> WiresOf(Face face)
    {
        var all = Wires.GetWires(face);
        var outer = ShapeGraph.Faces(face, measure: false)[0].OuterWire;
        return outer < 0 ? all : [all[outer], .. all.Where((_, i) => i != outer)];
    }

    // The face keeps its plane and the side of its material.
    private static Face FaceOf(Face old, IReadOnlyList<Wire> wires)
    {
        var made = FacesOnSurfaces.CreateFaceFromWiresOnFace(wires, old);
        if (Normal(made).Dot(Normal(old)) > 0)
        {
            return made;
        }

        NativeWires.Reversed(made.Handle, out var turned, out var error).Check(error);
        return Shape.Wrap<Face>(turned);
    }

    private static Point3 Normal(Face face) => ShapeGraph.Faces(face, measure: false)[0].Normal;

    private static FlatCorner[] Of(Wire wire, Face? face)
    {
        var corners = SizedBuffer.Read((Span<NativeCorner> items, int capacity, out int count, out NativeError error) =>
            NativeCorners.Of(wire.Handle, items, capacity, out count, out error));
        Point3? axis = face is not null ? Normal(face) : Wires.IsWireClosed(wire) ? AreaVector(corners) : null;
        return Array.ConvertAll(corners, corner =>
        {
            var across = corner.Arriving.Cross(corner.Leaving);
            var turn = Math.Atan2(across.Length, corner.Arriving.Dot(corner.Leaving));
            return new FlatCorner(corner.Point, turn, axis is { } normal ? across.Dot(normal) > 0 : null);
        });
    }

    private static Point3 AreaVector(NativeCorner[] corners)
    {
        var sum = default(Point3);
        for (var i = 0; i < corners.Length; i++)
        {
            sum += (corners[i].Point - corners[0].Point).Cross(corners[(i + 1) % corners.Length].Point - corners[0].Point);
        }

        return sum;
    }

    private int WireOf(int corner) => Array.FindLastIndex(firsts, first => first <= corner);
}
