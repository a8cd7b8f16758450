using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Fills the parameters of a family from the words around its noun.</summary>
/// <param name="family">The family.</param>
/// <param name="phrase">The noun and what is said about it and its components.</param>
/// <param name="findings">Takes assumptions.</param>
internal sealed class FamilyReader(Family family, Phrase phrase, Findings findings)
{
    private const string OwnScrew = "ownScrew";
    private static readonly string[] Holes = ["bore", "hole", "innerDiameter"];
    private readonly Dictionary<string, double> given = [];

    /// <summary>The parameters that the words give.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when two sizes contradict each other.</exception>
    public Dictionary<string, double> Read()
    {
        foreach (var parameter in family.Parameters)
        {
            // "without thread": the nominal size stays.
            if ((phrase.IsDenied(parameter.Name) && parameter.Name != "thread") || IsDeniedPart(parameter))
            {
                given[parameter.Name] = 0;
            }
            else if (ValueOf(parameter) is { } value)
            {
                given[parameter.Name] = value;
            }
        }

        Thread();
        Bearing();
        ReadLists();
        foreach (var name in family.Bare.Where(n => !given.ContainsKey(n)))
        {
            if (phrase.Bare() is { } size)
            {
                given[name] = size;
            }
        }

        if (family.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Number && p.Name.EndsWith("angle", StringComparison.OrdinalIgnoreCase)) is { } angle
            && !given.ContainsKey(angle.Name) && phrase.BareAngle() is { } degrees)
        {
            given[angle.Name] = degrees;
        }

        foreach (var parameter in family.Parameters.Where(p => p.Mention is not null && !given.ContainsKey(p.Name) && IsMentioned(p, phrase)))
        {
            given[parameter.Name] = parameter.Mention!(new Values(given, family));
        }

