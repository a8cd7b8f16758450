using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen;

/// <summary>The constraint attributes of one parameter.</summary>
internal sealed class Constraints
{
    private double minimum = double.NegativeInfinity;
    private double maximum = double.PositiveInfinity;
    private bool minimumAllowed = true;

    /// <summary>Name of the attribute that bounds numbers; null for none.</summary>
    internal string? BoundsName { get; private set; }

    /// <summary>Expression of the bounds; null for none.</summary>
    internal string? Bounds { get; private set; }

    internal bool IsDirection { get; private set; }

    internal bool HasMinCount { get; private set; }

    internal int MinCount { get; private set; }

    internal (double X, double Y, double Z)? DefaultPoint { get; private set; }

    /// <summary>Why no value or no sensible one could fulfil them; null when all is well.</summary>
    internal string? Contradiction { get; private set; }

    internal static Constraints Of(IParameterSymbol parameter)
    {
        var constraints = new Constraints();
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.ContainingNamespace.ToDisplayString() == "Formwright.Kernel")
            {
                constraints.Add(type.Name, [.. attribute.ConstructorArguments.Select(a => a.Value)]);
            }
        }

        return constraints;
    }

    internal bool Allow(double value) => (minimumAllowed ? value >= minimum : value > minimum) && value <= maximum;

    private void Add(string attribute, object?[] arguments)
    {
        // While a developer types, an attribute may lack arguments; the compiler reports that.
        double Number(int index) => index < arguments.Length && arguments[index] is double number ? number : 0;

        switch (attribute)
        {
            case "PositiveAttribute":
                Bound("Positive", $"{KnownNames.NumberBounds}.Positive", 0, double.PositiveInfinity);
                minimumAllowed = false;
                break;
            case "NonNegativeAttribute":
                Bound("NonNegative", $"{KnownNames.NumberBounds}.NonNegative", 0, double.PositiveInfinity);
                break;
            case "RangeAttribute":
                var (from, to) = (Number(0), Number(1));
                Bound("Range", $"{KnownNames.NumberBounds}.Between({CSharpText.Literal(from)}, {CSharpText.Literal(to)})", from, to);
                break;
            case "DirectionAttribute":
                IsDirection = true;
                break;
            case "MinCountAttribute":
                (HasMinCount, MinCount) = (true, arguments.FirstOrDefault() as int? ?? 0);
                Contradiction ??= MinCount < 1 ? "[MinCount] needs 1 or more" : null;
                break;
            case "DefaultPointAttribute":
                DefaultPoint = (Number(0), Number(1), Number(2));
                break;
        }
    }

    private void Bound(string name, string expression, double from, double to)
    {
        Contradiction ??= BoundsName is null ? null : $"[{BoundsName}] and [{name}] exclude each other";
        Contradiction ??= from <= to && !double.IsInfinity(from) && (name != "Range" || !double.IsInfinity(to))
            ? null
            : "[Range] needs two finite numbers, the smaller one first";
        (BoundsName, Bounds, minimum, maximum) = (name, expression, from, to);
    }
}
