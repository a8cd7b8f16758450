using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>A step that has been checked.</summary>
/// <param name="Path">Where it stands, such as <c>steps[2]</c> or <c>steps[2].then[0]</c>.</param>
/// <param name="IsOutput">True when its result is wanted besides the last one's.</param>
internal abstract record PipelineNode(string Path, bool IsOutput)
{
    /// <summary>What messages call it beside its place.</summary>
    internal abstract string Name { get; }

    /// <summary>Runs an operation. Its arguments are an object, or a reference to one.</summary>
    internal sealed record Call(string Path, bool IsOutput, OperationInfo Operation, JsonNode Params) : PipelineNode(Path, IsOutput)
    {
        internal override string Name => Operation.Path;
    }

    /// <summary>
    /// Runs steps for every item of a list, which may be a reference; its result is the list of their last results, or what the
    /// reducing steps make of it.
    /// </summary>
    internal sealed record Map(string Path, bool IsOutput, JsonNode Items, IReadOnlyList<PipelineNode> Steps, IReadOnlyList<PipelineNode>? Reduce)
        : PipelineNode(Path, IsOutput)
    {
        internal override string Name => "map";
    }

    /// <summary>Runs one of two lists of steps; its result is that of the last, or null when there is none to run.</summary>
    internal sealed record Choice(
        string Path,
        bool IsOutput,
        JsonNode? Value,
        ChoiceOperator Operator,
        JsonNode? CompareTo,
        IReadOnlyList<PipelineNode> Then,
        IReadOnlyList<PipelineNode>? Else)
        : PipelineNode(Path, IsOutput)
    {
        internal override string Name => "choice";
    }
}

/// <summary>How a choice compares its value.</summary>
internal enum ChoiceOperator
{
    Eq,
    Neq,
    Gt,
    Gte,
    Lt,
    Lte,
    Exists,
}
