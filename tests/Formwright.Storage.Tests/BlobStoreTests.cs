using System.Security.Cryptography;
using System.Text;
using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class BlobStoreTests : StorageTest
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("ISO-10303-21;");
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Content));

    private static MemoryStream Source => new(Content);

    [Fact]
    public async Task Write_Stream_IsReadBackByItsHash()
    {
        var blob = await Storage.Blobs.WriteAsync(Source, 100, Hash.ToUpperInvariant(), Cancel);
        Assert.Equal(new BlobInfo(Hash, Content.Length), blob);
        await using var stream = Storage.Blobs.OpenRead(Hash);
        Assert.True(stream.CanSeek);
        Assert.Equal(Content, await ReadAsync(stream));
        Assert.Equal(Path.Combine(Storage.Folder.Root, "blobs", Hash[..2], Hash[2..4], Hash), await Storage.Blobs.LocalPathAsync(Hash, Cancel));
        AssertNothingStaged();
    }

    [Fact]
    public async Task Write_SameBytesTwice_IsOneFile()
    {
        await Storage.Blobs.WriteAsync(Source, 100, null, Cancel);
        await using var reader = Storage.Blobs.OpenRead(Hash);
        await Storage.Blobs.WriteAsync(Source, 100, null, Cancel);
        Assert.Equal(Content, await ReadAsync(reader));
        Assert.Single(StoredFiles());
        AssertNothingStaged();
    }

    [Fact]
    public async Task Adopt_LocalFile_IsMoved()
    {
        var local = Path.Combine(Storage.Folder.Staging, "out.step");
        await File.WriteAllBytesAsync(local, Content, Cancel);
        Assert.Equal([new BlobInfo(Hash, Content.Length)], await Storage.Blobs.AdoptAsync([local], Cancel));
        Assert.False(File.Exists(local));
        await using var stream = Storage.Blobs.OpenRead(Hash);
        Assert.Equal(Content, await ReadAsync(stream));
        AssertNothingStaged();
    }

    [Fact]
    public async Task Adopt_SeveralFiles_KeepsTheirOrderAndEqualBytesOnce()
    {
        string[] local = [.. Enumerable.Range(0, 3).Select(i => Path.Combine(Storage.Folder.Staging, $"{i}.out"))];
        await File.WriteAllBytesAsync(local[0], Content, Cancel);
        await File.WriteAllBytesAsync(local[1], [1, 2, 3], Cancel);
        await File.WriteAllBytesAsync(local[2], Content, Cancel);
        var adopted = await Storage.Blobs.AdoptAsync(local, Cancel);
        Assert.Equal([(Hash, Content.Length), (adopted[1].Hash, 3), (Hash, Content.Length)], adopted.Select(blob => (blob.Hash, (int)blob.Size)));
        Assert.Equal(2, StoredFiles().Length);
        AssertNothingStaged();
    }

    [Fact]
    public async Task Adopt_OneOfSeveralMissing_LeavesNothingStaged()
    {
        var local = Path.Combine(Storage.Folder.Staging, "out.step");
        await File.WriteAllBytesAsync(local, Content, Cancel);
        await RefusedAsync(ErrorCode.Internal, () => Storage.Blobs.AdoptAsync([local, Path.Combine(Storage.Folder.Staging, "absent")], Cancel));
        AssertNothingStored();
    }

    [Fact]
    public async Task Write_ExactlyTheLimit_IsAccepted() =>
        Assert.Equal(Content.Length, (await Storage.Blobs.WriteAsync(Source, Content.Length, null, Cancel)).Size);

    [Fact]
    public async Task Write_AboveTheLimit_KeepsNothing()
    {
        await RefusedAsync(ErrorCode.InvalidInput, () => Storage.Blobs.WriteAsync(Source, Content.Length - 1, null, Cancel));
        AssertNothingStored();
    }

    [Fact]
    public async Task Write_WrongChecksum_KeepsNothing()
    {
        await RefusedAsync(ErrorCode.InvalidInput, () => Storage.Blobs.WriteAsync(Source, 100, new string('a', 64), Cancel));
        AssertNothingStored();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd1")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Read_AnythingButAStoredHash_IsNotFound(string blob)
    {
        await RefusedAsync(ErrorCode.NotFound, () => Task.FromResult(Storage.Blobs.OpenRead(blob)));
        await RefusedAsync(ErrorCode.NotFound, () => Storage.Blobs.LocalPathAsync(blob, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Write_FullDisk_IsAClearErrorAndLeavesNothing(int roomFor)
    {
        using var blobs = new FileBlobStore(Storage.Folder, Storage.Database, Time) { CreateFile = path => new FullDiskFile(path, roomFor) };
        var error = await RefusedAsync(ErrorCode.Internal, () => blobs.WriteAsync(Source, 100, null, Cancel));
        Assert.True(error.Retryable);
        Assert.Contains("disk is full", error.Message, StringComparison.Ordinal);
        AssertNothingStored();
    }

    [Fact]
    public async Task Write_SourceThatBreaksOff_IsNotTakenForADiskError()
    {
        await using var broken = new BrokenStream();
        await Assert.ThrowsAsync<EndOfStreamException>(() => Storage.Blobs.WriteAsync(broken, 100, null, Cancel));
        AssertNothingStored();
    }

    [Fact]
    public async Task Write_CrashBeforeTheRename_LeavesNothingAfterTheNextStart()
    {
        var crash = new FailingCommit();
        var server = await OpenAsync(crash);
        crash.Armed = true;
        // A killed process runs no clean-up, so its half-written file is put here by hand.
        await File.WriteAllBytesAsync(Path.Combine(Storage.Folder.Staging, "half"), Content, Cancel);
        await Assert.ThrowsAsync<SimulatedCrashException>(() => server.Blobs.WriteAsync(Source, 100, null, Cancel));
        using (DataFolder.OpenForServer(Storage.Folder.Root))
        {
            AssertNothingStored();
        }
    }

    [Fact]
    public async Task Adopt_MissingFile_IsAnError() => await RefusedAsync(
        ErrorCode.Internal, () => Storage.Blobs.AdoptAsync([Path.Combine(Storage.Folder.Staging, "absent")], Cancel));

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    private string[] StoredFiles() => Directory.GetFiles(Path.Combine(Storage.Folder.Root, "blobs"), "*", SearchOption.AllDirectories);

    private void AssertNothingStaged() => Assert.Empty(Directory.EnumerateFileSystemEntries(Storage.Folder.Staging));

    private void AssertNothingStored()
    {
        AssertNothingStaged();
        Assert.Empty(StoredFiles());
        Assert.Equal(0, Storage.Database.Read(db => db.Blobs.Count()));
    }

    /// <summary>A file on a disk with little room: what does not fit meets the kernel's own refusal.</summary>
    private sealed class FullDiskFile(string path, int room) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0)
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer[..room], cancellationToken);
            await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
            await full.WriteAsync(buffer[room..], cancellationToken);
        }
    }

    /// <summary>A body whose sender hangs up.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new EndOfStreamException();
    }
}
