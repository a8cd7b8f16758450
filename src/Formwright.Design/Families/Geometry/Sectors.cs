using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>Part of a round solid between two planes through its axis: a half, a quarter, any angle.</summary>
internal abstract class Sector : PlainSolid
{
    /// <summary>Name of the angle that is cut out of the whole.</summary>
    protected const string Missing = "missing";

    /// <summary>That angle, 0 for what is told by the angle that is left.</summary>
    protected static Parameter Gap() => Parameter.Number(Missing, 0, 0, 359).Standard();

    /// <summary>The angle in degrees, by its name or what the noun says.</summary>
    protected static Parameter Angle(bool gap = false) => Parameter.Number("angle", v => gap && v.Has(Missing) ? 360 - v[Missing] : 180, 0.1, 360).Named("angle|sector angle|included angle|opening angle|sweep angle|central angle|arc angle|angular extent|spanning|spans|subtending").Standard();

    /// <summary>Half its section, right of the axis, with an opening in it or none.</summary>
    protected abstract (Outline Outline, IReadOnlyList<Outline> Holes) Half(Values v);

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        var angles = given.ContainsKey(Missing) ? [] : phrase.Measures.Where(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle).ToList();
        foreach (var angle in angles.Take(1))
        {
            angle.Used = true;
            given.TryAdd("angle", angle.Quantity.Value);
        }

        if (!given.ContainsKey("angle") && phrase.Noun.Contains("quarter", StringComparison.OrdinalIgnoreCase))
        {
            given["angle"] = 90;
        }

        Sizes(phrase, given);
    }

    /// <summary>Reads lists and sizes without a word.</summary>
    protected virtual void Sizes(Phrase phrase, Dictionary<string, double> given)
    {
    }

    protected override Piece Shape(Values v)
    {
        var (outline, holes) = Half(v);
        return new RevolvedSector(outline, holes, v["angle"]);
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (outline, holes) = Half(v);
        var (low, high) = (Math.Max(0, outline.Min.X), outline.Max.X);
        if (holes.Count > 0 || outline.Segments().Any(s => s.IsArc))
        {
            return BoxFrames(bounds);
        }

        var angle = v["angle"] * Math.PI / 180;
        var (a, b, c) = (Outline.Polar(high, angle), Outline.Polar(low, angle), (bounds.Center.X, bounds.Center.Y));
        var face = low > 1e-9
            ? Outline.From(low, 0).To(high, 0).Arc(a.X, a.Y, angle).To(b.X, b.Y).Arc(low, 0, -angle)
            : Outline.From(0, 0).To(high, 0).Arc(a.X, a.Y, angle);
        return [.. BoxFrames(bounds).Select(f => f.Name is "top" or "bottom" && v["angle"] < 360 ? f with { Outline = face.Moved(-c.X, -c.Y), Curved = false } : f)];
    }

    /// <summary>Reads a list or loose sizes into the open ones of these.</summary>
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
}

/// <summary>Part of a cylinder or disc.</summary>
internal sealed class CylinderSector : Sector
{
    public override string Nouns =>
        "half cylinder|semicircular rod|semicircular bar|half round moulding|half round molding|semi circular plate|semi circular disc|semi circular block|semicircle|semi circle|half circle|half disc|half disk|semicircular plate|semicircular disc|half round|half round bar|half round block|semi cylinder|semicylinder|semicircular block|semicircular prism|half moon|quarter circle|quarter cylinder|quarter disc|quarter disk|quarter round|quarter circle plate|sector|circular sector|cylindrical sector|cylinder sector|disc sector|pie slice|pie|pie piece|pie shaped plate|sector plate|slice of a cylinder|sector of a disc|sector of a circle|sector of a cylinder|half round plate|half round rod|d shaped half round|half rod|cylinder wedge|pie wedge|half circular plate|quarter circular plate|half a circle|quarter of a circle|circle sector|cheese wedge";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Halbzylinder|Halbkreis|Viertelkreis|Kreissektor", ["fr"] = "demi-cylindre|demi-cercle|quart de cercle", ["es"] = "medio cilindro|semicírculo|cuarto de círculo" };

