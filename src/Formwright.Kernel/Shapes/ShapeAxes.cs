using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel;

/// <summary>Turns shapes between the two customs of what is up.</summary>
public static class ShapeAxes
{
    /// <summary>A quarter turn about X: what was up along Y is up along Z, (x, y, z) becomes (x, -z, y).</summary>
    public static Shape YToZ(Shape shape) => Transforms.Rotate(shape, Point3.UnitX, 90);
}
