using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Fins, ribs and prongs in a row on a face, spread so that the outer ones are flush, or at a pitch.</summary>
internal static class SceneFins
{
    private const double Tolerance = 1e-6;
    private static readonly Regex Flush = SceneWords.Pattern(@"(?:(?:;|,|and|with|they|are|the|so|that) )*(?:outer(?:most)?|end|first and (?:the )?last|outside)(?: (?:ones?|1|@k|\$|fins?|ribs?|prongs?))? (?:(?:is|are|being|lie|sit|standing|stand) )*flush(?: with (?:the |its )?(?:(?:long|short|left and right|front and rear|2|both) )*(?:ends?|edges?|sides?)(?: of (?:the )?@k)?)?");
    private static readonly Regex Even = SceneWords.Pattern("(?:(?:;|,|and|they|are|with) )*(?:evenly|equally|uniformly) (?:spaced|distributed|spread)(?: (?:over|along|across) (?:the |its )?(?:full |whole )?(?:#n )?(?<d>length|width|depth)?)?|(?:at|with) equal (?:distances|spacing|intervals|gaps)");
    private static readonly Regex Run = SceneWords.Pattern(@"(?:(?:runs?|running|are|is) )*(?:over|along|across|parallel to|in) (?:the |its )?(?:full |whole |entire )?(?:#n )?(?<d>length|width|depth|direction|long|short)(?:er)?(?: (?:direction|sides?|edges?))?(?: of (?:the )?(?:#m|@k))?");
    private static readonly Regex Pitch = SceneWords.Pattern(@"(?:(?:with|at|a|an|,|and|their|the|spaced) )*(?:#n (?:apart|pitch|spacing|center to center|between centers)|(?:pitch|spacing) (?:of |is )#n)(?: center to center)?");
    private static readonly Regex Middle = SceneWords.Pattern("(?:(?:,|and|they|are) )*(?:symmetric(?:al|ally)? (?:to|about) (?:the )?(?:center|middle)(?: line)?|centered)");
    private static readonly Regex Side = SceneWords.Pattern(@"\( along (?:the |its )?(?:length|strip|@k) \)");

    // True for what is as long as its host.
    private static bool Spans(SceneThing body, Box3 box) =>
        (body.Sizes.TryGetValue("length", out var n) || (body.Sizes.ContainsKey("thickness") && body.Sizes.TryGetValue("width", out n))) && (Math.Abs(n - box.Size.X) < Tolerance || Math.Abs(n - box.Size.Y) < Tolerance);

    /// <summary>Places them; null when they are no such row.</summary>
    public static List<Box3>? Place(SceneThing body, Box3 box, out string? fault)
    {
        fault = null;
        var words = body.Words;
        if (body.Count < 2 || body.List is not null || body.Sizes.ContainsKey("diameter") || !(Flush.IsMatch(words) || ((Run.IsMatch(words) || Spans(body, box)) && Pitch.IsMatch(words))) || !body.Sizes.TryGetValue("height", out var high))
        {
            return null;
        }

        body.TakeAll(Side);
        body.TakeAll(Middle);
        var even = body.TakeAll(Even);
        var isFlush = body.TakeAll(Flush).Count > 0;
        var pitch = isFlush ? null : body.Take(Pitch);
        var longest = box.Size.X >= box.Size.Y ? 0 : 1;
        int? run = null;
        foreach (var match in body.TakeAll(Run))
        {
            var said = match.Groups["n"].Success ? SceneThing.Length(match, "n") : match.Groups["m"].Success ? SceneThing.Length(match, "m") : 0;
            int? axis = said > 0 ? Math.Abs(box.Size.X - said) < Tolerance ? 0 : Math.Abs(box.Size.Y - said) < Tolerance ? 1 : null
                : match.Groups["d"].Value is "length" or "long" ? longest : match.Groups["d"].Value is "width" or "short" ? 1 - longest : 1;
            if (axis is null || (run is not null && run != axis))
            {
                fault = "which way fins run";
                return [];
            }

            run = axis;
        }

        double[] size = new double[2];
        if (body.Sizes.TryGetValue("thickness", out var thin))
        {
            var length = body.Sizes.TryGetValue("length", out var l) ? l : body.Sizes.GetValueOrDefault("width");
            run ??= Math.Abs(length - box.Size.X) < Tolerance ? 0 : Math.Abs(length - box.Size.Y) < Tolerance ? 1 : null;
            if (run is not { } r)
            {
                fault = "which way fins run";
                return [];
            }

            (size[r], size[1 - r]) = (length > 0 ? length : SceneBodies.Of(box.Size, r), thin);
        }
        else if (body.Sizes.TryGetValue("length", out var l) && body.Sizes.TryGetValue("width", out var w))
        {
            (size[longest], size[1 - longest]) = (l, w);
            run ??= 1 - longest;
        }
        else if (body.Sizes.TryGetValue("width", out var only) && run is { } full)
        {
            (size[full], size[1 - full]) = (SceneBodies.Of(box.Size, full), only);
        }

        var across = 1 - (run ?? 0);
        if (size[0] <= 0 || size[1] <= 0 || size[0] > box.Size.X + Tolerance || size[1] > box.Size.Y + Tolerance || (even.Exists(m => m.Groups["d"].Success) && !isFlush))
        {
            fault = "sizes of fins";
            return [];
        }

        var (low, high0) = (SceneBodies.Of(box.Min, across) + (size[across] / 2), SceneBodies.Of(box.Max, across) - (size[across] / 2));
        var step = pitch is null ? (high0 - low) / (body.Count - 1) : SceneThing.Length(pitch, "n");
        var start = pitch is null ? low : ((low + high0) / 2) - (step * (body.Count - 1) / 2);
        if (step < size[across] || start < low - Tolerance)
        {
            fault = "no room for fins";
            return [];
        }

        return [.. Enumerable.Range(0, body.Count).Select(i =>
        {
            var at = start + (i * step);
            var (x, y) = across == 0 ? (at, box.Center.Y) : (box.Center.X, at);
            return new Box3(new(x - (size[0] / 2), y - (size[1] / 2), box.Max.Z), new(x + (size[0] / 2), y + (size[1] / 2), box.Max.Z + high));
        })];
    }
}
