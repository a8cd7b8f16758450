using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Formwright.Design.Families;
using Formwright.Design.Text;

namespace Formwright.Design.Language;

/// <summary>A unit of a language file.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Factor">Millimetres, degrees or percent of one.</param>
/// <param name="Symbol">Its symbol, for messages.</param>
/// <param name="Words">The words that name it.</param>
internal sealed record UnitEntry(UnitKind Kind, double Factor, string Symbol, IReadOnlyList<string> Words);

/// <summary>A noun that an adjective turns into another solid: a round plate is a disc.</summary>
/// <param name="Solids">Kinds of the noun.</param>
/// <param name="With">The mark, or <c>polygon</c> for any regular polygon.</param>
/// <param name="Becomes">The kind it is read as.</param>
internal sealed record VariantEntry(IReadOnlyList<string> Solids, string With, string Becomes);

/// <summary>A language file.</summary>
/// <param name="Units">Units of measure.</param>
/// <param name="Numbers">Spelled numbers.</param>
/// <param name="Fractions">Spelled fractions of a unit: half an inch.</param>
/// <param name="Letters">Single letters that name a size when they touch a number.</param>
/// <param name="Particles">Small words that numbers are made with: <c>article and of dozen times cubic square by thin alloy abbreviation toAxis axis</c>.</param>
/// <param name="Plurals">Plurals that are not made by an s, with their singulars.</param>
/// <param name="Words">Words of the language that are no slips of those of the dictionary.</param>
/// <param name="NotInches">Words after which a bare number's "in" is a preposition, not inches.</param>
/// <param name="Walk">Words of an outline that is drawn by walking, by what they mean: a direction, <c>begin</c>, <c>close</c> or <c>skip</c>.</param>
/// <param name="Lettering">Words about writing, by what they mean: <c>noun label says engraved raised comparison</c>.</param>
/// <param name="Variants">Solids named by a noun and an adjective.</param>
/// <param name="Terms">By category and id, the phrases that mean it. Plurals are found without being listed.</param>
internal sealed record LanguageFile(
    IReadOnlyList<UnitEntry> Units,
    IReadOnlyDictionary<string, double> Numbers,
    IReadOnlyDictionary<string, double> Fractions,
    IReadOnlyDictionary<string, string> Letters,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Particles,
    IReadOnlyDictionary<string, string> Plurals,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> NotInches,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Walk,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Lettering,
    IReadOnlyList<VariantEntry> Variants,
    IReadOnlyDictionary<TermCategory, IReadOnlyDictionary<string, IReadOnlyList<string>>> Terms);

/// <summary>JSON of the language files.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(LanguageFile))]
internal sealed partial class LanguageJson : JsonSerializerContext;

/// <summary>A match of the dictionary.</summary>
/// <param name="Term">The entry.</param>
/// <param name="Length">Number of words it covers.</param>
/// <param name="Plural">True when the last word was a plural of the entry's.</param>
internal readonly record struct LexiconMatch(Term Term, int Length, bool Plural);

/// <summary>
/// The dictionary of one language: units, numbers and phrases, read from its file. The longest phrase wins; a plural is found by
/// its singular.
/// </summary>
internal sealed class Lexicon
{
    private static readonly string[] Extents = ["long", "wide", "high", "tall", "deep", "thick"];

    private readonly Node root = new();
    private readonly Dictionary<string, Unit> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> walk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lettering = new(StringComparer.Ordinal);
    private readonly LanguageFile file;
    private readonly string language;
    private readonly HashSet<string> own = [];
    private readonly ConcurrentDictionary<Family, Lexicon> families = new();

    private Lexicon(LanguageFile file, string language, Family? family)
    {
        this.file = file;
        this.language = language;
        Family = family;
        foreach (var entry in file.Units)
        {
            foreach (var word in entry.Words)
            {
                units.Add(word, new Unit(entry.Kind, entry.Factor, entry.Symbol));
            }
        }

        foreach (var (id, words) in file.Walk ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            words.ToList().ForEach(w => walk.Add(w, id));
        }

        foreach (var (id, words) in file.Lettering ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            words.ToList().ForEach(w => lettering.Add(w, id));
        }

        foreach (var (category, entries) in file.Terms)
        {
            foreach (var (id, phrases) in entries)
            {
                foreach (var phrase in phrases)
                {
                    Add(phrase, new Term(category, id));
                }
            }
        }

        foreach (var other in Family.All)
        {
            AddNouns(other, other.IsHardware && family?.IsKin(other) != true ? TermCategory.Fastener : TermCategory.Solid);
        }

        if (family is not null && language == "en")
        {
            AddWordsOf(family);
        }

        Spelling = new Spelling(root.Next.Keys, file.Words);
    }

    /// <summary>English.</summary>
    public static Lexicon English { get; } = Load("en");

    /// <summary>The languages there are, English first.</summary>
    public static IReadOnlyList<Lexicon> All { get; } = [English, Load("de"), Load("fr"), Load("es")];

