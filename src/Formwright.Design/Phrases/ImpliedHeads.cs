using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Nouns that people leave out: "4x Ø6 thru" is about holes, "corners cut off at 45 degrees" about chamfers.</summary>
internal static class ImpliedHeads
{
    private const int Neighbours = 5;

    /// <summary>Puts the missing nouns in.</summary>
    public static void Add(List<Node> nodes, LexedPrompt prompt)
    {
        NameSections(nodes);
        NameChamfers(nodes, prompt);
        NameTurnings(nodes, prompt);
        NameTrims(nodes, prompt);
        NameRoundings(nodes, prompt);
        NameHoles(nodes, prompt);
        NameFlats(nodes, prompt);
    }

    // "with a flat 4 mm deep", "two flats 20 mm apart": alone the word is a noun; in a D-shaped hole it is that hole's.
    private static void NameFlats(List<Node> nodes, LexedPrompt prompt)
    {
        for (var i = 1; i + 1 < nodes.Count; i++)
        {
            var word = nodes[i].Is(TermCategory.Filler) ? prompt.Quote(nodes[i].Start, nodes[i].End).ToLowerInvariant() : "";
            var opens = nodes[i - 1].Is(TermCategory.Determiner, "a") || nodes[i - 1].Lexeme.Kind is LexemeKind.Count or LexemeKind.Punctuation || nodes[i - 1].Is(TermCategory.Preposition, "with") || nodes[i - 1].Measure is { From: null };
            if (word is "flat" or "flats" && opens && !nodes[i + 1].Is(TermCategory.Solid) && !nodes[i + 1].Is(TermCategory.Feature) && !nodes[i + 1].Is(TermCategory.Mark) && !nodes[i + 1].Is(TermCategory.Polygon)
                && !nodes.Take(i).Any(n => n.Is(TermCategory.Mark, "d")))
            {
                nodes[i] = new Node(nodes[i].Lexeme with { Term = new Term(TermCategory.Feature, "flat"), Plural = word == "flats" });
            }
        }
    }

