using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Bodies on the upright faces of another: a shelf in front of a plate, feet on both sides of a block.</summary>
internal static class SceneAttached
{
    private const double Tolerance = 1e-6;
    private static readonly Regex Where = SceneWords.Pattern(@"(?:(?:in|at|on|from|to|and|is|attached|joined|that|which|mounted|of|,|beside|sits|sit) )*(?:(?<f>in front) of (?:the )?@k|(?:sticks? out |projects? |extends? |reaches )?(?:#m )?(?<w>forwards?) from (?:the )?@k|(?<f>behind) (?:the )?@k|(?:to )?(?<b>on both sides|on either side|left and (?:to the )?right|on each side|at each side|at both sides) of (?:the )?@k|(?:on|to|from|at) (?:the |its )?(?<f>front|rear|back|left|right)(?: hand)?(?: (?:side|face|surface))?(?: of (?:the )?@k)?)");
    private static readonly Regex Outwards = SceneWords.Pattern(@"(?:(?:and|which|that|it) )*(?:sticks? out|projects?|protrudes?|extends?|projecting|sticking out|extending|stands? out|reaches|juts? out)(?: (?:forwards?|out|outwards?|horizontally|straight|to the (?:front|rear|left|right)|sideways))*(?: #n)?(?: (?:forwards?|out|outwards?|horizontally|straight|to the (?:front|rear|left|right)|sideways))*|(?:forwards?|outwards?)");
    private static readonly Regex Low = SceneWords.Pattern(@"(?:(?:,|and|is|are|it) )*(?:flush with|at|level with|along|from) (?:the |its )?(?:bottom|lower edge|lower end|bottom edge|underside|foot)(?: (?:edge|face|end))?(?: of (?:the )?@k)?");
    private static readonly Regex High = SceneWords.Pattern(@"(?:(?:,|and|is|are|it) )*(?:flush with|at|level with|along|from) (?:the |its )?(?:top|upper edge|upper end|top edge)(?: (?:edge|face|end))?(?: of (?:the )?@k)?");
    private static readonly Regex Mid = SceneWords.Pattern(@"(?:at|in) (?:the )?(?:mid height|half (?:the |its )?height|half height|middle of (?:the |its )?height|center|middle)(?: of (?:the )?@k)?|centered(?: (?:on|in) (?:the )?(?:face|@k))?");
    private static readonly Regex Over = SceneWords.Pattern(@"(?:with )?(?<w>(?:its|the) (?:(?<u>underside|bottom|lower (?:face|edge))|(?<t>top|upper (?:face|edge))|(?:center|axis|middle)) )?(?:is |lies )?#n above (?:the )?(?:bottom|lower edge|underside|base)(?: (?:edge|face))?(?: of (?:the )?@k)?");

    /// <summary>True when the words say so.</summary>
    public static bool Is(SceneThing body) => Where.Match(body.Words) is { Success: true } where && (where.Groups["b"].Success || where.Groups["w"].Success || where.Value.Contains("front of", StringComparison.Ordinal) || where.Groups["f"].Value == "behind" || Outwards.IsMatch(body.Words));

    /// <summary>Places one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="host">What it is on when the words do not name another.</param>
    /// <param name="named">Gives the body of a match.</param>
    /// <returns>Why it has no place; null when it has.</returns>
    public static string? Settle(SceneThing body, SceneThing host, Func<Match, SceneThing, SceneThing> named)
    {
        var where = body.Take(Where)!;
        host = named(where, host);
        var outwards = body.Take(Outwards);
        if (host == body || host.IsRound || host.Boxes is not [var box] || host.Hollow is not null)
        {
            return "attached to what";
        }

        var both = where.Groups["b"].Success;
        var side = where.Groups["f"].Value switch { "in front" or "" => "front", "behind" or "rear" => "back", var f => f };
        var normal = both || side is "left" or "right" ? 0 : 1;
        double[] size = new double[3];
        if (outwards is { } reach && reach.Groups["n"].Success)
        {
            size[normal] = SceneThing.Length(reach, "n");
        }
        else if (where.Groups["m"].Success)
        {
            size[normal] = SceneThing.Length(where, "m");
        }

        body.Free = both ? null : side;

        if (body.Sizes.ContainsKey("diameter") || (body.Count != 1 && !(both && body.Count == 2)))
        {
            return "round or several bodies on a face";
        }

        if (body.List is { Length: 3 } list && body.Sizes.Count == 0)
        {
            // A lying plate: its thinnest size is upright; otherwise the sizes are in the order length, width, height.
            (size[0], size[1], size[2]) = (list[0], list[1], list[2]);
        }
        else if (body.List is null)
        {
            foreach (var (role, value) in body.Sizes)
            {
                var axis = role switch
                {
                    "height" => 2,
                    "thickness" => size[2] == 0 && !body.Sizes.ContainsKey("height") ? 2 : normal,
                    "depth" => normal == 1 ? 1 : body.Sizes.ContainsKey("width") ? 2 : 1,
                    "width" => normal == 1 || body.Sizes.ContainsKey("depth") ? 0 : 1,
                    "length" => normal == 0 || !body.Sizes.ContainsKey("width") && size[normal] > 0 ? 0 : 1,
                    _ => -1,
                };
                if (axis == 0 && normal == 1 && role == "length" && size[1] == 0)
                {
                    axis = 1;
                }

                if (axis < 0 || size[axis] != 0)
                {
                    return "size of what is on a face";
                }

                size[axis] = value;
            }
        }

        var across = 1 - normal;
        size[across] = size[across] == 0 ? SceneBodies.Of(box.Size, across) : size[across];
        if (size.Any(s => s <= 0) || size[across] > SceneBodies.Of(box.Size, across) + Tolerance)
        {
            return "sizes of what is on a face";
        }

        double z;
        if (body.Says(Low))
        {
            z = box.Min.Z;
        }
        else if (body.Says(High))
        {
            z = box.Max.Z - size[2];
        }
        else if (body.Take(Over) is { } over)
        {
            z = box.Min.Z + SceneThing.Length(over, "n") - (over.Groups["u"].Success ? 0 : over.Groups["t"].Success ? size[2] : over.Groups["w"].Success ? size[2] / 2 : double.NaN);
        }
        else
        {
            z = body.Says(Mid) || Math.Abs(size[2] - box.Size.Z) < Tolerance ? box.Center.Z - (size[2] / 2) : double.NaN;
        }

        if (double.IsNaN(z))
        {
            return "height of what is on a face";
        }

        body.TakeAll(Mid);
        int[] signs = both ? [-1, 1] : [side is "right" or "back" ? 1 : -1];
        body.Count = signs.Length;
        body.Boxes = [.. signs.Select(sign =>
        {
            var at = sign > 0 ? SceneBodies.Of(box.Max, normal) : SceneBodies.Of(box.Min, normal) - size[normal];
            double[] low = new double[3];
            (low[normal], low[across], low[2]) = (at, SceneBodies.Of(box.Center, across) - (size[across] / 2), z);
            return new Box3(new(low[0], low[1], low[2]), new(low[0] + size[0], low[1] + size[1], low[2] + size[2]));
        })];
        return null;
    }
}
