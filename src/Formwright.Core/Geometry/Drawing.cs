namespace Formwright.Core;

/// <summary>Plane curves as a drawing file holds them, in the XY plane, in millimetres.</summary>
/// <param name="Paths">Each an unbroken chain of curves, or single curves that others continue.</param>
public sealed record Drawing(IReadOnlyList<DrawingPath> Paths);

/// <summary>A chain of curves, each beginning where the one before ended.</summary>
/// <param name="Layer">Name of its layer; may be empty.</param>
/// <param name="Curves">At least one.</param>
public sealed record DrawingPath(string Layer, IReadOnlyList<DrawingCurve> Curves);

/// <summary>One curve of a drawing. Z of every point is 0.</summary>
public abstract record DrawingCurve;

/// <summary>A straight piece.</summary>
public sealed record LineCurve(Point3 Start, Point3 End) : DrawingCurve;

/// <summary>A circular arc, counter-clockwise from <paramref name="StartAngle"/> to <paramref name="EndAngle"/> (degrees, end above start; 360 apart for a circle).</summary>
/// <param name="Center">Its centre.</param>
/// <param name="Radius">Above 0.</param>
/// <param name="StartAngle">Degrees from +X.</param>
/// <param name="EndAngle">Degrees from +X, above the start.</param>
/// <param name="Reversed">True when the chain runs through it clockwise, from end to start.</param>
public sealed record ArcCurve(Point3 Center, double Radius, double StartAngle, double EndAngle, bool Reversed = false) : DrawingCurve;

/// <summary>An elliptic arc, counter-clockwise.</summary>
/// <param name="Center">Its centre.</param>
/// <param name="MajorAxis">From the centre to the end of the major axis.</param>
/// <param name="Ratio">Minor to major axis, above 0, at most 1.</param>
/// <param name="StartParameter">Degrees of the ellipse parameter.</param>
/// <param name="EndParameter">Degrees of the ellipse parameter, above the start.</param>
public sealed record EllipseCurve(Point3 Center, Point3 MajorAxis, double Ratio, double StartParameter, double EndParameter) : DrawingCurve;

/// <summary>A non-uniform rational B-spline.</summary>
/// <param name="Degree">1 to 25.</param>
/// <param name="Poles">Control points, more than the degree.</param>
/// <param name="Knots">Flat knots, poles + degree + 1 of them, not falling.</param>
/// <param name="Weights">One per pole, above 0; null for all 1.</param>
public sealed record SplineCurve(int Degree, IReadOnlyList<Point3> Poles, IReadOnlyList<double> Knots, IReadOnlyList<double>? Weights = null) : DrawingCurve;
