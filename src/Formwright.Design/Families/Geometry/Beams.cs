using Formwright.Design.Modelling;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>Two flanges and a web between them.</summary>
internal sealed class IBeam : SectionBar
{
    public override string Nouns =>
        "i beam|h beam|i section|h section|i profile|h profile|i shaped beam|h shaped beam|i shaped profile|h shaped profile|i shape|h shape|i bar|h bar|universal beam|universal column|wide flange beam|girder|joist|i girder|double t|double t beam|double t profile|i section beam|h section beam|i beam profile|h beam profile|i shaped block|h shaped block|h shaped part|i shaped part|h shaped extrusion|i shaped extrusion|h block|rsj|rolled steel joist";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Doppel-T-Träger|I-Träger|H-Träger", ["fr"] = "poutre en I|poutre en H", ["es"] = "viga en I|viga en H" };

    public override IReadOnlyList<string> Designations => [@"(IPE ?\d{2,3}|HE ?[AB] ?\d{3}|HE ?\d{3} ?[AB])( (beam|section|profile|column|girder|joist))?"];

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Any(l => l.Kind == LexemeKind.Designation && Standards.SteelSection.Find(l.Text) is { Code: not ['U', ..] })
        && prompt.Lexemes.All(l => !l.Is(Language.TermCategory.Solid) || l.Is(Language.TermCategory.Solid, "bar"));

    public override string Example => "I-beam 100 mm high, flanges 60 mm wide and 8 mm thick, web 6 mm thick, 500 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", v => 2 * v["width"]).From("depth"),
        Parameter.Length("width", v => 0.6 * v["height"]).Named("flange width|width of the flange").From("flange.width"),
        .. Common(),
        Parameter.Length("flangeThickness", v => v["thickness"]).Named("flange thickness|flanges thickness|thickness of the flange").From("flange.thickness", "flange.size").Standard(),
        Parameter.Length("webThickness", v => v["thickness"]).Named("web thickness|thickness of the web").From("web.thickness", "web.size", "web.width").Standard(),
        Parameter.Length("root", 0).Named("root radius|root fillet|web radius").Standard(),
    ];

    protected override IReadOnlyList<string> Thicknesses => ["webThickness", "flangeThickness"];

    protected override void Complete(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        Rolled(phrase, given, findings);
        base.Complete(phrase, given, findings);
    }

    protected override Outline Section(Values v)
    {
        var (h, w, f, t, r) = (v["height"], v["width"], v["flangeThickness"], v["webThickness"], v["root"]);
        Require(2 * (f + r) < h && t + (2 * r) < w, $"flanges of {Format.Length(f)} and a web of {Format.Length(t)} do not fit {Format.Sizes(h, w)}.");
        if (r > 0)
        {
            return Outline.From(-w / 2, 0).To(w / 2, 0).To(w / 2, f).To((t / 2) + r, f).Turn(-r, r, false).To(t / 2, h - f - r).Turn(r, r, false).To(w / 2, h - f)
                .To(w / 2, h).To(-w / 2, h).To(-w / 2, h - f).To((-t / 2) - r, h - f).Turn(r, -r, false).To(-t / 2, f + r).Turn(-r, -r, false).To(-w / 2, f);
        }

        return Outline.Polygon(
        [
            (-w / 2, 0), (w / 2, 0), (w / 2, f), (t / 2, f), (t / 2, h - f), (w / 2, h - f),
            (w / 2, h), (-w / 2, h), (-w / 2, h - f), (-t / 2, h - f), (-t / 2, f), (-w / 2, f),
        ]);
    }
}

