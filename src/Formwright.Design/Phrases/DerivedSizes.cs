using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// A size that follows from a volume, an area, a circumference or a diagonal: "a cube with a volume of 27 cm³", "a sphere of 300 mm
/// circumference", "a square plate with an area of 100 cm²".
/// </summary>
internal sealed class DerivedSizes
{
    private readonly Phrase body;
    private readonly string kind;

    private DerivedSizes(Phrase body, string kind) => (this.body, this.kind) = (body, kind);

    /// <summary>Adds the sizes that follow from what is given, where they are missing.</summary>
    /// <param name="body">The phrase of the solid.</param>
    /// <param name="kind">The kind of solid.</param>
    /// <param name="findings">Takes the material that a mass is read in.</param>
    public static void Resolve(Phrase body, string kind, Findings findings)
    {
        var sizes = new DerivedSizes(body, kind);
        foreach (var measure in body.Measures.Where(m => !m.Used).ToList())
        {
            var (role, value) = measure.Quantity.Unit.Kind switch
            {
                UnitKind.Volume => sizes.OfVolume(measure.Quantity.Base),
                UnitKind.Mass => sizes.OfMass(measure, findings),
                UnitKind.Area => sizes.OfArea(measure.Quantity.Base, body.QuoteOf(measure).Contains("surface", StringComparison.OrdinalIgnoreCase)),
                _ => sizes.OfLength(measure),
            };
            if (value > 0)
            {
                sizes.Add(measure, role, value);
            }
        }
    }

    private bool IsSquare => body.HasMark("square");

    private (string Role, double Size) OfMass(Measure mass, Findings findings)
    {
        const double CubicMillimetres = 1000;
        var named = Materials.In(body.Prompt.Text);
        var (name, density) = named ?? Materials.In("steel")!.Value;
        var found = OfVolume(mass.Quantity.Base / density * CubicMillimetres);
        if (found.Size > 0)
        {
            if (named is null)
            {
                throw Refuse.Prompt($"'{body.QuoteOf(mass)}' alone does not say how large the {body.Noun} is: that depends on what it is made of. Name the material, as in 'a steel cube of 50 kg', or give a size.");
            }

            findings.Assume($"Read '{body.QuoteOf(mass)}' as the mass in {name} of {Format.Number(density)} g/cm3.");
        }

        return found;
    }

    private (string Role, double Size) OfVolume(double volume)
    {
        double?[] sides = [Given("length"), Given("width"), Given("height", "thickness", "depth")];
        string[] names = ["length", "width", "height"];
        var across = Given("diameter") ?? (2 * Given("radius"));
        var deep = Given("height", "length", "thickness");
        if (Solid.Of(kind) is Cuboid)
        {
            if (IsSquare && sides.All(s => s is null) && (Given("side") ?? body.Measures.Find(m => m is { Used: false, Role: null, From: null, IsLength: true })?.Millimetres) is { } side)
            {
                return ("height", volume / (side * side));
            }

            if (body.Lists.Find(l => l is { Used: false, Role: null, Quantities.Count: 2 }) is { } list && sides.All(s => s is null))
            {
                return ("height", volume / (list.Millimetres(0) * list.Millimetres(1)));
            }
        }

        return kind switch
        {
            _ when body.Lists.Exists(l => l.Quantities.Count > 2) => default,
            "cube" => ("side", Math.Cbrt(volume)),
            _ when Solid.Of(kind) is Cuboid && sides is [{ } length, null, null] => ("side", Math.Sqrt(volume / length)),
            "sphere" => ("diameter", Math.Cbrt(6 * volume / Math.PI)),
            "hemisphere" => ("diameter", Math.Cbrt(12 * volume / Math.PI)),
            _ when Solid.Of(kind) is Round && across is { } d && deep is null => ("height", 4 * volume / (Math.PI * d * d)),
            _ when Solid.Of(kind) is Round && across is null && deep is { } h => ("diameter", Math.Sqrt(4 * volume / (Math.PI * h))),
            _ when Solid.Of(kind) is Cuboid && sides.Count(s => s is null) == 1 => (names[Array.IndexOf(sides, null)], volume / sides.Aggregate(1.0, (product, s) => product * (s ?? 1))),
            _ => default,
        };
    }

    // The surface of a body without other sizes; the face of a plate, a bar or a disc.
    private (string Role, double Size) OfArea(double area, bool surface) => kind switch
    {
        _ when Solid.Of(kind) is Round && body.Prompt.Text.Contains("lateral", StringComparison.OrdinalIgnoreCase) && (Given("diameter") ?? (2 * Given("radius"))) is { } d => ("height", area / (Math.PI * d)),
        "cube" => ("side", Math.Sqrt(area / 6)),
        "sphere" => ("diameter", Math.Sqrt(area / Math.PI)),
        _ when surface => default,
        _ when Solid.Of(kind) is Round && Given("diameter", "radius") is null => ("diameter", Math.Sqrt(4 * area / Math.PI)),
        _ when Solid.Of(kind) is Cuboid && IsSquare => ("side", Math.Sqrt(area)),
        _ when Solid.Of(kind) is Cuboid && Given("length") is { } length && Given("width") is null => ("width", area / length),
        _ when Solid.Of(kind) is Cuboid && Given("width") is { } width && Given("length") is null => ("length", area / width),
        _ => default,
    };

    private (string Role, double Size) OfLength(Measure measure) => measure.Role switch
    {
        "circumference" when Solid.Of(kind) is Conical => ("bottomDiameter", measure.Millimetres / Math.PI),
        "circumference" when Solid.Of(kind) is Round or Sphere or Hemisphere => ("diameter", measure.Millimetres / Math.PI),
        "perimeterLength" when Solid.Of(kind) is Cuboid && IsSquare => ("side", measure.Millimetres / 4),
        "spaceDiagonal" when kind == "cube" => ("side", measure.Millimetres / Math.Sqrt(3)),
        "diagonal" when Solid.Of(kind) is Cuboid && kind != "cube" && !IsSquare && Given("length") is null != Given("width") is null && (Given("length") ?? Given("width")) is { } side && side < measure.Millimetres =>
            (Given("length") is null ? "length" : "width", Math.Sqrt((measure.Millimetres * measure.Millimetres) - (side * side))),
        "diagonal" when kind == "cube" && !body.QuoteOf(measure).Contains("face", StringComparison.OrdinalIgnoreCase) => ("side", measure.Millimetres / Math.Sqrt(3)),
        "diagonal" when kind == "cube" || (Solid.Of(kind) is Cuboid && IsSquare) => ("side", measure.Millimetres / Math.Sqrt(2)),
        _ => default,
    };

    private double? Given(params ReadOnlySpan<string> roles)
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

    private void Add(Measure from, string role, double size)
    {
        if (!body.Measures.Exists(m => m.Role == role))
        {
            from.Used = true;
            body.Measures.Add(new Measure(new Quantity(size, new Unit(UnitKind.Length, 1, "mm"), from.Start, from.End), Unit.None) { Role = role });
        }
    }
}
