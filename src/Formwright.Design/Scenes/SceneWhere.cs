using System.Globalization;

namespace Formwright.Design.Scenes;

/// <summary>A part of a body that words point at: "the left end of the arm", "both short sides".</summary>
/// <param name="Noun">What it is: <c>face</c>, <c>edge</c>, <c>end</c>, <c>corner</c>, <c>middle</c>, <c>extent</c> or <c>body</c>.</param>
/// <param name="Body">Index of the body; null when it is not named.</param>
/// <param name="Sides">Which of its sides.</param>
/// <param name="Many">True for both or all of them.</param>
/// <param name="Length">Length of the side that is meant; null when it is not told by that.</param>
/// <param name="Of">What it is a part of, when that is more than a body.</param>
internal sealed record ScenePlaceName(string Noun, int? Body, IReadOnlyList<string> Sides, bool Many, double? Length, ScenePlaceName? Of);

/// <summary>
/// What the words of a body say of where it is: on which body, out of which side, how it stands, with what it is flush. The words are walked
/// once from left to right, by their classes; what is no such word is left for the readers of points.
/// </summary>
internal sealed partial class SceneWhere
{
    private static readonly HashSet<string> Projecting = Set("project projects projecting protrude protrudes protruding extend extends extending stick sticks sticking jut juts jutting poke pokes point points pointing continue continues continuing branches branch stretches grows");
    private static readonly HashSet<string> Standing = Set("stand stands standing rise rises rising sit sits sitting rest rests erected stuck");
    private static readonly HashSet<string> Hanging = Set("hang hangs hanging dangles dangling");
    private static readonly HashSet<string> Moving = Set("go goes going run runs running come comes coming lead leads leading reach reaches reaching");
    private static readonly HashSet<string> Determiners = Set("the its their this that these each every both one 1 2 4 an a all either");
    private static readonly HashSet<string> Many = Set("each every both all either 2 4");
    private static readonly HashSet<string> SideWords = Set("left right front rear back top bottom upper lower outer free far other opposite long longer short shorter narrow hand very inner");
    private static readonly HashSet<string> Prepositions = Set("on onto upon at from to off against along near under below beneath underneath above over behind beside in");
    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["side"] = "side", ["sides"] = "side", ["face"] = "face", ["faces"] = "face", ["surface"] = "face", ["surfaces"] = "face", ["wall"] = "face",
        ["edge"] = "edge", ["edges"] = "edge", ["rim"] = "edge", ["end"] = "end", ["ends"] = "end", ["tip"] = "end", ["corner"] = "corner", ["corners"] = "corner",
        ["center"] = "middle", ["middle"] = "middle", ["axis"] = "middle", ["centerline"] = "middle", ["line"] = "middle", ["outside"] = "outside", ["circumference"] = "outside",
        ["underside"] = "face", ["width"] = "extent", ["length"] = "extent", ["height"] = "extent", ["depth"] = "extent", ["thickness"] = "extent",
    };

    private static readonly Dictionary<string, string> Directions = new()
    {
        ["up"] = "top", ["upward"] = "top", ["upwards"] = "top", ["down"] = "bottom", ["downward"] = "bottom", ["downwards"] = "bottom",
        ["forward"] = "front", ["forwards"] = "front", ["backward"] = "back", ["backwards"] = "back", ["rearward"] = "back", ["rearwards"] = "back",
    };

    private readonly List<string> rest = [];
    private readonly string[] words;

    /// <summary>Reads words.</summary>
    public SceneWhere(string told)
    {
        words = told.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length;)
        {
            var next = Step(i);
            if (next == i)
            {
                rest.Add(words[i++]);
            }
            else
            {
                i = next;
            }
        }
    }

    /// <summary>How it is held: <c>projects</c>, <c>stands</c>, <c>hangs</c> or <c>lies</c>; null when no word says so.</summary>
    public string? Verb { get; private set; }

    /// <summary>Which way it points; null when no word says so.</summary>
    public string? Direction { get; private set; }

    /// <summary>True when words say that it points away from what it is on.</summary>
    public bool IsOutward { get; private set; }

    /// <summary>True when it stands on its edge.</summary>
    public bool IsUpright { get; private set; }

    /// <summary>True when it is level.</summary>
    public bool IsLevel { get; private set; }

    /// <summary>True when it lies in the plane of what it is on.</summary>
    public bool IsInPlane { get; set; }

    /// <summary>True when it points away from an axis.</summary>
    public bool IsRadial { get; private set; }

    /// <summary>How far its end is from the axis of what it is on; null when that is not said.</summary>
    public double? Radius { get; private set; }

    /// <summary>How far it reaches that way; null when it is a size of its own.</summary>
    public double? Reach { get; private set; }

    /// <summary>Where it is, with the words before that.</summary>
    public List<(string Preposition, ScenePlaceName Name)> Places { get; } = [];

    /// <summary>What it is flush with.</summary>
    public List<ScenePlaceName> Flush { get; } = [];

    /// <summary>With which bodies it shares its axis.</summary>
    public List<ScenePlaceName> Concentric { get; } = [];

    /// <summary>How far the axis of what lies is above a face; null when that is not said.</summary>
    public (double Above, ScenePlaceName Face)? AxisAt { get; private set; }

    /// <summary>Along which side or extent its axis runs; null when that is not said.</summary>
    public ScenePlaceName? Parallel { get; private set; }

    /// <summary>Over which extents of what it is on it reaches.</summary>
    public List<string> Full { get; } = [];

    /// <summary>True when two of its words contradict each other or one of them is beyond this reader.</summary>
    public bool IsUnclear { get; private set; }

    /// <summary>The words that say something else.</summary>
    public string Rest => string.Join(' ', rest);

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    private string At(int i) => i < words.Length ? words[i] : "";

    private static bool IsLength(string word) => word.Length > 2 && char.IsAsciiDigit(word[0]) && word.EndsWith("mm", StringComparison.Ordinal);

    private static double Value(string length) => double.Parse(length[..^2], CultureInfo.InvariantCulture);

    private void Take(string verb)
    {
        // "Stands out" and "rises and projects" are read as the stronger word.
        IsUnclear |= Verb is not null && Verb != verb && !(verb == "stands" || Verb == "stands");
        Verb = Verb is null or "stands" ? verb : Verb;
    }

    private void Point(string side)
    {
        IsUnclear |= Direction is not null && Direction != side;
        Direction = side;
    }

    // The place after what can be read at i; i when nothing can.
    private int Step(int i)
    {
        var word = words[i];
        if (Projecting.Contains(word))
        {
            Take("projects");
            return i + 1;
        }

        if (Standing.Contains(word))
        {
            Take(At(i + 1) == "out" ? "projects" : "stands");
            return i + 1;
        }

        if (Hanging.Contains(word))
        {
            Take("hangs");
            return i + 1;
        }

        if (word is "lie" or "lies" or "lying")
        {
            Take("lies");
            return i + 1;
        }

        if (Moving.Contains(word) && (At(i + 1) is "out" or "from" or "outward" or "outwards" or "horizontally" or "vertically" || Directions.ContainsKey(At(i + 1))))
        {
            Take("projects");
            return i + 1;
        }

        if (word is "comes" or "coming" || (Moving.Contains(word) && IsLength(At(i + 1)) && (At(i + 2) is "out" or "outwards" || Directions.ContainsKey(At(i + 2)))))
        {
            Take("projects");
            return i + 1;
        }

        if (Directions.TryGetValue(word, out var side))
        {
            Point(side);
            return i + 1;
        }

        if (Determiners.Contains(word) && Name(i, out var subject) is var after && subject is { Sides.Count: > 0, Noun: "side" or "face" or "end" } && At(after) is "carries" or "has" or "bears" or "gets" or "have" or "carry" or "ends")
        {
            // "The front side carries a peg."
            Places.Add(("at", subject with { Noun = subject.Noun == "side" ? "face" : subject.Noun }));
            return after + 1;
        }

        switch (word)
        {
            case "out" when At(i + 1) == "of":
                IsOutward = true;
                return Where(i);
            case "out" or "outward" or "outwards" or "sideways" or "away" or "perpendicular" or "perpendicularly":
                IsOutward |= word is not "away";
                if (!word.StartsWith("perp", StringComparison.Ordinal) || At(i + 1) != "to")
                {
                    return i + 1;
                }

                var across = Name(i + 2, out var face);
                if (face is { Sides.Count: > 0 })
                {
                    Places.Add(("from", face));
                }

                return Math.Max(across, i + 2);
            case "in" when At(i + 1) is "the" && At(i + 2) is "same" && At(i + 3) is "direction" or "plane":
                IsOutward |= At(i + 3) == "direction";
                IsInPlane |= At(i + 3) == "plane";
                return i + 4;
            case "begins" or "starts" or "starting" or "beginning" when At(i + 1) is "at" or "on" or "from":
                Take("projects");
                return i + 1;
            case "concentric" or "concentrically" or "coaxial" or "coaxially" or "center" or "centered" when At(i + 1) is "with" or "to" or "on" && Name(i + 2, out var about) is var past && about is not null && (word[0..2] == "co" || about.Noun == "middle"):
                Concentric.Add(about);
                rest.Add("centered");
                return past;
            case "at" or "on" or "level" when AxisAt is null && IsOfAxis(peek: true) && Name(i + (word == "level" ? 2 : 1), out var plane) is var behind && plane is { Sides: ["top"] }:
                IsOfAxis();
                AxisAt = (0, plane);
                return behind;
            case "parallel" when At(i + 1) == "to" && Name(i + 2, out var line) is var beyond && line is not null:
                Parallel = line;
                return beyond;
            case "lengthwise" or "crosswise":
                Parallel = new(word == "lengthwise" ? "length" : "width", null, [], false, null, null);
                return i + 1;
            case "supports" or "support" or "carry" or "holds" or "hold" when At(i + 1) is "it" or "them" or "the" || At(i + 1).StartsWith('@'):
                var under = At(i + 1) is "it" or "them" ? i + 2 : Name(i + 1, out _);
                Places.Add(("under", new("body", Index(At(i + 1)), [], false, null, null)));
                return Math.Max(under, i + 2);
            case "in" when At(i + 1) is "a" or "1" or "one" or "the" && Row(i + 2) is > 0 and var row:
                return row;
            case "across" or "along" or "between" when rest is [.., "centered"]:
                return i;
            case "radial" or "radially":
                (IsRadial, IsOutward) = (true, true);
                return i + 1;
            case "at" when At(i + 1) is "half" or "mid" && (At(i + 2) == "height" || At(i + 3) == "height"):
                rest.AddRange(["at", "mid", "height"]);
                return i + (At(i + 2) == "height" ? 3 : 4);
            case "horizontally" or "horizontal":
                IsLevel = true;
                return i + 1;
            case "vertically" or "vertical" or "upright":
                IsUpright = true;
                return i + 1;
            case "flush" or "aligned" or "level" when At(i + 1) is "with" or "at" or "to":
                return Flushes(i + 2);
            case "full" or "entire" or "whole" or "complete" when Nouns.GetValueOrDefault(At(i + 1)) == "extent":
                Full.Add(At(i + 1));
                rest.RemoveAll(w => w is "over");
                return At(i + 2) is "of" ? Name(i + 3, out _) : i + 2;
            case "through" when At(i + 1) is "the" or "its" && At(i + 2) is "center" or "middle":
                rest.AddRange(words[i..(i + 3)]);
                return i + 3;
            case "cut" or "remove" or "removed" or "subtract" or "around" or "between" or "through" or "inside" or "across" or "into" or "angle" or "diagonally":
                IsUnclear = true;
                return i;
        }

        if (IsLength(word))
        {
            return Distance(i);
        }

        if (word == "to" && At(i + 1) == "the" && At(i + 2) is "left" or "right" or "front" or "rear" or "back" && !Nouns.ContainsKey(At(i + 3)) && At(i + 3) is not ("of" or "and"))
        {
            Point(Side(At(i + 2)));
            return i + 3;
        }

        return Prepositions.Contains(word) ? Where(i) : i;
    }

    private static string Side(string word) => word switch { "rear" => "back", "upper" => "top", "lower" or "underside" => "bottom", _ => word };

    // "30mm" after a verb is how far it reaches; "10mm from the left edge" is for the reader of points.
    private int Distance(int i)
    {
        var next = i + 1;
        if (At(next) is "and" or "," && IsLength(At(next + 1)) && At(next + 2) is "from" or "above" or "below")
        {
            // "20mm and 70mm from the bottom".
            rest.AddRange([words[i], At(next)]);
            return next + 1;
        }

        if (Verb is "projects" or "hangs" && Reach is null && i > 0 && (Projecting.Contains(words[i - 1]) || Moving.Contains(words[i - 1]) || Hanging.Contains(words[i - 1]) || words[i - 1] is "out" or "by" or "down" or "up" or "outwards" or "forwards" or "horizontally" or "vertically"))
        {
            // "Sticks out 30mm from the front face".
            Reach = Value(words[i]);
            rest.RemoveAll(w => w == "by");
            return next;
        }

        if (At(next) is "away" or "in" or "inwards" or "up" && At(next + 1) is "from" or "of")
        {
            next++;
        }

        if (At(next) is "from" or "above" or "below" or "of" or "behind")
        {
            var end = Name(next + 1, out var name);
            if (name is { Noun: "middle" } && At(next) == "from" && rest.FindLastIndex(w => w is "end" or "ends" or "tip" or "reaches") is >= 0 and var tip && rest.Count - tip < 4)
            {
                // "Its end is 60mm from the axis of the hub".
                Radius = Value(words[i]);
                rest.RemoveRange(tip, rest.Count - tip);
                return end;
            }

            if (name is not null && At(next) is "above" or "below" && IsOfAxis())
            {
                // "Its axis 20mm above the top of the post".
                AxisAt = (At(next) == "above" ? Value(words[i]) : -Value(words[i]), name);
                return end;
            }

            rest.AddRange(words[i..Math.Max(end, next + 1)]);
            return name is null ? next + 1 : end;
        }

        if (Verb is "projects" or "hangs" or "stands" && Reach is null && At(next) is not ("apart" or "to" or "pitch" or "spacing" or "circle") && (i == 0 || words[i - 1] is not ("spaced" or "pitch" or "of" or "is" or "every" or "center" or "at")))
        {
            Reach = Value(words[i]);
            rest.RemoveAll(w => w == "by");
            return next;
        }

        return i;
    }

    // "In a horizontal row": rows are horizontal unless they are told to be upright.
    private int Row(int i)
    {
        var isUpright = At(i) == "vertical";
        i += At(i) is "horizontal" or "vertical" or "straight" or "single" or "common" ? 1 : 0;
        if (At(i) is not ("row" or "line"))
        {
            return 0;
        }

        rest.AddRange(isUpright ? ["vertically"] : []);
        return i + 1;
    }

    private int Flushes(int i)
    {
        var end = Name(i, out var name);
        if (name is { Noun: "corner", Sides.Count: 0 })
        {
            rest.AddRange(["in", "the", "corners"]);
            return end;
        }

        if (name is null)
        {
            IsUnclear = true;
            return i;
        }

        Flush.Add(name);
        while (At(end) is "and" or "," && Name(end + 1 + (At(end + 1) is "with" or "at" ? 1 : 0), out var other) is var far && other is { Sides.Count: > 0 })
        {
            Flush.Add(other);
            end = far;
        }

        return end;
    }

    private int Where(int i)
    {
        var (preposition, start) = words[i] switch
        {
            "out" => ("from", i + 2),
            "on" when At(i + 1) == "top" && At(i + 2) == "of" => ("on", i + 3),
            "in" when At(i + 1) == "front" && At(i + 2) == "of" => ("before", i + 3),
            "to" when At(i + 1) == "the" && At(i + 2) is "left" or "right" && At(i + 3) == "of" => (At(i + 2), i + 4),
            "onto" or "upon" or "above" or "over" => ("on", i + 1),
            "below" or "beneath" or "underneath" => ("under", i + 1),
            "off" => ("from", i + 1),
            "at" or "in" or "near" or "against" or "to" => ("at", i + 1),
            var w => (w, i + 1),
        };
        var end = Name(start, out var name);
        if (name is null)
        {
            return i;
        }

        if (name.Noun == "middle")
        {
            // "In the middle of the front face": its place on that face.
            var of = name.Of ?? (name.Body is not null ? new("body", name.Body, [], false, null, null) : null);
            if (of is null or { Noun: "extent" or "middle" })
            {
                rest.AddRange(words[i..end]);
                return end;
            }

            rest.Add("centered");
            name = of with { Noun = of.Noun == "side" ? "face" : of.Noun };
        }

        if (name.Noun == "extent" || (name.Noun == "corner" && (name.Many || name.Sides.Count == 0)))
        {
            rest.AddRange(words[i..end]);
            return end;
        }

        if (At(end) is "and" && Name(end + 1 + (Prepositions.Contains(At(end + 1)) ? 1 : 0), out var second) is var last && second is { Sides.Count: 1, Noun: not "corner" } && name.Sides.Count == 1 && name.Noun is "side" or "end" or "face" or "edge")
        {
            // "On the left and the right side", "at the left end and at the right end".
            name = name with { Sides = [.. name.Sides, .. second.Sides], Many = true };
            end = last;
        }

        Places.Add((preposition, name));
        return end;
    }
}
