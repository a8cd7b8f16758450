using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A gear on a shaft: teeth, module, outside diameter, each from the two others, with a bore, a keyway and a hub.</summary>
internal abstract partial class ToothedWheel : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Gear;

    private const int FewestTeeth = 5;
    private const int MostTeeth = 400;

    public override IReadOnlyDictionary<string, string> Components => Hub.Component;

    public override IReadOnlyList<string> Bare => ["outerDiameter", "thickness"];

    protected static IReadOnlyList<Parameter> Teeth { get; } =
    [
        Parameter.Count("teeth", v => v.IsGiven("outerDiameter") && (v.IsGiven("module") || v.Has("diametralPitch")) ? Math.Round((v["outerDiameter"] / v["module"]) - 2, 9) : 20, FewestTeeth, MostTeeth).Named("teeth|tooth|z|number of teeth"),
        new Parameter("diametralPitch", ParameterKind.Number, _ => 0) { Most = 500, Derived = true, Words = ["dp", "diametral pitch", "dp pitch"] },
        new Parameter("module", ParameterKind.Number, v => v.Has("diametralPitch") ? 25.4 / v["diametralPitch"] : v.IsGiven("outerDiameter") ? v["outerDiameter"] / (v["teeth"] + 2) : 1) { Least = 0.05, Most = 1000, Words = ["module", "modulus", "mod", "m"] },
        Parameter.Length("outerDiameter", v => v["module"] * (v["teeth"] + 2)).Named("tip diameter|addendum diameter").From("diameter").Standard(),
        Parameter.Length("thickness", v => Assumption.Round(8 * v["module"])).Named("face width|tooth width|gear width|face").From("width", "height", "length", "depth"),
        Parameter.Number("pressureAngle", 20, 10, 35).Standard(),
        Parameter.Length("backlash", 0).Named("backlash|play"),
        .. Hub.Parameters(_ => 0, v => Assumption.Round(0.6 * v["module"] * (v["teeth"] - 2.5)), v => Assumption.Round(v["thickness"])),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        // "M2, 20 teeth": of a gear it is the module.
        if (phrase.Screw is { } sign && sign < 30)
        {
            given.TryAdd("module", sign);
        }

        if (!given.ContainsKey("teeth") && Count().Match(phrase.Prompt.Text) is { Success: true } told)
        {
            given["teeth"] = int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        if (given.TryGetValue("diametralPitch", out var pitch) && pitch > 0)
        {
            given.TryAdd("module", 25.4 / pitch);
        }

        if (!given.ContainsKey("teeth") && given.Keys.Count(k => k is "module" or "outerDiameter") < 2)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how many teeth the {phrase.Noun} has. Say for example '{Example}'.");
        }

        if (given.TryGetValue("outerDiameter", out var tip) && !given.ContainsKey("module"))
        {
            findings.Assume($"Read {Format.Length(tip)} as the outside (tip) diameter of the {phrase.Noun}.");
        }

        if (given.TryGetValue("module", out var module) && given.TryGetValue("outerDiameter", out var outer))
        {
            if (!given.TryGetValue("teeth", out var teeth))
            {
                var count = (outer / module) - 2;
                if (Math.Abs(count - Math.Round(count)) > 1e-6)
                {
                    throw Refuse.Prompt($"'{phrase.Quote}': an outside diameter of {Format.Length(outer)} with module {Format.Number(module)} gives {Format.Number(count)} teeth, which is no whole number.");
                }
            }
            else if (Math.Abs((module * (teeth + 2)) - outer) > 1e-6 * outer)
            {
                throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: {teeth} teeth of module {Format.Number(module)} have an outside diameter of {Format.Length(module * (teeth + 2))}, not {Format.Length(outer)}.");
            }
        }
    }

    // "z = 30"
    [GeneratedRegex(@"\bz ?[=:]? ?(\d{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    protected static InvoluteTeeth ToothForm(Values v) =>
        new(v.Count("teeth"), v.IsGiven("outerDiameter") ? v["outerDiameter"] / (v["teeth"] + 2) : v["module"], v["pressureAngle"], v["backlash"]);

    protected override string Label(Values v) => $"{v.Count("teeth")} Teeth, Module {Format.Number(ToothForm(v).Module)}";
}
