using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Draws the body's edges and the outlines of its curved faces into the ink of a <see cref="SampleBuffer"/>.</summary>
internal static class EdgePainter
{
    private const float SharpWidth = 2.5f;
    private const byte SharpInk = 225;
    private const float SmoothWidth = 1.5f;
    private const byte SmoothInk = 62;
    private const byte OutlineInk = 205;
    private const byte OutlineFringe = 80;

    /// <summary>An edge this share farther than the surface it lies on is still seen.</summary>
    private const float Bias = 0.0006f;

    /// <summary>A step in depth by this share of the distance is an outline.</summary>
    private const float Step = 0.004f;

    /// <summary>Draws the feature edges of a body where no surface hides them; seams are never drawn.</summary>
    public static void DrawFeatures(SurfaceMesh mesh, Camera camera, SampleBuffer target)
    {
        foreach (var edge in mesh.FeatureEdges)
        {
            var (width, ink) = edge.Kind switch
            {
                FeatureEdgeKind.Sharp or FeatureEdgeKind.Boundary => (SharpWidth, SharpInk),
                FeatureEdgeKind.Smooth => (SmoothWidth, SmoothInk),
                FeatureEdgeKind.Seam => (0f, (byte)0),
            };
            if (ink == 0)
            {
                continue;
            }

            ScreenPoint? before = null;
            for (var i = 0; i + 2 < edge.Points.Length; i += 3)
            {
                var point = camera.Project(camera.ToView(edge.Points[i], edge.Points[i + 1], edge.Points[i + 2]));
                if (before is { } start)
                {
                    DrawSegment(start, point, width / 2, ink, target);
                }

                before = point;
            }
        }
    }

    /// <summary>Draws a line wherever the depth steps or ends.</summary>
    public static void DrawOutlines(SampleBuffer target)
    {
        var (width, near, ink) = (target.Width, target.Near, target.Ink);
        var lanes = Vector<float>.Count;
        var level = new Vector<float>(Step);
        for (var y = 1; y < target.Height - 2; y++)
        {
            var row = y * width;
            for (var x = 1; x < width - 2; x++)
            {
                // Most samples differ little from their neighbours; skip them many at a time.
                while (x + lanes < width - 2)
                {
                    var here = new Vector<float>(near, row + x);
                    var steps = Vector.Max(Vector.Abs(here - new Vector<float>(near, row + x + 1)), Vector.Abs(here - new Vector<float>(near, row + x + width)));
                    if (Vector.GreaterThanAny(steps, here * level))
                    {
                        break;
                    }

                    x += lanes;
                }

                Mark(near, ink, row + x, 1);
                Mark(near, ink, row + x, width);
            }
        }
    }

    private static void Mark(float[] near, byte[] ink, int at, int next)
    {
        float here = near[at], there = near[at + next];
        var nearer = Math.Max(here, there);
        if (Math.Abs(here - there) <= Step * nearer)
        {
            return;
        }

        if (Math.Min(here, there) > 0)
        {
            // A steep but even slope is no outline: compare with where each side's own slope would lead.
            var ahead = here + (here - near[at - next]);
            var behind = there + (there - near[at + (2 * next)]);
            if (Math.Abs(ahead - there) <= Step * nearer || Math.Abs(behind - here) <= Step * nearer)
            {
                return;
            }
        }

        // Full ink on both sides of the step and a fringe beyond: a hard-edged line would show the samples.
        ink[at] = Math.Max(ink[at], OutlineInk);
        ink[at + next] = Math.Max(ink[at + next], OutlineInk);
        ink[at - next] = Math.Max(ink[at - next], OutlineFringe);
        ink[at + (2 * next)] = Math.Max(ink[at + (2 * next)], OutlineFringe);
    }

    /// <summary>Steps along the longer axis; at each visible step lays a short stroke across, softened at its ends.</summary>
    private static void DrawSegment(ScreenPoint a, ScreenPoint b, float half, byte ink, SampleBuffer target)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var flat = Math.Abs(dx) >= Math.Abs(dy);
        var (along, across) = flat ? (dx, dy) : (dy, dx);
        if (along == 0)
        {
            return;
        }

        var (start, middle, near) = flat ? (a.X, a.Y, a.Near) : (a.Y, a.X, a.Near);
        var slope = across / along;
        var nearSlope = (b.Near - a.Near) / along;
        var reach = half * MathF.Sqrt(1 + (slope * slope));
        var (length, depth) = flat ? (target.Width, target.Height) : (target.Height, target.Width);
        var (stepAlong, stepAcross) = flat ? (1, target.Width) : (target.Width, 1);
        var first = Math.Max(1, (int)MathF.Ceiling(Math.Min(start, start + along) - 0.5f));
        var last = Math.Min(length - 2, (int)MathF.Floor(Math.Max(start, start + along) - 0.5f));
        for (var i = first; i <= last; i++)
        {
            var offset = i + 0.5f - start;
            var center = middle + (slope * offset);
            var nearest = (int)center;
            if (nearest < 1 || nearest > depth - 2 || !IsVisible(target.Near, (i * stepAlong) + (nearest * stepAcross), target.Width, near + (nearSlope * offset)))
            {
                continue;
            }

            var from = Math.Max(0, (int)(center - reach - 0.5f));
            var to = Math.Min(depth - 1, (int)(center + reach + 0.5f));
            for (var j = from; j <= to; j++)
            {
                var cover = Math.Clamp(reach + 0.5f - Math.Abs(j + 0.5f - center), 0, 1);
                ref var sample = ref target.Ink[(i * stepAlong) + (j * stepAcross)];
                sample = Math.Max(sample, (byte)(ink * cover));
            }
        }
    }

    /// <summary>
    /// True when nothing is in front. The farthest of the samples around counts, because an edge lies where surfaces bend away.
    /// </summary>
    private static bool IsVisible(float[] nears, int at, int width, float near)
    {
        var farthest = Math.Min(nears[at], Math.Min(Math.Min(nears[at - 1], nears[at + 1]), Math.Min(nears[at - width], nears[at + width])));
        return near * (1 + Bias) >= farthest;
    }
}
