using System.Text.Json;
using Formwright.Design.Features;

namespace Formwright.Design.Edits;

/// <summary>What a conversation spoke of last: the features that the turn before added or changed.</summary>
internal static class Focus
{
    /// <summary>The features of the last turn; none when it changed the body. Those of a first prompt count as far as they are last in it.</summary>
    public static IReadOnlyList<FeatureSpec> Of(PartDesign design)
    {
        if (design.Before is not { } before)
        {
            return [.. design.Features.Where(IsSpokenOf).TakeLast(1)];
        }

        if (Text(before.Body) != Text(design.Body))
        {
            return [];
        }

        var known = before.Features.Select(Text).ToHashSet();
        return [.. design.Features.Where(f => IsSpokenOf(f) && !known.Contains(Text(f)))];
    }

    /// <summary>The last feature that fits, of the last turn when one of that does; null for none.</summary>
    public static FeatureSpec? Last(PartDesign design, Func<FeatureSpec, bool> fits) =>
        Of(design).LastOrDefault(fits) ?? design.Features.LastOrDefault(fits);

    /// <summary>True for several of a kind: a pattern, or a feature that was made more than once.</summary>
    public static bool IsMany(PartDesign design, FeatureSpec feature) =>
        feature.Pattern is { Total: > 1 } || design.Features.Count(f => f.Kind == feature.Kind && feature.Kind is not ("fillet" or "chamfer")) > 1;

    /// <summary>The noun of a feature in the language files, and whether it names a solid.</summary>
    public static (string Noun, bool IsSolid) NounOf(FeatureSpec feature) => feature.Body is { } body ? (body.Kind, true) : (FeatureKind.Of(feature.Kind).Nouns[0], false);

    // A wall inside has its sizes from what it is in.
    private static bool IsSpokenOf(FeatureSpec feature) => feature.Face != Coordinates.Face;

    private static string Text(BodySpec body) => JsonSerializer.Serialize(body, DesignJson.Default.BodySpec);

    private static string Text(FeatureSpec feature) => JsonSerializer.Serialize(feature, DesignJson.Default.FeatureSpec);
}
