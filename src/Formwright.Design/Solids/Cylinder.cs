namespace Formwright.Design.Solids;

/// <summary>A cylinder.</summary>
internal sealed class Cylinder : Round
{
    public override string Kind => "cylinder";

    protected override double HeightRatio => 1;

    protected override string Example => "a cylinder 20 mm diameter, 30 mm high";
}
