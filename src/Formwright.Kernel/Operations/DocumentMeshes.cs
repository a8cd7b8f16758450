using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Documents as triangles, for drawing.</summary>
public static class DocumentMeshes
{
    /// <summary>All parts of a document at their places as one mesh, with the colours of faces. See <c>occt.shapeToMesh</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="precision">Largest distance between a triangle and its surface, above 0 and at least a millionth of the size of each
    /// part.</param>
    /// <param name="adjustYtoZ">True exchanges Y and Z.</param>
    /// <param name="computeMetadata">True adds area, length, centre of mass, types, tolerance, neighbours and ids.</param>
    /// <param name="keepMeshData">Without effect.</param>
    /// <param name="allowQualityDecrease">Without effect.</param>
    /// <param name="forceFaceDeflection">Without effect.</param>
    /// <returns>The mesh, with <c>colorGroups</c> when a part has a colour.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the precision is out of range.</exception>
    [Operation("occt.docToMesh")]
    public static JsonNode DocToMesh(
        AssemblyDocument document,
        [Positive] double precision = 0.01,
        bool adjustYtoZ = false,
        bool computeMetadata = false,
        bool keepMeshData = false,
        bool allowQualityDecrease = true,
        bool forceFaceDeflection = false) =>
        DocumentDecomposer.Decompose(document, precision, adjustYtoZ, computeMetadata).ToNode();

    /// <summary>The mesh of each root of a document, as <c>occt.docToMesh</c> makes it of all.</summary>
    /// <param name="document">The document.</param>
    /// <param name="precision">As there.</param>
    /// <param name="adjustYtoZ">As there.</param>
    /// <param name="computeMetadata">As there.</param>
    /// <param name="keepMeshData">Without effect.</param>
    /// <param name="allowQualityDecrease">Without effect.</param>
    /// <param name="forceFaceDeflection">Without effect.</param>
    /// <returns>One mesh per part or assembly at the top, in order.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the precision is out of range.</exception>
    [Operation("occt.docToMeshes")]
    public static IReadOnlyList<JsonNode> DocToMeshes(
        AssemblyDocument document,
        [Positive] double precision = 0.01,
        bool adjustYtoZ = false,
        bool computeMetadata = false,
        bool keepMeshData = false,
        bool allowQualityDecrease = true,
        bool forceFaceDeflection = false) =>
        [.. document.Roots().Select(root => DocumentDecomposer.Decompose(document.ToBodies(root), precision, adjustYtoZ, computeMetadata).ToNode())];
}
