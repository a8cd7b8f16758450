using System.Numerics;

namespace Formwright.Core;

/// <summary>What mesh formats read and write: named, coloured bodies with explicit unit and up axis.</summary>
/// <param name="Bodies">The bodies, in a stable order.</param>
/// <param name="Unit">What one unit of length is.</param>
/// <param name="Up">Which axis points up.</param>
/// <param name="Name">Name of the whole, for formats that can group bodies; empty for no group.</param>
public sealed record Scene(
    IReadOnlyList<SceneBody> Bodies,
    LengthUnit Unit = LengthUnit.Millimetre,
    UpAxis Up = UpAxis.Z,
    string Name = "");

/// <summary>One body of a scene.</summary>
/// <param name="Name">Display name; may be empty.</param>
/// <param name="Mesh">Its triangles.</param>
/// <param name="Color">Its colour; null for the default.</param>
/// <param name="Paint">The colour of each place, by the triangles of <paramref name="Mesh"/>; null for one colour. Pictures show it, formats do not.</param>
public sealed record SceneBody(string Name, SurfaceMesh Mesh, Rgba? Color = null, SurfaceColor? Paint = null);

/// <summary>The colour of a place of a triangle.</summary>
/// <param name="triangle">Number of the triangle.</param>
/// <param name="weights">Weights of its three corners, 1 in sum.</param>
/// <returns>Linear RGB and alpha, 0 to 1.</returns>
public delegate Vector4 SurfaceColor(int triangle, Vector3 weights);

/// <summary>A unit of length.</summary>
public enum LengthUnit
{
    /// <summary>0.001 m, the unit of CAD here.</summary>
    Millimetre,

    /// <summary>1 m, the unit of glTF.</summary>
    Metre,

    /// <summary>25.4 mm.</summary>
    Inch,
}

/// <summary>The axis that points up.</summary>
public enum UpAxis
{
    /// <summary>As in CAD and printing.</summary>
    Z,

    /// <summary>As in glTF and most games.</summary>
    Y,
}
