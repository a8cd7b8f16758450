using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>One thing that a brief says: a sentence, a line of a list, or a heading with the sizes below it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Heading">The heading that it stands below; null for none.</param>
internal sealed partial record Statement(string Text, string? Heading)
{
    /// <summary>Divides a brief.</summary>
    public static IReadOnlyList<Statement> Split(string brief)
    {
        var statements = new List<Statement>();
        string? heading = null;
        foreach (var raw in BriefWords.Plain(Same(SecondThoughts.Settle(brief))).Split('\n'))
        {
            var line = Bullet().Replace(raw.Trim(), "").Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (Heading1().Match(line) is { Success: true } title)
            {
                heading = title.Groups["text"].Value.Trim().TrimEnd(':');
                if (!heading.Any(char.IsDigit))
                {
                    continue;
                }

                line = heading;
                heading = null;
            }

            if (Label().Match(line) is { Success: true } label)
            {
                var (name, rest) = (label.Groups["name"].Value, label.Groups["rest"].Value);
                if (BriefWords.IsAttribute(name))
                {
                    Append(statements, heading, $"{name} {rest}");
                    continue;
                }

                line = BriefWords.IsArrangement(name) ? rest : $"{name}, {rest}";
            }

            // "Holes in the base" above "2x diameter 4 mm": the heading is the noun.
            if (heading is not null && BriefWords.Feature.IsMatch(heading) && !BriefWords.Feature.IsMatch(line))
            {
                line = Times().Match(line) is { Success: true } times ? $"{times.Value.Trim()} {heading}, {line[times.Length..]}" : $"{heading}, {line}";
            }

            statements.AddRange(Sentence().Split(line).Where(s => s.Any(char.IsLetter)).Select(s => new Statement(s.Trim(), heading)));
        }

        statements.RemoveAll(s => Remarks.IsMeant(s.Text));
        return CommonSizes.Spread(Joined(statements));
    }

    // "four more on the same circle"
    private static string Same(string brief) => SameDistance().Replace(
        SameCircle().Replace(brief, same => Circle().Matches(brief[..same.Index]) is [.., var last] ? $"on a {last.Groups["n"].Value} mm bolt circle" : same.Value),
        same => FromEdge().Matches(brief[..Math.Min(brief.Length, same.Index)]) is [.., var last] ? $"{last.Groups["n"].Value} mm from the edges" : same.Value);

    // "Five slots ... The slots are 18 mm apart": more about what the sentence before did.
    private static List<Statement> Joined(List<Statement> statements)
    {
        var joined = new List<Statement>();
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];

            // "There are two pockets in the top." says nothing that "The left pocket is ... The right pocket ..." does not.
            if (i > 0 && i + 1 < statements.Count && !statement.Text.Any(char.IsDigit) && BriefWords.Feature.Match(statement.Text) is { Success: true } noun
                && OneOf().Match(statements[i + 1].Text) is { Success: true } single && noun.Value.StartsWith(single.Groups["noun"].Value, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (joined.Count > 0 && Attribute().Match(statement.Text) is { Success: true } size && BriefWords.IsAttribute(size.Groups["name"].Value) && !BriefWords.Feature.IsMatch(joined[^1].Text) && joined[^1].Heading == statement.Heading)
            {
                joined[^1] = joined[^1] with { Text = $"{joined[^1].Text.TrimEnd('.', ' ')}, {statement.Text}" };
            }
            else if (joined.Count > 0 && joined[^1].Heading == statement.Heading && ((Its().IsMatch(statement.Text) && !BriefWords.Feature.IsMatch(joined[^1].Text))
                || (Radial().IsMatch(joined[^1].Text) && !joined[^1].Text.Any(char.IsDigit) && EachOf().IsMatch(statement.Text))))
            {
                joined[^1] = joined[^1] with { Text = $"{joined[^1].Text.TrimEnd('.', ';', ' ')}, {char.ToLowerInvariant(statement.Text[0])}{statement.Text[1..]}" };
            }
            else if (joined.Count > 0 && (Distance().IsMatch(statement.Text) || (It().IsMatch(statement.Text) && !joined[^1].Text.Any(char.IsDigit) && BriefWords.Mention.IsMatch(joined[^1].Text) && joined.Count > 1)))
            {
                joined[^1] = joined[^1] with { Text = $"{joined[^1].Text.TrimEnd('.', ' ')}, {It().Replace(statement.Text, "")}" };
            }
            else if (joined.Count > 0 && Stands().IsMatch(statement.Text) && !statement.Text.Any(char.IsDigit) && !BriefWords.Feature.IsMatch(statement.Text) && joined[^1].Text.Any(char.IsDigit)
                && !BriefWords.Feature.IsMatch(joined[^1].Text) && BriefWords.Mention.IsMatch(joined[^1].Text))
            {
                joined[^1] = joined[^1] with { Text = $"{joined[^1].Text.TrimEnd('.', ' ')}, {Stands().Replace(statement.Text, "")}" };
            }
            else if (joined.Count > 0 && More().Match(statement.Text) is { Success: true } more && joined[^1].Heading == statement.Heading
                && BriefWords.Feature.Match(joined[^1].Text) is { Success: true } before
                && (more.Groups["pronoun"].Success || more.Value.Contains(before.Value.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)))
            {
                joined[^1] = joined[^1] with { Text = $"{joined[^1].Text.TrimEnd('.', ' ')}, {statement.Text[more.Length..].Trim()}" };
            }
            else
            {
                joined.Add(statement);
            }
        }

        return joined;
    }

