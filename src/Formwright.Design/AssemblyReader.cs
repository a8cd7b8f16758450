using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design;

/// <summary>
/// Reads a text that asks for parts of their own: "an assembly of a base 80 x 80 x 10, a post 20 mm in diameter, 50 mm tall, standing on top of the base". Each
/// part is read as a prompt of its own; what is left between them says how they stand. A text of which a word is left over is none of its.
/// </summary>
/// <param name="read">Reads the prompt of one part.</param>
internal sealed partial class AssemblyReader(Func<string, Interpretation> read)
{
    private const int MostParts = 20;
    private readonly List<PartSpec> parts = [];
    private readonly List<string> names = [];
    private readonly Findings findings = new();

    /// <summary>The parts and what is to be told of them; null when the text asks for no assembly, or is not understood whole.</summary>
    public static (PartDesign Design, Findings Findings)? Read(string text, Func<string, Interpretation> read)
    {
        if (!Asks().IsMatch(text))
        {
            return null;
        }

        var reader = new AssemblyReader(read);
        try
        {
            return Clauses(text).All(reader.Take) && reader.parts.Count > 1 ? (new PartDesign(reader.parts), reader.findings) : null;
        }
        catch (FormwrightException)
        {
            // Another reader says what is wrong.
            return null;
        }
    }

    private static IEnumerable<string> Clauses(string text) =>
        Breaks().Split(Frame().Replace(text, " ")).Select(c => Edges().Replace(c, "")).Where(c => c.Any(char.IsLetterOrDigit));

    private bool Take(string clause)
    {
        if (Mating().Match(clause) is not { Success: true } mating)
        {
            return clause.Any(char.IsDigit) ? Add(clause, null) : Alone().IsMatch(clause);
        }

        var (own, other) = (clause[..mating.Index], mating.Groups["to"].Value);
        var relation = RelationOf(mating.Groups["how"].Value, clause);
        var gap = Gap().Match(mating.Groups["rest"].Value);
        var rest = Manner().Replace(gap.Success ? Gap().Replace(mating.Groups["rest"].Value, " ") : mating.Groups["rest"].Value, " ");
        var distance = gap.Success ? double.Parse(gap.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (distance > 0 && relation is not (MateSpec.On or MateSpec.Beside))
        {
            return false;
        }

        // "a shaft 10 mm in diameter inside a tube 20 mm outside": the other part is told here.
        if (rest.Any(char.IsDigit))
        {
            return own.Any(char.IsDigit) && Add(other + mating.Groups["rest"].Value, null) && Add(own, new MateSpec(relation, parts.Count - 1));
        }

        if (rest.Any(char.IsLetterOrDigit) || IndexOf(other) is not (>= 0 and var to) || !HasRoom(relation, other, to))
        {
            return false;
        }

        if (own.Any(char.IsDigit))
        {
            return Add(own, new MateSpec(relation, to, distance));
        }

        // "the lid sits on top of the box": of parts that were told before. Only a later one can stand on an earlier one.
        var moved = IndexOf(own);
        if (moved <= to)
        {
            return false;
        }

        parts[moved] = parts[moved] with { Mate = new MateSpec(relation, to, distance) };
        return true;
    }

    private bool Add(string told, MateSpec? mate)
    {
        var named = Named().Match(told);
        var prompt = Manner().Replace(named.Success ? told.Remove(named.Index, named.Length) : told, " ").Trim(' ', ',');
        var made = read(prompt);
        if (parts.Count >= MostParts || made.Design.Parts is not [var part] || Findings.Lost(made.Notes).Words > 0)
        {
            return false;
        }

        foreach (var note in made.Notes)
        {
            findings.Assume(note);
        }

        var noun = Noun().Match(prompt) is { Success: true } words ? string.Join(' ', words.Groups["noun"].Value.Split(' ').Where(w => Palette.Find(w) is null)) : made.Name;
        var name = named.Success ? named.Groups["name"].Value : noun.Length > 0 ? noun : made.Name;
        names.Add(name.ToLowerInvariant());
        parts.Add(part with { Name = name, Mate = mate ?? (parts.Count == 0 ? null : new MateSpec(MateSpec.Beside, parts.Count - 1)) });
        return true;
    }

    // "the base", "it", "the hole": the part of that name, the last one, the last one with a hole.
    private int IndexOf(string words)
    {
        var noun = Article().Replace(words.Trim(), "").Trim().ToLowerInvariant();
        if (noun is "it" or "this" or "that" or "them")
        {
            return parts.Count - 1;
        }

        if (noun is "hole" or "bore")
        {
            return parts.FindLastIndex(p => p.Features.Any(f => f.Kind == "hole"));
        }

        var exact = names.IndexOf(noun);
        return exact >= 0 ? exact : names.FindLastIndex(n => n.Split(' ').Contains(noun.Split(' ')[^1]));
    }

    // The middle of a hole must be that of its part.
    private bool HasRoom(string relation, string other, int to) =>
        relation != MateSpec.Inside || !other.TrimEnd().EndsWith("hole", StringComparison.OrdinalIgnoreCase)
        || parts[to].Features.Where(f => f.Kind == "hole").ToList() is [{ Face: "top" or "bottom", Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0, AnchorU: 0, AnchorV: 0 } }];