    public override string Example => "half cylinder 60 mm diameter, 20 mm high";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 50).From("outerDiameter", "width"),
        Parameter.Length("height", v => Assumption.Round(v["diameter"] / 3)).From("length", "thickness", "extrusion", "depth"),
        Gap(),
        Angle(gap: true),
    ];

    protected override void Sizes(Phrase phrase, Dictionary<string, double> given)
    {
        // "half-round bar 40 mm wide, 20 mm high, 300 mm long": its height is the radius.
        if (phrase.Length("length") is { } length)
        {
            if (given.Remove("height", out var radius))
            {
                given.TryAdd("diameter", 2 * radius);
            }

            given["height"] = length;
        }

        Spread(phrase, given, "diameter", "height");
    }

    protected override (Outline Outline, IReadOnlyList<Outline> Holes) Half(Values v) =>
        (Outline.Polygon([(0, 0), (v["diameter"] / 2, 0), (v["diameter"] / 2, v["height"]), (0, v["height"])]), []);
}

/// <summary>Part of a tube or a flat ring.</summary>
internal sealed class TubeSector : Sector
{
    public override string Nouns =>
        "half tube|half pipe|half ring|quarter tube|quarter pipe|quarter ring|ring sector|annular sector|ring segment|tube segment|pipe segment|arc segment|arc shaped plate|curved plate|arc plate|curved bar|half sleeve|half bushing|half bearing shell|bearing shell|half shell bearing|annulus sector|annular segment|half washer|arch segment|half annulus|quarter annulus|curved panel|arched plate|half hollow cylinder|sector of a ring|gutter|half round gutter|rain gutter";

    public override string Example => "ring sector of 90 degrees, 60 mm outer diameter, 40 mm inner diameter, 10 mm thick";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outer", v => v.IsGiven("inner") ? v["inner"] + (2 * (v.IsGiven("wall") ? v["wall"] : Assumption.Round(v["inner"] / 6))) : 50).From("outerDiameter", "diameter"),
        Parameter.Length("wall", v => v.IsGiven("inner") ? (v["outer"] - v["inner"]) / 2 : Assumption.Round(v["outer"] / 10)).Named("radial width|radial thickness"),
        Parameter.Length("inner", v => v["outer"] - (2 * v["wall"])).From("innerDiameter").Standard(),
        Parameter.Length("height", v => Assumption.Round(v["outer"] / 3)).From("length", "extrusion", "depth", "width"),
        Gap(),
        Angle(gap: true),
    ];

    protected override void Sizes(Phrase phrase, Dictionary<string, double> given)
    {
        if (phrase.Length("thickness") is { } thick)
        {
            given.TryAdd(given.ContainsKey("height") || !(given.ContainsKey("inner") || given.ContainsKey("wall")) ? "wall" : "height", thick);
        }

        Spread(phrase, given, given.ContainsKey("wall") ? ["outer", "height"] : ["outer", "inner", "height"]);
    }

    protected override (Outline Outline, IReadOnlyList<Outline> Holes) Half(Values v)
    {
        var (o, i, h) = (v["outer"] / 2, v["inner"] / 2, v["height"]);
        Require(i < o && i > 0, $"an inner diameter of {Format.Length(2 * i)} does not fit inside {Format.Length(2 * o)}.");
        Require(!v.IsGiven("wall") || Math.Abs(o - i - v["wall"]) < 1e-6, $"a wall of {Format.Length(v["wall"])} does not lie between {Format.Length(2 * i)} and {Format.Length(2 * o)}.");
        return (Outline.Polygon([(i, 0), (o, 0), (o, h), (i, h)]), []);
    }
}

/// <summary>Part of a ball between two planes through its axis.</summary>
internal sealed class SphereSector : Sector
{
    public override string Nouns => "quarter sphere|spherical wedge|sphere sector|quarter ball|quarter of a sphere|spherical lune|ball sector";

