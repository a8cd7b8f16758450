namespace Formwright.Dialects.PartWork;

/// <summary>The four permissions of a key.</summary>
internal static class Permissions
{
    /// <summary>Make models from text.</summary>
    public const string Generate = "generate";

    /// <summary>Export models.</summary>
    public const string Export = "export";

    /// <summary>Upload files.</summary>
    public const string Import = "import";

    /// <summary>List and read conversations and parts.</summary>
    public const string ReadParts = "parts:read";

    /// <summary>All of them, in the order of the vendor's table.</summary>
    public static IReadOnlyList<string> All { get; } = [Generate, Export, Import, ReadParts];
}
