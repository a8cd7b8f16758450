using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Writes a settled scene as a design.</summary>
/// <param name="things">Its things.</param>
internal sealed class SceneWriter(IReadOnlyList<SceneThing> things)
{
    private readonly List<FeatureSpec> features = [];
    private readonly List<FeatureSpec> bores = [];
    private SceneThing first = null!;
    private Point3 origin;

    /// <summary>Joins the bodies.</summary>
    public void AddBodies()
    {
        first = things.First(t => t is { IsFeature: false, IsWhole: false });
        origin = new(first.Boxes[0].Center.X, first.Boxes[0].Center.Y, first.Boxes[0].Min.Z);
        if (first.Hollow is { } hollow)
        {
            features.Add(new FeatureSpec("shell", new Dictionary<string, double> { ["wall"] = hollow.Wall, ["floor"] = hollow.Floor }, "open"));
        }

        foreach (var body in things.Where(t => t is { IsFeature: false, IsWhole: false }))
        {
            body.Key = body == first ? null : Enumerable.Range(1, things.Count + 1).Select(n => n == 1 ? body.Noun : $"{body.Noun} {n}").First(n => things.All(t => t.Key != n));
            for (var i = 0; i < body.Boxes.Count; i++)
            {
                var box = body.Boxes[i];
                if (body != first || i > 0)
                {
                    features.Add(At(body, box) with { Name = KeyOf(body, i) });
                }

                if (body.Tube is { } room)
                {
                    var over = box.Size.Z * Layout.Overshoot;
                    var (x, y) = (room.X / 2, room.Y / 2);
                    bores.Add(At(Removal.Id, SceneSolids.Extruded([(-x, -y), (x, -y), (x, y), (-x, y)], box.Size.Z + over), new(box.Center.X, box.Center.Y, body.Hangs ? box.Min.Z - over : box.Min.Z), null));
                }

                if (body.Bore > 0)
                {
                    foreach (var under in body.BoresOn ? things.Where(t => t is { IsFeature: false, IsWhole: false } && t != body).SelectMany(t => t.Boxes).Where(b => Covers(b, 0, 1, (box.Center.X, box.Center.Y))) : [])
                    {
                        DrillThrough(under, 2, (0, 1), (box.Center.X, box.Center.Y), body.Bore);
                    }

                    bores.Add(Through(box, body.Axis, body.Axis == 1 ? (0, 2) : (0, 1), body.Axis == 1 ? (box.Center.X, box.Center.Z) : (box.Center.X, box.Center.Y), body.Bore) with { Style = PlacedSolid.Drilled });
                }
            }
        }
    }

    /// <summary>Name of a member of a body.</summary>
    public static string? KeyOf(SceneThing body, int member) => member == 0 ? body.Key : $"{body.Key ?? body.Noun} copy {member}";

    /// <summary>How much is written.</summary>
    public (int Features, int Bores) Mark() => (features.Count, bores.Count);

    /// <summary>Takes back what was written since a mark.</summary>
    public void Reset((int Features, int Bores) mark)
    {
        features.RemoveRange(mark.Features, features.Count - mark.Features);
        bores.RemoveRange(mark.Bores, bores.Count - mark.Bores);
    }

    /// <summary>Adds a feature.</summary>
    public void Add(FeatureSpec feature) => features.Add(feature);

    /// <summary>Drills through a body and the one it stands on.</summary>
    public void DrillDown(SceneThing upper, int member, PatternSpec pattern, double diameter) =>
        bores.Add(new FeatureSpec("hole", new Dictionary<string, double> { ["diameter"] = diameter }, Face: "top", Pattern: pattern) { On = KeyOf(upper, member) });

