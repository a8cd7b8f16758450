using System.Globalization;

namespace Formwright.Design.Scenes;

/// <content>Quantities and the words beside them.</content>
internal sealed partial class SceneFactReader
{
    private static readonly string[] Soft = ["in", "each", "away", "off", "inset", "inwards", "inward", "back", "measured", "clear", "further", "down", "up", "forward", "out", "spaced"];

    // "8 mm deep", "20, 40 and 60 mm from the left end", "60 x 40 mm".
    private bool Quantity()
    {
        if (used.Contains(at) || !IsLength(at))
        {
            return false;
        }

        if (Word(at + 1) == "x" && IsLength(at + 2))
        {
            return Product();
        }

        var values = new List<double> { Length(at) };
        var end = at + 1;
        var isNominal = at > 0 && Word(at - 1) is "$" || (at > 1 && Word(at - 1) is "of" or ":" or "with" or "is" or "are" && Word(at - 2) == "$") || (Word(at - 1) == "each" && Word(at - 2) is "," or "$") || Word(at - 1) == "(";
        while (true)
        {
            var next = Skip(end, ",", "and");
            if (next == end || !IsLength(next) || Word(next + 1) == "x" || (isNominal && Word(end) == ","))
            {
                break;
            }

            values.Add(Length(next));
            end = next + 1;
        }

        if (Beside(values, end))
        {
            return true;
        }

        var noun = Skip(end, "diameter", "long", "wide", "deep");
        while (noun < words.Length && noun - end < 5 && words[noun] is not ("$" or "," or "and" or "of" or "in" or "with" or "from") && !IsLength(noun) && Thing(noun) is null)
        {
            noun++;
        }

        if (values.Count == 1 && facts.Nominal is null && (isNominal || Word(noun) == "$" || Word(at - 1) is "$"))
        {
            facts.Nominal = values[0];
            at = end;
            return true;
        }

        facts.Unknown ??= words[at];
        at = end;
        return true;
    }

    private bool Product()
    {
        var values = new List<double> { Length(at) };
        var start = at;
        var end = at + 1;
        while (Word(end) == "x" && IsLength(end + 1))
        {
            values.Add(Length(end + 1));
            end += 2;
        }

        var next = Skip(end, "mm", "hole", "bolt", "rectangular", "regular", "center", "symmetric");
        var before = start - 1;
        while (Word(before) is "a" or "an" or "of" or "is" or ":" or "with" or "the" or "at" or "on" or "in" or "$" && Word(before) != "at" || Word(before) == "diameter")
        {
            before--;
        }

        if (values.Count == 2 && (Word(next) is "rectangle" or "pattern" or "grid" or "spacing" or "pitch" or "centers" or "apart" or "raster" or "square" || Word(before) is "rectangle" or "pattern" or "spacing" or "centered" or "at" or "spaced" or "pitch" or "grid" or "apart" or "arranged"))
        {
            facts.Rectangle = (values[0], values[1]);
            at = Word(next) is "rectangle" or "pattern" or "grid" or "spacing" or "pitch" or "centers" or "apart" or "raster" or "square" ? Skip(next + 1, "pattern", "apart", "grid") : end;
            return true;
        }

        if (values.Count == 2 && Word(end) is "face" or "side")
        {
            facts.FaceSizes = (values[0], values[1]);
            at = end + 1;
            return true;
        }

        if (facts.Product is not null)
        {
            facts.Unknown ??= words[start];
        }

        facts.Product = values;
        at = Skip(end, "deep", "each");
        return true;
    }

