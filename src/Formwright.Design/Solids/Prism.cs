using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>An upright prism on a regular polygon, stored by the diameter through its corners.</summary>
internal sealed class Prism : Solid
{
    private const int MostSides = 200;

    public override string Kind => "prism";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        const string Example = "a hexagonal prism 30 mm across flats, 12 mm high";
        RequireSize(phrase, Example);
        var sides = SidesOf(phrase)
            ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how many sides the {phrase.Noun} has. Say for example '{Example}'.");
        if (sides is < 3 or > MostSides)
        {
            throw Refuse.Prompt($"A prism cannot have {sides} sides: between 3 and {MostSides} are possible.");
        }

        var corners = phrase.Diameter("acrossCorners", "circumradius");
        var flats = phrase.Diameter("acrossFlats", "inradius");
        var side = phrase.Length("side");
        corners ??= flats / Math.Cos(Math.PI / sides) ?? side / Math.Sin(Math.PI / sides);
        if (flats is { } inside && int.IsOddInteger(sides))
        {
            findings.Assume($"Of {sides} sides no two face each other: {Format.Length(inside)} was read as the diameter of the circle inside them.");
        }

        if (corners is null && phrase.Diameter() is { } diameter)
        {
            corners = diameter;
            findings.Assume($"Read {Format.Length(diameter)} as the size across corners of the {phrase.Noun}.");
        }

        var height = phrase.Length("height", "length", "thickness", "depth");
        if (phrase.Sizes(2, 2) is { } list)
        {
            (corners, height) = (corners ?? FromFlats(list[0], sides, phrase, findings), height ?? list[1]);
        }

        corners ??= (phrase.Length("width") ?? phrase.Bare()) is { } bare ? FromFlats(bare, sides, phrase, findings) : null;
        height ??= phrase.Bare();
        if (corners is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how large the {phrase.Noun} is across. Say for example '{Example}'.");
        }

        if (height is null)
        {
            height = Assumption.Round(corners.Value);
            findings.Guess($"Assumed a height of {Format.Length(height.Value)} for the {phrase.Noun}.");
        }

