using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Changes the unit and the up axis a scene is written in, without changing the thing itself.</summary>
public static class SceneFrame
{
    /// <summary>Length of a unit in metres.</summary>
    public static double Metres(LengthUnit unit) => unit switch
    {
        LengthUnit.Millimetre => 0.001,
        LengthUnit.Metre => 1,
        LengthUnit.Inch => 0.0254,
    };

    /// <summary>
    /// The scene in another unit with another axis up. Z up becomes Y up by (x, y, z) -> (x, z, -y), a rotation, so that
    /// triangles keep their outside. A scene that already is as wanted is returned as it is.
    /// </summary>
    public static Scene Convert(Scene scene, LengthUnit unit, UpAxis up) =>
        scene.Unit == unit && scene.Up == up
            ? scene
            : scene with { Bodies = [.. scene.Bodies.Select(body => body with { Mesh = Convert(body.Mesh, Metres(scene.Unit) / Metres(unit), scene.Up, up) })], Unit = unit, Up = up };

    private static SurfaceMesh Convert(SurfaceMesh mesh, double scale, UpAxis from, UpAxis to)
    {
        return mesh with
        {
            Positions = Points(mesh.Positions),
            Normals = Directions(mesh.Normals),
            FeatureEdges = [.. mesh.FeatureEdges.Select(edge => edge with { Points = Points(edge.Points) })],
        };

        double[] Points(double[] points)
        {
            var result = new double[points.Length];
            for (var i = 0; i + 2 < points.Length; i += 3)
            {
                var (x, y, z) = (points[i] * scale, points[i + 1] * scale, points[i + 2] * scale);
                (result[i], result[i + 1], result[i + 2]) = (from, to) switch
                {
                    (UpAxis.Z, UpAxis.Y) => (x, z, -y),
                    (UpAxis.Y, UpAxis.Z) => (x, -z, y),
                    _ => (x, y, z),
                };
            }

            return result;
        }

        float[] Directions(float[] normals)
        {
            if (from == to)
            {
                return normals;
            }

            var result = new float[normals.Length];
            for (var i = 0; i + 2 < normals.Length; i += 3)
            {
                var (x, y, z) = (normals[i], normals[i + 1], normals[i + 2]);
                (result[i], result[i + 1], result[i + 2]) = from == UpAxis.Z ? (x, z, -y) : (x, -z, y);
            }

            return result;
        }
    }
}
