namespace Formwright.Kernel.Operations;

/// <summary>The point of a flat figure's box that lies on the origin; the top is at larger Z.</summary>
public enum BasicAlignment
{
    /// <summary>Larger Z, smaller X.</summary>
    TopLeft,

    /// <summary>Larger Z, middle of X.</summary>
    TopMid,

    /// <summary>Larger Z, larger X.</summary>
    TopRight,

    /// <summary>Middle of Z, smaller X.</summary>
    MidLeft,

    /// <summary>The middle.</summary>
    MidMid,

    /// <summary>Middle of Z, larger X.</summary>
    MidRight,

    /// <summary>Smaller Z, smaller X.</summary>
    BottomLeft,

    /// <summary>Smaller Z, middle of X.</summary>
    BottomMid,

    /// <summary>Smaller Z, larger X.</summary>
    BottomRight,
}
