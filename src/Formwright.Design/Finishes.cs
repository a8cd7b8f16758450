using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design;

/// <summary>Material and colour of a part: the words that change no shape.</summary>
internal static class Finishes
{
    /// <summary>The part with the material and colour that a prompt names; what it does not name stays.</summary>
    public static PartSpec Of(PartSpec part, Reading reading)
    {
        var color = reading.Nodes.LastOrDefault(n => n.Is(TermCategory.Color))?.Lexeme.Term!.Id;
        var material = reading.Nodes.LastOrDefault(n => n.Is(TermCategory.Material, "material"));
        return part with
        {
            Color = color ?? part.Color,
            Material = material is null ? part.Material : reading.Prompt.Quote(material.Start, material.End).ToLowerInvariant(),
        };
    }
}
