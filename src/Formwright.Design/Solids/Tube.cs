namespace Formwright.Design.Solids;

/// <summary>A tube, pipe or sleeve: its thickness is its wall.</summary>
internal sealed class Tube : Tubular
{
    public override string Kind => "tube";

    protected override bool IsFlat => false;

    protected override double HeightRatio => 4;

    protected override string Example => "a tube 25 mm outside diameter, 2 mm wall, 100 mm long";
}
