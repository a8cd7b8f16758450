using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A truncated cone: the wider end down unless the prompt says which is which.</summary>
internal sealed class Frustum : Conical
{
    public override string Kind => "frustum";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, "a truncated cone 40 mm bottom diameter, 20 mm top diameter, 30 mm high");
        BindEnds(phrase);
        var bottom = phrase.Diameter("bottomDiameter", "bottomRadius");
        var top = phrase.Diameter("topDiameter", "topRadius");
        var height = phrase.Length("height", "length");
        if (phrase.Sizes(2, 3) is { } list)
        {
            (bottom, top) = (bottom ?? list[0], top ?? list[1]);
            height ??= list.Length == 3 ? list[2] : null;
        }

        bottom ??= phrase.Diameter() ?? phrase.Bare();
        top ??= phrase.Bare();
        height ??= FromSlant(phrase, bottom, top ?? 0) ?? phrase.Bare();
        if (bottom is null || top is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' needs two diameters. Say for example 'a truncated cone 40 mm bottom diameter, 20 mm top diameter, 30 mm high'.");
        }

        if (height is null)
        {
            height = Math.Max(bottom.Value, top.Value);
            findings.Guess($"Assumed a height of {Format.Length(height.Value)} for the {phrase.Noun}.");
        }

        return new() { ["bottomDiameter"] = bottom.Value, ["topDiameter"] = top.Value, ["height"] = height.Value };
    }

    public override Form Describe(Sizes sizes)
    {
        if (Math.Abs(sizes["topDiameter"] - sizes["bottomDiameter"]) < 1e-9)
        {
            throw Refuse.Prompt($"A truncated cone with {Format.Length(sizes["topDiameter"])} at both ends is a cylinder. Give two different diameters.");
        }

        return base.Describe(sizes);
    }

    public override string Title(Sizes sizes) =>
        $"Frustum {Format.Number(sizes["bottomDiameter"])}/{Format.Number(sizes["topDiameter"])} x {Format.Length(sizes["height"])}";
}
