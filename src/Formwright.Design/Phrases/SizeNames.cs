using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Brings the many ways of naming a size to one: "Length (L): 90", "top Ø 40", "with a base of 60 x 40", "two sizes between which a
/// height goes", and nouns that are adjectives: "a round part", "a square with ...", "an equilateral triangle, ... thick plate".
/// </summary>
/// <param name="lexemes">The words, changed in place.</param>
/// <param name="text">The prompt.</param>
internal sealed class SizeNames(List<Lexeme> lexemes, string text)
{
    private const int LongestSymbol = 2;

    private static readonly HashSet<string> Flat = ["plate", "disc", "bar", "rod", "box", "cylinder"];

    /// <summary>Rewrites all of them.</summary>
    public static void Apply(List<Lexeme> lexemes, string text)
    {
        var names = new SizeNames(lexemes, text);
        names.DropSymbols();
        names.JoinEnds();
        names.NameBases();
        names.NameShapes();
        names.NamePolygons();
        names.DropRepeatedNouns();
        names.DropAnnouncedEdges();
        names.ReadGauges();
    }

    // "..., prism length 20 mm" of a triangular prism: the noun is repeated.
    private void DropRepeatedNouns()
    {
        var first = lexemes.FindIndex(l => l.Is(TermCategory.Solid));
        for (var i = first + 1; first >= 0 && i + 1 < lexemes.Count; i++)
        {
            var opens = lexemes[i - 1].Kind == LexemeKind.Punctuation || lexemes[i - 1].Is(TermCategory.Conjunction);
            if (opens && lexemes[i].Is(TermCategory.Solid) && lexemes[i + 1].Is(TermCategory.Role) && lexemes[i + 1].Term!.Id is "length" or "height" or "width" or "thickness" or "diameter"
                && text[lexemes[first].Start..lexemes[first].End].EndsWith(" " + text[lexemes[i].Start..lexemes[i].End], StringComparison.OrdinalIgnoreCase))
            {
                lexemes.RemoveAt(i);
            }
        }
    }

    // "a box with rounded corners, ..., corner radius 10 mm", "rounded bar: ..., all long edges rounded 4 mm": announced first, sized later.
    private void DropAnnouncedEdges()
    {
        static bool IsEdge(Lexeme l) => l.Is(TermCategory.Feature) && l.Term!.Id is "fillet" or "cornerFillet" or "chamfer";
        bool Sized(int at) => lexemes.Skip(at + 1).TakeWhile(l => !Rewording.IsHead(l) && l.Kind != LexemeKind.Punctuation && !l.Is(TermCategory.Preposition, "with")).Any(Rewording.IsSize);
        var (early, late) = (lexemes.FindIndex(IsEdge), lexemes.FindLastIndex(IsEdge));
        if (early < 0 || late <= early || lexemes.Count(IsEdge) != 2 || !Sized(late) || (lexemes[early].Term!.Id == "chamfer") != (lexemes[late].Term!.Id == "chamfer"))
        {
            return;
        }

        // In front of the noun or behind "with", without a size or a place of its own.
        var adjective = early + 1 < lexemes.Count && lexemes[early + 1].Is(TermCategory.Solid);
        var owned = early > 0 && lexemes[early - 1].Is(TermCategory.Preposition, "with") && early + 1 < lexemes.Count && lexemes[early + 1].Kind == LexemeKind.Punctuation;
        if ((adjective && !(early > 0 && Rewording.IsSize(lexemes[early - 1]))) || owned)
        {
            lexemes.RemoveRange(owned ? early - 1 : early, owned ? 2 : 1);
        }
    }

