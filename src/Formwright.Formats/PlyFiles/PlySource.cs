using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Formwright.Core;

namespace Formwright.Formats.PlyFiles;

/// <summary>The header of a PLY file and a cursor over its values, text or binary.</summary>
internal sealed class PlySource
{
    private const int LongestHeader = 1 << 16;

    private readonly byte[] _file;
    private readonly bool _isText;
    private readonly bool _isBigEndian;
    private int _position;

    public PlySource(byte[] file)
    {
        _file = file;
        if (!file.AsSpan().StartsWith("ply"u8))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "This is no PLY file: it does not begin with 'ply'.");
        }

        var end = file.AsSpan(0, Math.Min(file.Length, LongestHeader)).IndexOf("end_header"u8);
        var newline = end < 0 ? -1 : file.AsSpan(end).IndexOf((byte)'\n');
        if (newline < 0)
        {
            throw Error("its header has no end");
        }

        _position = end + newline + 1;
        var format = "";
        foreach (var line in Encoding.UTF8.GetString(file, 0, end).Split('\n'))
        {
            var words = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["format", var name, ..]:
                    format = name;
                    break;
                case ["element", var name, var count, ..]:
                    Elements.Add(new PlyElement(name, long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw Error($"'{Words.Shown(count)}' is no number of elements")));
                    break;
                case ["property", "list", var count, var type, var name] when Elements.Count > 0:
                    Elements[^1].Properties.Add(new PlyProperty(name, TypeOf(type), TypeOf(count)));
                    break;
                case ["property", var type, var name] when Elements.Count > 0:
                    Elements[^1].Properties.Add(new PlyProperty(name, TypeOf(type), null));
                    break;
            }
        }

        _isText = format == "ascii";
        _isBigEndian = format == "binary_big_endian";
        if (!_isText && !_isBigEndian && format != "binary_little_endian")
        {
            throw Error($"its format '{Words.Shown(format)}' is unknown");
        }
    }

    public List<PlyElement> Elements { get; } = [];

    public static FormwrightException Error(string fault) => new(ErrorCode.InvalidInput, $"The PLY file is damaged: {fault}.");

    /// <summary>Refuses a count that the rest of the file cannot hold.</summary>
    public void RequireBytes(PlyElement element)
    {
        var least = element.Properties.Sum(property => _isText ? 2 : SizeOf(property.CountType ?? property.Type));
        if (element.Count * Math.Max(1, least) - (_isText ? 1 : 0) > _file.Length - _position)
        {
            throw Error($"it announces {element.Count} of '{Words.Shown(element.Name)}', more than its bytes hold");
        }
    }

    public void Skip(PlyElement element)
    {
        if (element.Properties.Count == 0)
        {
            throw Error($"the element '{Words.Shown(element.Name)}' has no properties");
        }

        element.Properties.ForEach(Skip);
    }

    public void Skip(PlyProperty property)
    {
        var count = property.CountType is { } type ? Value(type) : 1;
        for (long i = 0; i < count; i++)
        {
            Value(property.Type);
        }
    }

    public double Value(PlyType type)
    {
        if (_isText)
        {
            return TextValue();
        }

        var size = SizeOf(type);
        if (size > _file.Length - _position)
        {
            throw Error("it is cut off");
        }

        var bytes = _file.AsSpan(_position, size);
        _position += size;
        return type switch
        {
            PlyType.Int8 => (sbyte)bytes[0],
            PlyType.UInt8 => bytes[0],
            PlyType.Int16 => _isBigEndian ? BinaryPrimitives.ReadInt16BigEndian(bytes) : BinaryPrimitives.ReadInt16LittleEndian(bytes),
            PlyType.UInt16 => _isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            PlyType.Int32 => _isBigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes),
            PlyType.UInt32 => _isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            PlyType.Float32 => _isBigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes),
            PlyType.Float64 => _isBigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        };
    }

    private static int SizeOf(PlyType type) => type switch
    {
        PlyType.Int8 or PlyType.UInt8 => 1,
        PlyType.Int16 or PlyType.UInt16 => 2,
        PlyType.Float64 => 8,
        _ => 4,
    };

    private static PlyType TypeOf(string name) => name switch
    {
        "char" or "int8" => PlyType.Int8,
        "uchar" or "uint8" => PlyType.UInt8,
        "short" or "int16" => PlyType.Int16,
        "ushort" or "uint16" => PlyType.UInt16,
        "int" or "int32" => PlyType.Int32,
        "uint" or "uint32" => PlyType.UInt32,
        "float" or "float32" => PlyType.Float32,
        "double" or "float64" => PlyType.Float64,
        _ => throw Error($"the type '{Words.Shown(name)}' is unknown"),
    };

    private double TextValue()
    {
        while (_position < _file.Length && _file[_position] <= ' ')
        {
            _position++;
        }

        var start = _position;
        while (_position < _file.Length && _file[_position] > ' ')
        {
            _position++;
        }

        return double.TryParse(_file.AsSpan(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error(start == _file.Length ? "it is cut off" : $"byte {start} begins no number");
    }
}

/// <summary>A kind of record.</summary>
internal sealed record PlyElement(string Name, long Count)
{
    public List<PlyProperty> Properties { get; } = [];
}

/// <summary>One value of a record, or a list of them after its length.</summary>
internal sealed record PlyProperty(string Name, PlyType Type, PlyType? CountType);

/// <summary>The types of values.</summary>
internal enum PlyType
{
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Float32,
    Float64,
}
