using System.Globalization;

namespace Formwright.Design.Scenes;

/// <content>Words that say something by themselves.</content>
internal sealed partial class SceneFactReader
{
    private static readonly Dictionary<string, string> Clock = new()
    {
        ["12"] = "90", ["1"] = "60", ["2"] = "30", ["3"] = "0", ["4"] = "330", ["5"] = "300", ["6"] = "270", ["7"] = "240", ["8"] = "210", ["9"] = "180", ["10"] = "150", ["11"] = "120",
    };

    private bool Keyword()
    {
        var word = words[at];
        switch (word)
        {
            case "all" when Word(at + 1) == "the" && Word(at + 2) == "way":
                at += 3;
                return true;
            case "corner" when Word(at + 1) is "radius" or "arc" or "fillet" && !IsLength(Skip(at + 2, "of", "is")) && !IsLength(at - 1):
                facts.Marks.Add("corner arcs");
                at += 2;
                return true;
            case "middle" when Word(at + 1) == "between":
                var between = at + 2;
                Reference(ref between);
                facts.Marks.Add("centered");
                at = between;
                return true;
            case "middle" when Word(at + 1) is "along" or "of" or "across" or "," or "" or "up" or ";":
                facts.Marks.Add("centered");
                at++;
                isCentered = at;
                return true;
            case "equally" or "evenly":
                facts.Marks.Add("evenly");
                at++;
                return true;
            case "outermost" or "last":
            case "outer" when Word(at + 1) is "ones" or "2" or "$":
                facts.Marks.Add("outermost");
                at++;
                return true;
            case "side" when Word(at + 1) == "by" && Word(at + 2) == "side":
                facts.Marks.Add("row");
                at += 3;
                return true;
            case "at" when Word(at + 1) == "right" && Word(at + 2) is "angles" or "angle" && Word(Skip(at + 3, "to", "the", "its")) == "axis":
                facts.Directions.Add(("radial", ""));
                at = Skip(at + 3, "to", "the", "its") + 1;
                return true;
            case "in" or "both" or "each" when Skip(at, "in", "each", "both", "all") is var ways && Word(ways) is "direction" or "directions" or "ways" or "way" && ways > at && Word(ways - 1) is "each" or "both" or "all":
                facts.Marks.Add("both ways");
                at = ways + 1;
                return true;
            case "counterbored" or "countersunk" or "counterbore" or "countersink" when Head(word is "countersunk" or "countersink"):
                return true;
            case "counterbored" or "countersunk" when Word(Skip(at + 1, "through", "mounting", "screw", "bolt")) == "$":
                facts.Marks.Add(word);
                at++;
                return true;
            case "counterbore" or "counterbored" or "counterbores" or "spotfaced" or "enlarged" or "widened" or "opened" or "opening" or "countersink" or "countersunk" or "countersinks" or "csk":
                return Head(word.StartsWith("countersi", StringComparison.Ordinal) || word is "countersunk" or "csk");
            case ['m', var digit, ..] when char.IsAsciiDigit(digit):
                return Screw();
            case "vertical" or "horizontal" when Nouns.Contains(Word(at + 1)) && Word(at + 1) is not ("in" or "on"):
                return false;
            case "lengthwise" or "crosswise" when Word(at - 1) == "centered":
                // Where it is, not which way it goes.
                at++;
                return true;
            case "vertical" or "horizontal" or "lengthwise" or "crosswise" or "cross" or "radial" or "axial" or "diagonal" or "diametral":
                facts.Directions.Add((word, about));
                at = Skip(at + 1, "down", "downwards", "right");
                return true;
            case "front" or "left" or "top" or "side" or "end" or "back" or "right" or "bottom" when Word(at + 1) == "to" && Word(Skip(at + 2, "the")) is "back" or "right" or "bottom" or "side" or "end" or "front" or "left" or "top":
                facts.Directions.Add((word switch { "front" or "back" => "front to back", "left" or "right" => "left to right", "side" => "side to side", "end" => "lengthwise", _ => "vertical" }, about));
                at = Skip(Skip(at + 2, "the") + 1, "side", "face", "end", "edge");
                return true;
            case "from" when Word(at + 1) is "front" or "left" or "top" or "side" or "end" or "back" or "right" or "bottom" && Word(at + 2) == "to":
                at++;
                return true;
            case "from" when Word(Skip(at + 1, "the")) is var side && side is "front" or "left" or "top" or "back" or "right" or "bottom" && Skip(Skip(at + 1, "the") + 1, "face", "side", "end", "edge", "through", "straight") is var to && Word(to) == "to" && Word(Skip(to + 1, "the")) is "back" or "right" or "bottom" or "front" or "left" or "top":
                facts.Directions.Add((side switch { "front" or "back" => "front to back", "left" or "right" => "left to right", _ => "vertical" }, about));
                at = Skip(Skip(to + 1, "the") + 1, "side", "face", "end", "edge");
                return true;
            case "centered" or "symmetric" or "concentric":
                facts.Marks.Add(word);
                at = Skip(at + 1, "between");
                isCentered = at;
                return true;
            case "level" or "flush" when Word(at + 1) == "with":
                facts.Marks.Add("level");
                at += 2;
                return Reference(ref at).IsAny;
            case "row" or "rows" or "line" when word != "line" || Word(at - 1) is "a" or "in":
                facts.Marks.Add("row");
                about = "row";
                at++;
                return true;
            case "apart" or "spaced" or "arranged" or "distributed" or "spread":
                about = "row";
                at++;
                return true;
            case "in" or "on" when Word(Skip(at + 1, "a", "one", "1", "straight", "single")) is "row" or "line" && Word(at + 1) is "a" or "one" or "1" or "line" or "row":
                facts.Marks.Add("row");
                about = "row";
                at = Skip(at + 1, "a", "one", "1", "straight", "single") + 1;
                return true;
            case "long" or "longer" when Word(at + 1) is "axis" or "axes" or "side" or "direction" or "edge":
                about = "run";
                at += 2;
                return true;
            case "first" when Word(Skip(at + 1, "and", "the", "one", "$")) == "last":
                at = Skip(at + 1, "and", "the", "one", "$");
                return true;
            case "first" or "starting" or "beginning" or "begins" or "starts":
                facts.Marks.Add("first");
                at = Skip(at + 1, "one", "1", "$");
                Angles();
                return true;
            case "rotated" or "turned" or "offset" when Angle(Skip(at + 1, "by", "at")) is { } turn:
                facts.Angles.Add(turn);
                at = Skip(at + 1, "by", "at") + 1;
                return true;
            case "at" when Angles():
                return true;
            case "middle" or "center" when Word(at + 1) is "one" or "1" or "$" && Word(at + 2) is "is" or "lies" or "in" or "at" or "on" or "sits" or "":
                facts.Marks.Add("centered");
                at += 2;
                return true;
            case "leaving" or "leaves" or "leave" when Skip(at + 1, "a", "an", "the", "floor", "bottom", "thickness", "of", "closed", "only", "wall", "base") is var left && IsLength(left):
                facts.Sizes["leaving"] = Length(left);
                at = Skip(left + 1, "thick", "floor", "bottom", "base", "of", "material", "thickness", "at", "the", "wall", "below", "it", "web");
                return true;
            case "x" or "y" or "z" when Coordinate():
                return true;
            case "open":
                facts.Marks.Add("open");
                at = Skip(at + 1, "to", "at", "on", "towards", "the", "outer", "free", "that", "its", "ended");
                return Nouns.Contains(Word(at)) ? OpenTo() : true;
            case "round" or "rounded" or "radiused" or "semicircular" or "square" or "straight" or "flat" or "closed" when Word(at + 1) is "end" or "ended" or "bottom" or "bottomed" or "base":
                facts.Marks.Add((word is "rounded" or "semicircular" or "radiused" ? "round" : word) + (Word(at + 1).StartsWith("end", StringComparison.Ordinal) ? " ends" : " bottom"));
                at += 2;
                return true;
            case "rounded" or "semicircular" or "round" when Word(at + 1) is "at" && Word(Skip(at + 2, "its", "the")) is "closed" or "inner":
                facts.Marks.Add("round closed end");
                at = Skip(at + 2, "its", "the", "closed", "inner", "end");
                return true;
            case "bottomed" or "obround" or "semicircular" or "hexagonal" or "triangular" or "elliptical" or "oval":
                facts.Marks.Add(word == "bottomed" ? "round bottom" : word);
                at++;
                return true;
            case "through" when Word(Skip(at + 1, "the", "whole", "entire", "part")) is "everything" or "all" or "both" or "" && Word(at + 1) is not "":
                facts.Marks.Add("through");
                return false;
            case "everything" or "all" when Word(at - 1) == "through":
                facts.Marks.Add("everything");
                at++;
                return true;
            case "thru" or "completely" or "right" or "straight" when Word(at + 1) is "through" or "down" or "along" or "across" or "around" or "into":
                at++;
                return true;
            case "blind" or "tapped" or "threaded" or "screw" or "clearance" or "pilot" or "bolt" or "drain" or "fixing" or "plain" or "through" when Word(at + 1) is "$" or "," or "" or ")" || word is "tapped" or "threaded":
                facts.Marks.Add(word);
                at++;
                return true;
            default:
                return Several();
        }
    }

