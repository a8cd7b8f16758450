using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design.Features;

/// <summary>A solid of any kind placed on a face, once or in a pattern: joined to the part, or cut out of it.</summary>
internal abstract class PlacedSolid : FeatureKind
{
    /// <summary>Style of a cylinder that is cut away as a drill does it: it leaves a hole.</summary>
    public const string Drilled = "drilled";

    /// <summary>Share of its height by which a solid without a flat base sinks in, so that it is joined by more than a point.</summary>
    private const double Sink = 0.01;

    // No noun of its own: the noun is that of the solid.
    public override IReadOnlyList<string> Nouns => [];

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(Placement.Roles);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => [];

    /// <summary>True when the solid is cut away.</summary>
    protected abstract bool Inwards { get; }

    /// <summary>True when only what the solid and the part have in common is left.</summary>
    protected virtual bool OnlyCommon => false;

    /// <summary>What is done, for the explanation.</summary>
    protected abstract string Verb { get; }

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var kind = SolidNoun.KindOf(phrase);
        var spec = Solid.Of(kind).Spec(phrase, findings);
        var along = Orientation.Along(phrase, body, spec);
        var tilt = Orientation.Tilt(phrase);
        var size = Orientation.Lay(BodyContext.Of(spec).Form, along, tilt).Form.Bounds.Size;
        var feature = new FeatureSpec(Kind, new Dictionary<string, double>()) { Body = spec, Along = along, Tilt = tilt };
        if (phrase.Points.Find(p => p.Text == "xyz") is { } point)
        {
            return [Coordinates.Datum(phrase, point, feature)];
        }

        if (InSpace(phrase, feature, body, findings) is { } inside)
        {
            return [inside];
        }

