using System.Numerics;

namespace Formwright.Formats.Fbx;

/// <summary>Rotations as three angles in degrees, about X first, then Y, then Z.</summary>
internal static class Euler
{
    private const double Degree = Math.PI / 180;

    /// <summary>The angles of a unit quaternion.</summary>
    public static Vector3 Degrees(Quaternion rotation)
    {
        double x = rotation.X, y = rotation.Y, z = rotation.Z, w = rotation.W;
        var sine = Math.Clamp(2 * ((w * y) - (x * z)), -1, 1);
        double a, c;
        if (Math.Abs(sine) > 0.9999999)
        {
            // Both other axes turn the same way; one of them does.
            (a, c) = (0, -2 * Math.Sign(sine) * Math.Atan2(x, w));
        }
        else
        {
            a = Math.Atan2(2 * ((w * x) + (y * z)), 1 - (2 * ((x * x) + (y * y))));
            c = Math.Atan2(2 * ((w * z) + (x * y)), 1 - (2 * ((y * y) + (z * z))));
        }

        return new Vector3((float)(a / Degree), (float)(Math.Asin(sine) / Degree), (float)(c / Degree));
    }

    /// <summary>The angles nearest to earlier ones, so that a curve through both takes the short way.</summary>
    public static Vector3 Degrees(Quaternion rotation, Vector3 earlier)
    {
        var angles = Degrees(rotation);
        var first = Near(angles, earlier);

        // The same rotation the other way round the middle axis.
        var second = Near(new Vector3(angles.X + 180, 180 - angles.Y, angles.Z + 180), earlier);
        return Vector3.DistanceSquared(first, earlier) <= Vector3.DistanceSquared(second, earlier) ? first : second;

        static Vector3 Near(Vector3 value, Vector3 to)
        {
            for (var i = 0; i < 3; i++)
            {
                value[i] -= 360 * MathF.Round((value[i] - to[i]) / 360);
            }

            return value;
        }
    }

    /// <summary>The rotation of three angles in one of the six orders.</summary>
    /// <param name="degrees">Angles about X, Y and Z.</param>
    /// <param name="order">0 for X first, then Y, then Z; 1 XZY, 2 YZX, 3 YXZ, 4 ZXY, 5 ZYX.</param>
    public static Quaternion Rotation(Vector3 degrees, int order = 0)
    {
        var x = Quaternion.CreateFromAxisAngle(Vector3.UnitX, (float)(degrees.X * Degree));
        var y = Quaternion.CreateFromAxisAngle(Vector3.UnitY, (float)(degrees.Y * Degree));
        var z = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (float)(degrees.Z * Degree));
        return order switch
        {
            1 => y * z * x,
            2 => x * z * y,
            3 => z * x * y,
            4 => y * x * z,
            5 => x * y * z,
            _ => z * y * x,
        };
    }
}
