using System.Numerics;

namespace Formwright.Mesh;

/// <summary>Rows of a picture that triangles are drawn into by their texture coordinates.</summary>
/// <param name="size">Width and height of the picture.</param>
/// <param name="firstRow">The first of the rows.</param>
/// <param name="endRow">The row after the last.</param>
internal sealed class TexelBand(int size, int firstRow, int endRow)
{
    // How far beyond its border a triangle still colours texels, in texels: those are blended into it when it is drawn.
    private const float Reach = 1;

    /// <summary>Reports every texel whose middle lies in or next to a triangle.</summary>
    /// <param name="a">Texture coordinates of the first corner.</param>
    /// <param name="b">Of the second.</param>
    /// <param name="c">Of the third.</param>
    /// <param name="texel">Receives number, weights (none below 0), and whether the middle lies inside.</param>
    public void Draw(Vector2 a, Vector2 b, Vector2 c, Action<int, Vector3, bool> texel)
    {
        var half = new Vector2(0.5f);
        (a, b, c) = ((a * size) - half, (b * size) - half, (c * size) - half);
        var determinant = Cross(b - a, c - a);
        var (min, max) = (Vector2.Min(a, Vector2.Min(b, c)), Vector2.Max(a, Vector2.Max(b, c)));
        var (left, right) = (Math.Max(0, (int)MathF.Ceiling(min.X - Reach)), Math.Min(size - 1, (int)MathF.Floor(max.X + Reach)));
        var (top, bottom) = (Math.Max(firstRow, (int)MathF.Ceiling(min.Y - Reach)), Math.Min(endRow - 1, (int)MathF.Floor(max.Y + Reach)));
        if (MathF.Abs(determinant) < 1e-12f)
        {
            return;
        }

        // Weights fall by 1 over the height on a side; heights in texels tell how much of a weight a texel of distance is.
        var slack = Reach * new Vector3((c - b).Length(), (a - c).Length(), (b - a).Length()) / MathF.Abs(determinant);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var p = new Vector2(x, y);
                var weights = new Vector3(Cross(b - p, c - p), Cross(c - p, a - p), Cross(a - p, b - p)) / determinant;
                if (weights.X < -slack.X || weights.Y < -slack.Y || weights.Z < -slack.Z)
                {
                    continue;
                }

                var inside = weights is { X: >= 0, Y: >= 0, Z: >= 0 };
                if (!inside)
                {
                    weights = Vector3.Max(weights, Vector3.Zero);
                    weights /= weights.X + weights.Y + weights.Z;
                }

                texel((y * size) + x, weights, inside);
            }
        }
    }

    private static float Cross(Vector2 a, Vector2 b) => (a.X * b.Y) - (a.Y * b.X);
}
