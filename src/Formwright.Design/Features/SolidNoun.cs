using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Features;

/// <summary>The kind of solid that a noun means together with its adjectives.</summary>
internal static class SolidNoun
{
    private static readonly string[] Marks = ["sectorRemoved", "round", "hollow", "truncated", "revolved", "square", "rectangular"];

    /// <summary>The kind: a round plate is a disc, a hollow cylinder a tube.</summary>
    public static string KindOf(Phrase phrase)
    {
        var lexicon = Lexicon.English;
        if (phrase.First(TermCategory.Polygon) is not null && lexicon.Variant(phrase.Kind, "polygon") is { } prism)
        {
            return prism;
        }

        // "a planter 200 x 150 x 120 mm": three sizes make a round thing a box.
        if (HasThreeSizes(phrase) && lexicon.Variant(phrase.Kind, "threeSizes") is { } box)
        {
            return box;
        }

        // "a 50 mm diameter by 80 mm bar" is round without saying so.
        var across = phrase.Lists.Count == 0 && phrase.Measures.Exists(m => m is { Role: "diameter" or "radius", From: null });
        if (phrase.Kind == "bar" && across && lexicon.Variant(phrase.Kind, "round") is { } rod)
        {
            return rod;
        }

        // "a cylinder with 50 mm inside diameter and 1.5 mm walls" is a tube, "a shim 50 x 20 mm" a plate.
        bool Has(params ReadOnlySpan<string> roles)
        {
            foreach (var role in roles)
            {
                if (phrase.Measures.Exists(m => m.Role == role))
                {
                    return true;
                }
            }

            return false;
        }

        if (phrase.Kind is "cylinder" or "rod" && Has("innerDiameter", "innerRadius") && Has("wall"))
        {
            return "tube";
        }

        // "60 x 40 x 3 tube, 180 mm long": two sides and a wall.
        if (phrase.Kind == "tube" && phrase.Lists.Find(l => l is { Role: null, Quantities.Count: 3 }) is { } section && Has("length") && !Has("innerDiameter", "outerDiameter", "diameter", "wall", "innerRadius")
            && section.Quantities.Select(q => q.Base).ToArray() is var sides && sides[2] < sides.Take(2).Min() / 2)
        {
            return "boxSection";
        }

        if (phrase.Kind is "ring" or "washer" && phrase.Noun.Contains("shim", StringComparison.OrdinalIgnoreCase) && phrase.Lists.Exists(l => l is { Role: null, Quantities.Count: 2 }) && Has("thickness") && !Has("innerDiameter", "outerDiameter", "diameter", "innerRadius"))
        {
            return "plate";
        }

        return Marks.Where(phrase.HasMark).Select(m => lexicon.Variant(phrase.Kind, m)).FirstOrDefault(v => v is not null) ?? phrase.Kind;
    }

    private static bool HasThreeSizes(Phrase phrase) =>
        phrase.Lists.Exists(l => l is { Role: null, Quantities.Count: 3 })
        || (phrase.Measures.Exists(m => m.Role == "length") && phrase.Measures.Exists(m => m.Role == "width") && phrase.Measures.Exists(m => m.Role is "height" or "depth"));
}
