using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Text;

namespace Formwright.Design.Briefs;

/// <summary>The sizes that a statement gives one body, by their roles in millimetres.</summary>
internal sealed partial class BodySizes
{
    private static readonly HashSet<string> Places = ["inset", "offset", "shift", "spacing", "span", "boltCircle", "boltCircleRadius", "rows", "columns", "startAngle"];
    private static readonly HashSet<string> Known = ["length", "width", "height", "depth", "thickness", "wall", "diameter", "radius", "outerDiameter", "outerRadius", "innerDiameter", "innerRadius", "side", "acrossFlats", "bottomDiameter", "bottomRadius", "topDiameter", "topRadius"];

    private readonly Dictionary<string, double> roles = [];
    private readonly List<double> bare = [];
    private double[]? list;
    private double? namedEdge;

    private BodySizes()
    {
    }

    /// <summary>Measures that say where, not how large.</summary>
    public List<Measure> Positions { get; } = [];

    /// <summary>False when something was said that is no size of a body.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Sizes in a list, "40 x 20"; null when there is none.</summary>
    public IReadOnlyList<double>? List => list;

    /// <summary>True when any size was given.</summary>
    public bool Any => roles.Count + bare.Count > 0 || list is not null;

    /// <summary>True when it is round.</summary>
    public bool IsRound => roles.Keys.Any(r => r.EndsWith("iameter", StringComparison.Ordinal) || r.EndsWith("adius", StringComparison.Ordinal));

    /// <summary>True when it narrows from one diameter to another.</summary>
    public bool IsTapered => End("bottom") is not null && End("top") is not null;

    /// <summary>A size; null when it was not given.</summary>
    public double? this[string role] => roles.TryGetValue(role, out var value) ? value : null;

    /// <summary>Makes the first size without a word the diameter, as round bodies are named: "a 30 mm disc".</summary>
    public void MakeRound()
    {
        // "cylinder 80 x 40 mm"
        if (!IsRound && list is [var across, var along] && bare.Count == 0 && roles.Count == 0)
        {
            roles.Add("diameter", across);
            roles.Add("height", along);
            list = null;
        }

        if (!IsRound && list is null && bare.Count > 0)
        {
            roles.Add("diameter", bare[0]);
            bare.RemoveAt(0);
        }
    }

    /// <summary>The one size of a cube; null when there is none or there are several.</summary>
    public double? Edge => list is not null || roles.Count + bare.Count > 1 ? null : this["side"] ?? this["length"] ?? (bare is [var only] ? only : roles.Count == 0 ? namedEdge : null);

    /// <summary>These sizes; a round body without a length reaches through the whole of a box.</summary>
    public BodySizes Deep(Box3 box)
    {
        if (IsRound && Round() is null)
        {
            roles.TryAdd("height", Math.Max(box.Size.X, Math.Max(box.Size.Y, box.Size.Z)));
        }

        return this;
    }

    /// <summary>Diameter at the <c>bottom</c> or the <c>top</c>; null when it was not given.</summary>
    public double? End(string end) => this[end + "Diameter"] ?? (this[end + "Radius"] * 2);

    /// <summary>The diameter, when a diameter or a radius is all that was given, or one size without a word; else null.</summary>
    public double? Only(string diameter, string radius) =>
        list is not null || roles.Count + bare.Count != 1 ? null : bare is [var one] ? one : this[diameter] ?? (this[radius] * 2);

    /// <summary>Takes a size over from another body: "the same inner diameter".</summary>
    public void Add(string role, double value) => roles.TryAdd(role, value);

    /// <summary>Takes a size that was said elsewhere, when none of two is open.</summary>
    public void Fill(string role, double value)
    {
        var given = roles.Count + bare.Count + (list?.Length ?? 0);
        if (given == 2 && (role != "thickness" || (this["thickness"] is null && this["height"] is null)))
        {
            roles.TryAdd(role, value);
        }
    }

    /// <summary>Reads the nodes between two positions of a statement.</summary>
    /// <param name="nodes">The statement.</param>
    /// <param name="text">Its text.</param>
    /// <param name="start">Where the body's words begin.</param>
    /// <param name="end">Where they end.</param>
    public static BodySizes Read(IReadOnlyList<Node> nodes, string text, int start, int end)
    {
        var sizes = new BodySizes();
        var before = start;
        foreach (var node in nodes.Where(n => n.Start >= start && n.End <= end))
        {
            if (node.Measure is { } measure)
            {
                sizes.Take(measure, text[Math.Min(before, node.Start)..node.Start], text[node.End..Math.Min(end, node.End + 8)]);
                before = node.End;
            }
            else if (node.List is { } sides)
            {
                sizes.Take(sides);
                before = node.End;
            }
            else if (node.Lexeme.Kind is LexemeKind.Screw or LexemeKind.Count or LexemeKind.Point || node.Is(TermCategory.Multiplier))
            {
                sizes.IsWhole = false;
            }
        }

        return sizes;
    }

