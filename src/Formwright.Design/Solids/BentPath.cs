using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>
/// A round bar with several bends in a plane, told from one end to the other: "100 mm straight, 90 degree bend with radius 20 mm, 50 mm
/// straight, ...". Bends turn to the left unless the words say right; the bar lies in the XZ plane.
/// </summary>
internal sealed partial class BentPath : Solid
{
    private const int MostBends = 50;

    // 1 for a bar whose first piece stands.
    private const string Upwards = "upwards";
    private const string Example = "a 10 mm rod: 100 mm straight, 90 degree bend with radius 20 mm, 50 mm straight, 90 degree bend with radius 20 mm, 100 mm straight";

    public override string Kind => "bentPath";

    /// <summary>True when a rod has at least two bends, or one between straight pieces that are told one by one.</summary>
    public static bool IsMeant(Phrase phrase) => phrase.Kind is "rod" or "bentRod" or "bar" && Angles(phrase).Count is var bends && (bends >= 2 || (bends == 1 && Straight().Count(phrase.Prompt.Text) == 2));

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        var bends = Angles(phrase);
        var first = bends[0].Start;
        var ordered = phrase.Measures.Where(m => !m.Used).OrderBy(m => m.Start).ToList();
        var across = ordered.Find(m => m.IsLength && m.Role is "diameter" or "outerDiameter") ?? ordered.Find(m => m.IsLength && m.Start < first && m.Role is null or "thickness")
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no diameter. Say for example '{Example}'.");
        var sizes = new Dictionary<string, double> { ["diameter"] = phrase.Take(across) };
        if (Upright().IsMatch(phrase.Prompt.Text))
        {
            sizes.Add(Upwards, 1);
        }

        var (straight, bend) = (0.0, 0);
        double? radius = null;
        foreach (var measure in ordered.Where(m => m != across))
        {
            if (bends.Contains(measure))
            {
                measure.Used = true;
                bend++;
                sizes.Add(Name("straight", bend), straight);
                sizes.Add(Name("angle", bend), measure.Quantity.Value * Side(phrase, measure, bends));
                straight = 0;
            }
            else if (measure.IsLength && measure.Role is "radius" or "majorRadius")
            {
                // Before the first bend and behind each one: the radius is that of the bend it stands beside.
                radius = phrase.Take(measure);
                sizes[Name("radius", Math.Max(bend, 1))] = radius.Value;
            }
            else if (measure.IsLength)
            {
                straight += phrase.Take(measure);
            }
        }

        sizes.Add(Name("straight", bend + 1), straight);
        for (var i = 1; i <= bend; i++)
        {
            if (!sizes.ContainsKey(Name("radius", i)))
            {
                sizes[Name("radius", i)] = radius ?? 3 * sizes["diameter"];
                findings.Assume($"Assumed a radius of {Format.Length(sizes[Name("radius", i)])} for bend {i}.");
            }
        }

