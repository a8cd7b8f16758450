using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Table or stool: a top on four legs, square or round.</summary>
internal sealed class Table : Family
{
    private const double UsualStool = 450;
    private const double WidestStool = 350;
    private const double MostTop = 150;

    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "table|desk|computer desk|writing desk|office desk|kitchen table|work table|coffee table|dining table|side table|bench|stool|workbench|bar stool|step stool|plant stand|end table|nightstand table";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Tisch|Hocker", ["fr"] = "tabouret|table", ["es"] = "mesa|taburete" };

    public override string Example => "a table 1200 x 700 x 750 mm with four 60 mm legs and a 30 mm top";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["leg"] = "leg|table leg|foot|legged", ["top"] = "top|tabletop|table top|seat|plate" };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"], ["top.length", "top.width", "top.thickness"], ["top.length", "top.width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 0).Named("seat diameter|top diameter|tabletop diameter").From("top.diameter", "outerDiameter"),
        Parameter.Length("top.length", v => v.Has("diameter") ? v["diameter"] : 1200).Standard(),
        Parameter.Length("top.width", v => v.Has("diameter") ? v["diameter"] : 0.6 * v["top.length"]).Standard(),
        Parameter.Length("length", v => v["top.length"]),
        Parameter.Length("depth", 0).Standard(),
        Parameter.Length("width", v => v.IsGiven("top.width") || v.Has("diameter") ? v["top.width"] : Assumption.Round(0.6 * v["length"])),
        Parameter.Length("height", v => v.IsGiven("leg.length") ? v["leg.length"] + v["top.thickness"] : Assumption.Round(0.65 * v["length"])).Named("overall height|total height").From("top.height"),
        Parameter.Length("top.thickness", v => Assumption.Round(0.03 * v["length"])).Named("top thickness").From("top.size", "thickness"),
        Parameter.Length("leg.width", v => Assumption.Round(0.05 * v["length"])).Named("leg thickness|leg width|leg diameter").From("leg.size", "leg.thickness", "leg.diameter", "leg.side"),
        Parameter.Length("leg.length", v => v["height"] - v["top.thickness"]).Named("leg length|leg height").From("leg.height").Standard(),
        Parameter.Count("leg.count", 4, 3, 8).Standard(),
        Parameter.Flag("round", "round legs|round|cylindrical"),
    ];

    // "1400 mm wide, 700 mm deep": across is the length then.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        // "a round seat of 320 mm": no top is as thick.
        if (given.ContainsKey("round") && !given.ContainsKey("diameter") && given.TryGetValue("top.thickness", out var across) && across >= MostTop)
        {
            given.Remove("top.thickness");
            given["diameter"] = across;
        }

        // A stool is no low table.
        if (phrase.Noun.EndsWith("stool", StringComparison.OrdinalIgnoreCase) && !given.Keys.Any(k => k is "length" or "width" or "depth" or "diameter" || k.StartsWith("top.", StringComparison.Ordinal)))
        {
            var height = given.GetValueOrDefault("height", UsualStool);
            given["height"] = height;
            given["length"] = given["width"] = Math.Min(WidestStool, 0.8 * height);
            findings.Assume($"Assumed a seat of {Text.Format.Sizes(given["length"], given["width"])} for the {phrase.Noun}.");
        }

        if (given.Remove("depth", out var depth))
        {
            if (!given.ContainsKey("length") && given.Remove("width", out var width))
            {
                given["length"] = width;
            }

            given.TryAdd("width", depth);
        }
    }

    protected override Piece Shape(Values v)
    {
        var (l, w, h, t, leg) = (v["length"], v["width"], v["height"], v["top.thickness"], v["leg.width"]);
        Require(2 * leg < Math.Min(l, w) && t < h, "the legs do not fit under the top.");
        Require(Math.Abs(v["leg.length"] + t - h) < 1e-6 * h, $"legs of {Text.Format.Length(v["leg.length"])} under a top of {Text.Format.Length(t)} are not {Text.Format.Length(h)} high.");
        var (x, y, z, n) = ((l - leg) / 2, (w - leg) / 2, h - t, v.Count("leg.count"));
        Require(n == 4 || v.Has("diameter"), "a rectangular top stands on 4 legs; give it a diameter for another number.");
        var around = (v["diameter"] / 2) - (0.75 * leg);
        (double X, double Y)[] places = v.Has("diameter")
            ? [.. Enumerable.Range(0, n).Select(i => Outline.Polar(around, 2 * Math.PI * (i + 0.5) / n))]
            : [(x, y), (-x, y), (x, -y), (-x, -y)];
        return Piece.Join([v.Has("diameter") ? Piece.Cylinder(v["diameter"] / 2, t, z) : Piece.Block(l, w, t, z), .. places.Select(p => v.Has("round") ? Piece.Cylinder(leg / 2, z, 0, p.X, p.Y) : Piece.Block(leg, leg, z, 0, p.X, p.Y))]);
    }
}

