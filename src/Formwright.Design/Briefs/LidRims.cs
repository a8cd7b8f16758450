using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>The rim below a lid that reaches into the box.</summary>
/// <param name="Thickness">Its thickness.</param>
/// <param name="Height">How far it reaches down.</param>
/// <param name="Outer">Its outer diameter; null when the room in the box decides.</param>
/// <param name="Clearance">Gap between it and the walls of the box.</param>
internal sealed partial record LidRims(double Thickness, double Height, double? Outer, double Clearance)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Takes the words about a rim out of a text.</summary>
    /// <returns>The rim; null when there is none, or a size of it is missing.</returns>
    public static LidRims? Take(ref string text, Point3? room)
    {
        if (Rim().Match(text) is not { Success: true } rim)
        {
            return null;
        }

        var words = rim.Value;
        var (thick, high, outer, clear) = (Thick().Match(words), High().Match(words), Diameter().Match(words), Gap().Match(words));
        if (!thick.Success || !high.Success || (!outer.Success && room is null))
        {
            return null;
        }

        text = text.Remove(rim.Index, rim.Length).Insert(rim.Index, ".");
        return new LidRims(BriefWords.Number(thick, "n"), BriefWords.Number(high, "n"), outer.Success ? BriefWords.Number(outer, "n") : null, clear.Success ? BriefWords.Number(clear, "n") : 0);
    }

    /// <summary>The feature on a lid; null when the rim does not fit.</summary>
    public static FeatureSpec? On(BodySpec lid, LidRims rim, Point3? room)
    {
        var size = BodyContext.Of(lid).Form.Bounds.Size;
        var inset = ((size.X - (rim.Outer ?? room!.Value.X)) / 2) + (rim.Outer is null ? rim.Clearance : 0);
        var other = ((size.Y - (rim.Outer ?? room!.Value.Y)) / 2) + (rim.Outer is null ? rim.Clearance : 0);
        if (inset < 0 || Math.Abs(inset - other) > 1e-6)
        {
            return null;
        }

        var sizes = new Dictionary<string, double> { ["thickness"] = rim.Thickness, ["height"] = rim.Height };
        if (inset > 0)
        {
            sizes["inset"] = inset;
        }

        return new FeatureSpec("lip", sizes, null, "bottom");
    }

    [GeneratedRegex(@",? (?:with|and|has|plus)(?: has)? an? (?:\d+(?:\.\d+)? ?mm (?:high|tall|deep|thick|wide),? )*(?:\w+ ){0,3}?(?:rim|lip|ring|collar|ridge|skirt|flange)\b[^.]*(?:\.\d[^.]*)*\.?", Options)]
    private static partial Regex Rim();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:thick|wide)|\b(?:thickness|width) (?:of )?(?<n>\d+(?:\.\d+)?)|\bwall(?: thickness)? (?:of )?(?<n>\d+(?:\.\d+)?)", Options)]
    private static partial Regex Thick();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:high|tall|deep|long)|\b(?:height|depth) (?:of )?(?<n>\d+(?:\.\d+)?)", Options)]
    private static partial Regex High();

    [GeneratedRegex(@"\b(?:outer |outside )?diameter (?:of )?(?<n>\d+(?:\.\d+)?)|(?<n>\d+(?:\.\d+)?) ?mm (?:in )?(?:outer |outside )?diameter", Options)]
    private static partial Regex Diameter();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:of )?(?:clearance|play|gap)|\b(?:clearance|play|gap) (?:of )?(?<n>\d+(?:\.\d+)?)", Options)]
    private static partial Regex Gap();
}
