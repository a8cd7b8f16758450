using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>
/// Puts a circle swept along a path ("sweep a 10 mm circle along a path: 50 mm up, then 40 mm right, bend radius 20 mm") into the words of
/// a bent rod. The distances are those between the corners of the path, which lies in one plane.
/// </summary>
internal static partial class SweptPath
{
    private const string Number = @"\d+(?:\.\d+)?";
    private const string Lead = @"(?:(?:then|and|go|goes|going|,|:|next|after that|finally|followed by|run|runs|along|it)\s*)*";
    private const string Leg = $@"{Lead}(?:(?<n>{Number})\s*(?:mm)?\s*(?:(?:straight|to the|along|in|the|direction)\s+)*(?<d>upwards?|up|downwards?|down|left|right|forwards?|backwards?|back|(?:positive |negative )?[+-]?[xyz](?:[ -]axis| direction)?)(?![a-z])|(?<d>up|down|left|right|forward|back)\s+(?<n>{Number})\s*(?:mm)?)";

    private static readonly Dictionary<char, (int Axis, int Sign)> Directions = new()
    {
        ['u'] = (2, 1), ['d'] = (2, -1), ['l'] = (0, -1), ['r'] = (0, 1), ['f'] = (1, -1), ['b'] = (1, 1), ['x'] = (0, 1), ['y'] = (1, 1), ['z'] = (2, 1),
    };

    /// <summary>The text with the sweep as a bent rod; the text itself when it sweeps nothing, or along what is not read here.</summary>
    public static string Plain(string text)
    {
        if (Sweep().Match(text) is not { Success: true } sweep || Legs().Match(text, sweep.Index + sweep.Length) is not { Success: true } legs)
        {
            return text;
        }

        var path = legs.Groups["d"].Captures.Zip(legs.Groups["n"].Captures, (d, n) => (Direction: Direction(d.Value), Length: Value(n.Value))).ToList();
        var axes = path.Select(p => p.Direction.Axis).Distinct().ToList();
        var across = Value(sweep.Groups["d"].Value) * (sweep.Groups["r"].Success ? 2 : 1);
        if (axes.Count != 2 || path.Zip(path.Skip(1)).Any(p => p.First.Direction.Axis == p.Second.Direction.Axis))
        {
            return text;
        }

        var rest = text[(legs.Index + legs.Length)..];
        var bend = Bend().Match(rest);
        var radius = bend.Success ? Value(bend.Groups["n"].Value) : across;
        var cut = path.Select((_, i) => radius * ((i > 0 ? 1 : 0) + (i + 1 < path.Count ? 1 : 0))).ToList();
        if (path.Zip(cut).Any(p => p.First.Length < p.Second - 1e-9))
        {
            return text;
        }

        // Seen in the plane of its first two legs a turn goes to the left or to the right.
        var words = $"{Text(path[0].Length - cut[0])} mm straight";
        for (var i = 1; i < path.Count; i++)
        {
            var (from, to) = (path[i - 1].Direction, path[i].Direction);
            var turn = from.Sign * to.Sign * (from.Axis == axes[0] ? 1 : -1);
            words += $", 90 degree bend to the {(turn > 0 ? "left" : "right")} with radius {Text(radius)} mm, {Text(path[i].Length - cut[i])} mm straight";
        }

        var upright = axes[0] == 2 ? " upright" : "";
        return $"{text[..sweep.Index]}a {Text(across)} mm{upright} rod: {words}{(bend.Success ? rest.Remove(bend.Index, bend.Length) : rest)}";
    }

    private static (int Axis, int Sign) Direction(string word)
    {
        var negative = word.StartsWith('-') || word.StartsWith("negative", StringComparison.OrdinalIgnoreCase);
        var plain = word.Replace("positive ", "", StringComparison.OrdinalIgnoreCase).Replace("negative ", "", StringComparison.OrdinalIgnoreCase).TrimStart('+', '-');
        var (axis, sign) = Directions[char.ToLowerInvariant(plain[0])];
        return (axis, negative ? -sign : sign);
    }

    private static double Value(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    private static string Text(double value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex($@"(?:sweep|swept|extrude|extruded|pull)\s+(?:an?\s+|the\s+)?(?:(?:solid|round|circular)\s+)*(?:(?<d>{Number})\s*(?:mm)?\s*(?:diameter|dia\.?|round|(?<r>radius))?\s*(?:circle|circular section|circular profile|disc|round section|round profile|section|profile)|(?:circle|circular section|circular profile|disc)\s+(?:(?:of|with|a)\s+)*(?:(?<d>{Number})\s*(?:mm)?\s*(?:in\s+)?(?:diameter|(?<r>radius))|(?:diameter|(?<r>radius))\s*(?:of)?\s*(?<d>{Number})\s*(?:mm)?))\s*,?\s*along\s+(?:an?|the|this)\s+(?:[a-z0-9-]+\s+)*?(?:path|polyline|line|curve|spine)\s*(?:of|that|which|from the origin|starting at the origin|with|made of)?\s*[:,]?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sweep();

    [GeneratedRegex($@"\G{Leg}(?:\s*,?\s*{Leg})+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Legs();

    [GeneratedRegex($@"[,.]?\s*(?:with\s+|the\s+|and\s+|all\s+)*(?:an?\s+)?(?:(?<n>{Number})\s*(?:mm)?\s*(?:bend|corner|fillet|inner|centerline|centre ?line)?\s*radius(?:\s+(?:at|in|on)\s+(?:the|each|all|both|every)\s+(?:bends?|corners?|turns?))?|(?:(?:bend|corner|fillet|bending)\s+)?(?:radius|radii)\s*(?:of\s+the\s+bends?\s*)?(?:of|is|are|:|=)?\s*(?<n>{Number})\s*(?:mm)?(?:\s+(?:at|in|on)\s+(?:the|each|all|both|every)\s+(?:bends?|corners?|turns?))?|(?:corners?|bends?)\s+(?:are\s+)?(?:rounded|filleted)\s+(?:with|to|by|at)?\s*(?:a radius of\s+)?(?<n>{Number})\s*(?:mm)?)(?:\s*bend)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bend();
}