        var places = new Placement(phrase, body, findings) { Footprint = (size.X, size.Y) }.Read(Math.Max(size.X, size.Y));
        return [.. places.Select(p => feature with { Face = p.Face, Pattern = p.Pattern })];
    }

    /// <summary>The feature where it is in space, when it is not on a face.</summary>
    protected virtual FeatureSpec? InSpace(Phrase phrase, FeatureSpec feature, BodyContext body, Findings findings) => null;

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (frame, spots) = Place(feature, body);
        var form = BodyContext.Of(Spec(feature)).Form;
        var flat = !frame.Curved && spots.Count == 1 && feature is { Along: null, Tilt: 0 } && HasFlatBase(form);
        var inside = flat && Corners(form).All(c => frame.Room(spots[0].U + c.X, spots[0].V + c.Y) >= -1e-9);
        return new Effect(inside && (!Inwards || form.Bounds.Size.Z < frame.Thickness) ? (Inwards ? form.Volume : -form.Volume) : null)
        {
            Bores = Inwards && feature.Style == Drilled ? [.. Poses(feature, body, form).Select(p => new Bore(p.Origin, p.Z, form.Bounds.Size.X / 2))]
                : Inwards || OnlyCommon ? [] : [.. Poses(feature, body, form).SelectMany(p => p.Apply(form).Bores)],
        };
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build) =>
        throw new InvalidOperationException("A placed solid is built by Apply, which knows its edges.");

    public override void Apply(FeatureSpec feature, PartState part) => Apply(feature, part, []);

    /// <summary>Carries it out, with the edges and walls that other features give it.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="part">The part.</param>
    /// <param name="all">All features of the part.</param>
    public void Apply(FeatureSpec feature, PartState part, IReadOnlyList<FeatureSpec> all)
    {
        var local = BodyContext.Of(Spec(feature));
        var shape = part.Finished(local, feature.Name, feature.Name is null ? [] : all);
        var tools = new List<int>();
        var contexts = new List<BodyContext>();
        var height = 0.0;
        foreach (var host in part.Hosts(feature.On))
        {
            part.Record(feature, Check(feature, host));
            var frame = Place(feature, host).Frame;
            foreach (var pose in Poses(feature, host, local.Form))
            {
                tools.Add(part.Builder.Mount(shape, pose));
                var shift = Shift(feature, frame, local.Form);
                if (shift != 0)
                {
                    tools.Add(part.Builder.Mount(shape, pose with { Origin = pose.Origin + (frame.Normal * shift) }));
                }

                var context = local.At(pose);
                contexts.Add(context with { Form = Inwards ? Hollow(context.Form, frame) : Stacked(context.Form, frame) });
                height = Math.Max(height, Top(context.Form.Bounds, frame));
            }
        }

        if (OnlyCommon)
        {
            part.Confine(contexts.Select(c => c.Form.Bounds).Aggregate(Plan.Union));
            part.Shape = part.Builder.Intersection(part.Shape, tools.Count == 1 ? tools[0] : part.Builder.Union(tools.ToArray()));
        }
        else if (Inwards)
        {
            part.MayShrink();
            part.Shape = part.Builder.Difference(part.Shape, tools.ToArray());
            part.Register(feature, contexts);
        }
        else
        {
            contexts.ForEach(c => part.Enclose(c.Form));
            part.Shape = part.Builder.Union([part.Shape, .. tools]);
            part.Register(feature, contexts, height);
        }
    }

    public override string Describe(FeatureSpec feature)
    {
        var many = feature.Pattern!.Total;
        var solid = Spec(feature);
        var title = Solid.Of(solid.Kind).Title(Sizes.Of(solid));
        var where = feature.Face == Coordinates.Face ? "" : $", on the {feature.Face} face{(feature.On is { } on ? $" of the {on}" : "")}";
        return $"{Verb}: {(many > 1 ? $"{many} x " : "")}{title}{where}";
    }

    public override SizeReference? SizeOf(string role) => null;

    private static BodySpec Spec(FeatureSpec feature) => feature.Body ?? throw Refuse.Design($"a feature of kind '{feature.Kind}' has no solid.");

    private static (Frame Frame, IReadOnlyList<Spot> Spots) Place(FeatureSpec feature, BodyContext body)
    {
        var frame = feature.Face == Coordinates.Face ? Coordinates.Frame(feature.Lift)
            : body.Form.Frame(feature.Face ?? "")
            ?? throw Refuse.Prompt($"A {body.Title} has no face '{feature.Face}' for a {Spec(feature).Kind}.");
        var pattern = feature.Pattern ?? throw Refuse.Design($"a {Spec(feature).Kind} has no place.");
        return (frame, Layout.Spots(pattern, frame, Spec(feature).Kind + "s"));
    }

    private IEnumerable<Pose> Poses(FeatureSpec feature, BodyContext body, Form local)
    {
        var (frame, spots) = Place(feature, body);
        var (lying, laid) = Orientation.Lay(local, feature.Along, feature.Tilt);
        var sink = Inwards || HasFlatBase(laid) || Solid.Of(Spec(feature).Kind) is Families.Family { IsPlain: false } ? 0 : Sink;
        foreach (var spot in spots)
        {
            var pose = lying.Within(Pose.On(frame, spot, Inwards && feature.Face != Coordinates.Face));
            yield return sink == 0 || feature.Face == Coordinates.Face ? pose : pose with { Origin = pose.Origin - (frame.Normal * (sink * laid.Bounds.Size.Z)) };
        }
    }

    // By how much a second copy stands off the first: below it where the face bulges, to fill the gap; above it when it is cut away,
    // so that no two faces coincide.
    private double Shift(FeatureSpec feature, Frame frame, Form local)
    {
        // Where coordinates say how far a solid reaches, its copy would reach farther.
        if (feature.Along is not null || !HasFlatBase(local) || feature.Face == Coordinates.Face)
        {
            return 0;
        }

        if (Inwards)
        {
            return Layout.Overshoot * local.Bounds.Size.Z;
        }

        if (!frame.Curved)
        {
            return 0;
        }

        var (r, reach) = (frame.HalfU, Math.Max(local.Bounds.Size.X, local.Bounds.Size.Y) / 2);
        return -Math.Min(reach >= r ? r : r - Math.Sqrt((r * r) - (reach * reach)), local.Bounds.Size.Z * 0.95);
    }

    private static bool HasFlatBase(Form form) =>
        form.Frames.Any(f => !f.Curved && f.Normal.Z < -1 + 1e-9 && Math.Abs(f.Origin.Z - form.Bounds.Min.Z) < 1e-9)
        || (form.EdgeGroup("bottom") is { PlaneOrigin: { } rim, PlaneNormal: { } up } && Math.Abs(up.Z) > 1 - 1e-9 && Math.Abs(rim.Z - form.Bounds.Min.Z) < 1e-9);

    private static IEnumerable<Spot> CornerSpots(Box3 box) => [new(box.Min.X, box.Min.Y), new(box.Max.X, box.Min.Y), new(box.Max.X, box.Max.Y), new(box.Min.X, box.Max.Y)];

    private static IEnumerable<Point3> Corners(Form form) => CornerSpots(form.Bounds).Select(s => new Point3(s.U, s.V, 0));

    // How far a box reaches out of a face.
    private static double Top(Box3 box, Frame frame)
    {
        var half = box.Size * 0.5;
        var reach = (half.X * Math.Abs(frame.Normal.X)) + (half.Y * Math.Abs(frame.Normal.Y)) + (half.Z * Math.Abs(frame.Normal.Z));
        return (box.Center - frame.Origin).Dot(frame.Normal) + reach;
    }

    // What is drilled through the far end goes on through the material below.
    private static Form Stacked(Form form, Frame host) => host.Curved
        ? form
        : form with { Frames = [.. form.Frames.Select(f => f.Normal.Dot(host.Normal) > 1 - 1e-9 ? f with { Thickness = f.Thickness + host.Thickness, Below = host.Below } : f)] };

    // The floor of what was cut away.
    private static Form Hollow(Form form, Frame host)
    {
        var depth = -Top(new Box3(form.Bounds.Min, form.Bounds.Max), host with { Normal = host.Normal * -1, Origin = host.Origin });
        var size = form.Bounds.Size;
        var center = form.Bounds.Center;
        var floor = center - (host.Normal * (center - host.Origin).Dot(host.Normal)) + (host.Normal * depth);
        double Half(Point3 axis) => ((size.X * Math.Abs(axis.X)) + (size.Y * Math.Abs(axis.Y)) + (size.Z * Math.Abs(axis.Z))) / 2;
        return form with
        {
            Frames = host.Thickness + depth > 0
                ? [new Frame("top", floor, host.Normal, host.U, host.V, Half(host.U), Half(host.V), host.Thickness + depth)]
                : [host],
            Edges = [],
        };
    }
}

