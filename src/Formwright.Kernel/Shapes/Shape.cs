namespace Formwright.Kernel;

/// <summary>What a shape is, from the largest to the smallest.</summary>
public enum ShapeKind
{
    /// <summary>Any shapes held together.</summary>
    Compound,

    /// <summary>A volume bounded by shells.</summary>
    Solid,

    /// <summary>Faces joined along edges.</summary>
    Shell,

    /// <summary>A bounded piece of a surface.</summary>
    Face,

    /// <summary>Edges joined at vertices.</summary>
    Wire,

    /// <summary>A bounded piece of a curve.</summary>
    Edge,

    /// <summary>A point.</summary>
    Vertex,
}

/// <summary>A handle on a B-rep shape.</summary>
public class Shape(ShapeKind kind) : IDisposable
{
    /// <summary>What it is.</summary>
    public ShapeKind Kind { get; } = kind;

    /// <inheritdoc/>
    public void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>A volume bounded by shells.</summary>
public sealed class Solid() : Shape(ShapeKind.Solid);

/// <summary>Faces joined along edges.</summary>
public sealed class Shell() : Shape(ShapeKind.Shell);

/// <summary>A bounded piece of a surface.</summary>
public sealed class Face() : Shape(ShapeKind.Face);

/// <summary>Edges joined at vertices.</summary>
public sealed class Wire() : Shape(ShapeKind.Wire);

/// <summary>A bounded piece of a curve.</summary>
public sealed class Edge() : Shape(ShapeKind.Edge);

/// <summary>A point.</summary>
public sealed class Vertex() : Shape(ShapeKind.Vertex);

/// <summary>Any shapes held together.</summary>
public sealed class Compound() : Shape(ShapeKind.Compound);
