using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A torus lying flat: the diameter of the circle through the middle of its section, and the diameter of the section.</summary>
internal sealed class Torus : Solid
{
    public override string Kind => "torus";

    public override bool AbsorbsBore => true;

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        const string Example = "a torus 50 mm ring diameter, 8 mm section";
        RequireSize(phrase, Example);
        if (phrase.Measures.FindAll(m => m is { Used: false, Role: "radius", From: null }) is [var one, var other])
        {
            // "R = 20, r = 4"
            (one.Role, other.Role) = one.Millimetres > other.Millimetres ? ("majorRadius", "minorRadius") : ("minorRadius", "majorRadius");
        }

        var ring = phrase.Diameter("ringDiameter", "majorRadius");
        var section = phrase.Diameter("section", "minorRadius") ?? phrase.Length("thickness", "height", "wall");
        var outer = phrase.Diameter("outerDiameter", "outerRadius");
        var inner = phrase.Diameter("innerDiameter", "innerRadius");
        if (phrase.Sizes(2, 2) is { } list)
        {
            // O-rings are sold by their inside and their cord.
            var seal = phrase.Noun.Contains("ring", StringComparison.OrdinalIgnoreCase);
            findings.Assume($"Read {Format.Sizes(list)} as {(seal ? "inside" : "ring")} diameter x section of the {phrase.Noun}.");
            (ring, section) = (ring ?? (seal ? list[0] + (section ?? list[1]) : list[0]), section ?? list[1]);
        }

        if (ring is null && outer is null && (phrase.Diameter() ?? phrase.Bare()) is { } diameter)
        {
            outer = diameter;
            findings.Assume($"Read {Format.Length(diameter)} as the outside diameter of the {phrase.Noun}.");
        }

        section ??= phrase.Bare();
        if (outer is { } o && inner is { } i)
        {
            section ??= (o - i) / 2;
            ring ??= (o + i) / 2;
        }

        if (section is null)
        {
            section = Assumption.Round((ring ?? outer ?? inner ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no diameter. Say for example '{Example}'.")) / 6);
            findings.Assume($"Assumed a section of {Format.Length(section.Value)} for the {phrase.Noun}.");
        }

        ring ??= outer - section ?? inner + section
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no ring diameter. Say for example '{Example}'.");
        return new() { ["ringDiameter"] = ring.Value, ["section"] = section.Value };
    }

    public override Form Describe(Sizes sizes)
    {
        var (section, ring) = (sizes["section"], sizes["ringDiameter"]);
        if (section >= ring)
        {
            throw Refuse.Prompt($"A torus with a section of {Format.Length(section)} needs a ring diameter above that; {Format.Length(ring)} would close its middle.");
        }

        var (r, s) = (ring / 2, section / 2);
        return new Form(
            new Box3(new(-r - s, -r - s, 0), new(r + s, r + s, section)),
            [new("top", new(0, 0, section), Point3.UnitZ, Point3.UnitX, Point3.UnitY, r + s, r + s, section) { Round = true, InnerRadius = r - s, Curved = true }])
        {
            Volume = 2 * Math.PI * Math.PI * r * s * s,
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build) =>
        build.Torus(new(0, 0, sizes["section"] / 2), Point3.UnitZ, sizes["ringDiameter"] / 2, sizes["section"] / 2);

    public override string Title(Sizes sizes) => $"Torus {Format.Number(sizes["ringDiameter"])} x {Format.Length(sizes["section"])}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "ringDiameter" or "diameter" or "width" => new("ringDiameter"),
        "majorRadius" or "radius" => new("ringDiameter", 2),
        "section" or "thickness" or "height" => new("section"),
        "minorRadius" => new("section", 2),
        _ => null,
    };
}
