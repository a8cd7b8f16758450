using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>The body hollowed to walls of one thickness, closed, or open at the top or at other faces.</summary>
internal sealed class Shell : FeatureKind
{
    private const string Open = "open";
    private const string Closed = "closed";
    private const string Floor = "floor";

    public override string Kind => "shell";

    public override Stage Stage => Stage.Walls;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "wall", "thickness", "size", Floor };

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["wall"];

    /// <summary>The open faces of a stored shell.</summary>
    public static IReadOnlyList<string> OpenFaces(FeatureSpec feature) => feature.Style switch
    {
        Open => ["top"],
        null or Closed => [],
        { } faces => faces.Split('+'),
    };

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        // "2.5 mm from the bottom": the walls are left, the face is open.
        var from = phrase.Measures.Find(m => m is { Used: false, Role: "inset", From: not null, IsLength: true } && body.Form.Frame(m.From) is not null);
        var wall = phrase.Length("wall", "thickness", "size") ?? phrase.Bare() ?? (from is null ? null : phrase.Take(from));
        if (wall is null)
        {
            var size = body.Form.Bounds.Size;
            wall = Assumption.Round(Math.Min(size.X, Math.Min(size.Y, size.Z)) / 15);
            findings.Assume($"Assumed walls of {Format.Length(wall.Value)}.");
        }

        var faces = from is { Used: true } ? [from.From!] : Faces(phrase, body);
        if (faces.Count == 0 && !phrase.HasMark(Closed) && phrase.Measures.Exists(m => m.Role == Floor) && body.Form.Frame("top") is not null)
        {
            // "Leave a wall of 4 and a bottom of 6": what has a bottom of its own has no top.
            faces = ["top"];
            findings.Assume("A bottom was named and no top, so the hollow is open at the top.");
        }

        if (faces.Count == 0 && !phrase.HasMark(Closed))
        {
            findings.Assume("Nothing was said about an opening, so the walls enclose the hollow on all sides.");
        }

        var style = faces.Count == 0 ? Closed : faces is ["top"] ? Open : string.Join('+', faces);
        var sizes = new Dictionary<string, double> { ["wall"] = wall.Value };
        if (phrase.Length(Floor) is { } floor && floor != wall)
        {
            sizes.Add(Floor, floor);
        }

        return [new FeatureSpec(Kind, sizes, style)];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (_, volume) = Cavity(feature, body, new PipelineBuilder());
        return new Effect(volume);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (room, _) = Cavity(feature, body, build);
        return build.Difference(shape, room);
    }

    public override string Describe(FeatureSpec feature) =>
        $"Hollow with walls of {Format.Length(feature.Sizes["wall"])}{(feature.Sizes.TryGetValue(Floor, out var floor) ? $" and a floor of {Format.Length(floor)}" : "")}, {(OpenFaces(feature) is { Count: > 0 } open ? $"open at the {string.Join(" and ", open)}" : "closed")}";

    public override SizeReference? SizeOf(string role) => role is "wall" or "thickness" ? new SizeReference("wall") : role == Floor ? new SizeReference(Floor) : null;

    /// <summary>Thickness of the floor of a stored shell.</summary>
    public static double FloorOf(FeatureSpec feature) => feature.Sizes.TryGetValue(Floor, out var floor) ? floor : feature.Sizes["wall"];

    /// <summary>The body as later features meet it: behind a closed face there is only the wall.</summary>
    public static BodyContext Walled(FeatureSpec feature, BodyContext body)
    {
        var (wall, open) = (feature.Sizes["wall"], OpenFaces(feature));
        return body with { Form = body.Form with { Frames = [.. body.Form.Frames.Select(f => open.Contains(f.Name) || f.Name == "round" ? f : f with { Thickness = Math.Min(f.Name == "bottom" ? FloorOf(feature) : wall, f.Thickness) })] } };
    }

    private static (int Step, double Volume) Cavity(FeatureSpec feature, BodyContext body, PipelineBuilder build)
    {
        var wall = new Sizes(feature.Sizes, "shell")["wall"];
        var open = OpenFaces(feature);
        if (FloorOf(feature) is var floor && floor != wall)
        {
            return OnFloor(body, wall, floor, open, build);
        }

        return body.Solid.Cavity(body.Sizes, wall, open, build)
            ?? throw Refuse.Prompt($"A {body.Title} cannot be hollowed{(open.Count > 0 ? $" with an open {string.Join(" and ", open)}" : "")}.");
    }

    // The room of a body that is so much lower, lifted onto the floor; of a cap it hangs below the top.
    private static (int Step, double Volume) OnFloor(BodyContext body, double wall, double floor, IReadOnlyList<string> open, PipelineBuilder build)
    {
        var height = body.Solid is Conical ? null : body.Solid.SizeOf("height")?.Name;
        if (height is null || open is not (["top"] or ["bottom"] or []) || !body.Sizes.Has(height))
        {
            throw Refuse.Prompt($"The floor of a {body.Title} cannot be {Format.Length(floor)} thick beside walls of {Format.Length(wall)}: only upright bodies that are closed, or open at one end, can have another floor.");
        }

        var lower = body.Sizes[height] - (floor - wall);
        if (lower <= wall)
        {
            throw Refuse.Prompt($"A floor of {Format.Length(floor)} leaves no room inside a {body.Title}.");
        }

        var sizes = new Sizes(body.Sizes.All.ToDictionary(s => s.Key, s => s.Key == height ? lower : s.Value), body.Solid.Kind);
        var room = body.Solid.Cavity(sizes, wall, open, build) ?? throw Refuse.Prompt($"A {body.Title} cannot be hollowed.");
        return open is ["bottom"] ? room : (build.Translate(room.Step, new(0, 0, floor - wall)), room.Volume);
    }

    // "open at the top", "with the front open", "from the bottom", "open on both ends"
    private static List<string> Faces(Phrase phrase, BodyContext body)
    {
        var ends = Ends(body);
        if (phrase.HasMark("openBoth") || (phrase.HasMark("open") && phrase.Has(TermCategory.Place, "bothEnds")))
        {
            return [.. ends];
        }

        if (phrase.HasMark("open") && phrase.Has(TermCategory.Place, "bothSides"))
        {
            return body.Form.Frame("left") is null ? [.. ends] : ["left", "right"];
        }

        if (phrase.HasMark("open") && phrase.Terms.Exists(t => t.Is(TermCategory.Place, "end")))
        {
            return phrase.HasMark("both") ? [.. ends] : [ends[^1]];
        }

        var named = phrase.Terms.Where(t => t.Is(TermCategory.Face) && body.Form.Frame(t.Term!.Id) is not null).Select(t => t.Term!.Id).Distinct().ToList();
        if (named.Count > 0 && !phrase.HasMark(Closed) && (phrase.HasMark("open") || phrase.Kind == "shell"))
        {
            // "open at the top" and "open top" are one mark that names its face.
            return phrase.Terms.Exists(t => t.Is(TermCategory.Mark, "open") && phrase.QuoteOf(t).Contains("top", StringComparison.OrdinalIgnoreCase)) && !named.Contains("top") ? ["top", .. named] : named;
        }

        return phrase.HasMark("open") ? ["top"] : [];
    }

    private static string[] Ends(BodyContext body)
    {
        var size = body.Form.Bounds.Size;
        return body.Form.Frame("left") is null || (size.Z > size.X && size.Z > size.Y) ? ["top", "bottom"] : size.X >= size.Y ? ["left", "right"] : ["front", "back"];
    }
}
