using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Says in full what a clause leaves out: "holes of 3, 4 and 5 mm, 10 mm apart in a line",
/// "two plates held apart by three posts".
/// </summary>
internal static class SceneEllipses
{
    private const string Pillars = "posts|pillars|columns|rods|standoffs|pins|spacers|bars|legs|tubes";

    private static readonly Regex Row = new(@"(?:with |has |and |, )*(?:[2-9] )?holes (?:of |with |in )*(?:diameters? )?(?:of )?(?<d>[0-9.]+mm(?:(?: ,| and| , and) [0-9.]+mm)+)(?: diameter)?(?: (?:straight down|through|vertically|each|all|drilled|,))* (?<p>[0-9.]+)mm apart(?: (?:in|along) (?:a|the) (?:line|row|length|center ?line|middle))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Pair = new($@"^(?:an? )?2 (?<a>(?:[a-z]+ )*?)(?<n>plate|disc|disk|ring|flange|board)s (?<s>[^.]*?mm[^.]*?) (?:, )?(?:held|kept|spaced|joined|connected|linked|separated)(?: apart| together)? by (?<k>[2-9] (?:[a-z]+ )?(?<c>{Pillars})) (?<r>.*?mm (?:diameter|long|high|tall|wide|square)(?! [0-9x])(?: ,)?)(?<p> (?:on|at|in|near|[0-9.]+mm (?:in )?from) .*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // "one end 50mm outer diameter, 30mm long , other end 40mm outer diameter"
    private static readonly Regex OneEnd = new(@"(?<=^|: |, |; )(?:the |an? )?(?:one|1|first|lower|left) end (?:(?:has|is|with|an?) )*(?<d>[0-9.]+mm) (?:od|(?:outer |outside )?diameter)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex OtherEnd = new(@"(?<=^|, |; |and )(?:the )?(?:other|second|upper|right|opposite) end (?:(?:has|is|with|an?) )*(?<d>[0-9.]+mm) (?:od|(?:outer |outside )?diameter)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>A statement with the two ends of an adapter as bodies.</summary>
    public static string Ends(string statement) => OtherEnd.Replace(OneEnd.Replace(statement, "a cylinder ${d} diameter"), "on top a cylinder ${d} diameter");

    /// <summary>The statements that one stands for.</summary>
    public static IEnumerable<string> Told(string statement)
    {
        var text = Pair.Replace(statement, "a ${a}${n} ${s} . ${k} ${r} stand on the ${n}${p} . a second ${a}${n} ${s} lies on top of the ${c}");
        text = Row.Replace(text, m => string.Concat(InARow(m)));
        return text.Split(" . ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    // Each hole beside the center: the row lies in the middle.
    private static IEnumerable<string> InARow(Match row)
    {
        var diameters = row.Groups["d"].Value.Split([" , and ", " and ", " , "], StringSplitOptions.None);
        var pitch = double.Parse(row.Groups["p"].Value, CultureInfo.InvariantCulture);
        for (var i = 0; i < diameters.Length; i++)
        {
            var at = (i - ((diameters.Length - 1) / 2.0)) * pitch;
            yield return string.Create(CultureInfo.InvariantCulture, $" . a {diameters[i]} hole {(at == 0 ? "in the center" : $"{Math.Abs(at)}mm {(at < 0 ? "left" : "right")} of the center")}");
        }
    }
}
