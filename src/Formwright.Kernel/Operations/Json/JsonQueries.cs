using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Path expressions on JSON: <c>$.a['b'][0]</c>, <c>*</c>, <c>..</c>, <c>[1:3]</c>, <c>[a,b]</c>, <c>[?(@.size &gt; 1)]</c>,
/// <c>[(@.length-1)]</c>, <c>^</c>, <c>~</c>, <c>@number()</c>. Shapes in a value are values like others. Source: JSONPath-Plus.
/// </summary>
public static class JsonQueries
{
    /// <summary>The values that a path expression selects.</summary>
    /// <param name="json">The value; null, false, 0 and the empty text give null.</param>
    /// <param name="query">The expression, at most 1,000 characters.</param>
    /// <returns>The values in the order of the document.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the expression is malformed or visits too many values.</exception>
    [Operation("json.query")]
    public static IReadOnlyList<object?>? Query(object? json, string query) => Find(json, query)?.ConvertAll(node => node.Value);

    /// <summary>The paths of the values that a path expression selects.</summary>
    /// <param name="json">The value; null, false, 0 and the empty text give null.</param>
    /// <param name="query">The expression, at most 1,000 characters.</param>
    /// <returns>Paths such as <c>$['a'][0]</c>, in the order of the document.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the expression is malformed or visits too many values.</exception>
    [Operation("json.paths")]
    public static IReadOnlyList<string>? Paths(object? json, string query) => Find(json, query)?.ConvertAll(node => node.Path());

    /// <summary>A value in which a property is set in all objects that a path expression selects.</summary>
    /// <param name="json">The value, an object or a list; a list becomes an object of its positions.</param>
    /// <param name="value">The new value of the property.</param>
    /// <param name="path">The expression, at most 1,000 characters.</param>
    /// <param name="prop">Name of the property, or a position where a list is selected.</param>
    /// <returns>The new value.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when the value is no object, the expression is malformed, or it selects what has no properties.
    /// </exception>
    [Operation("json.setValue")]
    public static IReadOnlyDictionary<string, object?> SetValue(
        object json, object? value, string path = "$.pathToParent", string prop = "propertyName")
    {
        if (ScriptValue.Plain(json) is bool or double or string or Shape)
        {
            throw Limits.Refusal("json", "The value must be an object.");
        }

        var members = JsonValues.Members(json);
        Set(members, value, new JsonPath("path", path), prop);
        return members;
    }

    /// <summary>A value in which several properties are set, each in the objects that a path expression selects.</summary>
    /// <param name="json">The value, an object or a list; a list becomes an object of its positions.</param>
    /// <param name="values">The new values of the properties.</param>
    /// <param name="paths">An expression for each value, applied one after the other.</param>
    /// <param name="props">A property for each value.</param>
    /// <returns>The new value.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> as in <c>json.setValue</c>, and when the counts differ.</exception>
    [Operation("json.setValuesOnPaths")]
    public static IReadOnlyDictionary<string, object?> SetValuesOnPaths(
        object json, IReadOnlyList<object?> values, IReadOnlyList<string> paths, IReadOnlyList<string> props)
    {
        if (values.Count != paths.Count || props.Count != paths.Count)
        {
            throw Limits.Refusal(
                "paths", $"There are {paths.Count} paths, {values.Count} values and {props.Count} props; each path needs one of both.");
        }

        var members = JsonValues.Members(json);
        for (var i = 0; i < paths.Count; i++)
        {
            Set(members, values[i], new JsonPath($"paths[{i}]", paths[i]), props[i]);
        }

        return members;
    }

    private static List<JsonPathNode>? Find(object? json, string query)
    {
        var path = new JsonPath("query", query);
        return ScriptValue.IsTruthy(json) ? path.Find(ScriptValue.Tree(json)) : null;
    }

    private static void Set(OrderedDictionary<string, object?> members, object? value, JsonPath path, string property)
    {
        foreach (var node in path.Find(members))
        {
            switch (node.Value)
            {
                case OrderedDictionary<string, object?> target:
                    target[property] = ScriptValue.Tree(value);
                    break;
                case List<object?> items when ScriptValue.TryIndex(property, Limits.Items, out var index):
                    items.AddRange(Enumerable.Repeat<object?>(null, Math.Max(0, index + 1 - items.Count)));
                    items[index] = ScriptValue.Tree(value);
                    break;
                default:
                    throw Limits.Refusal("path", $"What is at {node.Path()} cannot have a property \"{ArgumentValue.Shorten(property)}\".");
            }
        }
    }
}
