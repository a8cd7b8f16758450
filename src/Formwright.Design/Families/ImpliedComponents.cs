namespace Formwright.Design.Families;

/// <summary>
/// Components that a family's words imply: with a "neck diameter" and a "neck height" the neck is one, so that "a neck 28 mm in diameter and
/// 20 mm high" is read like any other.
/// </summary>
internal sealed class ImpliedComponents
{
    private static readonly Dictionary<string, string> Sizes = new()
    {
        ["diameter"] = "diameter", ["dia"] = "diameter", ["od"] = "outerDiameter", ["length"] = "length", ["width"] = "width", ["height"] = "height", ["thickness"] = "thickness", ["depth"] = "depth", ["radius"] = "radius", ["size"] = "size",
    };

    // These say which size it is, not which part of the whole.
    private static readonly HashSet<string> Kinds = ["overall", "total", "outer", "inner", "outside", "inside", "maximum", "max", "minimum", "top", "bottom", "upper", "lower", "full", "clear", "major", "minor", "running", "internal", "interior", "external", "thread", "nominal", "mean", "opening"];

    private readonly Dictionary<string, string> components;
    private readonly Dictionary<string, List<string>> roles = [];

    /// <param name="family">The family whose words are looked at; the sides of a plain solid are no parts of it.</param>
    public ImpliedComponents(Family family)
    {
        components = new(family.Components);
        if (family.IsPlain)
        {
            return;
        }

        var named = family.Parameters.Where(p => p.Kind == ParameterKind.Length)
            .SelectMany(p => p.Words.Select(w => (Parameter: p, At: w.LastIndexOf(' '), Words: w)))
            .Where(w => w.At > 0 && Sizes.ContainsKey(w.Words[(w.At + 1)..]) && !w.Words[..w.At].Split(' ').Any(Kinds.Contains) && !w.Words.Contains(" of ", StringComparison.Ordinal))
            .GroupBy(w => w.Words[..w.At]);
        foreach (var part in named)
        {
            var id = family.Components.FirstOrDefault(c => c.Value.Split('|').Contains(part.Key)).Key;
            if (id is null && part.Select(w => w.Parameter).Distinct().Count() < 2)
            {
                continue;
            }

            var alone = family.Parameters.FirstOrDefault(p => p.Words.Contains(part.Key));
            if (id is null)
            {
                id = alone?.Name ?? part.Key.Replace(" ", "", StringComparison.Ordinal);
                if (!components.TryAdd(id, part.Key))
                {
                    components[id] += "|" + part.Key;
                }
            }

            foreach (var (parameter, at, words) in part)
            {
                Add(parameter, $"{id}.{Sizes[words[(at + 1)..]]}");
            }

            if (!family.Parameters.Any(p => p.Roles.Contains(id + ".size")))
            {
                Add(alone ?? part.Select(w => w.Parameter).OrderByDescending(p => p.Words.Contains(part.Key + " diameter")).First(), id + ".size");
            }
        }
    }

    /// <summary>All components: by id, the phrases divided by bars.</summary>
    public IReadOnlyDictionary<string, string> All => components;

    /// <summary>The roles that mean a parameter, its own first.</summary>
    public IReadOnlyList<string> RolesOf(Parameter parameter) => roles.TryGetValue(parameter.Name, out var more) ? more : parameter.Roles;

    private void Add(Parameter parameter, string role)
    {
        if (!roles.TryGetValue(parameter.Name, out var list))
        {
            roles[parameter.Name] = list = [.. parameter.Roles];
        }

        if (!list.Contains(role))
        {
            list.Add(role);
        }
    }
}
