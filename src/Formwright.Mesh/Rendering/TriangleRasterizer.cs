using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Fills a <see cref="SampleBuffer"/> with triangles, row by row. Reciprocal distance is affine on the screen, so the depth
/// test is exact; normals are interpolated on the screen too, which a long lens allows. A sample belongs to the triangle that
/// contains its middle, edges going to the right or lower one, so that neighbours neither overlap nor leave gaps.
/// </summary>
internal static class TriangleRasterizer
{
    // Alpha below which paint is a hole.
    private const float Hole = 0.5f;

    private static readonly int Lanes = Vector256<float>.Count;

    /// <summary>Draws one body; its back is skipped when the body is closed and the right way out.</summary>
    public static void Draw(SceneBody body, Camera camera, SampleBuffer target, int color)
    {
        var mesh = body.Mesh;
        if (body.Paint is not null)
        {
            target.AddPaint();
        }

        var vertices = ArrayPool<Vertex>.Shared.Rent(mesh.VertexCount);
        Project(mesh, camera, vertices);
        var backVisible = mesh.FeatureEdges.Any(edge => edge.Kind == FeatureEdgeKind.Boundary) || !IsRightWayOut(mesh);
        var triangles = mesh.Triangles;
        for (var t = 0; t + 2 < triangles.Length; t += 3)
        {
            ref readonly var a = ref vertices[triangles[t]];
            ref readonly var b = ref vertices[triangles[t + 1]];
            ref readonly var c = ref vertices[triangles[t + 2]];

            // With y down, a triangle that is counter-clockwise for the viewer has a negative determinant.
            var determinant = ((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y));
            if (determinant < 0 || (backVisible && determinant > 0))
            {
                Fill(a, b, c, determinant, target, color, body.Paint, t / 3);
            }
        }

        ArrayPool<Vertex>.Shared.Return(vertices);
    }

    private static bool IsRightWayOut(SurfaceMesh mesh)
    {
        if (mesh.Triangles.Length < 12)
        {
            return false;
        }

        var volume = 0.0;
        var origin = mesh.PositionOf(mesh.Triangles[0]);
        for (var t = 0; t + 2 < mesh.Triangles.Length; t += 3)
        {
            var a = mesh.PositionOf(mesh.Triangles[t]) - origin;
            volume += a.Dot((mesh.PositionOf(mesh.Triangles[t + 1]) - origin).Cross(mesh.PositionOf(mesh.Triangles[t + 2]) - origin));
        }

        return volume > 0;
    }

    private static void Project(SurfaceMesh mesh, Camera camera, Vertex[] vertices)
    {
        for (var i = 0; i < mesh.VertexCount; i++)
        {
            var at = camera.Project(camera.ToView(mesh.Positions[3 * i], mesh.Positions[(3 * i) + 1], mesh.Positions[(3 * i) + 2]));
            var normal = camera.DirectionToView(mesh.Normals[3 * i], mesh.Normals[(3 * i) + 1], mesh.Normals[(3 * i) + 2]);
            vertices[i] = new Vertex(at.X, at.Y, at.Near, normal.X, normal.Y);
        }
    }

    private static void Fill(in Vertex a, in Vertex b, in Vertex c, float determinant, SampleBuffer target, int color, SurfaceColor? paint, int triangle)
    {
        Vertex top = a, middle = b, bottom = c;
        if (middle.Y < top.Y)
        {
            (top, middle) = (middle, top);
        }

        if (bottom.Y < top.Y)
        {
            (top, bottom) = (bottom, top);
        }

        if (bottom.Y < middle.Y)
        {
            (middle, bottom) = (bottom, middle);
        }

        var firstRow = Math.Max(0, (int)MathF.Ceiling(top.Y - 0.5f));
        var endRow = Math.Min(target.Height, (int)MathF.Ceiling(bottom.Y - 0.5f));
        if (firstRow >= endRow || Math.Abs(determinant) < 1e-7f)
        {
            return;
        }

        var plane = new Plane(a, b, c, 1 / determinant);
        var facing = determinant > 0 ? -SampleBuffer.NormalScale : SampleBuffer.NormalScale;
        var near = plane.Of(a.Near, b.Near, c.Near, 1, 0);
        var normalX = plane.Of(a.NormalX, b.NormalX, c.NormalX, facing, SampleBuffer.NormalOffset);
        var normalY = plane.Of(a.NormalY, b.NormalY, c.NormalY, facing, SampleBuffer.NormalOffset);

        // Weights divided by distance are affine on the screen, weights are not.
        var (nearA, nearB) = (plane.Of(a.Near, 0, 0, 1, 0), plane.Of(0, b.Near, 0, 1, 0));

        var longSlope = (bottom.X - top.X) / (bottom.Y - top.Y);
        var upperSlope = (middle.X - top.X) / (middle.Y - top.Y);
        var lowerSlope = (bottom.X - middle.X) / (bottom.Y - middle.Y);
        for (var row = firstRow; row < endRow; row++)
        {
            var y = row + 0.5f;
            var x = top.X + ((y - top.Y) * longSlope);
            var other = y < middle.Y ? top.X + ((y - top.Y) * upperSlope) : middle.X + ((y - middle.Y) * lowerSlope);
            var first = Math.Max(0, (int)MathF.Ceiling(Math.Min(x, other) - 0.5f));
            var end = Math.Min(target.Width, (int)MathF.Ceiling(Math.Max(x, other) - 0.5f));
            if (first >= end)
            {
                continue;
            }

            var span = (row * target.Width) + first;
            var count = end - first;
            var offsetX = first + 0.5f - a.X;
            var offsetY = y - a.Y;
            var (nears, normalsX, normalsY) = (near.Along(offsetX, offsetY, count), normalX.Along(offsetX, offsetY, count), normalY.Along(offsetX, offsetY, count));
            if (paint is null)
            {
                FillSpan(target, span, count, color, nears, normalsX, normalsY);
            }
            else
            {
                PaintSpan(target, span, count, paint, triangle, nears, normalsX, normalsY, nearA.Along(offsetX, offsetY, count), nearB.Along(offsetX, offsetY, count));
            }
        }
    }

