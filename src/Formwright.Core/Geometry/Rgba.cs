namespace Formwright.Core;

/// <summary>A colour in sRGB with alpha, each component 0 to 1.</summary>
public readonly record struct Rgba(double R, double G, double B, double A = 1)
{
    /// <summary>The neutral grey-blue of a part that was given no colour.</summary>
    public static readonly Rgba Default = new(0.62, 0.67, 0.73);
}
