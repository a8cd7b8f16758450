using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Briefs;

/// <summary>Alike bodies in a row on a block: fins, teeth, prongs along a side, bars across an opening.</summary>
internal static partial class Rows
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Nouns = "fins|teeth|tines|prongs|ribs|bars|fingers|slats|blades|lamellae|lamellas|towers|pillars|walls";

    /// <summary>Takes a statement about a row on the first body; false when it tells of none, or a size is missing.</summary>
    public static bool Take(string text, BriefPart part)
    {
        if (part.Bodies.Count == 0 || part.Base.Kind != "box" || Row().Match(text) is not { Success: true } row || !Even().IsMatch(text))
        {
            return false;
        }

        var (count, noun, own) = (Mention.CountOf(row.Groups["n"].Value), row.Groups["noun"].Value, text[(row.Index + row.Length)..]);
        var box = part.Bodies[0].Bounds;
        var spacing = Pitch().Match(own);
        own = Flush().Replace(Over().Replace(spacing.Success ? own.Remove(spacing.Index, spacing.Length) : own, ""), "");
        if (Sizes(own) is not { } sizes || count is < 2 or > 200)
        {
            return false;
        }

        var (length, wide, thick, high) = sizes;
        if (Across().IsMatch(text))
        {
            return Bars(part, noun, count, length ?? high, wide ?? thick, wide is null ? null : thick ?? high, spacing.Success ? BriefWords.Number(spacing, "n") : null);
        }

        if (Beside().IsMatch(text) && length is { } tooth && wide is { } w)
        {
            // In the plane of the block, out of its long side.
            var t = thick ?? high ?? box.Size.Z;
            foreach (var at in Places(count, box.Size.X, w, spacing, text))
            {
                Placed.Join(part, noun, Placed.Box(w, tooth, t), new Point3(box.Center.X + at, box.Min.Y - (tooth / 2), box.Min.Z));
                part.Bodies[^1] = part.Bodies[^1] with { IsRepeated = true };
            }

            return true;
        }

        // They stand: thin along the row, as long as the block is wide when no length is said.
        if (high is not { } tall || (thick ?? wide) is not { } along)
        {
            return false;
        }

        var deep = thick is not null && wide is not null ? wide.Value : length ?? (box.Size.X >= box.Size.Y ? box.Size.Y : box.Size.X);
        var alongX = box.Size.X >= box.Size.Y;
        foreach (var at in Places(count, alongX ? box.Size.X : box.Size.Y, along, spacing, text))
        {
            Placed.Join(part, noun, alongX ? Placed.Box(along, deep, tall) : Placed.Box(deep, along, tall), new Point3(box.Center.X + (alongX ? at : 0), box.Center.Y + (alongX ? 0 : at), box.Max.Z));
            part.Bodies[^1] = part.Bodies[^1] with { IsRepeated = true };
        }

        return true;
    }

    // Bars across the opening of a frame reach from one side of it to the other.
    private static bool Bars(BriefPart part, string noun, int count, double? length, double? wide, double? high, double? gap)
    {
        if (length is not { } l || wide is not { } w)
        {
            return false;
        }

        var box = part.Bodies[0].Bounds;
        var t = high ?? box.Size.Z;
        var step = gap is { } g ? (g > w ? g : g + w) : (l + w) / (count + 1);
        for (var i = 0; i < count; i++)
        {
            Placed.Join(part, noun, Placed.Box(l, w, t), new Point3(box.Center.X, box.Center.Y + ((i - ((count - 1) / 2.0)) * step), box.Min.Z));
            part.Bodies[^1] = part.Bodies[^1] with { IsRepeated = true };
        }

        return true;
    }

    private static IEnumerable<double> Places(int count, double side, double width, Match spacing, string text)
    {
        var step = spacing.Success ? BriefWords.Number(spacing, "n") is var n && Between().IsMatch(text) ? n + width : n : (side - width) / (count - 1);
        return Enumerable.Range(0, count).Select(i => (i - ((count - 1) / 2.0)) * step);
    }

    private static (double? Length, double? Wide, double? Thick, double? High)? Sizes(string text)
    {
        double? length = null, wide = null, thick = null, high = null;
        if (List().Match(text) is { Success: true } list)
        {
            (wide, length, high) = (BriefWords.Number(list, "a"), BriefWords.Number(list, "b"), BriefWords.Number(list, "c"));
            (thick, wide) = (wide, null);
            text = text.Remove(list.Index, list.Length);
        }

        foreach (Match match in Size().Matches(text))
        {
            var value = BriefWords.Number(match, "n");
            switch (match.Groups["role"].Value.ToLowerInvariant())
            {
                case "long": length ??= value; break;
                case "wide": wide ??= value; break;
                case "thick": thick ??= value; break;
                default: high ??= value; break;
            }
        }

        return Size().Replace(text, "").Any(char.IsDigit) ? null : (length, wide, thick, high);
    }

    [GeneratedRegex($@"\b(?:with |and )?(?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+(?! ?mm)) (?:\w+ ){{0,2}}?(?<noun>{Nouns})\b", Options)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b(?:evenly|equally|equal(?:ly)? spac\w+|uniformly|regularly|spaced|spacing|pitch|distributed|flush with the ends|in a row)\b", Options)]
    private static partial Regex Even();

    [GeneratedRegex(@"\b(?:span|across|bridge|cross)\w* the (?:opening|frame|window)\b|\bin the opening\b", Options)]
    private static partial Regex Across();

    [GeneratedRegex(@"\b(?:along|on|at|from|out of) (?:one|the|its|a) (?:of (?:its|the) )?(?:long|longer|front|\d+(?:\.\d+)? ?mm)(?: long)? (?:side|edge)s?\b", Options)]
    private static partial Regex Beside();

    [GeneratedRegex(@",?\s*(?:and |with |at |an? |the )*(?:equal )?(?:spacing|pitch|gaps?|distance)(?: between them)? (?:of )?(?<n>\d+(?:\.\d+)?) ?mm|,?\s*(?:spaced |standing )?(?<n>\d+(?:\.\d+)?) ?mm apart(?: cent(?:re|er) to cent(?:re|er))?", Options)]
    private static partial Regex Pitch();

    [GeneratedRegex(@"\b(?:gaps?|between them|clear)\b", Options)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:over|along|across) (?:the |its |one |of )+(?:full |whole |entire )?\d+(?:\.\d+)? ?mm (?:length|width|side|edge|long side)s?\b", Options)]
    private static partial Regex Over();

    [GeneratedRegex(@",?\s*(?:and |with )?(?:the )?(?:first|outer)[^,.]*flush[^,.]*", Options)]
    private static partial Regex Flush();

    [GeneratedRegex(@"(?<a>\d+(?:\.\d+)?)(?: ?mm)? ?[x×] ?(?<b>\d+(?:\.\d+)?)(?: ?mm)? ?[x×] ?(?<c>\d+(?:\.\d+)?)(?: ?mm)?", Options)]
    private static partial Regex List();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)(?: ?mm)? (?<role>long|wide|thick|high|tall)(?: \([^)]*\))?", Options)]
    private static partial Regex Size();
}
