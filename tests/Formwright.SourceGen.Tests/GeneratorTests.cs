using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen.Tests;

public sealed class GeneratorTests
{
    private const string TwoOperations =
        """
        namespace Sample.Shapes;

        /// <summary>Where to begin.</summary>
        public enum Start { FirstEdge, IOEdge }

        /// <summary>What was measured.</summary>
        public readonly record struct Report(double Area, Box3? Bounds, IReadOnlyList<Report2> Parts);

        /// <summary>A part of it.</summary>
        public sealed record Report2(Solid Solid);

        /// <summary>Sample operations.</summary>
        public static class Solids
        {
            /// <summary>Box aligned to the axes, see <see cref="Solid"/>; "quoted".</summary>
            /// <remarks>Sizes are <c>unitless</c>.</remarks>
            /// <param name="width">Size along X,
            /// above 0.</param>
            /// <param name="axis">Its axis.</param>
            /// <param name="start">Where to begin.</param>
            /// <param name="radii">Radius of each edge.</param>
            /// <param name="limit">Largest size; none when left out.</param>
            /// <param name="tool">What to cut with.</param>
            /// <returns>The box.</returns>
            /// <exception cref="FormwrightException"><c>kernel_failed</c> when it cannot be cut.</exception>
            [Operation("sample.solids.createBox")]
            public static Solid CreateBox(
                [Positive] double width,
                [Direction, DefaultPoint(0, 1, 0)] Point3 axis = default,
                Start start = Start.IOEdge,
                [NonNegative, MinCount(1)] IReadOnlyList<double>? radii = null,
                [Range(0.5, 1e9)] double? limit = null,
                Shape? tool = null) => throw null!;

            /// <summary>Measures.</summary>
            /// <param name="class">What to measure.</param>
            [Operation("sample.solids.measure")]
            public static IReadOnlyList<Report> Measure(Shape @class) => throw null!;

            /// <summary>Forgets.</summary>
            [Operation("sample.forget")]
            public static void Forget() { }
        }
        """;

