namespace Formwright.Kernel;

/// <summary>What a shape is, from the most to the least composed.</summary>
public enum ShapeKind
{
    /// <summary>Any shapes together.</summary>
    Compound,

    /// <summary>Solids that share faces.</summary>
    CompSolid,

    /// <summary>A volume bounded by shells.</summary>
    Solid,

    /// <summary>Connected faces.</summary>
    Shell,

    /// <summary>A bounded piece of surface.</summary>
    Face,

    /// <summary>Connected edges.</summary>
    Wire,

    /// <summary>A bounded piece of curve.</summary>
    Edge,

    /// <summary>A point.</summary>
    Vertex,
}
