using System.Text;
using Formwright.Core;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

public sealed class ImportPartHandlerTests : IDisposable
{
    private const string Tetrahedron = """
        v 0 0 0
        v 10 0 0
        v 0 10 0
        v 0 0 10
        f 1 3 2
        f 1 2 4
        f 2 3 4
        f 3 1 4
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("formwright-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Import_OfAMesh_MakesTheMeshFilesAtOnceAndNoExactOnes()
    {
        var outcome = await ImportAsync("obj", Tetrahedron, "Tetrahedron");

        Assert.Equal(["model.stl", "model.3mf", "model.glb", "thumbnail.png"], outcome.Files.Select(file => file.Name));
        Assert.All(outcome.Files, file => Assert.True(new FileInfo(Path.Combine(folder, file.Name)).Length > 32, file.Name));
        Assert.Null(outcome.Part!.Report);
    }

    [Theory]
    [InlineData("Halter 2/3", "Halter_2_3.glb")]
    [InlineData("Würfel 立方体", "Würfel_立方体.glb")]
    [InlineData("../../etc/passwd", "etc_passwd.glb")]
    [InlineData("\u202E\u0007", "part.glb")]
    public async Task DownloadName_OfAPart_KeepsItsLettersAndNothingElse(string name, string expected)
    {
        var outcome = await ImportAsync("obj", Tetrahedron, name);

        Assert.Contains(expected, outcome.Files.Select(file => file.DownloadName));
    }

    [Fact]
    public async Task Import_OfAFileThatIsSomethingElse_SaysWhatItIs()
    {
        var failure = await Assert.ThrowsAsync<FormwrightException>(() => ImportAsync("obj", "ISO-10303-21;\nHEADER;\n", "part"));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Contains("step", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAFormatThatIsNotRead_IsUnsupported()
    {
        var failure = await Assert.ThrowsAsync<FormwrightException>(() => ImportAsync("docx", "PK", "part"));

        Assert.Equal(ErrorCode.Unsupported, failure.Error.Code);
    }

    private async Task<TaskOutcome> ImportAsync(string format, string content, string name)
    {
        var source = Path.Combine(folder, "source");
        await File.WriteAllTextAsync(source, content, Encoding.ASCII);
        var input = PartTasks.ToJson(new ImportPartInput(Ids.New(TimeProvider.System), Ids.New(TimeProvider.System), name, format));
        var context = new TaskContext(Ids.New(TimeProvider.System), input, [], new Dictionary<string, string> { ["source"] = source }, folder, _ => { });
        return await new ImportPartHandler().RunAsync(context, TestContext.Current.CancellationToken);
    }
}
