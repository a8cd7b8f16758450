using System.Diagnostics;
using Formwright.Core;
using Formwright.Design;

namespace Formwright.Bench.TextToCad.Fuzz;

/// <summary>Reads generated prompts and counts what must not happen: a crash, a delay, a number that was passed over in silence.</summary>
/// <param name="grammar">Writes the prompts.</param>
internal sealed class FuzzRun(PromptGrammar grammar)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Prompts that were read.</summary>
    public int Prompts { get; private set; }

    /// <summary>Prompts that were refused with a reason.</summary>
    public int Refused { get; private set; }

    /// <summary>The longest that one prompt took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>Prompts that ended in anything but an answer or a refusal, with the exception.</summary>
    public List<(string Prompt, string Fault)> Crashes { get; } = [];

    /// <summary>Prompts that took longer than two seconds.</summary>
    public List<string> Slow { get; } = [];

    /// <summary>Prompts with numbers that are neither in the design nor in a note.</summary>
    public List<(string Prompt, string Numbers)> Silent { get; } = [];

    /// <summary>Reads prompts of the grammar; each third one is followed by an edit.</summary>
    public void Sentences(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var prompt = grammar.Prompt();
            if (Read(prompt, null) is { } made && i % 3 == 0)
            {
                Read(grammar.Edit(), made.Design, prompt);
            }
        }
    }

    /// <summary>Reads characters without sense.</summary>
    public void Garbage(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Read(grammar.Garbage(), null, isSense: false);
        }
    }

    private Interpretation? Read(string prompt, PartDesign? previous, string? before = null, bool isSense = true)
    {
        Prompts++;
        var shown = before is null ? prompt : $"{before} / {prompt}";
        var clock = Stopwatch.StartNew();
        try
        {
            var made = DesignEngine.Interpret(prompt, previous);
            if (isSense && NumberOracle.Lost([prompt], made) is { Count: > 0 } lost && previous is null)
            {
                Silent.Add((shown, string.Join(", ", lost)));
            }

            return made;
        }
        catch (FormwrightException refusal) when (refusal.Error.Code == ErrorCode.InvalidInput)
        {
            Refused++;
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Crashes.Add((shown, $"{fault.GetType().Name}: {fault.Message}"));
            return null;
        }
        finally
        {
            var took = clock.Elapsed;
            Slowest = took > Slowest ? took : Slowest;
            if (took > Longest)
            {
                Slow.Add(shown);
            }
        }
    }
}
