using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>A quantity and what the words around it say about it.</summary>
/// <param name="quantity">The number and its unit.</param>
/// <param name="bareUnit">The unit of numbers written without one.</param>
internal sealed class Measure(Quantity quantity, Unit bareUnit)
{
    /// <summary>The number as written.</summary>
    public Quantity Quantity { get; } = quantity;

    /// <summary>What it measures, such as <c>diameter</c>; null when no word says so.</summary>
    public string? Role { get; set; }

    /// <summary>From where it is measured ("15 mm from each end"); null when nowhere.</summary>
    public string? From { get; set; }

    /// <summary>Where it holds ("30 mm at the bottom"); null when everywhere.</summary>
    public string? At { get; set; }

    /// <summary>True for a height: "15 mm below the top", "12 mm above the base".</summary>
    public bool IsLevel { get; set; }

    /// <summary>True behind "by": a difference to what is there, not a size.</summary>
    public bool IsChange { get; init; }

    /// <summary>True behind "to": the size it shall have, not a difference.</summary>
    public bool IsTarget { get; init; }

    /// <summary>True once something was built from it.</summary>
    public bool Used { get; set; }

    /// <summary>Index of its first character, its role included.</summary>
    public int Start { get; set; } = quantity.Start;

    /// <summary>Index after its last character, its role included.</summary>
    public int End { get; set; } = quantity.End;

    /// <summary>True when it can be a length: not an angle, a share or a spelled count.</summary>
    public bool IsLength => Quantity.Unit.Kind == UnitKind.Length || (Quantity.Unit.Kind == UnitKind.None && !Quantity.Spelled);

    /// <summary>The length in millimetres; a bare number has the prompt's unit.</summary>
    public double Millimetres => Quantity.Unit.Kind == UnitKind.None ? Quantity.Value * bareUnit.Factor : Quantity.Base;

    public void Widen(int start, int end)
    {
        Start = Math.Min(Start, start);
        End = Math.Max(End, end);
    }
}

/// <summary>Sizes joined by <c>x</c>.</summary>
/// <param name="quantities">The numbers, in order.</param>
/// <param name="bareUnit">The unit of numbers written without one.</param>
internal sealed class SizeList(IReadOnlyList<Quantity> quantities, Unit bareUnit)
{
    public IReadOnlyList<Quantity> Quantities { get; } = quantities;

    /// <summary>What they are, such as <c>spacing</c>; null for plain sizes.</summary>
    public string? Role { get; set; }

    public bool Used { get; set; }

    public int Start => Quantities.Min(q => q.Start);

    public int End => Quantities.Max(q => q.End);

    /// <summary>True for "4X .257": the sign that touches only the first of two numbers multiplies.</summary>
    /// <param name="text">The prompt.</param>
    public bool Multiplies(string text) => Quantities is [{ CanCount: true }, _] && Quantities[0].End <= Quantities[1].Start && text[Quantities[0].End..Quantities[1].Start] is ['x' or 'X' or '×', ' ', ..];

    public double Millimetres(int i) => new Measure(Quantities[i], bareUnit).Millimetres;
}
