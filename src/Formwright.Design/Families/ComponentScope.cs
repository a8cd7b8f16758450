using Formwright.Design.Phrases;

namespace Formwright.Design.Families;

/// <summary>
/// Which of the sizes that stand beside a component are its own: in "hub 25 mm diameter, 20 mm long" both, in "a hub 25 mm diameter, 80 mm
/// outside" the first, in "four 40 mm legs, 450 mm high" the first too.
/// </summary>
internal static class ComponentScope
{
    private static readonly string[] Lengthwise = ["length", "height", "thickness", "width", "depth"];

    /// <summary>The role that a measure of a component has in the family; one without a word is its size.</summary>
    public static string RoleOf(Family family, Phrase part, Measure measure)
    {
        var role = $"{part.Kind}.{measure.Role ?? "size"}";
        return measure.Role is "bore" or "hole" && family.SizeOf(role) is null ? part.Kind + ".innerDiameter" : role;
    }

    /// <summary>Names the second size of "12 dia x 15", which runs along the axis.</summary>
    /// <param name="family">The family.</param>
    /// <param name="phrase">The whole or a component.</param>
    /// <param name="prefix">Nothing, or the component with its dot.</param>
    public static void NamePairs(Family family, Phrase phrase, string prefix)
    {
        var measures = phrase.Measures.OrderBy(m => m.Start).ToList();
        for (var i = 1; i < measures.Count; i++)
        {
            var (across, along) = (measures[i - 1], measures[i]);
            if (along is { Role: null, IsLength: true, From: null } && across.Role is { } role && (role.EndsWith("iameter", StringComparison.Ordinal) || role == "acrossFlats") && across.End <= along.Start
                && phrase.Prompt.Text[across.End..along.Start].Trim() is "x" or "X" or "×" or "*" or "by")
            {
                var taken = family.SizeOf(prefix + role)?.Name;
                along.Role = Array.Find(Lengthwise, r => family.SizeOf(prefix + r) is { } size && size.Name != taken);
            }
        }
    }

    /// <summary>The measures of a component that are its own.</summary>
    /// <param name="family">The family.</param>
    /// <param name="part">The component and what stands beside it.</param>
    /// <param name="body">What is said of the whole.</param>
    public static HashSet<Measure> Own(Family family, Phrase part, Phrase body)
    {
        var own = new HashSet<Measure>();
        var taken = new Dictionary<string, double>();
        foreach (var listed in part.Lists.Where(l => l.Role is null).SelectMany(l => Listed(family, part.Kind, l)))
        {
            taken.TryAdd(listed, double.NaN);
        }

        var behind = part.Measures.Exists(m => m.Start > part.Head.End && !IsApart(part, m)) || taken.Count > 0;
        foreach (var measure in part.Measures.Where(m => !IsCount(m)).OrderBy(m => IsApart(part, m)).ThenBy(m => m.Start))
        {
            if (family.SizeOf(RoleOf(family, part, measure)) is not { } size || IsOfAll(family, part, measure))
            {
                continue;
            }

            // What it has already, or what the whole lacks where a comma divides them, is said of the whole.
            var whole = measure.Role is { } role && family.SizeOf(role)?.Name is { } name && name != size.Name ? name : null;
            var twice = (whole is not null || (measure.Role is null && IsApart(part, measure))) && taken.TryGetValue(size.Name, out var known) && known != measure.Quantity.Value;
            var lacking = whole is not null && IsApart(part, measure) && !IsGiven(family, body, whole) && family.Find(whole) is { Derived: false } && (!behind || family.Find(size.Name) is { Derived: true });

            // "with 6 blades, 60 mm": behind the number of its parts stands the one size of the whole.
            var alone = measure.Role is null && IsApart(part, measure) && part is { Count: not null, Lists.Count: 0 } && measure.Start > part.Head.End && part.Measures.Count(m => m.IsLength) == 1 && !body.HasSize
                && family.Bare is [var first, ..] && !IsGiven(family, body, first);
            if (!twice && !lacking && !alone)
            {
                own.Add(measure);
                taken.TryAdd(size.Name, measure.Quantity.Value);
            }
        }

        return own;
    }

