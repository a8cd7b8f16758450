using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Open box divided into compartments of equal size.</summary>
internal sealed partial class DividerBox : Family
{
    public override string Nouns => "box with dividers|divided box|divider box|organizer|organiser|storage organizer|drawer organizer|compartment box|compartment tray|divided tray|tray with dividers|sorting tray|cutlery tray|desk organizer|parts tray|egg tray|bit box|screw box|sorting box|parts organizer|parts organiser|screw organizer|drawer divider|tool organizer|battery organizer|jewelry organizer|multi compartment box|tray with compartments|box with compartments";

    public override string Example => "an organizer 200 x 120 x 40 mm with 2 rows and 3 columns, 2 mm walls";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["compartment.length", "compartment.width", "compartment.height"], ["length", "width"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["compartment"] = "compartment|cell|section|bin|pocket|equal compartment|equal section", ["divider"] = "divider|partition|separator|dividing wall|divider wall|inner wall" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("inside", "inside|internal|inner|interior"),
        Parameter.Length("compartment.length", 0).Standard(),
        Parameter.Length("compartment.width", 0).Standard(),
        Parameter.Length("compartment.height", 0).From("compartment.depth").Standard(),
        Parameter.Length("length", v => v.Has("compartment.length") ? Across(v, "compartment.length", "columns") : 200).From("depth"),
        Parameter.Length("width", v => v.Has("compartment.width") ? Across(v, "compartment.width", "rows") : Assumption.Round(0.6 * v["length"])),
        Parameter.Length("height", v => v.Has("compartment.height") ? v["compartment.height"] + v["floor"] : Assumption.Round(0.2 * v["length"])),
        Parameter.Length("wall", 2).From("thickness"),
        Parameter.Length("floor", v => v["wall"]).Named("floor|floor thickness|bottom thickness|base thickness|bottom|base").Standard(),
        Parameter.Length("divider.thickness", v => v["wall"]).Named("divider thickness|thick dividers").From("divider.size", "divider.wall", "divider.width").Standard(),
        Parameter.Count("compartment.count", 0, 0, 400).Standard(),
        Parameter.Count("divider.count", 0, 0, 100).Mentioned(_ => 1).Standard(),
        Parameter.Count("rows", v => v.Has("compartment.count") ? Rows(v["compartment.count"]) : 1, 1, 50).Named("row|rows").Standard(),
        Parameter.Count("columns", v => v.Has("divider.count") ? v["divider.count"] + 1 : v.Has("compartment.count") ? v["compartment.count"] / v["rows"] : 3, 1, 50).Named("column|columns").Standard(),
    ];

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Count < LongestClaim
        && prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid)) is { Term: { Id: "box" or "tray" or "enclosure" or "bucket" or "dividerBox" } }
        && prompt.Lexemes.Any(l => l.Kind == LexemeKind.Unknown && Words.Contains(l.Text.TrimEnd('s'), StringComparer.OrdinalIgnoreCase));

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        ReadGrid(phrase, given, findings);

        // "box with 4 compartments, 100 x 100 x 40 mm": sizes behind the compartments are the box's unless the words say "each".
        if (given.ContainsKey("compartment.length") && !given.ContainsKey("length") && !EachCompartment().IsMatch(phrase.Prompt.Text))
        {
            foreach (var name in (ReadOnlySpan<string>)["length", "width", "height"])
            {
                if (given.Remove("compartment." + name, out var size))
                {
                    given[name] = size;
                }
            }
        }

        if (given.Remove("inside") && given.ContainsKey("length"))
        {
            var wall = given.GetValueOrDefault("wall", 2);
            given["length"] += 2 * wall;
            given["width"] = given.TryGetValue("width", out var width) ? width + (2 * wall) : 0;
            given["height"] = given.TryGetValue("height", out var height) ? height + given.GetValueOrDefault("floor", wall) : 0;
            given.Where(g => g.Value == 0 && g.Key is "width" or "height").ToList().ForEach(g => given.Remove(g.Key));
            findings.Assume($"Read the sizes of the {phrase.Noun} as those of its inside.");
        }
    }

    protected override Piece Shape(Values v)
    {
        var (l, w, h, t, d, floor, rows, columns) = (v["length"], v["width"], v["height"], v["wall"], v["divider.thickness"], v["floor"], v.Count("rows"), v.Count("columns"));
        Require(!v.Has("compartment.count") || v.Count("compartment.count") == rows * columns, $"{rows} rows and {columns} columns are not {v.Count("compartment.count")} compartments.");
        var (cellL, cellW) = ((l - (2 * t) - ((columns - 1) * d)) / columns, (w - (2 * t) - ((rows - 1) * d)) / rows);
        Require(cellL > 0 && cellW > 0 && floor < h, $"walls of {Format.Length(t)} leave no room for {rows} x {columns} compartments.");
        foreach (var (name, size) in new[] { ("compartment.length", cellL), ("compartment.width", cellW), ("compartment.height", h - floor) })
        {
            Require(!v.Has(name) || Math.Abs(v[name] - size) < 1e-6, $"its compartments are {Format.Sizes(cellL, cellW, h - floor)}, not {Format.Length(v[name])}.");
        }

        var cells = Enumerable.Range(0, columns).SelectMany(i => Enumerable.Range(0, rows).Select(j =>
            Piece.Block(cellL, cellW, h, floor, (-l / 2) + t + (cellL / 2) + (i * (cellL + d)), (-w / 2) + t + (cellW / 2) + (j * (cellW + d))))).ToList();
        return Piece.Block(l, w, h).Cut(cells.Count * cellL * cellW * (h - floor), cells);
    }

    // "2 x 3 compartments", "6 compartments (2 x 3)": whole numbers that are no sizes; columns are along the longer side.
    private static void ReadGrid(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Lists.Find(l => l is { Used: false, Quantities.Count: 2 }) is not { } pair || given.ContainsKey("rows"))
        {
            return;
        }

        var (a, b) = (pair.Quantities[0], pair.Quantities[1]);
        var counts = a.Unit.Kind == UnitKind.None && b.Unit.Kind == UnitKind.None && a.CanCount && b.CanCount && Math.Max(a.Value, b.Value) <= 20;
        if (!counts && pair.Role == "compartment")
        {
            (given["compartment.length"], given["compartment.width"]) = (pair.Millimetres(0), pair.Millimetres(1));
            pair.Used = true;
        }
        else if (counts && (!given.TryGetValue("compartment.count", out var count) || count == a.Value * b.Value))
        {
            (given["rows"], given["columns"]) = (Math.Min(a.Value, b.Value), Math.Max(a.Value, b.Value));
            pair.Used = true;
            findings.Assume($"Read {Format.Number(a.Value)} x {Format.Number(b.Value)} as the numbers of rows and columns.");
        }
    }

    [GeneratedRegex(@"\beach\b|\bper (compartment|cell)|\b(compartments?|cells?) (of|measuring|are|is)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EachCompartment();

    private static double Across(Values v, string cell, string count) => (v[count] * v[cell]) + ((v[count] - 1) * v["divider.thickness"]) + (2 * v["wall"]);

    // A long brief describes its dividers one by one.
    private const int LongestClaim = 60;

    private static readonly string[] Words = ["compartment", "divider", "partition", "separator"];

    private static double Rows(double count) => Enumerable.Range(1, (int)Math.Sqrt(count)).Last(n => count % n == 0);
}

/// <summary>Candle holder: a dish with a socket.</summary>
internal sealed class CandleHolder : Family
{
    public override string Nouns => "candle holder|candlestick|tea light holder|tealight holder|candle stand";

    public override string Example => "a candle holder 80 mm diameter, 40 mm high, for a 22 mm candle";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("candle", 22).Named("candle|candle diameter|socket|socket diameter|tealight|tea light|hole|recess|mm candle").From("innerDiameter"),
        Parameter.Length("diameter", v => Math.Ceiling(2.5 * v["candle"])).Named("base|base diameter").From("outerDiameter", "width"),
        Parameter.Length("height", v => Assumption.Round(0.5 * v["diameter"])).From("length"),
        Parameter.Length("socketDepth", v => Assumption.Round(0.5 * v["height"])).Named("socket depth|hole depth").From("depth").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, h, socket, deep) = (v["diameter"] / 2, v["height"], v["candle"] / 2, v["socketDepth"]);
        var neck = Math.Min(1.25 * socket, (socket + r) / 2);
        Require(socket < r && deep < h, "the candle does not fit the holder.");
        if (v.IsGiven("socketDepth"))
        {
            // With all four sizes it is a block with a recess.
            return Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, h).To(socket, h).To(socket, h - deep).To(0, h - deep));
        }

        var floor = 0.15 * h;
        return Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, floor).To(neck, Math.Max(2 * floor, 0.4 * h)).To(neck, h).To(socket, h).To(socket, h - deep).To(0, h - deep));
    }
}

