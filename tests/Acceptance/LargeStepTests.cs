using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Formwright.Acceptance.Tests;

/// <summary>A STEP file that keeps a worker busy for long.</summary>
public sealed partial class LargeStepTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Bytes = 50_000_000;

    [Fact]
    public async Task Conversion_OfFiftyMegabytes_TellsItsProgressAndStopsWhenCancelled()
    {
        var client = await BitbybitClient.OfAsync(server);
        var cup = await client.CompletedAsync("models/dragon-cup", """{"outputs": {"formats": ["step"]}}""");
        var file = await client.UploadAsync("large.step", Repeated(Encoding.ASCII.GetString(await client.DownloadAsync(cup, "step"))));
        var id = (string)(await client.PostAsync("convert/step-to-gltf", "TaskCreated", $$"""{"stepFileId": "{{file}}"}"""))["taskId"]!;
        await Eventually.TrueAsync(async () => await client.GetAsync($"tasks/{id}", "TaskDetail") is var task
            && (string)task["status"]! == "processing" && (int?)task["progress"] > 0);

        var answer = await client.SendAsync(HttpMethod.Delete, $"tasks/{id}", "Cancelled");

        Assert.Equal("processing", (string?)answer["previousStatus"]);
        Assert.Equal("cancelled", (string?)(await client.EndedAsync(id))["status"]);
        await client.CompletedAsync("cad/execute", """{"operation": "occt.shapes.solid.createBox"}""");
    }

    /// <summary>The same product again and again, each with numbers of its own, until the file is large enough.</summary>
    private static byte[] Repeated(string step)
    {
        const string begin = "DATA;\n";
        var start = step.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var end = step.LastIndexOf("ENDSEC;", StringComparison.Ordinal);
        var data = step[start..end];
        var most = Reference().Matches(data).Max(match => int.Parse(match.ValueSpan[1..], CultureInfo.InvariantCulture));
        var text = new StringBuilder(step[..start], Bytes + (2 * data.Length));
        for (var copy = 0; text.Length < Bytes; copy++)
        {
            var shift = copy * most;
            text.Append(Reference().Replace(data, match => $"#{(shift + int.Parse(match.ValueSpan[1..], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)}"));
        }

        return Encoding.ASCII.GetBytes(text.Append(step[end..]).ToString());
    }

    [GeneratedRegex(@"#\d+")]
    private static partial Regex Reference();
}