        return given;
    }

    /// <summary>Gives the phrase of the part what the prompt says about its components.</summary>
    /// <param name="family">The family of the part.</param>
    /// <param name="reading">The prompt.</param>
    /// <param name="body">The phrase of the part.</param>
    /// <param name="features">Features of the prompt; holes that a component has are taken out.</param>
    public static void Gather(Family family, Reading reading, Phrase body, List<Phrase>? features = null)
    {
        features?.RemoveAll(f => TakeHole(family, f) || IsOwnThread(family, f, body));
        ComponentScope.NamePairs(family, body, "");
        TakeFromPurposes(reading, body);
        body.Designations.AddRange(reading.Nodes.Where(n => n.Lexeme.Kind == LexemeKind.Designation).Select(n => n.Lexeme));
        foreach (var part in reading.Phrases.Where(p => p.Head.Is(TermCategory.Component)))
        {
            if (part.Negated)
            {
                // "without spokes, 6 mm bore": the bore is wanted.
                body.Deny(part.Kind);
                body.Measures.AddRange(part.Measures.Where(m => m.Role is not null));
            }
            else
            {
                Gather(family, part, body);
            }
        }

        Deny(reading, body);
        foreach (var named in family.Parameters.Where(p => reading.Nodes.Any(n => n.Is(p.Kind == ParameterKind.Flag ? TermCategory.Mark : TermCategory.Role, p.Name))))
        {
            body.AddMark(named.Name);
        }

        if (body.Screw is not null)
        {
            body.AddMark(OwnScrew);
        }

        if (body.Screw is null && reading.Phrases.Append(reading.Loose).FirstOrDefault(p => p.Screw is not null && p.Head.Lexeme.Term?.Category != TermCategory.Feature) is { } threaded)
        {
            body.Screw = threaded.Screw;
            body.ScrewSizes = threaded.ScrewSizes;
        }
    }

    /// <summary>What an edit chooses without a size: "without the bore", "with a keyway", "make it sealed".</summary>
    public static Dictionary<string, double> Choices(Family family, Phrase phrase, IReadOnlyDictionary<string, double> sizes)
    {
        var (values, choices) = (new Values(sizes, family), new Dictionary<string, double>());
        foreach (var parameter in family.Parameters)
        {
            var has = values.Has(parameter.Name);
            if (has && (phrase.IsDenied(parameter.Name) || phrase.IsDenied(parameter.Name.Split('.')[0])))
            {
                choices[parameter.Name] = 0;
            }
            else if (!has && !phrase.IsDenied(parameter.Name) && parameter.Kind == ParameterKind.Flag && phrase.HasMark(parameter.Name))
            {
                choices[parameter.Name] = 1;
            }
            else if (!has && parameter.Mention is { } mention && IsMentioned(parameter, phrase))
            {
                choices[parameter.Name] = mention(values);
            }
        }

        if (phrase.Screw is { } thread && family.Find("thread") is not null)
        {
            choices["thread"] = thread;
        }

        return choices;
    }

    /// <summary>The role of the radius of a diameter; null for other roles.</summary>
    public static string? RadiusOf(string role) =>
        role.EndsWith("diameter", StringComparison.Ordinal) ? role[..^8] + "radius"
        : role.EndsWith("Diameter", StringComparison.Ordinal) ? role[..^8] + "Radius"
        : role == "boltCircle" ? "boltCircleRadius"
        : null;

    // "a wheel for a cart, 75 mm diameter", "a tag with the name Tom, 70 mm long": behind a comma, what the part is for and what is
    // written on it have no sizes of their own.
    private static void TakeFromPurposes(Reading reading, Phrase body)
    {
        bool IsPurpose(Phrase p) => p.Head.Lexeme.Kind == LexemeKind.Unknown && p.HasSize && reading.Nodes.LastOrDefault(n => n.End <= p.NounStart && !n.Is(TermCategory.Determiner))?.Is(TermCategory.Preposition, "for") == true;
        foreach (var purpose in reading.Phrases.Where(p => p != body && !p.Negated && (IsPurpose(p) || p.Head.Is(TermCategory.Feature, InscriptionReader.Feature))))
        {
            bool IsBehind(int start) => start > purpose.Head.End && reading.Prompt.Text[purpose.Head.End..start].IndexOfAny([',', ':']) >= 0;
            var (measures, lists) = (purpose.Measures.Where(m => IsBehind(m.Start) && (IsPurpose(purpose) || m.Role is "length" or "width" or "thickness")).ToList(), purpose.Lists.Where(l => IsBehind(l.Start)).ToList());
            body.Measures.AddRange(measures);
            body.Lists.AddRange(lists);
            purpose.Measures.RemoveAll(measures.Contains);
            purpose.Lists.RemoveAll(lists.Contains);
        }
    }

    // "a round standoff, M4 threaded through": the hole of a part that is a thread is that thread.
    private static bool IsOwnThread(Family family, Phrase feature, Phrase body)
    {
        if (family is not ThreadedPart || feature is not { Kind: "hole", Negated: false } || (feature.Screw ?? body.Screw) is not { } thread || (body.Screw ?? thread) != thread || feature.Measures.Exists(m => m.IsLength))
        {
            return false;
        }

        body.Screw = thread;
        return true;
    }

    // "four standoffs with 2.5 mm holes": the holes are the standoffs', where the family knows of them.
    private static bool TakeHole(Family family, Phrase feature)
    {
        if (feature is not { Kind: "hole", Negated: false, Owner: { } owner } || !owner.Head.Is(TermCategory.Component) || family.Find(owner.Kind + ".hole") is null)
        {
            return false;
        }

        foreach (var measure in feature.Measures.Where(m => m.Role is null or "diameter" or "size" or "depth" && m.IsLength))
        {
            measure.Role = measure.Role == "depth" ? "holeDepth" : "hole";
            owner.Measures.Add(measure);
        }

        if (feature.Screw is { } screw && owner.Screw is null)
        {
            owner.Screw = screw;
        }

        return true;
    }

    private static void Gather(Family family, Phrase part, Phrase body)
    {
        body.AddMark(part.Kind);
        part.Count ??= ComponentScope.Counted(family, part, body);
        ComponentScope.NamePairs(family, part, part.Kind + ".");
        var own = ComponentScope.Own(family, part, body);

        // "a hub on one side": a number in words counts.
        foreach (var measure in part.Measures.Where(m => !ComponentScope.IsCount(m)))
        {
            if (own.Contains(measure))
            {
                measure.Role = ComponentScope.RoleOf(family, part, measure);
                body.Measures.Add(measure);
            }
            else if (measure.Role is not null || ComponentScope.IsApart(part, measure))
            {
                body.Measures.Add(measure);
            }
        }

        foreach (var list in part.Lists.Where(l => l.Role is null))
        {
            list.Role = family.AllLists.Any(names => names[0].StartsWith(part.Kind + ".", StringComparison.Ordinal)) ? part.Kind : null;
            body.Lists.Add(list);
        }

        if (part.Count is { } count && family.SizeOf(part.Kind + ".count") is not null)
        {
            body.Measures.Add(new Measure(new Quantity(count, Unit.None, part.Start, part.End), Unit.None) { Role = part.Kind + ".count" });
        }

        if (part.Screw is { } screw && (family.Find(part.Kind + ".screw") is not null || family.Find("thread") is null))
        {
            var (role, size) = family.Find(part.Kind + ".screw") is not null ? (part.Kind + ".screw", screw)
                : (family.Find(part.Kind + ".diameter") is not null ? part.Kind + ".diameter" : part.Kind + ".hole", Standards.ScrewHole.Of(screw).Clearance());
            if (family.Find(role) is not null && !part.Measures.Exists(m => m.Role == role))
            {
                body.Measures.Add(new Measure(new Quantity(size, Unit.None, part.Start, part.End), Unit.None) { Role = role });
            }
        }

        body.Terms.AddRange(part.Terms);
    }

    // "without bore", "no keyway"
    private static void Deny(Reading reading, Phrase body)
    {
        for (var i = 0; i + 1 < reading.Nodes.Count; i++)
        {
            if (reading.Nodes[i].Is(TermCategory.Negation) || reading.Nodes[i].Is(TermCategory.Verb, "remove"))
            {
                var j = i + 1;
                while (j + 1 < reading.Nodes.Count && (reading.Nodes[j].Is(TermCategory.Determiner) || reading.Nodes[j].Is(TermCategory.Filler)))
                {
                    j++;
                }

                if (reading.Nodes[j].Is(TermCategory.Role) || reading.Nodes[j].Is(TermCategory.Mark) || reading.Nodes[j].Is(TermCategory.Component))
                {
                    body.Deny(reading.Nodes[j].Lexeme.Term!.Id);
                }
            }
        }
    }

    // "without gusset": of the sizes of a component its number, or else the first one, is none.
    private bool IsDeniedPart(Parameter parameter)
    {
        var dot = parameter.Name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && phrase.IsDenied(parameter.Name[..dot]) && (family.Find(parameter.Name[..dot] + ".count") ?? family.Parameters.First(p => p.Name.StartsWith(parameter.Name[..(dot + 1)], StringComparison.Ordinal))) == parameter;
    }

    private static bool IsMentioned(Parameter parameter, Phrase phrase)
    {
        var dot = parameter.Name.IndexOf('.', StringComparison.Ordinal);
        return (phrase.HasMark(parameter.Name) && !phrase.IsDenied(parameter.Name)) || (dot > 0 && phrase.HasMark(parameter.Name[..dot]) && !phrase.IsDenied(parameter.Name[..dot]));
    }

    private double? ValueOf(Parameter parameter)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Flag:
                return phrase.HasMark(parameter.Name) ? 1 : null;
            case ParameterKind.Count:
                return family.RolesOf(parameter).Select(phrase.Number).FirstOrDefault(n => n is not null);
            case ParameterKind.Number:
                return family.RolesOf(parameter).Select(phrase.Plain).FirstOrDefault(n => n is not null);
            default:
                foreach (var role in family.RolesOf(parameter))
                {
                    if ((RadiusOf(role) is { } radius ? phrase.Diameter(role, radius) : phrase.Length(role)) is { } value)
                    {
                        return value;
                    }
                }

                return null;
        }
    }

    // "M6 x 20", "M10 x 1.5 x 60"
    private void Thread()
    {
        if (phrase.Screw is not { } thread)
        {
            return;
        }

        if (family.Find("thread") is null)
        {
            Screwed(thread);
            return;
        }

        var said = given.GetValueOrDefault("thread", thread);
        given["thread"] = thread;
        foreach (var size in phrase.ScrewSizes)
        {
            // No coarse or fine pitch reaches 0.3 diameters above M1.4, and no bolt is shorter.
            given.TryAdd(size < 0.3 * thread ? "pitch" : family.Find("length") is null ? "threadLength" : "length", size);
        }

        if (family.Find("pitch") is null)
        {
            given.Remove("pitch");
        }

        // "M5 with a 20 mm thread": what is said of the thread beside its size is its length.
        if (Math.Abs(said - thread) > 1e-6 && !TryGive("length", said) && !TryGive("threadLength", said))
        {
            findings.NotHonoured(Format.Length(said), $"the thread of the {phrase.Noun} is M{Format.Number(thread)}");
        }
    }

    // "a star knob, M8": what has no thread of its own has a hole for one.
    private void Screwed(double thread)
    {
        if (!phrase.HasMark(OwnScrew) || given.ContainsValue(thread))
        {
            return;
        }

        if (Array.Find(Holes, h => family.Find(h) is not null) is not { } hole || given.ContainsKey(hole))
        {
            findings.NotHonoured($"M{Format.Number(thread)}");
            return;
        }

        var size = Standards.ScrewHole.Of(thread);
        var loose = phrase.Prompt.Text.Contains("screw", StringComparison.OrdinalIgnoreCase) || phrase.Prompt.Text.Contains("bolt", StringComparison.OrdinalIgnoreCase);
        given[hole] = loose ? size.Clearance() : size.TapDrill;
        findings.Assume($"The {hole} of the {phrase.Noun} is {Format.Length(given[hole])}, {(loose ? "the clearance for" : "the drill of")} M{Format.Number(thread)}.");
    }

    private bool TryGive(string name, double size) => family.Find(name) is not null && given.TryAdd(name, size);

    // "a wheel for a 608 bearing": what holds a bearing is bored to its outside.
    private void Bearing()
    {
        var name = family.Find("bore") is not null ? "bore" : "innerDiameter";
        if (family is not Families.Bearing && family.Find(name) is not null && !given.ContainsKey(name)
            && phrase.Designations.Select(d => Standards.RollingBearing.Find(d.Text)).FirstOrDefault(b => b is not null) is { } bearing)
        {
            given[name] = bearing.Outer;
            findings.Assume($"A {bearing.Code} bearing has an outside diameter of {Format.Length(bearing.Outer)}, so that is the bore.");
        }
    }

    private void ReadLists()
    {
        var told = phrase.Lists.Where(l => l is { Used: false, Role: null }).Select(l => family.Meaning([.. l.Quantities.Select((_, i) => l.Millimetres(i))])).FirstOrDefault(n => n is not null);
        foreach (var names in told is null ? family.AllLists : [told, .. family.AllLists])
        {
            var dot = names[0].IndexOf('.', StringComparison.Ordinal);
            if (names.All(n => given.ContainsKey(NameOf(n))))
            {
                continue;
            }

            if (phrase.Sizes(names.Length, names.Length, dot < 0 ? null : names[0][..dot]) is { } sizes)
            {
                var order = Ordered(names, sizes);
                for (var i = 0; i < order.Length; i++)
                {
                    var name = NameOf(order[i]);
                    if (given.TryGetValue(name, out var other) && Math.Abs(other - sizes[i]) > 1e-6)
                    {
                        throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: the {Label(order[i])} is {Format.Length(sizes[i])} and {Format.Length(other)}.");
                    }

                    given[name] = sizes[i];
                }

                findings.Assume($"Read {Format.Sizes(sizes)} as {string.Join(" x ", order.Select(Label))} of the {phrase.Noun}.");
            }
        }
    }

    // The larger of two diameters is the outer one, whichever stands first.
    private static string[] Ordered(string[] names, double[] sizes)
    {
        var (inner, outer) = (Array.FindIndex(names, n => n is "innerDiameter" or "bore"), Array.IndexOf(names, "outerDiameter"));
        return inner < 0 || outer < 0 || sizes[inner] < sizes[outer] ? names : [.. names.Select((n, i) => i == inner ? names[outer] : i == outer ? names[inner] : n)];
    }

    // The size of a component is that of the parameter that is read from it: "head 16 x 4".
    private string NameOf(string listed) => family.Find(listed) is not null ? listed : family.Parameters.FirstOrDefault(p => family.RolesOf(p).Contains(listed))?.Name ?? listed;

    // A size of a component that the family works into others has no parameter of its own.
    private string Label(string name) => family.Find(name)?.Label ?? name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
