using System.Globalization;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Bench.TextToCad.Fuzz;

/// <summary>Generated and random prompts: none may crash, hang, or lose a number without a word.</summary>
internal static class FuzzBench
{
    private const int Sentences = 100_000;
    private const int Garbage = 10_000;
    private const int Built = 2_000;
    private const int Seed = 20261128;
    private const int Shown = 40;

    /// <summary>Runs it; bare numbers among the arguments are the number of sentences and the seed.</summary>
    public static Task RunAsync(Table table, IReadOnlyList<string> args)
    {
        var numbers = args.Where(a => int.TryParse(a, CultureInfo.InvariantCulture, out _)).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToList();
        var (sentences, seed) = (numbers is [var n, ..] ? n : Sentences, numbers is [_, var s, ..] ? s : Seed);
        var run = new FuzzRun(new PromptGrammar(seed));
        run.Sentences(sentences);
        run.Garbage(sentences * Garbage / Sentences);
        var (built, kernelFaults) = Build(new PromptGrammar(seed + 1), sentences * Built / Sentences);
        foreach (var (prompt, what) in run.Crashes.Concat(run.Silent.Select(x => (x.Prompt, "silent: " + x.Numbers))).Concat(run.Slow.Select(p => (p, "slow"))).Concat(kernelFaults).Take(Shown))
        {
            Console.Error.WriteLine($"  {what}: {prompt.ReplaceLineEndings(" ")}");
        }

        string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
        table.Add($"fuzz, seed {seed}: prompts read", $"{Count(run.Prompts)}, of which {Count(run.Refused)} refused with a reason");
        table.Add("fuzz: crashes", Count(run.Crashes.Count), "0");
        table.Add("fuzz: prompts above 2 s", Count(run.Slow.Count), "0");
        table.Add("fuzz: slowest prompt", $"{Table.Number(run.Slowest.TotalMilliseconds)} ms", "2000 ms");
        table.Add("fuzz: a number neither in the design nor in a note", Count(run.Silent.Count), "0");
        table.Add("fuzz: built in the kernel", Count(built));
        table.Add("fuzz: crashes in the kernel", Count(kernelFaults.Count), "0");
        return Task.CompletedTask;
    }

    private static (int Built, List<(string Prompt, string What)> Faults) Build(PromptGrammar grammar, int count)
    {
        var faults = new List<(string, string)>();
        var built = 0;
        for (var i = 0; i < count; i++)
        {
            var prompt = grammar.Prompt();
            using var scope = KernelScope.Begin();
            try
            {
                PartBuilder.Build(prompt, null, _ => { }, CancellationToken.None);
                built++;
            }
            catch (FormwrightException refusal) when (refusal.Error.Code is ErrorCode.InvalidInput or ErrorCode.KernelFailed)
            {
                // Refused with a reason.
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add((prompt, $"{fault.GetType().Name}: {fault.Message}"));
            }
        }

        return (built, faults);
    }
}