        return sizes;
    }

    public override Form Describe(Sizes sizes)
    {
        var (path, length) = Path(sizes);
        var bounds = Bounds(path, sizes["diameter"] / 2);
        var shift = new Point3(-bounds.Center.X, -bounds.Center.Y, -bounds.Min.Z);
        var size = bounds.Size;
        Frame Side(string name, Point3 normal, Point3 u, Point3 v, double width, double height, double thick) =>
            new(name, new Point3(0, 0, size.Z / 2) + (normal * (thick / 2)), normal, u, v, width / 2, height / 2, thick) { Curved = true };
        return new Form(
            new Box3(bounds.Min + shift, bounds.Max + shift),
            [Side("front", Point3.UnitY * -1, Point3.UnitX, Point3.UnitZ, size.X, size.Z, size.Y), Side("back", Point3.UnitY, Point3.UnitX, Point3.UnitZ, size.X, size.Z, size.Y)])
        {
            Volume = Math.PI / 4 * sizes["diameter"] * sizes["diameter"] * length,
            Edges = [new("all", sizes["diameter"] / 4, sizes["diameter"] / 4)],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build)
    {
        var path = Path(sizes).Corners;
        var bounds = Bounds(path, sizes["diameter"] / 2);
        return new BentBar(path, sizes["diameter"] / 2).Moved(-bounds.Center.X, -bounds.Center.Y, -bounds.Min.Z).Build(build);
    }

    public override string Title(Sizes sizes) => $"Bent Rod {Format.Number(sizes["diameter"])} x {Format.Length(Math.Round(Path(sizes).Length, 3))}";

    public override SizeReference? SizeOf(string role) => role is "diameter" or "thickness" ? new("diameter") : null;

    public override bool IsLength(string name) => name != Upwards && !name.StartsWith("angle", StringComparison.Ordinal);

    private static string Name(string size, int number) => size + number.ToString(CultureInfo.InvariantCulture);

    private static List<Measure> Angles(Phrase phrase) => [.. phrase.Measures.Where(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle).OrderBy(m => m.Start)];

    // A side named behind a bend and before the next one.
    private static int Side(Phrase phrase, Measure bend, List<Measure> bends)
    {
        var next = bends.Find(b => b.Start > bend.Start)?.Start ?? int.MaxValue;
        return phrase.Terms.Exists(t => t.Start > bend.Start && t.Start < next && t.Is(TermCategory.Face) && t.Term!.Id is "right" or "bottom") ? -1 : 1;
    }

    private static (List<Corner> Corners, double Length) Path(Sizes sizes)
    {
        var corners = new List<Corner> { new(0, 0) };
        var (x, y, heading, length) = (0.0, 0.0, sizes.Has(Upwards) ? Math.PI / 2 : 0, 0.0);
        var r = sizes["diameter"] / 2;
        void Go(double distance)
        {
            if (distance > 0)
            {
                (x, y, length) = (x + (distance * Math.Cos(heading)), y + (distance * Math.Sin(heading)), length + distance);
                corners.Add(new(x, y));
            }
        }

        var i = 1;
        for (; i <= MostBends && sizes.Has(Name("angle", i)); i++)
        {
            Go(sizes.Coordinate(Name("straight", i)));
            var (angle, radius) = (sizes.Coordinate(Name("angle", i)) * Math.PI / 180, sizes[Name("radius", i)]);
            if (radius <= r || Math.Abs(angle) is < 1e-3 or > Math.PI + 1e-9)
            {
                throw Refuse.Prompt($"Bend {i} of {Format.Number(angle * 180 / Math.PI)} degrees with a radius of {Format.Length(radius)} cannot be made: the radius must be above half the diameter, {Format.Length(r)}, and the angle between 0 and 180 degrees.");
            }

            corners[^1] = corners[^1] with { Bulge = Math.Tan(angle / 4) };
            var chord = 2 * radius * Math.Sin(Math.Abs(angle) / 2);
            (x, y) = (x + (chord * Math.Cos(heading + (angle / 2))), y + (chord * Math.Sin(heading + (angle / 2))));
            heading += angle;
            length += radius * Math.Abs(angle);
            corners.Add(new(x, y));
        }

        Go(sizes.Coordinate(Name("straight", i)));
        return (corners, length);
    }

    // Straight pieces are as wide as the bar square to their direction; a bend reaches to its outer and its inner arc.
    private static Box3 Bounds(List<Corner> path, double r)
    {
        var (low, high) = ((X: double.MaxValue, Y: double.MaxValue), (X: double.MinValue, Y: double.MinValue));
        void Add(double x, double y)
        {
            (low, high) = ((Math.Min(low.X, x), Math.Min(low.Y, y)), (Math.Max(high.X, x), Math.Max(high.Y, y)));
        }

        foreach (var (from, to) in path.Zip(path.Skip(1)))
        {
            var segment = new Segment(from, to);
            if (!segment.IsArc)
            {
                var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
                var (nx, ny) = (r * (to.Y - from.Y) / length, -r * (to.X - from.X) / length);
                Add(from.X + nx, from.Y + ny);
                Add(from.X - nx, from.Y - ny);
                Add(to.X + nx, to.Y + ny);
                Add(to.X - nx, to.Y - ny);
                continue;
            }

            var (cx, cy, radius, start, end) = segment.Arc();
            var (first, last) = (Math.Min(start, end), Math.Max(start, end));
            var quarters = Enumerable.Range((int)Math.Ceiling(first / (Math.PI / 2)), 5).Select(q => q * Math.PI / 2).Where(a => a < last);
            foreach (var angle in quarters.Append(first).Append(last))
            {
                Add(cx + ((radius + r) * Math.Cos(angle)), cy + ((radius + r) * Math.Sin(angle)));
                Add(cx + ((radius - r) * Math.Cos(angle)), cy + ((radius - r) * Math.Sin(angle)));
            }
        }

        return new Box3(new(low.X, -r, low.Y), new(high.X, r, high.Y));
    }

    [GeneratedRegex(@"\bupright (?:rod|bar)\b|\b(?:rod|bar) (?:stands|standing|starts|starting) (?:upright|upwards)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Upright();

    [GeneratedRegex(@"\d (?:mm )?straight(?! (?:slot|groove|flute|knurl|edge|side))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Straight();
}
