using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>V-grooves along the top of a block, and the relief slots below their points.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneVees(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly Regex Bare = SceneWords.Pattern(@"(?<g>\d+(?:\.\d+)?)deg v(?: shaped)?(?! (?:groove|notch|slot|channel|cut))|v shaped (?:cut|notch|channel)");
    private static readonly Regex Angled = SceneWords.Pattern(@"(?<g>\d+(?:\.\d+)?)deg v(?: shaped)? (?:groove|notch|slot|channel|cut)");
    private static readonly Regex Synonym = SceneWords.Pattern("vee(?: (?:groove|notch|slot|cut))?(?! blocks?)|v (?:notch|cut)");
    private static readonly Regex Block = SceneWords.Pattern("v(?= blocks?(?: |$))");
    private static readonly Regex Below = SceneWords.Pattern("(?:(?:runs|running|lies|along|below|under|underneath|beneath|at|in|from|the|its|bottom|point|apex|root|tip|of|base|floor|lowest) )+(?:point|apex|root|tip|bottom)(?: of (?:the )?v(?: groove)?)?");
    private static readonly Regex Vee = SceneWords.Pattern("v(?: shaped)?");
    private static readonly Regex UnderVee = SceneWords.Pattern("under vee");
    private static readonly Regex Angle = SceneWords.Pattern(@"(?:with )?(?:an? )?(?:included |opening )?(?:angle (?:of |is )?)?(?<g>\d+(?:\.\d+)?)deg(?: (?:included )?angle)?");
    private static readonly Regex Wide = SceneWords.Pattern(@"#n (?:in )?(?:wide|width|across)(?: at (?:the |its )?(?:top|upper edge|mouth|surface|top face|opening))?|(?:with )?(?:a )?width (?:of |is )*#n(?: at (?:the |its )?top)?");
    private static readonly Regex Deep = SceneWords.Pattern(@"#n (?:in )?(?:deep|depth)|(?:with |to )?(?:a )?depth (?:of |is |: )*#n");
    private static readonly Regex Along = SceneWords.Pattern(@"(?:(?:,|is|runs?|running|cut|goes|along|over|the|its|whole|full|entire|down|lies|through) )*(?:the |its )?(?:(?:[0-9.]+mm (?:long )?)?(?<x>length|width)|lengthwise|center line|centerline|top)");
    private static readonly Regex Place = SceneWords.Pattern(@"(?:(?:in|into|on|at|from|the|its|middle|center|centered|of|is|and) )*(?:top|middle|center|width|surface|symmetric|symmetrical)(?: (?:face|surface|side))?(?: of (?:the )?@k)?");

    /// <summary>Puts V-grooves and reliefs into nouns: "a 90 degree V", "below its point".</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (!statements.Any(s => Synonym.IsMatch(s) || Bare.IsMatch(s) || Angled.IsMatch(s)))
        {
            return statements;
        }

        return [.. statements.Select(s => Synonym.Replace(s, "v groove")).Select(s => Block.Replace(Bare.Replace(Angled.Replace(s, "v groove ${g}deg ,"), m => m.Groups["g"].Success ? $"v groove {m.Groups["g"].Value}deg ," : "v groove"), ""))
            .Select(s => s.Contains("relief", StringComparison.Ordinal) || s.Contains("slot", StringComparison.Ordinal) ? Below.Replace(s, "under vee") : s)];
    }

    /// <summary>True for a V-groove or its relief.</summary>
    public static bool Handles(SceneThing feature) => (feature.Noun == "groove" && Vee.IsMatch(feature.Words)) || UnderVee.IsMatch(feature.Words);

    /// <summary>Reads one and adds it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing feature)
    {
        var host = feature.Owner is { IsFeature: false } owner ? owner : things.First(t => !t.IsFeature);
        var (wide, deep) = (feature.Take(Wide), feature.Take(Deep));
        if (host is not { IsRound: false, Boxes: [var box] } || feature.Count != 1 || things.Any(t => !t.IsFeature && t != host))
        {
            return "a vee in what";
        }

        if (feature.TakeAll(UnderVee).Count > 0)
        {
            var vee = things.FirstOrDefault(t => t.IsFeature && t.Sizes.ContainsKey("vee"));
            if (vee is null || wide is null || deep is null)
            {
                return "below which point";
            }

            feature.TakeAll(Along);
            var (half, run, slope) = (SceneThing.Length(wide, "n") / 2, vee.CutAxis, vee.Sizes["slope"]);
            var point = box.Max.Z - vee.Sizes["vee"];
            if (point - SceneThing.Length(deep, "n") <= box.Min.Z)
            {
                return "relief through the bottom";
            }

            Cut(box, run, [(-half, point - SceneThing.Length(deep, "n")), (half, point - SceneThing.Length(deep, "n")), (half, point + (half / slope)), (-half, point + (half / slope))]);
            return null;
        }

        var angle = feature.Take(Angle);
        double? width = wide is null ? null : SceneThing.Length(wide, "n"), depth = deep is null ? null : SceneThing.Length(deep, "n");
        var tan = angle is not null ? Math.Tan(double.Parse(angle.Groups["g"].Value, CultureInfo.InvariantCulture) * Math.PI / 360) : width / 2 / depth;
        if (tan is not > 0 || (width ?? depth) is null)
        {
            return "sizes of a vee";
        }

        (width, depth) = (width ?? (2 * depth * tan), depth ?? (width / 2 / tan));
        var lengths = feature.TakeAll(Along);
        feature.TakeAll(Place);
        feature.TakeAll(Vee);
        var axis = (box.Size.X >= box.Size.Y) != lengths.Exists(m => m.Groups["x"].Value == "width") ? 0 : 1;
        if (Math.Abs(width!.Value - (2 * depth!.Value * tan.Value)) > 0.02 * width || depth >= box.Size.Z || width > SceneBodies.Of(box.Size, 1 - axis))
        {
            return "a vee that does not fit";
        }

        (feature.CutAxis, feature.Sizes["vee"], feature.Sizes["slope"]) = (axis, depth.Value, tan.Value);
        var rim = depth.Value * Layout.Overshoot;
        Cut(box, axis, [(0, box.Max.Z - depth.Value), ((depth.Value + rim) * tan.Value, box.Max.Z + rim), (-(depth.Value + rim) * tan.Value, box.Max.Z + rim)]);
        return null;
    }

    // A prism along X or Y in the middle of the width.
    private void Cut(Core.Box3 box, int axis, List<(double Across, double Z)> outline)
    {
        var over = SceneBodies.Of(box.Size, axis) * Layout.Overshoot;
        var (reach, length) = (outline.Max(p => Math.Abs(p.Across)), SceneBodies.Of(box.Size, axis) + (2 * over));
        double[] low = [box.Center.X - reach, box.Center.Y - reach, outline.Min(p => p.Z)], high = [box.Center.X + reach, box.Center.Y + reach, outline.Max(p => p.Z)];
        (low[axis], high[axis]) = (SceneBodies.Of(box.Min, axis) - over, SceneBodies.Of(box.Max, axis) + over);
        writer.Cut(SceneSolids.Extruded(outline, length), axis == 0 ? "x" : "y", new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2])));
    }
}
