using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Solids;

/// <summary>
/// A kind of body: how words become its sizes, what is known of its shape, and which operations build it. Every body stands centred
/// on X and Y with its bottom at Z = 0. A new kind is a class of its own in this folder (or in Families for a named part), its words
/// in the language files, and a test.
/// </summary>
internal abstract class Solid
{
    private static readonly IReadOnlyDictionary<string, Solid> Kinds = Registry.All<Solid>().ToDictionary(s => s.Kind);

    /// <summary>Its id in the language files and in stored designs.</summary>
    public abstract string Kind { get; }

    /// <summary>True when a single central hole is its bore: "a washer with a 10 mm hole".</summary>
    public virtual bool AbsorbsBore => false;

    /// <summary>True when the noun alone says that the body is hollow and open at the top.</summary>
    public virtual bool IsOpen => false;

    /// <summary>The kinds there are, by id.</summary>
    public static IEnumerable<string> AllKinds => Kinds.Keys;

    /// <summary>The kind of a stored body.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> for an unknown kind.</exception>
    public static Solid Of(string kind) =>
        Kinds.TryGetValue(kind, out var solid) ? solid : throw Refuse.Design($"there is no solid of kind '{kind}'.");

    /// <summary>Reads its sizes from the words around its noun.</summary>
    /// <returns>Sizes by name; all that <see cref="Describe"/> and <see cref="Build"/> ask for.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when sizes are missing beyond a sensible assumption, or contradict.</exception>
    public abstract Dictionary<string, double> Read(Phrase phrase, Findings findings);

    /// <summary>The body that the words around its noun describe.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> as <see cref="Read"/>.</exception>
    public virtual BodySpec Spec(Phrase phrase, Findings findings) => new(Kind, Read(phrase, findings));

    /// <summary>What is known of the shape; refuses impossible sizes.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the sizes make no solid.</exception>
    public abstract Form Describe(Sizes sizes);

    /// <summary>Adds the operations that build it and returns the step of the result.</summary>
    public abstract int Build(Sizes sizes, PipelineBuilder build);

    /// <summary>A short name with its main sizes.</summary>
    public abstract string Title(Sizes sizes);

    /// <summary>The size that a role names in an edit, and how many millimetres of it one millimetre of the role makes; null for none.</summary>
    public abstract SizeReference? SizeOf(string role);

    /// <summary>The same for a body whose other sizes decide.</summary>
    public virtual SizeReference? SizeOf(string role, IReadOnlyDictionary<string, double> sizes) => SizeOf(role);

    /// <summary>False for a size that is a count or an angle, which scaling leaves alone.</summary>
    public virtual bool IsLength(string name) => true;

    /// <summary>All sizes of a stored body, those included that follow from the stored ones.</summary>
    public virtual IReadOnlyDictionary<string, double> Complete(IReadOnlyDictionary<string, double> sizes) => sizes;

    /// <summary>
    /// Adds the operations that build the room inside walls of a thickness, reaching out of the faces that are open.
    /// </summary>
    /// <returns>The step of the room and its volume inside the body; null when the body cannot be hollowed like that.</returns>
    public virtual (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build) => null;

    /// <summary>True when the noun names something that stands on a part, such as a boss, and is never a part by itself.</summary>
    public virtual bool IsAttachment => false;

    /// <summary>Where holes go when the prompt does not say: by face, how many and how arranged.</summary>
    public virtual IReadOnlyList<(string Face, PatternSpec Pattern)> DefaultHoles(Form form, int count, double diameter) =>
        [(form.Frames[0].Name, Layout.Default(form.Frames[0], count, diameter))];

    /// <summary>Refuses a noun that came without any size.</summary>
    protected static void RequireSize(Phrase phrase, string example)
    {
        if (!phrase.HasSize)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' gives no size. Say for example '{example}'.");
        }
    }
}
