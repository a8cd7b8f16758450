using System.Diagnostics;
using Formwright.Core;
using Formwright.Design;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Bench.TextToCad;

/// <summary>How one case went.</summary>
/// <param name="Case">The case.</param>
/// <param name="Faults">Failed checks; empty when it passed.</param>
/// <param name="Milliseconds">From text to STEP, one entry per prompt that was answered.</param>
internal sealed record PromptScore(PromptCase Case, IReadOnlyList<(string Check, string Found)> Faults, IReadOnlyList<double> Milliseconds)
{
    public bool Passed => Faults.Count == 0;

    /// <summary>Makes the parts of a case and checks them.</summary>
    /// <param name="testCase">The case.</param>
    /// <param name="stepFile">Where the STEP file is written and replaced; null to write none.</param>
    public static PromptScore Of(PromptCase testCase, string? stepFile)
    {
        var faults = new List<(string, string)>();
        var times = new List<double>();
        PartDesign? design = null;
        foreach (var (prompt, expected) in testCase.Steps)
        {
            using var scope = KernelScope.Begin();
            var clock = Stopwatch.StartNew();
            try
            {
                var part = PartBuilder.Build(prompt, design, _ => { }, CancellationToken.None);
                if (stepFile is not null)
                {
                    new PartExporter(part.Document).Write(FormatCatalogue.FindByExtension(".step")!, stepFile);
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }

                design = part.Interpretation.Design;
                faults.AddRange(expected.Refused is null ? expected.Compare(part.Report, part.Interpretation.Notes) : [("refused", "was built")]);
            }
            catch (Exception fault) when (fault is not FormwrightException)
            {
                faults.Add(("crash", fault.ToString()));
            }
            catch (FormwrightException refusal)
            {
                var message = refusal.Error.Message;
                if (expected.Refused is null || !message.Contains(expected.Refused, StringComparison.OrdinalIgnoreCase))
                {
                    faults.Add(("refused", message));
                }
            }
        }

        return new PromptScore(testCase, faults, times);
    }
}
