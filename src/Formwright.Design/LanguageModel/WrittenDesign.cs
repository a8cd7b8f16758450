using Formwright.Core;

namespace Formwright.Design.LanguageModel;

/// <summary>A design as a language model wrote it: operations instead of features.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Name">A short title.</param>
/// <param name="Pipeline">The operations; the last step holds everything.</param>
/// <param name="Features">What was done to the part, in the model's words.</param>
public sealed record WrittenDesign(string Model, string Name, Pipeline Pipeline, IReadOnlyList<string> Features)
{
    /// <summary>What the result consists of, at least one.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];
}
