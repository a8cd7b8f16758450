using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design.Families;

/// <summary>A round flange blank: its bore and bolt holes are features.</summary>
internal sealed class Flange : Round
{
    public override string Kind => "flange";

    /// <summary>"An 80 x 80 x 12 flange": with length and width it is a plate.</summary>
    public override BodySpec Spec(Phrase phrase, Findings findings) =>
        phrase.Lists.Exists(l => l is { Used: false, Role: null, Quantities.Count: 3 }) || phrase.HasMark("square") || phrase.HasMark("rectangular") ? Of("plate").Spec(phrase, findings) : base.Spec(phrase, findings);

    protected override string HeightWord => "thickness";

    protected override double HeightRatio => 0.1;

    protected override string Example => "a flange 165 mm diameter, 20 mm thick, with a 60 mm bore";
}
