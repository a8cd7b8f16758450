using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Gives every quantity its role from the words beside it: "20 mm wide", "diameter of 5 mm", "15 mm from each end". Words on the
/// left bind first, each word once, so that both "20 mm wide 30 mm high" and "width 20 mm height 30 mm" read as meant.
/// </summary>
internal sealed partial class RoleBinder
{
    private readonly LexedPrompt prompt;
    private readonly IReadOnlyList<Lexeme> lexemes;
    private readonly bool[] taken;
    private readonly Node?[] nodes;

    private RoleBinder(LexedPrompt prompt)
    {
        this.prompt = prompt;
        lexemes = prompt.Lexemes;
        taken = new bool[lexemes.Count];
        nodes = new Node?[lexemes.Count];
    }

    public static List<Node> Bind(LexedPrompt prompt) => new RoleBinder(prompt).Run();

    private List<Node> Run()
    {
        var extra = new Dictionary<int, Node>();
        for (var i = 0; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            if (lexeme.Is(TermCategory.Absurd))
            {
                throw Refuse.Prompt($"'{prompt.Quote(lexeme.Start, lexeme.End)}' is not a size. Write a number such as 20 mm.");
            }

            if (lexeme.Kind == LexemeKind.Quantity)
            {
                nodes[i] = new Node(lexeme, Bound(i, lexeme.Quantity));
                if (opposite is not null)
                {
                    extra.Add(i, new Node(lexeme, opposite));
                    opposite = null;
                }
            }
            else if (lexeme.Kind == LexemeKind.List)
            {
                nodes[i] = List(i, lexeme, out var last);
                if (last is not null)
                {
                    extra.Add(i, last);
                }
            }
        }

        var result = new List<Node>(lexemes.Count);
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (nodes[i] is { } node)
            {
                result.Add(node);
                if (extra.TryGetValue(i, out var last))
                {
                    result.Add(last);
                }
            }
            else if (!taken[i])
            {
                result.Add(new Node(Placed(lexemes[i])));
            }
        }

        foreach (var node in result)
        {
            Check(node);
        }

