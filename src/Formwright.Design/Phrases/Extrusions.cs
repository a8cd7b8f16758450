using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Solids;

namespace Formwright.Design.Phrases;

/// <summary>Gives the sizes of a sketch that is extruded their axes: the outline lies in its plane, the extrusion stands on it.</summary>
internal static class Extrusions
{
    /// <summary>Renames the roles of a solid's sizes.</summary>
    public static void Resolve(Phrase phrase)
    {
        if (phrase.Measures.Find(m => !m.Used && m.Role == "extrusion") is not { } extrusion)
        {
            return;
        }

        if (phrase.Head.Is(TermCategory.Solid) && Solid.Of(SolidNoun.KindOf(phrase)).SizeOf("extrusion") is not null)
        {
            return;
        }

        var upright = phrase.Has(TermCategory.Place, "planeXZ") || phrase.Has(TermCategory.Place, "planeYZ");
        if (phrase.Kind is not ("box" or "plate" or "cube" or "bar"))
        {
            extrusion.Role = phrase.Measures.Exists(m => m.Role == "height") ? "length" : "height";
            return;
        }

        foreach (var measure in phrase.Measures.Where(m => m.From is null))
        {
            measure.Role = measure.Role switch
            {
                "extrusion" => upright ? "width" : "height",
                "width" when !phrase.Measures.Exists(m => m.Role == "length") => "length",
                "height" => upright ? "height" : "width",
                var role => role,
            };
        }

        // Of an upright outline the second size is the height.
        if (upright && phrase.Lists.Find(l => l is { Role: null, Quantities.Count: 2 }) is { } list)
        {
            phrase.Lists.Remove(list);
            foreach (var (quantity, role) in list.Quantities.Zip(["length", "height"]))
            {
                phrase.Measures.Add(new Measure(quantity, phrase.Prompt.BareUnit) { Role = role });
            }
        }
    }
}
