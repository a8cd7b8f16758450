using Formwright.Core;

namespace Formwright.Design.Briefs;

/// <summary>A body of a brief: what it is called, what it is and where it stands.</summary>
/// <param name="Noun">Its noun as written, in the singular.</param>
/// <param name="Adjectives">The words in front of it that tell it from others.</param>
/// <param name="Spec">Its kind and sizes.</param>
/// <param name="Bounds">Where it stands in the part; of several alike, where one of them stands.</param>
internal sealed record BriefBody(string Noun, IReadOnlyList<string> Adjectives, BodySpec Spec, Box3 Bounds)
{
    /// <summary>Another noun for it: "the flange is a disc"; null for none.</summary>
    public string? Alias { get; init; }

    /// <summary>Further nouns for it: a leg of a bracket is also its flange, arm or part.</summary>
    public IReadOnlyList<string> OtherNouns { get; init; } = [];

    /// <summary>By what features refer to it; null for the first body.</summary>
    public string? Name { get; init; }

    /// <summary>True when there are several of it.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Its face that looks away from what it stands on.</summary>
    public const string Far = "top";

    /// <summary>Out of which direction of the part that face looks.</summary>
    public Point3 Out { get; init; } = Point3.UnitZ;

    /// <summary>The side of it that is farthest from the wall it stands out of; null when it stands on a face.</summary>
    public string? Tip { get; init; }

    /// <summary>True for a wall: a box that is thinnest along a horizontal direction.</summary>
    public bool IsUpright => Out == Point3.UnitZ && Spec.Sizes.ContainsKey("width") && Math.Min(Bounds.Size.X, Bounds.Size.Y) < Bounds.Size.Z / 2;

    /// <summary>True when a noun phrase means this body.</summary>
    public bool Answers(string noun, IReadOnlyList<string> adjectives) =>
        (string.Equals(noun, Alias, StringComparison.OrdinalIgnoreCase) || string.Equals(noun, Noun, StringComparison.OrdinalIgnoreCase) || Ends(noun, Noun) || Ends(Noun, noun) || Noun.StartsWith(noun + " ", StringComparison.OrdinalIgnoreCase) || OtherNouns.Contains(noun, StringComparer.OrdinalIgnoreCase) || Adjectives.Contains(noun, StringComparer.OrdinalIgnoreCase))
        && (adjectives.Count == 0 || Adjectives.Count == 0 || adjectives.Intersect(Adjectives, StringComparer.OrdinalIgnoreCase).Any());

    private static bool Ends(string text, string end) => text.EndsWith(" " + end, StringComparison.OrdinalIgnoreCase);
}
