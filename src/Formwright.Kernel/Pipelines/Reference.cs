using System.Globalization;

namespace Formwright.Kernel;

/// <summary>
/// A string in a step's parameters that stands for a value known only while the pipeline runs. Each form of reference is a case
/// here, resolved by <see cref="PipelineScope"/> and checked by <see cref="PipelineValidator"/>.
/// </summary>
internal abstract record Reference
{
    private const string StepPrefix = "$ref:";

    private Reference()
    {
    }

    /// <summary>What a string stands for; null when it is plain text. A reference is always the whole string.</summary>
    internal static Reference? Parse(string text)
    {
        if (!text.StartsWith(StepPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        return int.TryParse(text.AsSpan(StepPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new Step(index)
            : new Malformed(text);
    }

    /// <summary><c>$ref:N</c>: the result of step N, counted from 0.</summary>
    internal sealed record Step(int Index) : Reference;

    /// <summary>A string that begins like a reference and is none.</summary>
    internal sealed record Malformed(string Text) : Reference;
}
