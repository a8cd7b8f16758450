using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A body with six rectangular faces: length along X, width along Y, height along Z.</summary>
internal abstract class Cuboid : Solid
{
    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, $"a {Kind} 40 x 20 x 10 mm");
        var given = phrase.Sizes(3, 3) is { } three ? Three(three, phrase, findings)
            : IsSquare(phrase) && !phrase.HasExtent && phrase.Lists.Find(l => l is { Used: false, Role: null, Quantities.Count: 2 } && l.Millimetres(0) != l.Millimetres(1)) is not null ? Square(phrase.Sizes(2, 2)!)
            : Named(phrase, Pair(phrase, phrase.Sizes(2, 2)));
        Fill(given, phrase, findings);
        Complete(given, phrase, findings);
        return new() { ["length"] = given.X!.Value, ["width"] = given.Y!.Value, ["height"] = given.Z!.Value };
    }

    public override Form Describe(Sizes sizes)
    {
        var (x, y, z) = (sizes["length"], sizes["width"], sizes["height"]);
        var (top, bottom) = (new Point3(0, 0, z), new Point3(0, 0, 0));
        var mid = new Point3(0, 0, z / 2);
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        return new Form(
            new Box3(new(-x / 2, -y / 2, 0), new(x / 2, y / 2, z)),
            [
                new("top", top, uz, ux, uy, x / 2, y / 2, z),
                new("bottom", bottom, uz * -1, ux, uy, x / 2, y / 2, z),
                new("front", mid - (uy * (y / 2)), uy * -1, ux, uz, x / 2, z / 2, y),
                new("back", mid + (uy * (y / 2)), uy, ux, uz, x / 2, z / 2, y),
                new("left", mid - (ux * (x / 2)), ux * -1, uy, uz, y / 2, z / 2, x),
                new("right", mid + (ux * (x / 2)), ux, uy, uz, y / 2, z / 2, x),
            ])
        {
            Volume = x * y * z,
            Edges = CuboidEdges.Of(x, y, z),
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build)
    {
        var (x, y, z) = (sizes["length"], sizes["width"], sizes["height"]);
        return build.Box(new(0, 0, z / 2), x, y, z);
    }

    public override string Title(Sizes sizes)
    {
        var (x, y, z) = (sizes["length"], sizes["width"], sizes["height"]);
        return x == y && y == z ? $"Cube {Format.Length(x)}" : $"{Name} {Format.Sizes(x, y, z)}";
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "length" => new("length"),
        "width" or "depth" => new("width"),
        "height" or "thickness" => new("height"),
        _ => null,
    };

    public override (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build)
    {
        var (x, y, z) = (sizes["length"] / 2, sizes["width"] / 2, sizes["height"]);
        double In(string face) => open.Contains(face) ? 0 : wall;
        var (low, high) = (new Point3(-x + In("left"), -y + In("front"), In("bottom")), new Point3(x - In("right"), y - In("back"), z - In("top")));
        var room = high - low;
        if (room.X <= 0 || room.Y <= 0 || room.Z <= 0)
        {
            throw Refuse.Prompt($"Walls of {Format.Length(wall)} leave no room inside a {Title(sizes)}.");
        }

        // Reaches out of the open faces.
        double Out(string face) => open.Contains(face) ? wall : 0;
        (low, high) = (low - new Point3(Out("left"), Out("front"), Out("bottom")), high + new Point3(Out("right"), Out("back"), Out("top")));
        var size = high - low;
        return (build.Box((low + high) * 0.5, size.X, size.Y, size.Z), room.X * room.Y * room.Z);
    }

    /// <summary>True for a bar, whose square is its section.</summary>
    protected virtual bool IsLong => false;

    /// <summary>Name for titles.</summary>
    protected virtual string Name => "Block";

    /// <summary>Gives the sizes that were not said, or refuses.</summary>
    protected abstract void Complete(Dimensions given, Phrase phrase, Findings findings);

    /// <summary>Called with a written list of three sizes; a kind may turn it.</summary>
    protected virtual double[] Turn(double[] sizes, Phrase phrase, Findings findings) => sizes;

    /// <summary>What "a square tile 65 x 8" is: the side and the thickness.</summary>
    protected virtual Dimensions Square(double[] two) => new() { X = two.Max(), Y = two.Max(), Z = two.Min() };

    /// <summary>What a written pair of sizes is; nothing for null.</summary>
    protected virtual Dimensions Base(double[]? two) => new() { X = two?[0], Y = two?[1] };

    private Dimensions Three(double[] list, Phrase phrase, Findings findings)
    {
        var sizes = Turn(list, phrase, findings);
        foreach (var role in (ReadOnlySpan<string>)["length", "width", "height", "depth", "thickness"])
        {
            if (phrase.Length(role) is { } again && !sizes.Contains(again))
            {
                throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: the {role} {Format.Length(again)} is none of {Format.Sizes(sizes)}.");
            }
        }

        return new Dimensions { X = sizes[0], Y = sizes[1], Z = sizes[2] };
    }

    // Words for two horizontal sizes and a vertical one; "depth" is the second horizontal one unless length and width are given.
    // "20 x 2, 120 long", "120 x 30, 10 thick": beside a third size two are what they are written as.
    private Dimensions Pair(Phrase phrase, double[]? two) =>
        two is not null && phrase.HasExtent ? new Dimensions { X = two[0], Y = two[1] } : Base(two);

    private static Dimensions Named(Phrase phrase, Dimensions two)
    {
        var (length, width, depth, height) = (phrase.Length("length"), phrase.Length("width"), phrase.Length("depth"), phrase.Length("height"));
        if (two is { Y: not null, Z: null } && length is not null && height is null)
        {
            return new Dimensions { X = length, Y = two.X, Z = two.Y };
        }

        var depthIsY = two.Y is null && (length is null || width is null);
        var given = new Dimensions
        {
            X = two.X ?? length ?? width,
            Y = two.Y ?? (length is null ? null : width) ?? (depthIsY ? depth : null),
            Z = two.Z,
        };

        // A thickness beside three other sizes is that of a wall.
        var thickness = height is not null && given.Missing == 1 ? null : phrase.Length("thickness");
        given.Z ??= thickness ?? height ?? (depthIsY ? null : depth);
        if (height is not null && thickness is not null)
        {
            given.Y ??= height;
            given.X ??= height;
        }

        return given;
    }

    private static bool IsSquare(Phrase phrase) => phrase.Has(TermCategory.Mark, "square") || phrase.Noun.Contains("square", StringComparison.OrdinalIgnoreCase);

    private void Fill(Dimensions given, Phrase phrase, Findings findings)
    {
        var square = phrase.Has(TermCategory.Mark, "square");
        var side = phrase.Length("side") ?? phrase.Length("acrossFlats") ?? (square ? phrase.Bare() : null);
        if (square && !IsLong && given is { X: not null, Y: null, Z: not null })
        {
            // "a square block 65 mm wide, 15 mm thick"
            given.Y = given.X;
        }

        if (side is not null)
        {
            if (square && given is { X: not null, Y: null, Z: null })
            {
                // A square bar: the side is its section.
                (given.Y, given.Z) = (side, side);
            }

            given.X ??= side;
            given.Y ??= side;
            given.Z ??= square ? null : side;
        }

        if (given.Missing == 1 && phrase.Bare() is { } last)
        {
            findings.Assume($"Took {Format.Length(last)} as the remaining size of the {phrase.Noun}.");
            given.X ??= last;
            given.Y ??= last;
            given.Z ??= last;
        }
    }

    /// <summary>Sizes along the axes; null where nothing was said.</summary>
    protected sealed class Dimensions
    {
        public double? X { get; set; }

        public double? Y { get; set; }

        public double? Z { get; set; }

        public int Missing => (X is null ? 1 : 0) + (Y is null ? 1 : 0) + (Z is null ? 1 : 0);
    }
}
