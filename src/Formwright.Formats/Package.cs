using System.IO.Compression;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>A zip archive that is read with limits: what it holds may not be larger unpacked than a file may be.</summary>
internal sealed class Package
{
    // Deflate makes at most this much of one byte; an entry that announces more lies.
    private const long LargestRatio = 1032;

    private readonly ZipArchive _zip;
    private readonly ReadLimits _limits;
    private readonly string _title;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private Package(ZipArchive zip, ReadLimits limits, string title)
    {
        (_zip, _limits, _title) = (zip, limits, title);
        limits.CheckEntities(zip.Entries.Count);
        foreach (var entry in zip.Entries)
        {
            _entries.TryAdd(entry.FullName.TrimStart('/'), entry);
        }
    }

    /// <summary>Names of the entries in their order.</summary>
    public IEnumerable<string> Names => _zip.Entries.Select(entry => entry.FullName);

    public static Package Open(Stream stream, ReadLimits limits, string title)
    {
        try
        {
            return new Package(new ZipArchive(new MemoryStream(LimitedStream.ReadAll(stream, limits)), ZipArchiveMode.Read), limits, title);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(title, e);
        }
    }

    /// <summary>The bytes of an entry; null when there is none of that name, in any case.</summary>
    public byte[]? Find(string name)
    {
        if (!_entries.TryGetValue(name.TrimStart('/'), out var entry))
        {
            return null;
        }

        try
        {
            if (entry.Length > (entry.CompressedLength * LargestRatio) + 64)
            {
                throw new InvalidDataException("The announced length is impossible.");
            }

            _unpacked += entry.Length;
            if (_unpacked > _limits.MaxBytes)
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The {_title} file is larger than {_limits.MaxBytes} bytes when it is unpacked, the most that is read; reduce it and try again.");
            }

            var bytes = new byte[entry.Length];
            using var content = entry.Open();
            content.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw Damaged(_title, e);
        }
    }

    private static FormwrightException Damaged(string title, Exception e) =>
        new(new Error(ErrorCode.InvalidInput, $"The {title} file is damaged: it is no whole zip archive.", Detail: e.Message), e);
}
