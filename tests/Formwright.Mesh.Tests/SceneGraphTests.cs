using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class SceneGraphTests
{
    // 2 x 3 x 4 scaled to 4 x 3 x 4 and turned about Z: x from -3 to 0, y from 0 to 4; then moved.
    private static readonly Box3 Nested = new(new Point3(7, 0, 5), new Point3(10, 4, 9));

    [Fact]
    public void BoundsOf_NestedBox_AreThoseOfTheProductOfItsNodes() => AssertNear(Nested, PlacedMesh.BoundsOf(SampleGraphs.NestedBox(2, 3, 4)), 1e-5);

    [Fact]
    public void Convert_ToMetresAndYUp_ScalesAndTurnsTheBounds()
    {
        var converted = GraphFrame.Convert(SampleGraphs.NestedBox(2, 3, 4), LengthUnit.Metre, UpAxis.Y);

        Assert.Equal((LengthUnit.Metre, UpAxis.Y), (converted.Unit, converted.Up));
        AssertNear(new Box3(new Point3(0.007, 0.005, -0.004), new Point3(0.010, 0.009, 0)), PlacedMesh.BoundsOf(converted), 1e-8);
        Assert.Equal(Volume(SampleGraphs.NestedBox(2, 3, 4)) * 1e-9, Volume(converted), 1e-14);
    }

    [Fact]
    public void Convert_ThereAndBack_GivesTheSameNodesAndMotion()
    {
        var graph = SampleGraphs.BendingColumn();

        var back = GraphFrame.Convert(GraphFrame.Convert(graph, LengthUnit.Millimetre, UpAxis.Z), LengthUnit.Metre, UpAxis.Y);

        Assert.Equal(graph.Nodes.Select(node => node.Local.Translation), back.Nodes.Select(node => node.Local.Translation));
        Assert.Equal(graph.Clips[0].Channels[0].Values, back.Clips[0].Channels[0].Values);
        Assert.Equal(graph.Meshes[0].Primitives[0].Positions, back.Meshes[0].Primitives[0].Positions);
    }

    [Theory]
    [InlineData(LengthUnit.Metre, UpAxis.Y)]
    [InlineData(LengthUnit.Inch, UpAxis.Z)]
    public void Convert_SkinnedColumn_BendsAsBefore(LengthUnit unit, UpAxis up)
    {
        var bent = Posed(SampleGraphs.BendingColumn());
        var scale = SceneFrame.Metres(unit);

        var converted = PlacedMesh.BoundsOf(GraphFrame.Convert(bent, unit, up));

        // The upper half, y from 1 to 2 above the joint, turns to z from 0 to 1; its own depth of 1 turns to y from 1 down to 0.
        var expected = up == UpAxis.Y ? new Box3(new Point3(0, 0, 0), new Point3(1, 1, 1)) : new Box3(new Point3(0, -1, 0), new Point3(1, 0, 1));
        AssertNear(new Box3(expected.Min * (1 / scale), expected.Max * (1 / scale)), converted, 1e-4 / scale);
    }

    [Fact]
    public void ScaleAndMove_Model_ChangesBoundsAndRootMotionAlike()
    {
        var graph = SampleGraphs.BendingColumn();
        var rooted = graph with { Clips = [new AnimationClip("go", [new AnimationChannel(0, AnimatedProperty.Translation, Interpolation.Linear, [0, 1], [0, 0, 0, 1, 0, 0])])] };

        var moved = GraphFrame.Move(GraphFrame.Scale(rooted, 3), new Vector3(0, -6, 1));

        AssertNear(new Box3(new Point3(0, -6, 1), new Point3(3, 0, 4)), PlacedMesh.BoundsOf(moved), 1e-5);
        Assert.Equal([0, -6, 1, 3, -6, 1], moved.Clips[0].Channels[0].Values);
    }

    [Fact]
    public void AllOf_MirroredNode_KeepsTheOutsideOutside()
    {
        var graph = SampleGraphs.NestedBox(2, 3, 4);
        var mirrored = graph with { Nodes = [graph.Nodes[0] with { Local = NodeTransform.Identity with { Scale = new Vector3(1, 1, -1) } }, graph.Nodes[1]] };

        Assert.Equal(Volume(graph), Volume(mirrored), 1e-3);
        Assert.True(Volume(graph) > 0);
    }

    [Fact]
    public void Of_ShearedMatrix_IsKept()
    {
        var shear = Matrix4x4.Identity with { M21 = 0.5f, M41 = 3 };

        Assert.Equal(shear, NodeTransform.Of(shear).ToMatrix());
        Assert.Null(NodeTransform.Of(Matrix4x4.CreateRotationX(1) * Matrix4x4.CreateTranslation(1, 2, 3)).Shear);
    }

    [Fact]
    public void ToGraphAndOf_CadBodies_KeepVolumeTopologyAndColour()
    {
        var scene = new Scene([new SceneBody("red", SampleBodies.Torus(20, 4, 24, 12), new Rgba(0.9, 0.1, 0.2)), new SceneBody("box", SampleBodies.Box(1, 2, 3))], Name: "both");

        var back = SceneBodies.Of(SceneBodies.ToGraph(scene).Checked());

        Assert.Equal(scene.Bodies.Select(body => body.Name), back.Bodies.Select(body => body.Name));
        Assert.Equal(0.9, back.Bodies[0].Color!.Value.R, 1e-6);
        for (var i = 0; i < 2; i++)
        {
            var (before, after) = (MeshTopology.Of(scene.Bodies[i].Mesh), MeshTopology.Of(back.Bodies[i].Mesh));
            Assert.True(after.IsWatertight);
            Assert.Equal(before.EulerCharacteristic, after.EulerCharacteristic);
            Assert.Equal(before.Volume, after.Volume, before.Volume * 1e-5);
        }
    }

    [Fact]
    public void Of_QuadsWithoutWeldIds_AreWeldedByPosition()
    {
        var topology = MeshTopology.Of(SceneBodies.Of(SampleGraphs.NestedBox(2, 3, 4)).Bodies.Single().Mesh);

        Assert.True(topology.IsWatertight);
        Assert.Equal(12, topology.Triangles);
        Assert.Equal(48, topology.Volume, 1e-3);
    }

    [Fact]
    public void Of_ConcaveQuad_IsCutInside()
    {
        var dart = new MeshPrimitive
        {
            Positions = [new(0, 0, 0), new(2, -1, 0), new(1, 0, 0), new(2, 1, 0)],
            Corners = [0, 1, 2, 3],
            FaceSizes = [4],
        };

        // The reflex corner lies at (1, 0): only the cut that begins there stays inside.
        Assert.Equal([0, 1, 2, 0, 2, 3], FaceTriangles.Of(dart));
        Assert.Equal([2, 3, 0, 2, 0, 1], FaceTriangles.Of(dart with { Corners = [1, 2, 3, 0] }));
    }

    [Fact]
    public void Checked_GraphsThatContradictThemselves_AreRefused()
    {
        var graph = SampleGraphs.BendingColumn();
        var primitive = graph.Meshes[0].Primitives[0];

        Refuses(graph with { Nodes = [graph.Nodes[0] with { Parent = 1 }, .. graph.Nodes.Skip(1)] }, "ancestor");
        Refuses(graph with { Nodes = [.. graph.Nodes.Take(3), graph.Nodes[3] with { Mesh = 7 }] }, "mesh");
        Refuses(With(primitive with { Corners = [0, 1, int.MaxValue], FaceSizes = null }), "vertex");
        Refuses(With(primitive with { Corners = [0, 1, -1], FaceSizes = null }), "vertex");
        Refuses(With(primitive with { FaceSizes = [4, 4] }), "corners");
        Refuses(With(primitive with { Normals = [] }), "normal");
        Refuses(With(primitive with { TexCoords = [.. primitive.TexCoords!.Select((uv, i) => i == 23 ? new Vector2(float.NaN, 0) : uv)] }), "finite");
        Refuses(With(primitive with { Positions = [.. primitive.Positions.Select((p, i) => i == 0 ? new Vector3(float.PositiveInfinity) : p)] }), "finite");
        Refuses(With(primitive with { Material = 0 }), "material");
        Refuses(With(primitive with { Joints = [.. primitive.Joints!.Select(_ => new JointIndices(2, 0, 0, 0))] }), "joint");
        Refuses(graph with { Clips = [new AnimationClip("", [graph.Clips[0].Channels[0] with { Times = [1, 1] }])] }, "rise");
        Refuses(graph with { Materials = [new Material { NormalTexture = new TextureUse(0) }] }, "picture");
        Assert.Same(graph, graph.Checked());

        SceneGraph With(MeshPrimitive changed) => graph with { Meshes = [new PolygonMesh("", [changed])] };

        static void Refuses(SceneGraph wrong, string word)
        {
            var error = Assert.Throws<FormwrightException>(() => wrong.Checked()).Error;
            Assert.Equal(ErrorCode.InvalidInput, error.Code);
            Assert.Contains(word, error.Message, StringComparison.Ordinal);
        }
    }

    private static SceneGraph Posed(SceneGraph graph)
    {
        var turn = graph.Clips[0].Channels[0].Values.AsSpan(4);
        var upper = graph.Nodes[2];
        return graph with
        {
            Nodes = [graph.Nodes[0], graph.Nodes[1], upper with { Local = upper.Local with { Rotation = new Quaternion(turn[0], turn[1], turn[2], turn[3]) } }, graph.Nodes[3]],
        };
    }

    private static double Volume(SceneGraph graph) => SceneBodies.Of(graph).Bodies.Sum(body => MeshTopology.Of(body.Mesh).Volume);

    private static void AssertNear(Box3 expected, Box3 actual, double tolerance)
    {
        Assert.True((expected.Min - actual.Min).Length <= tolerance && (expected.Max - actual.Max).Length <= tolerance, $"expected {expected}, found {actual}");
    }
}