    // "a T-slot extrusion", "a dovetail slide": the groove only describes what follows.
    private static void NameSections(List<Node> nodes)
    {
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            if (nodes[i].Is(TermCategory.Feature) && nodes[i].Lexeme.Term!.Id is "tSlot" or "dovetail" && (nodes[i + 1].Is(TermCategory.Solid) || nodes[i + 1].Lexeme.Kind == LexemeKind.Unknown))
            {
                nodes[i] = new Node(nodes[i].Lexeme with { Term = new Term(TermCategory.Mark, nodes[i].Lexeme.Term!.Id) });
            }
        }
    }

    // "with the corners cut off at 45 degrees, 10 mm"
    private static void NameChamfers(List<Node> nodes, LexedPrompt prompt)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].Is(TermCategory.Verb, "cut"))
            {
                continue;
            }

            var sentence = Sentence(nodes, i).ToList();
            var angled = sentence.Exists(n => n.Measure?.Quantity.Unit.Kind == UnitKind.Angle || n.Is(TermCategory.Mark, "tilted"));
            var behind = sentence.TakeWhile(n => !n.Is(TermCategory.Preposition) && !n.Is(TermCategory.Feature) && !n.Is(TermCategory.Solid)).ToList();
            var edges = nodes.Skip(Math.Max(0, i - Neighbours)).Take(Math.Min(i, Neighbours)).Concat(behind).Any(n => IsEdge(n, prompt));
            if (angled && edges)
            {
                nodes[i] = new Node(nodes[i].Lexeme with { Term = new Term(TermCategory.Feature, "chamfer") });
            }
        }
    }

    // "Turn a 50 mm bar down to 30 mm over the last 35 mm": the two words of one verb.
    private static void NameTurnings(List<Node> nodes, LexedPrompt prompt)
    {
        for (var i = 1; i + 1 < nodes.Count; i++)
        {
            if (prompt.Quote(nodes[i].Start, nodes[i].End).Equals("down", StringComparison.OrdinalIgnoreCase) && nodes[i + 1].Is(TermCategory.Preposition, "to")
                && nodes.Take(i).Reverse().TakeWhile(n => !n.Lexeme.EndsSentence).Any(n => prompt.Quote(n.Start, n.End).ToLowerInvariant() is "turn" or "turned" or "machine" or "reduce" or "neck"))
            {
                nodes[i] = new Node(nodes[i].Lexeme with { Term = new Term(TermCategory.Feature, "shoulder") });
            }
        }
    }

    // "with the top 10 mm cut off", "one end cut at 45 degrees": no outline is cut, the part is.
    private static void NameTrims(List<Node> nodes, LexedPrompt prompt)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            var word = nodes[i].Is(TermCategory.Verb, "cut") || nodes[i].Is(TermCategory.Verb, "remove") ? prompt.Quote(nodes[i].Start, nodes[i].End).ToLowerInvariant() : "";
            if (word is not ("cut" or "cut off" or "cut away" or "removed") || (word == "cut" && !Sentence(nodes, i).Take(Neighbours).Any(n => n.Measure?.Quantity.Unit.Kind == UnitKind.Angle)))
            {
                continue;
            }

            // The words right in front name an end or a side, with no noun between.
            var before = nodes.Take(i).Reverse().TakeWhile(n => n.Is(TermCategory.Face) || n.Is(TermCategory.Place, "end") || n.Is(TermCategory.Copula) || n.Measure is { From: null } || n.Is(TermCategory.Determiner) || n.Is(TermCategory.Filler) || n.Is(TermCategory.Place, "bothEnds")).ToList();
            var side = before.Find(n => (n.Is(TermCategory.Face) && n.Lexeme.Term!.Id is "top" or "bottom" or "left" or "right" or "front" or "back") || n.Is(TermCategory.Place, "end"));
            var sized = before.Exists(n => n.Measure is { IsLength: true }) || Sentence(nodes, i).Any(n => n.Measure is not null);
            if (side is not null && sized && !IsEdge(side, prompt) && !Sentence(nodes, i).Any(n => n.Is(TermCategory.Feature) || n.Is(TermCategory.Solid)))
            {
                nodes[i] = new Node(nodes[i].Lexeme with { Term = new Term(TermCategory.Feature, "trim") });
            }
        }
    }

    private static bool IsEdge(Node node, LexedPrompt prompt) =>
        node.Is(TermCategory.Place, "corner") || node.Is(TermCategory.Place, "edge")
        || (node.Is(TermCategory.Face) && prompt.Quote(node.Start, node.End).Contains("edge", StringComparison.OrdinalIgnoreCase));

    // "R4 on the vertical edges", "corners R15": a radius beside edges that no noun takes rounds them.
    private static void NameRoundings(List<Node> nodes, LexedPrompt prompt)
    {
        static bool IsRounded(Node node) => node.Is(TermCategory.Place) && node.Lexeme.Term!.Id is "edge" or "corner";
        static bool IsNoun(Node node) => node.Is(TermCategory.Feature) || node.Is(TermCategory.Solid) || node.Is(TermCategory.Component);
        static bool Ends(Node node) => node.Lexeme.Kind == LexemeKind.Punctuation || node.Is(TermCategory.Conjunction) || node.Is(TermCategory.Preposition, "with");
        for (var i = 0; i < nodes.Count; i++)
        {
            // "Round one of its top edges to 5 mm"
            var opens = i == 0 || nodes[i - 1].Lexeme.Kind == LexemeKind.Punctuation || nodes[i - 1].Is(TermCategory.Conjunction);
            if (opens && nodes[i].Is(TermCategory.Mark, "round") && nodes.Skip(i + 1).Take(Neighbours + 1).TakeWhile(n => !Ends(n) && !IsNoun(n)).Any(n => IsEdge(n, prompt)))
            {
                nodes[i] = new Node(nodes[i].Lexeme with { Term = new Term(TermCategory.Feature, "fillet") });
            }
        }

        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Measure is not { Role: "radius", From: null } || nodes.Take(i).Reverse().TakeWhile(n => !Ends(n)).Any(IsNoun))
            {
                continue;
            }

            var after = nodes.Skip(i + 1).TakeWhile(n => !Ends(n) && !IsNoun(n)).ToList();
            var next = nodes.Skip(i + 1).FirstOrDefault(n => Ends(n) || IsNoun(n));
            if (nodes[i - 1].Is(TermCategory.Place, "corner") && after.Count == 0)
            {
                nodes[i - 1] = new Node(nodes[i - 1].Lexeme with { Term = new Term(TermCategory.Feature, "cornerFillet") });
            }
            else if (after.Exists(IsRounded) && (next is null || Ends(next)))
            {
                nodes.Insert(i + 1, new Node(new Lexeme(LexemeKind.Term, nodes[i].End, nodes[i].End) { Term = new Term(TermCategory.Feature, "fillet") }));
            }
        }
    }

    // "4x Ø6 thru", "M6 tapped, 12 deep", "counterbored for four M6 screws": a size with a word that only holes have.
    private static void NameHoles(List<Node> nodes, LexedPrompt prompt)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!IsHoleSize(nodes, i, prompt) || HasNoun(nodes, i))
            {
                continue;
            }

            var first = i;
            while (first > 0 && IsCount(nodes[first - 1]))
            {
                first--;
            }

            // The number of screws is that of their holes.
            if (first < i)
            {
                nodes[first] = new Node(new Lexeme(LexemeKind.Count, nodes[first].Start, nodes[first].End) { Quantities = [nodes[first].Lexeme.Quantity] });
            }

            var end = nodes[i].End;
            var plural = first < i && nodes[first].Lexeme.Quantity.Value > 1;
            nodes.Insert(i + 1, new Node(new Lexeme(LexemeKind.Term, end, end) { Term = new Term(TermCategory.Feature, "hole"), Plural = plural, Text = plural ? "holes" : "hole" }));
            i++;
        }
    }

    private static bool IsHoleSize(List<Node> nodes, int i, LexedPrompt prompt)
    {
        var node = nodes[i];
        var sign = node.Measure is { Role: "diameter", From: null } measure && IsDiameterSign(prompt.Text[measure.Start]);
        var counted = i > 0 && nodes[i - 1].Lexeme.Kind == LexemeKind.Count;
        if (node.Lexeme.Kind != LexemeKind.Screw && !sign && !(counted && node.Measure is { Role: null or "diameter", From: null }))
        {
            return false;
        }

        var own = Clause(nodes, i).ToList();
        var drilled = own.Exists(n => n.Is(TermCategory.Mark) && n.Lexeme.Term!.Id is "through" or "blind" or "counterbore" or "countersink" or "tapped" or "clearance" or "drillPoint" or "bored")
            || (counted && sign && nodes[i - 1].Lexeme.Kind == LexemeKind.Count)
            || (own.Exists(n => n.Measure?.Role == "depth") && (counted || node.Lexeme.Kind == LexemeKind.Screw));
        var seated = node.Lexeme.Kind == LexemeKind.Screw && nodes.Skip(Math.Max(0, i - Neighbours)).Take(Math.Min(i, Neighbours)).Any(n => n.Is(TermCategory.Mark, "counterbore") || n.Is(TermCategory.Mark, "countersink") || n.Is(TermCategory.Mark, "tapped"));
        // "Holes: 4x Ø6.6 on 80 mm PCD, 1x Ø25 center"
        var further = counted && sign && i > 1 && nodes[i - 2].Lexeme.IsPunctuation(',') && nodes.Take(i).Reverse().TakeWhile(n => !n.Lexeme.EndsSentence).Any(n => n.Is(TermCategory.Feature, "hole"));
        return drilled || seated || further;
    }

    // A noun near by that the size may belong to.
    private static bool HasNoun(List<Node> nodes, int i)
    {
        for (var j = i + 1; j < nodes.Count && !nodes[j].Lexeme.EndsSentence && !nodes[j].Lexeme.IsPunctuation(','); j++)
        {
            if (nodes[j].Is(TermCategory.Feature) || nodes[j].Is(TermCategory.Solid))
            {
                return true;
            }
        }

        for (var j = i - 1; j >= 0 && !nodes[j].Lexeme.EndsSentence && !nodes[j].Lexeme.IsPunctuation(','); j--)
        {
            if (nodes[j].Is(TermCategory.Feature) && nodes[j].Lexeme.Term!.Id is not ("chamfer" or "fillet"))
            {
                return true;
            }

            // "shaft Ø20 through ...": the size of the solid right in front.
            if (nodes[j].Is(TermCategory.Solid) && (j == i - 1 || nodes.Skip(j + 1).Take(i - j - 1).All(n => n.Is(TermCategory.Preposition, "of"))))
            {
                return true;
            }
        }

        return !nodes.Exists(n => n.Is(TermCategory.Solid));
    }

    private static IEnumerable<Node> Clause(List<Node> nodes, int i) => nodes.Skip(i + 1).TakeWhile(n => !n.Lexeme.EndsSentence && !n.Lexeme.IsPunctuation(',')).Take(Neighbours);

    private static IEnumerable<Node> Sentence(List<Node> nodes, int i) => nodes.Skip(i + 1).TakeWhile(n => !n.Lexeme.EndsSentence);

    private static bool IsCount(Node node) => node.Lexeme.Kind == LexemeKind.Count || node.Measure is { Role: null, From: null, Quantity: { CanCount: true, Unit.Kind: UnitKind.None, Value: < 100 } };

    private static bool IsDiameterSign(char c) => c is 'Ø' or 'ø' or '⌀' or '∅' or 'φ' or 'Φ';
}
