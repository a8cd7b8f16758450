using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Formwright.Formats.Gltf;

/// <summary>
/// The arrays of a glTF file (3.6 of the specification): any component type, normalised or not, interleaved or not, sparse or not. What is read twice
/// is the same array.
/// </summary>
internal sealed class GltfAccessors
{
    private readonly JsonElement[] _accessors;
    private readonly GltfView[] _views;
    private readonly ReadLimits _limits;
    private readonly Dictionary<(int Accessor, Type Type), Array> _read = [];
    private readonly Dictionary<int, (ReadOnlyMemory<byte> Bytes, int Count)> _unpacked = [];
    private long _elements;

    public GltfAccessors(JsonElement root, GltfView[] views, ReadLimits limits)
    {
        (_accessors, _views, _limits) = (root.Items("accessors"), views, limits);
        limits.CheckEntities(_accessors.Length);
    }

    /// <summary>Number of elements.</summary>
    public int Count(int accessor) => CountOf(_accessors.At(accessor, "accessor"), accessor);

    /// <summary>Values of an accessor that stands for compressed ones.</summary>
    /// <param name="accessor">Which.</param>
    /// <param name="values">Its elements without gaps.</param>
    /// <param name="componentType">The kind of their numbers.</param>
    /// <param name="components">How many make an element.</param>
    /// <param name="count">How many elements there are, whatever the accessor says.</param>
    public void Unpack(int accessor, byte[] values, int componentType, int components, int count)
    {
        var description = _accessors.At(accessor, "accessor");
        Require(description.RequiredIndex("componentType") == componentType && WidthOf(description) == components, accessor, "is compressed as another type");
        Require(!_unpacked.TryGetValue(accessor, out var known) || known.Count == count, accessor, "stands for two compressed meshes");
        _unpacked[accessor] = (values, count);
    }

    /// <summary>The components per element.</summary>
    public int Width(int accessor) => WidthOf(_accessors.At(accessor, "accessor"));

    /// <summary>Elements of as many 32-bit numbers as <typeparamref name="T"/> holds.</summary>
    public T[] Vectors<T>(int accessor)
        where T : unmanaged => Read(accessor, (T[] target, JsonElement description) =>
        {
            var width = Marshal.SizeOf<T>() / sizeof(float);
            Require(WidthOf(description) == width, accessor, $"has another type than {width} components");
            Fill(description, MemoryMarshal.Cast<T, float>(target.AsSpan()), width, accessor);
        });

    /// <summary>All components one after the other.</summary>
    public float[] Numbers(int accessor)
    {
        var width = Width(accessor);
        return Read(accessor, (float[] target, JsonElement description) => Fill(description, target, width, accessor), width);
    }

    /// <summary>Scalar whole numbers; beyond 2³¹ they come out negative, which no check of a range lets pass.</summary>
    public int[] Indices(int accessor) => Read(accessor, (int[] target, JsonElement description) =>
    {
        Require(WidthOf(description) == 1, accessor, "is no list of indices");
        FillWhole(description, target, accessor);
    });

