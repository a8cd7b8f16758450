using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>The parameters of one part: those that were given, and the others worked out from them when they are asked for.</summary>
/// <param name="given">Values by name.</param>
/// <param name="family">The family, for the defaults.</param>
internal sealed class Values(IReadOnlyDictionary<string, double> given, Family family)
{
    private readonly Dictionary<string, double> known = new(given);
    private readonly HashSet<string> open = [];
    private readonly HashSet<string> read = [];

    /// <summary>A value; 0 for what the part does not have.</summary>
    public double this[string name]
    {
        get
        {
            read.Add(name);
            if (!known.TryGetValue(name, out var value))
            {
                var parameter = family.Find(name) ?? throw Refuse.Design($"the {family.Name} has no {name}.");

                // Two sizes that follow from each other are both missing.
                if (!open.Add(name))
                {
                    throw Refuse.Prompt($"The {family.Name.ToLowerInvariant()} needs its {parameter.Label}. Say for example '{family.Example}'.");
                }

                value = parameter.Default(this);
                known[name] = value;
            }

            return value;
        }
    }

    public int Count(string name) => (int)Math.Round(this[name]);

    public bool Has(string name) => this[name] > 0;

    /// <summary>True once something asked for it.</summary>
    public bool WasRead(string name) => read.Contains(name);

    /// <summary>True when the prompt or an edit said it.</summary>
    public bool IsGiven(string name) => given.ContainsKey(name);
}
