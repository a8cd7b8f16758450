using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// Box that is open at the top, or has a lid beside it when one is asked for: the lid's rim drops into the box with a clearance, on a
/// step, with snap ridges when it is to snap. Bare sizes are those of the outside. Board sizes are those of the boards' makers.
/// </summary>
internal sealed class Enclosure : Family
{
    private static readonly string[] LidBosses = ["screw boss", "screw post", "corner boss"];

    // Length, width and usual inner height, holes apart along and across.
    private static readonly Dictionary<string, (double Length, double Width, double Height)> Boards = new()
    {
        ["RASPBERRYPIZERO"] = (65, 30, 12), ["RASPBERRYPI"] = (85, 56, 25), ["ARDUINOUNO"] = (68.6, 53.4, 22), ["ARDUINONANO"] = (45, 18, 15), ["ARDUINOMEGA"] = (101.6, 53.4, 22), ["ESP32"] = (55, 28, 15),
    };

    public override string Nouns => "enclosure|project box|electronics box|electronics enclosure|project enclosure|case|box with lid|lidded box|housing box|junction box|casing|box with a lid|battery box|case bottom|enclosure bottom|enclosure base|gift box|jewelry box|jewellery box";

    public override IReadOnlyList<string> Designations => [@"Raspberry Pi( ?(Zero|[1-5]))?( ?[AB]\+?)?( W)?", "Arduino (Uno|Nano|Mega)", "ESP32"];

