using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>The bends of a flat pattern with their radii and lengths.</summary>
internal sealed class SheetBends(SheetSolid solid, SheetLayout layout, SheetPattern pattern, double thickness, double kFactor)
{
    internal IReadOnlyList<SheetBend> ToList() => [.. layout.Placed.Where(face => solid.IsRound(face.Face)).Select(Describe)];

    private SheetBend Describe(PlacedFace face)
    {
        var node = solid.Nodes[face.Face];
        var (start, end, isInside, slope) = solid.RoundnessOf(face.Face);
        // Across the axis, a cone is thicker than along its normal; for a cylinder both are the same.
        var across = thickness * slope;
        var (innerStart, innerEnd) = isInside ? (start, end) : (start - across, end - across);
        var inner = (innerStart + innerEnd) / 2;
        var turn = solid.TurnOf(face.Face);
        var neutral = inner + (kFactor * across);
        var setback = turn >= Math.PI - 1e-9 ? inner + across : Math.Tan(turn / 2) * (inner + across);
        var middle = (node.UMin + node.UMax) / 2;
        var line = pattern.Segment(face, new Uv(middle, node.VMin), new Uv(middle, node.VMax));
        return new SheetBend(
            face.Face,
            face.Beside,
            layout.Beyond(face),
            line.Start,
            line.End,
            (line.Start + line.End) * 0.5,
            (line.End - line.Start).Length,
            turn * 180 / Math.PI,
            inner,
            inner + across,
            neutral,
            innerStart,
            innerEnd,
            innerStart + across,
            innerEnd + across,
            thickness,
            kFactor,
            turn * neutral,
            (2 * setback) - (turn * neutral),
            setback,
            turn * inner,
            turn * (inner + across),
            isInside ? "up" : "down",
            node.Surface == SurfaceType.Cone ? "cone" : "cyl",
            layout.IsOpen(face.Face));
    }
}
