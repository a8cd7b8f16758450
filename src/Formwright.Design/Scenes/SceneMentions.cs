using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Finds the things that statements speak of, and gives each its words.</summary>
internal sealed partial class SceneMentions
{
    private static readonly string[] Determiners = ["a", "an", "the", "its", "this", "that", "each", "every", "both", "another", "one", "all", "these"];
    private static readonly string[] Joints = [",", "and", "with", "has", "have", "carries", ":", "contains", "gets", "which", "that", "by", "share", "shares"];

    private static readonly HashSet<string> Shapes = ["cylinder", "disc", "block", "cuboid", "box", "cone", "ball", "sphere", "cube", "frustum", "prism"];

    /// <summary>The things in the order they come up.</summary>
    public List<SceneThing> Things { get; } = [];

    private static readonly Regex Walls = SceneWords.Pattern(@"#n (?:thick )?walls?(?! (?:is|are|has|have|with) )|walls? (?:thickness )?(?:and (?:the |a )?(?:floor|bottom) )?(?:thickness )?(?:are |is |of |: )*#n|wall and (?:floor|bottom) thickness|walls? thickness");
    private readonly HashSet<SceneThing> spoken = [];
    private readonly Dictionary<string, int> counts = [];
    private SceneThing? subject;
    private static readonly Regex EdgeOf = SceneWords.Pattern("^the (?:left|right|front|rear|back|upper|lower|top|bottom) (?:edge|side|end) of @k is");
    private static readonly Regex Arcs = SceneWords.Pattern("(?:concentric(?:ally)?|coaxial(?:ly)?) (?:with|to) (?:the|this|that|its|each|their|these) (?:rounding|fillet|radius|arc|half circle|(?:rounded |round )(?:end|top|corner)s?|semicircle|end (?:radius|radii|rounding|roundings|arcs?))");
    private static readonly Regex One = SceneWords.Pattern("the (?<w>[a-z]+) one");
    private static readonly Regex EachHas = SceneWords.Pattern("^(?:each|every|both|the 2|each of the 2)(?: of the)? (?<n>[a-z]+)(?= (?:has|have|gets|get|carries|carry) )");
    private SceneThing? beside;

