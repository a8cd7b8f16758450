using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Straight grooves from edge to edge, square or half round.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneGrooves(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly Regex Full = SceneWords.Pattern(@"(?:(?:runs|running|run|extends|going|goes|over|along|across|through|in|right) )+(?:the |its )?(?:full |whole |entire )?(?:#n )?(?<x>length|width|long|short|direction)(?: (?:direction|side))?(?: of @j)?");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:along @k)|(?:(?:through|in|along) (?:the )?(?:middle|center|centerline|center line)(?: of (?:the |its )?(?:width|depth|top|face|length|top face|top surface))?|centered(?: (?:on|across) (?:the )?width)?)");
    private static readonly Regex Pitch = SceneWords.Pattern(@"(?:(?:with|at|a|an|spaced|evenly|equally|,|and|their|are|the|on|parallel) )*(?:#n (?:apart|pitch|spacing|between (?:the |their )?(?:centers|@k|axes)|center to center|centers)(?: center to center)?|(?:spacing|pitch|distance)(?: between (?:the |their )?(?:centers|@k|them))? (?:(?:of|is|:) )*#n|spaced #n(?: apart)?)");
    private static readonly Regex MiddleOne = SceneWords.Pattern(@"(?:, |and |with )*the middle (?:one|1|\$) (?:is |lies )?(?:at|in|on|centered)(?: (?:in|on))?(?: the)?(?: (?:center|middle))?(?: of (?:the )?(?:@k|length|width))?");
    private static readonly Regex HalfRound = SceneWords.Pattern("semicircular|half round|half circular");
    private static readonly Regex RoundBottom = SceneWords.Pattern("(?:with )?(?:an? )?(?:round|rounded|semicircular) bottoms?|round bottomed|u shaped|u(?= \\$)|in total");
    private static readonly Regex Across = SceneWords.Pattern(@"(?:with |of |, )*(?:a )?diameter (?:of |is |: )*#n|#n (?:in )?diameter");
    private static readonly Regex AcrossTop = SceneWords.Pattern("(?:across|in|on|into|over|along) (?:the )?top(?: (?:face|surface|side))?(?: of (?:the )?@k)?");
    private static readonly Regex InFace = SceneWords.Pattern("(?:, )?(?:(?:with|its|the|their) )*ax[ei]s (?:(?:lies|lie|lying|is|are|being) )*(?:in|at|level with) (?:the )?(?:plane of (?:the )?)?top (?:face|surface|plane)?(?: of (?:the )?@k)?|(?:, )?(?:level|flush) with (?:the )?top(?: (?:face|surface))?");
    private static readonly Regex Wide = SceneWords.Pattern(@"#n (?:in )?(?:wide|width)|(?:with )?(?:a )?width (?:of |is )*#n");
    private static readonly Regex Deep = SceneWords.Pattern(@"#n deep(?: from (?:the )?top)?|(?:with |to )?(?:a |its )?depth (?:of |is |: |= )*#n|#n depth");
    private static readonly Regex RadiusOf = SceneWords.Pattern(@"(?:a )?radius (?:of |is )*#n");
    private static readonly Regex Hosts = SceneWords.Pattern(@"(?:completely |right |all the way |both |and |, |the |each of )*(?:through|in|into|on) (?:both |and |the |each |the top of )*@a(?: and (?:the |into |through )*@b)?");
    private static readonly Regex Face = SceneWords.Pattern(@"(?<!mm )(?<!top and )(?<!bottom and )(?:from|in|on|into) (?:the |its )(?<f>top|bottom|floor|underside|front|rear|back|left|right)(?: (?:face|surface|side|end))?(?! edge)(?: of @k)?");

    /// <summary>True when words say that it runs from edge to edge.</summary>
    public static bool Runs(SceneThing feature) => Full.IsMatch(feature.Words) || (IsU(feature) && feature.Words.Contains("across the top", StringComparison.Ordinal));

    /// <summary>True for one with a round bottom.</summary>
    public static bool IsU(SceneThing feature) => feature.Words.Contains("round bottom", StringComparison.Ordinal) || feature.Names.Contains("bottomed") || feature.Words.Contains("u $", StringComparison.Ordinal);

    /// <summary>True for one that is half round.</summary>
    public static bool IsHalfRound(SceneThing feature) => HalfRound.IsMatch(feature.Words);

    /// <summary>Reads one and adds it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing feature)
    {
        var host = feature.Owner ?? things.First(t => !t.IsFeature);
        var named = feature.Take(Hosts);
        host = named is null ? host : things[int.Parse(named.Groups["a"].Value, CultureInfo.InvariantCulture)];
        var face = feature.Take(Face)?.Groups["f"].Value ?? "top";
        var below = face is "bottom" or "underside";
        var over = feature.Take(AcrossTop);
        if (over is not null && over.Groups["k"].Success)
        {
            host = things[int.Parse(over.Groups["k"].Value, CultureInfo.InvariantCulture)];
        }

        var isU = feature.Take(RoundBottom) is not null;
        if (isU)
        {
            feature.TakeAll(RoundBottom);
        }

        var isRound = !isU && feature.Take(HalfRound) is not null;
        var radius = isRound ? feature.Take(RadiusOf) : null;
        var across = isRound && radius is null ? feature.Take(Across) : null;
        var (wide, deep) = isRound ? (null, null) : (feature.Take(Wide), feature.Take(Deep));
        if (host.IsFeature || host.IsRound || host.Boxes is not [var box] || face is not ("top" or "bottom" or "underside") || (isRound && below)
            || (wide is null || deep is null) && (radius ?? across) is null
            || feature.Words.Contains("side", StringComparison.Ordinal) || feature.Words.Contains("front", StringComparison.Ordinal))
        {
            return "groove";
        }

        if ((Direction(feature, box) ?? (isU && over is not null && over.Value.StartsWith("across", StringComparison.Ordinal) ? box.Size.X >= box.Size.Y ? 1 : 0 : (int?)null)) is not { } axis)
        {
            return "direction of a groove";
        }

        var pitch = feature.Count > 1 ? feature.Take(Pitch) : null;
        if (feature.Count > 1 && pitch is null)
        {
            return "places of grooves";
        }

        feature.TakeAll(MiddleOne);
        feature.TakeAll(Middle);
        feature.TakeAll(InFace);
        var center = axis == 0 ? box.Center.Y : box.Center.X;
        for (var i = 0; i < feature.Count; i++)
        {
            var offset = pitch is null ? 0 : (i - ((feature.Count - 1) / 2.0)) * SceneThing.Length(pitch, "n");
            if (isRound)
            {
                // The axis lies in the face.
                writer.DrillThrough(box, axis, axis == 0 ? (1, 2) : (0, 2), (center + offset, box.Max.Z), radius is not null ? 2 * SceneThing.Length(radius, "n") : SceneThing.Length(across!, "n"), false);
            }
            else if (isU && SceneThing.Length(wide!, "n") / 2 is var r && SceneThing.Length(deep!, "n") - r is > 0 and var straight)
            {
                writer.Channel(box, axis, 2 * r, straight, below, offset);
                writer.DrillThrough(box, axis, axis == 0 ? (1, 2) : (0, 2), (center + offset, below ? box.Min.Z + straight : box.Max.Z - straight), 2 * r, false);
            }
            else
            {
                writer.Channel(box, axis, SceneThing.Length(wide!, "n"), SceneThing.Length(deep!, "n"), below, offset);
            }
        }

        return null;
    }

    // Along which of X and Y a groove runs; null when nothing says so, or two words say different things.
    private static int? Direction(SceneThing feature, Box3 box)
    {
        var longX = box.Size.X >= box.Size.Y;
        int? axis = null;
        foreach (var match in feature.TakeAll(Full))
        {
            var word = match.Groups["x"].Value;
            var along = match.Groups["n"].Success
                ? Math.Abs(SceneThing.Length(match, "n") - box.Size.X) < 1e-6 ? 0 : Math.Abs(SceneThing.Length(match, "n") - box.Size.Y) < 1e-6 ? 1 : -1
                : word is "length" or "lengthwise" or "long" ? longX ? 0 : 1 : word is "width" or "short" ? longX ? 1 : 0 : axis ?? -1;
            if (along < 0 || (axis is not null && axis != along))
            {
                return null;
            }

            axis = along;
        }

        return axis;
    }
}
