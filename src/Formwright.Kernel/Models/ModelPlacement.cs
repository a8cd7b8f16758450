using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Models;

/// <summary>Size and place of a finished model: scaled, turned about +Y, +Y turned to a direction, moved.</summary>
/// <param name="Scale">Factor, above 0.</param>
/// <param name="Turn">The rest.</param>
internal readonly record struct ModelPlacement(double Scale, Placement Turn)
{
    internal Shape Apply(Shape shape)
    {
        if (Scale == 1)
        {
            return Turn.Apply(shape);
        }

        using var scaled = Transforms.Scale(shape, Scale);
        return Turn.Apply(scaled);
    }
}
