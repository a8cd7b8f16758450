using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Sheet folded to a hat: a top, two walls down from it and a foot outwards from each. Flanges are measured from the wall, feet with it.</summary>
internal sealed class HatSection : SectionBar
{
    public override string Nouns => "hat section|top hat section|hat profile|top hat profile|hat channel|top hat channel|omega profile|omega section|hat bar|hat shaped profile|hat section profile";

    public override string Example => "hat section: top 40 mm wide, 30 mm high, feet 20 mm, 2 mm thick, 400 mm long";

    public override IReadOnlyDictionary<string, string> Components { get; } = new Dictionary<string, string>
    {
        ["top"] = "top|wide top|crown|top plate|top face|crest",
        ["foot"] = "flange|bottom flange|side flange|brim|lip|wing|base flange",
    };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("feet", 0).Named("feet|wide feet|feet width|foot|foot width|brims").Standard(),
        Parameter.Length("foot", v => v.Has("feet") ? v["feet"] - v["thickness"] : v.IsGiven("overall") ? (v["overall"] - v["width"]) / 2 : Assumption.Round(v["width"] / 2)).Named("flange width").From("foot.size", "foot.width", "foot.length"),
        Parameter.Length("overall", 0).Named("overall width|total width").Standard(),
        Parameter.Length("width", v => v.Has("overall") ? v["overall"] - (2 * v["foot"]) : 40).Named("top width|hat width").From("top.width", "top.size"),
        Parameter.Length("height", v => Assumption.Round(0.6 * v["width"])).Named("overall height|total height").From("depth"),
        .. Common(),
    ];

    protected override Outline Section(Values v)
    {
        var (w, h, t, foot) = (v["width"] / 2, v["height"], v["thickness"], v["foot"]);
        Require(t < w && t < h && foot > 0, "the sheet is too thick for the profile.");
        return Outline.Polygon([(-w - foot, 0), (t - w, 0), (t - w, h - t), (w - t, h - t), (w - t, 0), (w + foot, 0), (w + foot, t), (w, t), (w, h), (-w, h), (-w, t), (-w - foot, t)]);
    }
}
