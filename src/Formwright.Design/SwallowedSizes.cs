using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Formwright.Design;

/// <summary>Looks for the decimal numbers of a prompt among the values of a design, to see which of two readings lost a size.</summary>
internal static partial class SwallowedSizes
{
    private static readonly double[] Units = [1, 10, 25.4, 1000];

    /// <summary>Number of sizes that are nowhere in a design, neither as they are nor doubled or halved. 0 for a prompt of which some sizes are sums of others.</summary>
    public static int In(string text, PartDesign design)
    {
        if (Derived().IsMatch(text))
        {
            return 0;
        }

        var values = new List<double>();
        Collect(design.ToJson(), values);
        bool IsKnown(double size) => values.Exists(v => Math.Abs(v - size) < 1e-4 || Math.Abs((2 * v) - size) < 1e-4 || Math.Abs(v - (2 * size)) < 1e-4);
        return Numbers().Matches(text).Select(m => double.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct().Count(n => !Array.Exists(Units, u => IsKnown(n * u)));
    }

    private static void Collect(JsonNode? node, List<double> values)
    {
        if (node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number)
        {
            values.Add(Math.Abs(value.GetValue<double>()));
        }

        foreach (var member in node switch { JsonObject members => members.Select(m => m.Value), JsonArray items => items, _ => Enumerable.Empty<JsonNode?>() })
        {
            Collect(member, values);
        }
    }

    [GeneratedRegex(@"\b(?:overall|total|outside|including|above|below)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Derived();

    [GeneratedRegex(@"(?<![\p{L}\d.,/-])\d+(?:\.\d+)?(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
