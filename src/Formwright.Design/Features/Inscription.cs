using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A line of text engraved in a face or raised on it; on the round side of a body it follows the curve.</summary>
internal sealed class Inscription : FeatureKind
{
    private const double DefaultDepth = 0.5;
    private const double DefaultRelief = 1;
    private const double HighestRelief = 2;
    private const double FaceShare = 0.8;
    private const double HighestShare = 0.4;

    // A letter that reaches so far to the side of a cylinder would be drawn out; a line that long would meet its own beginning.
    private const double LetterShare = 1.2;
    private const double LineShare = 0.95;

    public override string Kind => InscriptionReader.Feature;

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["height", "depth", "thickness", "size", "width", "length", "extrusion", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["height", "depth"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var text = phrase.Head.Lexeme.Text;
        if (text.Length == 0)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say which letters. Put them in quotes, for example engrave \"A1\" 0.5 mm deep on the top.");
        }

        var raised = !phrase.HasMark(InscriptionReader.Engraved) && (phrase.HasMark(InscriptionReader.Raised) || phrase.HasMark("male") || phrase.Measures.Exists(m => m.Role is "thickness" or "extrusion"));
        var depth = phrase.Length("depth", "thickness", "extrusion");
        var height = phrase.Length("height");
        if (raised && depth is null && height <= HighestRelief)
        {
            // "embossed 1 mm high": so far they stand out.
            (depth, height) = (height, null);
        }

        double? width = height is null ? phrase.Length("width", "length") : null;
        height ??= width is { } w ? Lettering.HeightFor(text, w) : depth is null && raised && phrase.Measures.Count(m => m is { Used: false, IsLength: true }) == 1 ? null : phrase.Bare();
        depth ??= phrase.Bare();
        var place = new Placement(phrase, body, findings).Read(height ?? 1)[0];
        if (place.Face == "bottom" && !phrase.Has(TermCategory.Face, "bottom") && body.Form.Frame("round") is not null)
        {
            // Holes of a pot are for draining, its name is to be seen.
            place = ("round", place.Pattern);
        }

        var frame = body.Form.Frame(place.Face)!;
        if (height is null)
        {
            var room = FaceShare * 2 * frame.HalfU * (frame.Round ? 0.7 : 1);
            height = Assumption.Round(Math.Min(Lettering.HeightFor(text, room), 2 * HighestShare * frame.HalfV));
            findings.Assume($"Assumed letters {Format.Length(height.Value)} high.");
        }

        if (depth is null)
        {
            depth = raised ? DefaultRelief : Math.Min(DefaultDepth, Assumption.Round(frame.Thickness / 4));
            findings.Assume(raised ? $"Assumed letters raised by {Format.Length(depth.Value)}." : $"Assumed letters engraved {Format.Length(depth.Value)} deep.");
        }

        place.Pattern = Inside(place.Pattern, frame, Lettering.Of(text, height.Value));
        return
        [
            new FeatureSpec(Kind, new Dictionary<string, double> { ["height"] = height.Value, ["depth"] = depth.Value }, raised ? InscriptionReader.Raised : InscriptionReader.Engraved, place.Face, place.Pattern)
            {
                Text = text,
            },
        ];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (frame, spots) = Place(feature, body);
        var letters = Letters(feature);
        var depth = feature.Sizes["depth"];
        if (!IsRaised(feature) && depth >= frame.Thickness)
        {
            throw Refuse.Prompt($"Letters {Format.Length(depth)} deep do not fit: the {body.Title} is only {Format.Length(frame.Thickness)} thick there.");
        }

        var (u, v) = (letters.Width / 2, letters.Height / 2);
        var wraps = frame.Name == "round";
        foreach (var spot in spots)
        {
            var fits = wraps
                ? u <= LineShare * Math.PI * frame.HalfU && letters.Shapes.All(s => s.Outline.Max.X - s.Outline.Min.X <= LetterShare * frame.HalfU) && v + Math.Abs(spot.V) < frame.HalfV
                : new[] { (u, v), (-u, v), (u, -v), (-u, -v) }.All(c => frame.Room(spot.U + c.Item1, spot.V + c.Item2) > -1e-9);
            if (!fits)
            {
                throw Refuse.Prompt($"The text '{feature.Text}' is {Format.Sizes(letters.Width, letters.Height)} in letters {Format.Length(feature.Sizes["height"])} high and does not fit the {frame.Name} face of a {body.Title} there.");
            }
        }