    /// <summary>Why it cannot be read; null while it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>True when the text tells of something open, whose walls are a thickness and not bodies.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True when a text names a body or a feature.</summary>
    public static bool Names(string text) => new SceneMentions().Mentions([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Count > 0;

    /// <summary>Reads a statement.</summary>
    public void Read(string statement)
    {
        // "Centered on the lower one": the one that was called so.
        statement = One.Replace(statement, m => Things.FindAll(t => !t.IsFeature && t.Names.Contains(m.Groups["w"].Value)) is [var only] ? $"the {m.Groups["w"].Value} {only.Noun}" : m.Value);
        if (EachHas.Match(statement) is { Success: true } many && SceneWords.Noun("bodies", many.Groups["n"].Value) is { } like && Things.FindAll(t => t is { IsFeature: false, Count: 1 } && t.Names.Contains(like)) is [_, _] pair)
        {
            // "Each leg has a hole": the same in each of the two.
            foreach (var one in pair)
            {
                Read($"@{Things.IndexOf(one)} {OfIt(statement[(many.Groups["n"].Index + many.Groups["n"].Length)..], like)}");
            }

            return;
        }

        statement = IsOpen || Hollow().IsMatch(statement) || statement.Contains("wall thickness", StringComparison.Ordinal) || statement.Contains("tube", StringComparison.Ordinal) || statement.Contains("pipe", StringComparison.Ordinal) ? TheWalls().Replace(SceneHollows.Faces(Walls.Replace(statement, m => m.Value.Replace("wall", "siding", StringComparison.Ordinal))), "siding") : statement;
        var words = Arcs.Replace(statement, "concentric with the arc").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (Colon(words) is > 0 and var colon && (!words.Take(colon).Any(w => char.IsAsciiDigit(w[0])) || (colon + 1 < words.Count && words[colon + 1] is "a" or "an" && !words.Take(colon).Any(w => w.EndsWith("mm", StringComparison.Ordinal)))))
        {
            var about = Things.Where(t => !t.IsFeature && words.Take(colon).Contains(t.Noun)).ToList();
            var isFeature = words.Take(colon).Any(w => SceneWords.Noun("features", w) is not null);
            var isHole = Mentions(words.Take(colon).ToList()) is [{ IsFeature: true }, { IsFeature: false }] && about.Count == 1;
            words = isHole ? [.. words.Take(colon), ",", .. words.Skip(colon + 1)] : Label(words, colon);
            if (isFeature && about.Count > 0 && !isHole)
            {
                words.AddRange(["in", "the", about[0].Noun]);
                Fault ??= about.Count > 1 ? "label of several" : null;
            }
        }

        if (Edges(ref words))
        {
            return;
        }

        spoken.Clear();
        Point(words);
        var mentions = Mentions(words);
        var isTitle = Things.Count == 0 && mentions.Exists(m => m is { Count: > 1, IsFeature: false }) && !words.Exists(w => w.EndsWith("mm", StringComparison.Ordinal));
        foreach (var mention in mentions.Where(m => isTitle && m.Count is not null))
        {
            counts[mention.Noun!] = mention.Count!.Value;
        }

        if (isTitle || (!words.Exists(w => char.IsAsciiDigit(w[0])) && (Things.Count == 0 || words.Contains("consists"))))
        {
            if (mentions is [{ IsFeature: false, Count: null } only0] && only0.End == words.Count)
            {
                // "Make a standoff plate.": what is told next is that plate.
                titles.Add(only0.Noun!);
            }

            headings.UnionWith(mentions.Where(m => m is { IsFeature: false, Count: null }).Select(m => m.Noun!));
            Fault ??= words.Find(w => SceneWords.Has("meaning", w) && all.Count(a => a == w) < 2 && w is not ("end" or "side" or "wall" or "cross" or "round" or "square" or "stepped" or "rectangular"));
            return;
        }

        var heads = new List<(int Start, SceneThing Thing, Mention Mention)>();
        var text = words.ToArray();
        SceneThing? previous = null, each = subject is { IsFeature: false } && words.Count > 1 && words[^1] == "each" && words[^2] is "from" or "on" ? subject : null;
        if (each is not null)
        {
            words[^1] = text[^1] = $"@{Things.IndexOf(each)}";
        }

        var previousEnd = 0;
        foreach (var (i, mention) in mentions.Index())
        {
            var definite = mention.Determiner is "the" or "its" or "this" or "that" or "each" or "every" or "both" or "all" or "these";
            var bare = mention is { Determiner: null, Count: null, Modifiers.Count: 0, IsFeature: false } && mention.End - mention.Start == 1;
            definite |= bare && mention.Start > 0 && words[mention.Start - 1] is "through" or "and" or "of" or "from" or "into" or "to" && Find(mention) is not null;
            if (definite && mention is { IsFeature: false } && (mention.Count ?? (mention.Determiner == "both" || (mention.Determiner == "the" && words[mention.End - 1] != mention.Noun && words[mention.End - 1].EndsWith('s')) ? 2 : 0)) is > 1 and var several && Things.Where(t => !t.IsFeature && t.Count == 1 && t.Names.Contains(mention.Noun!)).ToList() is { } alike && alike.Count == several && heads.Count + mention.Start > 0 && (several == 2 || (mention.Start > 0 && words[mention.Start - 1] == "through" && Things.Count(t => !t.IsFeature) == several)))
            {
                // "between the two plates": each of them.
                Mark(text, mention, several == 2 ? $"@{Things.IndexOf(alike[0])} and @{Things.IndexOf(alike[1])}" : "everything");
                spoken.UnionWith(alike);
                previous ??= alike[0];
                continue;
            }

            if (definite && mention.Noun is "part" or "component" or "piece" or "object" or "body" && mention.Start > 0 && words[mention.Start - 1] is "through" && Things.Count > 0 && mention.Modifiers is ["whole" or "entire" or "complete"])
            {
                // "Through the whole part", though one of its bodies is "the lower part".
                Mark(text, mention, "everything");
                continue;
            }

            var known = definite ? Find(mention) : null;
            var atStart = mention.Start == 0 || words.Take(mention.Start).All(w => w is "," or "also" or "then" or "finally" or "here" or "|");
            if (known is null && definite && RefersBack(mention, atStart, words, mentions.ElementAtOrDefault(i + 1)))
            {
                known = Otherwise(mention);
            }

            if (previous is { IsFeature: false } && heads.Count > 0 && heads[^1].Thing == previous && mention is { IsFeature: false, Determiner: "a" or "an" } && mention.Start == previousEnd + 1 && words[previousEnd] is "," or "(" && Shapes.Contains(mention.Noun!) && !Shapes.Contains(previous.Noun))
            {
                // "A knob, a cylinder of 20 mm diameter": another name of the same.
                previous.Names.Add(mention.Noun!);
                previous.Names.UnionWith(mention.Modifiers);
                Mark(text, mention, "");
                previousEnd = mention.End;
                continue;
            }

            if (previous is not null && mention.Noun is not null && !mention.IsFeature && !definite && IsPredicate(words, previousEnd, mention.Start) && !previous.IsFeature)
            {
                // "the hub is a cylinder": another name of the same.
                previous.Names.Add(mention.Noun);
                previous.Names.UnionWith(mention.Modifiers);
                Mark(text, mention, "");
                previousEnd = mention.End;
                continue;
            }

            if (known is null && definite && !atStart && (mention.Noun is "base" or "body" || (mention.Noun == "wall" && Things.Exists(t => SceneWords.Has("hollow", t.Noun) || SceneWords.Has("round", t.Noun)))) && Things.Count > 0)
            {
                continue;
            }

            if (known is null && definite && !atStart && mention.IsFeature is false)
            {
                // "through the whole part", "the outside of the body"
                if (Things.Count > 0 && words[mention.Start - 1] is "through" or "of" && mention.Noun is "part" or "component" or "piece" or "object" or "item" or "model" or "tower" or "assembly" && (words[mention.Start - 1] is "through" || mention.Modifiers.Exists(m => m is "outer" or "whole" or "entire" or "complete")) && mention.Modifiers.TrueForAll(m => m is "whole" or "entire" or "complete" or "full"))
                {
                    Mark(text, mention, "everything");
                    continue;
                }

                if (known is null && words[mention.Start - 1] == "through" && mention.Modifiers.Count == 0 && headings.Contains(mention.Noun!) && Things.Exists(t => !t.IsFeature))
                {
                    // "A stepped pulley ... A bore runs through the pulley."
                    Mark(text, mention, "everything");
                    continue;
                }

                if (known is null && words[mention.Start - 1] == "of" && heads is [.., var (_, _, holder)] && holder.End == mention.Start - 1 && holder.Noun is "section" or "step" or "portion" or "part" or "piece" or "shoulder")
                {
                    // "The largest section of the shaft": the part as a whole.
                    Mark(text, mention, "");
                    text[mention.Start - 1] = "";
                    titles.Add(mention.Noun!);
                    continue;
                }

                known ??= SceneWords.Has("things", mention.Noun!) && Things.Count > 0 ? Things[0] : null;
            }

            if (known is not null)
            {
                spoken.Add(known);
            }

            if (known is not null && !(atStart && heads.Count == 0))
            {
                Mark(text, mention, $"@{Things.IndexOf(known)}");
                if (mention.Determiner is "each" or "every" && !known.IsFeature && mention.Start > 0 && words[mention.Start - 1] is "from" or "on")
                {
                    each = known;
                }

                previous ??= known;
                continue;
            }

            if (known is null && heads.Count == 0 && words[0] is "it" && !mention.IsFeature && subject is { IsFeature: false } && IsPredicate(words, 1, mention.Start))
            {
                known = subject;
                known.Names.Add(mention.Noun!);
            }

            if (known is null)
            {
                known = new SceneThing(mention.Noun!, mention.IsFeature) { Count = mention.Count ?? (mention.Determiner == "both" ? 2 : 1), IsCounted = mention.Count is not null };
                known.Names.UnionWith(mention.Modifiers);
                if (counts.Remove(mention.Noun!, out var told) && mention.Count is null && (words[mention.End - 1] != mention.Noun || mention.Determiner is "each" or "every"))
                {
                    // "Two flanges", and later "the flanges".
                    (known.Count, known.IsCounted) = (told, true);
                }

                Things.Add(known);
            }

            var start = heads.Count == 0 ? 0 : Joint(words, previousEnd, mention.Start);
            if (start < 0)
            {
                Fault ??= $"no joint before {mention.Noun}";
                start = mention.Start;
            }

            if (heads.Count > 0 && start < mention.Start && words[start] is "has" or "have" or "with" or "carries" or "contains" or "gets" or "share" or "shares")
            {
                known.Owner ??= heads[^1].Thing.IsFeature ? heads[^1].Thing.Owner : heads[^1].Thing;
            }

            if (heads.Count > 0 && mention.IsFeature && start > 0 && start < mention.Start && words[start] == "by" && words[start - 1] == "surrounded")
            {
                (known.Around, known.Owner) = (heads[^1].Thing, heads[^1].Thing.Owner);
            }

            Mark(text, mention, "$");
            heads.Add((start, known, mention));
            (previous, previousEnd) = (known, mention.End);
        }

        if (heads.Count == 0)
        {
            subject ??= Implied();
            var said = string.Join(' ', text.Where(w => w.Length > 0));
            Say(EdgeOf.Match(said) is { Success: true } of && Things[int.Parse(of.Groups["k"].Value, CultureInfo.InvariantCulture)] is { IsFeature: true } cut ? cut : subject, said);
            return;
        }

        var possessive = words[0] == "its" && words.FindIndex(w => w.EndsWith("mm", StringComparison.Ordinal)) is >= 0 and var number && number < heads[0].Mention.Start && Joint(words, 0, heads[0].Mention.Start) > number;
        if ((words[0] is "it" or "they" || possessive) && heads[0].Mention.Start > 0 && heads[0].Thing != subject && !IsPredicate(words, 1, heads[0].Mention.Start) && (subject is not null || Things.Exists(t => !t.IsFeature && t != heads[0].Thing)))
        {
            subject ??= Implied();
            var cut = Joint(words, 0, heads[0].Mention.Start);
            if (cut > 0)
            {
                Say(subject, string.Join(' ', text[..cut].Where(w => w.Length > 0)));
                heads[0] = (cut, heads[0].Thing, heads[0].Mention);
            }

            heads[0].Thing.Owner ??= subject.IsFeature ? subject.Owner : subject;
        }

        if (heads[0].Thing.IsFeature && words.IndexOf("it") is >= 0 and var it && it < heads[0].Mention.Start && subject is not null && heads[0].Thing != subject)
        {
            // "From below it has a bore."
            heads[0].Thing.Owner ??= subject.IsFeature ? subject.Owner : subject;
        }

        if (words.Take(2).Contains("its") && words.IndexOf("its") < heads[0].Mention.Start && subject is not null && heads[0].Thing != subject && heads[0].Mention.Determiner != "its")
        {
            // "Its upper end carries a pin", "on its top stands a post".
            heads[0].Thing.Owner ??= subject.IsFeature ? subject.Owner : subject;
        }

        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Start : text.Length;
            var told = string.Join(' ', text[heads[i].Start..end].Where(w => w.Length > 0));
            if (i > 0 && heads[i].Thing is { IsFeature: true, Noun: "bore" or "hole" } && !heads[i - 1].Thing.IsFeature && HostSize().Match(told) is { Success: true } size)
            {
                // "A ring with a 26 mm bore and 20 mm width": a bore has no width.
                Say(heads[i - 1].Thing, size.Value);
                told = told[..size.Index];
            }

            Say(heads[i].Thing, told);
        }

        if (each is not null && heads is [{ Thing.IsFeature: false } only])
        {
            only.Thing.OnEach = each;
        }

        subject = heads[0].Thing;
        if (beside is not null)
        {
            (beside.Owner, beside) = (subject.IsFeature ? subject.Owner : subject, null);
        }
    }

    // "on it", "of them": the subject of the statement before.
    private void Point(List<string> words)
    {
        for (var i = 1; i < words.Count && subject is not null; i++)
        {
            if (subject.IsFeature && words[i] == "it" && words[i - 1] == "into")
            {
                words[i] = $"@{Things.IndexOf(subject)}";
            }

            if (subject is { IsFeature: true, Count: 1 } && words[i] == "it" && words[i - 1] is "below" or "above")
            {
                // "20 mm above it": above the hole that was told before.
                words[i] = $"@{Things.IndexOf(subject)}";
            }

            if (!subject.IsFeature && words[i] is "it" or "them" && words[i - 1] is "on" or "under" or "from" or "through" or "in" or "into" or "below" or "above" or "of" && words[i] == "it")
            {
                words[i] = $"@{Things.IndexOf(subject)}";
            }
        }
    }

    private SceneThing Implied()
    {
        if (Things.FirstOrDefault(t => !t.IsFeature) is { } first)
        {
            return first;
        }

        var thing = new SceneThing("part", false);
        Things.Insert(0, thing);
        return thing;
    }

    private static void Say(SceneThing thing, string words) => thing.Words += (thing.Words.Length > 0 ? " ; " : "") + words;

    private static int Colon(List<string> words) => words.IndexOf(":");

    private static bool IsPredicate(List<string> words, int from, int to) =>
        to > from && words[from] is "is" or "are" or "in" && words.GetRange(from, to - from) is var between && (between is ["in", "the", "form" or "shape", "of"] || (between[0] != "in" && between.All(w => w is "is" or "are" or "to" or "be" or "made" or "from" or "as" or "of" or "cut" or "machined" or "turned" or "just" or "also")));

    private static int Joint(List<string> words, int from, int to)
    {
        var joint = -1;
        for (var i = to - 1; i >= from; i--)
        {
            if (Joints.Contains(words[i]))
            {
                joint = i;
                break;
            }
        }

        // ", centered on top of it, a post": the place before a noun belongs to it.
        var before = joint > from && words[joint] == "," ? words.FindLastIndex(joint - 1, joint - from, w => w is "," or "and") : -1;
        return before >= from && words.GetRange(before, joint - before) is var place && (place.Contains("it") || place.Contains("its")) && !place.Exists(w => char.IsAsciiDigit(w[0]) || w is "is" or "has") ? before : joint;
    }

    private static void Mark(string[] text, Mention mention, string mark)
    {
        for (var i = mention.Start; i < mention.End; i++)
        {
            var keep = mark == "$" && i > mention.Start && ((char.IsAsciiDigit(text[i][0]) && !(mention.Count is not null && text[i].All(char.IsAsciiDigit))) || text[i] is "x" || IsSize(text[i]) || (SceneWords.Has("meaning", text[i]) && text[i] != "wall" && (mention.IsFeature || text[i] is not ("side" or "end" or "upper" or "lower" or "front" or "rear" or "left" or "right"))) || (text[i][0] == 'm' && text[i].Length > 1 && char.IsAsciiDigit(text[i][1])));
            keep |= mark.Length == 0 && (text[i].EndsWith("mm", StringComparison.Ordinal) || (text[i] is "x" or "square" || IsSize(text[i])));
            keep |= mark == "$" && i == mention.Start && mention.Determiner is null && (text[i].EndsWith("mm", StringComparison.Ordinal) || (SceneWords.Has("meaning", text[i]) && text[i] != "wall" && (mention.IsFeature || text[i] is not ("upper" or "lower"))) || (text[i][0] == 'm' && text[i].Length > 1 && char.IsAsciiDigit(text[i][1])));
            text[i] = i == mention.End - 1 ? mark : keep ? text[i] : "";
        }

        if (mark == "$" && mention.Determiner is "each" or "every" or "both")
        {
            text[mention.End - 1] = "$";
        }
    }

    private static bool IsSize(string word) => word is "diameter" or "wide" or "long" or "thick" or "deep" or "high" or "tall" or "od" or "id" or "radius" or "square";

    private List<Mention> Mentions(List<string> words)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (NounAt(words, i) is not { } noun || (i + 1 < words.Count && NounAt(words, i + 1) is not null && !SceneWords.Has("stop", words[i + 1])))
            {
                continue;
            }

            var start = i;
            var last = mentions.Count > 0 ? mentions[^1].End : 0;
            while (start > last && !(start < i && words[start].All(char.IsAsciiDigit)) && IsModifier(words[start - 1], words, start - 1))
            {
                start--;
            }

            int? count = null;
            string? determiner = null;
            if (start < i && words[start].All(char.IsAsciiDigit))
            {
                count = int.Parse(words[start], CultureInfo.InvariantCulture);
                if (start > last && words[start - 1] is "the" or "all" or "these" or "its")
                {
                    start--;
                    determiner = words[start];
                }
            }
            else if (start > last && Determiners.Contains(words[start - 1]))
            {
                start--;
                determiner = words[start];
            }

            var modifiers = words.GetRange(start, i - start).Where(w => char.IsLetter(w[0]) && !Determiners.Contains(w) && w != "x" && !IsSize(w)).ToList();
            if (SceneWords.Noun("holes", words[i]) is { } other)
            {
                modifiers.Add(other);
            }

            mentions.Add(new Mention(start, i + 1, determiner, count, modifiers, noun.Noun, noun.IsFeature) { Sizes = words.GetRange(start, i - start).FindAll(w => w.EndsWith("mm", StringComparison.Ordinal)) });
        }

