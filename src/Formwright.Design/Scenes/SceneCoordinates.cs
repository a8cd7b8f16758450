using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Places by numbers: "at (20, 15) and (60, 15)", "at x = 20, y = 15", "at (±35, ±22)".</summary>
internal static partial class SceneCoordinates
{
    private const string Number = @"(?:(?:± ?|- ?|\+ ?/ ?- ?)?-?\d+(?:\.\d+)?(?:mm)?)";
    private const string Lead = @"(?:(?:placed|located|positioned|centered|their|its|with|the|are|is|at|on|in|positions?|points?|coordinates?|locations?|centers?|:|=|\( x , y \)) )*";
    private static readonly Regex Tuples = new($@"(?<![^ ]){Lead}(?:(?:,|and|, and|/)? ?\( (?:x =? ?)?(?<u>{Number}) ,? ?(?:[yz] =? ?)?(?<v>{Number}) \) ?)+(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Bare = new($@"(?<![^ ]){Lead}(?<u>± ?\d+(?:\.\d+)?(?:mm)?) (?:,|/|and) (?<v>± ?\d+(?:\.\d+)?(?:mm)?)(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Named = new($@"(?<![^ ])(?:another (?:one )?)?{Lead}x (?:(?:=|:|is|of) )?(?<u>{Number}) ?(?:,|and|/)? [yz] (?:(?:=|:|is|of) )?(?<v>{Number})(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex OneAxis = new($@"(?<![^ ]){Lead}(?<a>[xyz]) = (?<u>{Number})(?:(?:,| and|, and) (?:[xyz] = )?(?<u>{Number}))*(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex FromCorner = SceneWords.Pattern(@"(?:(?:,|measured|counted|all|taken|given|relative|in mm) )*(?:from|to) (?:the |its |one )?(?:(?:lower|bottom|front|left|near) )*corner(?: of @k)?");
    private static readonly Regex FromCenter = SceneWords.Pattern(@"(?:(?:,|measured|counted|all|taken|given|relative) )*(?:from|to) (?:the |its )?(?:center|middle)(?: of (?:the )?(?:@k|plate|part|block|face))?");
    private static readonly Regex OriginCorner = new(@"(?<![^ ])(?:(?:,|with|and|the|coordinate|coordinates|origin|of|system|is|are|measured|all|dimensions|in mm|its|lies|from|at|:|=|lower|bottom|front|left|one) )*(?:corner (?:is |lies |at |in )*(?:the |as )?(?:origin|\( 0(?:mm)? , 0(?:mm)?(?: , 0(?:mm)?)? \))|origin (?:is |lies |at |in |: |= )*(?:the |one )?(?:(?:lower|bottom|front|left) )*corner(?: of the [a-z]+)?)(?![^ ])", RegexOptions.CultureInvariant);
    private static readonly Regex OriginCenter = new(@"(?<![^ ])(?:(?:,|with|and|the|coordinate|coordinates|of|system|is|are|its) )*(?:(?:center|centered|middle) (?:is |lies |at |on |in )*(?:the )?origin|origin (?:is |lies |at |in |: |= )*(?:the )?(?:center|middle)(?: of the [a-z]+)?)(?![^ ])", RegexOptions.CultureInvariant);

    /// <summary>Takes what is said of the origin out of statements: true for a corner of the first body, false for its middle, null when nothing is.</summary>
    public static IReadOnlyList<string> WithoutOrigin(IReadOnlyList<string> statements, out bool? corner)
    {
        bool? found = null;
        string Without(string statement, Regex pattern, bool value)
        {
            if (!pattern.IsMatch(statement))
            {
                return statement;
            }

            found = value;
            return Spaces().Replace(pattern.Replace(statement, ""), " ").Trim();
        }

        List<string> rest = [.. statements.Select(s => Without(Without(s, OriginCorner, true), OriginCenter, false)).Where(s => s.Any(char.IsLetterOrDigit))];
        corner = found;
        return rest;
    }

    /// <summary>Takes the points of a thing out of its words.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="box">The body whose face they are on.</param>
    /// <param name="isRound">True for a round one, whose coordinates count from its axis.</param>
    /// <param name="axes">Directions of the face.</param>
    /// <param name="corner">Whether the text puts the origin in a corner; null when it does not say.</param>
    /// <returns>The points in space along the two directions; null when there are none.</returns>
    public static List<(double U, double V)>? Take(SceneThing thing, Box3 box, bool isRound, (int U, int V) axes, bool? corner)
    {
        var said = new List<(double U, double V)>();
        var matches = thing.TakeAll(Tuples);
        matches.AddRange(thing.TakeAll(Named));
        matches.AddRange(thing.TakeAll(Bare));
        foreach (var match in matches)
        {
            var (us, vs) = (match.Groups["u"].Captures, match.Groups["v"].Captures);
            for (var i = 0; i < us.Count; i++)
            {
                said.AddRange(Values(us[i].Value).SelectMany(u => Values(vs[i].Value).Select(v => (u, v))));
            }
        }

        var (middleU, middleV) = ((SceneBodies.Of(box.Min, axes.U) + SceneBodies.Of(box.Max, axes.U)) / 2, (SceneBodies.Of(box.Min, axes.V) + SceneBodies.Of(box.Max, axes.V)) / 2);
        if (said.Count == 0)
        {
            if (thing.Take(OneAxis) is not { } one || one.Groups["a"].Value == "z" != (axes.V == 2) && one.Groups["a"].Value != "x")
            {
                return null;
            }

            var values = one.Groups["u"].Captures.SelectMany(c => Values(c.Value)).ToList();
            said = [.. values.Select(v => one.Groups["a"].Value == "x" ? (v, 0.0) : (0.0, v))];
            return !values.Exists(v => v < 0) ? null : [.. said.Select(p => (middleU + p.Item1, middleV + p.Item2))];
        }

        bool? told = thing.Take(FromCorner) is not null ? true : thing.Take(FromCenter) is not null ? false : corner;
        var (halfU, halfV) = (SceneBodies.Of(box.Size, axes.U) / 2, SceneBodies.Of(box.Size, axes.V) / 2);
        var signed = said.Exists(p => p.U < 0 || p.V < 0);

        // A point in the middle is the centre; without a word about it a drawing is dimensioned from its corner.
        var low = !isRound && !signed && (told ?? (said.Exists(p => p.U > halfU || p.V > halfV) || !said.Exists(p => p.U == 0 || p.V == 0)));
        return [.. said.Select(p => low ? (middleU - halfU + p.U, middleV - halfV + p.V) : (middleU + p.U, middleV + p.V))];
    }

    private static IEnumerable<double> Values(string text)
    {
        var value = double.Parse(Digits().Match(text).Value, CultureInfo.InvariantCulture);
        return value != 0 && (text.Contains('±', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal)) ? [-value, value] : [text.Contains('-', StringComparison.Ordinal) ? -value : value];
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
