namespace Formwright.Kernel.Operations;

/// <summary>
/// A path expression that selects values inside of a value. Source: the JSONPath of S. Gössner (2007) with the extensions of
/// JSONPath-Plus: <c>^</c> for the parent, <c>~</c> for the name, <c>@number()</c> and its siblings for types.
/// </summary>
internal sealed class JsonPath
{
    private const int MostVisits = 1_000_000;

    private readonly string parameter;
    private readonly IReadOnlyList<JsonPathStep> steps;

    /// <summary>Reads an expression.</summary>
    /// <param name="parameter">The parameter that it came from.</param>
    /// <param name="text">The expression, at most 1,000 characters.</param>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it is malformed.</exception>
    internal JsonPath(string parameter, string text) =>
        (this.parameter, steps) = (parameter, new JsonPathReader(parameter, text).Read());

    /// <summary>What the expression selects, in the order of the document.</summary>
    /// <param name="tree">A value of <see cref="ScriptValue.Tree"/>.</param>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it visits too many values.</exception>
    internal List<JsonPathNode> Find(object? tree)
    {
        var found = new List<JsonPathNode>();
        var visits = 0;
        void Trace(JsonPathNode node, int at)
        {
            if (++visits > MostVisits)
            {
                throw Limits.Refusal(parameter, $"The expression visits more than {MostVisits} values; descend (..) less often.");
            }

            if (at == steps.Count)
            {
                found.Add(node);
                return;
            }

            switch (steps[at])
            {
                case JsonPathStep.Descend:
                    Trace(node, at + 1);
                    foreach (var child in node.Children().Where(child => child.Value is not (string or double or bool)))
                    {
                        Trace(child, at);
                    }

                    break;
                case JsonPathStep.PropertyName:
                    found.Add(node with { Value = node.Key is int index ? (double)index : node.Key });
                    break;
                case JsonPathStep.OfType type:
                    if (type.Holds(node.Value))
                    {
                        found.Add(node);
                    }

                    break;
                case var step:
                    foreach (var next in step.From(node, tree))
                    {
                        Trace(next, at + 1);
                    }

                    break;
            }
        }

        Trace(new JsonPathNode(tree, null, null), 0);
        return found;
    }
}
