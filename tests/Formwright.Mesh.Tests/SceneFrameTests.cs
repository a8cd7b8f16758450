using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class SceneFrameTests
{
    [Fact]
    public void Convert_ThereAndBack_IsTheSame()
    {
        var scene = SampleBodies.SceneOf(SampleBodies.Box(1, 2, 3, new Point3(4, 5, 6)));

        var there = SceneFrame.Convert(scene, LengthUnit.Inch, UpAxis.Y);
        var back = SceneFrame.Convert(there, LengthUnit.Millimetre, UpAxis.Z);

        Assert.Equal(9 / 25.4, there.Bodies[0].Mesh.Bounds().Max.Y, 1e-12);
        Assert.Equal(-5 / 25.4, there.Bodies[0].Mesh.Bounds().Max.Z, 1e-12);
        Assert.All(scene.Bodies[0].Mesh.Positions.Zip(back.Bodies[0].Mesh.Positions), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.Equal(scene.Bodies[0].Mesh.Normals, back.Bodies[0].Mesh.Normals);
        Assert.Equal(6, MeshTopology.Of(there.Bodies[0].Mesh).Volume * 25.4 * 25.4 * 25.4, 1e-9);
    }

    [Fact]
    public void Convert_NothingToChange_ReturnsTheScene()
    {
        var scene = SampleBodies.SceneOf(SampleBodies.Box(1, 2, 3));

        Assert.Same(scene, SceneFrame.Convert(scene, LengthUnit.Millimetre, UpAxis.Z));
    }
}
