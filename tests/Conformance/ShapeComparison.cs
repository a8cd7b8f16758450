using System.Globalization;
using System.Text.Json.Nodes;
using Formwright.Kernel;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Conformance.Tests;

/// <summary>Compares a shape with the recorded measures of one.</summary>
internal static class ShapeComparison
{
    private const double Relative = 1e-6;
    private const double Noise = 1e-9;

    /// <summary>What differs first; null when nothing does.</summary>
    internal static string? Difference(JsonObject recorded, Shape shape)
    {
        var word = ArgumentValue.Word(shape.Kind);
        return recorded["type"]!.GetValue<string>() != word
            ? $"should be a {recorded["type"]}, is a {word}"
            : recorded.Where(measure => measure.Key != "type").Select(measure => Difference(measure.Key, measure.Value!, shape)).FirstOrDefault(d => d is not null);
    }

    /// <summary>Finds for every recorded shape one of ours, each once; the same index is preferred.</summary>
    /// <returns>Our index for each recorded one.</returns>
    /// <exception cref="MismatchException">The counts differ or a recorded shape is not among ours.</exception>
    internal static int[] Match(JsonObject recorded, object?[] items)
    {
        var shapes = recorded["shapes"]!.AsArray();
        var count = recorded["count"]!.GetValue<int>();
        if (items.Length != count)
        {
            throw new MismatchException($"should be {count} shapes, got {items.Length}");
        }

        var free = Enumerable.Range(0, items.Length).ToList();
        return [.. shapes.Select((shape, index) => Take(shape!.AsObject(), index, items, free))];
    }

    private static int Take(JsonObject recorded, int index, object?[] items, List<int> free)
    {
        string? difference = null;
        foreach (var candidate in free.OrderByDescending(i => i == index))
        {
            if (items[candidate] is not Shape shape)
            {
                throw new MismatchException($"item {candidate} is no shape");
            }

            var found = Difference(recorded, shape);
            if (found is null)
            {
                free.Remove(candidate);
                return candidate;
            }

            difference ??= found;
        }

        throw new MismatchException($"no item is like the recorded {index}; the nearest by index {difference}");
    }

    private static string? Difference(string measure, JsonNode recorded, Shape shape) => measure switch
    {
        "faces" => Count(measure, recorded, shape, ShapeKind.Face),
        "edges" => Count(measure, recorded, shape, ShapeKind.Edge),
        "vertices" => Count(measure, recorded, shape, ShapeKind.Vertex),
        "length" => Mass(measure, recorded, shape, Measure.Length),
        "area" => Mass(measure, recorded, shape, Measure.Area),
        "volume" => Mass(measure, recorded, shape, Measure.Volume),
        "bbox" => Box(recorded, shape),
        _ => throw new MismatchException($"the recorded measure {measure} is not known"),
    };

    /// <summary>The recorder counted vertices with repeats and the others without; an item that is met twice may be either.</summary>
    private static string? Count(string measure, JsonNode recorded, Shape shape, ShapeKind kind)
    {
        var expected = recorded.GetValue<int>();
        Span<int> counts = stackalloc int[8];
        NativeMeasures.Counts(shape.Handle, counts, out var error).Check(error);
        NativeMeasures.Occurrences(shape.Handle, kind, out var occurrences, out error).Check(error);
        return expected == occurrences || expected == counts[(int)kind]
            ? null
            : $"should have {expected} {measure}, has {counts[(int)kind]} distinct, {occurrences} with repeats";
    }

    private static string? Mass(string measure, JsonNode recorded, Shape shape, int dimension)
    {
        var expected = recorded.GetValue<double>();
        var actual = Measure.Of(shape, dimension).Mass;
        return Math.Abs(actual - expected) <= (Relative * Math.Abs(expected)) + Noise
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"should have the {measure} {expected}, has {actual}");
    }

    /// <summary>Boxes of curved geometry were recorded with room around it, those of splines about their control points.</summary>
    private static string? Box(JsonNode recorded, Shape shape)
    {
        var bounds = Bounds.Of(shape);
        double[] min = [bounds.Min.X, bounds.Min.Y, bounds.Min.Z];
        double[] max = [bounds.Max.X, bounds.Max.Y, bounds.Max.Z];
        for (var axis = 0; axis < 3; axis++)
        {
            if (min[axis] < recorded[0]![axis]!.GetValue<double>() - Values.BoxTolerance || max[axis] > recorded[1]![axis]!.GetValue<double>() + Values.BoxTolerance)
            {
                return $"should have the box {recorded.ToJsonString()}, has {bounds.Min} to {bounds.Max}";
            }
        }

        return IsCurved(shape) || Enumerable.Range(0, 3).All(axis =>
            min[axis] <= recorded[0]![axis]!.GetValue<double>() + Values.BoxTolerance && max[axis] >= recorded[1]![axis]!.GetValue<double>() - Values.BoxTolerance)
            ? null
            : $"should have the box {recorded.ToJsonString()}, has {bounds.Min} to {bounds.Max}";
    }

    private static bool IsCurved(Shape shape)
    {
        NativeMeasures.Edges(shape.Handle, [], 0, out var count, out var error).Check(error);
        var edges = new NativeEdgeInfo[count];
        NativeMeasures.Edges(shape.Handle, edges, count, out count, out error).Check(error);
        NativeMeasures.Faces(shape.Handle, [], 0, out count, out error).Check(error);
        var faces = new NativeFaceInfo[count];
        NativeMeasures.Faces(shape.Handle, faces, count, out count, out error).Check(error);
        return edges.Any(edge => edge.Curve is not (NativeCurve.Line or NativeCurve.Circle)) || faces.Any(face => face.Surface != NativeSurface.Plane);
    }
}
