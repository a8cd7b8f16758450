using System.Text.RegularExpressions;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Blocks with a sloping top: door stops, ramps and stands, whose height grows from one end to the other.</summary>
/// <param name="Low">Height at the lower end.</param>
/// <param name="High">Height at the higher end.</param>
/// <param name="RisesTo">Side of the higher end: <c>back</c>, <c>front</c>, <c>left</c> or <c>right</c>; null when it is not said.</param>
internal sealed record SceneWedges(double Low, double High, string? RisesTo)
{
    private const string Ending = @"(?: (?:at|on) (?:the |its |one )?(?:(?:very|thin|low|lower|thick|high|higher|narrow|tall|taller) )*(?<end>front|rear|back|left|right|tip|end|toe|heel|point|other)(?: (?:end|edge|side|tip))?)?";
    private static readonly string From = Ending.Replace("end>", "e>", StringComparison.Ordinal);
    private static readonly string To = Ending.Replace("end>", "f>", StringComparison.Ordinal);
    private static readonly Regex Rise = SceneWords.Pattern($@"(?:(?:,|and|with|it|the|its|a|that|which|has|whose|top|height|upper|face|surface|thickness|is) )*(?:rising|rises|sloping|slopes|slopes up|ramps|ramping|tapers|tapering|tapered|increases|increasing|decreases|decreasing|growing|grows|goes|going|runs|running|falling|falls|thickness|height|slope)(?: (?:linearly|evenly|uniformly|steadily|in height|in thickness|up|down|off))* from (?:a (?:height|thickness) of )?#a(?: (?:high|thick|tall))?{From}(?: up| down)? to #b(?: (?:high|thick|tall))?{To}(?: over (?:the |its )?(?:length|#l|full length))?");
    private static readonly Regex Ends = SceneWords.Pattern($@"(?:(?:,|and|with|it|is|the|its|a|that|which|has) )*#a (?:high|thick|tall){From} ?(?:,|and)+ (?:it is )?#b(?: (?:high|thick|tall))?{To}");
    private static readonly Regex Named = SceneWords.Pattern("wedge|wedge shaped|ramp|door ?stop|stopper|sloping|slopes|sloped|inclined|tapered|tapering");
    private static readonly Regex Noun = SceneWords.Pattern("(?:door ?stop(?:per)? )?wedges?|wedge shaped(?= [a-z]+)|door ?stop(?:per)?s?|door wedges?|ramp");

    /// <summary>Takes the slope out of statements; null when there is none.</summary>
    public static SceneWedges? Take(IReadOnlyList<string> statements, out IReadOnlyList<string> rest)
    {
        rest = statements;
        if (!statements.Any(s => Named.IsMatch(s)))
        {
            return null;
        }

        var at = Find(statements, Rise, m => m.Groups["e"].Success || m.Groups["f"].Success || m.Value.Contains("length", StringComparison.Ordinal) || m.Value.Contains("height", StringComparison.Ordinal) || Noun.IsMatch(statements[0]));
        var pattern = at >= 0 ? Rise : Ends;
        at = at >= 0 ? at : Find(statements, Ends, m => m.Groups["e"].Success && m.Groups["f"].Success);
        if (at < 0 || statements.Any(s => s.Contains("diameter", StringComparison.Ordinal) && pattern.IsMatch(s)))
        {
            return null;
        }

        var rise = pattern.Match(statements[at]);
        var (a, b) = (SceneThing.Length(rise, "a"), SceneThing.Length(rise, "b"));
        var (higher, lower) = a < b ? (rise.Groups["f"].Value, rise.Groups["e"].Value) : (rise.Groups["e"].Value, rise.Groups["f"].Value);
        var side = Side(higher) ?? Side(lower) switch { "front" => "back", "back" => "front", "left" => "right", "right" => "left", _ => null };
        var told = statements.ToList();
        told[at] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{told[at].Remove(rise.Index, rise.Length).Trim(' ', ',')} , {Math.Max(a, b)}mm high");
        if (at > 0 && !told[at].Split(' ').Any(w => SceneWords.Noun("bodies", w) is not null) && !told[at].Contains("mm wide", StringComparison.Ordinal))
        {
            told[0] += " , " + told[at].Trim(' ', ',');
            told.RemoveAt(at);
        }

        told[0] = Noun.Replace(told[0], "block");
        rest = told;
        return new(Math.Min(a, b), Math.Max(a, b), side);
    }

    private static int Find(IReadOnlyList<string> statements, Regex pattern, Func<Match, bool> holds) =>
        Enumerable.Range(0, statements.Count).FirstOrDefault(i => pattern.Match(statements[i]) is { Success: true } match && holds(match), -1);

    private static string? Side(string word) => word switch { "rear" or "heel" => "back", "toe" => "front", "back" or "front" or "left" or "right" => word, _ => null };

    /// <summary>Cuts the slope.</summary>
    /// <returns>Why it cannot be cut; null when it is.</returns>
    public string? Cut(SceneThing block, SceneWriter writer)
    {
        if (block is not { IsRound: false, Hollow: null, Form: null, Boxes: [var box] } || Math.Abs(box.Size.Z - High) > 1e-6 || Low >= High)
        {
            return "slope of what";
        }

        // Along the length; its sides are called front and back when words say so, though it lies along X.
        var axis = RisesTo is "left" or "right" ? 0 : RisesTo is null || box.Size.X > box.Size.Y ? box.Size.X >= box.Size.Y ? 0 : 1 : 1;
        var (long0, across) = (SceneBodies.Of(box.Size, axis), SceneBodies.Of(box.Size, 1 - axis));
        var isTurned = axis == 0 && RisesTo is "back" or "front";
        var rises = RisesTo is null or "back" or "right" || isTurned && RisesTo == "back";
        var (over, slope) = (long0 * Layout.Overshoot, (High - Low) / long0);
        var (low, high) = (Low - (slope * over), High + (slope * over));

        // A prism above the slope, drawn in the plane of the length and the height.
        var (start, end, top) = (-(long0 / 2) - over, (long0 / 2) + over, High + (slope * 2 * over));
        (double, double)[] outline = rises ? [(start, low), (end, high), (end, top), (start, top)] : [(start, high), (end, low), (end, top), (start, top)];
        double[] min = [box.Min.X - over, box.Min.Y - over, box.Min.Z + low], max = [box.Max.X + over, box.Max.Y + over, box.Min.Z + top];
        writer.Cut(SceneSolids.Extruded(outline, across + (2 * over)), axis == 0 ? "y" : "x", new(new(min[0], min[1], min[2]), new(max[0], max[1], max[2])));
        block.IsTurned |= isTurned;
        return null;
    }
}