/// <summary>Chair: a seat on four legs with a back.</summary>
internal sealed class Chair : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "chair|dining chair|kitchen chair|wooden chair";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Stuhl", ["fr"] = "chaise", ["es"] = "silla" };

    public override string Example => "a chair with a seat 450 mm high, 420 mm wide, 400 mm deep and 900 mm overall height";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["leg"] = "leg", ["seat"] = "seat", ["back"] = "back|backrest|back rest" };

    public override IReadOnlyList<string[]> Lists => [["width", "depth", "overall"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("overall", v => v.IsGiven("back.height") && v.IsGiven("seat.height") ? v["back.height"] + v["seat.height"] : 900).Named("overall height|total height").From("height"),
        Parameter.Length("width", v => 0.47 * v["overall"]).From("seat.width", "seat.length", "length").Standard(),
        Parameter.Length("depth", v => 0.45 * v["overall"]).From("seat.depth").Standard(),
        Parameter.Length("seat.height", v => 0.5 * v["overall"]).Named("seat height"),
        Parameter.Length("seat.thickness", v => Assumption.Round(0.025 * v["overall"])).From("thickness", "back.thickness"),
        Parameter.Length("leg.width", v => Assumption.Round(0.045 * v["overall"])).Named("leg thickness").From("leg.size", "leg.thickness", "leg.diameter"),
        Parameter.Count("leg.count", 4, 4, 4).Standard(),
        Parameter.Length("back.height", v => v["overall"] - v["seat.height"]).Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (h, w, d, seat, t, leg) = (v["overall"], v["width"], v["depth"], v["seat.height"], v["seat.thickness"], v["leg.width"]);
        Require(2 * leg < Math.Min(w, d) && seat < h && t < seat, "legs, seat and back do not fit each other.");
        var (x, y, z) = ((w - leg) / 2, (d - leg) / 2, seat - t);
        (double X, double Y)[] places = [(x, y), (-x, y), (x, -y), (-x, -y)];
        return Piece.Join([Piece.Block(w, d, t, z), Piece.Block(w, t, h - seat, seat, 0, (d - t) / 2), .. places.Select(p => Piece.Block(leg, leg, z, 0, p.X, p.Y))]);
    }
}

/// <summary>Table leg: square or round, tapering to the foot.</summary>
internal sealed class TableLeg : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "table leg|furniture leg|chair leg|sofa leg|tapered leg|desk leg";

    public override string Example => "table leg: square 50 mm at the top tapering to 30 mm at the bottom over 700 mm";

    public override IReadOnlyList<string> Bare => ["top", "bottom", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("top", 50).Named("top width|upper width").From("topDiameter", "width", "diameter", "side"),
        Parameter.Length("bottom", v => 0.6 * v["top"]).Named("foot|foot width|bottom width").From("bottomDiameter"),
        Parameter.Length("height", v => 14 * v["top"]).From("length", "depth"),
        Parameter.Flag("round", "round|circular|conical|turned"),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        // "50 mm at the top tapering to 30 mm at the bottom over 700 mm": what stands beside a place says where it is.
        foreach (var measure in phrase.Measures.Where(m => !m.Used && m.IsLength && m.Role is null or "topDiameter" or "bottomDiameter").ToList())
        {
            given.TryAdd(measure.At == "bottom" ? "bottom" : measure.At == "top" ? "top" : "height", phrase.Take(measure));
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => BoxFrames(bounds);

    protected override Piece Shape(Values v)
    {
        var (a, b, h) = (v["bottom"], v["top"], v["height"]);
        return v.Has("round") ? Piece.Cone(a / 2, b / 2, h)
            : a == b ? Piece.Block(a, a, h)
            : new RuledLoft([(Outline.Rectangle(a, a), 0), (Outline.Rectangle(b, b), h)]).Known(volume: h / 3 * ((a * a) + (a * b) + (b * b)));
    }
}

/// <summary>Shelf: sides, and boards at equal distances.</summary>
internal sealed class Bookshelf : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "bookshelf|bookcase|shelf unit|shelving unit|rack shelf|storage shelf|storage rack|shelving rack|shelving";

    public override string Example => "a bookshelf 800 x 300 x 1800 mm with 5 shelves, 18 mm boards";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["board"] = "shelve|shelf|shelf board|board|level|tier|compartment" };

    public override IReadOnlyList<string[]> Lists => [["width", "depth", "height"]];

    /// <summary>"A shelf with 5 shelves", "a shelf with 4 boards".</summary>
    public override bool Claims(LexedPrompt prompt)
    {
        var shelves = prompt.Lexemes.Where(l => l.Is(TermCategory.Solid, "wallShelf")).ToList();
        return shelves.Count > 0 && !shelves[0].Plural && (shelves.Skip(1).Any(l => l.Plural) || prompt.Lexemes.Any(l => l.Kind == LexemeKind.Unknown && l.Text is "tiers" or "levels" or "shelves" or "compartments"));
    }

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 800).From("length"),
        Parameter.Length("depth", v => Assumption.Round(0.4 * v["width"])),
        Parameter.Length("height", v => Assumption.Round(2 * v["width"])).From("board.height"),
        Parameter.Count("board.count", 5, 2, 50).Named("number of shelves|tiers|levels"),
        Parameter.Length("board.thickness", v => Assumption.Round(0.025 * v["width"])).From("board.size", "thickness", "wall"),
    ];

    // "with 3 boards, 800 mm wide, 1000 mm tall": no board is as thick as that.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        const double ThickestBoard = 100;
        if (!given.ContainsKey("height") && given.TryGetValue("board.thickness", out var tall) && tall > ThickestBoard)
        {
            given.Remove("board.thickness");
            given["height"] = tall;
        }
    }

    protected override Piece Shape(Values v)
    {
        var (w, d, h, n, t) = (v["width"], v["depth"], v["height"], v.Count("board.count"), v["board.thickness"]);
        Require(n * t < h && 2 * t < w, "the boards do not fit.");
        var step = (h - t) / (n - 1);
        var side = (w - t) / 2;
        return Piece.Join([Piece.Block(t, d, h, 0, side), Piece.Block(t, d, h, 0, -side), .. Enumerable.Range(0, n).Select(i => Piece.Block(w - (2 * t), d, t, i * step))]);
    }
}