    // True when the words after some lengths tell what they are.
    private bool Beside(List<double> values, int end)
    {
        var next = Skip(end, Soft);
        if (Word(end) == "down" && Word(next) is "," or "" or "and" or ";" or "|")
        {
            next = words.Length;
            return Size("depth", end + 1);
        }

        bool Size(string role, int after)
        {
            if (values.Count != 1 || !facts.Sizes.TryAdd(role, values[0]))
            {
                facts.Unknown ??= words[at];
            }

            at = after;
            return true;
        }

        bool From(string relation, int after, bool mayBeNothing = false)
        {
            var place = Reference(ref after);
            if (!place.IsAny && !mayBeNothing)
            {
                return false;
            }

            if (relation == "from" && Word(at - 1) is "runs" or "reaches" or "extends" or "goes" or "going" or "running" or "extending" && place.Has("end", "edge", "side"))
            {
                // "Runs 20 mm in from the end": how far it reaches.
                facts.Phrases.Add(new ScenePhrase("from", place, "reach"));
                facts.Sizes.TryAdd("length", values[0]);
                facts.Marks.Add("reach");
                at = after;
                return true;
            }

            facts.Distances.Add(new SceneDistance(values, relation, place, Own(at)));
            at = after;
            return true;
        }

        switch (Word(next))
        {
            case "diameter" or "bolt" or "pitch" or "hole" or "circle" or "pcd" or "bcd" or "ring" when Skip(next, "diameter", "bolt", "pitch", "hole") is var circle && Word(circle) is "circle" or "pcd" or "bcd":
                facts.Circle = values[0];
                at = Skip(circle + 1, "diameter");
                return values.Count == 1;
            case "through" when values.Count == 1 && facts.Nominal is null && !facts.Sizes.ContainsKey("diameter"):
                facts.Nominal = values[0];
                at = end;
                return true;
            case "counterbore" or "countersink" or "csk" or "spotface" or "wide" or "diameter" or "90deg" or "82deg" when Skip(next, "wide", "diameter", "90deg", "82deg") is var mouth && Word(mouth) is "counterbore" or "countersink" or "csk" or "spotface":
                return Mouth(values, mouth);
            case "across" when Word(next + 1) is not ("the" or "its" or "each"):
                return Size(Word(next + 1) == "flats" || Word(next + 2) == "flats" ? "flats" : "diameter", Skip(next + 1, "flats", "the"));
            case "outer" or "diameter" when Word(next + 1) is not ("circle" or "pcd" or "bolt" or "pitch" or "bore" or "hole"):
                return Size("diameter", Skip(next, "outer", "diameter"));
            case "wide" or "width":
                return Size("width", next + 1);
            case "deep" when Skip(next + 1, "from", "the") is var front && Word(front) == "front" && Word(front + 1) == "to":
                return Size("y", Skip(front + 2, "the", "back"));
            case "deep" or "depth":
                return Size("depth", Skip(next + 1, "overall"));
            case "long" or "length":
                return Size(Skip(next + 1, "between", "from", "center", "centers", "to", "the", "arc") is var centers && centers > next + 1 && Word(next + 1) is "between" or "center" && Word(centers - 1) is "center" or "centers" ? "centers" : "length", Word(next + 1) is "between" or "center" ? Skip(next + 1, "between", "from", "center", "centers", "to", "the", "arc") : Skip(next + 1, "overall", "total"));
            case "high" or "height" or "thick":
                return Size(Word(next) == "thick" ? "thickness" : "height", next + 1);
            case "drill" or "tap" when Word(next) == "drill" || Word(next + 1) == "drill":
                return Size("diameter", Skip(next, "tap", "drill", "diameter"));
            case "radius" when Word(next + 1) == "circle":
                facts.Circle = 2 * values[0];
                at = next + 2;
                return true;
            case "corner" when Word(next + 1) == "radius":
                return Size("cornerRadius", next + 2);
            case "radius" when Word(next + 1) is "corner" or "corners":
                return Size("cornerRadius", next + 2);
            case "rounded" when Word(next + 1) == "corner":
                return Size("cornerRadius", next + 2);
            case "radius":
                return Size("radius", next + 1);
            case "square" when Word(next + 1) is "pattern" or "grid" or "spacing" or "raster" || (Word(Skip(next + 1, "blind", "through")) != "$" && facts.Sizes.Count + (facts.Nominal is null ? 0 : 1) > 0):
                facts.Rectangle = (values[0], values[0]);
                at = Skip(next + 1, "pattern", "grid", "spacing", "hole", "bolt");
                return values.Count == 1;
            case "square":
                return Size("side", next + 1);
            case "apart" or "spacing" or "pitch" or "spaced" or "centers" or "intervals" or "centre":
            case "center" when Word(next + 1) is "to" or "distance" or "spacing":
            case "between" when Word(Skip(next + 1, "the", "their", "hole", "slot", "its", "2")) is "centers" or "center" or "them" or "axes" or "axis" or "neighbours" or "$":
                at = Skip(next + 1, "to", "center", "centers", "between", "the", "their", "hole", "them", "axes", "axis", "neighbours", "apart", "$", "on", "distance", "spacing");
                at = Word(at - 1) is "the" or "on" or "to" ? at - 1 : at;
                at = Word(at - 1) is "on" or "to" ? at - 1 : at;
                facts.Pitches.AddRange(values);
                about = "row";
                return true;
            case "lengthwise" or "crosswise" when values.Count == 1 && facts.Pitches.Count == 1:
                // "60mm apart lengthwise and 50mm crosswise".
                facts.Pitches.Add(values[0]);
                at = end;
                return true;
            case "from" or "off":
                return From("from", Skip(next + 1, "the"));
            case "inside" or "within" when Word(next + 1) is not "diameter":
                return From("from", next + 1);
            case "above" or "below" or "behind":
                return From(Word(next), next + 1);
            case "to" or "left" or "right" or "on" or "front" or "behind" when BothSides(next) is { } both && values.Count == 1:
                facts.Phrases.Add(new ScenePhrase("to", both.Sides, ""));
                return From(both.Relation, both.End, true);
            case "left" or "right" when Word(next + 1) == "of":
                return From(Word(next), next + 2);
            case "to" when Skip(next + 1, "the") is var side && Word(side) is "left" or "right" or "front" or "back":
                return From(Word(side) == "back" ? "behind" : Word(side), Skip(side + 1, "of", "from"), true);
            case "to" or "on" when Skip(next + 1, "the", "each", "2") is var sides && Word(sides) == "side":
                return From("each", Skip(sides + 1, "of", "from"), true);
            case "front" when Word(next + 1) == "of":
                return From("front", next + 2);
            default:
                return false;
        }
    }

