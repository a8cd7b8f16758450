using System.Text.RegularExpressions;
using Formwright.Design.Families;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>Makes a new design of a reading: one body, then what is done to it.</summary>
/// <param name="reading">The phrases.</param>
/// <param name="lexicon">The language they are written in.</param>
/// <param name="findings">Takes assumptions and what could not be honoured.</param>
internal sealed partial class DesignReader(Reading reading, Lexicon lexicon, Findings findings)
{
    /// <summary>The family that the prompt means whatever its noun is; null for none.</summary>
    public Family? Claimed { get; init; }

    /// <summary>Reads the design.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> naming the words at fault.</exception>
    public PartDesign Read()
    {
        var body = new MainNoun(reading, lexicon, findings).Find();
        var others = new FurtherSolids(reading, body, findings);
        var features = reading.Of(TermCategory.Feature).ToList();
        Sort(reading, features, body);
        DropNames(features, others);
        GiveFloor(features, body);
        GivePlaces(features);
        var kind = BentPath.IsMeant(body) ? "bentPath" : Claimed?.Kind ?? RoundedEnds(features, body) ?? CutBlock(features, body) ?? Swept.KindOf(reading, body, SolidNoun.KindOf(body)) ?? Cups.KindOf(body, SolidNoun.KindOf(body)) ?? SolidNoun.KindOf(body);
        var solid = Solid.Of(kind);
        if (solid.AbsorbsBore)
        {
            AbsorbBore(features, body);
        }

        var relations = new Relations(reading);
        relations.Resolve(body, null);
        Extrusions.Resolve(body);
        DerivedSizes.Resolve(body, kind, findings);

        // Walls are read before the body: beside "open" or "hollow" a thickness is theirs.
        if (solid is Family family)
        {
            FamilyReader.Gather(family, reading, body, features);
        }

        WallBetween(body, kind);
        var hollow = solid is not Family { IsPlain: false } && IsHollow(body, kind);
        if (solid.IsOpen)
        {
            body.AddMark("open");
        }

        if (reading.Phrases.Any(p => p is { Negated: true, Kind: "lid" }))
        {
            body.AddMark("open");
        }

        if (features.Find(f => f.Kind == "shell") is { } shell)
        {
            // What hollows it is said by itself.
            shell.Measures.AddRange(hollow && !shell.HasSize ? body.Measures.Where(m => m.Role is "wall") : []);
            hollow = false;
            if (body.HasMark("open") && !shell.Terms.Exists(t => t.Is(TermCategory.Face)))
            {
                shell.AddMark("open");
            }
        }

        var wall = hollow ? TakeWall(body) : null;
        var spec = solid.Spec(body, findings);
        IReadOnlyList<FeatureSpec> walls = hollow ? FeatureKind.Of("shell").Read(wall!, BodyContext.Of(spec), findings) : [];
        if (hollow && body.HasMark("inner") && !OutsideSize().IsMatch(body.Prompt.Text))
        {
            spec = Grown(spec, walls[0]);
        }

        var hosts = new Hosts(spec, body, findings);
        hosts.Add(walls);
        if (solid is Round && body.Diameter("innerDiameter", "innerRadius") is { } inside)
        {
            // "a flange 120 mm OD, 50 mm ID"
            hosts.Add([new FeatureSpec("hole", new Dictionary<string, double> { ["diameter"] = inside }, Face: BodyContext.Of(spec).Form.Frames[0].Name, Pattern: new PatternSpec(PatternKind.One))]);
        }

        var split = features.Find(f => f.Kind == "split");
        features.RemoveAll(f => f.Kind == "split");
        var parts = new List<PartSpec>();
        foreach (var phrase in features.Concat(others.Phrases).OrderBy(p => p.Head.Start))
        {
            relations.Resolve(phrase, hosts.Body);
            Extrusions.Resolve(phrase);
            if (phrase == others.Connector)
            {
                hosts.Connect(phrase);
            }
            else if (!phrase.Head.Is(TermCategory.Solid))
            {
                hosts.Read(phrase, FeatureKind.Named(phrase.Kind)!, Companions.JointOf(reading, phrase));
            }
            else if (others.FeatureFor(phrase) is { } placed)
            {
                hosts.Read(phrase, FeatureKind.Of(placed));
            }
            else
            {
                parts.AddRange(others.Separate(phrase));
            }
        }

        foreach (var node in reading.Nodes.Where(n => (n.Is(TermCategory.Multiplier) || n.Is(TermCategory.Comparative)) && !relations.IsUsed(n) && kind != "bentPath"))
        {
            findings.NotHonoured(reading.Prompt.Quote(node.Start, node.End), "there is nothing to compare with");
        }

        foreach (var phrase in reading.Of(TermCategory.Solid).Where(p => p != body && !p.Negated && !others.Phrases.Contains(p) && IsAddition(p)))
        {
            findings.NotHonoured(reading.Prompt.Quote(reading.Introduction(phrase), phrase.End));
        }

        if (split is not null)
        {
            return new PartDesign(Halves(Finishes.Of(new PartSpec(spec, hosts.Features), reading), split, hosts.Body));
        }

        return new PartDesign(InARow([.. others.Copies(Finishes.Of(new PartSpec(spec, BoreLast(hosts.Features)), reading), body), .. parts]));
    }

