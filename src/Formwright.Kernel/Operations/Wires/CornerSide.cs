namespace Formwright.Kernel.Operations;

/// <summary>On which side of its guide line a figure lies.</summary>
public enum CornerSide
{
    /// <summary>Outside of the corner.</summary>
    Outside,

    /// <summary>Inside of the corner.</summary>
    Inside,

    /// <summary>Half on either side.</summary>
    Middle,
}
