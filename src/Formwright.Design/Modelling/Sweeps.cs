using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

/// <summary>A round wire along a helix about the Z axis, from z = 0 at its centre line upwards.</summary>
/// <param name="Radius">Radius of the helix.</param>
/// <param name="Pitch">Rise of one turn.</param>
/// <param name="Height">Rise of all turns.</param>
/// <param name="WireRadius">Radius of the wire.</param>
/// <param name="LeftHanded">True for a left-handed coil.</param>
internal sealed record Coil(double Radius, double Pitch, double Height, double WireRadius, bool LeftHanded = false) : Piece
{
    // The wire leans, so its ends do not quite reach the outermost heights; the extents are those of whole turns.
    public override Box3 Bounds => new(new(-Radius - WireRadius, -Radius - WireRadius, -WireRadius), new(Radius + WireRadius, Radius + WireRadius, Height + WireRadius));

    /// <summary>By Pappus: the centroid of the wire travels the length of the helix.</summary>
    public override double? Volume => Math.PI * WireRadius * WireRadius * Height / Pitch * Math.Sqrt(Math.Pow(2 * Math.PI * Radius, 2) + (Pitch * Pitch));

    public override int Build(PipelineBuilder build)
    {
        var rise = Pitch / (2 * Math.PI * Radius);
        var tangent = new Point3(0, LeftHanded ? -1 : 1, rise).Normalized();
        return build.Pipe(build.Helix(Radius, Pitch, Height, LeftHanded), build.CircleWire(new(Radius, 0, 0), tangent, WireRadius));
    }
}

/// <summary>A ruled solid between two or more outlines at their heights.</summary>
/// <param name="Sections">Outlines with the same number of corners, from the lowest up.</param>
internal sealed record RuledLoft(IReadOnlyList<(Outline Outline, double Z)> Sections) : Piece
{
    public override Box3 Bounds => new(
        new(Sections.Min(s => s.Outline.Min.X), Sections.Min(s => s.Outline.Min.Y), Sections.Min(s => s.Z)),
        new(Sections.Max(s => s.Outline.Max.X), Sections.Max(s => s.Outline.Max.Y), Sections.Max(s => s.Z)));

    /// <summary>Known for similar sections only: each layer is a frustum.</summary>
    public override double? Volume => null;

    public override int Build(PipelineBuilder build) =>
        build.Loft([.. Sections.Select(s => build.Wire(s.Outline, new(0, 0, s.Z), Point3.UnitX, Point3.UnitY))]);
}

/// <summary>A round bar along a path of lines and arcs in the XZ plane; its ends are flat.</summary>
/// <param name="Path">Corners of the open path, with bulges for arcs.</param>
/// <param name="Radius">Radius of the bar.</param>
/// <param name="Y">Where the plane lies.</param>
internal sealed record BentBar(IReadOnlyList<Corner> Path, double Radius, double Y = 0) : Piece
{
    private IEnumerable<Segment> Segments => Path.Zip(Path.Skip(1), (a, b) => new Segment(a, b));

    /// <summary>A little too large where an end is not upright or level.</summary>
    public override Box3 Bounds => new(
        new(Segments.Min(s => s.Low.X) - Radius, Y - Radius, Segments.Min(s => s.Low.Y) - Radius),
        new(Segments.Max(s => s.High.X) + Radius, Y + Radius, Segments.Max(s => s.High.Y) + Radius));

    public override int Build(PipelineBuilder build)
    {
        var first = Segments.First();
        var (mx, mz) = first.Middle;
        var chord = Math.Atan2(first.To.Y - first.From.Y, first.To.X - first.From.X);
        var heading = first.IsArc ? chord - (2 * Math.Atan(first.From.Bulge)) : Math.Atan2(mz - first.From.Y, mx - first.From.X);
        var path = build.Path(Path, new(0, Y, 0), Point3.UnitX, Point3.UnitZ);
        return build.Pipe(path, build.CircleWire(new(first.From.X, Y, first.From.Y), new(Math.Cos(heading), 0, Math.Sin(heading)), Radius));
    }
}

