using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Bench.TextToCad;

/// <summary>A prompt, or the turns of a conversation, and what its solid must be. Lengths in millimetres, volumes in cubic millimetres.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Prompt">What is asked for; null for a conversation.</param>
/// <param name="Turns">The prompts of a conversation; null for a single prompt.</param>
/// <param name="After">What must hold after each turn; null for a single prompt.</param>
internal sealed record PromptCase(string Id, string? Prompt = null, IReadOnlyList<string>? Turns = null, IReadOnlyList<Expectation>? After = null) : Expectation
{
    /// <summary>Each prompt with what must hold after it.</summary>
    public IEnumerable<(string Prompt, Expectation Expected)> Steps => Turns is null
        ? [(Prompt ?? throw new InvalidDataException($"{Id} has no prompt."), this)]
        : Turns.Zip(After ?? throw new InvalidDataException($"{Id} says nothing about its turns."));

    /// <summary>The cases of a file with one JSON object a line.</summary>
    public static IReadOnlyList<PromptCase> Load(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize(line, PromptCaseJson.Default.PromptCase)!)];
}

/// <summary>What a solid must be; a null member is not checked.</summary>
internal record Expectation
{
    private const double LengthShare = 0.01;
    private const double VolumeShare = 0.015;

    /// <summary>Extents, in any order.</summary>
    public double[]? Bbox { get; init; }

    public double? Volume { get; init; }

    public double[]? VolumeRange { get; init; }

    /// <summary>Number of inner cylinders by radius.</summary>
    public Dictionary<string, int>? Holes { get; init; }

    public int? HolesTotal { get; init; }

    public int? HolesMin { get; init; }

    public int? Solids { get; init; }

    public int? MinFaces { get; init; }

    /// <summary>Fewest faces by type of surface.</summary>
    public Dictionary<string, int>? Types { get; init; }

    public double? MaxExtent { get; init; }

    /// <summary>Words that a note must contain.</summary>
    public string? Note { get; init; }

    /// <summary>Words that the refusal must contain; when set, the prompt must be refused.</summary>
    public string? Refused { get; init; }

    /// <summary>What does not hold: the check, and what was found instead.</summary>
    /// <param name="report">The measured solid.</param>
    /// <param name="notes">What the user is told.</param>
    public IEnumerable<(string Check, string Found)> Compare(ShapeReport report, IReadOnlyList<string> notes)
    {
        var size = new[] { report.Bounds.Size.X, report.Bounds.Size.Y, report.Bounds.Size.Z };
        if (!report.Valid || !report.Closed)
        {
            yield return ("valid", "no valid, closed solid");
        }

        if (Bbox is not null && !Bbox.Order().Zip(size.Order()).All(p => IsNear(p.First, p.Second)))
        {
            yield return ("bbox", string.Join(" x ", size.Order().Select(Text)));
        }

        if (Volume is { } volume && Math.Abs(report.Volume - volume) > VolumeShare * volume)
        {
            yield return ("volume", $"{Text(report.Volume)} instead of {Text(volume)}");
        }

        if (VolumeRange is [var least, var most] && (report.Volume < least || report.Volume > most))
        {
            yield return ("volume_range", Text(report.Volume));
        }

        foreach (var (radius, count) in Holes ?? [])
        {
            var r = double.Parse(radius, CultureInfo.InvariantCulture);
            var found = report.Holes.Count(h => Math.Abs(h.Radius - r) <= 1e-3 * Math.Max(1, r));
            if (found != count)
            {
                yield return ("holes", $"{found} of radius {radius} instead of {count}");
            }
        }

        if (HolesTotal is { } total && report.Holes.Count != total)
        {
            yield return ("holes_total", Text(report.Holes.Count));
        }

        if (HolesMin is { } fewest && report.Holes.Count < fewest)
        {
            yield return ("holes_min", Text(report.Holes.Count));
        }

        if (Solids is { } solids && report.Solids != solids)
        {
            yield return ("solids", Text(report.Solids));
        }

        if (MinFaces is { } faces && report.Faces < faces)
        {
            yield return ("min_faces", Text(report.Faces));
        }

        foreach (var (type, count) in Types ?? [])
        {
            if (report.Surfaces.GetValueOrDefault(type) < count)
            {
                yield return ("types", $"{report.Surfaces.GetValueOrDefault(type)} {type} faces instead of {count}");
            }
        }

        if (MaxExtent is { } extent && !IsNear(extent, size.Max()))
        {
            yield return ("max_extent", Text(size.Max()));
        }

        if (Note is { } words && !notes.Any(n => n.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            yield return ("note", string.Join(" | ", notes));
        }
    }

    private static bool IsNear(double expected, double found) => Math.Abs(found - expected) <= Math.Max(0.05, LengthShare * expected);

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>JSON of the files of prompts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PromptCase))]
internal sealed partial class PromptCaseJson : JsonSerializerContext;
