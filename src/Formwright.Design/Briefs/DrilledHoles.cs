using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>
/// A second way to read a statement about holes of a body, by its clauses: how many, their diameter, depth and heads, and where they
/// are. It is used where the phrases of the statement did not say it.
/// </summary>
/// <param name="part">The part so far.</param>
internal sealed partial class DrilledHoles(BriefPart part)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The holes; null when the statement tells of none, or a number of it is not understood.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="host">The body that they are in.</param>
    public IReadOnlyList<FeatureSpec>? Read(string text, BriefBody host)
    {
        if (host.Spec.Kind is not ("box" or "cylinder" or "tube" or "prism") || (Whereabouts.IsSideways(text) && part.Context(host).Form.Frame("round") is not null))
        {
            return null;
        }

        var holes = new List<FeatureSpec>();
        foreach (var clause in Clauses(Enumerated(text)))
        {
            if (One(clause, host) is not { } found)
            {
                return null;
            }

            holes.AddRange(found);
        }

        return holes;
    }

    private IEnumerable<FeatureSpec>? One(string text, BriefBody host)
    {
        var words = new Wording(text);
        var whereabouts = new Whereabouts(words, host, part);
        whereabouts.TakeWalls();
        whereabouts.TakeRows();
        int? count;
        List<double> different = words.Take(Diameters()) is { } listed ? [.. Value().Matches(listed.Groups["list"].Value).Select(m => BriefWords.Number(m, "n"))] : [];
        double diameter;
        bool plural;
        var sided = false;
        if (words.Take(Sized()) is { } sized)
        {
            if (words.Take(BothSides()) is not null)
            {
                sided = true;
            }

            count = Counted(sized) ?? (words.Take(Before()) is { } before ? Counted(before) : null);
            (diameter, plural) = (BriefWords.Number(sized, "n"), sided || IsPlural(sized));
            count = sided && count is 1 ? null : count;
            words.Take(Thread());
        }
        else if (words.Take(Named()) is { } named)
        {
            (count, plural) = (Counted(named), IsPlural(named));
            words.Take(Thread());
            if (different.Count > 1)
            {
                diameter = different[0];
            }
            else if ((words.Take(Diameter()) ?? words.Take(Leading())) is not { } size)
            {
                return null;
            }

            else
            {
                diameter = size.Groups["r"].Success ? 2 * BriefWords.Number(size, "r") : BriefWords.Number(size, "n");
            }
        }
        else
        {
            return null;
        }

        var sizes = new Dictionary<string, double> { ["diameter"] = diameter };
        string? style = null;
        if (words.Take(Counterbored()) is { } bored)
        {
            style = Hole.Counterbore;
            sizes.Add("headDiameter", BriefWords.Number(bored, "h"));
            sizes.Add("headDepth", BriefWords.Number(bored, "k"));
        }
        else if (words.Take(Countersunk()) is { } sunk)
        {
            style = Hole.Countersink;
            sizes.Add("headDiameter", BriefWords.Number(sunk, "h"));
        }

        if (words.Take(Deep()) is { } deep)
        {
            sizes.Add("depth", BriefWords.Number(deep, "n"));
        }
        else if (Blind().IsMatch(text))
        {
            return null;
        }

        var into = words.Take(Bores.Into()) is not null;
        var places = whereabouts.Read(count, plural, part.Context(host).Form, sizes.ContainsKey("depth"));
        if (places is null || !words.IsRead)
        {
            return null;
        }

        if (into && !sizes.ContainsKey("depth"))
        {
            if (Bores.Depth(part, host, places[0].Frame) is not { } reach)
            {
                return null;
            }

            sizes.Add("depth", reach);
        }

        if (different.Count == 0)
        {
            return places.Select(p => new FeatureSpec("hole", sizes, style, p.Frame.Name, p.Pattern));
        }

        var spots = places.SelectMany(p => Layout.Spots(p.Pattern, p.Frame, "holes").Select(s => (p.Frame, Spot: s, At: p.Frame.At(s.U, s.V)))).OrderBy(s => s.At.X).ThenByDescending(s => s.At.Y).ToList();
        return spots.Count != different.Count ? null : spots.Zip(different, (s, d) => new FeatureSpec(
            "hole", new Dictionary<string, double>(sizes) { ["diameter"] = d }, style, s.Frame.Name, new PatternSpec(PatternKind.One, OffsetU: s.Spot.U, OffsetV: s.Spot.V)));
    }

    // "six 5 mm holes: four in the corners and two in the middle", "two 8 mm holes in the base and two in the wall": the size is said once.
    private static string Enumerated(string text)
    {
        // "seven holes, 12 mm in diameter: one in the center and six on a 50 mm circle": with all that is said of them.
        if (Described().Match(text) is { Success: true } all)
        {
            return Bare().Replace(text[(all.Index + all.Length)..], m => $"{m.Value} {all.Groups["what"].Value}");
        }

        if (Listed().Match(text) is { Success: true } listed && Bare().IsMatch(text[(listed.Index + listed.Length)..]))
        {
            text = text.Remove(listed.Groups["count"].Index, listed.Groups["colon"].Index + 1 - listed.Groups["count"].Index);
            return Bare().Replace(text, m => $"{m.Value} {listed.Groups["what"].Value}");
        }

        return Sized().Match(text) is { Success: true } sized && sized.Groups["count"].Success
            ? text[..(sized.Index + sized.Length)] + Further().Replace(text[(sized.Index + sized.Length)..], m => $"{m.Value} {text[sized.Groups["n"].Index..(sized.Index + sized.Length)]}")
            : text;
    }

    // "a 20 mm hole in the middle and two 8 mm holes ...": each is read by itself.
    private static List<string> Clauses(string text)
    {
        var clauses = new List<string>();
        var start = 0;
        foreach (Match joint in Joint().Matches(text))
        {
            var next = Noun().Match(text, joint.Index);
            if (Noun().IsMatch(text[start..joint.Index]) && next.Success && !Pause().IsMatch(text[(joint.Index + joint.Length)..next.Index]))
            {
                clauses.Add(text[start..joint.Index]);
                start = joint.Index + joint.Length;
            }
        }

        return [.. clauses, text[start..]];
    }

    private static int? Counted(Match match) => match.Groups["count"] is { Success: true, Value: var word } ? Mention.CountOf(word) : null;

    private static bool IsPlural(Match match) => match.Value.TrimEnd().EndsWith('s');

    [GeneratedRegex($@"(?:\b(?<count>{Wording.Count})\b(?! ?mm| ?x)(?: x)? )?(?:\b(?!(?:mm|{Wording.Count})\b)[a-z][\w-]* ){{0,4}}(?:Ø ?)?(?<n>{Wording.N}) ?mm(?: in)?(?:[ -](?:diameter|dia\.?|wide|round))?,? (?:(?!deep|apart|from|above|below|mm|and|wide|long|high)[\w-]+ ){{0,3}}(?:holes?|bores?)\b", Options)]
    private static partial Regex Sized();

    [GeneratedRegex($@"(?:\b(?<count>{Wording.Count})\b(?! ?mm)(?: x)? )?(?:\b(?!(?:mm|the|and|in|of|has|have|is|are|{Wording.Count})\b)[a-z][\w./-]* ){{0,4}}(?:holes?|bores?)\b(?:[,:] (?<count>{Wording.Count})(?= Ø| M\d| \d))?", Options)]
    private static partial Regex Named();

    [GeneratedRegex($@"(?:Ø ?|\bdiameters?(?: of| is|:|,)? (?:of )?|\bdia\.? ?)(?<n>{Wording.N})(?: ?mm)?(?: each)?|\b(?<n>{Wording.N}) ?mm (?:in )?(?:diameter|dia\b)|\bradius(?: of)? (?<r>{Wording.N}) ?mm", Options)]
    private static partial Regex Diameter();

    [GeneratedRegex($@"\b(?<count>{Wording.Count}) (?<what>(?:[\w.-]+ ){{0,4}}holes)(?<colon>:)", Options)]
    private static partial Regex Listed();

    // Of what stands in the middle.
    [GeneratedRegex(@"\b(?:on|at) (?:both|either|each) sides? of (?:it|this|that|the (?:\w+ )?\w+)\b", Options)]
    private static partial Regex BothSides();

    [GeneratedRegex($@"^.*?\b(?:{Wording.Count}) (?<what>(?:[\w.-]+ ){{0,4}}holes\b[^:;]*): (?=(?:{Wording.Count}) (?:(?:are|is|each|of them) )?(?:in|on|at|near|from|close)\b)", Options)]
    private static partial Regex Described();

    [GeneratedRegex($@"(?:(?:with|having|of|in|and) )?(?:the |their |different )?diameters?(?: of| are| being|:)*,? ?(?<list>{Wording.N}(?: ?mm)?(?:(?:,| and|, and) {Wording.N}(?: ?mm)?)+)(?: ?mm)?(?: in diameter)?(?: from left to right)?|(?<=\bholes? ?[:,;]? ?(?:of )?)(?<list>{Wording.N}(?: ?mm)?(?:, {Wording.N}(?: ?mm)?)+,? and {Wording.N}) ?mm(?= (?:in|on|along|from)\b|,|\.|$)|(?<list>{Wording.N}(?: ?mm)?(?:, {Wording.N}(?: ?mm)?)+,? and {Wording.N}) ?mm(?= (?:[a-z]+ )?holes\b)", Options)]
    private static partial Regex Diameters();

    [GeneratedRegex($@"(?<n>{Wording.N})")]
    private static partial Regex Value();

    [GeneratedRegex($@"\b(?:{Wording.Count})\b(?= (?:(?:are |is |each |of them )?(?:in|on|at|near|from|close)\b))", Options)]
    private static partial Regex Bare();

    [GeneratedRegex($@"(?<=\band )(?:two|three|four|five|six|eight|one)\b(?= (?:in|on|at|near)\b)", Options)]
    private static partial Regex Further();

    // "four tapped holes, M6, modelled as 5 mm holes"
    [GeneratedRegex($@"\b(?<count>{Wording.Count})\b(?! ?mm| ?x)(?= (?:[\w-]+,? ){{0,6}};)", Options)]
    private static partial Regex Before();

    // "holes of 6 mm", "M5 holes (4.2 mm)"
    [GeneratedRegex($@"(?<=;\s*(?:of |, ?|: ?|with |use |modelled as |bored to |drilled to )?)(?<n>{Wording.N}) ?mm(?! ?(?:deep|apart|from|above|below|in from|x))(?: pilot| tapping| clearance)?(?: holes?)?", Options)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\bM\d+(?:\.\d+)?(?: ?x ?\d+(?:\.\d+)?)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Thread();

    [GeneratedRegex($@"\bcounterbore[sd]?[^.\d]*(?:Ø ?)?(?<h>{Wording.N})(?: ?mm)?(?: in)?(?: diameter| dia\.?| wide)?(?:,| and| x| by|\W)* ?(?<k>{Wording.N}) ?mm(?: deep| depth)?", Options)]
    private static partial Regex Counterbored();

    [GeneratedRegex($@"\b(?:countersunk|countersinks?)[^.;\d]*?(?<h>{Wording.N}) ?mm(?: head)?(?: diameter)?|(?<=countersunk.*)\b(?<h>{Wording.N}) ?mm head\b", Options)]
    private static partial Regex Countersunk();

    [GeneratedRegex($@"\b(?<n>{Wording.N}) ?mm deep\b|\b(?:to )?(?:an? )?depth(?: of| is|:)? ?(?<n>{Wording.N}) ?mm", Options)]
    private static partial Regex Deep();

    [GeneratedRegex(@"\bblind\b", Options)]
    private static partial Regex Blind();

    [GeneratedRegex(@"[,;]? and (?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) )|[,;] (?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) )", Options)]
    private static partial Regex Joint();

    [GeneratedRegex(@"[,;:]|\b(?:and|from|apart|in|on|at|deep)\b", Options)]
    private static partial Regex Pause();

    [GeneratedRegex(@"\b(?:holes?|bores?)\b", Options)]
    private static partial Regex Noun();
}
