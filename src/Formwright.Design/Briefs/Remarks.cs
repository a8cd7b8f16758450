using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>What a brief says that is about how the part is made, ordered or named, and not about its shape.</summary>
internal static partial class Remarks
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>True when a statement does not tell of the shape.</summary>
    /// <param name="text">A sentence or a line.</param>
    public static bool IsMeant(string text) => Labelled().IsMatch(text) || (Made().IsMatch(text) && !Shape().IsMatch(text) && !BriefWords.Feature.IsMatch(text));

    [GeneratedRegex(@"^(?:Material|Finish|Surface(?: finish| treatment| roughness)?|(?:General )?Toleranc\w+|Colou?r|Quantity|Qty|Units?|Weight|Scale|(?:Manufacturing )?Process|Manufacturing|Print(?:ing)?(?: settings| orientation)?|Layer height|Infill|Drawing (?:no|number)|(?:Part|Item|Article) (?:no|number)|Rev(?:ision)?|Date|Author|Customer|Project|Application|Purpose|Use|Usage|Remark|Remarks|Comment)\.?\s*[:=,]", Options)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b(?:layer height|infill|filament|PLA|PETG|ABS|ASA|tolerances?|ISO \d+|DIN \d+|EN AW|anodi[sz]ed|powder[- ]coated|painted|galvani[sz]ed|hardened|deburr\w*|3D[- ]?print\w*|FDM|injection mou?ld\w*|laser[- ]cut|CNC|weigh\w*|deliver\w*|pieces needed|all dimensions|dimensions (?:are )?in|units are)\b", Options)]
    private static partial Regex Made();

    [GeneratedRegex(@"\d ?(?:mm )?(?:x|by) ?\d|\b(?:long|wide|thick|high|tall|deep|diameter|radius)\b|Ø", Options)]
    private static partial Regex Shape();
}
