using System.Globalization;

namespace Formwright.Design.Scenes;

/// <content>Names of parts of bodies.</content>
internal sealed partial class SceneWhere
{
    // A name that begins at i, and where it ends.
    private int Name(int i, out ScenePlaceName? name)
    {
        name = null;
        var many = false;
        var sides = new List<string>();
        double? length = null;
        while (Determiners.Contains(At(i)) || At(i) is "of" or "cylindrical" or "vertical" or "flat")
        {
            many |= Many.Contains(At(i));
            i++;
        }

        while (SideWords.Contains(At(i)) || (At(i) is "end" or "side" or "underside" or "center" && Nouns.ContainsKey(At(i + 1))) || (At(i) is "and" or "," && sides.Count > 0 && (SideWords.Contains(At(i + 1)) || (At(i + 1) == "the" && SideWords.Contains(At(i + 2))))) || (At(i) == "the" && sides.Count > 0 && SideWords.Contains(At(i + 1))) || IsLength(At(i)) && Nouns.ContainsKey(At(i + 1)))
        {
            if (IsLength(At(i)))
            {
                length = Value(At(i));
            }
            else if (At(i) is "and" or ",")
            {
                many = true;
            }
            else if (At(i) is not ("hand" or "very" or "the"))
            {
                sides.Add(Side(At(i)));
            }

            i++;
        }

        var noun = Nouns.GetValueOrDefault(At(i));
        if (noun is not null)
        {
            many |= At(i) is "sides" or "ends" or "faces" or "edges" or "corners";
            if (At(i) == "underside")
            {
                sides.Add("bottom");
            }

            i++;
            if (noun == "end" && Nouns.GetValueOrDefault(At(i)) == "face")
            {
                (noun, i) = ("face", i + 1);
                sides.Add("end");
            }
        }
        else if (sides.Count > 0 && sides[^1] is "top" or "bottom" or "left" or "right" or "front" or "back")
        {
            noun = sides[^1] is "top" or "bottom" ? "face" : "side";
        }

        if (noun is null)
        {
            if (Index(At(i)) is { } body && sides.Count == 0)
            {
                var end = i + 1;
                if (At(end) is "top" or "bottom" && !Nouns.ContainsKey(At(end + 1)))
                {
                    name = new("face", body, [At(end)], false, null, null);
                    return end + 1;
                }

                if (At(end) is "center" or "axis" or "middle")
                {
                    name = new("middle", body, [], false, null, null);
                    return end + 1;
                }

                name = new("body", body, [], many, null, null);
                return end;
            }

            return i;
        }

        ScenePlaceName? of = null;
        if (At(i) == "of" && Name(i + 1, out var whole) is var after && whole is not null)
        {
            (of, i) = (whole, after);
        }
        else if (Index(At(i)) is { } direct && noun != "extent")
        {
            (of, i) = (new("body", direct, [], false, null, null), i + 1);
        }

        name = of is { Noun: "body" } ? new(noun, of.Body, sides, many, length, null)
            : of is { Noun: "face", Sides: [var f] } && noun is "edge" or "corner" or "end" && f is "top" or "bottom" ? new(noun, of.Body, sides, many, length, null)
            : new(noun, of?.Body, sides, many, length, of);
        return i;
    }

    // True when the words before speak of an axis; they are taken.
    private bool IsOfAxis(bool peek = false)
    {
        var at = rest.FindLastIndex(w => w is "axis" or "center" or "centerline");
        if (at < 0 || rest.Count - at > 3 || rest.Skip(at + 1).Any(w => w is not ("is" or "lies" or "being" or "at")))
        {
            return false;
        }

        if (!peek)
        {
            rest.RemoveRange(at, rest.Count - at);
            rest.RemoveAll(w => w == "whose");
        }

        return true;
    }

    private static int? Index(string word) => word.Length > 1 && word[0] == '@' && int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var k) ? k : null;
}
