using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;
using Formwright.Design.Text;

namespace Formwright.Design.Briefs;

/// <summary>
/// Reads a brief statement by statement: each is about a new body with sizes and a place of its own, or does something to a body that
/// was described before. It is a second way to read a text that is no single description.
/// </summary>
internal sealed partial class BriefReader
{
    private readonly Lexicon lexicon;
    private readonly Findings findings;
    private readonly Hollow hollow;
    private readonly BodyShape shapes;
    private readonly BriefPart part;
    private readonly BriefFeatures done;
    private readonly Partitions partitions = new();
    private int statements;
    private string? title;
    private double? stock;

    // True once something was read that no single description could say.
    private bool special;
    private BriefBody? possessor;

    // The noun of what stands at both ends, said before its sizes.
    private string? atBothEnds;

    // True when the length of the first body is that of the whole: "80 mm long including the flanges".
    private bool including;

    private BriefReader(Lexicon lexicon, Findings findings, Hollow hollow, string brief)
    {
        part = new BriefPart { NamesSections = Stepped.NamesSections(brief) };
        shapes = new BodyShape(brief, lexicon, findings);
        this.hollow = hollow;
        this.lexicon = lexicon;
        this.findings = findings;
        done = new BriefFeatures(part, lexicon, findings);
    }

    /// <summary>Reads a brief.</summary>
    /// <param name="text">The prompt.</param>
    /// <param name="lexicon">Its language.</param>
    /// <param name="findings">Takes assumptions; of use only with a design.</param>
    /// <returns>What it says; null when the text is no brief, or a size of a body in it would be left over.</returns>
    public static BriefReading? Read(string text, Lexicon lexicon, Findings findings)
    {
        // A groove round the whole has no place of its own among statements.
        if (lexicon != Lexicon.English || SceneReader.HasRunOn(text) || Features.Belt.IsTold(text))
        {
            return null;
        }

        if (Components.Read(text, lexicon, findings) is { } components)
        {
            return new BriefReading(components, IsSeveral: true, []);
        }

        if (ReadPart(text, lexicon, findings) is not { } reader)
        {
            return null;
        }

        var several = (reader.statements > 1 && reader.part.Bodies.Count > 1) || reader.special || (reader.done.IsByClauses && !Inside().IsMatch(text));

        // Of several statements about one body each is read by itself too, so that no size of one is lent to another.
        several |= reader.statements > 1 && reader.part.Features.Count > 0 && reader.done.Unread.Count == 0 && !RefersBack().IsMatch(SecondThoughts.Settle(text)) && !Inside().IsMatch(text);
        return several || reader.statements > 1 || reader.part.Bodies.Count > 1 ? new BriefReading(new PartDesign([reader.Made]), several, reader.done.Unread) : null;
    }

    /// <summary>Reads a brief of one part.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="lexicon">The language.</param>
    /// <param name="findings">Takes assumptions.</param>
    /// <param name="room">Extents of the room inside it; null when it is solid.</param>
    /// <returns>The part; null when a statement or a size would be left over.</returns>
    public static PartSpec? ReadPart(string text, Lexicon lexicon, Findings findings, out Point3? room)
    {
        var reader = ReadPart(text, lexicon, findings) is { done.Unread.Count: 0 } whole ? whole : null;
        room = reader?.hollow.Room(reader.part.Base);
        return reader?.Made;
    }

    private PartSpec Made => new(part.Base, part.Features);

    private static BriefReader? ReadPart(string text, Lexicon lexicon, Findings findings)
    {
        var told = Statement.Split(text);
        if (told.Count == 0)
        {
            return null;
        }

        var reader = new BriefReader(lexicon, findings, new Hollow(text), text) { statements = told.Count };
        try
        {
            var others = Strips.Take(told, reader.part, flat: true);
            others = others.Count == told.Count ? Sections.Take(told, lexicon, reader.part) : others;
            others = others.Count == told.Count ? Strips.Take(told, reader.part, flat: false) : others;
            var strips = others.Count < told.Count;
            others = Grids.Join(others);
            var left = Stepped.Stairs(others, reader.part);
            left = reader.part.Bodies.Count == 0 && left.Count > 1 ? Profiles.Take(left, reader.part) : left;

            // A bracket in one sentence is a family as well, which later turns can change as such.
            reader.special = left.Count < others.Count || (strips && (told.Count > 1 || !text.Contains("bracket", StringComparison.OrdinalIgnoreCase)));
            if (!left.All(reader.Take) || reader.part.Bodies.Count == 0)
            {
                return null;
            }

            if (reader.hollow.Of(reader.part.Base) is { } room)
            {
                reader.hollow.EndIn(room, reader.part.Features);
                reader.part.Features.Insert(0, room);
                reader.part.Features.InsertRange(1, reader.partitions.Of(reader.part.Base, reader.hollow.Side!.Value, reader.hollow.Bottom));
            }

            reader.special |= reader.hollow.IsIndirect;
            _ = Plan.Make(new PartDesign([reader.Made]));
            return reader;
        }
        catch (FormwrightException)
        {
            return null;
        }
    }

