using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Changes named sizes as a phrase asks: "10 mm taller", "80 mm wide", "twice as thick", "reduce the height by 20 %".</summary>
/// <param name="phrase">The words.</param>
/// <param name="decrease">True when the verb takes away.</param>
/// <param name="sizeOf">The size that a role names; null for none.</param>
/// <param name="owner">What is changed, for messages.</param>
internal sealed class SizeEdit(Phrase phrase, bool decrease, Func<string, SizeReference?> sizeOf, string owner)
{
    private readonly Dictionary<string, double> sizes = [];
    private bool changed;

    /// <summary>Tells lengths from counts and angles.</summary>
    public Func<string, bool> IsLength { get; init; } = _ => true;

    /// <summary>The changed sizes; null when the phrase changes none.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when nothing would be left of a size.</exception>
    public IReadOnlyDictionary<string, double>? Apply(IReadOnlyDictionary<string, double> current)
    {
        foreach (var (name, value) in current)
        {
            sizes[name] = value;
        }

        Multiples();
        Comparatives();
        Named();
        return changed ? sizes : null;
    }

    // "twice as thick", "half the width", "twice as long"
    private void Multiples()
    {
        foreach (var multiplier in phrase.Terms.Where(t => t.Is(TermCategory.Multiplier)).ToList())
        {
            var what = phrase.Terms.Find(t => t.Start > multiplier.Start && (t.Is(TermCategory.Role) || t.Is(TermCategory.Comparative)))
                ?? (phrase.Measures.Count == 0 ? phrase.Terms.FindLast(t => t.Start < multiplier.Start && t.Is(TermCategory.Role)) : null);
            if (what is not null && Reference(RoleOf(what)) is { } reference)
            {
                var factor = double.Parse(multiplier.Term!.Id, System.Globalization.CultureInfo.InvariantCulture);
                Set(reference, Value(reference) * (IsBy(multiplier) ? decrease ? 1 - factor : 1 + factor : factor), phrase.QuoteOf(what));
                phrase.Terms.Remove(what);
            }
        }
    }

    // "increase the width by a quarter": of it, not to it.
    private bool IsBy(Text.Lexeme multiplier) =>
        phrase.Prompt.Text[..multiplier.Start].TrimEnd() is var before && (before.EndsWith(" by", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" by a", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" by one", StringComparison.OrdinalIgnoreCase));

    // "10 mm taller", "20 % thinner"
    private void Comparatives()
    {
        foreach (var term in phrase.Terms.Where(t => t.Is(TermCategory.Comparative)))
        {
            var amount = phrase.Measures.Find(m => m is { Used: false, Role: null, From: null });
            if (Reference(RoleOf(term)) is not { } reference)
            {
                throw Refuse.Prompt($"'{phrase.QuoteOf(term)}' does not fit the {owner}: say which size changes, for example '10 mm taller'.");
            }

            if (amount is null)
            {
                throw Refuse.Prompt($"'{phrase.QuoteOf(term)}' does not say by how much. Say for example '10 mm {phrase.QuoteOf(term)}'.");
            }

            if (amount.IsTarget || (amount.Start > term.End && phrase.Prompt.Text[term.End..amount.Start].Contains(':', StringComparison.Ordinal)))
            {
                // "shorten it to 80 mm", "deeper: 50 mm"
                amount.Used = true;
                Set(reference, phrase.Take(amount), phrase.QuoteOf(amount));
            }
            else
            {
                Change(reference, amount, term.Term!.Id[^1] == '-');
            }
        }
    }

    // "80 mm wide", "height 30 mm", "increase the length by 10 mm", "use 30 teeth"
    private void Named()
    {
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, From: null }).ToList())
        {
            if (Reference(measure.Role ?? "size") is not { } reference)
            {
                continue;
            }

            if (measure.IsChange)
            {
                Change(reference, measure, decrease);
            }
            else if (measure.Quantity.Unit.Kind == UnitKind.Percent)
            {
                measure.Used = true;
                Set(reference, Value(reference) * measure.Quantity.Value / 100, phrase.QuoteOf(measure));
            }
            else
            {
                measure.Used = true;
                var plain = measure.Role is "teeth" or "module" or "sides" or "pressureAngle" || !IsLength(reference.Name);
                Set(reference, plain ? measure.Quantity.Base : phrase.Take(measure), phrase.QuoteOf(measure));
            }
        }
    }

    private void Change(SizeReference reference, Measure amount, bool less)
    {
        amount.Used = true;
        var now = Value(reference);
        var by = amount.Quantity.Unit.Kind == UnitKind.Percent ? now * amount.Quantity.Value / 100 : phrase.Take(amount);
        Set(reference, less ? now - by : now + by, phrase.QuoteOf(amount));
    }

    private void Set(SizeReference reference, double value, string quote)
    {
        var stored = Base(reference) + (reference.Factor * value);
        if (!(value > 0 && stored > 0))
        {
            throw Refuse.Prompt($"'{quote}' would leave nothing of the {owner}.");
        }

        sizes[reference.Name] = stored;
        changed = true;
    }

    private double Value(SizeReference reference) => sizes.TryGetValue(reference.Name, out var stored)
        ? (stored - Base(reference)) / reference.Factor
        : throw Refuse.Prompt($"The {owner} has no {reference.Name} to change; say what it should be.");

    private double Base(SizeReference reference) => reference.From is { } from ? sizes[from] : 0;

    private SizeReference? Reference(string role) =>
        sizeOf(role) ?? (role == "size" ? sizeOf("diameter") ?? (sizeOf("length") is null ? sizeOf("radius") : null) : null);

    private static string RoleOf(Lexeme term) => term.Is(TermCategory.Comparative) ? term.Term!.Id[..^1] : term.Term!.Id;
}
