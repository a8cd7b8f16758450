using System.Globalization;
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

    /// <summary>Number of sizes that are nowhere in a design, neither as they are nor doubled or halved. 0 for a prompt of which some sizes are sums of others.</summary>
    public static int Missing(string text, PartDesign design)
    {
        if (Derived().IsMatch(text))
        {
            return 0;
        }

        var values = new List<double>();
        HeldSizes.Collect(design.ToJson(), values);
        bool IsKnown(double size) => values.Exists(v => IsNear(v, size) || IsNear(2 * v, size) || IsNear(v, 2 * size));
        return Numbers().Matches(text).Select(m => double.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct().Count(n => !Array.Exists(Units, u => IsKnown(n * u)));
    }

    /// <summary>Names every length that neither the design, nor what follows from two of its sizes, nor a note holds.</summary>
    public static void Report(string text, PartDesign design, Box3 bounds, Findings findings)
    {
        var held = new HeldSizes(design, bounds);
        var lexed = Lexer.Lex(text, Lexicon.Of(text), new Findings());
        foreach (var lexeme in lexed.Lexemes.Where(l => l.Kind is LexemeKind.Quantity or LexemeKind.List))
        {
            var follows = text[lexeme.End..].TrimStart();
            foreach (var quantity in lexeme.Quantities.Where(q => q is { Spelled: false, Value: > 0, Unit.Kind: UnitKind.Length or UnitKind.None } && !(q.CanCount && Multiple().IsMatch(follows))))
            {
                if (!held.Bear(quantity.Base) && !(quantity.Unit.Kind == UnitKind.None && (held.Bear(quantity.Value * lexed.BareUnit.Factor) || IsSeries(quantity, held))))
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
    }

    // A profile 2040 is 20 x 40 mm.
    private static bool IsSeries(Quantity q, HeldSizes held) => q is { CanCount: true, Value: >= 1000 and < 10_000 } && held.Hold(Math.Floor(q.Value / 100)) && held.Hold(q.Value % 100);

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

    [GeneratedRegex(@"\b(?:overall|total|outside|including|above|below)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Derived();

    [GeneratedRegex(@"(?<![\p{L}\d.,/-])\d+(?:\.\d+)?(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:times|fold|gauge|(?:\p{L}+ )?(?:edges|corners|sides|faces))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"[^.,;:()\n]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^[^.,;:()\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
