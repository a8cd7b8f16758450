using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>Between scene graphs and the one mesh that a printer sees.</summary>
internal static class PrintMesh
{
    /// <summary>All meshes at rest in one, in the graph's unit; equal positions are one point.</summary>
    public static WeldedMesh Of(SceneGraph graph)
    {
        List<Vector3> positions = [];
        List<int> triangles = [];
        foreach (var primitive in PlacedMesh.AllOf(graph).SelectMany(mesh => mesh.Primitives))
        {
            var first = positions.Count;
            positions.AddRange(primitive.Positions);
            foreach (var corner in FaceTriangles.Of(primitive))
            {
                triangles.Add(first + corner);
            }
        }

        var points = new double[3 * positions.Count];
        for (var i = 0; i < positions.Count; i++)
        {
            (points[3 * i], points[(3 * i) + 1], points[(3 * i) + 2]) = (positions[i].X, positions[i].Y, positions[i].Z);
        }

        return new WeldedMesh(points, [.. triangles]);
    }

    /// <summary>A graph of one body without texture, in the frame of another.</summary>
    public static SceneGraph ToGraph(WeldedMesh mesh, SceneGraph like) =>
        SceneBodies.ToGraph(new Scene([new SceneBody(like.Name.Length > 0 ? like.Name : "model", CreasedMesh.Of(mesh))], like.Unit, like.Up));
}
