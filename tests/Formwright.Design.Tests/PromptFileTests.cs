using System.Globalization;
using System.Text.Json;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>The prompts of the bench, checked against what is foretold of their solids; the bench builds them and measures.</summary>
public class PromptFileTests
{
    private static readonly JsonDocument[] Cases = [.. new[] { "briefs.jsonl", "workshop.jsonl" }.SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, file))).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line))];

    public static TheoryData<string> Ids => [.. Cases.Select(c => c.RootElement.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Prompt_OfTheFile_BecomesWhatItDescribes(string id)
    {
        var root = Cases.First(c => c.RootElement.GetProperty("id").GetString() == id).RootElement;
        if (root.TryGetProperty("refused", out var words))
        {
            Assert.Contains(words.GetString()!, Prompts.Refused(root.GetProperty("prompt").GetString()!).Message, StringComparison.OrdinalIgnoreCase);
            return;
        }

        var turns = root.TryGetProperty("turns", out var all)
            ? all.EnumerateArray().Zip(root.GetProperty("after").EnumerateArray(), (turn, after) => (turn.GetString()!, after))
            : [(root.GetProperty("prompt").GetString()!, root)];
        PartDesign? design = null;
        foreach (var (prompt, expected) in turns)
        {
            design = DesignEngine.Interpret(prompt, design).Design;
            Check(Plan.Make(design), expected);
        }
    }

    private static void Check(Plan plan, JsonElement expected)
    {
        if (expected.TryGetProperty("bbox", out var box))
        {
            var size = plan.Bounds.Size;
            Assert.Equal(box.EnumerateArray().Select(v => v.GetDouble()), new[] { size.X, size.Y, size.Z }.Order(), (a, b) => Math.Abs(a - b) < 1e-3);
        }

        if (expected.TryGetProperty("volume", out var volume) && plan.Volume is { } foretold)
        {
            Assert.Equal(volume.GetDouble(), foretold, 1e-4 * foretold);
        }

        if (expected.TryGetProperty("solids", out var solids))
        {
            Assert.Equal(solids.GetInt32(), plan.Solids);
        }

        if (expected.TryGetProperty("holes", out var holes))
        {
            foreach (var hole in holes.EnumerateObject())
            {
                var radius = double.Parse(hole.Name, CultureInfo.InvariantCulture);
                Assert.Equal(hole.Value.GetInt32(), plan.Bores.Count(b => Math.Abs(b.Radius - radius) < 1e-3));
            }
        }
    }
}