    private bool OpenTo()
    {
        var next = at;
        var place = Reference(ref next);
        facts.Phrases.Add(new ScenePhrase("open", place, ""));
        at = next;
        return true;
    }

    // "x = -45 and x = + 45".
    private bool Coordinate()
    {
        var letter = words[at];
        var values = new List<double>();
        var end = at;
        var both = false;
        for (var i = at; i < words.Length; i++)
        {
            var word = words[i];
            if (word == letter || word is "=" or ":" or "and" or "," or "+" or "/")
            {
                continue;
            }

            both |= word is "±" || (word is "-" && Word(i - 1) is "/");
            if (word is "±" or "-")
            {
                continue;
            }

            if (!IsLength(i) && !(word.Trim('-', '+') is [var first, ..] && char.IsAsciiDigit(first) && double.TryParse(word, CultureInfo.InvariantCulture, out _)))
            {
                break;
            }

            var value = IsLength(i) ? Length(i) : double.Parse(word, CultureInfo.InvariantCulture);
            values.AddRange(both ? [-value, value] : [Word(i - 1) == "-" ? -value : value]);
            end = i + 1;
        }

        // Without a sign it is not told where they count from.
        if (values.Count == 0 || !values.Exists(v => v <= 0))
        {
            return false;
        }

        facts.Coordinates[letter[0] - 'x'] = values;
        at = end;
        return true;
    }

