using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Equal compartments of a tray: their rows, the walls around and between them, and their depth or the floor under them.</summary>
/// <param name="Rows">Rows across the shorter side.</param>
/// <param name="Columns">Compartments in a row.</param>
/// <param name="Outer">Thickness of the outer walls.</param>
/// <param name="Inner">Thickness of the walls between.</param>
/// <param name="Depth">Depth; null when the floor is said.</param>
/// <param name="Floor">Thickness of the floor; null when the depth is said.</param>
internal sealed record SceneCompartments(int Rows, int Columns, double Outer, double Inner, double? Depth, double? Floor)
{
    private const string Cells = "(?:compartments?|chambers?|cells|cavities)";
    private const string Lead = @"(?:(?:,|and|with|which|that|it|tray|box|is|are|has|having|divided|split|subdivided|into|containing|contains|there|in|the|inside|top|its|laid|out|arranged|as) )*";
    private static readonly Regex Named = SceneWords.Pattern(Cells);

    // Dividers that are told one by one are bodies.
    private static readonly Regex Dividers = SceneWords.Pattern(@"(?:\d+|an?|the) (?:(?:thin|vertical|straight|cross|identical|equal) )*(?:dividers?|partitions?) (?:,|is|are|runs?|which|that|of)");
    private static readonly Regex Grid = SceneWords.Pattern($@"{Lead}(?:(?<n>\d+) )?(?:(?:equal|equally|sized|rectangular|square|identical|open|large) )*(?:{Cells} )?(?:(?:,|in|arranged|laid|out|as|a) )*(?:(?<r>\d+) rows? (?:of|with|and|by|x) (?<c>\d+)(?: columns?| files?)?|(?<c>\d+) (?:columns|files) (?:and|by|x) (?<r>\d+) rows|(?<r>\d+) (?:by|x) (?<c>\d+)(?: grid)?)(?: (?:equal|equally|sized|rectangular|square|identical|open|large))*(?: {Cells})?(?: each)?");
    private static readonly Regex InRow = SceneWords.Pattern($@"{Lead}(?<c>\d+) (?:(?:equal|equally|sized|rectangular|square|identical|open|large) )*{Cells}(?: (?:of )?(?:equal|the same) size)?(?:(?: ,)? (?:side by side|in a row|in one row|next to each other|along (?:its|the) length))*");
    private static readonly Regex OuterWalls = SceneWords.Pattern(@"(?:(?:,|and|the|its|with) )*(?:outer|outside|side|external) walls?(?: thickness)?(?: (?:is|are|of|:|being))* #n(?: thick)?|(?:(?:,|and|with) )*#n (?:thick )?(?:outer|outside|external) walls?");
    private static readonly Regex InnerWalls = SceneWords.Pattern(@"(?:(?:,|and|the|its|with|all) )*(?:(?:inner|dividing|internal|partition|separating) walls?|dividers?|partitions?|webs?|walls? between (?:them|the compartments))(?<f> and (?:the )?(?:floor|bottom))?(?: (?:is|are|of|:|being|between|them|the|compartments))* #n(?: thick)?|(?:(?:,|and|with) )*#n (?:thick )?(?:(?:inner|dividing|internal|partition) walls?|dividers?|partitions?)(?: between (?:them|the compartments))?|(?:(?:,|and|with) )*#n of material between (?:them|the compartments)");
    private static readonly Regex AllWalls = SceneWords.Pattern(@"(?:(?:,|and|the|its|with|all|outer|inner|dividing|dividers|partitions) )*walls?(?: thickness)?(?<f> (?:and|,) (?:the |a )?(?:floor|bottom))?(?: thickness)?(?: (?:is|are|of|:|being|all|both|everywhere))* #n(?: thick)?(?: everywhere| throughout)?|(?:(?:,|and|with|all) )*#n (?:thick )?walls?(?<f> and (?:a )?(?:floor|bottom))?(?: everywhere| all round)?");
    private static readonly Regex FloorOf = SceneWords.Pattern(@"(?:(?:,|and|the|its|with|a) )*(?:floor|bottom)(?: thickness)?(?: (?:is|are|of|:))* #n(?: thick)?|(?:(?:,|and|with|a|an) )*#n (?:thick )?(?:floor|bottom)");
    private static readonly Regex Deep = SceneWords.Pattern($@"(?:(?:,|and|each|all|the|they|{Cells}|are|is|with|of) )*(?:#n (?:deep|in depth)|depth of #n)(?: each)?");

