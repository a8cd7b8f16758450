using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Hexagonal heads and nuts with their corners turned off.</summary>
internal static class Hexagons
{
    // Diameter of the flat that is left, in widths across flats, and the angle of the turned corners: ISO 4014, figure 1.
    private const double Flat = 0.95;
    private static readonly double Slope = Math.Tan(Math.PI / 6);

    /// <summary>A hexagonal prism from z = 0 upwards with turned corners at the bottom, and at the top when asked.</summary>
    public static Piece Turned(double acrossFlats, double height, bool both = false)
    {
        var corner = acrossFlats / Math.Sqrt(3);
        var inner = Flat * acrossFlats / 2;
        var reach = corner * 1.1;
        var rise = Math.Min((reach - inner) * Slope, height * 0.45);
        var outline = Outline.From(0, 0).To(inner, 0).To(reach, rise);
        outline = both ? outline.To(reach, height - rise).To(inner, height) : outline.To(reach, height);
        return Piece.Common(Piece.Extrude(Outline.Hexagon(acrossFlats), height), Piece.Revolve(outline.To(0, height)));
    }
}
