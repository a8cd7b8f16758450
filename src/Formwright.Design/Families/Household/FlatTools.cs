using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Comb for hair: a back with teeth at equal distances, all of one thickness.</summary>
internal sealed class Comb : Family
{
    public override string Nouns => "comb|hair comb|beard comb|pocket comb|flat comb";

    public override string Example => "a hair comb 150 mm long with 30 teeth, 40 mm wide, 3 mm thick";

    public override IReadOnlyList<string> Bare => ["length", "width", "thickness"];

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 150),
        Parameter.Length("width", v => v.IsGiven("toothLength") ? Assumption.Round(1.6 * v["toothLength"]) : Assumption.Round(0.25 * v["length"])).From("height"),
        Parameter.Length("thickness", 3).From("depth"),
        Parameter.Count("teeth", v => Math.Max(4, Math.Round(v["length"] / 5)), 2, 200).Named("teeth|tooth|tines|prongs|number of teeth"),
        Parameter.Length("toothLength", v => Assumption.Round(0.6 * v["width"])).Named("tooth length|teeth length|length of the teeth|long teeth"),
        Parameter.Length("toothWidth", v => Math.Round(v["length"] / ((2 * v["teeth"]) + 3), 3)).Named("tooth width|tooth thickness|wide teeth").Standard(),
    ];

    // The teeth hang from the back; both ends are as wide as a tooth and a gap.
    protected override Piece Shape(Values v)
    {
        var (l, w, n, tooth, deep) = (v["length"], v["width"], v.Count("teeth"), v["toothWidth"], v["toothLength"]);
        Require(deep < w, "the teeth are longer than the comb is wide.");
        var pitch = (l - tooth) / (n - 1);
        Require(pitch > 1.05 * tooth, $"{n} teeth of {Format.Length(tooth)} do not fit {Format.Length(l)}.");
        var outline = Outline.From(l / 2, w).To(-l / 2, w);
        for (var i = 0; i < n; i++)
        {
            var x = (-l / 2) + (i * pitch);
            outline = (i == 0 ? outline : outline.To(x, deep)).To(x, 0).To(x + tooth, 0);
            outline = i == n - 1 ? outline : outline.To(x + tooth, deep);
        }

        return Piece.Extrude(outline, v["thickness"]);
    }
}

/// <summary>Flat spatula: a blade on a handle with a hole to hang it up.</summary>
internal sealed class Spatula : Family
{
    public override string Nouns => "spatula|kitchen spatula|turner|pancake turner|paint scraper|scraper|dough scraper with handle";

    public override string Example => "a spatula 300 mm long, blade 80 mm wide and 100 mm long, 3 mm thick";

    public override IReadOnlyList<string> Bare => ["length", "thickness"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["blade"] = "blade|head|scraper blade", ["handle"] = "handle|grip" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 300).Named("overall length|total length"),
        Parameter.Length("blade.width", v => Assumption.Round(0.27 * v["length"])).From("blade.size", "width"),
        Parameter.Length("blade.length", v => Assumption.Round(0.33 * v["length"])).From("blade.height", "blade.depth"),
        Parameter.Length("handle.width", v => Assumption.Round(0.3 * v["blade.width"])).From("handle.size", "handle.diameter"),
        Parameter.Length("thickness", 3).From("height", "depth", "blade.thickness", "handle.thickness"),
        Parameter.Length("hole", v => Assumption.Round(0.35 * v["handle.width"])).Named("hanging hole|hole").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, wide, blade, grip, t, hole) = (v["length"], v["blade.width"] / 2, v["blade.length"], v["handle.width"] / 2, v["thickness"], v["hole"] / 2);
        var taper = Math.Min(wide, 0.4 * blade);
        Require(grip < wide && blade + (2 * grip) < l && hole < 0.8 * grip, "the handle must be narrower than the blade, and both fit the length.");
        var end = l - grip;
        var body = Piece.Extrude(Outline.From(0, -wide).To(blade - taper, -wide).To(blade, -grip).To(end, -grip).Arc(end, grip, Math.PI).To(blade, grip).To(blade - taper, wide).To(0, wide), t);
        return hole == 0 ? body : body.Drill(hole, 0, t, (end, 0));
    }
}

/// <summary>One-piece clothes peg: a round head on two legs.</summary>
internal sealed class ClothesPeg : Family
{
    public override string Nouns => "clothes peg|clothespin|clothes pin|laundry peg|dolly peg|washing line peg";

    public override string Example => "a clothes peg 80 mm long, 14 mm wide, 10 mm thick";

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 80).From("height"),
        Parameter.Length("width", v => Assumption.Round(0.18 * v["length"])).From("diameter"),
        Parameter.Length("thickness", v => Assumption.Round(0.7 * v["width"])).From("depth"),
        Parameter.Length("slot", v => 0.25 * v["width"]).Named("slot|slot width|gap|opening").Standard(),
        Parameter.Length("slotLength", v => 0.6 * v["length"]).Named("slot length|slot depth|leg length|legs").Standard(),
    ];

    // The legs open outwards at their tips, so that they slide over a line.
    protected override Piece Shape(Values v)
    {
        var (l, w, t, slot, deep) = (v["length"], v["width"] / 2, v["thickness"], v["slot"] / 2, v["slotLength"]);
        Require(slot < 0.6 * w && deep < l - (2 * w), "the slot leaves no legs or no head.");
        var mouth = Math.Min(0.75 * w, 2 * slot);
        return Piece.Profile(
            Outline.From(mouth, 0).To(w, 0).To(w, l - w).Arc(-w, l - w, Math.PI).To(-w, 0).To(-mouth, 0).To(-slot, 0.2 * deep).To(-slot, deep - slot).Arc(slot, deep - slot, -Math.PI).To(slot, 0.2 * deep), t);
    }
}