        return result;
    }

    // "at the bottom" without a diameter is a place.
    private Lexeme Placed(Lexeme lexeme) =>
        lexeme.Is(TermCategory.Role) && lexeme.Term!.Id is "bottomDiameter" or "topDiameter" && prompt.Text.AsSpan(lexeme.Start).StartsWith("at ", StringComparison.OrdinalIgnoreCase)
            ? lexeme with { Term = new Term(TermCategory.Face, lexeme.Term.Id == "topDiameter" ? "top" : "bottom") }
            : lexeme;

    private Measure Bound(int i, Quantity quantity)
    {
        // "one on each side", "two of them": words that only count. "50 % of the width" is a relation.
        if (quantity.Unit.Kind == UnitKind.Percent && Peek(i + 1)?.Is(TermCategory.Preposition, "of") == true)
        {
            return new Measure(quantity, prompt.BareUnit);
        }

        if (quantity is { Spelled: true, Unit.Kind: UnitKind.None } && IsSaid(i))
        {
            quantity = quantity with { Unit = prompt.BareUnit };
        }

        if (quantity is { Spelled: true, Unit.Kind: UnitKind.None } && !(Peek(i + 1) is { } counted && (counted.Is(TermCategory.Pattern) || (counted.Is(TermCategory.Role) && IsCounted(counted.Term!.Id)))))
        {
            return new Measure(quantity, prompt.BareUnit);
        }

        var measure = new Measure(quantity, prompt.BareUnit) { IsChange = i > 0 && lexemes[i - 1].Is(TermCategory.Preposition, "by"), IsTarget = i > 0 && lexemes[i - 1].Is(TermCategory.Preposition, "to") };
        if (!BindDepth(i, measure) && !BindLandmark(i, measure) && !BindLeft(i, measure) && !BindRight(i, measure))
        {
            BindPosition(i, measure);
        }
        else if (measure.Role is null or "diameter" or "radius" or "side" or "width")
        {
            BindPosition(NextFree(i + 1) - 1, measure);
        }

        return measure;
    }

    // "Width is forty", "twenty high": a number in words that stands for a size.
    private bool IsSaid(int i)
    {
        static bool IsExtent(Lexeme? word) => word?.Is(TermCategory.Role) == true && word.Term!.Id is "length" or "width" or "height" or "thickness" or "depth" or "diameter" or "radius";
        var left = i - 1;
        while (left >= 0 && (lexemes[left].Is(TermCategory.Copula) || lexemes[left].IsPunctuation('=') || lexemes[left].IsPunctuation(':')))
        {
            left--;
        }

        var last = Peek(i + 1) is not { } behind || behind.Kind == LexemeKind.Punctuation || behind.Is(TermCategory.Conjunction);
        return ((left < i - 1 || last) && left >= 0 && IsExtent(lexemes[left]) && !IsBehindSize(left))
            || (IsExtent(Peek(i + 1)) && (Peek(i + 2) is not { } next || next.Kind == LexemeKind.Punctuation || next.Is(TermCategory.Conjunction)));
    }

    // "a depth of 15 mm from the top face": the words behind name the face, not an edge that it keeps away from.
    private bool BindDepth(int i, Measure measure)
    {
        var from = Peek(i + 1)?.Is(TermCategory.Preposition, "from") == true;
        var left = i - 1;
        while (left >= 0 && (lexemes[left].Is(TermCategory.Preposition, "of") || lexemes[left].Is(TermCategory.Copula) || lexemes[left].IsPunctuation(':') || lexemes[left].IsPunctuation('=')))
        {
            left--;
        }

        return from && left >= 0 && (lexemes[left].Is(TermCategory.Role, "depth") || (lexemes[left].Is(TermCategory.Role, "height") && IsStandingOut(left))) && BindLeft(i, measure);
    }

    // "sticking out 25 mm from the right face"
    private bool IsStandingOut(int i) => prompt.Text[lexemes[i].Start..lexemes[i].End].StartsWith("stick", StringComparison.OrdinalIgnoreCase) || prompt.Text[lexemes[i].Start..lexemes[i].End].StartsWith("pro", StringComparison.OrdinalIgnoreCase);

    // Sizes before a role word: the last one is what the word says ("100 x 60 x 10 mm thick"), unless the word names them all.
    private Node List(int i, Lexeme lexeme, out Node? last)
    {
        last = null;
        var probe = new Measure(lexeme.Quantities[^1], prompt.BareUnit);
        var left = LeftRole(i, out var first);
        if (left >= 0 && lexemes[left].Term!.Id is "spacing" or "inset" or "size")
        {
            taken[left] = true;
            return new Node(lexeme, List: new SizeList(lexeme.Quantities, prompt.BareUnit) { Role = lexemes[left].Term!.Id is var id && id == "size" ? null : id });
        }

        // "ø10 x 15 deep": the sign is the first number's, what follows the second's.
        if (left >= 0 && lexemes[left].Term!.Id is "diameter" or "radius" && lexeme.Quantities.Count == 2)
        {
            var across = new Measure(lexeme.Quantities[0], prompt.BareUnit) { Role = lexemes[left].Term!.Id };
            Take(first, i, across);
            if (!BindRight(i, probe) && !BindLandmark(i, probe))
            {
                probe.Role = null;
            }

            last = new Node(lexeme, probe);
            return new Node(lexeme, across);
        }

        // "5 x 112 bolt pattern": so many holes on a circle.
        if (Peek(i + 1) is { } circle && circle.Is(TermCategory.Role, "boltCircle") && lexeme.Quantities is [{ CanCount: true, Value: < 100 }, _])
        {
            taken[i + 1] = true;
            last = new Node(new Lexeme(LexemeKind.Term, circle.Start, circle.End) { Term = new Term(TermCategory.Feature, "hole"), Plural = true });
            return new Node(lexeme, List: new SizeList(lexeme.Quantities, prompt.BareUnit) { Role = "countOnCircle" });
        }

        if (Peek(i + 1)?.Is(TermCategory.Role, "spacing") == true)
        {
            taken[i + 1] = true;
            return new Node(lexeme, List: new SizeList(lexeme.Quantities, prompt.BareUnit) { Role = "spacing" });
        }

        if (Peek(i + 1) is { } next && next.Is(TermCategory.Role) && next.Term!.Id is "length" or "width" or "height" or "thickness" or "depth" or "wall" && BindRight(i, probe))
        {
            last = new Node(lexeme, probe);
            IReadOnlyList<Quantity> rest = [.. lexeme.Quantities.SkipLast(1)];
            return rest.Count == 1
                ? new Node(lexeme, new Measure(rest[0], prompt.BareUnit))
                : new Node(lexeme, List: new SizeList(rest, prompt.BareUnit));
        }

        return new Node(lexeme, List: new SizeList(lexeme.Quantities, prompt.BareUnit));
    }

    private bool BindLeft(int i, Measure measure)
    {
        var role = LeftRole(i, out var start);
        if (role < 0)
        {
            return false;
        }

        // "measuring 120 mm in length": the word behind says more.
        if (lexemes[role].Is(TermCategory.Role, "size") && BindRight(i, measure))
        {
            return true;
        }

        measure.Role = lexemes[role].Term!.Id;
        Take(start, i, measure);

        // "bolt circle 60 mm diameter" and "diameter of the bolt circle is 60 mm" repeat the kind of length.
        // "hex 8 mm across flats" says it twice.
        if (Peek(i + 1) is { } again && again.Is(TermCategory.Role) && again.Term!.Id == measure.Role && lexemes[i].Kind == LexemeKind.Quantity && measure.Role == "acrossFlats")
        {
            Take(i + 1, i + 2, measure);
        }
        else if (Peek(i + 1) is { } kind && kind.Is(TermCategory.Role) && kind.Term!.Id == "diameter"
            && (measure.Role is "boltCircle" or "section" || measure.Role.EndsWith("iameter", StringComparison.Ordinal)))
        {
            Take(i + 1, i + 2, measure);
        }
        else if (Peek(i + 1)?.Is(TermCategory.Role, "boltCircle") == true && measure.Role == "diameter" && Peek(i + 2)?.Kind is not (LexemeKind.Quantity or LexemeKind.List))
        {
            // "Ø60 PCD"
            measure.Role = "boltCircle";
            Take(i + 1, i + 2, measure);
        }

        return true;
    }

    private int LeftRole(int i, out int start)
    {
        var j = i - 1;
        var copula = false;
        while (j >= 0 && i - j <= 6)
        {
            var word = lexemes[j];
            if (word.Is(TermCategory.Role))
            {
                if (j == i - 1 && IsCrossed(j))
                {
                    start = i;
                    return -1;
                }

                break;
            }

            // "extrude it by 10 mm", "extrude the profile 10 mm"
            var extrudes = j > 0 && i - j <= 5 && lexemes.Take(j).Skip(Math.Max(0, j - 4)).Any(l => l.Is(TermCategory.Role, "extrusion")) && (word.Is(TermCategory.Pronoun) || word.Is(TermCategory.Determiner, "the") || word.Is(TermCategory.Solid) || word.Is(TermCategory.Place));
            copula |= word.Is(TermCategory.Copula) || word.Is(TermCategory.Preposition, "to") || word.IsPunctuation('=') || word.IsPunctuation(':');
            var skip = word.Is(TermCategory.Copula)
                || word.Is(TermCategory.Filler)
                || word.IsPunctuation('=')
                || word.IsPunctuation(':')
                || (word.Is(TermCategory.Preposition) && word.Term!.Id is "of" or "to" or "at" or "by" or "around")
                || (copula && (word.Is(TermCategory.Determiner, "the") || word.Is(TermCategory.Solid) || word.Is(TermCategory.Component) || word.Is(TermCategory.Feature) || word.Is(TermCategory.Pronoun)));
            if (!(skip || extrudes) || taken[j])
            {
                start = i;
                return -1;
            }

            j--;
        }

        start = i;
        // "with a square hole: 40 mm outside": behind a title the word that follows says what it is.
        var beyond = j >= 0 && lexemes[j].Is(TermCategory.Role, "extrusion") && lexemes.Skip(j + 1).Take(i - j - 1).Any(l => l.Is(TermCategory.Solid));
        if (beyond && Peek(i + 1) is { } own && own.Is(TermCategory.Role, "length") && lexemes.Skip(i + 2).Any(l => l.Is(TermCategory.Role) && l.Term!.Id is "thickness" or "height"))
        {
            // "an extruded slot shape 60 mm long, 20 mm wide, 5 mm thick": the extrusion is the last of them.
            return -1;
        }

        var told = Peek(i + 1)?.Is(TermCategory.Role) == true && Peek(i + 2) is not { Kind: LexemeKind.Quantity or LexemeKind.List } && Peek(i + 2)?.IsPunctuation(':') != true && Peek(i + 2)?.IsPunctuation('=') != true;
        if (j < 0 || !lexemes[j].Is(TermCategory.Role) || taken[j] || (j < i - 1 && lexemes[j + 1].IsPunctuation(':') && (told || IsBehindSize(j))))
        {
            return -1;
        }

        // Nouns between the role and its number name the thing measured; they must stay heads.
        start = lexemes.Skip(j + 1).Take(i - j - 1).Any(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.Component) || l.Is(TermCategory.Feature)) ? i : j;
        taken[j] = true;
        return j;
    }

    // "80 mm diameter x 100 mm": the word is that of the number in front.
    private bool IsCrossed(int role) =>
        role > 0 && role + 1 < lexemes.Count && lexemes[role - 1].Kind == LexemeKind.Quantity && prompt.Text[lexemes[role].End..Math.Max(lexemes[role].End, lexemes[role + 1].Start)].Trim() is "x" or "X" or "×" or "*";

    // "8 mm thick: one hole ...": the adjective is that of the number before it and announces nothing.
    private bool IsBehindSize(int role) =>
        role > 0 && lexemes[role - 1].Kind is LexemeKind.Quantity or LexemeKind.List && prompt.Text[lexemes[role].Start..lexemes[role].End].ToLowerInvariant() is "thick" or "wide" or "long" or "high" or "tall" or "deep" or "across";

    private bool BindRight(int i, Measure measure)
    {
        var j = i + 1;
        // "25 mm de rayon": in some languages a size is of its role.
        while (Peek(j) is { } word && (word.Is(TermCategory.Preposition, "in") || (word.Is(TermCategory.Preposition, "of") && word.End - word.Start < 3 && prompt.Text[word.Start] is 'd' or 'D') || word.IsPunctuation('(') || word.Is(TermCategory.Filler)))
        {
            j++;
        }

        // "3 rows of 4 holes": the word stays, it also arranges.
        if (measure.Quantity.CanCount && Peek(i + 1) is { } pattern && (pattern.Is(TermCategory.Pattern, "row") || pattern.Is(TermCategory.Pattern, "column")))
        {
            measure.Role = pattern.Term!.Id + "s";
            return true;
        }

        if (Peek(j) is not { } role || !role.Is(TermCategory.Role))
        {
            return false;
        }

        // "six ø5.5 holes": the sign belongs to the number behind it.
        if (prompt.Text[role.Start] is 'Ø' or 'ø' or '⌀' or '∅' or 'φ' or 'Φ' && Peek(j + 1)?.Kind is LexemeKind.Quantity or LexemeKind.List)
        {
            return false;
        }

        // "a square of 40 mm extruded to 60 mm"
        if (role.Is(TermCategory.Role, "extrusion") && Peek(Peek(j + 1)?.Is(TermCategory.Preposition) == true ? j + 2 : j + 1)?.Kind == LexemeKind.Quantity)
        {
            return false;
        }

        // "8 mm spaced 40 mm apart": the word announces the second number.
        if (role.Is(TermCategory.Role, "spacing") && Peek(j + 1)?.Kind is LexemeKind.Quantity or LexemeKind.List)
        {
            return false;
        }

        // "a 50 mm plate, height = 10": a role that announces the next number is not this one's.
        var announced = Peek(j + 2)?.Kind;
        if (Peek(j + 1) is { } sign
            && ((sign.IsPunctuation(':') && announced == LexemeKind.Quantity && !IsBehindSize(j))
                || ((sign.IsPunctuation('=') || sign.Is(TermCategory.Preposition, "of") || sign.Is(TermCategory.Copula)) && announced is LexemeKind.Quantity or LexemeKind.List)))
        {
            return false;
        }

        // "2 holes 6 mm", "4 holes of 14 mm": the number counts what the next one measures.
        if (j == i + 1 && measure.Quantity is { CanCount: true, Unit.Kind: UnitKind.None, Value: < 100 } && prompt.Text[role.Start..role.End].EndsWith("holes", StringComparison.OrdinalIgnoreCase)
            && Peek(Peek(j + 1)?.Is(TermCategory.Preposition, "of") == true ? j + 2 : j + 1)?.Kind == LexemeKind.Quantity)
        {
            measure.Role = role.Term!.Id + ".count";
            return true;
        }

        if (AnnouncesNext(j))
        {
            return false;
        }

        measure.Role = role.Term!.Id;
        var end = j + 1;

        // Of several role words the last, special one counts: "60 mm diameter bolt circle".
        while (Peek(end) is { } more && more.Is(TermCategory.Role) && IsPlain(measure.Role) && !IsPlain(more.Term!.Id) && Peek(end + 1)?.Kind != LexemeKind.Quantity)
        {
            measure.Role = more.Term!.Id == "boltCircle" && measure.Role == "radius" ? "boltCircleRadius" : more.Term.Id;
            end++;
        }

        if (j > i + 1 && lexemes[j - 1].IsPunctuation('(') && Peek(end)?.IsPunctuation(')') == true)
        {
            end++;
        }

        Take(i + 1, end, measure);
        return true;
    }

    // "30 mm at the bottom": the words stay, because edges and faces are named by them too.
    private void BindPosition(int i, Measure measure)
    {
        if (Peek(i + 1) is { } at && at.Is(TermCategory.Preposition) && at.Term!.Id is "at" or "on")
        {
            var j = Peek(i + 2)?.Is(TermCategory.Determiner) == true ? i + 3 : i + 2;
            if (Peek(j) is { } face && face.Is(TermCategory.Face))
            {
                measure.At = face.Term!.Id;
                return;
            }
        }

        // "bottom 45 mm, top 29 mm"
        var left = i - 1;
        while (left >= 0 && (lexemes[left].Is(TermCategory.Copula) || lexemes[left].IsPunctuation(':') || lexemes[left].IsPunctuation('=')))
        {
            left--;
        }

        if (Peek(left) is { } named && named.Is(TermCategory.Face) && !(left > 0 && (lexemes[left - 1].Is(TermCategory.Determiner, "the") || lexemes[left - 1].Is(TermCategory.Preposition))))
        {
            measure.At = named.Term!.Id;
        }
    }

    private int NextFree(int i)
    {
        while (i < lexemes.Count && taken[i])
        {
            i++;
        }

        return i;
    }

    private static bool IsCounted(string role) => role is "teeth" or "sides" or "rows" or "columns" || role.Contains('.', StringComparison.Ordinal) || !(role is "length" or "width" or "height" or "depth" or "side" or "size" or "spacing" or "wall" or "thickness" or "diameter" or "radius" or "inset" or "offset" or "boltCircle");

    private static bool IsPlain(string role) => role is "diameter" or "radius" or "length" or "width" or "size";

    private Lexeme? Peek(int i) => i >= 0 && i < lexemes.Count && !taken[i] ? lexemes[i] : null;

    private void Take(int from, int to, Measure measure)
    {
        for (var i = from; i < to; i++)
        {
            if (lexemes[i].Kind is not (LexemeKind.Quantity or LexemeKind.List))
            {
                taken[i] = true;
                measure.Widen(lexemes[i].Start, lexemes[i].End);
            }
        }
    }

    private void Check(Node node)
    {
        foreach (var quantity in node.List?.Quantities ?? (node.Measure is { } m ? [m.Quantity] : []))
        {
            var quote = prompt.Quote(quantity.Start, quantity.End);
            if (!double.IsFinite(quantity.Value))
            {
                throw Refuse.Prompt($"'{quote}' is not a size this server can build: it is larger than {Format.Length(Limits.LargestSize)}.");
            }

            var role = node.Measure?.Role;
            if (role is "offset" or "shift")
            {
                continue;
            }

            if (quantity.Value <= 0)
            {
                throw Refuse.Prompt($"'{quote}' is not possible: sizes and counts must be above 0.");
            }

            // A bare number may be a count; it is checked where it is used.
            if (quantity.Unit.Kind == UnitKind.Length)
            {
                Limits.CheckSize(quantity.Base, $"'{quote}'");
            }
        }
    }
}
