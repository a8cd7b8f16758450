using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Tests;

public class PlyTests
{
    // A pyramid of height 3 on a square of 2: one quad and four triangles, its volume 4.
    private static readonly float[][] Points = [[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0], [0, 0, 3]];
    private static readonly int[][] Faces = [[3, 2, 1, 0], [0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4]];
    private static readonly byte[] Red = [255, 128, 0, 10, 20];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Text_IsRead(string newline)
    {
        var text = new StringBuilder($"ply\nformat ascii 1.0\ncomment made by hand\nobj_info 1 view\n{Header("float", "uchar", "int")}");
        foreach (var (point, red) in Points.Zip(Red))
        {
            text.Append(string.Join(' ', point)).Append($" 0.5 {red} 0 255\n");
        }

        foreach (var face in Faces)
        {
            text.Append($"7 {face.Length}  {string.Join(' ', face)}\n");
        }

        IsThePyramid(Encoding.ASCII.GetBytes(text.ToString().ReplaceLineEndings(newline)));
    }

    [Fact]
    public void BigEndian_IsRead() => IsThePyramid(Binary("big"));

    [Fact]
    public void LittleEndian_IsRead() => IsThePyramid(Binary("little"));

    private static string Header(string real, string count, string index) =>
        $"element vertex {Points.Length}\nproperty {real} x\nproperty {real} y\nproperty {real} z\nproperty float confidence\n"
        + "property uchar red\nproperty uchar green\nproperty uchar blue\n"
        + $"element face {Faces.Length}\nproperty short group\nproperty list {count} {index} vertex_index\nend_header\n";

    /// <summary>In wider types than usual, so that each is turned round as a whole.</summary>
    private static byte[] Binary(string order)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes($"ply\nformat binary_{order}_endian 1.0\n{Header("double", "ushort", "uint")}"));
        foreach (var (point, red) in Points.Zip(Red))
        {
            foreach (var value in point)
            {
                Write(8, bytes => BinaryPrimitives.WriteDoubleBigEndian(bytes, value));
            }

            Write(4, bytes => BinaryPrimitives.WriteSingleBigEndian(bytes, 0.5f));
            file.Write([red, 0, 255]);
        }

        foreach (var face in Faces)
        {
            Write(2, bytes => BinaryPrimitives.WriteInt16BigEndian(bytes, 7));
            Write(2, bytes => BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)face.Length));
            foreach (var corner in face)
            {
                Write(4, bytes => BinaryPrimitives.WriteInt32BigEndian(bytes, corner));
            }
        }

        return file.ToArray();

        void Write(int size, Action<byte[]> put)
        {
            var bytes = new byte[size];
            put(bytes);
            file.Write(order == "big" ? bytes : [.. bytes.Reverse()]);
        }
    }

    private static void IsThePyramid(byte[] file)
    {
        Assert.True(new Ply().Recognises(file, file.Length));
        var graph = SampleModels.Read("ply", file);

        var primitive = graph.Meshes[0].Primitives[0];
        Assert.Equal(Points.Select(point => new Vector3(point)), primitive.Positions);
        Assert.Equal([4, 3, 3, 3, 3], primitive.FaceSizes!);
        Assert.Equal(Faces.SelectMany(face => face), primitive.Corners);
        Assert.All(Red.Zip(primitive.Colors!), pair => Assert.True((pair.Second - new Vector4(Material.ToLinear(pair.First / 255.0), 0, 1, 1)).Length() < 1e-6f));
        var body = MeshTopology.Of(SceneBodies.Of(graph).Bodies.Single().Mesh);
        Assert.True(body.IsWatertight);
        Assert.Equal(2 * 2 * 3 / 3.0, body.Volume, 1e-6);
    }
}