    public override string Example => "quarter sphere 40 mm diameter";

    public override IReadOnlyList<string> Bare => ["diameter"];

    public override IReadOnlyList<Parameter> Parameters { get; } = [Parameter.Length("diameter", 50).From("outerDiameter", "width"), Angle()];

    protected override (Outline Outline, IReadOnlyList<Outline> Holes) Half(Values v)
    {
        var r = v["diameter"] / 2;
        return (Outline.From(0, -r).Arc(0, r, Math.PI), []);
    }
}

/// <summary>An eighth of a ball.</summary>
internal sealed class SphereOctant : PlainSolid
{
    public override string Nouns => "octant|eighth of a sphere|one eighth of a sphere|sphere octant|eighth sphere|octant of a sphere";

    public override string Example => "octant of a sphere 40 mm diameter";

    public override IReadOnlyList<string> Bare => ["diameter"];

    public override IReadOnlyList<Parameter> Parameters { get; } = [Parameter.Length("diameter", 50).From("outerDiameter", "width")];

    protected override Piece Shape(Values v)
    {
        var r = v["diameter"] / 2;
        return new RevolvedSector(Outline.From(0, 0).To(r, 0).Arc(0, r, Math.PI / 2), [], 90);
    }
}

/// <summary>Part of a torus: a bend of round bar, or of tube when it has a wall.</summary>
internal sealed class TorusSector : Sector
{
    public override string Nouns => "half torus|quarter torus|torus segment|half donut|half doughnut|torus sector|quarter donut|torus section|toroidal segment|partial torus|macaroni";

    public override string Example => "half torus 50 mm ring diameter, 8 mm section";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("ringDiameter", v => v.IsGiven("outer") ? v["outer"] - v["section"] : 50).From("majorDiameter"),
        Parameter.Length("section", v => Assumption.Round(v["ringDiameter"] / 6)).From("thickness").Named("tube diameter|minor diameter"),
        Parameter.Length("minorRadius", 0),
        Parameter.Length("majorRadius", 0),
        Parameter.Length("outer", v => v["ringDiameter"] + v["section"]).From("outerDiameter", "diameter").Standard(),
        Parameter.Length("wall", 0),
        Angle(),
    ];

    protected override void Sizes(Phrase phrase, Dictionary<string, double> given)
    {
        if (given.Remove("minorRadius", out var minor))
        {
            given["section"] = 2 * minor;
        }

        if (given.Remove("majorRadius", out var major))
        {
            given["ringDiameter"] = 2 * major;
        }

        Spread(phrase, given, given.ContainsKey("outer") ? ["section"] : ["ringDiameter", "section"]);
    }

    protected override (Outline Outline, IReadOnlyList<Outline> Holes) Half(Values v)
    {
        var (r, s, wall) = (v["ringDiameter"] / 2, v["section"] / 2, v["wall"]);
        Require(s < r && wall < s, $"a section of {Format.Length(2 * s)} does not fit a ring of {Format.Length(2 * r)}.");
        return (Outline.Circle(s, r, s), wall > 0 ? [Outline.Circle(s - wall, r, s)] : []);
    }
}

/// <summary>Part of a cone or frustum.</summary>
internal sealed class ConeSector : Sector
{
    public override string Nouns => "half cone|quarter cone|half frustum|cone sector|quarter frustum|half of a cone";

    public override string Example => "half cone 40 mm base diameter, 60 mm high";

    public override IReadOnlyList<string[]> Lists => [["bottom", "height"]];

    public override IReadOnlyList<string> Bare => ["bottom", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bottom", 50).From("bottomDiameter", "diameter", "width"),
        Parameter.Length("top", 0).From("topDiameter"),
        Parameter.Length("height", v => v["bottom"]).From("length", "extrusion"),
        Angle(),
    ];

    protected override (Outline Outline, IReadOnlyList<Outline> Holes) Half(Values v) =>
        (Outline.From(0, 0).To(v["bottom"] / 2, 0).To(v["top"] / 2, v["height"]).To(0, v["height"]), []);
}
