using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>How closely triangles follow the exact surfaces.</summary>
/// <param name="ChordTolerance">Largest distance between a triangle and its surface, above 0, in the unit of the shape.</param>
/// <param name="AngleTolerance">Largest turn between neighbouring facets in degrees, 0.1 to 90; keeps small rounds round.</param>
public sealed record TessellationOptions(double ChordTolerance, double AngleTolerance = TessellationOptions.DefaultAngle)
{
    /// <summary>18 facets or more to a full circle, however small.</summary>
    public const double DefaultAngle = 20;

    private const double FinestChord = 0.05;
    private const double ChordPerDiagonal = 0.001;

    /// <summary>The default for a part of a given size in millimetres: 0.05 mm or 0.1 % of the diagonal, whichever is smaller.</summary>
    public static TessellationOptions For(Box3 bounds) =>
        new(bounds.Diagonal > 0 ? Math.Min(FinestChord, ChordPerDiagonal * bounds.Diagonal) : FinestChord);
}
