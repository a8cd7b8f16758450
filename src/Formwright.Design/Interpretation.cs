using Formwright.Core;

namespace Formwright.Design;

/// <summary>What a prompt was understood as.</summary>
/// <param name="Design">The design, to be stored and edited.</param>
/// <param name="Pipeline">The operations that build it.</param>
/// <param name="Notes">Sentences for the user: assumptions made, wishes not honoured.</param>
/// <param name="Name">A short title, at most 60 characters.</param>
/// <param name="Explanation">Several lines: what was understood, the frame, the notes.</param>
public sealed record Interpretation(PartDesign Design, Pipeline Pipeline, IReadOnlyList<string> Notes, string Name, string Explanation);
