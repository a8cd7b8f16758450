using Formwright.Design.Features;
using Formwright.Design.Phrases;

namespace Formwright.Design.Edits.Features;

/// <summary>A phrase of a follow-up that names a kind of feature.</summary>
/// <param name="Draft">The design that is changed.</param>
/// <param name="Phrase">The words.</param>
/// <param name="Kind">The kind that its noun names.</param>
/// <param name="Verb">The verb that governs it; null for none.</param>
/// <param name="Existing">The features of that kind.</param>
/// <param name="Chosen">Those of them that the words choose.</param>
internal sealed record FeatureRequest(EditDraft Draft, Phrase Phrase, FeatureKind Kind, string? Verb, IReadOnlyList<FeatureSpec> Existing, IReadOnlyList<FeatureSpec> Chosen);

/// <summary>One thing that can be done to features. The first of <see cref="FeatureChanges"/> that feels addressed does it.</summary>
internal abstract class FeatureChange
{
    /// <summary>Does what the request asks for.</summary>
    /// <returns>False when it asks for something else.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> naming the words that cannot be followed.</exception>
    public abstract bool Apply(FeatureRequest request);
}
