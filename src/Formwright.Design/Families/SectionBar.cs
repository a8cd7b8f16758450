using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A structural bar: a section of a height, a width and one or two thicknesses, and a length.</summary>
internal abstract class SectionBar : Profile
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Section;

    /// <summary>A third size in a list that is a larger share of the others than this is a length, not a thickness.</summary>
    private const double ThickestShare = 0.3;

    public override IReadOnlyDictionary<string, string> Components { get; } = new Dictionary<string, string>
    {
        ["flange"] = "flange|top flange|bottom flange|both flanges|horizontal bar|top bar|crossbar|cross bar|horizontal part|horizontal arm|base leg",
        ["web"] = "web|stem|vertical leg|vertical bar|vertical part|vertical arm|upright part",
        ["arm"] = "arm|leg|both legs|both arms|each arm|each leg|wall|side wall",
    };

    protected sealed override bool Lies => true;

    /// <summary>The two outer sizes of the section as they are written, larger ones first by habit.</summary>
    protected virtual (string First, string Second) Outer => ("height", "width");

    /// <summary>The thicknesses behind them in a list.</summary>
    protected virtual IReadOnlyList<string> Thicknesses => ["thickness"];

    /// <summary>A size of the section that, when it is given, leaves "thick" to say how long the bar is; null for none.</summary>
    protected virtual string? ArmWidth => null;

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Sizes(2, 5) is { } list)
        {
            Read(list, given);
        }

        if (ArmWidth is { } arm && given.ContainsKey(arm) && !given.ContainsKey(Sweep) && given.Remove("thickness", out var thickness))
        {
            given[Sweep] = thickness;
        }

        foreach (var name in (ReadOnlySpan<string>)[Outer.First, Outer.Second, Sweep])
        {
            if (!given.ContainsKey(name) && (name != Outer.Second || !given.ContainsKey(Sweep) || phrase.Measures.Count(m => m is { Used: false, Role: null, IsLength: true }) > 1) && phrase.Bare() is { } size)
            {
                given[name] = size;
            }
        }
    }

    /// <summary>Takes the sizes of a rolled section from its designation, "HEA 200".</summary>
    /// <returns>True when there was one.</returns>
    protected static bool Rolled(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Designations.Select(d => Standards.SteelSection.Find(d.Text)).FirstOrDefault(s => s is not null) is not { } section)
        {
            return phrase.Designations.Count == 0 ? false
                : throw Refuse.Prompt($"'{phrase.Designations[0].Text}' is not in the tables of EN 10365 that this server knows: IPE 80 to 600, HEA and HEB 100 to 500, UPN 80 to 300.");
        }

        foreach (var (name, size) in new[] { ("height", section.Height), ("width", section.Width), ("webThickness", section.Web), ("flangeThickness", section.Flange), ("root", section.Root) })
        {
            given[name] = size;
        }

        findings.Assume($"{section.Code} is {Format.Sizes(section.Height, section.Width)} with a web of {Format.Length(section.Web)} and flanges of {Format.Length(section.Flange)}, after EN 10365.");
        return true;
    }

    /// <summary>The thickness of all walls, and the length.</summary>
    protected static IReadOnlyList<Parameter> Common(params IReadOnlyList<string> sweepRoles) =>
    [
        Parameter.Length("thickness", v => Either(v) ?? Assumption.Round(Math.Max(v["height"], v["width"]) / 10)).From("wall", "arm.thickness", "arm.size"),
        Parameter.Length(Sweep, v => 2 * Math.Max(v["height"], v["width"])).From([.. sweepRoles, "extrusion"]),
    ];

    /// <summary>The thickness of the web or the flanges when only one of them is given; null for none.</summary>
    protected static double? Either(Values v) =>
        v.IsGiven("webThickness") ? v["webThickness"] : v.IsGiven("flangeThickness") ? v["flangeThickness"] : null;

    // "40 x 40 x 3", "40 x 40 x 3 x 500", "100 x 50 x 500": a length is long, a thickness thin.
    private void Read(double[] list, Dictionary<string, double> given)
    {
        var sizes = list.ToList();
        var last = sizes[^1];
        var outer = sizes.Take(2).ToList();
        if (sizes.Count > 2 && !given.ContainsKey(Sweep) && (last >= outer.Max() || (sizes.Count == 3 && last > ThickestShare * outer.Min())))
        {
            given[Sweep] = last;
            sizes.RemoveAt(sizes.Count - 1);
        }

        Fill(given, sizes, [Outer.First, Outer.Second, .. Thicknesses]);
    }
}
