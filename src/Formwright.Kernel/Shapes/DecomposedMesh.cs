using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>A shape as triangles by face, polylines by edge and points, as the decomposed mesh format has it.</summary>
/// <param name="FaceList">One entry per distinct face, in order.</param>
/// <param name="EdgeList">One entry per distinct edge, in order; a degenerate one has no points.</param>
/// <param name="PointsList">The distinct vertices.</param>
/// <param name="ColorGroups">Faces by their colour, <c>#rrggbbaa</c>; null without colours.</param>
public sealed record DecomposedMesh(
    IReadOnlyList<DecomposedFace> FaceList,
    IReadOnlyList<DecomposedEdge> EdgeList,
    IReadOnlyList<Point3> PointsList,
    IReadOnlyDictionary<string, IReadOnlyList<int>>? ColorGroups = null)
{
    /// <summary>The mesh as a UTF-8 JSON text; members that are null are left out.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, DecomposedMeshJson.Default.DecomposedMesh);

    /// <summary>The same as a JSON value.</summary>
    public JsonNode ToNode() => JsonNode.Parse(ToJson())!;
}

/// <summary>The triangles of one face.</summary>
/// <param name="FaceIndex">Its number, that of <c>occt.shapes.face.getFaces</c>.</param>
/// <param name="VertexCoord">x, y, z per vertex.</param>
/// <param name="Uvs">Surface parameters u, v per vertex.</param>
/// <param name="NormalCoord">Unit normal of the exact surface out of the material, x, y, z per vertex.</param>
/// <param name="TriIndexes">Three vertices of this face per triangle, counter-clockwise seen from outside.</param>
/// <param name="NumberOfTriangles">How many triangles.</param>
/// <param name="CenterPoint">The point at the middle of the parameter range.</param>
/// <param name="CenterNormal">Unit normal there; 0 where the surface has none.</param>
/// <param name="Area">Exact area; null unless metadata is asked for, like all that follow.</param>
/// <param name="CenterOfMass">Exact centre of mass.</param>
/// <param name="SurfaceType">Such as <c>Plane</c>, <c>Cylinder</c> or <c>BSplineSurface</c>.</param>
/// <param name="Tolerance">Tolerance of the face.</param>
/// <param name="AdjacentFaces">Other faces that share an edge with it.</param>
/// <param name="FaceUid">Its id in the graph of the shape, as <c>occt.brepGraph</c> tells it.</param>
public sealed record DecomposedFace(
    int FaceIndex,
    IReadOnlyList<double> VertexCoord,
    IReadOnlyList<double> Uvs,
    IReadOnlyList<double> NormalCoord,
    IReadOnlyList<int> TriIndexes,
    int NumberOfTriangles,
    Point3 CenterPoint,
    Point3 CenterNormal,
    double? Area = null,
    Point3? CenterOfMass = null,
    string? SurfaceType = null,
    double? Tolerance = null,
    IReadOnlyList<int>? AdjacentFaces = null,
    int? FaceUid = null)
{
    /// <summary>The vertices as points.</summary>
    public IEnumerable<Point3> VertexCoordVec => Enumerable.Range(0, VertexCoord.Count / 3).Select(VertexAt);

    /// <summary>One vertex.</summary>
    /// <param name="index">Its number.</param>
    internal Point3 VertexAt(int index) => new(VertexCoord[3 * index], VertexCoord[(3 * index) + 1], VertexCoord[(3 * index) + 2]);
}

/// <summary>One edge as a polyline.</summary>
/// <param name="EdgeIndex">Its number, that of <c>occt.shapes.edge.getEdges</c>.</param>
/// <param name="MiddlePoint">The point at the middle of the parameter range.</param>
/// <param name="VertexCoord">The points, from its start to its end.</param>
/// <param name="Length">Exact length; null unless metadata is asked for, like all that follow.</param>
/// <param name="CenterOfMass">Exact centre of mass.</param>
/// <param name="CurveType">Such as <c>Line</c>, <c>Circle</c> or <c>BSplineCurve</c>.</param>
/// <param name="Degenerated">True when it is a single point.</param>
/// <param name="IncidentFaces">The faces at it.</param>
/// <param name="EdgeUid">Its id in the graph of the shape, as <c>occt.brepGraph</c> tells it.</param>
public sealed record DecomposedEdge(
    int EdgeIndex,
    Point3 MiddlePoint,
    IReadOnlyList<Point3> VertexCoord,
    double? Length = null,
    Point3? CenterOfMass = null,
    string? CurveType = null,
    bool? Degenerated = null,
    IReadOnlyList<int>? IncidentFaces = null,
    int? EdgeUid = null);

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DecomposedMesh))]
internal sealed partial class DecomposedMeshJson : JsonSerializerContext;
