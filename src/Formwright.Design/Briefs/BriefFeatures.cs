using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Briefs;

/// <summary>Reads the statements about what is done to the bodies of a brief: each on the body that it names, or on the last one.</summary>
/// <param name="part">The bodies so far.</param>
/// <param name="lexicon">The language.</param>
/// <param name="findings">Takes assumptions.</param>
internal sealed partial class BriefFeatures(BriefPart part, Lexicon lexicon, Findings findings)
{
    // A tube whose bore goes on is a cylinder with a hole through it and what it stands on: no two bores meet at their rims.
    private bool Continue(BriefBody tube)
    {
        var at = part.Features.FindIndex(f => f.Name == tube.Name && f.Body is not null);
        if (at < 0)
        {
            return false;
        }

        var sizes = tube.Spec.Sizes;
        part.Features[at] = part.Features[at] with { Body = new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = sizes["outerDiameter"], ["height"] = sizes["height"] }) };
        part.Features.Add(new FeatureSpec("hole", new Dictionary<string, double> { ["diameter"] = sizes["innerDiameter"] }, Face: BriefBody.Far, Pattern: new PatternSpec(PatternKind.One)) { On = tube.Name });
        return true;
    }

    /// <summary>What is done to a wall is done to its broad face, unless the words name another one.</summary>
    public static void Face(Phrase phrase, BriefBody host, string usual)
    {
        if (host.IsUpright && !phrase.Terms.Exists(t => t.Is(TermCategory.Face) && t.Term!.Id is not ("top" or "bottom")))
        {
            phrase.Terms.RemoveAll(t => t.Is(TermCategory.Face) && !phrase.Measures.Exists(m => m.From == t.Term!.Id));
            phrase.Terms.Insert(0, new Lexeme(LexemeKind.Term, 0, 0) { Term = new Term(TermCategory.Face, usual) });
        }
    }

    private readonly List<Unread> unread = [];

    /// <summary>What was left out.</summary>
    public IReadOnlyList<Unread> Unread => unread;

    /// <summary>True once the walls of a hollow body were named, of which a single description knows nothing.</summary>
    public bool IsByClauses { get; private set; }

    /// <summary>Reads a statement, or leaves it out.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="heading">The heading that it stands below; null for none.</param>
    /// <returns>False when it cannot be left out: it is not about something done to a body.</returns>
    public bool Do(string text, string? heading)
    {
        if (part.Bodies.Count == 0)
        {
            return false;
        }

        var (bodies, features, notes) = (part.Bodies.ToList(), part.Features.ToList(), findings.Notes.Count);
        var reason = "";
        try
        {
            if (Take(text, heading))
            {
                _ = part.Context(part.Bodies[0]);
                return true;
            }
        }
        catch (FormwrightException e)
        {
            reason = e.Message;
        }

        part.Restore(bodies, features);
        findings.Keep(notes);
        unread.Add(new Unread(text.Trim(), reason));
        return BriefWords.Feature.IsMatch(text);
    }

    /// <summary>Reads a statement.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="heading">The heading that it stands below; null for none.</param>
    /// <returns>False when it does nothing, or a size is left over.</returns>
    private bool Take(string text, string? heading)
    {
        if (part.Bodies.Count == 0)
        {
            return false;
        }

        if (Continued().Match(text) is { Success: true } && Mention.Find(text, part.Bodies).FirstOrDefault(m => m.Known?.Spec.Kind == "tube")?.Known is { } tube)
        {
            return Continue(tube);
        }

        var ends = TwoEnds().Match(text);
        if (ends.Success)
        {
            text = text.Remove(ends.Index, ends.Length);
        }

        var steps = TwoSteps().Match(text);
        var far = steps.Success ? Mention.Find(text, part.Bodies).LastOrDefault(m => m.Known is not null && m.Start > steps.Index)?.Known : null;
        if (far is not null)
        {
            text = text.Remove(steps.Index);
        }
        else
        {
            steps = Match.Empty;
        }

        var hosts = HostsOf(text, heading, out var named);
        if (named || part.Bodies.Count == 1)
        {
            return TakeOn(hosts, text, ends, steps, far);
        }

        // Where the words do not say on which body, it is one where it fits.
        foreach (var host in hosts.Concat(part.Bodies.Except(hosts).OrderByDescending(b => b.Bounds.Size.X * b.Bounds.Size.Y)))
        {
            var before = part.Features.Count;
            try
            {
                if (!TakeOn([host], text, ends, steps, far))
                {
                    return false;
                }

                _ = part.Context(part.Bodies[0]);
                return true;
            }
            catch (FormwrightException) when (host != part.Bodies[0] || part.Bodies.Count > 1)
            {
                part.Features.RemoveRange(before, part.Features.Count - before);
            }
        }

        return false;
    }

    // By the phrases of the statement, else by its clauses.
    private bool TakeOn(List<BriefBody> hosts, string text, Match ends, Match steps, BriefBody? far)
    {
        if (Nested.Read(text, part) is { } nested)
        {
            part.Features.AddRange(nested);
            return true;
        }

        var (count, notes) = (part.Features.Count, findings.Notes.Count);
        if (part.IsHollow && !ends.Success && !steps.Success && hosts is [{ Name: null } box] && Whereabouts.IsInWalls(text) && AddByClauses(text, box))
        {
            IsByClauses = true;
            return true;
        }

        // Which end is free only the bodies tell.
        if (!ends.Success && !steps.Success && (FreeEnd().IsMatch(text) || ByClauses().IsMatch(text) || Whereabouts.IsInSides(text)) && hosts.TrueForAll(h => AddByClauses(text, h)))
        {
            return true;
        }

        part.Features.RemoveRange(count, part.Features.Count - count);
        FormwrightException? refusal = null;
        try
        {
            if (ReadOn(hosts, text, ends, steps, far))
            {
                _ = part.Context(part.Bodies[0]);
                return true;
            }
        }
        catch (FormwrightException e)
        {
            refusal = e;
        }

        part.Features.RemoveRange(count, part.Features.Count - count);
        findings.Keep(notes);
        if (!ends.Success && !steps.Success && hosts.TrueForAll(h => AddByClauses(text, h)))
        {
            return true;
        }

        part.Features.RemoveRange(count, part.Features.Count - count);
        return refusal is null ? false : throw refusal;
    }

    private bool AddByClauses(string text, BriefBody host)
    {
        if ((new DrilledHoles(part).Read(text, host) ?? new Grips(part).Read(text, host) ?? RingGrooves.Read(text, host, part) ?? new Recesses(part).Read(text, host)) is not { } cuts)
        {
            return false;
        }

        part.Features.AddRange(cuts.Select(c => c with { On = host.Name }));
        return true;
    }

    private bool ReadOn(List<BriefBody> hosts, string text, Match ends, Match steps, BriefBody? far)
    {
        var sentence = BriefWords.Plain(AroundIt().Replace(Mention.WithoutReferences(text, part.Bodies), ""));
        foreach (var host in hosts)
        {
            sentence = host.Spec.Sizes.ContainsKey("diameter") && Across().IsMatch(sentence) && InMiddle().IsMatch(sentence) ? $"{InMiddle().Replace(sentence, "").TrimEnd('.', ' ')}, at mid height" : sentence;
            sentence = host.Spec.Sizes.ContainsKey("diameter") ? EndFace().Replace(sentence, "${in} the top face") : sentence;
            var reading = PhraseParser.Parse(Lexer.Lex(Levelled(sentence, text, host), lexicon, findings));
            var phrases = reading.Of(TermCategory.Feature).ToList();
            if (phrases.Count == 0)
            {
                return false;
            }

            DesignReader.Sort(reading, phrases, null);
            foreach (var phrase in phrases)
            {
                Face(phrase, host, "large");
                var kind = FeatureKind.Named(phrase.Kind)!;
                var center = AroundIt().IsMatch(text) ? part.Features.FindLast(f => f.Pattern?.Kind == PatternKind.One && f.Kind != Addition.Id)?.Pattern : null;
                var rounded = host.IsUpright && phrase.Kind is "fillet" or "cornerFillet" or "chamfer" && Corners().IsMatch(text);
                if (far is not null || (hosts.Count > 1 && phrase.Count is null))
                {
                    phrase.Count = 1;
                }

                part.Features.AddRange(kind.Read(phrase, part.Context(host), findings).SelectMany(f => far is null ? OfRow(f, host) : AtSteps(f, steps, host, far)).Select(f => ThroughAll(f, host, text) ?? f with
                {
                    On = f.On ?? host.Name,
                    Face = FreeEndOf(host, text, f.Face),
                    Edges = rounded && f.Edges is not null ? [host.Bounds.Size.Y < host.Bounds.Size.X ? "crosswise" : "lengthwise"] : f.Edges,
                    Pattern = ends.Success && f.Pattern is not null ? BetweenEnds(ends)
                        : center is null || f.Pattern is null ? f.Pattern
                        : f.Pattern with { OffsetU = center.OffsetU, OffsetV = center.OffsetV, AnchorU = center.AnchorU, AnchorV = center.AnchorV },
                }));
            }

            if (!IsRead(reading))
            {
                return false;
            }
        }

        return true;
    }

    // The ends of several bodies in a row are those of the first and the last one.
    private IEnumerable<FeatureSpec> OfRow(FeatureSpec feature, BriefBody host)
    {
        var last = part.Bodies[^1];
        return feature is { Kind: "chamfer" or "fillet", Edges: { } edges } && host.Name is null && last.Name is not null && edges.Contains("top") && edges.Contains("bottom") && IsInRow(last)
            ? [feature with { Edges = ["bottom"] }, feature with { Edges = ["top"], On = last.Name }]
            : [feature];
    }

    private bool IsInRow(BriefBody body) =>
        part.IsTurned || part.Features.Exists(f => f is { Kind: Addition.Id, Face: Coordinates.Face, Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0 }, Along: null } && (f.Name == body.Name || body.Name is null));

    // "at the other end": where no other body stands.
    private string? FreeEndOf(BriefBody host, string text, string? face) =>
        face is "top" or "bottom" && OtherEnd().IsMatch(text) && host is { Name: null } && !host.Spec.Sizes.ContainsKey("width")
            ? part.Bodies.Exists(b => b is { Name: not null, Out.Z: < 0 }) ? "top" : "bottom"
            : face;

    // What goes through bodies on both sides of the first one, or along the axis of several in a row, is a cylinder that reaches through all of them.
    private FeatureSpec? ThroughAll(FeatureSpec hole, BriefBody host, string text)
    {
        if (hole is not { Kind: "hole", Style: null, Pattern: { Kind: PatternKind.One, AnchorU: 0, AnchorV: 0 } place } || hole.Sizes.ContainsKey("depth"))
        {
            return null;
        }

        var inRow = hole.Face is "top" or "bottom" && IsInRow(host);
        var onBoth = host.Out.Z < 0 && Whole().IsMatch(text) && part.Bodies.Exists(b => b is { Name: not null, IsUpright: false, Out.Z: > 0 });
        if (!inRow && !onBoth)
        {
            return null;
        }

        var all = part.Bodies.Select(b => b.Bounds).Aggregate(Plan.Union);
        var margin = Layout.Overshoot * all.Size.Z;
        return new FeatureSpec(
            Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face,
            Pattern: new PatternSpec(PatternKind.One, OffsetU: host.Bounds.Center.X + place.OffsetU, OffsetV: host.Bounds.Center.Y + place.OffsetV))
        {
            Body = new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = hole.Sizes["diameter"], ["height"] = all.Size.Z + (2 * margin) }),
            Lift = all.Min.Z - margin,
        };
    }

    // "20 mm and 45 mm from the wall": one at each distance from the side of the host where the wall stands.
    private static IEnumerable<FeatureSpec> AtSteps(FeatureSpec feature, Match steps, BriefBody host, BriefBody from)
    {
        var way = from.Bounds.Center - host.Bounds.Center;
        var alongX = Math.Abs(way.X) >= Math.Abs(way.Y);
        var anchor = Math.Sign(alongX ? way.X : way.Y);
        foreach (var group in (string[])["a", "b"])
        {
            var distance = BriefWords.Number(steps, group);
            yield return feature with
            {
                Pattern = alongX ? new PatternSpec(PatternKind.One, OffsetU: distance, AnchorU: anchor) : new PatternSpec(PatternKind.One, OffsetV: distance, AnchorV: anchor),
            };
        }
    }

    // "8 mm from the top and bottom edge": one near each.
    private static PatternSpec BetweenEnds(Match ends) => new(
        PatternKind.Row, 2, AlongV: !ends.Groups["one"].Value.Equals("left", StringComparison.OrdinalIgnoreCase),
        InsetU: BriefWords.Number(ends, "inset"));

    // "20 mm above the top of the base": from the lower edge of the wall that the sentence is about.
    private string Levelled(string sentence, string text, BriefBody host)
    {
        if (FromFarEnd().Match(sentence) is { Success: true } far && !host.IsUpright)
        {
            var joined = part.Bodies.Exists(b => b != host && b.Bounds.Min.Z >= host.Bounds.Max.Z - 1e-6);
            return $"{sentence[..far.Index]}from the {(joined ? "bottom" : "top")} end{sentence[(far.Index + far.Length)..]}";
        }

        if (!host.IsUpright)
        {
            return AboveBottom().Replace(sentence, "${value} mm from the bottom edge");
        }

        if (Level().Match(sentence) is not { Success: true } level)
        {
            return sentence;
        }

        var from = level.Groups["body"].Success
            ? (Mention.Find(text, part.Bodies).FirstOrDefault(m => m.Known is not null && m.Known != host && text[..m.Start].TrimEnd().EndsWith("above", StringComparison.OrdinalIgnoreCase))?.Known ?? part.Bodies[0]).Bounds.Max.Z
            : level.Groups["what"].Value.Contains("top", StringComparison.OrdinalIgnoreCase)
            ? Mention.Find(text, part.Bodies).LastOrDefault(m => m.Known is not null && m.Known != host)?.Known?.Bounds.Max.Z ?? part.Bodies[0].Bounds.Max.Z
            : 0;
        var value = BriefWords.Number(level, "value") + from - host.Bounds.Min.Z;
        return $"{sentence[..level.Index]}{Format.Number(value)} mm from the bottom edge{sentence[(level.Index + level.Length)..]}";
    }

    private List<BriefBody> HostsOf(string text, string? heading, out bool named)
    {
        named = true;
        var level = Level().Match(text);
        var mention = Mention.Find(text, part.Bodies).FirstOrDefault(m => m.Known is not null && !(level.Success && m.Start >= level.Index))
            ?? (heading is null ? null : Mention.Find(heading, part.Bodies).FirstOrDefault(m => m.Known is not null));
        if (mention is not null)
        {
            var alike = part.Bodies.FindAll(b => b.Answers(mention.Noun, mention.Adjectives));
            if (All().IsMatch(text) && alike.TrueForAll(b => Math.Abs(b.Bounds.Center.X - alike[0].Bounds.Center.X) + Math.Abs(b.Bounds.Center.Y - alike[0].Bounds.Center.Y) < 1e-6))
            {
                return [alike.MaxBy(b => b.Bounds.Max.Z)!];
            }

            return mention.IsEach || mention.Count > 1 ? alike : [mention.Known!];
        }

        if (AroundIt().IsMatch(text) && part.Features.FindLast(f => f.Pattern?.Kind == PatternKind.One && f.Kind != Addition.Id) is { } last)
        {
            return [part.Bodies.Find(b => b.Name == last.On)!];
        }

        if (OtherEnd().IsMatch(text))
        {
            return [part.Bodies[0]];
        }

        named = false;

        // What goes through everything begins at the end farthest from the first body.
        return [Whole().IsMatch(text) ? part.Bodies.Find(b => b.Out.Z < 0) ?? part.Bodies.Where(b => !b.IsUpright).MaxBy(b => b.Bounds.Max.Z) ?? part.Last : part.Last];
    }

    /// <summary>True when every size of a reading was used.</summary>
    public static bool IsRead(Reading reading) => reading.Nodes.All(n => n.Measure is null or { Used: true } or { Quantity.Spelled: true } && n.List is null or { Used: true });

    [GeneratedRegex(@"\b(?<value>\d+(?:\.\d+)?)\s*mm above(?: (?:the |its )?(?<what>bottom|underside|ground|floor|lower edge|top of|top)\b(?: of)?|(?<body>)(?=\s*(?:[.,;]|$)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(?<value>\d+(?:\.\d+)?)\s*mm above (?:the |its )?(?:bottom|underside|base|ground|floor|lower) ?(?:edge|face|side|surface)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboveBottom();

    [GeneratedRegex(@"\bfrom (?:its |the )?(?:far|free|outer) end\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromFarEnd();

    [GeneratedRegex(@"\bin (?:the|its) (?:middle|cent(?:re|er))\b(?! of)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InMiddle();

    [GeneratedRegex(@"\b(?:cross|radial|transverse)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Across();

    [GeneratedRegex(@"\bthrough (?:both|all|the two|the three)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:other|opposite|free|far) end\b|\bend(?: face)? of (?:the|its)\b|\bin (?:the|its) (?:end )?face of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherEnd();

    [GeneratedRegex(@"\b(?:around|about) (?:it|this)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AroundIt();

    [GeneratedRegex(@",?\s*(?<inset>\d+(?:\.\d+)?)\s*mm (?:in )?from the (?:(?<one>top) and (?:the )?bottom|(?<one>left) and (?:the )?right|(?<one>front) and (?:the )?back)(?: (?:edges?|ends?|sides?))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoEnds();

    [GeneratedRegex(@",?\s*(?:at )?(?<a>\d+(?:\.\d+)?)\s*mm and (?<b>\d+(?:\.\d+)?)\s*mm from ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoSteps();

    [GeneratedRegex(@"\bcorners?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Corners();

    [GeneratedRegex(@"\b(?:bore|hole) of the [\w ]+? (?:continues|goes on|extends|runs on|carries on) through", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continued();

    [GeneratedRegex(@"\b(?<in>in|into|on) (?:the|its) (?:end face|end|face)\b(?! (?:of|view))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndFace();

    // What the phrases know nothing of.
    [GeneratedRegex(@"\b(?:their|its) cent(?:re|er)s?\b|\b(?:lying|running) across\b|\bparallel to (?:the|its) (?:short|long)|\bdiagonals\b|\b(?:starts|ends|begins) \d|: (?:one|two|three|four|five|six|eight) (?:(?:is|are) )?(?:in|at|on|near)\b|\b(?:under|below|above) the cent(?:re|er) of\b|\bdiameters?(?: of| are|:)* \d+(?:\.\d+)?(?: ?mm)?(?:,| and)|\b(?:in)?to (?:the |this )?(?:\w+ )?(?:bore|gallery)\b|\bboth sides of (?:it|the)\b|\bslits?\b|\bthrough (?:the|its) (?:(?:full|entire|whole|complete) )?(?:length|width|depth)\b|\bmiddles? of (?:the|each|both|its) (?:two )?(?:long|short)(?:er)? (?:sides?|edges?)|\b(?:meets?|meeting) the (?:\w+ )?(?:hole|bore)|\bfrom the (?:outside of the |outer |inside )?(?:corner|bend)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByClauses();

    [GeneratedRegex(@"\bfree end\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FreeEnd();

    [GeneratedRegex(@"\b(?:through(?:out)?|entire|whole|everything|axis|all sections|from the top|in the top|top face|on top)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
