using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Kernel.Operations;

/// <summary>What lies inside of a path of several closed parts.</summary>
internal enum PathFillRule
{
    /// <summary>What an odd number of parts goes around.</summary>
    EvenOdd,

    /// <summary>What parts go around more often one way than the other.</summary>
    NonZero,

    /// <summary>What any part goes around, each part for itself.</summary>
    Each,
}

/// <summary>Faces of closed wires that lie level and do not cross.</summary>
internal static class FilledPaths
{
    private const double SampleAngle = 0.1;

    /// <summary>One face per region, in the order of the wires about them; open wires follow as they are.</summary>
    internal static IReadOnlyList<Shape> Fill(IReadOnlyList<Wire> wires, PathFillRule rule)
    {
        var loops = wires.Where(Wires.IsWireClosed).Select(wire => (Wire: wire, Loop: new DrawingLoop([], Outline(wire)))).ToArray();
        var open = wires.Where(wire => !Wires.IsWireClosed(wire));
        if (rule == PathFillRule.Each)
        {
            return [.. loops.Select(loop => Faces.CreateFaceFromWire(loop.Wire, planar: true)), .. open];
        }

        var around = Array.ConvertAll(loops, inner => Array.FindAll(loops, outer =>
            outer.Wire != inner.Wire && outer.Loop.Area() > inner.Loop.Area() && outer.Loop.Contains(inner.Loop.Polygon[0])));
        var isFilled = loops.Select((loop, i) => rule == PathFillRule.EvenOdd
            ? around[i].Length % 2 == 0
            : Turns(loop.Loop) + around[i].Sum(outer => Turns(outer.Loop)) != 0).ToArray();
        var parents = Array.ConvertAll(around, outer => outer.Length == 0 ? -1 : Array.FindIndex(loops, loop => loop.Wire == outer.MinBy(o => o.Loop.Area()).Wire));

        // A filled loop directly inside of a filled one changes nothing; an empty one directly inside is a hole.
        var faces = Enumerable.Range(0, loops.Length)
            .Where(i => isFilled[i] && (parents[i] < 0 || !isFilled[parents[i]]))
            .Select(i => Faces.CreateFaceFromWires([loops[i].Wire, .. Holes(i).Select(hole => loops[hole].Wire)], planar: true));
        return [.. faces, .. open];

        IEnumerable<int> Holes(int region) => Enumerable.Range(0, loops.Length).Where(i => !isFilled[i] && parents[i] >= 0 && Adds(parents[i], region));

        // Holes in a filled loop that changes nothing are those of the region about it.
        bool Adds(int loop, int region) => loop == region || (isFilled[loop] && parents[loop] >= 0 && Adds(parents[loop], region));
    }

    private static int Turns(DrawingLoop loop) => Math.Sign(loop.SignedArea());

    private static Point3[] Outline(Wire wire)
    {
        var size = Bounds.Of(wire).Diagonal;
        return [.. Wires.EdgesAlong(wire).SelectMany(edge => EdgeLines.Of(edge, SampleAngle, size / 1000, 2, 1e-9, size * 1e-6)[0].SkipLast(1))];
    }
}
