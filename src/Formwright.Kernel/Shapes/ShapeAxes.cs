using Formwright.Kernel.Operations;

namespace Formwright.Kernel;

/// <summary>Turns shapes between the two customs of what is up.</summary>
public static class ShapeAxes
{
    // By its columns: the cosine of an angle of 90 degrees is not quite 0.
    private static readonly double[] QuarterTurn = [1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1];

    /// <summary>A quarter turn about X: what was up along Y is up along Z, (x, y, z) becomes (x, -z, y).</summary>
    public static Shape YToZ(Shape shape) => Transforms.Apply(shape, QuarterTurn);
}
