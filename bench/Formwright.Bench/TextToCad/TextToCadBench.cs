namespace Formwright.Bench.TextToCad;

/// <summary>The embedded designer on files of prompts with checks: how many it gets right, and how long it takes.</summary>
internal static class TextToCadBench
{
    /// <summary>Prompts of our own, used when no file is named.</summary>
    private const string OwnPrompts = "bench/Formwright.Bench/TextToCad/Prompts";

    /// <summary>Scores the files (<c>.jsonl</c>) among the arguments, else our own.</summary>
    public static Task RunAsync(Table table, IReadOnlyList<string> args)
    {
        var named = args.Where(a => a.EndsWith(".jsonl", StringComparison.Ordinal)).ToList();
        var files = named.Count > 0 ? named : [.. Directory.GetFiles(OwnPrompts, "*.jsonl").Order(StringComparer.Ordinal)];
        var step = Path.Combine(Path.GetTempPath(), $"formwright-bench-{Environment.ProcessId}.step");
        var all = new List<PromptScore>();
        try
        {
            foreach (var file in files)
            {
                var scores = PromptCase.Load(file).Select(c => PromptScore.Of(c, step)).ToList();
                foreach (var failed in scores.Where(s => !s.Passed))
                {
                    Console.Error.WriteLine($"  {failed.Case.Id} {failed.Case.Prompt ?? string.Join(" / ", failed.Case.Turns!)}");
                    foreach (var (check, found) in failed.Faults)
                    {
                        Console.Error.WriteLine($"      {check}: {found}");
                    }
                }

                table.Add($"text to CAD, {Path.GetFileName(file)}: passed", $"{scores.Count(s => s.Passed)} of {scores.Count}", "all");
                all.AddRange(scores);
            }
        }
        finally
        {
            File.Delete(step);
        }

        foreach (var check in all.SelectMany(s => s.Faults).GroupBy(f => f.Check).OrderByDescending(g => g.Count()))
        {
            table.Add($"text to CAD: failed checks of kind {check.Key}", $"{check.Count()}", "0");
        }

        var times = all.SelectMany(s => s.Milliseconds).ToList();
        if (times.Count > 0)
        {
            table.Add("text to STEP in one process: p50", $"{Table.Number(Table.Percentile(times, 0.5))} ms", "150 ms");
            table.Add("text to STEP in one process: p95", $"{Table.Number(Table.Percentile(times, 0.95))} ms");
        }

        return Task.CompletedTask;
    }
}
