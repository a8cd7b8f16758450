using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Puts the lexemes of a prompt right before they are read: takes back what a correction takes back, leaves out what something else
/// stands instead of, and gives words with two meanings the one that their neighbours call for.
/// </summary>
internal sealed class Rewording
{
    private readonly List<Lexeme> lexemes;

    private Rewording(LexedPrompt prompt) => lexemes = [.. prompt.Lexemes];

    /// <summary>The prompt as it was meant.</summary>
    public static LexedPrompt Apply(LexedPrompt prompt)
    {
        var rewording = new Rewording(prompt);
        Corrections.Apply(rewording.lexemes);
        SnapFit.Name(rewording.lexemes, prompt.Text);
        ShapeNouns.Apply(rewording.lexemes);
        rewording.DropExplanations();
        Sayings.Apply(rewording.lexemes, prompt.Text);
        CornerCentres.Apply(rewording.lexemes);
        Repetitions.Apply(rewording.lexemes, prompt.Text);
        HoleWording.Apply(rewording.lexemes, prompt.Text);
        rewording.DropInsteads();
        Purposes.Drop(rewording.lexemes);
        rewording.NamePurposes(prompt);
        BooleanWords.Name(rewording.lexemes, prompt.Text);
        SectionSizes.Name(rewording.lexemes, prompt.Text);
        Extents.Name(rewording.lexemes, prompt.Text);
        Remainders.Name(rewording.lexemes, prompt.Text);
        SizeNames.Apply(rewording.lexemes, prompt.Text);
        Floors.Name(rewording.lexemes);
        rewording.NameBases();
        rewording.NameWalls();
        rewording.NameCircles();
        rewording.NameSides(prompt);
        rewording.NameShells();
        rewording.NameHoles();
        return prompt with { Lexemes = rewording.lexemes };
    }

    internal static bool IsHead(Lexeme lexeme) =>
        lexeme.Is(TermCategory.Solid) || lexeme.Is(TermCategory.Feature) || lexeme.Is(TermCategory.Component) || lexeme.Is(TermCategory.Unsupported) || lexeme.Is(TermCategory.UnsupportedSolid);

    internal static bool IsSize(Lexeme lexeme) => lexeme.Kind is LexemeKind.Quantity or LexemeKind.List or LexemeKind.Screw;

    // "half pipe (a tube cut in half lengthwise)": a noun in brackets without a size says the same again.
    private void DropExplanations()
    {
        for (var i = 1; i + 2 < lexemes.Count; i++)
        {
            if (!lexemes[i].IsPunctuation('(') || !lexemes.Take(i).Any(l => l.Is(TermCategory.Solid)) || !(lexemes[i + 1].Is(TermCategory.Determiner, "a") || lexemes[i + 1].Is(TermCategory.Solid)) || lexemes.FindIndex(i, l => l.IsPunctuation(')')) is not (> 0 and var close))
            {
                continue;
            }

            var inside = lexemes.GetRange(i + 1, close - i - 1);
            if (inside.Exists(l => l.Is(TermCategory.Solid)) && !inside.Exists(l => IsSize(l) && !l.Quantity.Spelled))
            {
                lexemes.RemoveRange(i, close - i + 1);
            }
        }
    }