/// <summary>Door stop: a wedge.</summary>
internal sealed class DoorStop : Family
{
    public override string Nouns => "door stop|doorstop|door wedge|door stopper";

    public override string Example => "a door stop 120 mm long, 40 mm wide, 30 mm high";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 120).From("depth"),
        Parameter.Length("width", v => Assumption.Round(0.35 * v["length"])),
        Parameter.Length("height", v => Assumption.Round(0.25 * v["length"])).Named("thick end|at the thick end|tall end|at the tall end|high end|at the high end").From("thickness"),
        Parameter.Flag("sharp", "nothing|down to nothing|zero|a point|sharp|pointed|sharp edge|knife edge|feather edge"),
        Parameter.Length("tip", v => v.Has("sharp") ? 0 : 0.1 * v["height"]).Named("tip|tip height|thin end|at the thin end|at the tip|low end|at the low end|tip thickness|thin edge").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, h, tip) = (v["length"], v["width"], v["height"], v["tip"]);
        Require(tip < h, "the thin end must be thinner than the other.");
        return Piece.Profile(Outline.Polygon(tip > 0 ? [(0, 0), (l, 0), (l, h), (0, tip)] : [(0, 0), (l, 0), (l, h)]), w);
    }
}

/// <summary>Ladder: two rails and rungs at equal distances.</summary>
internal sealed class Ladder : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "ladder|step ladder|loft ladder|rung ladder";

    public override string Example => "a ladder 2000 mm high, 400 mm wide, with 7 rungs";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["rung"] = "rung|step", ["rail"] = "rail|side rail|stile" };

    public override IReadOnlyList<string> Bare => ["height", "width"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", 2000).From("length"),
        Parameter.Length("width", v => 0.2 * v["height"]),
        Parameter.Count("rung.count", v => Math.Max(2, Math.Round(v["height"] / 280)), 1, 100).Named("number of rungs"),
        Parameter.Length("rung.diameter", v => 0.06 * v["width"]).From("rung.size", "rung.thickness"),
        Parameter.Length("rail.width", v => 0.15 * v["width"]).From("rail.size", "depth"),
        Parameter.Length("rail.thickness", v => 0.06 * v["width"]).Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (h, w, n, rung, deep, t) = (v["height"], v["width"], v.Count("rung.count"), v["rung.diameter"] / 2, v["rail.width"], v["rail.thickness"]);
        var step = h / (n + 1);
        Require(2 * t < w && 2 * rung < Math.Min(deep, step), "rungs and rails do not fit each other.");
        return Piece.Join([
            Piece.Block(t, deep, h, 0, (w - t) / 2),
            Piece.Block(t, deep, h, 0, (t - w) / 2),
            .. Enumerable.Range(1, n).Select(i => Piece.Cylinder(new((-w / 2) + t, 0, i * step), Point3.UnitX, rung, w - (2 * t)))]);
    }
}

