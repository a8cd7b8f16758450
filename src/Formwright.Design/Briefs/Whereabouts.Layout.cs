using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <content>Arrangements that the constraints leave.</content>
internal sealed partial class Whereabouts
{
    private List<PatternSpec>? Patterns(Frame frame, int? count, bool plural)
    {
        if (circle is { } diameter)
        {
            var middle = (places[0] ?? places[1] ?? places[2]) is null && spacings.Count == 0 && edges is null;
            return middle && count is > 1 and var many ? [new PatternSpec(PatternKind.Circle, many, Diameter: diameter) { StartAngle = turn }] : null;
        }

        var (u, v) = (Axis(frame.U), Axis(frame.V));
        if (places[3 - u - v] is not null)
        {
            return null;
        }

        if (edges is { } near && allSides)
        {
            return places[u] is null && places[v] is null && spacings.Count == 0 && count is null or 1 or 4
                ? [new PatternSpec(PatternKind.Row, 2, SpacingU: 2 * (frame.HalfU - near)), new PatternSpec(PatternKind.Row, 2, AlongV: true, SpacingU: 2 * (frame.HalfV - near))]
                : null;
        }

        if (edges is { } inset)
        {
            return places[u] is null && places[v] is null && spacings.Count == 0 && (count ?? 4) == 4 || words.Has(EachCorner()) ? [new PatternSpec(PatternKind.Corners, 4, InsetU: inset, InsetV: inset)] : null;
        }

        var total = pair && count is null or 1 ? 2 : count ?? (plural ? null : 1);
        if (!Spread(u, v, total))
        {
            return null;
        }

        var (alongU, alongV) = (places[u] ?? [Of(host.Bounds.Center, u)], places[v] ?? [Of(host.Bounds.Center, v)]);
        if (total is { } asked ? alongU.Count * alongV.Count != asked : alongU.Count * alongV.Count < 2)
        {
            return null;
        }

        var (su, sv) = (Math.Sign(Of(frame.U, u)), Math.Sign(Of(frame.V, v)));
        double U(double at) => (at - Of(frame.Origin, u)) * su;
        double V(double at) => (at - Of(frame.Origin, v)) * sv;
        if (!IsEven(alongU) || !IsEven(alongV))
        {
            return [.. alongU.SelectMany(x => alongV.Select(y => new PatternSpec(PatternKind.One, OffsetU: U(x), OffsetV: V(y))))];
        }

        var (du, dv) = (U(alongU.Average()), V(alongV.Average()));
        var (stepU, stepV) = (Step(alongU), Step(alongV));
        return [(alongU.Count, alongV.Count) switch
        {
            (1, 1) => new PatternSpec(PatternKind.One, OffsetU: du, OffsetV: dv),
            (_, 1) => new PatternSpec(PatternKind.Row, alongU.Count, SpacingU: stepU, OffsetU: du, OffsetV: dv),
            (1, _) => new PatternSpec(PatternKind.Row, alongV.Count, AlongV: true, SpacingU: stepV, OffsetU: du, OffsetV: dv),
            _ => new PatternSpec(PatternKind.Grid, alongU.Count, alongV.Count, SpacingU: stepU, SpacingV: stepV, OffsetU: du, OffsetV: dv),
        }];
    }

    // One after the other at equal distances.
    private static bool IsEven(List<double> at) =>
        at.Order().ToList() is var sorted && sorted.Zip(sorted.Skip(1), (a, b) => b - a).ToList() is var gaps && gaps.TrueForAll(g => Math.Abs(g - gaps[0]) < Fine);

    // Gives each spacing its direction, and its members their places.
    private bool Spread(int u, int v, int? total)
    {
        var longer = Half(u) >= Half(v) ? u : v;
        var (columns, rows) = grid ?? (spacings.Count == 2 && total is null or 4 ? (2, 2) : (0, 0));
        foreach (var (step, said) in spacings.OrderByDescending(s => s.Axis is not null))
        {
            var axis = said ?? (first is { } begun ? begun.Axis : places[u] is not null && places[v] is null ? v : places[v] is not null && places[u] is null ? u : places[longer] is null ? longer : u + v - longer);
            if (axis != u && axis != v)
            {
                return false;
            }

            var other = places[u + v - axis]?.Count ?? 1;
            var many = columns > 0 ? (axis == longer ? columns : rows) : spacings.Count == 1 && total is { } all && all % other == 0 ? all / other : total is null ? 2 : 0;
            if (many < 1)
            {
                return false;
            }

            var middle = first is { } begin && begin.Axis == axis
                ? Side(axis, begin.End) - (begin.End * (begin.Inset + ((many - 1) * step / 2)))
                : places[axis] is [var only] ? only : Of(host.Bounds.Center, axis);
            if (places[axis] is { Count: > 1 })
            {
                return false;
            }

            places[axis] = [.. Enumerable.Range(0, many).Select(i => middle + ((i - ((many - 1) / 2.0)) * step))];
        }

        // "starting 15 mm from the left end" without a spacing is one distance.
        return spacings.Count > 0 || first is not { } lone || Fix(lone.Axis, [Side(lone.Axis, lone.End) - (lone.End * lone.Inset)]);
    }
}