    // "To the left and to the right of", "left and right of", "to the left and right of".
    private (SceneReference Sides, string Relation, int End)? BothSides(int i)
    {
        var one = Skip(i, "to", "on", "the");
        var two = Skip(one + 1, "and", "or", "to", "on", "the");
        return (Word(one), Word(two)) is ("left", "right") or ("right", "left") or ("front", "back") or ("back", "front") && two > one + 1
            ? (new SceneReference { Words = { Word(one), Word(two) } }, Word(one) is "left" or "right" ? "left" : "front", Skip(two + 1, "of", "from", "side"))
            : null;
    }

    // "An 11 mm counterbore 6 mm deep", "a 10 mm countersink".
    private bool Mouth(List<double> values, int noun)
    {
        var isCone = Word(noun) is "countersink" or "csk";
        var next = Skip(noun + 1, ",", "that", "is", "and", "of", "with", "a", "depth", "which", "x");
        if (facts.Head is not null || values.Count != 1 || (!isCone && !IsLength(next)))
        {
            return false;
        }

        facts.Head = new SceneHead(isCone, values[0], isCone ? 0 : Length(next));
        at = isCone ? Skip(noun + 1, "90deg") : Skip(next + 1, "deep", "depth");
        return true;
    }

    // Whether a distance is that of an edge of the feature or of its centre: "its center 20 mm from", "its lower edge is 20 mm above".
    private bool? Own(int number)
    {
        for (var i = number - 1; i >= 0 && i > number - 8; i--)
        {
            if (words[i] == "centered")
            {
                // "Centered 12 mm from both edges", not "centered left to right and 8 mm from the back".
                return i == number - 1 ? false : null;
            }

            if (words[i] is "center" or "centers" or "axis" or "line" or "axes")
            {
                return Word(i - 1) is "edge" ? null : false;
            }

            if (words[i] is "edge" or "wall" or "rim" && (Word(i + 1) is "is" or "are" or "lies" or "lie" or "being" or "sits" || (i == number - 1 && (Word(i - 1) is "its" || Word(i - 2) is "its" or "whose" or "with"))))
            {
                return true;
            }

            if (words[i] is "," or "and" && i < number - 1 || IsLength(i) || words[i] is "$")
            {
                return words[i] == "$" && Word(i + 1) is "center" or "centers" or "axis" ? false : null;
            }
        }

        return null;
    }

