using System.Numerics;
using Formwright.Core;
using Formwright.Formats.Printing;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>A model with the colours of its textures, vertices and materials reduced to a few filaments, as a 3MF project.</summary>
internal sealed class PaintModelHandler : ITaskHandler
{
    // What is larger is larger than the plates of usual printers. Models made for screens often are, and have no real size.
    private const double LargestPrint = 250;
    private const double FittedPrint = 200;

    public string Kind => ModelTasks.Paint;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<PaintModelInput>(context.Input);
        var graph = GraphFrame.Convert(ModelSource.Read(context, input.FileName).Graph, LengthUnit.Millimetre, UpAxis.Z);
        context.Report(10);
        var primitives = PlacedMesh.AllOf(graph).SelectMany(mesh => mesh.Primitives).ToList();
        RequireCoordinates(graph, primitives);
        var colors = PrimitivePaint.Of(primitives, graph, new GraphPictures(graph), isExact: true);
        cancel.ThrowIfCancellationRequested();
        context.Report(20);

        var (mesh, origins) = Welded(primitives);
        if (mesh.TriangleCount == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The model has no triangle with an area, so there is nothing to print.");
        }

        var paint = MultiColorPainting.Paint(
            mesh,
            (triangle, weights) => colors.At(origins[triangle], weights),
            new PaintOptions(input.Colors, input.Depth),
            new StepProgress(context.Report, 20, 75),
            cancel);
        var longest = LongestSide(mesh);
        var scale = longest > LargestPrint ? FittedPrint / longest : 1;
        var fitted = mesh with { Points = Array.ConvertAll(mesh.Points, coordinate => coordinate * scale) };
        var output = new ModelOutput(context);
        output.Add("3mf", "model/3mf", stream => PaintedThreeMf.Write(graph.Name, fitted, paint, stream));
        context.Report(90);
        var surface = CreasedMesh.Of(fitted);
        var scene = new Scene([new SceneBody(graph.Name, surface, Paint: paint.ToColors())]);
        var facts = new PaintFacts([.. paint.Palette.Select(Hex)], scale);
        return Task.FromResult(output.Finish(scene, mesh.PointCount, mesh.TriangleCount, input.AlphaThumbnail, cancel, ModelTasks.ToJson(facts)));
    }

    private static void RequireCoordinates(SceneGraph graph, List<MeshPrimitive> primitives)
    {
        foreach (var primitive in primitives)
        {
            if (primitive.Material is { } number && graph.Materials[number] is { BaseColorTexture: { } use } material
                && (use.TexCoord == 1 ? primitive.TexCoords1 : primitive.TexCoords) is null)
            {
                throw new FormwrightException(
                    ErrorCode.InvalidInput,
                    $"The material '{material.Name}' has a texture, but the surface has no texture coordinates, so the colours of its places are not known.",
                    hint: "Export the model with its UVs, or colour its vertices.");
            }
        }
    }

    /// <summary>All primitives over shared points, and for each triangle its number among all of theirs.</summary>
    private static (WeldedMesh Mesh, int[] Origins) Welded(List<MeshPrimitive> primitives)
    {
        Vector3[] positions = [.. primitives.SelectMany(primitive => primitive.Positions)];
        var welds = PositionWeld.Of(positions);
        List<int> triangles = [], origins = [];
        List<double> points = [];
        var numbers = new int[positions.Length];
        Array.Fill(numbers, -1);
        var (first, number) = (0, 0);
        foreach (var primitive in primitives)
        {
            var corners = FaceTriangles.Of(primitive);
            for (var i = 0; i < corners.Length; i += 3, number++)
            {
                var (a, b, c) = (welds[first + corners[i]], welds[first + corners[i + 1]], welds[first + corners[i + 2]]);
                if (a != b && b != c && c != a)
                {
                    triangles.AddRange([Number(a), Number(b), Number(c)]);
                    origins.Add(number);
                }
            }

            first += primitive.Positions.Length;
        }

        return (new WeldedMesh([.. points], [.. triangles]), [.. origins]);

        int Number(int weld)
        {
            if (numbers[weld] < 0)
            {
                numbers[weld] = points.Count / 3;
                points.AddRange([positions[weld].X, positions[weld].Y, positions[weld].Z]);
            }

            return numbers[weld];
        }
    }

    private static double LongestSide(WeldedMesh mesh)
    {
        var longest = 0.0;
        for (var axis = 0; axis < 3; axis++)
        {
            var (least, most) = (double.MaxValue, double.MinValue);
            for (var i = axis; i < mesh.Points.Length; i += 3)
            {
                (least, most) = (Math.Min(least, mesh.Points[i]), Math.Max(most, mesh.Points[i]));
            }

            longest = Math.Max(longest, most - least);
        }

        return longest;
    }

    private static string Hex(Rgba color) =>
        $"#{(int)Math.Round(255 * color.R):X2}{(int)Math.Round(255 * color.G):X2}{(int)Math.Round(255 * color.B):X2}";
}