    private static string RelationOf(string how, string clause) => how.ToLowerInvariant() switch
    {
        "around" or "concentric with" or "through" => MateSpec.Centred,
        "beside" or "next to" => MateSpec.Beside,
        "inside" or "into" or "in" => MateSpec.Inside,
        _ => clause.Contains("beside", StringComparison.OrdinalIgnoreCase) ? MateSpec.Beside : MateSpec.On,
    };

    [GeneratedRegex(@"\bassembl(?:y|ed)\b|\bseparate (?:parts|bodies|components|solids)\b|\b(?:two|three|four|five|[2-9]) (?:separate |individual )?(?:parts|components)\b|\bnot (?:be )?(?:fused|joined|merged)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    // What only says that it is an assembly.
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:make|create|design|build|model|draw|generate)\s+(?:me\s+)?)?(?:an?\s+)?(?:(?:small|simple)\s+)?(?:assembly\b(?:\s+(?:of|with|made of|consisting of|from))?|(?:two|three|four|five|[2-9])\s+(?:separate\s+|individual\s+)?(?:parts|components)\b)\s*(?:(?:two|three|four|five|[2-9])\s+(?:separate\s+)?parts)?\s*:?|,?\s*(?:all\s+)?(?:as|in)\s+(?:an\s+assembly|(?:two|three|four|five)?\s*separate\s+(?:parts|bodies|components|solids))|[,;.]?\s*(?:which\s+(?:are|should)\s+)?(?:they\s+(?:are|should)\s+)?not\s+(?:be\s+)?(?:fused|joined|merged)(?:\s+together)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    // A new part begins at an article behind a comma or "and"; a statement at its end.
    [GeneratedRegex(@"(?:\.\s+|;\s*|\n\s*[-*]?\s*|\.$)(?:and\s+)?|,?\s+and\s+(?=(?:an?|the)\s+[a-z])|,\s+(?=(?:an?|the)\s+[a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^[\s,:;.-]+|[\s,:;.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    [GeneratedRegex(@",?\s*(?:(?:which|that|it)\s+)?(?:(?:is|are|standing|stands?|sitting|sits?|placed|mounted|resting|rests?|inserted|fits?|fitted|goes|put|located|lies|slides?)\s+)*(?:(?:flush|concentric(?:ally)?|centred|centered|coaxial(?:ly)?)\s+)?\b(?<how>on top of|concentric with|on|inside|into|in|through|around|beside|next to)\s+(?!(?:(?:the|its|each|all|both|every|an?)\s+)?(?:\w+\s+)?(?:corners?|cent(?:re|er)s?|middle|edges?|top|bottom|sides?|faces?|ends?|length|width|height|diameter|radius|thickness|total|mm|row|grid|circle|direction|steel|brass|alumini?um)\b)(?<to>(?:(?:the|an?)\s+)?(?:(?!with\b|and\b|without\b)[a-z-]+\s+)?(?!with\b|and\b|without\b)[a-z-]+)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mating();

    [GeneratedRegex(@",?\s*(?:with|and)?\s*(?:an?\s+)?(?<n>\d+(?:\.\d+)?)\s*(?:mm)?\s+(?:of\s+)?(?:vertical\s+)?(?:clearance|gap|play)(?:\s+between(?:\s+\w+)?)?|,?\s*(?:with\s+)?(?:an?\s+)?(?:clearance|gap)\s+of\s+(?<n>\d+(?:\.\d+)?)\s*(?:mm)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\b(?:concentric(?:ally)?|coaxial(?:ly)?|flush|centred|centered|aligned|loosely|with clearance|standing|sitting|placed|inserted)\b(?!\s+(?:hole|bore))\s*,?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Manner();

    [GeneratedRegex(@",?\s*(?:named|called)\s+[""'“‘]?(?<name>[\p{L}\d][\p{L}\d _-]*?)[""'”’]?(?=\s*(?:,|$|\s(?:standing|with|on)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:an?|the|one)\s+(?<noun>[a-z-]+(?:\s[a-z-]+){0,2}?)(?=\s*(?:\d|,|:|\s(?:with|of|that|which|named|called|in|is|has)\b|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"^(?:the|an?|its)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:keep|leave|make)?\s*(?:them|all|both)?\s*(?:parts)?\s*(?:separate|apart|concentric|aligned|centred|centered)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
