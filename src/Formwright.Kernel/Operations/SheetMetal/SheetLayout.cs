using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A face in the plane of the flat pattern.</summary>
/// <param name="Face">Its number in the solid.</param>
/// <param name="Beside">The face that it was laid beside, -1 for the first.</param>
/// <param name="Joint">Where; default for the first.</param>
/// <param name="Placement">From where the face alone is flattened to the pattern.</param>
internal sealed record PlacedFace(int Face, int Beside, SheetJoint Joint, FlatPlacement Placement);

/// <summary>
/// Lays the faces of one side of a sheet beside each other: the largest flat first, then from joint to joint. A joint that would close a
/// ring is left open, so that closed profiles are cut there.
/// </summary>
internal sealed class SheetLayout
{
    /// <summary>Pieces that meet within this part of the thickness are taken as joined.</summary>
    private const double GapPerThickness = 0.01;

    private readonly SheetSolid solid;
    private readonly SheetSides sides;
    private readonly double thickness;
    private readonly double kFactor;
    private readonly Dictionary<int, PlacedFace> placed = [];
    private readonly List<PlacedFace> order = [];
    private readonly List<SheetJoint> cuts = [];

    internal SheetLayout(SheetSolid solid, SheetSides sides, double thickness, double kFactor)
    {
        (this.solid, this.sides, this.thickness, this.kFactor) = (solid, sides, thickness, kFactor);
        Place();
    }

    /// <summary>The faces in the order in which they were laid.</summary>
    internal IReadOnlyList<PlacedFace> Placed => order;

    /// <summary>Joints whose faces do not meet in the pattern.</summary>
    internal IReadOnlyList<SheetJoint> Cuts => cuts;

    /// <summary>How far into the material of the reference side the neutral fibre lies.</summary>
    internal double DepthOf(int face) => !solid.IsRound(face) ? 0 : thickness * (solid.RoundnessOf(face).IsInside ? kFactor : 1 - kFactor);

    /// <summary>What is joined to a face, but for the face that it was laid beside.</summary>
    internal int Beyond(PlacedFace face) => sides.Joints
        .Where(joint => joint.A == face.Face || joint.B == face.Face)
        .Select(joint => joint.Beyond(face.Face))
        .FirstOrDefault(other => other != face.Beside, -1);

    internal (Point3 Start, Point3 End) SegmentOf(SheetJoint joint, int face)
    {
        var (start, end) = solid.EndsOf(joint, face);
        return FlatFaces.FlatSegment(solid.Faces[face], DepthOf(face), start, end);
    }

    /// <summary>True when a face does not meet what lies around it.</summary>
    internal bool IsOpen(int face) => cuts.Exists(joint => joint.A == face || joint.B == face);

    private void Place()
    {
        // The longest joint of two faces places them; holes may split it.
        var joints = sides.Joints
            .GroupBy(joint => (joint.A, joint.B))
            .Select(group => group.MaxBy(joint => joint.Length))
            .ToArray();
        var byFace = joints.SelectMany(joint => new[] { (Face: joint.A, Joint: joint), (Face: joint.B, Joint: joint) }).ToLookup(entry => entry.Face, entry => entry.Joint);
        Add(new PlacedFace(First(), -1, default, FlatPlacement.None));
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var joint in byFace[order[i].Face].Where(joint => !placed.ContainsKey(joint.Beyond(order[i].Face))))
            {
                var next = joint.Beyond(order[i].Face);
                var there = SegmentIn(joint, order[i]);
                Add(new PlacedFace(next, order[i].Face, joint, FlatPlacement.Between(SegmentOf(joint, next), there)));
            }
        }

        cuts.AddRange(joints.Where(IsCut));
    }

    private void Add(PlacedFace face)
    {
        placed.Add(face.Face, face);
        order.Add(face);
    }

    private int First() => sides.Reference.Order().MaxBy(face => (solid.IsPlane(face), Math.Round(solid.Nodes[face].Area, 6)));

    private bool IsCut(SheetJoint joint)
    {
        var (a, b) = (SegmentIn(joint, placed[joint.A]), SegmentIn(joint, placed[joint.B]));
        return Math.Max((a.Start - b.Start).Length, (a.End - b.End).Length) > GapPerThickness * thickness;
    }

    private (Point3 Start, Point3 End) SegmentIn(SheetJoint joint, PlacedFace face)
    {
        var (start, end) = SegmentOf(joint, face.Face);
        return (face.Placement.Apply(start), face.Placement.Apply(end));
    }
}