/// <summary>Frame around a rectangular opening, with a rebate at the back when one is asked for.</summary>
internal sealed class PictureFrame : Family
{
    public override string Nouns => "picture frame|photo frame|frame|mirror frame|wall frame|square frame|rectangular frame|window frame|poster frame";

    public override string Example => "a picture frame 200 x 150 mm outside, 20 mm wide border, 15 mm thick";

    public override IReadOnlyList<string[]> Lists => [["length", "breadth", "thickness"], ["length", "breadth"], ["opening.length", "opening.width"], ["opening.length", "opening.width", "thickness"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["opening"] = "opening|window|inner opening|inside opening|photo|picture|print|image|poster|mirror" };

    // Beside sizes joined by "x" a width is that of the border, "200 x 150 mm, 20 mm wide"; alone it is that of the frame.
    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("inside", "inside|inner|inside dimensions|inner dimensions"),
        Parameter.Length("width", 0).Standard(),
        Parameter.Length("opening.length", 0).From("opening.height").Standard(),
        Parameter.Length("opening.width", v => v["opening.length"]).Standard(),
        Parameter.Length("length", v => v.Has("opening.length") ? v["opening.length"] + (2 * v["border"]) : v.Has("width") ? v["width"] : 200).From("height", "side"),
        Parameter.Length("breadth", v => v.Has("opening.length") ? v["opening.width"] + (2 * v["border"]) : v.Has("width") ? v["width"] : v.Has("square") ? v["length"] : 0.75 * v["length"]),
        Parameter.Flag("square", "square"),
        Parameter.Length("border", v => v.IsGiven("opening.length") && v.IsGiven("length") ? (v["length"] - v["opening.length"]) / 2 : (v.IsGiven("breadth") || v.Has("opening.length")) && v.Has("width") ? v["width"] : Assumption.Round(0.12 * v["breadth"])).Named("border|border width|frame width|wide border|moulding|molding|border thickness|sides|bars|profile width|side width|frame thickness|rim|wide sides|edge").From("wall"),
        Parameter.Length("thickness", v => Assumption.Round(0.75 * v["border"])).From("depth"),
        Parameter.Length("rebate", 0).Named("rebate|rabbet|lip|ledge").Mentioned(v => Assumption.Round(0.25 * v["border"])),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.Remove("inside") && given.ContainsKey("length") && given.ContainsKey("breadth") && !given.ContainsKey("opening.length"))
        {
            given.Remove("length", out var length);
            given.Remove("breadth", out var breadth);
            (given["opening.length"], given["opening.width"]) = (length, breadth);
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) =>
        [.. BoxFrames(bounds).Select(f => f.Name is "top" or "bottom" ? f with { Border = v["border"] } : f)];