    // False when the statement was not understood.
    private bool Take(Statement statement)
    {
        statement = statement with { Text = Stepped.ByOrder(statement.Text, part) };
        if (part.Bodies.Count > 0 && partitions.Take(statement.Text))
        {
            special = true;
            return true;
        }

        if (part.Bodies.Count == 0 && Stepped.Turned(statement.Text, part) is { } more)
        {
            special = true;
            return !BriefWords.Feature.IsMatch(more) ? !more.Any(char.IsDigit) : done.Do(more, statement.Heading);
        }

        if (part.Bodies.Count == 0 && Linked.Divide(statement.Text) is { } divided)
        {
            return Link(divided.Ends, divided.Bar, divided.Apart, statement.Heading);
        }

        if (part.Bodies.Count > 0 && (Grids.Take(statement.Text, part) || CornerPosts.Take(statement.Text, hollow.Room(part.Base), hollow.Bottom, part) || Rows.Take(statement.Text, part) || Radials.Take(statement.Text, part)))
        {
            special = true;
            return true;
        }

        if (part.Bodies.Count > 1 && Hollow.OfJoined(statement.Text, Mention.Find(statement.Text, part.Bodies).FirstOrDefault(m => m.Known is not null)?.Known) is { } inner)
        {
            part.Features.Add(inner);
            return true;
        }

        including |= part.Bodies.Count == 0 && Including().IsMatch(statement.Text);
        var text = hollow.Take(statement.Text);
        text = part.Bodies.Count == 0 ? hollow.TakeSheet(text) : text;
        if (Rounds.Dome(text, part) is { } undomed)
        {
            special = true;
            text = undomed;
        }

        part.Wall = hollow.Side;
        var mentions = Mention.Find(text, part.Bodies);
        var nodes = RoleBinder.Bind(Lexer.Lex(Mention.WithoutNouns(text, mentions), lexicon, new Findings()));
        if (!nodes.Any(n => n.Measure is { IsLength: true, Quantity.Spelled: false } || n.List is not null || n.Lexeme.Kind is LexemeKind.Screw) && !Prisms.IsSame(text))
        {
            title ??= mentions is [var named, ..] ? named.Noun : null;
            foreach (var mention in mentions.Where(m => m.Known is null))
            {
                Announce(mention, text[mention.Start..]);
            }

            if (part.Bodies.Count > 0 && FullRounds().IsMatch(text) && part.Base is { Kind: "box" } flat)
            {
                part.Features.Add(new FeatureSpec("fillet", new Dictionary<string, double> { ["radius"] = Math.Min(flat.Sizes["length"], flat.Sizes["width"]) / 2 }, Edges: ["vertical"]));
                special = true;
                return true;
            }

            atBothEnds = EndsOfBoth().Match(text) is { Success: true } both ? both.Groups["noun"].Value : atBothEnds;
            return !BriefWords.Feature.IsMatch(text) || part.Bodies.Count == 0 || Denied().IsMatch(text) || done.Do(text, statement.Heading);
        }

        if (part.Bodies.Count > 0 && Rims.Read(text, nodes, Host(mentions, text)!) is { } rim)
        {
            part.Features.Add(rim);
            special = true;
            return true;
        }

        if (part.Bodies.Count > 0 && (Spokes.Take(text, part) || Spokes.Web(text, part) || Ribs.Take(text, part)))
        {
            special = true;
            return true;
        }

        if (Rims.AroundHole(text, nodes, part))
        {
            special = true;
            return true;
        }

        var feature = FeatureStart(text, mentions);
        var found = mentions.Where(m => m.Known is null && m.Start < feature && !(m.IsDefinite && mentions.Any(b => b.Start < m.Start && b.Noun == m.Noun))).ToList();
        var taken = new List<(Mention Mention, int End, BodySizes Sizes)>();
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? found[i + 1].Start : feature;
            var sizes = BodySizes.Read(nodes, text, found[i].Start, end);
            if (sizes.Any || Prisms.IsSame(text[found[i].Start..end]) || (found[i].Noun == "cube" && sizes.Edge is not null))
            {
                taken.Add((found[i], end, sizes));
            }
            else
            {
                Announce(found[i], text[(i == 0 ? found[i].Start : found[i - 1].End)..end]);
                title ??= taken.Count == 0 ? found[i].Noun : null;
            }
        }

