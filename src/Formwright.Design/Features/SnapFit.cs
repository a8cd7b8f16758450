using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>
/// Cantilever snap hooks: springy beams that stand on a face, each with a catch at its tip that looks to the nearest edge.
/// </summary>
internal sealed class SnapFit : BuildUp
{
    private const string Overhang = "overhang";
    private const double EntryAngle = 30;

    public override string Kind => "snapFit";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["length", "height", "depth", "width", "thickness", "wall", Overhang, .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["length", "width", "thickness", Overhang];

    /// <summary>Makes features of the snap hooks that are on another part, and the name of a size of the hook of one.</summary>
    public static void Name(List<Lexeme> lexemes, string text)
    {
        for (var i = 1; i < lexemes.Count; i++)
        {
            var body = lexemes.FindIndex(l => l.Is(TermCategory.Solid));
            var noun = i - 1;
            while (noun > 0 && (lexemes[noun].Is(TermCategory.Determiner) || lexemes[noun].Kind is LexemeKind.Quantity or LexemeKind.Count))
            {
                noun--;
            }

            if (lexemes[i].Is(TermCategory.Solid, "snapHook") && body >= 0 && body < i && !lexemes[body].Is(TermCategory.Solid, "snapHook") && !lexemes[noun].Is(TermCategory.Preposition, "for"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Feature, "snapFit") };
            }
            else if (IsWordForPart(lexemes[i]) && text[lexemes[i].Start..lexemes[i].End] is "hook" or "catch" && lexemes[i - 1].Kind == LexemeKind.Quantity && lexemes.Take(i).Any(l => l.Is(TermCategory.Feature, "snapFit")))
            {
                lexemes[i] = lexemes[i] with { Kind = LexemeKind.Term, Term = new Term(TermCategory.Role, Overhang) };
            }
        }
    }

    private static bool IsWordForPart(Lexeme lexeme) => lexeme.Kind == LexemeKind.Unknown || lexeme.Is(TermCategory.Solid) || lexeme.Is(TermCategory.Unsupported);

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var face = phrase.Has(TermCategory.Face, "bottom") ? "bottom" : "top";
        var seat = body.Form.Frame(face) ?? body.Form.Frames[0];
        var list = phrase.Sizes(3, 3);
        var assumed = new List<string>();
        double Or(double? given, string name, double usual)
        {
            if (given is null)
            {
                assumed.Add($"{name} {Format.Length(usual)}");
            }

            return given ?? usual;
        }

        var (wide, thick, over) = (list?[1] ?? phrase.Length("width"), list?[2] ?? phrase.Length("thickness", "wall"), phrase.Length(Overhang));
        var length = Or(list?[0] ?? phrase.Length("length", "height", "depth") ?? phrase.Bare(), "length", Assumption.Round(0.4 * Math.Max(seat.HalfU, seat.HalfV)));
        var width = Or(wide, "width", Assumption.Round(0.5 * length));
        var thickness = Or(thick, "thickness", Assumption.Round(0.15 * length));
        var overhang = Or(over, Overhang, Math.Round(0.8 * thickness, 2));
        if (assumed.Count > 0)
        {
            findings.Assume($"Assumed for the {phrase.Noun}: {string.Join(", ", assumed)}.");
        }

        findings.Assume($"The catch of the {phrase.Noun} looks to the nearest edge and has a lead-in of {Format.Number(EntryAngle)} degrees.");
        var sizes = new Dictionary<string, double> { ["length"] = length, ["width"] = width, ["thickness"] = thickness, [Overhang] = overhang };
        FeatureSpec At(string on, PatternSpec pattern) => new(Kind, sizes, null, on, pattern);

        // "on the long sides", "along the front edge": they stand flush with those edges; "on the front face" they stand on it.
        var onFace = phrase.Quote.Contains("face", StringComparison.OrdinalIgnoreCase);
        var sides = !onFace && Sides.AreOn(body) ? Sides.Named(phrase, body) : [];
        var count = phrase.Count ?? (phrase.Plural && sides.Count < 2 ? 2 : 1);
        var placed = phrase.Terms.Exists(t => t.Is(TermCategory.Place) || t.Is(TermCategory.Pattern)) || phrase.Points.Count > 0 || phrase.Measures.Exists(m => !m.Used && m.IsLength) || phrase.Lists.Exists(l => !l.Used);
        if (sides.Count == 0 && !placed && count > 1 && !onFace)
        {
            if (seat.Round)
            {
                findings.Assume($"The {count} {phrase.Noun} stand evenly around the rim.");
                return [At(seat.Name, new PatternSpec(PatternKind.Circle, count, Diameter: 2 * Flush(seat.HalfU, width, thickness)))];
            }

            var (front, back) = seat.HalfU >= seat.HalfV ? ("front", "back") : ("left", "right");
            sides = count % 2 == 0 ? [front, back] : [front];
            findings.Assume($"The {count} {phrase.Noun} stand evenly along the {string.Join(" and ", sides)} {(sides.Count > 1 ? "edges" : "edge")}.");
        }