    // "3 on each side of", "2 rows of 4", "a 3 by 2 grid".
    private bool Several()
    {
        if (!IsCount(at))
        {
            return false;
        }

        var count = int.Parse(words[at], CultureInfo.InvariantCulture);
        var next = at + 1;
        if (facts.Count == 0 && Enumerable.Range(next, 5).FirstOrDefault(i => Word(i) is "$" or "," or "and" or "on" or "in" or "row" or "rows" or "by" or "from" || (IsLength(i) && i > next), -1) is > 0 and var noun && Word(noun) == "$")
        {
            facts.Count = count;
            at = next;
            return true;
        }

        if (Word(next) is "on" or "at" or "near" && Skip(next + 1, "the", "each", "2", "opposite") is var side && Word(side) is "side" or "end" or "edge" && Word(side - 1) == "each")
        {
            facts.PerSide = count;
            at = next;
            return true;
        }

        if (Word(next) is "row" or "rows" && Word(next + 1) is "by" or "and" or "x" or "," && IsCount(next + 2) && Word(next + 3) is "files" or "columns")
        {
            facts.Grid = (count, int.Parse(words[next + 2], CultureInfo.InvariantCulture));
            at = next + 4;
            return true;
        }

        if (Word(next) is "row" or "rows" && Word(next + 1) is "of" or "with" or "and")
        {
            var other = Word(next + 2);
            var digits = other.EndsWith("mm", StringComparison.Ordinal) ? other[..^2] : other;
            if (int.TryParse(digits, CultureInfo.InvariantCulture, out var inRow))
            {
                facts.Grid = (count, inRow);
                at = Skip(next + 3, "each", "$", "files", "columns");
                about = "row";
                return true;
            }
        }

        if (Word(next) is "by" or "x" && IsCount(next + 1) && Skip(next + 2, "rectangular", "square", "regular", "hole") is var kind && Word(kind) is "grid" or "pattern" or "array" or "matrix" or "raster" or "arrangement")
        {
            var other = int.Parse(words[next + 1], CultureInfo.InvariantCulture);
            facts.Grid = (Math.Min(count, other), Math.Max(count, other));
            at = kind + 1;
            return true;
        }

        return false;
    }

