using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Angles between vectors, in degrees; null when one of the vectors has no length.</summary>
public static class VectorAngles
{
    /// <summary>The angle between two vectors.</summary>
    /// <param name="first">The first vector.</param>
    /// <param name="second">The second vector, at least as long.</param>
    /// <returns>0 to 180.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the second is shorter.</exception>
    [Operation("vector.angleBetween")]
    public static double AngleBetween(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        // Rounding takes the cosine of parallel vectors beyond 1.
        var cosine = Vectors.Dot(first, second) / (Vectors.Norm(first) * Vectors.Norm(second));
        return Trigonometry.RadToDeg(Math.Acos(Math.Clamp(cosine, -1, 1)));
    }

    /// <summary>The angle from one vector of the plane to another.</summary>
    /// <param name="first">The first vector, of two numbers or more.</param>
    /// <param name="second">The second vector, at least as long.</param>
    /// <returns>Above -180 to 180, counter-clockwise above 0.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the second is shorter.</exception>
    [Operation("vector.angleBetweenNormalized2d")]
    public static double AngleBetweenNormalized2d([MinCount(2)] IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var cosine = Vectors.Dot(first, second);
        return Trigonometry.RadToDeg(Math.Atan2((first[0] * second[1]) - (first[1] * second[0]), cosine));
    }

    /// <summary>The angle from one vector to another as seen against a third.</summary>
    /// <param name="reference">The third, of three numbers.</param>
    /// <param name="first">The first vector.</param>
    /// <param name="second">The second vector.</param>
    /// <returns>Above 0 to 360, counter-clockwise; 360 for vectors of one direction.</returns>
    [Operation("vector.signedAngleBetween")]
    public static double SignedAngleBetween([MinCount(3)] IReadOnlyList<double> reference, Point3 first, Point3 second)
    {
        var normal = first.Cross(second);
        var size = first.Length * second.Length;
        var angle = Math.Atan2(normal.Length / size, first.Dot(second) / size);
        var isCounterClockwise = new Point3(reference[0], reference[1], reference[2]).Dot(normal) > 0;
        return Trigonometry.RadToDeg(isCounterClockwise ? angle : (2 * Math.PI) - angle);
    }

    /// <summary>The angle from one vector to another as seen against a third, never below 0.</summary>
    /// <param name="reference">The third, of three numbers.</param>
    /// <param name="first">The first vector.</param>
    /// <param name="second">The second vector.</param>
    /// <returns>Above 0 to 360, counter-clockwise; 360 for vectors of one direction.</returns>
    [Operation("vector.positiveAngleBetween")]
    public static double PositiveAngleBetween([MinCount(3)] IReadOnlyList<double> reference, Point3 first, Point3 second) =>
        SignedAngleBetween(reference, first, second);
}
