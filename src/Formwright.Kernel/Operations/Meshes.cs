using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Shapes as triangles, and the housekeeping of shapes.</summary>
public static class Meshes
{
    /// <summary>
    /// Triangles by face, polylines by edge and the vertices of a shape, for drawing. See <see cref="MeshDecomposer"/>. Meshed by one thread,
    /// since there is a worker for every core; flat faces with many holes by a sweep (OCCT's Delabella).
    /// </summary>
    /// <param name="shape">Any shape; one without faces gives edges and points only.</param>
    /// <param name="precision">Largest distance between a triangle and its surface, above 0 and at least a millionth of the size of the
    /// shape.</param>
    /// <param name="adjustYtoZ">True exchanges Y and Z.</param>
    /// <param name="computeMetadata">True adds area, length, centre of mass, types, tolerance, neighbours and ids.</param>
    /// <param name="keepMeshData">Without effect: shapes never carry triangles.</param>
    /// <param name="allowQualityDecrease">Without effect: every mesh is made afresh.</param>
    /// <param name="forceFaceDeflection">Without effect: the precision always holds for every face.</param>
    /// <returns>The mesh: <c>faceList</c>, <c>edgeList</c>, <c>pointsList</c>.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the precision is out of range.</exception>
    [Operation("occt.shapeToMesh")]
    public static JsonNode ShapeToMesh(
        Shape shape,
        [Positive] double precision = 0.01,
        bool adjustYtoZ = false,
        bool computeMetadata = false,
        bool keepMeshData = false,
        bool allowQualityDecrease = true,
        bool forceFaceDeflection = false) =>
        MeshDecomposer.Decompose(shape, precision, adjustYtoZ, computeMetadata).ToNode();

    /// <summary>The mesh of every shape, as <c>occt.shapeToMesh</c> makes it.</summary>
    /// <param name="shapes">Any shapes.</param>
    /// <param name="precision">As there.</param>
    /// <param name="adjustYtoZ">As there.</param>
    /// <param name="computeMetadata">As there.</param>
    /// <param name="keepMeshData">Without effect.</param>
    /// <param name="allowQualityDecrease">Without effect.</param>
    /// <param name="forceFaceDeflection">Without effect.</param>
    /// <returns>One mesh per shape, in order.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the precision is out of range.</exception>
    [Operation("occt.shapesToMeshes")]
    public static IReadOnlyList<JsonNode> ShapesToMeshes(
        IReadOnlyList<Shape> shapes,
        [Positive] double precision = 0.01,
        bool adjustYtoZ = false,
        bool computeMetadata = false,
        bool keepMeshData = false,
        bool allowQualityDecrease = true,
        bool forceFaceDeflection = false) =>
        [.. shapes.Select(shape => ShapeToMesh(shape, precision, adjustYtoZ, computeMetadata))];

    /// <summary>The triangles of all faces as points.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="precision">As in <c>occt.shapeToMesh</c>.</param>
    /// <param name="adjustYtoZ">True exchanges Y and Z.</param>
    /// <param name="reversedPoints">True turns every triangle round.</param>
    /// <returns>Three points per triangle, counter-clockwise seen from outside unless reversed; none without faces.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the precision is out of range.</exception>
    [Operation("occt.shapeFacesToPolygonPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> ShapeFacesToPolygonPoints(
        Shape shape,
        [Positive] double precision = 0.01,
        bool adjustYtoZ = false,
        bool reversedPoints = false)
    {
        var triangles = new List<IReadOnlyList<Point3>>();
        foreach (var face in MeshDecomposer.Decompose(shape, precision, adjustYtoZ).FaceList)
        {
            Point3 Corner(int i) => face.VertexAt(face.TriIndexes[i]);
            for (var i = 0; i < face.TriIndexes.Count; i += 3)
            {
                triangles.Add(reversedPoints ? [Corner(i + 2), Corner(i + 1), Corner(i)] : [Corner(i), Corner(i + 1), Corner(i + 2)]);
            }
        }

        return triangles;
    }

    /// <summary>Does nothing: a shape lives until its task ends, and other shapes may share it.</summary>
    /// <param name="shape">Any shape.</param>
    [Operation("occt.deleteShape")]
    public static void DeleteShape(Shape shape) => ArgumentNullException.ThrowIfNull(shape);

    /// <summary>Does nothing, as <c>occt.deleteShape</c>.</summary>
    /// <param name="shapes">Any shapes.</param>
    [Operation("occt.deleteShapes")]
    public static void DeleteShapes(IReadOnlyList<Shape> shapes) => ArgumentNullException.ThrowIfNull(shapes);

    /// <summary>Does nothing: tasks share no shapes.</summary>
    [Operation("occt.cleanAllCache")]
    public static void CleanAllCache()
    {
    }
}
