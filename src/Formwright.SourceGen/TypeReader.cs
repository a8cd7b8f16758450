using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen;

/// <summary>Recognises the C# types of the catalogue.</summary>
internal static class TypeReader
{
    internal static bool Is(ITypeSymbol type, string fullName) =>
        type.OriginalDefinition.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() == fullName;

    internal static bool IsShape(ITypeSymbol type) => IsOrExtends(type, KnownNames.Shape);

    /// <summary>True for the content of a file, a <c>ReadOnlyMemory</c> of bytes.</summary>
    internal static bool IsBytes(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } named && named.TypeArguments[0].SpecialType == SpecialType.System_Byte && Is(type, KnownNames.Bytes);

    /// <summary>True for a JSON node of any kind.</summary>
    internal static bool IsJson(ITypeSymbol type) => IsOrExtends(type, KnownNames.JsonNode);

    /// <summary>The expression of a shape type.</summary>
    internal static string Shape(ITypeSymbol type) =>
        $"{KnownNames.DataTypes}.Shape<{CSharpText.FullName(type)}>({CSharpText.Literal(CSharpText.CamelCase(type.Name))})";

    /// <summary>The type without <c>?</c>, and whether it had one.</summary>
    internal static (ITypeSymbol Type, bool IsNullable) Unwrap(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => (nullable.TypeArguments[0], true),
        { IsReferenceType: true } =>
            (type.WithNullableAnnotation(NullableAnnotation.None), type.NullableAnnotation == NullableAnnotation.Annotated),
        _ => (type, false),
    };

    /// <summary>The item type of an <c>IReadOnlyList</c>; null for any other type.</summary>
    internal static ITypeSymbol? ListItem(ITypeSymbol type) =>
        type is INamedTypeSymbol named && Is(named, KnownNames.ReadOnlyList) ? named.TypeArguments[0] : null;

    /// <summary>
    /// True for public records, and for readonly structs: a record struct of another assembly looks no different. Those of the
    /// framework are values of another kind.
    /// </summary>
    internal static bool IsRecord(INamedTypeSymbol type) =>
        type is { DeclaredAccessibility: Accessibility.Public, IsAbstract: false, IsGenericType: false, IsTupleType: false }
        && (type.IsRecord || type is { TypeKind: TypeKind.Struct, IsReadOnly: true, SpecialType: SpecialType.None })
        && !CSharpText.FullName(type).StartsWith("global::System.", StringComparison.Ordinal);

    /// <summary>The method of generated code that stands for a record.</summary>
    internal static string RecordMethod(ITypeSymbol type) =>
        CSharpText.FullName(type).Substring("global::".Length).Replace('.', '_');

    private static bool IsOrExtends(ITypeSymbol type, string fullName)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (Is(t, fullName))
            {
                return true;
            }
        }

        return false;
    }
}
