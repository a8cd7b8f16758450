using Formwright.Design.Solids;

namespace Formwright.Design.Families;

/// <summary>A tray or bin: a box hollowed from the top.</summary>
internal sealed class Tray : Box
{
    public override string Kind => "tray";

    public override bool IsOpen => true;

    protected override string Name => "Tray";
}
