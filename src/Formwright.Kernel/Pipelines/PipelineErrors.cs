using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Says where in a pipeline an error happened.</summary>
internal static class PipelineErrors
{
    private const string Parameters = "params.";

    /// <summary>The same error with the step, and the parameter at fault, in its message and in the path of its field.</summary>
    /// <param name="error">What happened; its field is relative to the step.</param>
    /// <param name="path">Where the step stands, such as <c>steps[3].then[0]</c>.</param>
    /// <param name="name">What it does, such as the path of its operation.</param>
    internal static Error InStep(Error error, string path, string name) => error with
    {
        Message = $"{Place(path)} ({name}): {WithParameter(error)}",
        Field = error.Field is null ? path : $"{path}.{error.Field}",
    };

    // Messages of checks begin with the parameter; the kernel's do not know it.
    private static string WithParameter(Error error) =>
        error.Field is { } field && field.StartsWith(Parameters, StringComparison.Ordinal) && !error.Message.Contains(field, StringComparison.Ordinal)
            ? $"{field}: {error.Message}"
            : error.Message;

    /// <summary><c>Step 3</c> of <c>steps[3]</c>, <c>Step 3, then[0]</c> of <c>steps[3].then[0]</c>.</summary>
    internal static string Place(string path)
    {
        var end = path.IndexOf(']', StringComparison.Ordinal);
        var index = path["steps[".Length..end];
        return end + 1 == path.Length ? $"Step {index}" : $"Step {index}, {path[(end + 2)..]}";
    }
}
