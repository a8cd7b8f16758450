using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Solids;

/// <summary>The edges of a box by name: all, those of a face, those along a direction, and single ones by the two faces they lie between.</summary>
internal static class CuboidEdges
{
    private static readonly string[] Faces = ["top", "bottom", "front", "back", "left", "right"];

    /// <summary>The groups of a box centred on X and Y with its bottom at Z = 0.</summary>
    public static IReadOnlyList<EdgeGroup> Of(double x, double y, double z)
    {
        var least = Math.Min(Math.Min(x, y), z);
        double[] size = [x, y, z];
        List<EdgeGroup> groups = [new("all", least / 2, least) { Convexity = "convex", FilletVolume = r => RoundedAllOver(x, y, z, r) }];
        foreach (var face in Faces)
        {
            var axis = AxisOf(face);
            var (a, b) = (size[(axis + 1) % 3], size[(axis + 2) % 3]);
            groups.Add(new(face, Math.Min(Math.Min(a, b) / 2, size[axis]), least)
            {
                PlaneOrigin = Middle(face, x, y, z), PlaneNormal = Normal(face), Convexity = "convex", FilletVolume = r => RimFillet(a, b, r), ChamferVolume = c => RimChamfer(a, b, c),
            });
        }

        foreach (var (name, axis, direction) in new[] { ("vertical", 2, Point3.UnitZ), ("lengthwise", 0, Point3.UnitX), ("crosswise", 1, Point3.UnitY) })
        {
            var across = Math.Min(size[(axis + 1) % 3], size[(axis + 2) % 3]);
            var length = size[axis];
            groups.Add(new(name, across / 2, across)
            {
                ParallelTo = direction, Curve = "line", Convexity = "convex", FilletVolume = r => (4 - Math.PI) * r * r * length, ChamferVolume = c => 2 * c * c * length,
            });
        }

        groups.AddRange(from a in Faces from b in Faces where Array.IndexOf(Faces, a) < Array.IndexOf(Faces, b) && AxisOf(a) != AxisOf(b) select Single(a, b, x, y, z));
        return groups;
    }

    /// <summary>Name of the edge between two faces.</summary>
    public static string Between(string a, string b) => Array.IndexOf(Faces, a) < Array.IndexOf(Faces, b) ? $"{a}+{b}" : $"{b}+{a}";

    /// <summary>The single edges of a group, each by its two faces, the group's own face first; empty for an unknown group.</summary>
    public static IReadOnlyList<(string A, string B)> Members(string group) => group switch
    {
        "all" => [.. Faces.SelectMany((a, i) => Faces.Skip(i + 1).Where(b => AxisOf(a) != AxisOf(b)).Select(b => (a, b)))],
        "vertical" => Along(2),
        "lengthwise" => Along(0),
        "crosswise" => Along(1),
        _ when Faces.Contains(group) => [.. Faces.Where(b => AxisOf(b) != AxisOf(group)).Select(b => (group, b))],
        _ when group.Split('+') is [var a, var b] => [(a, b)],
        _ => [],
    };

    private static List<(string A, string B)> Along(int axis) =>
        [.. Faces.Where(a => AxisOf(a) == (axis + 2) % 3).SelectMany(a => Faces.Where(b => AxisOf(b) == (axis + 1) % 3).Select(b => (a, b)))];

    private static int AxisOf(string face) => face switch
    {
        "left" or "right" => 0,
        "front" or "back" => 1,
        _ => 2,
    };

    private static Point3 Normal(string face) => face switch
    {
        "top" => Point3.UnitZ,
        "bottom" => Point3.UnitZ * -1,
        "front" => Point3.UnitY * -1,
        "back" => Point3.UnitY,
        "left" => Point3.UnitX * -1,
        _ => Point3.UnitX,
    };

    private static Point3 Middle(string face, double x, double y, double z)
    {
        var n = Normal(face);
        return new(n.X * x / 2, n.Y * y / 2, (z / 2) + (n.Z * z / 2));
    }

    // The plane that halves the angle between the two faces holds this one of the four parallel edges only.
    private static EdgeGroup Single(string a, string b, double x, double y, double z)
    {
        double[] size = [x, y, z];
        var (p, q) = (AxisOf(a), AxisOf(b));
        var length = size[3 - p - q];
        var across = Math.Min(size[p], size[q]);
        var (m, n) = (Normal(a), Normal(b));
        var corner = Middle(a, x, y, z) + (n * (size[q] / 2));
        return new($"{a}+{b}", across, across)
        {
            ParallelTo = m.Cross(n), PlaneOrigin = corner, PlaneNormal = m + n, Curve = "line", Convexity = "convex",
            FilletVolume = r => (1 - (Math.PI / 4)) * r * r * length, ChamferVolume = c => c * c / 2 * length,
        };
    }

    // Volume removed when all twelve edges are rounded: the solid is a core, six slabs, twelve quarter cylinders and a sphere.
    private static double RoundedAllOver(double x, double y, double z, double r)
    {
        var (a, b, c) = (x - (2 * r), y - (2 * r), z - (2 * r));
        var rest = (a * b * c) + (2 * r * ((a * b) + (b * c) + (a * c))) + (Math.PI * r * r * (a + b + c)) + (4.0 / 3 * Math.PI * r * r * r);
        return (x * y * z) - rest;
    }

    // Sections of the rounded slab are rectangles inset by f(h) = r - sqrt(r^2 - h^2); the integrals of f and f^2 have closed forms.
    private static double RimFillet(double x, double y, double r)
    {
        var f = r * r * (1 - (Math.PI / 4));
        var f2 = r * r * r * ((5.0 / 3) - (Math.PI / 2));
        return (2 * (x + y) * f) - (4 * f2);
    }

    private static double RimChamfer(double x, double y, double c) => ((x + y) * c * c) - (4.0 / 3 * c * c * c);
}
