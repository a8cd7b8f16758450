using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Union, difference and intersection. Source: OCCT BRepAlgoAPI, ShapeUpgrade_UnifySameDomain.</summary>
public static class Booleans
{
    /// <summary>Everything that is in any of the shapes. All are fused at once, however many: one call with n shapes is faster than n calls.</summary>
    /// <param name="shapes">At least 1 shape.</param>
    /// <param name="keepEdges">False: faces of one surface and edges of one curve are merged; true is faster.</param>
    /// <param name="shape">One more shape, the first of all.</param>
    /// <returns>A compound, of several solids when shapes do not touch; of the shape when there is only one.</returns>
    [Operation("occt.booleans.union")]
    public static Shape Union([MinCount(1)] IReadOnlyList<Shape> shapes, bool keepEdges = false, Shape? shape = null)
    {
        using var handles = new HandleList(shape is null ? shapes : [shape, .. shapes]);
        NativeFeatures.Union(handles.Pointers, handles.Count, keepEdges ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>What is in the first shape and in none of the others. All are cut away at once: one call with n tools is faster than n calls.</summary>
    /// <param name="shape">What is cut.</param>
    /// <param name="shapes">At least 1 shape to cut away.</param>
    /// <param name="keepEdges">False: faces of one surface and edges of one curve are merged; true is faster.</param>
    /// <returns>A solid, or a compound of several; shapes that do not touch take nothing away. Error <c>kernel_failed</c> when nothing is left.</returns>
    [Operation("occt.booleans.difference")]
    public static Shape Difference(Shape shape, [MinCount(1)] IReadOnlyList<Shape> shapes, bool keepEdges = false)
    {
        using var tools = new HandleList(shapes);
        NativeFeatures.Difference(shape.Handle, tools.Pointers, tools.Count, keepEdges ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>
    /// What the first shape has in common with each of the others. What is in all of several shapes is the intersection of the
    /// intersection of two of them with the next.
    /// </summary>
    /// <param name="shapes">At least 2 shapes.</param>
    /// <param name="keepEdges">False: faces of one surface and edges of one curve are merged; true is faster.</param>
    /// <returns>
    /// Of 2 shapes, a compound of all pieces; of more, a compound of such compounds, one for each that meets the first, in their order.
    /// Empty when nothing meets it.
    /// </returns>
    [Operation("occt.booleans.intersection")]
    public static Shape Intersection([MinCount(2)] IReadOnlyList<Shape> shapes, bool keepEdges = false)
    {
        using var handles = new HandleList(shapes);
        NativeFeatures.Intersection(handles.Pointers, handles.Count, keepEdges ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
