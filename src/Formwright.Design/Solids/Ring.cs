namespace Formwright.Design.Solids;

/// <summary>A flat ring or washer: its thickness is its height.</summary>
internal sealed class Ring : Tubular
{
    public override string Kind => "ring";

    protected override bool IsFlat => true;

    protected override double HeightRatio => 0.1;

    protected override string Example => "a washer 20 mm outside diameter, 10 mm inside diameter, 2 mm thick";
}
