using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Booleans of bodies with one axis whose seams do not continue each other.</summary>
public sealed class CoaxialBooleanTests : ScopedTest
{
    public static TheoryData<double> Angles => [0, 1, 90, 180, 300];

    [Theory]
    [MemberData(nameof(Angles))]
    public void Union_OfPlateAndRingAroundItsHole_IsSoundAndCanBeCutFurther(double seam)
    {
        var plate = Booleans.Difference(Plate(), [Cylinder(30, 10, -1)]);
        var ring = Transforms.Rotate(Ring(38, 30, 12, 8), Point3.UnitY, seam);
        const double Rest = 80000 - (Math.PI * 900 * 8);
        const double Wall = Math.PI * ((38 * 38) - 900) * 12;

        var both = Booleans.Union([plate, ring]);

        Sound(Rest + Wall, both);
        Sound(Rest, plate);
        Sound(Wall, ring);
        Sound(Rest + Wall - (Math.PI * ((38 * 38) - (36 * 36)) * 6), Booleans.Difference(both, [Ring(40, 36, 10, 14)]));
        Sound(Rest + Wall, Booleans.Difference(both, [Cylinder(30, 40, -10)]));
    }

    [Theory]
    [MemberData(nameof(Angles))]
    public void Difference_OfDrillsThroughFlangesOfATube_IsSound(double seam)
    {
        var tube = Transforms.Rotate(Ring(30, 25, 100, 0), Point3.UnitY, seam);
        var body = Booleans.Union([tube, Ring(60, 25, 10, 0), Ring(60, 25, 10, 90)]);

        var drilled = Booleans.Difference(body, [.. Enumerable.Range(0, 4).Select(i => (Shape)Solids.CreateCylinder(4, 120, new(45 * Math.Cos(i * Math.PI / 2), -10, 45 * Math.Sin(i * Math.PI / 2)), Point3.UnitY))]);

        Sound(Math.PI * (((900 - 625) * 80) + ((3600 - 625) * 20) - (2 * 4 * 16 * 10)), drilled);
    }

    [Theory]
    [MemberData(nameof(Angles))]
    public void Difference_OfTubeOnPlateAndDrillOfItsBore_IsSound(double seam)
    {
        var tube = Transforms.Rotate(Ring(20, 15, 30, 8), Point3.UnitY, seam);

        var bored = Booleans.Difference(Booleans.Union([Plate(), tube]), [Cylinder(15, 60, -10)]);

        Sound(80000 + (Math.PI * (400 - 225) * 30) - (Math.PI * 225 * 8), bored);
    }

    private static void Sound(double volume, Shape shape)
    {
        var report = ShapeInspector.Inspect(shape);
        Assert.True(report.Valid && report.Closed, "the shape is not sound");
        Near.Equal(volume, report.Volume);
    }

    private static Solid Plate() => Solids.CreateBoxFromCorner(100, 100, 8, new(-50, 0, -50));

    private static Solid Cylinder(double radius, double height, double from) => Solids.CreateCylinder(radius, height, new(0, from, 0), Point3.UnitY);

    private static Shape Ring(double outer, double inner, double height, double from) =>
        Booleans.Difference(Cylinder(outer, height, from), [Cylinder(inner, height + 2, from - 1)]);
}
