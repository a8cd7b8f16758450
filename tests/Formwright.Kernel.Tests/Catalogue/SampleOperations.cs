using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

/// <summary>Words of a sample choice.</summary>
public enum SampleMode
{
    KeepSide,
    AllWithAll,
}

/// <summary>A sample record, as an operation returns it.</summary>
public sealed record SampleReport(double Area, Box3 Bounds, Box3? Inner, IReadOnlyList<SampleHole> Holes, IReadOnlyDictionary<string, int> Faces)
{
    public bool IsSmall => Area < 1;
}

/// <summary>A record inside a record.</summary>
public sealed record SampleHole(double Radius, Shape? Rim);

/// <summary>A sample record that is read and returned.</summary>
/// <param name="Corners">Its corners.</param>
/// <param name="Hole">What is cut out.</param>
/// <param name="Scale">A factor above 0.</param>
public sealed record SampleOutline(
    [MinCount(2)] IReadOnlyList<Point3> Corners,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SampleCut? Hole = null,
    [Positive] double Scale = 1);

/// <summary>A sample record inside a record.</summary>
/// <param name="Radius">Its radius.</param>
public sealed record SampleCut(double Radius);

/// <summary>One operation for every kind of parameter and result.</summary>
internal static class SampleOperations
{
    /// <summary>Makes a <c>solid</c> that remembers nothing, whatever <paramref name="width"/> is.</summary>
    /// <param name="width">Size along X, above 0.</param>
    /// <param name="center">The middle.</param>
    /// <param name="axis">Where it points.</param>
    /// <returns>A new solid.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the width is 13.</exception>
    [Operation("sample.shapes.box")]
    public static Solid Box(
        [Positive] double width = 1,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 axis = default) =>
        width == 13
            ? throw new FormwrightException(ErrorCode.KernelFailed, "params.width is unlucky.", "params.width", "Take 12.")
            : Some.Solid();

    /// <summary>Makes a wire.</summary>
    /// <param name="points">Corners.</param>
    [Operation("sample.shapes.wire")]
    public static Wire Wire([MinCount(2)] IReadOnlyList<Point3> points) => points.Count > 0 ? Some.Wire() : throw new InvalidOperationException();

    /// <summary>Takes one face.</summary>
    /// <param name="face">The face.</param>
    [Operation("sample.shapes.area")]
    public static double Area(Face face) => face.Kind == ShapeKind.Face ? 1 : 0;

    /// <summary>Counts shapes.</summary>
    /// <param name="shapes">Any shapes.</param>
    [Operation("sample.shapes.count")]
    public static int Count(IReadOnlyList<Shape> shapes) => shapes.Count;

    /// <summary>Tells what it was given.</summary>
    /// <param name="number">A number.</param>
    /// <param name="count">An integer.</param>
    /// <param name="flag">A boolean.</param>
    /// <param name="text">A string.</param>
    /// <param name="mode">A word.</param>
    /// <param name="point">A point.</param>
    /// <param name="ratio">A number that may be missing.</param>
    /// <param name="label">A string that may be missing.</param>
    /// <param name="grid">Rows of numbers.</param>
    [Operation("sample.echo.all")]
    public static string Echo(
        double number,
        [Range(-5, 5)] int count = 3,
        bool flag = true,
        string text = "a \"b\"",
        SampleMode mode = SampleMode.AllWithAll,
        [NonNegative, DefaultPoint(1, 2, 3)] Point3 point = default,
        double? ratio = null,
        string? label = null,
        [NonNegative] IReadOnlyList<IReadOnlyList<double>>? grid = null) =>
        FormattableString.Invariant($"{number}|{count}|{flag}|{text}|{mode}|{point.X},{point.Y},{point.Z}|{ratio}|{label}|")
        + string.Join(';', (grid ?? []).Select(row => string.Join(',', row)));

    /// <summary>Passes records through.</summary>
    /// <param name="outlines">Outlines.</param>
    [Operation("sample.echo.outlines")]
    public static IReadOnlyList<SampleOutline> Outlines(IReadOnlyList<SampleOutline> outlines) => outlines;

    /// <summary>Passes JSON through.</summary>
    /// <param name="value">Any JSON.</param>
    [Operation("sample.echo.json")]
    public static JsonNode? Json(JsonNode? value = null) => value;

    /// <summary>Passes anything through.</summary>
    /// <param name="value">Anything.</param>
    [Operation("sample.echo.any")]
    public static object? Any(object? value) => value;

    /// <summary>Passes a list of anything through.</summary>
    /// <param name="items">Anything.</param>
    [Operation("sample.echo.list")]
    public static IReadOnlyList<object?> List(IReadOnlyList<object?> items) => items;

    /// <summary>Adds.</summary>
    /// <param name="a">First.</param>
    /// <param name="b">Second.</param>
    [Operation("sample.math.add")]
    public static double Add(double a, double b = 100) => a + b;

    /// <summary>Makes a list of numbers.</summary>
    /// <param name="count">How many, from 0 on.</param>
    [Operation("sample.math.span")]
    public static double[] Span([NonNegative] int count) => [.. Enumerable.Range(0, count)];

    /// <summary>Makes a vector.</summary>
    /// <param name="x">Along X.</param>
    [Operation("sample.math.vector")]
    public static Point3 Vector(double x) => new(x, 0, 0);

    /// <summary>Reports.</summary>
    /// <param name="area">The area.</param>
    [Operation("sample.report.full")]
    public static SampleReport Report(double area) => new(
        area,
        new Box3(default, new Point3(1, 2, 3)),
        null,
        [new SampleHole(2, Some.Edge()), new SampleHole(3, null)],
        new Dictionary<string, int> { ["plane"] = 6 });

    /// <summary>Does nothing.</summary>
    [Operation("sample.report.nothing")]
    public static void Nothing()
    {
    }
}

/// <summary>The catalogue of these.</summary>
internal static class Sample
{
    internal static readonly OperationCatalogue Catalogue = new(GeneratedOperations.All);

    /// <summary>Calls an operation with JSON.</summary>
    internal static object? Invoke(string path, string arguments) =>
        Operation(path).Invoke(OperationArguments.FromJson(JsonNode.Parse(arguments)!.AsObject()));

    /// <summary>Calls an operation with live values.</summary>
    internal static object? Invoke(string path, params (string Name, object? Value)[] arguments) =>
        Operation(path).Invoke(new OperationArguments(arguments.ToDictionary(a => a.Name, a => a.Value)));

    /// <summary>The error of a call that fails.</summary>
    internal static Error Failure(Action call) => Assert.Throws<FormwrightException>(call).Error;

    /// <summary>The error of a call with JSON that fails.</summary>
    internal static Error Failure(string path, string arguments) => Failure(() => Invoke(path, arguments));

    internal static OperationInfo Operation(string path) => Catalogue.Find(path) ?? throw new ArgumentException(path);
}