    /// <summary>Whole numbers up to 65535 of four components.</summary>
    public ushort[] FourWholes(int accessor) => Read(
        accessor,
        (ushort[] target, JsonElement description) =>
        {
            Require(WidthOf(description) == 4, accessor, "has another type than 4 components");
            var wide = new int[target.Length];
            FillWhole(description, wide, accessor);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = (ushort)Math.Min((uint)wide[i], ushort.MaxValue);
            }
        },
        4);

    private T[] Read<T>(int accessor, Action<T[], JsonElement> fill, int perElement = 1)
    {
        if (_read.TryGetValue((accessor, typeof(T)), out var known))
        {
            return (T[])known;
        }

        var description = _accessors.At(accessor, "accessor");
        var count = CountOf(description, accessor);

        // What the file holds is bounded by its bytes; what an accessor without a view stands for, only by this.
        _elements += count;
        Require(_elements <= 4L * (_limits.MaxVertices + (3L * _limits.MaxTriangles)), accessor, "goes beyond the largest number of elements that is read");
        if (Layout(description, accessor) is var (bytes, stride, size))
        {
            Require(count == 0 || ((long)stride * (count - 1)) + size <= bytes.Length, accessor, "is longer than its buffer view");
        }
        else
        {
            _limits.CheckVertices(count);
        }

        var target = new T[(long)count * perElement];
        fill(target, description);
        _read.Add((accessor, typeof(T)), target);
        return target;
    }

    private void Fill(JsonElement description, Span<float> target, int width, int accessor)
    {
        var type = description.RequiredIndex("componentType");
        var normalised = description.Flag("normalized");
        if (Layout(description, accessor) is var (bytes, stride, _))
        {
            Convert(bytes.Span, stride, type, normalised, width, target);
        }

        if (Sparse(description, accessor) is { } sparse)
        {
            var values = new float[sparse.Places.Length * width];
            Convert(sparse.Values.Span, width * Size(type, accessor), type, normalised, width, values);
            for (var i = 0; i < sparse.Places.Length; i++)
            {
                values.AsSpan(i * width, width).CopyTo(target[(sparse.Places[i] * width)..]);
            }
        }
    }

    private void FillWhole(JsonElement description, Span<int> target, int accessor)
    {
        var type = description.RequiredIndex("componentType");
        Require(type is 5121 or 5123 or 5125, accessor, "has a component type that is no index");
        var width = WidthOf(description);
        var size = Size(type, accessor);
        if (Layout(description, accessor) is var (bytes, stride, _))
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = Whole(bytes.Span[((i / width * stride) + (i % width * size))..], size);
            }
        }

        if (Sparse(description, accessor) is { } sparse)
        {
            for (var i = 0; i < sparse.Places.Length * width; i++)
            {
                target[(sparse.Places[i / width] * width) + (i % width)] = Whole(sparse.Values.Span[(i * size)..], size);
            }
        }
    }

    private int CountOf(JsonElement description, int accessor) => _unpacked.TryGetValue(accessor, out var unpacked) ? unpacked.Count : description.RequiredIndex("count");

    /// <summary>Where its elements are; null when all are zero.</summary>
    private (ReadOnlyMemory<byte> Bytes, int Stride, int Size)? Layout(JsonElement description, int accessor)
    {
        var size = WidthOf(description) * Size(description.RequiredIndex("componentType"), accessor);
        if (_unpacked.TryGetValue(accessor, out var unpacked))
        {
            return (unpacked.Bytes, size, size);
        }

        if (description.Index("bufferView") is not { } view)
        {
            return null;
        }

        var (bytes, stride) = _views.At(view, "buffer view");
        var offset = Offset(description);
        Require(offset <= bytes.Length, accessor, "begins behind the end of its buffer view");
        Require(stride is null || stride >= size, accessor, "has elements longer than their distance");
        return (bytes[(int)offset..], stride ?? size, size);
    }

    private (int[] Places, ReadOnlyMemory<byte> Values)? Sparse(JsonElement description, int accessor)
    {
        if (description.Object("sparse") is not { } sparse)
        {
            return null;
        }

        var count = sparse.RequiredIndex("count");
        var places = sparse.Object("indices") ?? throw GltfJson.Error($"accessor {accessor} is sparse without indices");
        var values = sparse.Object("values") ?? throw GltfJson.Error($"accessor {accessor} is sparse without values");
        var placeBytes = Part(places);
        var valueBytes = Part(values);
        var type = places.RequiredIndex("componentType");
        Require(type is 5121 or 5123 or 5125, accessor, "has sparse indices that are no whole numbers");
        var size = Size(type, accessor);
        var valueSize = WidthOf(description) * Size(description.RequiredIndex("componentType"), accessor);
        Require((long)count * size <= placeBytes.Length && (long)count * valueSize <= valueBytes.Length, accessor, "has more sparse values than its buffer views hold");
        var total = description.RequiredIndex("count");
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Whole(placeBytes.Span[(i * size)..], size);
            Require((uint)numbers[i] < (uint)total, accessor, "has a sparse index beyond its end");
        }

        return (numbers, valueBytes);

        ReadOnlyMemory<byte> Part(JsonElement part)
        {
            var bytes = _views.At(part.RequiredIndex("bufferView"), "buffer view").Bytes;
            Require(Offset(part) <= bytes.Length, accessor, "begins behind the end of its buffer view");
            return bytes[(int)Offset(part)..];
        }
    }

    private static void Convert(ReadOnlySpan<byte> bytes, int stride, int type, bool normalised, int width, Span<float> target)
    {
        if (type == 5126 && stride == width * sizeof(float))
        {
            MemoryMarshal.Cast<byte, float>(bytes[..(target.Length * sizeof(float))]).CopyTo(target);
            return;
        }

        for (var i = 0; i < target.Length; i += width)
        {
            var element = bytes[(i / width * stride)..];
            for (var c = 0; c < width; c++)
            {
                target[i + c] = type switch
                {
                    5120 => normalised ? Math.Max((sbyte)element[c] / 127f, -1) : (sbyte)element[c],
                    5121 => normalised ? element[c] / 255f : element[c],
                    5122 when BinaryPrimitives.ReadInt16LittleEndian(element[(2 * c)..]) is var s => normalised ? Math.Max(s / 32767f, -1) : s,
                    5123 when BinaryPrimitives.ReadUInt16LittleEndian(element[(2 * c)..]) is var u => normalised ? u / 65535f : u,
                    5125 => BinaryPrimitives.ReadUInt32LittleEndian(element[(4 * c)..]),
                    _ => BinaryPrimitives.ReadSingleLittleEndian(element[(4 * c)..]),
                };
            }
        }
    }

    private static int Whole(ReadOnlySpan<byte> bytes, int size) => size switch
    {
        1 => bytes[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes),
    };

    private static long Offset(JsonElement description) => description.Index("byteOffset") ?? 0;

    private static int WidthOf(JsonElement description) => description.Text("type") switch
    {
        "SCALAR" => 1,
        "VEC2" => 2,
        "VEC3" => 3,
        "VEC4" => 4,
        "MAT4" => 16,
        var other => throw GltfJson.Error($"the accessor type '{Words.Shown(other)}' is unknown"),
    };

    private static int Size(int componentType, int accessor) => componentType switch
    {
        5120 or 5121 => 1,
        5122 or 5123 => 2,
        5125 or 5126 => 4,
        _ => throw GltfJson.Error($"accessor {accessor} has the unknown component type {componentType}"),
    };

    private static void Require(bool holds, int accessor, string fault)
    {
        if (!holds)
        {
            throw GltfJson.Error($"accessor {accessor} {fault}");
        }
    }
}

/// <summary>A part of a buffer.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Stride">Bytes from one element to the next; null when they follow each other.</param>
internal readonly record struct GltfView(ReadOnlyMemory<byte> Bytes, int? Stride);
