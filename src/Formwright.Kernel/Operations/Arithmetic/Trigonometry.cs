namespace Formwright.Kernel.Operations;

/// <summary>Functions of angles.</summary>
public static class Trigonometry
{
    /// <summary>The sine of an angle.</summary>
    /// <param name="number">The angle in radians.</param>
    /// <returns>The sine.</returns>
    [Operation("math.sin")]
    public static double Sin(double number = 1) => Math.Sin(number);

    /// <summary>The cosine of an angle.</summary>
    /// <param name="number">The angle in radians.</param>
    /// <returns>The cosine.</returns>
    [Operation("math.cos")]
    public static double Cos(double number = 1) => Math.Cos(number);

    /// <summary>The tangent of an angle.</summary>
    /// <param name="number">The angle in radians.</param>
    /// <returns>The tangent.</returns>
    [Operation("math.tan")]
    public static double Tan(double number = 1) => Math.Tan(number);

    /// <summary>The angle of a sine.</summary>
    /// <param name="number">The sine, -1 to 1.</param>
    /// <returns>Radians, -pi/2 to pi/2; null where there is none.</returns>
    [Operation("math.asin")]
    public static double Asin(double number = 1) => Math.Asin(number);

    /// <summary>The angle of a cosine.</summary>
    /// <param name="number">The cosine, -1 to 1.</param>
    /// <returns>Radians, 0 to pi; null where there is none.</returns>
    [Operation("math.acos")]
    public static double Acos(double number = 1) => Math.Acos(number);

    /// <summary>The angle of a tangent.</summary>
    /// <param name="number">The tangent.</param>
    /// <returns>Radians, -pi/2 to pi/2.</returns>
    [Operation("math.atan")]
    public static double Atan(double number = 1) => Math.Atan(number);

    /// <summary>Degrees to radians.</summary>
    /// <param name="number">Degrees.</param>
    /// <returns>Radians.</returns>
    [Operation("math.degToRad")]
    public static double DegToRad(double number = 1) => number * Math.PI / 180;

    /// <summary>Radians to degrees.</summary>
    /// <param name="number">Radians.</param>
    /// <returns>Degrees.</returns>
    [Operation("math.radToDeg")]
    public static double RadToDeg(double number = 1) => number * 180 / Math.PI;
}