        if (part.Bodies.Count == 0 && Stock().Match(text) is { Success: true } sheet && !text.Remove(sheet.Index, sheet.Length).Any(char.IsDigit))
        {
            stock = nodes.First(n => n.Measure is not null).Measure!.Millimetres;
            title ??= found is [var made, ..] ? made.Noun : null;
            return true;
        }

        if (taken.Count == 0 && part.Bodies.Count == 0 && BodySizes.Read(nodes, text, 0, feature) is { Any: true } own)
        {
            taken.Add((new Mention(0, 0, title ?? "body", [], 1, null), feature, own));
        }

        if (taken.Count == 0)
        {
            return part.IsTotal(text, nodes) || part.IsToldAgain(text) || done.Do(text, statement.Heading);
        }

        // Sizes in front of the first body that is known are those of another.
        if (part.Bodies.Count == 0 && nodes.Any(n => n.End <= taken[0].Mention.Start && (n.List is not null || n.Measure is { IsLength: true, Quantity.Spelled: false })))
        {
            return false;
        }

        var before = 0;
        foreach (var (mention, end, sizes) in taken)
        {
            var start = before == 0 ? 0 : before + Lead(text[before..mention.Start]);
            before = mention.End;
            if (!Add(mention with { Start = mention.Start - start, NounStart = mention.NounStart - start, End = mention.End - start }, text[start..end], mention.End == 0 && title is not null ? $"{title}, {text[mention.Start..end]}" : text[mention.Start..end], sizes, Host(mentions, text)))
            {
                return false;
            }
        }

