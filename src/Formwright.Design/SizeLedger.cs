using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>Looks for the numbers of a prompt among the values of a design, to see what a reading lost.</summary>
internal static partial class SizeLedger
{
    private const double Tolerance = 1e-4;
    private const int WordsAround = 3;
    private static readonly double[] Units = [1, 10, 25.4, 1000];

    // A size may be kept as its half, as the side or the diagonal of what it goes around, or as the circle around a polygon.
    private static readonly double[] Ratios =
    [
        1, 2, 0.5, 4, 0.25, Math.PI, Math.Sqrt(2), Math.Sqrt(3), Math.Sqrt(2) / 2, Math.Sqrt(3) / 2, Math.Cos(Math.PI / 5), Math.Sin(Math.PI / 5), Math.Cos(Math.PI / 8), Math.Sin(Math.PI / 8),
    ];

    /// <summary>Number of sizes that are nowhere in a design, neither as they are nor doubled or halved. 0 for a prompt of which some sizes are sums of others.</summary>
    public static int Missing(string text, PartDesign design)
    {
        if (Derived().IsMatch(text))
        {
            return 0;
        }

        var values = new List<double>();
        Collect(design.ToJson(), values, values);
        bool IsKnown(double size) => values.Exists(v => IsNear(v, size) || IsNear(2 * v, size) || IsNear(v, 2 * size));
        return Numbers().Matches(text).Select(m => double.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct().Count(n => !Array.Exists(Units, u => IsKnown(n * u)));
    }

    /// <summary>Names every length that neither the design, nor what follows from two of its sizes, nor a note holds.</summary>
    public static void Report(string text, PartDesign design, Box3 bounds, Findings findings)
    {
        var values = new List<double> { bounds.Size.X, bounds.Size.Y, bounds.Size.Z };
        var counts = new List<double>();
        Collect(design.ToJson(), values, counts);
        var isBare = design.Parts is [{ Features.Count: 0, Body.Kind: "box" or "cylinder" or "cone" or "sphere" }];
        var ratios = !isBare ? Ratios : design.Body.Kind == "box" ? Ratios[..1] : Ratios[..3];
        var direct = values.SelectMany(v => ratios.Select(r => v * r)).Concat(counts).Where(v => v > 0).Distinct().Order().ToArray();
        var plain = values.SelectMany(v => new[] { v, v / 2, 2 * v }).Where(v => v > 0).Distinct().ToArray();
        var lexed = Lexer.Lex(text, Lexicon.Of(text), new Findings());
        foreach (var lexeme in lexed.Lexemes.Where(l => l.Kind is LexemeKind.Quantity or LexemeKind.List))
        {
            var follows = text[lexeme.End..].TrimStart();
            foreach (var quantity in lexeme.Quantities.Where(q => q is { Spelled: false, Value: > 0, Unit.Kind: UnitKind.Length or UnitKind.None } && !(q.CanCount && Multiple().IsMatch(follows))))
            {
                if (!Array.Exists(quantity.Unit.Kind == UnitKind.Length ? [quantity.Base] : Units, u => IsHeld(quantity.Unit.Kind == UnitKind.Length ? u : quantity.Value * u)) && !IsSeries(quantity))
                {
                    Tell(quantity);
                }
            }
        }

        void Tell(Quantity quantity)
        {
            if (!findings.Notes.Any(n => n.Contains(text[quantity.Start..quantity.End], StringComparison.Ordinal) || n.Contains(Format.Number(quantity.Base), StringComparison.Ordinal)))
            {
                findings.NotHonoured(Around(text, quantity));
            }
        }

        // A plain solid has no place or wall that would follow from two of its sizes.
        bool IsHeld(double size) => Has(direct, size) || (!isBare && Array.Exists(plain, v => Has(direct, v + size) || Has(direct, size - v) || (size > v && Has(plain, Math.Sqrt((size * size) - (v * v))))));

        // A profile 2040 is 20 x 40 mm.
        bool IsSeries(Quantity q) => q is { CanCount: true, Value: >= 1000 and < 10_000 } && Has(direct, Math.Floor(q.Value / 100)) && Has(direct, q.Value % 100);
    }

    private static bool Has(double[] known, double sought) => Array.Exists(known, v => Math.Abs(v - sought) <= Math.Max(Tolerance, 1e-4 * sought));

    private static bool IsNear(double a, double b) => Math.Abs(a - b) < Tolerance;

    // The number with the words of its clause that stand next to it.
    private static string Around(string text, Quantity quantity)
    {
        var before = Before().Match(text[..quantity.Start]).Value;
        var after = After().Match(text[quantity.End..]).Value;
        return $"{Words(before, last: true)}{text[quantity.Start..quantity.End]}{Words(after, last: false)}".Trim();
    }

    private static string Words(string text, bool last)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : last ? $"{string.Join(' ', words.TakeLast(WordsAround))} " : $" {string.Join(' ', words.Take(WordsAround))}";
    }

    private static void Collect(JsonNode? node, List<double> values, List<double> counts)
    {
        switch (node)
        {
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number:
                values.Add(Math.Abs(value.GetValue<double>()));
                break;
            case JsonObject members:
                members.ToList().ForEach(m => Collect(m.Value, values, counts));
                break;
            case JsonArray items:
                counts.Add(items.Count);
                items.ToList().ForEach(i => Collect(i, values, counts));
                break;
            default:
                break;
        }
    }

    [GeneratedRegex(@"\b(?:overall|total|outside|including|above|below)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Derived();

    [GeneratedRegex(@"(?<![\p{L}\d.,/-])\d+(?:\.\d+)?(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:times|fold|edges|corners|sides|faces)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"[^.,;:()\n]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^[^.,;:()\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
