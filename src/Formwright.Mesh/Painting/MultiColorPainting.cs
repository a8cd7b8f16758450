using System.Numerics;
using System.Text;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A mesh painted with few colours.</summary>
/// <param name="Palette">The colours in sRGB, the one with the largest area first; never more than the surface has.</param>
/// <param name="Triangles">
/// Per triangle its painting as slicers read it: <c>slic3rpe:mmu_segmentation</c> of PrusaSlicer and <c>paint_color</c> of Bambu Studio
/// in 3MF, filament 1 being the first colour.
/// </param>
public sealed record MultiColorPaint(IReadOnlyList<Rgba> Palette, IReadOnlyList<string> Triangles)
{
    /// <summary>The painting as colours of the surface.</summary>
    public SurfaceColor ToColors()
    {
        var trees = new PaintTrees(Triangles);
        Vector4[] linear = [.. Palette.Select(color => Material.Of(color).BaseColor)];
        return (triangle, weights) => linear[trees.ColorAt(triangle, weights)];
    }

    /// <summary>The shares of a triangle's area that the colours have, by their place in the palette.</summary>
    /// <param name="triangle">Number of the triangle.</param>
    public double[] Shares(int triangle)
    {
        var painting = Triangles[triangle];
        var shares = new double[Palette.Count];
        var at = painting.Length;
        Read(1);
        return shares;

        void Read(double area)
        {
            var nibble = Nibble();
            if ((nibble & 3) != 0)
            {
                for (var child = 0; child < 4; child++)
                {
                    Read(area / 4);
                }

                return;
            }

            var state = nibble >> 2;
            shares[(state == 3 ? Nibble() + 3 : state) - 1] += area;
        }

        int Nibble() => Convert.ToInt32(painting[--at].ToString(), 16);
    }
}

/// <summary>How to paint.</summary>
/// <param name="Colors">The most colours, 1 to 16.</param>
/// <param name="Depth">How often a triangle is split in four at the most, 3 to 6.</param>
public sealed record PaintOptions(int Colors = 4, int Depth = 4);

/// <summary>
/// Reduces the colours of a surface to a palette (k-means in OKLab, weighted by area) and paints every triangle with it as a tree
/// of triangles split in four.
/// </summary>
public static class MultiColorPainting
{
    private const int Samples = 20_000;

    // A triangle this small beside the mesh is not split: no nozzle could follow.
    private const double SmallestShare = 0.0015;

    /// <summary>Paints a mesh.</summary>
    /// <param name="mesh">The triangles.</param>
    /// <param name="color">Their colours.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">An option is out of range or the mesh has no size (<c>invalid_input</c>).</exception>
    public static MultiColorPaint Paint(WeldedMesh mesh, SurfaceColor color, PaintOptions options, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (options.Colors is < 1 or > 16)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The number of colours is {options.Colors}; it must be 1 to 16.", "max_colors");
        }

        if (options.Depth is < 3 or > 6)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The depth is {options.Depth}; it must be 3 to 6.", "max_depth");
        }

        var box = MeshCheck.Require(mesh);
        var palette = ColorPalette.Of(Sample(mesh, color), options.Colors);
        progress?.Report(0.1);
        var triangles = new string[mesh.TriangleCount];
        var code = new StringBuilder();
        for (var t = 0; t < triangles.Length; t++)
        {
            if ((t & 255) == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(0.1 + (0.9 * t / triangles.Length));
            }

            code.Clear();
            var root = Cell(t, Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ, DepthOf(mesh, t, options.Depth, box.Diagonal * SmallestShare));
            Write(root, code);
            triangles[t] = Reversed(code);
        }

        progress?.Report(1);
        return new MultiColorPaint([.. palette.Select(ToRgba)], triangles);

        Node Cell(int t, Vector3 a, Vector3 b, Vector3 c, int depth)
        {
            if (depth == 0)
            {
                return new Node(ColorPalette.Nearest(palette, OkLab.Of(color(t, (a + b + c) / 3).AsVector3())), null);
            }

            var (ab, bc, ca) = ((a + b) / 2, (b + c) / 2, (c + a) / 2);
            Node[] children = [Cell(t, a, ab, ca, depth - 1), Cell(t, ab, b, bc, depth - 1), Cell(t, bc, c, ca, depth - 1), Cell(t, ab, bc, ca, depth - 1)];
            return Array.TrueForAll(children, child => child.Children is null && child.Color == children[0].Color) ? children[0] : new Node(0, children);
        }
    }

    private static int DepthOf(WeldedMesh mesh, int t, int most, double smallest)
    {
        var (a, b, c) = (mesh.PointAt(mesh.Triangles[3 * t]), mesh.PointAt(mesh.Triangles[(3 * t) + 1]), mesh.PointAt(mesh.Triangles[(3 * t) + 2]));
        var longest = Math.Max((b - a).Length, Math.Max((c - b).Length, (a - c).Length));
        var depth = 0;
        while (depth < most && longest > smallest)
        {
            longest /= 2;
            depth++;
        }

        return depth;
    }

    /// <summary>
    /// A node is four bits: how many sides are split (0 or 3) below, above the filament of a leaf; filaments from 3 take four bits more.
    /// Children come last to first, and the middle one is the last.
    /// </summary>
    private static void Write(Node node, StringBuilder code)
    {
        if (node.Children is null)
        {
            var filament = node.Color + 1;
            code.Append(filament < 3 ? $"{filament << 2:X}" : $"C{filament - 3:X}");
            return;
        }

        code.Append('3');
        for (var i = 3; i >= 0; i--)
        {
            Write(node.Children[i], code);
        }
    }

    private static string Reversed(StringBuilder code)
    {
        var chars = code.ToString().ToCharArray();
        Array.Reverse(chars);
        return new string(chars);
    }

    private static Vector3[] Sample(WeldedMesh mesh, SurfaceColor color)
    {
        const float StepU = 0.7548777f, StepV = 0.5698403f;
        var areas = new double[mesh.TriangleCount];
        double total = 0;
        for (var t = 0; t < areas.Length; t++)
        {
            var a = mesh.PointAt(mesh.Triangles[3 * t]);
            areas[t] = total += (mesh.PointAt(mesh.Triangles[(3 * t) + 1]) - a).Cross(mesh.PointAt(mesh.Triangles[(3 * t) + 2]) - a).Length;
        }

        var samples = new Vector3[Samples];
        for (int i = 0, t = 0; i < Samples; i++)
        {
            while (t < areas.Length - 1 && areas[t] < (i + 0.5) / Samples * total)
            {
                t++;
            }

            var (u, v) = (i * StepU % 1, i * StepV % 1);
            (u, v) = u + v > 1 ? (1 - u, 1 - v) : (u, v);
            samples[i] = OkLab.Of(color(t, new Vector3(1 - u - v, u, v)).AsVector3());
        }

        return samples;
    }

    private static Rgba ToRgba(Vector3 lab)
    {
        var linear = OkLab.ToLinear(lab);
        return new Rgba(Material.ToSrgb(linear.X), Material.ToSrgb(linear.Y), Material.ToSrgb(linear.Z));
    }

    /// <summary>A leaf of one colour, or four children.</summary>
    private sealed record Node(int Color, Node[]? Children);
}