    // "split in the middle into two halves, 10 mm gap between": the part twice, each without the other half.
    private IReadOnlyList<PartSpec> Halves(PartSpec part, Phrase split, BodyContext context)
    {
        var (first, second) = Trim.Halves(split, context);
        var gap = split.Length("spacing", "offset", "width", "size") ?? split.Bare() ?? 0;
        findings.Assume("The two halves stand side by side.");
        return [part with { Features = [.. part.Features, first] }, part with { Features = [.. part.Features, second], Mate = new MateSpec(MateSpec.Beside, 0, gap) }];
    }

    // "a cylinder subtracted from one edge (quarter-round notch)": a name for what the cut leaves.
    private void DropNames(List<Phrase> features, FurtherSolids others) =>
        features.RemoveAll(f => f.Kind == "notch" && !f.HasSize && others.Phrases.Any(s => s.Head.Start < f.Head.Start && others.FeatureFor(s) == Removal.Id)
            && reading.Prompt.Text.LastIndexOf('(', f.Head.Start) > reading.Prompt.Text.LastIndexOf(')', f.Head.Start));

    // The thickness of the floor belongs to the walls, and what is left below a cut to the cut, whatever noun it stands beside.
    private static void GiveFloor(List<Phrase> features, Phrase body)
    {
        // "four holes in a 70 mm disc on a 54 mm bolt circle": the circle is the holes'.
        if (Solid.Of(SolidNoun.KindOf(body)) is not Family { IsPlain: false } && body.Measures.Find(m => m is { Used: false, Role: "boltCircle" or "boltCircleRadius" }) is { } circle
            && features.Find(f => f.Kind == "hole" && (f.Plural || f.Count > 1) && !f.Measures.Exists(m => m.Role is "boltCircle" or "boltCircleRadius")) is { } several)
        {
            body.Measures.Remove(circle);
            several.Measures.Add(circle);
        }

        if (features.Find(f => f.Kind == "tSlot" || f.HasMark("tSlot")) is { } tee)
        {
            tee.Measures.AddRange(body.Measures.Where(m => SectionSizes.Roles.Contains(m.Role)));
            body.Measures.RemoveAll(m => SectionSizes.Roles.Contains(m.Role));
        }

        if (body.Measures.Find(m => m is { Used: false, Role: Remainders.Role }) is { } left
            && features.FindLast(f => f.Kind is "pocket" or "hole" or "slot" or "cutout" && !f.Measures.Exists(m => m.Role == "depth")) is { } cut)
        {
            body.Measures.Remove(left);
            cut.Measures.Add(left);
        }

        if (features.Find(f => f.Kind == "shell") is { } shell && body.Measures.Find(m => m is { Used: false, Role: Floors.Role }) is { } floor)
        {
            body.Measures.Remove(floor);
            shell.Measures.Add(floor);
        }
    }

    // "four standoffs with 3 mm holes, 10 mm from the edges": the distance is that of what the holes are in.
    private static void GivePlaces(List<Phrase> features)
    {
        foreach (var hole in features.Where(f => f is { Kind: "hole", Count: null, Owner: { } owner } && owner.Head.Is(TermCategory.Solid) && owner.Count > 1))
        {
            var places = hole.Measures.Where(m => m is { Used: false, Role: "inset", From: null or "edge" or "corner" }).ToList();
            if (!hole.Owner!.Measures.Exists(m => m.From is not null || m.Role is "inset" or "spacing"))
            {
                hole.Owner.Measures.AddRange(places);
                hole.Measures.RemoveAll(places.Contains);
            }

            // One in each of them.
            hole.Count = hole.Terms.Exists(t => t.Is(TermCategory.Place)) || hole.Measures.Exists(m => m.Role is "spacing" or "boltCircle") ? null : 1;
        }
    }

