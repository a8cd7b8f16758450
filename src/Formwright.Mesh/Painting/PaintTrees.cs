using System.Numerics;

namespace Formwright.Mesh;

/// <summary>Finds the colour of a place in the paintings of triangles, which are parsed when they are first asked for.</summary>
/// <param name="paintings">Per triangle, as <see cref="MultiColorPaint.Triangles"/>.</param>
internal sealed class PaintTrees(IReadOnlyList<string> paintings)
{
    // Per triangle its nodes: a colour, or the complement of the number of the first of four children.
    private readonly int[]?[] _trees = new int[]?[paintings.Count];

    /// <summary>Number of the colour in the palette.</summary>
    /// <param name="triangle">The triangle.</param>
    /// <param name="weights">Weights of its corners, 1 in sum.</param>
    public int ColorAt(int triangle, Vector3 weights)
    {
        var nodes = _trees[triangle] ??= Parse(paintings[triangle]);
        var node = nodes[0];
        while (node < 0)
        {
            // A corner's child has the half of the triangle nearest to it; what is left is the middle one.
            int child;
            (child, weights) = weights switch
            {
                { X: >= 0.5f } => (0, new Vector3((2 * weights.X) - 1, 2 * weights.Y, 2 * weights.Z)),
                { Y: >= 0.5f } => (1, new Vector3(2 * weights.X, (2 * weights.Y) - 1, 2 * weights.Z)),
                { Z: >= 0.5f } => (2, new Vector3(2 * weights.Y, (2 * weights.Z) - 1, 2 * weights.X)),
                _ => (3, new Vector3(1 - (2 * weights.Z), 1 - (2 * weights.X), 1 - (2 * weights.Y))),
            };
            node = nodes[~node + child];
        }

        return node;
    }

    private static int[] Parse(string painting)
    {
        List<int> nodes = [0];
        var at = painting.Length;
        Read(0);
        return [.. nodes];

        void Read(int into)
        {
            var nibble = Nibble();
            if ((nibble & 3) == 0)
            {
                var state = nibble >> 2;
                nodes[into] = (state == 3 ? Nibble() + 3 : state) - 1;
                return;
            }

            var first = nodes.Count;
            nodes[into] = ~first;
            nodes.AddRange([0, 0, 0, 0]);
            for (var child = 3; child >= 0; child--)
            {
                Read(first + child);
            }
        }

        int Nibble() => painting[--at] is var digit && digit >= 'A' ? digit - 'A' + 10 : digit - '0';
    }
}
