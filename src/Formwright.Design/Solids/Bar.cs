using System.Text.RegularExpressions;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A bar or strip: its length along X, its section across.</summary>
internal sealed partial class Bar : Cuboid
{
    private const double Slender = 4;

    public override string Kind => "bar";

    protected override string Name => "Bar";

    protected override bool IsLong => true;

    protected override Dimensions Square(double[] two) => new() { X = two.Max(), Y = two.Min(), Z = two.Min() };

    // Of two very different sizes one is the length of a square bar.
    protected override Dimensions Base(double[]? two) => two is not null && two.Max() >= Slender * two.Min()
        ? new Dimensions { X = two.Max(), Y = two.Min(), Z = two.Min() }
        : base.Base(two);

    protected override void Complete(Dimensions given, Phrase phrase, Findings findings)
    {
        if (given is { X: { } x, Y: { } y, Z: { } z } && z > Math.Max(x, y) && LyingEnd().IsMatch(phrase.Prompt.Text))
        {
            // "25 x 25 x 150 mm": what has a left end lies.
            (given.X, given.Z) = (z, x);
        }

        if (given is { Y: null, Z: null })
        {
            var section = phrase.Bare()
                ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide and thick the {phrase.Noun} is. Say for example 'a bar 100 x 20 x 5 mm'.");
            (given.Y, given.Z) = (section, section);
            findings.Guess($"Only one size of the section was given, so the {phrase.Noun} is square.");
        }

        if (given.Y is null || given.Z is null)
        {
            given.Y ??= given.Z;
            given.Z ??= given.Y;
            findings.Guess($"Only one size of the section was given, so the {phrase.Noun} is square.");
        }

        if (given.X is null)
        {
            given.X = phrase.Bare() ?? Math.Max(given.Y!.Value, given.Z!.Value) * 5;
            findings.Guess($"Assumed a length of {Format.Length(given.X.Value)} for the {phrase.Noun}.");
        }
    }

    [GeneratedRegex(@"\b(?:left|right)(?:[ -]hand)? end\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LyingEnd();
}