    // The bore goes through what was put on its face around it, so it comes after that.
    private static IReadOnlyList<FeatureSpec> BoreLast(IReadOnlyList<FeatureSpec> features)
    {
        var bore = features.FirstOrDefault(f => f is { Kind: "hole", Style: null, On: null, Name: null, Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0, AnchorU: 0, AnchorV: 0 } } && !f.Sizes.ContainsKey("depth"));
        var onto = bore is null ? -1 : features.ToList().FindLastIndex(f => f is { Kind: Addition.Id, On: null, Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0, AnchorU: 0, AnchorV: 0 } } && f.Face == bore.Face && f.Body!.Sizes.TryGetValue("diameter", out var across) && across > bore.Sizes["diameter"]);
        if (bore is null || onto < features.ToList().IndexOf(bore))
        {
            return features;
        }

        List<FeatureSpec> ordered = [.. features.Take(onto + 1).Where(f => f != bore), bore, .. features.Skip(onto + 1)];
        return ordered;
    }

    // "a bar with both ends fully rounded": without a radius round ends are half circles. Those of a slot are the slot's.
    private static string? RoundedEnds(List<Phrase> features, Phrase body)
    {
        var straight = SolidNoun.KindOf(body) is "cylinder" or "rod";

        // Sizes of the whole may stand behind: "with fully rounded ends, 75 mm long".
        bool IsForeign(Phrases.Measure m) => m.Role is "length" or "width" or "height" or "thickness" || (straight && m.Role is "diameter");
        bool IsRoundEnd(Phrase p) => p.Kind is "fillet" or "cornerFillet" && p.Lists.Count == 0 && p.Measures.TrueForAll(IsForeign) && (p.Has(TermCategory.Place, "bothEnds") || p.Terms.Exists(t => t.Is(TermCategory.Place, "end") && t.Plural));
        var round = straight && body.HasMark(Dimple.Mark) && body.Terms.Exists(t => t.Is(TermCategory.Place) && t.Term!.Id is "end" or "bothEnds");
        var ends = straight ? features.Find(IsRoundEnd) : null;
        if (ends is not null)
        {
            body.Measures.AddRange(ends.Measures);
            features.Remove(ends);
        }

        if (round || ends is not null || body.HasMark("oneDome") || body.HasMark("domeOnTop"))
        {
            return "capsule";
        }

        if (SolidNoun.KindOf(body) is not ("plate" or "bar" or "box") || features.Exists(f => f.Kind is "slot" or "arcSlot" or "keyway") || features.Find(IsRoundEnd) is not { } rounding)
        {
            return null;
        }

        body.Measures.AddRange(rounding.Measures);
        features.Remove(rounding);
        return "obround";
    }

    // "a U-shaped block with a 30 mm wide notch from the top": the shape is what the cut makes of a block.
    private static string? CutBlock(List<Phrase> features, Phrase body) =>
        Solid.Of(body.Kind) is Profile && body.Noun.EndsWith("block", StringComparison.OrdinalIgnoreCase) && features.Exists(f => f is { Kind: "notch" or "slot" or "groove" or "step", HasSize: true }) ? "box" : null;

    private static IReadOnlyList<PartSpec> InARow(IReadOnlyList<PartSpec> parts) =>
        [.. parts.Select((p, i) => p.Mate is { Relation: MateSpec.Beside } mate ? p with { Mate = mate with { To = i - 1 } } : p)];

    // "a cube with a hinge": a part without a size that nothing was built from, neither the purpose of a hole nor a word for another part.
    private bool IsAddition(Phrase phrase) =>
        !phrase.HasSize && !phrase.Definite && Solid.Of(phrase.Kind) is Family { IsPlain: false, IsHardware: false }
        && reading.Nodes.LastOrDefault(n => n.End <= phrase.Start && !n.Is(TermCategory.Determiner)) is { } before && before.Is(TermCategory.Preposition, "with")
        && reading.Nodes.FirstOrDefault(n => n.Start >= phrase.End)?.Is(TermCategory.Feature) != true;

    /// <summary>Gives sizes that a feature cannot have to the body, and heads to the holes they widen.</summary>
    public static void Sort(Reading reading, List<Phrase> features, Phrase? body)
    {
        features.Where(f => f.Kind is Hole.Counterbore or Hole.Countersink).ToList().ForEach(Placement.NameLists);
        new Companions(reading, features).GiveAway();
        foreach (var phrase in features)
        {
            var kind = FeatureKind.Named(phrase.Kind is "hole" && CutProfile.IsNamed(phrase) ? "pocket" : phrase.Kind)!;
            if (body is not null)
            {
                var foreign = phrase.Measures.Where(m => !m.Used && m.Role is { } role && m.From is null && !Spans.IsSpan(phrase, m) && !kind.Roles.Contains(role) && role != Remainders.Role && !(kind is SectionSlot && m.Quantity.Unit.Kind == Text.UnitKind.Angle) && !role.StartsWith("rim", StringComparison.Ordinal)).ToList();
                body.Measures.AddRange(foreign);
                phrase.Measures.RemoveAll(foreign.Contains);
                if (body.Lists.Count == 0 && phrase.Lists.Find(l => l is { Role: null, Quantities.Count: >= 3 }) is { } list && phrase.Kind is not ("pocket" or "cutout") && !(phrase.Kind is "keyway" or "slot" or "groove" or "notch" && body.HasSize))
                {
                    body.Lists.Add(list);
                    phrase.Lists.Remove(list);
                }
            }
        }

        // "a countersunk bar with 3 holes": the style is the holes'.
        foreach (var style in (string[])["counterbore", "countersink"])
        {
            if (body?.HasMark(style) == true)
            {
                features.Where(f => f.Kind == "hole").ToList().ForEach(f => f.AddMark(style));
            }
        }
    }

    private static bool IsHollow(Phrase body, string kind) =>
        kind is not ("tube" or "ring")
        && (Solid.Of(kind) is not Profile || body.HasMark("open"))
        && (Solid.Of(kind).IsOpen || body.HasMark("hollow") || body.HasMark("open") || body.HasMark("openBoth") || body.Measures.Exists(m => m is { Used: false, Role: "wall" }) && Solid.Of(kind).SizeOf("wall") is null);

    // "a hollow ball, 60 mm outer and 50 mm inner diameter": the wall is what lies between.
    private static void WallBetween(Phrase body, string kind)
    {
        if (kind is not ("sphere" or "hemisphere") || body.Measures.Exists(m => m.Role == "wall")
            || body.Measures.Find(m => m.Role is "innerDiameter" or "innerRadius") is not { } inner || body.Measures.Find(m => m.Role is "outerDiameter" or "outerRadius" or "diameter" or "radius") is not { } outer)
        {
            return;
        }

        double Radius(Measure m) => m.Role!.EndsWith("adius", StringComparison.Ordinal) ? m.Millimetres : m.Millimetres / 2;
        if (Radius(outer) <= Radius(inner))
        {
            throw Refuse.Prompt($"'{body.Quote}': an inside of {body.QuoteOf(inner)} does not fit in an outside of {body.QuoteOf(outer)}.");
        }

        inner.Used = true;
        body.Measures.Add(new Measure(new Quantity(Radius(outer) - Radius(inner), new Unit(UnitKind.Length, 1, "mm"), inner.Start, inner.End), Unit.None) { Role = "wall" });
    }

    private static Phrase TakeWall(Phrase body)
    {
        var wall = new Phrase(body.Head, body.Prompt);
        var measures = body.Measures.Where(m => m.Role is "wall" or Floors.Role).ToList();
        if (!measures.Exists(m => m.Role == "wall") && body.Lists.Exists(l => l.Quantities.Count == 3))
        {
            measures.AddRange(body.Measures.Where(m => m.Role == "thickness"));
        }

        wall.Measures.AddRange(measures);
        wall.Terms.AddRange(body.Terms);
        if (body.HasMark("open"))
        {
            wall.AddMark("open");
        }

        wall.Widen(body.Start, body.End);
        return wall;
    }

    // "80 x 50 x 30 mm inside": the walls come on top.
    private BodySpec Grown(BodySpec body, FeatureSpec shell)
    {
        var wall = shell.Sizes["wall"];
        findings.Assume($"Read the sizes of the {body.Kind} as those of its inside.");
        return body with
        {
            Sizes = body.Sizes.ToDictionary(s => s.Key, s => s.Value + (s.Key == "height" && shell.Style == "open" ? wall : 2 * wall)),
        };
    }

    // "A washer 20 mm outside with a 10 mm hole": the hole is the washer's own.
    // "outside 250 x 180 x 40 mm, ..., inner edges sharp": whose edges the inner ones are does not change the sizes.
    [GeneratedRegex(@"\b(?:outside|outer|external|overall)\b(?: (?:size|dimensions?|of|is|are))*:? ?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutsideSize();

    private static void AbsorbBore(List<Phrase> features, Phrase body)
    {
        // "a 25 mm bore, 5 mm wall": beside a wall the bore is needed where no outside is given.
        var outside = body.Lists.Count > 0 || body.Measures.Exists(m => m.Role is null or "diameter" or "radius" or "outerDiameter" or "outerRadius");
        if (body.Measures.Exists(m => m.Role is "innerDiameter" or "innerRadius") || (outside && body.Measures.Exists(m => m.Role == "wall")))
        {
            return;
        }

        var bore = features.Find(f => f.Kind == "hole" && f.Count is null or 1 && !f.Plural && f.Screw is null && f.Measures.Count == 1 && f.Measures[0] is { Role: null or "diameter" or "radius", From: null } && !f.HasMark("cross") && !f.HasMark("oneWall") && !f.Has(TermCategory.Role, "wall"));
        if (bore is not null)
        {
            var measure = bore.Measures[0];
            measure.Role = measure.Role == "radius" ? "innerRadius" : "innerDiameter";
            body.Measures.Add(measure);
            features.Remove(bore);
        }
    }
}
