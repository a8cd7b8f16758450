using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>Which thing a definite noun means.</content>
internal sealed partial class SceneMentions
{
    private static readonly string[] Earlier = ["lower", "bottom", "lowest", "bottommost", "first", "left", "base"];
    private static readonly string[] Later = ["upper", "top", "uppermost", "topmost", "highest", "second", "last", "right"];
    private static readonly string[] Larger = ["large", "larger", "largest", "big", "bigger", "biggest", "wide", "wider", "widest", "thick", "thicker", "thickest", "tall", "taller", "tallest", "long", "longer", "longest", "main"];
    private static readonly string[] Smaller = ["small", "smaller", "smallest", "narrow", "narrower", "narrowest", "thin", "thinner", "thinnest", "short", "shorter", "shortest"];
    private static readonly string[] Plain = ["whole", "entire", "complete", "same", "said", "actual", "mentioned", "resulting"];
    private static readonly string[] Opposites = ["lower upper", "bottom top", "lower top", "bottom upper", "lowest uppermost", "first second", "first last", "left right", "front rear", "front back", "horizontal vertical", "horizontal upright", "inner outer", "larger smaller", "large small", "long short", "longer shorter", "round square", "round rectangular", "cylindrical rectangular", "circular rectangular"];

    private static readonly Regex AnySize = SceneWords.Pattern("#n");

    private static readonly string[][] Alike = [["vertical", "upright", "standing", "stands", "rises"], ["horizontal", "flat", "lying", "lies"], ["rear", "back"], ["upper", "top"], ["lower", "bottom"]];

    private static readonly string[] Round = ["round", "circular", "cylindrical"];

    private readonly HashSet<string> titles = [];

    /// <summary>Remembers what a text calls the part as a whole.</summary>
    public void Entitle(string? name)
    {
        if (name is not null)
        {
            titles.Add(name);
        }
    }

    private SceneThing? Find(Mention mention)
    {
        if (titles.Contains(mention.Noun!) && Things.Find(t => !t.IsFeature) is { } whole && !Things.Exists(t => t.Names.Contains(mention.Noun!)))
        {
            return whole;
        }

        var same = Things.Where(t => t.IsFeature == mention.IsFeature && t.Names.Contains(mention.Noun!)).ToList();
        var exact = same.Where(t => mention.Modifiers.All(m => Plain.Contains(m) || t.Names.Contains(m)) && mention.Sizes.TrueForAll(size => t.Words.Contains(size, StringComparison.Ordinal))).ToList();
        if (exact.Count == 0 && same is [{ IsFeature: false, Count: > 2 } row] && mention.Modifiers.TrueForAll(m => m is "outer" or "outermost" or "end"))
        {
            // The outer ones of a row.
            return row;
        }

        if (exact.Count == 0)
        {
            return same.Count == 0 ? null : mention.Noun is "part" or "section" or "piece" or "portion" or "step" or "end" ? null : Narrowed(mention, same);
        }

        if (exact.Count < 2)
        {
            return exact.FirstOrDefault();
        }

        if (mention.Determiner is "each" or "every" or "both" && exact.FindAll(t => t.Count > 1) is [var many])
        {
            return many;
        }

        // Several have the name: the one this statement spoke of, or the one that has no other.
        var near = exact.Where(spoken.Contains).ToList();
        var plain = exact.Where(t => t.Names.Count == 1 + mention.Modifiers.Count).ToList();
        Fault ??= near.Count == 1 || plain.Count == 1 ? null : $"which {mention.Noun}";
        return near.Count == 1 ? near[0] : plain.FirstOrDefault() ?? exact[0];
    }

    // "The wider part", "the panel", "the 40 mm one": a thing that was told by another noun.
    private SceneThing? Otherwise(Mention mention)
    {
        var bodies = Things.FindAll(t => !t.IsFeature);
        if (mention.IsFeature || bodies.Exists(t => t.Names.Contains(mention.Noun!)))
        {
            return null;
        }

        if (SceneWords.Has("hypernyms", mention.Noun!))
        {
            return mention.Modifiers.Count + mention.Sizes.Count > 0 ? Narrowed(mention, bodies) : null;
        }

        var kin = bodies.FindAll(t => SceneWords.AreKin(t.Noun, mention.Noun!));
        return kin.Count == 0 ? null : kin is [var only] && mention.Modifiers.Count + mention.Sizes.Count == 0 ? only : Narrowed(mention, kin);
    }

