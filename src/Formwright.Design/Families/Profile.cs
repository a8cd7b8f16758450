using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// An outline of one kind swept along a straight line: a plate of that shape, or a bar of that section. A wall makes it a tube, open
/// at both ends.
/// </summary>
internal abstract class Profile : PlainSolid
{
    /// <summary>Name of the length along which the outline is swept.</summary>
    protected const string Sweep = "length";

    private const string Wall = "wall";

    public override bool AbsorbsBore => false;

    /// <summary>True for a bar that lies along X, false for a plate that lies flat.</summary>
    protected virtual bool Lies => false;

    /// <summary>How far a plate goes up.</summary>
    protected static Parameter Upwards(Func<Values, double> assumed) =>
        Parameter.Length(Sweep, assumed).From("extrusion", "thickness", "depth", "height");

    /// <summary>The wall, when there is one.</summary>
    protected static Parameter Hollow() => Parameter.Length(Wall, 0);

    /// <summary>The outline; where it lies in its plane does not matter.</summary>
    protected abstract Outline Section(Values v);

    /// <summary>Openings of the outline.</summary>
    protected virtual IReadOnlyList<Outline> Openings(Values v, Outline outline) => HasWall(v) ? [Inside(outline, v[Wall])] : [];

    protected sealed override Piece Shape(Values v)
    {
        var outline = Section(v);
        return Lies ? Piece.Lengthwise(outline, v[Sweep], Openings(v, outline)) : Piece.Extrude(outline, v[Sweep], 0, Openings(v, outline));
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var outline = Section(v);
        var (low, high) = (outline.Min, outline.Max);
        var centred = Openings(v, outline).Count > 0 ? null : outline.Moved(-(low.X + high.X) / 2, -(low.Y + high.Y) / 2);
        string[] ends = Lies ? ["left", "right"] : ["top", "bottom"];
        return [.. BoxFrames(bounds).Select(f => ends.Contains(f.Name) ? f with { Outline = centred, Curved = centred is null } : f)];
    }

    protected override IReadOnlyList<EdgeGroup> Edges(Values v, Box3 bounds)
    {
        var outline = Section(v);
        var shortest = outline.ShortestLine > 0 ? outline.ShortestLine : Math.Min(outline.Max.X - outline.Min.X, outline.Max.Y - outline.Min.Y);
        var (least, limit) = (Math.Min(shortest, v[Sweep]), Math.Max(shortest, Math.Min(bounds.Size.Y, bounds.Size.Z)) / 2);

        // Where pieces run into each other smoothly there is nothing to round.
        var convexity = outline.IsSmoothSomewhere ? "convex" : "any";
        EdgeGroup Level(string name, double z) => new(name, limit, least) { PlaneOrigin = new(0, 0, z), PlaneNormal = Point3.UnitZ, Convexity = "convex" };
        return
        [
            new("all", limit, least) { Convexity = convexity },
            Level("top", bounds.Max.Z),
            Level("bottom", bounds.Min.Z),
            new("vertical", limit, shortest) { ParallelTo = Point3.UnitZ, Curve = "line", Convexity = convexity },
            new("lengthwise", limit, shortest) { ParallelTo = Point3.UnitX, Curve = "line", Convexity = convexity },
        ];
    }

    protected override (Piece Piece, double Volume)? Room(Values v, double wall, bool open)
    {
        if (Lies)
        {
            return null;
        }

        var inside = Inside(Section(v), wall);
        var height = v[Sweep] - (open ? wall : 2 * wall);
        Require(height > 0, $"walls of {Format.Length(wall)} leave no room inside.");
        return (Piece.Extrude(inside, open ? height + wall : height, wall), inside.Area * height);
    }

    protected override string Label(Values v)
    {
        var section = Section(v);
        return Format.Sizes(section.Max.X - section.Min.X, section.Max.Y - section.Min.Y, v[Sweep]);
    }

    /// <summary>The outline of the room inside walls.</summary>
    protected Outline Inside(Outline outline, double wall)
    {
        var inside = outline.Inset(wall);
        Require(inside is not null, $"walls of {Format.Length(wall)} leave no room inside.");
        return inside!;
    }

    /// <summary>Reads a list of sizes and a size without a word: those of the section first, the sweep last.</summary>
    protected static void Spread(Phrase phrase, Dictionary<string, double> given, params ReadOnlySpan<string> names)
    {
        if (phrase.Sizes(2, names.Length) is { } list)
        {
            Fill(given, list, names);
        }

        foreach (var name in names)
        {
            if (!given.ContainsKey(name) && phrase.Bare() is { } size)
            {
                given[name] = size;
            }
        }
    }

    private bool HasWall(Values v) => Find(Wall) is not null && v.Has(Wall);
}
