using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// The nouns that head phrases, and where the words of each begin. Every noun the dictionary knows as a solid or a feature is one, and so
/// is an unknown noun that has an article or a size of its own. What stands in front of a noun up to its article, or up to the nearest
/// preposition or comma, belongs to it.
/// </summary>
/// <param name="nodes">The words.</param>
/// <param name="references">Nouns that only point back.</param>
internal sealed class Heads(IReadOnlyList<Node> nodes, References references)
{
    private readonly HashSet<int> purposes = [];

    /// <summary>Indices of the nouns, in order.</summary>
    public List<int> All()
    {
        var heads = new List<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (IsKnownHead(i))
            {
                // Of two nouns in a row the last one is the head ("counterbore hole"); the first describes it.
                if (i + 1 < nodes.Count && IsKnownHead(i + 1) && nodes[i + 1].Lexeme.Term!.Category == nodes[i].Lexeme.Term!.Category)
                {
                    continue;
                }

                // "a bearing hole": beside a body another solid only says what the feature is for.
                if (nodes[i].Is(TermCategory.Solid) && i + 1 < nodes.Count && nodes[i + 1].Is(TermCategory.Feature) && heads.Exists(h => nodes[h].Is(TermCategory.Solid)))
                {
                    purposes.Add(i);
                    continue;
                }

                heads.Add(i);
            }
            else if (IsUnknownHead(i))
            {
                heads.Add(i);
            }
        }

