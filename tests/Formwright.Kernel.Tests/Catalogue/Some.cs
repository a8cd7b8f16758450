using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

/// <summary>A shape of each class where its form does not matter.</summary>
internal static class Some
{
    public static Solid Solid() => Solids.CreateCube();

    public static Face Face() => Solid().Subshapes<Face>(ShapeKind.Face)[0];

    public static Wire Wire() => Solid().Subshapes<Wire>(ShapeKind.Wire)[0];

    public static Edge Edge() => Solid().Subshapes<Edge>(ShapeKind.Edge)[0];

    public static Vertex Vertex() => Solid().Subshapes<Vertex>(ShapeKind.Vertex)[0];
}
