using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>A turn and then a move within the plane of a flat pattern.</summary>
/// <param name="Cos">Cosine of the turn.</param>
/// <param name="Sin">Its sine.</param>
/// <param name="Shift">The move.</param>
internal readonly record struct FlatPlacement(double Cos, double Sin, Point3 Shift)
{
    internal static readonly FlatPlacement None = new(1, 0, default);

    /// <summary>Lays one segment upon another of the same length, middle upon middle.</summary>
    internal static FlatPlacement Between((Point3 Start, Point3 End) from, (Point3 Start, Point3 End) to)
    {
        var turn = Turn(from.End - from.Start, to.End - to.Start);
        return turn.Moved(((to.Start + to.End) * 0.5) - turn.Apply((from.Start + from.End) * 0.5));
    }

    /// <summary>Turns one direction to another.</summary>
    internal static FlatPlacement Turn(Point3 from, Point3 to)
    {
        var (a, b) = (from.Normalized(), to.Normalized());
        return new FlatPlacement(a.Dot(b), a.Cross(b).Z, default);
    }

    internal Point3 Apply(Point3 point) => new Point3((Cos * point.X) - (Sin * point.Y), (Sin * point.X) + (Cos * point.Y), 0) + Shift;

    internal FlatPlacement Moved(Point3 by) => this with { Shift = Shift + by };

    /// <summary>This one, and another after it.</summary>
    internal FlatPlacement Then(FlatPlacement next) => new(
        (Cos * next.Cos) - (Sin * next.Sin), (Sin * next.Cos) + (Cos * next.Sin), next.Apply(Shift));

    internal T Apply<T>(T shape)
        where T : Shape
    {
        ReadOnlySpan<double> matrix = [Cos, -Sin, 0, Shift.X, Sin, Cos, 0, Shift.Y, 0, 0, 1, 0];
        NativeTransforms.Transform(shape.Handle, matrix, out var result, out var error).Check(error);
        return Shape.Wrap<T>(result);
    }
}