    private static void FillSpan(
        SampleBuffer target, int start, int count, int color, (float Start, float Step) near, (float Start, float Step) normalX, (float Start, float Step) normalY)
    {
        var nears = target.Near.AsSpan(start, count);
        var surfaces = target.Surface.AsSpan(start, count);
        var filled = 0;
        if (count >= Lanes)
        {
            var (value, x, y) = (Sequence(near), Sequence(normalX), Sequence(normalY));
            var (nextValue, nextX, nextY) = (Vector256.Create(near.Step * Lanes), Vector256.Create(normalX.Step * Lanes), Vector256.Create(normalY.Step * Lanes));
            var colors = Vector256.Create(SampleBuffer.Pack(color, 0, 0));
            ref var nearest = ref MemoryMarshal.GetReference(nears);
            ref var shown = ref MemoryMarshal.GetReference(surfaces);
            for (; filled + Lanes <= count; filled += Lanes)
            {
                var before = Vector256.LoadUnsafe(ref nearest, (nuint)filled);
                var wins = Vector256.GreaterThan(value, before);
                if (wins.AsUInt32() != Vector256<uint>.Zero)
                {
                    var packed = colors | (Vector256.ConvertToInt32(y).AsUInt32() << SampleBuffer.NormalBits) | Vector256.ConvertToInt32(x).AsUInt32();
                    Vector256.ConditionalSelect(wins, value, before).StoreUnsafe(ref nearest, (nuint)filled);
                    Vector256.ConditionalSelect(wins.AsUInt32(), packed, Vector256.LoadUnsafe(ref shown, (nuint)filled)).StoreUnsafe(ref shown, (nuint)filled);
                }

                value += nextValue;
                x += nextX;
                y += nextY;
            }
        }

        for (var i = filled; i < nears.Length; i++)
        {
            var value = near.Start + (i * near.Step);
            if (value > nears[i])
            {
                nears[i] = value;
                surfaces[i] = SampleBuffer.Pack(color, normalX.Start + (i * normalX.Step), normalY.Start + (i * normalY.Step));
            }
        }
    }

    private static void PaintSpan(
        SampleBuffer target,
        int start,
        int count,
        SurfaceColor paint,
        int triangle,
        (float Start, float Step) near,
        (float Start, float Step) normalX,
        (float Start, float Step) normalY,
        (float Start, float Step) nearA,
        (float Start, float Step) nearB)
    {
        for (var i = 0; i < count; i++)
        {
            var value = near.Start + (i * near.Step);
            if (value <= target.Near[start + i])
            {
                continue;
            }

            var (a, b) = ((nearA.Start + (i * nearA.Step)) / value, (nearB.Start + (i * nearB.Step)) / value);
            var color = paint(triangle, new Vector3(a, b, 1 - a - b));
            if (color.W >= Hole)
            {
                target.Near[start + i] = value;
                target.Surface[start + i] = SampleBuffer.Pack(SampleBuffer.Painted, normalX.Start + (i * normalX.Step), normalY.Start + (i * normalY.Step));
                target.Paint[start + i] = Development.PackPaint(color);
            }
        }
    }

    private static Vector256<float> Sequence((float Start, float Step) ramp) => Vector256.CreateSequence(ramp.Start, ramp.Step);

    private readonly record struct Vertex(float X, float Y, float Near, float NormalX, float NormalY);

    /// <summary>The two sides of a triangle from its first corner, divided by its determinant.</summary>
    private readonly struct Plane(in Vertex a, in Vertex b, in Vertex c, float inverse)
    {
        private readonly float _abX = (b.X - a.X) * inverse;
        private readonly float _abY = (b.Y - a.Y) * inverse;
        private readonly float _acX = (c.X - a.X) * inverse;
        private readonly float _acY = (c.Y - a.Y) * inverse;

        /// <summary>The affine function with the given values, scaled and shifted, at the corners.</summary>
        public Ramp Of(float atA, float atB, float atC, float scale, float offset)
        {
            var ab = (atB - atA) * scale;
            var ac = (atC - atA) * scale;
            atA = (atA * scale) + offset;
            return new Ramp(
                atA,
                (ab * _acY) - (ac * _abY),
                (ac * _abX) - (ab * _acX),
                atA + Math.Min(0, Math.Min(ab, ac)),
                atA + Math.Max(0, Math.Max(ab, ac)));
        }
    }

    /// <summary>
    /// A value that changes evenly over a triangle. What <see cref="Along"/> gives stays within the values of the corners,
    /// however thin the triangle, so that rounding can neither pull a sliver to the front nor spoil a packed normal.
    /// </summary>
    private readonly record struct Ramp(float AtA, float PerX, float PerY, float Min, float Max)
    {
        public (float Start, float Step) Along(float offsetX, float offsetY, int count)
        {
            var first = AtA + (PerX * offsetX) + (PerY * offsetY);
            var last = Math.Clamp(first + (PerX * (count - 1)), Min, Max);
            first = Math.Clamp(first, Min, Max);
            return (first, count > 1 ? (last - first) / (count - 1) : 0);
        }
    }
}
