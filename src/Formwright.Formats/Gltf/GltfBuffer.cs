using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>
/// The binary data of a glTF file that is being written: views and accessors over the caller's arrays, which are copied only into the stream. The same array
/// is written once.
/// </summary>
internal sealed class GltfBuffer
{
    private readonly Dictionary<(Array, int?), int> _known = [];
    private readonly List<Action<Stream>> _contents = [];

    /// <summary>Bytes in all, a multiple of 4.</summary>
    public int Length { get; private set; }

    public List<View> Views { get; } = [];

    public List<Accessor> Accessors { get; } = [];

    /// <summary>A view of bytes that no accessor describes, such as a picture.</summary>
    public int AddBytes(byte[] bytes) => AddView(stream => stream.Write(bytes), bytes.Length, null);

    /// <summary>Corner indices, in 16 bits where they fit.</summary>
    public int AddIndices(int[] indices, int vertices)
    {
        if (_known.TryGetValue((indices, 34963), out var known))
        {
            return known;
        }

        // The largest 16-bit index would restart a primitive and is not allowed.
        var isShort = vertices <= ushort.MaxValue;
        var view = isShort
            ? AddView(Array.ConvertAll(indices, i => (ushort)i), 34963)
            : AddView(indices, 34963);
        return Add(indices, 34963, new Accessor(view, isShort ? 5123 : 5125, indices.Length, "SCALAR"));
    }

    /// <summary>Vectors of 32-bit numbers per vertex.</summary>
    public int AddAttribute<T>(T[] values)
        where T : unmanaged => AddFloats(values, 34962);

    /// <summary>Positions, whose extremes the file must state.</summary>
    public int AddPositions(Vector3[] positions)
    {
        if (_known.TryGetValue((positions, 34962), out var known))
        {
            return known;
        }

        Vector3 min = positions[0], max = positions[0];
        foreach (var position in positions)
        {
            (min, max) = (Vector3.Min(min, position), Vector3.Max(max, position));
        }

        return Add(positions, 34962, new Accessor(AddView(positions, 34962), 5126, positions.Length, "VEC3") { Min = [min.X, min.Y, min.Z], Max = [max.X, max.Y, max.Z] });
    }

    /// <summary>Joints per vertex.</summary>
    public int AddJoints(JointIndices[] joints) =>
        _known.TryGetValue((joints, 34962), out var known) ? known : Add(joints, 34962, new Accessor(AddView(joints, 34962), 5123, joints.Length, "VEC4"));

    /// <summary>Vectors that no vertex uses: matrices, values of animations.</summary>
    public int AddValues<T>(T[] values)
        where T : unmanaged => AddFloats(values, null);

    /// <summary>Times of keys, whose extremes the file must state.</summary>
    public int AddTimes(float[] times) => _known.TryGetValue((times, 0), out var known)
        ? known
        : Add(times, 0, new Accessor(AddView(times, null), 5126, times.Length, "SCALAR") { Min = [times[0]], Max = [times[^1]] });

    public void CopyTo(Stream stream)
    {
        foreach (var content in _contents)
        {
            content(stream);
        }
    }

    private int AddFloats<T>(T[] values, int? target)
        where T : unmanaged =>
        _known.TryGetValue((values, target), out var known) ? known : Add(values, target, new Accessor(AddView(values, target), 5126, values.Length, TypeOf<T>()));

    private int Add(Array array, int? target, Accessor accessor)
    {
        _known.Add((array, target), Accessors.Count);
        Accessors.Add(accessor);
        return Accessors.Count - 1;
    }

    private int AddView<T>(T[] values, int? target)
        where T : unmanaged => AddView(stream => stream.Write(MemoryMarshal.AsBytes(values.AsSpan())), (long)values.Length * Marshal.SizeOf<T>(), target);

    private int AddView(Action<Stream> write, long length, int? target)
    {
        var padding = (int)(-length & 3);
        if (Length + length + padding > int.MaxValue)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The model is too large for one glTF file of at most 2 GiB; use a coarser mesh.");
        }

        Views.Add(new View(Length, (int)length, target));
        _contents.Add(write);
        if (padding > 0)
        {
            _contents.Add(stream => stream.Write("\0\0\0"u8[..padding]));
        }

        Length += (int)length + padding;
        return Views.Count - 1;
    }

    private static string TypeOf<T>() => typeof(T) == typeof(Vector2) ? "VEC2" : typeof(T) == typeof(Vector3) ? "VEC3" : typeof(T) == typeof(Matrix4x4) ? "MAT4" : "VEC4";

    internal readonly record struct View(int Offset, int Length, int? Target);

    internal sealed record Accessor(int View, int ComponentType, int Count, string Type)
    {
        public float[]? Min { get; init; }

        public float[]? Max { get; init; }
    }
}

/// <summary>A buffer as the JSON names it.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Uri">Where it is; null for the binary chunk.</param>
internal readonly record struct GltfBufferUse(int Length, string? Uri);