        return new() { ["sides"] = sides, ["acrossCorners"] = corners.Value, ["height"] = height.Value };
    }

    public override Form Describe(Sizes sizes)
    {
        var (n, h) = (sizes.Count("sides", 3, MostSides), sizes["height"]);
        var outline = Outline(n, sizes["acrossCorners"] / 2);
        var r = sizes["acrossCorners"] / 2;
        var apothem = r * Math.Cos(Math.PI / n);
        var (x, y) = (outline.Max(p => p.X), outline.Max(p => p.Y));

        // With an odd number of sides the middle of the polygon is not the middle of its box.
        var bottom = outline.Aggregate((a, b) => a + b) * (1.0 / n);
        var top = bottom with { Z = h };
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        var least = Math.Min(2 * apothem, h);

        // Rounding a vertical edge removes two right triangles with legs r and r / tan(half angle), less a sector.
        var half = Math.PI * (n - 2) / (2 * n);

        // Where two flats face each other across Y, and for some across X, holes may be drilled in them.
        var (mid, flat) = (new Point3(0, 0, h / 2), apothem * Math.Tan(Math.PI / n));
        List<Frame> flats = n % 2 != 0 ? [] :
        [
            new("front", mid - (uy * apothem), uy * -1, ux, uz, flat, h / 2, 2 * apothem),
            new("back", mid + (uy * apothem), uy, ux, uz, flat, h / 2, 2 * apothem),
        ];
        if (n % 4 == 0)
        {
            flats.Add(new("left", mid - (ux * apothem), ux * -1, uy, uz, flat, h / 2, 2 * apothem));
            flats.Add(new("right", mid + (ux * apothem), ux, uy, uz, flat, h / 2, 2 * apothem));
        }

        return new Form(
            new Box3(new(-x, -y, 0), new(x, y, h)),
            [
                new("top", top, uz, ux, uy, apothem, apothem, h) { Round = true },
                new("bottom", bottom, uz * -1, ux, uy, apothem, apothem, h) { Round = true },
                .. flats,
            ])
        {
            Volume = n / 2.0 * r * r * Math.Sin(2 * Math.PI / n) * h,
            Edges =
            [
                new("all", Math.Min(apothem, h / 2), least) { Convexity = "convex" },
                new("top", Math.Min(apothem, h), least) { PlaneOrigin = top, PlaneNormal = uz, Convexity = "convex" },
                new("bottom", Math.Min(apothem, h), least) { PlaneOrigin = bottom, PlaneNormal = uz, Convexity = "convex" },
                new("vertical", apothem, r)
                {
                    ParallelTo = uz, Curve = "line", Convexity = "convex", FilletVolume = f => n * f * f * h * ((1 / Math.Tan(half)) - ((Math.PI / 2) - half)),
                },
            ],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build) =>
        build.Prism(Outline(sizes.Count("sides", 3, MostSides), sizes["acrossCorners"] / 2), new(0, 0, sizes["height"]));

    public override string Title(Sizes sizes)
    {
        var name = sizes.Count("sides", 3, MostSides) switch
        {
            3 => "Triangular",
            4 => "Square",
            5 => "Pentagonal",
            6 => "Hexagonal",
            8 => "Octagonal",
            var n => $"{n}-Sided",
        };
        return $"{name} Prism {Format.Number(sizes["acrossCorners"])} x {Format.Length(sizes["height"])}";
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "sides" => new("sides"),
        "acrossCorners" or "diameter" or "width" => new("acrossCorners"),
        "radius" => new("acrossCorners", 2),
        "height" or "length" or "thickness" => new("height"),
        _ => null,
    };

    public override SizeReference? SizeOf(string role, IReadOnlyDictionary<string, double> sizes) => role switch
    {
        "acrossFlats" => new("acrossCorners", 1 / Math.Cos(Math.PI / sizes["sides"])),
        "side" => new("acrossCorners", 1 / Math.Sin(Math.PI / sizes["sides"])),
        _ => SizeOf(role),
    };

    public override bool IsLength(string name) => name != "sides";

    // Corners anticlockwise; flats face the axes where the polygon allows it, and the outline's box is centred.
    private static List<Point3> Outline(int n, double r)
    {
        var start = n % 4 == 0 ? Math.PI / n : n % 2 == 0 ? 0 : Math.PI / 2;
        var points = new List<Point3>(n);
        for (var i = 0; i < n; i++)
        {
            var angle = start + (2 * Math.PI * i / n);
            points.Add(new(r * Math.Cos(angle), r * Math.Sin(angle), 0));
        }

        var center = (points.Max(p => p.Y) + points.Min(p => p.Y)) / 2;
        return [.. points.Select(p => p with { Y = p.Y - center })];
    }

    private static double FromFlats(double flats, int sides, Phrase phrase, Findings findings)
    {
        findings.Assume($"Read {Format.Length(flats)} as the size across flats of the {phrase.Noun}.");
        return flats / Math.Cos(Math.PI / sides);
    }

    private static int? SidesOf(Phrase phrase)
    {
        if (phrase.Number("sides") is { } number)
        {
            return number;
        }

        if (phrase.First(TermCategory.Polygon) is { } polygon)
        {
            return int.Parse(polygon, System.Globalization.CultureInfo.InvariantCulture);
        }

        // "8 sides" reads as a bare count in front of a size word.
        if (phrase.Measures.Find(m => m is { Used: false, Role: "side" } && m.Quantity.CanCount) is { } sides)
        {
            sides.Used = true;
            return (int)Math.Min(sides.Quantity.Value, int.MaxValue);
        }

        return phrase.HasMark("square") ? 4 : null;
    }
}
