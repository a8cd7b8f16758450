using System.Buffers.Binary;
using System.Text;
using Formwright.Core;
using Formwright.Mesh;
using Formwright.Mesh.Tests;

namespace Formwright.Formats.Tests;

public class StlTests
{
    private static readonly Stl Format = new();

    [Fact]
    public void Write_BodiesWithDegenerateCorners_SharesEveryEdgeByTwo()
    {
        var file = FormatSamples.Written(Format, FormatSamples.TwoBodies);

        // An independent count: triangles by their raw coordinates, as a slicer sees them.
        var edges = new Dictionary<(Vertex, Vertex), int>();
        var count = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(80));
        Assert.Equal(84 + (50 * count), file.Length);
        for (var i = 0; i < count; i++)
        {
            var (a, b, c) = (At(i, 12), At(i, 24), At(i, 36));
            Assert.True(a != b && b != c && c != a);
            foreach (var edge in new[] { (a, b), (b, c), (c, a) })
            {
                Assert.True(edges.TryAdd(edge, 1), "an edge is run through twice in one direction");
            }
        }

        Assert.All(edges.Keys, edge => Assert.True(edges.ContainsKey((edge.Item2, edge.Item1))));

        Vertex At(int triangle, int offset)
        {
            var record = file.AsSpan(84 + (50 * triangle) + offset);
            return new Vertex(BinaryPrimitives.ReadSingleLittleEndian(record), BinaryPrimitives.ReadSingleLittleEndian(record[4..]), BinaryPrimitives.ReadSingleLittleEndian(record[8..]));
        }
    }

    [Fact]
    public void Write_SceneInMetresWithYUp_IsInMillimetresWithZUp()
    {
        var scene = new Scene([new SceneBody("Box", SampleBodies.Box(0.001, 0.002, 0.003))], LengthUnit.Metre, UpAxis.Y);

        var bounds = Format.ReadBodies(new MemoryStream(FormatSamples.Written(Format, scene)), new ReadLimits()).Bodies[0].Mesh.Bounds();

        Assert.Equal(1, bounds.Size.X, 1e-6);
        Assert.Equal(3, bounds.Size.Y, 1e-6);
        Assert.Equal(2, bounds.Size.Z, 1e-6);
        Assert.Equal(-3, bounds.Min.Y, 1e-6);
    }

    [Fact]
    public void Read_TextWithTwoSolids_GivesTwoNamedBodies()
    {
        var text = new StringBuilder();
        foreach (var name in new[] { "first part", "second" })
        {
            text.AppendLine($"solid {name}");
            var mesh = WeldedMesh.Of(SampleBodies.Box(1, 2, 3));
            for (var t = 0; t < mesh.Triangles.Length; t += 3)
            {
                text.AppendLine("facet normal 0 0 0\n outer loop");
                for (var i = 0; i < 3; i++)
                {
                    var p = mesh.PointAt(mesh.Triangles[t + i]);
                    text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  vertex {p.X:E6} {p.Y} {p.Z}");
                }

                text.AppendLine(" endloop\nendfacet");
            }

            text.AppendLine($"endsolid {name}");
        }

        var scene = Format.ReadBodies(new MemoryStream(Encoding.ASCII.GetBytes(text.ToString())), new ReadLimits());

        Assert.Equal(["first part", "second"], scene.Bodies.Select(body => body.Name));
        Assert.All(scene.Bodies, body =>
        {
            Assert.Equal(6, MeshTopology.Of(body.Mesh).Volume, 1e-9);
            Assert.Equal(24, body.Mesh.VertexCount);
            Assert.Equal(12, body.Mesh.FeatureEdges.Count(edge => edge.Kind == FeatureEdgeKind.Sharp));
        });
    }

    [Fact]
    public void Read_BinaryWithoutCountOrWithTrailingBytes_IsReadAsFarAsItGoes()
    {
        var file = FormatSamples.Written(Format, SampleBodies.SceneOf(SampleBodies.Box(1, 1, 1)));
        byte[] longer = [.. file, .. new byte[7]];
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(80), 0);

        Assert.Equal(12, Format.ReadBodies(new MemoryStream(file), new ReadLimits()).Bodies[0].Mesh.TriangleCount);
        Assert.Equal(12, Format.ReadBodies(new MemoryStream(longer), new ReadLimits()).Bodies[0].Mesh.TriangleCount);
    }

    [Theory]
    [InlineData(13u)]
    [InlineData(uint.MaxValue)]
    public void Read_BinaryWithWrongCount_SaysWhatItHolds(uint count)
    {
        var file = FormatSamples.Written(Format, SampleBodies.SceneOf(SampleBodies.Box(1, 1, 1)));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(80), count);

        var error = Assert.Throws<FormwrightException>(() => Format.ReadBodies(new MemoryStream(file), new ReadLimits())).Error;

        Assert.Contains($"announces {count} triangles", error.Message, StringComparison.Ordinal);
        Assert.Contains("hold 12", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BinaryWithNaN_NamesTheTriangle()
    {
        var file = FormatSamples.Written(Format, SampleBodies.SceneOf(SampleBodies.Box(1, 1, 1)));
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(84 + (50 * 7) + 16), float.NaN);

        Assert.Contains("Triangle 7", Assert.Throws<FormwrightException>(() => Format.ReadBodies(new MemoryStream(file), new ReadLimits())).Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FacetWithoutArea_StaysForAnalysis()
    {
        var file = FormatSamples.Written(Format, SampleBodies.SceneOf(SampleBodies.Box(1, 1, 1)));
        byte[] facet = [.. new byte[12 + 24], .. BitConverter.GetBytes(10f), .. new byte[8 + 2]];
        byte[] longer = [.. file, .. facet];
        BinaryPrimitives.WriteUInt32LittleEndian(longer.AsSpan(80), 13);
        var text = "solid a\nfacet normal 0 0 0\nouter loop\nvertex 0 0 0\nvertex 0 0 0\nvertex 10 0 0\nendloop\nendfacet\nendsolid a\n";

        Assert.Equal(13, Format.Read(new MemoryStream(longer), new ReadLimits()).TriangleCount);
        Assert.Equal(1, Format.Read(new MemoryStream(Encoding.ASCII.GetBytes(text)), new ReadLimits()).TriangleCount);
    }

    private readonly record struct Vertex(float X, float Y, float Z);
}
