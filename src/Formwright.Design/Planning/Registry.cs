namespace Formwright.Design.Planning;

/// <summary>
/// Everything of a kind that this assembly has, found once by its type: a new solid or feature is a new file, with no list to edit.
/// </summary>
internal static class Registry
{
    /// <summary>One instance of every concrete class derived from <typeparamref name="T"/>, by class name.</summary>
    public static IReadOnlyList<T> All<T>()
        where T : class =>
        [.. typeof(T).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t)!)];
}