    /// <summary>The sizes along X, Y and Z of a box.</summary>
    /// <param name="upright">True for a wall, whose thickness is horizontal.</param>
    /// <param name="across">True when its width lies along Y.</param>
    /// <returns>Null when one is missing.</returns>
    public Point3? Box(bool upright, bool across)
    {
        if (list is [var a, var b, var c])
        {
            // "a 200 x 40 x 8 plate standing up": its thickness is horizontal.
            return !upright || c > Math.Min(a, b) ? new(a, b, c) : across ? new(c, a, b) : new(a, c, b);
        }

        var (length, width, depth, thickness) = (this["length"], this["width"], this["depth"], this["thickness"] ?? this["wall"]);
        var height = this["height"];
        var horizontal = new List<double?>();
        if (list is [var first, var second])
        {
            horizontal.AddRange([first, second]);
        }
        else if (this["side"] is { } side)
        {
            horizontal.AddRange([side, side]);
        }

        horizontal.AddRange([length, width, depth]);
        var flat = horizontal.OfType<double>().ToList();
        var free = new Queue<double>(bare);
        double? Next() => free.Count > 0 ? free.Dequeue() : null;
        if (height is null && !upright)
        {
            height = thickness ?? (flat.Count > 2 ? depth : null) ?? Next();
            thickness = null;
        }

        if (thickness is not null && flat.Count == 0 && Next() is { } extent)
        {
            flat.Add(extent);
        }

        if (thickness is { } wall && flat.Count < 2)
        {
            flat.Add(wall);
        }

        while (flat.Count < 2 && Next() is { } more)
        {
            flat.Add(more);
        }

        height ??= flat.Count > 2 ? flat[2] : Next();
        return flat.Count >= 2 && height is { } z && free.Count == 0
            ? across ? new Point3(flat[1], flat[0], z) : new Point3(flat[0], flat[1], z)
            : null;
    }

    /// <summary>Outer diameter, inner diameter (0 for a full cylinder) and length of a round body; null when one is missing.</summary>
    public (double Outer, double Inner, double Length)? Round()
    {
        var outer = this["outerDiameter"] ?? (this["outerRadius"] * 2) ?? this["diameter"] ?? (this["radius"] * 2);
        var inner = this["innerDiameter"] ?? (this["innerRadius"] * 2) ?? (this["wall"] is { } wall ? outer - (2 * wall) : null) ?? 0;
        var length = this["height"] ?? this["length"] ?? this["thickness"] ?? this["depth"] ?? this["width"];
        if (length is null && bare.Count == 1)
        {
            length = bare[0];
        }
        else if (bare.Count > 0)
        {
            return null;
        }

        return outer is { } o && length is { } l && inner < o ? (o, inner, l) : null;
    }

    private void Take(Measure measure, string before, string after)
    {
        if (measure.Quantity is { Spelled: true, Unit.Kind: UnitKind.None })
        {
            return;
        }

        if (!measure.IsLength)
        {
            IsWhole = false;
        }
        else if (measure is { At: "top" or "bottom", Role: null or "diameter" or "radius" or "width" })
        {
            Set(measure.At + (measure.Role == "radius" ? "Radius" : "Diameter"), measure.Millimetres);
        }
        else if (measure.Role is null or "inset" or "offset" && BriefWords.Rise.Match(before) is { Success: true } rise && !rise.Value.StartsWith("stand", StringComparison.OrdinalIgnoreCase))
        {
            Set("height", measure.Millimetres);
        }
        else if (measure.From is not null || (measure.Role is { } place && Places.Contains(place)))
        {
            Positions.Add(measure);
        }
        else if (measure.Role is null && BriefWords.Rise.IsMatch(before))
        {
            Set("height", measure.Millimetres);
        }
        else if (measure.Role is null or "size")
        {
            if (Named().IsMatch(after))
            {
                namedEdge ??= measure.Millimetres;
                return;
            }

            var position = after.TrimStart();
            if (position.StartsWith("above", StringComparison.OrdinalIgnoreCase) || position.StartsWith("below", StringComparison.OrdinalIgnoreCase) || position.StartsWith("from", StringComparison.OrdinalIgnoreCase))
            {
                Positions.Add(measure);
            }
            else
            {
                bare.Add(measure.Millimetres);
            }
        }
        else if (Known.Contains(measure.Role))
        {
            Set(measure.Role, measure.Millimetres);
        }
        else
        {
            IsWhole = false;
        }
    }

    private void Take(SizeList sides)
    {
        if (list is not null || sides.Role is not null)
        {
            IsWhole = false;
            return;
        }

        list = [.. sides.Quantities.Select((_, i) => sides.Millimetres(i))];
    }

    private void Set(string role, double value) => IsWhole &= roles.TryAdd(role, value) || Math.Abs(roles[role] - value) < 1e-9;

    // "one of its 50 mm edges": the size tells which edge is meant.
    [GeneratedRegex(@"^\s*(?:long |short )?(?:edges?|sides?|ends?|faces?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
