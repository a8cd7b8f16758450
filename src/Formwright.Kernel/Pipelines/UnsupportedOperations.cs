namespace Formwright.Kernel;

/// <summary>Operations that the published catalogue has and this server does not run; <c>unsupported.txt</c> lists them, one a line.</summary>
public static class UnsupportedOperations
{
    private static readonly Lazy<IReadOnlySet<string>> Loaded = new(Load);

    /// <summary>Their paths.</summary>
    public static IReadOnlySet<string> Paths => Loaded.Value;

    private static HashSet<string> Load()
    {
        using var stream = typeof(UnsupportedOperations).Assembly.GetManifestResourceStream("unsupported.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
