using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>When a class of follow-ups is applied; earlier stages first.</summary>
internal enum EditStage
{
    /// <summary>The whole design is another one: undo, redo.</summary>
    History,

    /// <summary>The body becomes another kind of body.</summary>
    Exchange,

    /// <summary>Everything is scaled, turned, cut or mirrored.</summary>
    Whole,

    /// <summary>Choices of a family, material and colour.</summary>
    Options,

    /// <summary>Parts beside the first one.</summary>
    Parts,

    /// <summary>Sizes of the body and of further parts; features that the same prompt adds stand on the changed body.</summary>
    Sizes,

    /// <summary>Features added, changed, removed.</summary>
    Features,
}

/// <summary>
/// A class of follow-ups, such as "undo that" or "countersink them": it looks whether the prompt asks for it and changes the draft. A new
/// one is a class of its own in this folder and is found by its type; words that it needs go into the language files.
/// </summary>
internal abstract class Edit
{
    /// <summary>The classes there are, in the order in which they are applied.</summary>
    public static IReadOnlyList<Edit> All { get; } = [.. Registry.All<Edit>().OrderBy(e => e.Stage)];

    /// <summary>When it is applied.</summary>
    public abstract EditStage Stage { get; }

    /// <summary>A conversation whose last turn asks for it; a test holds that that turn changes the design.</summary>
    public abstract IReadOnlyList<string> Example { get; }

    /// <summary>Changes the draft when the prompt asks for it.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> naming the words that cannot be followed.</exception>
    public abstract void Apply(EditDraft draft);
}