        if (sides.Count == 0)
        {
            return [.. new Placement(phrase, body, findings) { Footprint = (thickness, width) }.Read(Math.Max(thickness, width)).Select(p => At(p.Face, p.Pattern))];
        }

        var each = phrase.Quote.Contains("each", StringComparison.OrdinalIgnoreCase) || phrase.Quote.Contains("every", StringComparison.OrdinalIgnoreCase) || count == 1 ? count
            : count % sides.Count == 0 ? count / sides.Count
            : throw Refuse.Prompt($"'{phrase.Quote}': {count} {phrase.Noun} cannot be spread evenly over {sides.Count} sides.");
        return [.. sides.Select(s => At(seat.Name, AlongEdge(seat, s, each, thickness)))];
    }

    public override string Describe(FeatureSpec feature) =>
        $"{(feature.Pattern is { Total: > 1 and var many } ? $"{many} x " : "")}Snap hook {Format.Sizes(feature.Sizes["length"], feature.Sizes["width"], feature.Sizes["thickness"])}, catch {Format.Length(feature.Sizes[Overhang])}, on the {feature.Face} face";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "length" or "height" => new("length"),
        "width" or "thickness" or Overhang => new(role),
        _ => null,
    };

    protected override IEnumerable<(Piece Piece, Pose Pose)> Pieces(FeatureSpec feature, BodyContext body)
    {
        var frame = FrameOf(feature, body);
        var (l, w, t, over) = (feature.Sizes["length"], feature.Sizes["width"], feature.Sizes["thickness"], feature.Sizes[Overhang]);
        var catchLength = over / Math.Tan(EntryAngle * Math.PI / 180);
        if (catchLength >= 0.7 * l || over >= 2 * t)
        {
            throw Refuse.Prompt($"A catch of {Format.Length(over)} does not fit a snap hook {Format.Length(l)} long and {Format.Length(t)} thick.");
        }

        var hook = Piece.Profile(Outline.From(-t / 2, 0).To(t / 2, 0).To(t / 2, l - catchLength).To((t / 2) + over, l - catchLength).To(t / 2, l).To(-t / 2, l), w);
        foreach (var spot in Layout.Spots(feature.Pattern!, frame, "snap hooks"))
        {
            var (u, v) = Outwards(spot, frame);
            bool Inside(double along, double across) => frame.Room(spot.U + (u * along) - (v * across), spot.V + (v * along) + (u * across)) >= -1e-9;
            if (frame.Curved || !(Inside(t / 2, w / 2) && Inside(t / 2, -w / 2) && Inside(-t / 2, w / 2) && Inside(-t / 2, -w / 2)))
            {
                throw Refuse.Prompt($"A snap hook {Format.Length(w)} wide and {Format.Length(t)} thick does not stand there on the {frame.Name} face of a {body.Title}.");
            }

            yield return (hook, new Pose(frame.At(spot.U, spot.V), (frame.U * u) + (frame.V * v), frame.Normal));
        }
    }

    // To the nearest edge: on a round face away from its middle.
    private static (double U, double V) Outwards(Spot spot, Frame frame)
    {
        if (frame.Round)
        {
            var r = Math.Sqrt((spot.U * spot.U) + (spot.V * spot.V));
            return r < 1e-6 ? (1, 0) : (spot.U / r, spot.V / r);
        }

        return frame.HalfU - Math.Abs(spot.U) <= frame.HalfV - Math.Abs(spot.V) + 1e-9 ? (spot.U < -1e-9 ? -1 : 1, 0) : (0, spot.V < -1e-9 ? -1 : 1);
    }

    // Radius on which a beam's outer corners touch the rim.
    private static double Flush(double radius, double width, double thickness) =>
        Math.Sqrt(Math.Max(0, (radius * radius) - (width * width / 4))) - (thickness / 2);

    private static PatternSpec AlongEdge(Frame seat, string side, int count, double thickness)
    {
        var alongV = side is "left" or "right";
        var (along, off) = alongV ? (seat.HalfV, seat.HalfU) : (seat.HalfU, seat.HalfV);
        var shift = (off - (thickness / 2)) * (side is "left" or "front" ? -1 : 1);
        var row = new PatternSpec(count > 1 ? PatternKind.Row : PatternKind.One, count, AlongV: alongV && count > 1, SpacingU: count > 1 ? 2 * along / count : null);
        return alongV ? row with { OffsetU = shift } : row with { OffsetV = shift };
    }
}
