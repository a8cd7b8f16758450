using Formwright.Core;

namespace Formwright.Design;

/// <summary>What a prompt was understood as.</summary>
/// <param name="Design">The design, to be stored and edited.</param>
/// <param name="Pipeline">The operations that build it.</param>
/// <param name="Notes">Sentences for the user: assumptions made, wishes not honoured.</param>
/// <param name="Name">A short title, at most 60 characters.</param>
/// <param name="Explanation">Several lines: what was understood, the frame, the notes.</param>
public sealed record Interpretation(PartDesign Design, Pipeline Pipeline, IReadOnlyList<string> Notes, string Name, string Explanation)
{
    /// <summary>What the result consists of: one entry for a single part, several for an assembly.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>What a prompt asks about the part instead of changing it; null for none. See <see cref="Answers"/>.</summary>
    public PartQuestion? Question { get; init; }

    /// <summary>The parts and what was done to each, in words.</summary>
    public IReadOnlyList<UnderstoodPart> Understood { get; init; } = [];
}

/// <summary>One piece of the result.</summary>
/// <param name="Name">Its name in the product structure.</param>
/// <param name="Step">The pipeline's step that holds it.</param>
/// <param name="Color">Its colour; null when none was asked for.</param>
public sealed record Component(string Name, int Step, Rgba? Color)
{
    /// <summary>What the solids that it consists of are called, in their order, when they are parts by themselves, such as a box and its lid; else empty.</summary>
    public IReadOnlyList<string> Solids { get; init; } = [];
}

/// <summary>A part in words.</summary>
/// <param name="Title">A short name with its main sizes.</param>
/// <param name="Features">What was done to it, in the order it is built.</param>
public sealed record UnderstoodPart(string Title, IReadOnlyList<UnderstoodFeature> Features);

/// <summary>A feature in words.</summary>
/// <param name="Kind">Its kind, such as <c>hole</c>.</param>
/// <param name="Text">What it is, such as <c>4 holes of 5 mm</c>.</param>
public sealed record UnderstoodFeature(string Kind, string Text);

/// <summary>A question about a part.</summary>
/// <param name="About">What is asked: <c>volume mass material price capacity holes size area faces center</c>.</param>
/// <param name="Words">The prompt, which may name a material.</param>
public sealed record PartQuestion(string About, string Words)
{
    /// <summary>The size that is asked for: its role, its value in millimetres or as it is, and whether it is a length; null for none in particular.</summary>
    public (string Name, double Value, bool IsLength)? Size { get; init; }
}
