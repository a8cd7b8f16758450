using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Vectors: lists of numbers of any length.</summary>
public static class Vectors
{
    /// <summary>A shorter vector has no direction.</summary>
    private const double ShortestWithDirection = 1e-8;

    /// <summary>Makes a vector in space.</summary>
    /// <param name="x">Along X.</param>
    /// <param name="y">Along Y.</param>
    /// <param name="z">Along Z.</param>
    /// <returns>The vector.</returns>
    [Operation("vector.vectorXYZ")]
    public static Point3 VectorXYZ(double x = 0, double y = 0, double z = 0) => new(x, y, z);

    /// <summary>Makes a vector in the plane.</summary>
    /// <param name="x">Along X.</param>
    /// <param name="y">Along Y.</param>
    /// <returns>The vector.</returns>
    [Operation("vector.vectorXY")]
    public static IReadOnlyList<double> VectorXY(double x = 0, double y = 0) => [x, y];

    /// <summary>Adds two vectors.</summary>
    /// <param name="first">The first vector.</param>
    /// <param name="second">The second vector, at least as long.</param>
    /// <returns>The sum, as long as the first.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the second is shorter.</exception>
    [Operation("vector.add")]
    public static IReadOnlyList<double> Add(IReadOnlyList<double> first, IReadOnlyList<double> second) => Combine(first, second, (a, b) => a + b);

    /// <summary>Subtracts two vectors.</summary>
    /// <param name="first">The first vector.</param>
    /// <param name="second">The second vector, at least as long.</param>
    /// <returns>The first less the second, as long as the first.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the second is shorter.</exception>
    [Operation("vector.sub")]
    public static IReadOnlyList<double> Sub(IReadOnlyList<double> first, IReadOnlyList<double> second) => Combine(first, second, (a, b) => a - b);

    /// <summary>Adds vectors.</summary>
    /// <param name="vectors">The vectors, each at least as long as the first.</param>
    /// <returns>The sum, as long as the first.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when one is shorter than the first.</exception>
    [Operation("vector.addAll")]
    public static IReadOnlyList<double> AddAll([MinCount(1)] IReadOnlyList<IReadOnlyList<double>> vectors)
    {
        var sum = new double[vectors[0].Count];
        for (var i = 0; i < vectors.Count; i++)
        {
            CheckLength($"vectors[{i}]", vectors[i], sum.Length);
            for (var k = 0; k < sum.Length; k++)
            {
                sum[k] += vectors[i][k];
            }
        }

        return sum;
    }

    /// <summary>Multiplies a vector by a number.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="scalar">The number.</param>
    /// <returns>The longer or shorter vector.</returns>
    [Operation("vector.mul")]
    public static IReadOnlyList<double> Mul(IReadOnlyList<double> vector, double scalar = 1) => [.. vector.Select(v => v * scalar)];

    /// <summary>Divides a vector by a number.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="scalar">The number.</param>
    /// <returns>The shorter or longer vector; of nulls for the number 0.</returns>
    [Operation("vector.div")]
    public static IReadOnlyList<double> Div(IReadOnlyList<double> vector, double scalar = 1) => [.. vector.Select(v => v / scalar)];

    /// <summary>Turns a vector round.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The vector of the opposite direction.</returns>
    [Operation("vector.neg")]
    public static IReadOnlyList<double> Neg(IReadOnlyList<double> vector) => [.. vector.Select(v => -v)];

    /// <summary>The scalar product.</summary>
    /// <param name="first">The first vector.</param>
    /// <param name="second">The second vector, at least as long.</param>
    /// <returns>The product over the length of the first.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the second is shorter.</exception>
    [Operation("vector.dot")]
    public static double Dot(IReadOnlyList<double> first, IReadOnlyList<double> second) => Combine(first, second, (a, b) => a * b).Sum();

    /// <summary>The vector product in space.</summary>
    /// <param name="first">The first vector, of three numbers.</param>
    /// <param name="second">The second vector, of three numbers.</param>
    /// <returns>The vector at right angles to both, by the right-hand rule.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a vector has fewer numbers.</exception>
    [Operation("vector.cross")]
    public static Point3 Cross(IReadOnlyList<double> first, IReadOnlyList<double> second) => InSpace("first", first).Cross(InSpace("second", second));

