using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>A design while a follow-up changes it.</summary>
/// <param name="reading">The prompt.</param>
/// <param name="previous">The design to change.</param>
/// <param name="findings">Takes assumptions and what could not be honoured.</param>
internal sealed class EditDraft(Reading reading, PartDesign previous, Findings findings)
{
    private const int LongestQuote = 80;

    /// <summary>The prompt.</summary>
    public Reading Reading { get; } = reading;

    /// <summary>The design before the prompt.</summary>
    public PartDesign Previous { get; } = previous;

    /// <summary>Takes assumptions and what could not be honoured.</summary>
    public Findings Findings { get; } = findings;

    /// <summary>The body of the first part.</summary>
    public BodySpec Body { get; set; } = previous.Body;

    /// <summary>The features of the first part.</summary>
    public List<FeatureSpec> Features { get; set; } = [.. previous.Features];

    /// <summary>The parts beside the first one.</summary>
    public IReadOnlyList<PartSpec> Others { get; set; } = [.. previous.Parts.Skip(1)];

    /// <summary>The first part with the material and colour of the prompt; its body and features are those of the draft.</summary>
    public PartSpec First { get; set; } = previous.Parts[0];

    /// <summary>True once something is another than before.</summary>
    public bool Changed { get; set; }

    /// <summary>True once the whole prompt was followed, so that no other class of edits looks at it.</summary>
    public bool Done { get; set; }

    /// <summary>The design that takes the place of all; null for that of the draft.</summary>
    public PartDesign? Instead { get; set; }

    /// <summary>Kinds of features that are changed already.</summary>
    public HashSet<string> Handled { get; } = [];

    /// <summary>The prompt in small letters.</summary>
    public string Words { get; } = reading.Prompt.Text.ToLowerInvariant();

    /// <summary>The prompt for a message.</summary>
    public string Quote => Reading.Prompt.Text.Length > LongestQuote ? Reading.Prompt.Text[..LongestQuote] + "..." : Reading.Prompt.Text;

    /// <summary>The name of the body, with its main sizes.</summary>
    public string Title => Solid.Of(Body.Kind).Title(Sizes.Of(Body));

    /// <summary>The sizes of the prompt that nothing was made of yet.</summary>
    public IEnumerable<Measure> Open => Reading.Phrases.Append(Reading.Loose).SelectMany(p => p.Measures).Where(m => !m.Used);

    /// <summary>True when a word stands in the prompt.</summary>
    public bool Says(TermCategory category, string id) => Reading.Nodes.Any(n => n.Is(category, id));

    /// <summary>The body, or the joined solid of a name, with its faces.</summary>
    public BodyContext Host(string? name = null) => PartState.Make(new PartSpec(Body, Features), new PipelineBuilder()).Hosts(name)[0];

    /// <summary>True when a word before the phrase takes away.</summary>
    public bool Decreases(Phrase phrase) => Reading.Governing(TermCategory.Verb, phrase.End) == "decrease";

    /// <summary>Refuses what moves the places of features, which would no longer be where they were.</summary>
    public void RequireBare(string what)
    {
        if (Features.Count > 0)
        {
            throw Refuse.Prompt($"A part with features cannot be {what}: the {Title} has {Features.Count}.", "Ask for it before the features, or describe the part anew.");
        }
    }

    /// <summary>Puts a feature in the place of another.</summary>
    public void Replace(FeatureSpec feature, FeatureSpec next)
    {
        Changed |= next != feature;
        Features[Features.IndexOf(feature)] = next;
    }

    /// <summary>Adds what a phrase describes, on what the words behind it name.</summary>
    public void Add(Phrase phrase, FeatureKind kind)
    {
        var (name, context) = HostOf(phrase);
        Features.AddRange(kind.Read(phrase, context, Findings).Select(f => f with { On = name }));
        Changed = true;
    }

    /// <summary>The joined solid that the words behind a noun name, "add a 5 mm hole in the boss", else the body.</summary>
    public (string? Name, BodyContext Context) HostOf(Phrase phrase)
    {
        var next = Reading.Phrases.FirstOrDefault(p => p.Head.Is(TermCategory.Solid) && p.Definite && p.Head.Start > phrase.Head.Start && p.Kind != Body.Kind);
        var joined = next is null ? -1 : Features.FindIndex(f => f.Body?.Kind == next.Kind);
        if (joined < 0 && next is null && Words.StartsWith("with ", StringComparison.Ordinal) && Focus.Of(Previous) is [.., { Kind: Addition.Id } last] && Features.IndexOf(last) is >= 0 and var spoken)
        {
            // "add a flange at the bottom", "with four 9 mm holes": in what was added.
            Features[spoken] = last with { Name = last.Name ?? last.Body!.Kind };
            return (Features[spoken].Name, Host(Features[spoken].Name));
        }

        if (joined < 0)
        {
            return (null, Host());
        }

        var name = Features[joined].Name ?? Features[joined].Body!.Kind;
        Features[joined] = Features[joined] with { Name = name };
        next!.Measures.ForEach(phrase.Measures.Add);
        phrase.Terms.AddRange(next.Terms);
        return (name, Host(name));
    }

    /// <summary>A size in millimetres as though it stood beside a noun.</summary>
    public static Measure Size(Phrase phrase, double value, string? role = null) =>
        new(new Quantity(value, new Unit(UnitKind.Length, 1, "mm"), phrase.Start, phrase.Start), Unit.None) { Role = role };
}
