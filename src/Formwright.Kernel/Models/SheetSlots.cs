using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Models;

/// <summary>Slanted slots in staggered rows over the panels of a sheet, mirrored from row to row.</summary>
internal static class SheetSlots
{
    private const double Slant = 30;

    // Distances and sizes in parts of the distance between rows.
    private const double Pitch = 0.9;
    private const double HalfLength = 0.3;
    private const double HalfWidth = 0.14;

    /// <summary>Rows per panel, so that their number stays bounded whatever the size.</summary>
    private const int MostRows = 4;
    private const int MostPerRow = 8;

    /// <summary>The solids to cut away; none where nothing fits.</summary>
    /// <param name="band">The sheet.</param>
    /// <param name="widthAt">Width of the sheet by Z.</param>
    internal static IReadOnlyList<Shape> Of(SheetBand band, Func<double, double> widthAt) =>
        [.. band.Panels().SelectMany(panel => OnPanel(panel, band.Thickness, widthAt))];

    private static IEnumerable<Shape> OnPanel(SheetPanel panel, double thickness, Func<double, double> widthAt)
    {
        var room = panel.To - panel.From;
        var rows = Math.Clamp((int)(room / 2), 1, MostRows);
        var step = room / rows;
        if (step < 2 * thickness)
        {
            yield break;
        }

        for (var row = 0; row < rows; row++)
        {
            var middle = panel.Start + (panel.Along * (panel.From + ((row + 0.5) * step)));

            // The narrower end of the row decides, less a margin as wide as half a slot is long.
            var half = Math.Min(WidthAt(middle, step / 2), WidthAt(middle, -step / 2)) / 2;
            var pitch = Math.Max(Pitch * step, 2 * half / MostPerRow);
            var places = (int)Math.Floor((half - (HalfLength * step)) / pitch * 2);
            for (var place = -places; place <= places; place++)
            {
                if ((place + row) % 2 == 0)
                {
                    yield return Slot(middle + (Point3.UnitX * (place * pitch / 2)), panel, step, row % 2 == 0 ? Slant : -Slant, thickness);
                }
            }
        }

        double WidthAt(Point3 at, double shift) => widthAt((at + (panel.Along * shift)).Z);
    }

    private static Shape Slot(Point3 at, SheetPanel panel, double step, double slant, double thickness)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(slant));
        var (along, across) = (panel.Along * cos + (Point3.UnitX * sin), (Point3.UnitX * cos) - (panel.Along * sin));
        var (reach, side) = (along * (HalfLength * step), across * (HalfWidth * step));
        var start = at + panel.Out * thickness;
        using var outline = RoundedPolygon.Wire(
            [start + reach + side, start + reach - side, start - reach - side, start - reach + side], HalfWidth * step * 0.98);
        using var face = Faces.CreateFaceFromWire(outline, planar: true);
        return Sweeps.Extrude(face, panel.Out * (-3 * thickness));
    }
}
