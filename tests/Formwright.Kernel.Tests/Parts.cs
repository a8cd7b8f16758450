using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

/// <summary>Parts of every sort of surface, each with its volume from a closed form.</summary>
internal static class Parts
{
    internal static readonly string[] Names =
    [
        "box", "filleted cube", "chamfered cube", "sphere", "cone with apex", "frustum", "torus", "drilled plate", "revolved part", "tube",
        "quarter cylinder", "hexagon", "cross bore", "mirrored wedge", "two solids",
    ];

    internal static (Shape Shape, double Volume) Make(string name) => name switch
    {
        "box" => (Solids.CreateBox(30, 20, 10), 6000),
        "filleted cube" => (FilletedCube(50.8, 5), FilletedCubeVolume(50.8, 5)),
        "chamfered cube" => (Fillets.ChamferEdges(Solids.CreateCube(10), 1), ChamferedCubeVolume(10, 1)),
        "sphere" => (Solids.CreateSphere(7, new Point3(1, 2, 3)), 4 * Math.PI * 343 / 3),
        "cone with apex" => (Solids.CreateCone(5, 0, 12, direction: Point3.UnitZ), Math.PI * 25 * 12 / 3),
        "frustum" => (Solids.CreateCone(5, 2, 12, direction: Point3.UnitY), Math.PI * 12 * (25 + 10 + 4) / 3),
        "torus" => (Solids.CreateTorus(20, 4, direction: Point3.UnitZ), 2 * Math.PI * Math.PI * 20 * 16),
        "drilled plate" => (DrilledPlate(), (100 * 60 * 8) - (4 * Math.PI * 9 * 8)),
        "revolved part" => (RevolvedPart(), Math.PI * ((36 - 4) * 2 + ((16 - 4) * 8))),
        "tube" => (Tube(10, 8, 30), Math.PI * (100 - 64) * 30),
        "quarter cylinder" => (Solids.CreateCylinder(6, 10, direction: Point3.UnitY, angle: 90), Math.PI * 36 * 10 / 4),
        "hexagon" => (Solids.CreateNGonSolid(10, 6, Point3.UnitZ, extrusionLengthFront: 5), 5 * 1.5 * Math.Sqrt(3) * 100),
        "cross bore" => (CrossBore(), 8000 - (2 * Math.PI * 16 * 20) + (16 * 64 / 3.0)),
        "mirrored wedge" => (MirroredWedge(), 10 * 6 * 4 / 2.0),
        "two solids" => (Compounds.MakeCompound([Solids.CreateCube(2), Solids.CreateSphere(1, new Point3(5, 0, 0))]), 8 + (4 * Math.PI / 3)),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    internal static Shape FilletedCube(double size, double radius) => Fillets.FilletEdges(Solids.CreateCube(size), radius);

    // A box without its rims, slabs on its sides, quarter cylinders along its edges, an eighth of a ball in each corner.
    internal static double FilletedCubeVolume(double size, double radius)
    {
        var inner = size - (2 * radius);
        return Math.Pow(inner, 3) + (6 * inner * inner * radius) + (3 * Math.PI * radius * radius * inner) + (4 * Math.PI * Math.Pow(radius, 3) / 3);
    }

    // Each edge loses a triangular prism. In a corner of unit distance three prisms overlap, pairs by 1/3 and all three by 1/4,
    // and the kernel closes the corner with a flat triangle, which takes another 1/12.
    internal static double ChamferedCubeVolume(double size, double distance)
    {
        var prisms = 12 * size * distance * distance / 2;
        var corners = 8 * (1 - (1 / 4.0) - (1 / 12.0)) * Math.Pow(distance, 3);
        return Math.Pow(size, 3) - prisms + corners;
    }

    internal static Shape DrilledPlate()
    {
        var holes = new List<Shape>();
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(-40, -20), (40, -20), (40, 20), (-40, 20)])
        {
            holes.Add(Solids.CreateCylinder(3, 20, new Point3(x, y, -10), Point3.UnitZ));
        }

        return Booleans.Difference(Solids.CreateBoxFromCorner(100, 8, 60, new Point3(-50, -30, -4)), holes);
    }

    internal static Shape Tube(double outer, double inner, double length) => Booleans.Difference(
        Solids.CreateCylinder(outer, length, direction: Point3.UnitZ),
        [Solids.CreateCylinder(inner, length, direction: Point3.UnitZ)]);

    private static Shape RevolvedPart() => Sweeps.Revolve(
        Faces.CreatePolygonFace([new(2, 0, 0), new(6, 0, 0), new(6, 0, 2), new(4, 0, 2), new(4, 0, 10), new(2, 0, 10)]), 360, Point3.UnitZ);

    // Two bores of radius 4 through a cube of 20; where they cross is a Steinmetz solid of 16 r^3 / 3.
    private static Shape CrossBore() => Booleans.Difference(
        Solids.CreateCube(20),
        [Solids.CreateCylinder(4, 30, direction: Point3.UnitX, originOnCenter: true), Solids.CreateCylinder(4, 30, direction: Point3.UnitZ, originOnCenter: true)]);

    private static Shape MirroredWedge() => Transforms.MirrorAlongNormal(
        Sweeps.Extrude(Faces.CreatePolygonFace([new(1, 0, 0), new(11, 0, 0), new(1, 6, 0)]), new Point3(0, 0, 4)), default, Point3.UnitX);
}