/// <summary>One flange on top of a web.</summary>
internal sealed class TBar : SectionBar
{
    public override string Nouns =>
        "t bar|t beam|t section|t profile|tee bar|tee section|tee profile|t shaped block|t shaped bar|t shaped profile|t shaped beam|t shape|t shaped part|t shaped piece|t shaped extrusion|t section extrusion|t extrusion|t block|t shaped solid|t shaped prism|t section bar|structural tee";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "T-Profil|T-Träger", ["fr"] = "profilé en T", ["es"] = "perfil en T" };

    public override string Example => "T profile: flange 40 mm wide and 5 mm thick, web 30 mm tall and 5 mm thick, 200 mm long";

    public override IReadOnlyList<string[]> Lists => [["flange.width", "flangeThickness", "length"], ["web.thickness", "webHeight", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", v => v["height"]).Named("flange width|width of the flange").From("flange.width"),
        Parameter.Length("webHeight", v => v.IsGiven("height") ? v["height"] - v["flangeThickness"] : v["width"] - v["flangeThickness"]).Named("web height|stem height|height of the web|stem length|web length").From("web.height", "web.depth").Standard(),
        Parameter.Length("height", v => v.IsGiven("webHeight") ? v["webHeight"] + v["flangeThickness"] : v["width"]).Standard(),
        Parameter.Length("thickness", v => Either(v) ?? Planning.Assumption.Round((v.IsGiven("width") ? v["width"] : v["height"]) / 8)).From("wall", "arm.thickness", "arm.size", "arm.width"),
        Parameter.Length("length", v => 2 * v["width"]).From("extrusion", "depth"),
        Parameter.Length("flangeThickness", v => v["thickness"]).Named("flange thickness|thickness of the flange").From("flange.thickness", "flange.size", "flange.height").Standard(),
        Parameter.Length("webThickness", v => v["thickness"]).Named("web thickness|thickness of the web|stem width|stem thickness|web width").From("web.thickness", "web.size", "web.width").Standard(),
    ];

    // "50 x 50 x 5": two sizes of the section and how thick it is.
    public override string[]? Meaning(IReadOnlyList<double> sizes) => sizes.Count == 3 && sizes[2] <= 0.3 * Math.Min(sizes[0], sizes[1]) ? ["width", "height", "thickness"] : null;

    protected override (string First, string Second) Outer => ("width", "height");

    protected override string ArmWidth => "webThickness";

    // "the horizontal bar is 90 x 30 x 20": sizes in a list are those of the bar that it belongs to.
    protected override void Complete(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        foreach (var (listed, name) in new[] { ("flange.width", "width"), ("web.thickness", "webThickness") })
        {
            if (given.Remove(listed, out var size))
            {
                given[name] = size;
            }
        }

        base.Complete(phrase, given, findings);
    }

    protected override Outline Section(Values v)
    {
        var (w, f, t, h) = (v["width"], v["flangeThickness"], v["webThickness"], v["webHeight"]);
        Require(!v.IsGiven("height") || Math.Abs(v["height"] - h - f) < 1e-6, $"a web of {Format.Length(h)} under a flange of {Format.Length(f)} is not {Format.Length(v["height"])} high.");
        Require(t < w && h > 0, $"a web of {Format.Sizes(t, h)} does not fit a flange {Format.Length(w)} wide.");
        return Outline.Polygon([(-t / 2, 0), (t / 2, 0), (t / 2, h), (w / 2, h), (w / 2, h + f), (-w / 2, h + f), (-w / 2, h), (-t / 2, h)]);
    }
}

