using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>Two equal balls or cubes on the ends of a round rod through their centres.</summary>
internal sealed partial class JoinedPair : PlainSolid
{
    public override string Nouns => "two balls on a rod|pair of balls on a rod|two spheres on a rod";

    // The turns of phrase name it only when no other reader takes its bodies one by one.
    public override bool ClaimsWhole(LexedPrompt prompt) => Pair().IsMatch(prompt.Text);

    public override bool Claims(LexedPrompt prompt) => ClaimsWhole(prompt);

    public override string Example => "two 30 mm balls joined by a 10 mm rod, 80 mm between the centres";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("cubes"),
        Parameter.Length("size", 30).From("diameter", "side"),
        Parameter.Length("rod", v => Assumption.Round(v["size"] / 3)),
        Parameter.Length("centers", v => 3 * v["size"]).From("spacing"),
    ];

    protected override Piece Shape(Values v)
    {
        var (size, rod, apart) = (v["size"], v["rod"] / 2, v["centers"]);
        Require(2 * rod < size && apart > size, "the rod must be thinner than what it joins, and the two must stand apart.");
        Piece Body(double x) => v.Has("cubes")
            ? Piece.Box(new(x - (size / 2), -size / 2, -size / 2), new(x + (size / 2), size / 2, size / 2))
            : Piece.Sphere(size / 2, new(x, 0, 0));
        return Piece.Fuse(Body(-apart / 2), Body(apart / 2), Piece.Cylinder(new(-apart / 2, 0, 0), Point3.UnitX, rod, apart));
    }

    [GeneratedRegex(@"^[^.;]*\b(two|2|pair of)\b[^.;]*\b(balls|spheres|cubes)\b[^.;]*\b(joined|connected|linked|held together|held) by\b[^.;]*\b(rod|bar|shaft|stick|pin)\b[^.;]*\bcent(re|er)s?\b[^.;]*\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