        return feature >= text.Length || done.Do(text[feature..], statement.Heading);
    }

    private bool Link(string ends, string bar, double? apart, string? heading)
    {
        var feature = FeatureStart(bar, Mention.Find(bar, []));
        if (Sized(ends, null) is not { } end || Sized(bar[..feature], apart) is not { } middle)
        {
            return false;
        }

        special = true;
        var (first, placed) = new Linked(middle.Spec, end.Spec, apart).Place();
        part.Bodies.Add(new BriefBody(middle.Mention.Noun, middle.Mention.Adjectives, first, BodyContext.Of(first).Form.Bounds));
        foreach (var (joined, bounds) in placed)
        {
            var name = part.NameOf(end.Mention.Noun);
            part.Features.Add(joined with { Name = name });
            part.Bodies.Add(new BriefBody(end.Mention.Noun, end.Mention.Adjectives, end.Spec, bounds) { Name = name });
        }

        return feature >= bar.Length || done.Do(bar[feature..], heading);
    }

    // The one body that words describe; its length may be said elsewhere.
    private (Mention Mention, BodySpec Spec)? Sized(string words, double? length)
    {
        if (Mention.Find(words, []) is not [.., var mention])
        {
            return null;
        }

        var nodes = RoleBinder.Bind(Lexer.Lex(Mention.WithoutNouns(words, [mention]), lexicon, new Findings()));
        var sizes = BodySizes.Read(nodes, words, mention.Start, words.Length);
        if (length is { } reach)
        {
            sizes.Add(sizes.IsRound ? "height" : "length", reach);
        }

        return sizes is { IsWhole: true, Positions.Count: 0 } && shapes.Read(words[mention.Start..], sizes, false) is { } spec ? (mention, spec) : null;
    }

    // "On its right side ... On its top ...": both sentences are about the same body.
    private BriefBody? Host(IReadOnlyList<Mention> mentions, string text)
    {
        var its = Its().IsMatch(text);
        var host = its && possessor is not null && !mentions.Any(m => m.Known is not null) ? possessor : Named(mentions, text);
        possessor = its ? host : null;
        return host;
    }

    private BriefBody? Named(IReadOnlyList<Mention> mentions, string text) =>
        mentions.LastOrDefault(m => m.Known is not null)?.Known
        ?? (part.Bodies.Count == 0 ? null
            : OfBase().IsMatch(text) ? part.Bodies[0]
            : BriefWords.Rise.IsMatch(text) || part.Bodies.Count == 1 || (BodyPlace.IsAtEdge(text) && part.Bodies[0].Spec.Kind == "box") || (part.Bodies[^1].Out.Z < 0 && !Lower().IsMatch(text)) ? part.Bodies[0]
            : part.Bodies[^1]);

    private bool Add(Mention mention, string words, string own, BodySizes sizes, BriefBody? host)
    {
        if (mention.Count == 1 && announced.TryGetValue(mention.Noun, out var said) && (said.Count == 1 || mention.IsEach) && announced.Remove(mention.Noun))
        {
            mention = mention with { Count = said.Count };
            (words, own) = ($"{words.TrimEnd('.', ' ')}, {said.Words}", $"{own.TrimEnd('.', ' ')}, {said.Words}");
        }

        if (host is not null && statements > 1 && !Subtractions.IsMeant(words) && Prisms.Join(mention, words, host, part))
        {
            special = true;
            return true;
        }

        if (!sizes.IsWhole)
        {
            return false;
        }

        if (host is not null && mention.Count == 1 && Arms.IsMeant(words, host))
        {
            special = true;
            return Arms.Join(mention, words, sizes, host, part);
        }

        if (host is not null && mention.Count == 1 && Rounds.AlongEdge(mention, words, sizes, host, part))
        {
            special = true;
            return true;
        }

        if (host is { Spec.Kind: "tube" } && mention.Count == 1 && (Within().IsMatch(words) || (mention.Noun is "hub" or "core" && !BodyPlace.IsAbove(words))) && sizes.Round() is { } core && core.Outer < host.Spec.Sizes["innerDiameter"] && shapes.Read(own, sizes, false) is { } hub)
        {
            Placed.Join(part, mention.Noun, hub, host.Bounds.Center with { Z = mention.Noun == "hub" ? host.Bounds.Center.Z - (core.Length / 2) : host.Bounds.Min.Z }, null, mention.Adjectives);
            return true;
        }

        if (Same().Match(own) is { Success: true } same && host is not null)
        {
            var role = (same.Groups["which"].Value.ToLowerInvariant() is "inner" or "inside" ? "inner" : "outer") + "Diameter";
            if (!host.Spec.Sizes.TryGetValue(role, out var value))
            {
                return false;
            }

            sizes.Add(role, value);
        }

        var ends = host is null || Leg().IsMatch(mention.Noun) ? null : BodyPlace.BothEnds(atBothEnds == mention.Noun || (mention.Noun == "flange" && (mention.Count == 2 || BothOf().IsMatch(words)) && host.Spec.Kind is "cylinder" or "tube") ? words + " at both ends" : words, host);
        var both = ends is not null;
        special |= both;
        if (host is not null && Subtractions.IsMeant(words))
        {
            if (mention.Count > 1 || shapes.Read(own, sizes.Deep(host.Bounds), false) is not { } tool || Subtractions.Read(words, tool, host) is not { } removal)
            {
                return false;
            }

            part.Features.Add(removal);
            special = true;
            return true;
        }

        var side = host is null ? null : both ? ends![0] : BodyPlace.SideOf(words, host) ?? (host.Tip is { } tip && AtTip().IsMatch(words) ? tip : null);
        var across = side is "left" or "right";
        if (stock is { } thick && !sizes.IsRound)
        {
            sizes.Fill("thickness", thick);
        }

        if (host is not null && side is not null && own.Contains("wall", StringComparison.OrdinalIgnoreCase) && sizes["height"] is not null && sizes["thickness"] is not null)
        {
            sizes.Fill("width", across ? host.Bounds.Size.Y : host.Bounds.Size.X);
        }

        if (shapes.Read(own, sizes, across) is not { } spec)
        {
            return false;
        }

        if (host is null)
        {
            part.Bodies.Add(new BriefBody(mention.Noun, mention.Adjectives, spec, BodyContext.Of(spec).Form.Bounds) { Alias = mention.Alias });
            if (mention.Count == 2 && Crossed.IsMeant(words))
            {
                special = true;
                return Crossed.Join(part, words);
            }

            return sizes.Positions.Count == 0 && mention.Count == 1;
        }

        if (mention.Count == 1 && (Rounds.Centred(mention, words, spec, host, part) || Rounds.OnRod(mention, words, sizes, spec, host, part)))
        {
            special = true;
            return true;
        }

        if (spec.Kind == "tubeSector" && mention.Count == 1)
        {
            Placed.Join(part, mention.Noun, spec, host.Bounds.Center with { Z = host.Bounds.Max.Z }, host.Bounds.Size.X >= host.Bounds.Size.Y ? "y" : "x", mention.Adjectives);
            return true;
        }

        if (host == part.Bodies[0] && mention.Noun is "rim" or "collar" or "flange" or "lip" or "ring" or "ridge" && part.Features.Count == 0 && Rims.AroundVessel(mention, words, spec, hollow.Side, part))
        {
            special = true;
            return true;
        }

        // What is around the ends of a tube leaves it open: one bore goes through all of it.
        var bore = mention.Noun is "flange" or "collar" or "rim" && mention.Count <= (both ? 2 : 1) && spec.Kind == "cylinder" && spec.Sizes["diameter"] > host.Bounds.Size.X && host == part.Bodies[0] && part.Features.Count == 0 ? part.FillBore() : null;
        host = bore is null ? host : part.Bodies[0];
        if ((including || Included().IsMatch(words)) && (ends is ["top", "bottom"] || (ends is null && mention.Count == 1)) && host == part.Bodies[0] && part.Features.Count == 0 && spec.Sizes.ContainsKey("height") && host.Spec.Sizes.ContainsKey("diameter"))
        {
            host = part.Shorten((ends is null ? 1 : 2) * BodyContext.Of(spec).Form.Bounds.Size.Z);
        }

        if (mention.Count > 1 && !both)
        {
            return AddSeveral(mention, words, host);
        }

        if (sizes.Positions.Count > 0 || BodyPlace.IsUnknown(words, host))
        {
            return false;
        }

        foreach (var at in ends ?? [side])
        {
            var place = BodyPlace.Find(words, host, BodyContext.Of(spec).Form.Bounds.Size, at);
            var name = part.NameOf(mention.Noun);
            part.Features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: place.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: place.U, OffsetV: place.V))
            {
                Body = spec,
                Lift = place.Face == Coordinates.Face ? place.Bounds.Min.Z : 0,
                On = place.Face == Coordinates.Face ? null : host.Name,
                Name = name,
            });
            part.Bodies.Add(new BriefBody(mention.Noun, mention.Adjectives, spec, place.Bounds) { Name = name, Alias = mention.Alias, Out = place.Out });
        }

        if (bore is { } through)
        {
            part.Features.Add(new FeatureSpec("hole", new Dictionary<string, double> { ["diameter"] = through }, Face: BriefBody.Far, Pattern: new PatternSpec(PatternKind.One)) { On = part.Bodies[both ? ^2 : ^1].Name });
        }

        return true;
    }

    // Several alike are placed by the words that place holes.
    private bool AddSeveral(Mention mention, string words, BriefBody host)
    {
        var round = shapes.Read(words[mention.Start..], BodySizes.Read(RoleBinder.Bind(Lexer.Lex(words, lexicon, new Findings())), words, mention.Start, words.Length), false)?.Kind != "box";
        var below = Leg().IsMatch(mention.Noun) && host.Name is null && !BodyPlace.IsAbove(words) ? " on the bottom face" : "";
        var sentence = Mention.WithoutReferences(words[..mention.NounStart] + (round ? "cylinders" : "blocks") + words[mention.End..].TrimEnd('.', ' ') + below, part.Bodies);
        var reading = PhraseParser.Parse(Lexer.Lex(sentence, lexicon, findings));
        if (reading.Of(TermCategory.Solid).FirstOrDefault(p => p.HasSize) is not { } phrase)
        {
            return false;
        }

        var context = part.Context(host);
        BriefFeatures.Face(phrase, host, "front");
        var name = part.NameOf(mention.Noun);
        var specs = FeatureKind.Of(Addition.Id).Read(phrase, context, findings).ToList();
        part.Features.AddRange(specs.Select((s, i) => s with { On = host.Name, Name = specs.Count == 1 ? name : $"{name} {i + 1}" }));
        part.Bodies.AddRange(specs.Select((s, i) => new BriefBody(mention.Noun, mention.Adjectives, s.Body!, BodyContext.Of(s.Body!).Form.Bounds) { Name = specs.Count == 1 ? name : $"{name} {i + 1}", IsRepeated = true }));
        return BriefFeatures.IsRead(reading);
    }
}
