using System.Numerics;

namespace Formwright.Mesh;

/// <summary>The OKLab colour space (Ottosson 2020), in which distances are about as large as differences look.</summary>
internal static class OkLab
{
    /// <summary>From linear RGB.</summary>
    public static Vector3 Of(Vector3 linear)
    {
        var l = MathF.Cbrt((0.4122214708f * linear.X) + (0.5363325363f * linear.Y) + (0.0514459929f * linear.Z));
        var m = MathF.Cbrt((0.2119034982f * linear.X) + (0.6806995451f * linear.Y) + (0.1073969566f * linear.Z));
        var s = MathF.Cbrt((0.0883024619f * linear.X) + (0.2817188376f * linear.Y) + (0.6299787005f * linear.Z));
        return new Vector3(
            (0.2104542553f * l) + (0.7936177850f * m) - (0.0040720468f * s),
            (1.9779984951f * l) - (2.4285922050f * m) + (0.4505937099f * s),
            (0.0259040371f * l) + (0.7827717662f * m) - (0.8086757660f * s));
    }

    /// <summary>To linear RGB, cut to 0 to 1.</summary>
    public static Vector3 ToLinear(Vector3 lab)
    {
        var l = lab.X + (0.3963377774f * lab.Y) + (0.2158037573f * lab.Z);
        var m = lab.X - (0.1055613458f * lab.Y) - (0.0638541728f * lab.Z);
        var s = lab.X - (0.0894841775f * lab.Y) - (1.2914855480f * lab.Z);
        (l, m, s) = (l * l * l, m * m * m, s * s * s);
        return Vector3.Clamp(
            new Vector3(
                (4.0767416621f * l) - (3.3077115913f * m) + (0.2309699292f * s),
                (-1.2684380046f * l) + (2.6097574011f * m) - (0.3413193965f * s),
                (-0.0041960863f * l) - (0.7034186147f * m) + (1.7076147010f * s)),
            Vector3.Zero,
            Vector3.One);
    }
}
