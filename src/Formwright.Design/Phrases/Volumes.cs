using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>A size that follows from a volume: "a cube with a volume of 27 cm³", "a 20 mm cylinder of 5000 mm³".</summary>
internal static class Volumes
{
    /// <summary>Adds the size that a solid's volume gives, when exactly one is missing.</summary>
    /// <param name="body">The phrase of the solid.</param>
    /// <param name="kind">The kind of solid.</param>
    public static void Resolve(Phrase body, string kind)
    {
        if (body.Measures.Find(m => m is { Used: false, Quantity.Unit.Kind: UnitKind.Volume }) is not { } volume || body.Lists.Exists(l => l.Quantities.Count > 2))
        {
            return;
        }

        var value = volume.Quantity.Base;
        double? Given(params ReadOnlySpan<string> roles)
        {
            foreach (var role in roles)
            {
                if (body.Measures.Find(m => m.Role == role && m.From is null && m.IsLength) is { } measure)
                {
                    return measure.Millimetres;
                }
            }

            return null;
        }

        double?[] sides = [Given("length"), Given("width"), Given("height", "thickness", "depth")];
        string[] names = ["length", "width", "height"];
        var across = Given("diameter") ?? (2 * Given("radius"));
        var (role, size) = kind switch
        {
            "cube" => ("side", Math.Cbrt(value)),
            "sphere" => ("diameter", Math.Cbrt(6 * value / Math.PI)),
            "hemisphere" => ("diameter", Math.Cbrt(12 * value / Math.PI)),
            _ when Solid.Of(kind) is Round && across is { } d && Given("height", "length", "thickness") is null => ("height", 4 * value / (Math.PI * d * d)),
            _ when Solid.Of(kind) is Round && across is null && Given("height", "length", "thickness") is { } h => ("diameter", Math.Sqrt(4 * value / (Math.PI * h))),
            _ when Solid.Of(kind) is Cuboid && sides.Count(s => s is null) == 1 => (names[Array.IndexOf(sides, null)], value / sides.Aggregate(1.0, (product, s) => product * (s ?? 1))),
            _ => ("", 0.0),
        };
        if (role.Length == 0 || body.Measures.Exists(m => m.Role == role))
        {
            return;
        }

        volume.Used = true;
        body.Measures.Add(new Measure(new Quantity(size, new Unit(UnitKind.Length, 1, "mm"), volume.Start, volume.End), Unit.None) { Role = role });
    }
}
