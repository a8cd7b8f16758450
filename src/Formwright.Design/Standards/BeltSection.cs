using Formwright.Design.Planning;

namespace Formwright.Design.Standards;

/// <summary>Groove of a pulley for classical and narrow V belts. Source: ISO 4183.</summary>
/// <param name="Name">Name of the section, such as <c>SPA</c>.</param>
/// <param name="Width">Width of the groove at the datum diameter.</param>
/// <param name="Above">From the datum diameter to the outside.</param>
/// <param name="Below">From the datum diameter to the bottom of the groove.</param>
/// <param name="Pitch">From one groove to the next.</param>
/// <param name="Edge">From the middle of the last groove to the face.</param>
internal sealed record BeltSection(string Name, double Width, double Above, double Below, double Pitch, double Edge)
{
    private const double Angle = 38;

    private static readonly BeltSection[] All =
    [
        new("Z", 8.5, 2, 7, 12, 8), new("SPZ", 8.5, 2, 9, 12, 8), new("A", 11, 2.75, 8.7, 15, 10), new("SPA", 11, 2.75, 11, 15, 10), new("B", 14, 3.5, 10.8, 19, 12.5),
        new("SPB", 14, 3.5, 14, 19, 12.5), new("C", 19, 4.8, 14.3, 25.5, 17), new("SPC", 19, 4.8, 19, 25.5, 17), new("D", 27, 8.1, 19.9, 37, 24),
    ];

    /// <summary>The section of a name; null for none.</summary>
    public static BeltSection? Find(string name) => Array.Find(All, s => s.Name == name);

    /// <summary>Adds what it says of a pulley to the sizes that were given.</summary>
    /// <param name="given">The sizes.</param>
    /// <param name="isDatum">True when the diameter that was given is the one at which the belt runs.</param>
    public void Give(Dictionary<string, double> given, bool isDatum)
    {
        var grooves = given.GetValueOrDefault("groove.count", 1);
        if (isDatum && given.Remove("outerDiameter", out var datum))
        {
            (given["datum"], given["overDatum"]) = (datum, Above);
        }

        given.TryAdd("width", ((grooves - 1) * Pitch) + (2 * Edge));
        given.TryAdd("groove", Above + Below);
        given.TryAdd("groove.width", Assumption.Round(Width + (2 * Above * Math.Tan(Angle * Math.PI / 360))));
    }
}
