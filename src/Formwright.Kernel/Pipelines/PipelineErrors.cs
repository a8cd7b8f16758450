using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Says where in a pipeline an error happened.</summary>
internal static class PipelineErrors
{
    /// <summary>The same error with the step in its message and in the path of its field.</summary>
    internal static Error InStep(Error error, int index, string operation) => error with
    {
        Message = $"Step {index} ({operation}): {error.Message}",
        Field = error.Field is null ? $"steps[{index}]" : $"steps[{index}].{error.Field}",
    };
}
