using System.Runtime.CompilerServices;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Equality and order as ECMAScript has them. Lists, objects and shapes are equal to themselves only. Source: ECMA-262,
/// IsStrictlyEqual, IsLooselyEqual, IsLessThan.
/// </summary>
internal static class ScriptComparison
{
    /// <summary>Strict equality for sets, where NaN equals itself.</summary>
    internal static IEqualityComparer<object?> Comparer { get; } = new SameValue();

    /// <summary>The operator <c>===</c>.</summary>
    internal static bool AreStrictlyEqual(object? a, object? b) => (ScriptValue.Plain(a), ScriptValue.Plain(b)) switch
    {
        (double x, double y) => x == y,
        (bool x, bool y) => x == y,
        (string x, string y) => x == y,
        var (x, y) => ReferenceEquals(x, y),
    };

    /// <summary>The operator <c>==</c>, which converts texts and booleans to numbers and lists to texts.</summary>
    internal static bool AreLooselyEqual(object? a, object? b) => (ScriptValue.Plain(a), ScriptValue.Plain(b)) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (double or bool or string, double or bool or string) pair =>
            AreStrictlyEqual(pair.Item1, pair.Item2) || (!IsTextPair(pair) && ScriptValue.Number(pair.Item1) == ScriptValue.Number(pair.Item2)),
        (double or bool or string, { } y) pair => AreLooselyEqual(pair.Item1, ScriptValue.Text(y)),
        ({ } x, double or bool or string) pair => AreLooselyEqual(ScriptValue.Text(x), pair.Item2),
        var (x, y) => ReferenceEquals(x, y),
    };

    /// <summary>Which comes first: negative for the first, 0 for neither; null when the two cannot be ordered.</summary>
    internal static int? Order(object? a, object? b)
    {
        var (x, y) = (Primitive(a), Primitive(b));
        if (x is string left && y is string right)
        {
            return string.CompareOrdinal(left, right);
        }

        var (first, second) = (ScriptValue.Number(x), ScriptValue.Number(y));
        return double.IsNaN(first) || double.IsNaN(second) ? null : first.CompareTo(second);
    }

    private static bool IsTextPair((object?, object?) pair) => pair is (string, string);

    private static object? Primitive(object? value) =>
        ScriptValue.Plain(value) is var plain && plain is null or double or bool or string ? plain : ScriptValue.Text(plain);

    private sealed class SameValue : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? x, object? y) =>
            AreStrictlyEqual(x, y) || (ScriptValue.Plain(x) is double.NaN && ScriptValue.Plain(y) is double.NaN);

        int IEqualityComparer<object?>.GetHashCode(object? value) => ScriptValue.Plain(value) switch
        {
            null => 0,
            double number => (number == 0 ? 0 : number).GetHashCode(),
            bool or string => ScriptValue.Plain(value)!.GetHashCode(),
            { } some => RuntimeHelpers.GetHashCode(some),
        };
    }
}
