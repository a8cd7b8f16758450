namespace Formwright.Design.Solids;

/// <summary>A disc: flat.</summary>
internal sealed class Disc : Round
{
    public override string Kind => "disc";

    protected override string HeightWord => "thickness";

    protected override double HeightRatio => 0.1;

    protected override string Example => "a disc 80 mm diameter, 6 mm thick";
}