    // "a chamfer instead of a fillet", "8 mm rather than 10 mm": what stands behind is not wanted.
    private void DropInsteads()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Preposition, "instead"))
            {
                continue;
            }

            var end = i + 1;
            while (end < lexemes.Count && !IsHead(lexemes[end]) && lexemes[end].Kind != LexemeKind.Punctuation && !lexemes[end].Is(TermCategory.Preposition) && !lexemes[end].Is(TermCategory.Conjunction) && !lexemes[end].Is(TermCategory.Verb))
            {
                end++;
            }

            end += end < lexemes.Count && IsHead(lexemes[end]) ? 1 : 0;
            lexemes.RemoveRange(i, end - i);
        }
    }

    // "a bracket for a 25 mm pipe" is a bracket: what it is for is no part of it.
    private void NamePurposes(LexedPrompt prompt)
    {
        var first = lexemes.FindIndex(l => l.Is(TermCategory.Solid));
        for (var i = first + 1; first >= 0 && i < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Preposition, "for"))
            {
                continue;
            }

            var noun = i + 1;
            while (noun < lexemes.Count && !IsHead(lexemes[noun]) && lexemes[noun].Kind is not (LexemeKind.Punctuation or LexemeKind.Unknown) && !lexemes[noun].Is(TermCategory.Preposition) && !lexemes[noun].Is(TermCategory.Verb))
            {
                noun++;
            }

            if (noun < lexemes.Count && noun > i + 1 && lexemes[noun].Is(TermCategory.Solid) && lexemes[i + 1].Is(TermCategory.Determiner, "a"))
            {
                lexemes[noun] = lexemes[noun] with { Kind = LexemeKind.Unknown, Term = null, Text = prompt.Text[lexemes[noun].Start..lexemes[noun].End] };
            }
        }
    }

    // "a 40x40x5 base", "Base: 100 x 60 x 8" is a plate; "the base" of something is that thing.
    private void NameBases()
    {
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Filler, "base"))
            {
                continue;
            }

            var before = lexemes.Take(i).Reverse().TakeWhile(l => l.Kind != LexemeKind.Punctuation && !IsHead(l) && !l.Is(TermCategory.Preposition)).Take(4);
            var after = lexemes.Skip(i + 1).Where(l => !l.IsPunctuation(':') && !l.Is(TermCategory.Copula) && !l.Is(TermCategory.Role, "size") && !l.Is(TermCategory.Preposition, "of")).Take(1);
            if (before.Concat(after).Any(l => l.Kind == LexemeKind.List) && !lexemes.Take(i).Any(l => l.Is(TermCategory.Solid) && l.Term!.Id is "prism" or "pyramid" or "cone" or "frustum" or "wedge" or "triangle"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Solid, "plate") };
            }
            else if (i > 0 && lexemes[i - 1].Is(TermCategory.Solid) && i + 1 < lexemes.Count && (lexemes[i + 1].IsPunctuation(':') || lexemes[i + 1].Kind == LexemeKind.List))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Solid, "plate") };
            }
            else if (i > 1 && lexemes[i - 1].Is(TermCategory.Determiner, "the") && lexemes[i - 2].Is(TermCategory.Preposition, "above"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Face, "bottom") };
            }
            else if (i > 0 && lexemes[i - 1].Is(TermCategory.Determiner, "the"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Pronoun, "it") };
            }
        }
    }

    // "a 2 mm wall" is a thickness; "an upright wall at the back", "a wall 30 mm high" is a body.
    private void NameWalls()
    {
        for (var i = 0; i < lexemes.Count; i++)
        {
            var wall = lexemes[i].Is(TermCategory.Role, "wall") && lexemes[i].End - lexemes[i].Start <= "walls".Length;
            var upright = lexemes[i].Is(TermCategory.Mark, "upright") && lexemes[i].End - lexemes[i].Start <= "uprights".Length;
            if (!wall && !upright)
            {
                continue;
            }

            var before = i - 1;
            while (before >= 0 && (lexemes[before].Is(TermCategory.Mark) || lexemes[before].Is(TermCategory.Face) || lexemes[before].Is(TermCategory.Filler) || lexemes[before].Is(TermCategory.Role, "side")))
            {
                before--;
            }

            var next = i + 1 < lexemes.Count ? lexemes[i + 1] : null;
            var named = before >= 0 && (lexemes[before].Is(TermCategory.Determiner) || (lexemes[before] is { Kind: LexemeKind.Quantity, Quantity.Spelled: true } && lexemes[i].Plural));
            var definite = named && lexemes[before].Is(TermCategory.Determiner, "the");
            var stands = upright || lexemes.Skip(before + 1).Take(i - before - 1).Any(l => l.Is(TermCategory.Mark, "upright") || l.Is(TermCategory.Mark, "vertical") || l.Is(TermCategory.Face, "vertical"));
            var sized = next is not null && ((next.Kind == LexemeKind.Quantity && i + 2 < lexemes.Count && lexemes[i + 2].Is(TermCategory.Role) && lexemes[i + 2].Term!.Id is "height" or "length" or "width") || next.Kind == LexemeKind.List);
            var earlier = lexemes.Take(i).Any(l => l.Is(TermCategory.Solid, "wall"));
            var isNoun = named && (upright ? next is null || !(IsHead(next) || IsSize(next) && definite || next.Is(TermCategory.Mark) || next.Is(TermCategory.Filler)) : stands || sized || (definite && earlier));
            if (isNoun)
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Solid, "wall") };
            }
        }
    }

    // "the lower left corner", "the lower flange": a side, not a change.
    private void NameSides(LexedPrompt prompt)
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            // "a square array of holes": the arrangement is square, not the holes.
            if (lexemes[i].Is(TermCategory.Mark) && lexemes[i].Term!.Id is "square" or "rectangular" && lexemes[i + 1].Is(TermCategory.Pattern))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Filler, "word") };
                continue;
            }

            // "one long top edge": which edge, not how long it is.
            if (lexemes[i].Is(TermCategory.Role, "length") && prompt.Text[lexemes[i].Start..lexemes[i].End].ToLowerInvariant() is "long" or "longer" && (i == 0 || !IsSize(lexemes[i - 1]) || lexemes[i - 1].Quantity.Spelled)
                && (lexemes[i + 1].Is(TermCategory.Face) || lexemes[i + 1].Is(TermCategory.Place, "edge") || lexemes[i + 1].Is(TermCategory.Mark, "vertical")))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Face, "long"), Plural = lexemes[i + 1].Plural };
                continue;
            }

            // "class 150": the number is a name.
            if (lexemes[i].Is(TermCategory.Tolerance, "class") && lexemes[i + 1] is { Kind: LexemeKind.Quantity, Quantity.Unit.Kind: UnitKind.None })
            {
                lexemes[i] = lexemes[i] with { End = lexemes[i + 1].End };
                lexemes.RemoveAt(i + 1);
                continue;
            }

            // "at the centre of each rounded end": the end is round already.
            if (lexemes[i].Is(TermCategory.Feature, "fillet") && lexemes[i + 1].Is(TermCategory.Place, "end") && lexemes.Skip(Math.Max(0, i - 3)).Take(Math.Min(i, 3)).Any(l => l.Is(TermCategory.Place, "center")))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Filler, "word") };
                continue;
            }

            if (lexemes[i].Is(TermCategory.Ordinal) && lexemes[i + 1].Is(TermCategory.Role, "section"))
            {
                lexemes[i + 1] = lexemes[i + 1] with { Term = new Term(TermCategory.Filler, "word") };
            }

            if (lexemes[i].Is(TermCategory.Comparative, "height-") && (lexemes[i + 1].Is(TermCategory.Face) || lexemes[i + 1].Is(TermCategory.Place) || IsHead(lexemes[i + 1])))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Face, "bottom") };
            }
        }
    }

    // "a 40 mm cube shell": a hollow cube.
    private void NameShells()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Solid) && lexemes[i + 1].Is(TermCategory.Feature, "shell") && lexemes[i + 1].End - lexemes[i + 1].Start <= "shells".Length)
            {
                var ends = lexemes[i].Term!.Id is "cone" or "frustum" or "cylinder" ? "openBoth" : "hollow";
                (lexemes[i], lexemes[i + 1]) = (lexemes[i + 1] with { Term = new Term(TermCategory.Mark, ends) }, lexemes[i]);
            }
        }
    }

    // "Drill 6 mm through the boss", "drilled 8 mm deep": drilling without the word hole makes one.
    private void NameHoles()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Verb, "drill") && !lexemes[i].Is(TermCategory.Verb, "drilled"))
            {
                continue;
            }

            var clause = lexemes.Skip(i + 1).TakeWhile(l => l.Kind != LexemeKind.Punctuation && !l.Is(TermCategory.Conjunction)).Any(l => l.Is(TermCategory.Feature));
            var named = clause || lexemes.Skip(i + 1).TakeWhile(l => !l.EndsSentence).Any(IsCutFeature) || (lexemes[i].Is(TermCategory.Verb, "drilled") && lexemes.Take(i).Reverse().TakeWhile(l => !l.EndsSentence).Any(IsCutFeature));
            if (!named && lexemes.Skip(i + 1).Take(3).Any(l => l.Kind is LexemeKind.Quantity or LexemeKind.Screw))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Feature, "hole") };
            }
            else
            {
                lexemes[i] = lexemes[i] with { Term = lexemes[i].Is(TermCategory.Verb, "drill") ? new Term(TermCategory.Verb, "add") : new Term(TermCategory.Filler, "word") };
            }
        }
    }

    private static bool IsCutFeature(Lexeme lexeme) => lexeme.Is(TermCategory.Feature) && lexeme.Term!.Id is not ("chamfer" or "fillet" or "cornerFillet" or "shell");

    // In a sketch a circle is an outline: what is extruded, or what is cut.
    private void NameCircles()
    {
        if (!lexemes.Exists(l => l.Is(TermCategory.Verb, "sketch") || l.Is(TermCategory.Role, "extrusion")))
        {
            return;
        }

        for (var i = 0; i < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Role, "boltCircle") || lexemes[i].End - lexemes[i].Start > "circles".Length)
            {
                continue;
            }

            var from = lexemes.FindLastIndex(i, l => l.EndsSentence) + 1;
            var to = lexemes.FindIndex(i, l => l.EndsSentence) is >= 0 and var end ? end : lexemes.Count;
            var placed = i >= 2 && lexemes[i - 1].Is(TermCategory.Determiner) && lexemes[i - 2].Is(TermCategory.Preposition, "on");
            var arranged = placed && lexemes.Skip(from).Take(i - from).Any(l => l.Is(TermCategory.Feature));
            if (arranged)
            {
                continue;
            }

            var sentence = lexemes.GetRange(from, to - from);
            var next = lexemes.Skip(to + 1).TakeWhile(l => !l.EndsSentence).ToList();
            var cuts = sentence.Exists(IsCut) || (next.Exists(IsCut) && !sentence.Exists(l => l.Is(TermCategory.Role, "extrusion"))) || IsInside(i);
            lexemes[i] = lexemes[i] with { Term = cuts ? new Term(TermCategory.Feature, "hole") : new Term(TermCategory.Solid, "cylinder") };
        }
    }

    private bool IsCut(Lexeme lexeme) =>
        (lexeme.Is(TermCategory.Verb) && lexeme.Term!.Id is "cut" or "remove") || (lexeme.Is(TermCategory.Role, "depth") && lexeme.End - lexeme.Start > "extrude".Length);

    // A second outline of the same sketch is an opening of the first.
    private bool IsInside(int circle)
    {
        var outline = lexemes.FindIndex(0, circle, l => l.Is(TermCategory.Solid));
        return outline >= 0 && !lexemes.Take(circle).Any(l => l.Is(TermCategory.Role, "extrusion"));
    }
}