        return mentions;
    }

    private (string Noun, bool IsFeature)? NounAt(List<string> words, int at)
    {
        var word = words[at];
        var before = at > 0 ? words[at - 1] : "";
        if (word is "flat" or "flats" or "round" or "radius" or "radii" or "bore" or "drill" or "counterbore" or "countersink" or "back" or "step" or "base" or "part" or "stand" or "machine" or "section" or "model" or "upright" or "braces" && IsNoNoun(word, before, at + 1 < words.Count ? words[at + 1] : ""))
        {
            return null;
        }

        return SceneWords.Noun("features", word) is { } feature ? (feature, true) : SceneWords.Noun("holes", word) is not null ? ("hole", true) : SceneWords.Noun("bodies", word) is { } body ? (body, false) : names.Contains(word) ? (word, false) : null;
    }

    // "round disc", "a radius of 5 mm", "bore a hole", "counterbore it", "in the back", "stand on it"
    private static bool IsNoNoun(string word, string before, string next) => word switch
    {
        "radius" or "radii" or "counterbore" or "countersink" => true,
        "braces" => next is "the",
        "model" => before is "" or "," or "and" && next is "a" or "an" or "the" or "this",
        "bore" => (before is "" or "," or "and" && next is "the" or "it") || (next is "a" or "an" && !Determiners.Contains(before)),
        "round" => true,
        "upright" => before is "stand" or "stands" or "standing" or "stood" or "is" or "are" || next is "on" or "from" or "," && before is "placed",
        "stand" => before is "" or "that" or "they" or "which" or "legs" or "walls" or "posts" or "plates",
        "back" => next is "edge" or "side" or "face" or "end" or "plate" or "wall" || before is "the" or "from",
        "flat" => before is "is" or "are" or "lies" or "lie" or "lying" or "the" or "" || (next.Length > 0 && !SceneWords.Has("stop", next) && next is not ("," or "milled" or "parallel")),
        "flats" => before is "across",
        "step" or "section" => before is "cross",
        "part" => next is "of" && before is "is" or "are" or "as",
        _ => false,
    };

    private bool IsModifier(string word, List<string> words, int at) =>
        char.IsAsciiDigit(word[0]) || word == "x"
        || (IsSize(word) && at > 0 && char.IsAsciiDigit(words[at - 1][0]))
        || (word is "end" or "side" && at + 1 < words.Count && NounAt(words, at + 1) is { IsFeature: false })
        || (word is "top" or "bottom" or "upper" or "lower" or "middle" or "center" && NounAt(words, at + 1) is { IsFeature: false })
        || (word == "through" && SceneWords.Noun("features", words[at + 1]) is not null)
        || SceneWords.Has("adjectives", word) || (char.IsLetter(word[0]) && !SceneWords.Has("stop", word) && !SceneWords.Has("free", word));

    private sealed record Mention(int Start, int End, string? Determiner, int? Count, List<string> Modifiers, string? Noun, bool IsFeature)
    {
        /// <summary>Sizes among its words: "the 28 mm section".</summary>
        public List<string> Sizes { get; init; } = [];
    }
}
