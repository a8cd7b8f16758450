using Formwright.Design.Solids;

namespace Formwright.Design.Families;

/// <summary>A round flange blank: its bore and bolt holes are features.</summary>
internal sealed class Flange : Round
{
    public override string Kind => "flange";

    protected override string HeightWord => "thickness";

    protected override double HeightRatio => 0.1;

    protected override string Example => "a flange 165 mm diameter, 20 mm thick, with a 60 mm bore";
}