/// <summary>
/// A rod about Z with a modelled right-hand thread: its cross-section, a circle that dips once a start to the root, turned while it rises.
/// </summary>
/// <param name="Crest">Radius of the crests.</param>
/// <param name="Root">Radius of the roots.</param>
/// <param name="Pitch">Distance between neighbouring threads along the axis.</param>
/// <param name="Starts">Number of threads side by side.</param>
/// <param name="Height">Length.</param>
/// <param name="CrestShare">Share of the pitch that a crest is wide.</param>
/// <param name="RootShare">Share of the pitch that a root is wide; flanks take the rest.</param>
internal sealed record ScrewThread(double Crest, double Root, double Pitch, int Starts, double Height, double CrestShare, double RootShare) : Piece
{
    private const int Steps = 6;

    /// <summary>An ISO metric or unified thread of 60 degrees, rounded nowhere: crests an eighth of the pitch wide, roots a quarter. Source: ISO 68-1.</summary>
    public static ScrewThread Metric(double radius, double pitch, double height) => new(radius, radius - (0.6134 * pitch), pitch, 1, height, 0.125, 0.25);

    /// <summary>What a drilled hole with an ISO metric or unified thread takes out: its grooves are an eighth of the pitch wide at their ground. Source: ISO 68-1.</summary>
    public static ScrewThread Internal(double radius, double hole, double pitch, double height) =>
        new(radius, hole, pitch, 1, height, 0.125, Math.Max(0.05, 0.875 - (2 * (radius - hole) * Math.Tan(Math.PI / 6) / pitch)));

    public override Box3 Bounds => new(new(-Crest, -Crest, 0), new(Crest, Crest, Height));

    public override int Build(PipelineBuilder build)
    {
        var whole = 2 * Math.PI / Starts;
        var (crest, valley) = (CrestShare * whole, RootShare * whole);
        var flank = (whole - crest - valley) / 2;
        var points = new List<(double X, double Y)>();
        void Along(double from, double to, double start, double angle) =>
            points.AddRange(Enumerable.Range(0, Steps).Select(i => Outline.Polar(from + ((to - from) * i / Steps), start + (angle * i / Steps))));
        for (var thread = 0; thread < Starts; thread++)
        {
            var start = (thread * whole) - (crest / 2);
            Along(Crest, Crest, start, crest);
            Along(Crest, Root, start + crest, flank);
            Along(Root, Root, start + crest + flank, valley);
            Along(Root, Crest, start + crest + flank + valley, flank);
        }

        var section = build.Wire(Outline.Polygon(points), new(0, 0, 0), Point3.UnitX, Point3.UnitZ * -1);
        return build.Rotate(build.Twist(section, Height, 360 * Height / (Pitch * Starts)), Point3.UnitX, 90);
    }
}

/// <summary>An outline that turns about Z while it rises from z = 0.</summary>
/// <param name="Outline">The cross-section.</param>
/// <param name="Height">Rise.</param>
/// <param name="Degrees">Turn from the bottom to the top, above 0 counter-clockwise seen from above.</param>
internal sealed record TwistedExtrusion(Outline Outline, double Height, double Degrees) : Piece
{
    public override Box3 Bounds
    {
        get
        {
            var r = Outline.Corners.Max(c => Math.Sqrt((c.X * c.X) + (c.Y * c.Y)));
            return new(new(-r, -r, 0), new(r, r, Height));
        }
    }

    /// <summary>By Cavalieri: every cross-section is the same.</summary>
    public override double? Volume => Outline.Area * Height;

    public override int Build(PipelineBuilder build) =>
        build.Rotate(build.Twist(build.Wire(Outline, new(0, 0, 0), Point3.UnitX, Point3.UnitZ * -1), Height, Degrees), Point3.UnitX, 90);
}
