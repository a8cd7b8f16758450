using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A screw, nut or washer: what it has in common is the thread it is for, written M6, 1/4-20 or #8.</summary>
internal abstract partial class ThreadedPart : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    private const string InchThread = """#\d{1,2}(-\d{2})?( ?UN[CF])?|\d{1,2}/\d{1,2}("| ?inch| ?in)?-\d{1,2}( ?UN[CF])?""";

    public override bool IsHardware => true;

    public override IReadOnlyList<string> Designations => [InchThread];

    protected static Parameter Thread(double value) =>
        Parameter.Length("thread", value).Named("thread|thread size|thread diameter|nominal diameter|shank diameter|nominal size").From("diameter", "shank.diameter", "shank.size");

    /// <summary>Length of a screw: the nearest usual one above five diameters.</summary>
    protected static Parameter Shank => Parameter.Length("length", v => Math.Ceiling(Math.Min(5 * v["thread"], 200) / 5) * 5).Named("shank length|screw length|bolt length").From("shank.length", "depth", "height", "shank.height");

    protected override string Label(Values v) => Fastener.Designate(v["thread"]) + (Find("length") is null ? "" : $" x {Format.Length(v["length"])}");

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var designation in phrase.Designations)
        {
            if (Number().Match(designation.Text) is { Success: true } number)
            {
                given.TryAdd("thread", 25.4 * (0.06 + (0.013 * double.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture))));
            }
            else if (Ratio().Match(designation.Text) is { Success: true } ratio)
            {
                given.TryAdd("thread", 25.4 * double.Parse(ratio.Groups[1].Value, CultureInfo.InvariantCulture) / double.Parse(ratio.Groups[2].Value, CultureInfo.InvariantCulture));
            }
        }

        ReadInches(phrase, given, findings);
    }

    // "5/16-18 x 1-1/2": with a thread in inches a length without unit is in inches too.
    private static void ReadInches(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.TryGetValue("thread", out var thread) && Fastener.Designate(thread)[0] != 'M' && given.TryGetValue("length", out var length)
            && phrase.Prompt.Lexemes.SelectMany(l => l.Kind == LexemeKind.List ? l.Quantities : l.Kind == LexemeKind.Quantity ? [l.Quantity] : []).Any(q => q.Unit.Kind == UnitKind.None && Math.Abs(q.Value - length) < 1e-9))
        {
            given["length"] = 25.4 * length;
            findings.Assume($"Read the length {Format.Number(length)} of the {phrase.Noun} in inches, as its thread is.");
        }
    }

    [GeneratedRegex("^#([0-9]+)")]
    private static partial Regex Number();

    [GeneratedRegex("^([0-9]+)/([1-9][0-9]*)")]
    private static partial Regex Ratio();
}
