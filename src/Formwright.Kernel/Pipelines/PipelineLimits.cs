namespace Formwright.Kernel;

/// <summary>How large a pipeline may be.</summary>
/// <param name="Steps">Steps of the outermost list.</param>
/// <param name="Operations">Operations in all, each as often as it runs.</param>
/// <param name="Items">Items of one map.</param>
/// <param name="Nesting">Maps and choices inside each other.</param>
/// <param name="Files">Input files.</param>
/// <param name="ParameterDepth">Objects and lists inside each other in the parameters of a step, which are the first.</param>
/// <param name="Keys">Members of one object.</param>
/// <param name="TextLength">Characters of one string.</param>
/// <param name="ListLength">Items of one list.</param>
public sealed record PipelineLimits(
    int Steps = 50,
    int Operations = 500,
    int Items = 100,
    int Nesting = 3,
    int Files = 5,
    int ParameterDepth = 10,
    int Keys = 500,
    int TextLength = 1_000_000,
    int ListLength = 10_000)
{
    /// <summary>The limits of pipelines that clients send.</summary>
    public static PipelineLimits Default { get; } = new();

    /// <summary>No limits, for pipelines that this program made itself.</summary>
    public static PipelineLimits None { get; } = new(
        int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
}