/// <summary>A bottom with a wall on each side.</summary>
internal sealed class UChannel : SectionBar
{
    public override string Nouns =>
        "u channel|channel section|channel iron|u profile|u section|u bar|u beam|u shaped channel|u shaped profile|u shaped bar|u shaped block|u shape|u shaped part|u shaped extrusion|u shaped piece|u block|channel bar|channel profile|u section extrusion|u extrusion|u shaped beam";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "U-Profil", ["fr"] = "profilé en U", ["es"] = "perfil en U" };

    public override string Example => "U-channel 50 mm wide, 30 mm high, 3 mm wall, 120 mm long";

    // "40 x 40 x 40 x 4": two equal legs beside the web.
    public override string[]? Meaning(IReadOnlyList<double> sizes) =>
        sizes is not [var first, var second, var third, var thin] || thin > 0.3 * Math.Min(first, Math.Min(second, third)) ? null
        : first == third ? ["height", "width", "height", "thickness"]
        : second == third ? ["width", "height", "height", "thickness"]
        : null;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("inside", "inside|internal|internally|inner|inside size|inside dimensions"),
        Parameter.Length("innerWidth", 0).Named("inside width|inner width|internal width|clear width|between the legs|between the flanges").Standard(),
        Parameter.Length("width", v => v.Has("innerWidth") ? v["innerWidth"] + (2 * v["flangeThickness"]) : v["height"]).Named("base width|web width|web height").From("web.width", "web.height"),
        Parameter.Length("height", v => v["width"]).Named("leg height|flange height|flange width|leg length|arm length|side height").From("depth", "flange.width", "flange.height", "arm.height"),
        .. Common(),
        Parameter.Length("flangeThickness", v => v["thickness"]).Named("flange thickness|leg thickness|arm thickness|side thickness|arm width|leg width").From("flange.thickness", "flange.size", "arm.width").Standard(),
        Parameter.Length("webThickness", v => v["thickness"]).Named("web thickness|base thickness|bottom thickness|floor thickness").From("web.thickness", "web.size").Standard(),
    ];

    protected override (string First, string Second) Outer => ("width", "height");

    protected override string? ArmWidth => "flangeThickness";

    // "inside 20 x 20": the walls stand round what is measured.
    protected override void Complete(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        base.Complete(phrase, given, findings);
        if (given.Remove("inside"))
        {
            var walls = new Values(new Dictionary<string, double>(given), this);
            foreach (var (name, more) in new[] { ("width", 2 * walls["flangeThickness"]), ("height", walls["webThickness"]) })
            {
                if (given.TryGetValue(name, out var clear))
                {
                    given[name] = clear + more;
                }
            }
        }
    }

    protected override Outline Section(Values v)
    {
        var (w, h, f, t) = (v["width"], v["height"], v["flangeThickness"], v["webThickness"]);
        Require(2 * f < w && t < h, $"walls of {Format.Length(f)} and a bottom of {Format.Length(t)} do not fit {Format.Sizes(w, h)}.");
        return Outline.Polygon([(-w / 2, 0), (w / 2, 0), (w / 2, h), ((w / 2) - f, h), ((w / 2) - f, t), (f - (w / 2), t), (f - (w / 2), h), (-w / 2, h)]);
    }
}

/// <summary>A channel that stands on its side: the web is the height.</summary>
internal sealed class CChannel : SectionBar
{
    public override string Nouns =>
        "c channel|c profile|c section|c beam|c bar|c purlin|c shaped profile|c shaped bar|c shaped block|c shape|c shaped part|c shaped extrusion|parallel flange channel|pfc|structural channel|steel channel|c shaped channel|c block";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "C-Profil", ["fr"] = "profilé en C", ["es"] = "perfil en C" };

    public override IReadOnlyList<string> Designations => [@"UPN ?\d{2,3}( (channel|section|profile|beam))?"];

    protected override void Complete(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        if (Rolled(phrase, given, findings))
        {
            given.Remove("root");
            findings.Assume("The flanges are made parallel, with sharp corners; rolled ones slope by 8 %.");
        }

        base.Complete(phrase, given, findings);

        // "40 x 30 x 10 x 2": between the flanges and the thickness stands the lip.
        if (!given.ContainsKey("lip") && given.TryGetValue("webThickness", out var third) && given.TryGetValue("flangeThickness", out var thin) && third > 2 * thin)
        {
            (given["lip"], given["webThickness"]) = (third, thin);
        }
    }

    public override string Example => "C channel 100 mm high, 50 mm flanges, 5 mm thick, 600 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", v => 2 * v["width"]).Named("web height").From("depth", "web.height", "web.width"),
        Parameter.Length("width", v => v["height"] / 2).Named("flange width|flange length|leg length|leg width").From("flange.width", "flange.size"),
        .. Common(),
        Parameter.Length("flangeThickness", v => v["thickness"]).Named("flange thickness|leg thickness").From("flange.thickness").Standard(),
        Parameter.Length("webThickness", v => v["thickness"]).Named("web thickness").From("web.thickness", "web.size").Standard(),
        Parameter.Length("lip", 0).Named("lip length|lip height").From("lip.size", "lip.length", "lip.height", "lip.width").Standard(),
    ];

    public override IReadOnlyDictionary<string, string> Components { get; } = new Dictionary<string, string> { ["flange"] = "flange|top flange|bottom flange|both flanges|leg", ["web"] = "web|back", ["lip"] = "lip|return|return lip|edge stiffener" };

    protected override IReadOnlyList<string> Thicknesses => ["webThickness", "flangeThickness"];

    protected override Outline Section(Values v)
    {
        var (w, h, f, t) = (v["width"], v["height"], v["flangeThickness"], v["webThickness"]);
        Require(2 * f < h && t < w, $"flanges of {Format.Length(f)} and a web of {Format.Length(t)} do not fit {Format.Sizes(h, w)}.");
        var lip = v["lip"];
        if (lip > 0)
        {
            Require(2 * lip < h && lip > f && t + f < w, $"lips of {Format.Length(lip)} do not fit {Format.Sizes(h, w)}.");
            return Outline.Polygon([(0, 0), (w, 0), (w, lip), (w - f, lip), (w - f, f), (t, f), (t, h - f), (w - f, h - f), (w - f, h - lip), (w, h - lip), (w, h), (0, h)]);
        }

        return Outline.Polygon([(0, 0), (w, 0), (w, f), (t, f), (t, h - f), (w, h - f), (w, h), (0, h)]);
    }
}

