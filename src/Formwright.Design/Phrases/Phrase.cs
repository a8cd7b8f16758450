using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// A noun with everything said about it: "four 6 mm holes, 10 mm deep, in the corners". Readers take what they understand; what
/// nobody took is reported to the user.
/// </summary>
/// <param name="head">The noun.</param>
/// <param name="prompt">The prompt it stands in.</param>
internal sealed class Phrase(Node head, LexedPrompt prompt)
{
    private readonly HashSet<string> extraMarks = [];
    private readonly HashSet<string> denied = [];

    /// <summary>The prompt it stands in.</summary>
    public LexedPrompt Prompt => prompt;

    /// <summary>The noun.</summary>
    public Node Head { get; } = head;

    /// <summary>Meaning of the noun; an unknown word as it is.</summary>
    public string Kind => Head.Lexeme.Term?.Id ?? Head.Lexeme.Text;

    public List<Measure> Measures { get; } = [];

    public List<SizeList> Lists { get; } = [];

    /// <summary>Dictionary entries around the noun: marks, faces, places, patterns.</summary>
    public List<Lexeme> Terms { get; } = [];

    /// <summary>Coordinates beside the noun.</summary>
    public List<Lexeme> Points { get; } = [];

    /// <summary>Nouns mentioned before that the words around this one refer to, in order: "in the middle of the boss".</summary>
    public List<Phrase> References { get; } = [];

    /// <summary>What its sizes are compared with: "as wide as the plate"; null for nothing.</summary>
    public Phrase? Compared { get; set; }

    /// <summary>The noun that this one belongs to: "a boss with a hole"; null when the words do not say.</summary>
    public Phrase? Owner { get; set; }

    /// <summary>How many; null when not said.</summary>
    public int? Count { get; set; }

    /// <summary>Metric thread size; null when none.</summary>
    public double? Screw { get; set; }

    /// <summary>Pitch and length behind a thread size ("M6 x 20"), in millimetres.</summary>
    public IReadOnlyList<double> ScrewSizes { get; set; } = [];

    /// <summary>Designations of standard parts beside the noun.</summary>
    public List<Lexeme> Designations { get; } = [];

    /// <summary>True behind "the", "its": the noun was mentioned before.</summary>
    public bool Definite { get; set; }

    /// <summary>True behind "without", "no".</summary>
    public bool Negated { get; set; }

    public bool Plural => Head.Lexeme.Plural;

    /// <summary>Index of the first character that belongs to it.</summary>
    public int Start { get; private set; } = head.Start;

    /// <summary>Index after the last character that belongs to it.</summary>
    public int End { get; private set; } = head.End;

    /// <summary>Index of the first character of its noun phrase, without what leads up to it: "On the top face add |a boss".</summary>
    public int NounStart { get; set; } = head.Start;

    /// <summary>Its words.</summary>
    public string Quote => prompt.Quote(Start, End);

    /// <summary>The noun as written; for one that was left out, the word that stands for it.</summary>
    public string Noun => Head.Lexeme.End > Head.Lexeme.Start ? prompt.Quote(Head.Lexeme.Start, Head.Lexeme.End) : Head.Lexeme.Text;

    public string QuoteOf(Measure measure) => prompt.Quote(measure.Start, measure.End);

    public string QuoteOf(SizeList list) => prompt.Quote(list.Start, list.End);

    public string QuoteOf(Lexeme lexeme) => prompt.Quote(lexeme.Start, lexeme.End);

    public void Widen(int start, int end)
    {
        Start = Math.Min(Start, start);
        End = Math.Max(End, end);
    }

    public void AddMark(string id) => extraMarks.Add(id);

    /// <summary>True once a body was made of it although its noun is strange.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Records that something is not wanted: "without bore".</summary>
    public void Deny(string id) => denied.Add(id);

    public bool IsDenied(string id) => denied.Contains(id);

    /// <summary>Gives all sizes free again, to be read another way.</summary>
    public void Release()
    {
        Measures.ForEach(m => m.Used = false);
        Lists.ForEach(l => l.Used = false);
    }

    /// <summary>Takes over what another phrase says.</summary>
    public void Merge(Phrase other)
    {
        Measures.AddRange(other.Measures);
        Lists.AddRange(other.Lists);
        Terms.AddRange(other.Terms);
        Points.AddRange(other.Points);
        References.AddRange(other.References);
        Count ??= other.Count;
        if (Screw is null)
        {
            (Screw, ScrewSizes) = (other.Screw, other.ScrewSizes);
        }
    }

    public bool Has(TermCategory category, string id) => Terms.Exists(t => t.Is(category, id));

    public bool HasMark(string id) => extraMarks.Contains(id) || Has(TermCategory.Mark, id);

