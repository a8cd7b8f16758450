using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A cone with its tip up; with a top diameter it is a frustum.</summary>
internal sealed class Cone : Conical
{
    private const string Example = "a cone 30 mm base diameter, 40 mm high";

    public override string Kind => "cone";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, Example);
        BindEnds(phrase);
        var bottom = phrase.Diameter("bottomDiameter", "bottomRadius") ?? phrase.Diameter() ?? phrase.Length("width");
        var top = phrase.Diameter("topDiameter", "topRadius");
        var height = phrase.Length("height", "length");
        if (phrase.Sizes(2, 2) is { } list)
        {
            findings.Assume($"Read {Format.Sizes(list)} as the base diameter and the height of the {phrase.Noun}.");
            (bottom, height) = (bottom ?? list[0], height ?? list[1]);
        }

        height ??= FromSlant(phrase, bottom, top ?? 0);
        if (bottom is not null && height is null && top is null && phrase.BareAngle() is { } opening)
        {
            height = opening is > 0 and < 180 ? bottom / 2 / Math.Tan(opening * Math.PI / 360)
                : throw Refuse.Prompt($"'{phrase.Quote}': an apex angle of {Format.Number(opening)} degrees makes no cone; it must lie between 0 and 180 degrees.");
        }

        if (bottom is null && phrase.BareAngle() is { } apex)
        {
            var said = height ?? phrase.Bare();
            bottom = apex is > 0 and < 180 && said is { } h ? 2 * h * Math.Tan(apex * Math.PI / 360)
                : throw Refuse.Prompt($"'{phrase.Quote}': an apex angle of {Format.Number(apex)} degrees makes no cone; it must lie between 0 and 180 degrees, beside a height.");
            height = said;
        }

        bottom ??= phrase.Bare();
        height ??= phrase.Bare();
        if (bottom is null && height is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' gives no size of the {phrase.Noun}. Say for example '{Example}'.");
        }

        if (bottom is null)
        {
            bottom = height!.Value;
            findings.Guess($"Assumed a base diameter of {Format.Length(bottom.Value)} for the {phrase.Noun}.");
        }

        if (height is null)
        {
            height = bottom.Value;
            findings.Guess($"Assumed a height of {Format.Length(height.Value)} for the {phrase.Noun}.");
        }

        var sizes = new Dictionary<string, double> { ["bottomDiameter"] = bottom.Value, ["height"] = height.Value };
        if (top is { } t)
        {
            sizes.Add("topDiameter", t);
        }

        return sizes;
    }

    public override Form Describe(Sizes sizes)
    {
        if (sizes.Optional("topDiameter") is { } top && Math.Abs(top - sizes["bottomDiameter"]) < 1e-9)
        {
            throw Refuse.Prompt($"A cone with {Format.Length(top)} at both ends is a cylinder. Ask for a cylinder, or for two different diameters.");
        }

        return base.Describe(sizes);
    }

    public override string Title(Sizes sizes) => sizes.Optional("topDiameter") is { } top
        ? $"Frustum {Format.Number(sizes["bottomDiameter"])}/{Format.Number(top)} x {Format.Length(sizes["height"])}"
        : $"Cone {Format.Number(sizes["bottomDiameter"])} x {Format.Length(sizes["height"])}";
}
