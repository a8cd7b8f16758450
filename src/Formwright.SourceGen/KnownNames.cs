namespace Formwright.SourceGen;

/// <summary>Names of the contract between declarations, generated code and the kernel.</summary>
internal static class KnownNames
{
    internal const string OperationAttribute = "Formwright.Kernel.OperationAttribute";
    internal const string OperationInfo = "Formwright.Kernel.OperationInfo";
    internal const string Shape = "Formwright.Kernel.Shape";
    internal const string Document = "Formwright.Kernel.AssemblyDocument";
    internal const string Bytes = "System.ReadOnlyMemory<T>";
    internal const string Point = "Formwright.Core.Point3";
    internal const string ErrorCode = "Formwright.Core.ErrorCode";
    internal const string JsonNode = "System.Text.Json.Nodes.JsonNode";
    internal const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    internal const string JsonPropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    internal const string ReadOnlyList = "System.Collections.Generic.IReadOnlyList<T>";
    internal const string ReadOnlyDictionary = "System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>";

    // Generated files import the namespace of these.
    internal const string DataTypes = "DataTypes";
    internal const string NumberBounds = "NumberBounds";
    internal const string ResultValues = "ResultValues";
}
