namespace Formwright.Kernel;

/// <summary>
/// Puts a static method into the operation catalogue. Its signature, its parameter attributes and its doc comment are the whole
/// declaration: binder, JSON schema, catalogue entry and reference page are generated from them. What a declaration may contain is
/// listed in docs/diagnostics.md; anything else is a build error. An error the method throws names a parameter in its field as the
/// binder does: <c>params.radius</c>.
/// </summary>
/// <param name="path">The public dotted path, two to five segments, such as <c>occt.shapes.solid.createBox</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string path) : Attribute
{
    /// <summary>The public dotted path.</summary>
    public string Path { get; } = path;
}

/// <summary>The number, or every number of the list or point, must be above 0.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PositiveAttribute : Attribute;

/// <summary>The number, or every number of the list or point, must be 0 or more.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NonNegativeAttribute : Attribute;

/// <summary>The number must lie between two bounds, both allowed.</summary>
/// <param name="minimum">Smallest value allowed.</param>
/// <param name="maximum">Largest value allowed.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RangeAttribute(double minimum, double maximum) : Attribute
{
    /// <summary>Smallest value allowed.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>Largest value allowed.</summary>
    public double Maximum { get; } = maximum;
}

/// <summary>The point is a direction: it must not be the zero vector.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DirectionAttribute : Attribute;

/// <summary>The list must have at least this many elements.</summary>
/// <param name="count">Smallest length allowed.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MinCountAttribute(int count) : Attribute
{
    /// <summary>Smallest length allowed.</summary>
    public int Count { get; } = count;
}

/// <summary>
/// The default of a point parameter, which C# cannot state as a constant. It stands beside <c>= default</c>, which alone means
/// <c>[0, 0, 0]</c>, and holds for calls through the catalogue; C# that calls the method itself passes the point.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DefaultPointAttribute(double x, double y, double z) : Attribute
{
    /// <summary>The default.</summary>
    public (double X, double Y, double Z) Value { get; } = (x, y, z);
}
