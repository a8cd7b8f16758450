using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Design;

/// <summary>
/// The lengths that a design holds and those that follow from two of them, such as a wall from two diameters. What follows is kept to
/// combinations that people say: of all of them some one would come near to any number.
/// </summary>
internal sealed class HeldSizes
{
    private const double Tolerance = 1e-4;

    // A size may be kept as its half, as the side or the diagonal of what it goes around, or as the circle around a polygon.
    private static readonly double[] Ratios =
    [
        1, 2, 0.5, 4, 0.25, Math.PI, Math.Sqrt(2), Math.Sqrt(3), Math.Sqrt(2) / 2, Math.Sqrt(3) / 2, Math.Cos(Math.PI / 5), Math.Sin(Math.PI / 5), Math.Cos(Math.PI / 8), Math.Sin(Math.PI / 8),
    ];

    private readonly double[] sizes;
    private readonly double[] scaled;
    private readonly double[] plain;
    private readonly double[] spans;
    private readonly double[] rims;

    // A plain solid has no place or wall that would follow from two of its sizes.
    private readonly bool isBare;

    /// <param name="design">The design.</param>
    /// <param name="bounds">Its extents.</param>
    public HeldSizes(PartDesign design, Box3 bounds)
    {
        double[] extents = [bounds.Size.X, bounds.Size.Y, bounds.Size.Z];
        var values = extents.ToList();
        var counts = new List<double>();
        var offsets = new List<double>();
        Collect(design.ToJson(), values, counts, offsets);
        isBare = design.Parts is [{ Features.Count: 0, Body.Kind: "box" or "cylinder" or "cone" or "sphere" }];
        sizes = [.. values.Where(v => v > 0).Distinct()];
        var ratios = !isBare ? Ratios : design.Body.Kind == "box" ? Ratios[..1] : Ratios[..3];
        scaled = [.. sizes.SelectMany(v => ratios.Select(r => v * r)).Concat(counts).Distinct()];
        plain = [.. sizes.SelectMany(v => new[] { v, v / 2, 2 * v }).Distinct()];
        spans = [.. counts.Where(c => c > 2).Distinct().SelectMany(c => sizes.SelectMany(v => new[] { v * c, v * (c - 1) }))];
        rims = [.. offsets.Where(o => o > 0).Distinct().SelectMany(o => extents.SelectMany(e => sizes.Select(w => (e / 2) - o + (w / 2))))];
    }

    /// <summary>True for a size that is kept as it is or as a fixed share of another.</summary>
    public bool Hold(double size) => Has(scaled, size);

    /// <summary>True for a size that is kept or follows from two others: their sum or difference, a wall, a chord, a span of so many pitches, the end of what has a place.</summary>
    public bool Bear(double size) => Hold(size) || (!isBare && (Has(spans, size) || Has(rims, size) || Array.Exists(plain, v =>
        Has(sizes, Math.Abs(size - v)) || Has(sizes, size + v) || Has(sizes, 2 * Math.Abs(size - v)) || (size > v && Has(plain, Math.Sqrt((size * size) - (v * v)))))));

    /// <summary>Gathers all numbers of a design, and the lengths of its lists.</summary>
    public static void Collect(JsonNode? design, List<double> values) => Collect(design, values, values, []);

    private static void Collect(JsonNode? node, List<double> values, List<double> counts, List<double> offsets, string name = "")
    {
        switch (node)
        {
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                var number = Math.Abs(value.GetValue<double>());
                values.Add(number);
                (name.StartsWith("offset", StringComparison.Ordinal) ? offsets : name is "count" or "rows" ? counts : values).Add(number);
                break;
            case JsonObject members:
                members.ToList().ForEach(m => Collect(m.Value, values, counts, offsets, m.Key));
                break;
            case JsonArray items:
                counts.Add(items.Count);
                items.ToList().ForEach(i => Collect(i, values, counts, offsets));
                break;
            default:
                break;
        }
    }

    private static bool Has(double[] known, double sought) => Array.Exists(known, v => Math.Abs(v - sought) <= Tolerance);
}