    /// <summary>Joins a solid where it is in space.</summary>
    public void Join(BodySpec solid, string? along, Box3 bounds) =>
        features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: bounds.Center.X - origin.X, OffsetV: bounds.Center.Y - origin.Y))
        {
            Body = solid, Along = along, Lift = bounds.Min.Z - origin.Z,
        });

    /// <summary>Cuts a solid away where it is in space.</summary>
    public void Cut(BodySpec solid, string? along, Box3 bounds) =>
        features.Add(new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: bounds.Center.X - origin.X, OffsetV: bounds.Center.Y - origin.Y))
        {
            Body = solid, Along = along, Lift = bounds.Min.Z - origin.Z,
        });

    /// <summary>Drills through one member of a body, without touching what is before or behind it.</summary>
    public void DrillThrough(Box3 box, int axis, (int U, int V) across, (double U, double V) at, double diameter, bool isHole = true) => bores.Add(Through(box, axis, across, at, diameter) with { Style = isHole ? PlacedSolid.Drilled : null });

    /// <summary>Cuts a straight channel along X or Y through a box, from its top or its bottom, so far from its middle.</summary>
    public void Channel(Box3 box, int axis, double width, double depth, bool below, double offset)
    {
        var (over, rim) = (SceneBodies.Of(box.Size, axis) * (1 + Layout.Overshoot), depth * Layout.Overshoot);
        features.Add(new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: box.Center.X - origin.X + (axis == 1 ? offset : 0), OffsetV: box.Center.Y - origin.Y + (axis == 0 ? offset : 0)))
        {
            Body = new BodySpec("box", new Dictionary<string, double> { ["length"] = axis == 0 ? over : width, ["width"] = axis == 1 ? over : width, ["height"] = depth + rim }),
            Lift = (below ? box.Min.Z - rim : box.Max.Z - depth) - origin.Z,
        });
    }

    /// <summary>Cuts away a solid that stands upright on a point.</summary>
    public void Cut(BodySpec solid, Point3 foot, string? along = null) => features.Add(At(Removal.Id, solid, foot, along));

    /// <summary>Cuts away all that is in a box.</summary>
    public void CutBox(Box3 box)
    {
        var (x, y) = (box.Size.X / 2, box.Size.Y / 2);
        Cut(SceneSolids.Extruded([(-x, -y), (x, -y), (x, y), (-x, y)], box.Size.Z), new(box.Center.X, box.Center.Y, box.Min.Z));
    }

    /// <summary>Drills along Z between two heights.</summary>
    public void Sink((double U, double V) at, double low, double depth, double diameter) =>
        bores.Add(At(Removal.Id, new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = diameter, ["height"] = depth }), new(at.U, at.V, low), null) with { Style = PlacedSolid.Drilled });

    /// <summary>Drills along X from a point of the axis.</summary>
    public void Bore(Point3 start, double length, double diameter) =>
        bores.Add(At(Removal.Id, new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = diameter, ["height"] = length }), new(start.X + (length / 2), start.Y, start.Z - (diameter / 2)), "x"));

    private FeatureSpec At(string kind, BodySpec solid, Point3 foot, string? along) =>
        new(kind, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: foot.X - origin.X, OffsetV: foot.Y - origin.Y))
        {
            Body = solid, Along = along, Lift = foot.Z - origin.Z,
        };

    /// <summary>True when a point of a face lies inside a body as one looks along the axis.</summary>
    public static bool Covers(Box3 box, int u, int v, (double U, double V) at) =>
        at.U > SceneBodies.Of(box.Min, u) && at.U < SceneBodies.Of(box.Max, u) && at.V > SceneBodies.Of(box.Min, v) && at.V < SceneBodies.Of(box.Max, v);

    /// <summary>True when one reaches along an axis at least as far as the other.</summary>
    public static bool Spans(Box3 outer, Box3 inner, int axis) =>
        SceneBodies.Of(outer.Min, axis) <= SceneBodies.Of(inner.Min, axis) + 1e-6 && SceneBodies.Of(outer.Max, axis) >= SceneBodies.Of(inner.Max, axis) - 1e-6;

    /// <summary>True when two bodies meet along an axis.</summary>
    public static bool Touches(Box3 a, Box3 b, int axis) =>
        SceneBodies.Of(a.Min, axis) <= SceneBodies.Of(b.Max, axis) + 1e-6 && SceneBodies.Of(a.Max, axis) >= SceneBodies.Of(b.Min, axis) - 1e-6;

    private FeatureSpec Through(Box3 box, int axis, (int U, int V) across, (double U, double V) at, double diameter)
    {
        // Beyond the body the drill goes on where nothing is, so that no faces coincide.
        var (low, high) = (SceneBodies.Of(box.Min, axis), SceneBodies.Of(box.Max, axis));
        var margin = (high - low) * Layout.Overshoot;
        bool IsFree(double z) => !things.Any(t => t is { IsFeature: false, IsWhole: false } && t.Boxes.Any(b => Covers(b, across.U, across.V, at) && z > SceneBodies.Of(b.Min, axis) && z < SceneBodies.Of(b.Max, axis)));
        low -= IsFree(low - margin) ? margin : 0;
        high += IsFree(high + margin) ? margin : 0;
        var foot = axis switch
        {
            0 => new Point3((low + high) / 2, at.U, at.V - (diameter / 2)),
            1 => new Point3(at.U, (low + high) / 2, at.V - (diameter / 2)),
            _ => new Point3(at.U, at.V, low),
        };
        return At(Removal.Id, new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = diameter, ["height"] = high - low }), foot, axis switch { 0 => "x", 1 => "y", _ => null });
    }

    /// <summary>The part.</summary>
    public PartSpec Part() => new(first.Solid?.Spec ?? SceneSolids.Spec(first, first.Boxes[0]), [.. features, .. bores]);

    private FeatureSpec At(SceneThing body, Box3 box)
    {
        var spec = body.Specs?[body.Boxes.IndexOf(box)] ?? (body.Mirrored is { } mirrored && body.Boxes.Count > 1 && box == body.Boxes[1] ? mirrored : body.Solid?.Spec ?? SceneSolids.Spec(body, box));
        if (body is { Below: { Boxes: [var below], Form: null, Solid: null } host, Form: null, Solid: null, Specs: null })
        {
            return new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: "top", Pattern: new PatternSpec(PatternKind.One, OffsetU: box.Center.X - below.Center.X, OffsetV: box.Center.Y - below.Center.Y)) { Body = spec, On = host.Key };
        }

        // A dome that hangs is turned over about its flat side.
        var over = body is { Form: "hemisphere", IsTipped: true };
        return At(Addition.Id, spec, new(box.Center.X, box.Center.Y, over ? box.Max.Z : box.Min.Z), body.Solid is { } solid ? solid.Along : body.Axis switch { 0 => "x", 1 => "y", _ => null }) with { Tilt = over ? 180 : 0 };
    }
}