    /// <summary>The first entry of a category; null when there is none.</summary>
    public string? First(TermCategory category) => Terms.Find(t => t.Is(category))?.Term!.Id;

    /// <summary>True when any length, list of sizes or thread stands with the noun.</summary>
    public bool HasSize => Measures.Exists(m => m.IsLength || m.Quantity.Unit.Kind is UnitKind.Area or UnitKind.Volume or UnitKind.Mass) || Lists.Count > 0 || Screw is not null || Head.Lexeme.Drawing is not null;

    /// <summary>True when a size along one of its axes was named that nothing has taken.</summary>
    public bool HasExtent => Measures.Exists(m => m is { Used: false, From: null, Role: "length" or "width" or "height" or "thickness" or "depth" });

    /// <summary>The length with the first of these roles that was given, in millimetres; null when none was.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when two different values are given for the same role.</exception>
    public double? Length(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (TakeAll(role, 1) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A diameter given as one or as its radius; null when neither was.</summary>
    public double? Diameter(string diameter = "diameter", string radius = "radius")
    {
        var direct = TakeAll(diameter, 1);
        var doubled = TakeAll(radius, 2);
        if (direct is { } d && doubled is { } r && !Same(d, r))
        {
            throw Refuse.Prompt($"'{Quote}' contradicts itself: the diameter is {Format.Length(d)}, but the radius is {Format.Length(r / 2)}.");
        }

        return direct ?? doubled;
    }

    /// <summary>The first length without a role, in millimetres; null when none is left.</summary>
    public double? Bare()
    {
        var measure = Measures.Find(m => !m.Used && m is { Role: null or "size", From: null, IsLength: true });
        return measure is null ? null : Take(measure);
    }

    /// <summary>The first angle that no word says the meaning of, in degrees; null when none is left.</summary>
    public double? BareAngle()
    {
        var measure = Measures.Find(m => m is { Used: false, Role: null or "angle", From: null } && m.Quantity.Unit.Kind == UnitKind.Angle);
        if (measure is null)
        {
            return null;
        }

        measure.Used = true;
        return measure.Quantity.Base;
    }

    /// <summary>A whole number with a role, such as a number of teeth; null when not given.</summary>
    public int? Number(string role)
    {
        var measure = Measures.Find(m => !m.Used && m.Role == role);
        if (measure is null)
        {
            return null;
        }

        measure.Used = true;
        return measure.Quantity.Unit.Kind == UnitKind.None && measure.Quantity.CanCount && measure.Quantity.Value <= 1e6
            ? (int)measure.Quantity.Value
            : throw Refuse.Prompt($"'{QuoteOf(measure)}' must be a whole number.");
    }

    /// <summary>A bare number with a role that is no length, such as a gear's module; null when not given.</summary>
    public double? Plain(string role)
    {
        var measure = Measures.Find(m => !m.Used && m.Role == role);
        if (measure is null)
        {
            return null;
        }

        measure.Used = true;
        return measure.Quantity.Base;
    }

    /// <summary>The first list of plain sizes with between <paramref name="least"/> and <paramref name="most"/> numbers, in millimetres; null when none is left.</summary>
    public double[]? Sizes(int least, int most, string? role = null)
    {
        var list = Lists.Find(l => !l.Used && l.Role == role && l.Quantities.Count >= least && l.Quantities.Count <= most);
        if (list is null)
        {
            return null;
        }

        list.Used = true;
        var values = new double[list.Quantities.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = list.Millimetres(i);
            Limits.CheckSize(values[i], $"'{QuoteOf(list)}'");
        }

        return values;
    }

    /// <summary>Marks a measure as used and returns it in millimetres.</summary>
    public double Take(Measure measure)
    {
        if (measure.Quantity.Unit.Kind is UnitKind.Angle or UnitKind.Percent or UnitKind.Area or UnitKind.Volume or UnitKind.Mass)
        {
            throw Refuse.Prompt($"'{QuoteOf(measure)}' should be a length; write it in mm, cm, m, inches or feet.");
        }

        measure.Used = true;
        Limits.CheckSize(Math.Abs(measure.Millimetres), $"'{QuoteOf(measure)}'");
        return measure.Millimetres;
    }

    private double? TakeAll(string role, double factor)
    {
        double? value = null;
        foreach (var measure in Measures)
        {
            if (!measure.Used && measure.Role == role && measure.From is null)
            {
                var next = Take(measure) * factor;
                if (value is { } first && !Same(first, next))
                {
                    throw Refuse.Prompt($"'{Quote}' gives two values for the same size: {Format.Length(first / factor)} and {Format.Length(next / factor)}.");
                }

                value = next;
            }
        }

        return value;
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));
}