/// <summary>Two legs at a right angle.</summary>
internal sealed class AngleBar : SectionBar
{
    public override string Nouns =>
        "angle bar|angle iron|angle profile|angle section|angle steel|equal angle|unequal angle|equal angle iron|unequal angle iron|equal angle bar|unequal angle bar|equal angle section|unequal angle section|equal angle steel|unequal angle steel|equal angle profile|unequal angle profile|equal leg angle|unequal leg angle|l profile|l section|l bar|l beam|l shaped profile|l shaped bar|l shaped block|l shape|l shaped part|l shaped extrusion|l shaped piece|l shaped solid|l shaped prism|l block|l extrusion|steel angle|aluminium angle|aluminum angle|structural angle|l section extrusion|l angle|corner profile|l shaped beam";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Winkelprofil|L-Profil|Winkelstahl", ["fr"] = "cornière|profilé en L", ["es"] = "perfil en L|angular" };

    public override string Example => "angle iron 40 x 40 x 4 mm, 500 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", v => v["width"]).Named("vertical leg|vertical leg length|upright leg|short leg|leg height").From("web.height", "verticalLeg", "web.size"),
        Parameter.Length("width", v => v["height"]).Named("horizontal leg|horizontal leg length|long leg|leg length").From("flange.width", "horizontalLeg", "flange.size", "side"),
        .. Common("depth"),
        Parameter.Length("arm", v => v["thickness"]).Named("arm width|leg width|leg thickness|arm thickness|width of the arms|width of the legs|wide arms|wide legs").From("arm.width").Standard(),
    ];

    protected override string ArmWidth => "arm";

    protected override Outline Section(Values v)
    {
        var (h, w, t) = (v["height"], v["width"], v["arm"]);
        Require(t < h && t < w, $"legs {Format.Length(t)} thick do not fit {Format.Sizes(h, w)}.");
        return Outline.Polygon([(0, 0), (w, 0), (w, t), (t, t), (t, h), (0, h)]);
    }
}

/// <summary>A web with a flange to the left above and one to the right below.</summary>
internal sealed class ZBar : SectionBar
{
    public override string Nouns =>
        "z profile|z section|z bar|z beam|z purlin|z shaped profile|z shaped bar|z shaped block|z shape|z shaped part|z shaped extrusion|z extrusion|s shaped block|z channel|z angle";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Z-Profil", ["fr"] = "profilé en Z", ["es"] = "perfil en Z" };

