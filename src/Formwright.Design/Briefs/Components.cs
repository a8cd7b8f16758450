using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>Reads a brief of several parts that stay separate: a box and its lid, a shaft and a bushing, three loose rings.</summary>
internal static partial class Components
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int MostCopies = 50;

    /// <summary>The design of all parts; null when the text tells of one part, or a part of it was not understood.</summary>
    public static PartDesign? Read(string text, Lexicon lexicon, Findings findings)
    {
        var plain = BriefWords.Plain(text);
        return Copies(plain, lexicon, findings) ?? Pair(plain, lexicon, findings) ?? Named(plain, lexicon, findings);
    }

    // "three separate rings ... each ring ... 40 mm between their centres"
    private static PartDesign? Copies(string text, Lexicon lexicon, Findings findings)
    {
        if (Several().Match(text) is not { Success: true } several || Mention.CountOf(several.Groups["n"].Value) is not (> 1 and <= MostCopies and var count) || (Thing().IsMatch(several.Groups["noun"].Value) && Subject().Count(text) > 1))
        {
            return null;
        }

        var pitch = Pitch().Match(text);
        var gap = pitch.Success ? Match.Empty : Gap().Match(text);
        var rest = text.Remove(several.Index, several.Length).Insert(several.Index, $"a {several.Groups["noun"].Value}");
        rest = (pitch.Success ? Pitch() : Gap()).Replace(rest, "", 1);
        if (One(Beside().Replace(rest, ""), lexicon, findings) is not { } part)
        {
            return null;
        }

        var length = Plan.Make(new PartDesign([part])).Bounds.Size.X;
        var apart = pitch.Success ? BriefWords.Number(pitch, "n") - length : gap.Success ? BriefWords.Number(gap, "n") : 0;
        return apart < 0 || (pitch.Success && apart <= 0) ? null
            : new PartDesign([part, .. Enumerable.Range(0, count - 1).Select(i => part with { Mate = new MateSpec(MateSpec.Beside, i, apart) })]);
    }

    // "a 20 mm cube and, 10 mm away from it, a cylinder ..."
    private static PartDesign? Pair(string text, Lexicon lexicon, Findings findings)
    {
        if (Away().Match(text) is not { Success: true } away)
        {
            return null;
        }

        var first = One(Title().Replace(text[..away.Index], ""), lexicon, findings);
        var second = One(Sentences().Split(text[(away.Index + away.Length)..])[0], lexicon, findings);
        return first is null || second is null ? null : new PartDesign([first, second with { Mate = new MateSpec(MateSpec.Beside, 0, BriefWords.Number(away, "n")) }]);
    }

    // "A container with a lid. The container ... The lid ...", "Part 1: ... Part 2: ..."
    private static PartDesign? Named(string text, Lexicon lexicon, Findings findings)
    {
        var names = Names(text);
        if (names.Count < 2)
        {
            return null;
        }

        var groups = names.Select(_ => new List<string>()).ToList();
        var current = -1;
        MateSpec? mate = null;
        var around = false;
        foreach (var sentence in Sentences().Split(text).Where(s => s.Any(char.IsLetterOrDigit)))
        {
            var about = names.FindIndex(n => Regex.IsMatch(sentence, $@"^\W*(?:the |a |an |each )?(?:\w+ ){{0,2}}?{Regex.Escape(n)}\b(?=[^.]*\d|[^.]*\bhas\b| is\b|:)", Options));
            if (Mating().Match(sentence) is { Success: true } mating && !BriefWords.Feature.IsMatch(sentence) && sentence.Count(char.IsDigit) <= 4)
            {
                around = Around().IsMatch(sentence);
                mate = around ? new MateSpec(MateSpec.Centred, 0) : Gap().Match(sentence) is { Success: true } gap ? new MateSpec(MateSpec.Beside, 0, BriefWords.Number(gap, "n")) : new MateSpec(MateSpec.Beside, 0);
                continue;
            }

            if (about >= 0 && sentence.Any(char.IsDigit))
            {
                current = about;
            }

            if (current >= 0)
            {
                groups[current].Add(sentence.Trim());
            }
            else if (sentence.Any(char.IsDigit))
            {
                return null;
            }
        }

        if (groups.Exists(g => g.Count == 0))
        {
            return null;
        }

        var parts = new List<PartSpec>();
        Point3? room = null;
        for (var i = 0; i < groups.Count; i++)
        {
            var words = string.Join(" ", groups[i]);
            var lid = i > 0 && LidNoun().IsMatch(names[i]) ? LidRims.Take(ref words, room) : null;
            if (One(words, lexicon, findings, out var inside) is not { } part || (lid is not null && LidRims.On(part.Body, lid, room) is null))
            {
                return null;
            }

            room ??= inside;
            var beside = i == 0 ? null : mate is { } said && i == groups.Count - 1 ? said : new MateSpec(MateSpec.Beside, i - 1);
            parts.Add(part with { Name = names[i], Mate = beside, Features = lid is null ? part.Features : [.. part.Features, LidRims.On(part.Body, lid, room)!] });
        }

        return new PartDesign(parts);
    }

    private static List<string> Names(string text)
    {
        if (Numbered().Matches(text) is { Count: > 1 } numbered)
        {
            return [.. numbered.Select(m => m.Value.TrimEnd(':', '.', ')').Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        }

        var announced = Announced().Match(text) is { Success: true } list ? list : With().Match(text);
        if (!announced.Success && Pieces().IsMatch(text) && Subject().Matches(text).Select(m => m.Groups["noun"].Value.ToLowerInvariant()).Distinct().ToList() is { Count: > 1 } subjects && !Joined().IsMatch(text))
        {
            return subjects[..2];
        }

        return announced.Success ? [announced.Groups["a"].Value.ToLowerInvariant(), announced.Groups["b"].Value.ToLowerInvariant()] : [];
    }

    private static PartSpec? One(string text, Lexicon lexicon, Findings findings) => One(text, lexicon, findings, out _);

    private static PartSpec? One(string text, Lexicon lexicon, Findings findings, out Point3? room)
    {
        text = Label().Replace(text.Trim(), "");
        if (BriefReader.ReadPart(text, lexicon, findings, out room) is { } part)
        {
            return part;
        }

        try
        {
            var read = DesignEngine.Interpret(text);
            return read.Design.Parts.Count == 1 && !read.Notes.Any(Findings.IsLostSize) ? read.Design.Parts[0] : null;
        }
        catch (FormwrightException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\b(?<n>two|three|four|five|six|seven|eight|nine|ten|[2-9]|\d\d) (?:separate|loose|individual|independent|unconnected)(?: identical| equal)? (?<noun>\w+?)s\b", Options)]
    private static partial Regex Several();

    // No noun of a part: the parts are named one by one.
    [GeneratedRegex(@"^(?:part|piece|component|item|solid)$", Options)]
    private static partial Regex Thing();

    [GeneratedRegex(@",?\s*(?:and )?(?:the )?(?:distance|spacing|pitch)? ?(?:between (?:the |their )?cent(?:re|er)s? ?(?:of (?:the )?(?:neighbou?ring |adjacent )?\w+)?|cent(?:re|er)[- ]to[- ]cent(?:re|er)(?: distance)?)(?: is| of| being)? (?<n>\d+(?:\.\d+)?) ?mm\b|,?\s*(?<n>\d+(?:\.\d+)?) ?mm (?:from cent(?:re|er) to cent(?:re|er)|cent(?:re|er)[- ]to[- ]cent(?:re|er)|between (?:the |their )?cent(?:re|er)s|apart,? cent(?:re|er) to cent(?:re|er))", Options)]
    private static partial Regex Pitch();

    [GeneratedRegex(@",?\s*(?:and |with |at )*(?:a |the )?(?:gap|distance|clearance|space)(?: between (?:them|the \w+|each))?(?: is| of)?(?: exactly)? (?<n>\d+(?:\.\d+)?) ?mm(?: between (?:them|the \w+|each))?|,?\s*(?<n>\d+(?:\.\d+)?) ?mm (?:apart|gap|away|of space|beside|next to)(?: between (?:them|the \w+))?", Options)]
    private static partial Regex Gap();

    [GeneratedRegex(@",?\s*(?:that are |which are )?(?:lying|standing|placed|arranged|sitting|laid)?,? ?(?:next to (?:each other|one another)|side by side|beside (?:each other|one another)|in a row)", Options)]
    private static partial Regex Beside();

    [GeneratedRegex(@",? and,? (?:at |standing |placed )?(?<n>\d+(?:\.\d+)?) ?mm (?:away from|beside|next to|to the (?:right|left) of|apart from) (?:it|this|the \w+)(?: in the [+-]?[XY][- ]direction| along the [XY][- ]axis| in [XY])?,? (?=an? )", Options)]
    private static partial Regex Away();

    [GeneratedRegex(@"^[^.:]{2,40}: ?", Options)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<=[.;!])\s+|\n+\s*(?:[-*•–]\s+)?", Options)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(?:part|component|piece|body|item) (?:[1-9]|[A-D]|one|two|three)(?=[:.)]| is| \()", Options)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:two|2)[- ](?:separate |loose |distinct )?(?:components?|parts?|pieces?|bodies|items)\b[^.:]{0,30}[:,] ?(?:an? |the )?(?:\w+[ -]){0,2}?(?<a>\w+) and (?:an? |the )?(?:\w+[ -]){0,2}?(?<b>\w+)\b(?=[.;,]|$)", Options)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(?:two|2)[- ](?:separate |loose )?(?:pieces?|parts?|components?)\b", Options)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"(?<=[.!:]\s+)The (?:\w+ )?(?<noun>\w+) (?:is|has|measures|consists)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:one (?:solid|piece|part|body)|joined|fused|welded|glued|united|connected)\b", Options)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(?<a>box|container|jar|case|enclosure|housing|can|tin|pot|tray|canister|body|bolt|screw|shaft|pin|bottle|tub|bin) (?:with|and|plus) (?:an? |the |its )?(?:[\w-]+ ){0,3}?(?<b>lid|cover|cap|nut|bushing|bush|sleeve|collar|base|stopper|plug|ring|washer)\b", Options)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(?:place|put|position|stand|set|arrange|lay|mount|slide|fit)\b|\b(?:beside|next to|side by side|alongside)\b|\b(?:sits|is placed|is) (?:around|over|on) the\b", Options)]
    private static partial Regex Mating();

    [GeneratedRegex(@"\b(?:around|over|onto|on) the (?:shaft|pin|rod|axle|tube|bolt|screw|bar)\b|\b(?:concentric|coaxial)\b|\b(?:in|into|inside|through) the (?:bore|hole|bushing|bush|sleeve|ring|tube|bearing)\b", Options)]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?:lid|cover|cap)$", Options)]
    private static partial Regex LidNoun();

    [GeneratedRegex(@"^\s*(?:(?:part|component|piece|body|item) (?:[1-9]|[A-D]|one|two|three)[:.)]?\s*(?=\S)(?!is\b|has\b))", Options)]
    private static partial Regex Label();
}
