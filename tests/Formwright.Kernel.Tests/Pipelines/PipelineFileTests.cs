using System.IO.Compression;
using System.Text;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

public sealed class PipelineFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("formwright-files-").FullName;

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("$file:0", "\"[1,2]\"")]
    [InlineData("$file:0:text", "\"[1,2]\"")]
    [InlineData("$file:0:json", "[1,2]")]
    [InlineData("$file:0:base64", "\"WzEsMl0=\"")]
    [InlineData("$file:0:buffer", "[91,49,44,50,93]")]
    [InlineData("$file:0:uint8:raw", "[91,49,44,50,93]")]
    [InlineData("$file:0:json:auto", "[1,2]")]
    public void File_InEveryFormat_IsItsContent(string reference, string expected) =>
        Assert.Equal(expected, Steps.Last($"[{Steps.Echo($"\"{reference}\"")}]", Plain("[1,2]")));

    [Theory]
    [InlineData("$file:0:text:gunzip")]
    [InlineData("$file:0:text:auto")]
    [InlineData("$file:0:auto")]
    public void File_Compressed_IsDecompressed(string reference) =>
        Assert.Equal("\"solid\"", Steps.Last($"[{Steps.Echo($"\"{reference}\"")}]", Compressed("solid")));

    [Fact]
    public void Text_WithByteOrderMark_IsWithoutIt() =>
        Assert.Equal("\"a\"", Steps.Last($"[{Steps.Echo("\"$file:0\"")}]", Write([0xEF, 0xBB, 0xBF, (byte)'a'])));

    [Fact]
    public void Params_ThatAreAReference_AreTheObject() => Assert.Equal(
        "5",
        Steps.Last("""[{"operation": "sample.math.add", "params": "$file:1:json"}]""", Plain("{}"), Plain("""{"a": 2, "b": 3}""")));

    [Fact]
    public void Params_ThatTurnOutNoObject_AreRefused() => Assert.Equal(
        "Step 0 (sample.math.add): params needs an object, got [1, 2].",
        Steps.Failure("""[{"operation": "sample.math.add", "params": "$file:0:json"}]""", Plain("[1,2]")).Message);

    [Fact]
    public void Items_OfFile_AreMapped() => Assert.Equal(
        "[101,102]",
        Steps.Last("""[{"type": "map", "items": "$file:0:json", "steps": [{"operation": "sample.math.add", "params": {"a": "$item"}}]}]""", Plain("[1,2]")));

    [Fact]
    public void References_InsideAFile_AreText() =>
        Assert.Equal("""["$ref:0"]""", Steps.Last($"[{Steps.Echo("\"$file:0:json\"")}]", Plain("""["$ref:0"]""")));

    [Theory]
    [InlineData("$file:0:json", "Step 0 (sample.echo.any): Input file 0 is no JSON.")]
    [InlineData("$file:0:text:gunzip", "Step 0 (sample.echo.any): Input file 0 cannot be decompressed.")]
    public void File_OfOtherContent_IsRefused(string reference, string message)
    {
        var error = Steps.Failure($"[{Steps.Echo($"\"{reference}\"")}]", Plain("plain"));
        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void File_DecompressingBeyondTheLimit_IsRefused()
    {
        var files = new PipelineFiles([Compressed(new string('x', 3 * 1024 * 1024))], 1024 * 1024);
        Assert.Contains("at most 1 MB", Sample.Failure(() => files.Read(new Reference.File(0, FileFormat.Text, FileCodec.Auto))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$file:1", "refers to input file 1, but there is 1 file.")]
    [InlineData("$file:0:xml", "needs $file: with the number of an input file, a format and a codec, such as $file:0:text:auto, got \"$file:0:xml\".")]
    [InlineData("$file:0:raw:text", "needs $file: with the number of an input file, a format and a codec, such as $file:0:text:auto, got \"$file:0:raw:text\".")]
    public void Reference_ToNoFile_IsRefusedBefore(string reference, string fault) =>
        Assert.Equal($"Step 0 (sample.echo.any): params.value {fault}", Steps.Refusal($"[{Steps.Echo($"\"{reference}\"")}]", files: 1).Message);

    private string Plain(string text) => Write(Encoding.UTF8.GetBytes(text));

    private string Compressed(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Write(memory.ToArray());
    }

    private string Write(byte[] content)
    {
        var file = Path.Combine(folder, $"file{Directory.GetFiles(folder).Length}");
        File.WriteAllBytes(file, content);
        return file;
    }
}
