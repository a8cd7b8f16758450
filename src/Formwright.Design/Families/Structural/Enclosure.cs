using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// Box with a lid beside it: the lid's rim drops into the box with a clearance, on a step when one is asked for, with snap ridges when
/// it is to snap. Board sizes are those of the boards' makers.
/// </summary>
internal sealed class Enclosure : Family
{
    // Length, width and usual inner height, holes apart along and across.
    private static readonly Dictionary<string, (double Length, double Width, double Height)> Boards = new()
    {
        ["RASPBERRYPIZERO"] = (65, 30, 12), ["RASPBERRYPI"] = (85, 56, 25), ["ARDUINOUNO"] = (68.6, 53.4, 22), ["ARDUINONANO"] = (45, 18, 15), ["ARDUINOMEGA"] = (101.6, 53.4, 22), ["ESP32"] = (55, 28, 15),
    };

    public override string Nouns => "enclosure|project box|electronics box|electronics enclosure|project enclosure|case|box with lid|lidded box|housing box|junction box|casing|box with a lid";

    public override IReadOnlyList<string> Designations => [@"Raspberry Pi( ?(Zero|[1-5]))?( ?[AB]\+?)?( W)?", "Arduino (Uno|Nano|Mega)", "ESP32"];

    public override string Example => "enclosure 80 x 50 x 25 mm outside, 2.5 mm walls, with a lid";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["lid"] = "lid|cover|top cover|snap lid|snap fit lid|removable lid", ["step"] = "step|lip|ledge|rabbet", ["base"] = "base|lower part" };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("inside", "inside|internal|inner|interior|internally|inside dimensions|inner dimensions|internal dimensions|inside size|internal size|inner size"),
        Parameter.Flag("outside", "outside|external|outer|externally|exterior|outside dimensions|outer dimensions|external dimensions|overall dimensions|outside size|outer size|external size|overall size|outside dimension|outer dimension"),
        Parameter.Flag("open", "open|open top|open topped|open at the top|open on top|lidless"),
        Parameter.Length("length", 100).From("depth"),
        Parameter.Length("width", v => Assumption.Round(0.6 * v["length"])),
        Parameter.Length("height", v => Assumption.Round(0.3 * v["length"])),
        Parameter.Length("wall", 2).From("thickness"),
        Parameter.Length("floor", v => v["wall"]).Named("floor|floor thickness|bottom thickness|base thickness|bottom wall").Standard(),
        Parameter.Flag("lid", "", true),
        Parameter.Flag("snap", "snap|snap fit|snap lid|snap on|snapping"),
        Parameter.Length("step.size", v => v["wall"] / 2).From("step.width", "step.thickness", "step.height", "step.depth").Standard(),
        Parameter.Length("clearance", 0.2).Named("clearance|gap|tolerance|fit clearance"),
    ];

    public override bool Claims(LexedPrompt prompt)
    {
        var body = prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid));
        if (body is null || !(body.Is(TermCategory.Solid, "box") || body.Is(TermCategory.Solid, "tray") || body.Is(TermCategory.Solid, "enclosure")))
        {
            return false;
        }

        for (var i = 0; i < prompt.Lexemes.Count; i++)
        {
            if (prompt.Lexemes[i].Is(TermCategory.Unsupported, "lid"))
            {
                return !prompt.Lexemes.Skip(Math.Max(0, i - 2)).Take(2).Any(l => l.Is(TermCategory.Negation));
            }
        }

        return false;
    }

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var board in phrase.Designations.Select(d => d.Text.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal)))
        {
            if (Boards.FirstOrDefault(b => board.StartsWith(b.Key, StringComparison.Ordinal)) is { Key: not null } found && !given.ContainsKey("length"))
            {
                (given["length"], given["width"]) = (found.Value.Length + 4, found.Value.Width + 4);
                given.TryAdd("height", found.Value.Height);
                given["inside"] = 1;
                findings.Assume($"Made room for a board of {Format.Sizes(found.Value.Length, found.Value.Width)} with 2 mm around it.");
            }
        }

        if (given.ContainsKey("inside") && given.ContainsKey("outside"))
        {
            given.Remove("inside");
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (l, w, h, wall) = Outside(v);
        return
        [
            new("bottom", new(0, 0, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, l / 2, w / 2, v["floor"]) { Curved = true },
            new("front", new(0, -w / 2, h / 2), Point3.UnitY * -1, Point3.UnitX, Point3.UnitZ, l / 2, h / 2, wall) { Curved = true },
            new("back", new(0, w / 2, h / 2), Point3.UnitY, Point3.UnitX, Point3.UnitZ, l / 2, h / 2, wall) { Curved = true },
            new("left", new(-l / 2, 0, h / 2), Point3.UnitX * -1, Point3.UnitY, Point3.UnitZ, w / 2, h / 2, wall) { Curved = true },
            new("right", new(l / 2, 0, h / 2), Point3.UnitX, Point3.UnitY, Point3.UnitZ, w / 2, h / 2, wall) { Curved = true },
        ];
    }

    // The box stands in place; the lid lies beside it, upside down as it is printed.
    protected override Piece Shape(Values v)
    {
        var (l, w, h, wall) = Outside(v);
        var (step, gap, floor) = (v["step.size"], v["clearance"], v["floor"]);
        Require(2 * wall < Math.Min(l, w) && floor < h, $"walls of {Format.Length(wall)} leave no room in {Format.Sizes(l, w, h)}.");
        var room = Piece.Block(l - (2 * wall), w - (2 * wall), h, floor);
        var volume = (l - (2 * wall)) * (w - (2 * wall)) * (h - floor);
        if (!v.Has("lid") || v.Has("open"))
        {
            return Piece.Block(l, w, h).Cut(volume, room);
        }

        Require(step < wall && 2 * step < h - floor && gap < step + wall, $"a step of {Format.Length(step)} does not fit walls of {Format.Length(wall)}.");
        var (ledgeL, ledgeW) = (l - (2 * (wall - step)), w - (2 * (wall - step)));
        var ledge = 2 * step;
        var box = Piece.Block(l, w, h).Cut(
            volume + (((ledgeL * ledgeW) - ((l - (2 * wall)) * (w - (2 * wall)))) * ledge),
            room,
            Piece.Block(ledgeL, ledgeW, ledge + 1, h - ledge));
        var y = w + Math.Max(5, 0.1 * w);
        List<Piece> lid = [Piece.Block(l, w, wall, 0, 0, y), Piece.Block(ledgeL - (2 * gap), ledgeW - (2 * gap), ledge - gap, wall, 0, y)];
        if (v.Has("snap"))
        {
            // Ridges at both long sides that spring over the edge of the wall.
            var ridge = Math.Min(2 * gap, ledge / 4);
            lid.AddRange(new[] { -1, 1 }.Select(side => Piece.Cylinder(new(-l / 6, y + (side * ((ledgeW / 2) - gap)), wall + ((ledge - gap) / 2)), Point3.UnitX, ridge, l / 3)));
            return Piece.Group(box, Piece.Fuse(lid)).Known(bores: []);
        }

        return Piece.Group(box, Piece.Join(lid));
    }

    protected override string Label(Values v)
    {
        var (l, w, h, _) = Outside(v);
        return Format.Sizes(l, w, h);
    }

    private static (double L, double W, double H, double Wall) Outside(Values v)
    {
        var (wall, more) = (v["wall"], v.Has("inside") ? 1 : 0);
        return (v["length"] + (2 * wall * more), v["width"] + (2 * wall * more), v["height"] + (v["floor"] * more), wall);
    }
}
