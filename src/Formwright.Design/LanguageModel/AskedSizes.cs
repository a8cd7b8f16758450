using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Design.Families;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.LanguageModel;

/// <summary>
/// The lengths and holes that a prompt names, whoever designs the part. They are looked for among the measures of the solid and the sizes
/// of the operations that made it; a size that is nowhere was forgotten or contradicted.
/// </summary>
public sealed class AskedSizes
{
    private const int MostPoints = 60;

    private static readonly HashSet<string> SizeRoles = ["size", "diameter", "radius", "width", "height", "length", "depth", "thickness"];

    private readonly List<(string Quote, double Length, bool IsPlace)> lengths = [];
    private readonly List<(string Quote, double Diameter, int Count)> holes = [];

    private AskedSizes()
    {
    }

    /// <summary>Reads a prompt. Bare numbers may be counts and are left out.</summary>
    /// <param name="prompt">What the user wrote: 1 to 5000 characters after trimming.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it says nothing, or has sizes that nothing can have.</exception>
    public static AskedSizes Of(string prompt)
    {
        var text = DesignEngine.Clean(prompt);
        var (lexicon, _) = FamilyFinder.Find(text, Lexicon.English, null);
        var reading = PhraseParser.Parse(Lexer.Lex(text, lexicon, new Findings()));
        var asked = new AskedSizes();
        foreach (var phrase in reading.Phrases.Append(reading.Loose).Where(phrase => !phrase.Negated))
        {
            asked.Take(phrase);
        }

        return asked;
    }

    /// <summary>Looks for everything in a finished part.</summary>
    /// <param name="pipeline">The operations that made it.</param>
    /// <param name="report">What was measured of it.</param>
    /// <returns>A sentence for everything that is not there; empty when all is.</returns>
    public IReadOnlyList<string> NotFoundIn(Pipeline pipeline, ShapeReport report)
    {
        var (sizes, places) = (Sizes(pipeline, report), new Lazy<List<double>>(() => Places(pipeline, report)));
        var faults = new List<string>();
        foreach (var (quote, length, isPlace) in lengths)
        {
            if (!sizes.Exists(size => Same(size, length)) && !(isPlace && places.Value.Exists(place => Same(place, length))))
            {
                faults.Add($"'{quote}' ({Format.Length(length)}) is not found in the solid.");
            }
        }

        foreach (var (quote, diameter, count) in holes)
        {
            var found = report.Holes.Count(hole => Same(2 * hole.Radius, diameter));
            if (found < count)
            {
                faults.Add($"'{quote}' asks for {count} {(count == 1 ? "hole" : "holes")} of {Format.Length(diameter)} diameter; the solid has {found}.");
            }
        }

        return faults;
    }

    private void Take(Phrase phrase)
    {
        foreach (var measure in phrase.Measures.Where(m => !m.IsChange && m.Quantity.Unit.Kind == UnitKind.Length && !IsTolerance(phrase, m)))
        {
            lengths.Add((phrase.QuoteOf(measure), measure.Millimetres, measure.From is not null || (measure.Role is { } role && !SizeRoles.Contains(role))));
        }

        foreach (var list in phrase.Lists)
        {
            for (var i = 0; i < list.Quantities.Count; i++)
            {
                lengths.Add((phrase.QuoteOf(list), list.Millimetres(i), list.Role is not null));
            }
        }

        var diameter = phrase.Head.Is(TermCategory.Feature, "hole")
            ? phrase.Measures.Find(m => m is { From: null, Role: null or "size" or "diameter", IsLength: true })
            : null;
        if (diameter is not null)
        {
            holes.Add((phrase.Quote, diameter.Millimetres, phrase.Count ?? 1));
        }
    }

    private static bool IsTolerance(Phrase phrase, Measure measure) =>
        phrase.Prompt.Text[..measure.Quantity.Start].TrimEnd() is var before
        && (before.EndsWith('±') || before.EndsWith("+/-", StringComparison.Ordinal) || before.EndsWith("+-", StringComparison.Ordinal));

