namespace Formwright.Design.Language;

/// <summary>The sections of a language file: what part a phrase plays in a sentence.</summary>
internal enum TermCategory
{
    /// <summary>A solid or a part family; the id is the kind.</summary>
    Solid,

    /// <summary>A part of the family that the prompt is about: a hub, a lid. Only families name them.</summary>
    Component,

    /// <summary>Something done to a solid; the id is the kind of feature.</summary>
    Feature,

    /// <summary>What a number is: a width, a diameter, a number of teeth.</summary>
    Role,

    /// <summary>A side of the part.</summary>
    Face,

    /// <summary>A spot or an element: centre, corner, edge, end, leg.</summary>
    Place,

    /// <summary>An arrangement of several features.</summary>
    Pattern,

    /// <summary>A regular polygon; the id is its number of sides.</summary>
    Polygon,

    /// <summary>A property that changes how its noun is read: blind, open, round.</summary>
    Mark,

    /// <summary>A change to an existing part: taller, thinner. The id is a role and a sign.</summary>
    Comparative,

    /// <summary>A multiplier: twice, half.</summary>
    Multiplier,

    /// <summary>What the user wants done; the id is <c>make add remove set increase decrease scale</c>.</summary>
    Verb,

    /// <summary>A screw, bolt or other hardware that a hole may be for.</summary>
    Fastener,

    /// <summary>An article or another word that opens a noun phrase.</summary>
    Determiner,

    /// <summary>A word that names what was said before.</summary>
    Pronoun,

    /// <summary>A preposition; the id is the word.</summary>
    Preposition,

    /// <summary>A verb that joins a name and its value.</summary>
    Copula,

    /// <summary>Joins two phrases.</summary>
    Conjunction,

    /// <summary>Says that something is not wanted.</summary>
    Negation,

    /// <summary>Takes back what was said right before: "no, make that".</summary>
    Correction,

    /// <summary>Which one of several; the id is its number, -1 for the last.</summary>
    Ordinal,

    /// <summary>A question about a part; the id is what is asked.</summary>
    Question,

    /// <summary>A material, colour or finish.</summary>
    Material,

    /// <summary>A tolerance or fit.</summary>
    Tolerance,

    /// <summary>A feature that is known but not built.</summary>
    Unsupported,

    /// <summary>A solid or part that is known but not built.</summary>
    UnsupportedSolid,

    /// <summary>A number that is none: NaN, infinity.</summary>
    Absurd,

    /// <summary>A word that carries no geometry.</summary>
    Filler,
}

/// <summary>An entry of the dictionary.</summary>
/// <param name="Category">Its part in a sentence.</param>
/// <param name="Id">Its meaning.</param>
internal sealed record Term(TermCategory Category, string Id);