    public override string Example => "enclosure 80 x 50 x 25 mm outside, 2.5 mm walls, with a lid";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["lid"] = "lid|cover|top cover|snap lid|snap fit lid|removable lid|separate lid|matching lid|screw on lid|press fit lid|lift off lid",
        ["step"] = "step|ledge|rabbet",
        ["rim"] = "lip|rim|inner lip|inner rim|inside rim|lid lip|lid rim",
        ["base"] = "base|lower part",
        ["standoff"] = "standoff|pcb standoff|pcb post|board standoff|circuit board standoff|mounting standoff|screw post|pcb mount|standoff for a pcb|pcb support|boss|screw boss|corner boss|mounting boss|corner post|mounting post|corner standoff|support post",
        ["ear"] = "mounting ear|ear|mounting tab|wall mounting ear|mounting flange|wall mount ear|mounting lug|wall mount tab|screw tab",
        ["vent"] = "vent|vent slot|ventilation slot|ventilation slit|vent slit|air slot|cooling slot|louver",
    };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"], ["vent.length", "vent.width"], ["lid.length", "lid.width", "lid.thickness"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("inside", "inside|internal|interior|internally|inside dimensions|inner dimensions|internal dimensions|interior dimensions|inside size|internal size|inner size|internal space|inside space|usable space"),
        Parameter.Flag("outside", "outside|external|outer|externally|exterior|outside dimensions|outer dimensions|external dimensions|overall dimensions|outside size|outer size|external size|overall size|outside dimension|outer dimension"),
        Parameter.Flag("open", "open|open top|open topped|open at the top|open on top|lidless"),
        Parameter.Length("innerLength", 0).Named("inside length|inner length|internal length|interior length"),
        Parameter.Length("innerWidth", 0).Named("inside width|inner width|internal width|interior width"),
        Parameter.Length("innerHeight", 0).Named("inside height|inner height|internal height|interior height|inside depth|inner depth|internal depth"),
        Parameter.Length("length", v => v.Has("innerLength") ? v["innerLength"] + (2 * v["wall"]) : 100).From("depth"),
        Parameter.Length("width", v => v.Has("innerWidth") ? v["innerWidth"] + (2 * v["wall"]) : Assumption.Round(0.6 * v["length"])),
        Parameter.Length("height", v => v.Has("innerHeight") ? v["innerHeight"] + v["floor"] : Assumption.Round(0.3 * v["length"])),
        Parameter.Length("wall", 2).From("thickness"),
        Parameter.Length("floor", v => v["wall"]).Named("floor|floor thickness|bottom thickness|base thickness|bottom wall").Standard(),
        Parameter.Flag("lid"),
        Parameter.Length("lid.thickness", v => v["wall"]).Named("lid thickness").From("lid.size", "lid.height").Standard(),
        Parameter.Flag("snap", "snap|snap fit|snap lid|snap on|snapping|snap fit lid"),
        Parameter.Length("step.size", v => v["wall"] / 2).From("step.width", "step.thickness", "step.height").Standard(),
        Parameter.Length("step.depth", v => v.IsGiven("rim.height") ? v["rim.height"] + v["clearance"] : 2 * v["step.size"]).Standard(),
        Parameter.Length("rim.height", v => v["step.depth"] - v["clearance"]).From("rim.size", "rim.depth", "rim.length").Standard(),
        Parameter.Length("clearance", 0.2).Named("clearance|gap|tolerance|fit clearance").Standard(),
        Parameter.Count("standoff.count", 0, 0, 24).Mentioned(_ => 4),
        Parameter.Length("standoff.holeDepth", 0).Standard(),
        Parameter.Flag("bossed"),
        Parameter.Length("standoff.height", v => !v.Has("standoff.count") ? 0 : v.Has("bossed") ? v["height"] - v["floor"] - (v.Has("lid") ? v["step.depth"] : 0) : Math.Max(5, v["standoff.holeDepth"])).From("standoff.length"),
        Parameter.Length("standoff.screw", v => v.Has("standoff.count") && !v.IsGiven("standoff.width") ? 3 : 0).Standard(),
        Parameter.Length("standoff.hole", v => v.Has("standoff.screw") ? Standards.ScrewHole.Of(v["standoff.screw"]).TapDrill : 0).Standard(),
        Parameter.Length("standoff.width", v => v.Has("standoff.count") ? Math.Max(2 * v["standoff.hole"], 4) : 0).From("standoff.diameter", "standoff.outerDiameter", "standoff.size"),
        Parameter.Length("standoff.inset", v => v.Has("standoff.count") ? (v["standoff.width"] / 2) + 1 : 0).Standard(),
        Parameter.Count("ear.count", 0, 0, 4).Mentioned(_ => 2),
        Parameter.Length("ear.length", v => v.Has("ear.count") ? 3 * v["ear.hole"] : 0).From("ear.size", "ear.depth"),
        Parameter.Length("ear.width", v => v.Has("ear.count") ? Math.Min(3.5 * v["ear.hole"], v["width"]) : 0),
        Parameter.Length("ear.thickness", v => v.Has("ear.count") ? Math.Max(v["floor"], 3) : 0).From("ear.height"),
        Parameter.Length("ear.hole", v => v.Has("ear.count") ? 4.5 : 0),
        Parameter.Count("vent.count", 0, 0, 100).Mentioned(_ => 6),
        Parameter.Length("vent.width", v => v.Has("vent.count") ? 2 : 0).From("vent.size", "vent.thickness", "vent.height"),
        Parameter.Length("vent.length", v => v.Has("vent.count") ? Assumption.Round(0.5 * (v["height"] - v["floor"])) : 0),
    ];

    public override bool Claims(LexedPrompt prompt)
    {
        var body = prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid));
        if (body is null || !(body.Is(TermCategory.Solid, "box") || body.Is(TermCategory.Solid, "tray") || body.Is(TermCategory.Solid, "enclosure")) || prompt.Lexemes.TakeWhile(l => l != body).Any(l => l.Is(TermCategory.Mark, "round")))
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
        var sized = given.Keys.Any(k => k is "length" or "width" or "height" or "innerLength" or "innerWidth");
        foreach (var board in phrase.Designations.Select(d => d.Text.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal)))
        {
            if (Boards.FirstOrDefault(b => board.StartsWith(b.Key, StringComparison.Ordinal)) is { Key: not null } found && !given.ContainsKey("length"))
            {
                (given["innerLength"], given["innerWidth"]) = (found.Value.Length + 4, found.Value.Width + 4);
                given.TryAdd("innerHeight", found.Value.Height);
                findings.Assume($"Made room for a board of {Format.Sizes(found.Value.Length, found.Value.Width)} with 2 mm around it.");
            }
        }

        // A flat list is that of what it is to hold.
        var holds = phrase.Prompt.Lexemes.Any(l => l.Text.Equals("pcb", StringComparison.OrdinalIgnoreCase)) && given.ContainsKey("length") && given.ContainsKey("width") && !given.ContainsKey("height");
        if ((given.ContainsKey("inside") && !given.ContainsKey("outside")) || holds)
        {
            foreach (var (outer, inner) in new[] { ("length", "innerLength"), ("width", "innerWidth"), ("height", "innerHeight") })
            {
                if (given.Remove(outer, out var size))
                {
                    given[inner] = size + (holds && outer != "height" ? 2 : 0);
                }
            }

            findings.Assume($"Read the sizes of the {phrase.Noun} as those of its inside{(holds ? ", with 1 mm around the board" : "")}.");
        }
        else if (sized && !given.ContainsKey("outside"))
        {
            findings.Assume($"Read the sizes of the {phrase.Noun} as those of its outside; say 'inside' for the others.");
        }

        // Bosses for the screws of a lid reach up to it.
        if (LidBosses.Any(w => phrase.Prompt.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            given.TryAdd("bossed", 1);
        }

        given.Remove("inside");
        given.Remove("outside");
        given.Remove("lid.length");
        given.Remove("lid.width");
        if (!given.ContainsKey("lid") && !given.ContainsKey("open"))
        {
            var whole = given.ContainsKey("snap") || phrase.Noun.Contains("lid", StringComparison.OrdinalIgnoreCase) || (!sized && !phrase.Noun.Contains("bottom", StringComparison.OrdinalIgnoreCase) && !phrase.HasMark("base"));
            if (whole)
            {
                given["lid"] = 1;
            }
            else
            {
                findings.Assume($"No lid was asked for, so the {phrase.Noun} is open at the top.");
            }
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (l, w, h, wall) = (v["length"], v["width"], v["height"], v["wall"]);
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
        var (l, w, h, wall, floor) = (v["length"], v["width"], v["height"], v["wall"], v["floor"]);
        Require(2 * wall < Math.Min(l, w) && floor < h, $"walls of {Format.Length(wall)} leave no room in {Format.Sizes(l, w, h)}.");
        var (roomL, roomW) = (l - (2 * wall), w - (2 * wall));
        var room = Piece.Block(roomL, roomW, h, floor);
        var volume = roomL * roomW * (h - floor);
        if (!v.Has("lid"))
        {
            return Furnished(v, Piece.Block(l, w, h).Cut(volume, room));
        }

        var (step, gap, ledge, thick) = (v["step.size"], v["clearance"], v["step.depth"], v["lid.thickness"]);
        Require(step < wall && ledge < h - floor && gap < Math.Min(ledge, step + wall), $"a step {Format.Length(step)} wide and {Format.Length(ledge)} deep does not fit walls of {Format.Length(wall)}.");
        var (ledgeL, ledgeW) = (l - (2 * (wall - step)), w - (2 * (wall - step)));
        var box = Piece.Block(l, w, h).Cut(volume + (((ledgeL * ledgeW) - (roomL * roomW)) * ledge), room, Piece.Block(ledgeL, ledgeW, ledge + 1, h - ledge));
        var y = w + Math.Max(5, 0.1 * w);
        var rim = v["rim.height"];
        List<Piece> lid = [Piece.Block(l, w, thick, 0, 0, y), Piece.Block(ledgeL - (2 * gap), ledgeW - (2 * gap), rim, thick, 0, y)];
        if (v.Has("snap"))
        {
            // Ridges at both long sides that spring over the edge of the wall.
            var ridge = Math.Min(2 * gap, ledge / 4);
            lid.AddRange(new[] { -1, 1 }.Select(side => Piece.Cylinder(new(-l / 6, y + (side * ((ledgeW / 2) - gap)), thick + (rim / 2)), Point3.UnitX, ridge, l / 3)));
            return Piece.Group([("box", Furnished(v, box)), ("lid", Piece.Fuse(lid))]).Known(bores: []);
        }

        return Piece.Group([("box", Furnished(v, box)), ("lid", Piece.Join(lid))]);
    }

    // Posts for a board in the corners, ears at the ends, slots in the front.
    private Piece Furnished(Values v, Piece box)
    {
        var (l, w, h, wall, floor) = (v["length"], v["width"], v["height"], v["wall"], v["floor"]);
        var (posts, ears, vents) = (v.Count("standoff.count"), v.Count("ear.count"), v.Count("vent.count"));
        if (vents > 0)
        {
            var (wide, high) = (v["vent.width"], v["vent.length"]);
            var pitch = Math.Min(2.5 * wide, (l - (2 * wall) - wide) / Math.Max(1, vents - 1));
            Require(high < h - floor && pitch > wide, $"{vents} vents of {Format.Sizes(high, wide)} do not fit the front.");
            var middle = (h + floor) / 2;
            box = box.Cut(vents * wide * high * wall, [.. Enumerable.Range(0, vents).Select(i => (i - ((vents - 1) / 2.0)) * pitch).Select(x =>
                Piece.Box(new(x - (wide / 2), (-w / 2) - wall, middle - (high / 2)), new(x + (wide / 2), (-w / 2) + (1.5 * wall), middle + (high / 2))))]);
        }

        List<Piece> added = [box];
        var (radius, inset, tall) = (v["standoff.width"] / 2, v["standoff.inset"], v["standoff.height"]);
        if (posts > 0)
        {
            Require(posts is 1 or 2 or 4, "its standoffs are 4 in the corners, 2 in opposite corners or 1 in the middle.");
            var (x, y) = ((l / 2) - wall - inset, (w / 2) - wall - inset);
            Require(tall <= h - floor + 1e-9 && x >= radius && y >= radius && inset >= radius, "the standoffs do not fit the room.");
            (double X, double Y)[] places = posts == 1 ? [(0, 0)] : posts == 2 ? [(-x, -y), (x, y)] : [(-x, -y), (x, -y), (-x, y), (x, y)];
            var hole = v["standoff.hole"] / 2;
            Require(hole < radius && v["standoff.holeDepth"] <= tall, "the holes are wider or deeper than the standoffs.");
            added.AddRange(places.Select(p => hole > 0
                ? Piece.Cylinder(radius, tall, floor, p.X, p.Y).Sink(hole, floor + tall - (v.Has("standoff.holeDepth") ? v["standoff.holeDepth"] : tall), floor + tall, p.X, p.Y)
                : Piece.Cylinder(radius, tall, floor, p.X, p.Y)));
        }

        if (ears > 0)
        {
            var (reach, wide, thick, hole) = (v["ear.length"], v["ear.width"], v["ear.thickness"], v["ear.hole"] / 2);
            Require(ears is 2 or 4 && wide * (ears / 2) <= w && 2 * hole < Math.Min(wide, reach) && thick <= h, "its ears are 2 or 4, and wider than their holes.");
            var shift = ears == 2 ? 0 : (w - wide) / 2;
            foreach (var (x, y) in ears == 2 ? new[] { (1, 0), (-1, 0) } : [(1, 1), (-1, 1), (1, -1), (-1, -1)])
            {
                var center = x * ((l + reach) / 2);
                added.Add(Piece.Block(reach, wide, thick, 0, center, y * shift).Drill(hole, 0, thick, (center, y * shift)));
            }
        }

        return Piece.Join(added);
    }

    protected override string Label(Values v) => Format.Sizes(v["length"], v["width"], v["height"]);
}
