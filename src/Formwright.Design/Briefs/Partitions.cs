using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Walls that divide the room inside a hollow box into compartments of one size.</summary>
internal sealed partial class Partitions
{
    private double? thickness;
    private double? height;
    private int across;
    private int along;

    // True when the words leave open along which sides the compartments lie.
    private bool free;

    /// <summary>So many walls across the length of the box, and so many along it.</summary>
    public static Partitions Of(int across, int along) => new() { across = across, along = along };

    /// <summary>Takes what a statement says about dividing walls.</summary>
    /// <returns>False when it says nothing of them.</returns>
    public bool Take(string text)
    {
        if (!Wall().IsMatch(text))
        {
            return false;
        }

        if (Thick().Match(text) is { Success: true } thick)
        {
            thickness ??= BriefWords.Number(thick, "n");
        }

        if (High().Match(text) is { Success: true } high)
        {
            height ??= BriefWords.Number(high, "n");
        }

        if (Grid().Match(text) is { Success: true } grid)
        {
            (along, across) = (int.Parse(grid.Groups["a"].Value, CultureInfo.InvariantCulture) - 1, int.Parse(grid.Groups["b"].Value, CultureInfo.InvariantCulture) - 1);
            free = true;
        }
        else if (ColumnsAndRows().Match(text) is { Success: true } cells2)
        {
            (along, across) = (Mention.CountOf(cells2.Groups["r"].Value) - 1, Mention.CountOf(cells2.Groups["c"].Value) - 1);
        }
        else if (Cells().Match(text) is { Success: true } cells && Mention.CountOf(cells.Groups["n"].Value) is > 1 and var rooms)
        {
            var rows = Enumerable.Range(1, (int)Math.Sqrt(rooms)).Last(n => rooms % n == 0);
            (along, across) = ((rooms / rows) - 1, rows - 1);
            free = true;
        }
        else if (Crossed().IsMatch(text))
        {
            (along, across) = (1, 1);
        }
        else if (Count().Match(text) is { Success: true } count)
        {
            // Each statement adds its own: one along the length, "two further ones perpendicular to the first".
            var walls = Mention.CountOf(count.Groups["n"].Value);
            (along, across) = IsLengthwise(text) ? (along + walls, across) : (along, across + walls);
        }
        else if (Lengthwise().IsMatch(text) && across > 0 && along == 0)
        {
            (along, across) = (across, 0);
        }

        return true;
    }

    // "Perpendicular to the first": the other way than what was said before.
    private bool IsLengthwise(string text) =>
        Crosswise().IsMatch(text) ? along == 0 && across > 0 && Perpendicular().IsMatch(text) : Lengthwise().IsMatch(text);

    /// <summary>The walls; empty when there are none.</summary>
    /// <param name="body">The box.</param>
    /// <param name="side">Thickness of its outer walls.</param>
    /// <param name="floor">Thickness of its floor.</param>
    /// <param name="usual">Thickness of the dividing walls when the words give none; null for that of the outer walls.</param>
    public IEnumerable<FeatureSpec> Of(BodySpec body, double side, double floor, double? usual = null)
    {
        if (along + across == 0 || !body.Sizes.TryGetValue("length", out var length) || !body.Sizes.TryGetValue("width", out var width))
        {
            yield break;
        }

        var (roomX, roomY) = (length - (2 * side), width - (2 * side));
        var t = thickness ?? usual ?? side;
        var tall = height ?? (body.Sizes["height"] - floor);
        var (x, y) = free && (roomX >= roomY) == (along > across) ? (along, across) : (across, along);
        foreach (var at in Places(x, roomX, t))
        {
            yield return Wall(t, roomY, tall, at, 0, floor);
        }

        foreach (var at in Places(y, roomY, t))
        {
            yield return Wall(roomX, t, tall, 0, at, floor);
        }
    }

    private static IEnumerable<double> Places(int walls, double room, double thickness)
    {
        var compartment = (room - (walls * thickness)) / (walls + 1);
        return Enumerable.Range(1, walls).Select(i => (-room / 2) + (i * compartment) + ((i - 0.5) * thickness));
    }

    private static FeatureSpec Wall(double length, double width, double height, double x, double y, double z) =>
        new(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: x, OffsetV: y))
        {
            Body = new BodySpec("box", new Dictionary<string, double> { ["length"] = length, ["width"] = width, ["height"] = height }),
            Lift = z,
        };

    [GeneratedRegex(@"\b(?:dividers?|partitions?(?: walls?)?|separators?|dividing walls?|inner walls|(?:columns?|rows?)\b[^.]*\bcompartments|compartments\b[^.]*\b(?:columns?|rows?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wall();

    [GeneratedRegex(@"\b(?<n>\d+(?:\.\d+)?) ?mm(?: thick| dividers?| partitions?| in thickness)|\b(?:thickness of|walls|inner walls(?: and the floor)?(?: are)?) (?<n>\d+(?:\.\d+)?) ?mm", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thick();

    [GeneratedRegex(@"\b(?<n>\d+(?:\.\d+)?) ?mm (?:high|tall)|\b(?:rises?|stand|reach) (?<n>\d+(?:\.\d+)?) ?mm|\bheight of (?<n>\d+(?:\.\d+)?) ?mm", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex High();

    [GeneratedRegex(@"\b(?<a>\d+) ?(?:x|×|by) ?(?<b>\d+)(?! ?mm)(?: equal)? (?:compartments|cells|sections|grid)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grid();

    [GeneratedRegex(@"\b(?<n>two|three|four|five|six|seven|eight|nine|\d+) (?:equal )?(?:compartments|cells)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cells();

    [GeneratedRegex(@"\bcross(?:-shaped|-shape|shaped)?(?= divider| partition|ing\b)|\binto four (?:equal )?(?:compartments|quarters|sections)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crossed();

    [GeneratedRegex(@"\b(?<n>an?|one|two|three|four|five|six|seven|eight|nine|\d+) (?:\w+[ -]){0,2}?(?:dividers?|partitions?|separators?|dividing walls?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?<c>two|three|four|five|six|seven|eight|\d+) columns? (?:and|by|x|times) (?<r>two|three|four|five|six|seven|eight|one|a|\d+) rows?|\b(?<r>two|three|four|five|six|seven|eight|one|a|\d+) rows? (?:and|by|x|times|of) (?<c>two|three|four|five|six|seven|eight|\d+)(?: columns?| compartments?| cells?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ColumnsAndRows();

    [GeneratedRegex(@"\b(?:perpendicular|crosswise|at right angles|(?:divides?|splits?|dividing|splitting) the length)\b|\bacross (?:the|its) (?:full |whole )?width\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crosswise();

    [GeneratedRegex(@"\b(?:perpendicular|at right angles)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Perpendicular();

    // Along the longer side, so that the compartments lie side by side across.
    [GeneratedRegex(@"\bparallel to the (?:long|length)|\b(?:running|runs?|going|goes|extends?|extending)?,? ?along (?:the|its) (?:full |whole |entire )?(?:\d+(?:\.\d+)? mm )?length\b|\blengthwise\b|\blongitudinal(?:ly)?\b|\b(?:divides?|splits?|dividing|splitting) the (?:width|depth)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lengthwise();
}
