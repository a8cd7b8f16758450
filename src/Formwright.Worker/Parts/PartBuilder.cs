using Formwright.Core;
using Formwright.Design;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Worker.Parts;

/// <summary>The main job: words to a checked solid. The shape lives as long as the kernel scope that the caller has open.</summary>
public static class PartBuilder
{
    private static readonly PipelineExecutor Executor = new(OperationCatalogue.Kernel);

    /// <summary>Understands a prompt, runs the operations and measures the result.</summary>
    /// <param name="prompt">What the user wrote.</param>
    /// <param name="previous">The design that the prompt may edit; null for a new part.</param>
    /// <param name="report">Tells progress, 0 to 100.</param>
    /// <param name="cancel">Stops between operations.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when the prompt makes no part; <c>kernel_failed</c> when the result is not a valid, closed solid or is not
    /// what was asked.
    /// </exception>
    public static BuiltPart Build(string prompt, PartDesign? previous, Action<int> report, CancellationToken cancel)
    {
        return Build(DesignEngine.Interpret(prompt, previous), report, cancel);
    }

    /// <summary>Runs the operations of a design and measures the result.</summary>
    /// <param name="interpretation">The design, whoever made it.</param>
    /// <param name="report">Tells progress, 10 to 80.</param>
    /// <param name="cancel">Stops between operations.</param>
    /// <exception cref="FormwrightException">
    /// <c>kernel_failed</c> when the result is not a valid, closed solid or is not what was asked; <c>invalid_input</c> and what operations
    /// throw when a written pipeline does not work.
    /// </exception>
    public static BuiltPart Build(Interpretation interpretation, Action<int> report, CancellationToken cancel)
    {
        report(10);
        var results = Executor.Run(interpretation.Pipeline, done => report(10 + (done * 60 / 100)), cancel);
        var shape = ShapeOf(results, results.Count - 1);
        var measured = ShapeInspector.Inspect(shape);
        RequireSolid(measured);
        var differences = DesignCheck.Compare(interpretation.Design, measured);
        if (differences.Count > 0)
        {
            throw new FormwrightException(
                ErrorCode.KernelFailed,
                $"The part was built, but it is not what was asked: {string.Join(" ", differences)}",
                hint: "Change the sizes that contradict each other.");
        }

        if (interpretation.Question is { } question)
        {
            interpretation = interpretation with { Notes = [Answers.Of(question, interpretation.Design, measured)] };
        }

        report(80);
        var bodies = interpretation.Components.SelectMany(c => BodiesOf(c, ShapeOf(results, c.Step), interpretation.Components.Count > 1)).ToList();
        var named = new BrepDocument(bodies is [var only] ? [only with { Name = interpretation.Name }] : bodies, interpretation.Name);
        return new BuiltPart(interpretation, shape, measured, named);
    }

    // Work on a part may have cut one of its solids in two: then they are not told apart.
    private static IEnumerable<BrepBody> BodiesOf(Component component, Shape shape, bool isOneOfSeveral)
    {
        var color = component.Color ?? Rgba.Default;
        var solids = component.Solids.Count > 1 ? Solids.GetSolids(shape) : [];
        return solids.Count == 0 || solids.Count != component.Solids.Count
            ? [new(shape, component.Name, color)]
            : solids.Zip(component.Solids, (solid, name) => new BrepBody(solid, isOneOfSeveral ? $"{component.Name} {name}" : name, color));
    }

    private static Shape ShapeOf(IReadOnlyList<object?> results, int step) => results[step] as Shape
        ?? throw new FormwrightException(ErrorCode.InvalidInput, $"Step {step} must result in a shape.", $"steps[{step}]");

    /// <summary>Refuses what is not a valid, closed solid with a positive volume.</summary>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> that says which of the three fails.</exception>
    public static void RequireSolid(ShapeReport report)
    {
        var fault = report switch
        {
            { Solids: 0 } => "it has no solid",
            { Valid: false } => "its faces do not fit together",
            { Closed: false } => "its surface is not closed",
            { Volume: not > 0 } => "its volume is not above zero",
            _ => null,
        };
        if (fault is not null)
        {
            throw new FormwrightException(
                ErrorCode.KernelFailed,
                $"The geometry kernel could not make a sound solid of this design: {fault}.",
                hint: "A smaller fillet or chamfer, or a hole further from an edge, often helps.");
        }
    }
}

/// <summary>A finished solid and how it came about.</summary>
/// <param name="Interpretation">What was understood.</param>
/// <param name="Shape">The solid; freed with the kernel scope.</param>
/// <param name="Report">What was measured.</param>
/// <param name="Document">Its pieces with their names and colours, to be written.</param>
public sealed record BuiltPart(Interpretation Interpretation, Shape Shape, ShapeReport Report, BrepDocument Document)
{
    /// <summary>Tokens that a language model used for it; 0 for none.</summary>
    public int Tokens { get; init; }
}
