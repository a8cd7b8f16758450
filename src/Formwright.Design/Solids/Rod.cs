namespace Formwright.Design.Solids;

/// <summary>A rod, shaft or pin: slender.</summary>
internal sealed class Rod : Round
{
    public override string Kind => "rod";

    protected override string HeightWord => "length";

    protected override double HeightRatio => 5;

    protected override string Example => "a rod 10 mm diameter, 100 mm long";
}
