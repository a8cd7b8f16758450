using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A cube: one size. Later edits may stretch it.</summary>
internal sealed class Cube : Cuboid
{
    public override string Kind => "cube";

    protected override void Complete(Dimensions given, Phrase phrase, Findings findings)
    {
        double?[] sides = [given.X, given.Y, given.Z];
        var side = sides.FirstOrDefault(s => s is not null) ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no size of the {phrase.Noun}. Say for example 'a cube 20 mm'.");
        if (sides.Any(s => s is not null && s != side))
        {
            throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: a cube has equal sides. Ask for a box if they differ.");
        }

        if (phrase.Bare() is { } other && other != side)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' gives two sizes for one cube: {Format.Length(side)} and {Format.Length(other)}.");
        }

        (given.X, given.Y, given.Z) = (side, side, side);
    }
}