        var sign = IsRaised(feature) ? -1 : 1;
        return new Effect(frame.Curved ? null : sign * letters.Area * depth * spots.Count)
        {
            Prints = [.. spots.Select(s => (s, Math.Sqrt((u * u) + (v * v))))],
        };
    }

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        if (IsRaised(feature))
        {
            var letters = Letters(feature);
            foreach (var host in part.Hosts(feature.On))
            {
                var (frame, spots) = Place(feature, host);
                var box = new Box3(new(-letters.Width / 2, -letters.Height / 2, 0), new(letters.Width / 2, letters.Height / 2, feature.Sizes["depth"]));
                spots.ToList().ForEach(s => part.Enclose(On(frame, s).Apply(new Form(box, []) { BoundsAreExact = frame.Name != "round" })));
            }
        }
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (frame, spots) = Place(feature, body);
        var (letters, depth) = (Letters(feature), feature.Sizes["depth"]);
        var raised = IsRaised(feature);
        var margin = Layout.Overshoot * Math.Max(depth, 1);
        var tools = new List<int>();
        foreach (var spot in spots)
        {
            if (frame.Name == "round")
            {
                var shell = Shell(frame, raised ? frame.HalfU + depth : frame.HalfU + margin, raised ? frame.HalfU - margin : frame.HalfU - depth, build);
                tools.AddRange(letters.Shapes.Select(s => build.Intersection(Wrapped(s, frame, spot, depth + margin, build), shell)));
            }
            else
            {
                // On a face that is not known to be flat the letters reach a little into the material.
                var sink = raised && frame.Curved ? margin : 0;
                var pieces = raised ? letters.Raise(depth + sink, -sink) : letters.Raise(depth + margin, -depth);
                tools.AddRange(pieces.Select(p => build.Mount(p.Build(build), On(frame, spot))));
            }
        }

        return raised ? build.Union([shape, .. tools]) : build.Difference(shape, tools.ToArray());
    }

    public override string Describe(FeatureSpec feature) =>
        $"Text '{feature.Text}' {(IsRaised(feature) ? "raised by" : "engraved")} {Format.Length(feature.Sizes["depth"])}, letters {Format.Length(feature.Sizes["height"])} high, on the {feature.Face} face{(feature.On is { } on ? $" of the {on}" : "")}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "height" or "size" => new("height"),
        "depth" or "thickness" => new("depth"),
        _ => null,
    };

    // Near an edge or in a corner it is the letters' own edge that stands at the distance: their middle would leave no room for them.
    private static PatternSpec Inside(PatternSpec pattern, Frame frame, Lettering letters)
    {
        if (pattern.Kind != PatternKind.One || frame.Round || frame.Curved)
        {
            return pattern;
        }

        return pattern with
        {
            OffsetU = pattern.AnchorU != 0 && pattern.OffsetU < letters.Width / 2 ? pattern.OffsetU + (letters.Width / 2) : pattern.OffsetU,
            OffsetV = pattern.AnchorV != 0 && pattern.OffsetV < letters.Height / 2 ? pattern.OffsetV + (letters.Height / 2) : pattern.OffsetV,
        };
    }

    private static bool IsRaised(FeatureSpec feature) => feature.Style == InscriptionReader.Raised;

    private static Lettering Letters(FeatureSpec feature) => Lettering.Of(feature.Text ?? throw Refuse.Design("an inscription has no letters."), new Sizes(feature.Sizes, "inscription")["height"]);

    private static (Frame Frame, IReadOnlyList<Spot> Spots) Place(FeatureSpec feature, BodyContext body)
    {
        var frame = body.Form.Frame(feature.Face ?? "") ?? throw Refuse.Prompt($"A {body.Title} has no face '{feature.Face}' for a text.");
        return (frame, Layout.Spots(feature.Pattern ?? throw Refuse.Design("a text has no place."), frame, "texts"));
    }

    // Read from outside: the first coordinate runs to the right, whichever way that of the face runs.
    private static Pose On(Frame frame, Spot spot) =>
        new(frame.At(spot.U, spot.V), frame.U.Cross(frame.V).Dot(frame.Normal) > 0 ? frame.U : frame.U * -1, frame.Normal);

    // A letter on its own tangent, from below the surface at its sides to above it in its middle.
    private static int Wrapped((Outline Outline, IReadOnlyList<Outline> Holes) letter, Frame frame, Spot spot, double margin, PipelineBuilder build)
    {
        var (low, high) = (letter.Outline.Min.X, letter.Outline.Max.X);
        var (middle, r) = ((low + high) / 2, frame.HalfU);
        var (sin, cos) = Math.SinCos((middle + spot.U) / r);
        var pose = On(frame, spot);
        var normal = (pose.Z * cos) + (pose.X * sin);
        var axis = frame.At(0, spot.V) - (frame.Normal * r);
        var below = r - Math.Sqrt((r * r) - Math.Pow((high - low) / 2, 2)) + margin;
        var piece = Piece.Extrude(letter.Outline.Moved(-middle, 0), below + margin, -below, [.. letter.Holes.Select(h => h.Moved(-middle, 0))]);
        return build.Mount(piece.Build(build), new Pose(axis + (normal * r), (pose.X * cos) - (pose.Z * sin), normal));
    }

    private static int Shell(Frame frame, double outer, double inner, PipelineBuilder build)
    {
        var start = frame.Origin - (frame.Normal * frame.HalfU) - (frame.V * frame.HalfV);
        return build.Difference(build.Cylinder(start, frame.V, outer, 2 * frame.HalfV), build.Cylinder(start - (frame.V * frame.HalfV * Layout.Overshoot), frame.V, inner, 2 * frame.HalfV * (1 + Layout.Overshoot)));
    }
}