        return heads;
    }

    /// <summary>Where the noun phrase of a head begins: behind the nearest boundary, or at an article further left when only sizes lie between.</summary>
    public int Begin(int head, int floor)
    {
        var near = head;
        while (near > floor && Belongs(near - 1, head))
        {
            near--;
        }

        // "base 40 mm stud 50 mm": what has a size behind it leaves the one in front to the noun before.
        if (near == floor && near > 0 && near < head && nodes[head].Is(TermCategory.Component) && nodes[near - 1].Is(TermCategory.Component) && nodes[near].Measure is not null && head + 1 < nodes.Count && nodes[head + 1].Measure is not null)
        {
            return head;
        }

        if (near > floor && nodes[near - 1].Is(TermCategory.Determiner))
        {
            return near - 1;
        }

        if (near - floor >= 2 && Described(near, head, floor) is { } described)
        {
            return described;
        }

        var far = near;
        while (far > floor && (Belongs(far - 1, head) || nodes[far - 1].Lexeme.IsPunctuation(',') || nodes[far - 1].Is(TermCategory.Conjunction, "and")))
        {
            far--;
        }

        // "on a 60 mm circle, 5 mm bore": what stands on, in or from something describes the noun before.
        // "with a diameter of 58, 54 tall, ...": there the article is that of the size.
        var opens = far > floor && far < near && nodes[far - 1].Is(TermCategory.Determiner, "a") && nodes[far].Measure is { } size && size.Start == size.Quantity.Start;
        var landmark = far >= 2 && !(nodes[head].Is(TermCategory.Solid) && nodes[far - 2].Is(TermCategory.Preposition) && nodes[far - 2].Lexeme.Term!.Id is "of" or "in") && nodes[far - 2].Is(TermCategory.Preposition) && !nodes[far - 2].Is(TermCategory.Preposition, "with");
        return opens && !landmark ? far - 1 : near;
    }

    // "..., 10 mm wide and 5 mm deep rabbet": two sizes of what follows.
    private int? Described(int near, int head, int floor)
    {
        static bool IsExtent(Node node) => node.Measure is { From: null, Role: "width" or "depth" or "length" or "height" or "thickness" };
        var joint = nodes[near - 1];
        if (!nodes[head].Is(TermCategory.Feature) || nodes[head].Lexeme.Term!.Id is "hole" or "chamfer" or "fillet" or "shell" || !IsExtent(nodes[near]) || !IsExtent(nodes[near - 2]) || nodes[near].Measure!.Role == nodes[near - 2].Measure!.Role)
        {
            return null;
        }

        // "two 10 mm wide, 10 mm deep slots"
        if (near - 2 > floor && IsExtent(nodes[near - 2]) && (nodes[near - 3].Lexeme.Kind == LexemeKind.Count || nodes[near - 3].Measure is { Role: null, From: null, Quantity: { CanCount: true, Unit.Kind: UnitKind.None } }))
        {
            return near - 3;
        }

        var opens = near - 2 == floor || nodes[near - 3].Is(TermCategory.Conjunction) || nodes[near - 3].Is(TermCategory.Preposition, "with") || nodes[near - 3].Is(TermCategory.Verb) || nodes[near - 3].Lexeme.EndsSentence;
        return (joint.Is(TermCategory.Conjunction, "and") && (opens || nodes[near - 3].Lexeme.IsPunctuation(',')) && !(near >= 4 && IsExtent(nodes[near - 4]))) || (joint.Lexeme.IsPunctuation(',') && opens && near - 2 > floor) ? near - 2 : null;
    }

    /// <summary>The words before a noun phrase that are about it: "On the top face of the boss, drill a hole", "Then cut a slot".</summary>
    public int Leading(int from, int begin)
    {
        var sentence = begin;
        while (sentence > from && !nodes[sentence - 1].Lexeme.EndsSentence)
        {
            sentence--;
        }

        var opens = sentence == 0 || nodes[sentence - 1].Lexeme.EndsSentence;
        var first = sentence;
        while (first < begin && (nodes[first].Is(TermCategory.Conjunction) || nodes[first].Is(TermCategory.Filler) || nodes[first].Lexeme.IsPunctuation(',') || nodes[first].Is(TermCategory.Ordinal)))
        {
            first++;
        }

        if (opens && first < begin && IsLeading(first, begin))
        {
            return sentence;
        }

        // "The top edges are filleted with a radius of 5 mm", "Both ends have a 5 mm hole"
        if (Subject(from, begin) is { } subject)
        {
            return subject;
        }

        // "..., in each corner a 6 mm hole"
        var clause = begin;
        while (clause > sentence && !nodes[clause - 1].Lexeme.IsPunctuation(',') && !nodes[clause - 1].Is(TermCategory.Conjunction))
        {
            clause--;
        }

        var places = clause > sentence && clause < begin && nodes[clause].Is(TermCategory.Preposition) && nodes[clause].Lexeme.Term!.Id is "on" or "at" or "in" or "from";
        var last = begin - 1;
        while (places && last > clause && (nodes[last].Is(TermCategory.Copula) || nodes[last].Is(TermCategory.Filler)))
        {
            last--;
        }

        var opened = nodes[begin].Is(TermCategory.Determiner, "a") || last < begin - 1;
        return places && opened && (nodes[last].Is(TermCategory.Face) || nodes[last].Is(TermCategory.Place) || references.IsSwallowed(last)) ? clause : begin;
    }

    // Where the places or edges begin that a verb says something about: in front of "are filleted", "have a hole".
    private int? Subject(int from, int begin)
    {
        var verb = begin - 1;
        while (verb > from && nodes[verb].Is(TermCategory.Filler))
        {
            verb--;
        }

        var participle = verb >= from && nodes[verb].Is(TermCategory.Copula) && nodes[begin].Is(TermCategory.Feature) && nodes[begin].Lexeme.Term!.Id is "fillet" or "chamfer" or "cornerFillet";
        var owns = verb >= from && nodes[verb].Is(TermCategory.Preposition, "with") && nodes[verb].End - nodes[verb].Start is 3 or 4;
        if (!participle && !owns)
        {
            return null;
        }

        var first = verb;
        while (first > from && (nodes[first - 1].Is(TermCategory.Place) || nodes[first - 1].Is(TermCategory.Face) || nodes[first - 1].Is(TermCategory.Determiner) || nodes[first - 1].Is(TermCategory.Mark) || nodes[first - 1].Is(TermCategory.Role, "side")
            || nodes[first - 1].Measure is { Quantity: { Spelled: true } } || (nodes[first - 1].Is(TermCategory.Conjunction, "and") && first < verb) || (nodes[first - 1].Is(TermCategory.Preposition, "of") && first < verb)))
        {
            first--;
        }

        while (first < verb && nodes[first].Is(TermCategory.Conjunction))
        {
            first++;
        }

        var named = nodes.Skip(first).Take(verb - first).Any(n => (n.Is(TermCategory.Place) && n.Lexeme.Term!.Id is "edge" or "corner" or "end" or "bothEnds" or "eachLeg" or "eachFace") || n.Is(TermCategory.Face));
        var opens = first == 0 || nodes[first - 1].Lexeme.Kind == LexemeKind.Punctuation || nodes[first - 1].Is(TermCategory.Conjunction);
        return named && opens && first < verb ? first : null;
    }

    private bool IsKnownHead(int i) =>
        nodes[i].Is(TermCategory.Solid) || nodes[i].Is(TermCategory.Component) || nodes[i].Is(TermCategory.Feature) || nodes[i].Is(TermCategory.Unsupported) || nodes[i].Is(TermCategory.UnsupportedSolid);

    // "a logo", "5 mm logo", but not "a fancy hole" and not the second word of "a fancy logo".
    private bool IsUnknownHead(int i)
    {
        if (nodes[i].Lexeme.Kind != LexemeKind.Unknown)
        {
            return false;
        }

        for (var j = i + 1; j < nodes.Count && CanPrecede(nodes[j]); j++)
        {
            if (IsKnownHead(j) || nodes[j].Lexeme.Kind == LexemeKind.Unknown)
            {
                return false;
            }
        }

        // "bezel 120 x 80 x 5"
        if (i + 1 < nodes.Count && nodes[i + 1].List is { Role: null, Quantities.Count: >= 3 })
        {
            return true;
        }

        var k = i - 1;
        while (k >= 0 && (nodes[k].Lexeme.Kind == LexemeKind.Unknown || nodes[k].Is(TermCategory.Mark) || nodes[k].Is(TermCategory.Filler) || nodes[k].Is(TermCategory.Material) || nodes[k].Is(TermCategory.Color)))
        {
            k--;
        }

        return k >= 0 && (nodes[k].Is(TermCategory.Determiner) || nodes[k].Measure is { Role: null } || nodes[k].Lexeme.Kind is LexemeKind.Count or LexemeKind.Screw);
    }

    private static bool CanPrecede(Node node) => node.Lexeme.Kind switch
    {
        LexemeKind.Punctuation => false,
        LexemeKind.Term => node.Lexeme.Term!.Category is TermCategory.Mark or TermCategory.Face or TermCategory.Place or TermCategory.Pattern
            or TermCategory.Polygon or TermCategory.Role or TermCategory.Material or TermCategory.Color or TermCategory.Ordinal or TermCategory.Filler or TermCategory.Fastener
            or TermCategory.Solid or TermCategory.Component or TermCategory.Feature or TermCategory.Unsupported or TermCategory.UnsupportedSolid or TermCategory.Multiplier,
        _ => true,
    };

    private bool Belongs(int i, int head)
    {
        var node = nodes[i];
        if (purposes.Contains(i))
        {
            return i == head - 1;
        }

        if (IsKnownHead(i))
        {
            return nodes[head].Lexeme.Term is { } term && node.Is(term.Category) && i == head - 1;
        }

        // "a cube of 80 mm hollowed to 5 mm": the size is the cube's.
        if (node.Measure is { From: null } && i > 1 && nodes[i - 1].Is(TermCategory.Preposition, "of") && nodes[i - 2].Is(TermCategory.Solid) && nodes[head].Is(TermCategory.Feature))
        {
            return false;
        }

        // "block 100 x 70 x 20 - cut-out 50 x 30"
        if (node.List is { Quantities.Count: >= 3 } && i > 0 && nodes[i - 1].Is(TermCategory.Solid) && nodes[head].Is(TermCategory.Feature))
        {
            return false;
        }

        // Three sizes in a row are a body's, not a hole's.
        if (node.List is { Quantities.Count: >= 3 } && !nodes[head].Is(TermCategory.Solid) && !nodes[head].Is(TermCategory.Component) && !nodes[head].Is(TermCategory.Feature, "pocket") && !nodes[head].Is(TermCategory.Feature, "cutout"))
        {
            return false;
        }

        // "a 30 wide by 25 deep notch"
        if (node.Is(TermCategory.Preposition, "by"))
        {
            return i > 0 && nodes[i - 1].Measure is { From: null } && nodes[i + 1].Measure is { From: null } && i + 1 < head;
        }

        // "a grid of 6 mm holes": the arrangement belongs to what is arranged.
        if (node.Is(TermCategory.Preposition, "of"))
        {
            return i > 0 && nodes[i - 1].Is(TermCategory.Pattern);
        }

        return node.Lexeme.Kind != LexemeKind.Punctuation && CanPrecede(node);
    }

    private bool IsLeading(int first, int begin)
    {
        var word = nodes[first];
        if (word.Is(TermCategory.Verb))
        {
            return !nodes.Skip(first).Take(begin - first).Any(n => n.Is(TermCategory.Pronoun) || n.Is(TermCategory.Preposition, "with"));
        }

        if (word.Measure is { From: not null } || word.Is(TermCategory.Mark, "through"))
        {
            return true;
        }

        return (word.Is(TermCategory.Preposition) && word.Lexeme.Term!.Id is not ("with" or "for" or "of" or "instead" or "like" or "by"))
            || (word.Is(TermCategory.Place) && !nodes.Skip(first).Take(begin - first).Any(n => n.Is(TermCategory.Preposition, "with") || n.Is(TermCategory.Copula)));
    }
}
