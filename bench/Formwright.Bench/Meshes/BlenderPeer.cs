using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Bench.Operations;
using Formwright.Mesh;

namespace Formwright.Bench.Meshes;

/// <summary>Blender, as a separate program, on the same mesh.</summary>
internal static class BlenderPeer
{
    /// <summary>Makes quads with <c>blender.py</c>.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="count">How many faces to aim at.</param>
    /// <returns>What it printed; null when Blender is not installed or gave up.</returns>
    public static async Task<JsonNode?> QuadsAsync(WeldedMesh mesh, int count)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "mesh.obj");
            await File.WriteAllTextAsync(file, Obj(mesh));
            var output = await Peer.RunAsync(
                "blender", folder, ["-b", "--factory-startup", "--python-exit-code", "1", "--python", Path.Combine(Sources(), "blender.py"), "--", file, count.ToString(CultureInfo.InvariantCulture)]);
            return JsonNode.Parse(output.Split('\n').Last(line => line.StartsWith('{')));
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Obj(WeldedMesh mesh)
    {
        var text = new StringBuilder();
        for (var i = 0; i < mesh.PointCount; i++)
        {
            var p = mesh.PointAt(i);
            text.Append(CultureInfo.InvariantCulture, $"v {p.X:g9} {p.Y:g9} {p.Z:g9}\n");
        }

        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            text.Append(CultureInfo.InvariantCulture, $"f {mesh.Triangles[t] + 1} {mesh.Triangles[t + 1] + 1} {mesh.Triangles[t + 2] + 1}\n");
        }

        return text.ToString();
    }

    private static string Sources([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
