using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>
/// Edits that make another body of the body: turned about an axis, cut in half, cut flat, or with another section. They need a
/// body without features, whose places would no longer be where they were.
/// </summary>
internal sealed class Reshaping
{
    private const double Half = 180;
    private readonly Reading reading;
    private readonly PartSpec part;
    private readonly string title;
    private readonly string words;

    private Reshaping(Reading reading, PartSpec part)
    {
        (this.reading, this.part) = (reading, part);
        title = Solid.Of(part.Body.Kind).Title(Sizes.Of(part.Body));
        words = reading.Prompt.Text.ToLowerInvariant();
    }

    /// <summary>The body that a prompt asks for; null when it asks for none of this.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the body cannot be changed like that.</exception>
    public static BodySpec? Of(Reading reading, PartSpec part)
    {
        var reshaping = new Reshaping(reading, part);
        return reshaping.Turned() ?? reshaping.Halved() ?? reshaping.Flattened() ?? reshaping.Stepped();
    }

    // "rotate it 90 degrees about the x axis"
    private BodySpec? Turned()
    {
        if (!reading.Nodes.Any(n => n.Is(TermCategory.Verb, "rotate")))
        {
            return null;
        }

        Bare("turned");
        var angle = Measures().FirstOrDefault(m => m.Quantity.Unit.Kind == UnitKind.Angle);
        angle?.Used = true;
        var axis = words.Contains("x axis", StringComparison.Ordinal) || words.Contains("x-axis", StringComparison.Ordinal) ? 'x'
            : words.Contains("y axis", StringComparison.Ordinal) || words.Contains("y-axis", StringComparison.Ordinal) ? 'y' : 'z';
        var degrees = angle?.Quantity.Value ?? 90;
        if (Solid.Of(part.Body.Kind) is not Cuboid || degrees % 90 != 0)
        {
            throw Refuse.Prompt($"A {title} cannot be turned by {Format.Number(degrees)} degrees: only blocks are, by quarter turns.", "Describe the part as it shall lie.");
        }

        return degrees % 180 == 0 ? part.Body : axis switch
        {
            'x' => Swapped("width", "height"),
            'y' => Swapped("length", "height"),
            _ => Swapped("length", "width"),
        };
    }

    // "cut it in half lengthwise"
    private BodySpec? Halved()
    {
        var half = reading.Nodes.Any(n => n.Is(TermCategory.Multiplier, "0.5")) && reading.Nodes.Any(n => n.Is(TermCategory.Verb, "cut"));
        if (!half || reading.Nodes.Any(n => n.Is(TermCategory.Role) || n.Is(TermCategory.Feature)))
        {
            return null;
        }

        Bare("cut in half");
        var along = reading.Nodes.Any(n => n.Is(TermCategory.Place, "lengthwise"));
        var sizes = part.Body.Sizes;
        return part.Body.Kind switch
        {
            "sphere" => new BodySpec("hemisphere", sizes),
            "tube" or "ring" when along => new BodySpec("tubeSector", new Dictionary<string, double> { ["outer"] = sizes["outerDiameter"], ["inner"] = sizes["innerDiameter"], ["height"] = sizes["height"], ["angle"] = Half }),
            "cylinder" or "rod" or "disc" when along => new BodySpec("cylinderSector", new Dictionary<string, double> { ["diameter"] = sizes["diameter"], ["height"] = sizes["height"], ["angle"] = Half }),
            "tube" or "cylinder" or "rod" => Halved("height"),
            "disc" or "ring" => throw Refuse.Prompt($"'{reading.Prompt.Quote(0, reading.Prompt.Text.Length)}' does not say how the {title} shall be cut.", "Say 'lengthwise' for two half rounds."),
            _ when Solid.Of(part.Body.Kind) is Cuboid => Halved(along ? "width" : "length"),
            _ => throw Refuse.Prompt($"A {title} cannot be cut in half. Describe the half."),
        };
    }

    // "cut it flat at the bottom so that it is 50 mm high"
    private BodySpec? Flattened()
    {
        var cut = reading.Nodes.Any(n => n.Is(TermCategory.Verb, "cut")) && words.Contains("flat", StringComparison.Ordinal);
        if (!cut || part.Body.Kind != "sphere" || Measures().FirstOrDefault(m => m.Role == "height") is not { } height)
        {
            return null;
        }

        Bare("cut flat");
        height.Used = true;
        return height.Millimetres < part.Body.Sizes["diameter"]
            ? new BodySpec("sphericalCap", new Dictionary<string, double> { ["diameter"] = part.Body.Sizes["diameter"], ["height"] = height.Millimetres })
            : throw Refuse.Prompt($"A {title} cut flat is lower than its diameter; '{reading.Prompt.Quote(height.Start, height.End)}' is not.");
    }

    // "make the second section 80 mm long", "add a third step, 15 mm diameter and 20 mm long"
    private BodySpec? Stepped()
    {
        if (part.Body.Kind != "steppedShaft" || reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Ordinal)) is not { } ordinal)
        {
            return null;
        }

        var steps = part.Body.Sizes.Keys.Count(k => k.StartsWith("diameter", StringComparison.Ordinal));
        var number = int.Parse(ordinal.Lexeme.Term!.Id, System.Globalization.CultureInfo.InvariantCulture) is var n and > 0 ? n : steps;
        var measures = Measures().Where(m => m is { IsLength: true, From: null }).ToList();
        var sizes = part.Body.Sizes.ToDictionary();
        foreach (var measure in measures)
        {
            var name = measure.Role is "diameter" or "radius" ? "diameter" : measure.Role is "length" or "height" ? "length" : null;
            if (name is not null)
            {
                sizes[name + number] = measure.Millimetres * (measure.Role == "radius" ? 2 : 1);
                measure.Used = true;
            }
        }

        if (number > steps + 1 || !sizes.ContainsKey($"diameter{number}") || !sizes.ContainsKey($"length{number}"))
        {
            throw Refuse.Prompt($"'{reading.Prompt.Quote(0, reading.Prompt.Text.Length)}': the {title} has {steps} sections, and a further one needs a diameter and a length.");
        }

        return measures.Count > 0 ? part.Body with { Sizes = sizes } : null;
    }

    private IEnumerable<Measure> Measures() => reading.Phrases.Append(reading.Loose).SelectMany(p => p.Measures).Where(m => !m.Used);

    private BodySpec Halved(string size) => part.Body with { Sizes = part.Body.Sizes.ToDictionary(s => s.Key, s => s.Key == size ? s.Value / 2 : s.Value) };

    private BodySpec Swapped(string a, string b) => part.Body with { Sizes = part.Body.Sizes.ToDictionary(s => s.Key, s => part.Body.Sizes[s.Key == a ? b : s.Key == b ? a : s.Key]) };

    private void Bare(string what)
    {
        if (part.Features.Count > 0)
        {
            throw Refuse.Prompt($"A part with features cannot be {what}: the {title} has {part.Features.Count}.", "Ask for it before the features, or describe the part anew.");
        }
    }
}
