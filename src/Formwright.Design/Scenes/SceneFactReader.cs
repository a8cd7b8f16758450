using System.Globalization;

namespace Formwright.Design.Scenes;

/// <summary>
/// Reads what is said of a feature word by word: quantities by the words beside them, phrases by their prepositions. The order of the
/// words does not matter; what no rule knows stays unknown.
/// </summary>
internal sealed partial class SceneFactReader
{
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["rear"] = "back", ["upper"] = "top", ["uppermost"] = "top", ["topmost"] = "top", ["lower"] = "bottom", ["lowest"] = "bottom", ["underside"] = "bottom", ["underneath"] = "bottom",
        ["surface"] = "face", ["border"] = "edge", ["margin"] = "edge", ["brim"] = "rim", ["siding"] = "wall", ["centerline"] = "line", ["outside"] = "outer",
        ["longer"] = "long", ["longitudinal"] = "long", ["shorter"] = "short", ["halfway"] = "middle", ["midway"] = "middle", ["midpoint"] = "middle", ["every"] = "each", ["either"] = "each", ["both"] = "each",
        ["symmetrical"] = "symmetric", ["symmetrically"] = "symmetric", ["vertically"] = "vertical", ["horizontally"] = "horizontal", ["axially"] = "axial", ["radially"] = "radial",
        ["crossways"] = "crosswise", ["transversely"] = "crosswise", ["transverse"] = "crosswise", ["sideways"] = "crosswise", ["longwise"] = "lengthwise", ["lengthways"] = "lengthwise", ["widthways"] = "crosswise", ["widthwise"] = "crosswise", ["longways"] = "lengthwise",
        ["centrally"] = "centered", ["central"] = "centered", ["centric"] = "centered", ["coaxial"] = "concentric", ["coaxially"] = "concentric", ["concentrically"] = "concentric",
        ["rounding"] = "arc", ["semicircle"] = "arc", ["mm"] = "", ["half-height"] = "half", ["midheight"] = "middle", ["dia"] = "diameter", ["tall"] = "high", ["thickness"] = "thickness",
        ["neighbouring"] = "adjacent", ["two"] = "2", ["beneath"] = "below", ["under"] = "below", ["over"] = "above",
    };

    private static readonly HashSet<string> Prepositions = ["in", "into", "on", "onto", "at", "from", "to", "near", "towards", "along", "across", "through", "of", "around", "about", "below", "above", "behind", "beside", "opposite", "within", "inside", "with", "parallel", "by", "between"];
    private static readonly HashSet<string> Silent = ["the", "its", "their", "a", "an", "that", "this", "these", "any", "same", "said", "respective", "nearest", "closest", "adjacent", "very", "exact", "exactly", "whole", "entire", "complete", "geometric", "own", "common", "hand", "shared", "inward", "now", "two", "imaginary"];
    private static readonly HashSet<string> Idle =
    [
        ",", ";", ":", "-", "(", ")", "=", "$", "respectively", "only", "exactly", "overall", "total", "down", "centers", "fully", "pattern", "field", "linear", "additionally", "subtract", "remove", "sink", "place", "thanks", "passing", "oriented",
        "measured", "enter", "reaching", "way", "ways", "whose", "array", "matrix", "arrangement", "parallel", "aligned", "through", "regular", "mill", "direct", "directly", "again", "here", "extra", "another", "ones",
    ];

    private static readonly HashSet<string> Telling = ["each", "all", "2", "4", "one", "1", "other", "opposite", "far", "near", "free", "full", "outer", "inner", "long", "short", "wide", "narrow", "big", "large"];
    private static readonly HashSet<string> Nouns =
    [
        "left", "right", "front", "back", "top", "bottom", "edge", "end", "side", "face", "rim", "wall", "corner", "floor", "center", "middle", "axis", "axes", "line", "plane", "mid", "half", "width", "length", "height",
        "depth", "thickness", "direction", "diagonal", "vertical", "horizontal", "everything", "it", "them", "part", "row", "arc", "shoulder", "wide", "base", "x", "y", "z", "point", "circumference", "tip",
    ];

    private static readonly HashSet<string> SizeNouns = ["direction", "width", "length", "height", "depth", "thickness", "side", "edge", "end", "face", "dimension", "axis", "long", "wide", "thick"];

    private readonly string[] words;
    private readonly bool[] plural;
    private readonly IReadOnlyList<SceneThing> things;
    private readonly SceneFacts facts = new();
    private readonly HashSet<int> used = [];
    private int at;
    private int isCentered = -1;
    private string about = "";

    private SceneFactReader(SceneThing feature, IReadOnlyList<SceneThing> things)
    {
        this.things = things;
        var raw = feature.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words = new string[raw.Length];
        plural = new bool[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            var word = raw[i] is "circle" or "circles" && i > 0 && raw[i - 1] == "half" ? "arc" : raw[i];
            var single = word.Length > 3 && word[^1] == 's' && (Nouns.Contains(word[..^1]) || Synonyms.ContainsKey(word[..^1])) ? word[..^1] : word is "radii" ? "radius" : word;
            plural[i] = single != word || word == "both";
            words[i] = Synonyms.GetValueOrDefault(single, single);
        }
    }

    /// <summary>What the words of a feature say.</summary>
    public static SceneFacts Read(SceneThing feature, IReadOnlyList<SceneThing> things)
    {
        var reader = new SceneFactReader(feature, things);
        reader.Run();
        return reader.facts;
    }

    private string Word(int i) => i >= 0 && i < words.Length ? words[i] : "";

    // A length, or the bare number of a drawing beside a word that makes it one.
    private bool IsLength(int i) => (Word(i) is { Length: > 2 } word && word.EndsWith("mm", StringComparison.Ordinal) && (char.IsAsciiDigit(word[0]) || (word[0] == '-' && char.IsAsciiDigit(word[1]))))
        || (IsNumber(i) && (Word(i + 1) is "wide" or "deep" or "long" or "high" or "thick" || (Word(i - 1) is "$" && Word(i + 1) is "" or ";" or "through" or "|") || Word(i - 1) is "depth" or "width"));

    private bool IsCount(int i) => Word(i) is { Length: > 0 } word && word.All(char.IsAsciiDigit);

    private double Length(int i) => double.Parse(words[i].EndsWith("mm", StringComparison.Ordinal) ? words[i][..^2] : words[i], CultureInfo.InvariantCulture);

    private SceneThing? Thing(int i) => Word(i) is ['@', .. var number] && int.TryParse(number, out var index) ? things[index] : null;

    private int Skip(int i, params ReadOnlySpan<string> silent)
    {
        while (i < words.Length && silent.Contains(words[i]))
        {
            i++;
        }

        return i;
    }

    private void Run()
    {
        while (at < words.Length)
        {
            if (!Quantity() && !Measure() && !Keyword() && !Phrase())
            {
                about = words[at] is ";" or "," ? "" : about;
                if (!IsLead(at) && !IsSilent(at))
                {
                    facts.Unknown ??= words[at];
                }

                at++;
            }
        }
    }

    // "Its center is 20 mm from", "for M5 screws", "offset by 8 mm from": what the number or the noun after it says is enough.
    private bool IsLead(int i)
    {
        var word = words[i];
        if (word == "for")
        {
            var end = i + 1;
            while (end < words.Length && words[end] is not ("," or "$" or "in" or "on" or "at" or "with" or "from" or "and" or "are" or "is" or ";") && Thing(end) is null)
            {
                end++;
            }

            var size = Enumerable.Range(i + 1, end - i - 1).FirstOrDefault(IsLength, -1);
            facts.Nominal ??= size >= 0 && Word(size + 1) is "screw" or "screws" or "bolt" or "bolts" or "pins" or "pin" ? Length(size) : null;
            used.UnionWith(Enumerable.Range(i + 1, end - i - 1));
            at = end - 1;
            return true;
        }

        if (word is "center" or "axis" or "line" && Word(i + 1) is "is" or "are" or "lies" or "lie" or "lying" && Word(i - 1) is "its" or "the" or "their" or "whose" or "$" or "center")
        {
            return true;
        }

        if (word is "front" or "back" or "left" or "right" or "top" or "bottom" && Word(i + 1) == "edge" && Word(i - 1) is "its" or "whose" or "the" && Skip(i + 2, "is", "lies", "being", "at") is var reach && IsLength(reach))
        {
            // "Its front edge 20 mm behind the front": the edge that is nearer to what it is told from.
            var near = Enumerable.Range(reach + 1, 5).Select(q => Word(q) switch { "floor" or "base" => "bottom", "rim" => "top", var other => other }).FirstOrDefault(w => w is "front" or "back" or "left" or "right" or "top" or "bottom");
            facts.Unknown ??= near == word ? null : word;
            return true;
        }

        return word is "center" or "centers" or "axis" or "axes" or "line" or "offset" or "edge" or "hole" or "fully" or "eccentric" or "about" && Enumerable.Range(i + 1, 5).FirstOrDefault(q => IsLength(q) || Prepositions.Contains(Word(q)) && Word(q) is not ("of" or "by" or "at"), -1) is var next && (IsLength(next) || word is "fully");
    }

    private bool IsSilent(int i) => words[i].Trim('|') is not { Length: > 0 } word || (plural[i] && word == "center") || Idle.Contains(word)
        || ((SceneWords.Has("free", word) || SceneWords.Has("adjectives", word) || Silent.Contains(word) || Prepositions.Contains(word)) && !Nouns.Contains(word));

    // A place after a preposition; where it ends comes back in the position.
    private SceneReference Reference(ref int i)
    {
        var found = new SceneReference();
        var end = i;
        for (var q = i; q < words.Length; q++)
        {
            var word = words[q];
            if ((word == "corner" && Word(q + 1) == "radius") || (word is "right" && Word(q + 1) is "across" or "through" or "along" or "down" or "around" or "into"))
            {
                break;
            }

            if ((word == "(" && (IsLength(q + 1) || IsNumber(q + 1)) && Word(q + 2) == "direction") || (word == ")" && Word(q - 1) == "direction"))
            {
                end = word == ")" ? q + 1 : end;
                continue;
            }

            if (Thing(q) is { } thing)
            {
                found.Things.Add(thing);
            }
            else if (word == "$")
            {
                // "the middle of each hole" is of no other thing.
                break;
            }
            else if (Nouns.Contains(word) || Telling.Contains(word))
            {
                if (IsCount(q) && (Word(q + 1) is "$" or "row" or "," or "by" || IsLength(q + 1)))
                {
                    break;
                }

                found.Words.Add(word);
                found.IsEvery |= word is "each" or "all" or "2" or "4" || (plural[q] && word is "edge" or "end" or "side" or "corner" or "face" or "wall");
                if (word is "each" or "all" && !Nouns.Contains(Word(Skip(q + 1, "the", "its", "of", "outer", "long", "short", "2", "4"))) && Thing(Skip(q + 1, "the", "of", "its", "2")) is null)
                {
                    continue;
                }
            }
            else if ((IsLength(q) || IsNumber(q)) && (SizeNouns.Contains(Word(q + 1)) && (!found.Words.Overlaps(Nouns) || Word(q - 1) == "(") || (Word(q - 1) == "of" && found.Has("length", "width", "height", "depth", "thickness"))))
            {
                found.Size = IsLength(q) ? Length(q) : double.Parse(words[q], CultureInfo.InvariantCulture);
                used.Add(q);
            }
            else if (word is "of" or "and" or "in" or "from" or "to" or "or" && found.IsAny)
            {
                // "of the plate", "the left and from the front": only when a place follows.
                var next = q + 1;
                while (Word(next) is "from" or "at" or "to" or "on" && word == "and" || Silent.Contains(Word(next)) || (Telling.Contains(Word(next)) && !Nouns.Contains(Word(next))))
                {
                    next++;
                }

                var goesOn = Thing(next) is { } of && (word is "of" or "and" || of.IsFeature == false && word == "in") || (Nouns.Contains(Word(next)) && (word is "of" or "and" || (word == "in" && found.IsCenter && Word(next) is "width" or "length" or "height" or "depth" or "thickness")))
                    || (word == "of" && IsLength(next) && (SizeNouns.Contains(Word(next + 1)) || found.Has("length", "width", "height", "depth", "thickness")));
                if (!goesOn)
                {
                    break;
                }

                continue;
            }
            else if (!Silent.Contains(word) && !(word is "from" or "at" or "to" or "on" && Word(q - 1) == "and"))
            {
                break;
            }

            end = q + 1;
        }

        if (found.IsAny)
        {
            i = end;
        }

        return found;
    }

    // A phrase that begins with a preposition.
    private bool Phrase()
    {
        var word = words[at];
        if (!Prepositions.Contains(word))
        {
            return Bare();
        }

        var next = Skip(at + 1, "to", "with", "on", "of", "the");
        next = next > at + 1 && word is not ("through" or "parallel" or "opposite" or "across") && words[next - 1] != "the" ? at + 1 : next;
        var place = Reference(ref next);
        if (!place.IsAny || (word is "with" or "by" && !(place.IsCenter || place.Has("arc") || place.Things.Count > 0)))
        {
            if (word == "through")
            {
                facts.Marks.Add("through");
                at++;
                return true;
            }

            return false;
        }

        facts.Phrases.Add(new ScenePhrase(word, place, isCentered == at ? "center" : about));
        if (word == "through")
        {
            facts.Marks.Add("through");
        }

        at = next;
        return true;
    }

    // "the left end has": a place without a preposition; only at the beginning of what is said.
    private bool Bare()
    {
        var isFirst = at == 0 || Word(at - 1) is ";" or "|" || (at < 3 && Enumerable.Range(0, at).All(i => Word(i) is "and" or "also" or "," or "the" or "then"));
        var next = at;
        if (!isFirst || words[at] is not ("the" or "its" or "each" or "all" or "one" or "1") && !Nouns.Contains(words[at]) && Thing(at) is null)
        {
            return false;
        }

        var place = Reference(ref next);
        if (!place.IsAny || (place.Has("edge") && IsLength(Skip(next, "is", "lies", "being"))) || Word(Skip(next, "also", "then")) is not ("has" or "have" or "gets" or "get" or "carries" or "contains" or "receives" or "is" or "are" or "there"))
        {
            return false;
        }

        facts.Phrases.Add(new ScenePhrase("in", place, ""));
        at = next;
        return true;
    }
}
