using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>Blocks around a round body that stick out of it: lugs, ears, tabs, arms.</summary>
internal static partial class Radials
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Nouns = "lugs?|ears?|tabs?|arms?|blocks?|vanes?|wings?|teeth|tooth";

    /// <summary>Takes a statement about blocks around the first body, or about the holes in them; false for any other.</summary>
    public static bool Take(string text, BriefPart part)
    {
        if (part.Bodies.Count == 0 || part.Base.Kind is not ("cylinder" or "tube"))
        {
            return false;
        }

        if (Hole().Match(text) is { Success: true } hole && part.Bodies.FindAll(b => b is { Noun: "lug", IsRepeated: true }) is { Count: > 0 } lugs)
        {
            return Drill(part, lugs.Count, BriefWords.Number(hole, "d"), hole.Groups["axis"].Success ? BriefWords.Number(hole, "r") : Reach(lugs[0], part) - BriefWords.Number(hole, "r"));
        }

        if (Around().Match(text) is not { Success: true } around || !Outwards().IsMatch(text) || BriefWords.Feature.IsMatch(text))
        {
            return false;
        }

        var base0 = part.Bodies[0];
        var radius = base0.Bounds.Size.X / 2;
        var count = Mention.CountOf(around.Groups["n"].Value);
        var (wide, thick, length, upto) = (Value(Wide(), text), Value(Thick(), text), Value(Long(), text), Value(UpTo(), text));
        if (wide is not { } w || (upto ?? (radius + length)) is not { } end || end <= radius || w >= 2 * radius || count is < 1 or > 100)
        {
            return false;
        }

        var h = thick ?? base0.Bounds.Size.Z;
        var wall = base0.Spec.Kind == "tube" ? radius - (base0.Spec.Sizes["innerDiameter"] / 2) : radius;
        var start = Math.Sqrt((radius * radius) - (w * w / 4)) - Math.Min(w / 10, wall / 4);
        for (var i = 0; i < count; i++)
        {
            Sector(part, "lug", start, end, w, h, 2 * Math.PI * i / count, base0.Bounds.Min.Z);
        }

        return true;
    }

    /// <summary>Joins a bar that lies along a radius.</summary>
    public static void Sector(BriefPart part, string noun, double from, double to, double wide, double high, double angle, double z)
    {
        var (sin, cos) = Math.SinCos(angle);
        (double X, double Y) At(double r, double side) => ((r * cos) - (side * sin), (r * sin) + (side * cos));
        (double X, double Y)[] corners = [At(from, -wide / 2), At(to, -wide / 2), At(to, wide / 2), At(from, wide / 2)];
        var foot = new Point3((corners.Min(c => c.X) + corners.Max(c => c.X)) / 2, (corners.Min(c => c.Y) + corners.Max(c => c.Y)) / 2, z);
        Placed.Join(part, noun, Placed.Polygon(high, corners), foot);
        part.Bodies[^1] = part.Bodies[^1] with { IsRepeated = true };
    }

    private static double Reach(BriefBody lug, BriefPart part) => lug.Bounds.Max.X - part.Bodies[0].Bounds.Center.X;

    private static bool Drill(BriefPart part, int count, double diameter, double radius)
    {
        var high = part.Bodies.Max(b => b.Bounds.Max.Z);
        var over = high * Layout.Overshoot;
        part.Features.Add(new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.Circle, count, Diameter: 2 * radius))
        {
            Body = Placed.Cylinder(diameter, high + (2 * over)),
            Lift = -over,
        });
        return true;
    }

    private static double? Value(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? BriefWords.Number(match, "n") : null;

    [GeneratedRegex($@"\b(?<n>an?|one|two|three|four|five|six|eight|\d+(?! ?mm)) (?:\w+ ){{0,2}}?(?:{Nouns})\b", Options)]
    private static partial Regex Around();

    [GeneratedRegex(@"\b(?:radial(?:ly)?|around the (?:outside|circumference|ring|rim|edge|disc|outer edge)|beyond the (?:ring|disc|outer|outside|edge|circumference|rim)|outwards?|on (?:the|its) (?:outside|circumference|periphery|outer edge))\b", Options)]
    private static partial Regex Outwards();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm wide|\bwidth (?:of )?(?<n>\d+(?:\.\d+)?)", Options)]
    private static partial Regex Wide();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:thick|high|tall)|\bthickness (?:of )?(?<n>\d+(?:\.\d+)?)", Options)]
    private static partial Regex Thick();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:long|beyond|outwards?|radially|in the radial)|\blength (?:of )?(?<n>\d+(?:\.\d+)?)", Options)]
    private static partial Regex Long();

    [GeneratedRegex(@"\b(?:up |out )?to an? (?:outer |overall )?radius of (?<n>\d+(?:\.\d+)?)|\b(?:up )?to (?<n>\d+(?:\.\d+)?) ?mm from the (?:cent(?:re|er)|axis)|(?<n>\d+(?:\.\d+)?) ?mm from the (?:cent(?:re|er)|axis)", Options)]
    private static partial Regex UpTo();

    [GeneratedRegex($@"^\W*(?:each|every|all|the) (?:\w+ )?(?:{Nouns}) (?:has|have|gets?|contains?) an? (?<d>\d+(?:\.\d+)?) ?mm (?:through )?hole,? (?:(?<axis>(?:at|on) a radius of) (?<r>\d+(?:\.\d+)?)|(?<r>\d+(?:\.\d+)?) ?mm from (?:its (?:outer |free )?end|the (?<axis>(?:ring's |disc's |common |central )?(?:axis|cent(?:re|er)))))", Options)]
    private static partial Regex Hole();
}
