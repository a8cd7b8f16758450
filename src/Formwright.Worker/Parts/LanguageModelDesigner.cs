using Formwright.Core;
using Formwright.Design.LanguageModel;

namespace Formwright.Worker.Parts;

/// <summary>
/// A language model writes, the kernel builds and measures, and what is wrong goes back to the model. When that leads nowhere another
/// designer takes over, and the part says why.
/// </summary>
/// <param name="model">Writes.</param>
/// <param name="fallback">Takes over.</param>
public sealed class LanguageModelDesigner(ModelDesigner model, IPartDesigner fallback) : IPartDesigner
{
    /// <inheritdoc/>
    public async Task<BuiltPart> DesignAsync(DesignRequest request, Action<int> report, CancellationToken cancel)
    {
        if (request.Attempt > 1)
        {
            // A pipeline that crashed the kernel once would do so again, and there is nobody left to tell the model.
            return await FallBackAsync(request, "an earlier attempt with it did not end", null, 0, report, cancel);
        }

        var asked = AskedSizes.Of(request.Prompt);
        var dialogue = model.Begin(request.Prompt, request.Previous);
        BuiltPart? doubtful = null;
        var reason = "";
        try
        {
            while (dialogue.MayGoOn)
            {
                try
                {
                    var draft = await dialogue.ProposeAsync(cancel);
                    var part = PartBuilder.Build(draft, report, cancel);
                    var missing = asked.NotFoundIn(draft.Pipeline, part.Report);
                    if (missing.Count == 0)
                    {
                        return part with { Tokens = dialogue.Tokens };
                    }

                    doubtful = WithNotes(part, missing);
                    reason = $"its part is not what was asked: {string.Join(' ', missing)}";
                    dialogue.Reject($"The solid was built, but it does not match the request. {string.Join(' ', missing)} {Measures(part.Report)}");
                }
                catch (FormwrightException e) when (e.Error.Code is ErrorCode.InvalidInput or ErrorCode.Unsupported or ErrorCode.KernelFailed)
                {
                    reason = $"its part could not be built: {e.Error.Message}";
                    dialogue.Reject($"{e.Error.Message} {e.Error.Hint}");
                }
            }

            reason = $"after {dialogue.Rounds} answers {reason}";
        }
        catch (FormwrightException e) when (e.Error.Code == ErrorCode.ProviderFailed)
        {
            reason = $"{e.Error.Message}.";
        }

        return await FallBackAsync(request, reason, doubtful, dialogue.Tokens, report, cancel);
    }

    /// <param name="request">What to make.</param>
    /// <param name="reason">Why the model's part is not taken.</param>
    /// <param name="doubtful">A sound part of the model that lacks something, for want of a better one; null for none.</param>
    /// <param name="tokens">Tokens that were used in vain.</param>
    /// <param name="report">Tells progress.</param>
    /// <param name="cancel">Stops.</param>
    private async Task<BuiltPart> FallBackAsync(
        DesignRequest request, string reason, BuiltPart? doubtful, int tokens, Action<int> report, CancellationToken cancel)
    {
        var note = $"Designed by the embedded engine, because the language model '{model.Options.Model}' could not be used: {reason.TrimEnd('.')}.";
        try
        {
            return WithNotes(await fallback.DesignAsync(request, report, cancel), [note]) with { Tokens = tokens };
        }
        catch (FormwrightException) when (doubtful is not null)
        {
            return doubtful with { Tokens = tokens };
        }
        catch (FormwrightException e)
        {
            throw new FormwrightException(
                e.Error with { Hint = $"{e.Error.Hint} The language model '{model.Options.Model}' could not be used either: {reason.TrimEnd('.')}.".TrimStart() }, e);
        }
    }

    private static BuiltPart WithNotes(BuiltPart part, IReadOnlyList<string> notes) =>
        part with { Interpretation = part.Interpretation with { Notes = [.. notes, .. part.Interpretation.Notes] } };

    private static string Measures(ShapeReport report) => FormattableString.Invariant(
        $"It measures {report.Bounds.Size.X:0.###} x {report.Bounds.Size.Y:0.###} x {report.Bounds.Size.Z:0.###} mm, has {report.Holes.Count} cylindrical holes and {report.Faces} faces.");
}
