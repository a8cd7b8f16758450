using System.Globalization;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A solid made of an outline whose corners the prompt gives, as points or as a walk.</summary>
internal abstract class Drawn : Solid
{
    private const string Example = "a polygon (0,0), (50,0), (50,20), (0,40) extruded by 12 mm";

    public override string Title(Sizes sizes)
    {
        var size = Describe(sizes).Bounds.Size;
        return $"{Name} {Format.Sizes(size.X, size.Y, size.Z)}";
    }

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        var drawing = phrase.Head.Lexeme.Drawing
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no corners of the {phrase.Noun}. Say for example '{Example}'.");
        var factor = drawing.Unit.Kind == UnitKind.Length ? drawing.Unit.Factor : phrase.Prompt.BareUnit.Factor;
        var sizes = new Dictionary<string, double>();
        for (var i = 0; i < drawing.Points.Count; i++)
        {
            sizes.Add(Coordinate('x', i), drawing.Points[i].X * factor);
            sizes.Add(Coordinate('y', i), drawing.Points[i].Y * factor);
        }

        Complete(phrase, sizes, findings);
        return sizes;
    }

    public override int Build(Sizes sizes, PipelineBuilder build)
    {
        var piece = Shape(sizes);
        var bounds = piece.Bounds;
        return piece.Moved(-bounds.Center.X, -bounds.Center.Y, -bounds.Min.Z).Build(build);
    }

    /// <summary>Its name in titles.</summary>
    protected abstract string Name { get; }

    /// <summary>Reads what is done with the outline.</summary>
    protected abstract void Complete(Phrase phrase, Dictionary<string, double> sizes, Findings findings);

    /// <summary>The solid, where its outline was drawn.</summary>
    protected abstract Piece Shape(Sizes sizes);

    /// <summary>The outline.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it has no area or crosses itself.</exception>
    protected static Outline OutlineOf(Sizes sizes)
    {
        var corners = new List<Corner>();
        while (sizes.Has(Coordinate('x', corners.Count)))
        {
            var i = corners.Count;
            corners.Add(new(sizes.Coordinate(Coordinate('x', i)), sizes.Coordinate(Coordinate('y', i)), sizes.Has(Coordinate('b', i)) ? sizes.Coordinate(Coordinate('b', i)) : 0));
        }

        var outline = corners.Count >= 3 ? Outline.Of(corners) : throw Refuse.Design("an outline has fewer than three corners.");
        if (outline.CrossesItself())
        {
            throw Refuse.Prompt("The outline crosses or touches itself. Give its corners in the order in which they follow each other around it.");
        }

        return outline.Area > Limits.SmallestSize * Limits.SmallestSize
            ? outline
            : throw Refuse.Prompt("The corners of the outline lie on a line. Give at least three that enclose an area.");
    }

    private static string Coordinate(char axis, int i) => axis + (i + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A drawn outline, extruded upwards.</summary>
internal sealed class DrawnOutline : Drawn
{
    private const double DefaultShare = 0.2;

    public override string Kind => "outline";

    protected override string Name => "Profile";

    public override Form Describe(Sizes sizes)
    {
        var (outline, h) = (OutlineOf(sizes), sizes["height"]);
        var (low, high) = (outline.Min, outline.Max);
        var (x, y) = ((high.X - low.X) / 2, (high.Y - low.Y) / 2);
        var face = outline.Moved(-low.X - x, -low.Y - y);
        var (top, bottom, mid) = (new Point3(0, 0, h), default(Point3), new Point3(0, 0, h / 2));
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        var (limit, least) = (Math.Min(x, y), Math.Min(outline.ShortestLine, h));
        return new Form(
            new Box3(new(-x, -y, 0), new(x, y, h)),
            [
                new("top", top, uz, ux, uy, x, y, h) { Outline = face },
                new("bottom", bottom, uz * -1, ux, uy, x, y, h) { Outline = face },
                new("front", mid - (uy * y), uy * -1, ux, uz, x, h / 2, 2 * y) { Curved = true },
                new("back", mid + (uy * y), uy, ux, uz, x, h / 2, 2 * y) { Curved = true },
                new("left", mid - (ux * x), ux * -1, uy, uz, y, h / 2, 2 * x) { Curved = true },
                new("right", mid + (ux * x), ux, uy, uz, y, h / 2, 2 * x) { Curved = true },
            ])
        {
            Volume = outline.Area * h,
            Edges =
            [
                new("all", limit, least),
                new("top", limit, least) { PlaneOrigin = top, PlaneNormal = uz, Convexity = "convex" },
                new("bottom", limit, least) { PlaneOrigin = bottom, PlaneNormal = uz, Convexity = "convex" },
                new("vertical", limit, least) { ParallelTo = uz, Curve = "line" },
            ],
        };
    }

    public override SizeReference? SizeOf(string role) => role is "height" or "thickness" or "depth" or "extrusion" ? new("height") : null;

    public override (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build)
    {
        if (open.Any(face => face != "top"))
        {
            return null;
        }

        var (outline, h) = (OutlineOf(sizes), sizes["height"] - (open.Count > 0 ? wall : 2 * wall));
        var room = outline.Inset(wall);
        if (room is null || h <= 0)
        {
            throw Refuse.Prompt($"Walls of {Format.Length(wall)} leave no room inside a {Title(sizes)}.");
        }

        var (low, high) = (outline.Min, outline.Max);
        var inside = Piece.Extrude(room.Moved(-(low.X + high.X) / 2, -(low.Y + high.Y) / 2), open.Count > 0 ? h + wall : h, wall);
        return (inside.Build(build), room.Area * h);
    }

    protected override void Complete(Phrase phrase, Dictionary<string, double> sizes, Findings findings)
    {
        var height = phrase.Length("extrusion", "height", "thickness", "depth", "length", "width") ?? phrase.Bare();
        if (height is null)
        {
            var outline = OutlineOf(new Sizes(sizes, Kind));
            height = Assumption.Round(DefaultShare * Math.Min(outline.Max.X - outline.Min.X, outline.Max.Y - outline.Min.Y));
            findings.Assume($"Assumed a height of {Format.Length(height.Value)} for the extruded outline.");
        }

        sizes.Add("height", height.Value);
    }

    protected override Piece Shape(Sizes sizes) => Piece.Extrude(OutlineOf(sizes), sizes["height"]);
}

/// <summary>A drawn outline of radius and height, turned about the upright axis.</summary>
internal sealed class RevolvedOutline : Drawn
{
    private const string AngleSize = "angle";

    public override string Kind => "revolvedOutline";

    protected override string Name => "Revolved Profile";

    public override Form Describe(Sizes sizes)
    {
        var piece = Shape(sizes);
        var size = piece.Bounds.Size;
        var (r, h) = (size.X / 2, size.Z);
        return new Form(
            new Box3(new(-size.X / 2, -size.Y / 2, 0), new(size.X / 2, size.Y / 2, h)),
            [
                new("top", new(0, 0, h), Point3.UnitZ, Point3.UnitX, Point3.UnitY, r, r, h) { Round = true, Curved = true },
                new("bottom", default, Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, r, r, h) { Round = true, Curved = true },
                new("round", new(0, -r, h / 2), Point3.UnitY * -1, Point3.UnitX, Point3.UnitZ, r, h / 2, 2 * r) { Curved = true },
            ])
        {
            Volume = piece.Volume,
            Edges = [new("all", Math.Min(r, h) / 2, Math.Min(r, h) / 4), Level("top", h), Level("bottom", 0)],
        };

        EdgeGroup Level(string name, double z) => new(name, Math.Min(r, h) / 2, Math.Min(r, h) / 4) { PlaneOrigin = new(0, 0, z), PlaneNormal = Point3.UnitZ };
    }

    public override SizeReference? SizeOf(string role) => null;

    public override bool IsLength(string name) => name != AngleSize;

    protected override void Complete(Phrase phrase, Dictionary<string, double> sizes, Findings findings)
    {
        if (phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle) is { } angle)
        {
            angle.Used = true;
            sizes.Add(AngleSize, angle.Quantity.Value);
        }

        if (phrase.Has(Language.TermCategory.Place, "lengthwise"))
        {
            foreach (var x in sizes.Keys.Where(k => k[0] == 'x').ToList())
            {
                var y = "y" + x[1..];
                (sizes[x], sizes[y]) = (sizes[y], sizes[x]);
            }
        }
        else
        {
            findings.Assume("Revolved about the upright axis: the first coordinates are radii, the second ones heights.");
        }
    }

    protected override Piece Shape(Sizes sizes)
    {
        var outline = OutlineOf(sizes);
        if (outline.Min.X < -1e-9)
        {
            throw Refuse.Prompt("The outline lies on both sides of the axis or left of it. Give radii of 0 or above.");
        }

        var angle = sizes.All.TryGetValue(AngleSize, out var degrees) ? degrees : 360;
        return angle is > 0 and <= 360
            ? new RevolvedSector(outline, [], angle)
            : throw Refuse.Prompt($"An outline cannot be revolved by {Format.Number(angle)} degrees: between 0 and 360 are possible.");
    }
}
