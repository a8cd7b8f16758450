using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Shapes;

public sealed class TessellatorTests : ScopedTest
{
    public static TheoryData<string> PartNames => [.. Parts.Names];

    [Theory]
    [MemberData(nameof(PartNames))]
    public void Mesh_OfClosedPart_SharesEveryEdgeByTwoOppositeTriangles(string part)
    {
        var mesh = Tessellator.Tessellate(Parts.Make(part).Shape);

        var directed = new HashSet<(int, int)>();
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            for (var corner = 0; corner < 3; corner++)
            {
                var a = mesh.WeldIds[mesh.Triangles[(3 * t) + corner]];
                var b = mesh.WeldIds[mesh.Triangles[(3 * t) + ((corner + 1) % 3)]];
                Assert.NotEqual(a, b);
                Assert.True(directed.Add((a, b)), $"edge {a}-{b} runs twice the same way");
            }
        }

        Assert.All(directed, edge => Assert.Contains((edge.Item2, edge.Item1), directed));
    }

    [Theory]
    [MemberData(nameof(PartNames))]
    public void Mesh_OfPart_HasItsVolumeWithinTheChordTolerance(string part)
    {
        var (shape, volume) = Parts.Make(part);
        var options = TessellationOptions.For(Bounds.Of(shape));

        var mesh = Tessellator.Tessellate(shape, options);

        // Facets are at most a chord away from the surface, so they cannot lose more than a layer of that thickness.
        var layer = options.ChordTolerance * Solids.GetSolidSurfaceArea(shape);
        Assert.InRange(MeshVolume(mesh), volume - layer, volume + layer);
    }

    [Theory]
    [MemberData(nameof(PartNames))]
    public void Normals_OfPart_AreUnitAndPointOutwardWithTheirTriangles(string part)
    {
        var mesh = Tessellator.Tessellate(Parts.Make(part).Shape);

        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var (a, b, c) = (mesh.Triangles[3 * t], mesh.Triangles[(3 * t) + 1], mesh.Triangles[(3 * t) + 2]);
            var facet = (mesh.PositionOf(b) - mesh.PositionOf(a)).Cross(mesh.PositionOf(c) - mesh.PositionOf(a)).Normalized();
            foreach (var corner in (ReadOnlySpan<int>)[a, b, c])
            {
                var normal = new Point3(mesh.Normals[3 * corner], mesh.Normals[(3 * corner) + 1], mesh.Normals[(3 * corner) + 2]);
                Near.Equal(1, normal.Length);
                Assert.True(facet.Length == 0 || normal.Dot(facet) > 0.5, $"triangle {t}: {normal} against {facet}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(PartNames))]
    public void WeldIds_OfPart_JoinOnlyVerticesAtOnePlace(string part)
    {
        var mesh = Tessellator.Tessellate(Parts.Make(part).Shape);

        var places = new Dictionary<int, Point3>();
        for (var v = 0; v < mesh.VertexCount; v++)
        {
            if (!places.TryAdd(mesh.WeldIds[v], mesh.PositionOf(v)))
            {
                Near.Equal(places[mesh.WeldIds[v]], mesh.PositionOf(v));
            }
        }

        Assert.Equal(places.Count, mesh.WeldIds.Max() + 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Mesh_OfPlateWithManyHoles_HasTheTrianglesAndVolumeOfItsPolygons(int holesPerSide)
    {
        var centers = Enumerable.Range(0, holesPerSide * holesPerSide).Select(i => new Point3(10 * (i % holesPerSide), -5, 10 * (i / holesPerSide)));
        var size = 10 * holesPerSide;
        var plate = Booleans.Difference(
            Solids.CreateBoxFromCorner(size, size, 2, new Point3(-5, -1, -5)),
            [.. centers.Select(at => (Shape)Solids.CreateCylinder(3, 10, at, Point3.UnitY))]);

        var mesh = Tessellator.Tessellate(plate, new TessellationOptions(0.1));

        var holes = holesPerSide * holesPerSide;
        var sides = (mesh.FeatureEdges.Where(edge => edge.Points.Length > 6).Sum(edge => (edge.Points.Length / 3) - 1)) / (2.0 * holes);
        // A polygon of n corners with h holes has n + 2 h - 2 triangles, however it is cut.
        Assert.Equal((2 * (4 + (holes * sides) + (2 * holes) - 2)) + (4 * 2) + (holes * 2 * sides), mesh.TriangleCount);
        Near.Equal(2 * ((size * size) - (holes * sides / 2 * 9 * Math.Sin(2 * Math.PI / sides))), MeshVolume(mesh), 1e-6);
    }

    [Fact]
    public void Normals_OfSphere_AreThoseOfTheExactSphere()
    {
        var mesh = Tessellator.Tessellate(Solids.CreateSphere(7));

        for (var v = 0; v < mesh.VertexCount; v++)
        {
            var exact = mesh.PositionOf(v).Normalized();
            // At the poles the normal is taken a little beside.
            Near.Equal(exact, new Point3(mesh.Normals[3 * v], mesh.Normals[(3 * v) + 1], mesh.Normals[(3 * v) + 2]), 0.01);
        }
    }

    [Fact]
    public void Triangles_OfSphere_StayWithinTheChordTolerance()
    {
        var mesh = Tessellator.Tessellate(Solids.CreateSphere(10), new TessellationOptions(0.05));

        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var middle = (mesh.PositionOf(mesh.Triangles[3 * t]) + mesh.PositionOf(mesh.Triangles[(3 * t) + 1]) + mesh.PositionOf(mesh.Triangles[(3 * t) + 2])) * (1 / 3.0);
            Assert.InRange(middle.Length, 10 - 0.05, 10 + 1e-9);
        }
    }

    [Fact]
    public void FeatureEdges_OfCylinder_AreTwoSharpCirclesAndASeam()
    {
        var mesh = Tessellator.Tessellate(Solids.CreateCylinder(5, 10, direction: Point3.UnitZ));

        Assert.Equal(
            [FeatureEdgeKind.Sharp, FeatureEdgeKind.Sharp, FeatureEdgeKind.Seam],
            mesh.FeatureEdges.Select(edge => edge.Kind).Order());
    }

    [Fact]
    public void FeatureEdges_OfFilletedCube_AreAllSmooth()
    {
        var mesh = Tessellator.Tessellate(Parts.FilletedCube(10, 2));

        Assert.All(mesh.FeatureEdges, edge => Assert.Equal(FeatureEdgeKind.Smooth, edge.Kind));
        // Four sides of each of the six flat faces, three arcs in each of the eight corners.
        Assert.Equal(48, mesh.FeatureEdges.Count);
    }

    [Fact]
    public void FeatureEdges_OfOpenFace_AreBoundary()
    {
        var mesh = Tessellator.Tessellate(Faces.CreateRectangleFace(2, 3, direction: Point3.UnitZ));

        Assert.Equal(4, mesh.FeatureEdges.Count);
        Assert.All(mesh.FeatureEdges, edge => Assert.Equal(FeatureEdgeKind.Boundary, edge.Kind));
    }

    [Fact]
    public void TriangleFaces_OfBox_NameSixFacesOfTwoTriangles() =>
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Tessellator.Tessellate(Solids.CreateBox()).TriangleFaces);

    [Fact]
    public void Tessellate_Twice_GivesTheSameMeshEachTime()
    {
        var shape = Parts.DrilledPlate();

        var fine = Tessellator.Tessellate(shape, new TessellationOptions(0.01));
        var coarse = Tessellator.Tessellate(shape, new TessellationOptions(1, 60));
        var again = Tessellator.Tessellate(shape, new TessellationOptions(0.01));

        Assert.True(coarse.TriangleCount < fine.TriangleCount);
        Assert.Equal(fine.Positions, again.Positions);
        Assert.Equal(fine.Triangles, again.Triangles);
    }

    [Fact]
    public void Default_OfLargePart_IsTheFinestChordAndOfSmallPartAThousandthOfItsDiagonal()
    {
        Assert.Equal(0.05, TessellationOptions.For(new Box3(default, new Point3(100, 100, 100))).ChordTolerance);
        Near.Equal(0.005, TessellationOptions.For(new Box3(default, new Point3(3, 4, 0))).ChordTolerance);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(-1, 20)]
    [InlineData(double.NaN, 20)]
    [InlineData(0.1, 0)]
    [InlineData(0.1, 91)]
    public void Tessellate_WithImpossibleTolerance_IsRefused(double chord, double angle)
    {
        var failure = Assert.Throws<FormwrightException>(() => Tessellator.Tessellate(Solids.CreateCube(), new TessellationOptions(chord, angle)));
        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    [Fact]
    public void Tessellate_WireWithoutFaces_IsRefused()
    {
        var failure = Assert.Throws<FormwrightException>(() => Tessellator.Tessellate(Wires.CreateCircleWire(1, direction: Point3.UnitZ)));
        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    // Sum of the signed tetrahedra to the origin.
    private static double MeshVolume(SurfaceMesh mesh)
    {
        var sum = 0.0;
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var (a, b, c) = (mesh.PositionOf(mesh.Triangles[3 * t]), mesh.PositionOf(mesh.Triangles[(3 * t) + 1]), mesh.PositionOf(mesh.Triangles[(3 * t) + 2]));
            sum += a.Dot(b.Cross(c)) / 6;
        }

        return sum;
    }
}
