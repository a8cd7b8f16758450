using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A plate, panel or sheet: it lies flat, its thickness upright.</summary>
internal sealed class Plate : Cuboid
{
    public override string Kind => "plate";

    protected override string Name => "Plate";

    protected override double[] Turn(double[] sizes, Phrase phrase, Findings findings)
    {
        var least = sizes.Min();
        if (sizes[2] == least)
        {
            return sizes;
        }

        findings.Assume($"Took {Format.Length(least)}, the smallest size, as the thickness of the {phrase.Noun}.");
        var rest = sizes.ToList();
        rest.Remove(least);
        return [.. rest, least];
    }

    protected override void Complete(Dimensions given, Phrase phrase, Findings findings)
    {
        given.X ??= given.Y ?? phrase.Bare();
        if (given.X is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how long and wide the {phrase.Noun} is. Say for example 'a plate 100 x 60 x 5 mm'.");
        }

        if (given.Y is null)
        {
            given.Y = given.X;
            findings.Guess($"Only one size of the {phrase.Noun} was given besides its thickness, so it is square.");
        }

        if (given.Z is null)
        {
            given.Z = phrase.Bare() ?? Assumption.Round(Math.Min(given.X.Value, given.Y.Value) / 10);
            findings.Guess($"Assumed a thickness of {Format.Length(given.Z.Value)} for the {phrase.Noun}.");
        }
    }
}
