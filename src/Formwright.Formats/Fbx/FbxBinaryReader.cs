using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>Reads the records of a binary FBX file, version 7.0 to 7.7. Every length is checked against what holds it.</summary>
internal sealed class FbxBinaryReader
{
    private const int HeaderLength = 27;
    private const int FirstWideVersion = 7500;
    private const int DeepestRecord = 40;

    // Lists of a whole model unpacked, as a multiple of the largest file.
    private const int MostListed = 4;

    // Deflate makes at most this much of one byte.
    private const long LargestRatio = 1032;

    private readonly byte[] _file;
    private readonly bool _isWide;
    private readonly ReadLimits _limits;
    private long _listed;
    private long _records;

    private FbxBinaryReader(byte[] file, ReadLimits limits)
    {
        (_file, _limits) = (file, limits);
        if (file.Length < HeaderLength)
        {
            throw Error("it ends within its header");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(23));
        if (version is < 7000 or >= 8000)
        {
            throw new FormwrightException(ErrorCode.Unsupported, $"This FBX file is of version {version}; versions 7000 to 7999 are read. Export it anew as FBX 7.4.");
        }

        _isWide = version >= FirstWideVersion;
    }

    /// <summary>A record without name that holds all others.</summary>
    public static FbxNode Read(byte[] file, ReadLimits limits)
    {
        var reader = new FbxBinaryReader(file, limits);
        var root = new FbxNode("");
        var position = HeaderLength;
        while (reader.ReadNode(ref position, file.Length, 0) is { } node)
        {
            root.Children.Add(node);
        }

        return root;
    }

    private static FormwrightException Error(string fault) => new(ErrorCode.InvalidInput, $"The FBX file is damaged: {fault}.");

    /// <summary>The record at a position; null for the empty one that ends a list.</summary>
    private FbxNode? ReadNode(ref int position, int limit, int depth)
    {
        var start = position;
        var end = Length(ref position, limit);
        var count = Length(ref position, limit);
        var propertiesLength = Length(ref position, limit);
        var name = Encoding.UTF8.GetString(Take(ref position, Take(ref position, 1, limit)[0], limit));
        if (end == 0)
        {
            return null;
        }

        var propertiesEnd = position + propertiesLength;
        if (end <= start || end > limit || propertiesEnd > end || depth > DeepestRecord)
        {
            throw Error($"the record '{Words.Shown(name)}' at byte {start} goes beyond what holds it");
        }

        _limits.CheckEntities(++_records);
        var node = new FbxNode(name);
        for (long i = 0; i < count; i++)
        {
            node.Properties.Add(ReadProperty(ref position, (int)propertiesEnd));
        }

        position = (int)propertiesEnd;
        while (position < end && ReadNode(ref position, (int)end, depth + 1) is { } child)
        {
            node.Children.Add(child);
        }

        position = (int)end;
        return node;
    }

    private object ReadProperty(ref int position, int limit)
    {
        var type = (char)Take(ref position, 1, limit)[0];
        switch (type)
        {
            case 'C' or 'B':
                return Take(ref position, 1, limit)[0] != 0;
            case 'Y':
                return BinaryPrimitives.ReadInt16LittleEndian(Take(ref position, 2, limit));
            case 'I':
                return BinaryPrimitives.ReadInt32LittleEndian(Take(ref position, 4, limit));
            case 'L':
                return BinaryPrimitives.ReadInt64LittleEndian(Take(ref position, 8, limit));
            case 'F':
                return BinaryPrimitives.ReadSingleLittleEndian(Take(ref position, 4, limit));
            case 'D':
                return BinaryPrimitives.ReadDoubleLittleEndian(Take(ref position, 8, limit));
            case 'S':
                return Encoding.UTF8.GetString(Take(ref position, Number(ref position, limit), limit));
            case 'R':
                return Take(ref position, Number(ref position, limit), limit).ToArray();
            case 'f':
                return Array<float>(ref position, limit);
            case 'd':
                return Array<double>(ref position, limit);
            case 'i':
                return Array<int>(ref position, limit);
            case 'l':
                return Array<long>(ref position, limit);
            case 'b' or 'c':
                return Array<byte>(ref position, limit);
            default:
                throw Error($"byte {position - 1} should begin a property");
        }
    }

    private T[] Array<T>(ref int position, int limit)
        where T : unmanaged
    {
        var count = Number(ref position, limit);
        var encoding = Number(ref position, limit);
        var stored = Take(ref position, Number(ref position, limit), limit);
        var bytes = count * Marshal.SizeOf<T>();
        _listed += bytes;
        if (_listed > MostListed * _limits.MaxBytes)
        {
            throw Error($"its lists unpack to more than {MostListed * _limits.MaxBytes} bytes, the most that is read");
        }

        if (encoding == 0)
        {
            return bytes <= stored.Length ? MemoryMarshal.Cast<byte, T>(stored[..(int)bytes]).ToArray() : throw Error("a list is longer than its bytes");
        }

        if (encoding != 1 || bytes > (stored.Length * LargestRatio) + 64 || bytes > int.MaxValue)
        {
            throw Error($"a list announces {count} entries, more than its bytes can hold");
        }

        var values = new T[count];
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
            inflate.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new FormwrightException(new Error(ErrorCode.InvalidInput, "The FBX file is damaged: a compressed list cannot be read.", Detail: e.Message), e);
        }

        return values;
    }

    private long Length(ref int position, int limit)
    {
        var value = _isWide ? BinaryPrimitives.ReadInt64LittleEndian(Take(ref position, 8, limit)) : BinaryPrimitives.ReadUInt32LittleEndian(Take(ref position, 4, limit));
        return value is >= 0 and <= int.MaxValue ? value : throw Error($"the length at byte {position} is out of range");
    }

    private long Number(ref int position, int limit) => BinaryPrimitives.ReadUInt32LittleEndian(Take(ref position, 4, limit));

    private ReadOnlySpan<byte> Take(ref int position, long length, int limit)
    {
        if (length > limit - position)
        {
            throw Error($"it ends, or a record ends, at byte {limit}, where {length} bytes more are needed");
        }

        position += (int)length;
        return _file.AsSpan(position - (int)length, (int)length);
    }
}
