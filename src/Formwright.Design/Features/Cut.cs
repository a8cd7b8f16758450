using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Something cut into a face, once or in a pattern.</summary>
internal abstract class Cut : FeatureKind
{
    public override Stage Stage => Stage.Cuts;

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (frame, spots) = Place(feature, body);
        var sizes = new Sizes(feature.Sizes, Kind);
        if (sizes.Optional("depth") is { } depth && depth >= frame.Thickness)
        {
            throw Refuse.Prompt($"A {Label(feature)} {Format.Length(depth)} deep does not fit: the {body.Title} is only {Format.Length(frame.Thickness)} thick there. Leave the depth out to cut through.");
        }

        CheckSizes(feature, sizes, frame, body);
        foreach (var spot in spots)
        {
            if (!Fits(feature, frame, spot))
            {
                throw Refuse.Prompt(frame.Room(spot.U, spot.V) < 0
                    ? $"A {Label(feature)} would stand outside the {frame.Name} face of a {body.Title}."
                    : $"A {Label(feature)} does not fit the {frame.Name} face of a {body.Title}: it would break through the edge.");
            }
        }

        var radius = FootprintRadius(feature, frame);
        var prints = spots.Select(s => (s, radius)).ToList();
        if (spots.Count > 1 && Closest(spots) < 2 * SmallestReach(feature))
        {
            throw Refuse.Prompt($"The {spots.Count} {Label(feature)}s would overlap: their centres are only {Format.Length(Closest(spots))} apart.");
        }

        var turns = Turns(feature, body);
        return new Effect(frame.Curved || turns.Count > 1 ? null : Volume(feature, frame) * spots.Count)
        {
            Bores = [.. spots.SelectMany(s => Bores(feature, frame, s)).SelectMany(b => turns.Select(b.Turned))],
            Prints = prints,
        };
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (frame, spots) = Place(feature, body);
        var tools = new List<int>(spots.Count);
        foreach (var spot in spots)
        {
            tools.AddRange(Tools(feature, frame, spot, build));
        }

        var single = tools.ToArray();
        foreach (var turn in Turns(feature, body).Skip(1))
        {
            tools.AddRange(single.Select(tool => build.Rotate(tool, Core.Point3.UnitZ, turn)));
        }

        return Finish(feature, frame, spots, build.Difference(shape, tools.ToArray()), build);
    }

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        if (feature.Name is null)
        {
            return;
        }

        // Later features may stand on the floor, or share the axis.
        var floors = new List<BodyContext>();
        foreach (var host in part.Hosts(feature.On))
        {
            var (frame, spots) = Place(feature, host);
            var depth = feature.Sizes.TryGetValue("depth", out var d) ? d : 0;
            var reach = FootprintRadius(feature, frame);
            floors.AddRange(spots.Select(s => host with
            {
                Form = host.Form with
                {
                    Edges = [],
                    Frames = [frame with { Name = "top", Origin = frame.At(s.U, s.V, -depth), HalfU = reach, HalfV = reach, Round = true, InnerRadius = 0, Thickness = frame.Thickness - depth, Above = 0 }],
                },
            }));
        }

        part.Register(feature, floors);
    }

    public override string Describe(FeatureSpec feature)
    {
        var many = feature.Pattern!.Total;
        var where = feature.Pattern.Kind switch
        {
            PatternKind.One => "",
            PatternKind.Corners => $" in the corners, {Format.Number(feature.Pattern.InsetU ?? 0)} x {Format.Length(feature.Pattern.InsetV ?? 0)} from the edges",
            PatternKind.Row => " in a row",
            PatternKind.Grid => $" in {feature.Pattern.Rows} rows of {feature.Pattern.Count}",
            PatternKind.Circle => $" on a circle of {Format.Length(feature.Pattern.Diameter ?? 0)}",
            PatternKind.Around => " about the axis",
        };
        var depth = feature.Sizes.TryGetValue("depth", out var d) ? $"{Format.Length(d)} deep" : "through";
        return $"{(many > 1 ? $"{many} x " : "")}{Label(feature)}, {depth}, on the {feature.Face} face{(feature.On is { } on ? $" of the {on}" : "")}{where}";
    }

    /// <summary>Its name with its main size, for messages.</summary>
    protected abstract string Label(FeatureSpec feature);

    /// <summary>Refuses sizes that contradict each other or the material.</summary>
    protected virtual void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
    }

    /// <summary>True when one member at a point stays inside the face.</summary>
    protected abstract bool Fits(FeatureSpec feature, Frame frame, Spot spot);

    /// <summary>Radius of a circle that covers one member.</summary>
    protected abstract double FootprintRadius(FeatureSpec feature, Frame frame);

    /// <summary>Half the smallest distance two members may have.</summary>
    protected abstract double SmallestReach(FeatureSpec feature);

    /// <summary>Volume of one member; null when there is no closed form.</summary>
    protected abstract double? Volume(FeatureSpec feature, Frame frame);

    /// <summary>Cylinders that one member leaves.</summary>
    protected abstract IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot);

    /// <summary>Adds the solids to cut away for one member.</summary>
    protected abstract IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build);

    /// <summary>Adds what is done to the shape after the tools were cut away.</summary>
    protected virtual int Finish(FeatureSpec feature, Frame frame, IReadOnlyList<Spot> spots, int shape, PipelineBuilder build) => shape;

    /// <summary>How deep it goes below the face, and by how much a tool must overshoot.</summary>
    protected static (double Depth, double Above, double Below) Reach(FeatureSpec feature, Frame frame)
    {
        var margin = frame.Thickness * Layout.Overshoot;
        return feature.Sizes.TryGetValue("depth", out var depth) ? (depth, margin, 0) : (frame.Thickness, frame.Above + margin, frame.Below + margin);
    }

    private (Frame Frame, IReadOnlyList<Spot> Spots) Place(FeatureSpec feature, BodyContext body)
    {
        var frame = body.Form.Frame(feature.Face ?? "")
            ?? throw Refuse.Prompt($"A {body.Title} has no face '{feature.Face}' for a {Label(feature)}.");
        var pattern = feature.Pattern ?? throw Refuse.Design($"a {Kind} has no place.");
        return (frame, Layout.Spots(pattern, frame, Label(feature) + "s"));
    }

    // Degrees by which the members of a pattern about the axis are turned; what goes through to the far side needs half of them.
    private static List<double> Turns(FeatureSpec feature, BodyContext body)
    {
        if (feature.Pattern is not { Kind: PatternKind.Around, Count: var count })
        {
            return [0];
        }

        if (body.Pose != Pose.Identity || body.Form.Frame("round") is null)
        {
            throw Refuse.Prompt($"A {body.Title} has no axis to repeat a {feature.Kind} about.");
        }

        var through = feature.Kind == "hole" && !feature.Sizes.ContainsKey("depth") && count % 2 == 0;
        return [.. Enumerable.Range(0, through ? count / 2 : count).Select(i => 360.0 * i / count)];
    }

    private static double Closest(IReadOnlyList<Spot> spots)
    {
        var least = double.MaxValue;
        for (var i = 0; i < spots.Count; i++)
        {
            for (var j = i + 1; j < spots.Count; j++)
            {
                var (u, v) = (spots[i].U - spots[j].U, spots[i].V - spots[j].V);
                least = Math.Min(least, (u * u) + (v * v));
            }
        }

        return Math.Sqrt(least);
    }
}
