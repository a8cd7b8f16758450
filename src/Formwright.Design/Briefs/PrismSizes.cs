using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Briefs;

/// <summary>The sizes of a prismatic body as its words give them, and how they make its attitude.</summary>
/// <param name="words">The words about it; what is understood is taken out of them.</param>
internal sealed partial class PrismSizes(Wording words)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string N = Wording.N;

    private readonly Dictionary<string, double> roles = new(StringComparer.Ordinal);
    private double[] list = [];

    /// <summary>How far it stands out of what it is on; null when that is not said.</summary>
    public double? Reach { get; private set; }

    /// <summary>True when some size was given twice.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>True when its height is that of the whole: "60 mm high in total".</summary>
    public bool IsTotal { get; private set; }

    /// <summary>True when it is as thick as its host.</summary>
    public bool IsAsThick { get; private set; }

    /// <summary>True when it is as long as the side of its host.</summary>
    public bool IsAsLong { get; private set; }

    /// <summary>True when its words give any size.</summary>
    public bool Any => roles.Count + list.Length > 0 || Reach is not null;

    /// <summary>Its length along what it is at; null when that is not said.</summary>
    public double? Run => list is [var first, _, _] ? first : Length ?? Width;

    private double? Length => Role("long");

    private double? Width => Role("wide");

    private double? Depth => Role("deep");

    private double? Height => Role("high");

    private double? Thickness => Role("thick");

    /// <summary>Reads the sizes.</summary>
    public static PrismSizes Read(Wording words)
    {
        var sizes = new PrismSizes(words);
        sizes.Read();
        return sizes;
    }

    /// <summary>Thickness and height of a wall that goes around; null when one is missing or more is said.</summary>
    public (double Thick, double High)? Fence =>
        list.Length == 0 && roles.Count == (Height is null ? 1 : 2) && (Thickness ?? Width) is { } thick && (Height ?? Reach) is { } high ? (thick, high) : null;

    /// <summary>The extents across a gap that it fills, and upwards; null when one is missing or a size is not that of the gap.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="breadth">How broad the sides of the gap are.</param>
    public (double Deep, double High)? Across(double gap, double breadth)
    {
        if (list is [var a, var b, var c])
        {
            return roles.Count > 0 ? null : Near(a, gap) ? (b, c) : Near(b, gap) ? (a, c) : null;
        }

        if (list is [var deep, var tall])
        {
            return roles.Values.All(r => Near(r, gap)) ? (deep, tall) : (Near(deep, gap) || Near(tall, gap)) && (Thickness ?? Height) is { } t ? (Near(deep, gap) ? tall : deep, t) : null;
        }

        List<double> across = [.. ((double?[])[Length, Width, Depth]).OfType<double>()];
        if (across.Count > 1 || (across.Count == 1 && Thickness is not null && Height is not null))
        {
            _ = across.Remove(across.Find(s => Near(s, gap)));
        }

        return across.Count > 1 ? null
            : (Thickness, Height) is ({ } thick, { } high) ? across.Count == 0 ? (thick, high) : null
            : (Thickness ?? Height) is { } up ? (across.Count == 0 || Near(across[0], gap) ? breadth : across[0], up)
            : null;
    }

    /// <summary>Across which direction two of it look at each other: the one that they do not fill.</summary>
    public string Facing(Box3 host)
    {
        var run = Width ?? Depth ?? Length;
        return run is { } r && Near(r, host.Size.Y) ? "x" : run is { } s && Near(s, host.Size.X) ? "y" : host.Size.X >= host.Size.Y ? "x" : "y";
    }

    /// <summary>The extents along X, Y and Z; null when one is missing.</summary>
    /// <param name="host">Bounds of what it stands on.</param>
    /// <param name="normal"><c>x</c> or <c>y</c>: across the side of the host that it is at; null for none.</param>
    /// <param name="upright">True when the words say that it stands.</param>
    /// <param name="outwards">True when it stands out of that side, not on it.</param>
    public Point3? Extents(Box3 host, string? normal, bool upright, bool outwards)
    {
        var box = host.Size;
        if (IsAsThick && Thickness is null)
        {
            roles["thick"] = Math.Min(box.X, Math.Min(box.Y, box.Z));
        }

        var edge = normal == "x" ? box.Y : box.X;
        if (outwards && normal is not null && Outwards(edge, box.Z) is var (reach, run, high))
        {
            return normal == "x" ? new(reach, run, high) : new(run, reach, high);
        }

        if (list is [var a, var b, var c])
        {
            return roles.Count > 0 || Reach is not null ? null : Listed(a, b, c, box, normal, upright);
        }

        if (list is [var first, var second])
        {
            return Pair(first, second, normal, upright);
        }

        var tall = Height ?? (outwards ? null : Reach);
        if (Role("square") is { } side)
        {
            return (tall ?? Length ?? Thickness) is { } z && roles.Count <= 2 ? new(side, side, z) : null;
        }

        var across = (double?[])[Length, Width, Depth];
        var given = across.Count(s => s is not null);
        if (Thickness is { } thick && tall is { } up)
        {
            // What is as wide as its host is not long that way.
            normal ??= given == 1 && (Length ?? Width) is { } broad && Near(broad, box.Y) && !Near(broad, box.X) ? "x" : null;
            return given == 2 ? null
                : Depth is { } deep && normal != "y" ? new(thick, deep, up)
                : (Length ?? Width ?? Depth ?? (normal is null ? null : edge)) is not { } along ? null
                : normal == "x" ? new(thick, along, up)
                : new(along, thick, up);
        }

        if (tall is { } rise && given == 2)
        {
            var (x, y) = Length is { } l ? (l, Width ?? Depth!.Value) : (Width!.Value, Depth!.Value);
            return normal == "x" && Length is not null && Near(x, box.Y) && !Near(y, box.Y) ? new(y, x, rise) : new(x, y, rise);
        }

        if (tall is { } only && given == 1 && normal is not null)
        {
            // "a lip 10 mm high and 6 mm wide along the front edge"
            var own = (Length ?? Width ?? Depth)!.Value;
            var (along, thin) = Length is null || IsAsLong ? (edge, own) : (own, (double?)null);
            return thin is not { } t ? null : normal == "x" ? new(t, along, only) : new(along, t, only);
        }

        if (Thickness is { } plate && tall is null && given == 2)
        {
            var (x, y) = Length is { } l ? (l, Width ?? Depth!.Value) : (Width!.Value, Depth!.Value);
            return !upright ? new(x, y, plate)
                : Standing(x, y, Near(y, edge) || (Width is not null && !Near(x, edge)) ? y : x, plate, normal);
        }

        return Thickness is { } sheet && tall is null && given == 1 && !upright && IsAsLong
            ? normal == "x" ? new((Width ?? Depth ?? Length)!.Value, edge, sheet) : new(edge, (Depth ?? Width ?? Length)!.Value, sheet)
            : null;
    }

    private static Point3 Standing(double x, double y, double run, double thick, string? normal)
    {
        var high = run == x ? y : x;
        return normal == "x" ? new(thick, run, high) : new(run, thick, high);
    }

    // How far out of the side, how long along it, how high.
    private (double Reach, double Run, double High)? Outwards(double edge, double level)
    {
        if (list is [var a, var b, var c])
        {
            return roles.Count + (Reach is null ? 0 : 1) > 0 ? null : (b, a, c);
        }

        if (list is [var wide, var high])
        {
            return (Reach ?? Length ?? Depth) is { } far ? (far, wide, high) : Thickness is { } t ? (high, wide, t) : null;
        }

        var up = Thickness ?? Height;
        var run = Width;
        var reach = Reach ?? Depth ?? Length;
        if (Role("square") is { } side)
        {
            return reach is { } r ? (r, side, up ?? side) : null;
        }

        run ??= reach == Length ? null : Length;
        return reach is { } o ? (o, run ?? edge, up ?? level) : null;
    }

    private static Point3 Listed(double a, double b, double c, Point3 box, string? normal, bool upright)
    {
        var thin = Math.Min(a, Math.Min(b, c));
        if (upright && thin == c && c < Math.Min(a, b))
        {
            return normal == "x" ? new(c, a, b) : new(a, c, b);
        }

        return normal == "x" && ((upright && thin == b && b < a) || (Near(a, box.Y) && !Near(b, box.Y))) ? new(b, a, c) : new(a, b, c);
    }

    private Point3? Pair(double a, double b, string? normal, bool upright)
    {
        var up = Height ?? Reach;
        if (roles.Count - (Height is null ? 0 : 1) > 1)
        {
            return null;
        }

        return upright && up is null && Thickness is { } thick
            ? normal == "x" ? new(thick, a, b) : new(a, thick, b)
            : (up ?? Thickness ?? Length) is { } z ? new(a, b, z) : null;
    }

    private void Read()
    {
        IsTotal = words.TakeAll(Total()).ToList().Count > 0;
        IsAsThick = words.Take(SameThickness()) is not null;
        IsAsLong = words.Take(SameLength()) is not null;
        if (words.Take(Triple()) is { } three)
        {
            list = [BriefWords.Number(three, "a"), BriefWords.Number(three, "b"), BriefWords.Number(three, "c")];
        }
        else if (words.Take(Twice()) is { } two)
        {
            list = [BriefWords.Number(two, "a"), BriefWords.Number(two, "b")];
        }

        foreach (var match in words.TakeAll(After()).Concat(words.TakeAll(Before())))
        {
            Set(Canonical(match.Groups["role"].Value), BriefWords.Number(match, "n"));
        }

        if (words.Take(Rise()) is { } rise)
        {
            Reach = BriefWords.Number(rise, "n");
        }
    }

    private void Set(string role, double value) => IsTorn |= !roles.TryAdd(role, value) && Math.Abs(roles[role] - value) > 1e-9;

    private double? Role(string role) => roles.TryGetValue(role, out var value) ? value : null;

    private static string Canonical(string role) => role.ToLowerInvariant() switch
    {
        "long" or "length" => "long",
        "wide" or "width" or "broad" => "wide",
        "deep" or "depth" => "deep",
        "thick" or "thickness" => "thick",
        "square" or "side length" or "sides" => "square",
        _ => "high",
    };

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    [GeneratedRegex(@",?\s*\(?\b(?:in total|overall|altogether|(?:total|overall) (?=height)|to a total (?=height)|including (?:the |its )?(?:thickness of the )?(?:\w+ ){0,2}?(?:base|plate|bottom|floor|foot|board|web|deck|seat|shelf|thickness)(?: thickness|'s thickness| plate)?(?: is| of)?|(?:measured )?from the (?:bottom|underside)(?: of the (?:base|bottom|lower|foot|floor)(?: plate)?)?)\b\)?", Options)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(?:of |with |has |have |and )*(?:the )?same (?:material |sheet |plate )?thickness(?: as (?:the |its )?[\w ]+?(?=[,.;]|$| and\b))?|\b(?:just )?as thick as (?:the |its )?\w+(?: plate)?", Options)]
    private static partial Regex SameThickness();

    [GeneratedRegex(@"\b(?:just )?as (?:wide|long|deep) as (?:the |its )?\w+(?: plate| board)?|\b(?:of |with |has |and |over |across |along )*(?:the |its )?(?:full|whole|entire|same) (?:width|length|depth)(?: (?:of|as) the \w+(?: plate)?)?(?: \(?\d+(?:\.\d+)? ?mm\)?)?|\bfrom end to end\b|\bfull[- ](?:width|length)\b|\bfrom (?:one|the left) (?:side|end|edge) to the (?:other|right)\b", Options)]
    private static partial Regex SameLength();

    [GeneratedRegex($@"(?<a>{N})(?: ?mm)? ?(?:x|by) ?(?<b>{N})(?: ?mm)? ?(?:x|by) ?(?<c>{N})(?: ?mm)?", Options)]
    private static partial Regex Triple();

    [GeneratedRegex($@"(?<a>{N})(?: ?mm)? ?(?:x|by) ?(?<b>{N})(?: ?mm\b)?(?: square\b)?", Options)]
    private static partial Regex Twice();

    [GeneratedRegex($@"(?<n>{N})(?: ?mm)?[ -](?:in )?(?<role>wide|width|broad|deep|depth|tall|high|height|thick|thickness|long|length|square)\b", Options)]
    private static partial Regex After();

    [GeneratedRegex($@"\b(?<role>side length|sides|width|depth|height|thickness|length)(?: of| is| are|:|=| being| ;)* (?<n>{N})(?: ?mm\b)?", Options)]
    private static partial Regex Before();

    [GeneratedRegex($@"\b(?:ris(?:es?|ing)|extend(?:s|ing)?|project(?:s|ing)?|protrud(?:es?|ing)|reach(?:es|ing)?|stick(?:s|ing)?|stand(?:s|ing)?|jut(?:s|ting)?|overhang(?:s|ing)?)(?: straight| vertically| horizontally| out| outwards?| up| upwards?| forwards?| down| downwards?| backwards?| beyond (?:it|the \w+)| from (?:it|the \w+))*(?: by| for| to)? (?<n>{N}) ?mm(?! (?:above|below|from) )", Options)]
    private static partial Regex Rise();
}
