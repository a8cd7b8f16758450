namespace Formwright.Dialects.Bitbybit;

/// <summary>What a key may do. A key may also carry <c>*</c>, which is everything.</summary>
internal static class Scopes
{
    public const string Models = "models";
    public const string Tasks = "tasks";
    public const string Cad = "cad";
    public const string Convert = "convert";
    public const string Files = "files";

    /// <summary>All of them, in the order of the vendor's page.</summary>
    public static IReadOnlyList<string> All { get; } = [Models, Tasks, Cad, Convert, Files];

    /// <summary>
    /// For files: who may use a file in a task may also put it there. The vendor's two texts on scopes differ, and both work so.
    /// </summary>
    public static string[] ForFiles { get; } = [Files, Convert, Cad];

    /// <summary>For tasks: a task belongs to the key that made it, so a scope that makes tasks is enough to follow them.</summary>
    public static string[] ForTasks { get; } = [Tasks, Models, Cad, Convert];
}