    /// <summary>Takes compartments out of statements; null when there are none.</summary>
    public static SceneCompartments? Take(IReadOnlyList<string> statements, out IReadOnlyList<string> rest)
    {
        rest = statements;
        if (!statements.Any(s => Named.IsMatch(s)) || statements.Any(s => Dividers.IsMatch(s)))
        {
            return null;
        }

        var left = statements.ToList();
        Match? First(Regex pattern)
        {
            for (var i = 0; i < left.Count; i++)
            {
                if (pattern.Match(left[i]) is { Success: true } match)
                {
                    left[i] = string.Join(' ', left[i].Remove(match.Index, match.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries));
                    return match;
                }
            }

            return null;
        }

        double? Length(Match? match) => match is null ? null : SceneThing.Length(match, "n");
        if ((First(Grid) ?? First(InRow)) is not { } grid)
        {
            return null;
        }

        int Count(string group) => grid.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 1;
        var (rows, columns) = (Count("r"), Count("c"));
        if (grid.Groups["n"].Success && Count("n") != rows * columns)
        {
            return null;
        }

        var depth = Length(First(Deep));
        var outerWall = Length(First(OuterWalls));
        var innerSaid = First(InnerWalls);
        var innerWall = Length(innerSaid);
        var all = First(AllWalls);
        var floor = innerSaid is not null && innerSaid.Groups["f"].Success ? innerWall : all is not null && all.Groups["f"].Success ? Length(all) : Length(First(FloorOf));
        outerWall ??= Length(all);
        innerWall ??= Length(all) ?? outerWall;
        if (outerWall is not { } outer || innerWall is not { } inner || (depth is null && floor is null) || rows * columns < 2)
        {
            return null;
        }

        rest = [.. left.Where(s => s.Any(char.IsLetterOrDigit) && s.Trim(' ', ',', ';') is not ("all" or "it" or "each"))];
        return new(rows, columns, outer, inner, depth, floor);
    }

    /// <summary>Cuts them into a tray.</summary>
    /// <returns>Why they cannot be cut; null when they are.</returns>
    public string? Cut(SceneThing tray, SceneWriter writer)
    {
        if (tray is not { IsRound: false, Hollow: null, Form: null, Boxes: [var box] })
        {
            return "compartments of what";
        }

        var alongX = box.Size.X >= box.Size.Y;
        var (nx, ny) = alongX ? (Columns, Rows) : (Rows, Columns);
        var (width, length) = ((box.Size.X - (2 * Outer) - ((nx - 1) * Inner)) / nx, (box.Size.Y - (2 * Outer) - ((ny - 1) * Inner)) / ny);
        var deep = Depth ?? (box.Size.Z - Floor!.Value);
        if (width <= 0 || length <= 0 || deep <= 0 || deep >= box.Size.Z || (Depth is { } d && Floor is { } f && Math.Abs(d + f - box.Size.Z) > 1e-6))
        {
            return "sizes of compartments";
        }

        for (var i = 0; i < nx; i++)
        {
            for (var j = 0; j < ny; j++)
            {
                var low = new Point3(box.Min.X + Outer + (i * (width + Inner)), box.Min.Y + Outer + (j * (length + Inner)), box.Max.Z - deep);
                writer.CutBox(new(low, low + new Point3(width, length, deep * (1 + Planning.Layout.Overshoot))));
            }
        }

        return null;
    }
}