    /// <summary>The language of a text: the one that knows most of its words; English when several do.</summary>
    public static Lexicon Of(string text)
    {
        var words = Tokenizer.Tokenize(text).Where(t => t.Kind == TokenKind.Word && t.Text.Length > 1).Select(t => t.Text).Distinct().ToList();
        return All.MaxBy(l => words.Count(l.Knows))!;
    }

    /// <summary>Code of the language: <c>en</c>, <c>de</c>, <c>fr</c> or <c>es</c>.</summary>
    public string Name => language;

    /// <summary>The dictionary without the family's words; null when it has none.</summary>
    public Lexicon? Language { get; private init; }

    /// <summary>The family whose words go before those of the language; null for none.</summary>
    public Family? Family { get; }

    /// <summary>Corrects misspelled words.</summary>
    public Spelling Spelling { get; }

    public Unit? Unit(string word) => units.GetValueOrDefault(word);

    public double? Number(string word) => file.Numbers.TryGetValue(word, out var value) ? value : null;

    public double? Fraction(string word) => file.Fractions.TryGetValue(word, out var value) ? value : null;

    /// <summary>What a phrase means in an outline that is drawn by walking; null when it does not belong there.</summary>
    public string? Walk(string phrase) => walk.GetValueOrDefault(phrase);

    /// <summary>What a phrase about writing on a part means; null for any other.</summary>
    public string? Lettering(string phrase) => lettering.GetValueOrDefault(phrase);

    /// <summary>The role that a single letter beside a number stands for.</summary>
    public string? Letter(string word) => file.Letters.GetValueOrDefault(word);

    public bool IsArticle(string word) => IsParticle("article", word);

    public bool IsAnd(string word) => IsParticle("and", word);

    public bool IsOf(string word) => IsParticle("of", word);

    public bool IsDozen(string word) => IsParticle("dozen", word);

    /// <summary>True for a word by which the family names a size or a component: the foot of a column is no unit.</summary>
    public bool IsPart(string word) => Family is not null && Longest([word]) is { Term.Category: TermCategory.Role or TermCategory.Component };

    /// <summary>True for a word that makes a volume of a length: "cubic inches".</summary>
    public bool IsCubic(string word) => IsParticle("cubic", word);

    /// <summary>True for a word that makes an area of a length: "square inches".</summary>
    public bool IsSquare(string word) => IsParticle("square", word);

    /// <summary>True for a word behind a size of films and coatings: "5 mil thick".</summary>
    public bool IsThin(string word) => IsParticle("thin", word);

    /// <summary>True for the number of a usual alloy.</summary>
    public bool IsAlloy(string number) => IsParticle("alloy", number);

    /// <summary>True for a short form whose dot ends no sentence: "dia. 20".</summary>
    public bool IsAbbreviation(string word) => IsParticle("abbreviation", word);

    /// <summary>True for a word that leads to the name of an axis: "20 mm in X".</summary>
    public bool LeadsToAxis(string word) => IsParticle("toAxis", word);

    /// <summary>True for a word behind the name of an axis: "the X direction".</summary>
    public bool FollowsAxis(string word) => IsParticle("axis", word);

    /// <summary>True for a word that joins sizes: "40 by 20".</summary>
    public bool IsBy(string word) => IsParticle("by", word);

    /// <summary>True for the word behind a factor: "1.5 times".</summary>
    public bool IsTimes(string word) => IsParticle("times", word);

    public bool IsPrepositionAfterIn(string word) => file.NotInches.Contains(word);

    /// <summary>The kind that <paramref name="solid"/> becomes with a mark (or <c>polygon</c>); null for no change.</summary>
    public string? Variant(string solid, string mark) =>
        file.Variants.FirstOrDefault(v => v.With == mark && v.Solids.Contains(solid))?.Becomes;

    /// <summary>The first phrase that means the term; null when the language has none.</summary>
    public string? Phrase(TermCategory category, string id) =>
        file.Terms.TryGetValue(category, out var entries) && entries.TryGetValue(id, out var phrases) ? phrases[0]
        : category == TermCategory.Solid && Family.All.FirstOrDefault(f => f.Kind == id) is { } family ? NounsOf(family).FirstOrDefault()
        : null;

    /// <summary>All phrases of the language file that mean the term; empty when it has none.</summary>
    public IReadOnlyList<string> Phrases(TermCategory category, string id) =>
        file.Terms.TryGetValue(category, out var entries) && entries.TryGetValue(id, out var phrases) ? phrases : [];

    /// <summary>The longest phrase that begins with the first of <paramref name="words"/>; null when none does.</summary>
    public LexiconMatch? Longest(IReadOnlyList<string> words) => Longest(root, words, 0, false);

    /// <summary>The dictionary for prompts about a part of a family: what the family calls its sizes and components goes before other meanings.</summary>
    public Lexicon For(Family family) => families.GetOrAdd(family, f => new Lexicon(file, language, f) { Language = this });

    private static Lexicon Load(string language)
    {
        var name = language + ".json";
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The language file {name} is not embedded.");
        return new Lexicon(JsonSerializer.Deserialize(stream, LanguageJson.Default.LanguageFile)!, language, null);
    }