    protected override Piece Shape(Values v)
    {
        var (border, t, lip, l, w) = (v["border"], v["thickness"], v["rebate"], v["length"], v["breadth"]);
        Require(2 * border < Math.Min(l, w) && lip < border, "the border leaves no opening.");
        var (openL, openW) = (l - (2 * border), w - (2 * border));
        Require(!v.Has("opening.length") || (Math.Abs(v["opening.length"] - openL) < 1e-6 && Math.Abs(v["opening.width"] - openW) < 1e-6), $"its opening is {Format.Sizes(openL, openW)}, not {Format.Sizes(v["opening.length"], v["opening.width"])}.");
        var (backL, backW) = (openL + (2 * lip), openW + (2 * lip));
        var frame = Piece.Extrude(Outline.Rectangle(l, w), t, holes: Outline.Rectangle(openL, openW));
        return lip == 0 ? frame : frame.Cut(((backL * backW) - (openL * openW)) * 0.5 * t, Piece.Block(backL, backW, 0.6 * t, -0.1 * t));
    }
}

/// <summary>Birdhouse: a hollow house with a pitched roof, an entrance in front and an open floor.</summary>
internal sealed class Birdhouse : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "birdhouse|bird house|nesting box|nest box|bird box";

    public override string Example => "a birdhouse 120 mm wide, 120 mm deep, 200 mm high with a 32 mm entrance hole";

    public override IReadOnlyList<string[]> Lists => [["width", "depth", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 120).From("length"),
        Parameter.Length("depth", v => v["width"]),
        Parameter.Length("height", v => 1.6 * v["width"]),
        Parameter.Length("wall", v => Assumption.Round(0.05 * v["width"])).From("thickness"),
        Parameter.Length("entrance", v => Math.Min(32, 0.3 * v["width"])).Named("entrance|entrance hole|entry hole|door|hole|opening").From("diameter"),
        Parameter.Length("roof", v => 0.3 * v["height"]).Named("roof|roof height").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (w, d, h, t, hole, roof) = (v["width"], v["depth"], v["height"], v["wall"], v["entrance"] / 2, v["roof"]);
        var eaves = h - roof;
        var slope = Math.Sqrt((roof * roof) + (w * w / 4));
        var drop = t * slope / (w / 2);
        Require(2 * t < w && 2 * t < d && roof < h && drop < roof && hole < (w / 2) - t, "walls and entrance do not fit the house.");
        var shell = Piece.Profile(Outline.Polygon([(-w / 2, 0), (w / 2, 0), (w / 2, eaves), (0, h), (-w / 2, eaves)]), d);
        var inside = (w / 2) - t;
        var inner = h - drop - (roof / (w / 2) * inside);
        var room = Outline.Polygon([(-inside, -1), (inside, -1), (inside, inner), (0, h - drop), (-inside, inner)]);
        var place = 0.62 * eaves;
        return shell.Cut((room.Area - (2 * inside)) * (d - (2 * t)), Piece.Profile(room, d - (2 * t)))
            .Drill(new(0, -d / 2, place), Point3.UnitY, hole, t, new Point3(0, 0, 0));
    }
}

