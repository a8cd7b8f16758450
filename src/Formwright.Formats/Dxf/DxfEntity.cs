using Formwright.Core;

namespace Formwright.Formats;

/// <summary>One entity (or section mark, block, vertex, ...) with its groups as read.</summary>
/// <param name="Type">The text of its group 0.</param>
/// <param name="Line">Where it begins.</param>
internal sealed record DxfEntity(string Type, long Line)
{
    /// <summary>Groups 10 to 79 and 210 to 239 in the order of the file; a value that is no number is NaN.</summary>
    public List<(int Code, double Value)> Numbers { get; } = [];

    /// <summary>Group 2: name of a block or section.</summary>
    public string Name { get; set; } = "";

    /// <summary>Group 8.</summary>
    public string Layer { get; set; } = "";

    /// <summary>Group 9, in the header section only: the variable that the following groups set.</summary>
    public string Variable { get; set; } = "";

    /// <summary>The header variable <c>$INSUNITS</c>; null when it is not set here.</summary>
    public int? InsertUnits { get; set; }

    /// <summary>The extrusion direction (group 210), along which the entity is seen.</summary>
    public Point3 Extrusion => new(Number(210, 0), Number(220, 0), Number(230, 1));

    /// <summary>The first value of a group.</summary>
    /// <exception cref="FormwrightException">The group is missing or no finite number (<c>invalid_input</c>).</exception>
    public double Number(int code) => Find(code) is { } value ? Finite(code, value) : throw Error($"group {code} is missing.");

    /// <summary>The first value of a group, or <paramref name="absent"/>.</summary>
    public double Number(int code, double absent) => Find(code) is { } value ? Finite(code, value) : absent;

    /// <summary>A group that holds a whole number; 0 when absent.</summary>
    public int Whole(int code) => (int)Math.Clamp(Number(code, 0), int.MinValue, int.MaxValue);

    /// <summary>All values of a group.</summary>
    public List<double> All(int code)
    {
        List<double> values = [];
        foreach (var (group, value) in Numbers)
        {
            if (group == code)
            {
                values.Add(Finite(code, value));
            }
        }

        return values;
    }

    /// <summary>The point whose x is in group <paramref name="code"/>; z is 0 when absent.</summary>
    public Point3 Point(int code) => new(Number(code), Number(code + 10), Number(code + 20, 0));

    /// <summary>Throws unless a value from this entity is a finite number.</summary>
    public double Finite(int code, double value) => double.IsFinite(value) ? value : throw Error($"group {code} is not a finite number.");

    /// <summary>An error about this entity.</summary>
    public FormwrightException Error(string message) => new(ErrorCode.InvalidInput, $"The {Type} of the DXF file at line {Line} is damaged: {message}");

    private double? Find(int code)
    {
        foreach (var (group, value) in Numbers)
        {
            if (group == code)
            {
                return value;
            }
        }

        return null;
    }
}
