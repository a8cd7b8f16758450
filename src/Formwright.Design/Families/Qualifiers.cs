using System.Text.RegularExpressions;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// Words around a general noun that make it another family: a screw with a countersunk head, a taper roller bearing. The noun of the
/// special family need not be written out.
/// </summary>
internal static class Qualifiers
{
    private static readonly (string[] Of, string Words, string Becomes)[] Table =
    [
        (["socketScrew", "hexBolt", "buttonScrew"], @"counter ?-?sunk|\bcsk\b|\bflat ?-?head|iso ?10642|din ?7991|iso ?2009|iso ?7046|din ?963|din ?965", "countersunkScrew"),
        (["socketScrew", "hexBolt"], @"\b(button|dome|domed|mushroom|pan|truss) ?-?head|iso ?7380|iso ?7045|iso ?1580", "buttonScrew"),
        (["socketScrew", "buttonScrew"], @"\bhex(agon|agonal)? ?-?head|iso ?401[47]|din ?93[13]", "hexBolt"),
        (["socketScrew", "hexBolt"], @"\b(headless|grub|set) (screw|bolt)|iso ?402[6-9]|din ?91[346]|din ?916", "setScrew"),
        (["hexBolt"], @"\b(allen|socket ?-?head|cylinder ?-?head|(hex|hexagon|internal) ?-?(socket|hex)|with (a |an )?(internal )?socket)\b|iso ?4762|din ?912", "socketScrew"),
        (["hexBolt"], @"\bflanged?\b(?! ?(coupling|plate))|iso ?4162|din ?6921", "flangeBolt"),
        (["spacer"], @"\bhex(agon|agonal)?\b", "standoff"),
        (["lensCap"], @"\b(plug|insert|spigot)\b", "tubePlug"),
        (["ballBearing", "rollerBearing"], @"\btaper(ed)?\b|\b3(02|03|13|20|22|23|30)\d\d\b", "taperedBearing"),
        (["ballBearing", "rollerBearing"], @"\b(thrust|axial)\b|\b51[1-4]\d\d\b", "thrustBearing"),
        (["ballBearing", "rollerBearing"], @"\bneedle\b|\b(HK|NK|BK) ?\d{4}", "needleBearing"),
        (["ballBearing"], @"\b(cylindrical|spherical|barrel) roller\b|\b(NU|NJ|NUP|N|NF) ?\d{3,4}\b", "rollerBearing"),
    ];

    /// <summary>The family that the words of a prompt make of one; null for no change.</summary>
    public static Family? Of(Family family, LexedPrompt prompt)
    {
        var found = Array.Find(Table, q => q.Of.Contains(family.Kind) && Regex.IsMatch(prompt.Text, q.Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit.Patience));
        return found.Becomes is null ? null : Family.All.First(f => f.Kind == found.Becomes);
    }
}