    [Fact]
    public void Source_OfOneClass_IsTheCommittedOne()
    {
        var run = GeneratorRun.Of(TwoOperations);
        Assert.Empty(run.Ids);
        Assert.Empty(run.CompilerFindings());
        Assert.Equal(["GeneratedOperations.Sample.Shapes.Solids.g.cs", "GeneratedOperations.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Snapshot.AssertMatches("Solids.txt", run.Files["GeneratedOperations.Sample.Shapes.Solids.g.cs"]);
        Snapshot.AssertMatches("List.txt", run.Files["GeneratedOperations.g.cs"]);
    }

    [Fact]
    public void Source_OfRecords_IsTheCommittedOne()
    {
        var run = GeneratorRun.Of(
            """
            namespace Sample.Lines;

            /// <summary>A straight piece.</summary>
            /// <param name="Start">Where it begins.</param>
            /// <param name="End">Where it ends.</param>
            /// <param name="Width">How wide it is.</param>
            public sealed record Line(Point3 Start, Point3 End, [Positive] double Width = 1);

            /// <summary>A chain.</summary>
            /// <param name="Lines">Its pieces.</param>
            /// <param name="IsClosed">Whether it ends where it began; unknown when left out.</param>
            public sealed record Chain(
                [MinCount(1)] IReadOnlyList<Line> Lines,
                [property: System.Text.Json.Serialization.JsonIgnore(
                    Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] bool? IsClosed = null);

            /// <summary>Sample operations.</summary>
            public static class Chains
            {
                /// <summary>Turns a chain round.</summary>
                /// <param name="chain">The chain.</param>
                /// <param name="others">More of them.</param>
                /// <param name="within">Where to look.</param>
                [Operation("sample.chains.reverse")]
                public static Chain Reverse(Chain chain, IReadOnlyList<Chain>? others = null, Box3? within = null) => throw null!;
            }
            """);
        Assert.Empty(run.Ids);
        Assert.Empty(run.CompilerFindings());
        Snapshot.AssertMatches("Chains.txt", run.Files["GeneratedOperations.Sample.Lines.Chains.g.cs"]);
    }

    [Fact]
    public void Result_WithANameOfItsOwn_IsCalledByIt()
    {
        var run = GeneratorRun.Of("""
            namespace Sample.Names;

            /// <summary>Sizes.</summary>
            /// <param name="T">Thickness.</param>
            public sealed record Sizes([property: System.Text.Json.Serialization.JsonPropertyName("T")] double T);

            /// <summary>Sample operations.</summary>
            public static class Sizing
            {
                /// <summary>Measures.</summary>
                /// <returns>The sizes.</returns>
                [Operation("sample.sizing.measure")]
                public static Sizes Measure() => throw null!;
            }
            """);
        Assert.Empty(run.Ids);
        Assert.Empty(run.CompilerFindings());
        var source = run.Files["GeneratedOperations.Sample.Names.Sizing.g.cs"];
        Assert.Contains("\"T\"", source, StringComparison.Ordinal);
        Assert.DoesNotContain("\"t\"", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_WithoutOperations_IsAnEmptyList()
    {
        var run = GeneratorRun.Of("");
        Assert.Empty(run.CompilerFindings());
        Assert.Equal(["GeneratedOperations.g.cs"], run.Files.Keys);
    }

    [Theory]
    [InlineData("double a")]
    [InlineData("int a = -2147483648")]
    [InlineData("double a = -1e-300")]
    [InlineData("bool a = true")]
    [InlineData("string a = \"\\\"\\n\\u0001\"")]
    [InlineData("string? a = null")]
    [InlineData("string? a = \"some\"")]
    [InlineData("DayOfWeek a = DayOfWeek.Friday")]
    [InlineData("DayOfWeek? a = null")]
    [InlineData("DayOfWeek? a = DayOfWeek.Friday")]
    [InlineData("int? a = 5")]
    [InlineData("bool? a")]
    [InlineData("Point3? a = null")]
    [InlineData("JsonNode? a = null")]
    [InlineData("object? a = null")]
    [InlineData("IReadOnlyList<object?> a")]
    [InlineData("IReadOnlyList<IReadOnlyList<IReadOnlyList<Point3>>> a")]
    [InlineData("[MinCount(2), Direction] IReadOnlyList<Point3> a")]
    [InlineData("[Positive] IReadOnlyList<IReadOnlyList<int>> a")]
    [InlineData("[Positive, Direction] Point3 a")]
    [InlineData("IReadOnlyList<Wire>? a = null")]
    [InlineData("Box3 a")]
    [InlineData("Box3? a = null")]
    [InlineData("IReadOnlyList<CylinderReport> a")]
    [InlineData("CylinderReport? a = null")]
    [InlineData("double @class, string arguments, string binder, string p0, string v0", "class", "arguments", "binder", "p0", "v0")]
    public void Parameter_OfASupportedType_Compiles(string parameters, params string[] names)
    {
        var run = GeneratorRun.OfSignature($"double Do({parameters})", "", names.Length == 0 ? ["a"] : names);
        Assert.Empty(run.Ids);
        Assert.Empty(run.CompilerFindings());
    }

    [Theory]
    [InlineData("void")]
    [InlineData("double?")]
    [InlineData("string?")]
    [InlineData("Shape?")]
    [InlineData("object?")]
    [InlineData("JsonObject")]
    [InlineData("Box3")]
    [InlineData("Box3?")]
    [InlineData("ShapeReport")]
    [InlineData("ShapeReport?")]
    [InlineData("ShapeReport[]")]
    [InlineData("IReadOnlyList<ShapeReport?>")]
    [InlineData("IReadOnlyList<IReadOnlyList<Box3?>>?")]
    [InlineData("IReadOnlyDictionary<string, IReadOnlyList<Box3>>")]
    public void Result_OfASupportedType_Compiles(string type)
    {
        var run = GeneratorRun.OfSignature($"{type} Do()");
        Assert.Empty(run.Ids);
        Assert.Empty(run.CompilerFindings());
    }

    [Fact]
    public void Run_AfterAnEditAboveTheOperations_EmitsNothingAnew()
    {
        var cancel = TestContext.Current.CancellationToken;
        var compilation = GeneratorRun.Compile(TwoOperations);
        var edited = GeneratorRun.Compile(TwoOperations.Replace("/// <summary>Sample operations.", "// A line more.\n/// <summary>", StringComparison.Ordinal));
        var result = GeneratorRun.Driver().RunGenerators(compilation, cancel).RunGenerators(edited, cancel).GetRunResult().Results[0];
        var reasons = result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(o => o.Reason).ToArray();

        // The check for duplicates runs again, as it knows lines; the two files do not change.
        Assert.Equal(2, reasons.Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.DoesNotContain(IncrementalStepRunReason.New, reasons);
    }
}
