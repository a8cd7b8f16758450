using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A recess of any outline, with rounded corners and an island when asked for; a cut-out is one that goes through.</summary>
internal sealed partial class Pocket : Cut
{
    /// <summary>Name of the angle by which the outline is turned about its middle, counterclockwise in degrees.</summary>
    public const string Turn = "turn";

    public override string Kind => "pocket";

    public override IReadOnlyList<string> Nouns => [Kind, "cutout", CutProfile.Keyhole];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        [
            "diameter", "radius", "depth", "length", "width", "side", "size", "acrossFlats", "acrossCorners", "headDiameter", "cornerRadius", "points", "sides", "height",
            "flat", "flatDepth", "islandDiameter", "islandLength", "islandWidth", "wall", "ringDiameter", "section", "majorRadius", "minorRadius", .. Placement.Roles,
        ]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => CutProfile.Needed(feature.Style, feature.Sizes);

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (phrase.HasMark(Dimple.Mark))
        {
            return Of("dimple").Read(phrase, body, findings);
        }

        if (InEdge(phrase))
        {
            return Of("notch").Read(phrase, body, findings);
        }

        GiveWall(phrase, body);
        GiveRim(phrase, body);
        Placement.PutGridLast(phrase);
        var style = CutProfile.StyleOf(phrase);
        var corners = phrase.Length("cornerRadius");
        var sizes = style is null ? Outline(phrase, body) : CutProfile.Read(style, phrase, findings);
        if (corners is { } radius && sizes.ContainsKey("length"))
        {
            sizes.Add("cornerRadius", radius);
        }

        foreach (var island in new[] { "islandDiameter", "islandLength", "islandWidth" })
        {
            if (phrase.Length(island) is { } size)
            {
                sizes.Add(island, size);
            }
        }

        if (sizes.ContainsKey("length") || style is not null)
        {
            TakeTurn(phrase, sizes);
        }

        var extent = sizes.TryGetValue("length", out var u) && sizes.TryGetValue("width", out var v) ? (u, v) : ((double, double)?)null;
        var places = new Placement(phrase, body, findings) { Extent = extent }.Read(Math.Max(sizes.GetValueOrDefault("length"), sizes.GetValueOrDefault("diameter", sizes.GetValueOrDefault("acrossFlats"))));
        var frame = body.Form.Frame(places[0].Face)!;
        if (Depth(phrase, frame, findings) is { } depth)
        {
            sizes.Add("depth", depth);
        }

