namespace Formwright.Design.Text;

/// <summary>The rewritings of a prompt's text that come before it is divided into words: each knows one class of sentences, and leaves the others as they are.</summary>
internal static class PlainWords
{
    private static readonly Func<string, string>[] Steps =
    [
        PlainNames.Of, Imperatives.Plain, Homographs.Plain, PlaceLists.Plain, HolePronouns.Plain, Removals.Plain, CornerExceptions.Plain, PlainCorners.Plain, PlainPlaces.Plain, Transitions.Plain, FaceSubjects.Plain, Ellipses.Plain,
    ];

    /// <summary>The text of a new part with all of them done, in their order.</summary>
    public static string Of(string text) => Steps.Aggregate(text, (plain, step) => step(plain));
}