/// <summary>A solid joined to the part: a boss, a rib, a post, a second block.</summary>
internal sealed class Addition : PlacedSolid
{
    public const string Id = "add";

    public override string Kind => Id;

    protected override bool Inwards => false;

    protected override string Verb => "Joined";
}

/// <summary>A solid cut out of the part.</summary>
internal sealed class Removal : PlacedSolid
{
    public const string Id = "cut";

    public override string Kind => Id;

    protected override bool Inwards => true;

    protected override string Verb => "Cut away";

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings) =>
        IsScoop(phrase) ? Of("dimple").Read(phrase, body, findings) : base.Read(phrase, body, findings);

    protected override FeatureSpec? InSpace(Phrase phrase, FeatureSpec feature, BodyContext body, Findings findings) => Concentric.Place(phrase, feature, body, findings);

    // "a 20 mm ball cut out of the top": of a ball in a face the centre lies in the face, unless a depth is told.
    private static bool IsScoop(Phrase phrase) =>
        SolidNoun.KindOf(phrase) == "sphere" && phrase.Points.Count == 0 && phrase.Terms.Exists(t => t.Is(TermCategory.Face)) && !phrase.Measures.Exists(m => m is { Used: false, IsLevel: true });
}

/// <summary>A solid of which only what it has in common with the part is left.</summary>
internal sealed class Overlap : PlacedSolid
{
    public const string Id = "common";

    public override string Kind => Id;

    protected override bool Inwards => false;

    protected override bool OnlyCommon => true;

    protected override string Verb => "Only what is common with";

    protected override FeatureSpec InSpace(Phrase phrase, FeatureSpec feature, BodyContext body, Findings findings) => Concentric.AtCenter(feature, body);
}