    public override string Example => "Z profile 60 mm high, 40 mm flanges, 4 mm thick, 300 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", v => 1.5 * v["width"]).From("depth", "web.height"),
        Parameter.Length("width", v => v["height"] / 1.5).Named("flange width|flange length|leg length|leg width").From("flange.width", "flange.size"),
        .. Common(),
    ];

    protected override Outline Section(Values v)
    {
        var (h, w, t) = (v["height"], v["width"], v["thickness"]);
        Require(2 * t < h && t < w, $"walls of {Format.Length(t)} do not fit {Format.Sizes(h, w)}.");
        return Outline.Polygon([(0, 0), (w, 0), (w, t), (t, t), (t, h), (t - w, h), (t - w, h - t), (0, h - t)]);
    }
}

/// <summary>A tube of square or rectangular section.</summary>
internal sealed class BoxSection : SectionBar
{
    public override string Nouns =>
        "square tube|rectangular tube|box section|rectangular box section|square box section|square tubing|rectangular tubing|hollow section|square hollow section|rectangular hollow section|square pipe|rectangular pipe|box tube|box section tube|hollow section tube|square section tube|rectangular section tube|square box tube|square steel tube|rectangular steel tube|shs|rhs|hollow square bar|hollow rectangular bar|square hollow bar|rectangular hollow bar|square hollow tube|rectangular hollow tube|hollow square tube|hollow rectangular tube|square profile tube|box profile|hollow square|hollow square section|hollow rectangular section|square duct|rectangular duct|duct|square sleeve|rectangular sleeve|box beam|hollow square prism|hollow rectangular prism|hollow bar|hollow beam";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Vierkantrohr|Rechteckrohr|Quadratrohr", ["fr"] = "tube carré|tube rectangulaire", ["es"] = "tubo cuadrado|tubo rectangular" };

    public override string Example => "square tube 40 x 40 x 3 mm, 300 mm long";

    /// <summary>None: its walls are a thickness.</summary>
    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>();

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", v => v["height"]).Named("outer width|outside width|outer side|outside|outer").From("side", "outerDiameter"),
        Parameter.Length("height", v => v["width"]).Named("outer height|outside height").From("depth"),
        Parameter.Length("inside", 0).Named("inner width|inside width|inner side|opening|inside|inner|inside opening").From("innerDiameter"),
        Parameter.Length("thickness", v => v.Has("inside") ? (v["width"] - v["inside"]) / 2 : Planning.Assumption.Round(v["width"] / 12)).From("wall"),
        Parameter.Length("length", v => 4 * Math.Max(v["height"], v["width"])).From("extrusion"),
        Parameter.Length("radius", 0).Named("corner radius|outer corner radius|outside radius|outer radius|rounded corner|corner radii"),
    ];

    protected override (string First, string Second) Outer => ("width", "height");

    protected override void Complete(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        if ((phrase.HasMark("square") || phrase.Noun.Contains("square", StringComparison.OrdinalIgnoreCase)) && given.TryGetValue("width", out var side))
        {
            given.TryAdd("height", side);
        }

        base.Complete(phrase, given, findings);
        if (!given.ContainsKey("length") && !given.ContainsKey("width") && given.Remove("height", out var height))
        {
            given["length"] = height;
        }
    }

    protected override Outline Section(Values v)
    {
        Require(2 * v["radius"] < Math.Min(v["width"], v["height"]), $"a corner radius of {Format.Length(v["radius"])} does not fit.");
        return Outline.Rectangle(v["width"], v["height"], v["radius"]);
    }

    protected override IReadOnlyList<Outline> Openings(Values v, Outline outline)
    {
        var (w, h, t) = (v["width"] - (2 * v["thickness"]), v["height"] - (2 * v["thickness"]), v["thickness"]);
        Require(t > 0 && w > 0 && h > 0, $"walls of {Format.Length(t)} leave no room inside {Format.Sizes(v["width"], v["height"])}.");
        Require(!v.Has("inside") || Math.Abs(w - v["inside"]) < 1e-6, $"walls of {Format.Length(t)} leave {Format.Length(w)} inside, not {Format.Length(v["inside"])}.");
        return [Outline.Rectangle(w, h, Math.Max(0, v["radius"] - t))];
    }
}
