using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

internal sealed record Fused(IReadOnlyList<Piece> Pieces, bool Touching) : Piece
{
    public override Box3 Bounds => Pieces.Select(p => p.Bounds).Aggregate(Extents.Around);

    public override double? Volume => Touching ? Pieces.Aggregate((double?)0, (sum, p) => sum + p.Volume) : null;

    public override IReadOnlyList<Bore> Bores => [.. Pieces.SelectMany(p => p.Bores)];

    public override int Build(PipelineBuilder build) => build.Union([.. Pieces.Select(p => p.Build(build))]);
}

internal sealed record Remainder(Piece Body, IReadOnlyList<Piece> Tools, double? Removed) : Piece
{
    /// <summary>Holes that the tools leave.</summary>
    public IReadOnlyList<Bore> Drilled { get; init; } = [];

    public override Box3 Bounds => Body.Bounds;

    public override double? Volume => Body.Volume - Removed;

    public override IReadOnlyList<Bore> Bores => [.. Body.Bores, .. Drilled];

    public override int Build(PipelineBuilder build)
    {
        var body = Body.Build(build);
        return build.Difference(body, [.. Tools.Select(t => t.Build(build))]);
    }
}

internal sealed record Overlap(Piece A, Piece B) : Piece
{
    public override Box3 Bounds => A.Bounds;

    public override IReadOnlyList<Bore> Bores => A.Bores;

    public override int Build(PipelineBuilder build) => build.Intersection(A.Build(build), B.Build(build));
}

internal sealed record Assembly(IReadOnlyList<Piece> Pieces, IReadOnlyList<string> Called) : Piece
{
    public override IReadOnlyList<string> Names => Called;

    public override Box3 Bounds => Pieces.Select(p => p.Bounds).Aggregate(Extents.Around);

    public override double? Volume => Pieces.Aggregate((double?)0, (sum, p) => sum + p.Volume);

    public override IReadOnlyList<Bore> Bores => [.. Pieces.SelectMany(p => p.Bores)];

    public override int Solids => Pieces.Sum(p => p.Solids);

    public override int Build(PipelineBuilder build) => build.Compound([.. Pieces.Select(p => p.Build(build))]);
}

internal sealed record Displaced(Piece Body, Point3 By) : Piece
{
    public override Box3 Bounds => new(Body.Bounds.Min + By, Body.Bounds.Max + By);

    public override double? Volume => Body.Volume;

    public override IReadOnlyList<Bore> Bores => [.. Body.Bores.Select(b => b with { Origin = b.Origin + By })];

    public override int Solids => Body.Solids;

    public override IReadOnlyList<string> Names => Body.Names;

    public override int Build(PipelineBuilder build) => build.Translate(Body.Build(build), By);
}

/// <summary>A turned piece. By other angles than quarters its extents are those of its turned box, which may be too large.</summary>
internal sealed record Rotated(Piece Body, Point3 Axis, double Degrees) : Piece
{
    public override Box3 Bounds
    {
        get
        {
            var (a, b) = (Body.Bounds.Min, Body.Bounds.Max);
            Point3[] corners = [a, b, new(a.X, a.Y, b.Z), new(a.X, b.Y, a.Z), new(b.X, a.Y, a.Z), new(a.X, b.Y, b.Z), new(b.X, a.Y, b.Z), new(b.X, b.Y, a.Z)];
            return corners.Select(Turn).Select(p => new Box3(p, p)).Aggregate(Extents.Around);
        }
    }

    public override double? Volume => Body.Volume;

    public override IReadOnlyList<Bore> Bores => [.. Body.Bores.Select(b => new Bore(Turn(b.Origin), Turn(b.Direction), b.Radius))];

    public override int Solids => Body.Solids;

    public override IReadOnlyList<string> Names => Body.Names;

    public override int Build(PipelineBuilder build) => build.Rotate(Body.Build(build), Axis, Degrees);

    // Rodrigues' formula.
    private Point3 Turn(Point3 p)
    {
        var k = Axis.Normalized();
        var (cos, sin) = (Math.Cos(Degrees * Math.PI / 180), Math.Sin(Degrees * Math.PI / 180));
        return (p * cos) + (k.Cross(p) * sin) + (k * (k.Dot(p) * (1 - cos)));
    }
}

internal sealed record Declared(Piece Body, Box3 Extent, double? KnownVolume, IReadOnlyList<Bore> Holes) : Piece
{
    public override Box3 Bounds => Extent;

    public override double? Volume => KnownVolume;

    public override IReadOnlyList<Bore> Bores => Holes;

    public override int Solids => Body.Solids;

    public override IReadOnlyList<string> Names => Body.Names;

    public override int Build(PipelineBuilder build) => Body.Build(build);
}

/// <summary>Boxes about boxes.</summary>
internal static class Extents
{
    public static Box3 Around(Box3 a, Box3 b) => new(
        new(Math.Min(a.Min.X, b.Min.X), Math.Min(a.Min.Y, b.Min.Y), Math.Min(a.Min.Z, b.Min.Z)),
        new(Math.Max(a.Max.X, b.Max.X), Math.Max(a.Max.Y, b.Max.Y), Math.Max(a.Max.Z, b.Max.Z)));
}
