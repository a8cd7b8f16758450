using System.Globalization;
using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>Which numbers a parameter allows.</summary>
public sealed class NumberBounds
{
    private readonly double minimum;
    private readonly double maximum;
    private readonly bool minimumAllowed;

    private NumberBounds(double minimum, double maximum, bool minimumAllowed) =>
        (this.minimum, this.maximum, this.minimumAllowed) = (minimum, maximum, minimumAllowed);

    /// <summary>Above 0.</summary>
    public static NumberBounds Positive { get; } = new(0, double.PositiveInfinity, minimumAllowed: false);

    /// <summary>0 or more.</summary>
    public static NumberBounds NonNegative { get; } = new(0, double.PositiveInfinity, minimumAllowed: true);

    /// <summary>Above 0 and up to a finite number, itself allowed.</summary>
    public static NumberBounds PositiveUpTo(double maximum) => new(0, maximum, minimumAllowed: false);

    /// <summary>From one finite number to another that is not smaller, both allowed.</summary>
    public static NumberBounds Between(double minimum, double maximum) => new(minimum, maximum, minimumAllowed: true);

    internal bool Allow(double value) => (minimumAllowed ? value >= minimum : value > minimum) && value <= maximum;

    internal string Phrase() => (minimumAllowed, double.IsFinite(maximum)) switch
    {
        (false, false) => Text($"above {minimum}"),
        (true, false) => Text($"of at least {minimum}"),
        (false, true) => Text($"above {minimum} and up to {maximum}"),
        (true, true) => Text($"from {minimum} to {maximum}"),
    };

    internal void AddTo(JsonObject schema)
    {
        schema[minimumAllowed ? "minimum" : "exclusiveMinimum"] = minimum;
        if (double.IsFinite(maximum))
        {
            schema["maximum"] = maximum;
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