/// <summary>Tuning fork: two prongs that meet in a half circle, on a stem with a ball.</summary>
internal sealed class TuningFork : Family
{
    public override string Nouns => "tuning fork|pitch fork tuner|musical fork";

    public override string Example => "a tuning fork 160 mm long, prongs 100 mm long, 6 mm thick";

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["prong"] = "prong|tine|arm|leg", ["stem"] = "stem|handle|shaft" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 160).Named("overall length|total length").From("height"),
        Parameter.Length("prong.width", v => Assumption.Round(0.035 * v["length"])).From("prong.size", "prong.diameter"),
        Parameter.Length("prong.length", v => Assumption.Round(0.6 * v["length"])).From("prong.height"),
        Parameter.Length("gap", v => Assumption.Round(0.06 * v["length"])).Named("gap|space|spacing between the prongs|opening").From("spacing"),
        Parameter.Length("thickness", v => v["prong.width"]).From("depth", "prong.thickness"),
        Parameter.Length("stem.diameter", v => v["prong.width"]).From("stem.size", "stem.width", "stem.thickness").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, p, prong, gap, t, stem) = (v["length"], v["prong.width"], v["prong.length"], v["gap"] / 2, v["thickness"], v["stem.diameter"] / 2);
        var (outer, low) = (gap + p, l - prong);
        var ball = 1.5 * stem;
        Require(low - outer > 2 * ball && stem < outer && stem <= 0.5 * Math.Max(t, 2 * stem), "prongs and bend are longer than the fork.");
        var fork = Piece.Profile(Outline.From(outer, low).To(outer, l).To(gap, l).To(gap, low).Arc(-gap, low, -Math.PI).To(-gap, l).To(-outer, l).To(-outer, low).Arc(outer, low, Math.PI), t);
        var root = low - outer + (0.5 * p);
        return Piece.Fuse(fork, Piece.Cylinder(stem, root - ball, ball), Piece.Sphere(ball, new(0, 0, ball)))
            .Known(new(new(-outer, -Math.Max(ball, t / 2), 0), new(outer, Math.Max(ball, t / 2), l)));
    }
}

/// <summary>Plectrum for a guitar: a triangle with bulging sides, a round top and a round tip.</summary>
internal sealed class GuitarPick : Family
{
    public override string Nouns => "guitar pick|plectrum|pick|guitar plectrum|bass pick";

    public override string Example => "a guitar pick 30 mm long, 26 mm wide, 1 mm thick";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 30).From("height"),
        Parameter.Length("width", v => 0.87 * v["length"]),
        Parameter.Length("thickness", 1).From("depth"),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, t) = (v["length"], v["width"] / 2, v["thickness"]);
        var (tip, shoulder) = (0.1 * l, 0.75 * l);
        Require(w > 2 * tip && w < l, "it must be narrower than it is long, and wider than its tip.");

        // The sides bulge outwards beyond the shoulders, so these stand in by what that is.
        Outline Around(double s) => Outline.From(-0.75 * tip, 0.35 * tip).Through(0, 0, 0.75 * tip, 0.35 * tip).Through(0.62 * s, 0.42 * l, s, shoulder).Through(0, l, -s, shoulder).Through(-0.62 * s, 0.42 * l, -0.75 * tip, 0.35 * tip);
        var (low, high) = (0.5 * w, w);
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Around(middle).Max.X < w ? (middle, high) : (low, middle);
        }

        return Piece.Extrude(Around(low), t);
    }
}

/// <summary>Bottle opener: a flat bar with an opening that has a tooth for the cap.</summary>
internal sealed class BottleOpener : Family
{
    public override string Nouns => "bottle opener|beer opener|beer bottle opener|cap lifter|crown cap opener";

    public override string Example => "a bottle opener 120 mm long, 40 mm wide, 4 mm thick";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 120).From("height"),
        Parameter.Length("width", v => Assumption.Round(0.35 * v["length"])),
        Parameter.Length("thickness", 4).From("depth"),
        Parameter.Length("opening", v => Math.Min(26, 0.65 * v["width"])).Named("opening|opening width|mouth|cap opening").Standard(),
        Parameter.Length("hole", v => Assumption.Round(0.15 * v["width"])).Named("keyring hole|hanging hole|hole|key ring hole").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, t, open, hole) = (v["length"], v["width"], v["thickness"], v["opening"] / 2, v["hole"] / 2);
        Require(2 * open < 0.85 * w && w < 0.6 * l && 2 * hole < 0.5 * w, "opening and holes do not fit its width.");
        var head = (l / 2) - (w / 2);
        var body = Piece.Extrude(Outline.Slot((-head, 0), (head, 0), w), t);

        // The tooth stands into the opening from the side of the handle.
        var (tooth, deep) = (0.35 * open, 0.4 * open);
        var mouth = Outline.From(head - open, -open).To(head, -open).Arc(head, open, Math.PI).To(head - open, open)
            .To(head - open, tooth).To(head - open + deep, tooth).To(head - open + deep, -tooth).To(head - open, -tooth);
        var opened = body.Cut(mouth.Area * t, Piece.Extrude(mouth, 1.2 * t, -0.1 * t));
        return hole == 0 ? opened : opened.Drill(hole, 0, t, (-head, 0));
    }
}
