namespace Formwright.Design.Solids;

/// <summary>A boss, stud or hub: a cylinder that stands on a part.</summary>
internal sealed class Boss : Round
{
    public override string Kind => "boss";

    public override bool IsAttachment => true;

    protected override double HeightRatio => 0.5;

    protected override string Example => "a boss 20 mm diameter, 10 mm high";
}
