using System.Globalization;

namespace Formwright.Design.Text;

/// <summary>What a number measures.</summary>
internal enum UnitKind
{
    /// <summary>A bare number: a count, or a length in the unit of its neighbours.</summary>
    None,

    /// <summary>A length.</summary>
    Length,

    /// <summary>An angle.</summary>
    Angle,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A volume.</summary>
    Volume,

    /// <summary>A mass.</summary>
    Mass,
}

/// <summary>A unit of measure.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Factor">Millimetres, square or cubic millimetres, grams or degrees of one unit; 1 for a bare number.</param>
/// <param name="Symbol">Its usual symbol, for messages.</param>
internal sealed record Unit(UnitKind Kind, double Factor, string Symbol)
{
    public static readonly Unit None = new(UnitKind.None, 1, "");
}

/// <summary>A number with its unit as it stands in the prompt.</summary>
/// <param name="Value">The number, in its own unit.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Spelled">True when it was a word such as "four".</param>
/// <param name="Carried">True when it took its unit from another number of its list.</param>
internal readonly record struct Quantity(double Value, Unit Unit, int Start, int End, bool Spelled = false, bool Carried = false)
{
    /// <summary>True for a bare whole number, which may be a count.</summary>
    public bool CanCount => (Unit.Kind == UnitKind.None || Carried) && Value == Math.Floor(Value);

    /// <summary>Its value in millimetres, cubic millimetres, degrees or percent.</summary>
    public double Base => Value * Unit.Factor;
}

/// <summary>Numbers as people read them.</summary>
internal static class Format
{
    /// <summary>At most four decimals, no trailing zeros.</summary>
    public static string Number(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Two significant digits, but whole numbers from 10 on.</summary>
    public static string Rounded(double value) =>
        Number(value >= 10 || value <= 0 ? Math.Round(value) : Math.Round(value, Math.Min(6, 1 - (int)Math.Floor(Math.Log10(value)))));

    /// <summary>A length with its unit.</summary>
    public static string Length(double millimetres) => Number(millimetres) + " mm";

    /// <summary>Lengths joined by <c>x</c>, with the unit once.</summary>
    public static string Sizes(params ReadOnlySpan<double> millimetres)
    {
        var texts = new string[millimetres.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Number(millimetres[i]);
        }

        return string.Join(" x ", texts) + " mm";
    }
}
