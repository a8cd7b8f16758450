using Formwright.Core;
using Formwright.Design.Modelling;

namespace Formwright.Design.Planning;

/// <summary>A face that features start from, with its own coordinates.</summary>
/// <param name="Name">Its name, such as <c>top</c>.</param>
/// <param name="Origin">Its centre.</param>
/// <param name="Normal">Outward unit normal.</param>
/// <param name="U">Unit direction of the first coordinate.</param>
/// <param name="V">Unit direction of the second coordinate.</param>
/// <param name="HalfU">Half its extent along U; its radius when it is round.</param>
/// <param name="HalfV">Half its extent along V.</param>
/// <param name="Thickness">Material behind its centre, along the normal.</param>
internal sealed record Frame(string Name, Point3 Origin, Point3 Normal, Point3 U, Point3 V, double HalfU, double HalfV, double Thickness)
{
    /// <summary>True when the outline is a circle of radius <see cref="HalfU"/>.</summary>
    public bool Round { get; init; }

    /// <summary>Radius of an opening in the middle of a round face; 0 for none.</summary>
    public double InnerRadius { get; init; }

    /// <summary>Width of the material around a rectangular opening in the middle; 0 for none.</summary>
    public double Border { get; init; }

    /// <summary>Its outline in coordinates of the face, when it is neither a circle nor a rectangle.</summary>
    public Outline? Outline { get; init; }

    /// <summary>Where a single feature stands that is not placed: the centre, or the middle of the material when the centre lies outside or off it.</summary>
    public Spot Middle => Outline is null ? default : new(Outline.Middle.X, Outline.Middle.Y);

    /// <summary>True when the face bulges or the material behind it varies: then no volume can be foretold.</summary>
    public bool Curved { get; init; }

    /// <summary>Height of what was joined on top of it: a through hole that starts here goes through that as well.</summary>
    public double Above { get; init; }

    /// <summary>Height of what was joined on the far side: a through hole goes on through that.</summary>
    public double Below { get; init; }

    /// <summary>The point of space at (u, v), <paramref name="above"/> millimetres outside the face.</summary>
    public Point3 At(double u, double v, double above = 0) => Origin + (U * u) + (V * v) + (Normal * above);

    /// <summary>Room between a point of the face and its outline; negative outside.</summary>
    public double Room(double u, double v)
    {
        if (Outline is not null)
        {
            return Outline.Room(u, v);
        }

        if (!Round)
        {
            return Math.Min(HalfU - Math.Abs(u), HalfV - Math.Abs(v));
        }

        var distance = Math.Sqrt((u * u) + (v * v));
        return InnerRadius > 0 ? Math.Min(HalfU - distance, distance - InnerRadius) : HalfU - distance;
    }
}
