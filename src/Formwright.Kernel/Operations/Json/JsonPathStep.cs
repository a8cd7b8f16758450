namespace Formwright.Kernel.Operations;

/// <summary>One step of a path expression.</summary>
internal abstract record JsonPathStep
{
    /// <summary>Where the step leads.</summary>
    /// <param name="node">Where it begins.</param>
    /// <param name="root">The whole value.</param>
    internal virtual IEnumerable<JsonPathNode> From(JsonPathNode node, object? root) => [node];

    /// <summary>A member by its name or an item by its position: <c>.a</c>, <c>['a']</c>, <c>[0]</c>.</summary>
    internal sealed record Name(string Text) : JsonPathStep
    {
        internal override IEnumerable<JsonPathNode> From(JsonPathNode node, object? root) => node.Child(Text) is { } child ? [child] : [];
    }

    /// <summary>All members or items: <c>*</c>.</summary>
    internal sealed record All : JsonPathStep
    {
        internal override IEnumerable<JsonPathNode> From(JsonPathNode node, object? root) => node.Children();
    }

    /// <summary>What holds the value: <c>^</c>.</summary>
    internal sealed record Up : JsonPathStep
    {
        internal override IEnumerable<JsonPathNode> From(JsonPathNode node, object? root) => node.Parent is { } parent ? [parent] : [];
    }

    /// <summary>What several steps lead to: <c>[a,b]</c>.</summary>
    internal sealed record Union(IReadOnlyList<JsonPathStep> Steps) : JsonPathStep
    {
        internal override IEnumerable<JsonPathNode> From(JsonPathNode node, object? root) => Steps.SelectMany(step => step.From(node, root));
    }

    /// <summary>A range of items: <c>[start:end:step]</c>; null and 0 stand for a part left out.</summary>
    internal sealed record Range(int? Start, int? End, int? Stride) : JsonPathStep
    {
        internal override IEnumerable<JsonPathNode> From(JsonPathNode node, object? root)
        {
            if (node.Value is not List<object?> items)
            {
                return [];
            }

            var (start, count) = ScriptText.Slice(items.Count, Start ?? 0, End is null or 0 ? null : End);
            var stride = Stride is null or 0 ? 1 : Stride.Value;
            return Enumerable.Range(start, count).Where(i => (i - start) % stride == 0).Select(i => new JsonPathNode(items[i], i, node));
        }
    }

    /// <summary>The members or items that a condition holds for: <c>[?(@.a &gt; 1)]</c>.</summary>
    internal sealed record Filter(Func<JsonPathScope, object?> Condition) : JsonPathStep
    {
        internal override IEnumerable<JsonPathNode> From(JsonPathNode node, object? root) =>
            node.Children().Where(child => ScriptValue.IsTruthy(Condition(new JsonPathScope(child, node.Parent?.Value, node.Key, root))));
    }

    /// <summary>A member whose name is computed: <c>[(@.length - 1)]</c>.</summary>
    internal sealed record Computed(Func<JsonPathScope, object?> Expression) : JsonPathStep
    {
        internal override IEnumerable<JsonPathNode> From(JsonPathNode node, object? root) =>
            node.Child(ScriptValue.Text(Expression(new JsonPathScope(node, node.Parent?.Value, node.Key, root)))) is { } child ? [child] : [];
    }

    /// <summary>The value itself and everything in it: <c>..</c>.</summary>
    internal sealed record Descend : JsonPathStep;

    /// <summary>The name of the value, which ends the path: <c>~</c>.</summary>
    internal sealed record PropertyName : JsonPathStep;

    /// <summary>The value if it is of a type, which ends the path: <c>@number()</c>.</summary>
    internal sealed record OfType(Func<object?, bool> Holds) : JsonPathStep;
}

/// <summary>What an expression inside of a path can refer to.</summary>
/// <param name="Node">The value <c>@</c>, with its name <c>@property</c> and its path <c>@path</c>.</param>
/// <param name="Parent">The value <c>@parent</c>.</param>
/// <param name="ParentKey">The name <c>@parentProperty</c>.</param>
/// <param name="Root">The value <c>@root</c>.</param>
internal sealed record JsonPathScope(JsonPathNode Node, object? Parent, object? ParentKey, object? Root);