    // The only one to which all modifiers and sizes apply; null when there is none, or several.
    private static SceneThing? Narrowed(Mention mention, List<SceneThing> among)
    {
        var left = among.FindAll(t => t.Words.Length > 0 || among.TrueForAll(a => a.Words.Length == 0)).FindAll(t => mention.Sizes.TrueForAll(size => t.Words.Split(' ').Contains(size)));
        foreach (var modifier in mention.Modifiers.Where(m => !Plain.Contains(m)))
        {
            if (left.Exists(t => IsCalled(t, modifier)))
            {
                left.RemoveAll(t => !IsCalled(t, modifier));
                continue;
            }

            if (left is [{ IsFeature: true, Count: 1 }] && modifier is "central" or "center" or "main" or "middle" or "through")
            {
                continue;
            }

            if (Shape(modifier) is { } round)
            {
                left.RemoveAll(t => IsRound(t) != round);
                continue;
            }

            // "The vertical plate" of two of which the other one is horizontal.
            var opposed = left.FindAll(t => Opposites.Any(o => o.Split(' ') is [var a, var b] && ((a == modifier && t.Names.Contains(b)) || (b == modifier && t.Names.Contains(a)))));
            if (opposed.Count > 0 && opposed.Count == left.Count - 1 && left.Find(t => !opposed.Contains(t)) is { } other && !other.Names.Contains("middle") && !(Earlier.Contains(modifier) || Later.Contains(modifier) ? other.Names.Overlaps(Earlier) || other.Names.Overlaps(Later) : false))
            {
                left.RemoveAll(opposed.Contains);
                continue;
            }

            if (left is [{ Count: 1 }] && opposed.Count == 0 && Earlier.Contains(modifier))
            {
                continue;
            }

            var ordered = Larger.Contains(modifier) ? Sized(left, modifier).OrderByDescending(s => s.Size) : Smaller.Contains(modifier) ? Sized(left, modifier).OrderBy(s => s.Size) : null;
            if (ordered?.ToList() is [var most, var next, ..] sized && sized.Count == left.Count && Math.Abs(most.Size - next.Size) > 1e-6)
            {
                left = [most.Thing];
            }
            else if (left.Count == 2 && !left.Exists(t => t.Names.Contains("middle")) && !left[0].Names.Overlaps(Later) && !left[1].Names.Overlaps(Earlier) && (Earlier.Contains(modifier) || Later.Contains(modifier)))
            {
                // "The upper cylinder" of two that were told from below.
                left = [Earlier.Contains(modifier) ? left[0] : left[1]];
            }
            else
            {
                return null;
            }
        }

        return left is [var one] ? one : null;
    }

    // A definite noun that begins a statement tells of something new, unless what follows is said of what it has.
    private bool RefersBack(Mention mention, bool atStart, List<string> words, Mention? next) =>
        !atStart || (mention.End < words.Count && words[mention.End] is "has" or "have" or "gets" or "carries" or "contains" && next is { IsFeature: true })
        || (mention.End < words.Count && words[mention.End] is not ("is" or "are" or "measures" or ":" or "," or "of" or "=") && Things.Count(t => !t.IsFeature) > 1 && next is { IsFeature: true });

    // By the modifier, or by one that means the same: "vertical" and "upright".
    private static bool IsCalled(SceneThing thing, string modifier) =>
        thing.Names.Contains(modifier) || (Array.Find(Alike, a => a.Contains(modifier)) is { } alike && (thing.Names.Overlaps(alike) || (Array.IndexOf(Alike, alike) < 2 && thing.Words.Split(' ').Any(alike.Contains))));

    private static bool? Shape(string word) => word is "round" or "circular" or "cylindrical" ? true : word is "rectangular" or "square" or "flat" ? false : null;

    private static bool IsRound(SceneThing thing) => thing.Words.Contains("diameter", StringComparison.Ordinal) || thing.Names.Overlaps(Round) || SceneWords.Has("round", thing.Noun);

    // The size that an adjective compares: what is said in its direction, or the largest.
    private static IEnumerable<(SceneThing Thing, double Size)> Sized(List<SceneThing> things, string adjective)
    {
        var role = adjective[..3] switch { "tal" => "(?:high|tall|height|long)", "lon" or "sho" => "(?:long|length|high|height)", "thi" => "(?:thick|thickness|in diameter|diameter)", "wid" or "nar" => "(?:wide|width|in diameter|diameter)", _ => null };
        foreach (var thing in things)
        {
            var sizes = AnySize.Matches(thing.Words).ToList();
            var said = role is null ? null : sizes.Find(m => Regex.IsMatch(thing.Words, $@"(?<![^ ]){Regex.Escape(m.Value)} (?:in )?{role}|{role} (?:of |is )*{Regex.Escape(m.Value)}(?![^ ])"));
            if (said is not null || sizes.Count > 0)
            {
                yield return (thing, said is not null ? double.Parse(said.Value[..^2], CultureInfo.InvariantCulture) : sizes.Max(m => double.Parse(m.Value[..^2], CultureInfo.InvariantCulture)));
            }
        }
    }
}
