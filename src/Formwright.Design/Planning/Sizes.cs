using Formwright.Design.Text;

namespace Formwright.Design.Planning;

/// <summary>The named sizes of a body or feature, checked when they are read: a stored design is not trusted.</summary>
/// <param name="values">Lengths in millimetres, counts and ratios as they are.</param>
/// <param name="owner">What they belong to, for messages.</param>
internal sealed class Sizes(IReadOnlyDictionary<string, double> values, string owner)
{
    /// <summary>Those of a body, with its text.</summary>
    public static Sizes Of(BodySpec body) => new(body.Sizes, body.Kind) { Text = body.Text };

    /// <summary>The letters of a body that is text; null for any other.</summary>
    public string? Text { get; init; }

    /// <summary>A length above 0.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it is missing or no possible size.</exception>
    public double this[string name]
    {
        get
        {
            if (!values.TryGetValue(name, out var value))
            {
                throw Refuse.Design($"the {owner} has no {name}.");
            }

            Limits.CheckSize(value, $"The {name} of the {owner} ({Format.Number(value)} mm)");
            return value;
        }
    }

    /// <summary>All of them, unchecked.</summary>
    public IReadOnlyDictionary<string, double> All => values;

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A length above 0, or null when it is not given.</summary>
    public double? Optional(string name) => values.ContainsKey(name) ? this[name] : null;

    /// <summary>A coordinate: any length, 0 and below included.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it is missing or too far away.</exception>
    public double Coordinate(string name)
    {
        if (!values.TryGetValue(name, out var value))
        {
            throw Refuse.Design($"the {owner} has no {name}.");
        }

        return Math.Abs(value) <= Limits.LargestSize
            ? value
            : throw Refuse.Prompt($"The {name} of the {owner} ({Format.Number(value)} mm) is out of range: coordinates must lie within {Format.Number(Limits.LargestSize / 1000)} m of the origin.");
    }

    /// <summary>A whole number within bounds.</summary>
    public int Count(string name, int least, int most)
    {
        if (!values.TryGetValue(name, out var value))
        {
            throw Refuse.Design($"the {owner} has no {name}.");
        }

        if (value != Math.Floor(value) || value < least || value > most)
        {
            throw Refuse.Prompt($"A {owner} cannot have {Format.Number(value)} {name}: between {least} and {most} are possible.");
        }

        return (int)value;
    }
}