    // "16 gauge sheet": the thickness of the table, unless another one is given in millimetres.
    private void ReadGauges()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i] is not { Kind: LexemeKind.Quantity, Quantity: { Unit.Kind: UnitKind.None, CanCount: true } number } || !text.AsSpan(lexemes[i + 1].Start).StartsWith("gauge", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var other = lexemes.Where((_, k) => k != i + 1).Any(l => l.Is(TermCategory.Role, "thickness"));
            if (other)
            {
                lexemes.RemoveRange(i, 2);
            }
            else if (SheetGauge.Thickness((int)number.Value) is { } thick)
            {
                lexemes[i] = lexemes[i] with { Quantities = [new Quantity(thick, new Unit(UnitKind.Length, 1, "mm"), number.Start, number.End)] };
            }
            else
            {
                throw Refuse.Prompt($"'{text[lexemes[i].Start..lexemes[i + 1].End]}' is not in the table of sheet gauges: 7 to 30 are. Give the thickness in mm.");
            }
        }
    }

    // "Length (L): 90 mm": the symbol repeats the name.
    private void DropSymbols()
    {
        for (var i = 0; i + 3 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Role) && lexemes[i + 1].IsPunctuation('(') && lexemes[i + 3].IsPunctuation(')') && lexemes[i + 2].End - lexemes[i + 2].Start <= LongestSymbol
                && lexemes[i + 2] is { Kind: LexemeKind.Unknown } or { Kind: LexemeKind.Term })
            {
                lexemes.RemoveRange(i + 1, 3);
            }
        }
    }

    // "top Ø 40, bottom radius 30" of a cone; "height going from 40 mm down to 10 mm" of a wedge.
    private void JoinEnds()
    {
        var solid = lexemes.Find(l => l.Is(TermCategory.Solid))?.Term!.Id;
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (solid is "cone" or "frustum" && lexemes[i].Is(TermCategory.Face) && lexemes[i].Term!.Id is "top" or "bottom" && lexemes[i + 1].Is(TermCategory.Role) && lexemes[i + 1].Term!.Id is "diameter" or "radius")
            {
                var id = lexemes[i].Term!.Id + (lexemes[i + 1].Term!.Id == "radius" ? "Radius" : "Diameter");
                lexemes[i] = lexemes[i] with { End = lexemes[i + 1].End, Term = new Term(TermCategory.Role, id) };
                lexemes.RemoveAt(i + 1);
            }
            else if (solid == "wedge" && lexemes[i].Is(TermCategory.Role) && lexemes[i].Term!.Id is "height" or "thickness")
            {
                Taper(i);
            }
        }
    }

    private void Taper(int role)
    {
        var from = Skip(role + 1);
        if (from >= lexemes.Count || !lexemes[from].Is(TermCategory.Preposition, "from") || from + 1 >= lexemes.Count || lexemes[from + 1].Kind != LexemeKind.Quantity)
        {
            return;
        }

        var to = Skip(from + 2);
        if (to + 1 < lexemes.Count && lexemes[to].Is(TermCategory.Preposition, "to") && lexemes[to + 1].Kind == LexemeKind.Quantity)
        {
            lexemes[to] = lexemes[to] with { Term = new Term(TermCategory.Role, "end") };
            lexemes.RemoveRange(from + 2, to - from - 2);
            lexemes.RemoveRange(role + 1, from - role);
        }
    }

    // Past words without meaning here.
    private int Skip(int i)
    {
        while (i < lexemes.Count && (lexemes[i].Is(TermCategory.Filler) || lexemes[i].Is(TermCategory.Preposition, "along") || lexemes[i].Is(TermCategory.Copula)))
        {
            i++;
        }

        return i;
    }

    // "a box with a base of 60 x 40 and 50 mm high": the base is the solid's own.
    private void NameBases()
    {
        for (var i = 2; i + 1 < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Filler, "base") || !lexemes.Take(i).Any(l => l.Is(TermCategory.Solid)))
            {
                continue;
            }

            var next = i + 1;
            while (next < lexemes.Count && (lexemes[next].Is(TermCategory.Preposition, "of") || lexemes[next].Is(TermCategory.Copula) || lexemes[next].Is(TermCategory.Role, "size")))
            {
                next++;
            }

            var tall = lexemes.Skip(next + 1).TakeWhile(l => !Rewording.IsHead(l)).Take(4).Any(l => l.Is(TermCategory.Role, "height"));
            var sized = lexemes.Take(i).Any(l => l.Kind is LexemeKind.List || (l.Kind == LexemeKind.Quantity && !l.Quantity.Spelled));
            if (next < lexemes.Count && lexemes[next] is { Kind: LexemeKind.List, Quantities.Count: 2 } && tall && !sized)
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Role, "size") };
            }
        }
    }

    // "a round part, 50 mm across", "a square with a diagonal of 70 mm": the adjective is all that says what shape it is.
    private void NameShapes()
    {
        if (lexemes.Exists(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.UnsupportedSolid) || l.Is(TermCategory.Fastener)) || !lexemes.Exists(Rewording.IsSize))
        {
            return;
        }

        var shape = lexemes.FindIndex(l => l.Is(TermCategory.Mark) && l.Term!.Id is "round" or "square" or "rectangular");
        if (shape < 0 || lexemes.Take(shape).Any(l => !(l.Is(TermCategory.Verb) || l.Is(TermCategory.Determiner) || l.Is(TermCategory.Filler) || l.Is(TermCategory.Mark) || l.Is(TermCategory.Material) || l.Is(TermCategory.Color)
            || (lexemes[shape].Is(TermCategory.Mark, "round") && (Rewording.IsSize(l) || l.Is(TermCategory.Role) || l.Kind == LexemeKind.Punctuation)))))
        {
            return;
        }

        var noun = shape + 1 < lexemes.Count ? lexemes[shape + 1] : null;
        var named = noun is not null && (noun.Is(TermCategory.Pronoun, "it") || noun.Is(TermCategory.Filler));
        var ends = noun is null || noun.Kind == LexemeKind.Punctuation || noun.Is(TermCategory.Preposition) || Rewording.IsSize(noun);
        if (named || ends)
        {
            var solid = new Lexeme(LexemeKind.Term, lexemes[shape].Start, named ? noun!.End : lexemes[shape].End) { Term = new Term(TermCategory.Solid, lexemes[shape].Term!.Id == "round" ? "cylinder" : "box") };
            lexemes.RemoveRange(shape + 1, named ? 1 : 0);
            lexemes.Insert(shape + 1, solid);
        }
    }

    // "equilateral triangle, 60 mm sides, 5 mm thick plate": the polygon is the noun, the plate only repeats that it is flat.
    private void NamePolygons()
    {
        var first = lexemes.FindIndex(l => l.Is(TermCategory.Polygon) || l.Is(TermCategory.Solid));
        if (first < 0 || first + 1 >= lexemes.Count || !lexemes[first + 1].IsPunctuation(','))
        {
            return;
        }

        var plate = lexemes.FindIndex(first + 1, l => Rewording.IsHead(l) || l.EndsSentence);
        if (plate < 0 || !lexemes[plate].Is(TermCategory.Solid) || !Flat.Contains(lexemes[plate].Term!.Id) || !IsPolygon(lexemes[first]))
        {
            return;
        }

        lexemes[plate] = lexemes[plate] with { Term = new Term(TermCategory.Filler, "word") };
        if (lexemes[first].Is(TermCategory.Polygon))
        {
            lexemes.Insert(first + 1, lexemes[first] with { Term = new Term(TermCategory.Solid, "prism") });
        }
    }

    private bool IsPolygon(Lexeme lexeme) =>
        lexeme.Is(TermCategory.Polygon) || text[lexeme.Start..lexeme.End].EndsWith("triangle", StringComparison.OrdinalIgnoreCase);
}