    private bool Knows(string word) => root.Next.ContainsKey(word) || file.Numbers.ContainsKey(word) || file.Plurals.ContainsKey(word) || Singulars(word).Any(root.Next.ContainsKey);

    private LexiconMatch? Longest(Node node, IReadOnlyList<string> words, int at, bool plural)
    {
        LexiconMatch? best = node.Term is { } term ? new LexiconMatch(term, at, plural) : null;
        if (at < words.Count)
        {
            if (node.Next.TryGetValue(words[at], out var next))
            {
                best = Longer(best, Longest(next, words, at + 1, false));
            }

            foreach (var singular in Singulars(words[at]))
            {
                if (node.Next.TryGetValue(singular, out next))
                {
                    best = Longer(best, Longest(next, words, at + 1, true));
                }
            }
        }

        return best;
    }

    private static LexiconMatch? Longer(LexiconMatch? a, LexiconMatch? b) =>
        a is null || (b is { } second && second.Length > a.Value.Length) ? b : a;

    private IEnumerable<string> Singulars(string word)
    {
        if (file.Plurals.TryGetValue(word, out var singular))
        {
            yield return singular;
        }

        // "Bohrungen", "Vertiefungen"
        if (language == "de" && word.EndsWith("ungen", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }

        if (word.Length > 3 && word[^1] == 's')
        {
            yield return word[..^1];
            if (word.EndsWith("es", StringComparison.Ordinal))
            {
                yield return word[..^2];
            }

            if (word.EndsWith("ies", StringComparison.Ordinal))
            {
                yield return word[..^3] + "y";
            }
        }
    }

    private bool IsParticle(string kind, string word) => file.Particles.TryGetValue(kind, out var words) && words.Contains(word);

    // Foreign nouns stand in families as they are written: with capitals and hyphens.
    private string[] NounsOf(Family family) =>
        (language == "en" ? family.Nouns : family.ForeignNouns.GetValueOrDefault(language, "").ToLowerInvariant().Replace('-', ' ')).Split('|', StringSplitOptions.RemoveEmptyEntries);

    private void AddNouns(Family family, TermCategory category)
    {
        foreach (var noun in NounsOf(family))
        {
            Replace(noun, new Term(category, family.Kind));
        }
    }

    private void AddWordsOf(Family family)
    {
        foreach (var parameter in family.Parameters)
        {
            parameter.Words.ToList().ForEach(w => Own(w, new Term(parameter.Kind == ParameterKind.Flag ? TermCategory.Mark : TermCategory.Role, parameter.Name)));
        }

        // "12 mm inside", where the part has one inside that is measured.
        // That of the narrow end of a taper is another.
        if (family.Parameters.Count(p => p.Kind == ParameterKind.Length && p.Roles.Contains("innerDiameter") && !p.Roles.Contains("bottomDiameter")) == 1 && !family.Parameters.Any(p => p.Words.Contains("inside")))
        {
            Replace("inside", new Term(TermCategory.Role, "innerDiameter"));
        }

        // "The length of the hub is 12 mm" measures; elsewhere the words say how far something runs.
        if (Find("the length of") is { Term: not null } along)
        {
            along.Term = null;
        }

        foreach (var (id, phrases) in family.AllComponents)
        {
            phrases.Split('|').ToList().ForEach(p => Own(p, new Term(TermCategory.Component, id)));
        }
    }

    // "a 70 mm long leg", "a ring of 5 mm": phrases of the language that end or begin with a word of the family's go with it.
    private void Own(string phrase, Term term)
    {
        foreach (var longer in (IEnumerable<string>)[.. Extents.Select(e => $"{e} {phrase}"), phrase + " of"])
        {
            if (Find(longer) is { Term: not null } node && !own.Contains(longer))
            {
                node.Term = null;
            }
        }

        own.Add(phrase);
        Replace(phrase, term);
    }

    // A family may say anew what a word of the language means, but no two families share a noun.
    private void Replace(string phrase, Term term)
    {
        if (Find(phrase) is { Term: { } other } node)
        {
            if (other.Category == term.Category && other.Id != term.Id && Family.All.Any(f => f.Kind == other.Id) && term.Category is TermCategory.Solid or TermCategory.Fastener)
            {
                throw new InvalidOperationException($"Two part families are called '{phrase}': {other.Id} and {term.Id}.");
            }

            node.Term = null;
        }

        Add(phrase, term);
    }

    private Node? Find(string phrase)
    {
        var node = root;
        foreach (var word in phrase.Split(' '))
        {
            if (!node.Next.TryGetValue(word, out node!))
            {
                return null;
            }
        }

        return node;
    }

    private void Add(string phrase, Term term)
    {
        var node = root;
        foreach (var word in phrase.Split(' '))
        {
            node = node.Next.TryGetValue(word, out var next) ? next : node.Next[word] = new Node();
        }

        if (node.Term is { } other)
        {
            throw new InvalidOperationException($"The language file gives '{phrase}' two meanings: {other} and {term}.");
        }

        node.Term = term;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public Term? Term { get; set; }
    }
}
