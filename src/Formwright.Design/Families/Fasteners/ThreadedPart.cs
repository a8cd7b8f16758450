using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Modelling;
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
        Parameter.Length("thread", value).Named("thread|thread size|thread diameter|nominal diameter|shank diameter|nominal size").From("diameter");

    /// <summary>Length of a screw: the nearest usual one above five diameters.</summary>
    protected static Parameter Shank => Parameter.Length("length", v => Math.Ceiling(Math.Min(5 * v["thread"], 200) / 5) * 5).Named("shank length|thread length|screw length|bolt length").From("depth", "height");

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
    }

    [GeneratedRegex("^#([0-9]+)")]
    private static partial Regex Number();

    [GeneratedRegex("^([0-9]+)/([1-9][0-9]*)")]
    private static partial Regex Ratio();
}

/// <summary>A screw with a head at the bottom and the shank upwards. The thread is cosmetic: the shank has the nominal diameter.</summary>
internal abstract class Screw : ThreadedPart
{
    public override IReadOnlyList<string> Bare => ["thread", "length"];

    public override IReadOnlyList<string[]> Lists => [["thread", "length"]];

    /// <summary>True threads instead of a plain shank.</summary>
    protected static Parameter Modelled { get; } = Parameter.Flag("modelled", "modelled threads|modelled thread|modeled threads|modeled thread|real threads|actual threads|physical threads|helical threads|with threads|modelled|modeled");

    /// <summary>A head and, on it, the shank: plain, or with a modelled coarse thread.</summary>
    protected Piece WithShank(Values v, Piece head, double length, double z)
    {
        var (r, pitch) = (v["thread"] / 2, Fastener.Of(v["thread"]).Pitch);
        if (!v.Has("modelled"))
        {
            return Piece.Join(head, Piece.Cylinder(r, length, z));
        }

        Require(length / pitch <= 200, "more than 200 turns of thread are not modelled; leave the modelled thread out.");
        return Piece.Fuse(head, ScrewThread.Metric(r, pitch, length).Moved(0, 0, z));
    }

    /// <summary>A hexagon socket cut into the head from below.</summary>
    protected static Piece Socket(Piece head, double acrossFlats, double depth)
    {
        var outline = Outline.Hexagon(acrossFlats);
        return head.Cut(outline.Area * depth, Piece.Extrude(outline, depth * 1.05, -0.05 * depth));
    }
}
