using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>A scene as printers want it: millimetres, Z up, each body welded and without empty triangles.</summary>
internal static class Printable
{
    /// <summary>The bodies that have triangles.</summary>
    /// <exception cref="FormwrightException">There is none, or a coordinate has no 32-bit value (<c>invalid_input</c>).</exception>
    public static IReadOnlyList<(SceneBody Body, WeldedMesh Mesh)> Of(Scene scene)
    {
        var bodies = SceneFrame.Convert(scene, LengthUnit.Millimetre, UpAxis.Z).Bodies
            .Select(body => (Body: body, Mesh: PrintableMesh.Of(body.Mesh)))
            .Where(body => body.Mesh.TriangleCount > 0)
            .ToList();
        if (bodies.Count == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        foreach (var (body, mesh) in bodies)
        {
            if (!Array.TrueForAll(mesh.Points, double.IsFinite))
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The body '{body.Name}' cannot be written: a coordinate is not a finite 32-bit number.");
            }
        }

        return bodies;
    }
}
