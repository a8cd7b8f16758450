using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Helices and spirals, each a wire of one edge: a quintic spline that is smooth to the second derivative and lies within 1e-7 of the
/// exact curve, whatever tolerance is allowed. They begin on the X direction of the kernel's frame of their axis and run counter-clockwise seen against it.
/// </summary>
public static class SpiralWires
{
    // The least that the kernel takes: a length is then exact to 1e-7 or better.
    private const double Accuracy = 1e-7;

    /// <summary>Helix of constant radius and given height.</summary>
    /// <param name="radius">Distance from the axis, above 0.</param>
    /// <param name="pitch">Height of one turn, above 0.</param>
    /// <param name="height">Whole height, above 0; turns need not be whole.</param>
    /// <param name="center">Start of the axis.</param>
    /// <param name="direction">Where the axis points.</param>
    /// <param name="clockwise">True: clockwise seen against the direction, a left-handed thread.</param>
    /// <param name="tolerance">Largest distance from the exact helix, 0 or more; 1e-7 is kept anyway.</param>
    /// <returns>A wire of one edge. Error <c>invalid_input</c> when it needs more than 100,000 spans.</returns>
    [Operation("occt.shapes.wire.createHelixWire")]
    public static Wire CreateHelixWire(
        [Positive] double radius = 1,
        [Positive] double pitch = 1,
        [Positive] double height = 5,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool clockwise = false,
        [NonNegative] double tolerance = 1e-4) =>
        Spiral(new Axis(center, direction), radius, radius, pitch, height / pitch, clockwise);

    /// <summary>Helix of constant radius with a given number of turns.</summary>
    /// <param name="radius">Distance from the axis, above 0.</param>
    /// <param name="pitch">Height of one turn, above 0.</param>
    /// <param name="numTurns">Number of turns, above 0, not necessarily whole.</param>
    /// <param name="center">Start of the axis.</param>
    /// <param name="direction">Where the axis points.</param>
    /// <param name="clockwise">True: clockwise seen against the direction, a left-handed thread.</param>
    /// <param name="tolerance">Largest distance from the exact helix, 0 or more; 1e-7 is kept anyway.</param>
    /// <returns>A wire of one edge. Error <c>invalid_input</c> when it needs more than 100,000 spans.</returns>
    [Operation("occt.shapes.wire.createHelixWireByTurns")]
    public static Wire CreateHelixWireByTurns(
        [Positive] double radius = 1,
        [Positive] double pitch = 1,
        [Positive] double numTurns = 5,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool clockwise = false,
        [NonNegative] double tolerance = 1e-4) =>
        Spiral(new Axis(center, direction), radius, radius, pitch, numTurns, clockwise);

    /// <summary>Helix on a cone: its radius goes evenly from one value to another.</summary>
    /// <param name="startRadius">Distance from the axis at the start, 0 or more; not both radii are 0.</param>
    /// <param name="endRadius">Distance from the axis at the end, 0 or more.</param>
    /// <param name="pitch">Height of one turn, above 0.</param>
    /// <param name="height">Whole height, above 0; turns need not be whole.</param>
    /// <param name="center">Start of the axis.</param>
    /// <param name="direction">Where the axis points.</param>
    /// <param name="clockwise">True: clockwise seen against the direction.</param>
    /// <param name="tolerance">Largest distance from the exact curve, 0 or more; 1e-7 is kept anyway.</param>
    /// <returns>A wire of one edge. Error <c>invalid_input</c> when it needs more than 100,000 spans.</returns>
    [Operation("occt.shapes.wire.createTaperedHelixWire")]
    public static Wire CreateTaperedHelixWire(
        [NonNegative] double startRadius = 2,
        [NonNegative] double endRadius = 0.5,
        [Positive] double pitch = 1,
        [Positive] double height = 5,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool clockwise = false,
        [NonNegative] double tolerance = 1e-4) =>
        Spiral(new Axis(center, direction), startRadius, endRadius, pitch, height / pitch, clockwise);

    /// <summary>Archimedean spiral in a plane.</summary>
    /// <param name="startRadius">Distance from the centre at the start, 0 or more.</param>
    /// <param name="endRadius">Distance from the centre at the end, 0 or more; equal radii give an arc of at most one turn.</param>
    /// <param name="numTurns">Number of turns, above 0, not necessarily whole.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="clockwise">True: clockwise seen against the direction.</param>
    /// <param name="tolerance">Largest distance from the exact spiral, 0 or more; 1e-7 is kept anyway.</param>
    /// <returns>A wire of one edge. Error <c>invalid_input</c> when it needs more than 100,000 spans.</returns>
    [Operation("occt.shapes.wire.createFlatSpiralWire")]
    public static Wire CreateFlatSpiralWire(
        [NonNegative] double startRadius = 0.5,
        [NonNegative] double endRadius = 5,
        [Positive] double numTurns = 5,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool clockwise = false,
        [NonNegative] double tolerance = 1e-4) =>
        Spiral(new Axis(center, direction), startRadius, endRadius, 0, numTurns, clockwise);

    private static Wire Spiral(Axis axis, double startRadius, double endRadius, double pitch, double turns, bool clockwise)
    {
        NativeWires.Spiral(axis, startRadius, endRadius, pitch, turns, clockwise ? 1 : 0, Accuracy, out var handle, out var error).Check(error);
        using var edge = Shape.Wrap<Edge>(handle);
        return Wires.CreateWireFromEdge(edge);
    }
}
