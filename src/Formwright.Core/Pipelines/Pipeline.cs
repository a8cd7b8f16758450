using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>
/// The one representation of a design: catalogue operations in order. A parameter whose value is the string <c>$ref:N</c> takes
/// the result of step N, counted from 0.
/// </summary>
/// <param name="Steps">The steps, at least one.</param>
public sealed record Pipeline(IReadOnlyList<PipelineStep> Steps);

/// <summary>One operation of a pipeline.</summary>
/// <param name="Operation">Dotted path of the catalogue, such as <c>occt.shapes.solid.createBox</c>.</param>
/// <param name="Params">Arguments by name; a missing one takes the operation's default.</param>
/// <param name="Output">True when the step's result is wanted besides the last one's.</param>
public sealed record PipelineStep(string Operation, JsonObject Params, bool Output = false);
