using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Openings with a rebate around them, and grids of pockets told by the ribs between them: sizes that count from those of another cut.</summary>
internal static class SceneFrames
{
    private static readonly Regex Step = SceneWords.Pattern("(?:rebate|rabbet|step)(?=.* x )");
    private static readonly Regex Opening = SceneWords.Pattern(@"(?:opening|window|cutout|aperture)(?: (?:in|of|the|is|middle|center|measures|with|has|centered|,))* #a x #b|#a x #b (?:[a-z]+ )?(?:opening|window|cutout|aperture)");
    private static readonly Regex AllAround = SceneWords.Pattern(@"(?:rebate|rabbet|step|recess)(?: (?:is|of|,|that))* #n wide(?:,| and)+ #m deep(?: (?:runs|goes|is|cut|all|round|around|the|along))*(?: (?:opening|window|cutout|edge of the opening|aperture))");
    private static readonly Regex Inverted = SceneWords.Pattern("^(?:all )?a?round (?<o>it|the (?:[a-z]+ )?(?:opening|window|cutout|aperture|hole|bore|pocket))(?: (?:runs|goes|is|there is|comes|,))* (?<r>an? (?:rebate|rabbet|step|recess) .*)$");
    private static readonly Regex Unsized = SceneWords.Pattern("(?:rebate|rabbet|recess|step|ledge)(?: [^ ]+)* (?:a?round|along) (?:it|(?:the|its) (?:(?:edge|rim) of the )?(?:[a-z]+ )?(?:hole|bore|opening|window|cutout|aperture|pocket))");
    private static readonly Regex Behind = SceneWords.Pattern("(?:from|at) (?:behind|the rear side|the reverse)");
    private static readonly Regex Area = SceneWords.Pattern(@"#a x #b|#s square");
    private static readonly Regex Pockets = SceneWords.Pattern("pockets?|recess(?:es)?|compartments?|openings|windows|cutouts");
    private static readonly Regex Rows = SceneWords.Pattern("(?<r>[2-9]) rows (?:of|with) (?<n>[2-9]) (?<w>(?:(?:square|rectangular|round|equal|identical|blind) )+(?:pockets|recesses|holes|compartments))");
    private static readonly Regex Ribs = SceneWords.Pattern(@"(?:(?:,|and|with|they|are|that|which) )*(?:separated by (?:(?:ribs?|walls?|webs?|bars?) (?:of )?#n(?: (?:wide|thick))?|(?:an? )?#n (?:wide |thick )?(?:ribs?|walls?|webs?|bars?|material))|(?:with )?#n (?:(?:of material|material|wide ribs|thick walls|ribs|walls|wide webs|webs) )?(?:between (?:them|the pockets|neighbours|adjacent pockets)|in between)|#n wide ribs between (?:them|the pockets)|(?:the )?(?:ribs|walls|webs|bars|material) between (?:them|the pockets|the recesses) (?:(?:are|is) )?#n(?: (?:wide|thick))?)");
    private static readonly Regex FloorHas = SceneWords.Pattern("^(?:in )?(?:the|its) floor(?: of (?:the )?(?:pocket|recess|tray|dish))? (?:has|have|contains|there (?:is|are)|are|is)");

    /// <summary>True for a statement about pockets with ribs between them.</summary>
    public static bool Is(string statement) => Ribs.IsMatch(statement) && Pockets.IsMatch(statement);

    /// <summary>True when a seat is told round an opening without a size larger than that.</summary>
    public static bool AreUnsized(IReadOnlyList<string> statements)
    {
        var opening = statements.Select(s => Opening.Match(s)).FirstOrDefault(m => m.Success);
        return statements.Select(s => Unsized.Match(s)).Any(seat => seat.Success && !seat.Value.Contains("diameter", StringComparison.Ordinal)
            && !(Area.Match(seat.Value) is { Success: true } area && (opening is null || area.Groups["s"].Success || SceneThing.Length(area, "a") > SceneThing.Length(opening, "a"))));
    }

    /// <summary>The statements with sizes of their own.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var plain = statements.Select(s => Rows.Replace(FloorHas.Replace(Step.Replace(Behind.Replace(Inverted.Replace(s, "${r} around ${o}"), "from the back"), "recess"), "there are"), m => $"{int.Parse(m.Groups["r"].Value, CultureInfo.InvariantCulture) * int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture)} {m.Groups["w"].Value} in {m.Groups["r"].Value} rows of {m.Groups["n"].Value}")).ToList();
        if (plain.Select(s => Opening.Match(s)).FirstOrDefault(m => m.Success) is { } opening)
        {
            // "A rebate 5 mm wide and 4 mm deep around the opening" is so much larger than it.
            plain = [.. plain.Select(s => AllAround.Replace(s, m => string.Create(CultureInfo.InvariantCulture, $"recess {SceneThing.Length(opening, "a") + (2 * SceneThing.Length(m, "n"))}mm x {SceneThing.Length(opening, "b") + (2 * SceneThing.Length(m, "n"))}mm , {m.Groups["m"].Value}mm deep")))];
        }

        for (var i = 0; i < plain.Count; i++)
        {
            var at = plain.FindLastIndex(i, s => Pockets.IsMatch(s) && Area.IsMatch(s[Pockets.Match(s).Index..]));
            if (at < 0 || Ribs.Match(plain[i]) is not { Success: true } ribs)
            {
                continue;
            }

            var area = Area.Match(plain[at], Pockets.Match(plain[at]).Index);
            var rib = SceneThing.Length(ribs, "n");
            var (a, b) = area.Groups["s"].Success ? (SceneThing.Length(area, "s"), SceneThing.Length(area, "s")) : (SceneThing.Length(area, "a"), SceneThing.Length(area, "b"));
            plain[i] = plain[i].Remove(ribs.Index, ribs.Length).Trim();
            var noun = Pockets.Match(plain[at]);
            plain[at] = plain[at].Insert(noun.Index + noun.Length, FormattableString.Invariant($" with {a + rib}mm x {b + rib}mm pitch"));
        }

        return [.. plain.Where(s => s.Any(char.IsLetterOrDigit))];
    }
}
