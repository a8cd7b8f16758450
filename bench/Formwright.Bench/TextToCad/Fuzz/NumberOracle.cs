using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Formwright.Design;
using Formwright.Design.Planning;

namespace Formwright.Bench.TextToCad.Fuzz;

/// <summary>
/// Looks for every number of a prompt in what was made of it: among the sizes, counts and extents of the design and what follows from two
/// of them (a wall from two diameters), in its name, or in a note to the user. It shares no code with the reading of prompts.
/// </summary>
internal static partial class NumberOracle
{
    private const double Tolerance = 1e-4;
    private static readonly double[] Units = [1, 10, 25.4, 1000, 304.8];

    // A pentagon is kept by the circle around it and asked for by the one inside it.
    private static readonly double Inside = Math.Cos(Math.PI / 5);

    /// <summary>The numbers that are nowhere; empty when all are.</summary>
    /// <param name="prompts">What was asked for, in one or several turns.</param>
    /// <param name="made">What was made.</param>
    public static IReadOnlyList<string> Lost(IReadOnlyList<string> prompts, Interpretation made)
    {
        var values = new HashSet<double>();
        Collect(made.Design.ToJson(), values);
        values.UnionWith(made.Design.Parts.SelectMany(p => p.Features).GroupBy(f => f.Kind).Select(g => (double)g.Count()));
        values.ToList().ForEach(v => values.UnionWith([2 * v, v / 2, v * Inside]));
        var size = Plan.Make(made.Design).Bounds.Size;
        values.UnionWith([size.X, size.Y, size.Z, size.X / 2, size.Y / 2, size.Z / 2]);
        var known = values.Where(v => v > 0).Order().ToArray();
        var notes = string.Join('\n', made.Notes.Prepend(made.Name));
        return
        [
            .. Numbers().Matches(prompts[^1]).Select(m => m.Value).Distinct().Where(text =>
                double.Parse(text, CultureInfo.InvariantCulture) is var value and > 0
                && !notes.Contains(text, StringComparison.Ordinal)
                && !Units.Any(u => IsKnown(value * u, known))
                && !IsSeries(text, known)),
        ];
    }

    // A slot profile 2040 is 20 x 40 mm.
    private static bool IsSeries(string text, double[] known) =>
        text.Length == 4 && int.TryParse(text, CultureInfo.InvariantCulture, out var series) && IsKnown(series / 100, known) && IsKnown(series % 100, known);

    private static bool IsKnown(double value, double[] known)
    {
        bool Has(double sought)
        {
            var at = Array.BinarySearch(known, sought);
            at = at < 0 ? ~at : at;
            return (at < known.Length && Math.Abs(known[at] - sought) <= Tolerance) || (at > 0 && Math.Abs(known[at - 1] - sought) <= Tolerance);
        }

        return Has(value) || Array.Exists(known, v => Has(v + value) || Has(v + (2 * value)) || (value > v && Has(value - v)));
    }

    private static void Collect(JsonNode? node, HashSet<double> values)
    {
        switch (node)
        {
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                values.Add(Math.Abs(value.GetValue<double>()));
                break;
            case JsonObject members:
                foreach (var (_, member) in members)
                {
                    Collect(member, values);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item, values);
                }

                break;
            default:
                break;
        }
    }

    // Numbers, but not those of designations such as M6, 608-2RS or DN50.
    [GeneratedRegex(@"(?<![\p{L}\d.,/-])\d+(?:\.\d+)?(?![\d/-])(?!\p{L}(?!m|n|in|x|°))", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
