using Formwright.Core;

namespace Formwright.Kernel.Exchange;

/// <summary>A file for kernel calls that know no streams; deleted at the end of its scope.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("formwright-");

    internal TemporaryFile(string extension) => Path = System.IO.Path.Combine(_folder.FullName, "model" + extension);

    internal string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The content of a file that a writer of paths makes.</summary>
    internal static byte[] Make(string extension, Action<string> write)
    {
        using var file = new TemporaryFile(extension);
        write(file.Path);
        return File.ReadAllBytes(file.Path);
    }

    /// <summary>Lets a writer of paths write to a stream.</summary>
    internal static void WriteTo(Stream target, string extension, Action<string> write)
    {
        using var file = new TemporaryFile(extension);
        write(file.Path);
        using var source = File.OpenRead(file.Path);
        source.CopyTo(target);
    }

    /// <summary>Lets a reader of paths read from a stream.</summary>
    internal static T ReadFrom<T>(Stream source, string extension, Func<string, T> read)
    {
        using var file = new TemporaryFile(extension);
        using (var target = File.Create(file.Path))
        {
            source.CopyTo(target);
        }

        return read(file.Path);
    }

    /// <summary>Readers tell a missing file from a bad one only by luck.</summary>
    internal static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new FormwrightException(ErrorCode.NotFound, $"The file '{System.IO.Path.GetFileName(path)}' does not exist.");
        }
    }
}
