namespace Formwright.Mesh;

/// <summary>
/// The uses of every edge of a triangle list, sorted so that the uses of one edge lie side by side. A use is one side of one
/// triangle: corner <c>c</c> (3 × triangle + 0, 1 or 2) stands for the side from that corner to the next.
/// </summary>
internal sealed class EdgeUses
{
    private readonly ulong[] _keys;
    private readonly int[] _corners;

    public EdgeUses(ReadOnlySpan<int> triangles)
    {
        _keys = new ulong[triangles.Length];
        _corners = new int[triangles.Length];

        // The uses of one lower point are put together first, so that only a few each are left to sort.
        var last = -1;
        foreach (var point in triangles)
        {
            last = Math.Max(last, point);
        }

        var next = new int[last + 2];
        for (var corner = 0; corner < triangles.Length; corner++)
        {
            next[Math.Min(triangles[corner], triangles[Next(corner)]) + 1]++;
        }

        for (var point = 1; point < next.Length; point++)
        {
            next[point] += next[point - 1];
        }

        for (var corner = 0; corner < triangles.Length; corner++)
        {
            var (from, to) = (triangles[corner], triangles[Next(corner)]);
            var low = Math.Min(from, to);
            var place = next[low]++;
            _keys[place] = ((ulong)(uint)low << 32) | (uint)Math.Max(from, to);
            _corners[place] = corner;
        }

        // Each place has moved on to where the next point's uses begin.
        for (int point = 0, first = 0; point <= last; first = next[point++])
        {
            if (next[point] - first > 1)
            {
                Array.Sort(_keys, _corners, first, next[point] - first);
            }
        }
    }

    /// <summary>The corner that follows in the same triangle.</summary>
    public static int Next(int corner) => corner % 3 == 2 ? corner - 2 : corner + 1;

    /// <summary>The corner that comes before in the same triangle.</summary>
    public static int Previous(int corner) => corner % 3 == 0 ? corner + 2 : corner - 1;

    /// <summary>
    /// Moves to the next edge: <paramref name="position"/> starts at 0 and is advanced; false after the last. The corners of
    /// the edge's uses come in no particular order.
    /// </summary>
    public bool NextEdge(ref int position, out ReadOnlySpan<int> corners)
    {
        if (position >= _keys.Length)
        {
            corners = default;
            return false;
        }

        var first = position;
        while (position < _keys.Length && _keys[position] == _keys[first])
        {
            position++;
        }

        corners = _corners.AsSpan(first, position - first);
        return true;
    }
}