    private static bool Same(double found, double asked) => Math.Abs(found - asked) <= 0.005 + (1e-4 * asked);

    /// <summary>What can be a size of something: extents, cylinders, lengths of operations, walls between two of them.</summary>
    private static List<double> Sizes(Pipeline pipeline, ShapeReport report)
    {
        var size = report.Bounds.Size;
        List<double> found = [size.X, size.Y, size.Z, .. report.Holes.SelectMany(hole => new[] { hole.Radius, 2 * hole.Radius, hole.Depth })];
        var byName = new Dictionary<string, List<double>>();
        foreach (var (name, value) in pipeline.Steps.SelectMany(step => step.Params))
        {
            if (Number(value) is { } number)
            {
                var isRadius = name.Contains("radius", StringComparison.OrdinalIgnoreCase);
                found.Add(Math.Abs(number));
                found.AddRange(isRadius ? [2 * number] : []);
                var key = isRadius ? "radius" : name;
                (byName.TryGetValue(key, out var values) ? values : byName[key] = []).Add(number);
            }
            else if (name is "direction" && Point(value) is { } sweep)
            {
                found.Add(sweep.Length);
            }
            else if (Points(value) is { Count: > 1 } points)
            {
                AddDistances(points, found);
            }
        }

        // A wall or a floor is what remains between an outer and an inner size.
        foreach (var (name, values) in byName)
        {
            found.AddRange(Pairs(values.Distinct().Take(MostPoints).ToList()).SelectMany(pair => Walls(Math.Abs(pair.A - pair.B), name)));
        }

        return found;
    }

    private static double[] Walls(double difference, string name) => name == "radius" ? [difference] : [difference, difference / 2];

    /// <summary>What can be a distance: between axes and points, and from them to the sides of the part.</summary>
    private static List<double> Places(Pipeline pipeline, ShapeReport report)
    {
        List<Point3> points =
        [
            .. report.Holes.Select(hole => hole.Origin),
            .. pipeline.Steps.SelectMany(step => step.Params).Where(p => p.Key != "direction").Select(p => Point(p.Value)).OfType<Point3>(),
        ];
        points = [.. points.Distinct().Take(MostPoints)];
        var found = new List<double>();
        AddDistances(points, found);
        var (min, max) = (report.Bounds.Min, report.Bounds.Max);
        foreach (var p in points)
        {
            found.AddRange([p.X - min.X, max.X - p.X, p.Y - min.Y, max.Y - p.Y, p.Z - min.Z, max.Z - p.Z]);
            found.AddRange([Math.Abs(p.X), Math.Abs(p.Y), Math.Abs(p.Z), p.Length, 2 * p.Length, Across(p), 2 * Across(p)]);
        }

        return found;
    }

    private static double Across(Point3 p) => Math.Sqrt((p.X * p.X) + (p.Y * p.Y));

    private static void AddDistances(IReadOnlyList<Point3> points, List<double> found)
    {
        foreach (var (a, b) in Pairs(points.Take(MostPoints).ToList()))
        {
            var d = b - a;
            found.AddRange([Math.Abs(d.X), Math.Abs(d.Y), Math.Abs(d.Z), d.Length]);
        }
    }

    private static IEnumerable<(T A, T B)> Pairs<T>(List<T> items) =>
        items.SelectMany((a, i) => items.Skip(i + 1).Select(b => (a, b)));

    private static double? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && double.TryParse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static Point3? Point(JsonNode? node) =>
        node is JsonArray { Count: 3 } list && Number(list[0]) is { } x && Number(list[1]) is { } y && Number(list[2]) is { } z ? new Point3(x, y, z) : null;

    private static List<Point3>? Points(JsonNode? node) => node is JsonArray list ? [.. list.Select(Point).OfType<Point3>()] : null;
}