    // A counterbore or countersink with its sizes.
    private bool Head(bool isCone)
    {
        double? diameter = null, depth = null;
        string? side = null;
        var end = at + 1;
        var last = end;
        for (; end < words.Length && words[end] is "to" or "of" or "with" or "a" or "an" or "," or "and" or "x" or "over" or "the" or "diameter" or "deep" or "depth" or "wide" or "is" or "are" or "it" or "them" or "from" or "at" or "on" or "in" or "each" or "top" or "by" or "up" or "out" or "head" or "has" or "90deg" or "front" or "back" or "bottom" or "side" || IsLength(end); end++)
        {
            if (words[end] is "front" or "back" or "bottom" or "top")
            {
                side = words[end];
            }

            if (!IsLength(end))
            {
                continue;
            }

            var isDeep = Word(end + 1) is "deep" or "depth" || (Word(end - 1) is "of" && Word(end - 2) == "depth") || Word(end - 1) == "depth" || (diameter is not null && Word(end - 1) is "x" or "over");
            if ((isDeep ? depth : diameter) is not null || Word(end + 1) is "from" or "apart" or "x" && isDeep)
            {
                break;
            }

            if (isDeep)
            {
                depth = Length(end);
            }
            else
            {
                diameter = Length(end);
            }

            last = Word(end + 1) is "deep" or "depth" or "diameter" or "wide" ? end + 2 : end + 1;
            if (diameter is not null && (depth is not null || isCone))
            {
                break;
            }
        }

        if (diameter is not { } d || (!isCone && depth is null) || facts.Head is not null)
        {
            return false;
        }

        facts.HeadSide = side;
        facts.Head = new SceneHead(isCone, d, depth ?? 0);
        at = Skip(last, "x", "90deg", "at");
        at = Word(at - 1) == "at" ? at - 1 : at;
        return true;
    }

    private bool Screw()
    {
        facts.Screw = words[at].ToUpperInvariant();
        at += Word(at + 1) == "x" && IsNumber(at + 2) ? 3 : 1;
        return true;
    }

    private double? Angle(int i) => Word(i) is { } word && word.EndsWith("deg", StringComparison.Ordinal) && double.TryParse(word[..^3], CultureInfo.InvariantCulture, out var angle) ? angle : null;

    // "at 0, 90 and 180 deg", "at 3 o'clock", "starting at the top".
    private bool Angles()
    {
        var next = Skip(at, "at", "from", "an", "angle", "of", "angles", "one", "with");
        if (IsCount(next) && Word(next + 1) == "o" && Clock.TryGetValue(Word(next), out var direction))
        {
            facts.Angles.Add(double.Parse(direction, CultureInfo.InvariantCulture));
            at = Skip(next + 2, "'", "clock", "o'clock", "’");
            return true;
        }

        var told = new List<double>();
        var end = next;
        for (var i = next; i < words.Length; i = Skip(i + 1, ",", "and"))
        {
            if (Angle(i) is { } angle)
            {
                told.Add(angle);
                end = i + 1;
            }
            else if (IsCount(i) && Word(i + 1) is "," or "and")
            {
                told.Add(double.Parse(words[i], CultureInfo.InvariantCulture));
            }
            else
            {
                break;
            }
        }

        if (end == next)
        {
            return false;
        }

        facts.Angles.AddRange(told);
        at = end;
        return true;
    }
}