/// <summary>Bottle with shoulder and neck, hollow and open.</summary>
internal sealed class Bottle : Family
{
    public override string Nouns => "bottle|water bottle|flask|wine bottle|jar|carafe";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Flasche", ["fr"] = "bouteille", ["es"] = "botella" };

    public override string Example => "a bottle 70 mm diameter, 200 mm high, 28 mm neck, 2 mm wall";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 70).Named("body diameter").From("outerDiameter", "width"),
        Parameter.Length("height", v => Assumption.Round(2.8 * v["diameter"])).From("length"),
        Parameter.Length("neck", v => Assumption.Round(0.4 * v["diameter"])).Named("neck|neck diameter|mouth|opening").From("topDiameter"),
        Parameter.Length("neckHeight", v => 0.15 * v["height"]).Named("neck height|neck length").Standard(),
        Parameter.Length("wall", 2).From("thickness"),
    ];

    public override double? Capacity(Values v)
    {
        var (r, h, neck, top, t) = ((v["diameter"] / 2) - v["wall"], v["height"], (v["neck"] / 2) - v["wall"], v["neckHeight"], v["wall"]);
        var shoulder = Shoulder(v);
        return Capacities.Frustum(r, r, h - top - shoulder - t) + Capacities.Frustum(r, neck, shoulder) + Capacities.Frustum(neck, neck, top);
    }

    private static double Shoulder(Values v) => Math.Min(0.4 * (v["diameter"] - v["neck"]), 0.3 * v["height"]);

    protected override Piece Shape(Values v)
    {
        var (r, h, neck, top, t) = (v["diameter"] / 2, v["height"], v["neck"] / 2, v["neckHeight"], v["wall"]);
        var shoulder = Shoulder(v);
        Require(neck < r && t < neck && top + shoulder < 0.9 * h, "neck, shoulder and walls do not fit the bottle.");
        var start = h - top - shoulder;
        Outline Side(double w, double f, double end) => Outline.From(0, f).To(r - w, f).To(r - w, start).To(neck - w, start + shoulder).To(neck - w, end).To(0, end);
        return Piece.Revolve(Side(0, 0, h)).Cut(Piece.Revolve(Side(t, t, 1.05 * h)));
    }
}

/// <summary>Round foot with a countersunk screw hole.</summary>
internal sealed class EquipmentFoot : Family
{
    public override string Nouns => "foot|rubber foot|equipment foot|bumper foot|furniture foot|appliance foot|bumper|rubber bumper";

    public override string Example => "rubber foot 25 mm diameter, 12 mm high, for an M4 screw";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 25).From("outerDiameter", "width", "bottomDiameter"),
        Parameter.Length("height", v => Assumption.Round(0.5 * v["diameter"])).From("thickness", "length"),
        Parameter.Length("thread", v => v["diameter"] < 15 ? 3 : 4).Standard(),
        Parameter.Length("hole", v => 1.125 * v["thread"]).Named("hole|screw hole").From("innerDiameter").Standard(),
        Parameter.Length("top", v => 0.85 * v["diameter"]).From("topDiameter").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, h, hole, top) = (v["diameter"] / 2, v["height"], v["hole"] / 2, v["top"] / 2);
        var (head, deep) = (2 * hole, 0.5 * h);
        Require(head < 0.9 * Math.Min(r, top), "the screw is too thick for the foot.");
        return Piece.Revolve(Outline.From(hole, 0).To(top, 0).To(r, h).To(head, h).To(head, h - deep).To(hole, h - deep));
    }
}