    // "a diameter of 8 mm", "depth 12 mm", "spacing 20 mm".
    private bool Measure()
    {
        var word = words[at];
        if (word is not ("diameter" or "width" or "depth" or "length" or "height" or "radius" or "pitch" or "spacing" or "distance" or "circle" or "pcd" or "square" or "rectangle" or "pattern" or "corner" or "side" or "interval" or "intervals" or "bcd" or "across" or "thickness"))
        {
            return false;
        }

        if (word == "corner" && Word(at + 1) != "radius")
        {
            return false;
        }

        var start = word == "corner" ? at + 1 : at;
        var next = Skip(start + 1, "of", "is", "are", ":", "=", "with", "a", "an", "about", "in", "each", "between", "centers", "them", "$", "center", "to", "diameter", "side", "the", "radius", "circle", "having", "whose", "has", "pitch", "distance", "at", "length");
        if (!IsLength(next) && !(word is "diameter" && IsNumber(next)))
        {
            if (word is "distance")
            {
                at++;
                return true;
            }

            return false;
        }

        var value = IsLength(next) ? Length(next) : double.Parse(words[next], CultureInfo.InvariantCulture);
        if (Word(next + 1) == "x" && IsLength(next + 2))
        {
            if (word == "diameter" && Word(next + 3) != "x" && facts.Sizes.TryAdd("diameter", value) && facts.Sizes.TryAdd("depth", Length(next + 2)))
            {
                // "Diameter 6 mm x 10 mm": so deep.
                at = Skip(next + 3, "deep");
                return true;
            }

            if (word is "rectangle" or "pattern" or "spacing" or "pitch" or "distance")
            {
                facts.Rectangle = (value, Length(next + 2));
                at = next + 3;
                return true;
            }

            return false;
        }

        var between = words.AsSpan(start + 1, next - start - 1);
        if (word == "across" && !between.IsEmpty)
        {
            return false;
        }

        var after = Skip(next + 1, "away", "up", "each");
        if (word is "distance" or "height" && Word(after) is "from" or "above" or "below" or "off")
        {
            // "At a height of 20 mm above the base".
            at = next;
            return Quantity();
        }

        if (word == "height" && Word(Skip(at - 1, "a")) is var at0 && (Word(at - 1) is "at" || (Word(at - 1) is "a" && Word(at - 2) is "at")))
        {
            facts.Distances.Add(new SceneDistance([value], "above", new SceneReference { Words = { "bottom" } }, null));
            at = next + 1;
            return true;
        }

        if (word == "diameter" && Skip(next + 1, "pitch", "bolt", "hole") is var round && Word(round) is "circle" or "pcd" or "bcd")
        {
            // "On Ø86 PCD".
            facts.Circle = value;
            at = round + 1;
            return true;
        }

        if (word is "circle" or "pcd" or "bcd" || between.Contains("circle"))
        {
            facts.Circle = between.Contains("radius") || word == "radius" ? 2 * value : value;
            at = Skip(next + 1, "diameter", "radius");
            return true;
        }

        if (word is "pitch" or "spacing" or "distance" or "interval" or "intervals" || between.Contains("centers"))
        {
            facts.Pitches.Add(value);
            about = "row";
            at = Skip(next + 1, "apart", "each");
            return true;
        }

        if (word is "square" && (between.Contains("of") || between.Contains("side")) && Word(at - 1) is not "$" && (facts.Nominal ?? facts.Sizes.GetValueOrDefault("diameter")) > 0)
        {
            facts.Rectangle = (value, value);
            at = Skip(next + 1, "side", "length");
            return true;
        }

        if (word is "rectangle" or "pattern" || between.Contains("between"))
        {
            return false;
        }

        var role = word switch { "corner" => "cornerRadius", "square" => "side", "across" => "flats", _ => word };
        if (!facts.Sizes.TryAdd(role, value))
        {
            facts.Unknown ??= words[next];
        }

        at = next + 1;
        return true;
    }

    private bool IsNumber(int i) => Word(i) is { Length: > 0 } word && char.IsAsciiDigit(word[0]) && double.TryParse(word, CultureInfo.InvariantCulture, out _);
}
