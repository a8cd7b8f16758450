using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Which faces of a solid are the side of the sheet that is laid flat, which are its other side, and what the rest is.</summary>
internal sealed class SheetSides
{
    /// <summary>That much of a face lies opposite to another face at the thickness of the sheet; holes and edges may take the rest.</summary>
    private const double LeastShare = 0.6;

    private readonly SheetSolid solid;
    private readonly int[] opposites;
    private readonly HashSet<int> otherSide;
    private readonly string[] roles;

    /// <exception cref="FormwrightException"><c>kernel_failed</c> when no face has the thickness.</exception>
    internal SheetSides(SheetSolid solid, SheetProbe[][] probes, double thickness)
    {
        this.solid = solid;
        opposites = [.. probes.Select((own, face) => OppositeOf(face, own, thickness))];
        Joints = [.. solid.Joints.Where(joint => opposites[joint.A] >= 0 && opposites[joint.B] >= 0)];
        Reference = LargestGroup(Enumerable.Range(0, solid.Faces.Count).Where(face => opposites[face] >= 0 && solid.CanBeSheet(face)));
        otherSide = [.. Reference.Select(face => opposites[face]).Where(face => !Reference.Contains(face))];
        Joints = [.. Joints.Where(joint => Reference.Contains(joint.A))];
        roles = Roles();
    }

    /// <summary>The faces of the side that is laid flat.</summary>
    internal IReadOnlySet<int> Reference { get; }

    /// <summary>Where they are tangent to each other.</summary>
    internal IReadOnlyList<SheetJoint> Joints { get; }

    /// <summary>Faces that lie opposite to others at the thickness of the sheet, but hang together with neither side.</summary>
    internal IEnumerable<int> Unreached => Enumerable.Range(0, roles.Length)
        .Where(face => opposites[face] >= 0 && !Reference.Contains(face) && !otherSide.Contains(face));

    internal string RoleOf(int face) => roles[face];

    internal int OppositeOf(int face) => Reference.Contains(face) || otherSide.Contains(face) ? opposites[face] : -1;

    internal string? OutcomeOf(int face) => !solid.IsRound(face) ? null
        : Reference.Contains(face) ? "fold"
        : otherSide.Contains(face) ? "duplicate"
        : roles[face] == "cutout" ? "cutout" : "";

    private static int OppositeOf(int face, SheetProbe[] probes, double thickness)
    {
        var fitting = probes.Where(probe => probe.Opposite >= 0 && probe.Opposite != face && SheetThickness.Fits(probe.Depth, thickness)).ToArray();
        return fitting.Length == 0 || fitting.Length < LeastShare * probes.Length
            ? -1
            : fitting.CountBy(probe => probe.Opposite).MaxBy(count => count.Value).Key;
    }

    private HashSet<int> LargestGroup(IEnumerable<int> faces)
    {
        var groups = Groups([.. faces], Joints.Select(joint => (joint.A, joint.B)));
        return groups.MaxBy(group => Math.Round(group.Sum(face => solid.Nodes[face].Area), 6))
            ?? throw SheetThickness.Refusal("No face of the solid lies opposite to another one at the thickness of the sheet.");
    }

    private string[] Roles()
    {
        var result = new string[solid.Faces.Count];
        foreach (var face in Reference.Concat(otherSide))
        {
            result[face] = solid.Nodes[face].Surface switch
            {
                SurfaceType.Plane => Reference.Contains(face) ? "referenceFlat" : "otherSideFlat",
                SurfaceType.Cone => "coneBend",
                _ => "bend",
            };
        }

        HashSet<int> rest = [.. Enumerable.Range(0, result.Length).Where(face => result[face] is null)];
        var neighbours = solid.FacesOfEdge.Where(faces => faces.Count == 2).Select(faces => (faces[0], faces[1]));
        foreach (var group in Groups(rest, neighbours.Where(pair => rest.Contains(pair.Item1) && rest.Contains(pair.Item2))))
        {
            var role = RoleOf(group);
            foreach (var face in group)
            {
                result[face] = role ?? (solid.IsPlane(face) && opposites[face] >= 0 ? "flat" : "ignored");
            }
        }

        return result;
    }

    /// <summary>Of faces that hang together: the walls of a hole when they border one, rims when they border the outline.</summary>
    private string? RoleOf(HashSet<int> group)
    {
        var borders = solid.FacesOfEdge
            .Select((faces, edge) => (Sheet: faces.FirstOrDefault(Reference.Contains, -1), IsBorder: faces.Any(group.Contains), Edge: edge))
            .Where(border => border.IsBorder && border.Sheet >= 0)
            .ToArray();
        return borders.Length == 0 ? null : borders.Any(border => solid.IsInner(border.Sheet, border.Edge)) ? "cutout" : "rim";
    }

    private static List<HashSet<int>> Groups(HashSet<int> faces, IEnumerable<(int A, int B)> links)
    {
        var neighbours = links.SelectMany(link => new[] { (link.A, link.B), (A: link.B, B: link.A) }).ToLookup(link => link.Item1, link => link.Item2);
        var groups = new List<HashSet<int>>();
        var left = new HashSet<int>(faces);
        foreach (var start in faces.Order().Where(left.Remove))
        {
            var group = new HashSet<int> { start };
            var open = new Queue<int>(group);
            while (open.TryDequeue(out var face))
            {
                foreach (var next in neighbours[face].Where(left.Remove))
                {
                    group.Add(next);
                    open.Enqueue(next);
                }
            }

            groups.Add(group);
        }

        return groups;
    }
}
