using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

/// <summary>
/// A solid described before it is built: it knows its extents, its holes and, where there is a closed form, its volume, and writes
/// the operations that make it. Part families put their shapes together from pieces.
/// </summary>
internal abstract record Piece
{
    /// <summary>Its extents.</summary>
    public abstract Box3 Bounds { get; }

    /// <summary>Volume in cubic millimetres; null when there is no closed form.</summary>
    public virtual double? Volume => null;

    /// <summary>Cylindrical holes in it.</summary>
    public virtual IReadOnlyList<Bore> Bores => [];

    /// <summary>Number of solids it consists of.</summary>
    public virtual int Solids => 1;

    /// <summary>What its solids are called, in their order; empty when they have no names of their own.</summary>
    public virtual IReadOnlyList<string> Names => [];

    /// <summary>Adds the operations that build it and returns the step of the result.</summary>
    public abstract int Build(PipelineBuilder build);

    /// <summary>A cylinder along Z.</summary>
    public static Piece Cylinder(double radius, double height, double z = 0, double x = 0, double y = 0) => new CylinderPiece(new(x, y, z), Point3.UnitZ, radius, height);

    /// <summary>A cylinder along any axis of the frame.</summary>
    public static Piece Cylinder(Point3 start, Point3 direction, double radius, double height) => new CylinderPiece(start, direction, radius, height);

    /// <summary>A frustum along Z; one of the radii may be 0.</summary>
    public static Piece Cone(double bottom, double top, double height, double z = 0, double x = 0, double y = 0) => new ConePiece(new(x, y, z), Point3.UnitZ, bottom, top, height);

    public static Piece Cone(Point3 start, Point3 direction, double from, double to, double height) => new ConePiece(start, direction, from, to, height);

    public static Piece Sphere(double radius, Point3 center) => new SpherePiece(center, radius);

    /// <summary>A box that stands centred over a point.</summary>
    public static Piece Block(double width, double depth, double height, double z = 0, double x = 0, double y = 0) =>
        Box(new(x - (width / 2), y - (depth / 2), z), new(x + (width / 2), y + (depth / 2), z + height));

    public static Piece Box(Point3 min, Point3 max) => new BoxPiece(new Box3(min, max));

    /// <summary>An outline swept along Z, with holes.</summary>
    public static Piece Extrude(Outline outline, double height, double z = 0, params IReadOnlyList<Outline> holes) =>
        new Extrusion(outline, new(0, 0, z), Point3.UnitX, Point3.UnitY, new(0, 0, height), holes);

    /// <summary>An outline of X and Z, swept along Y, centred on it.</summary>
    public static Piece Profile(Outline outline, double width, params IReadOnlyList<Outline> holes) =>
        new Extrusion(outline, new(0, -width / 2, 0), Point3.UnitX, Point3.UnitZ, new(0, width, 0), holes);

    /// <summary>An outline of Y and Z, swept along X, centred on it.</summary>
    public static Piece Lengthwise(Outline outline, double length, params IReadOnlyList<Outline> holes) =>
        new Extrusion(outline, new(-length / 2, 0, 0), Point3.UnitY, Point3.UnitZ, new(length, 0, 0), holes);

    /// <summary>An outline of radius and height turned about Z.</summary>
    public static Piece Revolve(Outline outline) => new Revolution(outline, 360);

    /// <summary>All of them as one solid; their volumes add up because they only touch.</summary>
    public static Piece Join(params IReadOnlyList<Piece> pieces) => pieces.Count == 1 ? pieces[0] : new Fused(pieces, true);

    /// <summary>All of them as one solid.</summary>
    public static Piece Fuse(params IReadOnlyList<Piece> pieces) => pieces.Count == 1 ? pieces[0] : new Fused(pieces, false);

    /// <summary>What two pieces have in common, within the extents of the first.</summary>
    public static Piece Common(Piece a, Piece b) => new Overlap(a, b);

    /// <summary>Several solids side by side or one on the other, not joined.</summary>
    public static Piece Group(params IReadOnlyList<Piece> pieces) => new Assembly(pieces, []);

    /// <summary>Several solids with names, each one solid.</summary>
    public static Piece Group(IReadOnlyList<(string Name, Piece Piece)> named) => new Assembly([.. named.Select(n => n.Piece)], [.. named.Select(n => n.Name)]);

    /// <summary>Without the tools, which stay inside its extents; the volume they take away is not known.</summary>
    public Piece Cut(params IReadOnlyList<Piece> tools) => Effective(tools) is { Count: > 0 } effective ? new Remainder(this, effective, null) : this;

    /// <summary>Without tools that take away a known volume.</summary>
    public Piece Cut(double removed, params IReadOnlyList<Piece> tools) => Effective(tools) is { Count: > 0 } effective ? new Remainder(this, effective, removed) : this;

    /// <summary>With cylindrical holes along Z that begin and end in flat material.</summary>
    public Piece Drill(double radius, double from, double to, params IReadOnlyList<(double X, double Y)> at) =>
        Drill(new(0, 0, from), Point3.UnitZ, radius, to - from, [.. at.Select(p => new Point3(p.X, p.Y, 0))]);

    /// <summary>With cylindrical holes through flat material of a depth, each shifted from the start.</summary>
    public Piece Drill(Point3 start, Point3 direction, double radius, double depth, params IReadOnlyList<Point3> shifts)
    {
        if (radius == 0)
        {
            return this;
        }

        var margin = depth * Layout.Overshoot;
        var bores = shifts.Select(s => new Bore(start + s, direction, radius)).ToList();
        return new Remainder(this, [.. bores.Select(b => Cylinder(b.Origin - (direction * margin), direction, radius, depth + (2 * margin)))], Math.PI * radius * radius * depth * bores.Count)
        {
            Drilled = bores,
        };
    }

    /// <summary>With a flat-bottomed hole from the top down to a height.</summary>
    public Piece Sink(double radius, double bottom, double top, double x = 0, double y = 0) =>
        new Remainder(this, [Cylinder(radius, (top - bottom) * (1 + Layout.Overshoot), bottom, x, y)], Math.PI * radius * radius * (top - bottom)) { Drilled = [new Bore(new(x, y, bottom), Point3.UnitZ, radius)] };

    public Piece Moved(double x, double y, double z) => x == 0 && y == 0 && z == 0 ? this : new Displaced(this, new(x, y, z));

    /// <summary>Turned about an axis through the origin, in degrees.</summary>
    public Piece Turned(Point3 axis, double degrees) => degrees == 0 ? this : new Rotated(this, axis, degrees);

    /// <summary>Copies turned about Z by equal steps, the first one in place.</summary>
    public IReadOnlyList<Piece> Around(int count) => [.. Enumerable.Range(0, count).Select(i => Turned(Point3.UnitZ, 360.0 * i / count))];

    /// <summary>With extents, volume and holes that are known better than by adding up.</summary>
    public Piece Known(Box3? bounds = null, double? volume = null, IReadOnlyList<Bore>? bores = null) => new Declared(this, bounds ?? Bounds, volume ?? Volume, bores is null ? Bores : [.. bores.Where(b => b.Radius > 0)]);

    // What a part shall not have, such as its bore, has no size and takes nothing away.
    private static IReadOnlyList<Piece> Effective(IReadOnlyList<Piece> tools) => [.. tools.Where(t => t.Volume is not 0)];
}
