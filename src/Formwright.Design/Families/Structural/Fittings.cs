using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Pipe with a branch of the same size.</summary>
internal sealed class PipeTee : Family
{
    public override string Nouns => "tee|pipe tee|t fitting|tee fitting|t junction|t piece|t connector|tee connector|pipe tee fitting|t pipe";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "T-Stück", ["fr"] = "raccord en t", ["es"] = "te de tubería" };

    public override string Example => "pipe tee 40 mm OD, 3 mm wall, 120 mm long, branch 60 mm";

    public override IReadOnlyList<string> Bare => ["outerDiameter", "length"];

    // "48.3 x 3.2": no length is as short.
    public override string[]? Meaning(IReadOnlyList<double> sizes) => sizes is [var outer, var wall] && wall < outer / 4 ? ["outerDiameter", "wall"] : null;

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["branch"] = "branch|side branch|side outlet|outlet|stem|branch end", ["run"] = "run|main run|main pipe|through pipe|main tube", ["pipe"] = "pipe|tube|copper tube|copper pipe|tubing|hose|steel pipe|pvc pipe" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", v => v.IsGiven("innerDiameter") ? v["innerDiameter"] + (2 * v["wall"]) : 40).From("run.outerDiameter", "run.diameter", "diameter", "pipe.outerDiameter", "pipe.diameter", "pipe.size"),
        Parameter.Length("wall", v => v.IsGiven("innerDiameter") && v.IsGiven("outerDiameter") ? (v["outerDiameter"] - v["innerDiameter"]) / 2 : Math.Min(3, 0.12 * v["outerDiameter"])).From("thickness", "pipe.wall", "run.wall", "branch.wall"),
        Parameter.Length("innerDiameter", v => v["outerDiameter"] - (2 * v["wall"])).Named("bore|bore diameter").From("run.innerDiameter", "pipe.innerDiameter").Standard(),
        Parameter.Length("length", v => 3 * v["outerDiameter"]).Named("run length|overall length").From("run.length", "run.size", "run.width", "width"),
        Parameter.Length("branch.length", v => v["length"] / 2).Named("branch length").From("branch.size", "branch.height", "height"),
        Parameter.Length("branch.outerDiameter", v => v["outerDiameter"]).From("branch.diameter").Standard(),
        Parameter.Length("branch.innerDiameter", v => v["branch.outerDiameter"] - (2 * v["wall"])).Standard(),
        Parameter.Flag("fromAxis"),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        SteelPipe.Read(phrase, given);

        // "all branches 30 OD and 24 ID": what is said of the branches alone holds for the run too.
        foreach (var name in (string[])["outerDiameter", "innerDiameter"])
        {
            var known = given.ContainsKey(name) || (name == "innerDiameter" && given.ContainsKey("wall"));
            if (!known && given.Remove("branch." + name, out var size))
            {
                given[name] = size;
            }
        }
    }

    // The run lies along X; the branch length is measured from its axis.
    protected override Piece Shape(Values v)
    {
        var (r, l, branch, side, bore) = (v["outerDiameter"] / 2, v["length"], v["branch.length"], v["branch.outerDiameter"] / 2, v["branch.innerDiameter"] / 2);
        var inner = r - v["wall"];
        Require(inner > 0 && bore > 0 && l > 2 * side && branch > r, "the walls leave no opening, or run and branch are too short.");
        Require(bore < side && side <= r && bore <= inner, "the branch must not be wider than the run.");
        return Piece.Fuse(Piece.Cylinder(new(-l / 2, 0, 0), Point3.UnitX, r, l), Piece.Cylinder(side, branch))
            .Known(new(new(-l / 2, -r, -r), new(l / 2, r, branch)))
            .Cut(Piece.Cylinder(new(-0.55 * l, 0, 0), Point3.UnitX, inner, 1.1 * l), Piece.Cylinder(bore, 1.1 * branch));
    }
}

/// <summary>Barbed end for a hose, with a flange and a second barb on the other side.</summary>
internal sealed class HoseBarb : Family
{
    public override string Nouns => "hose barb|barbed fitting|hose connector|barb fitting|hose nipple|barbed connector|hose tail|hose adapter|barb connector|tube barb";

    public override string Example => "hose barb for a 10 mm hose, 3 barbs, 40 mm long";

