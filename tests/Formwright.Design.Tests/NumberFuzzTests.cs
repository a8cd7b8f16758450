using System.Globalization;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Design.Text;

namespace Formwright.Design.Tests;

/// <summary>
/// Prompts made from a grammar, each size a number of its own: whatever is answered holds every one of them in its design, or says which
/// it does not. FORMWRIGHT_FUZZ sets how many are tried.
/// </summary>
public class NumberFuzzTests
{
    private static readonly int Tries = int.TryParse(Environment.GetEnvironmentVariable("FORMWRIGHT_FUZZ"), CultureInfo.InvariantCulture, out var n) ? n : 2_000;

    [Fact]
    public void Interpret_GeneratedPrompts_HoldEveryNumberOrSayWhichNot()
    {
        var lost = new List<string>();
        var answered = 0;
        for (var seed = 0; seed < Tries; seed++)
        {
            var (prompt, numbers) = new Sentences(seed).Make();
            Interpretation made;
            try
            {
                made = DesignEngine.Interpret(prompt);
            }
            catch (FormwrightException)
            {
                continue;
            }

            answered++;
            var values = new List<double>();
            Collect(made.Design.ToJson(), values);
            var notes = string.Join(' ', made.Notes);
            lost.AddRange(numbers
                .Where(n => !values.Exists(v => Math.Abs(v - n) < 1e-6 || Math.Abs(v - (2 * n)) < 1e-6) && !notes.Contains(Format.Number(n), StringComparison.Ordinal))
                .Select(n => $"{Format.Number(n)} of '{prompt}'"));
        }

        Assert.True(answered > Tries / 4, $"Only {answered} of {Tries} prompts were answered.");
        Assert.True(lost.Count == 0, string.Join('\n', lost.Take(20)));
    }

    private static void Collect(JsonNode? node, List<double> values)
    {
        switch (node)
        {
            case JsonObject o:
                o.ToList().ForEach(p => Collect(p.Value, values));
                break;
            case JsonArray a:
                a.ToList().ForEach(i => Collect(i, values));
                break;
            case JsonValue v when v.TryGetValue<double>(out var number):
                values.Add(number);
                break;
            default:
                break;
        }
    }

    // Sizes fall into ranges that mostly fit each other; two decimals make each one unique.
    private sealed class Sentences(int seed)
    {
        private readonly Random random = new(seed);
        private readonly List<double> numbers = [];

        public (string Prompt, IReadOnlyList<double> Numbers) Make()
        {
            var body = Pick(
                () => $"a block {Size(90, 120)} x {Size(60, 80)} x {Size(25, 40)} mm",
                () => $"a plate {Size(90, 120)} mm long, {Size(60, 80)} mm wide and {Size(12, 20)} mm thick",
                () => $"a box, length {Size(90, 120)} mm, width {Size(60, 80)} mm, height {Size(25, 40)} mm",
                () => $"a cylinder {Size(70, 100)} mm in diameter and {Size(20, 40)} mm high",
                () => $"a disc of {Size(70, 100)} mm diameter, {Size(10, 20)} mm thick");
            var features = Enumerable.Range(0, random.Next(3)).Select(_ => Pick(
                () => $"a {Size(5, 9)} mm hole in the middle",
                () => $"a {Size(5, 9)} mm hole {Size(4, 9)} mm deep",
                () => $"four {Size(3, 5)} mm holes on a {Size(40, 50)} mm bolt circle",
                () => $"a boss {Size(15, 25)} mm in diameter and {Size(10, 20)} mm high on the top face",
                () => $"a pocket {Size(20, 30)} x {Size(10, 18)} mm, {Size(3, 8)} mm deep",
                () => $"a {Size(1, 3)} mm chamfer on the top edges")).ToList();
            var joined = features.Count == 0 ? "" : Pick(
                () => " with " + string.Join(" and ", features),
                () => ". It has " + string.Join(". It has ", features),
                () => ".\n- " + string.Join("\n- ", features));
            return ($"{Pick(() => "", () => "Make ", () => "I need ")}{body}{joined}", numbers);
        }

        private string Size(int from, int to)
        {
            var value = Math.Round(from + ((to - from) * random.NextDouble()), 2);
            numbers.Add(value);
            return value.ToString("0.##", CultureInfo.InvariantCulture);
        }

        private string Pick(params Func<string>[] ways) => ways[random.Next(ways.Length)]();
    }
}
