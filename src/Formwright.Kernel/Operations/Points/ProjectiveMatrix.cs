using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Matrices of 16 numbers, column after column, the last one the translation; the fourth row may project.</summary>
internal static class ProjectiveMatrix
{
    /// <summary>A list of matrices, and lists of such lists, are nested no deeper.</summary>
    private const int MostNested = 3;

    internal static Point3 Apply(Point3 point, double[] matrix)
    {
        double Row(int row) => (point.X * matrix[row]) + (point.Y * matrix[4 + row]) + (point.Z * matrix[8 + row]) + matrix[12 + row];
        return new Point3(Row(0), Row(1), Row(2)) * (1 / Row(3));
    }

    /// <summary>Reads one matrix, a list of matrices or a list of such lists, in the order in which they act.</summary>
    /// <param name="parameter">Where the node is, below the parameters.</param>
    /// <param name="node">What to read.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else.</exception>
    internal static IReadOnlyList<double[]> Read(string parameter, JsonNode? node) => [.. ReadNested(parameter, node, 1)];

    private static IEnumerable<double[]> ReadNested(string parameter, JsonNode? node, int depth) => node switch
    {
        JsonArray { Count: 16 } items when items.All(item => item is JsonValue) => [ReadOne(parameter, items)],
        JsonArray items when depth < MostNested || items.Count == 0 => items.SelectMany((item, i) => ReadNested($"{parameter}[{i}]", item, depth + 1)),
        _ => throw Limits.Refusal(parameter, $"params.{parameter} needs a matrix of 16 numbers, got {ArgumentValue.Describe(node)}."),
    };

    /// <summary>Reads 16 finite numbers.</summary>
    internal static double[] ReadOne(string parameter, JsonArray items)
    {
        var matrix = new double[16];
        for (var i = 0; i < matrix.Length; i++)
        {
            if (items[i] is not { } item || !ArgumentValue.TryNumber(item, out matrix[i]) || !double.IsFinite(matrix[i]))
            {
                throw Limits.Refusal($"{parameter}[{i}]", $"params.{parameter}[{i}] needs a finite number, got {ArgumentValue.Describe(items[i])}.");
            }
        }

        return matrix;
    }
}
