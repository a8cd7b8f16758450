using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>The sections of stepped shafts: in what words they are listed, and which one is meant by "the smallest section".</summary>
internal static partial class SceneShafts
{
    /// <summary>Statements whose sections are all told by a diameter and a length.</summary>
    public static IEnumerable<string> Listed(IEnumerable<string> statements) => statements.Select(s =>
    {
        var text = FirstIs().Replace(s, "${d}mm diameter for ${l}mm");
        return (text.Contains("diameter", StringComparison.Ordinal) && For().Count(text) > 0) || FirstIs().IsMatch(s)
            ? Title().Replace(For().Replace(Introduction().Replace(text, ","), "${d}mm diameter for ${l}mm"), "a stepped shaft") : text;
    });

    /// <summary>Statements with sections by their names: "the smallest section" is that of the least diameter.</summary>
    public static List<string> Named(List<string> statements)
    {
        var sections = statements.SelectMany(s => Section().Matches(s)).Select(m => (Name: m.Groups["o"].Value, Diameter: double.Parse(m.Groups["d"].Value, CultureInfo.InvariantCulture))).ToList();
        if (sections.Count < 2)
        {
            return statements;
        }

        string? Of(string word)
        {
            var at = word switch
            {
                "smallest" or "thinnest" or "narrowest" or "smaller" or "thinner" => Single(sections.MinBy(s => s.Diameter).Diameter),
                "largest" or "thickest" or "biggest" or "larger" or "thicker" => Single(sections.MaxBy(s => s.Diameter).Diameter),
                "middle" or "central" => sections.Count % 2 == 1 ? sections.Count / 2 : -1,
                "last" => sections.Count - 1,
                "first" => 0,
                _ => Single(double.Parse(word.Replace("mm", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)),
            };
            return at < 0 ? null : sections[at].Name;
        }

        int Single(double diameter) => sections.Count(s => s.Diameter == diameter) == 1 ? sections.FindIndex(s => s.Diameter == diameter) : -1;
        return statements.ConvertAll(s => Section().IsMatch(s) ? s : Meant().Replace(s, m => Of(m.Groups["q"].Value) is { } name ? $"the {name} section" : m.Value)).ConvertAll(s => Section().IsMatch(s) ? s : OfShaft().Replace(Open().Replace(s, " , at the end"), ""));
    }

    [GeneratedRegex("^(?:an? |the )?(?:stepped |turned )+(?:shaft|pin|axle|spindle|arbor|mandrel|bolt)(?:(?: ,| :)+(?= ))?", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("(?: ,)? open at the (?:free |outer )?end(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex("(?<=end) of the (?:shaft|pin|axle|spindle)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfShaft();

    [GeneratedRegex(@"(?<![^ ])the (?:first|next|last|following|second|third|remaining) (?<l>\d+(?:\.\d+)?)mm (?:(?:are|is|has|have|measures?|with|of|a|an) )*(?:diameter (?:of )?)?(?<d>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)?(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstIs();

    [GeneratedRegex(@"(?<=(?:,|and|then|finally|next|last|:) )(?<d>\d+(?:\.\d+)?)mm (?:for|over) (?:a length of |the (?:next|last|remaining) )?(?<l>\d+(?:\.\d+)?)mm(?: (?:long|in length))?(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex For();

    [GeneratedRegex("(?<![^ ])(?:in|with|of|has) [2-6] (?:different )?(?:sections|steps|diameters|parts)(?: (?:along|on|about) (?:one|1|a common|the same) axis)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"(?<![^ ])a (?<o>left first|main|right last|first|second|third|fourth|fifth|sixth|seventh|eighth)(?: last)? section of (?<d>\d+(?:\.\d+)?)mm diameter", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?<![^ ])the (?<q>smallest|thinnest|narrowest|smaller|thinner|largest|thickest|biggest|larger|thicker|middle|central|first|last|\d+(?:\.\d+)?mm)(?: diameter)? (?:section|step|part|portion|diameter|journal|end)(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Meant();
}
