using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string root = Directory.CreateTempSubdirectory("formwright-").FullName;

    private string Data => Path.Combine(root, "data");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Open_NewFolder_IsPrivate()
    {
        using var folder = DataFolder.Open(Data);
        Assert.Equal(Data, folder.Root);
        foreach (var path in new[] { folder.Root, folder.Staging, Path.Combine(Data, "blobs") })
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(path));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Staging));
    }

    [Fact]
    public void Open_ExistingFolder_KeepsItsModeAndHidesItsContents()
    {
        const UnixFileMode everybody = OwnerOnly | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        Directory.CreateDirectory(Data);
        File.SetUnixFileMode(Data, everybody);
        using var folder = DataFolder.Open(Data);
        Assert.Equal(everybody, File.GetUnixFileMode(Data));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(Data, "blobs")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Data, "formwright.db")));
    }

    [Fact]
    public void OpenForServer_Twice_IsAConflictUntilTheFirstEnds()
    {
        using (DataFolder.OpenForServer(Data))
        {
            var exception = Assert.Throws<FormwrightException>(() => DataFolder.OpenForServer(Data));
            Assert.Equal(ErrorCode.Conflict, exception.Error.Code);
            Assert.Contains(Data, exception.Message, StringComparison.Ordinal);
            using var beside = DataFolder.Open(Data);
        }

        using var next = DataFolder.OpenForServer(Data);
    }

    [Fact]
    public void OpenForServer_HalfWrittenFiles_AreRemoved()
    {
        using (var folder = DataFolder.Open(Data))
        {
            File.WriteAllText(Path.Combine(folder.Staging, "half"), "x");
            Directory.CreateDirectory(Path.Combine(folder.Staging, "task", "out"));
            File.WriteAllText(Path.Combine(root, "precious"), "x");
            Directory.CreateSymbolicLink(Path.Combine(folder.Staging, "link"), root);
        }

        using var server = DataFolder.OpenForServer(Data);
        Assert.Empty(Directory.EnumerateFileSystemEntries(server.Staging));
        Assert.True(File.Exists(Path.Combine(root, "precious")));
    }

    [Theory]
    [InlineData("file/data")]
    [InlineData("file")]
    public void Open_FolderThatCannotBe_SaysWhatToDo(string path)
    {
        File.WriteAllText(Path.Combine(root, "file"), "x");
        var exception = Assert.Throws<FormwrightException>(() => DataFolder.Open(Path.Combine(root, path)));
        Assert.Equal(ErrorCode.InvalidInput, exception.Error.Code);
        Assert.Contains("--data", exception.Message, StringComparison.Ordinal);
    }
}
