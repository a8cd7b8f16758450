using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Finger grips of knobs: round grooves along the axis of a disc, evenly spaced around it, their centres on its rim or on a circle.</summary>
internal static class SceneScallops
{
    private static readonly Regex Grips = SceneWords.Pattern("(?<c>[2-9]|[1-9][0-9]) (?:(?:identical|equal|equally spaced|evenly spaced|round|half round|semicircular|finger|grip|vertical|axial) )*(?:(?:#d|diameter #d|radius #r|#d diameter|#r radius|#d wide) )?(?:(?:round|half round|semicircular|finger|grip|vertical|axial) )*(?:scallops|flutes|grip grooves|grip recess(?:es)?|finger (?:grooves|recesses|grips|notches)|grooves|notches|recesses|cut ?outs|dents|indentations)");
    private static readonly Regex Rim = SceneWords.Pattern("(?:(?:cut|milled|are|is|made|placed|arranged|run|sunk) )*(?:in|into|on|around|along|at|out of|over) (?:the|its) (?:(?:whole|entire|outer|outside|cylindrical) )*(?:rim|circumference|perimeter|periphery|outside|outer surface|edge|surface|diameter)(?: of (?:the |its )?(?:knob|disc|wheel|body|cylinder|head|handle|cap|lid))?");
    private static readonly Regex Diameter = SceneWords.Pattern("(?:(?:of|with|a|,|each|in|radius) )*(?:#d (?:in )?diameter|diameter (?:of )?#d|#r radius|radius (?:of )?#r)(?: each)?");
    private static readonly Regex Centers = SceneWords.Pattern("(?:(?:,|and|with|the|their|its|whose|are|is|lie|lying|being) )*(?:centers|centered|axes|center|axis)(?: (?:are|lie|lying|being|is))* (?:exactly |right )?on (?:an? |the |its )?(?:#n (?:diameter )?(?:pitch )?circle|circle of #n(?: diameter)?|(?:(?:outer|outside|cylindrical) )*(?:rim|circumference|surface|edge|diameter|outside|perimeter))");
    private static readonly Regex Idle = SceneWords.Pattern("there|are|is|evenly|equally|regularly|spaced|distributed|arranged|all|around|it|with|has|have|cut|the|knob|and|,|vertical|axial|parallel|to|axis|its|along|over|through|full|whole|height|length|thickness|disc|wheel|for|better|grip|a|good|fingers|that|run|runs|which|be|shall|should|of");

    /// <summary>Takes the grips out of statements; null when there are none.</summary>
    public static (int Count, double Diameter, double? Circle)? Take(IReadOnlyList<string> statements, out IReadOnlyList<string> rest)
    {
        rest = statements;
        for (var i = 0; i < statements.Count; i++)
        {
            if (Grips.Match(statements[i]) is not { Success: true } grips)
            {
                continue;
            }

            // What follows is said of them; what stands before is told of the knob.
            var (before, after) = (statements[i][..grips.Index], statements[i][(grips.Index + grips.Length)..]);
            var (said, diameter) = (grips, Size(grips));
            var isAround = false;
            double? circle = null;
            string Without(string text, Regex pattern, Action<Match> take)
            {
                if (pattern.Match(text) is not { Success: true } match)
                {
                    return text;
                }

                take(match);
                return text.Remove(match.Index, match.Length);
            }

            after = Without(after, Centers, m => (isAround, circle) = (true, m.Groups["n"].Success ? SceneThing.Length(m, "n") : null));
            after = Without(after, Rim, _ => isAround = true);
            before = Without(before, Rim, _ => isAround = true);
            after = diameter is null ? Without(after, Diameter, m => diameter = Size(m)) : after;
            var leads = before.Contains("mm", StringComparison.Ordinal);
            var left = Idle.Replace(leads ? after : before + " " + after, "");
            if (!isAround || diameter is not { } wide || left.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            rest = [.. statements.Take(i), .. leads ? [before.Trim(' ', ',')] : (string[])[], .. statements.Skip(i + 1)];
            return (int.Parse(grips.Groups["c"].Value, CultureInfo.InvariantCulture), wide, circle);
        }

        return null;
    }

    /// <summary>Cuts them into the widest upright round body.</summary>
    /// <returns>Why they cannot be cut; null when they are.</returns>
    public static string? Cut((int Count, double Diameter, double? Circle) grips, IReadOnlyList<SceneThing> things, SceneWriter writer)
    {
        if (things.Where(t => t is { IsFeature: false, IsWhole: false, Axis: 2, Form: null, Boxes.Count: 1 }).MaxBy(t => t.Boxes[0].Size.X) is not { Boxes: [var box] })
        {
            return "grips of what";
        }

        var circle = grips.Circle ?? box.Size.X;
        if (circle - grips.Diameter >= box.Size.X || circle + grips.Diameter <= box.Size.X || grips.Count * grips.Diameter > Math.PI * circle)
        {
            return "grips off the rim";
        }

        for (var i = 0; i < grips.Count; i++)
        {
            var turn = 2 * Math.PI * i / grips.Count;
            writer.Cut(new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = grips.Diameter, ["height"] = box.Size.Z * (1 + (2 * Layout.Overshoot)) }),
                new Point3(box.Center.X + (circle / 2 * Math.Cos(turn)), box.Center.Y + (circle / 2 * Math.Sin(turn)), box.Min.Z - (box.Size.Z * Layout.Overshoot)));
        }

        return null;
    }

    private static double? Size(Match match) => match.Groups["d"].Success ? SceneThing.Length(match, "d") : match.Groups["r"].Success ? 2 * SceneThing.Length(match, "r") : null;
}
