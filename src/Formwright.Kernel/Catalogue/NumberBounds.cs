using System.Globalization;
using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>Which numbers a parameter allows.</summary>
/// <param name="Minimum">Smallest number; negative infinity for none.</param>
/// <param name="Maximum">Largest number, itself allowed; infinity for none.</param>
/// <param name="MinimumAllowed">True when <paramref name="Minimum"/> itself is allowed.</param>
public sealed record NumberBounds(double Minimum, double Maximum, bool MinimumAllowed)
{
    /// <summary>Above 0.</summary>
    public static readonly NumberBounds Positive = new(0, double.PositiveInfinity, MinimumAllowed: false);

    /// <summary>0 or more.</summary>
    public static readonly NumberBounds NonNegative = new(0, double.PositiveInfinity, MinimumAllowed: true);

    /// <summary>From one number to another, both allowed.</summary>
    public static NumberBounds Between(double minimum, double maximum) => new(minimum, maximum, MinimumAllowed: true);

    internal bool Allow(double value) => (MinimumAllowed ? value >= Minimum : value > Minimum) && value <= Maximum;

    internal string Phrase() => (MinimumAllowed, double.IsFinite(Maximum)) switch
    {
        (false, false) => Text($"above {Minimum}"),
        (true, false) => Text($"of at least {Minimum}"),
        (false, true) => Text($"above {Minimum} and up to {Maximum}"),
        (true, true) => Text($"from {Minimum} to {Maximum}"),
    };

    internal void AddTo(JsonObject schema)
    {
        schema[MinimumAllowed ? "minimum" : "exclusiveMinimum"] = Minimum;
        if (double.IsFinite(Maximum))
        {
            schema["maximum"] = Maximum;
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