    public override IReadOnlyList<string> Bare => ["hose", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("hose", 10).Named("hose|hose diameter|hose id|hose size|mm hose|tube|tubing").From("diameter", "outerDiameter"),
        Parameter.Length("bore", v => Assumption.Round(0.6 * v["hose"])).Named("bore|through hole|passage|hole").From("innerDiameter"),
        Parameter.Length("length", v => 4 * v["hose"]).From("height"),
        Parameter.Count("barbs", 3, 1, 10).Named("barbs|barb|ridges|rings"),
        Parameter.Length("flange", v => 1.6 * v["hose"]).Named("flange|flange diameter|collar|stop").Standard(),
    ];

    // Barbs are a tenth wider than the hose and rise towards the flange in the middle.
    protected override Piece Shape(Values v)
    {
        var (r, bore, l, n, flange) = (v["hose"] / 2, v["bore"] / 2, v["length"], v.Count("barbs"), v["flange"] / 2);
        Require(bore < 0.85 * r && flange > 1.15 * r, "the bore leaves no wall, or the flange is narrower than the barbs.");
        var thick = 0.1 * l;
        var (half, step) = ((l - thick) / 2, (l - thick) / 2 / (n + 0.5));
        var outline = Outline.From(bore, 0);
        for (var i = 0; i < n; i++)
        {
            outline.To(0.92 * r, i * step).To(1.1 * r, (i + 0.9) * step).To(0.92 * r, (i + 0.9) * step);
        }

        outline.To(0.92 * r, half).To(flange, half).To(flange, half + thick).To(0.92 * r, half + thick);
        for (var i = n - 1; i >= 0; i--)
        {
            outline.To(0.92 * r, l - ((i + 0.9) * step)).To(1.1 * r, l - ((i + 0.9) * step)).To(0.92 * r, l - (i * step));
        }

        return Piece.Revolve(outline.To(bore, l));
    }
}

/// <summary>Hinge of two leaves and a pin, opened flat: three solids.</summary>
internal sealed class Hinge : Family
{
    public override string Nouns => "hinge|butt hinge|door hinge|cabinet hinge|piano hinge";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Scharnier", ["fr"] = "charnière", ["es"] = "bisagra" };

    public override string Example => "hinge 60 mm long, 50 mm wide, 2 mm thick, 4 mm pin";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"], ["leaf.length", "leaf.width", "leaf.thickness"], ["leaf.length", "leaf.width"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["hole"] = "hole|screw hole|mounting hole", ["leaf"] = "leaf|leaves|flap|flaps|wing|wings|half|halves" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 60).From("height", "leaf.length", "leaf.height"),
        Parameter.Length("leaf.width", 0).Named("leaf width").Standard(),
        Parameter.Length("width", v => v.Has("leaf.width") ? 2 * v["leaf.width"] : Assumption.Round(0.9 * v["length"])).Named("open width|overall width"),
        Parameter.Length("thickness", v => Math.Max(Assumption.Round(0.035 * v["length"]), 0.02 * v["length"])).Named("leaf thickness").From("leaf.thickness"),
        Parameter.Length("pin", v => 2 * v["thickness"]).Named("pin|pin diameter"),
        Parameter.Count("knuckles", 3, 3, 21).Named("knuckles|knuckle"),
        Parameter.Count("hole.count", 4, 0, 20).Standard(),
        Parameter.Length("hole.diameter", v => Assumption.Round(0.07 * v["length"])).From("hole.size").Standard(),
    ];

    // "leaf 60 x 30 x 2 mm"
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var name in (string[])["length", "thickness"])
        {
            if (given.Remove("leaf." + name, out var size))
            {
                given.TryAdd(name, size);
            }
        }
    }

    protected override Piece Shape(Values v)
    {
        var (l, w, t, pin, n, holes) = (v["length"], v["width"], v["thickness"], v["pin"] / 2, v.Count("knuckles"), v.Count("hole.count") / 2);
        var (gap, barrel) = (0.1 * t, pin + t);
        Require(w > 4 * barrel && l / n > 4 * gap, "the leaves are too narrow for the barrel.");
        var step = l / n;

        // The axis lies along Y, level with the middle of the leaves' thickness and a half barrel above.
        Piece Leaf(int side)
        {
            List<Piece> pieces = [Piece.Box(new(side > 0 ? barrel + gap : -w / 2, -l / 2, 0), new(side > 0 ? w / 2 : -barrel - gap, l / 2, t))];
            List<Piece> bores = [];
            for (var i = side > 0 ? 0 : 1; i < n; i += 2)
            {
                var (from, to) = ((-l / 2) + (i * step) + (i == 0 ? 0 : gap), (-l / 2) + ((i + 1) * step) - (i == n - 1 ? 0 : gap));
                pieces.Add(Piece.Cylinder(new(0, from, barrel), Point3.UnitY, barrel, to - from));
                pieces.Add(Piece.Box(new(side > 0 ? 0 : -barrel - (2 * gap), from, 0), new(side > 0 ? barrel + (2 * gap) : 0, to, t)));
            }

            bores.Add(Piece.Cylinder(new(0, -0.6 * l, barrel), Point3.UnitY, pin + gap, 1.2 * l));
            Piece leaf = Piece.Fuse(pieces).Cut(bores);
            var x = side * ((w / 2) + barrel) / 2;
            return holes == 0 ? leaf : leaf.Drill(v["hole.diameter"] / 2, 0, t, [.. Enumerable.Range(0, holes).Select(i => (x, (l * (i + 0.5) / holes) - (l / 2)))]);
        }

        return Piece.Group([("right leaf", Leaf(1)), ("left leaf", Leaf(-1)), ("pin", Piece.Cylinder(new(0, -l / 2, barrel), Point3.UnitY, pin, l))]);
    }
}

