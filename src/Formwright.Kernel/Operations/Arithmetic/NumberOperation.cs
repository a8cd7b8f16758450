namespace Formwright.Kernel.Operations;

/// <summary>What is done with one number.</summary>
public enum NumberOperation
{
    /// <summary>Its size without sign.</summary>
    Absolute,

    /// <summary>The opposite sign.</summary>
    Negate,

    /// <summary>The natural logarithm.</summary>
    Ln,

    /// <summary>The logarithm to base 10.</summary>
    Log10,

    /// <summary>Ten to this power.</summary>
    TenPow,

    /// <summary>The nearest integer; half goes up.</summary>
    Round,

    /// <summary>The integer below.</summary>
    Floor,

    /// <summary>The integer above.</summary>
    Ceil,

    /// <summary>The square root.</summary>
    Sqrt,

    /// <summary>The sine of an angle in radians.</summary>
    Sin,

    /// <summary>The cosine of an angle in radians.</summary>
    Cos,

    /// <summary>The tangent of an angle in radians.</summary>
    Tan,

    /// <summary>The angle of a sine, in radians.</summary>
    Asin,

    /// <summary>The angle of a cosine, in radians.</summary>
    Acos,

    /// <summary>The angle of a tangent, in radians.</summary>
    Atan,

    /// <summary>The natural logarithm.</summary>
    Log,

    /// <summary>e to this power.</summary>
    Exp,

    /// <summary>Radians to degrees.</summary>
    RadToDeg,

    /// <summary>Degrees to radians.</summary>
    DegToRad,
}

/// <summary>What is done with two numbers.</summary>
public enum TwoNumberOperation
{
    /// <summary>The sum.</summary>
    Add,

    /// <summary>The first less the second.</summary>
    Subtract,

    /// <summary>The product.</summary>
    Multiply,

    /// <summary>The first by the second.</summary>
    Divide,

    /// <summary>The first to the power of the second.</summary>
    Power,

    /// <summary>What remains of the first, with its sign.</summary>
    Modulus,
}
