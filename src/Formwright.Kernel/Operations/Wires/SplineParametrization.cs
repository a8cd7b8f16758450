namespace Formwright.Kernel.Operations;

/// <summary>How the parameter of a spline grows from one of its points to the next; numbered as fw_parametrization.</summary>
public enum SplineParametrization
{
    /// <summary>By the same amount.</summary>
    Uniform = 0,

    /// <summary>By their distance.</summary>
    ChordLength = 1,

    /// <summary>By the square root of their distance, which calms the curve where distances differ much.</summary>
    Centripetal = 2,
}
