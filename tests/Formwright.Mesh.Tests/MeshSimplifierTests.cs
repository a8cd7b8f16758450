using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class MeshSimplifierTests
{
    [Fact]
    public void Torus_ToATenth_KeepsItsShapeAndTopology()
    {
        var torus = Meshes.Torus(30, 12, 200, 100);

        var result = MeshSimplifier.Simplify(torus, new SimplifyOptions(4000));

        Assert.InRange(result.Triangles, 3600, 4000);
        var topology = MeshTopology.Of(result.Result);
        Assert.True(topology.IsWatertight);
        Assert.Equal(0, topology.EulerCharacteristic);
        Assert.Equal(2 * Math.PI * Math.PI * 30 * 144, topology.Volume, 0.01 * topology.Volume);
        Assert.True(Deviation.Between(torus, result.Result).Largest < 0.5);
    }

    [Fact]
    public void GridBox_AsFewAsTheErrorAllows_IsNearlyTwelveTriangles()
    {
        var result = MeshSimplifier.Simplify(Meshes.GridBox(2, 3, 4, 12), new SimplifyOptions(0, 1e-4));

        Assert.InRange(result.Triangles, 12, 60);
        Assert.Equal(24, MeshTopology.Of(result.Result).Volume, 1e-5);
    }

    [Fact]
    public void Levels_FromUltraToLow_HaveFewerTrianglesAndTheirError()
    {
        var sphere = Meshes.Sphere(10, 7);
        var counts = Enumerable.Range(1, 4).Select(level =>
        {
            var result = MeshSimplifier.Simplify(sphere, SimplifyOptions.Adaptive(level));
            Assert.True(Deviation.Between(sphere, result.Result).Largest < 20 * SimplifyOptions.Adaptive(level).Error * 5);
            return result.Triangles;
        }).ToList();

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.True(counts[3] * 8 < counts[0]);
        Assert.Throws<FormwrightException>(() => SimplifyOptions.Adaptive(5));
    }

    [Fact]
    public void Primitives_WithSeamAndTwoMaterials_StayJoinedAndKeepTheirCoordinates()
    {
        // A cylinder around Y whose texture begins and ends at u = 0 and 1, in an upper and a lower piece of other materials.
        var primitives = new[] { Tube(0, 4, 0), Tube(4, 8, 1) };
        var before = primitives.Sum(p => p.TriangleCount);

        var result = MeshSimplifier.Simplify(primitives, new SimplifyOptions(before / 4));

        Assert.InRange(result.Triangles, before / 8, before / 4);
        Assert.Equal([0, 1], result.Result.Select(p => p.Material));
        var topology = MeshTopology.Of(SceneBodies.ToSurface(result.Result));
        Assert.Equal((0, 2), (topology.NonManifoldEdges, topology.BoundaryLoops));
        foreach (var primitive in result.Result)
        {
            for (var v = 0; v < primitive.Positions.Length; v++)
            {
                // The texture coordinate still tells the angle.
                var (p, uv) = (primitive.Positions[v], primitive.TexCoords![v]);
                Assert.Equal(p.X, 5 * MathF.Cos(uv.X * MathF.Tau), 1e-4f);
                Assert.Equal(p.Y / 8, uv.Y, 1e-5f);
                Assert.Equal(1, primitive.Normals![v].Length(), 1e-5f);
            }
        }
    }

    [Fact]
    public void Primitive_WithNormalsPerFace_IsSimplifiedAllTheSame()
    {
        var soup = Meshes.Soup(Meshes.Sphere(10, 5));
        var positions = Enumerable.Range(0, soup.PointCount).Select(i => ToVector(soup.PointAt(i))).ToArray();
        var normals = new Vector3[positions.Length];
        for (var v = 0; v < normals.Length; v += 3)
        {
            normals[v] = normals[v + 1] = normals[v + 2] = Vector3.Normalize(Vector3.Cross(positions[v + 1] - positions[v], positions[v + 2] - positions[v]));
        }

        var result = MeshSimplifier.Simplify([new MeshPrimitive { Positions = positions, Corners = soup.Triangles, Normals = normals }], new SimplifyOptions(1000));

        Assert.InRange(result.Triangles, 900, 1000);
        Assert.True(MeshTopology.Of(SceneBodies.ToSurface(result.Result)).IsWatertight);
    }

    [Fact]
    public void Graph_WithAMeshPlacedTwice_CountsItTwice()
    {
        var sphere = Meshes.Sphere(10, 5);
        var primitive = new MeshPrimitive { Positions = [.. Enumerable.Range(0, sphere.PointCount).Select(i => ToVector(sphere.PointAt(i)))], Corners = sphere.Triangles };
        var graph = new SceneGraph
        {
            Nodes = [new SceneNode("a", NodeTransform.Identity, Mesh: 0), new SceneNode("b", NodeTransform.Identity, Mesh: 0)],
            Meshes = [new PolygonMesh("ball", [primitive])],
        };

        var result = MeshSimplifier.Simplify(graph, new SimplifyOptions(2000));

        Assert.InRange(result.Triangles, 1800, 2000);
    }

    [Theory]
    [InlineData(0, 6000)]
    [InlineData(100, 5000)]
    public void Graph_OfManySmallPieces_KeepsSomeOfThem(int triangles, int most)
    {
        var cubes = Meshes.Shells(500);
        var primitive = new MeshPrimitive { Positions = [.. Enumerable.Range(0, cubes.PointCount).Select(i => ToVector(cubes.PointAt(i)))], Corners = cubes.Triangles };
        var graph = new SceneGraph { Nodes = [new SceneNode("a", NodeTransform.Identity, Mesh: 0)], Meshes = [new PolygonMesh("cubes", [primitive])] };

        var result = MeshSimplifier.Simplify(graph, new SimplifyOptions(triangles));

        Assert.InRange(result.Triangles, 4, most);
        Assert.Equal(result.Triangles, result.Result.TriangleCount);
    }

    [Fact]
    public void Target_AboveTheInput_ChangesNothing()
    {
        var box = Meshes.Box(1, 2, 3);

        Assert.Same(box, MeshSimplifier.Simplify(box, new SimplifyOptions(300_000)).Result);
    }

    [Theory]
    [InlineData(-1, 0.1)]
    [InlineData(100, 0)]
    [InlineData(100, double.NaN)]
    public void Options_OutOfRange_AreRefused(int triangles, double error) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => MeshSimplifier.Simplify(Meshes.Box(1, 1, 1), new SimplifyOptions(triangles, error))).Error.Code);

    [Theory]
    [MemberData(nameof(Meshes.BadKinds), MemberType = typeof(Meshes))]
    public void BadMesh_GivesNoMoreTriangles(string kind)
    {
        var mesh = Meshes.Bad(kind);

        var result = MeshSimplifier.Simplify(mesh, new SimplifyOptions(8));

        Assert.InRange(result.Triangles, 0, mesh.TriangleCount);
        Assert.All(result.Result.Points, x => Assert.True(double.IsFinite(x)));
    }

    [Fact]
    public void TenThousandShells_AreSimplifiedInTime() => Assert.InRange(MeshSimplifier.Simplify(Meshes.Shells(10_000), new SimplifyOptions(60_000)).Triangles, 0, 120_000);

    private static Vector3 ToVector(Point3 p) => new((float)p.X, (float)p.Y, (float)p.Z);

    private static MeshPrimitive Tube(float from, float to, int material)
    {
        const int Around = 64, Up = 16;
        List<Vector3> positions = [], normals = [];
        List<Vector2> uvs = [];
        List<int> corners = [];
        for (var j = 0; j <= Up; j++)
        {
            for (var i = 0; i <= Around; i++)
            {
                // The last column lies exactly on the first.
                var (sin, cos) = MathF.SinCos(i % Around * MathF.Tau / Around);
                var y = from + ((to - from) * j / Up);
                positions.Add(new Vector3(5 * cos, y, -5 * sin));
                normals.Add(new Vector3(cos, 0, -sin));
                uvs.Add(new Vector2((float)i / Around, y / 8));
                if (i < Around && j < Up)
                {
                    var a = (j * (Around + 1)) + i;
                    corners.AddRange([a, a + 1, a + Around + 2, a, a + Around + 2, a + Around + 1]);
                }
            }
        }

        return new MeshPrimitive { Positions = [.. positions], Normals = [.. normals], TexCoords = [.. uvs], Corners = [.. corners], Material = material };
    }
}
