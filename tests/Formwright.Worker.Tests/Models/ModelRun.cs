using System.Globalization;
using System.Numerics;
using System.Text;
using Formwright.Core;

namespace Formwright.Worker.Tests.Models;

/// <summary>Runs a handler of models in a folder of its own and looks at what it left there.</summary>
internal sealed class ModelRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("formwright-model-").FullName;
    private readonly string output;

    internal ModelRun() => output = Directory.CreateDirectory(Path.Combine(folder, "output")).FullName;

    internal List<int> Progress { get; } = [];

    /// <summary>Hears of each report of progress.</summary>
    internal Action<int>? Reported { get; set; }

    internal TaskOutcome Outcome { get; private set; } = null!;

    internal ModelResult Result => ModelTasks.FromJson<ModelResult>(Outcome.Result);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal async Task<ModelRun> OfAsync<T>(string kind, byte[] source, T input, CancellationToken? cancel = null, IReadOnlyDictionary<string, byte[]>? companions = null)
    {
        var path = Path.Combine(folder, "source");
        await File.WriteAllBytesAsync(path, source, TestContext.Current.CancellationToken);
        var files = new Dictionary<string, string> { [ModelTasks.Source] = path };
        foreach (var (name, content) in companions ?? new Dictionary<string, byte[]>())
        {
            files[ModelTasks.Companion(name)] = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content, TestContext.Current.CancellationToken);
        }

        var handler = WorkerProgram.Handlers().Single(h => h.Kind == kind);
        var context = new TaskContext(
            Ids.New(TimeProvider.System), ModelTasks.ToJson(input), [], files, output, Report);
        Outcome = await handler.RunAsync(context, cancel ?? TestContext.Current.CancellationToken);
        Assert.All(Outcome.Files, file => Assert.Equal(ModelTasks.AssetKey(context.TaskId, file.Name), file.AssetKey));
        Assert.Equal(100, Progress[^1]);
        Assert.Equal(Progress.Order(), Progress);
        return this;
    }

    private void Report(int percent)
    {
        Progress.Add(percent);
        Reported?.Invoke(percent);
    }

    internal async Task<Error> RefusedAsync<T>(string kind, byte[] source, T input) =>
        (await Assert.ThrowsAsync<FormwrightException>(() => OfAsync(kind, source, input))).Error;

    internal byte[] File_(string name) => File.ReadAllBytes(Path.Combine(output, name));

    internal byte[] Model(string format) => File_(Result.Models[format]);

    /// <summary>A closed box as ASCII STL, one corner in <paramref name="corner"/>.</summary>
    internal static byte[] StlBox(Vector3 size, Vector3 corner = default)
    {
        var text = new StringBuilder("solid unnamed\n");
        foreach (var (a, b, c) in Triangles())
        {
            text.Append("facet normal 0 0 0\nouter loop\n");
            foreach (var p in (Vector3[])[a, b, c])
            {
                var at = corner + (p * size);
                text.Append(CultureInfo.InvariantCulture, $"vertex {at.X:R} {at.Y:R} {at.Z:R}\n");
            }

            text.Append("endloop\nendfacet\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("endsolid unnamed\n").ToString());
    }

    /// <summary>The same box as OBJ.</summary>
    internal static byte[] ObjBox(Vector3 size, string name = "box")
    {
        var text = new StringBuilder($"o {name}\n");
        foreach (var (a, b, c) in Triangles())
        {
            foreach (var p in (Vector3[])[a, b, c])
            {
                var at = p * size;
                text.Append(CultureInfo.InvariantCulture, $"v {at.X:R} {at.Y:R} {at.Z:R}\n");
            }

            text.Append("f -3 -2 -1\n");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Bounds of a binary STL file, read by its definition: 80 bytes, a count, 50 bytes per triangle.</summary>
    internal static (Vector3 Min, Vector3 Max) StlBounds(byte[] file)
    {
        var (min, max) = (new Vector3(float.PositiveInfinity), new Vector3(float.NegativeInfinity));
        var count = BitConverter.ToInt32(file, 80);
        Assert.Equal(84 + (50 * count), file.Length);
        for (var t = 0; t < count; t++)
        {
            for (var v = 0; v < 3; v++)
            {
                var at = 84 + (50 * t) + 12 + (12 * v);
                var point = new Vector3(BitConverter.ToSingle(file, at), BitConverter.ToSingle(file, at + 4), BitConverter.ToSingle(file, at + 8));
                (min, max) = (Vector3.Min(min, point), Vector3.Max(max, point));
            }
        }

        return (min, max);
    }

    internal static void AssertNear(Vector3 expected, Vector3 actual, float tolerance) =>
        Assert.True(Vector3.Distance(expected, actual) <= tolerance, $"{actual} is not {expected}");

    // Six sides of the unit cube, counter-clockwise seen from outside.
    private static IEnumerable<(Vector3 A, Vector3 B, Vector3 C)> Triangles()
    {
        foreach (var quad in (int[][])[[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]])
        {
            var p = Array.ConvertAll(quad, i => new Vector3(i & 1, (i >> 1) & 1, i >> 2));
            yield return (p[0], p[1], p[2]);
            yield return (p[0], p[2], p[3]);
        }
    }
}
