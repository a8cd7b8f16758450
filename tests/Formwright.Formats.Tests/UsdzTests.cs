using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Formwright.Formats.Usd;

namespace Formwright.Formats.Tests;

public class UsdzTests
{
    /// <summary>The layout that the USDZ specification asks for, read from the bytes: nothing compressed, the data of every file at a multiple of 64 bytes, the scene first.</summary>
    [Fact]
    public void Write_TexturedModel_LaysEveryFileAtAMultipleOf64Bytes()
    {
        var graph = SampleModels.Textured();

        // Names of many lengths, so that all sizes of the gap before the data occur.
        var many = graph with { Images = [.. graph.Images.Select((image, i) => image with { Name = new string('p', 3 + (17 * i)), Content = [.. image.Content, .. new byte[i]] })] };
        var file = SampleModels.Written(new Usdz(), many);

        List<string> names = [];
        var at = 0;
        while (BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at)) == 0x04034B50)
        {
            var header = file.AsSpan(at, 30);
            var (method, size, stored) = (BinaryPrimitives.ReadUInt16LittleEndian(header[8..]), BinaryPrimitives.ReadInt32LittleEndian(header[18..]), BinaryPrimitives.ReadInt32LittleEndian(header[22..]));
            var (name, extra) = (BinaryPrimitives.ReadUInt16LittleEndian(header[26..]), BinaryPrimitives.ReadUInt16LittleEndian(header[28..]));
            var data = at + 30 + name + extra;
            Assert.Equal((0, 0, stored), (data % 64, method, size));
            names.Add(Encoding.UTF8.GetString(file.AsSpan(at + 30, name)));
            at = data + size;
        }

        Assert.Equal(0x02014B50u, BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at)));
        Assert.EndsWith(".usda", names[0], StringComparison.Ordinal);
        Assert.Equal(graph.Images.Count, names.Count(name => name.EndsWith(".png", StringComparison.Ordinal)));

        // The archive of the framework checks sums and directory.
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.Equal(names, zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Assert.Equal(entry.Length, content.Length);
        }
    }
}
