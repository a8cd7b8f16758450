using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Models;

/// <summary>The parameters that every model ends with.</summary>
internal sealed class PlacementParameters
{
    private readonly ModelParameter<double> precision;
    private readonly ModelParameter<double> rotation;
    private readonly ModelParameter<double> scale;
    private readonly ModelParameter<Point3> origin;
    private readonly ModelParameter<Point3> direction;

    /// <summary>Declares them.</summary>
    internal PlacementParameters(ParametricModel model)
    {
        var coordinates = NumberBounds.Between(-1000, 1000);
        precision = model.Number("precision", 0.01, NumberBounds.Between(0.0001, 10), "Largest distance between surfaces and their triangles, where the outputs name none");
        rotation = model.Number("rotation", 0, NumberBounds.Between(-360, 360), "Degrees about the upright axis");
        scale = model.Number("scale", 1, NumberBounds.Between(1e-6, 1000), "Factor of all sizes. Files take a unit for a millimetre: 10 makes sizes meant as centimetres, such as the defaults, life-size");
        origin = model.Point("origin", default, coordinates, false, "Where the middle of the bottom stands");
        direction = model.Point("direction", Point3.UnitY, coordinates, true, "Where up is");
    }

    internal (ModelPlacement Place, double Precision) Read(ModelArguments arguments) => (
        new ModelPlacement(arguments.Get(scale), new Placement(arguments.Get(rotation), arguments.Get(origin), arguments.Get(direction))),
        arguments.Get(precision));
}
