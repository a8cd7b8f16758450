using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

/// <summary>A round wire along a smooth line through points, swept as one: what would be fused from a coil and its ends.</summary>
/// <param name="Points">The centre line, in order, close enough to each other for its bends.</param>
/// <param name="Radius">Radius of the wire.</param>
internal sealed record WireForm(IReadOnlyList<Point3> Points, double Radius) : Piece
{
    private const int StepsPerTurn = 16;

    // The kernel follows an edge of the path with a limited number of surfaces, so a long line is several edges with common tangents.
    private const int StepsPerEdge = 12;

    /// <summary>A box around the wire: too large where its flat ends reach furthest.</summary>
    public override Box3 Bounds => new(
        new(Points.Min(p => p.X) - Radius, Points.Min(p => p.Y) - Radius, Points.Min(p => p.Z) - Radius),
        new(Points.Max(p => p.X) + Radius, Points.Max(p => p.Y) + Radius, Points.Max(p => p.Z) + Radius));

    public override int Build(PipelineBuilder build)
    {
        var edges = new List<int>();
        for (var from = 0; from < Points.Count - 1;)
        {
            // A rest of a single step goes with the edge before it.
            var to = Points.Count - 1 - from < 2 * StepsPerEdge ? Points.Count - 1 : from + StepsPerEdge;
            edges.Add(build.Spline([.. Points.Skip(from).Take(to - from + 1)], Tangent(from), Tangent(to)));
            from = to;
        }

        return build.Pipe(build.Join(edges.ToArray()), build.CircleWire(Points[0], Tangent(0), Radius));
    }

    // Of the parabola through a point and its neighbours.
    private Point3 Tangent(int at)
    {
        var last = Points.Count - 1;
        return (at == 0 ? (Points[1] * 4) - (Points[0] * 3) - Points[2]
            : at == last ? (Points[last] * 3) - (Points[last - 1] * 4) + Points[last - 2]
            : Points[at + 1] - Points[at - 1]).Normalized();
    }

    /// <summary>Points of a helix about Z from the X axis upwards, both ends included.</summary>
    public static IEnumerable<Point3> Helix(double radius, double pitch, double turns)
    {
        var steps = (int)Math.Ceiling(turns * StepsPerTurn);
        for (var i = 0; i <= steps; i++)
        {
            var turn = turns * i / steps;
            var (sin, cos) = Math.SinCos(2 * Math.PI * turn);
            yield return new(radius * cos, radius * sin, pitch * turn);
        }
    }

    /// <summary>
    /// Points of a loop that leaves a coil at its end and comes to stand upright over its axis; the end of the coil is not among them.
    /// </summary>
    /// <param name="end">Where the coil ends.</param>
    /// <param name="heading">Unit direction in which it ends, level.</param>
    /// <param name="up">+1 for a loop above the end, -1 for one below.</param>
    /// <param name="coil">Radius of the coil.</param>
    /// <param name="loop">Radius of the loop.</param>
    public static IEnumerable<Point3> Loop(Point3 end, Point3 heading, int up, double coil, double loop)
    {
        const double Turn = 1.75 * Math.PI;
        var outwards = new Point3(end.X, end.Y, 0).Normalized();
        var steps = (int)(StepsPerTurn * 1.75);
        for (var i = 1; i <= steps; i++)
        {
            var angle = Turn * i / steps;
            var out_ = angle < Math.PI ? coil * (1 + Math.Cos(angle)) / 2 : 0;
            yield return (outwards * out_) + (heading * (loop * Math.Sin(angle))) + new Point3(0, 0, end.Z + (up * loop * (1 - Math.Cos(angle))));
        }
    }
}