    /// <summary>How many of a component a bare number says that the grammar left as a size: "a 6-shelf bookshelf", "number of holes = 6", "steps: 6".</summary>
    public static int? Counted(Family family, Phrase part, Phrase body)
    {
        if (part.Count is not null || family.SizeOf(part.Kind + ".count") is null)
        {
            return null;
        }

        var text = part.Prompt.Text;
        foreach (var measure in part.Measures.Where(m => m is { Role: null, From: null, Quantity: { CanCount: true, Unit.Kind: Text.UnitKind.None } }))
        {
            var adjective = measure.End <= part.Head.Start && part.Head.End < body.Head.Start && text[part.Head.End..body.Head.Start].All(c => c is ' ' or '-') && text[measure.End..part.Head.Start].All(c => c is ' ' or '-');
            var between = measure.Start >= part.Head.End ? text[part.Head.End..measure.Start].Trim() : "";
            var last = text[measure.End..].TrimStart() is "" or [',' or '.' or ';', ..];
            var told = last && (between is ":" or "=" or "is" or "are") && (part.Plural || text[..part.Head.Start].TrimEnd().EndsWith("number of", StringComparison.OrdinalIgnoreCase));
            if (adjective || told)
            {
                part.Measures.Remove(measure);
                measure.Used = true;
                return (int)measure.Quantity.Value;
            }
        }

        return null;
    }

    /// <summary>True for a number in words without a unit: "a hub on one side".</summary>
    public static bool IsCount(Measure measure) => measure is { Role: null, Quantity: { Spelled: true, Unit.Kind: Text.UnitKind.None } };

    private static IEnumerable<string> Listed(Family family, string component, SizeList list) =>
        (family.AllLists.FirstOrDefault(names => names.Length == list.Quantities.Count && names[0].StartsWith(component + ".", StringComparison.Ordinal)) ?? []).Select(n => family.SizeOf(n)?.Name).OfType<string>();

    /// <summary>True for a size that a comma divides from the component.</summary>
    public static bool IsApart(Phrase part, Measure measure) => Between(part, measure).AsSpan().IndexOfAny(',', ';') >= 0;

    private static string Between(Phrase part, Measure measure) =>
        measure.Start >= part.Head.End ? part.Prompt.Text[part.Head.End..measure.Start]
        : measure.End <= part.Head.Start ? part.Prompt.Text[measure.End..part.Head.Start]
        : "";

    // "three legs, overall height 450 mm"
    private static bool IsOfAll(Family family, Phrase part, Measure measure)
    {
        var words = part.QuoteOf(measure) + part.Prompt.Text[measure.End..Math.Min(measure.End + " in total".Length, part.Prompt.Text.Length)];
        var behind = measure.Start > part.Head.End && Between(part, measure).Contains(',', StringComparison.Ordinal);
        return (measure.Role is not null && (words.Contains("overall", StringComparison.OrdinalIgnoreCase) || words.Contains("total", StringComparison.OrdinalIgnoreCase)))
            || (behind && ((measure.Role == "length" && family is Profile) || (measure.Role == "height" && part.Kind == "leg")));
    }

    private static bool IsGiven(Family family, Phrase body, string name)
    {
        if (body.Measures.Exists(m => m.Role is { } role && family.SizeOf(role)?.Name == name))
        {
            return true;
        }

        var listed = body.Lists.Where(l => l.Role is null).SelectMany(l => family.Lists.FirstOrDefault(names => names.Length == l.Quantities.Count) ?? []);
        return listed.Concat(family.Bare.Take(body.Measures.Count(m => m is { Role: null or "size", From: null, IsLength: true }))).Contains(name);
    }
}
