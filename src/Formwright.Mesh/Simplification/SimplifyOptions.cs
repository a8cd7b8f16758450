using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>When to stop simplifying: at a number of triangles, at an error, or at whichever comes first.</summary>
/// <param name="Triangles">The number of triangles to reach; 0 for as few as the error allows.</param>
/// <param name="Error">The largest distance to the original as a share of the largest extent, above 0, at most 1.</param>
/// <param name="CreaseAngle">Degrees between triangles from which normals are split, where the original had normals.</param>
public sealed record SimplifyOptions(int Triangles, double Error = 1, double CreaseAngle = CreasedMesh.DefaultCreaseAngle)
{
    // Shares of the largest extent. A person sees about a thousandth of a picture's width.
    private static readonly double[] LevelErrors = [0.0002, 0.0007, 0.0025, 0.008];

    /// <summary>Few triangles where the surface is plain and many where it is not, by geometric error alone.</summary>
    /// <param name="level">1 for the finest to 4 for the coarsest.</param>
    /// <exception cref="FormwrightException">There is no such level (<c>invalid_input</c>).</exception>
    public static SimplifyOptions Adaptive(int level) => level is >= 1 and <= 4
        ? new SimplifyOptions(0, LevelErrors[level - 1])
        : throw new FormwrightException(ErrorCode.InvalidInput, $"The level of decimation is {level}; it must be 1 to 4.", "level");
}

/// <summary>What simplifying gave.</summary>
/// <typeparam name="T">What was simplified.</typeparam>
/// <param name="Result">The simplified form.</param>
/// <param name="Triangles">Its number of triangles.</param>
/// <param name="Error">Distance to the original as a share of the largest extent, as the quadrics estimate it.</param>
public sealed record SimplifyResult<T>(T Result, int Triangles, double Error);
