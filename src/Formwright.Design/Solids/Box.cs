using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A box or block: any three sizes.</summary>
internal class Box : Cuboid
{
    public override string Kind => "box";

    protected override void Complete(Dimensions given, Phrase phrase, Findings findings)
    {
        if (given.Missing == 3)
        {
            var side = phrase.Bare()
                ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no size of the {phrase.Noun}. Say for example 'a box 40 x 20 x 10 mm'.");
            findings.Guess($"Only one size was given, so the {phrase.Noun} is a cube of {Format.Length(side)}.");
            (given.X, given.Y, given.Z) = (side, side, side);
        }
        else if (given.Missing > 0)
        {
            var least = Math.Min(given.X ?? double.MaxValue, Math.Min(given.Y ?? double.MaxValue, given.Z ?? double.MaxValue));
            findings.Guess($"Assumed {Format.Length(least)} for each size of the {phrase.Noun} that was not given.");
            given.X ??= least;
            given.Y ??= least;
            given.Z ??= least;
        }
    }
}