/// <summary>Bar handle: two legs and a grip, for a drawer or a door.</summary>
internal sealed class Handle : Family
{
    public override string Nouns => "handle|drawer handle|door handle|pull handle|cabinet handle|bar handle|drawer pull|cabinet pull|d handle|grab handle|grab bar|u handle|u shaped handle|bow handle|bow pull|u pull|bent bar handle";

    public override string Example => "drawer handle 128 mm between centres, 10 mm diameter, 35 mm high";

    public override IReadOnlyList<string> Bare => ["span"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("span", 128).Named("span|hole spacing|hole centers|hole centres|hole center distance|screw spacing|screw distance|between centers|between centres|center to center|centre to centre|hole distance").From("spacing", "width"),
        Parameter.Length("overall", 0).Named("overall length|total length|overall").From("length").Standard(),
        Parameter.Length("bar", v => Assumption.Round(0.08 * v["span"])).Named("bar|square bar|round bar|bar diameter|grip|grip diameter|rod").From("diameter", "thickness"),
        Parameter.Length("height", v => Assumption.Round(0.28 * v["span"])).Named("clearance|projection|rise|standing out|standoff|stand off|reach|offset from the wall").From("depth"),
        Parameter.Length("screw", v => Math.Round(0.4 * v["bar"], 1)).Named("screw hole|screw holes|screw|hole|holes").Standard(),
    ];

    // "160 mm long, 128 mm hole spacing": the bar goes on beyond its legs; alone the length is that between them.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (!given.ContainsKey("span") && given.Remove("overall", out var length))
        {
            given["span"] = length;
        }
    }

    protected override Piece Shape(Values v)
    {
        if (v.Has("overall"))
        {
            return OnLegs(v);
        }

        var (l, r, h, screw) = (v["span"] / 2, v["bar"] / 2, v["height"], v["screw"] / 2);
        var bend = Math.Min(2.5 * r, 0.6 * (h - r));
        Require(h > 4 * r && l > 2 * bend && screw < 0.9 * r && bend > r, "the bar is too thick for its span and height.");
        var turn = -Math.Tan(Math.PI / 8);
        List<Corner> path = [new(-l, 0), new(-l, h - r - bend, turn), new(-l + bend, h - r), new(l - bend, h - r, turn), new(l, h - r - bend), new(l, 0)];
        var bar = new BentBar(path, r).Known(new(new(-l - r, -r, 0), new(l + r, r, h)));
        var deep = 0.6 * (h - (2 * r));
        return screw == 0 ? bar : bar.Cut(2 * Math.PI * screw * screw * deep, Piece.Cylinder(screw, 1.05 * deep, -0.05 * deep, l), Piece.Cylinder(screw, 1.05 * deep, -0.05 * deep, -l));
    }

    private Piece OnLegs(Values v)
    {
        var (l, half, r, h, screw) = (v["span"] / 2, v["overall"] / 2, v["bar"] / 2, v["height"], v["screw"] / 2);
        Require(half > l + r && h > 4 * r && screw < 0.9 * r, "the bar must be longer than the spacing of its holes, and thinner than it stands off.");
        Piece Leg(double x) => Piece.Cylinder(new(x, 0, 0), Point3.UnitZ, r, h - r);
        var bar = Piece.Fuse([Piece.Cylinder(new(-half, 0, h - r), Point3.UnitX, r, 2 * half), Leg(l), Leg(-l)]).Known(new(new(-half, -r, 0), new(half, r, h)));
        var deep = 0.6 * (h - (2 * r));
        return screw == 0 ? bar : bar.Cut(Piece.Cylinder(screw, 1.05 * deep, -0.05 * deep, l), Piece.Cylinder(screw, 1.05 * deep, -0.05 * deep, -l));
    }
}