    /// <summary>The square of the length of a vector.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The square.</returns>
    [Operation("vector.normSquared")]
    public static double NormSquared(IReadOnlyList<double> vector) => Dot(vector, vector);

    /// <summary>The length of a vector.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The length.</returns>
    [Operation("vector.norm")]
    public static double Norm(IReadOnlyList<double> vector) => Math.Sqrt(NormSquared(vector));

    /// <summary>The square of the length of a vector in space.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The square.</returns>
    [Operation("vector.lengthSq")]
    public static double LengthSq(Point3 vector) => vector.Dot(vector);

    /// <summary>The length of a vector in space.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The length.</returns>
    [Operation("vector.length")]
    public static double Length(Point3 vector) => vector.Length;

    /// <summary>Whether all numbers of a vector are 0.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>True when its length is 0.</returns>
    [Operation("vector.isZero")]
    public static bool IsZero(IReadOnlyList<double> vector) => Norm(vector) == 0;

    /// <summary>Brings a vector to the length 1.</summary>
    /// <param name="vector">The vector.</param>
    /// <returns>The vector of the same direction; null when it is no longer than 1e-8.</returns>
    [Operation("vector.normalized")]
    public static IReadOnlyList<double>? Normalized(IReadOnlyList<double> vector) =>
        Norm(vector) is var length && length <= ShortestWithDirection ? null : Div(vector, length);

    /// <summary>The square of the distance between two points.</summary>
    /// <param name="first">The first point.</param>
    /// <param name="second">The second point, of at least as many numbers.</param>
    /// <returns>The square.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the second is shorter.</exception>
    [Operation("vector.distSquared")]
    public static double DistSquared(IReadOnlyList<double> first, IReadOnlyList<double> second) => NormSquared(Sub(first, second));

    /// <summary>The distance between two points.</summary>
    /// <param name="first">The first point.</param>
    /// <param name="second">The second point, of at least as many numbers.</param>
    /// <returns>The distance.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the second is shorter.</exception>
    [Operation("vector.dist")]
    public static double Dist(IReadOnlyList<double> first, IReadOnlyList<double> second) => Norm(Sub(first, second));

    /// <summary>Mixes two vectors.</summary>
    /// <param name="first">The first vector.</param>
    /// <param name="second">The second vector.</param>
    /// <param name="fraction">The part of the first: 1 gives the first vector, 0 the second.</param>
    /// <returns>The mixture.</returns>
    [Operation("vector.lerp")]
    public static Point3 Lerp(Point3 first, Point3 second, double fraction = 0.5) => (first * fraction) + (second * (1 - fraction));

    /// <summary>The point of a ray at a distance.</summary>
    /// <param name="point">Where the ray begins.</param>
    /// <param name="vector">Its direction, of three numbers.</param>
    /// <param name="distance">How far, in lengths of the direction.</param>
    /// <returns>The point.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the direction has fewer numbers.</exception>
    [Operation("vector.onRay")]
    public static Point3 OnRay(Point3 point, IReadOnlyList<double> vector, double distance = 1) => point + (InSpace("vector", vector) * distance);

    private static double[] Combine(IReadOnlyList<double> first, IReadOnlyList<double> second, Func<double, double, double> operation)
    {
        CheckLength("second", second, first.Count);
        return [.. first.Select((value, i) => operation(value, second[i]))];
    }

    private static Point3 InSpace(string parameter, IReadOnlyList<double> vector)
    {
        CheckLength(parameter, vector, 3);
        return new Point3(vector[0], vector[1], vector[2]);
    }

    private static void CheckLength(string parameter, IReadOnlyList<double> vector, int length)
    {
        if (vector.Count < length)
        {
            throw Limits.Refusal(parameter, $"params.{parameter} needs at least {length} numbers, got {vector.Count}.");
        }
    }
}
