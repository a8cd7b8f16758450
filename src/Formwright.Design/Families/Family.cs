using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// A family of parts, such as hexagon head screws: its words, its parameters with defaults and ranges, and its shape as pieces. One
/// file makes a family; nothing else names it. A stored design keeps only what was given, so that an edit moves everything that
/// follows from it.
/// </summary>
internal abstract class Family : Solid
{
    private static readonly int[] Rows = [3, 2];
    private static readonly string[] Extents = ["length", "width", "height", "depth", "thickness", "diameter", "outerDiameter"];

    private IReadOnlyDictionary<string, Parameter>? byName;
    private IReadOnlyList<string[]>? allLists;
    private ImpliedComponents? implied;

    /// <summary>The families there are.</summary>
    public static IReadOnlyList<Family> All { get; } = Registry.All<Family>();

    public override string Kind => char.ToLowerInvariant(GetType().Name[0]) + GetType().Name[1..];

    /// <summary>Its name in titles.</summary>
    public virtual string Name => string.Concat(GetType().Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : c.ToString()));

    /// <summary>English nouns that name it, divided by bars, the usual one first.</summary>
    public abstract string Nouns { get; }

    /// <summary>Nouns of other languages, by language code.</summary>
    public virtual IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string>();

    /// <summary>
    /// True when its nouns also say what a hole or another part is for ("holes for M5 hex bolts"): then they name the part only where
    /// no solid was named before.
    /// </summary>
    public virtual bool IsHardware => false;

    /// <summary>True for families whose nouns name this one too once other words have chosen it.</summary>
    public virtual bool IsKin(Family other) => other == this;

    /// <summary>Parts of it that have several sizes: by id, the phrases divided by bars. A size of one has the role <c>id.role</c>.</summary>
    public virtual IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>();

    /// <summary>Its components, with those that the words of its sizes imply.</summary>
    public IReadOnlyDictionary<string, string> AllComponents => Implied.All;

    /// <summary>Regular expressions of designations that name it or a size of it, such as <c>608-2RS</c>.</summary>
    public virtual IReadOnlyList<string> Designations => [];

    /// <summary>Its parameters; those that others are worked out from first.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>What sizes joined by "x" mean, by their number; the first layout of a number counts. Sizes of a component begin with its id.</summary>
    public virtual IReadOnlyList<string[]> Lists => [];

    /// <summary>Its lists, and those of components that have a diameter and one more size: "hub 30 x 12".</summary>
    public IReadOnlyList<string[]> AllLists => allLists ??= [.. Lists.Count > 0 ? Lists : UsualLists(), .. AllComponents.Keys.Where(id => !Lists.Any(l => l[0].StartsWith(id + ".", StringComparison.Ordinal))).Select(ListOf).OfType<string[]>()];

    /// <summary>What sizes joined by "x" mean when the numbers themselves tell; null when only how many there are does.</summary>
    /// <param name="sizes">The sizes, in millimetres.</param>
    public virtual string[]? Meaning(IReadOnlyList<double> sizes) => null;

    /// <summary>What sizes without a word mean, in order.</summary>
    public virtual IReadOnlyList<string> Bare => [];

    /// <summary>What it is usually made of; null when its size decides.</summary>
    public virtual IReadOnlyList<MaterialUse>? MadeOf => null;

    /// <summary>A prompt that describes one.</summary>
    public abstract string Example { get; }

    /// <summary>True for a plain solid: others may be joined to it or cut out of it, and walls hollow it.</summary>
    public virtual bool IsPlain => false;

    /// <summary>Role of a number that names a part of a catalogue and is no size.</summary>
    protected const string CatalogueNumber = "designation";

    public override bool AbsorbsBore => Parameters.Any(p => p.Roles.Contains("innerDiameter"));

    /// <summary>The roles that mean a parameter, those of implied components too.</summary>
    public IReadOnlyList<string> RolesOf(Parameter parameter) => Implied.RolesOf(parameter);

    public Parameter? Find(string name)
    {
        byName ??= Parameters.ToDictionary(p => p.Name);
        return byName.GetValueOrDefault(name);
    }

    /// <summary>True when other words of a prompt mean this family although its nouns do not occur: a box with a lid.</summary>
    public virtual bool Claims(LexedPrompt prompt) => false;

    /// <summary>True when the prompt must not be read as several bodies either, because a size is that of the whole.</summary>
    public virtual bool ClaimsWhole(LexedPrompt prompt) => false;

    public sealed override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        var given = new FamilyReader(this, phrase, findings).Read();
        var said = new Dictionary<string, double>(given);
        Interpret(phrase, given, findings);
        ReportReplaced(phrase, said, given, findings);
        Hold(phrase, given);
        var values = new Values(given, this);
        Verify(values, phrase.Quote);
        var assumed = Parameters
            .Where(p => p is { Derived: false, Kind: not ParameterKind.Flag } && !given.ContainsKey(p.Name) && values[p.Name] > 0)
            .Select(p => $"{p.Label} {p.Written(values[p.Name])}")
            .ToList();
        if (assumed.Count > 0)
        {
            findings.Assume($"Assumed for the {(phrase.Noun.Length > 0 ? phrase.Noun : Name.ToLowerInvariant())}: {string.Join(", ", assumed)}.");
        }

        // What was said but does not shape the part, because other sizes fix it already, is told.
        var used = new Values(given, this);
        _ = Placed(used);
        foreach (var p in Parameters.Where(p => p.Kind == ParameterKind.Length && given.GetValueOrDefault(p.Name) > 0 && !used.WasRead(p.Name)))
        {
            findings.NotHonoured($"{p.Label} {p.Written(given[p.Name])}", "other sizes of the part already say what it is");
        }

        if (Source(values) is { } source && Parameters.Any(p => p.Derived && !given.ContainsKey(p.Name)))
        {
            findings.Assume($"Sizes that were not given are those of {source}.");
        }

        return given;
    }

    public sealed override Form Describe(Sizes sizes)
    {
        var values = Resolve(sizes);
        Verify(values, Name);
        var (piece, shift) = Placed(values);
        var bounds = piece.Bounds;
        return new Form(bounds, [.. Frames(values, new Box3(bounds.Min - shift, bounds.Max - shift)).Select(f => f with { Origin = f.Origin + shift })])
        {
            Volume = piece.Volume,
            Bores = piece.Bores,
            Solids = piece.Solids,
            SolidNames = piece.Names,
            Edges = Edges(values, bounds),
            ExtentTolerance = ExtentTolerance,
        };
    }

    public sealed override int Build(Sizes sizes, PipelineBuilder build) => Placed(Resolve(sizes)).Piece.Build(build);

    public sealed override string Title(Sizes sizes) => $"{Name} {Label(Resolve(sizes))}".Trim();

    public sealed override SizeReference? SizeOf(string role)
    {
        foreach (var parameter in Parameters.OrderByDescending(p => p.Name == role))
        {
            if (RolesOf(parameter).Contains(role))
            {
                return new(parameter.Name);
            }

            if (parameter.Kind == ParameterKind.Length && RolesOf(parameter).Any(r => FamilyReader.RadiusOf(r) == role))
            {
                return new(parameter.Name, 2);
            }
        }

        return null;
    }

    public sealed override bool IsLength(string name) => Find(name)?.Kind == ParameterKind.Length;

    public sealed override IReadOnlyDictionary<string, double> Complete(IReadOnlyDictionary<string, double> sizes)
    {
        var values = new Values(sizes, this);
        return Parameters.ToDictionary(p => p.Name, p => values[p.Name]);
    }

    /// <summary>Works out what designations and other words say, beyond the sizes of the parameters.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="given">The parameters read so far.</param>
    /// <param name="findings">Takes assumptions.</param>
    protected virtual void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
    }

    /// <summary>Its shape, standing upright; where it lies does not matter.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the values make no part.</exception>
    protected abstract Piece Shape(Values v);

    /// <summary>What it holds up to the rim, in cubic millimetres; null for what holds nothing.</summary>
    public virtual double? Capacity(Values v) => Capacities.OfCup(v, this);

    /// <summary>Its main sizes, for the title.</summary>
    protected virtual string Label(Values v)
    {
        var size = Placed(v).Piece.Bounds.Size;
        return Format.Sizes(size.X, size.Y, size.Z);
    }

    /// <summary>The standard that its table follows; null when there is none.</summary>
    protected virtual string? Source(Values v) => null;

    /// <summary>Tolerance of the extents, for shapes without sharp ends.</summary>
    protected virtual double ExtentTolerance => 1e-4;

    /// <summary>Faces for further features, in the coordinates of <see cref="Shape"/>.</summary>
    protected virtual IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => BoxFrames(bounds);

    /// <summary>Groups of edges, in the place where the part stands.</summary>
    protected virtual IReadOnlyList<EdgeGroup> Edges(Values v, Box3 bounds)
    {
        var least = Math.Min(bounds.Size.X, Math.Min(bounds.Size.Y, bounds.Size.Z));
        EdgeGroup Level(string name, double z) => new(name, least / 2, least / 2) { PlaneOrigin = new(0, 0, z), PlaneNormal = Point3.UnitZ };
        return [new("all", least / 2, least / 4), Level("top", bounds.Max.Z), Level("bottom", bounds.Min.Z), new("vertical", least / 2, least / 4) { ParallelTo = Point3.UnitZ }];
    }

    /// <summary>Refuses unless a condition holds.</summary>
    protected void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw Refuse.Prompt($"A {Name.ToLowerInvariant()} cannot be made like this: {message}");
        }
    }

    /// <summary>The six sides of the extents, the top one first.</summary>
    protected static IReadOnlyList<Frame> BoxFrames(Box3 b, bool flat = false)
    {
        var (c, s) = (b.Center, b.Size);
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        Frame Side(string name, Point3 normal, Point3 u, Point3 v, double width, double height, double thick) =>
            new(name, c + (normal * (thick / 2)), normal, u, v, width / 2, height / 2, thick) { Curved = !flat };
        return
        [
            Side("top", uz, ux, uy, s.X, s.Y, s.Z),
            Side("bottom", uz * -1, ux, uy, s.X, s.Y, s.Z),
            Side("front", uy * -1, ux, uz, s.X, s.Z, s.Y),
            Side("back", uy, ux, uz, s.X, s.Z, s.Y),
            Side("left", ux * -1, uy, uz, s.Y, s.Z, s.X),
            Side("right", ux, uy, uz, s.Y, s.Z, s.X),
        ];
    }

    /// <summary>The ends of a round part.</summary>
    protected static IReadOnlyList<Frame> RoundFrames(Box3 b, double outerRadius, double innerRadius = 0, bool flat = false)
    {
        var (c, h) = (b.Center, b.Size.Z);
        return
        [
            new("top", new(c.X, c.Y, b.Max.Z), Point3.UnitZ, Point3.UnitX, Point3.UnitY, outerRadius, outerRadius, h) { Round = true, InnerRadius = innerRadius, Curved = !flat },
            new("bottom", new(c.X, c.Y, b.Min.Z), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, outerRadius, outerRadius, h) { Round = true, InnerRadius = innerRadius, Curved = !flat },
            new("round", new(c.X, c.Y - outerRadius, c.Z), Point3.UnitY * -1, Point3.UnitX, Point3.UnitZ, outerRadius, h / 2, 2 * outerRadius) { Curved = true },
        ];
    }

    private ImpliedComponents Implied => implied ??= new(this);

    /// <summary>The parameters of a stored body.</summary>
    protected Values Resolve(Sizes sizes) => new(sizes.All, this);

    // Where a family says nothing, sizes in a row are its main ones in their order, as long as everybody names them alike.
    private IReadOnlyList<string[]> UsualLists()
    {
        string[] main = [.. Parameters.Where(p => p is { Kind: ParameterKind.Length, Derived: false }).Select(p => p.Name).Where(Extents.Contains)];
        return IsPlain || this is ThreadedPart ? [] : [.. Rows.Where(n => n <= main.Length).Select(n => main[..n])];
    }

    // A size that was worked into others shows in them, as it is, doubled or halved, or as a sum or difference; any other was lost.
    private void ReportReplaced(Phrase phrase, Dictionary<string, double> said, Dictionary<string, double> given, Findings findings)
    {
        foreach (var (name, size) in said.Where(s => s.Value > 0 && Find(s.Key) is { Kind: ParameterKind.Length } && Math.Abs(given.GetValueOrDefault(s.Key) - s.Value) > 1e-6))
        {
            bool Shows(double value) => Math.Abs(value - size) < 1e-6 || Math.Abs(value - (2 * size)) < 1e-6 || Math.Abs((2 * value) - size) < 1e-6;
            if (!given.Values.Any(Shows) && !phrase.Measures.Exists(m => m.Role == CatalogueNumber && m.Quantity.Value == size))
            {
                findings.NotHonoured($"{Find(name)!.Label} {Find(name)!.Written(size)}", given.TryGetValue(name, out var now) ? $"it is {Find(name)!.Written(now)} by the other words" : "the other words leave no place for it");
            }
        }
    }

    // "a half litre bottle, 70 mm diameter": the size that is left open is the one with which it holds so much.
    private void Hold(Phrase phrase, Dictionary<string, double> given)
    {
        var open = given.ContainsKey("diameter") ? "height" : "diameter";
        if (phrase.Measures.Find(m => m is { Used: false, Quantity.Unit.Kind: UnitKind.Volume }) is not { } volume || given.ContainsKey(open) || Capacity(new Values(given, this)) is null)
        {
            return;
        }

        var trial = new Dictionary<string, double>(given);
        var (least, most) = (1.0, 3000.0);
        for (var i = 0; i < 60; i++)
        {
            trial[open] = (least + most) / 2;
            var isEnough = Capacity(new Values(trial, this)) is { } held && held >= volume.Quantity.Base;
            (least, most) = isEnough ? (least, trial[open]) : (trial[open], most);
        }

        volume.Used = true;
        given[open] = Math.Round(most, 2);
    }

    private string[]? ListOf(string component)
    {
        string? Named(params ReadOnlySpan<string> roles)
        {
            foreach (var role in roles)
            {
                if (SizeOf($"{component}.{role}") is not null)
                {
                    return $"{component}.{role}";
                }
            }

            return null;
        }

        return Named("diameter", "outerDiameter") is { } across && Named("height", "length", "thickness") is { } along ? [across, along] : null;
    }

    private void Verify(Values values, string quote)
    {
        foreach (var p in Parameters)
        {
            var value = values[p.Name];
            if (!double.IsFinite(value) || value < 0 || value > p.Most || (value < p.Least && value != 0) || (value == 0 && p.Least > 0 && p.Kind is ParameterKind.Count or ParameterKind.Number))
            {
                throw Refuse.Prompt($"'{quote}': the {p.Label} of {p.Written(value)} is out of range; between {p.Written(p.Least)} and {p.Written(p.Most)} are possible.");
            }

            if (p.Kind == ParameterKind.Count && value != Math.Floor(value))
            {
                throw Refuse.Prompt($"'{quote}': the {p.Label} must be a whole number, not {Format.Number(value)}.");
            }
        }
    }

    /// <summary>The shape where it stands, centred on X and Y with its bottom at Z = 0, and how far it was moved there.</summary>
    protected (Piece Piece, Point3 Shift) Placed(Values values)
    {
        var piece = Shape(values);
        var bounds = piece.Bounds;
        Limits.CheckSize(bounds.Size.X, $"The {Name}");
        Limits.CheckSize(bounds.Size.Y, $"The {Name}");
        Limits.CheckSize(bounds.Size.Z, $"The {Name}");
        var shift = new Point3(-bounds.Center.X, -bounds.Center.Y, -bounds.Min.Z);
        return shift.Length < 1e-9 ? (piece, new(0, 0, 0)) : (piece.Moved(shift.X, shift.Y, shift.Z), shift);
    }
}
