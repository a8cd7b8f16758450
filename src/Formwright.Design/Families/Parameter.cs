using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>What a parameter of a family is.</summary>
internal enum ParameterKind
{
    /// <summary>A length in millimetres.</summary>
    Length,

    /// <summary>An angle in degrees, or another bare number such as a module.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>1 when it is wanted, 0 when not.</summary>
    Flag,
}

/// <summary>A size, count or choice that describes a part of a family.</summary>
/// <param name="Name">Its name in stored designs, and the role of the words that name it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Default">Its value when the prompt leaves it open, from the other ones. 0 stands for "there is none".</param>
internal sealed record Parameter(string Name, ParameterKind Kind, Func<Values, double> Default)
{
    /// <summary>Roles of the language that mean it, the most fitting first.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [Name];

    /// <summary>English phrases that mean it in this family, beside those of its roles.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Its value when the prompt names it without a size ("with a keyway"); null when that says nothing.</summary>
    public Func<Values, double>? Mention { get; init; }

    /// <summary>Smallest value, when it is not 0.</summary>
    public double Least { get; init; } = Kind == ParameterKind.Length ? Limits.SmallestSize : 0;

    /// <summary>Largest value.</summary>
    public double Most { get; init; } = Kind switch
    {
        ParameterKind.Length => Limits.LargestSize,
        ParameterKind.Count => 500,
        ParameterKind.Flag => 1,
        _ => 1e6,
    };

    /// <summary>True when its default is a standard's or follows from other sizes, so that it is no assumption to report.</summary>
    public bool Derived { get; init; }

    /// <summary>Its name as people write it.</summary>
    public string Label => string.Concat(Name.Replace('.', ' ').Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    public static Parameter Length(string name, double value) => new(name, ParameterKind.Length, _ => value);

    public static Parameter Length(string name, Func<Values, double> value) => new(name, ParameterKind.Length, value);

    public static Parameter Number(string name, double value, double least, double most) => Number(name, _ => value, least, most);

    public static Parameter Number(string name, Func<Values, double> value, double least, double most) => new(name, ParameterKind.Number, value) { Least = least, Most = most };

    public static Parameter Count(string name, int value, int least, int most) => new(name, ParameterKind.Count, _ => value) { Least = least, Most = most };

    public static Parameter Count(string name, Func<Values, double> value, int least, int most) => new(name, ParameterKind.Count, value) { Least = least, Most = most };

    /// <summary>A choice; without words it is that of the component of its name.</summary>
    public static Parameter Flag(string name, string words = "", bool value = false) =>
        new(name, ParameterKind.Flag, _ => value ? 1 : 0) { Words = words.Split('|', StringSplitOptions.RemoveEmptyEntries) };

    /// <summary>Phrases that mean it, divided by bars.</summary>
    public Parameter Named(string phrases) => this with { Words = phrases.Split('|') };

    /// <summary>Roles it is also read from.</summary>
    public Parameter From(params IReadOnlyList<string> roles) => this with { Roles = [Name, .. roles] };

    /// <summary>Its value when the prompt names it, or the component it is a size of, without giving it.</summary>
    public Parameter Mentioned(Func<Values, double> value) => this with { Mention = value };

    public Parameter Within(double least, double most) => this with { Least = least, Most = most };

    /// <summary>Marks its default as one of a standard or one that follows from other sizes.</summary>
    public Parameter Standard() => this with { Derived = true };

    /// <summary>Its value as people write it.</summary>
    public string Written(double value) => Kind == ParameterKind.Length ? Format.Length(value) : Format.Number(value);
}
