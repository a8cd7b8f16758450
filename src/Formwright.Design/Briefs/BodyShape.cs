using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Briefs;

/// <summary>What solid a body of a brief is: a round one by its diameters, a box by its sides, another one by the words that name it.</summary>
/// <param name="brief">The whole text, which may say what shape a body has.</param>
/// <param name="lexicon">Its language.</param>
/// <param name="findings">Takes assumptions.</param>
internal sealed partial class BodyShape(string brief, Lexicon lexicon, Findings findings)
{
    /// <summary>The solid that words and sizes describe; null when a size is missing.</summary>
    /// <param name="own">The words about it.</param>
    /// <param name="sizes">Its sizes.</param>
    /// <param name="across">True when the width of a wall lies along Y.</param>
    public BodySpec? Read(string own, BodySizes sizes, bool across)
    {
        if (sizes.IsTapered)
        {
            return sizes["height"] is { } tall && sizes["wall"] is null
                ? new BodySpec("frustum", new Dictionary<string, double> { ["bottomDiameter"] = sizes.End("bottom")!.Value, ["topDiameter"] = sizes.End("top")!.Value, ["height"] = tall })
                : null;
        }

        if (Cube().IsMatch(own) && sizes.Edge is { } edge)
        {
            return new BodySpec("box", new Dictionary<string, double> { ["length"] = edge, ["width"] = edge, ["height"] = edge });
        }

        if (sizes["acrossFlats"] is { } flats && (sizes["height"] ?? sizes["thickness"] ?? sizes["length"]) is { } high && Polygon().Match(brief) is { Success: true } polygon)
        {
            var sides = polygon.Groups["six"].Success ? 6 : polygon.Groups["eight"].Success ? 8 : 5;
            return new BodySpec("prism", new Dictionary<string, double> { ["sides"] = sides, ["acrossCorners"] = flats / Math.Cos(Math.PI / sides), ["height"] = high });
        }

        if (Named(own, sizes) is { } named)
        {
            return named;
        }

        if (Other().IsMatch(own))
        {
            var words = Is().Match(own) is { Success: true } said ? said.Groups["what"].Value : own;
            var reading = PhraseParser.Parse(Lexer.Lex(words, lexicon, findings));
            return reading.Of(TermCategory.Solid).FirstOrDefault(p => p.HasSize) is { } phrase ? Solid.Of(SolidNoun.KindOf(phrase)).Spec(phrase, findings) : null;
        }

        if (RoundNoun().IsMatch(own) && !Flat().IsMatch(own))
        {
            sizes.MakeRound();
        }

        if (sizes.IsRound)
        {
            return sizes.Round() is not var (outer, inner, length) ? null
                : inner > 0 ? new BodySpec("tube", new Dictionary<string, double> { ["outerDiameter"] = outer, ["innerDiameter"] = inner, ["height"] = length })
                : new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = outer, ["height"] = length });
        }

        if (HollowNoun().IsMatch(own) && sizes["wall"] is null)
        {
            // "square tube 50 x 50 x 2 mm" is no block.
            return null;
        }

        var upright = Upright().IsMatch(own) || (sizes["height"] is not null && sizes["thickness"] is not null);
        return sizes.Box(upright, across) is { } size
            ? new BodySpec("box", new Dictionary<string, double> { ["length"] = size.X, ["width"] = size.Y, ["height"] = size.Z })
            : null;
    }

    // Solids that their words and a diameter tell, whatever the part of them is called: "the tip is a cone", "a conical point".
    private static BodySpec? Named(string own, BodySizes sizes)
    {
        if (Conical().IsMatch(own) && (sizes.End("bottom") ?? sizes["diameter"] ?? (sizes["radius"] * 2)) is { } low && (sizes["height"] ?? sizes["length"]) is { } high && sizes["wall"] is null)
        {
            return new BodySpec("cone", new Dictionary<string, double> { ["bottomDiameter"] = low, ["height"] = high });
        }

        if (HalfRing().IsMatch(own) && sizes.Round() is (var outer, > 0 and var inner, var length))
        {
            return new BodySpec("tubeSector", new Dictionary<string, double> { ["outer"] = outer, ["inner"] = inner, ["wall"] = (outer - inner) / 2, ["height"] = length, ["angle"] = 180 });
        }

        if (ThinEnd().Match(own) is { Success: true } thin && sizes["length"] is { } run && sizes["width"] is { } across && sizes["height"] is { } rise)
        {
            return new BodySpec("wedge", new Dictionary<string, double> { ["length"] = run, ["width"] = across, ["height"] = rise, ["end"] = BriefWords.Number(thin, "n"), ["flat"] = 0, ["angle"] = 0 });
        }

        if (sizes.Only("diameter", "radius") is not { } size)
        {
            return null;
        }

        return Half().IsMatch(own) ? new BodySpec("hemisphere", new Dictionary<string, double> { ["diameter"] = size })
            : Ball().IsMatch(own) ? new BodySpec("sphere", new Dictionary<string, double> { ["diameter"] = size })
            : null;
    }

    [GeneratedRegex(@"\b(?:wedge|ramp|door ?stop)\b.*?(?<n>\d+(?:\.\d+)?) ?mm at the thin end", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThinEnd();

    [GeneratedRegex(@"\b(?:cone|conical)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conical();

    [GeneratedRegex(@"\b(?:half[- ](?:ring|tube|pipe|round arch)|semicircular (?:ring|arch)|arch)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HalfRing();

    [GeneratedRegex(@"\b(?:hemispher\w+|dome[ds]?|half[- ](?:sphere|ball))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:sphere|spherical|ball)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ball();

    [GeneratedRegex(@"\b(?:hexagon|octagon|pentagon|triang|cone|conical|frustum|sphere|spherical|ball|dome|wedge|pyramid|half[- ](?:round|cylinder|disc|ring|tube|pipe)|semicircular|torus|prism\b|ellips|capsule)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:disc|disk|cylinder|cylindrical|round|rod|pin|peg|dowel|shaft|axle|ring|tube|pipe|sleeve|puck|wheel|roller|barrel)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoundNoun();

    [GeneratedRegex(@"\b(?:square|rectangular|wide|hexagonal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Flat();

    [GeneratedRegex(@"^(?:an? |one |the )?(?:(?!from |to |for |with |of )[\w.]+ ){0,4}(?:tube|tubing|pipe|box section|hollow section)\b(?!.*\b(?:for|holder|clamp|stand)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HollowNoun();

    [GeneratedRegex(@"\bcube\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cube();

    [GeneratedRegex(@"\bis (?<what>an? .*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Is();

    [GeneratedRegex(@"\b(?:(?<six>hexagon)|(?<eight>octagon)|(?<five>pentagon))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Polygon();

    [GeneratedRegex(@"\b(?:vertical|upright|wall|backrest)\b|\bstanding\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Upright();
}
