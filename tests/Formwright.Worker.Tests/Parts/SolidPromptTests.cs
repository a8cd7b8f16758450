using System.Text.Json.Nodes;
using Formwright.Design;
using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Prompts for solids in the words of many people, with the extents and volumes that follow from their numbers.</summary>
public class SolidPromptTests
{
    private const double Extent = 0.01;
    private const double Share = 1e-3;

    public static TheoryData<string> Cases => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Parts", "solids.jsonl"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_Solid_HasTheSizesThatFollowFromItsPrompt(string line)
    {
        using var scope = KernelScope.Begin();
        var wanted = JsonNode.Parse(line)!;

        var part = PartBuilder.Build(wanted["prompt"]!.GetValue<string>(), null, _ => { }, TestContext.Current.CancellationToken);

        var report = part.Report;
        Assert.Empty(DesignCheck.Compare(part.Interpretation.Design, report));
        Assert.DoesNotContain(part.Interpretation.Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal));
        Assert.Equal(wanted["solids"]?.GetValue<int>() ?? 1, report.Solids);
        var size = new[] { report.Bounds.Size.X, report.Bounds.Size.Y, report.Bounds.Size.Z }.Order().ToArray();
        if (wanted["bbox"] is JsonArray box)
        {
            Assert.All(box.Select(b => b!.GetValue<double>()).Zip(size), pair => Assert.Equal(pair.First, pair.Second, Extent));
        }

        if (wanted["max_extent"] is { } most)
        {
            Assert.Equal(most.GetValue<double>(), size[2], Extent);
        }

        if (wanted["volume"] is { } volume)
        {
            Assert.Equal(volume.GetValue<double>(), report.Volume, Share * volume.GetValue<double>());
        }

        if (wanted["volume_range"] is JsonArray range)
        {
            Assert.InRange(report.Volume, range[0]!.GetValue<double>(), range[1]!.GetValue<double>());
        }

        foreach (var (radius, count) in wanted["holes"]?.AsObject() ?? [])
        {
            var r = double.Parse(radius, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(count!.GetValue<int>(), report.Holes.Count(h => Math.Abs(h.Radius - r) < 1e-3));
        }
    }
}
