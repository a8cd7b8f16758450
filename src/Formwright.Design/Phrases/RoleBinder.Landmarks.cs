using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <content>Distances from edges, faces, ends and centres.</content>
internal sealed partial class RoleBinder
{
    // The same distance from a second side: "20 mm from top and bottom", "25 mm left and right of the centre".
    private Measure? opposite;

    // "15 mm from each end", "10 mm in from the left edge", "20 mm left of the centre", "15 mm below the top"
    private bool BindLandmark(int i, Measure measure)
    {
        var j = i + 1;
        while (Peek(j) is { } word && (word.Is(TermCategory.Preposition, "in") || word.Is(TermCategory.Role, "inset") || word.Is(TermCategory.Role, "offset") || word.Is(TermCategory.Filler)
            || (word.Is(TermCategory.Preposition, "along") && Peek(j + 1)?.Is(TermCategory.Preposition, "from") == true)))
        {
            j++;
        }

        if (Peek(j)?.Is(TermCategory.Preposition, "from") == true || IsOfEdge(j))
        {
            var place = LandmarkAt(j + 1, out var end);
            if (place is null || (Peek(end)?.Is(TermCategory.Preposition, "to") == true && LandmarkAt(end + 1, out _) is not null))
            {
                // "Ø12 from front to back" is a direction.
                return false;
            }

            measure.From = place;
            measure.Role = place == "center" ? "offset" : "inset";
            end = place == "center" ? end : Second(end, measure);
            Take(i + 1, end, measure);
            return true;
        }

        return BindLevel(i, j, measure) || BindDirection(i, measure);
    }

    // "15 mm below the top", "12 mm above the base", "5 mm below the centre"
    private bool BindLevel(int i, int j, Measure measure)
    {
        var below = Peek(j)?.Is(TermCategory.Preposition, "under") == true;
        if (!below && Peek(j)?.Is(TermCategory.Preposition, "above") != true)
        {
            return false;
        }

        switch (LandmarkAt(j + 1, out var end))
        {
            case "top" when below:
                measure.From = "top";
                break;
            case "bottom" when !below:
                measure.From = "bottom";
                break;
            case "center":
                (measure.Role, measure.From) = ("shift", below ? "bottom" : "top");
                Take(i + 1, end, measure);
                return true;
            default:
                return false;
        }

        (measure.Role, measure.IsLevel) = ("inset", true);
        Take(i + 1, end, measure);
        return true;
    }

    // "10 mm to the left", "10 mm left of centre", "offset 10 mm toward the back from the centre"
    private bool BindDirection(int i, Measure measure)
    {
        var k = i + 1;
        while (Peek(k) is { } to && (to.Is(TermCategory.Preposition, "to") || to.Is(TermCategory.Determiner, "the")))
        {
            k++;
        }

        if (Peek(k) is not { } face || !face.Is(TermCategory.Face) || !(face.Term!.Id is "left" or "right" or "front" or "back" || (face.Term.Id is "top" or "bottom" && IsTowards(i + 1))))
        {
            return false;
        }

        (measure.Role, measure.From) = ("shift", face.Term.Id);
        var end = Second(k + 1, measure);
        if (k == i + 1 && Peek(end)?.Is(TermCategory.Preposition, "of") != true)
        {
            (measure.Role, measure.From, opposite) = (null, null, null);
            return false;
        }

        var tail = end;
        while (Peek(tail) is { } word && (word.Is(TermCategory.Preposition, "of") || word.Is(TermCategory.Preposition, "from") || word.Is(TermCategory.Determiner, "the") || word.Is(TermCategory.Place, "center")))
        {
            tail++;
        }

        Take(i + 1, Peek(tail - 1)?.Is(TermCategory.Place, "center") == true ? tail : end, measure);
        return true;
    }

    private bool IsTowards(int i) => prompt.Text[lexemes[i].Start..lexemes[i].End].StartsWith("toward", StringComparison.OrdinalIgnoreCase);

    // Where a second side behind "and" ends, for which the distance holds too.
    private int Second(int end, Measure measure)
    {
        if (Peek(end)?.Is(TermCategory.Conjunction, "and") != true)
        {
            return end;
        }

        var face = Peek(end + 1)?.Is(TermCategory.Determiner, "the") == true ? end + 2 : end + 1;
        if (Peek(face) is not { } side || !side.Is(TermCategory.Face) || side.Term!.Id == measure.From)
        {
            return end;
        }

        opposite = new Measure(measure.Quantity, prompt.BareUnit) { Role = measure.Role, From = side.Term!.Id };
        var last = face + 1;
        while (Peek(last) is { } word && word.Is(TermCategory.Place) && word.Term!.Id is "edge" or "end")
        {
            last++;
        }

        return last;
    }

    // "à 10 mm des bords", "a 10 mm de los bordes", "20 mm von unten": in some languages "of" the edges.
    private bool IsOfEdge(int j)
    {
        var place = Peek(j)?.Is(TermCategory.Preposition, "of") == true && Peek(j + 1)?.Is(TermCategory.Determiner) == true ? j + 2 : j + 1;
        return Peek(j) is { } word && (word.Is(TermCategory.Preposition, "of") || word.Is(TermCategory.Determiner, "a"))
            && Peek(place) is { } edge && (edge.Is(TermCategory.Place) ? edge.Term!.Id is "edge" or "corner" : edge.Is(TermCategory.Face) && prompt.Text[word.Start..word.End].Equals("von", StringComparison.OrdinalIgnoreCase));
    }

    private string? LandmarkAt(int j, out int end)
    {
        string? found = null;
        end = j;
        while (Peek(end) is { } word)
        {
            if (word.Is(TermCategory.Face))
            {
                found = word.Term!.Id;
            }
            else if (word.Is(TermCategory.Place) && word.Term!.Id is "edge" or "end" or "bothEnds" or "bothSides" or "corner" or "center")
            {
                found = word.Term!.Id is var id && found is not null && id != "center" ? found : id == "bothEnds" ? "end" : id == "bothSides" ? "edge" : id;
            }
            else if (word.Is(TermCategory.Role, "side"))
            {
                found ??= "edge";
            }
            else if (end == j && word.Is(TermCategory.Pronoun) && SideBefore(j) is { } side)
            {
                found = side;
            }
            else if (!(word.Is(TermCategory.Determiner) || (word is { Kind: LexemeKind.Quantity, Quantity: { Spelled: true, Value: 1 } } && Peek(end + 1) is { Term.Category: TermCategory.Place or TermCategory.Face }) || word.Is(TermCategory.Mark) || word.Is(TermCategory.Role, "outerDiameter") || word.Is(TermCategory.Preposition, "of")) || (found is not null && word.Is(TermCategory.Mark)))
            {
                break;
            }

            end++;
        }

        return found;
    }

    // "along the front edge, 12 mm from it": the side named last in the sentence.
    private string? SideBefore(int j)
    {
        for (var k = j - 1; k >= 0 && !lexemes[k].EndsSentence; k--)
        {
            if (lexemes[k].Is(TermCategory.Face))
            {
                return lexemes[k].Term!.Id;
            }
        }

        return null;
    }
}
