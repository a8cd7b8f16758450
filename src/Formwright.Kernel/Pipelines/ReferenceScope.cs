namespace Formwright.Kernel;

/// <summary>What the parameters of a step may refer to, as far as it is known before the pipeline runs.</summary>
/// <param name="Results">The most results that the pipeline can have when the step begins.</param>
/// <param name="Locals">Steps before it in its list.</param>
/// <param name="HasItem">True inside of a map.</param>
/// <param name="HasMapResult">True inside of the steps that reduce a map.</param>
/// <param name="Files">Number of input files.</param>
internal sealed record ReferenceScope(long Results, int Locals, bool HasItem, bool HasMapResult, int Files)
{
    /// <summary>What is wrong with a reference here; null when it is right.</summary>
    internal string? Fault(Reference reference) => reference switch
    {
        Reference.Step step when step.Index >= Results => $"refers to step {step.Index}, which does not run before this one.",
        Reference.Local local when local.Index >= Locals => $"refers to step {local.Index} of this list, which does not run before this one.",
        Reference.Previous when Locals == 0 => "refers to the step before, but this is the first of its list.",
        Reference.Item or Reference.ItemIndex when !HasItem => "refers to an item, but no map is around this step.",
        Reference.MapResult when !HasMapResult => "refers to the result of a map, but this step does not reduce one.",
        Reference.File file when file.Number >= Files =>
            $"refers to input file {file.Number}, but there {(Files == 1 ? "is 1 file" : $"are {Files} files")}.",
        Reference.Malformed malformed => $"needs {malformed.Requirement}, got {ArgumentValue.Describe(malformed.Text)}.",
        _ => null,
    };
}
