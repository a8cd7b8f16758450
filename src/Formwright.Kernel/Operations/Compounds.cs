using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Shapes put together without joining them.</summary>
public static class Compounds
{
    /// <summary>One compound of several shapes.</summary>
    /// <param name="shapes">At least 1 shape of any kind.</param>
    /// <returns>The compound.</returns>
    [Operation("occt.shapes.compound.makeCompound")]
    public static Compound MakeCompound([MinCount(1)] IReadOnlyList<Shape> shapes)
    {
        using var handles = new HandleList(shapes);
        NativeShapes.Compound(handles.Pointers, handles.Count, out var compound, out var error).Check(error);
        return Shape.Wrap<Compound>(compound);
    }

    /// <summary>A prism as its operations return it: one that goes both ways from its outline is a compound of the solid.</summary>
    internal static Shape OfBothWays(Solid prism, double front, double back) => front > 0 && back > 0 ? MakeCompound([prism]) : prism;
}
