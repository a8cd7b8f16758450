using Formwright.Core;

namespace Formwright.Formats;

/// <summary>What a file may hold at most. Readers check a count against these before they reserve memory for it.</summary>
/// <param name="MaxBytes">Bytes of the file.</param>
/// <param name="MaxVertices">Vertices of meshes, points of curves.</param>
/// <param name="MaxTriangles">Triangles.</param>
/// <param name="MaxEntities">Bodies, curves and block references, after all references are resolved.</param>
public sealed record ReadLimits(long MaxBytes = 256L << 20, int MaxVertices = 10_000_000, int MaxTriangles = 10_000_000, int MaxEntities = 1_000_000)
{
    internal void CheckVertices(long count) => Check(count, MaxVertices, "vertices");

    internal void CheckTriangles(long count) => Check(count, MaxTriangles, "triangles");

    internal void CheckEntities(long count) => Check(count, MaxEntities, "entities");

    private static void Check(long count, long limit, string what)
    {
        if (count > limit)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The file holds more than {limit} {what}, the most that is read; reduce it and try again.");
        }
    }
}