        return [.. places.Select(p => new FeatureSpec(Kind, Turned(phrase, sizes, body.Form.Frame(p.Face)!), style, p.Face, p.Pattern))];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" => new("diameter"),
        "radius" => new("diameter", 2),
        "length" => new("length"),
        "width" => new("width"),
        "acrossFlats" => new("acrossFlats"),
        "cornerRadius" => new("cornerRadius"),
        "depth" or "height" => new("depth"),
        _ => null,
    };

    /// <summary>A box aligned to a face, from above it to below.</summary>
    public static int Block(Frame frame, Spot spot, double alongU, double alongV, double above, double below, PipelineBuilder build)
    {
        var center = frame.At(spot.U, spot.V, (above - below) / 2);
        double Extent(Func<Core.Point3, double> axis) =>
            (alongU * Math.Abs(axis(frame.U))) + (alongV * Math.Abs(axis(frame.V))) + ((above + below) * Math.Abs(axis(frame.Normal)));
        return build.Box(center, Extent(p => p.X), Extent(p => p.Y), Extent(p => p.Z));
    }

    protected override string Label(FeatureSpec feature) => feature.Style switch
    {
        null when IsRound(feature) => $"{Format.Length(feature.Sizes["diameter"])} round pocket",
        null => $"{Format.Sizes(feature.Sizes["length"], feature.Sizes["width"])} pocket",
        CutProfile.Polygon => $"{Format.Length(feature.Sizes["acrossFlats"])} {Format.Number(feature.Sizes["sides"])}-sided pocket",
        CutProfile.Flat => $"{Format.Length(feature.Sizes["diameter"])} D-shaped pocket",
        CutProfile.Cross => $"{Format.Length(feature.Sizes["length"])} cross-shaped pocket",
        CutProfile.Angle or CutProfile.Tee => $"{Format.Sizes(feature.Sizes["length"], feature.Sizes["width"])} {feature.Style!.ToUpperInvariant()}-shaped pocket",
        CutProfile.Half => $"{Format.Length(feature.Sizes["diameter"])} half-round pocket",
        CutProfile.Ellipse => $"{Format.Sizes(feature.Sizes["length"], feature.Sizes["width"])} elliptical pocket",
        _ => $"{Format.Length(feature.Sizes["diameter"])} {feature.Style} pocket",
    };

    protected override void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
        var outline = OutlineOf(feature);
        if (Island(feature) is { } island)
        {
            if (!sizes.Has("depth"))
            {
                throw Refuse.Prompt($"An island needs the floor of a {Label(feature)} to stand on. Give the pocket a depth.");
            }

            if (island.Max.X >= outline.Max.X || island.Max.Y >= outline.Max.Y)
            {
                throw Refuse.Prompt($"The island does not fit into a {Label(feature)}.");
            }
        }
    }

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot)
    {
        if (IsRound(feature))
        {
            return frame.Room(spot.U, spot.V) > feature.Sizes["diameter"] / 2 * (1 + 1e-9);
        }

        return Points(feature).All(p => frame.Room(spot.U + p.X, spot.V + p.Y) > 1e-9);
    }

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => IsRound(feature)
        ? feature.Sizes["diameter"] / 2
        : Points(feature).Max(p => Math.Sqrt((p.X * p.X) + (p.Y * p.Y)));

    protected override double SmallestReach(FeatureSpec feature)
    {
        var outline = OutlineOf(feature);
        return Math.Min(outline.Max.X - outline.Min.X, outline.Max.Y - outline.Min.Y) / 2;
    }

    protected override double? Volume(FeatureSpec feature, Frame frame) =>
        (AreaOf(feature) - (Island(feature)?.Area ?? 0)) * Reach(feature, frame).Depth;

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) =>
        IsRound(feature) ? [new Bore(frame.At(spot.U, spot.V), frame.Normal, feature.Sizes["diameter"] / 2)] : [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var (depth, above, below) = Reach(feature, frame);
        var island = Island(feature);
        if (IsRound(feature) && island is null)
        {
            yield return build.Cylinder(frame.At(spot.U, spot.V, above), frame.Normal * -1, feature.Sizes["diameter"] / 2, above + depth + below);
        }
        else if (feature.Style == CutProfile.Ellipse)
        {
            var (length, width, turn) = (feature.Sizes["length"], feature.Sizes["width"], (feature.Sizes.GetValueOrDefault(Turn) + (feature.Sizes["width"] > feature.Sizes["length"] ? 90 : 0)) * Math.PI / 180);
            var upright = build.Extrude(build.Ellipse(Math.Max(length, width) / 2, Math.Min(length, width) / 2, 0), new(0, 0, above + depth + below));
            yield return build.Mount(upright, new Pose(frame.At(spot.U, spot.V, -depth - below), (frame.U * Math.Cos(turn)) + (frame.V * Math.Sin(turn)), frame.Normal));
        }
        else if (feature.Style is null && island is null && !feature.Sizes.ContainsKey("cornerRadius") && !feature.Sizes.ContainsKey(Turn))
        {
            yield return Block(frame, spot, feature.Sizes["length"], feature.Sizes["width"], above, depth + below, build);
        }
        else
        {
            var outline = OutlineOf(feature);
            var floor = frame.At(spot.U, spot.V, -depth - below);
            yield return build.Extrude(build.Face(outline, floor, frame.U, frame.V, island is null ? [] : [island]), frame.Normal * (above + depth + below));
        }
    }

    private static bool IsRound(FeatureSpec feature) => feature.Style is null && feature.Sizes.ContainsKey("diameter");

    private static double AreaOf(FeatureSpec feature) => feature.Style == CutProfile.Ellipse
        ? Math.PI / 4 * feature.Sizes["length"] * feature.Sizes["width"]
        : CutProfile.Of(feature.Style, new Sizes(feature.Sizes, "pocket")).Area;

    private static IEnumerable<(double X, double Y)> Points(FeatureSpec feature) =>
        OutlineOf(feature).Segments().SelectMany(s => new[] { (s.From.X, s.From.Y), s.Middle });

    private static Outline OutlineOf(FeatureSpec feature)
    {
        var outline = CutProfile.Of(feature.Style, new Sizes(feature.Sizes, "pocket"));
        return feature.Sizes.TryGetValue(Turn, out var degrees) ? outline.Turned(degrees * Math.PI / 180) : outline;
    }

    // "a 30 mm square opening turned by 45 degrees"
    private static void TakeTurn(Phrase phrase, Dictionary<string, double> sizes)
    {
        if (phrase.Measures.Find(m => m is { Used: false, Role: "startAngle", Quantity.Unit.Kind: UnitKind.Angle }) is { } turn && !(phrase.Count > 1))
        {
            turn.Used = true;
            sizes.Add(Turn, turn.Quantity.Value);
        }
        else if (phrase.HasMark("diamond") && sizes.TryGetValue("length", out var length) && length == sizes["width"])
        {
            sizes.Add(Turn, 45);
        }
    }

    private static Outline? Island(FeatureSpec feature)
    {
        var sizes = feature.Sizes;
        return sizes.TryGetValue("islandDiameter", out var diameter) ? Modelling.Outline.Circle(diameter / 2)
            : sizes.TryGetValue("islandLength", out var length) ? Modelling.Outline.Rectangle(length, sizes.GetValueOrDefault("islandWidth", length))
            : null;
    }

    // "30 wide 20 high" in an upright face: the height is along the face.
    private static Dictionary<string, double> Turned(Phrase phrase, Dictionary<string, double> sizes, Frame frame)
    {
        var across = phrase.Has(TermCategory.Place, "crosswise") && sizes.ContainsKey("length");
        return across && frame.HalfU >= frame.HalfV
            ? sizes.ToDictionary(s => s.Key, s => s.Key switch { "length" => sizes["width"], "width" => sizes["length"], _ => s.Value })
            : sizes;
    }

    // "a semicircular cut-out in the middle of one long edge" is a notch.
    private static bool InEdge(Phrase phrase) =>
        (phrase.Has(TermCategory.Place, "middles") && phrase.HasMark(CutProfile.Half))
        || (!phrase.Measures.Exists(m => m.From is not null) && phrase.Terms.Exists(t => (t.Is(TermCategory.Place, "edge") && !t.Plural) || (t.Is(TermCategory.Face) && phrase.QuoteOf(t).EndsWith("edge", StringComparison.OrdinalIgnoreCase))));

    // "a window in the wall" of a tube is in its round side.
    private static void GiveWall(Phrase phrase, BodyContext body)
    {
        var isTube = body.Form.Frames[0].InnerRadius > 0 && body.Form.Frame("round") is not null;
        if (isTube && !phrase.Terms.Exists(t => t.Is(TermCategory.Face)) && (phrase.Has(TermCategory.Role, "wall") || phrase.Noun.StartsWith("window", StringComparison.OrdinalIgnoreCase)))
        {
            phrase.Terms.Add(new Lexeme(LexemeKind.Term, phrase.Head.Start, phrase.Head.End) { Term = new Term(TermCategory.Face, "round") });
        }
    }

    // "a pocket 5 mm deep in the top leaving a 10 mm wall all round", "5 mm from all edges": what the rim leaves of the face.
    private static void GiveRim(Phrase phrase, BodyContext body)
    {
        var frame = phrase.Terms.Find(t => t.Is(TermCategory.Face)) is { } named ? body.Form.Frame(named.Term!.Id) : body.Form.Frames[0];
        if (frame is null || phrase.Count > 1 || phrase.Plural || phrase.Lists.Count > 0 || phrase.Measures.Exists(m => m.Role is null or "length" or "width" or "diameter" or "radius" or "side" or "size" && m.IsLength))
        {
            return;
        }

        var rim = phrase.Measures.Find(m => m is { Used: false, Role: "wall" }) ?? phrase.Measures.Find(m => m is { Used: false, Role: "inset", From: "edge" } && AllEdges().IsMatch(phrase.QuoteOf(m)));
        if (rim is null || 2 * rim.Millimetres >= 2 * Math.Min(frame.HalfU, frame.HalfV))
        {
            return;
        }

        var wall = phrase.Take(rim);
        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Place));
        if (frame.Round)
        {
            phrase.Measures.Add(new Measure(new Quantity(2 * (frame.HalfU - wall), Unit.None, rim.Start, rim.End), Unit.None) { Role = "diameter" });
            return;
        }

        phrase.Measures.Add(new Measure(new Quantity(2 * (frame.HalfU - wall), Unit.None, rim.Start, rim.End), Unit.None) { Role = "length" });
        phrase.Measures.Add(new Measure(new Quantity(2 * (frame.HalfV - wall), Unit.None, rim.Start, rim.End), Unit.None) { Role = "width" });
    }

    [GeneratedRegex(@"\b(?:all|each|every|both|the) (?:\w+ )?(?:edges?|sides?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllEdges();

    private static Dictionary<string, double> Outline(Phrase phrase, BodyContext body)
    {
        // One size of a recess in a round body is its diameter.
        var onRound = body.Form.Frames[0].Round && phrase.Lists.Count == 0 && !phrase.HasMark("square") && !phrase.HasMark("rectangular")
            && phrase.Measures.Count(m => m is { Used: false, From: null, IsLength: true, Role: null or "width" or "length" or "side" or "size" }) == 1 && !phrase.Terms.Exists(t => t.Is(TermCategory.Face, "round"));
        var lists = phrase.Lists.Exists(l => l is { Used: false, Role: null });
        if (phrase.HasMark("round") || onRound || (!lists && phrase.Measures.Exists(m => m is { Used: false, From: null, Role: "diameter" or "radius" })))
        {
            var diameter = phrase.Diameter() ?? phrase.Length("width", "size", "side", "length") ?? phrase.Bare() ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no diameter of the {phrase.Noun}.");
            return new() { ["diameter"] = diameter };
        }

        if (phrase.Sizes(3, 3) is { } three)
        {
            phrase.Measures.Add(new Measure(new Quantity(three[2], Unit.None, phrase.Start, phrase.End), Unit.None) { Role = "depth" });
            return new() { ["length"] = three[0], ["width"] = three[1] };
        }

        if (phrase.Sizes(2, 2) is { } two)
        {
            return new() { ["length"] = two[0], ["width"] = two[1] };
        }

        var width = phrase.Length("width", "side");
        var length = phrase.Length("length");
        if (width is null && length is null)
        {
            width = phrase.Bare();
        }
        else if ((width is null || length is null) && phrase.Length("height") is { } height)
        {
            return new() { ["length"] = (width ?? length)!.Value, ["width"] = height };
        }

        return (length ?? width) is { } longer
            ? new() { ["length"] = longer, ["width"] = width ?? longer }
            : throw Refuse.Prompt($"'{phrase.Quote}' does not say how large the {phrase.Noun} is. Say for example 'a pocket 30 x 20 mm, 5 mm deep'.");
    }

    private static double? Depth(Phrase phrase, Frame frame, Findings findings)
    {
        var depth = phrase.Length("depth");
        if (depth is { } d && Math.Abs(d - frame.Thickness) <= 1e-9 * d)
        {
            return null;
        }

        if (depth is null && frame.Name == "round" && frame.Curved && !phrase.HasMark("through") && !phrase.HasMark("both"))
        {
            // One wall of a tube.
            return frame.HalfU;
        }

        if (depth is null && phrase.Kind == "pocket" && !phrase.HasMark("through"))
        {
            depth = Assumption.Round(frame.Thickness / 2);
            findings.Assume($"Assumed a depth of {Format.Length(depth.Value)} for the {phrase.Noun}.");
        }

        return depth;
    }
}
