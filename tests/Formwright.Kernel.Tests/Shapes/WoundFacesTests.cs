using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Shapes;

/// <summary>Meshes of narrow faces that wind: wires of springs, flanks of threads.</summary>
public sealed class WoundFacesTests : ScopedTest
{
    private const double MeanRadius = 13.5;
    private const double WireRadius = 1.5;
    private const double Pitch = 8.7;

    [Theory]
    [InlineData(0.75)]
    [InlineData(3)]
    [InlineData(8)]
    public void Mesh_OfCoilAlongOneHelix_IsWholeAndHasItsVolume(double turns)
    {
        var helix = SpiralWires.CreateHelixWireByTurns(MeanRadius, Pitch, turns, direction: Point3.UnitZ);

        Check(Along(helix), turns);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    public void Mesh_OfCoilAlongManySplines_IsWholeAndHasItsVolume(int turns)
    {
        const int StepsPerTurn = 16, StepsPerEdge = 12;
        var edges = new List<Shape>();
        for (var from = 0; from < StepsPerTurn * turns; from += StepsPerEdge)
        {
            var to = Math.Min(from + StepsPerEdge, StepsPerTurn * turns);
            edges.Add(SplineWires.InterpolatePoints(
                [.. Enumerable.Range(from, to - from + 1).Select(i => On((double)i / StepsPerTurn))],
                startTangent: Tangent((double)from / StepsPerTurn),
                endTangent: Tangent((double)to / StepsPerTurn)));
        }

        Check(Along(Wires.CombineEdgesAndWiresIntoAWire(edges)), turns);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(24)]
    [InlineData(26.5)]
    public void Mesh_OfSquareScrewedAlongItsAxis_IsWholeAndHasItsVolume(double turns)
    {
        var screw = Pipes.RotatedExtrude(Wires.CreatePolygonWire([new(-2, 0, -2), new(2, 0, -2), new(2, 0, 2), new(-2, 0, 2)]), 30, 360 * turns);

        // Every section along the axis is the same square.
        Near.Equal(16 * 30, Solids.GetSolidVolume(screw), 1e-3);
        CheckMesh(screw, 16 * 30);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void Mesh_OfSphereAtAFineAngle_IsWhole(double degrees)
    {
        var mesh = Tessellator.Tessellate(Solids.CreateSphere(10), new TessellationOptions(1, degrees));

        // Facets turn by at most twice the angle inside a face, so none is more than that sagitta below the sphere.
        var sagitta = 10 * (1 - Math.Cos(degrees * Math.PI / 180));
        Assert.InRange(VolumeOf(mesh), 4 * Math.PI * Math.Pow(10 - (2 * sagitta), 3) / 3, 4 * Math.PI * 1000 / 3);
        Assert.Equal(1, PiecesOf(mesh));
    }

    [Fact]
    public void Mesh_OfDrilledSphereAtTooFineAnAngle_NamesTheAngle()
    {
        var drilled = Booleans.Difference(Solids.CreateSphere(10), [Solids.CreateCylinder(2, 30, new(3, -15, 0), Point3.UnitY)]);

        var error = Assert.Throws<FormwrightException>(() => Tessellator.Tessellate(drilled, new TessellationOptions(1, 0.1))).Error;

        Assert.Contains("degrees", error.Message, StringComparison.Ordinal);
    }

    // By Pappus: the centre of the wire travels the length of the helix.
    private static void Check(Shape coil, double turns)
    {
        var volume = Math.PI * WireRadius * WireRadius * turns * Math.Sqrt(Math.Pow(Math.Tau * MeanRadius, 2) + (Pitch * Pitch));
        Near.Equal(volume, Math.Abs(Solids.GetSolidVolume(coil)), 2e-3);
        CheckMesh(coil, volume);
    }

    private static void CheckMesh(Shape solid, double volume)
    {
        var options = TessellationOptions.For(Bounds.Of(solid));

        var mesh = Tessellator.Tessellate(solid, options);

        var layer = options.ChordTolerance * Solids.GetSolidSurfaceArea(solid);
        Assert.InRange(Math.Abs(VolumeOf(mesh)), volume - layer, volume + layer);
        Assert.Equal(1, PiecesOf(mesh));
    }

    private static Shape Along(Wire path) => Pipes.Pipe(path, [Wires.CreateCircleWire(WireRadius, On(0), Tangent(0))]);

    // The kernel's frame of the Z axis begins at X.
    private static Point3 On(double turn) => new(MeanRadius * Math.Cos(Math.Tau * turn), MeanRadius * Math.Sin(Math.Tau * turn), Pitch * turn);

    private static Point3 Tangent(double turn) =>
        new Point3(-MeanRadius * Math.Tau * Math.Sin(Math.Tau * turn), MeanRadius * Math.Tau * Math.Cos(Math.Tau * turn), Pitch).Normalized();

    private static double VolumeOf(SurfaceMesh mesh)
    {
        var sum = 0.0;
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var (a, b, c) = (mesh.PositionOf(mesh.Triangles[3 * t]), mesh.PositionOf(mesh.Triangles[(3 * t) + 1]), mesh.PositionOf(mesh.Triangles[(3 * t) + 2]));
            sum += a.Dot(b.Cross(c)) / 6;
        }

        return sum;
    }

    private static int PiecesOf(SurfaceMesh mesh)
    {
        var above = Enumerable.Range(0, mesh.WeldIds.Max() + 1).ToArray();
        int Root(int id) => above[id] == id ? id : above[id] = Root(above[id]);
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            for (var corner = 1; corner < 3; corner++)
            {
                above[Root(mesh.WeldIds[mesh.Triangles[(3 * t) + corner]])] = Root(mesh.WeldIds[mesh.Triangles[3 * t]]);
            }
        }

        return mesh.Triangles.Select(v => Root(mesh.WeldIds[v])).Distinct().Count();
    }
}
