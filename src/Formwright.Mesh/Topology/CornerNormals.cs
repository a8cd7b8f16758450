using System.Numerics;

namespace Formwright.Mesh;

/// <summary>Smooth normals of triangles over shared points, split at creases.</summary>
public static class CornerNormals
{
    /// <summary>A unit normal per corner, as <see cref="CreasedMesh"/> computes them; corners of one point and fan have the same one.</summary>
    /// <param name="mesh">The triangles.</param>
    /// <param name="creaseAngle">Degrees between the normals of two triangles from which their edge is a crease; 0 to 180.</param>
    public static Vector3[] Of(WeldedMesh mesh, double creaseAngle = CreasedMesh.DefaultCreaseAngle)
    {
        var surface = CreasedMesh.Of(mesh, creaseAngle);
        var normals = new Vector3[mesh.Triangles.Length];
        for (var corner = 0; corner < normals.Length; corner++)
        {
            normals[corner] = new Vector3(surface.Normals.AsSpan(3 * surface.Triangles[corner], 3));
        }

        return normals;
    }
}
