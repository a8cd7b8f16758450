using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A plate that stands on another part: its length along an edge, its height, its thickness.</summary>
internal sealed class Wall : Cuboid
{
    private const double ThicknessShare = 0.1;

    public override string Kind => "wall";

    public override bool IsAttachment => true;

    protected override string Name => "Wall";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, "an upright wall 100 mm long, 50 mm high and 8 mm thick");
        var (length, height, thickness) = (phrase.Length("length", "width"), phrase.Length("height"), phrase.Length("thickness", "wall"));
        length ??= phrase.Length("width");
        thickness ??= phrase.Length("depth");
        if (phrase.Sizes(2, 3) is { } list)
        {
            var sizes = list.ToList();
            if (sizes.Count == 3)
            {
                thickness ??= sizes.Min();
                sizes.Remove(sizes.Min());
            }

            length ??= sizes[0];
            height ??= sizes[1];
        }

        length ??= phrase.Bare();
        height ??= phrase.Bare();
        thickness ??= phrase.Bare();
        if (length is null && height is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how long and high the {phrase.Noun} is.");
        }

        if (length is null || height is null)
        {
            length ??= height;
            height ??= length;
            findings.Assume($"Only one size of the {phrase.Noun} was given besides its thickness, so it is square.");
        }

        if (thickness is null)
        {
            thickness = Assumption.Round(Math.Min(length!.Value, height!.Value) * ThicknessShare);
            findings.Assume($"Assumed a thickness of {Format.Length(thickness.Value)} for the {phrase.Noun}.");
        }

        // At a side it runs along Y.
        var turned = phrase.Has(TermCategory.Face, "left") || phrase.Has(TermCategory.Face, "right") || phrase.Has(TermCategory.Face, "short") || phrase.Has(TermCategory.Place, "end") || phrase.Has(TermCategory.Place, "bothEnds");
        return new() { ["length"] = turned ? thickness.Value : length!.Value, ["width"] = turned ? length!.Value : thickness.Value, ["height"] = height!.Value };
    }

    /// <summary>Its broad side comes first: that is where a hole in a wall goes.</summary>
    public override Form Describe(Sizes sizes)
    {
        var form = base.Describe(sizes);
        var broad = sizes["length"] >= sizes["width"] ? "front" : "right";
        return form with { Frames = [.. form.Frames.OrderByDescending(f => f.Name == broad)] };
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "thickness" => new("width"),
        "height" => new("height"),
        "length" or "width" => new("length"),
        _ => null,
    };

    protected override void Complete(Dimensions given, Phrase phrase, Findings findings)
    {
    }
}
