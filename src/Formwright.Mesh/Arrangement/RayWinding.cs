using System.Numerics;

namespace Formwright.Mesh;

/// <summary>Winding numbers by exact rays along an axis (after Jacobson et al. 2013 for what they mean on meshes that cross themselves).</summary>
internal sealed class RayWinding(ExactPoints points, int[] corners, int[] owners, TriangleBvh bvh, int meshes)
{
    /// <summary>
    /// Winding numbers of all meshes just in front of a piece. The ray starts inside the piece and runs along its main axis; when
    /// it meets an edge of another triangle exactly, another start is tried.
    /// </summary>
    public int[] InFrontOf(int a, int b, int c)
    {
        var (pa, pb, pc) = (points.Estimate(a), points.Estimate(b), points.Estimate(c));
        var normal = (pb - pa).Cross(pc - pa);
        var (x, y, z) = (Math.Abs(normal.X), Math.Abs(normal.Y), Math.Abs(normal.Z));
        var axis = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
        var facing = points.Turn(a, b, c, axis);

        // The estimated normal of a sliver may point anywhere.
        for (var other = 0; facing == 0; other++)
        {
            axis = other;
            facing = points.Turn(a, b, c, axis);
        }

        var random = new Random(a);
        while (true)
        {
            var start = Inside(a, b, c, random.Next(1, 1000), random.Next(1, 1000), random.Next(1, 1000));
            if (Cast(start, axis, facing) is { } windings)
            {
                return windings;
            }
        }
    }

    private Homogeneous Inside(int a, int b, int c, int u, int v, int w)
    {
        var (pa, pb, pc) = (points.Place(a), points.Place(b), points.Place(c));
        var (wa, wb, wc) = (u * pb.W * pc.W, v * pa.W * pc.W, w * pa.W * pb.W);
        return new Homogeneous(
            (pa.X * wa) + (pb.X * wb) + (pc.X * wc),
            (pa.Y * wa) + (pb.Y * wb) + (pc.Y * wc),
            (pa.Z * wa) + (pb.Z * wb) + (pc.Z * wc),
            (u + v + w) * pa.W * pb.W * pc.W).Reduced();
    }

    /// <summary>Null when the ray meets an edge.</summary>
    private int[]? Cast(Homogeneous start, int axis, int direction)
    {
        var windings = new int[meshes];
        var clean = true;
        var estimate = start.Estimate();
        Core.Point3 one = new(1, 1, 1);
        var far = (axis switch { 0 => Core.Point3.UnitX, 1 => Core.Point3.UnitY, _ => Core.Point3.UnitZ }) * (direction * (double)(1L << 42));
        var (low, high) = direction > 0 ? (estimate - one, estimate + far + one) : (estimate + far - one, estimate + one);
        bvh.Overlapping(new Core.Box3(low, high), t =>
        {
            if (!clean)
            {
                return;
            }

            var (a, b, c) = (points.Corner(corners[3 * t]), points.Corner(corners[(3 * t) + 1]), points.Corner(corners[(3 * t) + 2]));
            var facing = Lattice.Turn(a, b, c, axis);
            var (s, u, v) = (Turn(a, b), Turn(b, c), Turn(c, a));
            if (facing == 0)
            {
                // Seen edge-on: only a start exactly in its line is a problem.
                clean &= s != 0 || u != 0 || v != 0;
                return;
            }

            (s, u, v) = (s * facing, u * facing, v * facing);
            if (s < 0 || u < 0 || v < 0)
            {
                return;
            }

            if (s == 0 || u == 0 || v == 0)
            {
                clean = false;
                return;
            }

            // Behind the triangle, seen along the ray, is where the ray comes from.
            if (ExactPoints.Side(a, b, c, start) * facing * direction < 0)
            {
                windings[owners[t]] += facing * direction;
            }
        });
        return clean ? windings : null;

        int Turn(LatticePoint p, LatticePoint q)
        {
            var ((px, py), (qx, qy), (sx, sy)) = (Lattice.Project(p, axis), Lattice.Project(q, axis), start.Project(axis));
            return (((BigInteger)(qx - px) * (sy - (py * start.W))) - ((BigInteger)(qy - py) * (sx - (px * start.W)))).Sign;
        }
    }
}
