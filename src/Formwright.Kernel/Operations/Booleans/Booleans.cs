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
    /// <returns>A compound, of one solid too; shapes that do not touch take nothing away. Error <c>kernel_failed</c> when nothing is left.</returns>
    [Operation("occt.booleans.difference")]
    public static Shape Difference(Shape shape, [MinCount(1)] IReadOnlyList<Shape> shapes, bool keepEdges = false)
    {
        using var tools = new HandleList(shapes);
        NativeFeatures.Difference(shape.Handle, tools.Pointers, tools.Count, keepEdges ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>What is in all of the shapes. They are intersected one after the other: give the smallest first.</summary>
    /// <param name="shapes">At least 2 shapes.</param>
    /// <param name="keepEdges">False: faces of one surface and edges of one curve are merged; true is faster.</param>
    /// <returns>A compound of all pieces; an empty one when they have nothing in common.</returns>
    [Operation("occt.booleans.intersection")]
    public static Shape Intersection([MinCount(2)] IReadOnlyList<Shape> shapes, bool keepEdges = false)
    {
        using var handles = new HandleList(shapes);
        NativeFeatures.Intersection(handles.Pointers, handles.Count, keepEdges ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