    // Sizes in lines of their own belong to what the heading, or the line before, names.
    private static void Append(List<Statement> statements, string? heading, string size)
    {
        if (statements.Count > 0 && statements[^1].Heading == heading && (heading is null || statements[^1].Text.StartsWith(heading, StringComparison.Ordinal)))
        {
            statements[^1] = statements[^1] with { Text = $"{statements[^1].Text}, {size}" };
        }
        else
        {
            // What was said below the heading so far says where the body is.
            var place = statements.FindIndex(s => heading is not null && s.Heading == heading && !s.Text.Any(char.IsDigit));
            if (place >= 0)
            {
                statements[place] = statements[place] with { Text = $"{heading}, {statements[place].Text}, {size}" };
            }
            else
            {
                statements.Add(new Statement(heading is null ? size : $"{heading}, {size}", heading));
            }
        }
    }

    [GeneratedRegex(@"^(?<pronoun>[Tt]he (?:columns|rows)) (?:are |is )|^(?<pronoun>[Ii]ts) (?=(?:cent(?:re|er)(?: ?line)?|axis) (?:is|lies|runs) )|^(?:(?:The|These|All|Both) (?:\w+ ){0,2}?\w+s|(?<pronoun>They|These)) (?:are|have|run|sit|lie|is) |^(?:(?<pronoun>Their|The) )?(?<pronoun>[Cc]ent(?:re|er)s?) (?:are |is )|^(?<pronoun>Their) (?=diameters? )", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^(?:The|One|Its) (?:(?:left|right|first|front|rear|back|upper|lower|top|bottom|larger|smaller|big|small|large|inner|outer) )?(?:of them|(?<noun>[a-z-]+))\b", RegexOptions.CultureInvariant)]
    private static partial Regex OneOf();

    [GeneratedRegex(@"\bon (?:the|this|that) (?:same )?(?:bolt |pitch |hole )*(?:circle|PCD)\b(?! of| with|:| diameter)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SameCircle();

    [GeneratedRegex(@"\b(?:at|with|also at) the same distance(?: from (?:the|both|their) (?:edges?|sides?))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SameDistance();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:in )?from (?:the|both|each|all|every|its) (?:edges?|sides?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromEdge();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)(?: ?mm)? (?:diameter )?(?:(?:bolt |pitch |hole )*circle|PCD)|(?:(?:bolt |pitch |hole )*circle|PCD)(?: of| diameter|:)* ?(?<n>\d+(?:\.\d+)?) ?mm", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circle();

    // "Outer diameter 110 mm. Thickness 15 mm."
    [GeneratedRegex(@"^(?:The |Its )?(?<name>[A-Za-z ]{2,25}?)(?: is| of| =|:|,)? \d+(?:\.\d+)? ?mm\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    // Where the body of the sentence before is, without a noun.
    [GeneratedRegex(@"^(?:It|This|They|These|Both|Each) (?:also )?(?:is |are )?(?=(?:stand|sit|rest|rise|run|placed|attached|positioned|located|flush|mounted|upright|vertical|joined|fixed|welded|under|on|at)\w*\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Stands();

    [GeneratedRegex(@"^The distance between the (?:\w+ )?cent(?:re|er)s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Distance();

    // "Its length is 80 mm": a size of what the sentence before told of.
    [GeneratedRegex(@"^[Ii]ts (?:total |overall |outer |outside |inner |inside )*(?:length|height|thickness|depth|diameter)\b(?! edge)", RegexOptions.CultureInvariant)]
    private static partial Regex Its();

    [GeneratedRegex(@"\bradial(?:ly)?\b|\b(?:around|from|on) (?:the |its )(?:outside|circumference|edge|rim|outer edge|periphery)\b|\boutwards?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Radial();

    [GeneratedRegex(@"^(?:Each|Every|All|The) (?:of (?:the|these) )?(?:lugs?|ears?|arms?|tabs?|vanes?|wings?|blades?|spokes?|blocks?|teeth|tooth) (?:is|are|measures?|has an? (?:width|length|thickness|height))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EachOf();

    [GeneratedRegex(@"^(?:It is|It's|It has|This is) ", RegexOptions.CultureInvariant)]
    private static partial Regex It();

    [GeneratedRegex(@"^(?:[-*•–]|\(?(?:\d+|[a-h])[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\d+\s*[x×]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"^(?:#+\s*(?<text>.+)|(?<text>[^.:;,]{2,60}):)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading1();

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z /-]{1,40}?)\s*[:=]\s*(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<=[.!?;])\s+(?=[A-Z(0-9ØR]|fillet |chamfer |one |two |three |four |five |six |both |each |an? |the |there |and (?:the|its) |its |in |on |at )", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
